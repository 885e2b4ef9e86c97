package render_test

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

const (
	lateSheet = "Danh sách hồ sơ quá hạn"
	voidSheet = "Hồ sơ bị hủy"
)

// What the four units write into the lists, by the names of their sheets; cn2 has
// nothing past its day, and the groups are not asked what was cancelled.
//
//	                     all        chi nhánh  tổ         nội đô     ven biển
//	hồ sơ quá hạn        5 của 3/4  2 của 1/2  3 của 2/2  3 của 2/2  2 của 1/2
//	  số ngày quá hạn    54         19         35         49         5
//	  phí phải hoàn      21,0       20,5       0,5        20,5       0,5
//	hồ sơ bị hủy         1 của 1/2  1 của 1/2             0 của 0/1  1 của 1/1
var listRows = map[string]map[string][][]any{
	"cn1": {
		lateSheet: {
			{"HS-001", "5/11/2026", 12, "12,5", "Có"},
			{"HS-002", time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC), "7 ngày", 8, "Không"},
		},
		voidSheet: {{"Không có"}},
	},
	"cn2": {voidSheet: {{"HS-31", "Trùng"}}},
	"t1":  {lateSheet: {{"HS-101", nil, 30}}},
	"t2": {lateSheet: {
		{"HS-201", "3.12.2026", 1, 0.5, "Có"},
		{nil, nil, nil},
		{"HS-202", "ngày 1 tháng 12 năm 2026", 4, nil, "không"},
	}},
}

// rowsOfList are the rows of a list as they are printed, with their cells.
func rowsOfList(r *checklist.Return, f *checklist.Form, id string) (out []string) {
	for _, p := range f.Lists() {
		if p.ID != id {
			continue
		}
		for e := range r.Entries.All() {
			if e.ID == id {
				out = append(out, e.Cell.Cell+" "+strings.Join(p.Row(e), " | "))
			}
		}
	}
	return out
}

// Rows come back with their cells, by the types of their columns.
func TestListsAreReadBack(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms, _ := seriesForms(t)
	for code, want := range map[string][]string{
		"cn1": {"B6 HS-001 | 05/11/2026 | 12 | 12,5 | Có", "B7 HS-002 | 20/11/2026 | 7 | 8 | Không", "B6 Không có | "},
		"cn2": {"B6 HS-31 | Trùng"},
		"t1":  {"B6 HS-101 |  | 30 |  | "},
		"t2":  {"B6 HS-201 | 03/12/2026 | 1 | 0,5 | Có", "B8 HS-202 | 01/12/2026 | 4 |  | Không"},
	} {
		r, problems := readBack(t, forms, code, filledForm(t, forms, code, nil))
		f, _ := forms.Find(code)
		assert.Equal(t, want, append(rowsOfList(r, f, "tthc.quahan"), rowsOfList(r, f, "tthc.huy")...), code)
		if code != "t2" {
			assert.Empty(t, problems, code)
		}
	}
	r, _ := readBack(t, forms, "cn1", filledForm(t, forms, "cn1", nil))
	entries := slices.Collect(r.Entries.All())
	assert.Equal(t, "tthc.quahan@so", entries[1].Cells[2].ID)
	assert.Equal(t, diag.Place{File: "cn1.xlsx", Sheet: lateSheet, Cell: "D7"}, entries[1].Cells[2].Cell)
	assert.True(t, entries[2].None, "it says that there is none")
}

