package book

import (
	"errors"
	"io"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of workbooks that are read.
var (
	BadWorkbook = diag.Rule{
		Code: "bad-workbook",
		VI:   "không đọc được bảng tính", EN: "the workbook cannot be read",
		HintVI: "mở tệp rồi lưu lại dạng .xlsx, không đặt mật khẩu", HintEN: "open it and save it again as .xlsx, without a password",
	}
	NoSheet = diag.Rule{
		Code: "no-sheet",
		VI:   "không có trang tính %[1]q", EN: "there is no sheet %[1]q",
		HintVI: "các trang tính: %[2]q", HintEN: "the sheets are %[2]q",
	}
	FormulaError = diag.Rule{
		Code: "formula-error",
		VI:   "công thức trong ô cho kết quả lỗi %[1]s", EN: "the formula of the cell gives the error %[1]s",
		HintVI: "sửa công thức, hoặc ghi thẳng giá trị", HintEN: "mend the formula, or write the value itself",
	}
)

// Rules returns the problems that this package raises.
func Rules() []diag.Rule { return []diag.Rule{BadWorkbook, NoSheet, FormulaError, SheetNotRead} }

// maxCells is how many cells a table may have, blank ones between others
// included.
const maxCells = 250_000

// ReadTable reads a sheet of a workbook as a table, for [unit.FromRows] and
// [report.ScheduleFromRows]. An empty sheet means the first that is not hidden;
// the first row with any text is the header. file is the name that problems
// carry. The error holds a diag.Problem for each thing that is wrong.
func ReadTable(r io.ReaderAt, size int64, file, sheet string) (strictyaml.Rows, error) {
	read, err := xlsx.Read(r, size, sheet)
	if err != nil {
		return strictyaml.Rows{}, unreadable(err, file)
	}
	rows := strictyaml.Rows{File: file, Sheet: read.Name}
	width, height := extent(read.Cells)
	if width*height > maxCells {
		return strictyaml.Rows{}, strictyaml.TooMany.At(diag.Place{File: file, Sheet: read.Name}, "", maxCells)
	}
	if problems := formulaErrors(read.Cells, file, read.Name); len(problems) > 0 {
		return strictyaml.Rows{}, problems.Err()
	}
	if all := grid(read.Cells, width); len(all) > 0 {
		rows.Header, rows.Rows = all[0], all[1:]
	}
	return rows, nil
}

func unreadable(err error, file string) error {
	var none *xlsx.NoSheetError
	if errors.As(err, &none) {
		rule := NoSheet
		if near, ok := vi.Near(none.Sheet, none.Has); ok {
			rule.HintVI, rule.HintEN = "%[3]s", "%[4]s"
			vietnamese, english := vi.IsIt(near)
			return rule.At(diag.Place{File: file}, "", none.Sheet, none.Has, vietnamese, english).From(err)
		}
		return rule.At(diag.Place{File: file}, "", none.Sheet, none.Has).From(err)
	}
	return BadWorkbook.At(diag.Place{File: file}, "").From(err)
}

// extent returns how many columns and rows the cells take.
func extent(cells []xlsx.ReadCell) (width, height int) {
	last := 0
	for _, c := range cells {
		width = max(width, c.Column)
		if c.Row != last {
			height++
			last = c.Row
		}
	}
	return width, height
}

func formulaErrors(cells []xlsx.ReadCell, file, sheet string) diag.List {
	var problems diag.List
	for _, c := range cells {
		if c.Kind == xlsx.ReadError {
			place := diag.Place{File: file, Sheet: sheet, Cell: doc.CellName(c.Column, c.Row)}
			problems = append(problems, FormulaError.At(place, "", c.Text))
		}
	}
	return problems
}

// grid puts the cells into rows of one width; rows without any are left out.
func grid(cells []xlsx.ReadCell, width int) [][]strictyaml.Cell {
	var rows [][]strictyaml.Cell
	last := 0
	for _, c := range cells {
		if c.Row != last {
			last = c.Row
			row := make([]strictyaml.Cell, width)
			for i := range row {
				row[i].Line, row[i].Column = c.Row, i+1
			}
			rows = append(rows, row)
		}
		cell := &rows[len(rows)-1][c.Column-1]
		cell.Text, cell.Date, cell.Number = c.Text, c.Kind == xlsx.ReadDate, c.Kind == xlsx.ReadNumber
	}
	return rows
}
