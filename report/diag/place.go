package diag

import (
	"cmp"
	"strconv"
	"strings"
)

// Place is where a problem stands. Which fields are set depends on the input:
// File, Line and Column for text (runes, from 1), File, Sheet and Cell for a
// workbook, File, Part and Paragraph (from 1) for a paper. The zero Place is
// unknown.
type Place struct {
	File      string `json:"file,omitempty"`
	Line      int    `json:"line,omitempty"`
	Column    int    `json:"column,omitempty"`
	Sheet     string `json:"sheet,omitempty"`
	Cell      string `json:"cell,omitempty"`
	Part      string `json:"part,omitempty"`
	Paragraph int    `json:"paragraph,omitempty"`
}

// IsZero reports whether the place is unknown.
func (p Place) IsZero() bool { return p == Place{} }

// String returns the Text in Vietnamese.
func (p Place) String() string { return p.Text(VI) }

// Text returns "file:line:column", "file: sheet!cell" or
// "file: part, đoạn n" (paragraph n), leaving out what is not known.
func (p Place) Text(lang Lang) string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Column > 0 {
			s += ":" + strconv.Itoa(p.Column)
		}
	}
	if p.Sheet != "" || p.Cell != "" {
		s += ": " + strings.Trim(p.Sheet+"!"+p.Cell, "!")
	}
	if p.Part != "" {
		s += ": " + p.Part
	}
	if p.Paragraph > 0 {
		s += pick(lang, ", đoạn ", ", paragraph ") + strconv.Itoa(p.Paragraph)
	}
	return strings.TrimPrefix(s, ": ")
}

// Compare orders places by file, line, column, part, paragraph, sheet and
// cell. It returns -1, 0 or +1.
func (p Place) Compare(q Place) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Column, q.Column),
		cmp.Compare(p.Part, q.Part),
		cmp.Compare(p.Paragraph, q.Paragraph),
		cmp.Compare(p.Sheet, q.Sheet),
		cmp.Compare(len(p.Cell), len(q.Cell)),
		cmp.Compare(p.Cell, q.Cell),
	)
}
