package report

// Section is a part of the text of any paper (mục của nội dung): its heading and
// text, points, a table, and deeper sections. It is numbered by its place among
// those beside it, in the form that [Layout] Levels gives its depth. One without
// a heading is numbered, in upright letters, below the top level, and at the top
// where one beside it has a numbered heading; one that has no text of its own
// never is. Number says otherwise: a section without a number uses none up.
//
// Text is paragraphs divided by blank lines. With RunIn it follows the heading
// on the same line.
type Section struct {
	Heading  string    `yaml:"heading" vanban:"prose,marked" desc:"Tiêu đề"`
	RunIn    bool      `yaml:"run_in" validate:"excluded_without=Heading" desc:"Nội dung viết liền sau tiêu đề, cùng dòng"`
	Number   *bool     `yaml:"number" desc:"false: không đánh số; true: đánh số cả đoạn không có tiêu đề"`
	Text     string    `yaml:"text" vanban:"prose,marked" desc:"Đoạn văn"`
	Points   []Point   `yaml:"points" vanban:"single" validate:"dive" desc:"Các gạch đầu dòng"`
	Table    *Table    `yaml:"table" desc:"Bảng"`
	Below    string    `yaml:"below" vanban:"prose" validate:"excluded_without=Table" desc:"Đoạn văn dưới bảng"`
	Sections []Section `yaml:"sections" validate:"dive" desc:"Các mục con"`
}

// Point is one of several behind a dash (gạch đầu dòng); a single one prints
// without. Its own points print behind a plus sign.
type Point struct {
	Text   string   `yaml:"text" vanban:"scalar,prose,marked" validate:"required" desc:"Nội dung"`
	Points []string `yaml:"points" vanban:"single,prose,marked" validate:"dive,required" desc:"Các ý nhỏ, sau dấu cộng"`
}

// Points returns a point for each text.
func Points(texts ...string) []Point {
	var points []Point
	for _, text := range texts {
		points = append(points, Point{Text: text})
	}
	return points
}
