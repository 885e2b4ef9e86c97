package report

import (
	"github.com/vanban-go/vanban/report/diag"
)

// SeparateAnnex is an annex of a paper as a file of its own (phụ lục không cùng
// tệp tin). Index counts the annexes of the paper from 0.
type SeparateAnnex struct {
	Of    Annexed
	Index int
}

// Kind returns "annex".
func (*SeparateAnnex) Kind() string { return "annex" }

// Settings returns the layout of the paper.
func (a *SeparateAnnex) Settings() Layout {
	if isNone(a.Of) {
		return Layout{}
	}
	return a.Of.Settings()
}

// Validate returns what is wrong with the paper, and whether it has the annex
// and something to print in it.
func (a *SeparateAnnex) Validate() diag.List {
	if isNone(a.Of) {
		return diag.List{noAnnex.For("", a.Index)}
	}
	_, annexes := a.Of.Annexed()
	if a.Index < 0 || a.Index >= len(annexes) {
		return diag.List{noAnnex.For("", a.Index)}
	}
	problems := a.Of.Validate()
	if plan, _ := sourceOf(a.Of); !plan.hasSource(annexes[a.Index]) {
		problems = append(problems, withoutSource("", annexes[a.Index].Kind))
	}
	return problems
}
