package book

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
)

func rolledUp(t testing.TB, r *round.Round) doc.Book {
	t.Helper()
	b, err := Rollup(t.Context(), r)
	require.NoError(t, err)
	return b
}

// withRows returns the book with the rows that it makes as rows that it holds.
func withRows(b doc.Book) doc.Book {
	b.Sheets = slices.Clone(b.Sheets)
	for i := range b.Sheets {
		s := &b.Sheets[i]
		s.Rows = slices.Clone(s.Rows)
		if s.More == nil {
			continue
		}
		for r := range s.More {
			r.Cells = slices.Clone(r.Cells)
			s.Rows = append(s.Rows, r)
		}
		s.More = nil
	}
	return b
}

// printedRow is a row as it is saved, computed cells with their values.
func printedRow(r doc.SheetRow) string {
	texts := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		texts[i] = c.Value.Text
	}
	return strings.Join(texts, "|")
}

func sheetOf(t testing.TB, b doc.Book, name string) *doc.Sheet {
	t.Helper()
	for i := range b.Sheets {
		if b.Sheets[i].Name == name {
			return &b.Sheets[i]
		}
	}
	t.Fatalf("no sheet %s", name)
	return nil
}

// allRows are those that a sheet holds and those that it makes.
func allRows(s *doc.Sheet) []string {
	var out []string
	for _, r := range s.Rows {
		out = append(out, printedRow(r))
	}
	if s.More != nil {
		for r := range s.More {
			out = append(out, printedRow(r))
		}
	}
	return out
}

func namesOf(b doc.Book) []string {
	var out []string
	for _, s := range b.Sheets {
		out = append(out, s.Name)
	}
	return out
}

// TestRollupFirst: the summary opens the book; the shares add up with what they
// are shares of.
func TestRollupFirst(t *testing.T) {
	assert.Equal(t, "60", percentOf(3, 5).Value.Text)
	assert.Empty(t, percentOf(0, 0).Value.Text)

	f := firstTables{}
	rows := func(n int) func() { return func() { f.rows = append(f.rows, make([]doc.SheetRow, n)...) } }
	for _, n := range []int{10, 18, 1, 0, 26, 2, 40} {
		f.whole(rows(n))
	}
	var first []int
	for i := range f.rows {
		if f.rows[i].NewPage {
			first = append(first, i)
		}
	}
	assert.Equal(t, []int{29, 57}, first, "what a page does not take begins the next")
}

