package round

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// FormReport makes the unit's own report (báo cáo) of what it answered in its
// form: what it wrote, by the sections of the outline, then its figures, its lists
// and how it assesses itself. It opens and closes with a sentence; nothing else is
// added: what was left blank stays blank, and
// what could not be read is printed as it was typed. The head of the unit signs,
// by its type, where the signature of the caller says nobody else: it may be a
// name alone. Form and return are only read.
func FormReport(f *checklist.Form, r *checklist.Return, s report.Signature) *report.General {
	if f == nil || r == nil {
		return new(report.General)
	}
	body := f.Unit.Body()
	if len(s.Authority) == 0 && s.Position == "" {
		own := report.UnitSignature(f.Unit)
		s.Authority, s.Position = own.Authority, own.Position
	}
	g := &report.General{
		Paper: report.Paper{
			ID:        f.Plan + "." + f.Unit.Code,
			Office:    &report.Office{Issuer: report.Issuer{Superior: body.Superior, Name: body.Name, Code: body.Code}, Place: cmp.Or(body.Place, blankPlace)},
			Subject:   reportSubject(f.Title),
			To:        f.To,
			Signature: s,
		},
		TypeName: reportType,
	}
	w := formText{form: f, back: r, values: map[string]*checklist.Value{}, figures: f.Checklist.Figures(), numbers: f.Checklist.ItemNumbers()}
	if f.Checklist.HasScores() {
		w.card = f.Scorecard(r, nil)
	}
	for i := range r.Values {
		w.values[r.Values[i].ID] = &r.Values[i]
	}
	if f.Subject != "" {
		g.Preamble = "Thực hiện kế hoạch " + vi.LowerFirst(f.Subject) + ", " + body.Name + " báo cáo như sau:"
	}
	g.Closing = wording.Of("Trên đây là "+vi.LowerFirst(f.Title), body.Name) + "."
	if f.Period != "" {
		g.Subject += "\n(" + vi.TrimEnd(f.Period) + ")"
	}
	g.Body, _ = w.sections(0, 0)
	g.Body = append(g.Body, w.tables()...)
	return g
}

const (
	reportType = "Báo cáo"
	blankPlace = "……………" // of a unit that declares none
)

func reportSubject(title string) string {
	return vi.UpperFirst(strings.TrimSpace(strings.TrimPrefix(title, reportType+" ")))
}

// formText writes what was answered.
type formText struct {
	form    *checklist.Form
	back    *checklist.Return
	values  map[string]*checklist.Value
	figures checklist.Figures
	numbers map[string]string    // of the items
	card    *checklist.Scorecard // what the unit gives itself
}

// sections returns the sections from the i-th prompt on that stand at a depth
// or below it, and the index of the prompt behind them.
func (w *formText) sections(i, depth int) ([]report.Section, int) {
	var out []report.Section
	for i < len(w.form.Prompts) && w.form.Prompts[i].Depth >= depth {
		p := &w.form.Prompts[i]
		s := w.section(p)
		s.Sections, i = w.sections(i+1, p.Depth+1)
		out = append(out, s)
	}
	return out, i
}

func (w *formText) section(p *checklist.Prompt) report.Section {
	s := report.Section{Heading: p.Heading}
	switch p.Kind {
	case checklist.ForNarrative:
		s.Text = apart(w.back.Text(p.ID))
	case checklist.ForList:
		s.Table = w.entries(p)
	}
	return s
}

