package checklist

import "slices"

// Checklist is the list of what is inspected (danh mục nội dung kiểm tra).
type Checklist struct {
	ID         string      `yaml:"id" validate:"required,id" desc:"Mã của danh mục, không đổi"`
	Version    int         `yaml:"version" validate:"min=0" desc:"Phiên bản của danh mục"`
	Title      string      `yaml:"title" vanban:"prose" desc:"Tên in của danh mục"`
	Periods    []Period    `yaml:"periods" validate:"dive" desc:"Các kỳ số liệu; không khai thì là đầu kỳ (t0), trong kỳ (ky), tại thời điểm báo cáo (td)"`
	AnswerSets []AnswerSet `yaml:"answer_sets" validate:"dive" desc:"Các bộ phương án trả lời"`
	Grades     []Grade     `yaml:"grades" validate:"dive" desc:"Các mức xếp loại theo tỷ lệ điểm, từ cao xuống thấp"`
	Series     []Series    `yaml:"series" validate:"dive" desc:"Các cột số liệu: mỗi chỉ tiêu có thể có nhiều giá trị"`
	Areas      []Area      `yaml:"areas" validate:"required,min=1,dive" desc:"Các nội dung kiểm tra"`
	Rules      []Rule      `yaml:"rules" validate:"dive" desc:"Quan hệ giữa các chỉ tiêu"`
}

// Kind returns "checklist".
func (*Checklist) Kind() string { return "checklist" }

// Area is a content to be inspected (nội dung kiểm tra), possibly divided into
// further areas.
type Area struct {
	ID         string      `yaml:"id" validate:"required,id" desc:"Mã của nội dung, không đổi"`
	Was        []string    `yaml:"was" validate:"dive,id" desc:"Các mã cũ"`
	Title      string      `yaml:"title" vanban:"prose,marked" validate:"required" desc:"Tên ngắn, dùng cho trang tính, bảng, biểu đồ (tối đa 31 ký tự)"`
	Text       string      `yaml:"text" vanban:"prose,marked" validate:"required" desc:"Câu in trong kế hoạch"`
	Open       bool        `yaml:"open" desc:"Nội dung mở, không có mục kiểm tra"`
	Lead       string      `yaml:"lead" validate:"omitempty,id" desc:"Mã đơn vị chủ trì"`
	Areas      []Area      `yaml:"areas" validate:"dive" desc:"Các nội dung con"`
	Items      []Item      `yaml:"items" validate:"dive" desc:"Các mục kiểm tra"`
	Indicators []Indicator `yaml:"indicators" validate:"dive" desc:"Các chỉ tiêu số liệu"`
	Lists      []List      `yaml:"lists" validate:"dive" desc:"Các danh sách mà đơn vị tự thêm dòng"`
}

// IsLeaf reports whether the area is not divided further.
func (a *Area) IsLeaf() bool { return a == nil || len(a.Areas) == 0 }

// Item is one thing that the team assesses (mục kiểm tra).
type Item struct {
	ID        string   `yaml:"id" validate:"required,id" desc:"Mã của mục, không đổi"`
	Was       []string `yaml:"was" validate:"dive,id" desc:"Các mã cũ"`
	Text      string   `yaml:"text" vanban:"prose,marked" validate:"required" desc:"Nội dung cần kiểm tra"`
	Bases     []string `yaml:"bases" vanban:"prose,marked" validate:"dive,required" desc:"Căn cứ"`
	Methods   []string `yaml:"methods" vanban:"prose,marked" validate:"dive,required" desc:"Phương pháp kiểm tra"`
	Evidence  []string `yaml:"evidence" vanban:"prose,marked" validate:"dive,required" desc:"Hồ sơ, tài liệu minh chứng"`
	AppliesTo []string `yaml:"applies_to" validate:"dive,id" desc:"Chỉ áp dụng với loại, nhóm đơn vị này"`
	Required  *bool    `yaml:"required" desc:"Bắt buộc trả lời (mặc định: có)"`
	Answers   string   `yaml:"answers" validate:"omitempty,id" desc:"Mã bộ phương án trả lời, khai ở answer_sets (mặc định: bộ có default; không có thì đạt, đạt một phần, chưa đạt, không áp dụng, chưa kiểm tra)"`
	Score     *Score   `yaml:"score" desc:"Điểm của mục"`
}

