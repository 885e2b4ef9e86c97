package style

import (
	"errors"
	"fmt"
)

// Page is a sheet of paper and its margins, in mm. Header and Footer are the
// distances of their text from the edge of the paper. In a [Sheet] the zero
// Page stands for A4 with margins of 20 mm: see [Sheet.WithDefaults].
type Page struct {
	Width, Height            float64
	Top, Bottom, Left, Right float64
	Header, Footer           float64
}

// Landscape reports whether the page lies: it is wider than high.
func (p Page) Landscape() bool { return p.Width > p.Height }

// Turned returns the page turned by a quarter: width and height change places,
// the margins keep their names, so that Top stays the margin above the text.
func (p Page) Turned() Page {
	p.Width, p.Height = p.Height, p.Width
	return p
}

// TextWidth returns the width between the margins, in mm.
func (p Page) TextWidth() float64 { return p.Width - p.Left - p.Right }

// TextHeight returns the height between the margins, in mm.
func (p Page) TextHeight() float64 { return p.Height - p.Top - p.Bottom }

func (p Page) check() error {
	lengths := []struct {
		name string
		mm   float64
	}{
		{"Width", p.Width},
		{"Height", p.Height},
		{"Top", p.Top},
		{"Bottom", p.Bottom},
		{"Left", p.Left},
		{"Right", p.Right},
		{"Header", p.Header},
		{"Footer", p.Footer},
	}
	var errs []error
	for _, l := range lengths {
		if !(l.mm >= 0 && l.mm <= maxLength) {
			errs = append(errs, fmt.Errorf("%s is %v mm, must be 0 to %v", l.name, l.mm, maxLength))
		}
	}
	if errs == nil && (p.TextWidth() <= 0 || p.TextHeight() <= 0) {
		errs = append(errs, errors.New("the margins leave no room for text"))
	}
	return errors.Join(errs...)
}
