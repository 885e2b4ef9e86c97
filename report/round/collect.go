package round

import (
	"context"

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
	AsOf     checklist.Moment // up to which receipts count; a day lasts to its end
	Zone     string           // in which the times of the files are told, for the tables
	Earlier  *Round           // that came before; nil where nobody compares
}

// Collect makes the round of what came in: the register says which files count
// and when they came, the files what they answer. The problems are those of the
// register against the files, of copies against each other, and of the results
// against the returns; those of each file are with it. What came in is only
// read. The error is the cause why ctx is done; there is no round then.
func Collect(ctx context.Context, c Collection) (*Round, diag.List, error) {
	if c.Register == nil {
		c.Register = c.Register.With(c.Returned)
	}
	progress, problems, err := progressOf(ctx, c.Forms, c.Register, c.Returned, c.AsOf)
	if err != nil {
		return nil, nil, err
	}
	progress.Zone = c.Zone
	r, err := of(ctx, c.Forms, c.Schedule, progress, c.Results)
	if err != nil {
		return nil, nil, err
	}
	r.Register, r.Earlier = c.Register, c.Earlier
	more, err := r.review(ctx)
	if err != nil {
		return nil, nil, err
	}
	return r, append(problems, more...).Sorted(), nil
}
