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
		r, problems := ReadReturn(bytes.NewReader(data), int64(len(data)), Source{File: name}, forms)
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
	_, p := collected(t)
	b, err := Progress(p)
	require.NoError(t, err)
	b = withRows(b)
	for sheet, want := range map[int][]string{
		0: {
			"TỔNG HỢP TIẾN ĐỘ", "Kiểm tra việc tiếp nhận và trả kết quả", "Tính đến 05/01/2026 17:00",
			"Loại đơn vị|Số đơn vị|Đúng hạn|Sau hạn|Nhận, chưa có hạn|Chưa nhận, chưa đến hạn|Chưa nhận, quá hạn|Đủ câu bắt buộc|Còn vấn đề",
			"Xã|2|2|0|0|0|0|0|2", "Phường|2|2|0|0|0|0|0|2", "Đặc khu|1|0|0|0|1|0|0|0", "Cộng|5|4|0|0|1|0|0|4",
		},
		1: {
			"", "", "", "TT|Mã|Đơn vị|Hạn gửi|Nhận lúc|Tình trạng|Thời hạn|Đã trả lời|Bắt buộc|Không đọc được|Vấn đề",
			"1|u01|Phường An Biên|2025-12-31|28/12/2025 08:00\n(giờ của tệp)\nbản được tính: 29/12/2025 08:00\n(giờ của tệp)|Đã nhận|Đúng hạn|6|15|3|20",
			"2|u02|Phường Hải An|2026-01-02|27/12/2025 08:00\n(giờ của tệp)|Đã nhận|Đúng hạn|3|15|0|2",
			"3|u03|Xã Cẩm Giang|2026-01-05|30/12/2025 08:00\n(giờ của tệp)|Đã nhận|Đúng hạn|14|15|0|1",
			"4|u04|Xã Cẩm Giàng|2026-01-06|31/12/2025 08:00\n(giờ của tệp)|Tệp .xls cũ|Đúng hạn|0|15|0|1",
			"5|u05|Đặc khu Cát Hải|||Chưa nhận|Chưa có hạn|0|16|0|0",
		},
		2: {
			"", "", "", "TT|Mã|Đơn vị|Hạn gửi|Việc cần nhắc|Người, địa chỉ liên hệ|Đã nhắc",
			"1|u01|Phường An Biên|2025-12-31|Còn 6 câu bắt buộc chưa trả lời. Còn 3 câu không đọc được. Còn 20 vấn đề cần xem lại.||",
		},
		3: {
			"", "", "", "TT|Mã|Đơn vị|Nhận lúc|Tệp|Số, ngày văn bản|Xử lý|Được dùng|Người nhập",
			"1|u01|Phường An Biên|28/12/2025 08:00\n(giờ của tệp)|01-du.xlsx||||", "2|u01|Phường An Biên|29/12/2025 08:00\n(giờ của tệp)|06-go-chu.xlsx|||x|",
		},
	} {
		for i, line := range want {
			if line != "" {
				assert.Equal(t, line, spoken(b.Sheets[sheet].Rows[i]), "%s, row %d", b.Sheets[sheet].Name, i+1)
			}
		}
	}
	require.Len(t, b.Sheets[0].Charts, 1)
	var buf, again bytes.Buffer
	require.NoError(t, xlsx.Write(&buf, b, Sheet()))
	require.NoError(t, xlsx.Write(&again, b, Sheet()))
	assert.True(t, bytes.Equal(buf.Bytes(), again.Bytes()), "the same bytes each time")
}

// TestIntakeBook: the register that is written is read back.
func TestIntakeBook(t *testing.T) {
	_, p := collected(t)
	in := &round.Intake{}
	for _, u := range p.Units {
		in.Receipts = append(in.Receipts, u.Copies...)
	}
	in.Receipts[0].Number, in.Receipts[0].Via = "12/BC-UBND", "email"
	b, err := Intake(in)
	require.NoError(t, err)
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(&buf, b, Sheet()))
	rows, err := ReadTable(bytes.NewReader(buf.Bytes()), int64(buf.Len()), "so-nhan.xlsx", "")
	require.NoError(t, err)
	got, problems := round.IntakeFromRows(rows, nil)
	require.NoError(t, problems.Err())
	assert.Equal(t, in, got)
}

func TestFormList(t *testing.T) {
	b, err := FormList(sample(t))
	require.NoError(t, err)
	assert.Equal(t, "4|u04|Xã Cẩm Giàng|xa/u04-xa-cam-giang.xlsx|2026-01-06||", spoken(b.Sheets[0].Rows[6]))
	assert.NoError(t, xlsx.Write(&bytes.Buffer{}, b, Sheet()))
}
