package docx

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// blocks writes a flow. A paragraph above a table leaves room below itself and
// stays with it.
func (p *printer) blocks(blocks []doc.Block) {
	for i := range blocks {
		p.aboveTable = i+1 < len(blocks) && startsWithTable(&blocks[i+1])
		p.block(&blocks[i])
	}
	p.aboveTable = false
}

func startsWithTable(b *doc.Block) bool {
	return b.Kind == doc.Grid || b.Kind == doc.Field && len(b.Blocks) > 0 && startsWithTable(&b.Blocks[0])
}

func (p *printer) block(b *doc.Block) {
	switch b.Kind {
	case doc.Paragraph:
		p.paragraph(b)
	case doc.Rule:
		p.rule(b)
	case doc.Grid:
		p.table(b.Table, b.Keep)
	case doc.Field:
		p.control(b.Slot, false, func() { p.content(b.Blocks) })
	case doc.Box:
		p.box(b)
	case doc.Sides:
		if b.Sides == nil {
			p.fail("a block of columns has none")
			return
		}
		p.columns(b.Sides)
	default:
		p.fail("unknown kind %d of block %q", b.Kind, excerpt(b.Text))
	}
}

// content writes the blocks of a field, which holds a paragraph at least.
func (p *printer) content(blocks []doc.Block) {
	if len(blocks) == 0 {
		p.open("", false)
		p.raw("</w:p>")
	}
	p.blocks(blocks)
}

func (p *printer) paragraph(b *doc.Block) {
	p.open(b.Role, b.Keep)
	if len(b.Runs) == 0 {
		p.run(&doc.Run{Text: b.Text}, b.Marker)
	}
	for i := range b.Runs {
		marker := ""
		if i == 0 {
			marker = b.Marker
		}
		p.run(&b.Runs[i], marker)
	}
	p.raw("</w:p>")
}

// open begins a paragraph in the style of a role.
func (p *printer) open(role doc.Role, keep bool) {
	p.afterTable = false
	p.raw("<w:p><w:pPr>")
	if role != "" {
		p.known(role)
		p.buf = appendStyleRef(p.buf, role)
	}
	if keep || p.aboveTable || p.inKeptRow {
		p.raw("<w:keepNext/>")
	}
	if p.aboveTable {
		p.raw(`<w:spacing w:after="80"/>`)
	}
	p.raw("</w:pPr>")
}

// known refuses a role that the sheet does not know.
func (p *printer) known(role doc.Role) {
	if p.roles[role] {
		return
	}
	p.roles[role] = true
	if _, ok := p.sheet.Look(role); !ok {
		p.fail("the sheet %q has no look for role %q", p.sheet.Name, role)
	}
}

// run writes a piece of text behind a marker, which stays outside its control.
func (p *printer) run(r *doc.Run, marker string) {
	switch {
	case !r.Slot.IsZero():
		if marker != "" {
			p.text(marker, "", r)
		}
		p.control(r.Slot, true, func() { p.text("", r.Text, r) })
	case marker != "" || r.Text != "":
		p.text(marker, r.Text, r)
	}
}

// text writes a run: a marker with a space behind it, and a text, in the weight
// and slant of r.
func (p *printer) text(marker, text string, r *doc.Run) {
	p.raw("<w:r>")
	if r.Bold || r.Italic {
		p.raw("<w:rPr>")
		p.buf = appendEmphasis(p.buf, r.Bold, r.Italic)
		p.raw("</w:rPr>")
	}
	p.raw(`<w:t xml:space="preserve">`)
	if marker != "" {
		p.characters(marker)
		p.raw(" ")
	}
	p.characters(text)
	p.raw("</w:t></w:r>")
}

// characters writes text inside w:t; newlines and tabs are elements of their
// own. What XML cannot carry shows as U+FFFD, which is looked for at once
// rather than reading every text twice.
func (p *printer) characters(text string) {
	start := len(p.buf)
	p.lines(text)
	if bytes.Contains(p.buf[start:], replacement) {
		p.check(text)
	}
}

var replacement = []byte("\uFFFD")

func (p *printer) lines(text string) {
	if strings.IndexByte(text, '\n') < 0 && strings.IndexByte(text, '\t') < 0 {
		p.buf = ooxml.AppendText(p.buf, text)
		return
	}
	for {
		i := strings.IndexAny(text, "\n\t")
		if i < 0 {
			break
		}
		p.buf = ooxml.AppendText(p.buf, text[:i])
		if text[i] == '\n' {
			p.raw(`</w:t><w:br/><w:t xml:space="preserve">`)
		} else {
			p.raw(`</w:t><w:tab/><w:t xml:space="preserve">`)
		}
		text = text[i+1:]
	}
	p.buf = ooxml.AppendText(p.buf, text)
}

// check refuses a text that XML cannot carry.
func (p *printer) check(text string) {
	if err := ooxml.Valid(text); err != nil {
		p.fail("text %q: %w", excerpt(text), err)
	}
}

// maxTag is the greatest length of the tag and title of a content control, in
// UTF-16 units.
const maxTag = 64

// control writes a content control around what content writes: runs of plain
// text, or whole blocks.
func (p *printer) control(s doc.Slot, inline bool, content func()) {
	switch {
	case s.Tag == "":
		p.fail("a slot %q has no tag", s.Title)
	case utf16Len(s.Tag) > maxTag || utf16Len(s.Title) > maxTag:
		p.fail("the tag or title of slot %q is longer than %d characters", excerpt(s.Tag), maxTag)
	case p.tags[s.Tag]:
		p.fail("slot %q stands twice", s.Tag)
	}
	p.tags[s.Tag] = true
	p.raw("<w:sdt><w:sdtPr>")
	if s.Title != "" {
		p.attr(`<w:alias w:val="`, s.Title, `"/>`)
	}
	p.attr(`<w:tag w:val="`, s.Tag, `"/><w:id w:val="`)
	p.int(p.nextID())
	p.raw(`"/>`)
	if inline {
		p.raw("<w:text/>")
	}
	p.raw("</w:sdtPr><w:sdtContent>")
	content()
	p.raw("</w:sdtContent></w:sdt>")
}

// attr writes a value between two pieces of markup.
func (p *printer) attr(before, value, after string) {
	p.check(value)
	p.raw(before)
	p.buf = ooxml.AppendAttr(p.buf, value)
	p.raw(after)
}

func (p *printer) nextID() int {
	p.id++
	return p.id
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// excerpt returns the beginning of a text, for a message.
func excerpt(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
