package xlsx

import (
	"errors"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/utf16"
)

const (
	maxColumns    = 16384
	maxNoteTitle  = 32
	maxNoteText   = 255
	maxFormula    = 8192
	maxColumnMM   = 450 // 255 characters of the default font, and a little
	reservedSheet = "history"
)

// What a sheet and a cell hold.
const (
	MaxRows = 1048576 // of a sheet
	MaxText = 32767   // UTF-16 units of a cell
)

// address is where a cell stands.
type address struct{ sheet, column, row int }

// checker collects what is wrong with a book, and what has to be known before
// its rows are written.
type checker struct {
	book  *doc.Book
	looks style.Sheet
	names map[string]bool // in lower case
	errs  []error
	found survey
	texts []string // the last of each column, which is good
}

// survey is what is known of a book that was gone through once.
type survey struct {
	cells   map[string]address // by id
	styles  *styler
	extents []doc.Range // of the sheets
}

// check checks all of a book but its rows.
func check(b *doc.Book, looks style.Sheet) *checker {
	c := &checker{book: b, looks: looks, names: map[string]bool{}, found: survey{cells: map[string]address{}, styles: newStyler(looks)}}
	if err := looks.Check(); err != nil {
		c.errs = append(c.errs, err)
	}
	c.properties(b.Properties)
	c.sheets()
	for _, n := range b.Names {
		c.name(n)
	}
	for i := range b.Sheets {
		c.each(i, func(cell *doc.SheetCell, at address) { c.identify(cell, at) })
	}
	return c
}

// draw draws the charts, unless something is wrong by now.
func (c *checker) draw() (drawings, error) {
	if len(c.errs) > 0 {
		return drawings{}, nil
	}
	return draw(c.book, c.looks)
}

// held checks the rows that a sheet holds.
func (c *checker) held(sheet int) {
	c.found.extents = append(c.found.extents, doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 1})
	s := &c.book.Sheets[sheet]
	for i := range s.Rows {
		c.row(&s.Rows[i], address{sheet, 1, i + 1})
	}
}

// rows yields all rows of a sheet as long as nothing is wrong. Those that it does
// not hold are checked as they come, all of them in any case; again says that they
// have come before.
func (c *checker) rows(sheet int, again bool) iter.Seq[*doc.SheetRow] {
	return func(yield func(*doc.SheetRow) bool) {
		s := &c.book.Sheets[sheet]
		for i := range s.Rows {
			if len(c.errs) == 0 && !yield(&s.Rows[i]) {
				return
			}
		}
		if s.More == nil {
			return
		}
		n := len(s.Rows)
		var r doc.SheetRow // one for all, as it is handed on
		for r = range s.More {
			if n++; n > MaxRows {
				c.bad("sheet %q: more than %d rows are too many", s.Name, MaxRows)
				return
			}
			if !again {
				c.plain(&r, address{sheet, 1, n})
				c.row(&r, address{sheet, 1, n})
			}
			if len(c.errs) == 0 && !yield(&r) {
				return
			}
		}
	}
}

// plain checks that a row that is not held has nothing that must be known before.
func (c *checker) plain(r *doc.SheetRow, at address) {
	eachCell(r, at, func(cell *doc.SheetCell, at address) {
		if cell.ID != "" || cell.Slot != "" || cell.Link != "" || cell.Input != nil || cell.Columns() > 1 {
			c.badCell(at, errPlain)
		}
	})
}

// row checks a row, and notes its styles and how far it reaches.
func (c *checker) row(r *doc.SheetRow, at address) {
	right := at.column - 1
	eachCell(r, at, func(cell *doc.SheetCell, at address) {
		c.cell(cell, at, c.found.styles.of(cell, r, at.column))
		right += cell.Columns()
	})
	if r.Ruled && right < len(c.book.Sheets[at.sheet].Columns) {
		right = len(c.book.Sheets[at.sheet].Columns)
		c.found.styles.of(&doc.SheetCell{}, r, right)
	}
	e := &c.found.extents[at.sheet]
	e.Right, e.Bottom = max(e.Right, right), at.row
}

// each calls visit for every cell of the rows that a sheet holds.
func (c *checker) each(sheet int, visit func(*doc.SheetCell, address)) {
	s := &c.book.Sheets[sheet]
	for i := range s.Rows {
		eachCell(&s.Rows[i], address{sheet, 1, i + 1}, visit)
	}
}

