package round

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// byTeam reports whether results of items are what the team found: it found any.
func (r *Round) byTeam() bool {
	return slices.ContainsFunc(r.Team.All.Items, func(a checklist.Answers) bool { return a.Given > 0 })
}

// results are the answers that count: of the team once it found any, else those of
// the units.
func (r *Round) results() *checklist.Rollup {
	if r.byTeam() {
		return r.Team
	}
	return r.Returns
}

// tally is how items were answered: met is the first answer of a set, of those that
// count.
type tally struct{ met, given int }

func (r *Round) tally(g *checklist.Group, ids []string) (t tally) {
	for i := range g.Items {
		if slices.Contains(ids, g.Items[i].ID) {
			met, judged := g.Items[i].Judged(r.Plan().Checklist)
			t.met, t.given = t.met+met, t.given+judged
		}
	}
	return t
}

// share is how much is met, in percent with one decimal.
func (t tally) share() (checklist.Number, bool) {
	return checklist.NumberOf(int64(t.met)).Percent(checklist.NumberOf(int64(t.given)), 1)
}

func (t tally) shareWords() string {
	n, ok := t.share()
	if !ok {
		return ""
	}
	return vi.FormatDecimal(n.String(), 1)
}

func (t tally) names() scope.Tally {
	return scope.Tally{Met: t.met, Failed: t.given - t.met, Given: t.given, Share: t.shareWords()}
}

// since is by how many points of percent the share has changed.
func (t tally) since(earlier tally) string {
	now, known := t.share()
	then, both := earlier.share()
	if !known || !both {
		return ""
	}
	return signedWords(now.Sub(then), 1)
}

// answers names how some items were answered; the ids are of items.
func (r *Round) answers(ids []string) scope.Answers {
	results := r.results()
	all := r.tally(&results.All, ids)
	out := scope.Answers{
		Tally: all.names(), Own: r.tally(&r.Returns.All, ids).names(), Team: r.tally(&r.Team.All, ids).names(),
		ByType: r.sharesOf(severalTypes(r.Returns), results.Types, ids),
	}
	for i, d := range r.Returns.Divisions {
		out.ByGroup = append(out.ByGroup, r.sharesOf(d.Parts, results.Divisions[i].Parts, ids)...)
	}
	if r.Earlier != nil && r.Earlier.byTeam() == r.byTeam() {
		out.Change = all.since(r.Earlier.tally(&r.Earlier.results().All, r.former(ids)))
	}
	return out
}

// sharesOf are the shares of the parts that were asked, by what those of the same
// type or value answered.
func (r *Round) sharesOf(asked, answered []checklist.Group, ids []string) []string {
	return texts(asked, func(g checklist.Group) string {
		i := slices.IndexFunc(answered, func(a checklist.Group) bool { return a.Type == g.Type && a.Value == g.Value })
		if i < 0 {
			return ""
		}
		return r.tally(&answered[i], ids).shareWords()
	})
}

// former are the ids of items with those that they had before.
func (r *Round) former(ids []string) []string {
	out := slices.Clone(ids)
	for _, id := range ids {
		out = append(out, r.items[id].Was...)
	}
	return out
}
