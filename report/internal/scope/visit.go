package scope

import "github.com/vanban-go/vanban/report/date"

// VisitPaper is what a paper about a visit can name.
type VisitPaper struct {
	Common `yaml:",inline"`
	Unit   Unit `yaml:"unit" desc:"Đơn vị được kiểm tra"`

	Date      date.Date `yaml:"date" desc:"Ngày kiểm tra"`
	Begin     string    `yaml:"begin" desc:"Giờ bắt đầu: 08 giờ 00 phút"`
	End       string    `yaml:"end" desc:"Giờ kết thúc"`
	Place     string    `yaml:"place" desc:"Địa điểm"`
	Secretary Person    `yaml:"secretary" desc:"Thư ký, người ghi biên bản"`
	TeamHead  Person    `yaml:"team_head" desc:"Người đứng đầu của đoàn tại buổi kiểm tra"`
	UnitHead  Person    `yaml:"unit_head" desc:"Người đứng đầu của đơn vị tại buổi kiểm tra"`
	Again     bool      `yaml:"again" desc:"Là lần kiểm tra lại"`
	Follows   date.Date `yaml:"follows" desc:"Ngày của lần kiểm tra trước"`
	Suffix    string    `yaml:"suffix" desc:"Phần thêm vào tên tệp của lần kiểm tra lại"`
	Refused   string    `yaml:"refused" desc:"Lý do đơn vị không ký biên bản; trống khi đơn vị ký"`
	Witness   Person    `yaml:"witness" desc:"Người chứng kiến, khi đơn vị không ký"`

	PresentTeam []Person `yaml:"present_team" desc:"Người của đoàn có mặt"`
	PresentUnit []Person `yaml:"present_unit" desc:"Người của đơn vị có mặt"`

	Items  []Item         `yaml:"items" desc:"Các mục đã kiểm tra"`
	Met    []Item         `yaml:"met" desc:"Các mục đạt"`
	Failed []Item         `yaml:"failed" desc:"Các mục không đạt hoặc đạt một phần"`
	Count  map[string]int `yaml:"count" desc:"Số mục: items là tất cả, và từng phương án trả lời theo mã"`
	Counts string         `yaml:"counts" desc:"Số mục theo kết quả, bằng chữ: 06 đạt, 02 chưa đạt"`

	Values        []Figure       `yaml:"values" desc:"Số liệu đoàn xác định"`
	Findings      []Finding      `yaml:"findings" desc:"Tồn tại, hạn chế"`
	Requests      []Request      `yaml:"requests" desc:"Yêu cầu đối với đơn vị"`
	Others        []Request      `yaml:"others" desc:"Kiến nghị, khó khăn thuộc cơ quan khác giải quyết"`
	Recommended   []Request      `yaml:"recommended" desc:"Mọi kiến nghị của đoàn"`
	Followed      []Followed     `yaml:"followed" desc:"Kết quả thực hiện kiến nghị của lần kiểm tra trước"`
	Difficulties  []Difficulty   `yaml:"difficulties" desc:"Khó khăn, vướng mắc"`
	Commendations []Commendation `yaml:"commendations" desc:"Ưu điểm, sáng kiến, cách làm hiệu quả"`
	OpinionsTeam  []string       `yaml:"opinions_team" desc:"Ý kiến của đoàn"`
	OpinionsUnit  []string       `yaml:"opinions_unit" desc:"Ý kiến của đơn vị"`

	Points     Scores    `yaml:"points" desc:"Kết quả chấm điểm"`
	ReportBack date.Date `yaml:"report_back" desc:"Ngày báo cáo kết quả: hạn muộn nhất của các yêu cầu"`
}

// Person is somebody with a position.
type Person struct {
	Name     string `yaml:"name" desc:"Họ tên"`
	Position string `yaml:"position" desc:"Chức vụ"`
	Signs    string `yaml:"signs" desc:"Chức vụ ghi trên chữ ký"`
}

// Item is an item of the checklist, as it was answered.
type Item struct {
	Item   ItemText `yaml:"item" desc:"Mục của danh mục kiểm tra"`
	Own    string   `yaml:"own" desc:"Đơn vị tự đánh giá, bằng chữ"`
	Answer Answer   `yaml:"answer" desc:"Kết quả kiểm tra"`
	Note   string   `yaml:"note" desc:"Minh chứng, lý do"`
}

