package checklist

import (
	"fmt"
	"strings"
	"time"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// Receipt is a line of the register of what arrived (sổ nhận báo cáo).
type Receipt struct {
	File      string    `yaml:"file" desc:"Tên tệp; để trống nếu chưa có tệp" column:"Tệp"`
	Unit      string    `yaml:"unit" validate:"omitempty,id" desc:"Mã đơn vị gửi; để trống thì theo dòng nhận dạng trong tệp" column:"Mã đơn vị"`
	At        Moment    `yaml:"received_at" validate:"required" desc:"Nhận lúc: ngày, giờ" column:"Nhận lúc"`
	Via       Via       `yaml:"via" validate:"omitempty,oneof=email portal office paper pdf file_time" desc:"Nhận qua: thư điện tử, trục liên thông văn bản, trực tiếp, bản giấy, bản PDF; file_time: lấy giờ của tệp" column:"Hình thức" words:"email=thư điện tử,portal=trục liên thông văn bản,portal=trục văn bản,office=trực tiếp,paper=bản giấy,pdf=bản PDF,file_time=giờ của tệp"`
	Number    string    `yaml:"number" desc:"Số, ký hiệu công văn gửi kèm" column:"Số văn bản"`
	Date      date.Date `yaml:"date" desc:"Ngày công văn gửi kèm" column:"Ngày văn bản"`
	EnteredBy string    `yaml:"entered_by" desc:"Người nhập số liệu vào biểu mẫu" column:"Người nhập"`
	Use       Use       `yaml:"use" validate:"omitempty,oneof=counts replaces corrects" desc:"Xử lý: tính tệp này cho đơn vị ở dòng này, thay thế các bản trước, hoặc đính chính những ô có ghi" column:"Xử lý" words:"counts=tính,replaces=thay thế,corrects=đính chính"`
	Note      string    `yaml:"note" desc:"Ghi chú; lý do tệp chưa được tính" column:"Ghi chú"`
}

// When says when it was received, and whether that is only the time of a file:
// "5/1/2026 14:30 (giờ của tệp)".
func (r *Receipt) When() string {
	if r.Via == ViaFileTime {
		return r.At.Short() + " (" + r.Via.Word() + ")"
	}
	return r.At.Short()
}

// Use is what the register decides of a return (xử lý). Where it says nothing,
// the last copy counts, and what it takes away or changes is told.
type Use string

// The uses, as the tags of Receipt have them too.
const (
	Counts   Use = "counts"   // for the unit of the row, whatever the file says of itself, and whatever came later without a decision
	Replaces Use = "replaces" // all that came before, also where it leaves answers blank
	Corrects Use = "corrects" // only what it answers is put in place of what came before
)

var useWords = [...]struct {
	use  Use
	word string
}{{Counts, "tính"}, {Replaces, "thay thế"}, {Corrects, "đính chính"}}

// Uses returns the uses in the order in which a list offers them.
func Uses() []Use { return []Use{Counts, Replaces, Corrects} }

// Word returns the word by which a table names the use: "thay thế"; an unknown
// use stands for itself.
func (u Use) Word() string {
	for _, w := range useWords {
		if w.use == u {
			return w.word
		}
	}
	return string(u)
}

// Via is the way in which a return came in (hình thức nhận).
type Via string

// The ways, as the tags of Receipt have them too.
const (
	ViaEmail    Via = "email"
	ViaPortal   Via = "portal"
	ViaOffice   Via = "office" // handed over
	ViaPaper    Via = "paper"
	ViaPDF      Via = "pdf"
	ViaFileTime Via = "file_time" // nobody noted it: the time is that of the file
)

var viaWords = [...]struct {
	via  Via
	word string
}{
	{ViaEmail, "thư điện tử"}, {ViaPortal, "trục liên thông văn bản"}, {ViaOffice, "trực tiếp"}, {ViaPaper, "bản giấy"}, {ViaPDF, "bản PDF"}, {ViaFileTime, "giờ của tệp"},
}

// Ways returns the ways in the order in which a list offers them.
func Ways() []Via {
	ways := make([]Via, len(viaWords))
	for i, w := range viaWords {
		ways[i] = w.via
	}
	return ways
}

// Word returns the word by which a table names the way: "thư điện tử"; an
// unknown way stands for itself.
func (v Via) Word() string {
	for _, w := range viaWords {
		if w.via == v {
			return w.word
		}
	}
	return string(v)
}

// NeedsTyping reports whether somebody has to type in what came that way.
func (v Via) NeedsTyping() bool { return v == ViaPaper || v == ViaPDF }

// Moment is a day and, where it is known, the minute of it. The zero Moment
// says nothing.
type Moment struct {
	Date         date.Date
	Hour, Minute int
	HasTime      bool
}

// badMoment is the problem of a text that is no moment.
var badMoment = diag.Rule{
	Code: "bad-moment",
	VI:   "%[1]q không phải là ngày, giờ", EN: "%[1]q is no day and time",
	HintVI: "viết như 05/01/2026 14:30 hoặc 2026-01-05 14:30; không rõ giờ thì chỉ ghi ngày", HintEN: "write 05/01/2026 14:30 or 2026-01-05 14:30; only the day if the time is not known",
}

// ParseMoment reads a full day as date.Parse does, and a time behind it: "14:30"
// or "14:30:00", after a space or "T". The error is a diag.Problem of bad-moment.
func ParseMoment(s string) (Moment, error) {
	day, clock, hasTime := strings.Cut(strings.Replace(strings.TrimSpace(s), "T", " ", 1), " ")
	d, err := date.Parse(day)
	if err != nil || !d.IsFull() {
		return Moment{}, badMoment.For("", s)
	}
	if !hasTime {
		return Moment{Date: d}, nil
	}
	for _, layout := range [...]string{"15:04", time.TimeOnly} {
		if t, err := time.Parse(layout, strings.TrimSpace(clock)); err == nil {
			return Moment{Date: d, Hour: t.Hour(), Minute: t.Minute(), HasTime: true}, nil
		}
	}
	return Moment{}, badMoment.For("", s)
}

// MomentOf returns the moment of t, in its time zone; the zero Moment where t lies
// before 1970, as it does of a file whose file system keeps no times.
func MomentOf(t time.Time) Moment {
	if t.Unix() < 0 {
		return Moment{}
	}
	return Moment{Date: date.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, Hour: t.Hour(), Minute: t.Minute(), HasTime: true}
}

// UnmarshalText reads what ParseMoment reads; an empty text is the zero Moment.
func (m *Moment) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Moment{}
		return nil
	}
	got, err := ParseMoment(string(text))
	if err == nil {
		*m = got
	}
	return err
}

