package book

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// sheetNotRead: a sheet that is none of the results' own, by its name, but looks
// as if it were meant to be.
var sheetNotRead = diag.Rule{
	Code: "sheet-not-read",
	VI:   "trang tính %[1]q không được đọc, mà tên gần giống %[2]q", EN: "the sheet %[1]q is not read, and its name resembles %[2]q",
	HintVI: "đặt lại đúng tên, hoặc chép các dòng sang trang đúng tên rồi xóa trang này", HintEN: "give it that name, or move its rows to the sheet of that name and delete it",
}

// ReadResults reads a workbook such as [Results] lays out, as
// [round.ResultsFromTables] takes its tables, or the sheet for one visit
// ([Visit]), of which it gives that visit, or none where nobody wrote anything. file is the name that problems
// carry, each with its sheet and cell. A sheet that is missing is an empty
// table; others are passed over, but one whose name resembles that of a sheet of
// results is an error. The results are nil exactly when the Err of the list is
// not.
func ReadResults(ctx context.Context, r io.ReaderAt, size int64, file string, forms *round.FormSet) (out *report.Results, problems diag.List) {
	defer func() {
		if ctx.Err() != nil { // what was read until then is not all
			out, problems = nil, diag.List{unread(diag.Place{File: file}, context.Cause(ctx))}
		}
	}()
	w, err := xlsx.Open(ctx, r, size)
	if err != nil {
		return nil, diag.List{refusal(err, file, badWorkbook)}
	}
	defer w.Close()
	v := newVisitReader(ctx, w, file)
	if len(v.found) > 0 {
		return v.results(forms)
	}
	if !slices.ContainsFunc(resultSheets[:], func(s resultSheet) bool { return slices.Contains(w.Sheets(), s.name) }) {
		if isTeamBook(v.sheets, forms.Plan().Checklist) {
			return nil, diag.List{teamBook.At(diag.Place{File: file}, "")}
		}
		return nil, diag.List{noSheet(w, file, resultSheets[0].name)}
	}
	in := resultsReader{ctx: ctx, book: w, file: file}
	in.resembling()
	var tables round.ResultTables
	for _, s := range resultSheets {
		*s.table(&tables) = fromHead(in.read(s.name))
		if former := "Lời văn báo cáo"; s.name == wordingName && !slices.Contains(in.book.Sheets(), s.name) {
			tables.Wording = fromHead(in.read(former)) // as workbooks were sent before
			for i, c := range tables.Wording.Header {
				if c.Text == "Lời văn" {
					tables.Wording.Header[i].Text = "Nội dung"
				}
			}
		}
	}
	tables.Plan = planTable(in.read(guideName))
	if in.problems.Err() != nil {
		return nil, in.problems.Sorted()
	}
	tables.Visits.File = file
	return round.ResultsFromTables(tables, forms)
}

// resultsReader reads the sheets of one workbook.
type resultsReader struct {
	ctx      context.Context
	book     *xlsx.Workbook
	file     string
	problems diag.List
}

// resembling tells of sheets that are not read but look as if they should be.
func (in *resultsReader) resembling() {
	var own, missing []string
	for _, s := range resultSheets {
		own = append(own, s.name)
		if !slices.Contains(in.book.Sheets(), s.name) {
			missing = append(missing, s.name)
		}
	}
	for _, name := range in.book.Sheets() {
		if slices.Contains(own, name) || name == guideName || name == lookupName || name == listSheet || name == "Lời văn báo cáo" {
			continue
		}
		like, near := vi.Near(name, missing)
		if i := slices.IndexFunc(own, func(s string) bool { return strings.HasPrefix(vi.Fold(name), vi.Fold(s)) }); i >= 0 {
			like, near = own[i], true
		}
		if near {
			in.problems = append(in.problems, sheetNotRead.At(diag.Place{File: in.file, Sheet: name}, "", name, like))
		}
	}
}

// read reads one sheet; one that is not there is empty.
func (in *resultsReader) read(sheet string) strictyaml.Rows {
	if !slices.Contains(in.book.Sheets(), sheet) {
		return strictyaml.Rows{}
	}
	rows, problems := tableOf(in.ctx, in.book, in.file, sheet)
	in.problems = append(in.problems, problems...)
	return rows
}

// fromHead leaves out what stands above the heading row, such as the name of the
// table: above the row with the title of the first column or, where there is
// none, with what resembles that.
func fromHead(t strictyaml.Rows) strictyaml.Rows {
	rows := append([][]strictyaml.Cell{t.Header}, t.Rows...)
	i := slices.IndexFunc(rows, func(cells []strictyaml.Cell) bool { return slices.ContainsFunc(cells, isResultHead) })
	if i < 0 {
		i = slices.IndexFunc(rows, func(cells []strictyaml.Cell) bool { return slices.ContainsFunc(cells, nearResultHead) })
	}
	if i >= 0 {
		t.Header, t.Rows = rows[i], rows[i+1:]
	}
	return t
}

func isResultHead(c strictyaml.Cell) bool {
	title := vi.Fold(c.Text)
	return title == vi.Fold(headUnit) || title == vi.Fold(headPart) || title == "unit" || title == "part"
}

func nearResultHead(c strictyaml.Cell) bool {
	_, near := vi.Near(c.Text, []string{headUnit, headPart})
	return near
}

// planTable is the line of the guide that says which plan the results belong
// to, as a table of one row.
func planTable(guide strictyaml.Rows) strictyaml.Rows {
	for _, cells := range append([][]strictyaml.Cell{guide.Header}, guide.Rows...) {
		if len(cells) > 1 && vi.Fold(cells[0].Text) == vi.Fold(headPlan) && cells[1].Text != "" {
			return strictyaml.Rows{File: guide.File, Sheet: guide.Sheet, Header: cells[:1], Rows: [][]strictyaml.Cell{cells[1:2]}}
		}
	}
	return strictyaml.Rows{}
}
