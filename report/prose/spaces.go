package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"

	"github.com/vanban-go/vanban/report/vi"
)

// doubleSpace warns of two or three spaces inside a line. More than that is
// room left on purpose, and so are spaces where a date or number is to come.
var doubleSpace = diag.Rule{
	Code: "double-space", Severity: diag.Warning,
	VI:     "thừa dấu cách trong %[1]q",
	EN:     "more than one space in %[1]q",
	HintVI: "giữ một dấu cách",
	HintEN: "leave one space",
}

// spaceBeforeMark warns of a space before , . ; : ? or !.
var spaceBeforeMark = diag.Rule{
	Code: "space-before-mark", Severity: diag.Warning,
	VI:     "thừa dấu cách trước dấu câu trong %[1]q",
	EN:     "a space before the mark in %[1]q",
	HintVI: "viết dấu câu liền với chữ đứng trước",
	HintEN: "put the mark right behind the word",
}

// mostSpaces is the longest run of spaces that is a slip.
const mostSpaces = 3

// endMarks stand right behind a word.
const endMarks = ",.;:?!"

func (f *findings) spaces(p *prose) {
	for start, end := range spaceRuns(p.text) {
		before, rest := p.text[:start], p.text[end:]
		switch n := utf8.RuneCountInString(p.text[start:end]); {
		case n > mostSpaces:
		case misplaced(before, rest):
			f.add(p, start, end+1, spaceBeforeMark, around(p.text, start, end))
		case n > 1 && !open(before, rest):
			f.add(p, start, end, doubleSpace, around(p.text, start, end))
		}
	}
}

// open reports whether the spaces between before and rest are room for what is
// not known yet: a date, the number of a paper, a tick in brackets, a leader.
func open(before, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune("([_.…", last) && strings.ContainsRune(")]_.…", first) || first == '/' {
		return true
	}
	i := strings.LastIndexFunc(before, unicode.IsSpace)
	word := strings.TrimLeftFunc(before[max(i, 0):], unicode.IsSpace)
	return slices.Contains([]string{"ngày", "tháng", "năm", "giờ", "phút", "số", "số:"}, strings.ToLower(word))
}

// misplaced reports whether rest starts with a mark that belongs to the end of
// text, with only a space between: not a leader (. . .), a file name (.docx) or
// a scale (1 : 100).
func misplaced(text, rest string) bool {
	mark := rest[0]
	if strings.IndexByte(endMarks, mark) < 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	if !wordly(last) && !strings.ContainsRune(")]”’»\"'%", last) {
		return false
	}
	next := strings.TrimLeft(rest[1:], " \u00a0")
	switch mark {
	case ',', ';':
		return !strings.HasPrefix(next, string(mark))
	case '.':
		if tail, ok := strings.CutPrefix(rest, vi.EndMark); ok {
			return !strings.HasPrefix(tail, ".")
		}
		if strings.HasPrefix(next, ".") {
			return false
		}
	case ':':
		if first, _ := utf8.DecodeRuneInString(next); unicode.IsDigit(last) && unicode.IsDigit(first) {
			return false
		}
	}
	after, _ := utf8.DecodeRuneInString(rest[1:])
	return len(rest) == 1 || unicode.IsSpace(after) || strings.ContainsRune(")]”’»\"'", after)
}

// spaceRuns yields the runs of spaces that have something else on both sides
// in their line.
func spaceRuns(text string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		start := -1
		for i, r := range text {
			if r == ' ' || r == '\u00a0' {
				if start < 0 {
					start = i
				}
				continue
			}
			if start > 0 && text[start-1] != '\n' && r != '\n' && r != '\r' && !yield(start, i) {
				return
			}
			start = -1
		}
	}
}
