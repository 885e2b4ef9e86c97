package book

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
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

// visitStamps returns what the sheets say of the visit that they belong to.
func visitStamps(file string, sheets []*xlsx.Sheet) (found []foundStamp) {
	for _, s := range sheets {
		for _, c := range s.Cells {
			if rest, is := strings.CutPrefix(c.Text, visitWord); is {
				if m, ok := parseStamp(stampWord + rest); ok {
					found = append(found, foundStamp{m, placeOf(file, s.Name, c.Row, c.Column)})
				}
			}
		}
	}
	return found
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
	returnReader
	forms  *round.FormSet
	found  []foundStamp
	titles []map[string]string // of the columns of each table, folded
	tables []*xlsx.Sheet       // where each table was found
	into   round.ResultTables
}

func newVisitReader(w *xlsx.Workbook, file string) *visitReader {
	v := &visitReader{returnReader: returnReader{file: file}, tables: make([]*xlsx.Sheet, len(visitTables))}
	for _, name := range w.Sheets() {
		s, err := w.Sheet(name)
		if err != nil {
			v.tell(badWorkbook.At(diag.Place{File: file, Sheet: name}, "").From(err))
			continue
		}
		v.sheets = append(v.sheets, s)
	}
	v.found = visitStamps(file, v.sheets)
	return v
}

// results reads the tables, each on the sheet that has most of its titles.
func (v *visitReader) results(forms *round.FormSet) (*report.Results, diag.List) {
	v.forms = forms
	if p := v.identify(); p != nil {
		return nil, diag.List{*p}
	}
	for _, s := range v.sheets {
		v.read(s)
	}
	for i := range visitTables {
		if v.tables[i] == nil {
			v.tell(tableMissing.At(diag.Place{File: v.file}, "", visitTables[i].name))
		}
	}
	v.into.Visits.File = v.file
	out, problems := round.ResultsFromTables(v.into, forms)
	problems = bounded(append(v.problems, problems...).Sorted(), v.file)
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
	first, frame := v.found[0], v.forms.Frame()
	for _, other := range v.found[1:] {
		if other.stamped != first.stamped {
			p := stampsDiffer.At(other.place, "", visitStamp(other.Manifest), visitStamp(first.Manifest)).With(first.place)
			return &p
		}
	}
	if p := first.disagrees(frame); p != nil {
		return p
	}
	f, ok := v.forms.Find(first.Unit)
	if !ok {
		return refuse(unknownReturnUnit, first.place, first.Unit)
	}
	if named := fileUnit(v.file, v.forms); named != "" && named != first.Unit {
		return refuse(unitUnclear, diag.Place{File: v.file}, named, first.Unit)
	}
	b, err := Visit(&round.VisitSheet{Form: f, Result: report.VisitResult{Unit: f.Unit.Code}}, v.forms)
	if err != nil {
		return refuse(badWorkbook, first.place)
	}
	for i := range visitTables {
		titles := map[string]string{}
		for _, c := range b.Sheets[i].Rows[b.Sheets[i].Repeat.First-1].Cells {
			titles[vi.Fold(c.Value.Text)] = c.Value.Text
		}
		v.titles = append(v.titles, titles)
	}
	v.form, v.manifest, v.own = f, first.Manifest, textsOf(b.Sheets)
	v.older = first.Version < frame.Version
	v.lenient = v.older
	v.questions = map[string]*question{}
	for _, q := range questionsOf(f) {
		v.questions[q.id] = q
		for _, id := range q.was {
			if v.older {
				v.questions[id] = q
			}
		}
	}
	return nil
}

// read reads the table of a sheet, and tells what stands outside.
func (v *visitReader) read(s *xlsx.Sheet) {
	rows := v.seenRows(s)
	at, head := v.tableOf(rows)
	hidden := v.hiddenSheet(s)
	var loose []xlsx.Cell
	known := false
	for i := range rows {
		switch {
		case at < 0 || i < head:
			rest, own := v.outside(&rows[i], s, hidden, false)
			loose, known = append(loose, rest...), known || own
		case i == head && v.tables[at] != nil:
			v.tell(tableTwice.At(diag.Place{File: v.file, Sheet: s.Name}, "", visitTables[at].name, v.tables[at].Name))
			return
		case i == head:
			v.tables[at] = s
			v.table(&visitTables[at], s, rows[i:])
		}
	}
	if len(loose) > 0 && !known && !hidden && at < 0 {
		v.tell(ownSheet.At(diag.Place{File: v.file, Sheet: s.Name}, "", s.Name, len(loose), typed(s, loose[0])))
		return
	}
	for _, c := range loose {
		v.outsideAt(s, c)
	}
}

func (v *visitReader) outsideAt(s *xlsx.Sheet, c xlsx.Cell) {
	v.tell(outsideCell.At(placeOf(v.file, s.Name, c.Row, c.Column), "", typed(s, c)))
}

// tableOf returns which table the rows of a sheet hold and which row is its
// heading: that with most titles of one, two at least; -1 where there is none.
// There titles are written as they were sent.
func (v *visitReader) tableOf(rows []readRow) (table, head int) {
	table, most := -1, 1
	for i := range rows {
		counts := make([]int, len(v.titles))
		for _, c := range rows[i].cells {
			words := vi.Fold(c.Text)
			for t, titles := range v.titles {
				if titles[words] == "" {
					continue
				}
				if counts[t]++; counts[t] > most {
					table, head, most = t, i, counts[t]
				}
			}
		}
	}
	if table >= 0 {
		for i, c := range rows[head].cells {
			rows[head].cells[i].Text = cmp.Or(v.titles[table][vi.Fold(c.Text)], c.Text)
		}
	}
	return table, head
}