// What people do to a list is read with care, or told at its cell.
func TestListsThatWentWrong(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms, _ := seriesForms(t)
	set := func(t *testing.T, x *excelize.File, cell string, value any) {
		require.NoError(t, x.SetCellValue(lateSheet, cell, value))
	}
	first, second := "B6 HS-001 | 05/11/2026 | 12 | 12,5 | Có", "B7 HS-002 | 20/11/2026 | 7 | 8 | Không"
	for name, tt := range map[string]struct {
		edit func(*testing.T, *excelize.File)
		want []string
		told []string // cell and code
	}{
		"rows behind the ruled ones": {func(t *testing.T, x *excelize.File) {
			for _, cell := range []string{"B40", "B41"} {
				set(t, x, cell, "HS-"+cell)
			}
			set(t, x, "D41", 3)
		}, []string{first, second, "B40 HS-B40 |  |  |  | ", "B41 HS-B41 |  | 3 |  | "}, nil},
		"a row is put in": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.InsertRows(lateSheet, 7, 1))
			set(t, x, "B7", "HS-000")
		}, []string{first, "B7 HS-000 |  |  |  | ", "B8 HS-002 | 20/11/2026 | 7 | 8 | Không"}, nil},
		"columns change places": {func(t *testing.T, x *excelize.File) {
			for row := 5; row < 8; row++ {
				b, d := doc.CellName(2, row), doc.CellName(4, row)
				was, err := x.GetCellValue(lateSheet, b)
				require.NoError(t, err)
				is, err := x.GetCellValue(lateSheet, d)
				require.NoError(t, err)
				set(t, x, b, typedValue(is))
				set(t, x, d, was)
			}
		}, []string{"D6 HS-001 | 05/11/2026 | 12 | 12,5 | Có", "D7 HS-002 | 20/11/2026 | 7 | 8 | Không"}, nil},
		"a figure nobody can read": {func(t *testing.T, x *excelize.File) {
			set(t, x, "D7", "khoảng 7")
			set(t, x, "C6", "cuối tháng 11")
		}, []string{"B6 HS-001 | cuối tháng 11 | 12 | 12,5 | Có", "B7 HS-002 | 20/11/2026 | khoảng 7 | 8 | Không"}, []string{"C6 no-date", "D7 no-number"}},
		"another unit of measure": {func(t *testing.T, x *excelize.File) {
			set(t, x, "D7", "7 tháng")
		}, []string{first, "B7 HS-002 | 20/11/2026 | 7 tháng | 8 | Không"}, []string{"D7 other-unit"}},
		"what a row must say is blank": {func(t *testing.T, x *excelize.File) {
			set(t, x, "B7", nil)
		}, []string{first, "B7  | 20/11/2026 | 7 | 8 | Không"}, []string{"B7 list-cell-missing"}},
		"the line above is gone": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.RemoveRow(lateSheet, 4))
		}, []string{"B5 HS-001 | 05/11/2026 | 12 | 12,5 | Có", "B6 HS-002 | 20/11/2026 | 7 | 8 | Không"}, nil},
		"the heading is gone": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.RemoveRow(lateSheet, 5))
		}, []string{"B5 HS-001 | 05/11/2026 | 12 | 12,5 | Có", "B6 HS-002 | 20/11/2026 | 7 | 8 | Không"}, []string{"A5 heading-gone"}},
		"a title was edited": {func(t *testing.T, x *excelize.File) {
			set(t, x, "D5", "Số tháng quá hạn")
		}, []string{"B6 HS-001 | 05/11/2026 | 12 | 12,5 | Có", "B7 HS-002 | 20/11/2026 | 7 ngày | 8 | Không"}, []string{"D5 figures-unclear"}},
		"the sheet is gone": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.DeleteSheet(lateSheet))
		}, nil, []string{" list-missing"}},
		"cells of two rows are one": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.MergeCell(lateSheet, "B6", "B7"))
		}, []string{first, "B7  | 20/11/2026 | 7 | 8 | Không"}, []string{"B7 list-cell-missing", "B7 merged-entry"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, problems := readBack(t, forms, "cn1", filledForm(t, forms, "cn1", func(x *excelize.File) { tt.edit(t, x) }))
			f, _ := forms.Find("cn1")
			assert.Equal(t, tt.want, rowsOfList(r, f, "tthc.quahan"))
			var told []string
			for _, p := range problems {
				told = append(told, p.Place.Cell+" "+string(p.Code))
			}
			for _, want := range tt.told {
				assert.Contains(t, told, want)
			}
			if tt.told == nil {
				assert.Empty(t, problems)
			}
		})
	}
}

