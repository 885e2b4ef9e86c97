package round

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// visitPaper is what a paper about a visit can name; key is the code of the unit,
// with the day of a later visit. With an error, a diag.Problem of no-result or for
// signed minutes of minutes-incomplete, there are only the names of the unit.
func (r *Round) visitPaper(key string, signed bool) (*scope.VisitPaper, error) {
	v := r.visitOf(key)
	if v == nil {
		return new(scope.VisitPaper), noResult.For("", key)
	}
	f := r.formOf(v.Unit)
	if f == nil {
		return new(scope.VisitPaper), noResult.For("", v.Unit)
	}
	day := r.dayOf(v)
	ours, theirs := r.heads(v)
	place := cmp.Or(v.Place, r.visits[v.Unit].Place)
	if lack, en := lacksFor(v, day, place, ours, theirs); signed && len(lack) > 0 {
		return &scope.VisitPaper{Unit: r.unitNames(f.Unit), Suffix: again(v)}, minutesIncomplete.For("", v.Unit, strings.Join(lack, ", "), strings.Join(en, ", "))
	}
	out := &scope.VisitPaper{
		Common: r.common(), Unit: r.unitNames(f.Unit),
		Date: day, Begin: clock(v.Begin), End: clock(v.End), Place: place, Again: !v.Follows.IsZero(), Follows: v.Follows, Suffix: again(v),
		Refused: v.Refused, Witness: scope.Person{Name: v.Witness.Name, Position: v.Witness.Position, Signs: v.Witness.Position},
		Secretary:   scope.Person{Name: v.Secretary.Name, Position: v.Secretary.Position},
		TeamHead:    scope.Person{Name: ours.Name, Position: ours.Position, Signs: cmp.Or(ours.Position, r.teamTitle(ours.Name))},
		UnitHead:    scope.Person{Name: theirs.Name, Position: theirs.Position, Signs: signingPosition(theirs.Position, f.Unit)},
		PresentTeam: present(v, report.TeamSide), PresentUnit: present(v, report.UnitSide),
		OpinionsTeam: opinions(v, report.TeamSide), OpinionsUnit: opinions(v, report.UnitSide),
	}
	var back *checklist.Return
	if own := r.came[v.Unit]; own != nil {
		back = own.Return
	}
	r.itemNames(out, v, f, back)
	r.figureNames(out, v, f, back)
	r.findingNames(out, v, f)
	if s, ok := r.ranking.Find(v.Unit); ok && s.Team != nil {
		out.Scores = r.scoreNames(s, v)
	}
	return out, nil
}

// visitOf finds a visit by the code of its unit, with the day of a later one.
func (r *Round) visitOf(key string) *report.VisitResult {
	for code, held := range r.held {
		if strings.HasPrefix(key, code) {
			for _, v := range held {
				if code+again(v) == key {
					return v
				}
			}
		}
	}
	return nil
}

func present(v *report.VisitResult, side string) (out []scope.Person) {
	for _, a := range v.Present {
		if a.Side == side {
			out = append(out, scope.Person{Name: a.Name, Position: a.Position})
		}
	}
	return out
}

func opinions(v *report.VisitResult, side string) (out []string) {
	for _, o := range v.Opinions {
		if o.Side == side {
			out = append(out, o.Text)
		}
	}
	return out
}

// itemNames names the items that the team answered, beside what the unit says of
// itself. Met are those with the first answer of their set; not applicable is in
// neither list.
func (r *Round) itemNames(out *scope.VisitPaper, v *report.VisitResult, f *checklist.Form, back *checklist.Return) {
	counts := map[string]int{}
	for _, c := range r.possible {
		counts[c.Code] = 0
	}
	for i := range v.Items {
		row := &v.Items[i]
		item := f.Item(row.Item)
		if item == nil {
			continue
		}
		set := f.Checklist.AnswersOf(item)
		answer := row.Answer
		if answer == "" { // points are in a table of their own
			values, _ := f.Checklist.ReadFound(item, "", row.Points)
			if len(values) == 0 || values[0].ID != item.ID {
				continue
			}
			answer = values[0].Text
		}
		read, _ := set.Read("", checklist.Typed(answer))
		n := scope.Item{
			Item: scope.ItemText{Text: item.Text, Area: areaTitle(f, item), Bases: strings.Join(item.Bases, "; ")},
			Own:  r.reported(back, row.Item), Answer: scope.Answer{Words: answerWords(&set, answer)}, Note: row.Note,
		}
		out.Items = append(out.Items, n)
		code := cmp.Or(read.Text, answer)
		counts[code]++
		switch met, judged := set.Judge(code); {
		case met:
			out.Met = append(out.Met, n)
		case judged && read.State == checklist.Given:
			out.Failed = append(out.Failed, n)
		}
	}
	var words []string
	for _, c := range r.possible {
		if n := counts[c.Code]; n > 0 {
			words = append(words, vi.Counted(n)+" "+vi.LowerFirst(c.Label))
		}
	}
	out.Counts = strings.Join(words, ", ")
	counts["items"] = len(out.Items)
	out.Count = counts
}

