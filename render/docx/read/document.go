package read

import (
	"strings"

	"github.com/vanban-go/vanban/render/style"
)

// Document is what a .docx file says. Sizes and distances of type are in pt,
// lengths on the page in mm.
type Document struct {
	Main       string // name of the main part, "word/document.xml"
	Sections   []Section
	Paragraphs []Paragraph // of the main part, then of headers, footers, footnotes and endnotes
	Tables     []Table     // of all parts; Cell.Table counts them from 1
	Controls   []Control
	Signed     bool // the file bears a digital signature
}

// Section is a run of pages with one page setup.
type Section struct {
	Page       style.Page
	Gutter     float64
	TitlePage  bool // the first page has a header and footer of its own
	Start      int  // the first page number; 0 goes on from the section before
	Continuous bool // begins on the page where the one before ends
	Headers    Edges
	Footers    Edges
	First      int // its paragraphs are Document.Paragraphs[First:End]
	End        int
}

// Edges are the parts that hold the headers or the footers of a section; ""
// where there is none.
type Edges struct{ Default, First, Even string }

// Paragraph is a paragraph in its effective form.
type Paragraph struct {
	Part    string  // name of the part
	Number  int     // within the part, from 1
	Section int     // index of its section; -1 outside the main part
	Cell    Cell    // the innermost cell that it stands in
	Box     int     // the text box that it stands in, from 1; 0 is none
	Room    float64 // width of the text in that box, mm; 0 where it is not known
	Style   string  // name of its style, such as "heading 1"
	Marker  string  // the automatic number or bullet, such as "I." or "•"
	Strong  bool    // the marker is bold
	Runs    []Run
	Lines   []Line // drawn in it
	Look    ParagraphLook
	Control []int // indices of the content controls around the whole paragraph, outermost first

	PageBreak bool // a page break stands before it
	From, To  int  // its content is bytes From to To of the part; From is To in <w:p/>
}

// ParagraphLook is how a paragraph is set.
type ParagraphLook struct {
	Align         style.Align
	First         float64 // indent of the first line, mm; negative where it hangs
	Left, Right   float64 // mm
	Before, After float64 // pt
	Contextual    bool    // no distance to paragraphs of the same style
	Line          style.Spacing
	AtLeast       bool // Line.Exact is the least distance
	KeepNext      bool
	Outline       int  // heading level from 1; 0 is none
	Border        bool // a line is drawn below it
	BorderAbove   bool // a line is drawn above it
	Tabs          []Tab
	FrameCentered bool // stands in a frame that is centred on the page
}

// Tab is a tab stop.
type Tab struct {
	Position float64 // mm
	Align    string  // "left", "center", "right"
}

// Cell is where in a table something stands. The zero Cell is outside tables.
type Cell struct {
	Table  int // from 1
	Row    int // from 0
	Column int // of the grid, from 0
	Width  float64
	Left   float64 // room between its left edge and its text, mm
	Right  float64
	Above  bool   // a line is drawn at its upper edge
	Below  bool   // a line is drawn at its lower edge
	Shade  string // colour of the ground; "" is none
}

// Table is a table of any part.
type Table struct {
	Part    string
	Section int
	Parent  int // the table around it, from 1
	In      Cell
	Align   style.Align // of the whole table
	Indent  float64     // of its left edge, mm
	Width   float64
	Columns []float64 // mm
	Borders bool      // has visible lines
	Rows    []TableRow
}

// TableRow is a row of a Table.
type TableRow struct{ Header, CantSplit bool }

// Run is a piece of text in one look.
type Run struct {
	Text    string // "\n" is a line break, "\t" a tab
	Look    RunLook
	Field   string // name of the field whose result it is, such as "PAGE"
	Symbol  bool   // a character of a symbol font
	Control int    // index of the content control around it, plus 1; 0 is none
}

// RunLook is how a run is set.
type RunLook struct {
	Size               float64 // pt
	Bold, Italic, Caps bool
	Hidden             bool
	Superscript        bool
	Spacing            float64 // pt between characters, beside the usual
	Scale              float64 // of the widths of characters, in %; 0 is 100
	Underline          string  // "" is none
	Color              string  // hexadecimal; "" is automatic
	Highlight          string  // "" is none
	Shade              string  // "" is none
	Font               Fonts
}

// Fonts are the fonts of the four kinds of scripts.
type Fonts struct{ ASCII, HighANSI, EastAsia, ComplexScript string }

// Line is a drawn straight line.
type Line struct {
	Width    float64 // pt
	Relative string  // what Offset counts from: "column", "page", "margin", "character"
	Align    string  // "left", "center", "right", or "" where Offset counts
	Offset   float64 // of its left end, pt
	Inline   bool    // stands in the line of text
	Dashed   bool    // is dashed or dotted
	Vertical string  // what Down counts from: "paragraph", "line", "page", "margin"
	Down     float64 // pt below that
}

// Control is a content control.
type Control struct {
	Tag, Title string
	Part       string
	Text       string // lines are divided by "\n", cells by "\t"
	First, End int    // its paragraphs are Document.Paragraphs[First:End]
}

// Text returns what is visible of the paragraph, without its marker.
func (p *Paragraph) Text() string {
	var b strings.Builder
	for i := range p.Runs {
		if !p.Runs[i].Look.Hidden {
			b.WriteString(p.Runs[i].Visible())
		}
	}
	return b.String()
}

// Visible returns the text as it is printed: in capitals where the look says
// so.
func (r *Run) Visible() string {
	if r.Look.Caps {
		return strings.ToUpper(r.Text)
	}
	return r.Text
}

// InBody reports whether the paragraph belongs to the main text.
func (p *Paragraph) InBody() bool { return p.Section >= 0 }

// Control returns the first content control with that tag.
func (d *Document) Control(tag string) (Control, bool) {
	for _, c := range d.Controls {
		if c.Tag == tag {
			return c, true
		}
	}
	return Control{}, false
}