// eachCell calls visit for the cells of the row that begins at an address.
func eachCell(r *doc.SheetRow, at address, visit func(*doc.SheetCell, address)) {
	for i := range r.Cells {
		cell := &r.Cells[i]
		visit(cell, at)
		at.column += cell.Columns()
	}
}

func (c *checker) bad(format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf("%w: "+format, append([]any{ErrBook}, args...)...))
}

func (c *checker) properties(p doc.Properties) {
	for _, s := range []string{p.Title, p.Subject, p.Author} {
		if err := checkText(s, MaxText); err != nil {
			c.bad("property %.40q: %w", s, err)
		}
	}
}

func (c *checker) sheets() {
	visible := false
	seen := map[string]bool{}
	for i := range c.book.Sheets {
		s := &c.book.Sheets[i]
		visible = visible || !s.Hidden
		if err := checkSheetName(s.Name); err != nil {
			c.bad("sheet %q: %w", s.Name, err)
		}
		if key := strings.ToLower(s.Name); seen[key] {
			c.bad("sheet %q stands twice", s.Name)
		} else {
			seen[key] = true
		}
		c.frame(s)
		c.charts(s)
	}
	if !visible {
		c.bad("no sheet is visible")
	}
}

func checkSheetName(name string) error {
	switch {
	case name == "":
		return errors.New("a sheet needs a name")
	case strings.ContainsAny(name, `/\?*[]:`):
		return errors.New(`none of / \ ? * [ ] : may stand in its name`)
	case name[0] == '\'' || name[len(name)-1] == '\'':
		return errors.New("no apostrophe may begin or end its name")
	case strings.ToLower(name) == reservedSheet:
		return errors.New("spreadsheets keep this name for themselves")
	case strings.ContainsAny(name, "\t\r\n"):
		return errors.New("its name is a single line")
	}
	return checkText(name, utf16.MaxSheetName)
}

// frame checks what belongs to a sheet as a whole.
func (c *checker) frame(s *doc.Sheet) {
	if len(s.Columns) > maxColumns || len(s.Rows) > MaxRows {
		c.bad("sheet %q: %d columns, %d rows are too many", s.Name, len(s.Columns), len(s.Rows))
	}
	for i, mm := range s.Columns {
		if !(mm > 0 && mm <= maxColumnMM) {
			c.bad("sheet %q: column %s is %v mm wide, must be above 0 and at most %d", s.Name, doc.ColumnName(i+1), mm, maxColumnMM)
		}
	}
	if f := s.Frozen; f.Rows < 0 || f.Rows > len(s.Rows) || f.Columns < 0 || f.Columns > len(s.Columns) {
		c.bad("sheet %q: what is frozen lies outside", s.Name)
	}
	if r := s.Repeat; !r.IsZero() && !(1 <= r.First && r.First <= r.Last && r.Last <= len(s.Rows)) {
		c.bad("sheet %q: rows %d to %d cannot be repeated", s.Name, r.First, r.Last)
	}
	for _, r := range append([]doc.Range{s.Filter, s.Print}, s.Scales...) {
		if open := r.Bottom == 0 && r.Top > 0; !r.IsZero() && !isRange(downTo(r, r.Top)) || open && r.Left == 0 {
			c.bad("sheet %q: %v is no range", s.Name, r)
		}
	}
	if n := s.RepeatColumns; n < 0 || n > len(s.Columns) {
		c.bad("sheet %q: %d columns cannot be repeated", s.Name, n)
	}
	if s.Percent != 0 && (s.Percent < 10 || s.Percent > 400) {
		c.bad("sheet %q: nothing is printed at %d %%", s.Name, s.Percent)
	}
	for i, n := range s.PageColumns {
		if n < 1 || n >= len(s.Columns) || i > 0 && n <= s.PageColumns[i-1] {
			c.bad("sheet %q: no page begins behind column %d", s.Name, n)
		}
	}
}

func isRange(r doc.Range) bool {
	return 1 <= r.Left && r.Left <= r.Right && r.Right <= maxColumns && 1 <= r.Top && r.Top <= r.Bottom && r.Bottom <= MaxRows
}

var (
	goodName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,254}$`)
	likeCell = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*|true|false)$`)
)

