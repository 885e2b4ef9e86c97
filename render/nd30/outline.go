package nd30

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/utf16"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// The tags of the places in the skeleton of a report that a unit fills in
// beside its sections.
const (
	unitTag   = "unit"
	placeTag  = "place"
	signerTag = "signer"
)

// signatureTag is the tag of the room for the office's electronic signature on
// a separate annex.
const signatureTag = "signature"

// sectionPrefix and listPrefix keep the tags of sections and of lists of the
// checklist apart from the others.
const (
	sectionPrefix = "section."
	listPrefix    = "list."
)

// sectionTag returns the tag of the control that holds a section, by its id.
func sectionTag(id string) string { return sectionPrefix + id }

// Outline lays out an outline as the skeleton of the report that a unit writes:
// a report (báo cáo, sample 1.4) in which everything that only the unit knows
// is a content control, one for each section under its sectionTag. The
// outline is one that Validate finds no fault with.
func Outline(o *outline.Outline, s style.Sheet) (doc.Paper, error) {
	o = given(o)
	f := outlineFlow{fill: true, units: o.Units}
	f.opening(o)
	f.sections(o.Expand(o.Checklist), 0, o.Checklist)
	f.closing(o)
	typeName, subject := splitTitle(o.Title)
	if o.Period != "" {
		subject += "\n" + bracketed(o.Period)
	}
	body := bodyOf(o.Units)
	paper := doc.Paper{
		Properties: doc.Properties{Title: o.Title, Subject: o.ID},
		Letterhead: body.letterhead(s),
		Title:      append(Title(typeName, subject, s), AddressedTo(o.To)...),
		Body:       f.blocks,
		Recipients: Recipients(&report.Paper{To: o.To}),
		Signature:  body.signature(),
	}
	return noted(paper, s), nil
}

// bindingNote says which of form and skeleton counts for what.
const bindingNote = "Số liệu và kết quả tự đánh giá lấy theo biểu mẫu Excel gửi kèm; nội dung trình bày bằng lời lấy theo báo cáo này"

// opening says what the report follows and, where a form goes with it, what each
// is for.
func (f *outlineFlow) opening(o *outline.Outline) {
	for _, text := range vi.Paragraphs(o.Opening) {
		f.text(text)
	}
	if o.Checklist != nil {
		f.blocks = append(f.blocks, prompt(bindingNote))
	}
}

func (f *outlineFlow) closing(o *outline.Outline) {
	if o.Title == "" && o.Closing == "" {
		return
	}
	typeName, subject := splitTitle(o.Title)
	if subject == typeName {
		subject = ""
	}
	text := cmp.Or(o.Closing, "Trên đây là "+strings.TrimSpace(vi.LowerFirst(typeName)+" "+vi.LowerFirst(subject)))
	if own, ok := onlyUnit(o.Units); ok && o.Closing == "" {
		text = wording.Of(text, own.Body().Name)
	}
	text, _ = wording.CutEndWords(text)
	f.text(vi.TrimEnd(text) + decree.EndMark)
}

// splitTitle divides "Báo cáo phục vụ kiểm tra" into the type of the paper and
// its subject.
func splitTitle(title string) (typeName, subject string) {
	const report = "Báo cáo"
	if rest, ok := strings.CutPrefix(title, report+" "); ok {
		return report, vi.UpperFirst(rest)
	}
	return report, title
}

// outlineText is the outline as an annex of the plan: headings and prompts,
// nothing to fill in.
func outlineText(p *report.Plan) []doc.Block {
	if p.Outline == nil {
		return nil
	}
	c := p.Outline.Checklist
	if c == nil {
		c = p.Checklist
	}
	f := outlineFlow{flow: flowOf(&p.Paper)}
	f.blocks = make([]doc.Block, 0, usualSections)
	f.period(p.Outline.Period)
	f.sections(p.Outline.Expand(c), 0, c)
	return f.blocks
}

// usualSections is about how many sections an outline has, with their prompts.
const usualSections = 48

