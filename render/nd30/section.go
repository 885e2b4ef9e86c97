package nd30

import (
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// sections appends the sections of a text.
func (f *flow) sections(sections []report.Section) { f.sectionsBelow(sections, 0, false) }

// sectionsBelow appends sections whose numbers are those of a depth; nested are
// those that stand in another section.
func (f *flow) sectionsBelow(sections []report.Section, depth int, nested bool) {
	headings, texts := make([]string, len(sections)), make([]string, len(sections))
	beside := false
	for i := range sections {
		s := &sections[i]
		beside = beside || s.Heading != "" && isNumbered(s, nested)
		if headings[i] = s.Heading; s.Heading == "" {
			texts[i] = s.Text
		}
	}
	headings, texts = prose.Unmarked("", headings), prose.Unmarked("", texts)
	for i, s := range sections {
		numbered := isNumbered(&s, nested || beside)
		switch {
		case s.Number != nil && !*s.Number: // it keeps what stands for a number
		case s.Heading != "":
			s.Heading = headings[i]
		case numbered:
			s.Text = texts[i]
		}
		f.section(&s, depth, numbered)
	}
}

// isNumbered reports whether a section bears a number; text says whether one
// without a heading does by itself: it stands in another section, or beside one
// that has a heading with a number.
func isNumbered(s *report.Section, text bool) bool {
	switch {
	case s.Heading == "" && strings.TrimSpace(s.Text) == "":
		return false
	case s.Number != nil:
		return *s.Number
	}
	return s.Heading != "" || text
}

func (f *flow) section(s *report.Section, depth int, numbered bool) {
	marker := ""
	if numbered {
		marker = f.next(depth)
	}
	paragraphs := vi.Paragraphs(s.Text)
	switch {
	case s.Heading != "" && s.RunIn && len(paragraphs) > 0:
		f.runIn(depth, marker, s.Heading, paragraphs)
	case s.Heading != "":
		f.headed(depth, marker, s.Heading, s.Text != "" || len(s.Points) > 0 || s.Table != nil || len(s.Sections) > 0)
		f.text(s.Text)
	case numbered && isUpper(f.layout.Level(depth)):
		// Without a mark at its end it would be taken for a heading.
		paragraphs[0] = ended(paragraphs[0], vi.FullStop)
		f.add(decree.Clause, marker, strings.Join(paragraphs, "\n\n"))
	case numbered:
		f.add(f.upright(depth, marker), marker, s.Text)
	default:
		f.text(s.Text)
	}
	f.pointsBelow(s.Points, marker)
	f.table(s.Table, s.Below)
	if len(s.Sections) == 0 {
		return
	}
	below := f.below(s, depth)
	switch {
	case numbered || below == depth:
	case f.layout.Level(below) == report.Decimal && figured(f.layout.Level(below-1)):
		if s.Heading != "" || !f.counted(depth) {
			below = depth // 1.1. is below a number, and there is none
		}
	case s.Heading != "" || f.leads():
		f.restart(depth + 1)
	}
	f.sectionsBelow(s.Sections, below, true)
}

// leads reports whether the last paragraph leads to a list. Behind any other
// that has no number, the count goes on.
func (f *flow) leads() bool {
	n := len(f.blocks)
	return n > 0 && strings.HasSuffix(f.blocks[n-1].Text, vi.Colon)
}

// below returns the depth of what a section holds. One at the top that prints
// nothing of its own stands for the levels above 1., which are left out.
func (f *flow) below(s *report.Section, depth int) int {
	if depth > 0 || s.Heading != "" || s.Text != "" || len(s.Points) > 0 || s.Table != nil {
		return depth + 1
	}
	for isUpper(f.layout.Level(depth)) {
		depth++
	}
	return depth
}

// headed begins a section at its depth: a heading, a titled clause, a titled
// point. It stays on the page of what it leads to; a chain of points that are
// headings alone may break anywhere.
func (f *flow) headed(depth int, marker, text string, leads bool) {
	switch level := f.layout.Level(depth); {
	case isUpper(level):
		if marker != "" {
			text = unmarked(text)
		}
		f.blocks = append(f.blocks, doc.Block{Role: decree.Section, Marker: marker, Text: vi.Upper(text)})
	case figured(level):
		f.add(decree.ClauseTitle, marker, text)
	default:
		f.add(f.upright(depth, marker), marker, text)
		if n := len(f.blocks); leads && n > 0 {
			f.blocks[n-1].Keep = true
		}
	}
}

// runIn begins a section whose text goes on on the line of its heading, which is
// bold, with its number.
func (f *flow) runIn(depth int, marker, heading string, paragraphs []string) {
	level := f.layout.Level(depth)
	if isUpper(level) {
		heading = vi.Upper(heading)
	}
	b := doc.Block{Role: f.upright(depth, marker), Marker: marker}
	if level != report.Dashed && marker != "" {
		heading, b.Marker = marker+" "+heading, ""
	}
	b.Runs = []doc.Run{{Text: ended(heading, ":") + " ", Bold: true}, {Text: paragraphs[0]}}
	f.blocks = append(f.blocks, b)
	for _, p := range paragraphs[1:] {
		f.add(decree.Body, "", p)
	}
}

// upright returns the role of a text behind a marker of a depth.
func (f *flow) upright(depth int, marker string) doc.Role {
	switch level := f.layout.Level(depth); {
	case marker == "":
		return decree.Body
	case marker == "-":
		return Dash
	case marker == "+":
		return Plus
	case level == report.LowerLetter:
		return decree.Point
	}
	return decree.Clause
}

// pointsBelow appends points below a marker: behind dashes, and what they hold
// behind plus signs; a single one goes without. One that is typed with a plus
// sign keeps it, below the one before it.
func (f *flow) pointsBelow(points []report.Point, marker string) {
	texts := make([]string, len(points))
	for i := range points {
		texts[i] = points[i].Text
	}
	texts = prose.Unmarked("", texts)
	if len(points) == 1 {
		f.text(texts[0])
		f.points(points[0].Points)
		return
	}
	for i, text := range texts {
		role, dash := Dash, "-"
		if marker == "-" || marker == "+" || i > 0 && text != points[i].Text && strings.HasPrefix(points[i].Text, "+") {
			role, dash = Plus, "+"
		}
		f.add(role, dash, text)
		for _, below := range prose.Unmarked("", points[i].Points) {
			f.add(Plus, "+", below)
		}
	}
}

func isUpper(l report.Level) bool { return l == report.UpperRoman || l == report.UpperLetter }

func figured(l report.Level) bool { return l == report.Arabic || l == report.Decimal }

// ended returns a text with a mark at its end, unless it has one.
func ended(text, mark string) string {
	if vi.TrimEnd(text) != text {
		return text
	}
	return vi.End(text, mark)
}
