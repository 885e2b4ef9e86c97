package round

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/fault"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// wordingPart is a part of the wording of the consolidated report, as a table
// names it: one text or a list of them.
type wordingPart struct {
	name, path string
	text       func(*report.Wording) *string
	list       func(*report.Wording) *[]string
}

var wordingParts = [...]wordingPart{
	{name: "Trích yếu", path: "report.subject", text: func(w *report.Wording) *string { return &w.Subject }},
	{name: "Kính gửi", path: "report.kinh_gui", list: func(w *report.Wording) *[]string { return &w.To }},
	{name: "Ngày báo cáo", path: "report.date"},
	{name: "Câu mở đầu", path: "report.preamble", text: func(w *report.Wording) *string { return &w.Preamble }},
	{name: "Đánh giá chung", path: "report.assessment", text: func(w *report.Wording) *string { return &w.Assessment }},
	{name: "Câu kết", path: "report.closing", text: func(w *report.Wording) *string { return &w.Closing }},
	{name: "Nơi nhận", path: "report.recipients", list: func(w *report.Wording) *[]string { return &w.Recipients }},
	{name: "Bên ký", path: signaturePath + ".side", text: func(w *report.Wording) *string { return &signedBy(w).Side }},
	{name: "Quyền hạn ký", path: signaturePath + ".authority", list: func(w *report.Wording) *[]string { return &signedBy(w).Authority }},
	{name: "Chức vụ người ký", path: signaturePath + ".position", text: func(w *report.Wording) *string { return &signedBy(w).Position }},
	{name: "Chỉ dẫn dưới chức vụ", path: signaturePath + ".hint", text: func(w *report.Wording) *string { return &signedBy(w).Hint }},
	{name: "Chức vụ khác của người ký", path: signaturePath + ".other_position", text: func(w *report.Wording) *string { return &signedBy(w).Other }},
	{name: "Họ tên người ký", path: signaturePath + ".name", text: func(w *report.Wording) *string { return &signedBy(w).Name }},
}

const signaturePath = "report.signature"

// partAt names the part whose text stands at a path of the results, or is "".
func partAt(path string) string {
	for _, p := range wordingParts {
		if p.path == path {
			return p.name
		}
	}
	return ""
}

func signedBy(w *report.Wording) *report.Signature {
	if w.Signature == nil {
		w.Signature = new(report.Signature)
	}
	return w.Signature
}

// WordingText is a text of a [Wording] with the name of its part: a fixed one,
// or for what is said of an area the title of that.
type WordingText struct{ Part, Text string }

// WordingParts names the parts that a wording can have, those of the areas of c
// last.
func WordingParts(c *checklist.Checklist) []string {
	var names []string
	for _, p := range wordingParts {
		names = append(names, p.name)
	}
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) { names = append(names, a.Title) })
	return names
}

// WordingTexts returns what is written, part by part as a table holds it: every line of
// a text is a paragraph, in the subject a printed line.
func WordingTexts(w report.Wording, c *checklist.Checklist) []WordingText {
	if w.Signature != nil {
		s := *w.Signature
		w.Signature = &s
	}
	var out []WordingText
	for _, p := range wordingParts {
		for _, text := range p.mapped(&w) {
			out = append(out, WordingText{p.name, strings.ReplaceAll(text, "\n\n", "\n")})
		}
	}
	for _, a := range w.Areas {
		out = append(out, WordingText{titleOf(c, a.Area), strings.ReplaceAll(a.Text, "\n\n", "\n")})
	}
	return out
}

func (p *wordingPart) mapped(w *report.Wording) []string {
	switch {
	case p.list != nil:
		return *p.list(w)
	case p.text == nil:
		return nonEmpty(w.Date.Short())
	}
	return nonEmpty(*p.text(w))
}

func titleOf(c *checklist.Checklist, id string) string {
	title := id
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		if a.ID == id {
			title = a.Title
		}
	})
	return title
}

// wording puts the texts of the consolidated report together.
func (t *tabled) wording(rows strictyaml.Rows) {
	list, source := decodeRows[wordingRow](t, rows)
	for i := range list {
		if list[i].Part != "" {
			t.text(list[i], tableRow{source, fmt.Sprintf("rows[%d]", i)})
		}
	}
}

var wordingFields = map[string]string{"": "text", "area": "part"}

func (t *tabled) text(r wordingRow, row tableRow) {
	w := &t.results.Report
	for _, p := range wordingParts {
		if vi.Fold(p.name) != vi.Fold(r.Part) {
			continue
		}
		path := p.path
		if p.list != nil {
			path = fmt.Sprintf("%s[%d]", path, len(*p.list(w)))
		}
		if first, twice := t.origins[path]; twice {
			t.problems = append(t.problems, fault.RepeatedResult.At(row.place("part"), path, r.Part).With(first.row.place("part")))
			return
		}
		t.note(path, row, wordingFields)
		if _, ok := t.origins[signaturePath]; !ok && strings.HasPrefix(path, signaturePath) {
			t.note(signaturePath, row, nil)
		}
		t.put(&p, w, r.Text, path, row)
		return
	}
	t.area(r, row)
}

// put writes a text into its part.
func (t *tabled) put(p *wordingPart, w *report.Wording, text, path string, row tableRow) {
	switch {
	case p.list != nil:
		list := p.list(w)
		*list = append(*list, cellParagraphs(text))
	case p.path == "report.subject":
		w.Subject = text
	case p.text != nil:
		*p.text(w) = cellParagraphs(text)
	case text != "":
		d, err := date.Parse(text)
		if err != nil {
			t.refuse(path, row, "text", date.BadDate, text)
		}
		w.Date = d
	}
}

// cellParagraphs makes every line of a cell a paragraph.
func cellParagraphs(text string) string { return strings.ReplaceAll(text, "\n", "\n\n") }

// area adds what is said of an area, which is named by its title or its id.
func (t *tabled) area(r wordingRow, row tableRow) {
	w := &t.results.Report
	path := fmt.Sprintf("report.areas[%d]", len(w.Areas))
	t.note(path, row, wordingFields)
	id := r.Part
	if t.forms != nil {
		id = t.areaNamed(r.Part)
	}
	if id == "" {
		parts := WordingParts(t.forms.Plan().Checklist)
		t.refuseUnlisted(path, row, "part", fault.NotOneOf, r.Part, parts)
		return
	}
	w.Areas = append(w.Areas, report.AreaText{Area: id, Text: cellParagraphs(r.Text)})
}

func (t *tabled) areaNamed(name string) (id string) {
	t.forms.Plan().Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		if a.ID == name || vi.Fold(a.Title) == vi.Fold(name) {
			id = a.ID
		}
	})
	return id
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
