package scope

import "github.com/vanban-go/vanban/report/date"

// UnitPaper is what a paper to a unit that is to be visited can name.
type UnitPaper struct {
	Common    `yaml:",inline"`
	Unit      Unit      `yaml:"unit" desc:"Đơn vị"`
	Due       date.Date `yaml:"due" desc:"Hạn gửi báo cáo"`
	DueWords  string    `yaml:"due_words" desc:"Hạn gửi báo cáo, kèm thứ trong tuần"`
	Visit     Visit     `yaml:"visit" desc:"Buổi kiểm tra theo lịch"`
	Receiving []string  `yaml:"receiving" desc:"Thành phần của đơn vị làm việc với đoàn"`
}

// Visit is a visit as it is scheduled.
type Visit struct {
	Date  date.Date `yaml:"date" desc:"Ngày kiểm tra"`
	Words string    `yaml:"words" desc:"Buổi, thứ, ngày và giờ bắt đầu, bằng lời"`
	Place string    `yaml:"place" desc:"Địa điểm"`
	Team  []string  `yaml:"team" desc:"Thành phần của đoàn tại buổi này"`
}

// LateUnitPaper is what a paper to a unit whose report is overdue can name.
type LateUnitPaper struct {
	UnitPaper    `yaml:",inline"`
	Standing     string    `yaml:"standing" desc:"Tình trạng nhận báo cáo, bằng chữ"`
	Nothing      bool      `yaml:"nothing" desc:"Chưa nhận được gì"`
	OldFile      bool      `yaml:"old_file" desc:"Đã nhận tệp .xls cũ"`
	Locked       bool      `yaml:"locked" desc:"Đã nhận tệp có mật khẩu"`
	Unreadable   bool      `yaml:"unreadable" desc:"Đã nhận tệp không đọc được"`
	NoForm       bool      `yaml:"no_form" desc:"Đã nhận báo cáo, chưa nhận biểu số liệu"`
	Incomplete   bool      `yaml:"incomplete" desc:"Đã nhận, còn nội dung chưa đầy đủ"`
	MissingWords string    `yaml:"missing_words" desc:"Còn thiếu gì, bằng chữ"`
	Now          string    `yaml:"now" desc:"Thời điểm tính tiến độ, bằng lời"`
	NewDue       date.Date `yaml:"new_due" desc:"Hạn mới: ba ngày làm việc sau thời điểm tính tiến độ"`
	NewDueWords  string    `yaml:"new_due_words" desc:"Hạn mới, kèm thứ trong tuần"`
}

// PartyPaper is what a paper to a party that is asked for something can name.
type PartyPaper struct {
	Common       `yaml:",inline"`
	Party        Party        `yaml:"party" desc:"Cơ quan, đơn vị được yêu cầu"`
	Requests     []Request    `yaml:"requests" desc:"Các kiến nghị của đoàn"`
	Bases        bool         `yaml:"bases" desc:"Có kiến nghị ghi căn cứ"`
	AnswerBy     date.Date    `yaml:"answer_by" desc:"Ngày trả lời: hạn muộn nhất của các kiến nghị"`
	Difficulties []Difficulty `yaml:"difficulties" desc:"Các khó khăn thuộc thẩm quyền giải quyết"`
	Units        []Unit       `yaml:"units" desc:"Các đơn vị liên quan"`
}

// Party is somebody whom the office knows.
type Party struct {
	ID       string `yaml:"id" desc:"Mã, để đặt tên tệp"`
	Name     string `yaml:"name" desc:"Tên"`
	Short    string `yaml:"short" desc:"Tên gọn"`
	Inside   string `yaml:"inside" desc:"Tên như viết giữa câu"`
	Internal bool   `yaml:"internal" desc:"Là đơn vị thuộc cơ quan kiểm tra"`
	Through  string `yaml:"through" desc:"Phòng, đơn vị đầu mối mà đơn vị ấy báo cáo qua; trống khi đó là chính đơn vị ấy"`
}
