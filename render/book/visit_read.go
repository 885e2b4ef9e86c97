package book

import (
	"context"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// BlankVisit is the code of the problem that a sheet for a visit says nothing.
const BlankVisit diag.Code = "visit-blank"

// The problems of the sheet for one visit.
var (
	visitBlank = diag.Rule{
		Code: "visit-blank", Severity: diag.Note,
		VI: "phiếu kiểm tra của đơn vị %[1]q chưa ghi kết quả nên không được tính", EN: "the sheet for the visit to %[1]q says nothing yet and is left out",
		HintVI: "không phải làm gì nếu chưa kiểm tra đơn vị này", HintEN: "nothing needs to be done while the unit was not visited",
	}
	teamSheet = diag.Rule{
		Code: "team-sheet",
		VI:   "tệp là phiếu kiểm tra của đoàn, không phải báo cáo của đơn vị", EN: "the file is a sheet of the team, not a return of the unit",
		HintVI: "chuyển tệp sang thư mục kết quả kiểm tra", HintEN: "move it to the results of the team",
	}
	teamBook = diag.Rule{
		Code: "team-book",
		VI:   "tệp là phiếu kiểm tra chung, không cho biết kết quả là của đơn vị nào", EN: "the file is the working sheet of the whole team, which does not say whose results it has",
		HintVI: "ghi vào phiếu của từng đơn vị trong thư mục phieu-kiem-tra, hoặc chép sang phiếu ấy", HintEN: "use the sheets for single units in the folder phieu-kiem-tra, or copy the results there",
	}
	tableMissing = diag.Rule{
		Code: "table-missing", Severity: diag.Warning,
		VI: "không tìm thấy bảng %[1]q", EN: "there is no table %[1]q",
		HintVI: "trang bị xóa hoặc bị sửa dòng tiêu đề; nội dung của bảng coi như để trống", HintEN: "its sheet was deleted or its titles changed; it counts as blank",
	}
	givenEdited = diag.Rule{
		Code: "given-edited", Severity: diag.Warning,
		VI: "ô này phiếu đã ghi sẵn, nay là %[1]q", EN: "the sheet was sent with this cell filled in; now it says %[1]q",
		HintVI: "kết quả, ý kiến của đoàn ghi vào các cột của đoàn; cột ghi sẵn thì sửa ở báo cáo của đơn vị", HintEN: "what the team found belongs into its own columns; what was filled in is mended in the return of the unit",
	}
	tableTwice = diag.Rule{
		Code: "table-twice",
		VI:   "bảng %[1]q đã có ở trang %[2]q", EN: "the table %[1]q stands on the sheet %[2]q too",
		HintVI: "gộp vào một trang rồi xóa trang thừa", HintEN: "put both into one and delete the other",
	}
)

const visitWord = "Phiếu kiểm tra vanban "

// visitStamp says which visit a sheet belongs to, as the stamp of a form does.
func visitStamp(m checklist.Manifest) string {
	return visitWord + strings.TrimPrefix(stampText(m), stampWord)
}

// isTeamBook reports whether the sheets are those of the working sheet of the
// whole team ([Team], [Worksheet]): its title stands above, and below it of which
// checklist it is.
func isTeamBook(sheets []*xlsx.Sheet, c *checklist.Checklist) bool {
	if c == nil {
		return false
	}
	begin, _, _ := strings.Cut(stamp(c, 1).Cells[0].Value.Text, ",")
	return slices.ContainsFunc(sheets, func(s *xlsx.Sheet) bool {
		has := func(is func(string) bool) bool {
			return slices.ContainsFunc(s.Cells, func(c xlsx.Cell) bool { return is(c.Text) })
		}
		return has(func(text string) bool { return text == vi.Upper(worksheetTitle) }) &&
			has(func(text string) bool { return strings.HasPrefix(text, begin+",") })
	})
}

// visitReader reads the sheet for one visit.
type visitReader struct {
	*returnReader
	set    *round.FormSet
	found  []foundStamp
	marked bool     // the file says which texts are its own
	turned []string // the names of the sheets whose titles stand below each other
	into   round.ResultTables
}

func newVisitReader(ctx context.Context, w *xlsx.Workbook, file string) *visitReader {
	v := &visitReader{returnReader: newReturnReader(ctx, file, nil)}
	for _, name := range w.Sheets() {
		s, err := w.Sheet(name)
		if err != nil {
			v.tell(unread(diag.Place{File: file, Sheet: name}, err))
			continue
		}
		v.sheets = append(v.sheets, s)
	}
	v.found = v.stamps(visitWord, visitHead)
	v.marked = len(v.own) > 0
	return v
}

// results reads the tables, which are found as those of a form are.
func (v *visitReader) results(set *round.FormSet) (*report.Results, diag.List) {
	v.set = set
	if p := v.identify(); p != nil {
		return nil, diag.List{*p}
	}
	told := len(v.problems)
	for i, s := range v.sheets {
		if v.isLabelled(s) {
			v.sheets[i], v.turned = turnedSheet(s), append(v.turned, s.Name)
		}
		v.walk(v.sheets[i])
	}
	v.ask(questionsOf(v.form))
	found := make([]*xlsx.Sheet, len(visitTables))
	for i := range v.tables {
		t := &v.tables[i]
		switch at := slices.Index(v.forms, t.tableForm); {
		case found[at] != nil:
			v.tell(tableTwice.At(diag.Place{File: v.file, Sheet: t.sheet.Name}, "", visitTables[at].name, found[at].Name))
		default:
			found[at] = t.sheet
			v.table(&visitTables[at], t)
		}
	}
	for i, s := range found {
		if s == nil {
			v.tell(tableMissing.At(diag.Place{File: v.file}, "", visitTables[i].name))
		}
	}
	v.sheetsLost()
	for i := range v.problems[told:] {
		if p := &v.problems[told+i].Place; slices.Contains(v.turned, p.Sheet) {
			p.Cell = turnedCell(p.Cell)
		}
	}
	v.into.Visits.File = v.file
	out, problems := round.ResultsFromTables(v.into, set)
	problems = append(v.problems, problems...).Alike(v.file)
	if problems.Err() != nil {
		return nil, problems
	}
	if len(out.Visits) > 0 && !isWritten(&out.Visits[0]) {
		out.Visits = nil
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code == "state-missing" })
		problems = append(problems, visitBlank.At(diag.Place{File: v.file}, "", v.form.Unit.Code))
	}
	return out, problems
}