// outlineFlow writes sections with their prompts, and with room to fill in.
type outlineFlow struct {
	flow
	fill   bool
	units  *unit.List
	listed []*checklist.List // those that the paper has asked for
}

func (f *outlineFlow) period(text string) {
	if text != "" {
		f.blocks = append(f.blocks, prompt(text))
	}
}

// prompt says in brackets what is asked for.
func prompt(text string) doc.Block {
	return doc.Block{Role: Answer, Text: bracketed(text)}
}

// bracketed puts a text into brackets, unless it stands in some.
func bracketed(text string) string {
	text = vi.TrimEnd(unmarked(text))
	if strings.HasPrefix(text, "(") && strings.IndexByte(text, ')') == len(text)-1 {
		return text
	}
	return "(" + text + ")"
}

func (f *outlineFlow) sections(sections []outline.Section, level int, c *checklist.Checklist) {
	for i := range sections {
		s := &sections[i]
		text := s.Heading
		if !s.IsRequired() && !strings.HasSuffix(vi.Fold(text), optional) {
			text += " " + optional
		}
		f.headed(level, f.next(level), text, f.fill || s.Prompt != "" || len(s.Sections) > 0)
		if len(s.Sections) == 0 || s.Prompt != "" || s.Form() != outline.Narrative {
			f.content(s, c)
		}
		f.sections(s.Sections, level+1, c)
	}
}

// optional is said of sections that may be left out.
const optional = "(nếu có)"

// content writes what a section asks for: its prompt, and its table or room
// for words.
func (f *outlineFlow) content(s *outline.Section, c *checklist.Checklist) {
	var inside []doc.Block
	for _, text := range vi.Paragraphs(s.Prompt) {
		inside = append(inside, prompt(text))
	}
	if !f.fill {
		f.blocks = append(f.blocks, inside...)
		return
	}
	lists := f.listsOf(s, c)
	if table := answerTable(s, c, f.units, len(lists) == 0); table != nil {
		f.blocks = append(f.blocks, inside...)
		inside = []doc.Block{table.block()}
	} else if len(lists) > 0 {
		f.blocks = append(append(f.blocks, inside...), lists...)
		return
	} else if len(inside) == 0 {
		inside = []doc.Block{{Role: decree.Body, Text: dots}}
	}
	f.blocks = append(f.blocks, doc.Block{Kind: doc.Field, Slot: doc.Slot{Tag: sectionTag(s.ID), Title: title(s.Heading)}, Blocks: inside})
	f.blocks = append(f.blocks, lists...)
}

// title shortens a heading to what a control can bear: 64 UTF-16 units.
func title(heading string) string {
	const most = 64
	if utf16.Len(heading) <= most {
		return heading
	}
	return utf16.Cut(heading, most-1) + "…"
}

// emptyRows is how many rows an empty table offers.
const emptyRows = 3

// answerTable returns the table that a section is filled in with, or nil where it
// takes words, or lists and no figures: an empty table of figures stands only where
// nothing else does.
func answerTable(s *outline.Section, c *checklist.Checklist, units *unit.List, empty bool) *grid {
	switch s.Form() {
	case outline.Indicators:
		if figures := indicatorAnswers(s, c, units); empty || len(figures.table.Rows) > 1 {
			return figures
		}
		return nil
	case outline.Items:
		return itemAnswers(s, c, units)
	}
	if l := s.Content.List(); l != nil {
		return listAnswers(l)
	}
	return nil
}

