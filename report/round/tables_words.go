package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/fault"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// answer puts the code of an answer for its label. What is no answer to the item
// is refused; of an item that is not asked, that is told instead.
func (t *tabled) answer(code string, r *report.ItemResult, path string, row tableRow) {
	if t.forms == nil {
		return
	}
	var item *checklist.Item
	if f, ok := t.forms.Find(code); ok {
		item = f.Item(r.Item)
	}
	if item == nil {
		t.failed[path] = true
		return
	}
	set := t.forms.Plan().Checklist.AnswersOf(item)
	if value, _ := set.Read(r.Item, checklist.Typed(r.Answer)); value.Text != "" {
		r.Answer = value.Text
		return
	}
	if !row.filled("answer") {
		return
	}
	labels := make([]string, len(set.Values))
	for i, code := range set.Values {
		labels[i] = set.Label(code)
	}
	t.refuseUnlisted(path, row, "answer", unknownAnswer, r.Answer, labels)
}

// party puts the id of a party for its full name.
func (t *tabled) party(text *string, path string, row tableRow, field string) {
	if *text == "" || t.forms == nil || t.forms.Plan().Office == nil {
		return
	}
	o := t.forms.Plan().Office
	if _, ok := o.Party(*text); ok {
		return
	}
	var named, known []string
	for _, p := range o.Parties {
		known = append(known, p.Name, p.ID)
		if vi.Fold(p.Name) == vi.Fold(*text) {
			named = append(named, p.ID)
		}
	}
	vietnamese, english := "ghi mã, hoặc đúng tên đầy đủ, của một đơn vị trong parties", "write the id, or exactly the full name, of one of the parties"
	if len(named) == 1 {
		*text = named[0]
		return
	}
	if len(named) > 1 {
		ids := strings.Join(named, ", ")
		vietnamese, english = "nhiều đơn vị cùng tên; ghi mã: "+ids, "several parties have that name; write an id: "+ids
	} else if near, ok := t.near(*text, known); ok {
		vietnamese, english = vi.IsIt(near)
	}
	t.refuse(path, row, field, fault.UnknownParty, *text, vietnamese, english)
}

// stored reads a figure from a cell that holds a number rather than what
// somebody typed, and writes it as people do, with a decimal comma.
func (t *tabled) stored(id string, text *string, path string, row tableRow, field string) {
	cell, _ := row.source.Cell(row.path + "." + field)
	if !cell.Number || *text == "" {
		return
	}
	if ind := t.checklist.all[id]; ind != nil && ind.Derived == nil {
		value, problems := ind.Read(checklist.Content{Kind: checklist.NumberContent, Text: *text})
		if value.State == checklist.Unreadable && len(problems) > 0 {
			why := problems[0]
			t.refuse(path, row, field, unreadableFigure, value.Typed, why.Message(diag.VI), why.Message(diag.EN))
			return
		}
	}
	*text = strings.Replace(*text, ".", ",", 1)
}

// daysAsText is a table in which days are texts, as people write them.
func daysAsText(rows strictyaml.Rows) strictyaml.Rows {
	rows.Rows = slices.Clone(rows.Rows)
	for i, cells := range rows.Rows {
		if !slices.ContainsFunc(cells, func(c strictyaml.Cell) bool { return c.Date }) {
			continue
		}
		cells = slices.Clone(cells)
		for j := range cells {
			if d, err := date.Parse(cells[j].Text); err == nil && cells[j].Date {
				cells[j].Text, cells[j].Date = d.Short(), false
			}
		}
		rows.Rows[i] = cells
	}
	return rows
}
