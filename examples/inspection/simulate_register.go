package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/unit"
)

// arrive notes in the register when and how the answer of a unit came: some
// days before it was due or, where the unit is late, one or two after that.
func (r *reply) arrive(rng *rand.Rand) {
	if r.way == silent {
		return
	}
	days := -rng.IntN(5)
	if r.late {
		days = 1 + rng.IntN(2)
	}
	day := r.form.Due.Due.AddDays(days)
	receipt := &checklist.Receipt{
		File: round.FormFile(r.form.Unit), Unit: r.form.Unit.Code, At: at(day, 8+rng.IntN(9), rng.IntN(60)),
		Via: pick(rng, []string{"portal", "portal", "portal", "email", "email", "office"}), Number: fmt.Sprintf("%d/BC-UBND", 10+rng.IntN(180)), Date: day.AddDays(-rng.IntN(2)),
	}
	switch r.way {
	case onPaper:
		receipt.File, receipt.Via = "", checklist.ViaPaper
	case otherFile:
		receipt.File = strings.TrimSuffix(receipt.File, ".xlsx") + ".docx"
	}
	r.receipt = receipt
}

// replyJobs write the files that units send, and the register of them.
func (w *walker) replyJobs(forms *book.FormWriter, replies []*reply) ([]render.Job, error) {
	var jobs []render.Job
	register := &round.Intake{}
	blank := map[unit.Type]*blankForm{}
	for _, r := range replies {
		if r.receipt != nil {
			register.Receipts = append(register.Receipts, *r.receipt)
		}
		switch r.way {
		case otherFile:
			jobs = append(jobs, documentJob(returnsDir+r.receipt.File, w.plan.Outline, render.DOCX))
		case byForm:
			kind := r.form.Unit.Type
			if blank[kind] == nil {
				var err error
				if blank[kind], err = findPlaces(forms, r.form); err != nil {
					return nil, err
				}
			}
			jobs = append(jobs, filledJob(forms, blank[kind], r))
		}
	}
	return append(jobs, bookJob(registerFile, func() (doc.Book, error) { return book.Intake(register) })), nil
}

// filledJob writes the form of a unit with its answers.
func filledJob(forms *book.FormWriter, b *blankForm, r *reply) render.Job {
	return render.Job{Name: returnsDir + r.receipt.File, Write: func(_ context.Context, out io.Writer) error {
		var form bytes.Buffer
		if err := forms.Write(&form, r.form); err != nil {
			return err
		}
		return b.fill(out, form.Bytes(), r)
	}}
}
