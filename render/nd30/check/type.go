package check

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
)

// theFont is the font of all text (Phụ lục I, phần I, mục I.4).
const theFont = "Times New Roman"

// checkFonts checks R02: the fonts of the characters that really stand there.
func (c *checker) checkFonts() {
	for i := range c.doc.Paragraphs {
		p := &c.doc.Paragraphs[i]
		for j := range p.Runs {
			r := &p.Runs[j]
			if font := foreignFont(r); font != "" {
				c.each(2, whole(p), fontWords(font), same(theFont))
				break
			}
			if j == len(p.Runs)-1 {
				c.legacy(whole(p))
			}
		}
	}
}

// legacy reports text in a code of before Unicode under the name of a font of
// today.
func (c *checker) legacy(l *line) {
	found, ok := prose.FindLegacy(l.text)
	if !ok {
		return
	}
	tell := c.each
	if !found.Certain {
		tell = c.warnEach
	}
	tell(2, l, sayf("chữ gõ theo bảng mã %s", "text in the code %s", found.Code), say("Unicode (TCVN 6909:2001)", "Unicode (TCVN 6909:2001)"))
}

func fontWords(font string) words {
	if strings.HasPrefix(font, ".Vn") || strings.HasPrefix(strings.ToUpper(font), "VNI") {
		return sayf("%s (bảng mã cũ, không phải Unicode)", "%s (an old encoding, not Unicode)", font)
	}
	return same("%s", font)
}

// foreignFont returns a font other than the one that letters or digits of a
// run are printed in.
func foreignFont(r *read.Run) string {
	if r.Look.Hidden || r.Symbol {
		return ""
	}
	for _, char := range r.Text {
		if !unicode.IsLetter(char) && !unicode.IsDigit(char) {
			continue
		}
		if font := fontOf(char, r.Look.Font); !isTheFont(font) {
			return font
		}
	}
	return ""
}

// isTheFont reports whether a font is the one of the decree, be it by the name
// of one of its files, "Times New Roman Bold".
func isTheFont(name string) bool {
	return len(name) >= len(theFont) && strings.EqualFold(name[:len(theFont)], theFont)
}

// fontOf returns which of the four fonts prints a character.
func fontOf(r rune, f read.Fonts) string {
	switch {
	case r < 0x80:
		return f.ASCII
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return f.EastAsia
	case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Devanagari):
		return f.ComplexScript
	}
	return f.HighANSI
}

// black are the names of the one colour of text.
var black = map[string]bool{"": true, "BLACK": true, "WINDOWTEXT": true}

// The shades of a theme that nobody tells from black, or from paper.
const nearBlack, nearWhite = 0x26, 0xF8

func isBlack(colour string) bool {
	return black[colour] || channels(colour, func(v uint64) bool { return v <= nearBlack })
}

func isWhite(colour string) bool {
	return colour == "" || channels(colour, func(v uint64) bool { return v >= nearWhite })
}

// channels reports whether red, green and blue of "0D0D0D" keep to ok.
func channels(colour string, ok func(uint64) bool) bool {
	if len(colour) != len("RRGGBB") {
		return false
	}
	v, err := strconv.ParseUint(colour, 16, 32)
	return err == nil && ok(v>>16) && ok(v>>8&0xFF) && ok(v&0xFF)
}

// checkColours checks R03. The mark of urgency is red by law.
func (c *checker) checkColours() {
	allowed := say("đen, không nền", "black, no ground")
	for i := range c.doc.Paragraphs {
		p := &c.doc.Paragraphs[i]
		l := whole(p)
		if isUrgency(l.text) || l.text == "" {
			continue
		}
		if s := p.Cell.Shade; !isWhite(s) {
			c.noteEach(3, l, sayf("ô có nền %s", "cell with ground %s", s), allowed)
		}
		for j := range p.Runs {
			if found, bad := colourOf(&p.Runs[j]); bad {
				c.each(3, l, found, allowed)
				break
			}
		}
	}
}

func colourOf(r *read.Run) (words, bool) {
	switch {
	case strings.TrimSpace(r.Text) == "" || r.Look.Hidden:
	case !isBlack(r.Look.Color):
		return sayf("chữ màu %s", "text in %s", r.Look.Color), true
	case r.Look.Highlight != "":
		return sayf("tô nổi %s", "highlighted in %s", r.Look.Highlight), true
	case !isWhite(r.Look.Shade):
		return sayf("nền chữ %s", "text on %s", r.Look.Shade), true
	}
	return words{}, false
}

// aspect is a part of what the decree says of the look of a component.
type aspect uint8

const (
	sized    aspect = 1 << iota
	weighted        // and slanted
	cased
	middle
)

// look checks aspects of the look of a component, in each of its lines; those
// that are nil are not there.
func (c *checker) look(rule int, name decree.Role, what aspect, lines ...*line) {
	role, _ := decree.Find(name)
	for _, l := range lines {
		if l == nil {
			continue
		}
		if what&sized != 0 {
			c.sized(rule, role, l)
		}
		if what&weighted != 0 && hasLetter(l.text) {
			c.weighted(rule, role, l)
		}
		if what&cased != 0 && role.Upper && !l.upper() {
			c.each(rule, l, say("chữ thường", "small letters"), say("in hoa", "capitals"))
		}
		if what&middle != 0 && !l.centred() {
			c.each(rule, l, say("không canh giữa", "not centred"), say("canh giữa", "centred"))
		} else if mm := l.offCentre(); what&middle != 0 && math.Abs(mm) > slantMM {
			c.each(rule, l, sayf("lệch khỏi giữa %.0f mm", "%.0f mm off the middle", math.Abs(mm)), say("canh giữa", "centred"))
		}
	}
}

// slantMM is how far, in mm, a centred line may stand off the middle.
const slantMM = 4

// sized checks that a line keeps to the sizes of its component.
func (c *checker) sized(rule int, role decree.Component, l *line) {
	least, most := l.sizes()
	switch {
	case most == 0:
	case !role.Size.Contains(least):
		c.each(rule, l, size(least), sizes(role.Size))
	case !role.Size.Contains(most):
		c.each(rule, l, size(most), sizes(role.Size))
	}
}

// weighted checks weight and slant.
func (c *checker) weighted(rule int, role decree.Component, l *line) {
	switch {
	case role.Bold && !l.bold():
		c.each(rule, l, say("không đậm", "not bold"), say("chữ đậm", "bold"))
	case !role.Bold && l.any(isBold):
		c.each(rule, l, say("đậm", "bold"), say("không đậm", "not bold"))
	}
	switch {
	case role.Italic && !l.italic():
		c.each(rule, l, say("không nghiêng", "not italic"), say("chữ nghiêng", "italic"))
	case !role.Italic && l.any(isItalic):
		c.each(rule, l, say("nghiêng", "italic"), say("chữ đứng", "upright"))
	}
}
