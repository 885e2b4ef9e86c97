package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// line is a printed line as its writer meant it: a paragraph, or what stands
// between two line breaks, or in the head and at the end between two tabs.
type line struct {
	p     *read.Paragraph
	text  string // NFC, as printed, no-break spaces as spaces, without the space around it
	runs  []read.Run
	piece bool // only a part of its paragraph: how that is set says little
	index int  // among the lines of the paper

	key string // what fold returns, once it was asked for
}

// linesOf divides a paragraph at its line breaks.
func linesOf(p *read.Paragraph) []*line {
	visible := slices.DeleteFunc(slices.Clone(p.Runs), func(r read.Run) bool { return r.Look.Hidden })
	out := (&line{p: p, runs: visible}).split("\n")
	if p.Marker != "" && out[0].text != "" {
		out[0].text = p.Marker + " " + out[0].text
	}
	return out
}

// split divides a line where sep says so.
func (l *line) split(sep string) []*line {
	next := func() *line { return &line{p: l.p, piece: l.piece, index: l.index} }
	out := []*line{next()}
	for _, r := range l.runs {
		for i, text := range strings.Split(r.Text, sep) {
			if i > 0 {
				out = append(out, next())
			}
			if r.Text = text; text != "" || r.Field != "" {
				last := out[len(out)-1]
				last.runs = append(last.runs, r)
			}
		}
	}
	for _, piece := range out {
		var b strings.Builder
		for i := range piece.runs {
			b.WriteString(piece.runs[i].Visible())
		}
		piece.text = strings.TrimSpace(strings.ReplaceAll(vi.NFC(b.String()), "\u00a0", " "))
	}
	return out
}

// pieces divides a line where sep says so, as text that was set in columns with
// tabs. Empty pieces are left out.
func (l *line) pieces(sep string) []*line {
	if !strings.Contains(l.raw(), sep) {
		return []*line{l}
	}
	part := line{p: l.p, runs: l.runs, piece: true, index: l.index}
	return slices.DeleteFunc(part.split(sep), func(piece *line) bool { return piece.text == "" })
}

// whole returns a paragraph as one line.
func whole(p *read.Paragraph) *line {
	return &line{p: p, text: strings.TrimSpace(p.Text()), runs: p.Runs}
}

func (l *line) place(file string) diag.Place {
	return diag.Place{File: file, Part: l.p.Part, Paragraph: l.p.Number}
}

// byBlanks reports whether spaces, or tabs without stops of their own, push a
// line to where it stands.
func (l *line) byBlanks() bool {
	raw := strings.ReplaceAll(vi.NFC(whole(l.p).raw()), "\u00a0", " ")
	at := strings.Index(raw, l.text)
	if at < 0 {
		return false
	}
	before := raw[:at]
	blanks := before[len(strings.TrimRight(before, " \t")):]
	const few = 3 // a space or two is a slip of another kind
	return strings.Count(blanks, " ") > few || strings.Count(blanks, "\t") > 1 && len(l.p.Look.Tabs) == 0
}

// every reports whether all visible runs keep to ok. A line without any does
// not.
func (l *line) every(ok func(read.RunLook) bool) bool {
	return l.any(ok) && !l.any(func(look read.RunLook) bool { return !ok(look) })
}

func isBold(look read.RunLook) bool   { return look.Bold }
func isItalic(look read.RunLook) bool { return look.Italic }

func (l *line) bold() bool   { return l.every(isBold) }
func (l *line) italic() bool { return l.every(isItalic) }

// any reports whether a visible run keeps to ok.
func (l *line) any(ok func(read.RunLook) bool) bool {
	for i := range l.runs {
		if hasLetter(l.runs[i].Text) && ok(l.runs[i].Look) {
			return true
		}
	}
	return false
}

// sizes returns the least and the greatest size of its letters and digits.
func (l *line) sizes() (least, most float64) {
	for i := range l.runs {
		r := &l.runs[i]
		if !hasLetter(r.Text) || r.Look.Superscript {
			continue
		}
		if least == 0 || r.Look.Size < least {
			least = r.Look.Size
		}
		most = max(most, r.Look.Size)
	}
	return least, most
}

func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// upper reports whether its letters are capitals.
func (l *line) upper() bool { return isUpper(l.text) }

func isUpper(s string) bool {
	return strings.IndexFunc(s, unicode.IsLetter) >= 0 && strings.ToUpper(s) == s
}

// width returns how long the line is in print, in pt, without the space around
// it.
func (l *line) width() float64 {
	w := 0.0
	first, last := l.inked()
	for i := first; i <= last; i++ {
		r := &l.runs[i]
		text := r.Visible()
		if i == first {
			text = strings.TrimLeftFunc(text, unicode.IsSpace)
		}
		if i == last {
			text = strings.TrimRightFunc(text, unicode.IsSpace)
		}
		own := style.Width(text, r.Look.Size, r.Look.Bold, r.Look.Italic)
		if r.Look.Scale > 0 {
			own *= r.Look.Scale / 100
		}
		w += own + r.Look.Spacing*float64(utf8.RuneCountInString(text))
	}
	return w
}

// inked returns the first and the last run with more than space; there is none
// where last is before first.
func (l *line) inked() (first, last int) {
	inked := func(r read.Run) bool { return strings.TrimSpace(r.Text) != "" }
	first = slices.IndexFunc(l.runs, inked)
	if first < 0 {
		return 0, -1
	}
	last = len(l.runs) - 1
	for !inked(l.runs[last]) {
		last--
	}
	return first, last
}

// centred reports whether it stands in the middle of its column. Of a piece
// nobody knows; it counts as centred.
func (l *line) centred() bool { return l.piece || l.p.Look.Align == style.Center }

// offCentre returns how far a centred line stands right of the middle, in mm.
func (l *line) offCentre() float64 {
	if l.piece || l.p.Look.Align != style.Center {
		return 0
	}
	return (l.p.Look.Left + l.p.Look.First - l.p.Look.Right) / 2
}

// isTabbed reports whether a tab puts a line to where it stands.
func (l *line) isTabbed() bool { return strings.HasPrefix(whole(l.p).raw(), "\t") }

func (l *line) inTable() bool { return l.p.Cell.Table > 0 }

// raw returns the text as it stands, space and all.
func (l *line) raw() string {
	var b strings.Builder
	for i := range l.runs {
		b.WriteString(l.runs[i].Text)
	}
	return b.String()
}

// fold returns the text as a key for comparisons.
func (l *line) fold() string {
	if l.key == "" {
		l.key = vi.Fold(l.text)
	}
	return l.key
}

// control reports whether the whole line stands in content controls.
func (l *line) control() bool {
	if len(l.p.Control) > 0 {
		return true
	}
	for i := range l.runs {
		if l.runs[i].Control == 0 && strings.TrimSpace(l.runs[i].Text) != "" {
			return false
		}
	}
	return len(l.runs) > 0
}

// firstRun returns the first run with letters or digits.
func firstRun(l *line) *read.Run {
	for i := range l.runs {
		if hasLetter(l.runs[i].Text) {
			return &l.runs[i]
		}
	}
	return nil
}