// TestRollupByHand holds every row against what was worked out by hand from the
// answers of countedReturns.
func TestRollupByHand(t *testing.T) {
	b := rolledUp(t, countedRound(t, teamResults()))
	assert.Equal(t, []string{
		"Tóm tắt", "Tổng hợp", "Biểu đồ tự đánh giá", "Biểu đồ kiểm tra", "Biểu đồ thời hạn", "Chỉ tiêu", "Trả lời", "Đoàn kiểm tra", "Cần kiểm tra lại", "Nội dung báo cáo", "Nguồn số liệu",
	}, namesOf(b))
	for name, want := range map[string][]string{
		"Tổng hợp": {
			"TỔNG HỢP SỐ LIỆU", "Kiểm tra công tác cải cách hành chính năm 2026", "Tính đến 05/01/2026 08:00",
			"Chỉ tiêu|ĐVT|Kết quả tổng hợp|Số đơn vị được tính|Phải báo cáo|Có số liệu|Không áp dụng|Không đọc được|Để trống|Chưa có biểu số liệu|Xã|Phường|Đặc khu|Mã",
			"1. Chỉ đạo, điều hành|cd", "Hồ sơ",
			"Hồ sơ mới tiếp nhận|hồ sơ|100|2|5|3|0|0|1|1|100|||n.so",
			"Trong đó: tiếp nhận trực tuyến|hồ sơ|50|2|5|4|0|0|0|1|50|||n.tt",
			"Tỷ lệ trực tuyến|%|50|2|5|3|0|0|1|1|50|||n.tyle", // at u3 the part is more than the whole, u4 gives no whole
			"Kinh phí|triệu đồng|12.8|2|5|2|0|1|1|1|12.8|||n.tien",
			"Diện tích|m²|0.3|2|5|3|1|0|0|1|0.3|||n.dt",
			"2. Hoạt động|hd",
			"Đã có quy chế|||3|5|3|0|0|1|1||||n.co",
			"Có||2||||||||1|1|0", "Không||1||||||||1|0|0",
			"Tiến độ|||3|5|3|0|1|0|1||||n.td",
			"Xong||2||||||||1|1|0", "<50%||1||||||||1|0|0", "Chưa làm||0||||||||0|0|0",
			"Ngày ban hành||(không cộng)||5|2|0|0|2|1||||n.ngay",
			"Tên vị trí còn thiếu||(không cộng)||2|2|0|0|0|0||||n.ten",
			"Vụ việc||(không cộng)||5|2|1|0|1|1||||n.vu",
			"Số rất lớn|đồng|1.234.567.890.123.461|2|5|2|1|0|1|1|1.234.567.890.123.461|||n.lon",
			totalNote,
		},
		"Chỉ tiêu": {
			"|CHỈ TIÊU, SỐ LIỆU CỦA TỪNG ĐƠN VỊ", "|Kiểm tra công tác cải cách hành chính năm 2026", "|Tính đến 05/01/2026 08:00", "|" + figureLegend + basesLegend,
			"TT|Đơn vị|Loại|Tình trạng|Hồ sơ mới tiếp nhận|Trong đó: tiếp nhận trực tuyến|Tỷ lệ trực tuyến|Kinh phí|Diện tích|Đã có quy chế|Tiến độ|Ngày ban hành|Tên vị trí còn thiếu|Vụ việc|Số rất lớn|Được tính: Hồ sơ mới tiếp nhận|Mã",
			"|Đơn vị tính|||hồ sơ|hồ sơ|%|triệu đồng|m²||||||đồng",
			"1|Xã Một|Xã|Đã nhận|100|50|50|12.5|0.1|Có|Xong|2025-07-01|x|3|1.234.567.890.123.456|1|u1",
			"2|Xã Hai|Xã|Đã nhận|0|0||0.3|0.2|Không|<50%||x|KAD|5|1|u2",
			"3|Phường Ba|Phường|Đã nhận|60|70|116.67||KAD||? sắp xong||“x”|0||0|u3",
			"4|Phường Bốn|Phường|Đã nhận||10||? khoảng 3|0.75|Có|Xong|2025-08-15|Kế toán\uFFFD||KAD|0|u4",
			"5|Đặc khu Năm|Đặc khu|Chưa nhận|…|…|…|…|…|…|…|…|x|…|…|…|u5",
			"|Tổng hợp|||100|50|50|12.8|0.3||||||1.234.567.890.123.461",
		},
		"Trả lời": {
			"|KẾT QUẢ TỰ ĐÁNH GIÁ CỦA TỪNG ĐƠN VỊ", "", "", "",
			"TT|Đơn vị|Loại|Tình trạng|Quy chế làm việc của Ủy ban nhân dân|Tiếp công dân|Lịch tiếp dân|Mã",
			"1|Xã Một|Xã|Đã nhận|Đạt|Đã có|Đạt|u1",
			"2|Xã Hai|Xã|Đã nhận|Chưa đạt|> Chưa có|Đạt|u2",
			"3|Phường Ba|Phường|Đã nhận|Không áp dụng|x||u3",
			"4|Phường Bốn|Phường|Đã nhận|? tốt|x|Chưa đạt|u4",
			"5|Đặc khu Năm|Đặc khu|Chưa nhận|…|x|…|u5",
			"|Đạt|||1||2", "|Chưa đạt|||1||1", "|Không áp dụng|||1||0", "|Đã có||||1|", "|> Chưa có||||1|",
			"|Không đọc được|||1|0|0", "|Để trống|||0|0|1", "|Chưa có biểu số liệu|||1|0|1",
		},
		"Đoàn kiểm tra": {
			"|KẾT QUẢ KIỂM TRA TẠI TỪNG ĐƠN VỊ", "", "", "", "",
			"1|Xã Một|Xã||Chưa đạt||Đạt|u1",
			"2|Phường Ba|Phường||Không áp dụng|x||u3",
			"|Đạt|||0||1", "|Chưa đạt|||1||0", "|Không áp dụng|||1||0", "|Đã có||||0|", "|> Chưa có||||0|", "|Chưa ghi kết quả|||0|1|1",
		},
		"Cần kiểm tra lại": {
			"CÁC NỘI DUNG CẦN KIỂM TRA LẠI", "", "", "TT|Loại|Đơn vị|Nội dung|Đơn vị ghi|Đoàn xác định|Giải trình, lý do|Mã đơn vị|Mã|Tệp|Trang|Ô",
			"1|Không đọc được|Phường Ba|Tiến độ|sắp xong|||u3|n.td|u3.xlsx|Chỉ tiêu|EH",
			"2|Không khớp, đã giải trình|Phường Ba|“tiếp nhận trực tuyến” lớn hơn “Hồ sơ mới tiếp nhận”|Hồ sơ mới tiếp nhận, trong đó: tiếp nhận trực tuyến: 70\nHồ sơ mới tiếp nhận: 60||Có 10 hồ sơ của kỳ trước|u3|of:n.tt|u3.xlsx|Chỉ tiêu|EC",
			"3|Không đọc được|Phường Bốn|Quy chế làm việc của Ủy ban nhân dân|tốt|||u4|cd.1|u4.xlsx|Chỉ tiêu|EA",
			"4|Không đọc được|Phường Bốn|Kinh phí|khoảng 3|||u4|n.tien|u4.xlsx|Chỉ tiêu|ED",
			"5|Không khớp, chưa giải trình được|Phường Bốn|Diện tích quá lớn|Diện tích: 0,75|||u4|r.dt|u4.xlsx|Chỉ tiêu|EE",
			"6|Đoàn xác định khác|Xã Một|Quy chế làm việc của Ủy ban nhân dân|Đạt|Chưa đạt|Chưa cập nhật quy chế|u1|cd.1|u1.xlsx|Chỉ tiêu|EA",
			"7|Đoàn xác định khác|Xã Một|Hồ sơ mới tiếp nhận|100|90|Đối chiếu trên hệ thống|u1|n.so|u1.xlsx|Chỉ tiêu|EC",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := allRows(sheetOf(t, b, name))
			require.Len(t, got, len(want))
			for i := range want {
				if want[i] != "" {
					assert.Equal(t, want[i], got[i], "row %d", i+1)
				}
			}
		})
	}
}

