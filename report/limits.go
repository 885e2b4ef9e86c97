package report

import (
	"bytes"
	"context"
	_ "embed"
	"slices"
	"sync"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Limits is how long the steps of an inspection may take (thời hạn kiểm tra), by
// the kind of the body that inspects, as a decree or a ministry's own procedure
// says. An office names the kind that it is (inspects_as) and may put limits of its
// own in the place of [StandardLimits].
type Limits struct {
	Version string      `yaml:"version" desc:"Phiên bản, thường là ngày ban hành"`
	Source  string      `yaml:"source" desc:"Văn bản quy định các thời hạn"`
	Bodies  []LimitBody `yaml:"bodies" validate:"unique=ID,dive" desc:"Các loại cơ quan kiểm tra; cơ quan ghi mã ở inspects_as"`
	Limits  []Limit     `yaml:"limits" validate:"required,min=1,dive" desc:"Các thời hạn"`
}

// Kind returns "limits".
func (*Limits) Kind() string { return "limits" }

// LimitBody is a kind of body that inspects, such as those of a province.
type LimitBody struct {
	ID    string `yaml:"id" validate:"required,id" desc:"Mã loại cơ quan, ghi ở inspects_as của cơ quan"`
	Label string `yaml:"label" validate:"required" desc:"Loại cơ quan, bằng chữ"`
}

// Limit is how many days a step may take: calendar days, or working days. The day
// that they are counted from is none of them, and what ends on a day off ends on
// the next working day.
type Limit struct {
	Step        string   `yaml:"step" validate:"required,oneof=plan notice inspection report" desc:"Bước: plan = gửi kế hoạch cho các đơn vị, từ ngày ban hành kế hoạch; notice = thông báo thời gian, địa điểm, từ ngày quyết định kiểm tra; inspection = cuộc kiểm tra, từ ngày công bố quyết định đến buổi cuối; report = báo cáo kết quả, từ buổi cuối"`
	Bodies      []string `yaml:"bodies" vanban:"single" validate:"dive,id" desc:"Mã các loại cơ quan áp dụng; để trống: mọi cơ quan"`
	Days        int      `yaml:"days" validate:"required_without=WorkingDays,excluded_with=WorkingDays,min=0,max=366" desc:"Số ngày liên tục"`
	WorkingDays int      `yaml:"working_days" validate:"min=0,max=250" desc:"Số ngày làm việc, đếm theo lịch ngày nghỉ của kế hoạch"`
	Extension   int      `yaml:"extension" validate:"min=0,max=366" desc:"Số ngày được gia hạn, cùng cách đếm"`
	Article     string   `yaml:"article" validate:"required" desc:"Căn cứ: điểm, khoản, điều của văn bản"`
}

// The steps of an inspection that have limits.
const (
	planStep       = "plan"       // gửi kế hoạch
	noticeStep     = "notice"     // thông báo thời gian, địa điểm
	inspectionStep = "inspection" // cuộc kiểm tra
	reportStep     = "report"     // báo cáo kết quả
)

//go:embed limits.yaml
var standardLimits []byte

var standard = sync.OnceValue(func() *Limits {
	l, _ := read(func(kind string, as func(string) (any, bool)) (*strictyaml.Source, diag.List) {
		return strictyaml.DecodeAs(context.Background(), bytes.NewReader(standardLimits), "limits.yaml", kind, as)
	}, (*Limits).Validate)
	return l
})

// StandardLimits returns the limits of an office that names its kind and has no
// file of its own: those of Nghị định số 217/2025/NĐ-CP and, where it adds that
// kind, of Thông tư số 56/2025/TT-BCT. They are limits.yaml beside this source,
// and must not be modified.
func StandardLimits() *Limits { return standard() }

// keptLimits are the limits that the office keeps to; nil where it names neither its
// kind nor limits of its own.
func (o *Office) keptLimits() *Limits {
	switch {
	case o == nil, len(o.InspectsAs) == 0 && o.Limits == nil:
		return nil
	case o.Limits != nil:
		return o.Limits
	}
	return StandardLimits()
}

// limitsOf returns the limits of a step that bind the office.
func (o *Office) limitsOf(step string) []Limit {
	kept := o.keptLimits()
	if kept == nil {
		return nil
	}
	var out []Limit
	for _, l := range kept.Limits {
		is := func(body string) bool { return slices.Contains(o.InspectsAs, body) }
		if l.Step == step && (len(l.Bodies) == 0 || slices.ContainsFunc(l.Bodies, is)) {
			out = append(out, l)
		}
	}
	return out
}

// last is the last day within the limit, counted from a day; zero where the
// calendar leaves too few working days.
func (l *Limit) last(from date.Date, extended bool, cal *date.Calendar) date.Date {
	more := 0
	if extended {
		more = l.Extension
	}
	if l.WorkingDays > 0 {
		return date.WorkingDaysAfter(from, l.WorkingDays+more, cal)
	}
	return date.WorkingDaysAfter(from.AddDays(l.Days+more-1), 1, cal) // what ends on a day off ends on the next working day
}
