package report

import (
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
)

// Dispatch is an urgent dispatch (công điện, sample 1.6). Sender is who wires:
// the office, or the head by title; the addressees stand in To.
type Dispatch struct {
	Paper    `yaml:",inline"`
	Sender   string       `yaml:"sender" validate:"required" desc:"Cơ quan hoặc chức danh gửi điện"`
	Preamble string       `yaml:"preamble" vanban:"prose" desc:"Đoạn mở đầu"`
	Body     []Section    `yaml:"body" validate:"dive" desc:"Nội dung"`
	Closing  string       `yaml:"closing" vanban:"prose" desc:"Câu kết"`
	Annexes  []Attachment `yaml:"annexes" validate:"dive" desc:"Phụ lục"`
}

// Kind returns "dispatch".
func (*Dispatch) Kind() string { return "dispatch" }

// Type returns công điện.
func (*Dispatch) Type() decree.Type { return namedType("Công điện") }

// Validate returns everything that is wrong with the dispatch, with paths.
func (d *Dispatch) Validate() diag.List {
	problems := d.Check(d, d.Type())
	return append(problems, addressed(&d.Paper)...).Sorted()
}

// Invitation is an invitation to a meeting (giấy mời, sample 1.7).
type Invitation struct {
	Paper   `yaml:",inline"`
	Guest   string       `yaml:"guest" vanban:"prose" validate:"required" desc:"Người hoặc cơ quan được mời"`
	Event   string       `yaml:"event" vanban:"prose" validate:"required" desc:"Tới dự việc gì"`
	Chair   string       `yaml:"chair" vanban:"prose" desc:"Người chủ trì"`
	Time    string       `yaml:"time" vanban:"prose" validate:"required" desc:"Thời gian"`
	Place   string       `yaml:"place" vanban:"prose" validate:"required" desc:"Địa điểm"`
	Notes   []string     `yaml:"notes" vanban:"single,prose,marked" validate:"dive,required" desc:"Những điểm cần lưu ý"`
	Annexes []Attachment `yaml:"annexes" validate:"dive" desc:"Phụ lục"`
}

// Kind returns "invitation".
func (*Invitation) Kind() string { return "invitation" }

// Type returns giấy mời.
func (*Invitation) Type() decree.Type { return namedType("Giấy mời") }

// Validate returns everything that is wrong with the invitation, with paths.
func (i *Invitation) Validate() diag.List { return i.Check(i, i.Type()).Sorted() }

// Introduction is a letter of introduction (giấy giới thiệu, sample 1.8).
type Introduction struct {
	Paper    `yaml:",inline"`
	Bearer   string    `yaml:"bearer" vanban:"prose" validate:"required" desc:"Ông (bà) được giới thiệu"`
	Position string    `yaml:"position" vanban:"prose" validate:"required" desc:"Chức vụ của người được giới thiệu"`
	SentTo   string    `yaml:"sent_to" vanban:"prose" validate:"required" desc:"Được cử đến"`
	About    string    `yaml:"about" vanban:"prose" validate:"required" desc:"Về việc"`
	ValidTo  date.Date `yaml:"valid_to" validate:"required" desc:"Giá trị đến hết ngày"`
}

// Kind returns "introduction".
func (*Introduction) Kind() string { return "introduction" }

// Type returns giấy giới thiệu.
func (*Introduction) Type() decree.Type { return namedType("Giấy giới thiệu") }

// Validate returns everything that is wrong with the letter, with paths.
func (i *Introduction) Validate() diag.List {
	problems := i.Check(i, i.Type())
	if !i.ValidTo.IsZero() && !i.ValidTo.IsFull() {
		problems = append(problems, date.NotFull.For("valid_to", i.ValidTo.Short()))
	}
	return problems.Sorted()
}

// Minutes are the minutes of a meeting (biên bản, sample 1.9): no place and
// day in the head, the secretary and the chair sign. In minutes between two
// bodies the other one (Counterpart) signs on the left, in the place of the
// secretary, and Side says for whom the chair signs. CoSigners are whoever else
// signs, the secretary among them if he does. Date is the day of the meeting,
// where Begin and End are hours alone.
type Minutes struct {
	Paper       `yaml:",inline"`
	Begin       string       `yaml:"begin" vanban:"prose" validate:"required" desc:"Thời gian bắt đầu"`
	Place       string       `yaml:"place" vanban:"prose" validate:"required" desc:"Địa điểm"`
	Present     []string     `yaml:"present" vanban:"single,prose,marked" validate:"required,min=1,dive,required" desc:"Thành phần tham dự"`
	Chair       string       `yaml:"chair" vanban:"prose" validate:"required" desc:"Chủ trì (chủ tọa)"`
	Secretary   Secretary    `yaml:"secretary" validate:"required" desc:"Thư ký (người ghi biên bản)"`
	Body        []Section    `yaml:"body" validate:"required,min=1,dive" desc:"Nội dung, theo diễn biến"`
	End         string       `yaml:"end" vanban:"prose" validate:"required" desc:"Giờ, ngày kết thúc, ví dụ: 11 giờ 30 phút, ngày 05 tháng 01 năm 2026"`
	Side        string       `yaml:"side" vanban:"prose" validate:"required_with=Counterpart" desc:"Bên mà người chủ trì ký thay mặt, ví dụ: Đại diện Đoàn kiểm tra"`
	Counterpart *Counterpart `yaml:"counterpart" desc:"Bên cùng ký, bên trái, thay cho thư ký"`
	Annexes     []Attachment `yaml:"annexes" validate:"dive" desc:"Phụ lục"`
}

// Counterpart is the other body that signs minutes.
type Counterpart struct {
	Side     string `yaml:"side" validate:"required" desc:"Bên cùng ký, ví dụ: Đại diện đơn vị được kiểm tra"`
	Position string `yaml:"position" desc:"Chức vụ người ký"`
	Name     string `yaml:"name" validate:"required" desc:"Họ tên người ký"`
}

// Secretary is who wrote the minutes.
type Secretary struct {
	Name     string `yaml:"name" validate:"required" desc:"Họ tên"`
	Position string `yaml:"position" desc:"Chức vụ"`
}

// Kind returns "minutes".
func (*Minutes) Kind() string { return "minutes" }

// Type returns biên bản.
func (*Minutes) Type() decree.Type { return namedType("Biên bản") }

// Validate returns everything that is wrong with the minutes, with paths.
func (m *Minutes) Validate() diag.List {
	return append(m.Check(m, m.Type()), m.relations()...).Sorted()
}
