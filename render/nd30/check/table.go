package check

import (
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
)

// checkTables checks R43: tables with lines that hold data.
func (c *checker) checkTables() {
	for i := range c.doc.Tables {
		t := &c.doc.Tables[i]
		if !t.Borders || t.Section < 0 || len(t.Rows) < 2 || t.Parent > 0 || c.isLayout(i+1) {
			continue
		}
		if l := c.inTableAt(i + 1); l != nil {
			c.table(t, i+1, l)
		}
	}
}

// isLayout reports whether a table holds the head or the end of the paper.
func (c *checker) isLayout(n int) bool {
	for _, l := range []*line{c.national, c.recipientsWord, c.numbered} {
		if l != nil && l.p.Cell.Table == n {
			return true
		}
	}
	return false
}

// inTableAt returns the first line of a table.
func (c *checker) inTableAt(n int) *line {
	for _, l := range c.lines {
		if l.p.Cell.Table == n {
			return l
		}
	}
	return nil
}

// cellMargin is how far, in mm, a table may stand out on either side, so that
// its text is level with the text above.
const cellMargin = 2.5

func (c *checker) table(t *read.Table, n int, at *line) {
	s := &c.doc.Sections[min(t.Section, len(c.doc.Sections)-1)]
	if room := s.Page.TextWidth() + 2*cellMargin; t.Width > room {
		c.each(43, at, sayf("rộng %.0f mm", "%.0f mm wide", t.Width), sayf("không quá %.0f mm", "at most %.0f mm", s.Page.TextWidth()))
	}
	if !c.long(n, s) {
		return
	}
	if !t.Rows[0].Header {
		c.noteEach(43, at, say("hàng tiêu đề không lặp lại ở trang sau", "a header row that is not repeated"), say("lặp lại hàng tiêu đề", "a repeated header row"))
	}
	for _, row := range t.Rows {
		if !row.CantSplit {
			c.noteEach(43, at, say("hàng có thể bị ngắt giữa hai trang", "rows that may be split between pages"), say("không cho ngắt hàng", "rows that are not split"))
			return
		}
	}
}

// long reports whether a table surely needs more than one page.
func (c *checker) long(n int, s *read.Section) bool {
	height := 0.0
	for _, l := range c.lines {
		if l.p.Cell.Table == n && l.p.Cell.Column == 0 {
			_, size := l.sizes()
			height += l.p.Look.Line.Height(size)
		}
	}
	return height > style.Points(s.Page.TextHeight())/2
}
