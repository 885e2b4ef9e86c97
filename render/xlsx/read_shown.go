package xlsx

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// Shown returns a cell as a person sees it, numbers with the marks of
// Vietnamese. A day is 5/11/2025 in whatever order the format has day, month and
// year. ok is false where it is not sure what the format shows; "" is where
// nothing can be seen. date1904 is that of the sheet.
func (c *Cell) Shown(date1904 bool) (text string, ok bool) {
	if c.Text == "" {
		return "", true
	}
	room := rooms.Get().(*[longestFormat]formatPiece)
	defer rooms.Put(room)
	sections, ok := sectionsOf(c.Format, room)
	switch {
	case c.Kind == BoolCell:
		return sections.text(strings.ToUpper(c.Text))
	case c.Kind == TextCell:
		return sections.text(c.Text)
	case c.Kind == ErrorCell:
		return c.Text, true
	case c.Kind == DateCell && !c.Serial:
		return shortDay(c.Text)
	case !ok:
		return "", false
	}
	n, err := strconv.ParseFloat(c.Text, 64)
	if err != nil || math.Abs(n) > mostShown {
		return "", false
	}
	section, minus := sections.of(n)
	if section.isDay() {
		text, ok = section.day(n, date1904)
	} else if text, ok = section.number(math.Abs(n)); minus && strings.ContainsAny(text, "123456789") {
		text = "-" + text
	}
	return strings.TrimSpace(text), ok
}

// IsGeneral reports whether the cell shows a number as it is, without a format.
func (c *Cell) IsGeneral() bool {
	return c.Format == "" || c.Format == textFormat || strings.EqualFold(c.Format, "General")
}

// mostShown is more than anything that a cell shows in full.
const mostShown = 1e21

// decimal returns the digits that a spreadsheet shows of a number, 15 at most.
func decimal(n float64) string {
	kept, _ := strconv.ParseFloat(strconv.FormatFloat(n, 'e', 14, 64), 64) // of digits
	return strconv.FormatFloat(kept, 'f', -1, 64)
}

// text shows a text under the section that is for texts.
func (all sections) text(s string) (string, bool) {
	if len(all) == 0 {
		return s, true
	}
	last := all[len(all)-1]
	at := last.index('@')
	if at < 0 && len(all) < 4 {
		return s, true
	}
	out := ""
	for _, p := range last {
		switch p.kind {
		case '@':
			out += s
		case literal:
			out += p.text
		}
	}
	if strings.TrimSpace(out) == strings.TrimSpace(s) {
		return s, true
	}
	return out, true
}

// of returns the section for a number, and whether a minus stands before it.
func (all sections) of(n float64) (s section, minus bool) {
	if len(all) > 1 && all[len(all)-1].index('@') >= 0 {
		all = all[:len(all)-1]
	}
	switch {
	case len(all) == 0:
		return section{{kind: general}}, n < 0
	case n < 0 && len(all) > 1:
		return all[1], false
	case n == 0 && len(all) > 2:
		return all[2], false
	}
	return all[0], n < 0
}

// number shows a number that is not negative.
func (s section) number(n float64) (string, bool) {
	digits := decimal(n)
	first, end := s.digits()
	if first < 0 {
		return s.around(first, end, strings.Replace(digits, ".", ",", 1)), true
	}
	grouped, behind := false, false
	whole, most, least := 0, 0, 0 // digits before the point, and behind it
	for _, p := range s[first:end] {
		switch {
		case p.kind == '.':
			behind = true
		case p.kind == ',':
			grouped = true
		case !p.isDigit():
			return "", false // words between digits
		case behind:
			if most++; p.kind == '0' {
				least = most
			}
		case p.kind == '0':
			whole++
		}
	}
	shift := 0
	for ; end < len(s) && (s[end].kind == ',' || s[end].kind == '.'); end++ {
		if s[end].kind == ',' {
			shift -= 3
		}
	}
	for _, p := range s {
		if p.kind == '%' {
			shift += 2
		}
	}
	if most > maxShownDecimals {
		return "", false
	}
	before, fraction, _ := strings.Cut(vi.FormatDecimal(shifted(digits, shift), most), ",")
	for len(fraction) > least && strings.HasSuffix(fraction, "0") {
		fraction = fraction[:len(fraction)-1]
	}
	if !grouped {
		before = strings.ReplaceAll(before, ".", "")
	}
	if before == "0" && whole == 0 {
		before = ""
	}
	before = strings.Repeat("0", max(whole-len(before), 0)) + before
	if fraction != "" {
		before += "," + fraction
	}
	return s.around(first, end, before), true
}

// maxShownDecimals is how many vi.FormatDecimal prints.
const maxShownDecimals = 20

// digits returns where the pieces for digits begin and end; first is -1 where
// there are none.
func (s section) digits() (first, end int) {
	first = slices.IndexFunc(s, formatPiece.isDigit)
	for i, p := range s {
		if p.isDigit() {
			end = i + 1
		}
	}
	return first, end
}

func (p formatPiece) isDigit() bool { return p.kind == '0' || p.kind == '#' || p.kind == '?' }

// around returns digits with what stands around the pieces from first to end,
// or at the place of all digits where that is none.
func (s section) around(first, end int, digits string) string {
	var b strings.Builder
	for i, p := range s {
		switch {
		case end > 0 && i == first:
			b.WriteString(digits)
		case end > 0 && i > first && i < end:
		case p.kind == general || p.kind == '@':
			b.WriteString(digits)
		default:
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// shifted moves the point of a decimal n digits to the right.
func shifted(digits string, n int) string {
	whole, fraction, _ := strings.Cut(digits, ".")
	for ; n > 0; n-- {
		fraction += "0"
		whole, fraction = whole+fraction[:1], fraction[1:]
	}
	for ; n < 0; n++ {
		whole = "0" + whole
		whole, fraction = whole[:len(whole)-1], whole[len(whole)-1:]+fraction
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if fraction = strings.TrimRight(fraction, "0"); fraction != "" {
		whole += "." + fraction
	}
	return whole
}
