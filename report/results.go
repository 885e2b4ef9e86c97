package report

import (
	"fmt"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// Results is what the team found and what people wrote about it (kết quả kiểm
// tra), visit by visit as a secretary writes. A fact seen is an item's answer or
// a figure; a conclusion drawn is a finding.
type Results struct {
	Plan     string        `yaml:"plan" validate:"required,id" desc:"Mã của kế hoạch"`
	Visits   []VisitResult `yaml:"visits" validate:"dive" desc:"Kết quả của từng buổi kiểm tra"`
	Selected []Selection   `yaml:"selected" validate:"dive" desc:"Nội dung trong báo cáo của các đơn vị được đưa vào báo cáo tổng hợp"`
	Report   Wording       `yaml:"report" desc:"Nội dung báo cáo tổng hợp do người soạn viết"`
}

// Kind returns "results".
func (*Results) Kind() string { return "results" }

// VisitResult is what came of one visit to a unit. A later visit to it (kiểm tra
// lại) says which it follows, and stands below it.
type VisitResult struct {
	Unit          string         `yaml:"unit" validate:"required,id" desc:"Mã đơn vị được kiểm tra"`
	Date          date.Date      `yaml:"date" desc:"Ngày kiểm tra, khi khác lịch hoặc chưa có lịch"`
	Follows       date.Date      `yaml:"follows" desc:"Ngày của lần kiểm tra trước, khi đây là lần kiểm tra lại"`
	Begin         string         `yaml:"begin" desc:"Giờ bắt đầu, ví dụ 08:00"`
	End           string         `yaml:"end" desc:"Giờ kết thúc, ví dụ 11:30"`
	Place         string         `yaml:"place" desc:"Địa điểm, khi khác lịch"`
	Secretary     Secretary      `yaml:"secretary" validate:"omitempty" desc:"Thư ký (người ghi biên bản)"`
	Present       []Attendee     `yaml:"present" validate:"dive" desc:"Thành phần làm việc"`
	Items         []ItemResult   `yaml:"items" validate:"dive" desc:"Kết quả từng mục kiểm tra"`
	Values        []FigureResult `yaml:"values" validate:"dive" desc:"Số liệu đoàn xác định"`
	Followed      []Followup     `yaml:"followed" validate:"dive" desc:"Tình hình thực hiện kiến nghị của lần kiểm tra trước"`
	Findings      []Finding      `yaml:"findings" validate:"dive" desc:"Tồn tại, hạn chế"`
	Difficulties  []Difficulty   `yaml:"difficulties" validate:"dive" desc:"Khó khăn, vướng mắc"`
	Commendations []Commendation `yaml:"commendations" validate:"dive" desc:"Sáng kiến, cách làm hiệu quả"`
	Opinions      []Opinion      `yaml:"opinions" validate:"dive" desc:"Ý kiến của hai bên"`
	Refused       string         `yaml:"refused" desc:"Lý do đơn vị không ký biên bản, khi đơn vị không ký"`
	Witness       Secretary      `yaml:"witness" validate:"omitempty,excluded_without=Refused" desc:"Người chứng kiến, ký biên bản khi đơn vị không ký"`

	At diag.Place `yaml:"-"` // where its day was read, or else the visit
}

// The sides of a visit.
const (
	TeamSide = "team" // đoàn kiểm tra
	UnitSide = "unit" // đơn vị được kiểm tra
)

// Attendee is somebody who was there. The first of each side signs for it.
type Attendee struct {
	Side     string `yaml:"side" validate:"required,oneof=team unit" desc:"team: đoàn kiểm tra; unit: đơn vị được kiểm tra" column:"Bên" words:"team=đoàn kiểm tra,unit=đơn vị"`
	Name     string `yaml:"name" validate:"required" desc:"Họ tên" column:"Họ tên"`
	Position string `yaml:"position" desc:"Chức vụ" column:"Chức vụ"`
}

// ItemResult is how the team answers an item, and how many points it gives, as a
// person writes them.
type ItemResult struct {
	Item   string `yaml:"item" validate:"required,id" desc:"Mã mục kiểm tra" column:"Mã mục"`
	Answer string `yaml:"answer" validate:"required_without=Points,omitempty,id" desc:"Mã phương án trả lời" column:"Kết quả"`
	Points string `yaml:"points" desc:"Điểm đoàn chấm, cùng với hoặc thay cho phương án trả lời" column:"Điểm đoàn chấm"`
	Note   string `yaml:"note" desc:"Minh chứng, ghi chú" column:"Ghi chú"`

	At diag.Place `yaml:"-"` // where it was read
}

// FigureResult is a figure that the team established, as a person writes it;
// Was is what the unit had reported.
type FigureResult struct {
	Indicator string `yaml:"indicator" validate:"required,figure" desc:"Mã chỉ tiêu; có nhiều cột số liệu thì ghi cả mã cột: mã@cột" column:"Mã chỉ tiêu"`
	Value     string `yaml:"value" validate:"required" desc:"Số liệu đoàn xác định" column:"Số liệu đoàn xác định"`
	Was       string `yaml:"was" desc:"Số liệu đơn vị đã báo cáo" column:"Số liệu đơn vị báo cáo"`
	Why       string `yaml:"why" desc:"Lý do chênh lệch, cách xác định" column:"Lý do"`

	At diag.Place `yaml:"-"`
}

// Finding is a conclusion of the team (tồn tại, hạn chế): its causes, the items
// that it rests on, and what is recommended. A selected one stands in the text
// of the consolidated report, the others in its annex.
type Finding struct {
	Text        string           `yaml:"text" validate:"required" desc:"Tồn tại, hạn chế"`
	Group       string           `yaml:"group" desc:"Nhóm tồn tại trong báo cáo tổng hợp (mặc định: mục kiểm tra liên quan)"`
	Cause       Cause            `yaml:"cause" desc:"Nguyên nhân"`
	Responsible string           `yaml:"responsible" desc:"Trách nhiệm: tập thể, cá nhân"`
	Items       []string         `yaml:"items" vanban:"single" validate:"dive,id" desc:"Mã các mục kiểm tra liên quan"`
	Recommend   []Recommendation `yaml:"recommend" validate:"dive" desc:"Kiến nghị"`
	Selected    bool             `yaml:"selected" desc:"Đưa vào báo cáo tổng hợp"`
}

// Cause is why something is wanting; both may be given.
type Cause struct {
	Subjective string `yaml:"subjective" desc:"Nguyên nhân chủ quan"`
	Objective  string `yaml:"objective" desc:"Nguyên nhân khách quan"`
}

// Recommendation asks somebody to do something by some day (kiến nghị), and what
// shows that it is done. To is the id of a party, or "unit" for the unit that was
// visited.
type Recommendation struct {
	To      string    `yaml:"to" validate:"required,id" desc:"unit: đơn vị được kiểm tra; hoặc mã cơ quan, đơn vị"`
	Text    string    `yaml:"text" validate:"required" desc:"Nội dung kiến nghị"`
	Product string    `yaml:"product" desc:"Sản phẩm, ví dụ: Quyết định ban hành quy chế"`
	Due     date.Date `yaml:"due" desc:"Thời hạn"`
}

// ToUnit is the addressee of a recommendation to the visited unit itself.
const ToUnit = "unit"

// Difficulty is what a unit cannot mend alone (khó khăn, vướng mắc), and the
// party that can.
type Difficulty struct {
	Text       string `yaml:"text" validate:"required" desc:"Khó khăn, vướng mắc" column:"Khó khăn, vướng mắc"`
	Basis      string `yaml:"basis" desc:"Căn cứ pháp lý" column:"Căn cứ"`
	ResolvedBy string `yaml:"resolved_by" validate:"omitempty,id" desc:"Mã cơ quan giải quyết" column:"Cơ quan giải quyết"`
	Proposal   string `yaml:"proposal" desc:"Đề xuất" column:"Đề xuất"`
	Selected   bool   `yaml:"selected" desc:"Đưa vào báo cáo tổng hợp" column:"Chọn" words:"true=x,true=có,false=không"`
}

// Commendation is what others may learn from (sáng kiến, cách làm hiệu quả).
type Commendation struct {
	Text     string `yaml:"text" validate:"required" desc:"Sáng kiến, cách làm hiệu quả" column:"Sáng kiến, cách làm hiệu quả"`
	Who      string `yaml:"who" desc:"Tập thể, cá nhân" column:"Tập thể, cá nhân"`
	Selected bool   `yaml:"selected" desc:"Đưa vào báo cáo tổng hợp" column:"Chọn" words:"true=x,true=có,false=không"`
}

// Opinion is what one side wants to have recorded (ý kiến).
type Opinion struct {
	Side string `yaml:"side" validate:"required,oneof=team unit" desc:"team: đoàn kiểm tra; unit: đơn vị được kiểm tra" column:"Bên" words:"team=đoàn kiểm tra,unit=đơn vị"`
	Text string `yaml:"text" validate:"required" desc:"Ý kiến" column:"Ý kiến"`
}

// Selection chooses a text of a unit's own report for the consolidated one: what
// it wrote for a prompt of the outline, or one row of a list, counted from 1.
type Selection struct {
	Unit   string `yaml:"unit" validate:"required,id" desc:"Mã đơn vị" column:"Mã đơn vị"`
	Prompt string `yaml:"prompt" validate:"required,id" desc:"Mã mục của đề cương" column:"Mã mục đề cương"`
	Row    int    `yaml:"row" validate:"min=0" desc:"Dòng thứ mấy của danh sách; để trống: cả mục" column:"Dòng"`

	At diag.Place `yaml:"-"`
}

// Wording is what people write for the consolidated report; the library writes
// figures and adds no judgement. A field left empty has its usual wording.
type Wording struct {
	Subject    string     `yaml:"subject" vanban:"lines" desc:"Trích yếu"`
	To         []string   `yaml:"kinh_gui" vanban:"single" validate:"dive,required" desc:"Kính gửi (mặc định: cơ quan chủ quản)"`
	Date       date.Date  `yaml:"date" desc:"Ngày báo cáo"`
	Preamble   string     `yaml:"preamble" desc:"Câu mở đầu"`
	Assessment string     `yaml:"assessment" desc:"Đánh giá chung"`
	Areas      []AreaText `yaml:"areas" validate:"dive" desc:"Nhận xét theo từng nội dung"`
	Closing    string     `yaml:"closing" desc:"Câu kết"`
	Recipients []string   `yaml:"recipients" validate:"dive,required" desc:"Nơi nhận"`
	Signature  *Signature `yaml:"signature" desc:"Người ký (mặc định: như kế hoạch)"`

	At diag.Place `yaml:"-"` // where its day was read
}

// AreaText is what is said of one area.
type AreaText struct {
	Area string `yaml:"area" validate:"required,id" desc:"Mã nội dung kiểm tra"`
	Text string `yaml:"text" validate:"required" desc:"Nhận xét"`
}

// Visit returns what came of the visit to the unit with that code.
func (r *Results) Visit(code string) (*VisitResult, bool) {
	if r != nil {
		for i := range r.Visits {
			if r.Visits[i].Unit == code {
				return &r.Visits[i], true
			}
		}
	}
	return nil, false
}

// Head returns the first of those present from a side, who signs for it.
func (v *VisitResult) Head(side string) (Attendee, bool) {
	for _, a := range v.Present {
		if a.Side == side {
			return a, true
		}
	}
	return Attendee{}, false
}

// Return gives what the team found at a unit in the form of a return, so that it
// is rolled up and compared as the unit's own is: answers and figures, each with
// its note as the explanation and the place where it was written. The form is
// that of the unit.
func (v *VisitResult) Return(f *checklist.Form) *checklist.Return {
	if f == nil {
		return new(checklist.Return)
	}
	out := &checklist.Return{Manifest: f.Manifest}
	items, figures := map[string]*ItemResult{}, map[string]*FigureResult{}
	for i := range v.Items {
		items[v.Items[i].Item] = &v.Items[i]
	}
	for i := range v.Values {
		figures[v.Values[i].Indicator] = &v.Values[i]
	}
	var all []checklist.Value
	add := func(value checklist.Value, note string, place diag.Place) {
		value.Explanation, value.Cell = note, place
		all = append(all, value)
	}
	for _, a := range f.Areas {
		for _, item := range a.Items {
			if r := items[item.ID]; r != nil {
				values, _ := f.Checklist.ReadFound(item, r.Answer, r.Points)
				for _, value := range values {
					add(value, r.Note, r.At)
				}
			}
		}
		for _, ind := range a.Figures {
			if r := figures[ind.ID]; r != nil && ind.Derived == nil {
				value, _ := ind.Read(checklist.Typed(r.Value))
				add(value, r.Why, r.At)
			}
		}
	}
	out.Values = checklist.ValuesOf(all...)
	return out
}

// Locate notes where days, answers, figures, follow-ups and selections were read: place
// returns where the value at a path stands.
func (r *Results) Locate(place func(path string) diag.Place) {
	r.Report.At = place("report.date")
	for i := range r.Visits {
		v := &r.Visits[i]
		v.At = place(fmt.Sprintf("visits[%d].date", i))
		for j := range v.Items {
			field := "answer"
			if v.Items[j].Answer == "" {
				field = "points"
			}
			v.Items[j].At = place(fmt.Sprintf("visits[%d].items[%d].%s", i, j, field))
		}
		for j := range v.Values {
			v.Values[j].At = place(fmt.Sprintf("visits[%d].values[%d].value", i, j))
		}
		for j := range v.Followed {
			v.Followed[j].At = place(fmt.Sprintf("visits[%d].followed[%d].request", i, j))
		}
	}
	for i := range r.Selected {
		r.Selected[i].At = place(fmt.Sprintf("selected[%d]", i))
	}
}