// IsRequired reports whether the item must be answered: it must, unless the
// file says otherwise.
func (i *Item) IsRequired() bool { return i != nil && (i.Required == nil || *i.Required) }

// AnswerSet is a list of answers to choose from (bộ phương án trả lời).
type AnswerSet struct {
	ID      string   `yaml:"id" validate:"required,id" desc:"Mã của bộ phương án"`
	Default bool     `yaml:"default" desc:"Dùng cho mục không ghi bộ phương án"`
	Values  []string `yaml:"values" validate:"required,min=1,unique,dive,id" desc:"Mã các phương án; dùng sẵn: dat = Đạt, dat_mot_phan = Đạt một phần, chua_dat = Chưa đạt, khong_ap_dung = Không áp dụng, chua_kiem_tra = Chưa kiểm tra, co = Có, khong = Không; mã khác phải có chữ in ở labels"`
	Labels  []string `yaml:"labels" validate:"dive,required" desc:"Chữ in của các phương án, cùng thứ tự"`
}

// Label returns the printed words of the answer with that code: those of the
// set, else the usual ones, else the code itself.
func (s *AnswerSet) Label(code string) string {
	if words, ok := s.words(code); ok {
		return words
	}
	return code
}

func (s *AnswerSet) words(code string) (words string, ok bool) {
	if i := slices.Index(s.Values, code); i >= 0 && i < len(s.Labels) {
		return s.Labels[i], true
	}
	words = usualWords(code)
	return words, words != ""
}

// usualWords are those of a usual answer, "" of any other.
func usualWords(code string) string {
	for _, a := range usualAnswers {
		if a.code == code {
			return a.label
		}
	}
	return ""
}

// Judge says what an answer of the set tells of an item: met is the first one;
// others fall short of it, but for those that judge nothing (not applicable, not
// inspected).
func (s *AnswerSet) Judge(code string) (met, judged bool) {
	if len(s.Values) == 0 || code == NotApplicableAnswer || code == notInspectedAnswer {
		return false, false
	}
	return code == s.Values[0], true
}

// IsUsual reports whether all answers that judge are the usual ones, in the usual
// words: đạt, đạt một phần, chưa đạt.
func (s *AnswerSet) IsUsual() bool {
	usual := Usual()
	for _, code := range s.Values {
		if _, judged := s.Judge(code); judged && (!slices.Contains(usual.Values, code) || s.Label(code) != usual.Label(code)) {
			return false
		}
	}
	return true
}

var usualAnswers = [...]struct{ code, label string }{
	{"dat", "Đạt"},
	{"dat_mot_phan", "Đạt một phần"},
	{"chua_dat", "Chưa đạt"},
	{NotApplicableAnswer, "Không áp dụng"},
	{notInspectedAnswer, "Chưa kiểm tra"},
	{"co", "Có"},
	{"khong", "Không"},
}

// Usual is the set that holds where a checklist has none of its own.
func Usual() AnswerSet {
	return AnswerSet{ID: "usual", Default: true, Values: []string{"dat", "dat_mot_phan", "chua_dat", NotApplicableAnswer, notInspectedAnswer}}
}

// AnswersOf returns the answers to choose from for an item.
func (c *Checklist) AnswersOf(i *Item) AnswerSet {
	for _, s := range c.AnswerSets {
		if s.ID == i.Answers || i.Answers == "" && s.Default {
			return s
		}
	}
	return Usual()
}
