package xlsx

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
)

const (
	maxTexts     = 200_000
	maxScanCells = 200_000 // of the whole workbook, those that hold nothing apart
)

var errTooManyCells = errors.New("too many cells hold something")

// strings reads the table of texts.
func (s *scan) strings(part string) error {
	m, err := s.part(part)
	if err != nil {
		return err
	}
	for m.next() {
		if m.kind != startTag || m.name != "si" {
			continue
		}
		if len(s.texts) == maxTexts {
			return fmt.Errorf("%s: %w", part, errTooManyCells)
		}
		s.texts = append(s.texts, plainText(m.inner("t", "rPh")))
	}
	return m.err
}

// styles reads what each cell style makes of a number.
func (s *scan) styles(part string) error {
	m, err := s.part(part)
	if err != nil {
		return err
	}
	own := map[string]ScanFormat{}
	within := false
	for m.next() {
		switch {
		case m.name == "cellXfs":
			within = m.kind == startTag
		case m.kind != startTag:
		case m.name == "numFmt":
			own[m.attr("numFmtId")] = formatOf(m.attr("formatCode"))
		case m.name == "xf" && within:
			s.formats = append(s.formats, formatOfID(own, m.attr("numFmtId")))
		}
	}
	return m.err
}

func formatOfID(own map[string]ScanFormat, id string) ScanFormat {
	if f, ok := own[id]; ok {
		return f
	}
	n, _ := strconv.Atoi(id) // 0, general, where it is none
	switch {
	case n == 9 || n == 10:
		return PercentFormat
	case builtIn(n) != number:
		return DateFormat
	}
	return PlainFormat
}

// formatOf returns what a code such as "0.0%" or "dd/mm/yyyy" is.
func formatOf(code string) ScanFormat {
	if meaningOf(code) != number {
		return DateFormat
	}
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '\\', '_', '*':
			i++
		case '"':
			i = after(code, i+1, '"')
		case '%':
			return PercentFormat
		}
	}
	return PlainFormat
}

// sheet reads the cells of one sheet.
func (s *scan) sheet(part string, out *ScanSheet) error {
	m, err := s.part(part)
	if err != nil {
		return err
	}
	at := ReadCell{}
	for m.next() {
		switch {
		case m.kind != startTag:
		case m.name == "sheetProtection":
			out.Protected = isTrue(m.attr("sheet"))
		case m.name == "row":
			at.Row, at.Column = at.Row+1, 0
			if r := m.attr("r"); r != "" {
				if at.Row, err = strconv.Atoi(r); err != nil {
					return fmt.Errorf("%s: %w: row %q", part, errCellName, r)
				}
			}
			if at.Row < 1 || at.Row > lastRow {
				return fmt.Errorf("%s: %w: row %d", part, errCellName, at.Row)
			}
		case m.name == "c":
			at.Column++
			if err := at.named(m.attr("r")); err != nil {
				return fmt.Errorf("%s: %w", part, err)
			}
			if err := s.cell(m, at, out); err != nil {
				return err
			}
		}
	}
	return m.err
}

// cell reads one cell, and keeps it if it holds something.
func (s *scan) cell(m *markup, at ReadCell, out *ScanSheet) error {
	kind, style := m.attr("t"), m.attr("s")
	c := ScanCell{Row: at.Row, Column: at.Column}
	value, depth := "", len(m.open)
	for m.next() && !(m.kind == endTag && len(m.open) < depth) {
		if m.kind != startTag {
			continue
		}
		switch m.name {
		case "f":
			c.IsFormula, c.Formula = true, m.content()
		case "v":
			value = m.content()
		case "is":
			value = m.inner("t", "rPh")
		}
	}
	if m.err != nil {
		return m.err
	}
	if err := s.fill(&c, kind, style, value); err != nil {
		return fmt.Errorf("%s: %s: %w", m.part, cellName(at), err)
	}
	if c.Text == "" && !c.IsFormula {
		return nil
	}
	if s.cells++; s.cells > maxScanCells {
		return fmt.Errorf("%s: %w", m.part, errTooManyCells)
	}
	out.Cells = append(out.Cells, c)
	return nil
}

// content returns the text of the element that is open now.
func (m *markup) content() string {
	depth := len(m.open)
	out := ""
	for m.next() && !(m.kind == endTag && len(m.open) < depth) {
		if m.kind == charData && len(m.open) == depth {
			out += m.value()
		}
	}
	return out
}

// fill sets kind and text of a cell by its type.
func (s *scan) fill(c *ScanCell, kind, style, value string) error {
	switch kind {
	case "inlineStr", "str":
		c.Text = plainText(value)
	case "s":
		if value == "" {
			return nil
		}
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(s.texts) {
			return fmt.Errorf("%w: text %.20q", errValue, value)
		}
		c.Text = s.texts[i]
	case "b":
		if value != "" {
			c.Kind, c.Text = ScanBool, strconv.FormatBool(isTrue(value))
		}
	case "e":
		c.Kind, c.Text = ScanError, value
	case "d":
		c.Kind, c.Text = ScanDate, strings.TrimSuffix(value, "T00:00:00")
	case "", "n":
		c.Kind, c.Text = ScanNumber, strings.TrimSpace(value)
		if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(s.formats) {
			c.Format = s.formats[i]
		}
	default:
		return fmt.Errorf("%w: type %.20q", errValue, kind)
	}
	return nil
}

func cellName(at ReadCell) string { return doc.CellName(at.Column, at.Row) }
