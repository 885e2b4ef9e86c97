package round

import (
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// VisitNotice makes the notice (thông báo) that tells a unit of its visit: when
// and where, who comes, who receives the team, and by which day its report is
// due, with how that day was counted. The error is a diag.Problem of no-visit or
// plan-not-issued.
func (r *Round) VisitNotice(code string) (*report.General, error) {
	if err := r.issued(); err != nil {
		return nil, err
	}
	f, known := r.Forms.Find(code)
	v, ok := r.visits[code]
	if !ok || !known {
		return nil, noVisit.For("", code)
	}
	g := &report.General{Paper: r.paper("lich."+code, "Lịch kiểm tra tại "+f.Unit.Body().Name), TypeName: "Thông báo"}
	receiving := r.Plan().Subjects.Receiving
	g.Preamble = "Thực hiện " + r.cited() + ", " + r.issuer() + " thông báo lịch kiểm tra tại " + f.Unit.Body().Name + explained(f.Unit.Body().Code, receiving.Members) + " như sau:"
	g.Body = numbered(
		report.Section{Heading: "Thời gian", Text: visitTime(v)},
		report.Section{Heading: "Địa điểm", Text: vi.Sentence(v.Place)},
		report.Section{Heading: "Thành phần Đoàn kiểm tra", Points: report.Points(r.teamOf(v)...)},
		report.Section{Heading: "Thành phần làm việc với Đoàn kiểm tra", Points: report.Points(receiving.Members...)},
		report.Section{Heading: "Nội dung kiểm tra", Text: "Các nội dung của " + r.citedAgain() + "."},
		r.dueSection(f),
	)
	g.Closing = vi.Sentence(r.issuer() + " thông báo để " + f.Unit.Body().Name + " chuẩn bị và phối hợp thực hiện")
	g.Recipients = []string{f.Unit.Body().Name, "Các thành viên Đoàn kiểm tra"}
	return g, nil
}

// explained explains the abbreviation of a unit's body where texts of the plan,
// which explains it itself, use it in a paper that stands alone.
func explained(code string, texts []string) string {
	for _, text := range texts {
		if code != "" && strings.Contains(text, code) {
			return " (sau đây viết tắt là " + code + ")"
		}
	}
	return ""
}

// visitTime says when a visit begins.
func visitTime(v report.Visit) string {
	words := v.SessionWord() + " " + dayWords(v.Date)
	if v.Time != "" {
		words += ", bắt đầu lúc " + clock(v.Time)
	}
	return vi.Sentence(words)
}

// teamOf says who comes: the lead of the team, and the sub-team of the visit.
func (r *Round) teamOf(v report.Visit) []string {
	var out []string
	if lead := r.Plan().Team.Lead; lead != (report.Person{}) {
		out = append(out, vi.Sentence("Trưởng đoàn: "+vi.LowerFirst(lead.Words())))
	}
	if r.Schedule == nil {
		return out
	}
	for _, s := range r.Schedule.Subteams {
		if s.ID == v.Subteam {
			out = append(out, vi.Sentence(r.Schedule.SubteamWords(s, r.Plan().Office)))
		}
	}
	return out
}

// dueSection says by which day the report is due, and how the days are counted.
func (r *Round) dueSection(f *checklist.Form) report.Section {
	if f.Due.Due.IsZero() {
		return report.Section{}
	}
	_, steps, _ := strings.Cut(f.Due.Explain(), "\n- ")
	return report.Section{
		Heading: "Hạn gửi báo cáo",
		Text: paragraphs(
			vi.Sentence("Báo cáo và biểu số liệu gửi về "+r.reportingTo()+" chậm nhất "+dayWords(f.Due.Due)),
			"Cách tính hạn ("+f.Due.Rule()+"):",
		),
		Points: report.Points(ended(strings.Split(steps, "\n- "))...),
	}
}

// ended ends the lines of a list with semicolons, the last with a full stop.
func ended(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		mark := vi.Semicolon
		if i == len(texts)-1 {
			mark = vi.FullStop
		}
		out[i] = vi.End(t, mark)
	}
	return out
}

// Reminded returns the units that get a reminder as of the moment of the
// progress: the day by which their reports are due has passed, and nothing came
// that can be read. What came on paper is the office's own to enter.
func (r *Round) Reminded() []unit.Unit {
	if r.Progress == nil {
		return nil
	}
	var out []unit.Unit
	for i := range r.Progress.Units {
		if u := &r.Progress.Units[i]; u.IsReminded(r.Progress.AsOf) {
			out = append(out, u.Unit)
		}
	}
	return out
}

// IsReminded reports whether the unit gets a reminder at a moment: the day has
// passed and nothing came that can be read or entered. Whose a file is the office
// has to find out itself.
func (u *UnitProgress) IsReminded(asOf checklist.Moment) bool {
	passed := !u.Due.IsZero() && asOf.Date.After(u.Due)
	return passed && u.Arrival != Entered && u.Arrival != NotEntered && u.Arrival != Unclear
}

// Reminder makes the letter (công văn đôn đốc) that reminds a unit of its
// report: when it was due, what came by now, and where it goes. The error is a
// diag.Problem of no-visit or plan-not-issued.
func (r *Round) Reminder(code string) (*report.Letter, error) {
	if err := r.issued(); err != nil {
		return nil, err
	}
	u := r.came[code]
	f, known := r.Forms.Find(code)
	if u == nil || !known || f.Due.Due.IsZero() {
		return nil, noVisit.For("", code)
	}
	committee := u.Unit.Body().Name
	l := &report.Letter{Paper: r.paper("don-doc."+code, "đôn đốc gửi báo cáo\nphục vụ kiểm tra")}
	l.To = []string{committee}
	l.Preamble = paragraphs(
		vi.Sentence("Theo "+r.cited()+", "+committee+" gửi báo cáo và biểu số liệu về "+r.reportingTo()+" chậm nhất "+dayWords(f.Due.Due)+" ("+f.Due.Rule()+")"),
		vi.Sentence(r.standing(u)),
	)
	l.Closing = vi.Sentence(r.issuer() + " đề nghị " + committee + " gửi báo cáo và biểu số liệu để kịp tổng hợp chung")
	return l, nil
}

// standing says what came from a unit by the moment of the progress.
func (r *Round) standing(u *UnitProgress) string {
	by := "Đến " + momentWords(r.Progress.AsOf) + ", " + r.issuer()
	switch u.Arrival {
	case NotReceived:
		return by + " chưa nhận được báo cáo của " + u.Unit.Body().Name
	case OldFile:
		return by + " đã nhận tệp " + u.Last.File + " ở dạng .xls cũ, chưa đọc được; đề nghị gửi lại tệp ở dạng .xlsx"
	case Locked:
		return by + " đã nhận tệp " + u.Last.File + " có mật khẩu nên chưa đọc được; đề nghị gửi lại tệp không đặt mật khẩu"
	case Refused:
		return by + " đã nhận tệp " + u.Last.File + " nhưng không đọc được; đề nghị gửi lại đúng biểu mẫu"
	}
	return by + " đã nhận báo cáo của " + u.Unit.Body().Name + ", còn nội dung chưa đầy đủ"
}

// momentWords returns a moment as a sentence says it: "17 giờ 00 phút ngày 27
// tháng 3 năm 2026".
func momentWords(m checklist.Moment) string {
	if !m.HasTime {
		return m.Date.Long()
	}
	return vi.Pad2(m.Hour) + " giờ " + vi.Pad2(m.Minute) + " phút " + m.Date.Long()
}