// table hands over the rows below the heading that say something, with the code
// of the unit and without what only people read.
func (v *visitReader) table(t *visitTable, s *xlsx.Sheet, rows []readRow) {
	out := strictyaml.Rows{File: v.file, Sheet: s.Name}
	var columns []xlsx.Cell // with the titles
	if t.key != headUnit {
		out.Header = append(out.Header, strictyaml.Cell{Text: headUnit, Line: rows[0].number, Column: 1})
	}
	for _, c := range rows[0].cells {
		if c.Text != "" && !slices.Contains(t.shown, c.Text) {
			columns = append(columns, c)
			out.Header = append(out.Header, strictyaml.Cell{Text: c.Text, Line: c.Row, Column: c.Column})
		}
	}
	v.hiddenCells(s, rows[1:], func(c *xlsx.Cell) bool {
		return !slices.Contains(t.given, rows[0].at(c.Column).Text) && slices.ContainsFunc(columns, func(head xlsx.Cell) bool { return head.Column == c.Column && head.Text != t.key })
	})
	for i := range rows[1:] {
		r := &rows[i+1]
		cells, said := v.row(t, s, r, columns)
		v.rest(t, s, &rows[0], r, said)
		if said {
			if t.key != headUnit {
				cells = append([]strictyaml.Cell{{Text: v.form.Unit.Code, Line: r.number, Column: 1}}, cells...)
			}
			out.Rows = append(out.Rows, cells)
		}
	}
	*t.resultSheet.table(&v.into) = out
}

// row reads the cells under the titles; said is true if any says what was not
// there beforehand.
func (v *visitReader) row(t *visitTable, s *xlsx.Sheet, r *readRow, columns []xlsx.Cell) (cells []strictyaml.Cell, said bool) {
	for _, head := range columns {
		c := r.at(head.Column)
		cell := strictyaml.Cell{Line: c.Row, Column: c.Column}
		if c.Text != "" || c.IsFormula {
			cell.Text, cell.Date, cell.Number = v.meant(s, c)
		}
		if head.Text == t.key {
			if q := v.questions[cell.Text]; q != nil && v.older {
				cell.Text = q.id
			} else if t.key == headUnit {
				cell.Text = v.form.Unit.Code // told where it is another
			}
		} else if cell.Text != "" && !slices.Contains(t.given, head.Text) {
			said = true
		}
		cells = append(cells, cell)
	}
	return cells, said
}

// meant returns what a cell says; where a person did not surely see that, it is
// an error.
func (v *visitReader) meant(s *xlsx.Sheet, c xlsx.Cell) (text string, day, number bool) {
	seen := content(c, s.Date1904)
	kind, text, err := c.Meant(s.Date1904)
	place := placeOf(v.file, s.Name, c.Row, c.Column)
	if err != nil {
		v.tell(badWorkbook.At(place, "").From(err))
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

// rest tells of cells that only people read and that are not as they were
// sent. Where it is not sure then what the row speaks of, that is an error.
func (v *visitReader) rest(t *visitTable, s *xlsx.Sheet, head, r *readRow, said bool) {
	id, q, answer := "", (*question)(nil), 0
	for _, c := range head.cells {
		if c.Text == headTeamValue {
			answer = c.Column
		}
		if c.Text == t.key && t.key != "" {
			id = oneLine(r.at(c.Column).Text)
			if t.key == headUnit {
				id = v.form.Unit.Code
			}
			q = v.questions[id]
		}
	}
	for _, c := range r.cells {
		title, text := head.at(c.Column).Text, typed(s, c)
		shown := slices.Contains(t.shown, title)
		p := outsideCell.At(placeOf(v.file, s.Name, c.Row, c.Column), "", text)
		as := func(rule diag.Rule, severity diag.Severity, args ...any) {
			rule.Severity = severity
			p = rule.At(p.Place, "", args...)
		}
		switch {
		case title == headUnit && text != v.form.Unit.Code && t.key == headUnit:
			as(unitUnclear, diag.Error, text, v.form.Unit.Code)
		case text == "" || v.own.has(id, title, text) || v.own.has("", "", text),
			slices.Contains(t.given, title) && (q != nil || said) && (said || c.Kind != xlsx.NumberCell), // filled in as a text
			title != "" && !shown && !slices.Contains(t.given, title),
			v.older && shown && title != headMeasure && title != t.words:
			continue
		case title == headUnitName:
			if code := unitNamed(text, v.form.Unit.Code, v.forms); code != "" && code != v.form.Unit.Code {
				as(unitUnclear, diag.Error, code, v.form.Unit.Code)
			}
		case said && q != nil && title == headMeasure:
			as(measureEdited, diag.Error, id, q.indicator.Measure(), text, typed(s, r.at(answer)))
		case said && q != nil && title == t.words && v.older:
			as(labelDiffers, diag.Warning, id, text, q.said)
		case said && q != nil && title == t.words:
			as(labelDiffers, diag.Error, id, text, q.said)
		}
		v.tell(p)
	}
}
