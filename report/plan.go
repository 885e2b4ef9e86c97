package report

import (
	"cmp"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// Plan is the plan of an inspection (kế hoạch kiểm tra), or of other work. It
// prints the parts that it has ([Plan.Parts]); those that it lacks are needed
// only by what uses them.
type Plan struct {
	Paper        `yaml:",inline"`
	Headings     Headings             `yaml:"headings" desc:"Tiêu đề các phần, in đúng như ghi"`
	Preamble     string               `yaml:"preamble" vanban:"prose" desc:"Câu mở đầu, sau căn cứ"`
	Order        []PlanPart           `yaml:"order" validate:"dive" desc:"Thứ tự các phần: tên phần của kế hoạch, hoặc một mục có tiêu đề và nội dung riêng"`
	Aims         []string             `yaml:"aims" vanban:"single,prose,marked" validate:"omitempty,min=1,dive,required" desc:"Mục đích"`
	Requirements []string             `yaml:"requirements" vanban:"single,prose,marked" validate:"dive,required" desc:"Yêu cầu"`
	Checklist    *checklist.Checklist `yaml:"checklist" vanban:"file=checklist" desc:"Danh mục nội dung kiểm tra; các nội dung in ở phần contents"`
	Outline      *outline.Outline     `yaml:"outline" vanban:"file=outline" desc:"Đề cương báo cáo"`
	Units        *unit.List           `yaml:"units" vanban:"file=units" desc:"Danh sách đơn vị"`
	Calendar     *date.Calendar       `yaml:"calendar" vanban:"file=calendar" desc:"Lịch ngày nghỉ, ngày làm bù"`
	Round        int                  `yaml:"round" validate:"min=0" desc:"Đợt kiểm tra"`
	Period       Period               `yaml:"period" validate:"omitempty" desc:"Thời gian kiểm tra"`
	Team         Team                 `yaml:"team" desc:"Thành phần đoàn kiểm tra"`
	Subjects     Subjects             `yaml:"subjects" validate:"omitempty" desc:"Đối tượng kiểm tra"`
	Funding      string               `yaml:"funding" vanban:"prose" desc:"Kinh phí"`
	Duties       []Duty               `yaml:"duties" validate:"dive" desc:"Phân công trách nhiệm"`
	Sections     []PlacedSection      `yaml:"sections" validate:"excluded_with=Order,dive" desc:"Các phần khác của kế hoạch, khi không ghi order"`
	ReportDue    ReportDue            `yaml:"report_due" desc:"Hạn gửi báo cáo trước ngày kiểm tra"`
	Deadlines    Deadlines            `yaml:"deadlines" desc:"Thời hạn in trong văn bản của đợt, nơi không ai ghi ngày"`
	Marked       Marked               `yaml:"report" desc:"Chỉ tiêu dùng trong báo cáo tổng hợp kết quả"`
	Closing      string               `yaml:"closing" vanban:"prose" desc:"Câu kết"`
	Annexes      []Attachment         `yaml:"annexes" validate:"dive" desc:"Phụ lục"`
	Templates    []*Template          `yaml:"templates" vanban:"file=template" validate:"unique=ID,dive" desc:"Mẫu văn bản của đợt kiểm tra, thay hoặc thêm vào mẫu có sẵn"`

	places map[string]diag.Place // of what was read, by path
}

// Kind returns "plan".
func (*Plan) Kind() string { return "plan" }

// Type returns the type of paper that a plan is.
func (*Plan) Type() decree.Type {
	t, _ := decree.FindType("Kế hoạch")
	return t
}

// Period is when the inspection takes place. From and To may be days, months
// or years; Text replaces the composed words.
type Period struct {
	From date.Date `yaml:"from" validate:"required_without=Text" desc:"Từ: ngày, tháng hoặc năm"`
	To   date.Date `yaml:"to" validate:"required_without=Text" desc:"Đến hết: ngày, tháng hoặc năm"`
	Note string    `yaml:"note" vanban:"prose" desc:"Ghi chú, in trong ngoặc"`
	Text string    `yaml:"text" vanban:"prose" desc:"Câu thay cho cách ghép thông thường"`
}

func (p Period) relations() diag.List {
	problems := append(valid(p.From, "from"), valid(p.To, "to")...)
	if len(problems) == 0 && !p.From.IsZero() && !p.To.IsZero() && p.To.Last().Before(p.From.First()) {
		problems = append(problems, periodOrder.For("", p.From.Short(), p.To.Short()))
	}
	return problems
}

// Team is the inspection team (đoàn kiểm tra).
type Team struct {
	Lead     Person   `yaml:"lead" validate:"omitempty" desc:"Trưởng đoàn"`
	Deputies []Person `yaml:"deputies" validate:"dive" desc:"Phó Trưởng đoàn"`
	Members  []Member `yaml:"members" validate:"dive" desc:"Thành viên"`
}

// Person is a person by position, and by name where it is known.
type Person struct {
	Position string `yaml:"position" validate:"required" desc:"Chức vụ"`
	Name     string `yaml:"name" desc:"Họ tên"`
}

// Member is a group of members: a text, and the parties that they come from,
// printed after it unless List is false.
type Member struct {
	Text    string   `yaml:"text" vanban:"scalar,prose,marked" validate:"required" desc:"Thành phần"`
	Parties []string `yaml:"parties" vanban:"single" validate:"dive,id" desc:"Mã các đơn vị cử người"`
	List    *bool    `yaml:"list" desc:"In tên các đơn vị sau dấu hai chấm (mặc định: có)"`
}

// Subjects are who is inspected (đối tượng kiểm tra), and who receives the team.
type Subjects struct {
	unit.Set  `yaml:",inline"`
	Text      string    `yaml:"text" vanban:"prose" desc:"Câu in trong kế hoạch"`
	Note      string    `yaml:"note" vanban:"prose" validate:"excluded_without=Text" desc:"Ghi chú, in trong ngoặc"`
	Receiving Receiving `yaml:"receiving" desc:"Thành phần tiếp đoàn"`
}

// Receiving is who receives the team (thành phần tiếp đoàn kiểm tra).
type Receiving struct {
	Heading string   `yaml:"heading" validate:"excluded_without=Members" desc:"Câu dẫn"`
	Members []string `yaml:"members" vanban:"single,prose,marked" validate:"dive,required" desc:"Thành phần"`
}

// Duty is what some parties, or the inspected units (Subjects), have to do. A
// heading replaces their names; Request puts "Đề nghị" before it.
type Duty struct {
	Parties  []string `yaml:"parties" vanban:"single" validate:"required_without_all=Heading Subjects,dive,id" desc:"Mã các đơn vị được giao"`
	Heading  string   `yaml:"heading" vanban:"prose,marked" desc:"Tiêu đề thay cho tên các đơn vị"`
	Request  bool     `yaml:"request" desc:"Đề nghị (với đơn vị không thuộc quyền)"`
	Subjects bool     `yaml:"subjects" desc:"Giao cho các đơn vị được kiểm tra"`
	Tasks    []string `yaml:"tasks" vanban:"single,prose,marked" validate:"required,min=1,dive,required" desc:"Nhiệm vụ"`
}

// ReportDue says how many working days before its visit a unit's report is
// due, and how they are counted ("back" or "clear").
type ReportDue struct {
	WorkingDays int    `yaml:"working_days" validate:"min=0,max=60" desc:"Số ngày làm việc"`
	Count       string `yaml:"count" validate:"omitempty,oneof=back clear" desc:"back: tính lùi; clear: đủ số ngày ở giữa"`
}

// Deadlines are how long others have where nobody names a day; 0 is the usual.
type Deadlines struct {
	Request  int `yaml:"request" validate:"min=0,max=365" desc:"Số ngày để đơn vị thực hiện kiến nghị không ghi thời hạn và báo cáo kết quả (mặc định: 30)"`
	Answer   int `yaml:"answer" validate:"min=0,max=365" desc:"Số ngày làm việc để cơ quan, đơn vị trả lời phiếu chuyển (mặc định: 15)"`
	Reminder int `yaml:"reminder" validate:"min=0,max=60" desc:"Số ngày làm việc để gửi báo cáo khi được đôn đốc (mặc định: 3)"`
}

// Filled returns the deadlines with the usual ones where none are given.
func (d Deadlines) Filled() Deadlines {
	return Deadlines{cmp.Or(d.Request, 30), cmp.Or(d.Answer, 15), cmp.Or(d.Reminder, 3)}
}

// Marked are the indicators that the consolidated report of the round is to
// print, by their ids. Without Figures, those are the first of each area; without
// the others there are none.
type Marked struct {
	KeyFigures []string `yaml:"key_figures" vanban:"single" validate:"unique,dive,id" desc:"Số liệu chính, in ở phần khái quát"`
	Figures    []string `yaml:"figures" vanban:"single" validate:"unique,dive,id" desc:"Chỉ tiêu in trong bảng của từng nội dung (mặc định: các chỉ tiêu đầu)"`
	Compare    []string `yaml:"compare" vanban:"single" validate:"unique,dive,id" desc:"Chỉ tiêu để nêu đơn vị cao nhất, thấp nhất"`
}
