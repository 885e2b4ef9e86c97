package report

// Section is a part of the text of any paper (mục của nội dung). Text is
// paragraphs divided by blank lines; points print with a dash, a single one
// without; deeper sections follow.
type Section struct {
	Heading  string    `yaml:"heading" vanban:"prose" desc:"Tiêu đề"`
	Text     string    `yaml:"text" vanban:"prose" desc:"Đoạn văn"`
	Points   []string  `yaml:"points" vanban:"single,prose" desc:"Các gạch đầu dòng"`
	Table    *Table    `yaml:"table" desc:"Bảng"`
	Sections []Section `yaml:"sections" validate:"dive" desc:"Các mục con"`
}

// Table is a table in a text. Widths are shares of the width; where they are
// absent the columns are measured. A row of a single text, where there are
// several columns, heads the rows below it.
type Table struct {
	Columns []string   `yaml:"columns" validate:"required,min=1" desc:"Tên các cột"`
	Widths  []float64  `yaml:"widths" validate:"dive,gt=0" desc:"Tỷ lệ bề rộng các cột"`
	Rows    [][]string `yaml:"rows" desc:"Các hàng; hàng chỉ có một ô là tiêu đề của các hàng dưới nó"`
}
