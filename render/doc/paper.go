package doc

// Paper is a paper in its regions, from top to bottom. Recipients (nơi nhận)
// and Signature stand side by side and are never torn from the last lines of
// the body. A Signature of one Sides block, as of several signers, takes the
// whole width and has the Recipients below its left column.
type Paper struct {
	Properties Properties
	Top        []Block // in the upper margin of the first page
	Foot       []Block // in the lower margin of the first page
	Letterhead Columns
	Title      []Block
	Body       []Block
	Recipients []Block
	Signature  []Block
	Annexes    []Annex
	Landscape  bool       // the page lies
	Fixed      bool       // the pages stay so, whatever the tables need
	Notes      []Decision // what the layout decided by itself
}

// Decision says what a layout did with a line or a table that did not fit: set
// it in a smaller size, in pt, or on a page that lies. What does not fit even so is
// Tight: words that are too wide for their columns break in it, Word being the
// longest of a table. Text is the line, or the heads of the table.
type Decision struct {
	Role   Role
	Text   string
	Size   float64 // 0 is the usual one
	Table  bool
	Turned bool
	Tight  bool
	Word   string
}

// Properties are the document properties of the file.
type Properties struct {
	Title   string
	Subject string
	Author  string
}

// RecipientsShare is the share of the width of the text that the recipients take
// beside a signature.
const RecipientsShare = 0.45

// Columns are rows of two borderless cells. Left is the width of the left
// column in mm; 0 leaves it to the writer (two fifths). Before is the room
// above each row in pt.
type Columns struct {
	Left   float64
	Before float64
	Rows   []Pair
}

// Pair is one row of Columns. A row that is Continued has no room above it and
// may be divided between pages; every other one stays whole.
type Pair struct {
	Left, Right []Block
	Continued   bool
}

// Annex is an annex (phụ lục) in the same file: its own page numbers from 1,
// landscape where its tables are wide.
type Annex struct {
	Head      []Block
	Body      []Block
	Landscape bool
	Fixed     bool // the pages stay so, whatever the tables need
}

// Kind says which fields of a Block count.
type Kind uint8

const (
	// Paragraph: Role, Marker, and Text or Runs.
	Paragraph Kind = iota
	// Rule: a solid line of Width pt, centred under what precedes it. Its
	// role gives the room around it.
	Rule
	// Grid: Table.
	Grid
	// Field: Blocks inside a content control named by Slot, to be filled in by
	// a person and found again.
	Field
	// Box: Text in a box of one thin line, Width by Height pt, in the middle.
	Box
	// Sides: Columns.
	Sides
	// Lying: Blocks on pages that lie, between those that stand. It stands in
	// the body of a paper alone, in no other block.
	Lying
)

// Block is one element of a flow.
type Block struct {
	Kind   Kind
	Keep   bool // stays on the page of the next block
	Role   Role
	Marker string // the printed number or dash, "I.", "a)", "-"; a space follows it
	Text   string // the text, where it is a single run
	Runs   []Run  // the text, where it is several
	Width  float64
	Height float64
	Table  *Table
	Sides  *Columns
	Slot   Slot
	Blocks []Block
}

// Run is a piece of a paragraph's text. Bold and Italic add to the look of the
// paragraph. A run with a Slot is a content control.
type Run struct {
	Text         string
	Bold, Italic bool
	Slot         Slot
}

// Slot names a place that is filled in later: Tag is how programs find it, at
// most 64 characters, Title is what a person sees. The zero Slot is none.
type Slot struct{ Tag, Title string }

// IsZero reports whether s is no slot.
func (s Slot) IsZero() bool { return s == Slot{} }

// Table is a table in the flow. The first Header rows are repeated on every
// page; no row is split between pages.
type Table struct {
	Columns []float64 // shares of the width
	Size    float64   // of its type, in pt; 0 is as the looks of its cells say
	Header  int
	Rows    []Row
}

// Row is one row of a Table.
type Row struct{ Cells []Cell }

// Cell is one cell of a row: Text in the look of Role, or Blocks. Span is how
// many columns it covers; 0 is 1. A cell that is Joined is part of the one above
// it, which covers the same columns, and holds nothing.
//
// Blank is a text as wide as the room that stays free on the right of Text, so
// that figures stand one under the other by their decimal comma.
type Cell struct {
	Role   Role
	Text   string
	Blank  string
	Span   int
	Bold   bool // beside what the look says
	Joined bool
	Blocks []Block
}
