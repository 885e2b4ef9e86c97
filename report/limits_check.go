package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of limits.
var (
	unknownBody = diag.Rule{
		Code: "unknown-body",
		VI:   "không có loại cơ quan nào có mã %[1]q trong bodies của thời hạn", EN: "no kind of body of the limits has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	limitExceeded = diag.Rule{
		Code: "limit-exceeded", Severity: diag.Warning,
		VI:     "%[1]s (%[2]s) quá %[3]d ngày%[4]s kể từ %[5]s (%[6]s); chậm nhất %[7]s theo %[8]s",
		EN:     "the step %[9]q ends on %[2]s, more than its %[3]d days after %[6]s; by %[7]s it should have (%[8]s)",
		HintVI: "%[10]s", HintEN: "%[11]s",
	}
	stepBefore = diag.Rule{
		Code: "step-before", Severity: diag.Warning,
		VI: "%[1]s (%[2]s) trước %[3]s (%[4]s)", EN: "%[2]s is before %[4]s, on which the step must follow",
		HintVI: "xem lại hai ngày này", HintEN: "look at both days",
	}
)

// Validate returns what is wrong with the limits, with paths.
func (l *Limits) Validate() diag.List {
	problems := strictyaml.Check(l)
	var hints vi.Hints
	for i := range l.Limits {
		problems = append(problems, l.known(l.Limits[i].Bodies, fmt.Sprintf("limits[%d].bodies", i), &hints)...)
	}
	return problems.Sorted()
}

// known tells of ids that none of the bodies has.
func (l *Limits) known(ids []string, path string, hints *vi.Hints) diag.List {
	bodies, labelled := make([]string, len(l.Bodies)), make([]string, len(l.Bodies))
	for i, b := range l.Bodies {
		bodies[i], labelled[i] = b.ID, b.ID+" ("+b.Label+")"
	}
	var problems diag.List
	for i, id := range ids {
		if !slices.Contains(bodies, id) {
			all := strings.Join(labelled, ", ")
			vietnamese, english := hints.For(id, func() []string { return bodies }, "ghi một trong: "+all, "write one of: "+all)
			problems = append(problems, unknownBody.For(fmt.Sprintf("%s[%d]", path, i), id, vietnamese, english))
		}
	}
	return problems
}

// inspectsAs checks that the limits of the office have its kind.
func (o *Office) inspectsAs() diag.List {
	kept := o.keptLimits()
	if kept == nil {
		return nil
	}
	return kept.known(o.InspectsAs, "inspects_as", new(vi.Hints))
}

// event is a day on which something of an inspection was done, or is to be; path
// leads to it in what is checked.
type event struct {
	words string // "quyết định kiểm tra"
	day   date.Date
	path  string
}

// The events of an inspection, in words.
const (
	planDated    = "việc ban hành kế hoạch"
	planSent     = "việc gửi kế hoạch cho các đơn vị"
	decided      = "quyết định kiểm tra"
	notified     = "thông báo thời gian, địa điểm kiểm tra"
	announced    = "việc công bố quyết định kiểm tra"
	firstVisited = "buổi kiểm tra đầu tiên"
	lastVisited  = "buổi kiểm tra cuối"
	reported     = "báo cáo kết quả"
)

// within tells of the limits of a step that its end does not keep. Nothing is told
// where one of the days is not known, or of a plan whose office keeps no limits.
func (p *Plan) within(step string, from, to event, extended bool) diag.List {
	if p.Office == nil || !from.day.IsFull() || !to.day.IsFull() {
		return nil
	}
	if to.day.Before(from.day) {
		return diag.List{stepBefore.For(to.path, to.words, to.day.Short(), from.words, from.day.Short())}
	}
	var problems diag.List
	for _, l := range p.Office.limitsOf(step) {
		last := l.last(from.day, extended, p.Calendar)
		if last.IsZero() || !to.day.After(last) {
			continue
		}
		vietnamese, english := "xem lại các ngày này", "look at these days"
		if longest := l.last(from.day, true, p.Calendar); !extended && !to.day.After(longest) {
			vietnamese = fmt.Sprintf("nếu đã được gia hạn (tối đa %s ngày) thì ghi extended: [%s] ở decisions của lịch", vi.Counted(l.Extension), step)
			english = fmt.Sprintf("if it was extended (by %d days at most), write extended: [%s] in decisions of the schedule", l.Extension, step)
		} else if step == inspectionStep {
			vietnamese, english = "rút ngắn lịch; nếu mỗi đơn vị có quyết định riêng thì ghi từng quyết định vào decisions, cùng units", "shorten the schedule; if units have decisions of their own, list them in decisions, with units"
		}
		n, working := l.Days+l.WorkingDays, ""
		if extended {
			n += l.Extension
		}
		if l.WorkingDays > 0 {
			working = " làm việc"
		}
		problems = append(problems, limitExceeded.For(to.path, to.words, to.day.Short(), n, working, from.words, from.day.Short(), last.Short(), l.Article, step, vietnamese, english))
	}
	return problems
}

