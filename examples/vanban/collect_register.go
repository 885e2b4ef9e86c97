package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/diag"
)

// register reads the register, or makes one of the files that there are.
func (c *collection) register(_ context.Context, name string) int {
	given := name != ""
	if !given {
		name = filepath.Join(c.out, registerFile)
	}
	data, err := os.ReadFile(name)
	switch {
	case err == nil:
		return c.readRegister(name, data)
	case given || !os.IsNotExist(err):
		return c.fail(err, exitProblems)
	}
	c.intake, c.isNew = new(round.Intake), true
	for _, f := range c.files {
		if f.Return != nil {
			c.intake.Receipts = append(c.intake.Receipts, checklist.Receipt{
				File: f.File, Unit: f.Return.Manifest.Unit, At: f.at, Via: checklist.ViaFileTime,
			})
		}
	}
	return exitFine
}

func (c *collection) readRegister(name string, data []byte) int {
	var problems diag.List
	if strings.EqualFold(filepath.Ext(name), ".csv") {
		c.intake, problems = round.DecodeIntakeCSV(bytes.NewReader(data), name, c.forms.Plan())
	} else {
		rows, err := book.ReadTable(bytes.NewReader(data), int64(len(data)), name, "")
		if err != nil {
			return c.fail(err, exitProblems)
		}
		c.intake, problems = round.IntakeFromRows(rows, c.forms.Plan())
	}
	c.tell(problems)
	if problems.Err() != nil {
		return exitProblems
	}
	return exitFine
}
