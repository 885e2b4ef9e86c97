package book

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
)

// TestZeroValues: nothing and empty values give an empty workbook or an error,
// never a panic.
func TestZeroValues(t *testing.T) {
	sets, r := foundResults(t)
	form, results := bytes.NewReader(written(t, sets, "hp001")), bytes.NewReader(writtenResults(t, sets, r))
	second := func(_ any, err error) error { return err }
	for name, call := range map[string]func() error{
		"Form(nil)":              func() error { return second(Form(nil)) },
		"Form":                   func() error { return second(Form(&checklist.Form{})) },
		"Form of a checklist":    func() error { return second(Form(&checklist.Form{Checklist: &checklist.Checklist{}})) },
		"FormList(nil)":          func() error { return second(FormList(nil)) },
		"FormList":               func() error { return second(FormList(&report.FormSet{})) },
		"CompileForms(nil)":      func() error { return second(CompileForms(nil)) },
		"CompileForms":           func() error { return second(CompileForms(&report.FormSet{})) },
		"FormWriter.Write(nil)":  func() error { return new(FormWriter).Write(io.Discard, nil) },
		"FormWriter.Write":       func() error { return new(FormWriter).Write(io.Discard, &checklist.Form{}) },
		"Intake(nil)":            func() error { return second(Intake(nil)) },
		"Intake":                 func() error { return second(Intake(&report.Intake{})) },
		"Progress(nil)":          func() error { return second(Progress(nil)) },
		"Progress":               func() error { return second(Progress(&report.Progress{})) },
		"Results(nil)":           func() error { return second(Results(nil, nil)) },
		"Results":                func() error { return second(Results(&report.Results{}, &report.FormSet{})) },
		"Rollup(nil)":            func() error { return second(Rollup(nil)) },
		"Rollup":                 func() error { return second(Rollup(&report.Round{})) },
		"Team(nil)":              func() error { return second(Team(nil)) },
		"Team":                   func() error { return second(Team(&report.TeamBook{})) },
		"Team of a plan":         func() error { return second(Team(&report.TeamBook{Plan: &report.Plan{}})) },
		"Worksheet(nil)":         func() error { return second(Worksheet(nil)) },
		"Worksheet":              func() error { return second(Worksheet(&checklist.Checklist{})) },
		"ReadTable(nil)":         func() error { return second(ReadTable(nil, 0, "", "")) },
		"ReadResults(nil)":       func() error { _, p := ReadResults(nil, 0, "", nil); return p.Err() },
		"ReadReturn(nil)":        func() error { _, p := ReadReturn(nil, 0, Source{}, nil); return p.Err() },
		"ReadReturn of a unit":   func() error { _, p := ReadReturn(form, form.Size(), Source{Unit: "u01"}, nil); return p.Err() },
		"ReadReturn of any unit": func() error { _, p := ReadReturn(form, form.Size(), Source{}, new(report.FormSet)); return p.Err() },
		"ReadResults of a form":  func() error { _, p := ReadResults(form, form.Size(), "", nil); return p.Err() },
		"ReadResults":            func() error { _, p := ReadResults(results, results.Size(), "", nil); return p.Err() },
		"ArrivalOf":              func() error { ArrivalOf(nil, nil); return nil },
	} {
		t.Run(name, func(t *testing.T) {
			assert.NotPanics(t, func() { _ = call() })
		})
	}
}
