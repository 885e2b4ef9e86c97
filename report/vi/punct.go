package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Marks that end a composed line.
const (
	Semicolon = ";"   // a line with another after it
	FullStop  = "."   // the last line of a list
	Colon     = ":"   // a line that leads to others
	EndMark   = "./." // the end of a paper, instead of its last full stop
)

// End returns s, a line that the library composes, with mark at its end in
// place of whatever mark the clerk has put there (; . , : ./.), which is never
// doubled:
//
//   - an ellipsis, typed as … or as three dots or more, belongs to the text and
//     takes ; : and ./. but no further full stop;
//   - "v.v." keeps its last dot, or gets it, and the dot serves as the full
//     stop as well;
//   - after ? and ! nothing is put but ./.;
//   - text in quotation marks or brackets stays as it is: the mark comes after
//     the closing one, except a full stop after one inside;
//   - text of nothing but marks and space becomes "".
//
// An empty mark only takes away, as TrimEnd does.
func End(s, mark string) string {
	s = TrimEnd(s)
	if s == "" || mark == "" || mark != EndMark && closed(s, mark) {
		return s
	}
	if strings.HasSuffix(s, ".") {
		mark = strings.TrimPrefix(mark, ".")
	}
	return s + mark
}

// Sentence returns s ended with a full stop.
func Sentence(s string) string { return End(s, FullStop) }

// Labelled returns s behind what it is, as a sentence, "Căn cứ: Luật A."; ""
// where s is empty.
func Labelled(label, s string) string {
	if s == "" {
		return ""
	}
	return label + ": " + Sentence(s)
}

// Join joins the texts that are not empty with a blank.
func Join(texts ...string) string {
	var b strings.Builder
	for _, s := range texts {
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// TrimEnd returns s without space around it and without the marks
// ; . , : ./. at its end, keeping those that End describes as text.
func TrimEnd(s string) string {
	s = strings.TrimSpace(s)
	for {
		rest := strings.TrimRightFunc(trimMark(s), unicode.IsSpace)
		if rest == s {
			break
		}
		s = rest
	}
	if abbreviated(s) {
		return s + "."
	}
	return s
}

// trimMark returns s without its last mark.
func trimMark(s string) string {
	switch {
	case strings.HasSuffix(s, EndMark):
		return s[:len(s)-len("/.")] // the dot may be that of an ellipsis
	case strings.HasSuffix(s, "./"): // half an end mark
		return s[:len(s)-len("/")]
	case s == "" || strings.HasSuffix(s, "...") || abbreviated(strings.TrimSuffix(s, ".")):
		return s
	}
	last := len(s) - 1
	if strings.IndexByte(";.,:", s[last]) < 0 {
		return s
	}
	return s[:last]
}

// abbreviated reports whether s ends with "v.v", and so on, but for the dot.
func abbreviated(s string) bool {
	rest, ok := strings.CutSuffix(s, "v.v")
	r, _ := utf8.DecodeLastRuneInString(rest)
	return ok && !unicode.IsLetter(r)
}

// closed reports whether s needs no mark but the end mark of a paper.
func closed(s, mark string) bool {
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return true
	}
	if mark != FullStop {
		return false
	}
	inside := strings.TrimRight(s, ")]}\"'”’»")
	r, _ := utf8.DecodeLastRuneInString(inside)
	return strings.ContainsRune("…", r) || inside != s && strings.ContainsRune(".?!", r)
}
