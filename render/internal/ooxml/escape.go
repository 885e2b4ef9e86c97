package ooxml

import (
	"fmt"
	"math/bits"
	"unicode/utf8"
)

// Valid returns nil if s can stand in XML 1.0, else an error that names the
// first character that cannot: a control character other than tab, newline and
// carriage return, U+FFFE, U+FFFF, or a byte that is not UTF-8.
func Valid(s string) error {
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			n := usual(s[i : i+8])
			if i += n; n == 8 {
				continue
			}
		}
		if n := letter(s[i:]); n > 0 {
			i += n
			continue
		}
		if c := s[i]; c >= ' ' && c < utf8.RuneSelf || c == '\t' || c == '\n' || c == '\r' {
			i++
			continue
		}
		switch r, n := utf8.DecodeRuneInString(s[i:]); {
		case r == utf8.RuneError && n == 1:
			return fmt.Errorf("byte %#02x at offset %d is not UTF-8", s[i], i)
		case r < utf8.RuneSelf || !legal(r, n):
			return fmt.Errorf("character %U at offset %d cannot stand in XML", r, i)
		default:
			i += n
		}
	}
	return nil
}

// usual returns how many of eight bytes are ASCII that is no control character,
// before the first that is none: those below a blank borrow from their highest bit.
func usual(s string) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return bits.TrailingZeros64((x|(x-each*' '))&high) / 8
}

// AppendText appends s as the text of an element. What XML cannot carry
// becomes U+FFFD: refuse it earlier, with [Valid].
func AppendText(dst []byte, s string) []byte { return escape(dst, s, &inText) }

// AppendAttr appends s as the value of an attribute in double quotes, which it
// does not write. Tabs and newlines survive. What XML cannot carry becomes
// U+FFFD.
func AppendAttr(dst []byte, s string) []byte { return escape(dst, s, &inAttr) }

// references are what stands for ASCII characters that are not written as they
// are.
type references [utf8.RuneSelf]string

var (
	inText = references{'\r': "&#13;", '&': "&amp;", '<': "&lt;", '>': "&gt;"}.withControls()
	inAttr = references{'\r': "&#13;", '&': "&amp;", '<': "&lt;", '>': "&gt;", '\t': "&#9;", '\n': "&#10;", '"': "&quot;"}.withControls()
)

const replacement = "\uFFFD"

// withControls has the characters replaced that are not in XML.
func (t references) withControls() references {
	for c := range ' ' {
		if t[c] == "" && c != '\t' && c != '\n' {
			t[c] = replacement
		}
	}
	return t
}

func escape(dst []byte, s string, ascii *references) []byte {
	start := 0
	for i := 0; i < len(s); {
		n, ref := 1, ""
		if c := s[i]; c < utf8.RuneSelf {
			ref = ascii[c]
		} else if n = letter(s[i:]); n == 0 {
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); !legal(r, n) {
				ref = replacement
			}
		}
		if ref != "" {
			dst = append(append(dst, s[start:i]...), ref...)
			start = i + n
		}
		i += n
	}
	return append(dst, s[start:]...)
}

// letter returns the length of the character that s begins with where that is
// beyond ASCII, well formed and legal by its first byte alone, as all letters of
// Vietnamese are, and 0 otherwise.
func letter(s string) int {
	const continued = 0xC0 // bits that say so
	switch c := s[0]; {
	case c >= 0xC2 && c <= 0xDF && len(s) >= 2 && s[1]&continued == utf8.RuneSelf:
		return 2
	case c >= 0xE1 && c <= 0xEC && len(s) >= 3 && s[1]&continued == utf8.RuneSelf && s[2]&continued == utf8.RuneSelf:
		return 3
	}
	return 0
}

// legal reports whether a rune beyond ASCII, decoded from n bytes, can stand
// in XML.
func legal(r rune, n int) bool {
	return r != 0xFFFE && r != 0xFFFF && (r != utf8.RuneError || n > 1)
}
