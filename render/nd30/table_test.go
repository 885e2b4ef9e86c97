package nd30_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

// gridLines writes a table as a person would draw it, a line for each row: texts
// with "|" between them, ">" for each further column that a cell covers, "^" for
// a cell that is a part of the one above, "*" around bold ones.
func gridLines(t *doc.Table) []string {
	var lines []string
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row.Cells {
			text := strings.ReplaceAll(c.Text, "\n", "/")
			if c.Bold {
				text = "*" + text + "*"
			}
			if c.Joined {
				text = "^"
			}
			cells = append(cells, text+strings.Repeat(">", max(c.Span, 1)-1))
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return lines
}

// What a person wrote down of the tables of the sample papers before they were
// laid out.
func TestSampleTablesByHand(t *testing.T) {
	docs := samples(t)
	report14, _ := layOut(t, docs["bao-cao-bien-che"])
	var lying *doc.Block
	for i := range report14.Body {
		if report14.Body[i].Kind == doc.Lying {
			lying = &report14.Body[i]
		}
	}
	require.NotNil(t, lying, "the table stands on a page that lies")
	assert.Equal(t, []string{"II. SỐ LIỆU", "Số liệu đến hết ngày 30 tháng 6 năm 2026."}, textsOf(lying.Blocks), "with its heading and what stands below it")
	wide := lying.Blocks[1].Table
	assert.Equal(t, 4, wide.Header)
	assert.Equal(t, []string{
		"TT|Khối cơ quan|Công chức>>>>>|Viên chức>>>|Tỷ lệ sử dụng (%)|Ghi chú",
		"^|^|Được giao>>|Có mặt>>|Được giao>|Có mặt>|^|^",
		"^|^|Đầu kỳ|Bổ sung|Cuối kỳ|Tổng số|Nữ|Dân tộc thiểu số|Đầu kỳ|Cuối kỳ|Tổng số|Nữ|^|^",
		"(1)|(2)|(3)|(4)|(5)=(3)+(4)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)",
		"A. Cơ quan chuyên môn>>>>>>>>>>>>>",
	}, gridLines(wide)[:5])

	form, _ := layOut(t, docs["cong-van-bieu-mau"])
	assert.False(t, form.Annexes[0].Landscape)
	assert.Equal(t, []string{
		"TT|Kiến nghị|Kết quả xử lý>>|Văn bản,/hồ sơ kèm theo|Thời hạn",
		"^|^|Đã xong|Đang làm|Chưa làm|^|^",
		"(1)|(2)|(3)|(4)|(5)|(6)|(7)",
		"I. Về tổ chức bộ máy>>>>>>",
		"1|Ban hành lại quy chế làm việc:/- Của Ủy ban nhân dân/- Của các phòng||||Quyết định ban hành|30/8/2026",
		"^|^||||Biên bản họp|^",
		"^|^||||Ảnh niêm yết|15/9/2026",
		"2|Cập nhật phân công nhiệm vụ|||||30/8/2026",
		"II. Về lưu trữ>>>>>>",
		"1|Bố trí kho lưu trữ đủ 50\u00a0m² trở lên|Không áp dụng đối với đặc khu>>||31/12/2026",
		"2|Chỉnh lý tài liệu tồn đọng theo Nghị định số 178/2024/NĐ-CP|||||",
		"*Cộng*>|**|**|**|**|**",
	}, gridLines(form.Annexes[0].Body[0].Table))

	money, _ := layOut(t, docs["bao-cao-kinh-phi"])
	var table *doc.Table
	for _, b := range money.Body {
		if b.Kind == doc.Grid {
			table = b.Table
		}
	}
	require.NotNil(t, table)
	assert.Equal(t, "*Tổng cộng*>|*201,7*|*143,355*|*58,345*", gridLines(table)[len(table.Rows)-1])
	assert.Equal(t, "Số liệu đến hết ngày 31 tháng 7 năm 2026, chưa gồm các khoản chờ quyết toán./.", money.Body[len(money.Body)-1].Text)

	annexed, _ := layOut(t, docs["bao-cao-phu-luc-so-lieu"])
	assert.True(t, annexed.Annexes[0].Landscape, "an annex lies where its table needs it")
	assert.Zero(t, annexed.Annexes[0].Body[0].Table.Size)
}

// tableOf lays a table out in a report.
func tableOf(t *testing.T, table *report.Table) (*doc.Table, []doc.Decision) {
	t.Helper()
	s := sheetFor(t, report.Layout{})
	paper, err := nd30.General(&report.General{TypeName: "Báo cáo", Body: []report.Section{{Table: table}}}, s)
	require.NoError(t, err)
	tables := tablesOf(paper.Body)
	require.Len(t, tables, 1)
	return tables[0], paper.Notes
}

// Figures stand one under the other by their decimal comma, all of a column in
// one way.
func TestDecimalAlignment(t *testing.T) {
	table := &report.Table{Columns: []report.Column{{Head: "A"}, {Head: "B", Align: "right"}, {Head: "C", Align: "decimal"}, {Head: "D"}}}
	for _, row := range [][]string{
		{"1,25", "1,25", "không", "1.200 %"}, {"12", "12", "1,5", "98,5 %"}, {"-", "-", "7", "-"}, {"1.204,5", "3", "", "không áp dụng"}, {"3,125", "2", "2", "3,5 %"},
	} {
		table.Rows = append(table.Rows, report.Cells(row...))
	}
	got, _ := tableOf(t, table)
	var blanks []string
	for _, row := range got.Rows[1:] {
		line := ""
		for i, c := range row.Cells {
			assert.Equal(t, nd30.TableFigure, c.Role, "column %d", i)
			line += c.Blank + "|"
		}
		blanks = append(blanks, line)
	}
	assert.Equal(t, []string{"0|||,0|", ",000||||", ",000||,0|,0|", "00||||", "||,0||"}, blanks)
}

// A column is as wide as its widest word in the look of its cells.
func TestColumnsHoldTheirWords(t *testing.T) {
	narrow := &report.Table{
		Columns: report.Columns("Nội dung chấm", "Thang điểm", "Minh chứng (nếu có)", "Tự chấm", "Phòng chấm", "Sở chấm"),
		Widths:  []float64{90, 2, 2, 2, 2, 2},
		Rows:    []report.Row{report.Cells("Vận hành đúng quy trình", "+20 điểm (tối đa)")},
	}
	got, notes := tableOf(t, narrow)
	assert.Empty(t, notes)
	total := 0.0
	for _, width := range got.Columns {
		total += width
	}
	for i, word := range []string{"dung", "Thang", "chứng", "chấm", "Phòng", "chấm"} {
		room := got.Columns[i]/total*style.Points(165) - style.Points(2*style.CellMargin)
		assert.GreaterOrEqual(t, room, style.Width(word, 12, true, false), "%q", word)
	}
}

// A column of running numbers, of codes that begin with a nought or of dashes
// alone stands in the middle, however its head names it.
func TestColumnsInTheMiddle(t *testing.T) {
	for _, tt := range []struct {
		head  string
		cells []string
		want  doc.Role
	}{
		{"TT", []string{"1", "2"}, nd30.TableCenter},
		{"STT", []string{"1", "2"}, nd30.TableCenter},
		{"Số\nTT", []string{"1", ""}, nd30.TableCenter},
		{"Số thứ tự", []string{"1", "1.1"}, nd30.TableCenter},
		{"Số điện thoại", []string{"0912.345.678", "-"}, nd30.TableCenter},
		{"Căn cước", []string{"001080000001", "031080000002"}, nd30.TableCenter},
		{"Năm sinh", []string{"1975", "2001"}, nd30.TableCenter},
		{"Năm 2025", []string{"1975", "310"}, nd30.TableFigure},
		{"Số hồ sơ", []string{"1975", "2001"}, nd30.TableFigure},
		{"Vốn nước ngoài", []string{"-", "-"}, nd30.TableCenter},
		{"Số người", []string{"10", "08", "-"}, nd30.TableFigure},
		{"Tỷ lệ", []string{"0,5", "12", "0"}, nd30.TableFigure},
		{"Ghi chú", []string{"-", "Đã gửi"}, nd30.TableText},
		{"Tháng 3", []string{"x", "", "x"}, nd30.TableCenter},
		{"Xếp loại", []string{"A", "-", "B"}, nd30.TableCenter},
		{"Nơi đi", []string{"A", "Xã B"}, nd30.TableText},
	} {
		table := &report.Table{Columns: []report.Column{{Head: tt.head}, {Head: "Nội dung"}}}
		for _, cell := range tt.cells {
			table.Rows = append(table.Rows, report.Row{Cells: []report.Cell{{Text: cell}, {Text: "x"}}})
		}
		paper, err := nd30.General(&report.General{Body: []report.Section{{Table: table}}}, sheetFor(t, report.Layout{}))
		require.NoError(t, err)
		for _, row := range paper.Body[0].Table.Rows[1:] {
			assert.Equal(t, tt.want, row.Cells[0].Role, tt.head)
		}
	}
}

// A head breaks between words of several syllables, where the column has room for
// them.
func TestHeadsBreakBetweenWords(t *testing.T) {
	got, _ := tableOf(t, &report.Table{
		Columns: report.Columns("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Chỉ huy"), Widths: []float64{5, 71, 16, 8},
		Rows: []report.Row{report.Cells("1", "Xóa thôn lõm sóng", "Sở Nội vụ", "A")},
	})
	var heads []string
	for _, c := range got.Rows[0].Cells {
		heads = append(heads, c.Text)
	}
	assert.Equal(t, []string{"TT", "Nhiệm vụ", "Cơ\u00A0quan chủ\u00A0trì", "Chỉ huy"}, heads)
}
