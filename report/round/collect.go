package round

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// Collection is what came in: all that a round is made of.
type Collection struct {
	Forms    *FormSet
	Schedule *report.Schedule // nil where there is none
	Register *Intake          // nil: one is made of the files and their times
	Returned []Returned       // the files, read
	Results  *report.Results  // nil where the team found nothing yet
	AsOf     checklist.Moment // up to which receipts count
}

// Collect makes the round of what came in: the register says which files count
// and when they came, the files what they answer. The problems are those of the
// files, of the register against them, and of the results against the returns.
// What came in is only read.
func Collect(c Collection) (*Round, diag.List) {
	if c.Register == nil {
		c.Register = registerOf(c.Returned)
	}
	progress, problems := ProgressOf(c.Forms, c.Register, c.Returned, c.AsOf)
	for _, f := range c.Returned {
		problems = append(problems, f.Problems...)
	}
	r := Of(c.Forms, c.Schedule, progress, c.Results)
	r.Register = c.Register
	return r, append(problems, r.Review()...).Sorted()
}

// registerOf is the register of files that nobody entered: each came when it was
// written.
func registerOf(files []Returned) *Intake {
	in := new(Intake)
	for _, f := range files {
		if f.Return != nil {
			in.Receipts = append(in.Receipts, checklist.Receipt{File: f.File, Unit: f.Return.Manifest.Unit, At: f.At, Via: checklist.ViaFileTime})
		}
	}
	return in
}
