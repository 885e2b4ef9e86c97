package unit_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/unit"
)

// ownTypes declares types and groups, and names the table of its units.
const ownTypes = `kind: units
units: don-vi.csv
types:
  - {id: tram, word: trạm y tế, body: "Trạm Y tế {name}", code: TYT}
  - {id: phong_kham, word: phòng khám khu vực, body: "Phòng khám khu vực {name}", code: PKKV}
groups:
  - {id: vung, title: Vùng, values: [{id: ven_bien, label: Ven biển}, {id: mien_nui, label: Miền núi}]}
`

// A units file declares its types, and names a table whose columns speak in
// words.
func TestTableOfOwnTypes(t *testing.T) {
	files := fstest.MapFS{
		"units.yaml": {Data: []byte(ownTypes)},
		"don-vi.csv": {Data: []byte("STT;Mã đơn vị;Loại;Tên đơn vị;Nhóm;Cơ quan chủ quản\n" +
			"1;tyt01;Trạm Y tế;An Bình;Ven biển;\n2;pk01;phòng khám khu vực;An Hòa;miền núi;Trung tâm Y tế khu vực An Hòa\n3;tyt02;tram;An Lộc;ven_bien;\n")},
	}
	got, problems := unit.Load(files, "units.yaml")
	require.Empty(t, problems)
	assert.Equal(t, []unit.Unit{
		{Code: "tyt01", Type: "tram", Name: "An Bình", Groups: []string{"ven_bien"}},
		{Code: "pk01", Type: "phong_kham", Name: "An Hòa", Groups: []string{"mien_nui"}, Superior: "Trung tâm Y tế khu vực An Hòa"},
		{Code: "tyt02", Type: "tram", Name: "An Lộc", Groups: []string{"ven_bien"}},
	}, got.Units)
}

// What is wrong in the table is told at its cell, beside what the file has.
func TestWrongTableOfOwnTypes(t *testing.T) {
	files := fstest.MapFS{
		"units.yaml": {Data: []byte(ownTypes)},
		"don-vi.csv": {Data: []byte("Mã đơn vị;Loại;Tên đơn vị;Nhóm\ntyt01;trạm xá;An Bình;\ntyt01;trạm y tế;An Hòa;Đồng bằng\nTYT;trạm y tế;;\n")},
	}
	got, problems := unit.Load(files, "units.yaml")
	assert.Nil(t, got)
	assert.Equal(t, []string{
		`don-vi.csv:2:7: không có loại đơn vị "trạm xá"; khai loại này ở types, hoặc dùng tram, phong_kham [unknown-unit-type]`,
		`don-vi.csv:3:1: mã đơn vị "tyt01" đã dùng cho trạm xá An Bình; mỗi đơn vị một mã riêng (xem don-vi.csv:2:1) [repeated-unit-code]`,
		`don-vi.csv:3:24: không nhóm nào có giá trị "Đồng bằng"; khai giá trị này ở groups [unknown-unit-group]`,
		`don-vi.csv:4:1: mã "TYT" không hợp lệ; dùng chữ thường không dấu, chữ số, "_", "-"; các phần cách nhau bằng dấu chấm: kh.2025 [bad-id]`,
		`don-vi.csv:4:15: thiếu giá trị; điền vào ô này (cột "Tên đơn vị") [null-value]`,
	}, lines(problems))

	for name, want := range map[string]string{
		"khac.csv":    `units.yaml:2:8: không đọc được tệp "khac.csv"; kiểm tra tên tệp và thư mục; tên tính từ tệp đang viết [unreadable-file]`,
		"don-vi.xlsx": `units.yaml:2:8: cần danh sách, gặp "don-vi.xlsx"; lưu bảng tính thành tệp CSV (mã hóa UTF-8) rồi ghi tên tệp ấy [not-list]`,
		"../a.csv":    `units.yaml:2:8: tên tệp "../a.csv" không nằm trong thư mục hồ sơ; đặt tệp ấy trong thư mục hồ sơ, ghi tên tính từ tệp này và ngăn cách bằng "/" [outside-files]`,
	} {
		files := fstest.MapFS{"units.yaml": {Data: []byte("kind: units\nunits: " + name + "\n")}}
		_, problems := unit.Load(files, "units.yaml")
		assert.Equal(t, []string{want}, lines(problems))
	}
}