// listsOf asks for the lists of the areas whose figures a section asks for, each
// below its title and once in the paper.
func (f *outlineFlow) listsOf(s *outline.Section, c *checklist.Checklist) (blocks []doc.Block) {
	if s.Form() != outline.Indicators {
		return nil
	}
	c.Walk(func(a *checklist.Area, above []*checklist.Area) {
		if !s.SpeaksOf(a, above) {
			return
		}
		for i := range a.Lists {
			l := &a.Lists[i]
			if !concerns(l.AppliesTo, f.units) || slices.Contains(f.listed, l) {
				continue
			}
			f.listed = append(f.listed, l)
			text := vi.TrimEnd(l.Title) + scope(l.AppliesTo, f.units)
			if l.Text != "" {
				text += " " + bracketed(l.Text)
			}
			blocks = append(blocks, doc.Block{Role: Answer, Text: text}, doc.Block{
				Kind: doc.Field, Slot: doc.Slot{Tag: listPrefix + l.ID, Title: title(l.Title)}, Blocks: []doc.Block{listAnswers(l).block()},
			})
		}
	})
	return blocks
}

// listAnswers asks for the rows of a list.
func listAnswers(l *checklist.List) *grid {
	shares := l.Shares()
	columns := []column{{"TT", shares[0], TableCenter}}
	for i := range l.Columns {
		c, role := &l.Columns[i], TableText
		if c.Type != "" && c.Type != checklist.Text {
			role = TableCenter
		}
		columns = append(columns, column{c.Head(), shares[i+1], role})
	}
	g := newGrid(columns...)
	for range emptyRows {
		g.next()
	}
	return g
}

// indicatorAnswers asks for the figures of the areas. Where an indicator has
// several, all have their columns, and a single figure covers these.
func indicatorAnswers(s *outline.Section, c *checklist.Checklist, units *unit.List) *grid {
	var asked []checklist.FormArea
	var indicators []*checklist.Indicator
	c.Walk(func(a *checklist.Area, above []*checklist.Area) {
		if !s.SpeaksOf(a, above) {
			return
		}
		f := checklist.FormArea{Area: a}
		for i := range a.Indicators {
			if ind := &a.Indicators[i]; concerns(ind.AppliesTo, units) {
				f.Indicators = append(f.Indicators, ind)
			}
		}
		if len(f.Indicators) > 0 {
			asked, indicators = append(asked, f), append(indicators, f.Indicators...)
		}
	})
	series := c.SeriesOf(indicators...)
	columns := []column{{"TT", 6, TableCenter}, {"Chỉ tiêu", 44, TableText}, {"Đơn vị tính", 14, TableCenter}}
	for _, s := range series {
		columns = append(columns, column{s.Label, 14, TableCenter})
	}
	if len(series) == 0 {
		columns = append(columns, column{"Số liệu", 14, TableCenter})
	}
	g := newGrid(append(columns, column{"Ghi chú", 22, TableText})...)
	for i := range asked {
		g.group(asked[i].Title)
		for _, row := range asked[i].Rows() {
			g.row(row.Number, row.RowLabel()+scope(row.AppliesTo, units), row.Measure())
			if len(row.Series) == 0 && len(series) > 1 {
				g.join(3, len(series))
			}
		}
	}
	return g
}

func itemAnswers(s *outline.Section, c *checklist.Checklist, units *unit.List) *grid {
	g := newGrid(column{"TT", 6, TableCenter}, column{"Nội dung", 46, TableText}, column{"Tự đánh giá", 18, TableCenter}, column{"Minh chứng", 30, TableText})
	if c.HasScores() {
		g = newGrid(
			column{"TT", 6, TableCenter}, column{"Nội dung", 40, TableText}, column{"Tự đánh giá", 15, TableCenter},
			column{"Điểm tối đa", 9, TableCenter}, column{"Điểm tự chấm", 10, TableCenter}, column{"Minh chứng", 20, TableText},
		)
	}
	numbers := c.ItemNumbers()
	c.Walk(func(a *checklist.Area, above []*checklist.Area) {
		if len(a.Items) == 0 || !s.SpeaksOf(a, above) {
			return
		}
		g.group(a.Title)
		for i := range a.Items {
			item := &a.Items[i]
			if !concerns(item.AppliesTo, units) {
				continue
			}
			texts := []string{numbers[item.ID], item.Text + scope(item.AppliesTo, units)}
			if most := mostWords(item); most != "" {
				texts = append(texts, "", most)
			}
			g.row(texts...)
		}
	})
	return g
}