// MarshalText returns what String returns.
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// String returns "2026-01-05 14:30", or "2026-01-05" without a time.
func (m Moment) String() string { return m.text(m.Date.String()) }

// Short returns "5/1/2026 14:30", or "5/1/2026" without a time.
func (m Moment) Short() string { return m.text(m.Date.Short()) }

func (m Moment) text(day string) string {
	if !m.HasTime {
		return day
	}
	return fmt.Sprintf("%s %02d:%02d", day, m.Hour, m.Minute)
}

// IsZero reports whether nothing is known of m.
func (m Moment) IsZero() bool { return m.Date.IsZero() }

// Reaches reports whether n is not after m. A day without a time lasts to its
// end.
func (m Moment) Reaches(n Moment) bool {
	if !m.HasTime {
		return m.Date.Compare(n.Date) >= 0
	}
	return m.Compare(n) >= 0
}

// MayBe reports whether m and n may be the same: at one minute, or on one day
// where the time of either is not known.
func (m Moment) MayBe(n Moment) bool {
	return m.Date.Compare(n.Date) == 0 && (!m.HasTime || !n.HasTime || m.Compare(n) == 0)
}

// Compare returns -1, 0 or +1 as m is before, at or after n. A day without a
// time is its beginning.
func (m Moment) Compare(n Moment) int {
	if c := m.Date.Compare(n.Date); c != 0 {
		return c
	}
	return min(max((m.Hour-n.Hour)*60+m.Minute-n.Minute, -1), 1)
}
