package round

import (
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// Validate returns what the plan lacks that forms need: what is asked, and of
// whom. The problems stand where the plan was read.
func (s *FormSet) Validate() diag.List {
	p := s.Plan()
	problems := withoutChecklist(p)
	switch {
	case p.Units == nil:
		problems = append(problems, formsWithoutUnits.At(p.Place("id"), "units"))
	case s.Len() == 0:
		problems = append(problems, formsOfNobody.At(p.Place("id"), "subjects"))
	}
	return problems.Sorted()
}

// withoutChecklist tells of a plan that has nothing to ask.
func withoutChecklist(p *report.Plan) diag.List {
	if p.Checklist != nil {
		return nil
	}
	return diag.List{formsWithoutChecklist.At(p.Place("id"), "checklist")}
}
