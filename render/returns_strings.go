package render

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// interned holds strings that many returns have in common, each as a value. What
// was read refers to the parts of its file, but for the answers and the lists; a copy lets go of them.
type interned map[string]any

// value returns the string as a copy, the same for all that are short and equal.
func (in interned) value(s string) any {
	const short, most = 64, 200_000
	if len(s) > short {
		return strings.Clone(s)
	}
	v, ok := in[s]
	if !ok {
		c := strings.Clone(s)
		if v = c; len(in) < most {
			in[c] = v
		}
	}
	return v
}

func (in interned) one(s string) string { return in.value(s).(string) }

func (in interned) each(list ...*string) {
	for _, s := range list {
		*s = in.one(*s)
	}
}

func (in interned) place(p *diag.Place) { in.each(&p.File, &p.Sheet, &p.Cell, &p.Part) }

// inReturn copies the strings of a return.
func (in interned) inReturn(r *checklist.Return) {
	in.each(&r.Manifest.Plan, &r.Manifest.Unit, &r.Manifest.Fingerprint, &r.File, &r.EnteredBy)
	r.Texts, r.Unplaced = slices.Clone(r.Texts), slices.Clone(r.Unplaced) // no longer than they are
	for i := range r.Texts {
		in.each(&r.Texts[i].ID, &r.Texts[i].Text)
		in.place(&r.Texts[i].Cell)
	}
	for i := range r.Unplaced {
		u := &r.Unplaced[i]
		in.each(&u.ID, &u.Label, &u.Typed)
		in.place(&u.Cell)
	}
}

// inProblems returns the problems with copies of their strings.
func (in interned) inProblems(list diag.List) diag.List {
	out := slices.Clone(list)
	for i := range out {
		p := &out[i]
		in.each(&p.Path)
		in.place(&p.Place)
		p.Related = slices.Clone(p.Related)
		for j := range p.Related {
			in.place(&p.Related[j])
		}
		p.Args = slices.Clone(p.Args)
		for j, a := range p.Args {
			if s, ok := a.(string); ok {
				p.Args[j] = in.value(s)
			}
		}
	}
	return out
}