// The sums by hand, of all, by type and by group.
func TestListsAddUp(t *testing.T) {
	r := seriesRound(t)
	type sums struct {
		rows, units, expected int
		days, fee             string
	}
	of := func(g *checklist.Group) sums {
		l := &g.Lists[0]
		require.Len(t, l.Figures, 2)
		return sums{l.Rows, l.Units, l.Expected, l.Figures[0].Sum.String(), l.Figures[1].Sum.String()}
	}
	got := map[string]sums{"": of(&r.Returns.All)}
	for _, g := range r.Returns.Parts() {
		got[g.Name()] = of(&g)
	}
	assert.Equal(t, map[string]sums{
		"": {5, 3, 4, "54", "21"}, "chi nhánh": {2, 1, 2, "19", "20.5"}, "tổ tiếp nhận": {3, 2, 2, "35", "0.5"},
		"Nội đô": {3, 2, 2, "49", "20.5"}, "Ven biển": {2, 1, 2, "5", "0.5"},
	}, got)
	void := r.Returns.All.Lists[1]
	assert.Equal(t, checklist.Tally{Expected: 2, Given: 2}, void.Tally)
	assert.Equal(t, [2]int{1, 1}, [2]int{void.Rows, void.Units}, "one says that there is none")
	assert.Equal(t, checklist.Tally{Expected: 5, Given: 3, Blank: 2}, r.Returns.All.Lists[0].Figures[1].Tally, "of rows")

	for name, parts := range map[string][]checklist.Group{"types": r.Returns.Types, "groups": r.Returns.Divisions[0].Parts} {
		var sum checklist.Group
		for _, g := range parts {
			sum = sum.Plus(g)
		}
		assert.Equal(t, of(&r.Returns.All), of(&sum), name)
	}

	var rows []string
	for u, e := range r.Returns.Rows("tthc.quahan") {
		rows = append(rows, u.Code+" "+e.Cells[0].Text+" "+e.Cell.String())
	}
	assert.Equal(t, []string{
		"cn1 HS-001 cn1.xlsx: Danh sách hồ sơ quá hạn!B6", "cn1 HS-002 cn1.xlsx: Danh sách hồ sơ quá hạn!B7",
		"t1 HS-101 t1.xlsx: Danh sách hồ sơ quá hạn!B6", "t2 HS-201 t2.xlsx: Danh sách hồ sơ quá hạn!B6", "t2 HS-202 t2.xlsx: Danh sách hồ sơ quá hạn!B8",
	}, rows)

	body := bodyTexts(reportOf(t, r).Body)
	assert.Contains(t, body, "Danh sách hồ sơ quá hạn: 05 trường hợp của 3/4 đơn vị; số ngày quá hạn: 54 ngày; phí phải hoàn: 21,0 nghìn đồng.")
	assert.Contains(t, body, "Hồ sơ bị hủy: 01 trường hợp của 1/2 đơn vị.")
}