// TestRollupCharts: the charts look at the answers of their own sheets.
func TestRollupCharts(t *testing.T) {
	b := rolledUp(t, countedRound(t, teamResults()))
	for name, want := range map[string][]string{
		"Biểu đồ tự đánh giá": {
			"TT|Nội dung kiểm tra|Số mục|Đạt|Chưa đạt|Không áp dụng|Đã có|> Chưa có|Không đọc được|Để trống|Chưa có biểu số liệu",
			"1|Chỉ đạo, điều hành|2|1|1|1|1|1|1|0|1", "2|Hoạt động|1|2|1|0|0|0|0|1|1", "|Cộng|3|3|2|1|1|1|1|1|2",
		},
		"Biểu đồ kiểm tra": {
			"TT|Nội dung kiểm tra|Số mục|Đạt|Chưa đạt|Không áp dụng|Chưa ghi kết quả",
			"1|Chỉ đạo, điều hành|2|0|1|1|1", "2|Hoạt động|1|1|0|0|1", "|Cộng|3|1|1|1|2",
		},
	} {
		s := sheetOf(t, b, name)
		rows := allRows(s)
		assert.Equal(t, want, rows[len(rows)-4:])
		require.Len(t, s.Charts, 1)
		c, head := s.Charts[0], len(rows)-3
		assert.Equal(t, doc.Range{Left: 2, Top: head + 1, Right: 2, Bottom: head + 2}, c.Categories)
		require.Len(t, c.Series, map[string]int{"Biểu đồ tự đánh giá": 5, "Biểu đồ kiểm tra": 3}[name], "answers that nobody gave are left out")
		assert.Equal(t, doc.Range{Left: 4, Top: head, Right: 4, Bottom: head}, c.Series[0].Name)
		assert.Equal(t, doc.Range{Left: 4, Top: head + 1, Right: 4, Bottom: head + 2}, c.Series[0].Values)
	}
	assert.Len(t, sheetOf(t, b, "Biểu đồ thời hạn").Charts, 1)
}

// TestRollupLineage: every answer that is given has a row, those of the team
// behind those of the units.
func TestRollupLineage(t *testing.T) {
	r := countedRound(t, teamResults())
	rows := allRows(sheetOf(t, rolledUp(t, r), "Nguồn số liệu"))
	head := 4
	assert.Equal(t, "Đơn vị|Chỉ tiêu, nội dung|Bên ghi|Giá trị|Tệp|Trang|Ô|Mã đơn vị|Mã", rows[head-1])
	given := 0
	for range r.Returns.Lineage() {
		given++
	}
	assert.Len(t, rows[head:], given+3)
	assert.Equal(t, "Xã Một|Quy chế làm việc của Ủy ban nhân dân|Đơn vị|Đạt|u1.xlsx|Chỉ tiêu|EA|u1|cd.1", rows[head])
	assert.Contains(t, rows, "Phường Ba|Tên vị trí còn thiếu|Đơn vị|“x”|u3.xlsx|Chỉ tiêu|EI|u3|n.ten")
	assert.Equal(t, "Xã Một|Hồ sơ mới tiếp nhận|Đoàn kiểm tra|90||||u1|n.so", rows[len(rows)-2])
}

