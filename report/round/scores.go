package round

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// saidPoints prints what a unit gives itself; nothing where nothing came.
func saidPoints(own *checklist.Scorecard, p *checklist.ItemPoints) string {
	if own == nil {
		return ""
	}
	return pointsWords(p)
}

// differenceWords prints by how much the team's points differ, with a plus sign
// where they are more.
func differenceWords(own, found *checklist.ItemPoints) string {
	if own.State != checklist.Given || found.State != checklist.Given {
		return ""
	}
	return signed(found.Got.Sub(own.Got))
}

func signed(n checklist.Number) string {
	if n.Sign() > 0 {
		return "+" + numberWords(n)
	}
	return numberWords(n)
}

// percentWords prints a result in percent of what could be got, with two
// decimals; "" where nothing could be got.
func percentWords(p checklist.Points) string {
	n, ok := p.Percent(2)
	if !ok {
		return ""
	}
	return vi.FormatDecimal(n.String(), 2)
}

func shareWords(p checklist.Points) string { return numberWords(p.Got) + "/" + numberWords(p.Max) }

// missingWords names the items of which no points are known.
func missingWords(s *checklist.Scorecard) string {
	var out []string
	for _, i := range s.Missing() {
		out = append(out, vi.LowerFirst(vi.TrimEnd(i.Text)))
	}
	return strings.Join(out, "; ")
}

// rankingTable lists the units by their ranks.
func (t *reportText) rankingTable() *report.Table {
	k := t.round.Ranking()
	if k == nil {
		return nil
	}
	out := &report.Table{Columns: report.Columns("Hạng", "Đơn vị", "Tự chấm", "Điểm tối đa", "Tỷ lệ (%)", "Xếp loại"), Widths: []float64{13, 60, 18, 18, 18, 24}}
	if k.ByTeam {
		out.Columns = report.Columns("Hạng", "Đơn vị", "Tự chấm", "Đoàn chấm", "Chênh lệch", "Điểm tối đa", "Tỷ lệ (%)", "Xếp loại")
		out.Widths = []float64{13, 52, 16, 17, 17, 16, 17, 19}
	}
	for i := range out.Columns {
		switch {
		case i == 0:
			out.Columns[i].Align = "center"
		case i > 1 && i < len(out.Columns)-1:
			out.Columns[i].Align = "decimal"
		}
	}
	for _, s := range k.Sorted() {
		rank, most, percent, grade, own := "", "", "", "", ""
		if s.Rank > 0 {
			rank = strconv.Itoa(s.Rank)
		}
		if s.Counts != nil {
			most, percent = numberWords(s.Counts.Max), percentWords(s.Counts.Points)
		}
		if s.Grade != nil {
			grade = s.Grade.Label
		}
		if s.Own != nil {
			own = numberWords(s.Own.Got)
		}
		cells := []string{rank, upperName(s.Unit), own, most, percent, grade}
		if k.ByTeam {
			team, difference := "", ""
			if s.Team != nil {
				team = numberWords(s.Team.Got)
			}
			if d, ok := s.Difference(); ok {
				difference = signed(d)
			}
			cells = []string{rank, upperName(s.Unit), own, team, difference, most, percent, grade}
		}
		out.Rows = append(out.Rows, report.Cells(cells...))
	}
	return out
}

// scores is the section of points: how many units have each grade, the ranking,
// and which items of a unit have no points.
func (t *reportText) scores() report.Section {
	k := t.round.Ranking()
	if k == nil {
		return report.Section{}
	}
	out := report.Section{Heading: "Kết quả chấm điểm, xếp hạng", Table: t.rankingTable()}
	for _, s := range k.Summary(t.round.Plan().Checklist) {
		if s.Units > 0 {
			out.Points = append(out.Points, report.Point{Text: vi.Sentence(t.typeWords(&s))})
		}
	}
	for i := range k.Units {
		s := &k.Units[i]
		switch names := missingOf(s.Counts); {
		case s.Counts == nil:
			out.Points = append(out.Points, report.Point{Text: vi.Sentence(s.Unit.Body().Name + ": chưa có điểm, chưa xếp hạng")})
		case names != "":
			out.Points = append(out.Points, report.Point{Text: vi.Sentence(s.Unit.Body().Name + ": chưa có điểm, tính 0 điểm: " + names)})
		}
	}
	if see := t.see(scoreAnnex); see != "" {
		out.Below = vi.Sentence("Điểm của từng đơn vị theo nội dung" + see)
	}
	return out
}

func missingOf(s *checklist.Scorecard) string {
	if s == nil {
		return ""
	}
	return missingWords(s)
}

// typeWords says what units of a type got together, and how they are graded.
func (t *reportText) typeWords(s *TypeScore) string {
	name := "Tất cả đơn vị"
	if s.Type.ID != "" {
		name = vi.UpperFirst(s.Type.Word)
	}
	text := name + " (" + vi.Counted(s.Units) + " đơn vị): " + shareWords(s.Points) + " điểm"
	if p := percentWords(s.Points); p != "" {
		text += ", đạt " + p + "%"
	}
	var grades []string
	for i, n := range s.Grades {
		if n > 0 {
			grades = append(grades, t.round.Plan().Checklist.Grades[i].Label+" "+strconv.Itoa(n))
		}
	}
	if len(grades) > 0 {
		text += "; xếp loại: " + strings.Join(grades, ", ")
	}
	return text
}

// areaScores holds the points of every unit by area, of what counts.
func (t *reportText) areaScores() *report.Table {
	k := t.round.Ranking()
	if k == nil {
		return nil
	}
	out := &report.Table{Columns: report.Columns("TT", "Đơn vị"), Widths: []float64{11, 58}}
	var areas []string
	t.round.Plan().Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Items {
			if a.Items[i].Score != nil {
				areas = append(areas, a.ID)
				out.Columns, out.Widths = append(out.Columns, report.Column{Head: a.Title}), append(out.Widths, 24)
				return
			}
		}
	})
	out.Columns, out.Widths = append(out.Columns, report.Column{Head: "Tổng điểm"}), append(out.Widths, 24)
	for i := range k.Units {
		s := &k.Units[i]
		cells := []string{strconv.Itoa(i + 1), upperName(s.Unit)}
		for _, id := range areas {
			words := ""
			if a, ok := s.Counts.Area(id); ok {
				words = shareWords(a.Points)
			}
			cells = append(cells, words)
		}
		total := ""
		if s.Counts != nil {
			total = shareWords(s.Counts.Points)
		}
		out.Rows = append(out.Rows, report.Cells(append(cells, total)...))
	}
	return out
}
