package book

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
)

// collected is how far the small round is, by the files that were filled in by
// hand.
func collected(t testing.TB) (*round.FormSet, *round.Progress) {
	t.Helper()
	forms := sample(t)
	in := &round.Intake{}
	var files []round.Returned
	for i, name := range []string{"02-qua-ods.xlsx", "01-du.xlsx", "06-go-chu.xlsx", "03-sap-xep.xlsx", "10-xls-cu.xls"} {
		data, err := os.ReadFile(formsDir + "/" + name)
		require.NoError(t, err)
		r, problems := ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), Source{File: name}, forms)
		files = append(files, round.Returned{File: name, Return: r, Problems: problems, Arrival: ArrivalOf(r, problems)})
		at, err := checklist.ParseMoment(fmt.Sprintf("2025-12-%d 08:00", 27+i))
		require.NoError(t, err)
		unit := "u04"
		if r != nil {
			unit = r.Manifest.Unit
		}
		in.Receipts = append(in.Receipts, checklist.Receipt{File: name, Unit: unit, At: at, Via: checklist.ViaFileTime})
	}
	asOf, err := checklist.ParseMoment("2026-01-05 17:00")
	require.NoError(t, err)
	p, problems := round.ProgressOf(forms, in, files, asOf)
	require.Equal(t, 1, len(problems.Warnings())-len(copyChanges(problems)), "two copies of one unit that differ")
	return forms, p
}

// copyChanges are the problems of cells in which two copies differ.
func copyChanges(problems diag.List) diag.List {
	var out diag.List
	for _, p := range problems {
		if p.Code == "answer-lost" || p.Code == "answer-changed" {
			out = append(out, p)
		}
	}
	return out
}

func TestProgressBook(t *testing.T) {
	forms, p := collected(t)
	b, err := Progress(p)
	require.NoError(t, err)
	assert.Equal(t, doc.Rows{First: 22, Last: 22}, b.Sheets[0].Repeat, "the head of the longer list")
	b = withRows(b)
	for sheet, want := range map[int][]string{
		0: {
			"TIẾN ĐỘ NHẬN BÁO CÁO", "Kiểm tra việc tiếp nhận và trả kết quả", "Tính đến 05/01/2026 17:00", "",
			"1. Tình hình gửi báo cáo", "TT|Nội dung|Số đơn vị|Tỷ lệ (%)|Ghi chú",
			"1|Đơn vị phải gửi báo cáo|5|100|", "2|Đúng hạn|4|80|", "3|Chưa gửi, chưa quá hạn|1|20|", "4|Quá hạn chưa gửi|0|0|", "5|Nhận biểu số liệu, chưa có báo cáo|2|40|Ghi ở mục 2.", "6|Trả lời đủ nội dung bắt buộc|0|0|",
			"7|Đã nhận báo cáo, cần kiểm tra lại hoặc bổ sung|4|80|Từng đơn vị và việc cần làm ghi ở mục 3.", "",
			"2. Đơn vị chưa gửi, gửi chưa đủ báo cáo, biểu số liệu", "TT|Đơn vị|Hạn gửi|Tình trạng|Người, địa chỉ liên hệ", "1|Phường An Biên|2025-12-31|Nhận biểu số liệu, chưa có báo cáo|",
			"2|Phường Hải An|2026-01-02|Nhận biểu số liệu, chưa có báo cáo|", "3|Đặc khu Cát Hải||Chưa có hạn|", "",
			"3. Đã nhận báo cáo, cần kiểm tra lại hoặc bổ sung", "TT|Đơn vị|Hạn gửi|Thời hạn|Việc cần làm",
		},
		1: {
			"TỔNG HỢP TIẾN ĐỘ", "Kiểm tra việc tiếp nhận và trả kết quả", "",
			"Loại đơn vị|Số đơn vị|Đúng hạn|Chưa gửi, chưa quá hạn|Cần kiểm tra lại hoặc bổ sung",
			"Xã|2|2|0|2", "Phường|2|2|0|2", "Đặc khu|1|0|1|0", "Cộng|5|4|1|4",
		},
		2: {
			"", "", "", "TT|Đơn vị|Hạn gửi|Nhận lúc|Bản được tính nhận lúc|Hình thức|Tình trạng|Thời hạn|Nội dung bắt buộc|Đã trả lời|Không đọc được|Cần kiểm tra lại|Mã",
			"1|Phường An Biên|2025-12-31|2025-12-28 08:00|2025-12-29 08:00|giờ của tệp|Nhận biểu số liệu, chưa có báo cáo|Đúng hạn|15|6|3|20|u01",
			"2|Phường Hải An|2026-01-02|2025-12-27 08:00||giờ của tệp|Nhận biểu số liệu, chưa có báo cáo|Đúng hạn|15|3|0|2|u02",
			"3|Xã Cẩm Giang|2026-01-05|2025-12-30 08:00||giờ của tệp|Đã nhận|Đúng hạn|15|14|0|1|u03",
			"4|Xã Cẩm Giàng|2026-01-06|2025-12-31 08:00||giờ của tệp|Tệp .xls cũ|Đúng hạn|15|0|0|1|u04",
			"5|Đặc khu Cát Hải|||||Chưa nhận|Chưa có hạn|16|0|0|0|u05",
		},
		3: {
			"", "", "", "TT|Đơn vị|Hạn gửi|Thời hạn|Việc cần nhắc|Người, địa chỉ liên hệ|Đã nhắc|Mã",
		},
		4: {
			"", "", "", "TT|Đơn vị|Nhận lúc|Hình thức|Tệp|Dùng để tổng hợp|Mã",
			"1|Phường An Biên|2025-12-28 08:00|giờ của tệp|01-du.xlsx||u01", "2|Phường An Biên|2025-12-29 08:00|giờ của tệp|06-go-chu.xlsx|x|u01",
		},
	} {
		for i, line := range want {
			if line != "" {
				assert.Equal(t, line, spoken(b.Sheets[sheet].Rows[i]), "%s, row %d", b.Sheets[sheet].Name, i+1)
			}
		}
	}
	require.Len(t, b.Sheets[1].Charts, 1)
	assert.Equal(t, doc.Good, b.Sheets[0].Rows[7].Cells[2].Tone)
	assert.Equal(t, doc.Neutral, b.Sheets[0].Rows[9].Cells[2].Tone, "nobody is overdue")
	again := b.Sheets[0].Rows[23].Cells[4].Value.Text
	assert.Contains(t, again, "Trả lời các nội dung còn để trống: “Niêm yết công khai thủ tục hành chính”, “Giấy tiếp nhận hồ sơ ghi đủ thời hạn”, “Mức độ hài lòng qua khảo sát” và 6 nội dung khác.")
	said := reminder(&p.Units[1], 100)
	assert.Contains(t, said, "Không khớp: Quá nhiều hồ sơ quá hạn (Hồ sơ tiếp nhận, trong đó: ")
	for f := range forms.All() {
		for _, i := range f.Checklist.Indicators() {
			assert.NotContains(t, said, i.ID, "what has to be done is told by names")
		}
	}
	var buf, second bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	require.NoError(t, xlsx.Write(t.Context(), &second, b, Sheet()))
	assert.True(t, bytes.Equal(buf.Bytes(), second.Bytes()), "the same bytes each time")
}

