package wml

import (
	"bytes"
	"unicode/utf16"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// Blocks writes a flow. A paragraph above a table leaves room below itself, and
// stays with it if it leads to it.
func (p *Printer) Blocks(blocks []doc.Block) {
	for i := range blocks {
		if p.looks.Done() {
			return
		}
		p.aboveTable = i+1 < len(blocks) && startsWithTable(&blocks[i+1])
		p.block(&blocks[i])
	}
	p.aboveTable = false
}

func (p *Printer) block(b *doc.Block) {
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
			p.Fail("a block of columns has none")
			return
		}
		p.Columns(b.Sides)
	case doc.Lying:
		p.Fail("pages that lie stand in the body of a paper alone")
	default:
		p.Fail("unknown kind %d of block %q", b.Kind, Excerpt(b.Text))
	}
}

// content writes the blocks of a field, which holds a paragraph at least.
func (p *Printer) content(blocks []doc.Block) {
	if len(blocks) == 0 {
		p.open("", false)
		p.Raw("</w:p>")
	}
	p.Blocks(blocks)
}

func (p *Printer) paragraph(b *doc.Block) {
	p.open(b.Role, b.Keep || p.aboveTable && p.leads(b))
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
	p.Raw("</w:p>")
}

// open begins a paragraph in the style of a role.
func (p *Printer) open(role doc.Role, keep bool) {
	p.AfterTable = false
	p.Raw("<w:p><w:pPr>")
	if role != "" {
		p.Buf = append(p.Buf, p.styleRef(role)...)
	}
	if keep || p.inKeptRow {
		p.Raw("<w:keepNext/>")
	}
	if p.aboveTable {
		p.Raw(`<w:spacing w:after="80"/>`)
	}
	if p.blank > 0 {
		p.Raw(`<w:ind w:right="`)
		p.int(style.Twips(p.blank))
		p.Raw(`"/>`)
	}
	p.Raw("</w:pPr>")
}

// styleRef returns the reference to the style of a role, and refuses one that the
// sheet does not know.
func (p *Printer) styleRef(role doc.Role) []byte {
	at, ok := p.refs[role]
	if !ok {
		at.from = len(p.refsText)
		p.refsText = AppendStyleRef(p.refsText, role)
		at.to = len(p.refsText)
		p.refs[role] = at
		if _, ok := p.Sheet.Look(role); !ok {
			p.Fail("the sheet %q has no look for role %q", p.Sheet.Name, role)
		}
	}
	return p.refsText[at.from:at.to]
}

// run writes a piece of text behind a marker, which stays outside its control.
func (p *Printer) run(r *doc.Run, marker string) {
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
// and slant of r and the size of the table around it.
func (p *Printer) text(marker, text string, r *doc.Run) {
	p.Raw("<w:r>")
	if r.Bold || r.Italic || p.tableSize > 0 {
		p.Raw("<w:rPr>")
		p.Buf = AppendEmphasis(p.Buf, r.Bold, r.Italic)
		if p.tableSize > 0 {
			p.Buf = AppendSize(p.Buf, p.tableSize)
		}
		p.Raw("</w:rPr>")
	}
	p.Raw(`<w:t xml:space="preserve">`)
	if marker != "" {
		p.characters(marker)
		p.Raw(" ")
	}
	p.characters(text)
	p.Raw("</w:t></w:r>")
}

// characters writes text inside w:t; newlines and tabs are elements of their
// own. What XML cannot carry shows as U+FFFD, which is looked for at once
// rather than reading every text twice.
func (p *Printer) characters(text string) {
	start := len(p.Buf)
	p.Buf = AppendCharacters(p.Buf, "w:", text)
	if bytes.Contains(p.Buf[start:], replacement) {
		p.Check(text)
	}
}

var replacement = []byte("\uFFFD")

// Check refuses a text that XML cannot carry.
func (p *Printer) Check(text string) {
	if err := ooxml.Valid(text); err != nil {
		p.Fail("text %q: %w", Excerpt(text), err)
	}
}

// maxTag is the greatest length of the tag and title of a content control, in
// UTF-16 units.
const maxTag = 64

// control writes a content control around what content writes: runs of plain
// text, or whole blocks.
func (p *Printer) control(s doc.Slot, inline bool, content func()) {
	switch {
	case s.Tag == "":
		p.Fail("a slot %q has no tag", s.Title)
	case utf16Len(s.Tag) > maxTag || utf16Len(s.Title) > maxTag:
		p.Fail("the tag or title of slot %q is longer than %d characters", Excerpt(s.Tag), maxTag)
	case p.tags[s.Tag]:
		p.Fail("slot %q stands twice", s.Tag)
	}
	p.tags[s.Tag] = true
	p.Raw("<w:sdt><w:sdtPr>")
	if s.Title != "" {
		p.attr(`<w:alias w:val="`, s.Title, `"/>`)
	}
	p.attr(`<w:tag w:val="`, s.Tag, `"/><w:id w:val="`)
	p.int(p.nextID())
	p.Raw(`"/>`)
	if inline {
		p.Raw("<w:text/>")
	}
	p.Raw("</w:sdtPr><w:sdtContent>")
	content()
	p.Raw("</w:sdtContent></w:sdt>")
}

// attr writes a value between two pieces of markup.
func (p *Printer) attr(before, value, after string) {
	p.Check(value)
	p.Raw(before)
	p.Buf = ooxml.AppendAttr(p.Buf, value)
	p.Raw(after)
}

func (p *Printer) nextID() int {
	p.ID++
	return p.ID
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
