package main

import (
	"math/rand/v2"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// write makes up what a unit writes: prose for every prompt that asks for it,
// and some rows for every list.
func write(f *checklist.Form, rng *rand.Rand) (texts map[string]string, entries []checklist.Entry) {
	texts = map[string]string{}
	for i := range f.Prompts {
		switch p := &f.Prompts[i]; p.Kind {
		case checklist.Heading:
		case checklist.ForNarrative:
			if p.Required || rng.IntN(2) == 0 {
				texts[p.ID] = prose(f, p, rng)
			}
		default:
			for _, cells := range some(rng, 1+rng.IntN(3), rows[p.Kind]) {
				entries = append(entries, checklist.Entry{ID: p.ID, Kind: p.Kind, Cells: cells})
			}
		}
	}
	return texts, entries
}

// prose is two or three sentences that fit the heading of a prompt.
func prose(f *checklist.Form, p *checklist.Prompt, rng *rand.Rand) string {
	words := some(rng, 2+rng.IntN(2), sentencesFor(p.Heading))
	return strings.ReplaceAll(strings.Join(words, " "), "{unit}", f.Unit.Committee())
}

func sentencesFor(heading string) []string {
	heading = vi.Fold(heading)
	for _, t := range topics {
		for _, word := range t.words {
			if strings.Contains(heading, word) {
				return t.sentences
			}
		}
	}
	return anyTopic
}

// textFor answers an indicator that asks for a text.
func textFor(rng *rand.Rand, i *checklist.Indicator) string {
	label := vi.Fold(i.Label)
	for _, t := range facts {
		if strings.Contains(label, t.word) {
			return pick(rng, t.texts)
		}
	}
	return pick(rng, anyFact)
}

// some chooses n of a list, or as many as there are, in any order.
func some[T any](rng *rand.Rand, n int, list []T) []T {
	out := make([]T, 0, n)
	for _, at := range rng.Perm(len(list))[:min(n, len(list))] {
		out = append(out, list[at])
	}
	return out
}
