package unit_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/unit"
)

func TestDecodeCSV(t *testing.T) {
	f, err := os.Open("../../testdata/tables/units.csv")
	require.NoError(t, err)
	defer f.Close()
	got, problems := unit.DecodeCSV(f, "units.csv", unit.List{})
	require.Empty(t, problems)
	assert.Equal(t, &unit.List{Units: []unit.Unit{
		{Code: "hp001", Type: unit.Ward, Name: "Thủy Nguyên", Aliases: []string{"Thuỷ Nguyên"}},
		{Code: "hp007", Type: unit.Ward, Name: "Lê Ích Mộc", NamedAfter: "person", Contact: "Văn phòng UBND"},
		{Code: "hp082", Type: unit.Commune, Name: "Cẩm Giàng"},
		{Code: "hp083", Type: unit.Commune, Name: "Cẩm Giang", Contact: "Nguyễn Văn A, Chủ tịch"},
		{Code: "hp114", Type: unit.SpecialZone, Name: "Bạch Long Vĩ", Aliases: []string{"Bạch Long Vỹ", "Bạch Long"}},
	}}, got)
}

// The whole city as a table with the field names of YAML says what its file
// says.
func TestCityAsCSV(t *testing.T) {
	list := city(t)
	var b strings.Builder
	b.WriteString("code;type;name;aliases;named_after\n")
	for _, u := range list.Units {
		fmt.Fprintf(&b, "%s;%s;%s;\"%s\";%s\n", u.Code, u.Declared().Word, u.Name, strings.Join(u.Aliases, ";"), u.NamedAfter)
	}
	got, problems := unit.DecodeCSV(strings.NewReader(b.String()), "units.csv", unit.List{})
	require.Empty(t, problems)
	assert.Equal(t, list, got)
}

func TestDecodeCSVRefuses(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"not UTF-8", "code,type,name\nhp001,xa,\xC2n\n", []string{"u.csv:2:10: chữ không theo bảng mã UTF-8; lưu lại với mã hóa UTF-8 (Unicode) [not-utf8]"}},
		{"one name twice", "code,type,name\na,xa,An\nb,xã,An\n", []string{"u.csv:3:6: xã An đã có trong danh sách; xóa một trong hai dòng, hoặc sửa tên (xem u.csv:2:6) [repeated-unit-name]"}},
		{"nothing", "", []string{"u.csv:1:1: bảng không có dữ liệu; dòng đầu ghi tiêu đề các cột, mỗi dòng dưới một mục [empty-table]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := unit.DecodeCSV(strings.NewReader(tt.text), "u.csv", unit.List{})
			assert.Nil(t, got)
			assert.Equal(t, tt.want, lines(problems))
		})
	}
}

func lines(l diag.List) []string {
	out := make([]string, len(l))
	for i, p := range l {
		out[i] = p.Error()
	}
	return out
}

// The words that a table takes for a type are those that papers print for it.
func TestWordsOfTypes(t *testing.T) {
	var l *unit.List
	for _, typ := range unit.Types() {
		assert.Equal(t, typ.ID, l.Spoken("type")[typ.Word])
	}
	assert.Empty(t, l.Spoken("name"), "a name is no type")
}

func ExampleFromRows() {
	rows := strictyaml.Rows{
		File: "don-vi.xlsx", Sheet: "Đơn vị",
		Header: []strictyaml.Cell{{Text: "Mã đơn vị", Line: 1, Column: 1}, {Text: "Loại", Line: 1, Column: 2}, {Text: "Tên đơn vị", Line: 1, Column: 3}},
		Rows: [][]strictyaml.Cell{
			{{Text: "hp083", Line: 2, Column: 1}, {Text: "xã", Line: 2, Column: 2}, {Text: "Cẩm Giang", Line: 2, Column: 3}},
			{{Text: "hp082", Line: 3, Column: 1}, {Text: "làng", Line: 3, Column: 2}, {Text: "Cẩm Giàng", Line: 3, Column: 3}},
		},
	}
	_, problems := unit.FromRows(rows, unit.List{})
	fmt.Println(problems.Err())
	// Output: don-vi.xlsx: Đơn vị!B3: không có loại đơn vị "làng"; khai loại này ở types, hoặc dùng xa, phuong, dac_khu [unknown-unit-type]
}

func ExampleDecodeCSV() {
	const text = "STT,Mã đơn vị,Loại,Tên đơn vị\n1,hp001,phường,Thủy Nguyên\n2,hp114,đặc khu,Bạch Long Vĩ\n"
	list, problems := unit.DecodeCSV(strings.NewReader(text), "don-vi.csv", unit.List{})
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	for _, u := range list.Units {
		fmt.Println(u.Code, u.FullName())
	}
	// Output:
	// hp001 phường Thủy Nguyên
	// hp114 đặc khu Bạch Long Vĩ
}