// entries is the table of a list, or nil where nothing is in it.
func (w *formText) entries(p *checklist.Prompt) *report.Table {
	t := &report.Table{Columns: report.Columns(append([]string{"TT"}, p.List.Heads()...)...), Widths: p.List.Shares()}
	for i := range w.back.Entries {
		if e := &w.back.Entries[i]; e.ID == p.ID {
			t.Rows = append(t.Rows, report.Cells(append([]string{fmt.Sprint(len(t.Rows) + 1)}, p.Row(e)...)...))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// tables are the figures, the lists that have rows and the self-assessment, a
// table for every area or list.
func (w *formText) tables() []report.Section {
	figures, lists, items := report.Section{Heading: "Số liệu"}, report.Section{Heading: "Danh sách"}, report.Section{Heading: "Tự đánh giá"}
	for i := range w.form.Areas {
		a := &w.form.Areas[i]
		if len(a.Indicators) > 0 {
			t := w.figureTable(a)
			figures.Sections = append(figures.Sections, report.Section{Heading: a.Title, Table: t})
		}
		for i := range a.Lists {
			if t := w.entries(&a.Lists[i]); t != nil {
				lists.Sections = append(lists.Sections, report.Section{Heading: a.Lists[i].Heading, Table: t})
			}
		}
		if len(a.Items) > 0 {
			t := &report.Table{Columns: report.Columns("TT", "Nội dung", "Tự đánh giá", "Minh chứng, giải trình")}
			if a.HasScores() {
				t = w.scored(a)
			} else {
				for _, item := range a.Items {
					value, note := w.answer(item)
					t.Rows = append(t.Rows, report.Cells(w.numbers[item.ID], item.Text, value, note))
				}
			}
			items.Sections = append(items.Sections, report.Section{Heading: a.Title, Table: t})
		}
	}
	if w.card != nil && len(w.card.Areas) > 0 {
		items.Sections = append(items.Sections, report.Section{Heading: "Tổng điểm tự chấm", Text: w.total()})
	}
	var out []report.Section
	for _, s := range []report.Section{figures, lists, items} {
		if len(s.Sections) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// scored is the table of the items of an area of which some are worth points.
func (w *formText) scored(a *checklist.FormArea) *report.Table {
	t := &report.Table{Columns: report.Columns("TT", "Nội dung", "Tự đánh giá", "Điểm tối đa", "Điểm tự chấm", "Minh chứng, giải trình")}
	for _, item := range a.Items {
		value, note := w.answer(item)
		most, points := "", ""
		if p, ok := w.card.Item(item.ID); ok {
			most, points = numberWords(item.Score.Most()), pointsWords(&p)
			if p.State != checklist.Given && p.State != checklist.NotApplicable {
				points = ""
			}
		}
		if v := w.values[checklist.PointsID(item.ID)]; v != nil {
			note = cmp.Or(note, v.Explanation)
			if v.State == checklist.Unreadable {
				points = v.Typed
			}
		}
		t.Rows = append(t.Rows, report.Cells(w.numbers[item.ID], item.Text, value, most, points, note))
	}
	if s, ok := w.card.Area(a.ID); ok {
		row := report.Cells("", "Cộng", "", numberWords(s.Max), numberWords(s.Got), "")
		row.Look = "total"
		t.Rows = append(t.Rows, row)
	}
	return t
}

// total says what the unit gives itself in all.
func (w *formText) total() string {
	text := shareWords(w.card.Points) + " điểm"
	if p := percentWords(w.card.Points); p != "" {
		text += ", đạt " + p + "%"
	}
	if names := missingWords(w.card); names != "" {
		text += "; chưa có điểm, tính 0 điểm: " + names
	}
	return vi.Sentence(text)
}

const notApplicable = "Không áp dụng"

func (w *formText) answer(i *checklist.Item) (value, note string) {
	v := w.values[i.ID]
	if v == nil {
		return "", ""
	}
	switch v.State {
	case checklist.Given:
		set := w.form.Checklist.AnswersOf(i)
		return set.Label(v.Text), v.Explanation
	case checklist.NotApplicable:
		return notApplicable, v.Explanation
	}
	return v.Typed, v.Explanation
}

func (w *formText) figure(i *checklist.Indicator) (value, note string) {
	if i.Derived != nil {
		return ratioWords(i, w.values), ""
	}
	v := w.values[i.ID]
	if v == nil {
		return "", ""
	}
	return i.Words(v), v.Explanation
}

// figureTable holds the figures of an area. Where an indicator has several, all
// have their columns, and a single figure covers these.
func (w *formText) figureTable(a *checklist.FormArea) *report.Table {
	series := w.form.Checklist.SeriesOf(a.Indicators...)
	heads := []string{"TT", "Chỉ tiêu", "Đơn vị tính"}
	for _, s := range series {
		heads = append(heads, s.Label)
	}
	if len(series) == 0 {
		heads = append(heads, "Số liệu")
	}
	t := &report.Table{Columns: report.Columns(append(heads, "Giải trình, ghi chú")...)}
	for _, row := range a.Rows() {
		cells := report.Cells(row.Number, row.RowLabel(), row.Measure()).Cells
		note := ""
		for _, s := range series {
			value := ""
			if i := w.figures.In(row.Indicator, s); i != nil {
				var why string
				value, why = w.figure(i)
				note = cmp.Or(note, why)
			}
			if len(row.Series) > 0 {
				cells = append(cells, report.Cell{Text: value})
			}
		}
		if len(row.Series) == 0 {
			var value string
			value, note = w.figure(row.Indicator)
			cell := report.Cell{Text: value}
			if len(series) > 1 {
				cell.Columns = len(series)
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, report.Row{Cells: append(cells, report.Cell{Text: note})})
	}
	return t
}

// ratioWords is what two figures of a unit come to, where both are given.
func ratioWords(i *checklist.Indicator, values map[string]*checklist.Value) string {
	n, known, zero := i.Ratio(values)
	switch {
	case zero && i.Column() != "":
		return "(" + checklist.NoRatio + ")"
	case !known || zero:
		return ""
	}
	return vi.FormatDecimal(n.String(), i.Precision())
}

// apart makes every line of a text that came in a cell a paragraph.
func apart(text string) string { return strings.ReplaceAll(text, "\n", "\n\n") }
