package checklist

import (
	"slices"
)

// Tally says of how many units an answer is known. Expected is the sum of the
// others: blank, not applicable and unreadable are kept apart from each other
// and from zero, and so are units from which nothing came.
type Tally struct {
	Expected      int // units that are asked
	Given         int
	NotApplicable int
	Unreadable    int
	Blank         int
	Missing       int // no form came
}

// Answers is how one item was answered. An answer that the item does not apply is
// counted here and in the tally as not applicable.
type Answers struct {
	*Item
	Tally
	Counts []Count // in the order of the answer set
}

// Count says how many units gave one value.
type Count struct {
	Code  string // as [Value.Print] writes it
	Label string // as a list shows it
	N     int
}

func stateOf(v *Value) State {
	if v == nil {
		return Blank
	}
	return v.State
}

func (t *Tally) note(r Reply, s State) {
	t.Expected++
	if r.Return == nil || s == Blank && r.Return.Prose {
		t.Missing++
		return
	}
	switch s {
	case Blank:
		t.Blank++
	case Given:
		t.Given++
	case NotApplicable:
		t.NotApplicable++
	default:
		t.Unreadable++
	}
}

// counted counts one more of a code; the label is that of one that no list has.
func counted(counts []Count, code, label string) []Count {
	for i := range counts {
		if counts[i].Code == code {
			counts[i].N++
			return counts
		}
	}
	return append(counts, Count{code, label, 1})
}

func (t Tally) plus(u Tally) Tally {
	return Tally{
		t.Expected + u.Expected, t.Given + u.Given, t.NotApplicable + u.NotApplicable,
		t.Unreadable + u.Unreadable, t.Blank + u.Blank, t.Missing + u.Missing,
	}
}

func added(a, b []Count) []Count {
	out := slices.Clone(a)
	for _, c := range b {
		if i := slices.IndexFunc(out, func(o Count) bool { return o.Code == c.Code }); i >= 0 {
			out[i].N += c.N
		} else {
			out = append(out, c)
		}
	}
	return out
}

// Judged returns how many answers are the first of their set, and how many judge
// at all.
func (a *Answers) Judged(c *Checklist) (met, judged int) {
	if c == nil || a.Item == nil {
		return 0, 0
	}
	set := c.AnswersOf(a.Item)
	for i := range a.Counts {
		is, counts := set.Judge(a.Counts[i].Code)
		if is {
			met += a.Counts[i].N
		}
		if counts {
			judged += a.Counts[i].N
		}
	}
	return met, judged
}

// AreaAnswers is how the items of one area were answered.
type AreaAnswers struct {
	*Area
	Tally
	Counts      []Count // of the answers of all its sets, in the order in which these first name them
	Met, Judged int     // how many are the first of their set, of those that judge: see [AnswerSet.Judge]
}

// Areas returns how the items were answered, by area: those that have items, in
// the order of the checklist.
func (g *Group) Areas(c *Checklist) []AreaAnswers {
	var out []AreaAnswers
	n := 0
	c.Walk(func(a *Area, _ []*Area) {
		if len(a.Items) == 0 {
			return
		}
		sum := AreaAnswers{Area: a}
		for range a.Items {
			if n < len(g.Items) {
				sum.Tally = sum.Tally.plus(g.Items[n].Tally)
				sum.Counts = added(sum.Counts, g.Items[n].Counts)
				met, judged := g.Items[n].Judged(c)
				sum.Met, sum.Judged = sum.Met+met, sum.Judged+judged
			}
			n++
		}
		out = append(out, sum)
	})
	return out
}

// Counts returns how all items were answered together.
func (g *Group) Counts() []Count {
	var out []Count
	for n := range g.Items {
		out = added(out, g.Items[n].Counts)
	}
	return out
}