// isWritten reports whether somebody wrote into a sheet what was not there
// beforehand.
func isWritten(v *report.VisitResult) bool {
	return v.End != "" || v.Secretary != (report.Secretary{}) || v.Refused != "" || len(v.Present)+len(v.Items)+len(v.Values)+len(v.Followed)+len(v.Findings) > 0 ||
		len(v.Difficulties)+len(v.Commendations)+len(v.Opinions) > 0
}

// identify finds the unit that was visited, or the problem for which the file
// is refused.
func (v *visitReader) identify() *diag.Problem {
	first, frame := v.found[0], v.set.Frame()
	if p := disagree(v.found, false, frame); p != nil {
		return p
	}
	f, ok := v.set.Find(first.Unit)
	if !ok {
		return refuse(unknownReturnUnit, first.place, first.Unit)
	}
	if named := fileUnit(v.file, v.set); named != "" && named != first.Unit {
		return refuse(unitUnclear, diag.Place{File: v.file}, named, first.Unit)
	}
	sheet := &round.VisitSheet{Form: f, Result: report.VisitResult{Unit: f.Unit.Code}}
	l := &visitLayout{resultsLayout: newResultsLayout(v.set), sheet: sheet}
	for i := range visitTables {
		columns, _ := l.content(&visitTables[i])
		heads := make([]string, len(columns))
		for n, c := range columns {
			heads[n] = c.head
		}
		form := newTableForm(heads)
		form.key = visitTables[i].key
		v.forms = append(v.forms, form)
	}
	v.titles = titlesOf(v.forms)
	v.form, v.manifest = f, first.Manifest
	v.older = first.Version < frame.Version
	if !v.marked {
		b, err := Visit(sheet, v.set)
		if err != nil {
			return refuse(badWorkbook, first.place, err)
		}
		v.own, v.lenient = textsOf(b.Sheets), v.older
	}
	return nil
}

