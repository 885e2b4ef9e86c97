package book

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// registerEye are the columns that are for the eye alone: reading passes over
// them.
var registerEye = [...]string{headNumber, headUnitName}

var intakeColumns = []column{
	{headNumber, 11},
	{headUnitName, 50},
	{headUnit, 20},
	{headReceived, 34},
	{"Hình thức", 28},
	{"Số văn bản", 30},
	{"Ngày văn bản", 26},
	{"Người nhập", 34},
	{"Xử lý", 24},
	{"Ghi chú", 56},
	{headFile, 70},
}

// By these two the heading row of the register is found.
const (
	headFile     = "Tệp"
	headReceived = "Nhận lúc"
)

// blankReceipts is how many rows of the register stand ready.
const blankReceipts = 25

// Intake lays out the register of what arrived, to be kept by hand from then
// on; nil is one without entries. The names of the units are those of the forms,
// and show as soon as a code is typed; nil forms have none. [ReadIntake] reads it
// back for [round.IntakeFromRows].
func Intake(in *round.Intake, forms *round.FormSet) (doc.Book, error) {
	if in == nil {
		in = &round.Intake{}
	}
	l := newIntakeLayout(forms)
	rows := []doc.SheetRow{row(wide(Title, vi.Upper(intakeTitle), len(intakeColumns)))}
	if forms != nil {
		rows = append(rows, row(wide(subtitleRole, oneLine(forms.Frame().Subject), len(intakeColumns))))
	}
	rows = append(rows, headRow(intakeColumns))
	head := len(rows)
	for i := range in.Receipts {
		rows = append(rows, l.receipt(&in.Receipts[i], i+1, len(rows)+1))
	}
	for i := range blankReceipts {
		rows = append(rows, l.receipt(new(checklist.Receipt), len(in.Receipts)+i+1, len(rows)+1))
	}
	b := doc.Book{Properties: doc.Properties{Title: intakeTitle}, Sheets: []doc.Sheet{{
		Name: "Sổ nhận", Columns: widths(intakeColumns), Rows: rows,
		Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Filter: doc.Range{Left: 1, Top: head, Right: len(intakeColumns)},
	}}}
	l.inputs.addTo(&b)
	return b, nil
}

// intakeLayout knows what the cells of the register take.
type intakeLayout struct {
	inputs         *inputs
	unit, via, use *doc.Input
	names          map[string]string // of the units, by their codes
	lookup         string            // the formula of a name, with a verb for the cell of the code
}

func newIntakeLayout(forms *round.FormSet) *intakeLayout {
	l := &intakeLayout{inputs: newInputs(), names: map[string]string{}}
	l.unit = &l.inputs.free
	var codes, names []string
	if forms != nil {
		for f := range forms.All() {
			name := vi.UpperFirst(f.Unit.FullName())
			codes, names, l.names[f.Unit.Code] = append(codes, f.Unit.Code), append(names, name), name
		}
	}
	if len(codes) > 0 {
		l.unit = &doc.Input{List: l.inputs.name(codes)} // it suggests: a code may be typed
		l.lookup = `IF(LEN(%[1]s)=0,"",IFERROR(INDEX(` + l.inputs.name(names) + `,MATCH(%[1]s,` + l.unit.List + `,0)),"(không có mã này)"))`
	}
	var ways, uses []string
	for _, w := range checklist.Ways() {
		ways = append(ways, w.Word())
	}
	for _, u := range checklist.Uses() {
		uses = append(uses, u.Word())
	}
	l.via, l.use = l.inputs.choice(ways), l.inputs.choice(uses)
	return l
}

// receipt is the n-th entry, in a row of the sheet.
func (l *intakeLayout) receipt(r *checklist.Receipt, n, at int) doc.SheetRow {
	text := func(s string) doc.SheetCell {
		c := l.inputs.text(Text)
		c.Value.Text = s
		return c
	}
	named := cell(Text, l.names[r.Unit])
	if l.lookup != "" {
		named.Formula = fmt.Sprintf(l.lookup, doc.CellName(slices.IndexFunc(intakeColumns, func(c column) bool { return c.head == headUnit })+1, at))
		if r.Unit != "" {
			named.Value.Text = cmp.Or(named.Value.Text, "(không có mã này)")
		}
	}
	unit := text(r.Unit)
	unit.Input = l.unit
	how := doc.SheetCell{Role: Choice, Input: l.via, Value: doc.Value{Text: r.Via.Word()}}
	day := doc.SheetCell{Role: Choice, Input: &l.inputs.date, Value: doc.Value{Kind: doc.Date, Text: r.Date.String()}}
	decided := doc.SheetCell{Role: Choice, Input: l.use, Value: doc.Value{Text: r.Use.Word()}}
	return ruled(cell(Number, strconv.Itoa(n)), named, unit, text(r.At.Short()), how, text(r.Number), day, text(r.EnteredBy), decided, text(r.Note), text(r.File))
}

// ReadIntake reads a register back, also one that is a plain table with its
// headings in the first row: the rows are those in which anything stands beside
// a running number and the name of the unit. The error is that of [ReadTable].
func ReadIntake(ctx context.Context, r io.ReaderAt, size int64, file string) (strictyaml.Rows, error) {
	rows, err := ReadTable(ctx, r, size, file, "")
	if err != nil {
		return rows, err
	}
	titled := func(row []strictyaml.Cell, head string) bool {
		return slices.ContainsFunc(row, func(c strictyaml.Cell) bool { return vi.Fold(c.Text) == vi.Fold(head) })
	}
	if at := slices.IndexFunc(rows.Rows, func(row []strictyaml.Cell) bool { return titled(row, headFile) && titled(row, headReceived) }); at >= 0 && !titled(rows.Header, headFile) {
		rows.Header, rows.Rows = rows.Rows[at], rows.Rows[at+1:]
	}
	var eye []int
	for i, c := range rows.Header {
		for _, head := range registerEye {
			if vi.Fold(c.Text) == vi.Fold(head) {
				eye = append(eye, i)
			}
		}
	}
	without := func(row []strictyaml.Cell) []strictyaml.Cell {
		out := make([]strictyaml.Cell, 0, len(row))
		for i, c := range row {
			if !slices.Contains(eye, i) {
				out = append(out, c)
			}
		}
		return out
	}
	rows.Header = without(rows.Header)
	kept := make([][]strictyaml.Cell, 0, len(rows.Rows))
	for _, row := range rows.Rows {
		if row = without(row); slices.ContainsFunc(row, func(c strictyaml.Cell) bool { return c.Text != "" }) {
			kept = append(kept, row)
		}
	}
	rows.Rows = kept
	return rows, nil
}
