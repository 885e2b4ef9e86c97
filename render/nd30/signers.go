package nd30

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// signersGap is the room above a row of signatures, in pt.
const signersGap = 12

// rowsTogether is how many rows of signatures surely fit on a page with the last
// lines of the text.
const rowsTogether = 4

// Signature returns authority, position and name of who signs, with room for
// each signature and seal (ô 7a to 7c). Several stand two a row over the whole
// width, the leading one on the right of the first and the others from left to
// right, with what corresponds in a row on one level. A paper with such a block
// has its recipients below it ([doc.Paper]).
func Signature(signers []report.Signer, s style.Sheet) []doc.Block {
	switch len(signers) {
	case 0:
		return nil
	case 1:
		one := signatureOf(&signers[0])
		room := style.Points(s.Page.TextWidth() * (1 - doc.RecipientsShare))
		for _, part := range [...][]doc.Block{one.lines, one.other} {
			for i := range part {
				b := &part[i]
				if fits := func(text string) bool { return measure(s, b.Role, text) <= room }; !fits(b.Text) {
					b.Text = held(balanced(b.Text, fits))
				}
			}
		}
		return one.blocks()
	}
	c := &doc.Columns{Left: s.Page.TextWidth() / 2, Before: signersGap}
	in := signatureCell{style.Points(c.Left), s}
	for i := 0; i < len(signers); i += 2 {
		left := signatureOf(&signers[i])
		var right signature
		switch {
		case i == 0:
			left, right = signatureOf(&signers[1]), left
		case i+1 < len(signers):
			right = signatureOf(&signers[i+1])
		}
		in.level(&left, &right)
		c.Rows = append(c.Rows, doc.Pair{Left: left.blocks(), Right: right.blocks()})
	}
	last := len(c.Rows) - 1
	for i := range c.Rows {
		if last < rowsTogether || i >= last-1 { // the last one with the recipients
			keep(c.Rows[i].Left)
			keep(c.Rows[i].Right)
		}
	}
	return []doc.Block{{Kind: doc.Sides, Sides: c}}
}

func keep(blocks []doc.Block) {
	for i := range blocks {
		blocks[i].Keep = true
	}
}

// signature is one block of a signer, from top to bottom.
type signature struct {
	lines []doc.Block // side, authority, position
	hint  []doc.Block
	other []doc.Block // chức vụ khác
	pad   []doc.Block // above the name of one without other
	name  string
}

func signatureOf(s *report.Signer) signature {
	var out signature
	for _, line := range append(append([]string{s.Side}, s.Authority...), s.Position) {
		if line != "" {
			out.lines = append(out.lines, doc.Block{Role: decree.Authority, Text: vi.Upper(line)})
		}
	}
	hint := s.Hint
	if hint == "" && s.Refused != "" {
		hint = "(Không ký)"
	}
	if hint != "" && !strings.HasPrefix(hint, "(") {
		hint = "(" + hint + ")"
	}
	if hint != "" {
		out.hint = paragraphs(signHint, hint)
	}
	if s.Other != "" {
		out.other = paragraphs(otherPosition, vi.Upper(s.Other))
	}
	out.name = s.Name
	return out
}

func (s signature) blocks() []doc.Block {
	if s.name == "" {
		return nil
	}
	blocks := append(append(append(s.lines, s.hint...), s.pad...), s.other...)
	if len(s.other) > 0 {
		return append(blocks, doc.Block{Role: signerBelow, Text: s.name})
	}
	return append(blocks, doc.Block{Role: decree.Signer, Text: s.name})
}

// signatureCell is half of the width, in pt.
type signatureCell struct {
	width float64
	sheet style.Sheet
}

// level makes the parts of two signatures equally high, so that their hints and
// names are level.
func (c signatureCell) level(a, b *signature) {
	for _, s := range [...]*signature{a, b} {
		c.fold(s.lines)
		c.fold(s.other)
	}
	c.fill(&a.lines, &b.lines, decree.Authority)
	c.fill(&a.hint, &b.hint, signHint)
	switch {
	case len(a.other) == 0 && len(b.other) > 0:
		c.fill(&a.pad, &b.other, decree.Authority)
	case len(b.other) == 0 && len(a.other) > 0:
		c.fill(&b.pad, &a.other, decree.Authority)
	}
}

// fill appends empty lines to the lower of two parts.
func (c signatureCell) fill(a, b *[]doc.Block, role doc.Role) {
	high, low := c.high(*a), c.high(*b)
	for ; high < low; high++ {
		*a = append(*a, doc.Block{Role: role})
	}
	for ; low < high; low++ {
		*b = append(*b, doc.Block{Role: role})
	}
}

// high returns how many printed lines some paragraphs take.
func (c signatureCell) high(blocks []doc.Block) int {
	n := 0
	for i := range blocks {
		look, _ := c.sheet.Look(blocks[i].Role)
		n += style.Lines(blocks[i].Text, c.width, look.Size, look.Bold, look.Italic)
	}
	return n
}

// sideWord stands on a line of its own before a long name.
const sideWord = "ĐẠI DIỆN"

// fold makes what does not fit on a line break at units of meaning, clear of the
// signature beside it: the words of each printed line are held together, so that
// the paragraph stays one.
func (c signatureCell) fold(blocks []doc.Block) {
	for i := range blocks {
		b := &blocks[i]
		fits := func(text string) bool { return measure(c.sheet, b.Role, text) <= c.width-style.Points(gutter) }
		if fits(b.Text) {
			continue
		}
		lines := nameLines(b.Text, fits)
		if body, ok := strings.CutPrefix(b.Text, sideWord+" "); ok && !strings.HasPrefix(lines[0], sideWord+" "+wording.Councils()[0].Name) {
			lines = append([]string{sideWord}, nameLines(body, fits)...)
		}
		b.Text = held(lines)
	}
}

// held returns lines as one paragraph, each of them held together.
func held(lines []string) string {
	lines = slices.Clone(lines)
	for i, line := range lines {
		lines[i] = strings.ReplaceAll(line, " ", "\u00A0")
	}
	return strings.Join(lines, " ")
}
