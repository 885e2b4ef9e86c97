package wml

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

func startsWithTable(b *doc.Block) bool {
	return b.Kind == doc.Grid || b.Kind == doc.Field && len(b.Blocks) > 0 && startsWithTable(&b.Blocks[0])
}

// leads reports whether a paragraph above a table leads to it: it has one line,
// or goes on below ("như sau:"). Another says something of its own; if it stayed
// with the table, both would leave too much of the page before them empty.
func (p *Printer) leads(b *doc.Block) bool {
	text := textOf(b)
	return text == "" || !strings.ContainsRune(".!?", rune(text[len(text)-1])) || oneLine(p.Sheet, p.Page, b.Role, text)
}

// oneLine reports whether a text takes one line as a paragraph of its own.
func oneLine(sheet style.Sheet, page style.Page, role doc.Role, text string) bool {
	look, _ := sheet.Look(role)
	room := style.Points(page.TextWidth() - look.Left - look.First)
	return style.Lines(text, room, cmp.Or(look.Size, style.DefaultSize), look.Bold, look.Italic) == 1
}

func textOf(b *doc.Block) string {
	text := b.Text
	for i := range b.Runs {
		text += b.Runs[i].Text
	}
	if b.Marker != "" {
		text = b.Marker + " " + text
	}
	return text
}

// Closed returns the text of a paper whose end stays on the page of the
// signature: its last paragraph or row, and the paragraph above one that has a
// single line, so that two lines of text at least stand there.
func Closed(sheet style.Sheet, page style.Page, blocks []doc.Block) []doc.Block {
	blocks = slices.Clone(blocks)
	last := len(blocks) - 1
	if last < 0 {
		return blocks
	}
	blocks[last] = kept(blocks[last])
	if b := &blocks[last]; last > 0 && blocks[last-1].Kind == doc.Paragraph && b.Kind == doc.Paragraph && oneLine(sheet, page, b.Role, textOf(b)) {
		blocks[last-1].Keep = true
	}
	return blocks
}

// kept returns a block that stays on the page of the next one: the last
// paragraph or row in it does.
func kept(b doc.Block) doc.Block {
	b.Keep = true
	if n := len(b.Blocks); (b.Kind == doc.Field || b.Kind == doc.Lying) && n > 0 {
		b.Blocks = slices.Clone(b.Blocks)
		b.Blocks[n-1] = kept(b.Blocks[n-1])
	}
	return b
}
