package style

import (
	"errors"
	"fmt"
	"strings"
)

// Look is how the paragraphs of one role are set. The zero Look is body text
// flush left, upright, single-spaced, in [DefaultSize].
type Look struct {
	Size         float64 // of the type, in pt; 0 is DefaultSize
	Bold, Italic bool
	Color        string // of the type, as six hexadecimal digits; "" is black
	Caps         bool   // printed in capitals: the layout writes the text in upper case

	Align         Align
	Before, After float64 // distance to the paragraph above and below, in pt
	Line          Spacing // distance between the lines

	First   float64 // indent of the first line (thụt đầu dòng), in mm, on top of Left
	Left    float64 // indent of all lines, in mm
	Hanging float64 // how far the first line stands out to the left of Left, in mm; not together with First

	KeepNext  bool // stays on the page of the next paragraph
	KeepLines bool // is not split over two pages

	Outline int // heading level 1 to 9 in the navigation pane; 0 is no heading
}

// CellMargin is the room left and right of the text in a cell of a table, in mm.
const CellMargin = 1.2

// DefaultSize is the size of type, in pt, where a look names none.
const DefaultSize = 14

// Height returns the height of n lines of the look, in pt, without Before and
// After.
func (l Look) Height(n int) float64 { return float64(n) * l.Line.Height(l.sized().Size) }

func (l Look) sized() Look {
	if l.Size == 0 {
		l.Size = DefaultSize
	}
	return l
}

// Align is how the lines of a paragraph stand between the margins.
type Align uint8

const (
	Left    Align = iota // căn trái
	Center               // căn giữa
	Right                // căn phải
	Justify              // căn đều hai bên; the last line stands left
)

// String returns "left", "center", "right" or "justify".
func (a Align) String() string {
	switch a {
	case Left:
		return "left"
	case Center:
		return "center"
	case Right:
		return "right"
	case Justify:
		return "justify"
	}
	return fmt.Sprintf("Align(%d)", uint8(a))
}

// Spacing is the distance from line to line (khoảng cách dòng). The zero value
// is single spacing.
type Spacing struct {
	Multiple float64 // of single spacing; 0 is 1
	Exact    float64 // the distance in pt; when set, Multiple does not count
}

// Height returns the distance from line to line in pt for type of size pt.
// Single spacing is what Times New Roman asks for, 1.15 of the size.
func (s Spacing) Height(size float64) float64 {
	single := size * lineHeight / unitsPerEm
	switch {
	case s.Exact > 0:
		return s.Exact
	case s.Multiple > 0:
		return s.Multiple * single
	}
	return single
}

// Bounds of what word processors take.
const (
	maxSize    = 1638 // pt
	maxLength  = 558  // mm, the greatest page side
	maxOutline = 9
)

func (l Look) check() error {
	var errs []error
	number := func(name string, v, max float64) {
		if !(v >= 0 && v <= max) {
			errs = append(errs, fmt.Errorf("%s is %v, must be 0 to %v", name, v, max))
		}
	}
	number("Size", l.Size, maxSize)
	number("Before", l.Before, maxSize)
	number("After", l.After, maxSize)
	number("Line.Multiple", l.Line.Multiple, 10)
	number("Line.Exact", l.Line.Exact, maxSize)
	number("First", l.First, maxLength)
	number("Left", l.Left, maxLength)
	number("Hanging", l.Hanging, maxLength)
	number("Outline", float64(l.Outline), maxOutline)
	if l.First != 0 && l.Hanging != 0 {
		errs = append(errs, errors.New("a first-line and a hanging indent exclude each other"))
	}
	if l.Color != "" && !isColor(l.Color) {
		errs = append(errs, fmt.Errorf("color %q is not of six hexadecimal digits", l.Color))
	}
	if l.Align > Justify {
		errs = append(errs, fmt.Errorf("unknown %v", l.Align))
	}
	return errors.Join(errs...)
}

func isColor(s string) bool {
	const digits = "0123456789ABCDEFabcdef"
	return len(s) == 6 && strings.Trim(s, digits) == ""
}
