package style

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// Lines returns into how many lines of at most width pt a text breaks, set in
// Times New Roman of the given size in pt, each as full as it gets. It
// allocates nothing.
//
// A line breaks at spaces, which then belong to no line, and after a hyphen or
// dash that follows a letter, digit or sign. No-break spaces and hyphens and the
// bound ones of a symbol ([prose.Bound]) do not break. A newline always does. What cannot be broken and is wider than a line
// stands alone on one. There is always one line, be it empty.
func Lines(text string, width, size float64, bold, italic bool) int {
	if float64(len(text))*size <= width && strings.IndexByte(text, '\n') < 0 {
		return 1 // no character is wider than an em
	}
	m := measure{face: faceOf(bold, italic), size: size, width: width * unitsPerEm}
	n := 0
	for more := true; more; n++ {
		_, text, more = m.line(text)
	}
	return n
}

// Widest returns the width in pt of the widest piece of a text in the given look
// that no line breaks, in capitals when the look says so. It allocates nothing.
func Widest(look Look, text string) float64 {
	var (
		f             = faceOf(look.Bold, look.Italic)
		units, widest int
		previous      = ' '
	)
	for i, r := range text {
		if plain(r) && !look.Caps {
			units += f.advance(r)
			previous = r
			continue
		}
		if r == '\n' || breaks(r) {
			widest, units, previous = max(widest, units), 0, ' '
			continue
		}
		if look.Caps {
			units += f.advance(unicode.ToUpper(r))
		} else {
			units += f.advance(r)
		}
		if !breaks(previous) && hyphen(text, i, r) {
			widest, units = max(widest, units), 0
		}
		previous = r
	}
	return points(max(widest, units), look.sized().Size)
}

// measure is the space that a line has, and the type it is set in.
type measure struct {
	face  face
	size  float64
	width float64 // in units of the face, times the size: as exact as points
}

// line returns the first line of text, what stands behind it, and whether
// another line follows.
func (m measure) line(text string) (line, rest string, more bool) {
	text = strings.TrimLeftFunc(text, breaks)
	var (
		units   int // from the start to here
		end     int // of the line when it is broken at the last place; 0: nowhere yet
		inSpace = true
	)
	for i, r := range text {
		if plain(r) {
			if units += m.face.advance(r); end > 0 && float64(units)*m.size > m.width {
				return text[:end], text[end:], true
			}
			inSpace = false
			continue
		}
		space := breaks(r)
		switch {
		case r == '\n':
			return strings.TrimRightFunc(text[:i], breaks), text[i+1:], true
		case space:
			if !inSpace {
				end = i
			}
			units += m.face.advance(r)
		default:
			units += m.face.advance(r)
			if end > 0 && float64(units)*m.size > m.width {
				return text[:end], text[end:], true
			}
			if !inSpace && hyphen(text, i, r) {
				end = i + utf8.RuneLen(r)
			}
		}
		inSpace = space
	}
	return strings.TrimRightFunc(text, breaks), "", false
}

// plain reports whether no line can break at r, as at most characters: it is a
// letter, digit or usual sign other than a hyphen.
func plain(r rune) bool { return r > '-' && r <= '~' || vi.UsualLetter(r) }

// breaks reports whether r is a space at which a line may break.
func breaks(r rune) bool {
	switch r {
	case ' ', '\t':
		return true
	case '\n', '\u00A0', '\u2007', '\u202F':
		return false
	}
	return (r < ' ' || r > '~' && !vi.UsualLetter(r)) && unicode.IsSpace(r)
}

// hyphen reports whether a line may break after r, which stands at byte i.
func hyphen(text string, i int, r rune) bool {
	switch r {
	case '-':
		return !prose.Bound(text, i)
	case '\u2010', '\u2013', '\u2014':
		return true
	}
	return false
}