// ItemText is what the checklist says of an item.
type ItemText struct {
	Text  string `yaml:"text" desc:"Mục kiểm tra"`
	Bases string `yaml:"bases" desc:"Căn cứ của mục"`
}

// Answer is how an item was answered.
type Answer struct {
	Words string `yaml:"words" desc:"Kết quả, bằng chữ"`
}

// Figure is a figure that the team established.
type Figure struct {
	Label   string `yaml:"label" desc:"Chỉ tiêu"`
	Measure string `yaml:"measure" desc:"Đơn vị tính"`
	Own     string `yaml:"own" desc:"Số liệu đơn vị báo cáo"`
	Value   string `yaml:"value" desc:"Số liệu đoàn xác định"`
	Why     string `yaml:"why" desc:"Lý do chênh lệch"`
}

// Finding is a conclusion of the team.
type Finding struct {
	Text        string    `yaml:"text" desc:"Tồn tại, hạn chế"`
	Group       string    `yaml:"group" desc:"Nhóm tồn tại"`
	Basis       string    `yaml:"basis" desc:"Căn cứ của các mục kiểm tra liên quan"`
	Cause       Cause     `yaml:"cause" desc:"Nguyên nhân"`
	Responsible string    `yaml:"responsible" desc:"Trách nhiệm"`
	Items       []string  `yaml:"items" desc:"Các mục kiểm tra liên quan"`
	Requests    []Request `yaml:"requests" desc:"Kiến nghị"`
}

// Cause is why something is wanting.
type Cause struct {
	Words      string `yaml:"words" desc:"Nguyên nhân, bằng lời"`
	Subjective string `yaml:"subjective" desc:"Nguyên nhân chủ quan"`
	Objective  string `yaml:"objective" desc:"Nguyên nhân khách quan"`
}

// Followed is what became of an earlier recommendation.
type Followed struct {
	Request  string    `yaml:"request" desc:"Kiến nghị của lần kiểm tra trước"`
	State    string    `yaml:"state" desc:"Tình trạng, bằng chữ"`
	Evidence string    `yaml:"evidence" desc:"Minh chứng"`
	Date     date.Date `yaml:"date" desc:"Ngày thực hiện"`
}

// Difficulty is what a unit cannot mend alone.
type Difficulty struct {
	Text     string `yaml:"text" desc:"Khó khăn, vướng mắc"`
	Basis    string `yaml:"basis" desc:"Căn cứ pháp lý"`
	Resolved string `yaml:"resolved_by" desc:"Cơ quan giải quyết"`
	Proposal string `yaml:"proposal" desc:"Đề xuất"`
	Some     `yaml:",inline"`
}

// Commendation is what others may learn from.
type Commendation struct {
	Text string `yaml:"text" desc:"Ưu điểm, sáng kiến, cách làm hiệu quả"`
	Who  string `yaml:"who" desc:"Tập thể, cá nhân"`
	Unit string `yaml:"unit" desc:"Đơn vị"`
}

// Scores are the points of a visit.
type Scores struct {
	Sides   `yaml:",inline"`
	Grade   string      `yaml:"grade" desc:"Xếp loại"`
	Below   string      `yaml:"below_zero" desc:"Tổng các điểm, khi là số âm và được tính là 0"`
	Missing string      `yaml:"missing" desc:"Các mục chưa có điểm, tính 0 điểm"`
	Pointed bool        `yaml:"pointed" desc:"Có mục chỉ chấm điểm, không có kết quả bằng lời"`
	Areas   []AreaScore `yaml:"areas" desc:"Điểm theo nội dung"`
}

// AreaScore is what was given for an area and its items.
type AreaScore struct {
	Title string `yaml:"title" desc:"Nội dung"`
	Sides `yaml:",inline"`
	Items []ItemScore `yaml:"items" desc:"Các mục chấm điểm"`
}

// ItemScore is what was given for an item.
type ItemScore struct {
	Number     string `yaml:"number" desc:"Số thứ tự"`
	Text       string `yaml:"text" desc:"Mục chấm điểm"`
	Most       string `yaml:"most" desc:"Điểm tối đa"`
	Own        string `yaml:"own" desc:"Điểm đơn vị tự chấm"`
	Team       string `yaml:"team" desc:"Điểm đoàn chấm"`
	Difference string `yaml:"difference" desc:"Chênh lệch"`
	Why        string `yaml:"why" desc:"Lý do chênh lệch"`
}
