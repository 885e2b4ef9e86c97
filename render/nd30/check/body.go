package check

import (
	"math"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/decree"
)

// running returns the paragraphs outside tables, each once, by its first line.
func running(lines []*line) []*line {
	var out []*line
	for _, l := range lines {
		if l.inTable() || len(out) > 0 && out[len(out)-1].p == l.p {
			continue
		}
		out = append(out, l)
	}
	return out
}

// checkText checks R22.
func (c *checker) checkText(text []*line) {
	usual := usualSize(text)
	var before *line
	for _, l := range text {
		if c.looks.Done() {
			return
		}
		titles := isLabel(l) || before != nil && isLabel(before) && l.upper()
		c.bodySize(l, usual, titles)
		c.bodyLook(l)
		if !titles {
			c.setting(l)
		}
		c.spacing(l)
		if before != nil && adjacent(before, l) && !l.centred() {
			c.gap(before, l)
		}
		before = l
	}
}

// usualSize returns the size of most of the text, of those that the decree
// allows.
func usualSize(text []*line) float64 {
	role, _ := decree.Find(decree.Body)
	letters := make(map[float64]int)
	for _, l := range text {
		for i := range l.runs {
			if size := l.runs[i].Look.Size; role.Size.Contains(size) {
				letters[size] += len(l.runs[i].Text)
			}
		}
	}
	best, most := 0.0, 0
	for size, n := range letters {
		if n > most || n == most && size > best {
			best, most = size, n
		}
	}
	return best
}

// bodySize checks the size of a line. That of labels and titles need not be that of
// the text.
func (c *checker) bodySize(l *line, usual float64, titles bool) {
	least, most := whole(l.p).sizes()
	role, _ := decree.Find(decree.Body)
	for _, pt := range []float64{least, most} {
		switch {
		case pt == 0:
		case !role.Size.Contains(pt):
			c.each(22, l, size(pt), sizes(role.Size))
			return
		case pt != usual && !titles:
			c.each(22, l, size(pt), sayf("một cỡ chữ cho cả văn bản (%v pt)", "one size for the whole text (%v pt)", usual))
			return
		}
	}
}

// bodyLook tells of a sentence that is set in a look of titles and notes.
func (c *checker) bodyLook(l *line) {
	const few, many = 12, 20 // words of a sentence, and of one that leads to others
	words, last := len(strings.Fields(l.text)), lastRune(l.text)
	sentence := words >= few && (last == '.' || last == ';') || words >= many && last == ':'
	if !sentence || l.centred() || strings.HasPrefix(l.text, "(") || isCited(l, mark{}) {
		return
	}
	upright := say("chữ in thường, kiểu chữ đứng", "small letters, upright")
	q := whole(l.p)
	switch {
	case isUpper(q.text):
		c.noteEach(22, l, say("cả đoạn in hoa", "a whole paragraph in capitals"), upright)
	case q.bold():
		c.noteEach(22, l, say("cả đoạn in đậm", "a whole paragraph in bold"), upright)
	case q.italic() && !basisLine.MatchString(l.text) && !basisAlso.MatchString(l.text):
		c.noteEach(22, l, say("cả đoạn in nghiêng", "a whole paragraph in italics"), upright)
	case q.every(func(k read.RunLook) bool { return k.Underline != "" }):
		c.noteEach(22, l, say("cả đoạn gạch chân", "a whole paragraph underlined"), upright)
	}
}

// setting checks alignment and first-line indent. A line in the middle is a
// title or a caption; one line flush left looks like a justified one.
func (c *checker) setting(l *line) {
	look := l.p.Look
	_, size := l.sizes()
	lines := style.Lines(l.text, c.column(l), size, l.bold(), l.italic())
	if look.Align == style.Center || look.Align == style.Right && lines == 1 {
		if lines > 2 && !l.bold() {
			c.each(22, l, say("canh giữa", "centred"), say("canh đều hai bên", "justified"))
		}
		return
	}
	if look.Align != style.Justify && lines > 1 && !l.bold() {
		c.each(22, l, say("không canh đều hai bên", "not justified"), say("canh đều hai bên", "justified"))
	}
	c.indent(l)
}

func (c *checker) indent(l *line) {
	allowed := sayf("lùi đầu dòng %v hoặc %v cm", "first-line indent of %v or %v cm", format.FirstLines[0]/10, format.FirstLines[1]/10)
	if raw := whole(l.p).raw(); strings.HasPrefix(raw, "\t") || strings.HasPrefix(raw, "  ") {
		c.each(22, l, say("thụt đầu dòng bằng dấu cách hoặc phím Tab", "an indent of spaces or tabs"), allowed)
		return
	}
	switch marker(l.text).level {
	case dash, plus, bullet, decimal:
		return // below the levels of the decree
	}
	mm := l.p.Look.Left + l.p.Look.First
	if !slices.ContainsFunc(format.FirstLines[:], func(want float64) bool { return about(mm, want) }) {
		c.each(22, l, sayf("lùi đầu dòng %v cm", "first-line indent of %v cm", math.Round(mm*10)/100), allowed)
	}
}

