package check

import (
	"math"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// checkNational checks R05, R06 and R10.
func (c *checker) checkNational() {
	name, motto := c.national, c.motto
	if name == nil {
		if c.isCopy {
			return
		}
		c.add(5, c.first(), say("không thấy", "none"), quoted(decree.NationalNameText))
		return
	}
	c.look(10, decree.NationalName, sized, name)
	c.nationalName(name)
	if motto == nil {
		c.add(6, name, say("không thấy", "none"), quoted(decree.MottoText))
		return
	}
	if motto.text != decree.MottoText {
		c.add(6, motto, quoted(motto.text), quoted(decree.MottoText))
	}
	c.look(6, decree.Motto, weighted, motto)
	c.centredInCell(6, motto)
	c.look(10, decree.Motto, sized, motto)
	_, above := name.sizes()
	if _, below := motto.sizes(); below < above && !c.told(10, motto) {
		c.add(10, motto, sayf("Tiêu ngữ %v pt nhỏ hơn Quốc hiệu %v pt", "motto %v pt below national name %v pt", below, above),
			say("Tiêu ngữ bằng hoặc lớn hơn", "motto as large or larger"))
	}
}

// first is where a finding stands about what is not there.
func (c *checker) first() *line {
	if len(c.lines) > 0 {
		return c.lines[0]
	}
	return c.nowhere()
}

// nowhere is the main text as such.
func (p *paper) nowhere() *line { return &line{p: &read.Paragraph{Part: p.doc.Main}} }

// kerning is the share by which programs that kern may set a text shorter than
// it is measured here; one that is wider than its column by more than surely
// breaks in any.
const kerning, surely = 0.01, 0.03

func (c *checker) nationalName(l *line) {
	if strings.ReplaceAll(l.text, "HOÀ", "HÒA") != decree.NationalNameText {
		c.add(5, l, quoted(l.text), quoted(decree.NationalNameText))
	}
	c.look(5, decree.NationalName, weighted, l)
	c.centredInCell(5, l)
	if l.inTable() && l.p.Cell.Column == 0 && len(c.doc.Tables[l.p.Cell.Table-1].Columns) > 1 {
		c.add(5, l, say("ở cột trái", "in the left column"), say("cột phải", "the right column"))
	}
	if over := l.width() / c.column(l); !l.piece && over > 1+kerning && !c.told(10, l) {
		tell := c.note
		if over > 1+surely {
			tell = c.add
		}
		tell(5, l, say("xuống dòng", "runs over two lines"), say("một dòng", "one line"))
	}
}

// The length of the line under Tiêu ngữ may differ from its text by so much.
const mottoTolerance = 0.05

// checkLines checks R07 and R08.
func (c *checker) checkLines() {
	if l := c.motto; l != nil {
		want := l.width()
		asLong := func(width float64) bool {
			return math.Abs(width-want) <= mottoTolerance*want || c.told(6, l) || c.told(10, l) // which changes how long the text is
		}
		c.ruled(7, l, asLong, c.add, sayf("đường kẻ dài %.0f mm bằng dòng chữ", "a line of %.0f mm, as long as the text", style.Millimetres(want)))
	}
	if n := len(c.issuer); n > 0 && c.national != nil {
		w := 0.0
		for _, l := range c.issuer {
			w = max(w, slices.Max(printedWidths(l, c.column(l))))
		}
		short := func(width float64) bool { return c.shortLine(width, c.issuer) }
		c.ruled(8, c.issuer[n-1], short, c.add, sayf("đường kẻ dài từ 1/3 đến 1/2 dòng chữ (%.0f-%.0f mm)", "a line from 1/3 to 1/2 of the text (%.0f-%.0f mm)",
			style.Millimetres(w/3), style.Millimetres(w/2)))
	}
}

// ruled checks the line drawn below a text. One of another length is told with
// ofLength: an error or a warning.
func (c *checker) ruled(rule int, l *line, good func(width float64) bool, ofLength func(int, *line, words, words), allowed words) {
	rules := c.rulesBelow(l)
	var r *ruleLine
	for i := range rules {
		if r == nil || good(rules[i].width) && !good(r.width) {
			r = &rules[i]
		}
	}
	switch {
	case l.any(func(k read.RunLook) bool { return k.Underline != "" }):
		c.add(rule, l, say("gạch chân chữ", "underlined text"), allowed)
	case r == nil:
		c.add(rule, l, say("không có đường kẻ", "no line"), allowed)
	case !r.drawn:
		c.warn(rule, l, say("đường kẻ gõ bằng ký tự", "a line typed with signs"), allowed)
	case r.dash:
		c.add(rule, l, say("đường kẻ nét đứt", "a dashed line"), say("nét liền", "a solid line"))
	case !good(r.width):
		ofLength(rule, l, sayf("dài %.0f mm", "%.0f mm long", style.Millimetres(r.width)), allowed)
	case c.besides(r.stroke, l):
		c.warn(rule, l, say("đường kẻ không ở giữa dòng chữ", "a line that is not in the middle of the text"), say("đặt cân đối so với dòng chữ", "in the middle of the text"))
	}
}

// besides reports whether a stroke surely stands beside the middle of a centred
// text in a cell.
func (c *checker) besides(s stroke, l *line) bool {
	if !s.known || s.cell || l.piece || !l.inTable() || !l.centred() || c.doc.Paragraphs[s.at].Cell != l.p.Cell {
		return false
	}
	middle := c.textSpan(l.p).centre()
	return !s.holds(middle) && math.Abs(s.centre()-middle) > style.Points(2*slantMM)
}

// centredInCell tells of lines of the letterhead that visibly stand at a side of
// their cell.
func (c *checker) centredInCell(rule int, lines ...*line) {
	for _, l := range lines {
		if l == nil || !l.inTable() || l.centred() || l.byBlanks() || l.isTabbed() {
			continue
		}
		room := c.textSpan(l.p)
		if over := (room.width - l.width()) / 2; over > style.Points(slantMM) && !c.indented(l, over) {
			c.each(rule, l, say("không canh giữa", "not centred"), say("canh giữa", "centred"))
		}
	}
}

// indented reports whether the first-line indent moves a line near the middle,
// which is so far, in pt, from where it would begin.
func (c *checker) indented(l *line, over float64) bool {
	return l.p.Look.Align != style.Right && math.Abs(style.Points(l.p.Look.First)-over) < style.Points(2*slantMM)
}

// The shares of the text that the short lines may have, and how far they may
// be off.
const (
	shortest, longest = 1.0 / 3, 1.0 / 2
	shareTolerance    = 0.04
)

// shortLine reports whether a line is from a third to a half of the printed
// lines above it: where they are several, the decree does not say of which.
func (p *paper) shortLine(width float64, above []*line) bool {
	var all []float64
	for _, l := range above {
		all = append(all, printedWidths(l, p.column(l))...)
	}
	return width >= (shortest-shareTolerance)*slices.Min(all) && width <= (longest+shareTolerance)*slices.Max(all)
}

// printedWidths returns how long the lines are, in pt, into which a text breaks
// in a column.
func printedWidths(l *line, column float64) []float64 {
	whole := l.width()
	if whole <= column {
		return []float64{whole}
	}
	measure := func(s string) float64 { return style.Width(s, 1, l.bold(), l.italic()) }
	per := whole / measure(l.text) // what sizes and spacing make of one pt
	space := per * measure(" ")
	var out []float64
	at := 0.0
	for word := range strings.FieldsSeq(l.text) {
		w := per * measure(word)
		switch {
		case at == 0:
			at = w
		case at+space+w > column:
			out = append(out, at)
			at = w
		default:
			at += space + w
		}
	}
	return append(out, at)
}

// checkNames checks R09.
func (c *checker) checkNames() {
	if c.national == nil {
		return
	}
	if len(c.issuer) == 0 {
		c.add(9, c.national, say("không thấy tên cơ quan ban hành", "no name of the issuer"), say("tên cơ quan ở bên trái", "the name on the left"))
		return
	}
	c.look(9, decree.Superior, sized|weighted|cased, c.superior...)
	c.look(9, decree.Issuer, sized|weighted|cased, c.issuer...)
	c.centredInCell(9, c.left...)
	superiors := 0
	for i, l := range c.superior {
		if i == 0 || startsBody(l.text) && !goesOn(c.superior[i-1].text) {
			superiors++
		}
	}
	if superiors > c.issuers() {
		c.add(9, c.superior[0], sayf("%d cơ quan chủ quản", "%d superiors", superiors), say("một cơ quan chủ quản trực tiếp", "the direct superior alone"))
	}
}

// goesOn reports whether a line of a name surely goes on with the next one, as
// "VĂN PHÒNG" alone does.
func goesOn(s string) bool {
	fold := vi.Fold(s)
	return slices.Contains(wording.BodyWords(), fold) || strings.HasSuffix(fold, " và") || strings.HasSuffix(fold, " các") || strings.HasSuffix(fold, "-") || strings.HasSuffix(fold, ",")
}