// citable are the bases that a paper may cite: a document is first cited with its
// day (Phụ lục I, phần I, mục II.6), which lists of items often leave out.
func citable(bases []string) (out []string) {
	for _, b := range bases {
		if !symbolled.MatchString(b) || strings.Contains(vi.Fold(b), "ngày ") {
			out = append(out, b)
		}
	}
	return out
}

// symbolled is a text that names a document by number and symbol.
var symbolled = regexp.MustCompile(`[0-9]+/[0-9\p{L}]`)

func areaTitle(f *checklist.Form, item *checklist.Item) string {
	for _, a := range f.Areas {
		for _, i := range a.Items {
			if i == item {
				return a.Title
			}
		}
	}
	return ""
}

// figureNames names the figures that the team established, beside those that the
// unit reported.
func (r *Round) figureNames(out *scope.VisitPaper, v *report.VisitResult, f *checklist.Form, back *checklist.Return) {
	for i := range v.Values {
		row := &v.Values[i]
		ind := f.Indicator(row.Indicator)
		if ind == nil {
			continue
		}
		found, _ := ind.Read(checklist.Typed(row.Value))
		out.Values = append(out.Values, scope.Figure{
			Label: r.label(ind), Measure: ind.Measure(), Own: cmp.Or(r.reported(back, row.Indicator), row.Was), Value: r.ValueWords(row.Indicator, &found), Why: row.Why,
		})
	}
}

// findingNames names what the team concluded, and what it asks of whom.
func (r *Round) findingNames(out *scope.VisitPaper, v *report.VisitResult, f *checklist.Form) {
	for _, finding := range v.Findings {
		n := scope.Finding{
			Text: finding.Text, Group: finding.Group, Responsible: finding.Responsible,
			Cause: scope.Cause{Words: finding.Cause.Words(), Subjective: finding.Cause.Subjective, Objective: finding.Cause.Objective},
		}
		var bases []string
		for _, id := range finding.Items {
			if item := f.Item(id); item != nil {
				n.Items, bases = append(n.Items, item.Text), append(bases, citable(item.Bases)...)
			}
		}
		slices.Sort(bases)
		n.Basis = strings.Join(slices.Compact(bases), "; ")
		if n.Group == "" && len(n.Items) > 0 {
			n.Group = n.Items[0]
		}
		for _, rec := range finding.Recommend {
			q := scope.Request{Text: rec.Text, Who: r.addressee(rec, f.Unit), Product: rec.Product, Due: rec.Due, Finding: finding.Text, Units: f.Unit.FullName()}
			if r.Progress != nil {
				owed := r.owed(f.Unit, r.known(f.Unit.Code), rec)
				q.State = owed.StateWords()
			}
			n.Requests = append(n.Requests, q)
			out.Recommended = append(out.Recommended, q)
			if rec.To == report.ToUnit {
				out.Requests = append(out.Requests, q)
			} else {
				out.Others = append(out.Others, q)
			}
		}
		out.Findings = append(out.Findings, n)
	}
	if len(out.Requests) == 1 {
		out.Requests[0].Alone = true
	}
	for _, q := range out.Requests {
		out.ReportBack = latest(out.ReportBack, q.Due)
	}
	for _, d := range v.Difficulties {
		n := r.difficultyNames(d, f)
		out.Difficulties = append(out.Difficulties, n)
		if d.ResolvedBy != "" {
			out.Others = append(out.Others, scope.Request{Text: cmp.Or(d.Proposal, d.Text), Who: n.Resolved, Finding: d.Text, Basis: d.Basis, Units: f.Unit.FullName()})
		}
	}
	for _, c := range v.Commendations {
		out.Commendations = append(out.Commendations, scope.Commendation{Text: c.Text, Who: c.Who, Unit: f.Unit.Body().Name})
	}
	for _, done := range v.Followed {
		day := done.Date
		if !day.IsFull() {
			day = date.Date{}
		}
		out.Followed = append(out.Followed, scope.Followed{Request: done.Request, State: report.StateWord(done.State), Evidence: done.Evidence, Date: day})
	}
}