// table hands over the rows that say something, with the code of the unit and
// without what only people read.
func (v *visitReader) table(t *visitTable, found *readTable) {
	turned := slices.Contains(v.turned, found.sheet.Name)
	if turned {
		v.boxes(found)
	}
	v.heading(found, func(i int) bool { return t.key == headFigureID && found.heads[i] == t.answer })
	for i := range v.problems {
		if v.problems[i].Code == figuresUnclear.Code {
			v.problems[i].Severity = diag.Error
		}
	}
	out := strictyaml.Rows{File: v.file, Sheet: found.sheet.Name}
	if t.key != headUnit {
		out.Header = append(out.Header, strictyaml.Cell{Text: headUnit, Line: found.head.number, Column: 1})
	}
	for i, head := range found.heads {
		if found.columns[i] > 0 && !slices.Contains(t.shown, head) {
			out.Header = append(out.Header, strictyaml.Cell{Text: head, Line: found.head.number, Column: found.columns[i]})
		}
	}
	v.hiddenCells(found.sheet, found.rows, func(c *xlsx.Cell) bool {
		at := slices.Index(found.columns, c.Column)
		return at >= 0 && t.isAnswer(found.heads[at]) && found.heads[at] != t.key
	})
	for i := range found.rows {
		r := visitedRow{visitReader: v, visitTable: t, in: found, readRow: &found.rows[i]}
		cells := r.read()
		r.rest()
		if r.said {
			if t.key != headUnit {
				cells = append([]strictyaml.Cell{{Text: v.form.Unit.Code, Line: r.number, Column: 1}}, cells...)
			}
			out.Rows = append(out.Rows, cells)
		}
	}
	if turned {
		for _, cells := range append(out.Rows, out.Header) {
			for i := range cells {
				cells[i].Line, cells[i].Column = cells[i].Column, cells[i].Line
			}
		}
	}
	*t.resultSheet.table(&v.into) = out
}

// isAnswer reports whether the team writes below a title.
func (t *visitTable) isAnswer(title string) bool {
	return !slices.Contains(t.shown, title) && !slices.Contains(t.given, title)
}

// visitedRow is a row of a table of the sheet for a visit.
type visitedRow struct {
	*visitReader
	*visitTable
	*readRow
	in   *readTable
	id   string    // of what it speaks
	q    *question // of that id; nil where there is none
	said bool      // it says what was not there beforehand
}

// under returns the cell of the row under a title.
func (r *visitedRow) under(title string) xlsx.Cell {
	return r.in.answer(r.readRow, slices.Index(r.in.heads, title))
}

// read returns the cells that are handed over.
func (r *visitedRow) read() (cells []strictyaml.Cell) {
	switch r.key {
	case "":
		r.id = oneLine(r.in.answer(r.readRow, 0).Text)
	case headUnit:
		r.id = r.form.Unit.Code // told where it is another
	default:
		r.id = oneLine(r.under(r.key).Text)
		r.q = r.questions[r.id]
	}
	for i, head := range r.in.heads {
		if r.in.columns[i] == 0 || slices.Contains(r.shown, head) {
			continue
		}
		c := r.at(r.in.columns[i])
		cell := strictyaml.Cell{Line: c.Row, Column: c.Column}
		if c.Text != "" || c.IsFormula {
			cell.Text, cell.Date, cell.Number = r.meant(r.in.sheet, c)
		}
		switch {
		case head != r.key:
			r.said = r.said || cell.Text != "" && r.isAnswer(head)
		case r.key == headUnit:
			cell.Text = r.id
		case r.q != nil && r.older:
			cell.Text = r.q.id
		}
		cells = append(cells, cell)
	}
	return cells
}

