package report

import (
	"github.com/vanban-go/vanban/report/diag"
)

// SeparateAnnex is an annex of a plan as a file of its own (phụ lục không cùng
// tệp tin). Index counts the annexes of the plan from 0.
type SeparateAnnex struct {
	Plan  *Plan
	Index int
}

// Kind returns "annex".
func (*SeparateAnnex) Kind() string { return "annex" }

// Settings returns the layout of the plan.
func (a *SeparateAnnex) Settings() Layout {
	if a.Plan == nil {
		return Layout{}
	}
	return a.Plan.Settings()
}

// Validate returns what is wrong with the plan, and whether it has the annex
// and something to print in it.
func (a *SeparateAnnex) Validate() diag.List {
	if a.Plan == nil || a.Index < 0 || a.Index >= len(a.Plan.Annexes) {
		return diag.List{noAnnex.For("", a.Index)}
	}
	problems := a.Plan.Validate()
	if kind := a.Plan.Annexes[a.Index].Kind; !a.Plan.hasSource(kind) {
		problems = append(problems, annexSource.For("", kind))
	}
	return problems
}