// TestLineageContinues on another sheet when one is full.
func TestLineageContinues(t *testing.T) {
	r, err := newRoundTables(t.Context(), countedRound(t, nil))
	require.NoError(t, err)
	whole := allRows(&r.lineageSheets(t.Context(), lineageRows)[0])
	sheets := r.lineageSheets(t.Context(), 15)
	require.Len(t, sheets, 3)
	assert.Equal(t, []string{"Nguồn số liệu", "Nguồn số liệu (2)", "Nguồn số liệu (3)"}, namesOf(doc.Book{Sheets: sheets}))
	var pieces []string
	for i := range sheets {
		pieces = append(pieces, allRows(&sheets[i])[4:]...)
	}
	assert.Equal(t, whole[4:], pieces)
}

// TestRollupRecalculates: LibreOffice comes to the values with which the book
// is saved, by its formulas alone.
func TestRollupRecalculates(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	for name, r := range map[string]*round.Round{"small": countedRound(t, teamResults()), "large": largeRound(t, 114), "odd": countedRoundOf(t, oddValues()), "lists": listedRound(t)} {
		t.Run(name, func(t *testing.T) { assertRecalculates(t, rolledUp(t, r)) })
	}
}

// assertRecalculates saves the book without the values of its formulas, has
// LibreOffice compute them, and compares.
func assertRecalculates(t *testing.T, b doc.Book) {
	t.Helper()
	want := map[[2]string]doc.Value{}
	b = withRows(b)
	for i := range b.Sheets {
		s := &b.Sheets[i]
		for n := range s.Rows {
			column := 1
			for j := range s.Rows[n].Cells {
				c := &s.Rows[n].Cells[j]
				if c.Formula != "" {
					want[[2]string{s.Name, doc.CellName(column, n+1)}] = c.Value
					c.Value.Text = ""
				}
				column += c.Columns()
			}
		}
	}
	require.NotEmpty(t, want)
	file := filepath.Join(t.TempDir(), "tong-hop.xlsx")
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	require.NoError(t, os.WriteFile(file, buf.Bytes(), 0o644))
	f, err := excelize.OpenFile(saved(t, file, "xlsx"), excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	for at, v := range want {
		got, err := f.GetCellValue(at[0], at[1])
		require.NoError(t, err)
		if v.Text != "" && got != "" {
			x, err := strconv.ParseFloat(v.Text, 64)
			require.NoError(t, err)
			y, err := strconv.ParseFloat(got, 64)
			require.NoError(t, err, "%s!%s", at[0], at[1])
			assert.Equal(t, x, y, "%s!%s", at[0], at[1])
			continue
		}
		assert.Equal(t, v.Text, got, "%s!%s", at[0], at[1])
	}
}

func countedRoundOf(t testing.TB, answers map[string][]checklist.Value) *round.Round {
	t.Helper()
	return roundOf(t, countedPlan(), answers, nil)
}

// oddValues are such as binary fractions, rounding and patterns trip over.
func oddValues() map[string][]checklist.Value {
	return map[string][]checklist.Value{
		"u1": {amount("n.so", "40000"), amount("n.tt", "2010"), amount("n.tien", "0.1"), amount("n.dt", "-1.005"), said("n.td", "? đang làm"), said("cd.2", "co")},
		"u2": {amount("n.so", "8"), amount("n.tt", "-3"), amount("n.tien", "0.2"), amount("n.dt", "1000000.1"), said("n.td", "KAD"), amount("n.lon", "123456789012345")},
		"u3": {amount("n.so", "400000"), amount("n.tt", "2002"), amount("n.tien", "0.35"), said("n.td", "XONG*"), said("n.ten", "? chưa rõ")},
		"u4": {stateIs("n.so", checklist.NotApplicable, ""), stateIs("n.tt", checklist.Unreadable, ""), stateIs("n.tien", checklist.Unreadable, "~?*"), said("n.ten", "…")},
		"u5": {stateIs("n.so", checklist.NotApplicable, ""), amount("n.tt", "7"), said("n.ten", "thừa"), amount("n.lon", "1")},
	}
}

// TestRollupWithoutFormula: what a spreadsheet would round stands alone.
func TestRollupWithoutFormula(t *testing.T) {
	s := sheetOf(t, rolledUp(t, countedRound(t, nil)), "Tổng hợp")
	for _, r := range s.Rows {
		switch r.Cells[0].Value.Text {
		case "n.lon":
			assert.Empty(t, r.Cells[3].Formula)
			assert.Equal(t, doc.Text, r.Cells[3].Value.Kind)
		case "n.so", "n.tyle", "n.dt":
			assert.NotEmpty(t, r.Cells[3].Formula)
		}
	}
}

func TestRollupGolden(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, dumpBook(&got, rolledUp(t, countedRound(t, teamResults()))))
	const golden = "testdata/rollup.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// TestRollupIsTheSame: the same round gives the same bytes and stays as it was.
func TestRollupIsTheSame(t *testing.T) {
	r := countedRound(t, teamResults())
	before, err := json.Marshal([]any{r.Returns, r.Team, r.Progress, r.Results})
	require.NoError(t, err)
	var first, second bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &first, rolledUp(t, r), Sheet()))
	require.NoError(t, xlsx.Write(t.Context(), &second, rolledUp(t, r), Sheet()))
	assert.True(t, bytes.Equal(first.Bytes(), second.Bytes()))
	after, err := json.Marshal([]any{r.Returns, r.Team, r.Progress, r.Results})
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}