func (c *checker) name(n doc.Name) {
	key := strings.ToLower(n.Name)
	if !goodName.MatchString(n.Name) || likeCell.MatchString(n.Name) {
		c.bad("%q cannot be the name of a range", n.Name)
	}
	if c.names[key] {
		c.bad("name %q stands twice", n.Name)
	}
	c.names[key] = true
	r := n.Range
	if !isRange(r) {
		c.bad("name %q: %v is no range", n.Name, r)
	}
	for i := range c.book.Sheets {
		if c.book.Sheets[i].Name == n.Sheet {
			return
		}
	}
	c.bad("name %q: there is no sheet %q", n.Name, n.Sheet)
}

func (c *checker) identify(cell *doc.SheetCell, at address) {
	if cell.ID == "" {
		return
	}
	if first, ok := c.found.cells[cell.ID]; ok {
		c.badCell(at, fmt.Errorf("%w: %q stands at %s too", errID, cell.ID, c.reference(first, -1)))
		return
	}
	c.found.cells[cell.ID] = at
}

func (c *checker) cell(cell *doc.SheetCell, at address, look *cellLook) {
	if cell.Span < 0 || at.column+cell.Columns()-1 > len(c.book.Sheets[at.sheet].Columns) {
		c.badCell(at, errSpan)
	}
	if cell.Role != "" || cell.Value.Text != "" || cell.Formula != "" || cell.Input != nil {
		if !look.known {
			c.badCell(at, fmt.Errorf("%w: %q", errRole, cell.Role))
		}
	}
	c.value(cell, at)
	if cell.Tone > doc.Bad {
		c.badCell(at, fmt.Errorf("%w: unknown tone %d", errValue, cell.Tone))
	}
	if cell.Link != "" && !slices.ContainsFunc(c.book.Sheets, func(s doc.Sheet) bool { return s.Name == cell.Link }) {
		c.badCell(at, fmt.Errorf("%w: there is no sheet %q", errLink, cell.Link))
	}
	if cell.Decimals < -1 || cell.Decimals > maxDigits {
		c.badCell(at, fmt.Errorf("%w: %d decimals", errValue, cell.Decimals))
	}
	if cell.Formula != "" {
		_, err := resolve(cell.Formula, c.found.cells, c.book, at.sheet)
		c.badCell(at, err)
	}
	if cell.Input != nil {
		c.input(cell, at)
	}
}

// value checks the value of a cell: a text that was good in the row above is.
func (c *checker) value(cell *doc.SheetCell, at address) {
	for len(c.texts) <= at.column {
		c.texts = append(c.texts, "")
	}
	isText := cell.Value.Kind == doc.Text
	if last := &c.texts[at.column]; !isText || *last != cell.Value.Text {
		err := checkValue(cell.Value)
		if c.badCell(at, err); isText && err == nil {
			*last = cell.Value.Text
		}
	}
}

func (c *checker) input(cell *doc.SheetCell, at address) {
	in := cell.Input
	if cell.Formula != "" {
		c.badCell(at, fmt.Errorf("%w: a computed cell takes none", errInput))
	}
	if in.List != "" && !c.names[strings.ToLower(in.List)] {
		c.badCell(at, fmt.Errorf("%w: there is no name %q", errInput, in.List))
	}
	if k := cell.Value.Kind; k != doc.Number && k != doc.Date && (in.Min != "" || in.Max != "") {
		c.badCell(at, fmt.Errorf("%w: a %v has no bounds", errInput, k))
	}
	if in.Step != "" && (cell.Value.Kind != doc.Number || in.Min == "" || in.Max == "") {
		c.badCell(at, fmt.Errorf("%w: steps are those of a number between bounds", errInput))
	}
	for _, bound := range []string{in.Min, in.Max, in.Step} {
		if err := checkValue(doc.Value{Kind: cell.Value.Kind, Text: bound}); err != nil {
			c.badCell(at, fmt.Errorf("%w: %w", errInput, err))
		}
	}
	for _, n := range []doc.Note{in.Prompt, in.Refusal} {
		if err := errors.Join(checkText(n.Title, maxNoteTitle), checkText(n.Text, maxNoteText)); err != nil {
			c.badCell(at, fmt.Errorf("%w: %w", errInput, err))
		}
	}
}

func (c *checker) badCell(at address, err error) {
	if err != nil {
		c.errs = append(c.errs, &CellError{c.book.Sheets[at.sheet].Name, doc.CellName(at.column, at.row), err})
	}
}

func (c *checker) reference(a address, from int) string {
	return reference(c.book, a, from)
}
