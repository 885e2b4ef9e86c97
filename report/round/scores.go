package round

import (
	"strings"

	"github.com/vanban-go/vanban/checklist"
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

// scoreText says what a unit got: "Đoàn kiểm tra chấm 17/20 điểm (85,00%), xếp
// loại Khá; đơn vị tự chấm 19,5/20 điểm."
func (r *Round) scoreText(s *UnitScore) string {
	if s == nil || s.Team == nil {
		return ""
	}
	text := "Đoàn kiểm tra chấm " + shareWords(s.Team.Points) + " điểm"
	if p := percentWords(s.Team.Points); p != "" {
		text += " (" + p + "%)"
	}
	if s.Grade != nil {
		text += ", xếp loại " + s.Grade.Label
	}
	if s.Own != nil {
		text += "; đơn vị tự chấm " + shareWords(s.Own.Points) + " điểm"
	}
	text += ". " + areaWords(s.Team) + "."
	if sum := s.Team.Sum(); sum.Sign() < 0 {
		text += " Cộng các nội dung được " + numberWords(sum) + " điểm; tổng điểm âm được tính là 0."
	}
	if names := missingWords(s.Team); names != "" {
		text += " Chưa có điểm, tính 0 điểm: " + names + "."
	}
	return text
}

// areaWords says what each area got: "Chuyên môn 8/10; Cơ sở vật chất 9/10".
func areaWords(s *checklist.Scorecard) string {
	var out []string
	for _, a := range s.Areas {
		out = append(out, a.Title+" "+shareWords(a.Points))
	}
	return strings.Join(out, "; ")
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
