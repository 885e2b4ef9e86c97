package round

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// Conclusion makes the notice (thông báo kết luận) of the first visit to a unit,
// as ConclusionOf does of any.
func (r *Round) Conclusion(code string) (*report.General, error) {
	if err := r.issued(); err != nil {
		return nil, err
	}
	if len(r.held[code]) == 0 {
		return nil, noResult.For("", code)
	}
	return r.ConclusionOf(r.held[code][0])
}

// ConclusionOf makes the notice that tells a unit what came of a visit: the answers to the items, findings with their causes, what it
// has to do until when, what others are asked for it, and what it is commended
// for. The error is a diag.Problem of no-result or plan-not-issued.
func (r *Round) ConclusionOf(v *report.VisitResult) (*report.General, error) {
	if err := r.issued(); err != nil {
		return nil, err
	}
	code, f := v.Unit, r.formOf(v.Unit)
	if f == nil {
		return nil, noResult.For("", code)
	}
	committee := f.Unit.Body().Name
	g := &report.General{Paper: r.paper("ket-luan."+code+again(v), "Kết luận "+vi.LowerFirst(visitWord(v))+" tại "+committee), TypeName: "Thông báo"}
	when := ""
	if day := r.dayOf(v); day.IsFull() {
		when = day.Long() + ", "
	}
	g.Preamble = vi.UpperFirst(when + "Đoàn kiểm tra đã làm việc với " + committee + " theo " + r.cited() + following(v) + ". " + r.issuer() + " thông báo kết luận như sau:")
	score, _ := r.ranking.Find(code)
	g.Body = numbered(
		report.Section{Heading: "Kết quả kiểm tra", Text: paragraphs(answersWords(v, f), r.scoreText(score))},
		report.Section{Heading: "Kết quả thực hiện kiến nghị của lần kiểm tra trước", Points: report.Points(followupPoints(v)...)},
		report.Section{Heading: "Ưu điểm, sáng kiến, cách làm hiệu quả", Points: report.Points(texts(v.Commendations, report.Commendation.Words)...)},
		report.Section{Heading: "Tồn tại, hạn chế và nguyên nhân", Points: report.Points(texts(v.Findings, report.Finding.Words)...)},
		report.Section{Heading: "Yêu cầu đối với " + committee, Points: report.Points(tasksOf(v)...)},
		report.Section{Heading: "Nội dung kiến nghị với cơ quan, đơn vị khác", Points: report.Points(r.passedOn(v)...)},
	)
	g.Closing = vi.Sentence(r.issuer() + " thông báo để " + committee + " biết, thực hiện và báo cáo kết quả về " + r.reportingTo())
	g.Recipients = []string{committee, "Lãnh đạo " + r.issuer(), "Các thành viên Đoàn kiểm tra"}
	return g, nil
}

// answersWords counts how the team answered the items: "Đoàn kiểm tra xem xét 8
// mục: Đạt 6; Chưa đạt 2."
func answersWords(v *report.VisitResult, f *checklist.Form) string {
	n := len(v.Items)
	for i := range v.Items {
		if item := f.Item(v.Items[i].Item); item != nil && v.Items[i].Answer == "" && item.IsScoredFreely() {
			n-- // it has points alone
		}
	}
	if n == 0 {
		return ""
	}
	group := checklist.RollUp(f.Checklist, []checklist.Reply{{Form: f, Return: v.Return(f)}}, nil).All
	return "Đoàn kiểm tra xem xét " + vi.Counted(n) + " mục: " + countWords(group.Counts()) + "."
}

// tasksOf are the recommendations to the unit itself, each with its day.
func tasksOf(v *report.VisitResult) []string {
	var out []string
	for _, f := range v.Findings {
		for _, rec := range f.Recommend {
			if rec.To == report.ToUnit {
				out = append(out, rec.Words())
			}
		}
	}
	return out
}

// passedOn are the recommendations and difficulties that others are asked to
// deal with.
func (r *Round) passedOn(v *report.VisitResult) []string {
	var out []string
	for _, f := range v.Findings {
		for _, rec := range f.Recommend {
			if rec.To != report.ToUnit {
				out = append(out, r.partyName(rec.To)+": "+rec.Words())
			}
		}
	}
	for _, d := range v.Difficulties {
		out = append(out, r.difficultyWords(d))
	}
	return out
}

// recommendationPoints are all recommendations of a visit, each with its
// addressee.
func (r *Round) recommendationPoints(v *report.VisitResult, f *checklist.Form) []string {
	var out []string
	for _, finding := range v.Findings {
		for _, rec := range finding.Recommend {
			out = append(out, r.addressee(rec, f.Unit)+": "+rec.Words())
		}
	}
	return out
}
