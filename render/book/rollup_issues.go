package book

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

var issueColumns = []column{
	{"TT", 11}, {"Loại", 28}, {"Mã đơn vị", 17}, {"Đơn vị", 34}, {headCode, 25}, {"Nội dung", 46}, {"Đơn vị ghi", 36}, {"Đoàn xác định", 26},
	{"Giải trình, lý do", 40}, {"Tệp", 34}, {"Trang", 26}, {"Ô", 14},
}

// issueTable gathers what somebody should look at.
type issueTable struct {
	*roundTables
	rows  []doc.SheetRow
	count int
}

// issueSheet lists relations that are not kept, answers that cannot be read,
// and those that the team found to be others.
func (t *roundTables) issueSheet() doc.Sheet {
	rows := append(progressHeading("Các vấn đề cần xem lại", t.round.Progress, len(issueColumns)), headRow(issueColumns))
	head := len(rows)
	issues := issueTable{roundTables: t, rows: rows}
	issues.breaches()
	issues.unreadable()
	issues.disagreements()
	if issues.count == 0 {
		issues.rows = append(issues.rows, ruled(wide(Text, "Không có vấn đề nào.", len(issueColumns))))
	}
	return doc.Sheet{
		Name: "Vấn đề", Columns: widths(issueColumns), Rows: issues.rows,
		Frozen: doc.Corner{Rows: head, Columns: 4}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
	}
}

// issue is one row.
type issue struct {
	kind                            string
	unit                            unit.Unit
	id, about, own, found, explains string
	place                           diag.Place
}

func (t *issueTable) add(i issue) {
	t.count++
	place := i.place
	t.rows = append(t.rows, ruled(
		cell(Number, strconv.Itoa(t.count)), cell(Text, i.kind), cell(Code, i.unit.Code), cell(Text, vi.UpperFirst(i.unit.FullName())),
		cell(Code, i.id), cell(Text, i.about), cell(Text, held(i.own)), cell(Text, held(i.found)), cell(Text, held(i.explains)),
		cell(Text, held(place.File)), cell(Text, held(place.Sheet)), cell(Choice, spot(place)),
	))
}

// spot is the cell of a place, or its line.
func spot(p diag.Place) string {
	if p.Cell == "" && p.Line > 0 {
		return "dòng " + strconv.Itoa(p.Line)
	}
	return held(p.Cell)
}

func (t *issueTable) breaches() {
	for i := range t.round.Returns.Replies {
		reply := &t.round.Returns.Replies[i]
		if reply.Return == nil || len(reply.Return.Breaches) == 0 {
			continue
		}
		values := valuesOf(reply)
		for _, b := range reply.Return.Breaches {
			kind := "Không khớp, chưa giải trình được"
			if b.Settled {
				kind = "Không khớp, đã giải trình"
			}
			t.add(issue{kind, reply.Form.Unit, b.Rule, b.Message, t.operands(values, b.IDs), "", b.Explanation, b.Cell})
		}
	}
}

// operands lists the figures of which a relation speaks.
func (t *issueTable) operands(values map[string]*checklist.Value, ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id + " = " + t.words(id, values[id])
	}
	return strings.Join(out, "\n")
}

// words prints an answer, also one that is blank.
func (t *issueTable) words(id string, v *checklist.Value) string {
	if v == nil {
		v = &checklist.Value{}
	}
	return cmp.Or(t.round.ValueWords(id, v), "(để trống)")
}

func (t *issueTable) unreadable() {
	for i := range t.round.Returns.Replies {
		reply := &t.round.Returns.Replies[i]
		if reply.Return == nil {
			continue
		}
		for _, v := range reply.Return.Values {
			if v.State == checklist.Unreadable {
				t.add(issue{"Không đọc được", reply.Form.Unit, v.ID, t.about(v.ID), v.Typed, "", v.Explanation, v.Cell})
			}
		}
	}
}

func (t *issueTable) disagreements() {
	for _, d := range t.round.Disagreements() {
		place := d.Before.Cell
		if place.IsZero() {
			place = d.After.Cell
		}
		t.add(issue{"Đoàn xác định khác", d.Unit, d.ID, t.about(d.ID), t.words(d.ID, &d.Before), t.words(d.ID, &d.After), d.After.Explanation, place})
	}
}

// about is the words of an item or indicator.
func (t *roundTables) about(id string) string {
	if c := t.byID[id]; c != nil {
		return c.Label
	}
	if i, ok := t.items[id]; ok {
		return i.Text
	}
	return ""
}
