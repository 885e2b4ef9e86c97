package report

import "cmp"

// Table is a table in a text (bảng). Columns are a tree of heads; those at its
// ends are the columns that rows fill. Widths are shares of the width of the
// table, one for each of them, and may be given with the columns instead; a
// column is never narrower than its longest word.
type Table struct {
	Columns []Column  `yaml:"columns" validate:"required,min=1,dive" desc:"Các cột; cột có columns là đầu bảng chung của các cột dưới nó"`
	Widths  []float64 `yaml:"widths" validate:"dive,gt=0" desc:"Tỷ lệ bề rộng các cột"`
	Numbers Numbers   `yaml:"numbers" desc:"Hàng số thứ tự cột dưới đầu bảng: true, hoặc danh sách các ô"`
	Rows    []Row     `yaml:"rows" validate:"dive" desc:"Các hàng; hàng chỉ có một ô là tiêu đề của các hàng dưới nó"`
}

// Column is a column of a table, or, where it has columns itself, the head above
// them. Where only some columns have a width, it is a percentage of the width of
// the table. Align counts for the columns below as well; "decimal" puts figures
// one under the other by their decimal comma; "" leaves it to what the column
// holds.
type Column struct {
	Head    string   `yaml:"head" vanban:"scalar,lines,prose" desc:"Chữ ở đầu cột"`
	Width   float64  `yaml:"width" validate:"omitempty,gt=0,excluded_with=Columns" desc:"Tỷ lệ bề rộng"`
	Align   string   `yaml:"align" validate:"omitempty,oneof=left center right decimal" desc:"Canh chữ trong cột: left = trái, center = giữa, right = phải, decimal = theo dấu phẩy thập phân"`
	Columns []Column `yaml:"columns" validate:"dive" desc:"Các cột dưới đầu bảng này"`
}

// Numbers is the row of column numbers under the head, which repeats with it:
// (1), (2) and so on where Count is set, or Texts, one for each column.
type Numbers struct {
	Count bool     `yaml:"count" vanban:"scalar" desc:"Đánh số (1), (2), …"`
	Texts []string `yaml:"texts" vanban:"sequence" validate:"excluded_with=Count" desc:"Chữ trong từng ô, ví dụ: (6)=(3)/(4)"`
}

// Row is a row of a table: its cells from the left, those that it lacks being
// blank, or a heading over all columns. A single cell, where there are several
// columns, is a heading too.
type Row struct {
	Heading string `yaml:"heading" vanban:"lines,prose" desc:"Tiêu đề của các hàng dưới, suốt bề rộng bảng"`
	Cells   []Cell `yaml:"cells" vanban:"sequence" validate:"excluded_with=Heading,dive" desc:"Các ô"`
	Look    string `yaml:"look" validate:"omitempty,oneof=total whole,excluded_with=Heading" desc:"total: hàng cộng, in đậm; whole: ở cùng trang với hàng dưới, là phần của nó"`
}

// Cell is a cell of a table. It covers a column and a row, or as many as it
// says; cells behind it and in the rows below take the places that are left.
type Cell struct {
	Text    string `yaml:"text" vanban:"scalar,lines,prose" desc:"Chữ trong ô; xuống dòng được giữ"`
	Columns int    `yaml:"columns" validate:"omitempty,gt=0" desc:"Số cột mà ô phủ"`
	Rows    int    `yaml:"rows" validate:"omitempty,gt=0" desc:"Số hàng mà ô phủ"`
}

// Leaves returns the columns that rows fill, with the alignment that those above
// them say.
func (t *Table) Leaves() []Column {
	var leaves []Column
	for i := range t.Columns {
		leaves = appendLeaves(leaves, &t.Columns[i], "")
	}
	return leaves
}

func appendLeaves(leaves []Column, c *Column, align string) []Column {
	align = cmp.Or(c.Align, align)
	if len(c.Columns) == 0 {
		return append(leaves, Column{Head: c.Head, Width: c.Width, Align: align})
	}
	for i := range c.Columns {
		leaves = appendLeaves(leaves, &c.Columns[i], align)
	}
	return leaves
}

// Spread returns, for each row, the cell that covers each of the columns: the
// same one again where it covers several, also of the rows below, and nil where
// the row is blank. A row that is a heading has no columns at all. What does not
// fit, which Validate tells, is left out.
func (t *Table) Spread() [][]*Cell {
	s := spreader{table: t, columns: len(t.Leaves())}
	s.rows()
	return s.places
}

// Title returns the text of a row that is a heading.
func (r *Row) Title() string {
	if len(r.Cells) == 1 {
		return r.Cells[0].Text
	}
	return r.Heading
}

// isHeading reports whether a row is a heading over so many columns.
func (r *Row) isHeading(columns int) bool {
	single := len(r.Cells) == 1 && columns > 1 && r.Cells[0].Columns == 0 && r.Cells[0].Rows == 0
	return r.Heading != "" || single && r.Look == ""
}

// Columns returns columns with those heads.
func Columns(heads ...string) []Column {
	columns := make([]Column, len(heads))
	for i, head := range heads {
		columns[i].Head = head
	}
	return columns
}

// Cells returns a row of cells with those texts.
func Cells(texts ...string) Row {
	row := Row{Cells: make([]Cell, len(texts))}
	for i, text := range texts {
		row.Cells[i].Text = text
	}
	return row
}
