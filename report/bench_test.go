package report_test

import (
	"errors"
	"os"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
	"gopkg.in/yaml.v3"
)

// dossier is the sample inspection in memory: plan, office, checklist, outline,
// calendar and 114 units.
func dossier(b *testing.B) fstest.MapFS {
	b.Helper()
	files := copyOf(b, os.DirFS("../testdata/inspection"))
	delete(files, "schedule.yaml")
	return files
}

func loadDossier(b *testing.B, files fstest.MapFS) {
	plan, problems := report.LoadPlan(files, "plan.yaml")
	require.NoError(b, problems.Err())
	require.Len(b, plan.Units.Units, 114)
}

// unmarshalDossier reads the same bytes into the same structs with yaml.v3
// alone, which passes over what it cannot read: the names of files, and
// scalars that stand for a list or a struct.
func unmarshalDossier(b *testing.B, files fstest.MapFS) {
	for name, v := range map[string]any{
		"plan.yaml": new(report.Plan), "office.yaml": new(report.Office), "checklist.yaml": new(checklist.Checklist),
		"outline.yaml": new(outline.Outline), "units.yaml": new(unit.List), "calendar.yaml": new(date.Calendar),
	} {
		var passed *yaml.TypeError
		if err := yaml.Unmarshal(files[name].Data, v); err != nil && !errors.As(err, &passed) {
			b.Fatal(name, err)
		}
	}
}

func size(files fstest.MapFS) (n int64) {
	for _, f := range files {
		n += int64(len(f.Data))
	}
	return n
}

func BenchmarkLoadPlan(b *testing.B) {
	files := dossier(b)
	b.SetBytes(size(files))
	b.ReportAllocs()
	for b.Loop() {
		loadDossier(b, files)
	}
}

func BenchmarkUnmarshal(b *testing.B) {
	files := dossier(b)
	b.SetBytes(size(files))
	b.ReportAllocs()
	for b.Loop() {
		unmarshalDossier(b, files)
	}
}

// BenchmarkLoadToUnmarshal takes turns, so that both meet the same machine, and
// reports how many times as long loading and validating takes as bare
// unmarshalling. It fails above four.
func BenchmarkLoadToUnmarshal(b *testing.B) {
	const most = 4
	files := dossier(b)
	var load, bare time.Duration
	for b.Loop() {
		start := time.Now()
		unmarshalDossier(b, files)
		middle := time.Now()
		loadDossier(b, files)
		bare, load = bare+middle.Sub(start), load+time.Since(middle)
	}
	ratio := float64(load) / float64(bare)
	b.ReportMetric(ratio, "load/unmarshal")
	if ratio > most {
		b.Errorf("loading takes %.1f times as long as yaml.Unmarshal, more than %d", ratio, most)
	}
}
