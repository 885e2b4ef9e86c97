package book

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

var issueColumns = []column{
	{"TT", 11},
	{"Loại", 28},
	{"Đơn vị", 34},
	{"Nội dung", 46},
	{"Đơn vị ghi", 36},
	{"Đoàn xác định", 26},
	{"Giải trình, lý do", 40},
	{headUnit, unitCodeWidth},
	{headCode, 25},
	{"Tệp", 34},
	{"Trang", 26},
	{"Ô", 14},
}

// issuePrinted is how many of the columns are printed: no ids, and not where in which
// file.
const issuePrinted = 7

// issueRows is how many rows a sheet of issues takes, its headings left free.
const issueRows = xlsx.MaxRows - 10

// issueSheets list every problem that the progress counts, those of files of
// nobody, relations that were explained, and answers that the team found to be
// others: on as many sheets as it takes, each with that many rows at most. The
// rows are made as they are written.
func (t *roundTables) issueSheets(ctx context.Context, most int) []doc.Sheet {
	total := 0
	for range t.issues() {
		if total++; total%looksApart == 0 && ctx.Err() != nil {
			return nil
		}
	}
	var out []doc.Sheet
	for first := 0; first == 0 || first < total; first += most {
		name := "Cần kiểm tra lại"
		if first > 0 {
			name = fmt.Sprintf("Cần kiểm tra lại (%d)", first/most+1)
		}
		rows := append(progressHeading("Các nội dung cần kiểm tra lại", t.round.Progress, issuePrinted), headRow(issueColumns))
		head := len(rows)
		if total == 0 {
			rows = append(rows, ruled(wide(Text, "Không có nội dung nào phải kiểm tra lại.", issuePrinted)))
		}
		out = append(out, doc.Sheet{
			Name: name, Columns: widths(issueColumns), Rows: rows, More: t.issueTable(first, first+most),
			Frozen: doc.Corner{Rows: head, Columns: 3}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
			Filter: doc.Range{Left: 1, Top: head, Right: len(issueColumns)}, Print: doc.Range{Left: 1, Top: 1, Right: issuePrinted},
		})
	}
	return out
}

// issueTable yields the rows of some issues, counted from 0. All are one row
// that is filled anew.
func (t *roundTables) issueTable(from, to int) iter.Seq[doc.SheetRow] {
	return func(yield func(doc.SheetRow) bool) {
		cells := make([]doc.SheetCell, 0, len(issueColumns))
		var operands []byte
		n, code, name := 0, "", ""
		for i := range t.issues() {
			if n++; n <= from {
				continue
			}
			if i.unit.Code != code {
				code, name = i.unit.Code, vi.UpperFirst(i.unit.FullName())
			}
			own := i.own
			if i.figures != nil {
				operands = t.operands(operands[:0], i.answers, i.figures)
				own = string(operands)
			}
			cells = append(cells[:0],
				cell(Number, strconv.Itoa(n)), cell(Text, i.kind), cell(Text, name),
				cell(Text, held(i.about)), cell(Text, held(own)), cell(Text, held(i.found)), cell(Text, held(i.explains)),
				cell(Code, code), cell(Code, i.id), cell(Text, held(i.place.File)), cell(Text, held(i.place.Sheet)), cell(Choice, spot(i.place)),
			)
			if n > to || !yield(ruled(cells...)) {
				return
			}
		}
	}
}

// issue is one row.
type issue struct {
	kind                            string
	unit                            unit.Unit
	id, about, own, found, explains string
	place                           diag.Place

	figures []string // of which a relation speaks, in the place of own
	answers map[string]*checklist.Value
}

// issues yields all issues: those of no one unit, those of each, and what the
// team found.
func (t *roundTables) issues() iter.Seq[issue] {
	return func(yield func(issue) bool) {
		p := t.round.Progress
		for _, problem := range p.Problems {
			if problem.Severity != diag.Note && !yield(issue{kind: "Tệp, sổ nhận", about: problem.Words(), place: problem.Place}) {
				return
			}
		}
		var answers checklist.Lookup
		for i := range p.Units {
			if !t.unitIssues(&p.Units[i], &answers, yield) {
				return
			}
		}
		for d := range t.round.Disagreements() {
			place := d.Before.Cell
			if place.IsZero() {
				place = d.After.Cell
			}
			if !yield(issue{
				kind: "Đoàn xác định khác", unit: d.Unit, id: d.ID, about: t.about(d.ID), place: place,
				own: t.words(d.ID, &d.Before), found: t.words(d.ID, &d.After), explains: d.After.Explanation,
			}) {
				return
			}
		}
	}
}

