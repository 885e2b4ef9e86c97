package xlsx

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

var (
	errCellName = errors.New("bad name of a cell")
	errValue    = errors.New("bad value")
)

// The size of a sheet.
const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
)

func (b *book) read(s sheetEntry) (ReadSheet, error) {
	out := ReadSheet{Name: s.Name}
	var part sheetCells
	if err := b.part(b.targets[s.ID], &part); err != nil {
		return ReadSheet{}, fmt.Errorf("%w: %w", ErrRead, err)
	}
	at := ReadCell{}
	for _, row := range part.Rows {
		at.Row, at.Column = at.Row+1, 0
		if row.Number > 0 {
			at.Row = row.Number
		}
		for _, c := range row.Cells {
			at.Column++
			if err := at.named(c.Name); err != nil {
				return ReadSheet{}, fmt.Errorf("%w: %s: %w", ErrRead, s.Name, err)
			}
			cell, err := b.cell(c)
			if err != nil {
				return ReadSheet{}, fmt.Errorf("%w: %s!%s: %w", ErrRead, s.Name, c.Name, err)
			}
			if cell.Text != "" {
				cell.Row, cell.Column = at.Row, at.Column
				out.Cells = append(out.Cells, cell)
			}
		}
	}
	return out, nil
}

// named moves to the cell that a name such as "AB7" means; a cell without one
// follows that before it.
func (c *ReadCell) named(name string) error {
	if name != "" {
		column, i := 0, 0
		for ; i < len(name) && i < 4 && name[i] >= 'A' && name[i] <= 'Z'; i++ {
			column = column*26 + int(name[i]-'A') + 1
		}
		row, err := strconv.ParseUint(name[i:], 10, 32)
		if err != nil {
			return fmt.Errorf("%w: %q", errCellName, name)
		}
		c.Row, c.Column = int(row), column
	}
	if c.Row < 1 || c.Row > lastRow || c.Column < 1 || c.Column > lastColumn {
		return fmt.Errorf("%w: %q", errCellName, name)
	}
	return nil
}

// cell reads the value of a cell by its type; a cell without a value is an
// empty text.
func (b *book) cell(c cellPart) (ReadCell, error) {
	switch c.Type {
	case "inlineStr":
		if c.Inline == nil {
			return ReadCell{}, nil
		}
		return ReadCell{Text: plainText(c.Inline.String())}, nil
	case "str":
		return ReadCell{Text: plainText(c.Value)}, nil
	}
	if c.Value == "" {
		return ReadCell{}, nil
	}
	switch c.Type {
	case "s":
		i, err := strconv.Atoi(c.Value)
		if err != nil || i < 0 || i >= len(b.texts) {
			return ReadCell{}, fmt.Errorf("%w: text %q", errValue, c.Value)
		}
		return ReadCell{Text: plainText(b.texts[i].String())}, nil
	case "b":
		return ReadCell{Kind: ReadBool, Text: strconv.FormatBool(c.Value == "1" || c.Value == "true")}, nil
	case "e":
		return ReadCell{Kind: ReadError, Text: c.Value}, nil
	case "d":
		return ReadCell{Kind: ReadDate, Text: strings.TrimSuffix(c.Value, "T00:00:00")}, nil
	case "", "n":
		return b.number(c)
	}
	return ReadCell{}, fmt.Errorf("%w: type %q", errValue, c.Type)
}

// plainText undoes the _xHHHH_ of a text and ends its lines with "\n" alone.
func plainText(s string) string {
	if strings.Contains(s, "_x") {
		var b strings.Builder
		for s != "" {
			if isCharSequence(s) {
				n, _ := strconv.ParseUint(s[2:6], 16, 32)
				b.WriteRune(rune(n))
				s = s[7:]
				continue
			}
			_, size := utf8.DecodeRuneInString(s)
			b.WriteString(s[:size])
			s = s[size:]
		}
		s = b.String()
	}
	return strings.ReplaceAll(s, "\r\n", "\n")
}