func (r *Round) difficultyNames(d report.Difficulty, f *checklist.Form) scope.Difficulty {
	n := scope.Difficulty{Text: d.Text, Basis: d.Basis, Proposal: d.Proposal, Unit: f.Unit.Body().Name}
	if d.ResolvedBy != "" {
		n.Resolved = r.partyName(d.ResolvedBy)
	}
	return n
}

// scoreNames names the points that the team gave.
func (r *Round) scoreNames(s *UnitScore, v *report.VisitResult) scope.Scores {
	out := scope.Scores{Team: shareWords(s.Team.Points), Percent: percentWords(s.Team.Points), Missing: missingWords(s.Team), Rows: r.scoreRows(s, v)}
	if s.Grade != nil {
		out.Grade = s.Grade.Label
		if rest, ok := strings.CutPrefix(out.Grade, "Loại "); ok { // "xếp loại" stands before it
			out.Grade = rest
		}
	}
	if s.Own != nil {
		out.Own = shareWords(s.Own.Points)
	}
	if sum := s.Team.Sum(); sum.Sign() < 0 {
		out.Below = numberWords(sum)
	}
	for _, a := range s.Team.Areas {
		out.Pointed = out.Pointed || slices.ContainsFunc(a.Items, func(p checklist.ItemPoints) bool {
			return !slices.ContainsFunc(v.Items, func(i report.ItemResult) bool { return i.Item == p.ID && i.Answer != "" })
		})
		out.Areas = append(out.Areas, scope.AreaScore{Title: a.Title, Team: shareWords(a.Points)})
	}
	return out
}

// scoreRows are the points of both sides for each item, area by area.
func (r *Round) scoreRows(s *UnitScore, v *report.VisitResult) (out []scope.ScoreRow) {
	n := 0
	for _, a := range s.Team.Areas {
		out = append(out, scope.ScoreRow{Heading: a.Title})
		own, _ := s.Own.Area(a.ID)
		for _, found := range a.Items {
			n++
			said, _ := s.Own.Item(found.ID)
			why, _ := r.reason(v, found.Item)
			out = append(out, scope.ScoreRow{
				Number: strconv.Itoa(n), Text: found.Text, Most: numberWords(found.Score.Most()), Own: saidPoints(s.Own, &said), Team: pointsWords(&found),
				Difference: differenceWords(&said, &found), Why: why,
			})
		}
		out = append(out, sumRow("Cộng", a.Max, own.Got, a.Got, s.Own != nil))
	}
	own := checklist.Number{}
	if s.Own != nil {
		own = s.Own.Got
	}
	return append(out, sumRow("Tổng điểm", s.Team.Max, own, s.Team.Got, s.Own != nil))
}

func sumRow(title string, most, own, team checklist.Number, came bool) scope.ScoreRow {
	row := scope.ScoreRow{Text: title, Most: numberWords(most), Team: numberWords(team), Look: "total"}
	if came {
		row.Own, row.Difference = numberWords(own), signed(team.Sub(own))
	}
	return row
}

// partyPaper is what a paper to a party that is asked for something can name. The
// error is a diag.Problem of no-result.
func (r *Round) partyPaper(id string) (*scope.PartyPaper, error) {
	for _, a := range r.asked() {
		if a.Party.ID != id {
			continue
		}
		p := a.Party
		out := &scope.PartyPaper{Common: r.common(), Party: scope.Party{ID: p.ID, Name: p.Name, Short: p.Short, Inside: prose.Inside(p.Name), Internal: p.Kind == "internal"}}
		if via := out.Issuer.Via; via != p.Name && prose.Inside(via) != out.Party.Inside {
			out.Party.Through = via
		}
		seen := map[string]bool{}
		for _, q := range a.Requests {
			out.Requests = append(out.Requests, scope.Request{
				Text: q.Ask, Who: p.Name, Product: q.Product, Due: q.Due, Finding: q.Text, Basis: q.Basis, Units: unitNames(q.Units),
			})
			out.AnswerBy = latest(out.AnswerBy, q.Due)
			for _, u := range q.Units {
				if !seen[u.Code] {
					seen[u.Code] = true
					out.Units = append(out.Units, r.unitNames(u))
				}
			}
		}
		out.Difficulties = r.difficultiesFor(id)
		return out, nil
	}
	return new(scope.PartyPaper), noResult.For("", id)
}

// difficultiesFor are those that a party can resolve, alone or in a group.
func (r *Round) difficultiesFor(id string) (out []scope.Difficulty) {
	for _, reply := range repliesOf(r.Team) {
		for _, d := range r.found[reply.Form.Unit.Code].Difficulties {
			if d.ResolvedBy != "" && slices.Contains(r.Plan().Issuing().Singles(d.ResolvedBy), id) {
				out = append(out, r.difficultyNames(d, reply.Form))
			}
		}
	}
	return out
}
