package outline

import (
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Review returns what a person should look at, with paths: slips of the pen in
// the texts of the outline, and in the checklist that it refers to. It stops
// nothing.
func (o *Outline) Review() diag.List {
	problems := strictyaml.Slips(o)
	if o.Checklist != nil {
		problems = append(problems, o.Checklist.Review().Prefix("checklist")...)
	}
	return problems.Sorted()
}