// TestIntakeBook: the register that is written is read back.
func TestIntakeBook(t *testing.T) {
	forms, p := collected(t)
	in := &round.Intake{}
	for _, u := range p.Units {
		in.Receipts = append(in.Receipts, u.Copies...)
	}
	in.Receipts[0].Number, in.Receipts[0].Via = "12/BC-UBND", "email"
	b, err := Intake(in, forms)
	require.NoError(t, err)
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	assert.Equal(t, "SỔ NHẬN BÁO CÁO", spoken(b.Sheets[0].Rows[0]))
	assert.Equal(t, "TT|Đơn vị|Mã đơn vị|Nhận lúc|Hình thức|Số văn bản|Ngày văn bản|Người nhập|Xử lý|Ghi chú|Tệp", spoken(b.Sheets[0].Rows[2]))
	unit := b.Sheets[0].Rows[3].Cells[2].Input
	require.NotNil(t, unit)
	require.NotEmpty(t, unit.List, "the codes are suggested")
	assert.Zero(t, unit.Refusal, "and another may be typed")
	assert.Contains(t, b.Sheets[0].Rows[3].Cells[1].Formula, ","+unit.List+",")
	var first []string
	for _, c := range b.Sheets[0].Rows[3].Cells {
		first = append(first, c.Value.Text)
	}
	assert.Equal(t, []string{"1", "Phường An Biên", "u01", "28/12/2025 08:00"}, first[:4])
	assert.Equal(t, "01-du.xlsx", first[10])
	rows, err := ReadIntake(t.Context(), bytes.NewReader(buf.Bytes()), int64(buf.Len()), "so-nhan.xlsx")
	require.NoError(t, err)
	got, problems := round.IntakeFromRows(rows, nil)
	require.NoError(t, problems.Err())
	assert.Equal(t, in, got)
}

func TestFormList(t *testing.T) {
	b, err := FormList(sample(t))
	require.NoError(t, err)
	assert.Equal(t, "4|Xã Cẩm Giàng|2026-01-06|||xa/u04-xa-cam-giang.xlsx|u04", spoken(b.Sheets[0].Rows[6]))
	assert.NoError(t, xlsx.Write(t.Context(), &bytes.Buffer{}, b, Sheet()))
}

// A list says above its table what must be written.
func TestListText(t *testing.T) {
	column := func(label string, required bool) checklist.ListColumn {
		return checklist.ListColumn{Label: label, Required: required}
	}
	p := &checklist.Prompt{Text: "Ghi từng hồ sơ.", List: &checklist.List{Columns: []checklist.ListColumn{column("Tên", true), column("Số", false), column("Ngày", true)}}}
	assert.Equal(t, "Ghi từng hồ sơ.\nDòng nào cũng phải ghi “Tên”, “Ngày”.", listText(p))
	p.List.Required = true
	assert.Equal(t, "Ghi từng hồ sơ.\nDòng nào cũng phải ghi “Tên”, “Ngày”.\nKhông có trường hợp nào thì ghi “Không có” ở dòng đầu.", listText(p))
	assert.Equal(t, "", listText(&checklist.Prompt{List: &checklist.List{}}))
}
