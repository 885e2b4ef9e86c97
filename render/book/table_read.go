package book

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of workbooks that are read.
var (
	badWorkbook = diag.Rule{
		Code: "bad-workbook",
		VI:   "không đọc được bảng tính: %[1]s", EN: "the workbook cannot be read: %[1]s",
		HintVI: "mở tệp rồi lưu lại dạng .xlsx, không đặt mật khẩu", HintEN: "open it and save it again as .xlsx, without a password",
	}
	noSheetRule = diag.Rule{
		Code: "no-sheet",
		VI:   "không có trang tính %[1]q", EN: "there is no sheet %[1]q",
		HintVI: "các trang tính: %[2]q", HintEN: "the sheets are %[2]q",
	}
	formulaError = diag.Rule{
		Code: "formula-error",
		VI:   "công thức trong ô cho kết quả lỗi %[1]s", EN: "the formula of the cell gives the error %[1]s",
		HintVI: "sửa công thức, hoặc ghi thẳng giá trị", HintEN: "mend the formula, or write the value itself",
	}
)

// unread returns why a workbook, or something in it, cannot be read.
func unread(place diag.Place, err error) diag.Problem {
	return badWorkbook.At(place, "", strings.TrimPrefix(err.Error(), xlsx.ErrRead.Error()+": ")).From(err)
}

// ReadTable reads a sheet of a workbook as a table, for [unit.FromRows] and
// [report.ScheduleFromRows]. An empty sheet means the first that is not hidden;
// the first row with any text is the header. file is the name that problems
// carry. The error holds a diag.Problem for each thing that is wrong.
func ReadTable(ctx context.Context, r io.ReaderAt, size int64, file, sheet string) (strictyaml.Rows, error) {
	w, err := xlsx.Open(ctx, r, size)
	if err != nil {
		return strictyaml.Rows{}, refusal(err, file, badWorkbook)
	}
	defer w.Close()
	rows, problems := tableOf(ctx, w, file, sheet)
	return rows, problems.Most(file).Err()
}

// tableOf reads a sheet of a workbook that is open as a table.
func tableOf(ctx context.Context, w *xlsx.Workbook, file, name string) (strictyaml.Rows, diag.List) {
	s, err := w.Sheet(name)
	switch {
	case errors.Is(err, xlsx.ErrNoSheet):
		return strictyaml.Rows{}, diag.List{noSheet(w, file, name).From(err)}
	case err != nil:
		return strictyaml.Rows{}, diag.List{unread(diag.Place{File: file}, err)}
	}
	cells, problems := meantCells(ctx, s, file)
	if len(problems) > 0 {
		return strictyaml.Rows{}, problems
	}
	width := 0
	for _, c := range cells {
		width = max(width, c.Column)
	}
	found := rowsOf(cells)
	if most := (limit.Limits{}).OrDefaults().Table; width*len(found) > most {
		return strictyaml.Rows{}, diag.List{fault.TooMany.At(diag.Place{File: file, Sheet: s.Name}, "", most).From(limit.Err)}
	}
	rows := strictyaml.Rows{File: file, Sheet: s.Name}
	if len(found) > 0 {
		all := grid(found, width)
		rows.Header, rows.Rows = all[0], all[1:]
	}
	return rows, nil
}

func noSheet(w *xlsx.Workbook, file, name string) diag.Problem {
	rule, has := noSheetRule, w.Sheets()
	if near, ok := vi.Near(name, has); ok {
		rule.HintVI, rule.HintEN = "%[3]s", "%[4]s"
		vietnamese, english := vi.IsIt(near)
		return rule.At(diag.Place{File: file}, "", name, has, vietnamese, english)
	}
	return rule.At(diag.Place{File: file}, "", name, has)
}

// meantCells returns the cells that hold something, dates and times written
// out, and what cannot be used of them.
func meantCells(ctx context.Context, s *xlsx.Sheet, file string) (cells []xlsx.Cell, problems diag.List) {
	looks := ooxml.Looks{Context: ctx}
	for _, c := range s.Cells {
		if looks.Done() {
			return nil, diag.List{unread(diag.Place{File: file}, context.Cause(ctx))}
		}
		kind, text, err := c.Meant(s.Date1904)
		place := placeOf(file, s.Name, c.Row, c.Column)
		switch {
		case err != nil:
			problems = append(problems, unread(place, err))
		case kind == xlsx.ErrorCell:
			problems = append(problems, formulaError.At(place, "", text))
		case text != "":
			cells = append(cells, xlsx.Cell{Row: c.Row, Column: c.Column, Kind: kind, Text: text})
		}
	}
	return cells, problems
}

// grid puts the cells of rows into as many columns.
func grid(found []readRow, width int) [][]strictyaml.Cell {
	rows := make([][]strictyaml.Cell, len(found))
	for i, r := range found {
		row := make([]strictyaml.Cell, width)
		for j := range row {
			row[j].Line, row[j].Column = r.number, j+1
		}
		for _, c := range r.cells {
			cell := &row[c.Column-1]
			cell.Text, cell.Date, cell.Number = c.Text, c.Kind == xlsx.DateCell, c.Kind == xlsx.NumberCell
		}
		rows[i] = row
	}
	return rows
}
