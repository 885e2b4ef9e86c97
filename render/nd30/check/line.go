package check

import (
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// line is a printed line as its writer meant it: a paragraph, or what stands
// between two line breaks, or in the head and at the end between two tabs.
type line struct {
	p     *read.Paragraph
	text  string // NFC, as printed, without the space around it
	runs  []read.Run
	piece bool // only a part of its paragraph: how that is set says little
	index int  // among the lines of the paper
}

// linesOf divides a paragraph at its line breaks.
func linesOf(p *read.Paragraph) []line {
	out := []line{{p: p}}
	for _, r := range p.Runs {
		if r.Look.Hidden {
			continue
		}
		text := r.Text
		for {
			before, after, more := strings.Cut(text, "\n")
			last := &out[len(out)-1]
			if piece := r; before != "" || r.Field != "" {
				piece.Text = before
				last.runs = append(last.runs, piece)
			}
			if !more {
				break
			}
			out = append(out, line{p: p})
			text = after
		}
	}
	for i := range out {
		out[i].finish()
	}
	if p.Marker != "" && out[0].text != "" {
		out[0].text = p.Marker + " " + out[0].text
	}
	return out
}

// finish sets the text of a line from its runs.
func (l *line) finish() {
	var b strings.Builder
	for i := range l.runs {
		b.WriteString(l.runs[i].Visible())
	}
	l.text = strings.TrimSpace(vi.NFC(b.String()))
}

// pieces divides a line where sep says so, as text that was set in columns with
// tabs. Empty pieces are left out.
func (l line) pieces(sep string) []line {
	if !strings.Contains(l.raw(), sep) {
		return []line{l}
	}
	out := []line{{p: l.p, piece: true, index: l.index}}
	for _, r := range l.runs {
		text := r.Text
		for {
			before, after, more := strings.Cut(text, sep)
			last := &out[len(out)-1]
			r.Text = before
			last.runs = append(last.runs, r)
			if !more {
				break
			}
			out = append(out, line{p: l.p, piece: true, index: l.index})
			text = after
		}
	}
	kept := out[:0]
	for i := range out {
		if out[i].finish(); out[i].text != "" {
			kept = append(kept, out[i])
		}
	}
	return kept
}

func (l *line) place(file string) diag.Place {
	return diag.Place{File: file, Part: l.p.Part, Paragraph: l.p.Number}
}

// every reports whether all visible runs keep to ok. A line without any does
// not.
func (l *line) every(ok func(read.RunLook) bool) bool {
	some := false
	for i := range l.runs {
		r := &l.runs[i]
		if !hasLetter(r.Text) {
			continue
		}
		if !ok(r.Look) {
			return false
		}
		some = true
	}
	return some
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

// width returns how long the line is in print, in pt.
func (l *line) width() float64 {
	w := 0.0
	for i := range l.runs {
		r := &l.runs[i]
		w += style.Width(r.Visible(), r.Look.Size, r.Look.Bold, r.Look.Italic)
	}
	return w
}

// centred reports whether it stands in the middle of its column. Of a piece
// nobody knows; it counts as centred.
func (l *line) centred() bool { return l.piece || l.p.Look.Align == style.Center }

func (l *line) inTable() bool { return l.p.Cell.Table > 0 }

// fold returns the text as a key for comparisons.
func (l *line) fold() string { return vi.Fold(l.text) }

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