func (c *checker) spacing(l *line) {
	look := l.p.Look
	_, size := l.sizes()
	r, exact := format.LineSpacing, format.Lines(size)
	const slack = 0.01
	switch {
	case look.Line.Multiple > 0 && (look.Line.Multiple < r.Min-slack || look.Line.Multiple > r.Max+slack):
		c.each(22, l, sayf("giãn dòng %.2f", "line spacing of %.2f", look.Line.Multiple), same("%v-%v", r.Min, r.Max))
	case look.Line.Exact > 0 && !look.AtLeast && look.Line.Exact < exact.Min, size > 0 && look.Line.Exact > exact.Max+slack:
		c.each(22, l, sayf("giãn dòng %v pt", "line spacing of %v pt", look.Line.Exact), same("%v-%v", r.Min, r.Max))
	}
}

// adjacent reports whether nothing stands between two paragraphs, not even an
// empty one.
func adjacent(a, b *line) bool { return b.p.Number == a.p.Number+1 && b.p.Part == a.p.Part }

func (c *checker) gap(a, b *line) {
	gap := a.p.Look.After + b.p.Look.Before
	if sameStyle := a.p.Style == b.p.Style; sameStyle && (a.p.Look.Contextual || b.p.Look.Contextual) {
		gap = 0
	}
	if gap < format.LeastGap-0.1 {
		c.each(22, b, sayf("cách đoạn trên %v pt", "%v pt below the paragraph above", math.Round(gap*10)/10), sayf("ít nhất %v pt", "at least %v pt", format.LeastGap))
	}
}

// checkBullets checks R25.
func (c *checker) checkBullets(text []*line) {
	minus, plusFirst := false, (*line)(nil)
	for _, l := range text {
		m := marker(l.text)
		switch m.level {
		case bullet:
			found := same("%q", m.text)
			if strings.ContainsFunc(m.text, isPrivate) {
				found = say("dấu đầu dòng của phông Symbol, Wingdings", "a bullet of Symbol or Wingdings")
			}
			c.each(25, l, found, same(`"-", "+"`))
		case dash:
			if plusFirst != nil && !minus {
				c.add(25, plusFirst, say(`"+" trên "-"`, `"+" above "-"`), say(`"-" rồi đến "+"`, `"-", then "+"`))
			}
			minus, plusFirst = true, nil
		case plus:
			if !minus && plusFirst == nil {
				plusFirst = l
			}
		case plain:
			if l.bold() {
				minus, plusFirst = false, nil
			} // else it may go on with the item before it
		default:
			minus, plusFirst = false, nil
		}
	}
}

// checkEndMark checks R26.
func (c *checker) checkEndMark() {
	for _, s := range c.signers {
		for _, l := range s.authority {
			c.lateMark(l)
		}
		if s.name != nil {
			c.lateMark(s.name)
		}
	}
	if len(c.body) == 0 {
		return
	}
	last := c.body[len(c.body)-1]
	allowed := sayf("kết thúc bằng %q", "ends with %q", decree.EndMark)
	switch {
	case last.inTable(), last.isPrompt(), len(c.signers) == 0:
	case strings.HasSuffix(last.text, "../.") && !strings.HasSuffix(last.text, ".../.") || strings.HasSuffix(last.text, ". ./.") || strings.HasSuffix(last.text, " ./."):
		c.add(26, last, quoted(tail(last.text)), allowed)
	case !strings.HasSuffix(last.text, decree.EndMark):
		c.add(26, last, ending(last.text), allowed)
	}
}

func (c *checker) lateMark(l *line) {
	if strings.HasSuffix(l.text, decree.EndMark) {
		c.add(26, l, say("./. sau chữ ký", "./. behind the signature"), say("cuối phần nội dung", "at the end of the text"))
	}
}

func tail(s string) string {
	const most = 12
	r := []rune(s)
	return string(r[max(len(r)-most, 0):])
}

// isPrompt reports whether a line stands in a content control as it was sent
// out to be filled in.
func (l *line) isPrompt() bool {
	return l.control() && (strings.HasPrefix(l.text, "(") && strings.HasSuffix(l.text, ")") || strings.Trim(l.text, ".… ") == "")
}
