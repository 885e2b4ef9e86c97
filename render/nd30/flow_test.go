package nd30_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// withSections lays out a plan that has nothing but free sections after its
// purpose, and returns their blocks.
func withSections(t *testing.T, sections ...report.Section) []doc.Block {
	t.Helper()
	plan := *thePlan(t)
	plan.Sections, plan.Annexes = nil, nil
	for _, s := range sections {
		plan.Sections = append(plan.Sections, report.PlacedSection{Section: s, After: "purpose"})
	}
	var out []doc.Block
	inside := false
	for _, b := range planPaper(t, &plan).Body {
		if b.Role == decree.Section {
			inside = b.Text != "NỘI DUNG KIỂM TRA" && (inside || b.Marker == "II.")
		}
		if inside {
			out = append(out, b)
		}
	}
	return out
}

// Sections count in Roman numerals through the paper, clauses in each section,
// points by the letters of the decree: đ after d, no f j w z.
func TestNumbering(t *testing.T) {
	var points []report.Section
	for i := range 24 {
		points = append(points, report.Section{Heading: "Điểm " + strconv.Itoa(i+1)})
	}
	points[0].Sections = []report.Section{{Heading: "Ý nhỏ", Points: report.Points("một;", "hai.")}}
	blocks := withSections(t,
		report.Section{Heading: "Giải pháp", Sections: []report.Section{{Heading: "Chung", Sections: points}, {Heading: "Riêng"}}},
		report.Section{Heading: "Tiến độ", Text: "Đoạn một.\n\nĐoạn hai.", Sections: []report.Section{{Heading: "Quý I"}}},
	)
	var got []string
	for _, b := range blocks {
		got = append(got, string(b.Role)+" "+b.Marker)
	}
	want := []string{"section II.", "clause-title 1.", "point a)", "dash -", "plus +", "plus +"}
	for _, letter := range []string{"b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y", "aa"} {
		want = append(want, "point "+letter+")")
	}
	want = append(want, "clause-title 2.", "section III.", "body ", "body ", "clause-title 1.")
	assert.Equal(t, want, got)
}

func TestSectionWithoutAHeading(t *testing.T) {
	assert.Empty(t, withSections(t, report.Section{Text: "Chỉ có lời."}), "it begins no section")
}

// A single point prints without its dash.
func TestPoints(t *testing.T) {
	assert.Equal(t, []string{"II. A", "một"}, textsOf(withSections(t, report.Section{Heading: "a", Points: report.Points("một")})))
	assert.Equal(t, []string{"II. A", "- một", "- hai"}, textsOf(withSections(t, report.Section{Heading: "a", Points: report.Points("một", "hai")})))
}

// Points stand behind dashes, below a dash or a plus sign behind plus signs; behind
// one also that was typed there, unless nothing is above it.
func TestDashesOfPoints(t *testing.T) {
	dash := func(text string) line { return line{"-", "dash", text} }
	plus := func(text string) line { return line{"+", "plus", text} }
	tests := []struct {
		name   string
		points []string
		want   []line
	}{
		{"no marker", []string{"một", "hai"}, []line{dash("một"), dash("hai")}},
		{"the second has a plus sign", []string{"một", "+ hai", "ba"}, []line{dash("một"), plus("hai"), dash("ba")}},
		{"the third has one", []string{"một", "hai", "+ ba"}, []line{dash("một"), dash("hai"), plus("ba")}},
		{"all have one", []string{"+ một", "+ hai"}, []line{dash("một"), plus("hai")}},
		{"dashes", []string{"- một", "- hai"}, []line{dash("một"), dash("hai")}},
		{"a sign of a figure", []string{"một", "+5 °C"}, []line{dash("một"), dash("+5 °C")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := linesOf(withSections(t, report.Section{Heading: "a", Points: report.Points(tt.points...)}))
			assert.Equal(t, tt.want, got[1:])
		})
	}
	s := report.Section{Heading: "ý", Points: report.Points("một", "hai")}
	for range 3 {
		s = report.Section{Heading: "ý", Sections: []report.Section{s}}
	}
	assert.Equal(t, []line{dash("ý"), plus("một"), plus("hai")}, linesOf(withSections(t, s))[3:], "below a dash")
	s = report.Section{Heading: "ý", Sections: []report.Section{s}}
	assert.Equal(t, []line{dash("ý"), plus("ý"), plus("một"), plus("hai")}, linesOf(withSections(t, s))[3:], "below a plus sign")
}