// unitIssues yields what concerns one unit: each of its problems once, why
// answers are blank, and the relations that were explained.
func (t *roundTables) unitIssues(u *round.UnitProgress, lookup *checklist.Lookup, yield func(issue) bool) bool {
	back := u.Return
	if back == nil {
		back = new(checklist.Return)
	}
	told := map[string]bool{}
	var answers map[string]*checklist.Value
	if len(u.Problems)+len(back.Breaches) > 0 {
		answers = lookup.In(back)
	}
	for _, p := range u.Problems {
		if p.Severity == diag.Note || p.Code == checklist.BrokenRelation {
			continue
		}
		i := issue{kind: "Cần kiểm tra lại", unit: u.Unit, id: p.Path, about: problemWords(u.Form, p), place: p.Place}
		if v := answers[p.Path]; v != nil && v.Cell == p.Place {
			i.own, i.explains = v.Typed, v.Explanation
			if v.State == checklist.Unreadable {
				i.kind, told[v.ID] = "Không đọc được", true
				i.about = vi.UpperFirst(t.about(v.ID)) + ": " + vi.LowerFirst(i.about)
			}
		}
		if !yield(i) {
			return false
		}
	}
	for v := range back.Values.All() {
		if v.State == checklist.Unreadable && !told[v.ID] &&
			!yield(issue{kind: "Không đọc được", unit: u.Unit, id: v.ID, about: t.about(v.ID), own: v.Typed, explains: v.Explanation, place: v.Cell}) {
			return false
		}
	}
	for v := range back.Values.All() {
		if v.State == checklist.Blank && v.Explanation != "" &&
			!yield(issue{kind: "Để trống, có lý do", unit: u.Unit, id: v.ID, about: t.about(v.ID), explains: v.Explanation, place: v.Cell}) {
			return false
		}
	}
	for _, b := range back.Breaches {
		kind := "Không khớp, chưa giải trình được"
		if b.Settled {
			kind = "Không khớp, đã giải trình"
		}
		if !yield(issue{kind: kind, unit: u.Unit, id: b.Rule, about: b.Message, explains: b.Explanation, place: b.Cell, figures: b.IDs, answers: answers}) {
			return false
		}
	}
	return true
}

// spot is the cell of a place, or its line.
func spot(p diag.Place) string {
	if p.Cell == "" && p.Line > 0 {
		return "dòng " + strconv.Itoa(p.Line)
	}
	if p.Cell == "" && p.Paragraph > 0 {
		return "đoạn " + strconv.Itoa(p.Paragraph)
	}
	return held(p.Cell)
}

// operands appends the figures of which a relation speaks, by their names.
func (t *roundTables) operands(dst []byte, answers map[string]*checklist.Value, ids []string) []byte {
	for i, id := range ids {
		if i > 0 {
			dst = append(dst, '\n')
		}
		name := t.abouts[id].name
		if name == "" {
			name = vi.UpperFirst(oneLine(id))
		}
		dst = append(append(append(dst, name...), ": "...), t.words(id, answers[id])...)
	}
	return dst
}

// words prints an answer, also one that is blank.
func (t *roundTables) words(id string, v *checklist.Value) string {
	if v == nil {
		v = &checklist.Value{}
	}
	return cmp.Or(t.round.ValueWords(id, v), "(để trống)")
}

// about is the words of an item or indicator; "" where there is none.
func (t *roundTables) about(id string) string { return t.abouts[id].words }

// about is the words of an item or indicator: as they are, as a cell holds them, and
// as a name on one line.
type about struct{ words, held, name string }

// addAbouts notes the words of all items and indicators, and of points.
func (t *roundTables) addAbouts() {
	note := func(id, words string) { t.abouts[id] = about{words, held(words), vi.UpperFirst(oneLine(words))} }
	for id, i := range t.items {
		note(id, i.Text)
		note(checklist.PointsID(id), i.Text+" (điểm)")
	}
	for id, c := range t.byID {
		if whole := t.byID[c.Of]; whole != nil {
			note(id, c.LabelOf(whole.Indicator))
		} else {
			note(id, c.Label)
		}
	}
}
