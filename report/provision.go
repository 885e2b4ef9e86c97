package report

// Provisions are a text in the legal manner (Phụ lục I, phần I, mục V, hàng
// 6a): parts, chapters, sections, subsections, articles, clauses and points.
// Articles are numbered through the whole text, clauses within each article.
type Provisions struct {
	Parts    []Part    `yaml:"parts" validate:"dive" desc:"Các phần"`
	Chapters []Chapter `yaml:"chapters" validate:"dive" desc:"Các chương"`
	Articles []Article `yaml:"articles" validate:"dive" desc:"Các điều"`
}

// IsEmpty reports whether there is no provision.
func (p *Provisions) IsEmpty() bool {
	return len(p.Parts) == 0 && len(p.Chapters) == 0 && len(p.Articles) == 0
}

// Part is a part (phần), divided by articles or by sections; the numbers of
// sections begin anew in each.
type Part struct {
	Title    string    `yaml:"title" vanban:"prose,marked=Phần" validate:"required" desc:"Tiêu đề phần"`
	Chapters []Chapter `yaml:"chapters" validate:"dive" desc:"Các chương"`
	Articles []Article `yaml:"articles" validate:"dive" desc:"Các điều"`
	Body     []Section `yaml:"body" validate:"dive" desc:"Nội dung theo mục I, 1, a"`
}

// Chapter is a chapter (chương).
type Chapter struct {
	Title    string           `yaml:"title" vanban:"prose,marked=Chương" validate:"required" desc:"Tiêu đề chương"`
	Sections []ChapterSection `yaml:"sections" validate:"dive" desc:"Các mục"`
	Articles []Article        `yaml:"articles" validate:"dive" desc:"Các điều"`
}

// ChapterSection is a section of a chapter (mục).
type ChapterSection struct {
	Title       string       `yaml:"title" vanban:"prose,marked=Mục" validate:"required" desc:"Tiêu đề mục"`
	Subsections []Subsection `yaml:"subsections" validate:"dive" desc:"Các tiểu mục"`
	Articles    []Article    `yaml:"articles" validate:"dive" desc:"Các điều"`
}

// Subsection is a subsection (tiểu mục).
type Subsection struct {
	Title    string    `yaml:"title" vanban:"prose,marked=Tiểu mục" validate:"required" desc:"Tiêu đề tiểu mục"`
	Articles []Article `yaml:"articles" validate:"required,min=1,dive" desc:"Các điều"`
}

// Article is an article (điều). Without a title its text stands on the line of
// its number. A table stands below its text, before its clauses.
type Article struct {
	Title   string          `yaml:"title" vanban:"prose,marked=Điều" desc:"Tiêu đề điều"`
	Text    string          `yaml:"text" vanban:"scalar,prose,marked=Điều" validate:"required_without_all=Title Clauses" desc:"Nội dung"`
	Table   *Table          `yaml:"table" desc:"Bảng"`
	Below   string          `yaml:"below" vanban:"prose" validate:"excluded_without=Table" desc:"Đoạn văn dưới bảng"`
	Clauses []ArticleClause `yaml:"clauses" validate:"dive" desc:"Các khoản"`
}

// ArticleClause is a clause of an article (khoản), with its points (điểm) and,
// below them, a table.
type ArticleClause struct {
	Title  string   `yaml:"title" vanban:"prose,marked=Khoản" desc:"Tiêu đề khoản"`
	Text   string   `yaml:"text" vanban:"scalar,prose,marked=Khoản" validate:"required_without_all=Title Points" desc:"Nội dung"`
	Points []string `yaml:"points" vanban:"single,prose,marked" validate:"dive,required" desc:"Các điểm"`
	Table  *Table   `yaml:"table" desc:"Bảng"`
	Below  string   `yaml:"below" vanban:"prose" validate:"excluded_without=Table" desc:"Đoạn văn dưới bảng"`
}

// Attached is a document that a decision issues (văn bản ban hành kèm theo,
// sample 1.3): letterhead, type and subject, but no number, day or signature of
// its own.
type Attached struct {
	Type       string `yaml:"type" validate:"required" desc:"Tên loại văn bản kèm theo"`
	Subject    string `yaml:"subject" vanban:"lines,prose" validate:"required" desc:"Trích yếu"`
	Preamble   string `yaml:"preamble" vanban:"prose" desc:"Câu mở đầu"`
	Provisions `yaml:",inline"`
	Body       []Section `yaml:"body" validate:"dive" desc:"Nội dung theo mục I, 1, a"`
}
