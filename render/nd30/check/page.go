package check

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/decree"
)

// atSection returns the first line of a section, for the place of a finding
// about its page.
func (p *paper) atSection(s *read.Section) *line {
	for i := s.First; i < s.End && i < len(p.doc.Paragraphs); i++ {
		if q := &p.doc.Paragraphs[i]; hasLetter(q.Text()) {
			return whole(q)
		}
	}
	if s.First < len(p.doc.Paragraphs) {
		return whole(&p.doc.Paragraphs[s.First])
	}
	return p.nowhere()
}

// checkPage checks R01: A4 and the margins of every section.
func (c *checker) checkPage() {
	for i := range c.doc.Sections {
		s := &c.doc.Sections[i]
		if s.Continuous && i > 0 {
			continue
		}
		at, pg := c.atSection(s), s.Page
		upright := pg
		if pg.Landscape() {
			upright = pg.Turned()
		}
		if !about(upright.Width, format.Width) || !about(upright.Height, format.Height) {
			c.each(1, at, same("%.1f × %.1f mm", pg.Width, pg.Height), same("A4, %v × %v mm", format.Width, format.Height))
		}
		c.margins(at, pg, s.Gutter)
	}
}

// format is the page of the decree.
var format = decree.Page()

func about(v, want float64) bool { return within(v, decree.Range{Min: want, Max: want}) }

func within(v float64, r decree.Range) bool {
	return v >= r.Min-format.Tolerance && v <= r.Max+format.Tolerance
}

// margins checks the four margins. Those of a lying page may have kept their
// names or have been turned with it.
func (c *checker) margins(at *line, pg style.Page, gutter float64) {
	f := format
	ways := [][4]decree.Range{{f.Top, f.Bottom, f.Left, f.Right}}
	if pg.Landscape() {
		ways = append(ways, [4]decree.Range{f.Left, f.Right, f.Bottom, f.Top}, [4]decree.Range{f.Right, f.Left, f.Top, f.Bottom})
	}
	mm := [4]float64{pg.Top, pg.Bottom, pg.Left + gutter, pg.Right}
	if slices.ContainsFunc(ways, func(way [4]decree.Range) bool { return fit(mm, way) }) {
		return
	}
	for i, name := range [...]words{say("lề trên", "top margin"), say("lề dưới", "bottom margin"), say("lề trái", "left margin"), say("lề phải", "right margin")} {
		if r := ways[0][i]; !within(mm[i], r) {
			c.each(1, at, sayf(name.vi+" %.1f mm", name.en+" %.1f mm", mm[i]), same("%v-%v mm", r.Min, r.Max))
		}
	}
}

func fit(mm [4]float64, way [4]decree.Range) bool {
	for i := range mm {
		if !within(mm[i], way[i]) {
			return false
		}
	}
	return true
}

// checkPageNumbers checks R04.
func (c *checker) checkPageNumbers() {
	if len(c.doc.Sections) == 0 {
		return
	}
	first := &c.doc.Sections[0]
	number, run := c.pageField(first.Headers.Default)
	below, _ := c.pageField(first.Footers.Default)
	if below == nil {
		below, _ = c.pageField(first.Footers.First)
	}
	at := c.atSection(first)
	inHeader := say("giữa lề trên (đầu trang)", "in the middle of the top margin (header)")
	switch {
	case below != nil:
		c.add(4, below, say("ở chân trang", "in the footer"), inHeader)
	case number == nil && c.pages(c.lines[:c.textEnd()]) > 1:
		c.add(4, at, say("không có từ trang 2", "none from page 2 on"), inHeader)
	case number == nil:
		c.annexWithoutNumber(inHeader)
	}
	if number == nil {
		for _, s := range c.doc.Sections[1:] {
			if number, run = c.pageField(s.Headers.Default); number != nil {
				c.pageNumberLook(number, run)
				return
			}
		}
		return
	}
	hidden := say("không hiển thị ở trang 1", "not shown on page 1")
	if !first.TitlePage {
		c.add(4, number, say("hiển thị ở trang 1", "shown on page 1"), hidden)
	} else if shown, _ := c.pageField(first.Headers.First); shown != nil {
		c.add(4, shown, say("hiển thị ở trang 1", "shown on page 1"), hidden)
	}
	c.pageNumberLook(number, run)
}

