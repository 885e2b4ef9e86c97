package report

// Section is a part of the text of any paper (mục của nội dung). Text is
// paragraphs divided by blank lines; points print with a dash, a single one
// without; deeper sections follow.
type Section struct {
	Heading  string    `yaml:"heading" vanban:"prose" desc:"Tiêu đề"`
	Text     string    `yaml:"text" vanban:"prose" desc:"Đoạn văn"`
	Points   []string  `yaml:"points" vanban:"single,prose" desc:"Các gạch đầu dòng"`
	Table    *Table    `yaml:"table" desc:"Bảng"`
	Below    string    `yaml:"below" vanban:"prose" validate:"excluded_without=Table" desc:"Đoạn văn dưới bảng"`
	Sections []Section `yaml:"sections" validate:"dive" desc:"Các mục con"`
}
