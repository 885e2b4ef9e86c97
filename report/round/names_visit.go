package round

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// visitPaper is what a paper about a visit can name; key is the code of the unit,
// with the day of a later visit. With an error, a diag.Problem of no-result or for
// signed minutes of minutes-incomplete, there are only the names of the unit.
func (r *Round) visitPaper(key string, signed bool) (*scope.VisitPaper, error) {
	v := r.byKey[key]
	if v == nil {
		return new(scope.VisitPaper), noResult.For("", key)
	}
	f, ok := r.Forms.Find(v.Unit)
	if !ok {
		return new(scope.VisitPaper), noResult.For("", v.Unit)
	}
	day := r.dayOf(v)
	ours, _ := v.Head(report.TeamSide)
	theirs, _ := v.Head(report.UnitSide)
	place := cmp.Or(v.Place, r.visits[v.Unit].Place)
	if lack, en := lacksFor(v, day, place, ours, theirs); signed && len(lack) > 0 {
		return &scope.VisitPaper{Unit: r.unitNames(f.Unit), Suffix: again(v)}, minutesIncomplete.For("", v.Unit, strings.Join(lack, ", "), strings.Join(en, ", "))
	}
	out := &scope.VisitPaper{
		Common: r.common(), Unit: r.unitNames(f.Unit),
		Date: day, Begin: clock(v.Begin), End: clock(v.End), Place: place, Again: !v.Follows.IsZero(), Follows: v.Follows, Suffix: again(v),
		Refused: v.Refused, Secretary: scope.Person{Name: v.Secretary.Name, Position: v.Secretary.Position},
		Witness:     scope.Person{Name: v.Witness.Name, Position: v.Witness.Position, Signs: v.Witness.Position},
		TeamHead:    scope.Person{Name: ours.Name, Position: ours.Position, Signs: cmp.Or(ours.Position, r.teamTitle(ours.Name))},
		UnitHead:    scope.Person{Name: theirs.Name, Position: theirs.Position, Signs: signingPosition(theirs.Position, f.Unit)},
		PresentTeam: present(v, report.TeamSide), PresentUnit: present(v, report.UnitSide),
		OpinionsTeam: opinions(v, report.TeamSide), OpinionsUnit: opinions(v, report.UnitSide),
	}
	r.answerNames(out, v, f)
	r.findingNames(out, v, f)
	if s, ok := r.ranking.Find(v.Unit); ok && s.Team != nil {
		out.Points = r.scoreNames(s, v)
	}
	return out, nil
}

func present(v *report.VisitResult, side string) []scope.Person {
	there := those(v.Present, func(a report.Attendee) bool { return a.Side == side })
	return mapped(there, func(a report.Attendee) scope.Person { return scope.Person{Name: a.Name, Position: a.Position} })
}

func opinions(v *report.VisitResult, side string) []string {
	given := those(v.Opinions, func(o report.Opinion) bool { return o.Side == side })
	return mapped(given, func(o report.Opinion) string { return o.Text })
}

// answerNames names the items that the team answered and the figures that it
// established, beside what the unit says of itself. Met are items with the first answer
// of their set; not applicable is in neither list. Points are in a table of their own.
func (r *Round) answerNames(out *scope.VisitPaper, v *report.VisitResult, f *checklist.Form) {
	back := v.Return(f)
	var codes, words []string
	for _, row := range v.Items {
		item := f.Item(row.Item)
		found, ok := back.Value(row.Item)
		if item == nil || !ok {
			continue
		}
		set, code := f.Checklist.AnswersOf(item), cmp.Or(found.Text, row.Answer)
		n := scope.Item{
			Item: scope.ItemText{Text: item.Text, Bases: strings.Join(item.Bases, "; ")},
			Own:  r.reported(v.Unit, row.Item), Answer: scope.Answer{Words: set.Label(code)}, Note: row.Note,
		}
		out.Items, codes = append(out.Items, n), append(codes, code)
		switch met, judged := set.Judge(code); {
		case met:
			out.Met = append(out.Met, n)
		case judged && found.State == checklist.Given:
			out.Failed = append(out.Failed, n)
		}
	}
	out.Count = map[string]int{"items": len(out.Items)}
	for _, c := range r.possible {
		n := len(those(codes, func(code string) bool { return code == c.Code }))
		if out.Count[c.Code] = n; n > 0 {
			words = append(words, vi.Counted(n)+" "+vi.LowerFirst(c.Label))
		}
	}
	out.Counts = strings.Join(words, ", ")
	for _, row := range v.Values {
		ind := f.Indicator(row.Indicator)
		if found, ok := back.Value(row.Indicator); ind != nil && ok {
			out.Values = append(out.Values, scope.Figure{
				Label: r.label(ind), Measure: ind.Measure(), Own: cmp.Or(r.reported(v.Unit, row.Indicator), row.Was), Value: r.ValueWords(row.Indicator, &found), Why: row.Why,
			})
		}
	}
}

