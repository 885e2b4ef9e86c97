package round

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// Report makes the unit's own report (báo cáo) of what it answered in its form, in
// the order of the outline that it was sent: what it wrote, its figures with the
// lists beside them, and how it assesses itself, each where the skeleton has it;
// what no section of the outline asks for stands behind these. A section that was
// left blank says so; what could not be read is printed as it was typed. The head of the unit signs,
// by its type, where the signature of the caller says nobody else: it may be a
// name alone. The return is only read; of none, and of a unit that has no form,
// nothing is made.
func (s *FormSet) Report(u unit.Unit, r *checklist.Return, by report.Signature) *report.General {
	f, ok := s.Find(u.Code)
	if !ok || r == nil {
		return new(report.General)
	}
	body := f.Unit.Body()
	if len(by.Authority) == 0 && by.Position == "" {
		own := report.UnitSignature(f.Unit)
		by.Authority, by.Position = own.Authority, own.Position
	}
	o := s.Skeleton(f.Unit)
	if o == nil {
		o = &outline.Outline{Opening: s.Plan().ReportOpening(body.Name)}
	}
	g := &report.General{
		Paper: report.Paper{
			ID:        f.Plan + "." + f.Unit.Code,
			Office:    &report.Office{Issuer: report.Issuer{Superior: body.Superior, Name: body.Name, Code: body.Code}, Place: cmp.Or(body.Place, blankPlace)},
			Subject:   reportSubject(f.Title),
			To:        f.To,
			Signature: by,
		},
		TypeName: reportType,
		Preamble: o.Opening,
		Closing:  cmp.Or(o.Closing, wording.Of("Trên đây là "+vi.LowerFirst(f.Title), body.Name)+"."),
	}
	if f.Period != "" {
		g.Subject += "\n(" + vi.TrimEnd(f.Period) + ")"
	}
	w := formText{form: f, back: r, values: r.ByID(), asked: f.Checklist.Figures(), numbers: f.Checklist.ItemNumbers(), told: map[string]bool{}}
	if f.Checklist.HasScores() {
		w.card = f.Scorecard(r, nil)
	}
	g.Body = append(w.sections(o.Expand(f.Checklist)), w.rest()...)
	return g
}

const (
	reportType = "Báo cáo"
	blankPlace = "……………" // of a unit that declares none
	none       = "Không có."
	unwritten  = "Chưa báo cáo nội dung này."
)

func reportSubject(title string) string {
	return vi.UpperFirst(strings.TrimSpace(strings.TrimPrefix(title, reportType+" ")))
}

// formText writes what was answered.
type formText struct {
	form    *checklist.Form
	back    *checklist.Return
	values  map[string]*checklist.Value
	asked   checklist.Figures
	numbers map[string]string    // of the items
	card    *checklist.Scorecard // what the unit gives itself
	told    map[string]bool      // the kinds of tables and the areas that they told, and the lists
}

func (w *formText) sections(asked []outline.Section) []report.Section {
	var out []report.Section
	for i := range asked {
		out = append(out, w.section(&asked[i]))
	}
	return out
}

func (w *formText) section(asked *outline.Section) report.Section {
	s, below := report.Section{Heading: asked.Heading}, w.sections(asked.Sections)
	switch asked.Form() {
	case outline.Indicators:
		areas := w.areas(asked)
		s.Table, s.Sections = w.figures(areas), w.lists(areas)
	case outline.Items:
		s.Table, s.Sections = w.items(w.areas(asked)), w.total(len(asked.Areas) == 0)
	case outline.Narrative:
		s.Text = apart(w.back.Text(asked.ID))
	default:
		s.Table = w.entries(promptOf(w.form, asked.ID))
	}
	s.Sections = append(s.Sections, below...)
	if s.Table == nil && s.Text == "" && len(s.Sections) == 0 {
		s.Text = none
		if asked.Form() == outline.Narrative && asked.IsRequired() {
			s.Text = unwritten
		}
	}
	return s
}

// areas are those of the form that a section speaks of.
func (w *formText) areas(s *outline.Section) []*checklist.FormArea {
	var out []*checklist.FormArea
	w.form.Checklist.Walk(func(a *checklist.Area, above []*checklist.Area) {
		if i := slices.IndexFunc(w.form.Areas, func(f checklist.FormArea) bool { return f.Area == a }); i >= 0 && s.SpeaksOf(a, above) {
			out = append(out, &w.form.Areas[i])
		}
	})
	return out
}

// rest tells the figures, lists and items that no section asked for.
func (w *formText) rest() []report.Section {
	var out []report.Section
	for _, s := range []outline.Section{{Heading: "Số liệu", Content: outline.Indicators}, {Heading: "Tự đánh giá", Content: outline.Items}} {
		if s := w.section(&s); s.Text == "" {
			out = append(out, s)
		}
	}
	return out
}

