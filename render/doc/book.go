package doc

import (
	"iter"
	"strconv"
)

// Book is a workbook: sheets of typed cells, and names for ranges of them.
type Book struct {
	Properties Properties
	Sheets     []Sheet
	Names      []Name
}

// Sheet is one sheet of a Book. Rows and columns are counted from 1, as
// spreadsheets do.
//
// More yields the rows that stand below Rows, where they are too many to be held
// at once. It yields the same rows each time that it is gone through, a row is
// used only until the next is asked for, and their cells have no ID, Input,
// Slot, Link or Span.
type Sheet struct {
	Name      string // at most 31 UTF-16 units, unique whatever the case
	Hidden    bool
	Protected bool      // only cells with an Input take typing; no password, it guards against slips
	Columns   []float64 // widths in mm, from column A on
	Rows      []SheetRow
	More      iter.Seq[SheetRow] // nil is none
	Frozen    Corner             // stays in sight
	Repeat    Rows               // printed again on every page
	Landscape bool

	// RepeatColumns is how many columns are printed again on every page. A
	// sheet that has them is printed at a size of its own, in per cent, 0 is 100,
	// and takes as many pages side by side as it needs; any other is made to fit
	// the width of one. PageColumns says behind how many columns a page ends for
	// sure.
	RepeatColumns int
	PageColumns   []int
	Percent       int
	OnePage       bool // it is printed on a single page, as small as that takes
	Charts        []Chart

	Filter Range   // its first row has the headings by which it is filtered; without a Bottom it goes on to the last row
	Scales []Range // whose numbers are coloured from red, the least, over yellow to green, the most
	Print  Range   // what is printed; without a Bottom to the last row, the zero Range is all
}

// Corner is the first rows and columns of a sheet.
type Corner struct{ Rows, Columns int }

// Rows is a run of rows, both included. The zero Rows is none.
type Rows struct{ First, Last int }

// IsZero reports whether r is no row.
func (r Rows) IsZero() bool { return r == Rows{} }

// SheetRow is one row: its cells from column A on. A ruled row has thin borders
// around every column of the sheet, also where it has no cell.
type SheetRow struct {
	Cells []SheetCell
	Ruled bool
	Shade Shade

	// NewPage begins a new page where the sheet is printed, and Keep leaves the
	// row on the page of the next; they hold for the rows of Sheet.Rows.
	NewPage, Keep bool
	Height        float64 // in pt, that the row has at least
}

// Shade is the ground of a row. Cells that take typing and computed cells have
// grounds of their own.
type Shade uint8

const (
	_         Shade = iota // white
	HeadShade              // the heading row of a table
	PartShade              // a heading between its rows
)

// SheetCell is one cell. The zero SheetCell is an empty one.
//
// A cell with an Input is there for a person to fill, and Value is what stands
// in it beforehand. A cell with a Formula is computed, and Value is the result
// with which the book is saved: programs that do not calculate show it.
type SheetCell struct {
	ID       string // by which formulas refer to the cell; unique in the book
	Role     Role
	Value    Value
	Formula  string // without "=", English function names; {id} is the cell of that ID
	Decimals int    // digits shown behind the decimal point of a number; -1: as many as it has
	Span     int    // columns covered; 0 is 1
	Input    *Input
	Tone     Tone   // the ground of the cell, where it has none of its own
	Link     string // the name of the sheet to which the cell leads; "" is none
	Slot     string // names a text that a compiled book takes anew for every copy; Value is one of them
}

// Tone says how good it is what a cell tells.
type Tone uint8

const (
	Neutral Tone = iota
	Good         // green
	Warning      // yellow
	Bad          // red
)

// Chart is a chart over the cells of a sheet.
type Chart struct {
	Title         string
	Kind          ChartKind
	Left, Top     int     // column and row of the cell in whose corner it stands
	Width, Height float64 // in mm
	Categories    Range   // the words along the axis, on the same sheet
	Series        []Series
}

// ChartKind is the form of a chart.
type ChartKind uint8

const (
	StackedBars  ChartKind = iota // lying bars, the series one behind the other
	StandingBars                  // side by side
	ShareBars                     // lying bars of one length, the series as shares of 100 %
)

// Series is one row of figures in a chart, on the same sheet. Without a tone its
// colour is that of its place among the others.
type Series struct {
	Name   Range // a single cell
	Values Range
	Tone   Tone
}

// Columns returns how many columns the cell covers, at least 1.
func (c *SheetCell) Columns() int { return max(c.Span, 1) }

// Value is a typed value. Its kind holds when it is empty too: a date that is
// not known yet is a Value of kind Date without Text. The zero Value is the
// empty text.
type Value struct {
	Kind ValueKind
	Text string // as the kind says; "" is empty
}

// ValueKind is the type of a Value and says how its Text is written.
type ValueKind uint8

const (
	Text   ValueKind = iota // any text
	Number                  // an exact decimal, "-1234.5": digits, one point, no exponent
	Bool                    // "true" or "false"
	Date                    // "2006-01-02"
	Moment                  // "2006-01-02 15:04"
)

// String returns "text", "number", "bool", "date" or "moment".
func (k ValueKind) String() string {
	switch k {
	case Text:
		return "text"
	case Number:
		return "number"
	case Bool:
		return "bool"
	case Date:
		return "date"
	case Moment:
		return "moment"
	}
	return "ValueKind(" + strconv.Itoa(int(k)) + ")"
}

// Input says what may be typed into a cell, by the kind of its Value: any text
// or one of a List; a number or a date from Min to Max. Cells may share an
// Input.
type Input struct {
	List     string // the Name of a range that holds what may be chosen; nothing else is taken where there is a Refusal
	Whole    bool   // of a number: without a fraction
	Min, Max string // of a number or a date, written as its Value; "" is no bound
	Step     string // of a number: only what lies so far from Min, or a multiple of it
	Prompt   Note   // shown when the cell is entered
	Refusal  Note   // shown when something else is typed
}

// Note is a message in a small window: Title has at most 32 UTF-16 units, Text
// at most 255.
type Note struct{ Title, Text string }

// Name names a range of cells of one sheet, for lists and formulas. It is made
// of ASCII letters, digits and "_", and looks like no cell ("DS1" does).
type Name struct {
	Name  string
	Sheet string
	Range Range
}

// Range is a rectangle of cells, its corners included, counted from 1.
type Range struct{ Left, Top, Right, Bottom int }

// CellName returns the address of a cell, "A1" for column 1, row 1.
func CellName(column, row int) string {
	var name [16]byte
	return string(strconv.AppendInt(appendColumn(name[:0], column), int64(row), 10))
}

// ColumnName returns the letters of a column, "A" for 1, "AA" for 27.
func ColumnName(column int) string { return string(appendColumn(nil, column)) }

func appendColumn(dst []byte, column int) []byte {
	if column > 26 {
		dst = appendColumn(dst, (column-1)/26)
	}
	return append(dst, byte('A'+(column-1)%26))
}

// IsZero reports whether r is no range.
func (r Range) IsZero() bool { return r == Range{} }

// String returns the range as "A1:C9", or "A1" for a single cell.
func (r Range) String() string {
	from, to := CellName(r.Left, r.Top), CellName(r.Right, r.Bottom)
	if from == to {
		return from
	}
	return from + ":" + to
}