// The workbook of the round has every row with its unit, and the sums.
func TestListsInTheWorkbook(t *testing.T) {
	b, err := book.Rollup(t.Context(), seriesRound(t))
	require.NoError(t, err)
	texts := map[string][]string{}
	for _, s := range b.Sheets {
		add := func(row doc.SheetRow) {
			var line []string
			for _, c := range row.Cells {
				line = append(line, c.Value.Text)
			}
			texts[s.Name] = append(texts[s.Name], strings.Join(line, " | "))
		}
		for _, row := range s.Rows {
			add(row)
		}
		if s.More != nil {
			for row := range s.More {
				add(row)
			}
		}
		if s.Name == lateSheet {
			assert.Equal(t, doc.Range{Left: 1, Top: 6, Right: 13, Bottom: 11}, s.Filter, "the head and its rows, without the sum")
		}
	}
	assert.Equal(t, []string{
		" | Cộng: 5 dòng của 3 đơn vị |  |  |  |  | 54 | 21 |  |  |  |  | ",
		"TT | Đơn vị | Loại | Vùng | Mã hồ sơ | Ngày hẹn trả | Số ngày quá hạn (ngày) | Phí phải hoàn (nghìn đồng) | Đã có văn bản xin lỗi | Mã đơn vị | Tệp | Trang | Ô",
		"1 | Chi nhánh Hòa Bình | Chi nhánh | Nội đô | HS-001 | 2026-11-05 | 12 | 12.5 | Có | cn1 | cn1.xlsx | Danh sách hồ sơ quá hạn | B6",
		"2 | Chi nhánh Hòa Bình | Chi nhánh | Nội đô | HS-002 | 2026-11-20 | 7 | 8 | Không | cn1 | cn1.xlsx | Danh sách hồ sơ quá hạn | B7",
		"3 | Tổ Tiếp nhận Bình Minh | Tổ tiếp nhận | Nội đô | HS-101 |  | 30 |  |  | t1 | t1.xlsx | Danh sách hồ sơ quá hạn | B6",
		"4 | Tổ Tiếp nhận Tân Lập | Tổ tiếp nhận | Ven biển | HS-201 | 2026-12-03 | 1 | 0.5 | Có | t2 | t2.xlsx | Danh sách hồ sơ quá hạn | B6",
		"5 | Tổ Tiếp nhận Tân Lập | Tổ tiếp nhận | Ven biển | HS-202 | 2026-12-01 | 4 |  | Không | t2 | t2.xlsx | Danh sách hồ sơ quá hạn | B8",
	}, texts[lateSheet][4:])
	for _, want := range []string{
		"Danh sách hồ sơ quá hạn | dòng | 5 | 3 | 4 | 3 | 0 | 0 | 1 | 0 | 2 | 3 | 3 | 2 | tthc.quahan",
		"Đơn vị có dòng trong danh sách | đơn vị | 3 |  |  |  |  |  |  |  | 1 | 2 | 2 | 1 | ",
		"Số ngày quá hạn | ngày | 54 |  |  |  |  |  |  |  | 19 | 35 | 49 | 5 | tthc.quahan@so",
		"Phí phải hoàn | nghìn đồng | 21 |  |  |  |  |  |  |  | 20.5 | 0.5 | 20.5 | 0.5 | tthc.quahan@phi",
		"Hồ sơ bị hủy | dòng | 1 | 2 | 2 | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | tthc.huy",
	} {
		assert.Contains(t, texts["Tổng hợp"], want)
	}
}

// The report of a unit has its rows.
func TestListsInTheReportOfAUnit(t *testing.T) {
	forms, _ := seriesForms(t)
	back, _ := readBack(t, forms, "cn1", filledForm(t, forms, "cn1", nil))
	f, _ := forms.Find("cn1")
	g := forms.Report(f.Unit, back, report.Signature{Name: "Nguyễn Văn A"})
	tables := map[string][][]string{}
	for _, s := range g.Body {
		for _, s := range s.Sections {
			if s.Table != nil {
				tables[s.Heading] = cellTexts(s.Table)
			}
		}
	}
	assert.Equal(t, [][]string{{"1", "HS-001", "05/11/2026", "12", "12,5", "Có"}, {"2", "HS-002", "20/11/2026", "7", "8", "Không"}}, tables[lateSheet])
	assert.Empty(t, findings(t, g))
}

// Two lists with the same columns are told apart by the lines above them, and by
// nothing else.
func TestListsOfTheSameColumns(t *testing.T) {
	plan, _ := report.LoadPlan(os.DirFS("../testdata/rounds/chuoi-so-lieu"), "plan.yaml")
	lists := plan.Checklist.Areas[0].Lists
	lists[1].Columns, lists[1].Title = []checklist.ListColumn{lists[0].Columns[2], lists[0].Columns[0]}, "Tổng hợp"
	lists[0].Columns = []checklist.ListColumn{lists[0].Columns[0], lists[0].Columns[2]}
	forms := round.Forms(plan, nil)
	f, _ := forms.Find("cn1")
	b, err := book.Form(f)
	require.NoError(t, err)
	var empty bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &empty, b, book.Sheet()))
	for _, lineGone := range []bool{false, true} {
		x, err := excelize.OpenReader(bytes.NewReader(empty.Bytes()))
		require.NoError(t, err)
		for cell, value := range map[string]any{"B6": "HS-1", "C6": 5} {
			require.NoError(t, x.SetCellValue(lateSheet, cell, value))
		}
		for cell, value := range map[string]any{"B6": 7, "C6": "HS-2"} {
			require.NoError(t, x.SetCellValue("Tổng hợp", cell, value))
		}
		var codes, rows []string
		if lineGone {
			require.NoError(t, x.RemoveRow(lateSheet, 4))
		}
		var file bytes.Buffer
		require.NoError(t, x.Write(&file))
		r, problems := readBack(t, forms, "cn1", file.Bytes())
		for _, p := range problems {
			codes = append(codes, string(p.Code))
		}
		for e := range r.Entries.All() {
			rows = append(rows, e.ID+" "+strings.Join(e.Words(), " "))
		}
		if lineGone {
			assert.Equal(t, []string{"tthc.huy 7 HS-2"}, rows)
			assert.Equal(t, []string{"list-missing", "list-unclear"}, codes)
			continue
		}
		assert.Equal(t, []string{"tthc.quahan HS-1 5", "tthc.huy 7 HS-2"}, rows)
		assert.Empty(t, codes)
		progress, _ := round.ProgressOf(forms, registerOf([]round.Returned{{File: "a", Unit: "cn1"}}), []round.Returned{{File: "a", Unit: "cn1", Return: r, Arrival: round.Entered}}, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
		w, err := book.Rollup(t.Context(), round.Of(forms, nil, progress, nil))
		require.NoError(t, err)
		assert.NoError(t, xlsx.Write(t.Context(), io.Discard, w, book.Sheet()), "the name of a sheet is not taken twice")
	}
}