// entries is the table of a list, or nil where nothing is in it.
func (w *formText) entries(p *checklist.Prompt) *report.Table {
	t := &report.Table{Columns: report.Columns(append([]string{"TT"}, p.List.Heads()...)...), Widths: p.List.Shares()}
	for e := range w.back.Entries.All() {
		if e.ID == p.ID {
			t.Rows = append(t.Rows, report.Cells(append([]string{fmt.Sprint(len(t.Rows) + 1)}, p.Row(e)...)...))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// once reports whether this is the first time that a thing is told.
func (w *formText) once(what, id string) bool {
	first := !w.told[what+id]
	w.told[what+id] = true
	return first
}

// lists are those of the areas that have rows.
func (w *formText) lists(areas []*checklist.FormArea) []report.Section {
	var out []report.Section
	for _, a := range areas {
		for i := range a.Lists {
			l := &a.Lists[i]
			if !w.once("list.", l.ID) {
				continue
			}
			if t := w.entries(l); t != nil {
				out = append(out, report.Section{Heading: l.Heading, Table: t})
			}
		}
	}
	return out
}

// items is the table of how the unit assesses itself, with points where there are
// any; nil where no item of the areas is left to tell.
func (w *formText) items(areas []*checklist.FormArea) *report.Table {
	t := &report.Table{Columns: report.Columns("TT", "Nội dung", "Tự đánh giá", "Minh chứng, giải trình"), Widths: []float64{6, 44, 20, 30}}
	if w.card != nil {
		t = &report.Table{Columns: report.Columns("TT", "Nội dung", "Tự đánh giá", "Điểm tối đa", "Điểm tự chấm", "Minh chứng, giải trình"), Widths: []float64{6, 36, 17, 9, 10, 22}}
	}
	for _, a := range areas {
		if len(a.Items) == 0 || !w.once("item.", a.ID) {
			continue
		}
		t.Rows = append(t.Rows, report.Row{Heading: a.Title})
		for _, item := range a.Items {
			value, note := w.answer(item)
			cells := []string{w.numbers[item.ID], item.Text, value}
			if w.card != nil {
				most, points, why := w.points(item)
				cells, note = append(cells, most, points), cmp.Or(note, why)
			}
			t.Rows = append(t.Rows, report.Cells(append(cells, note)...))
		}
		if w.card == nil {
			continue
		}
		if s, ok := w.card.Area(a.ID); ok {
			row := report.Cells("", "Cộng", "", numberWords(s.Max), numberWords(s.Got), "")
			row.Look = "total"
			t.Rows = append(t.Rows, row)
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// points says what an item is worth, what the unit gives itself for it, and why.
func (w *formText) points(item *checklist.Item) (most, points, note string) {
	if p, ok := w.card.Item(item.ID); ok {
		most = numberWords(item.Score.Most())
		if p.State == checklist.Given || p.State == checklist.NotApplicable {
			points = pointsWords(&p)
		}
	}
	if v := w.values[checklist.PointsID(item.ID)]; v != nil {
		note = v.Explanation
		if v.State == checklist.Unreadable {
			points = v.Typed
		}
	}
	return most, points, note
}

// total says once what the unit gives itself in all, where everything is told.
func (w *formText) total(all bool) []report.Section {
	if !all || w.card == nil || len(w.card.Areas) == 0 || !w.once("total", "") {
		return nil
	}
	text := shareWords(w.card.Points) + " điểm"
	if p := percentWords(w.card.Points); p != "" {
		text += ", đạt " + p + "%"
	}
	if names := missingWords(w.card); names != "" {
		text += "; chưa có điểm, tính 0 điểm: " + names
	}
	return []report.Section{{Heading: "Tổng điểm tự chấm", Text: vi.Sentence(text)}}
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

// figures is the table of the figures of areas, nil where none is left to tell.
// Where an indicator has several, all have their columns, and a single figure
// covers these.
func (w *formText) figures(areas []*checklist.FormArea) *report.Table {
	areas = slices.DeleteFunc(slices.Clone(areas), func(a *checklist.FormArea) bool { return len(a.Indicators) == 0 || !w.once("figure.", a.ID) })
	if len(areas) == 0 {
		return nil
	}
	var indicators []*checklist.Indicator
	for _, a := range areas {
		indicators = append(indicators, a.Indicators...)
	}
	series := w.form.Checklist.SeriesOf(indicators...)
	const center = "center" // figures stand beside words
	columns := []report.Column{{Head: "TT", Width: 6}, {Head: "Chỉ tiêu", Width: 44}, {Head: "Đơn vị tính", Width: 14, Align: center}}
	for _, s := range series {
		columns = append(columns, report.Column{Head: s.Label, Width: 14, Align: center})
	}
	if len(series) == 0 {
		columns = append(columns, report.Column{Head: "Số liệu", Width: 14, Align: center})
	}
	t := &report.Table{Columns: append(columns, report.Column{Head: "Giải trình, ghi chú", Width: 22})}
	for _, a := range areas {
		t.Rows = append(t.Rows, report.Row{Heading: a.Title})
		for _, row := range a.Rows() {
			t.Rows = append(t.Rows, w.figureRow(&row, series))
		}
	}
	return t
}

func (w *formText) figureRow(row *checklist.Row, series []*checklist.Series) report.Row {
	cells := report.Cells(row.Number, row.RowLabel(), row.Measure()).Cells
	note := ""
	for _, s := range series {
		value := ""
		if i := w.asked.In(row.Indicator, s); i != nil {
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
	return report.Row{Cells: append(cells, report.Cell{Text: note})}
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
