package round

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// areas are the sections of the contents of inspection, those divided further
// with a section for each part.
func (t *reportText) areas() []report.Section {
	answers := map[string]checklist.AreaAnswers{}
	for _, a := range t.round.Returns.All.Areas(t.round.Plan().Checklist) {
		answers[a.ID] = a
	}
	team := map[string]checklist.AreaAnswers{}
	for _, a := range t.round.Team.All.Areas(t.round.Plan().Checklist) {
		team[a.ID] = a
	}
	var walk func(areas []checklist.Area) []report.Section
	walk = func(areas []checklist.Area) []report.Section {
		var out []report.Section
		for i := range areas {
			a := &areas[i]
			out = append(out, filled(report.Section{
				Heading:  a.Title,
				Text:     paragraphs(t.round.areaText(a), t.answersText(answers[a.ID], team[a.ID])),
				Points:   report.Points(slices.Concat(t.figures(a), listSentences(&t.round.Returns.All, a), t.narratives(a.ID))...),
				Sections: walk(a.Areas),
			})...)
		}
		return out
	}
	if t.round.Plan().Checklist == nil {
		return nil
	}
	return walk(t.round.Plan().Checklist.Areas)
}

// answersText says how the items of an area were answered, by the units and by
// the team.
func (t *reportText) answersText(own, team checklist.AreaAnswers) string {
	if own.Area == nil {
		return ""
	}
	var parts []string
	if words := countWords(own.Counts); words != "" {
		parts = append(parts, "Các đơn vị tự đánh giá "+vi.Counted(answeredItems(own.Area))+" mục (số lượt trả lời): "+words+".")
	}
	if words := countWords(team.Counts); words != "" {
		parts = append(parts, "Đoàn kiểm tra kết luận (số lượt mục được kiểm tra): "+words+".")
	}
	return strings.Join(parts, " ")
}

// answeredItems counts the items of an area that are answered by an answer, not
// by points alone.
func answeredItems(a *checklist.Area) int {
	n := 0
	for i := range a.Items {
		if a.Items[i].AnsweredBy() == a.Items[i].ID {
			n++
		}
	}
	return n
}

// figures are the totals of an area in sentences: a point for each indicator,
// its parts in the same one.
func (t *reportText) figures(a *checklist.Area) []string {
	all := &t.round.Returns.All
	parts := map[string][]*checklist.Total{} // by the whole
	printed := map[string]bool{}             // of this area
	wholes := map[string]*checklist.Total{}
	for i := range a.Indicators {
		total, ok := all.Total(a.Indicators[i].ID)
		printed[a.Indicators[i].ID] = ok && measured(total) != ""
	}
	for i := range a.Indicators {
		total, ok := all.Total(a.Indicators[i].ID)
		if !ok || total.Aggregation() == checklist.ByNothing {
			continue
		}
		if printed[total.Of] {
			parts[total.Of] = append(parts[total.Of], total)
		} else {
			wholes[total.ID] = total
		}
	}
	var out []string
	for _, row := range a.Rows() {
		s := ""
		if len(row.Series) > 0 {
			s = seriesSentence(t.round.Plan().Checklist, all, row)
		} else if w := wholes[row.ID]; w != nil {
			s = figureSentence(w, parts)
		}
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// figureSentence says what one indicator comes to, and of how many units that is
// known: "Hồ sơ mới tiếp nhận: 12.345 hồ sơ (112/114 đơn vị có số liệu), trong
// đó: trực tuyến 10.000 hồ sơ."
func figureSentence(t *checklist.Total, parts map[string][]*checklist.Total) string {
	value := measured(t)
	if value == "" {
		return ""
	}
	s := vi.UpperFirst(vi.TrimEnd(t.Label)) + ": " + value + " (" + shareOf(t.Tally) + " đơn vị có số liệu)"
	var within []string
	for _, p := range parts[t.ID] {
		if words := partWords(p, t, parts); words != "" {
			within = append(within, words)
		}
	}
	if len(within) > 0 {
		s += ", trong đó: " + strings.Join(within, "; ")
	}
	return vi.Sentence(s)
}

// partWords says what a part of an indicator comes to; of how many units only
// where they are not those of the whole.
func partWords(p, whole *checklist.Total, parts map[string][]*checklist.Total) string {
	value := measured(p)
	if value == "" {
		return ""
	}
	s := vi.LowerFirst(vi.TrimEnd(p.Label)) + " " + value
	if p.Tally != whole.Tally {
		s += " (" + shareOf(p.Tally) + " đơn vị)"
	}
	var within []string
	for _, q := range parts[p.ID] {
		if words := partWords(q, p, parts); words != "" {
			within = append(within, words)
		}
	}
	if len(within) > 0 {
		s += " (gồm: " + strings.Join(within, ", ") + ")"
	}
	return s
}

// measured is a total with its unit of measure; counts have none.
func measured(t *checklist.Total) string {
	words := totalWords(t)
	if words == "" || t.Aggregation() == checklist.ByCount {
		return words
	}
	if n, err := strconv.Atoi(words); err == nil && t.Kind() == checklist.Int {
		words = vi.Counted(n)
	}
	return strings.TrimSpace(words + " " + t.Measure())
}