// Units that are played fill in lists too, and all of it is read back.
func TestListsOfPlayedUnits(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	plan, _ := report.LoadPlan(os.DirFS("../testdata/rounds/chuoi-so-lieu"), "plan.yaml")
	schedule, problems := report.LoadSchedule(os.DirFS("../testdata/rounds/chuoi-so-lieu"), "schedule.yaml", plan)
	require.Empty(t, problems.Errors())
	forms := round.Forms(plan, schedule)
	compiled, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	writer, err := simulate.NewWriter(forms, compiled)
	require.NoError(t, err)
	replies, err := simulate.Good(forms, 11)
	require.NoError(t, err)
	rows := 0
	for _, reply := range replies {
		var file bytes.Buffer
		require.NoError(t, writer.Write(&file, reply))
		r, problems := readBack(t, forms, reply.Form.Unit.Code, file.Bytes())
		assert.Empty(t, problems.Errors())
		for _, p := range reply.Form.Lists() {
			assert.Equal(t, printedRows(&checklist.Return{Entries: checklist.EntriesOf(reply.Entries...)}, p), printedRows(r, p), p.ID)
			rows += len(printedRows(r, p))
		}
	}
	assert.Greater(t, rows, 4)
}

func printedRows(r *checklist.Return, p *checklist.Prompt) (out [][]string) {
	for e := range r.Entries.All() {
		if e.ID == p.ID {
			out = append(out, p.Row(e))
		}
	}
	return out
}

// A form of the version before is read by the former ids of lists and columns; a
// column that means something else today is not used.
func TestListsOfAnOlderForm(t *testing.T) {
	forms, _ := seriesForms(t)
	file := filledForm(t, forms, "cn1", nil)
	fsys := os.DirFS("../testdata/rounds/chuoi-so-lieu")
	plan, _ := report.LoadPlan(fsys, "plan.yaml")
	plan.Version++
	list := &plan.Checklist.Areas[0].Lists[0]
	list.ID, list.Was = "tthc.tre", []string{"tthc.quahan"}
	list.Columns[0].ID, list.Columns[0].Was = "hs", []string{"ma"}
	list.Columns[1].Type = checklist.Text
	list.Columns[3].Unit = "đồng"
	now := round.Forms(plan, nil)
	f, _ := now.Find("cn1")
	r, problems := readBack(t, now, "cn1", file)
	assert.Equal(t, []string{"B6 HS-001 | 5/11/2026 | 12 | 12,5 | Có", "B7 HS-002 | 20/11/2026 | 7 | 8 | Không"}, rowsOfList(r, f, "tthc.tre"))
	states := func(i int) (out []checklist.State) {
		for e := range r.Entries.All() {
			if e.ID == "tthc.tre" {
				out = append(out, e.Cells[i].State)
			}
		}
		return out
	}
	assert.Equal(t, []checklist.State{checklist.Given, checklist.Given}, states(0))
	assert.Equal(t, []checklist.State{checklist.Unreadable, checklist.Unreadable}, states(1), "a day that is a text today")
	assert.Equal(t, []checklist.State{checklist.Given, checklist.Given}, states(2))
	assert.Equal(t, []checklist.State{checklist.Unreadable, checklist.Unreadable}, states(3), "thousands that are single ones today")
	var told []string
	for _, p := range problems {
		if p.Place.Sheet == lateSheet {
			told = append(told, p.Place.Cell+" "+string(p.Code))
		}
	}
	assert.Equal(t, []string{"C6 meaning-changed", "C7 meaning-changed", "E5 heading-edited", "E6 meaning-changed", "E7 meaning-changed"}, told)
}

