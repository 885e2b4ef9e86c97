package ooxml

import (
	"unicode"
	"unicode/utf8"
)

// readName reads a name that begins at i.
func (r *Reader) readName(i int) (n name, ok bool) {
	end, colons, colon, ascii := i+Plain(r.data[i:], &beyondWords), 0, 0, true
	for ; end < len(r.data) && nameBytes[r.data[end]] != notInName; end++ {
		if c := r.data[end]; c == ':' {
			colons, colon = colons+1, end
		} else if c >= utf8.RuneSelf {
			ascii = false
		}
	}
	if n = (name{i, i, end}); colon > i && colon < end-1 {
		n.local = colon + 1
	}
	if i == end || nameBytes[r.data[i]] == behindFirst || colons > 1 || !ascii && !goodRunes(r.data[i:end]) {
		return n, r.fail(i, "a bad name")
	}
	return n, true
}

// What a byte may be in a name.
const (
	notInName = iota
	behindFirst
	anywhere
)

// nameBytes judges bytes of names; goodRunes judges what is not ASCII.
var nameBytes = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= utf8.RuneSelf, c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c == ':':
			t[c] = anywhere
		case c >= '0' && c <= '9', c == '-', c == '.':
			t[c] = behindFirst
		}
	}
	return t
}()

// beyondWords are all bytes but those that may be in a name and need no closer look.
var beyondWords = func() (t [256]bool) {
	for c := range t {
		t[c] = nameBytes[c] == notInName || c == ':' || c >= utf8.RuneSelf
	}
	return t
}()

func goodRunes(name string) bool {
	for i, r := range name {
		if r >= utf8.RuneSelf && !unicode.Is(nameStart, r) && (i == 0 || !unicode.Is(nameRest, r)) {
			return false
		}
	}
	return true
}

// The characters of names beyond ASCII: those that may begin one, and those
// that may stand behind them (XML 1.0, fifth edition, 2.3).
var (
	nameStart = &unicode.RangeTable{
		R16: []unicode.Range16{
			{Lo: 0xC0, Hi: 0xD6, Stride: 1},
			{Lo: 0xD8, Hi: 0xF6, Stride: 1},
			{Lo: 0xF8, Hi: 0x2FF, Stride: 1},
			{Lo: 0x370, Hi: 0x37D, Stride: 1},
			{Lo: 0x37F, Hi: 0x1FFF, Stride: 1},
			{Lo: 0x200C, Hi: 0x200D, Stride: 1},
			{Lo: 0x2070, Hi: 0x218F, Stride: 1},
			{Lo: 0x2C00, Hi: 0x2FEF, Stride: 1},
			{Lo: 0x3001, Hi: 0xD7FF, Stride: 1},
			{Lo: 0xF900, Hi: 0xFDCF, Stride: 1},
			{Lo: 0xFDF0, Hi: 0xFFFD, Stride: 1},
		},
		R32: []unicode.Range32{{Lo: 0x10000, Hi: 0xEFFFF, Stride: 1}},
	}
	nameRest = &unicode.RangeTable{R16: []unicode.Range16{
		{Lo: 0xB7, Hi: 0xB7, Stride: 1}, {Lo: 0x300, Hi: 0x36F, Stride: 1}, {Lo: 0x203F, Hi: 0x2040, Stride: 1},
	}}
)
