package xlsx

import (
	"math"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// cellStyle is everything that makes two cells look and behave alike.
type cellStyle struct {
	size         float64
	bold, italic bool
	align        style.Align
	indent       int
	format       string // of numbers; "" is general
	ground       string // RGB; "" is none
	ruled, open  bool
	link         bool
}

// Grounds, light enough to be read on paper and copied in black and white.
const (
	headGround     = "D9E2F3"
	partGround     = "EDEDED"
	inputGround    = "FFF9E5"
	computedGround = "F2F2F2"
	goodGround     = "C6E0B4"
	warningGround  = "FFE699"
	badGround      = "F4B6B6"
)

const (
	textFormat = "@"
	dateFormat = "dd/mm/yyyy"
	timeFormat = "dd/mm/yyyy hh:mm"
)

func styleOf(c *doc.SheetCell, r *doc.SheetRow, look style.Look) cellStyle {
	return cellStyle{
		size:   look.Size,
		bold:   look.Bold,
		italic: look.Italic,
		align:  look.Align,
		indent: indent(look.Left),
		format: format(c),
		ground: ground(c, r),
		ruled:  r.Ruled || c.Input != nil,
		open:   c.Input != nil,
		link:   c.Link != "",
	}
}

// format returns the number format. What is typed into a cell for text stays
// as it was typed: no date is made of "01/10".
func format(c *doc.SheetCell) string {
	switch {
	case c.Value.Kind == doc.Date:
		return dateFormat
	case c.Value.Kind == doc.Moment:
		return timeFormat
	case c.Value.Kind == doc.Number && c.Decimals == 0:
		return "#,##0"
	case c.Value.Kind == doc.Number && c.Decimals > 0:
		return "#,##0." + strings.Repeat("0", c.Decimals)
	case c.Value.Kind == doc.Text && c.Input != nil:
		return textFormat
	}
	return ""
}

var toneGrounds = map[doc.Tone]string{doc.Good: goodGround, doc.Warning: warningGround, doc.Bad: badGround}

func ground(c *doc.SheetCell, r *doc.SheetRow) string {
	switch {
	case c.Input != nil:
		return inputGround
	case c.Tone != doc.Neutral:
		return toneGrounds[c.Tone]
	case c.Formula != "":
		return computedGround
	case r.Shade == doc.HeadShade:
		return headGround
	case r.Shade == doc.PartShade:
		return partGround
	}
	return ""
}

// indentStep is the width of one indent of a cell, in mm: three spaces of the
// default font.
const indentStep = 3.2

// indent returns the indent of a cell, from the side where its text begins: in
// a right-aligned cell from the right.
func indent(mm float64) int { return int(math.Round(mm / indentStep)) }

// digitPixels is the width of a digit of the default font, in pixels, by which
// spreadsheets measure columns: 12 pt is the size where it is whole.
const (
	defaultSize    = 12
	digitPixels    = 8
	pixelsPerPoint = 96.0 / 72
)
