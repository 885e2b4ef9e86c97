package outline

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/unit"
)

// Outline is the outline of the report of a unit (đề cương báo cáo).
type Outline struct {
	ID        string               `yaml:"id" validate:"required,id" desc:"Mã của đề cương, không đổi"`
	Version   int                  `yaml:"version" validate:"min=0" desc:"Phiên bản của đề cương"`
	Title     string               `yaml:"title" vanban:"prose" validate:"required" desc:"Tên báo cáo, ví dụ: Báo cáo phục vụ kiểm tra"`
	Period    string               `yaml:"period" vanban:"prose" desc:"Kỳ số liệu của báo cáo"`
	Checklist *checklist.Checklist `yaml:"checklist" vanban:"file=checklist" desc:"Danh mục nội dung kiểm tra"`
	Units     *unit.List           `yaml:"units" vanban:"file=units" desc:"Danh sách đơn vị viết báo cáo: khung báo cáo in tên cơ quan của các đơn vị ấy"`
	To        []string             `yaml:"kinh_gui" vanban:"single" validate:"dive,required" desc:"Nơi nhận báo cáo, in sau Kính gửi"`
	Opening   string               `yaml:"opening" vanban:"prose" desc:"Câu mở đầu của báo cáo (mặc định: thực hiện kế hoạch kiểm tra)"`
	Closing   string               `yaml:"closing" vanban:"prose" desc:"Câu kết của báo cáo"`
	Sections  []Section            `yaml:"sections" validate:"required,min=1,dive" desc:"Các mục của báo cáo"`
}

// Kind returns "outline".
func (*Outline) Kind() string { return "outline" }

// Section is one section of the report (mục của đề cương).
type Section struct {
	ID       string    `yaml:"id" validate:"required,id" desc:"Mã của mục, không đổi"`
	Was      []string  `yaml:"was" validate:"dive,id" desc:"Các mã cũ"`
	Heading  string    `yaml:"heading" vanban:"prose,marked" validate:"required" desc:"Tên mục"`
	Prompt   string    `yaml:"prompt" vanban:"prose" desc:"Gợi ý nội dung cần viết"`
	Content  Content   `yaml:"kind" validate:"omitempty,oneof=narrative indicators items issues difficulties commendations" desc:"Loại nội dung: narrative = nội dung báo cáo (mặc định), indicators = bảng số liệu, items = bảng tự đánh giá, issues = tồn tại, hạn chế, difficulties = khó khăn, vướng mắc, commendations = sáng kiến, cách làm hiệu quả"`
	Required *bool     `yaml:"required" desc:"Bắt buộc (mặc định: có)"`
	Areas    []string  `yaml:"areas" vanban:"single" validate:"dive,id" desc:"Các nội dung kiểm tra mà mục này trình bày"`
	EachArea bool      `yaml:"each_area" desc:"Tự có một mục con cho mỗi nội dung kiểm tra"`
	Sections []Section `yaml:"sections" validate:"dive" desc:"Các mục con"`
}

// IsRequired reports whether the section must be written: it must, unless the
// file says otherwise.
func (s *Section) IsRequired() bool { return s.Required == nil || *s.Required }

// SpeaksOf reports whether the section asks for what stands in an area, which has
// those above it: in any, where it names none.
func (s *Section) SpeaksOf(a *checklist.Area, above []*checklist.Area) bool {
	asked := func(a *checklist.Area) bool { return slices.Contains(s.Areas, a.ID) }
	return len(s.Areas) == 0 || asked(a) || slices.ContainsFunc(above, asked)
}

// Content says what a section is filled with.
type Content string

// The contents of sections.
const (
	Narrative     Content = "narrative"     // lời văn
	Indicators    Content = "indicators"    // bảng số liệu
	Items         Content = "items"         // bảng tự đánh giá
	Issues        Content = "issues"        // tồn tại, hạn chế, nguyên nhân
	Difficulties  Content = "difficulties"  // khó khăn, vướng mắc
	Commendations Content = "commendations" // sáng kiến, cách làm hiệu quả
)

// PromptKind returns what a form asks for in place of the section; ok is false of
// figures and items, which have sheets of their own.
func (s *Section) PromptKind() (kind checklist.PromptKind, ok bool) {
	switch s.Form() {
	case Issues, Difficulties, Commendations:
		return checklist.ForList, true
	case Narrative:
		if len(s.Sections) > 0 {
			return checklist.Heading, true
		}
		return checklist.ForNarrative, true
	}
	return 0, false
}

// Form returns the declared content, or Narrative.
func (s *Section) Form() Content {
	if s.Content == "" {
		return Narrative
	}
	return s.Content
}
