package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/diag"
)

// register reads the register, by default the one of an earlier run; nil where
// there is none yet.
func (c *collection) register(name string, plan *report.Plan) (*round.Intake, int) {
	given := name != ""
	if !given {
		name = filepath.Join(c.out, registerFile)
	}
	data, err := os.ReadFile(name)
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
		rows, err := book.ReadTable(bytes.NewReader(data), int64(len(data)), name, "")
		if err != nil {
			return nil, c.fail(err, exitProblems)
		}
		in, problems = round.IntakeFromRows(rows, plan)
	}
	c.tell(problems)
	if problems.Err() != nil {
		return nil, exitProblems
	}
	return in, exitFine
}
