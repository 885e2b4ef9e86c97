package xlsx

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/utf16"
)

// resolve returns the formula with every {id} outside quotes replaced by the
// address of that cell, as seen from a sheet.
func resolve(formula string, cells map[string]address, b *doc.Book, from int) (string, error) {
	if formula[0] == '=' {
		return "", fmt.Errorf("%w: it begins with =", errFormula)
	}
	if err := ooxml.Valid(formula); err != nil {
		return "", fmt.Errorf("%w: %w", errFormula, err)
	}
	var out strings.Builder
	for i, piece := range strings.Split(formula, `"`) {
		if i%2 == 1 { // a text within the formula
			out.WriteString(`"` + piece + `"`)
			continue
		}
		if err := resolvePiece(&out, piece, cells, b, from); err != nil {
			return "", err
		}
	}
	if strings.Count(formula, `"`)%2 == 1 {
		return "", fmt.Errorf("%w: a quote is not closed", errFormula)
	}
	if n := utf16.Len(out.String()); n > maxFormula {
		return "", fmt.Errorf("%w: %d characters, at most %d fit", errFormula, n, maxFormula)
	}
	return out.String(), nil
}

func resolvePiece(out *strings.Builder, piece string, cells map[string]address, b *doc.Book, from int) error {
	for {
		before, rest, found := strings.Cut(piece, "{")
		out.WriteString(before)
		if !found {
			return nil
		}
		id, after, closed := strings.Cut(rest, "}")
		at, known := cells[id]
		if !closed || !known {
			return fmt.Errorf("%w: %w: %q", errFormula, errID, id)
		}
		out.WriteString(reference(b, at, from))
		piece = after
	}
}

// reference returns the address of a cell, with its sheet unless that is from.
func reference(b *doc.Book, a address, from int) string {
	cell := doc.CellName(a.column, a.row)
	if a.sheet == from {
		return cell
	}
	return quoteSheet(b.Sheets[a.sheet].Name) + "!" + cell
}

func quoteSheet(name string) string {
	return "'" + strings.ReplaceAll(name, "'", "''") + "'"
}