// TestRollupOfLittle: of a round with no unit, no return or no indicator there
// is a workbook too.
func TestRollupOfLittle(t *testing.T) {
	none := countedPlan()
	none.Units.Units = nil
	bare := countedPlan()
	bare.Checklist = &checklist.Checklist{ID: "dm", Areas: []checklist.Area{{ID: "a", Title: "A", Text: "A.", Open: true}}}
	for name, p := range map[string]*report.Plan{"no unit": none, "no return": countedPlan(), "no question": bare} {
		t.Run(name, func(t *testing.T) {
			b := rolledUp(t, roundOf(t, p, nil, nil))
			assert.NoError(t, xlsx.Write(t.Context(), &bytes.Buffer{}, b, Sheet()))
			issues := allRows(sheetOf(t, b, "Cần kiểm tra lại"))
			assert.Equal(t, "Không có nội dung nào phải kiểm tra lại.", issues[len(issues)-1])
		})
	}
}

// TestAreasWithoutFigures: an area that comes to no total says so in its place.
func TestAreasWithoutFigures(t *testing.T) {
	p := countedPlan()
	items := checklist.Area{ID: "chi-muc", Title: "Chỉ có mục", Items: p.Checklist.Areas[0].Items}
	p.Checklist.Areas = slices.Concat([]checklist.Area{items}, p.Checklist.Areas)
	p.Checklist.Areas[1].Items = nil
	p.Checklist.Areas[1].Areas = []checklist.Area{{ID: "duoi", Title: "Ở dưới", Text: "A.", Open: true}}
	var areas []string
	for _, line := range allRows(sheetOf(t, rolledUp(t, roundOf(t, p, nil, nil)), totalName)) {
		if title, id, ok := strings.Cut(line, "|"); ok && slices.Contains([]string{"chi-muc", "cd", "duoi", "hd"}, id) {
			areas = append(areas, title)
		}
	}
	assert.Equal(t, []string{"1. Chỉ có mục: không có chỉ tiêu, danh sách", "2. Chỉ đạo, điều hành", "a) Ở dưới: không có chỉ tiêu, danh sách", "3. Hoạt động"}, areas)
}

func TestRollupRefuses(t *testing.T) {
	p := countedPlan()
	p.Checklist.Areas[0].Indicators[2].Derived.Den = "n.khong"
	_, err := Rollup(t.Context(), roundOf(t, p, nil, nil))
	require.ErrorIs(t, err, ErrReference)
	assert.ErrorContains(t, err, `"n.khong"`)
}

// A type is called in formulas as its declaration has it, marks of quotation too.
func TestTypesInFormulas(t *testing.T) {
	assert.Equal(t, `Tổ ""tự quản""`, inQuotes(`Tổ "tự quản"`))
	units := unitTable{first: 2, last: 4}
	formula := sumFormula("$F$2:$F$4", units, someUnits{column: 4, word: `Tổ "tự quản"`}, 0)
	assert.Contains(t, formula, `"Tổ ""tự quản"""`)
}
