package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/diag"
)

// register reads the register, by default the one of an earlier run; nil where
// there is none yet.
func (c *collection) register(ctx context.Context, name string, plan *report.Plan) (*round.Intake, int) {
	if name != "" {
		return c.readRegister(ctx, name, true, plan)
	}
	return c.readRegister(ctx, filepath.Join(c.out, registerFile), false, plan)
}

// readRegister reads a register; one that nobody gave need not be there.
func (c *collection) readRegister(ctx context.Context, name string, given bool, plan *report.Plan) (*round.Intake, int) {
	data, err := readFile(name)
	if !given && os.IsNotExist(err) {
		return nil, exitFine
	}
	if err != nil {
		return nil, c.fail(err, exitProblems)
	}
	var in *round.Intake
	var problems diag.List
	if strings.EqualFold(filepath.Ext(name), ".csv") {
		in, problems = round.DecodeIntakeCSV(bytes.NewReader(data), name, plan)
	} else {
		rows, err := book.ReadIntake(ctx, bytes.NewReader(data), int64(len(data)), name)
		if err != nil {
			return nil, c.fail(err, exitProblems)
		}
		in, problems = round.IntakeFromRows(rows, plan)
	}
	if !given && len(problems) == 1 && problems[0].Code == "empty-table" {
		return new(round.Intake), exitFine // nothing had come yet
	}
	c.tell(problems)
	if problems.Err() != nil {
		return nil, exitProblems
	}
	return in, exitFine
}

// earlier makes the round before this one of the folder of its returns; nil where
// none is named. Its plan is plan.yaml in that folder, or else that of this round
// with the number of the round before.
func (c *collection) earlier(ctx context.Context, dir string, plan *report.Plan) (*round.Round, int) {
	if dir == "" {
		return nil, exitFine
	}
	old := *plan
	old.Round--
	forms := round.Forms(&old, nil)
	if name := filepath.Join(dir, "plan.yaml"); exists(name) {
		var code int
		if forms, _, code = formSet(c.console, name, ""); code != exitFine {
			return nil, code
		}
	}
	register, code := c.readRegister(ctx, filepath.Join(dir, registerFile), false, forms.Plan())
	if code != exitFine {
		return nil, code
	}
	in := round.Collection{Forms: forms, AsOf: c.asOf, Zone: c.zone.String()}
	read := 0
	for f, err := range render.ReadReturns(ctx, within(dir), render.Returns{Forms: forms, Register: register, Zone: c.zone}) {
		switch {
		case ctx.Err() != nil:
			return nil, c.stopped(words{"đang đọc đợt trước, chưa ghi tệp nào", "while the earlier round was read; nothing is written"})
		case err != nil:
			return nil, c.fail(err, exitProblems)
		case f.Return != nil:
			read++
		case strings.EqualFold(filepath.Ext(f.File), ".xlsx") && f.File != registerFile && f.File != resultsFile:
			c.tell(below(dir+string(filepath.Separator), f.Problems))
		}
		in.Returned = append(in.Returned, f)
	}
	in.Register = register.With(in.Returned)
	before := *c // problems of its results are in another file
	for _, name := range [...]string{resultsFile, "results.yaml"} {
		if name = filepath.Join(dir, name); exists(name) && in.Results == nil {
			if in.Results, code = before.results(ctx, name, forms); code != exitFine {
				return nil, code
			}
		}
	}
	r, problems, err := round.Collect(ctx, in)
	if err != nil {
		return nil, c.stopped(words{"đang tổng hợp đợt trước, chưa ghi tệp nào", "while the earlier round was rolled up; nothing is written"})
	}
	c.tell(below(dir+string(filepath.Separator), problems))
	c.say(words{"%s: đợt trước có %d báo cáo đọc được", "%s: %d returns of the earlier round can be read"}, dir, read)
	return r, exitFine
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
