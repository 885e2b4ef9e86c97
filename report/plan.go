package report

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// Plan is the plan of an inspection (kế hoạch kiểm tra).
type Plan struct {
	Paper        `yaml:",inline"`
	Headings     Headings             `yaml:"headings" desc:"Tiêu đề các phần, in đúng như ghi"`
	Preamble     string               `yaml:"preamble" vanban:"prose" validate:"required" desc:"Câu mở đầu, sau căn cứ"`
	Aims         []string             `yaml:"aims" vanban:"single,prose" validate:"required,min=1" desc:"Mục đích"`
	Requirements []string             `yaml:"requirements" vanban:"single,prose" desc:"Yêu cầu"`
	Checklist    *checklist.Checklist `yaml:"checklist" vanban:"file=checklist" validate:"required" desc:"Danh mục nội dung kiểm tra; các nội dung in ở mục II"`
	Outline      *outline.Outline     `yaml:"outline" vanban:"file=outline" desc:"Đề cương báo cáo"`
	Units        *unit.List           `yaml:"units" vanban:"file=units" desc:"Danh sách đơn vị"`
	Calendar     *date.Calendar       `yaml:"calendar" vanban:"file=calendar" desc:"Lịch ngày nghỉ, ngày làm bù"`
	Round        int                  `yaml:"round" validate:"min=0" desc:"Đợt kiểm tra"`
	Period       Period               `yaml:"period" validate:"required" desc:"Thời gian kiểm tra"`
	Team         Team                 `yaml:"team" validate:"required" desc:"Thành phần đoàn kiểm tra"`
	Subjects     Subjects             `yaml:"subjects" validate:"required" desc:"Đối tượng kiểm tra"`
	Funding      string               `yaml:"funding" vanban:"prose" desc:"Kinh phí"`
	Duties       []Duty               `yaml:"duties" validate:"dive" desc:"Phân công trách nhiệm"`
	Sections     []PlacedSection      `yaml:"sections" validate:"dive" desc:"Các phần khác của kế hoạch"`
	ReportDue    ReportDue            `yaml:"report_due" desc:"Hạn gửi báo cáo trước ngày kiểm tra"`
	Closing      string               `yaml:"closing" vanban:"prose" desc:"Câu kết"`
	Annexes      []Annex              `yaml:"annexes" validate:"dive" desc:"Phụ lục"`

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
	Lead     Person   `yaml:"lead" validate:"required" desc:"Trưởng đoàn"`
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
	Text    string   `yaml:"text" vanban:"scalar,prose" validate:"required" desc:"Thành phần"`
	Parties []string `yaml:"parties" vanban:"single" validate:"dive,id" desc:"Mã các đơn vị cử người"`
	List    *bool    `yaml:"list" desc:"In tên các đơn vị sau dấu hai chấm (mặc định: có)"`
}

// Subjects are who is inspected (đối tượng kiểm tra), and who receives the team.
type Subjects struct {
	unit.Set  `yaml:",inline"`
	Text      string    `yaml:"text" vanban:"prose" validate:"required" desc:"Câu in trong kế hoạch"`
	Note      string    `yaml:"note" vanban:"prose" desc:"Ghi chú, in trong ngoặc"`
	Receiving Receiving `yaml:"receiving" desc:"Thành phần tiếp đoàn"`
}

// Receiving is who receives the team (thành phần tiếp đoàn kiểm tra).
type Receiving struct {
	Heading string   `yaml:"heading" validate:"excluded_without=Members" desc:"Câu dẫn"`
	Members []string `yaml:"members" vanban:"single,prose" desc:"Thành phần"`
}

// Duty is what some parties, or the inspected units (Subjects), have to do. A
// heading replaces their names; Request puts "Đề nghị" before it.
type Duty struct {
	Parties  []string `yaml:"parties" vanban:"single" validate:"required_without_all=Heading Subjects,dive,id" desc:"Mã các đơn vị được giao"`
	Heading  string   `yaml:"heading" vanban:"prose" desc:"Tiêu đề thay cho tên các đơn vị"`
	Request  bool     `yaml:"request" desc:"Đề nghị (với đơn vị không thuộc quyền)"`
	Subjects bool     `yaml:"subjects" desc:"Giao cho các đơn vị được kiểm tra"`
	Tasks    []string `yaml:"tasks" vanban:"single,prose" validate:"required,min=1" desc:"Nhiệm vụ"`
}

// ReportDue says how many working days before its visit a unit's report is
// due, and how they are counted ("back" or "clear").
type ReportDue struct {
	WorkingDays int    `yaml:"working_days" validate:"min=0,max=60" desc:"Số ngày làm việc"`
	Count       string `yaml:"count" validate:"omitempty,oneof=back clear" desc:"back: đếm lùi; clear: đủ số ngày ở giữa"`
}

// Annex is an annex of the plan (phụ lục). Mention is the words by which the
// text speaks of it. A separate file goes beside the plan, not inside it.
type Annex struct {
	Kind         AnnexKind `yaml:"kind" validate:"required,oneof=outline checklist units" desc:"Loại phụ lục"`
	Title        string    `yaml:"title" desc:"Tên phụ lục (mặc định: theo loại)"`
	Mention      string    `yaml:"mention" desc:"Chữ mà nội dung kế hoạch dùng để nhắc tới phụ lục"`
	SeparateFile bool      `yaml:"separate_file" desc:"Gửi thành tệp riêng"`
}

// AnnexKind says what an annex of a plan holds.
type AnnexKind string

// The kinds of annexes.
const (
	OutlineAnnex   AnnexKind = "outline"   // đề cương báo cáo
	ChecklistAnnex AnnexKind = "checklist" // danh mục nội dung kiểm tra
	UnitsAnnex     AnnexKind = "units"     // danh sách đơn vị
)

// PlacedSection is a free section of the plan, printed after one of its parts.
type PlacedSection struct {
	Section `yaml:",inline"`
	After   string `yaml:"after" validate:"required,oneof=purpose contents arrangements funding duties" desc:"In sau phần nào"`
}