// annexWithoutNumber checks R04 of the annexes to a text of one page, of which
// the first without page numbers is told.
func (c *checker) annexWithoutNumber(allowed words) {
	for i := range c.annexed {
		a := &c.annexed[i]
		if shown, _ := c.pageField(c.section(a.label).Headers.Default); shown == nil && c.pages(a.body) > 1 {
			c.add(4, a.label, say("không có từ trang 2", "none from page 2 on"), allowed)
			return
		}
	}
}

// pageField returns the paragraph of a part with the page number, and its run.
func (c *checker) pageField(part string) (*line, *read.Run) {
	if part == "" {
		return nil, nil
	}
	for i := range c.doc.Paragraphs {
		q := &c.doc.Paragraphs[i]
		if q.Part != part {
			continue
		}
		for j := range q.Runs {
			if q.Runs[j].Field == "PAGE" {
				return whole(q), &q.Runs[j]
			}
		}
	}
	return nil, nil
}

func (c *checker) pageNumberLook(at *line, run *read.Run) {
	role, _ := decree.Find(decree.PageNumber)
	if !numberCentred(at.p) {
		c.add(4, at, say("không ở giữa", "not in the middle"), say("canh giữa", "centred"))
	}
	if !role.Size.Contains(run.Look.Size) {
		c.add(4, at, size(run.Look.Size), sizes(role.Size))
	}
	if run.Look.Bold || run.Look.Italic {
		c.add(4, at, say("đậm hoặc nghiêng", "bold or italic"), say("chữ đứng, không đậm", "upright, not bold"))
	}
	for i := range at.runs {
		if r := &at.runs[i]; r.Field != "PAGE" && (r.Field != "" || hasLetter(r.Text) || strings.ContainsAny(r.Text, "-/–")) {
			c.add(4, at, quoted(at.text), say("chỉ chữ số Ả Rập", "Arabic numerals alone"))
			return
		}
	}
}

func size(pt float64) words { return same("%v pt", pt) }

func sizes(r decree.Range) words {
	if r.Min == r.Max {
		return size(r.Min)
	}
	return same("%v-%v pt", r.Min, r.Max)
}

// numberCentred reports whether a page number stands in the middle: centred,
// in a centred frame, or behind a tab to a centred stop.
func numberCentred(p *read.Paragraph) bool {
	if p.Look.Align == style.Center || p.Look.FrameCentered || p.Box > 0 {
		return true
	}
	before := ""
	for i := range p.Runs {
		if p.Runs[i].Field == "PAGE" {
			break
		}
		before += p.Runs[i].Text
	}
	if strings.Trim(before, " ") != "\t" {
		return false
	}
	for _, t := range p.Look.Tabs {
		if t.Align == "center" {
			return true
		}
	}
	return false
}

// textEnd returns the index behind the last line before annexes and attached
// documents.
func (c *checker) textEnd() int {
	end := len(c.lines)
	if len(c.annexed) > 0 {
		end = c.annexed[0].first().index
	}
	if c.attaches >= 0 {
		end = min(end, c.attaches)
	}
	return end
}

// pages estimates how many pages lines fill, with what begins a page for sure.
// It counts low: a page is missed rather than invented.
func (c *checker) pages(lines []*line) int {
	if len(lines) == 0 {
		return 0
	}
	pages, height := 1, 0.0
	room := style.Points(c.section(lines[0]).Page.TextHeight())
	for i, l := range lines {
		if i > 0 && (l.p.PageBreak || l.p.Section != lines[i-1].p.Section && !c.section(l).Continuous) {
			pages++
		}
		if l.inTable() && l.p.Cell.Column > 0 {
			continue // beside what was counted
		}
		_, most := l.sizes()
		n := style.Lines(l.text, c.column(l), most, l.bold(), l.italic())
		height += l.p.Look.Before + float64(n)*l.p.Look.Line.Height(most)
	}
	const sure = 1.1
	if height > sure*room {
		pages++
	}
	return pages
}
