package render_test

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/internal/hostiletest"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/unit"
)

// door is a way by which a file from outside comes in. It returns what it tells
// of the file, and what it writes.
type door struct {
	name   string
	ending string
	read   func(ctx context.Context, data []byte, name string) (told diag.List, err error)
}

// doors are all of them, for files of a round whose forms are given.
func doors(forms *round.FormSet, schedule *report.Schedule) []door {
	plan := forms.Plan()
	day, _ := date.Parse("2026-01-05")
	at := func(data []byte) (io.ReaderAt, int64) { return bytes.NewReader(data), int64(len(data)) }
	rows := func(ctx context.Context, data []byte, name string, use func(strictyaml.Rows) diag.List) (diag.List, error) {
		r, size := at(data)
		rows, err := book.ReadTable(ctx, r, size, name, "")
		if err != nil {
			return nil, err
		}
		return use(rows), nil
	}
	return []door{
		{"read", ".docx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			r, size := at(data)
			_, err := read.File(ctx, r, size)
			return nil, err
		}},
		{"check", ".docx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			r, size := at(data)
			return check.Check(ctx, r, size, name)
		}},
		{"annotate", ".docx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			r, size := at(data)
			found, err := check.Check(ctx, r, size, name)
			if err == nil {
				err = docx.Annotate(ctx, io.Discard, r, size, "vanban", check.Comments(found, diag.VI))
			}
			return nil, err
		}},
		{"controls", ".docx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			r, size := at(data)
			return nil, docx.SetControls(ctx, io.Discard, r, size, map[string]string{"number": "01"})
		}},
		{"issue", ".docx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			r, size := at(data)
			return nil, nd30.Issue(ctx, io.Discard, r, size, "1", day)
		}},
		{"issued", ".docx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			r, size := at(data)
			_, _, _, err := nd30.Issued(ctx, r, size)
			return nil, err
		}},
		{"inspect", ".docx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			_, told := render.Inspect(ctx, data, (*report.Plan)(nil))
			return told, nil
		}},
		{"office", ".docx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			_, err := render.Office(ctx, "x", data, (*report.Plan)(nil))
			return nil, err
		}},
		{"fill", ".docx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			r, size := at(data)
			return nil, template.Fill(ctx, io.Discard, r, size, map[string]string{"subject": strings.Repeat("x", 10_000)})
		}},
		{"report", ".docx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			r, size := at(data)
			_, told := render.ReadReport(ctx, r, size, book.Source{File: name, Unit: "th01"}, forms)
			return told, nil
		}},
		{"return", ".xlsx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			r, size := at(data)
			_, told := book.ReadReturn(ctx, r, size, book.Source{File: name}, forms)
			return told, nil
		}},
		{"results", ".xlsx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			r, size := at(data)
			_, told := book.ReadResults(ctx, r, size, name, forms)
			return told, nil
		}},
		{"reminders", ".xlsx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			r, size := at(data)
			_, err := book.ReadReminders(ctx, r, size)
			return nil, err
		}},
		{"units-xlsx", ".xlsx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			return rows(ctx, data, name, func(r strictyaml.Rows) diag.List { _, told := unit.FromRows(r, unit.List{}); return told })
		}},
		{"register-xlsx", ".xlsx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			return rows(ctx, data, name, func(r strictyaml.Rows) diag.List { _, told := round.IntakeFromRows(r, plan); return told })
		}},
		{"schedule-xlsx", ".xlsx", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			return rows(ctx, data, name, func(r strictyaml.Rows) diag.List {
				_, told := report.ScheduleFromRows(r, *schedule, plan)
				return told
			})
		}},
		{"workbook", ".xlsx", func(ctx context.Context, data []byte, _ string) (diag.List, error) {
			r, size := at(data)
			w, err := xlsx.Open(ctx, r, size)
			if err != nil {
				return nil, err
			}
			for _, name := range w.Sheets() {
				s, err := w.Sheet(name)
				if err != nil {
					return nil, err
				}
				for i := range s.Cells {
					s.Cells[i].Shown(s.Date1904)
				}
			}
			return nil, nil
		}},
		{"units-csv", ".csv", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := unit.DecodeCSV(bytes.NewReader(data), name, unit.List{})
			return told, nil
		}},
		{"register-csv", ".csv", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := round.DecodeIntakeCSV(bytes.NewReader(data), name, plan)
			return told, nil
		}},
		{"schedule-csv", ".csv", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := report.DecodeScheduleCSV(bytes.NewReader(data), name, *schedule, plan)
			return told, nil
		}},
		{"load", ".yaml", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := report.Loader{}.Load(ctx, fstest.MapFS{name: {Data: data}}, name)
			return told, nil
		}},
		{"load-results", ".yaml", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := report.LoadResults(fstest.MapFS{name: {Data: data}}, name, forms.Check)
			return told, nil
		}},
		{"decode-checklist", ".yaml", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := checklist.Decode(bytes.NewReader(data), name)
			return told, nil
		}},
		{"decode-outline", ".yaml", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := outline.Decode(bytes.NewReader(data), name)
			return told, nil
		}},
		{"load-plan", ".yaml", func(ctx context.Context, data []byte, name string) (diag.List, error) {
			_, told := report.LoadPlan(fstest.MapFS{name: {Data: data}}, name)
			return told, nil
		}},
	}
}

var hostileDir = flag.String("hostile", "", "folder of hostile files: written if it is empty, else read instead of making them again")

// What reading one file may allocate altogether, and tell of it.
const (
	mostAllocated = 1 << 30
	mostTold      = 101 // one of them says how many more there are
)

// hostileAll has every file read, not one of six, which takes five minutes.
var hostileAll = flag.Bool("hostile-all", false, "read every file in TestHostileFiles")

// No file ends the process or costs much, whichever way it comes in. What counts
// is what is allocated: it does not depend on the machine.
func TestHostileFiles(t *testing.T) {
	if testing.Short() { // also because what a race detector allocates is not what is counted
		t.Skip("the files take a while")
	}
	forms, schedule, _ := schoolForms(t)
	for i, f := range hostiletest.Files() {
		if i%6 > 0 && !*hostileAll {
			continue
		}
		data := hostile(t, f)
		for _, d := range doors(forms, schedule) {
			if d.ending != filepath.Ext(f.Name) {
				continue
			}
			t.Run(d.name+"/"+f.Name, func(t *testing.T) {
				file := data()
				require.LessOrEqual(t, len(file), hostiletest.MaxSize)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				told, err := d.read(t.Context(), file, f.Name)
				runtime.ReadMemStats(&after)
				if *hostileDir != "" {
					t.Logf("allocated %d MB, told %d, %.200v", (after.TotalAlloc-before.TotalAlloc)>>20, len(told), err)
				}
				assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(mostAllocated))
				assert.LessOrEqual(t, len(told), mostTold)
			})
		}
	}
}

// hostile returns what makes a file, once.
func hostile(t *testing.T, f hostiletest.File) func() []byte {
	var data []byte
	return func() []byte {
		if data != nil {
			return data
		}
		if *hostileDir == "" {
			data = f.Make()
			return data
		}
		name := filepath.Join(*hostileDir, f.Name)
		var err error
		if data, err = os.ReadFile(name); err != nil {
			data = f.Make()
			require.NoError(t, os.WriteFile(name, data, 0o600))
		}
		return data
	}
}
