package round

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// Report makes the consolidated report to the superior (báo cáo tổng hợp): how
// the round went, what was found by area in sentences and figures, findings with
// their causes, difficulties, recommendations by addressee, commendations; and
// annexes with every figure by its id, every answer, every disagreement and
// breach, and every text of a unit that the report itself does not print. The
// texts are those that people wrote; nothing is judged here. The error is a
// diag.Problem of plan-not-issued.
func (r *Round) Report() (*report.General, error) {
	if err := r.issued(); err != nil {
		return nil, err
	}
	w := r.wording()
	g := &report.General{Paper: r.paper("bao-cao", cmp.Or(w.Subject, r.reportSubject())), TypeName: reportType}
	g.To, g.Date = w.To, w.Date
	if superior := r.Plan().Issuing().Issuer.Superior; len(g.To) == 0 && superior != "" {
		g.To = []string{superior}
	}
	if w.Signature != nil {
		g.Signature = *w.Signature
	}
	g.Recipients = w.Recipients
	t := reportText{round: r, chosen: r.chosen()}
	t.annexes()
	g.Preamble = cmp.Or(w.Preamble, sentenceTo("Thực hiện "+r.cited()+", "+r.issuer()+" báo cáo kết quả như sau"))
	g.Body = filled(
		report.Section{Heading: "Tình hình triển khai", Sections: t.course()},
		report.Section{Heading: "Kết quả theo từng nội dung", Sections: t.areas()},
		t.scores(),
		report.Section{Heading: "Tồn tại, hạn chế và nguyên nhân", Sections: t.findings()},
		report.Section{Heading: "Khó khăn, vướng mắc", Points: report.Points(t.difficulties()...)},
		report.Section{Heading: "Kiến nghị, đề xuất", Sections: t.requests()},
		report.Section{Heading: "Sáng kiến, cách làm hiệu quả đề nghị biểu dương", Points: report.Points(t.commendations()...)},
		report.Section{Heading: "Nội dung khác trong báo cáo của các đơn vị", Sections: t.others()},
	)
	g.Closing = cmp.Or(w.Closing, t.closing(g.To))
	g.Annexes = t.attached
	return g, nil
}

// wording is what people wrote for the report; the zero Wording where there are
// no results.
func (r *Round) wording() report.Wording {
	if r.Results == nil {
		return report.Wording{}
	}
	return r.Results.Report
}

// reportSubject is "Kết quả kiểm tra …" of a plan to inspect something.
func (r *Round) reportSubject() string {
	subject := r.subject()
	if strings.HasPrefix(vi.Fold(subject), "kiểm tra") {
		return "Kết quả " + vi.LowerFirst(subject)
	}
	return "Kết quả thực hiện kế hoạch " + vi.LowerFirst(subject)
}

// sentenceTo ends a text with a colon.
func sentenceTo(text string) string { return vi.End(text, vi.Colon) }

// reportText composes the report.
type reportText struct {
	round    *Round
	chosen   map[string]map[string]bool // unit → key of ownText → selected
	attached []report.Attachment
	labels   map[annexKey]string // "Phụ lục I"
}

// closing ends the report, and asks the superior for directions where there is one.
func (t *reportText) closing(to []string) string {
	end := "Trên đây là báo cáo kết quả thực hiện " + t.round.citedAgain()
	if len(to) == 1 {
		end += ", " + t.round.issuer() + " báo cáo " + vi.Inside(to[0]) + " xem xét, chỉ đạo"
	}
	return vi.Sentence(end)
}

// course says how the round went: visits, and reports that came.
func (t *reportText) course() []report.Section {
	return filled(
		report.Section{Heading: "Đánh giá chung", Text: t.round.wording().Assessment},
		report.Section{Heading: "Việc kiểm tra tại các đơn vị", Text: t.visitsText()},
		report.Section{Heading: "Việc gửi báo cáo của các đơn vị", Text: t.returnsText(), Table: t.timelinessTable()},
		report.Section{Heading: "Các phụ lục kèm theo báo cáo", Points: report.Points(t.annexPoints()...)},
	)
}

// visitsText says how many units were visited, by type, and when.
func (t *reportText) visitsText() string {
	r := t.round
	all := len(repliesOf(r.Team))
	if all == 0 {
		return ""
	}
	text := "Đoàn kiểm tra đã làm việc với " + strconv.Itoa(all) + "/" + strconv.Itoa(r.Forms.Len()) + " đơn vị"
	var byType []string
	for _, g := range r.Team.Types {
		byType = append(byType, vi.Counted(g.Units)+" "+g.Type.Word)
	}
	text += " (" + strings.Join(byType, ", ") + ")"
	if first, last, ok := r.visitedDays(); ok {
		if first == last {
			text += ", " + first.Long()
		} else {
			text += ", từ " + first.Long() + " đến " + last.Long()
		}
	}
	return vi.Sentence(text)
}

// returnsText says how many reports came by the moment of the progress.
func (t *reportText) returnsText() string {
	p := t.round.Progress
	came := p.Count(func(u *UnitProgress) bool { return u.Last != nil })
	late := p.Count(func(u *UnitProgress) bool { return u.Last != nil && u.Timing == Late })
	read := p.Count(func(u *UnitProgress) bool { return u.Return != nil })
	text := "Đến " + momentWords(p.AsOf) + ", " + t.round.issuer() + " nhận được báo cáo của " + strconv.Itoa(came) + "/" + strconv.Itoa(len(p.Units)) + " đơn vị"
	if late > 0 {
		text += ", trong đó " + vi.Counted(late) + " đơn vị gửi sau hạn"
	}
	return text + ". Số liệu tổng hợp trong báo cáo này lấy từ " + vi.Counted(read) + " biểu số liệu đã nhập được" + t.see(timelinessAnnex) + "."
}

// timelinessTable counts by type of unit how reports came; a standing in which no
// unit is has no column.
func (t *reportText) timelinessTable() *report.Table {
	p := t.round.Progress
	out := &report.Table{Columns: report.Columns("Loại đơn vị", "Số đơn vị")}
	shown := slices.DeleteFunc(Standings(), func(s Standing) bool { return p.Count(s.Is) == 0 })
	for _, s := range shown {
		out.Columns = append(out.Columns, report.Column{Head: s.Title})
	}
	row := func(name string, in func(*UnitProgress) bool) {
		cells := []string{name, strconv.Itoa(p.Count(in))}
		for _, s := range shown {
			cells = append(cells, strconv.Itoa(p.Count(func(u *UnitProgress) bool { return in(u) && s.Is(u) })))
		}
		out.Rows = append(out.Rows, report.Cells(cells...))
	}
	for _, g := range t.round.Returns.Types {
		row(vi.UpperFirst(g.Type.Word), func(u *UnitProgress) bool { return u.Unit.Type == g.Type.ID })
	}
	row("Cộng", func(*UnitProgress) bool { return true })
	for _, d := range t.round.Returns.Divisions {
		out.Rows = append(out.Rows, report.Row{Heading: d.Title})
		for _, g := range d.Parts {
			row(g.Name(), func(u *UnitProgress) bool { return d.Of(u.Unit) == g.Value })
		}
	}
	return out
}

// areaText is what people say of an area.
func (r *Round) areaText(a *checklist.Area) string {
	for _, t := range r.wording().Areas {
		if t.Area == a.ID {
			return t.Text
		}
	}
	return ""
}