// meant returns what a cell says; where a person did not surely see that, it is
// an error.
func (v *visitReader) meant(s *xlsx.Sheet, c xlsx.Cell) (text string, day, number bool) {
	seen := content(c, s.Date1904)
	kind, text, err := c.Meant(s.Date1904)
	place := placeOf(v.file, s.Name, c.Row, c.Column)
	if err != nil {
		v.tell(unread(place, err))
	}
	if kind == xlsx.NumberCell && seen.Doubt == 0 && seen.Shown != "" && strings.ReplaceAll(seen.Shown, ".", "") != strings.Replace(text, ".", ",", 1) {
		seen.Doubt = checklist.UnclearFormat
	}
	if kind == xlsx.ErrorCell || seen.Doubt != 0 || text == "" && c.IsFormula {
		_, problems := checklist.ReadText("", seen)
		for _, p := range problems {
			p.Place, p.Severity = place, diag.Error
			v.tell(p)
		}
	}
	return text, kind == xlsx.DateCell, kind == xlsx.NumberCell
}

// sent reports whether a text stood there when the sheet was sent.
func (r *visitedRow) sent(title, text string) bool {
	marks := r.returnReader.own
	if day, err := date.Parse(text); err == nil {
		text = day.Short()
	}
	return marks.has(r.id, title, text) || marks.has("", "", text)
}

// rest tells of cells that only people read and that are not as they were
// sent. Where it is not sure then what the row speaks of, that is an error.
func (r *visitedRow) rest() {
	wrong := func(p diag.Problem) {
		p.Severity = diag.Error
		r.tell(p)
	}
	answer := xlsx.Cell{}
	if r.answer != "" && r.said && r.q != nil {
		answer = r.under(r.answer)
	}
	if sent := r.sentMeaning(r.id); sent != nil && answer.Text != "" {
		if p := r.otherMeaning(r.q, sent, r.in.place(answer.Row, answer.Column), typed(r.in.sheet, answer)); p != nil {
			wrong(*p)
		}
	}
	for _, c := range r.cells {
		title, text := r.in.head.at(c.Column).Text, typed(r.in.sheet, c)
		at, headed := slices.Index(r.in.columns, c.Column), title != ""
		if at >= 0 {
			title = r.in.heads[at]
		}
		place, given, own := r.in.place(c.Row, c.Column), slices.Contains(r.given, title), r.sent(title, text)
		unit := ""
		if title == headUnitName && !own {
			unit = unitNamed(text, r.form.Unit.Code, r.set)
		} else if title == headUnit && r.key == headUnit {
			unit = text
		}
		switch {
		case unit != "" && unit != r.form.Unit.Code:
			wrong(unitUnclear.At(place, "", unit, r.form.Unit.Code))
		case text == "", own, at >= 0 && r.isAnswer(title), at < 0 && headed, given && !r.marked,
			r.lenient && at >= 0 && title != headMeasure && title != r.words:
		case given:
			r.tell(givenEdited.At(place, "", text))
		case r.said && r.q != nil && title == headMeasure:
			wrong(measureEdited.At(place, "", r.id, r.q.indicator.Measure(), text, typed(r.in.sheet, answer)))
		case r.said && r.q != nil && title == r.words && r.lenient:
			r.tell(labelDiffers.At(place, "", r.id, text, r.q.said))
		case r.said && r.q != nil && title == r.words:
			wrong(labelDiffers.At(place, "", r.id, text, r.q.said))
		default:
			r.tell(outsideCell.At(place, "", text))
		}
	}
}
