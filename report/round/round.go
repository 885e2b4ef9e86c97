package round

import (
	"context"
	"iter"
	"slices"
	"sync"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Round is all that is known of an inspection round once its returns are in:
// what its workbook and its papers are made of. It is made by [Of], refers
// to what it is made from, only reads it, and is safe for concurrent use.
type Round struct {
	Forms    *FormSet
	Schedule *report.Schedule  // nil where there is none
	Register *Intake           // when what came; nil where nobody says
	Earlier  *Round            // with which the tables compare it; nil where nobody does
	Progress *Progress         // what came, unit by unit
	Results  *report.Results   // what the team found; nil where there is nothing yet
	Returns  *checklist.Rollup // of what the units answered, all of them
	Team     *checklist.Rollup // of what the team found, the units that it visited

	came   map[string]*UnitProgress         // by the code of the unit
	visits map[string]report.Visit          // as scheduled
	found  map[string]*report.VisitResult   // what all visits to the unit came to
	held   map[string][]*report.VisitResult // each visit
	byKey  map[string]*report.VisitResult   // each visit, by the key of its papers

	selected map[string][]report.Selection // what is chosen of its texts

	items      map[string]*checklist.Item // of the checklist, by their ids
	indicators checklist.Figures
	possible   []checklist.Count // the answers that items of the checklist may have
	ranking    *Ranking

	// What many papers share, made when first asked for; nil in a zero Round.
	programs func() ([]*report.TemplateProgram, error)
	common   func() scope.Common
	sound    func() *report.Office // the office, if nothing is wrong with it
	asked    func() [][]*Owed
	whole    func() *scope.Round
}

// Of rolls up a round. The schedule and the results may be nil, and a nil
// progress is that of a round from which nothing has come. [Collect] does the same
// until a context is done.
func Of(forms *FormSet, s *report.Schedule, p *Progress, results *report.Results) *Round {
	r, _ := of(context.Background(), forms, s, p, results) // which is never done
	return r
}

func of(ctx context.Context, forms *FormSet, s *report.Schedule, p *Progress, results *report.Results) (r *Round, err error) {
	if forms == nil {
		forms = new(FormSet)
	}
	if p == nil {
		p, _ = ProgressOf(forms, new(Intake), nil, checklist.Moment{})
	}
	r = &Round{
		Forms: forms, Schedule: s, Progress: p, Results: results,
		came: map[string]*UnitProgress{}, visits: map[string]report.Visit{}, found: map[string]*report.VisitResult{}, held: map[string][]*report.VisitResult{},
		byKey: map[string]*report.VisitResult{}, selected: map[string][]report.Selection{}, items: map[string]*checklist.Item{},
	}
	r.index()
	var replies, team []checklist.Reply
	for i := range p.Units {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		u := &p.Units[i]
		f, ok := forms.Find(u.Unit.Code)
		if !ok {
			continue
		}
		replies = append(replies, checklist.Reply{Form: f, Return: u.Return})
		if v := r.found[u.Unit.Code]; v != nil {
			team = append(team, checklist.Reply{Form: f, Return: v.Return(f), Figures: u.Return})
		}
	}
	if r.Returns, err = checklist.RollUp(ctx, forms.Plan().Checklist, replies, forms.groups()); err != nil {
		return nil, err
	}
	if r.Team, err = checklist.RollUp(ctx, forms.Plan().Checklist, team, forms.groups()); err != nil {
		return nil, err
	}
	r.possible = r.Returns.All.Counts()
	r.ranking = r.rank()
	r.programs = sync.OnceValues(r.compiled)
	r.common = sync.OnceValue(r.commonNames)
	r.sound = sync.OnceValue(func() *report.Office {
		if o := r.Plan().Office; o.Validate().Err() == nil {
			return o
		}
		return nil
	})
	r.asked = sync.OnceValue(r.addressees)
	r.whole = sync.OnceValue(r.roundPaper)
	return r, nil
}

// index notes what is asked, and what is known of each unit.
func (r *Round) index() {
	for _, i := range r.Plan().Checklist.Items() {
		r.items[i.ID] = i
	}
	r.indicators = r.Plan().Checklist.Figures()
	for i := range r.Progress.Units {
		r.came[r.Progress.Units[i].Unit.Code] = &r.Progress.Units[i]
	}
	if r.Schedule != nil {
		for _, v := range r.Schedule.Visits {
			r.visits[v.Unit] = v
		}
	}
	if r.Results == nil {
		return
	}
	for i := range r.Results.Visits {
		v := &r.Results.Visits[i]
		if first := r.found[v.Unit]; first != nil {
			both := first.Then(*v)
			r.found[v.Unit] = &both
		} else {
			r.found[v.Unit] = v
		}
		r.held[v.Unit] = append(r.held[v.Unit], v)
		r.byKey[v.Unit+again(v)] = v
	}
	for _, s := range r.Results.Selected {
		r.selected[s.Unit] = append(r.selected[s.Unit], s)
	}
}

// dayOf returns the day of a visit: that of the results, else that of the schedule
// ([FormSet.Visited]).
func (r *Round) dayOf(v *report.VisitResult) date.Date {
	if v.Date.IsFull() {
		return v.Date
	}
	return scheduledDay(v, r.visits[v.Unit].Date)
}

// VisitDays returns the days of the visits to a unit of which there are results, in
// their order; one that nobody knows is zero.
func (r *Round) VisitDays(code string) []date.Date { return mapped(r.held[code], r.dayOf) }

// Plan returns the plan of the round.
func (r *Round) Plan() *report.Plan {
	return r.Forms.Plan()
}

// Kind returns "round".
func (*Round) Kind() string { return "round" }

// Settings returns the looks that the plan chose.
func (r *Round) Settings() report.Layout { return r.Plan().Settings() }

// Validate returns what is wrong with the plan, and with schedule and results
// against it, with paths.
func (r *Round) Validate() diag.List {
	if r.Forms == nil || r.Progress == nil {
		return diag.List{fault.NoPlan.For("plan")}
	}
	problems := append(r.Plan().Validate(), r.Forms.Validate()...)
	if r.Schedule != nil {
		problems = append(problems, r.Schedule.Validate().Prefix("schedule")...)
		problems = append(problems, r.Schedule.Against(r.Plan()).Prefix("schedule")...)
	}
	if r.Results != nil {
		problems = append(problems, r.Results.Validate().Prefix("results")...)
		problems = append(problems, r.Forms.Check(r.Results).Prefix("results")...)
	}
	return problems.Sorted()
}

// UnitChange is an answer or figure of a unit that is not the same in two
// sources.
type UnitChange struct {
	Unit unit.Unit
	checklist.Change
}

// Disagreements yields where the team found something else than units say of
// themselves, unit by unit: Before is what the unit says, After what the team
// does, with its reason as the explanation.
func (r *Round) Disagreements() iter.Seq[UnitChange] {
	return r.changes(repliesOf(r.Returns), repliesOf(r.Team))
}

// Since yields what units answered otherwise than in an earlier round, unit by
// unit. Units are known by their codes, and ids of the earlier checklist by the
// former ids of this one. A cumulative figure that fell says so.
func (r *Round) Since(earlier *Round) iter.Seq[UnitChange] {
	if earlier == nil {
		return func(func(UnitChange) bool) {}
	}
	return r.changes(repliesOf(earlier.Returns), repliesOf(r.Returns))
}

func repliesOf(r *checklist.Rollup) []checklist.Reply {
	if r == nil {
		return nil
	}
	return r.Replies
}

// changes compares the returns of the units from which both came.
func (r *Round) changes(before, after []checklist.Reply) iter.Seq[UnitChange] {
	return func(yield func(UnitChange) bool) {
		then := returnsOf(before)
		for _, reply := range after {
			back := then[reply.Form.Unit.Code]
			if back == nil || reply.Return == nil {
				continue
			}
			for _, c := range r.Plan().Checklist.Compare(back.Values.List(), reply.Return.Values.List()) {
				if !yield(UnitChange{reply.Form.Unit, c}) {
					return
				}
			}
		}
	}
}

// returnsOf are the returns of replies by the code of the unit.
func returnsOf(replies []checklist.Reply) map[string]*checklist.Return {
	out := make(map[string]*checklist.Return, len(replies))
	for _, reply := range replies {
		out[reply.Form.Unit.Code] = reply.Return
	}
	return out
}

// Breach is a relation that the figures of a unit do not keep.
type Breach struct {
	Unit unit.Unit
	checklist.Breach
}

// Breaches returns the relations that are not kept, unit by unit, those settled
// by an explanation included.
func (r *Round) Breaches() []Breach {
	var out []Breach
	for _, reply := range repliesOf(r.Returns) {
		if reply.Return == nil {
			continue
		}
		for _, b := range reply.Return.Breaches {
			out = append(out, Breach{reply.Form.Unit, b})
		}
	}
	return out
}

// Review returns what a person should look at in the results once the returns
// are in: figures that a unit did not report as the team says that it did,
// figures of the team that break a relation, other points than the unit's own
// without a reason, and selected texts that are not there.
func (r *Round) Review() diag.List {
	problems, _ := r.review(context.Background()) // which is never done
	return problems
}

func (r *Round) review(ctx context.Context) (diag.List, error) {
	if r.Results == nil {
		return nil, nil
	}
	var problems diag.List
	back := returnsOf(repliesOf(r.Returns))
	for i := range r.Results.Visits {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		v := &r.Results.Visits[i]
		if f, ok := r.Forms.Find(v.Unit); ok && back[v.Unit] != nil {
			problems = append(problems, reportedFigures(v, f, back[v.Unit])...)
		}
	}
	problems = append(problems, r.unasked()...)
	problems = append(problems, r.Results.ReviewLimits(r.Plan(), r.Schedule)...)
	for _, reply := range repliesOf(r.Team) {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		problems = append(problems, foundBreaches(reply, back[reply.Form.Unit.Code])...)
	}
	problems = append(problems, r.unexplained()...)
	for _, s := range r.Results.Selected {
		if f, ok := r.Forms.Find(s.Unit); ok && chosenText(&s, back[s.Unit]) == nil {
			problems = append(problems, nothingSelected.At(s.At, "", f.Unit.FullName(), selectionWords(&s)))
		}
	}
	return problems.Sorted(), nil
}

// reportedFigures compares the figures that the unit is said to have reported with
// those that it has.
func reportedFigures(v *report.VisitResult, f *checklist.Form, back *checklist.Return) diag.List {
	var problems diag.List
	for i := range v.Values {
		r := &v.Values[i]
		ind := f.Indicator(r.Indicator)
		if ind == nil || r.Was == "" {
			continue
		}
		said, _ := ind.Read(checklist.Typed(r.Was))
		has, _ := back.Value(r.Indicator)
		if has.State != said.State || has.Print(ind.Kind()) != said.Print(ind.Kind()) {
			problems = append(problems, wasDiffers.At(r.At, r.Indicator, r.Was, has.Typed))
		}
	}
	return problems
}

// foundBreaches returns the relations that figures of the team do not keep, with
// those of the unit where the team has no other, and that the unit's own do.
func foundBreaches(reply checklist.Reply, back *checklist.Return) (problems diag.List) {
	found := reply.Return
	known := map[string]bool{}
	both := found
	if back != nil {
		both = back.Corrected(found)
		for _, b := range back.Breaches {
			known[b.Rule] = true
		}
	}
	for _, b := range reply.Form.Checklist.Check(both.Values.List(), nil) {
		ids := figuresOf(b.IDs, reply.Form)
		at := slices.IndexFunc(ids, func(id string) bool {
			v, ok := found.Value(id)
			return ok && v.State == checklist.Given
		})
		if b.Settled || known[b.Rule] || at < 0 {
			continue
		}
		p := b.Problem()
		if v, _ := found.Value(ids[at]); at > 0 {
			p = p.With(p.Place)
			p.Place = v.Cell
		}
		problems = append(problems, p)
	}
	return problems
}

// figuresOf are indicators with, behind a ratio, the two figures of which it is
// made.
func figuresOf(ids []string, f *checklist.Form) (out []string) {
	for _, id := range ids {
		out = append(out, id)
		if i := f.Indicator(id); i != nil && i.Derived != nil {
			out = append(out, i.Derived.Num, i.Derived.Den)
		}
	}
	return out
}

// ValueWords returns a value of the checklist as a paper prints it: a figure with
// its decimals, a day, Có or Không, the words of an answer; what could not be read
// as it was typed; nothing for a blank.
func (r *Round) ValueWords(id string, v *checklist.Value) string {
	if v == nil {
		return ""
	}
	switch v.State {
	case checklist.NotApplicable:
		return notApplicable
	case checklist.Given:
	default:
		return v.Typed
	}
	if i := r.indicators[id]; i != nil {
		return i.Words(v)
	}
	if _, ok := checklist.PointsItem(id); ok {
		return numberWords(v.Number)
	}
	if i := r.items[id]; i != nil {
		set := r.Plan().Checklist.AnswersOf(i)
		return set.Label(v.Text)
	}
	return v.Text
}

func numberWords(n checklist.Number) string { return vi.FormatDecimal(n.String(), -1) }
