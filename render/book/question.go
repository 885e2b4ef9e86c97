package book

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// question is something that the form asks, in a row of its own.
type question struct {
	id        string
	was       []string
	words     string // folded, of the second witness
	said      string // the same as they are printed
	item      *checklist.Item
	scored    bool // its row stands in a table of points
	indicator *checklist.Indicator
	prompt    *checklist.Prompt
}

// questionsOf returns the questions of a form in its order: those of the areas,
// then those for prose.
func questionsOf(f *checklist.Form) []*question {
	var all []*question
	add := func(q question) {
		q.words = vi.Fold(oneLine(q.said))
		all = append(all, &q)
	}
	for i := range f.Areas {
		scored := f.Areas[i].HasScores()
		for _, item := range f.Areas[i].Items {
			add(question{id: item.ID, was: item.Was, said: item.Text, item: item, scored: scored})
		}
		for _, ind := range f.Areas[i].Indicators {
			add(question{id: ind.ID, was: ind.Was, said: indicatorLabel(ind), indicator: ind})
		}
	}
	for i := range f.Prompts {
		if p := &f.Prompts[i]; p.Kind == checklist.ForNarrative {
			add(question{id: p.ID, was: p.Was, said: promptText(p), prompt: p})
		}
	}
	return all
}

// derived reports whether the form computes the answer itself.
func (q *question) derived() bool { return q.indicator != nil && q.indicator.Derived != nil }

// meaning returns what an answer means; nil for prose.
func (q *question) meaning(f *checklist.Form) []string {
	switch {
	case q.item != nil:
		return f.Checklist.ItemMeaning(q.item)
	case q.indicator != nil:
		return f.Checklist.Meaning(q.indicator)
	}
	return nil
}
