package style

import "unicode"

// Width returns the width of text in pt, set on one line in Times New Roman of
// the given size in pt. It is the exact sum of the advance widths and allocates
// nothing.
//
// Combining marks, format and control characters have no width. A character
// that the table does not hold counts 1 em when it is East Asian or a
// pictograph, and otherwise as much as "n"; so does each invalid byte.
func Width(text string, size float64, bold, italic bool) float64 {
	f, units := faceOf(bold, italic), 0
	for _, r := range text {
		units += f.advance(r)
	}
	return points(units, size)
}

// Measure returns the width of text in pt, set on one line in the given look,
// in capitals when the look says so. It allocates nothing.
func Measure(look Look, text string) float64 {
	size := look.sized().Size
	if !look.Caps {
		return Width(text, size, look.Bold, look.Italic)
	}
	f, units := faceOf(look.Bold, look.Italic), 0
	for _, r := range text {
		units += f.advance(unicode.ToUpper(r))
	}
	return points(units, size)
}

func points(units int, size float64) float64 { return float64(units) * size / unitsPerEm }

// face is one of the four faces of the type, in the order of the table.
type face int

const (
	regular face = iota
	boldFace
	italicFace
	boldItalic
)

func faceOf(bold, italic bool) face {
	switch {
	case bold && italic:
		return boldItalic
	case bold:
		return boldFace
	case italic:
		return italicFace
	}
	return regular
}

// block holds the advance widths of successive characters, by face. A
// character that the fonts lack has width 0 there.
type block struct {
	first  rune
	widths [4][]uint16
}

// advance returns the width of r in units of 1/unitsPerEm of the size.
func (f face) advance(r rune) int {
	if r >= ' ' && r <= '~' {
		return int(blocks[0].widths[f][r-' '])
	}
	return f.beyond(r)
}

// beyond is advance of what is not in the first block.
func (f face) beyond(r rune) int {
	for i := range blocks {
		if r < blocks[i].first {
			break
		}
		widths := blocks[i].widths[f]
		if at := int(r - blocks[i].first); at < len(widths) && widths[at] > 0 {
			return int(widths[at])
		}
	}
	return f.fallback(r)
}

func (f face) fallback(r rune) int {
	switch {
	case r == '\u2011': // non-breaking hyphen, which word processors draw as a hyphen
		return f.advance('-')
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
		return 0
	case unicode.Is(wide, r):
		return unitsPerEm
	}
	return f.advance('n')
}

// wide are the characters that fill a square: East Asian Wide and Fullwidth of
// Unicode Standard Annex 11, by block.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x1100, Hi: 0x115F, Stride: 1}, // Hangul Jamo
		{Lo: 0x2E80, Hi: 0x303E, Stride: 1}, // CJK radicals, symbols and punctuation
		{Lo: 0x3041, Hi: 0xA4CF, Stride: 1}, // Kana to Yi
		{Lo: 0xAC00, Hi: 0xD7A3, Stride: 1}, // Hangul syllables
		{Lo: 0xF900, Hi: 0xFAFF, Stride: 1}, // CJK compatibility ideographs
		{Lo: 0xFE30, Hi: 0xFE6F, Stride: 1}, // CJK compatibility and small forms
		{Lo: 0xFF00, Hi: 0xFF60, Stride: 1}, // fullwidth forms
		{Lo: 0xFFE0, Hi: 0xFFE6, Stride: 1}, // fullwidth signs
	},
	R32: []unicode.Range32{
		{Lo: 0x1F300, Hi: 0x1FAFF, Stride: 1}, // pictographs
		{Lo: 0x20000, Hi: 0x3FFFD, Stride: 1}, // CJK extensions
	},
}