// A checklist may ask for lists alone.
func TestListsAlone(t *testing.T) {
	plan, _ := report.LoadPlan(os.DirFS("../testdata/rounds/chuoi-so-lieu"), "plan.yaml")
	c := plan.Checklist
	c.Areas, c.Rules, c.Series = c.Areas[:1], nil, nil
	c.Areas[0].Items, c.Areas[0].Indicators = nil, nil
	plan.Outline.Checklist = nil
	require.Empty(t, plan.Validate().Errors())
	assert.Empty(t, findings(t, plan))
	assert.Empty(t, findings(t, plan.Skeleton()))
	forms := round.Forms(plan, nil)
	f, _ := forms.Find("cn2")
	b, err := book.Form(f)
	require.NoError(t, err)
	var names []string
	for _, s := range b.Sheets {
		names = append(names, s.Name)
	}
	assert.Equal(t, []string{"Thông tin chung", lateSheet, voidSheet, "Nội dung báo cáo", "Danh mục", "vanban"}, names)
	progress, _ := round.ProgressOf(forms, registerOf(nil), nil, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
	w, err := book.Rollup(t.Context(), round.Of(forms, nil, progress, nil))
	require.NoError(t, err)
	assert.Equal(t, []string{"Tóm tắt", "Tổng hợp"}, []string{w.Sheets[0].Name, w.Sheets[1].Name})
	require.NoError(t, xlsx.Write(t.Context(), io.Discard, w, book.Sheet()))
}

// wordRows writes rows into the tables of the skeleton of a unit, by the title of
// the list: each cell behind the running number. A change edits the XML after.
func wordRows(t testing.TB, forms *round.FormSet, code string, rows map[string][][]string, change func(string) string) []byte {
	t.Helper()
	f, ok := forms.Find(code)
	require.True(t, ok)
	data := rendered(t, forms.Skeleton(f.Unit), render.DOCX)
	return rezip(t, data, func(s string) string {
		for title, rows := range rows {
			at := strings.LastIndex(s, title+"<")
			if at < 0 {
				at = strings.Index(s, title)
			}
			require.Positive(t, at, title)
			at += strings.Index(s[at:], "<w:tbl>")
			at += strings.Index(s[at:], "</w:tr>") // behind the head
			for _, cells := range rows {
				for _, text := range cells {
					const empty = "</w:pPr></w:p>"
					n := strings.Index(s[at:], empty)
					require.Positive(t, n)
					run := "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
					if text == "" {
						run = empty
					}
					s = s[:at+n] + run + s[at+n+len(empty):]
					at += n + len(run)
				}
			}
		}
		if change != nil {
			s = change(s)
		}
		return s
	})
}

// Rows that a unit writes into the tables of its report in Word are read as those
// of the form are: by the types of the columns, each with its place; what cannot
// be read is told.
func TestListsInWord(t *testing.T) {
	forms, _ := seriesForms(t)
	f, _ := forms.Find("cn1")
	const late, gone = "Danh sách hồ sơ quá hạn", "Hồ sơ bị hủy"
	whole := map[string][][]string{
		late: {{"HS-001", "5/11/2026", "12", "12,5", "Có"}, {"HS-002", "", "7", "1.250,5", "không"}},
		gone: {{"HS-9", "Trùng"}},
	}
	read := []string{"HS-001 | 05/11/2026 | 12 | 12,5 | Có", "HS-002 |  | 7 | 1.250,5 | Không"}
	for name, tc := range map[string]struct {
		rows   map[string][][]string
		change func(string) string
		late   []string
		gone   []string
		told   []string
	}{
		"as it was sent": {},
		"rows":           {rows: whole, late: read, gone: []string{"HS-9 | Trùng"}},
		"what cannot be read": {
			rows: map[string][][]string{late: {{"HS-1", "32/13/2026", "mười", "", "Có"}, {"", "5/11/2026", "", "", ""}}, gone: {{"HS-9", "Lý do riêng"}}},
			late: []string{"HS-1 | 32/13/2026 | mười |  | Có", " | 05/11/2026 |  |  | "}, gone: []string{"HS-9 | Lý do riêng"},
			told: []string{"tthc.quahan@ma list-cell-missing", "tthc.quahan@ngay no-date", "tthc.quahan@so no-number", "tthc.huy@lydo not-in-list"},
		},
		"nothing":     {rows: map[string][][]string{gone: {{"Không có", ""}}}, gone: []string{"none"}},
		"a new title": {rows: whole, change: func(s string) string { return strings.Replace(s, ">Lý do<", ">Nguyên nhân<", 1) }, late: read, told: []string{"tthc.huy word-list-heading"}},
		"cells that are one": {
			rows: whole,
			change: func(s string) string {
				at := strings.Index(s, ">HS-9<")
				from := at + strings.Index(s[at:], "</w:tc>") + len("</w:tc>")
				to := from + strings.Index(s[from:], "</w:tc>") + len("</w:tc>")
				return s[:from] + s[to:]
			},
			late: read, told: []string{"tthc.huy word-list-row"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r, problems := readReport(wordRows(t, forms, "cn1", tc.rows, tc.change), "", forms)
			require.NotNil(t, r, problems)
			got := map[string][]string{}
			for e := range r.Entries.All() {
				assert.Positive(t, e.Cell.Paragraph)
				for _, p := range f.Lists() {
					if p.ID == e.ID && e.None {
						got[e.ID] = append(got[e.ID], "none")
					} else if p.ID == e.ID {
						got[e.ID] = append(got[e.ID], strings.Join(p.Row(e), " | "))
					}
				}
			}
			assert.Equal(t, tc.late, got["tthc.quahan"])
			assert.Equal(t, tc.gone, got["tthc.huy"])
			var told []string
			for _, p := range problems {
				assert.Positive(t, p.Place.Paragraph, p)
				told = append(told, p.Path+" "+string(p.Code))
			}
			assert.ElementsMatch(t, tc.told, told)
		})
	}
}

// Rows of the report in Word stand beside the figures of the form, whichever comes
// first; where both list,
// the later one counts and the change is told; what only looks otherwise is none.
func TestListsInWordBesideTheForm(t *testing.T) {
	forms, _ := seriesForms(t)
	word := wordRows(t, forms, "cn1", map[string][][]string{lateSheet: {{"HS-001", "05/11/2026", "12", "12,50", "Có"}, {"HS-002", "20/11/2026", "7", "8", "Không"}}}, nil)
	more := wordRows(t, forms, "cn1", map[string][][]string{lateSheet: {{"HS-003", "", "30", "", ""}}}, nil)
	for name, tc := range map[string]struct {
		word   []byte
		before bool // it came before the form
		days   string
		told   []string
	}{
		"the same rows":     {word, false, "19", nil},
		"the same before":   {word, true, "19", nil},
		"other rows":        {more, false, "30", []string{"answer-changed", "copy-differs"}},
		"other rows before": {more, true, "19", []string{"answer-changed", "copy-differs"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, problems := readReport(tc.word, "", forms)
			require.NotNil(t, r, problems)
			form, told := readBack(t, forms, "cn1", filledForm(t, forms, "cn1", nil))
			files := []round.Returned{
				{File: "cn1.xlsx", Unit: "cn1", Return: form, Arrival: round.Entered, Problems: told}, {File: "bc.docx", Unit: "cn1", Return: r, Arrival: round.Entered},
			}
			register := registerOf(files)
			if register.Receipts[1].At.Date.Day = 6; tc.before {
				register.Receipts[1].At.Date.Day = 4
			}
			progress, problems := round.ProgressOf(forms, register, files, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
			var codes []string
			for _, p := range problems {
				codes = append(codes, string(p.Code))
			}
			assert.ElementsMatch(t, tc.told, codes)
			assert.Equal(t, tc.days, round.Of(forms, nil, progress, nil).Returns.All.Lists[0].Figures[0].Sum.String())
		})
	}
}