// A text of several paragraphs has its marker once.
func TestParagraphsOfAPoint(t *testing.T) {
	got := withSections(t, report.Section{Heading: "a", Points: report.Points("một\n\ntiếp", "hai")})
	assert.Equal(t, []line{{"II.", "section", "A"}, {"-", "dash", "một"}, {"", "body", "tiếp"}, {"-", "dash", "hai"}}, linesOf(got))
}

func TestFreeTable(t *testing.T) {
	const long = "Lập kế hoạch kiểm tra và gửi các đơn vị trước ngày 20 hằng tháng"
	rows := []report.Row{report.Cells("1", long), {Heading: "Hằng quý"}, report.Cells("2", "")}
	blocks := withSections(t, report.Section{Heading: "Bảng", Table: &report.Table{Columns: report.Columns("TT", "Việc"), Rows: rows}})
	require.Len(t, blocks, 2)
	table := blocks[1].Table
	require.NotNil(t, table)
	assert.Equal(t, 1, table.Header)
	assert.Equal(t, []float64{6, 94}, table.Columns, "by the length of their texts, within bounds")
	assert.Equal(t, []doc.Row{
		{Cells: []doc.Cell{{Role: nd30.TableHead, Text: "TT"}, {Role: nd30.TableHead, Text: "Việc"}}},
		{Cells: []doc.Cell{{Role: nd30.TableCenter, Text: "1"}, {Role: nd30.TableText, Text: long}}},
		{Cells: []doc.Cell{{Role: nd30.TableGroup, Text: "Hằng quý", Span: 2}}},
		{Cells: []doc.Cell{{Role: nd30.TableCenter, Text: "2"}, {Role: nd30.TableText}}},
	}, table.Rows)

	kinds := withSections(t, report.Section{Heading: "Bảng", Table: &report.Table{
		Columns: report.Columns("TT", "Số liệu", "Ngày", "Đơn vị báo cáo", "Ghi chú"),
		Rows:    []report.Row{report.Cells("1", "1.204", "5/1/2026", "112/114", "-"), report.Cells("2", "98,5 %", "", "-", "12 hồ sơ")},
	}})
	var roles []doc.Role
	for _, c := range kinds[1].Table.Rows[1].Cells {
		roles = append(roles, c.Role)
	}
	assert.Equal(t, []doc.Role{nd30.TableCenter, nd30.TableFigure, nd30.TableCenter, nd30.TableCenter, nd30.TableText}, roles)

	widths := withSections(t, report.Section{Heading: "Bảng", Table: &report.Table{Columns: report.Columns("TT", "Việc"), Widths: []float64{1, 9}, Rows: rows}})
	assert.Equal(t, []float64{1, 9}, widths[1].Table.Columns)
}

// tablesOf returns the tables of a flow, those inside fields too.
func tablesOf(blocks []doc.Block) []*doc.Table {
	var out []*doc.Table
	for _, b := range blocks {
		if b.Kind == doc.Grid {
			out = append(out, b.Table)
		}
		out = append(out, tablesOf(b.Blocks)...)
	}
	return out
}

// In every table of the library a header row names the columns, a row fills
// them, a group row spans them all, and rows count through; indicators do in
// each area, and their parts have letters.
func TestTables(t *testing.T) {
	plan := planPaper(t, thePlan(t))
	tables := tablesOf(outlinePaper(t, theOutline(t)).Body)
	for _, a := range plan.Annexes {
		tables = append(tables, tablesOf(a.Body)...)
	}
	require.Len(t, tables, 7+2+1)
	for i, table := range tables {
		assert.Equal(t, 1, table.Header)
		n, parts := 0, 0
		figures := table.Rows[0].Cells[1].Text == "Chỉ tiêu"
		for j, row := range table.Rows {
			columns := 0
			for _, c := range row.Cells {
				columns += max(c.Span, 1)
			}
			assert.Len(t, table.Columns, columns, "table %d, row %d", i, j)
			first := row.Cells[0]
			switch {
			case j == 0:
				assert.Equal(t, nd30.TableHead, first.Role)
			case first.Span > 1:
				assert.Equal(t, nd30.TableGroup, first.Role)
				assert.Len(t, row.Cells, 1)
				if figures {
					n = 0
				}
			case strings.HasPrefix(row.Cells[1].Text, "Trong đó: "):
				parts++
				assert.Equal(t, string(rune('a'+parts-1)), first.Text, "table %d, row %d", i, j)
			case first.Text != "":
				n, parts = n+1, 0
				assert.Equal(t, strconv.Itoa(n), first.Text, "table %d, row %d", i, j)
			}
		}
	}
	units := tables[len(tables)-1]
	assert.Len(t, units.Rows, 1+114)
}
