package check

import (
	"regexp"
	"strconv"

	"github.com/vanban-go/vanban/report/vi"
)

// level is what the number of a paragraph makes it.
type level uint8

const (
	plain      level = iota
	part             // Phần I
	chapter          // Chương I
	section          // Mục 1
	subsection       // Tiểu mục 1
	article          // Điều 1.
	capital          // A.
	roman            // I.
	arabic           // 1.
	decimal          // 1.1.
	bracketed        // 1)
	letter           // a)
	dotted           // a.
	dash             // -
	plus             // +
	bullet           // • – *
)

// mark is the number at the beginning of a paragraph.
type mark struct {
	level level
	text  string // the number as printed
	n     int    // its value; 0 where it has none
	rest  string // what stands behind it
	dot   bool   // a full stop stands behind the number
}

// marks are the forms of numbers, the first that fits counts.
var marks = [...]struct {
	level   level
	pattern *regexp.Regexp
}{
	{part, regexp.MustCompile(`^(?:Phần|PHẦN)\s+(?:thứ\s+)?([IVXLC]+|[0-9]+)([.:]|\s|$)\s*(.*)$`)},
	{chapter, regexp.MustCompile(`^(?:Chương|CHƯƠNG)\s+([IVXLC]+|[0-9]+)([.:]|\s|$)\s*(.*)$`)},
	{subsection, regexp.MustCompile(`^(?:Tiểu mục|TIỂU MỤC)\s+([IVXLC]+|[0-9]+)([.:]|\s|$)\s*(.*)$`)},
	{section, regexp.MustCompile(`^(?:Mục|MỤC)\s+([IVXLC]+|[0-9]+)([.:]|\s|$)\s*(.*)$`)},
	{article, regexp.MustCompile(`^(?:Điều|ĐIỀU)\s+([0-9]+)[a-zđ]?([.:]|\s|$)\s*(.*)$`)},
	{roman, regexp.MustCompile(`^([IVXL]+)([.)/]|\s*[-–])\s+(.*)$`)},
	{decimal, regexp.MustCompile(`^([0-9]{1,2}(?:\.[0-9]{1,2})+)([.)]?)\s+(.*)$`)},
	{arabic, regexp.MustCompile(`^([0-9]{1,2})(\.)\s*(\PN.*)$`)},
	{bracketed, regexp.MustCompile(`^([0-9]{1,2})(\))\s*(.*)$`)},
	{letter, regexp.MustCompile(`^([a-zđ])(\))\s*(.*)$`)},
	{dotted, regexp.MustCompile(`^([a-zđ])(\.)\s+(.*)$`)},
	{dash, regexp.MustCompile(`^(-)()\s*(.*)$`)},
	{plus, regexp.MustCompile(`^(\+)()\s*(.*)$`)},
	{bullet, regexp.MustCompile(`^([•●▪■◦○➢❖*–—→·\x{F000}-\x{F0FF}])()\s*(.*)$`)},
}

// marker reads the number at the beginning of a text.
func marker(s string) mark {
	for _, m := range marks {
		found := m.pattern.FindStringSubmatch(s)
		if found == nil {
			continue
		}
		return mark{level: m.level, text: found[1], n: value(m.level, found[1]), rest: found[3], dot: found[2] == "."}
	}
	return mark{rest: s}
}

func value(l level, s string) int {
	if l == letter || l == dotted {
		n, _ := vi.LetterIndex(s)
		return n
	}
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	n, _ := vi.ParseRoman(s)
	return n
}

// isRoman reports whether the number is in Roman numerals.
func (m mark) isRoman() bool {
	_, ok := vi.ParseRoman(m.text)
	return ok
}

// levelNames are the levels as messages call them.
var levelNames = map[level]words{
	part: say("Phần", "part"), chapter: say("Chương", "chapter"), section: say("Mục", "section"), subsection: say("Tiểu mục", "subsection"),
	article: say("Điều", "article"), roman: say("mục", "section"), arabic: say("khoản", "clause"), letter: say("điểm", "point"),
}