// limits holds the days of the schedule against the limits of the plan's office.
func (s *Schedule) limits(p *Plan) diag.List {
	if p.Office.keptLimits() == nil {
		return nil
	}
	_, issued := p.NumberAndDate()
	problems := p.within(planStep, event{planDated, issued, ""}, event{planSent, s.PlanSent, "plan_sent"}, false)
	for i, d := range s.decisions() {
		at := fmt.Sprintf("decisions[%d].", i)
		decision := event{decided, d.Date, at + "date"}
		first, last := s.ends(d)
		begin := event{announced, d.Announced, at + "announced"}
		problems = append(problems, p.within(noticeStep, decision, event{notified, d.Notified, at + "notified"}, false)...)
		problems = append(problems, p.within("", decision, begin, false)...)
		if !d.Announced.IsFull() {
			begin = first
			problems = append(problems, p.within("", decision, first, false)...)
		}
		problems = append(problems, p.within(inspectionStep, begin, last, slices.Contains(d.Extended, inspectionStep))...)
	}
	return problems
}

// decisions are the inspections of the schedule: the whole of it is one where it
// names none.
func (s *Schedule) decisions() []DecidedDays {
	if len(s.Decisions) == 0 {
		return []DecidedDays{{}}
	}
	return s.Decisions
}

// ends are the first and the last visit of an inspection.
func (s *Schedule) ends(d DecidedDays) (first, last event) {
	for i, v := range s.Visits {
		if !v.Date.IsFull() || len(d.Units) > 0 && !slices.Contains(d.Units, v.Unit) {
			continue
		}
		path := string(visitPath(i)) + ".date"
		if first.path == "" || v.Date.Before(first.day) {
			first = event{firstVisited, v.Date, path}
		}
		if last.path == "" || v.Date.After(last.day) {
			last = event{lastVisited, v.Date, path}
		}
	}
	return first, last
}

// ReviewLimits holds the day of the consolidated report, and the days of the first
// visits as they were held, against the limits of the plan's office, with paths in r.
// s is the schedule of the round and may be nil. What the schedule alone says is told
// by [Schedule.Against].
func (r *Results) ReviewLimits(p *Plan, s *Schedule) diag.List {
	if p == nil || p.Office.keptLimits() == nil {
		return nil
	}
	if s == nil {
		s = new(Schedule)
	}
	held := &Schedule{Visits: make([]Visit, len(r.Visits))} // with the paths of r
	for i, v := range r.Visits {
		if held.Visits[i].Unit = v.Unit; v.Follows.IsZero() {
			held.Visits[i].Date = s.heldOn(&v)
		}
	}
	places := map[string]diag.Place{"report.date": r.Report.At}
	for i := range r.Visits {
		places[string(visitPath(i))+".date"] = r.Visits[i].At
	}
	var problems diag.List
	for _, d := range s.decisions() {
		first, last := held.ends(d)
		if d.Announced.IsFull() {
			first = event{announced, d.Announced, ""}
		}
		if _, planned := s.ends(d); last.day.After(planned.day) {
			problems = append(problems, p.within(inspectionStep, first, last, slices.Contains(d.Extended, inspectionStep))...)
		}
		problems = append(problems, p.within(reportStep, last, event{reported, r.Report.Date, "report.date"}, slices.Contains(d.Extended, reportStep))...)
	}
	for i := range problems {
		problems[i].Place = places[problems[i].Path]
	}
	return problems
}

// heldOn is the day of a visit: that of the results, else the scheduled one.
func (s *Schedule) heldOn(v *VisitResult) date.Date {
	i := slices.IndexFunc(s.Visits, func(planned Visit) bool { return planned.Unit == v.Unit })
	if v.Date.IsFull() || i < 0 {
		return v.Date
	}
	return s.Visits[i].Date
}
