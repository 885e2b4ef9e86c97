package report

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/date"
)

// Schedule says who visits which unit when (lịch kiểm tra). It is known after
// the plan is signed and is no part of it.
type Schedule struct {
	Plan     string    `yaml:"plan" validate:"required,id" desc:"Mã của kế hoạch"`
	Subteams []Subteam `yaml:"subteams" validate:"dive" desc:"Các tổ kiểm tra"`
	Visits   []Visit   `yaml:"visits" validate:"required,min=1,dive" desc:"Các buổi kiểm tra"`

	PlanSent  date.Date     `yaml:"plan_sent" desc:"Ngày gửi kế hoạch cho các đơn vị, để đối chiếu thời hạn"`
	Decisions []DecidedDays `yaml:"decisions" validate:"dive" desc:"Các quyết định kiểm tra, để đối chiếu thời hạn; không ghi thì cả lịch là một cuộc kiểm tra"`
}

// Kind returns "schedule".
func (*Schedule) Kind() string { return "schedule" }

// Subteam is a part of the team that visits units on its own (tổ kiểm tra).
type Subteam struct {
	ID      string   `yaml:"id" validate:"required,id" desc:"Mã của tổ"`
	Name    string   `yaml:"name" desc:"Tên của tổ (mặc định: Tổ số 1, số 2 theo thứ tự)"`
	Lead    string   `yaml:"lead" validate:"required,id" desc:"Mã đơn vị của tổ trưởng"`
	Members []string `yaml:"members" vanban:"single" validate:"dive,id" desc:"Mã các đơn vị cử người"`
}

// DecidedDays are the days of one inspection (cuộc kiểm tra): of the decision on it
// (quyết định kiểm tra), and of what [Limits] count from that. Units are the codes of
// those that it is about; none are all of the schedule.
type DecidedDays struct {
	Date      date.Date `yaml:"date" validate:"required" desc:"Ngày quyết định kiểm tra"`
	Notified  date.Date `yaml:"notified" desc:"Ngày thông báo thời gian, địa điểm cho đơn vị"`
	Announced date.Date `yaml:"announced" desc:"Ngày công bố quyết định (mặc định: buổi kiểm tra đầu tiên)"`
	Extended  []string  `yaml:"extended" vanban:"single" validate:"dive,oneof=inspection report" desc:"Đã được gia hạn: inspection = cuộc kiểm tra, report = báo cáo kết quả"`
	Units     []string  `yaml:"units" vanban:"single" validate:"dive,id" desc:"Mã các đơn vị được kiểm tra theo quyết định; để trống: mọi đơn vị trong lịch"`
}

// Visit is one visit to one unit (buổi kiểm tra).
type Visit struct {
	Unit    string    `yaml:"unit" validate:"required,id" desc:"Mã đơn vị được kiểm tra" column:"Mã đơn vị"`
	Date    date.Date `yaml:"date" validate:"required" desc:"Ngày kiểm tra" column:"Ngày"`
	Session Session   `yaml:"session" validate:"omitempty,oneof=sang chieu" desc:"Buổi: sang = sáng, chieu = chiều; để trống: cả ngày" column:"Buổi" words:"sang=sáng,chieu=chiều"`
	Time    string    `yaml:"time" desc:"Giờ bắt đầu, ví dụ 08:00" column:"Giờ"`
	Subteam string    `yaml:"subteam" validate:"omitempty,id" desc:"Mã tổ kiểm tra" column:"Tổ"`
	Place   string    `yaml:"place" desc:"Địa điểm" column:"Địa điểm"`
}

// Session is the part of a day that a visit takes (buổi); "" is all of it.
type Session string

// The sessions.
const (
	Morning   Session = "sang"
	Afternoon Session = "chieu"
)

// SessionWord returns the session of a visit in words: "Sáng", "Chiều", or "Cả
// ngày".
func (v Visit) SessionWord() string {
	switch v.Session {
	case Morning:
		return "Sáng"
	case Afternoon:
		return "Chiều"
	}
	return "Cả ngày"
}

// SubteamName returns the name of the sub-team with that id: its own, or "Tổ số
// 1" by its place in the schedule; "" where there is none.
func (s *Schedule) SubteamName(id string) string {
	for i, t := range s.Subteams {
		if t.ID == id {
			return cmp.Or(t.Name, "Tổ số "+strconv.Itoa(i+1))
		}
	}
	return ""
}

// SubteamWords returns a sub-team of the schedule with its members: "Tổ số 1:
// Văn phòng Sở (tổ trưởng), Sở Tài chính".
func (s *Schedule) SubteamWords(t Subteam, o *Office) string {
	full := func(p Party) string { return p.Name }
	names := o.names([]string{t.Lead}, full)
	names[0] += " (tổ trưởng)"
	return s.SubteamName(t.ID) + ": " + strings.Join(append(names, o.names(t.Members, full)...), ", ")
}