// citable is a basis as a paper may cite it: a document is first cited with its day
// (Phụ lục I, phần I, mục II.6), which lists of items often leave out. It is then
// that of the same document among the bases of the plan; without any it is "".
func (r *Round) citable(basis string) string {
	if !symbolled.MatchString(basis) || strings.Contains(vi.Fold(basis), "ngày ") {
		return basis
	}
	for _, b := range r.Plan().Bases {
		if cited := "số " + b.Ref; b.Ref != "" && b.Date.IsFull() && strings.Contains(basis, cited) {
			return strings.Replace(basis, cited, cited+" "+b.Date.Long(), 1)
		}
	}
	return ""
}

// symbolled is a text that names a document by number and symbol.
var symbolled = regexp.MustCompile(`[0-9]+/[0-9\p{L}]`)

// findingNames names what the team concluded, and what it asks of whom.
func (r *Round) findingNames(out *scope.VisitPaper, v *report.VisitResult, f *checklist.Form) {
	g, known := new(gathered), r.known(f.Unit.Code)
	g.visit(f.Unit, v)
	for i := range v.Findings {
		n := r.oneFinding(&v.Findings[i], f)
		for _, rec := range v.Findings[i].Recommend {
			o := r.owed(f.Unit, known, rec)
			o.finding = n.Text
			n.Requests = append(n.Requests, requestOf(o))
			if rec.To == report.ToUnit {
				out.Requests, out.ReportBack = append(out.Requests, requestOf(o)), latest(out.ReportBack, o.Due)
			} else {
				out.Others = append(out.Others, requestOf(o))
			}
		}
		out.Findings, out.Recommended = append(out.Findings, n), append(out.Recommended, n.Requests...)
	}
	if len(out.Requests) == 1 {
		out.Requests[0].Alone = true
	}
	for _, d := range v.Difficulties {
		if d.ResolvedBy != "" {
			out.Others = append(out.Others, requestOf(&Owed{Unit: f.Unit, Text: cmp.Or(d.Proposal, d.Text), Owner: r.partyName(d.ResolvedBy), finding: d.Text, basis: d.Basis}))
		}
	}
	out.Difficulties, out.Commendations = mapped(g.difficulties, r.difficulty), mapped(g.commendations, commendation)
	out.Followed = mapped(v.Followed, func(done report.Followup) scope.Followed {
		return scope.Followed{Request: done.Request, State: report.StateWord(done.State), Evidence: done.Evidence, Date: latest(done.Date)}
	})
}

// oneFinding names a finding with the items on which it rests.
func (r *Round) oneFinding(finding *report.Finding, f *checklist.Form) scope.Finding {
	items := those(mapped(finding.Items, f.Item), func(i *checklist.Item) bool { return i != nil })
	bases := slices.Concat(mapped(items, func(i *checklist.Item) []string { return i.Bases })...)
	slices.Sort(bases)
	return scope.Finding{
		Text: finding.Text, Group: r.groupOf(finding), Responsible: finding.Responsible,
		Cause: scope.Cause{Words: finding.Cause.Words(), Subjective: finding.Cause.Subjective, Objective: finding.Cause.Objective},
		Items: mapped(items, func(i *checklist.Item) string { return i.Text }), Basis: once(bases, r.citable),
	}
}
