package report_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// rows writes n lines, with the number of each, and the next, where the format
// asks for it.
func rows(n int, format string) string {
	if !strings.Contains(format, "%") {
		return strings.Repeat(format, n)
	}
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i, i+1)
	}
	return b.String()
}

const listHead = "kind: checklist\nid: dm.mau\nareas:\n  - id: a\n    title: A\n    text: A.\n    indicators:\n"

// hostilePlan writes a plan with some more fields.
func hostilePlan(fields ...string) string {
	text := `kind: plan
id: kh.mau
office: good/office.yaml
preamble: A
aims: A
checklist: good/checklist-other.yaml
period: {from: 2026-01, to: 2026-03}
team: {lead: {position: A}}
signature: {position: A, name: A}
` + strings.Join(fields, "\n") + "\n"
	if !strings.Contains(text, "\nsubjects:") {
		text += "subjects: {units: all, text: A}\n"
	}
	return text
}

// add puts a file among others.
func add(files fstest.MapFS, name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }

// Files that parse and hold as much as they can of what costs a check much are
// judged soon: alone, each takes less than half a second.
func TestHostileFiles(t *testing.T) {
	tests := []struct {
		name, text string
		code       diag.Code // of one problem, "" for none
	}{
		{"unknown operands", listHead + rows(10_000, "      - {id: i%[1]d, label: A, of: x%[1]d}\n"), "unknown-indicator"},
		{"a chain of derivations", listHead + rows(10_000, "      - {id: i%[1]d, label: A, of: i%[2]d}\n") + "      - {id: i10000, label: A}\n", ""},
		{"a circle of derivations", listHead + rows(10_000, "      - {id: i%[1]d, label: A, of: i%[2]d}\n") + "      - {id: i10000, label: A, of: i0}\n", "circular-derivation"},
		{"one id", listHead + rows(10_000, "      - {id: i, label: A}\n"), "repeated-id"},
		{"many areas of one title", "kind: checklist\nid: dm.mau\nareas:\n" + rows(20_000, "  - {id: a%[1]d, title: A, text: A.}\n"), "repeated-title"},
		{"areas of areas", "kind: checklist\nid: dm.mau\nareas: " + strings.Repeat("[{id: a, title: A, text: A., areas: ", 30) + "[]" + strings.Repeat("}]", 30) + "\n", "repeated-id"},
		{"rules on unknown indicators", listHead + "      - {id: i, label: A}\nrules:\n" + rows(10_000, "  - {id: r%[1]d, le: [x%[1]d, y%[1]d], message: m}\n"), "unknown-indicator"},
		{"unknown areas", "kind: outline\nid: dc\ntitle: A\nchecklist: areas.yaml\nsections:\n" + rows(10_000, "  - {id: s%[1]d, heading: A, areas: [x%[1]d]}\n"), "unknown-area"},
		{"areas without a section", "kind: outline\nid: dc\ntitle: A\nchecklist: areas.yaml\nsections:\n  - {id: s, heading: A}\n", "area-not-covered"},
		{"a section for each area", "kind: outline\nid: dc\ntitle: A\nchecklist: areas.yaml\nsections:\n" + rows(5_000, "  - {id: s%[1]d, heading: A, each_area: true}\n"), ""},
		{"unknown units", hostilePlan("units: units.yaml", "subjects: {text: A, units: all, except: ["+rows(10_000, "x%[1]d, ")+"]}"), "unknown-unit"},
		{"units left out", hostilePlan("units: units.yaml", "subjects: {text: A, units: all, except: ["+rows(10_000, "u%[1]d, ")+"]}"), ""},
		{"unknown parties", hostilePlan("duties:\n" + rows(10_000, "  - {parties: x%[1]d, tasks: A}\n")), "unknown-party"},
		{"slips", hostilePlan("requirements:\n" + rows(10_000, "  - Các  xã , phường đặc khu ABCD%[1]d theo điều 5 Luật\n")), "double-space"},
		{"names", hostilePlan("requirements:\n" + rows(10_000, "  - Trung tâm Phục vụ Hành chính công %[1]d và Trung tâm Phục vụ hành chính công\n")), ""},
		{"annexes", hostilePlan("annexes:\n" + rows(10_000, "  - {kind: checklist, mention: Phụ lục %[1]d}\n")), "annex-not-mentioned"},
		{"units of one name", "kind: units\nunits:\n" + rows(20_000, "  - {code: u%[1]d, type: xa, name: An}\n"), "repeated-unit-name"},
		{"days off, one over another", "kind: calendar\noff:\n" + rows(20_000, "  - {from: 1/1/2026, to: 31/12/2026}\n"), "off-twice"},
		{"members of groups", "kind: office\nissuer: {name: A, code: A}\nplace: A\nparties:\n" + rows(5_000, "  - {id: g%[1]d, name: A, kind: group, members: [g%[2]d, x%[1]d]}\n"), "unknown-party"},
	}
	files := copyOf(t, invalidFiles)
	add(files, "areas.yaml", "kind: checklist\nid: dm.mau\nareas:\n"+rows(10_000, "  - {id: a%[1]d, title: A %[1]d, text: A.}\n"))
	add(files, "units.yaml", "kind: units\nunits:\n"+rows(10_000, "  - {code: u%[1]d, type: xa, name: An %[1]d}\n"))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			add(files, "it.yaml", tt.text)
			start := time.Now()
			_, problems := report.Load(files, "it.yaml")
			soon(t, start)
			if tt.code == "" {
				assert.NoError(t, problems.Err())
				return
			}
			codes := map[diag.Code]int{}
			for _, p := range problems {
				codes[p.Code]++
			}
			assert.NotZero(t, codes[tt.code], "%v", codes)
		})
	}
}

// What is built in Go has no limits of a file.
func TestHostileValues(t *testing.T) {
	const many = 20_000
	unknown, chain := minimal().Checklist, minimal().Checklist
	for i := range many {
		unknown.Areas[0].Indicators = append(unknown.Areas[0].Indicators, checklist.Indicator{
			ID: fmt.Sprintf("i%d", i), Label: "A", Derived: &checklist.Ratio{Num: fmt.Sprintf("x%d", i), Den: fmt.Sprintf("y%d", i)},
		})
		chain.Areas[0].Indicators = append(chain.Areas[0].Indicators, checklist.Indicator{ID: fmt.Sprintf("i%d", i), Label: "A", Of: fmt.Sprintf("i%d", i+1)})
	}
	t.Run("unknown operands", func(t *testing.T) {
		start := time.Now()
		assert.Len(t, unknown.Validate(), 2*many)
		soon(t, start)
	})
	t.Run("a chain of derivations", func(t *testing.T) {
		start := time.Now()
		assert.Len(t, chain.Validate(), 1, "the last one is unknown")
		soon(t, start)
	})
	t.Run("visits of everything on every day off", func(t *testing.T) {
		p, s := planned(), visits()
		p.Units, s.Visits = &unit.List{}, nil
		for i := range many / 2 {
			p.Units.Units = append(p.Units.Units, unit.Unit{Code: fmt.Sprintf("u%d", i), Type: unit.Ward, Name: fmt.Sprintf("An %d", i)})
			p.Subjects.Except = append(p.Subjects.Except, fmt.Sprintf("u%d", i))
			p.Calendar.Off = append(p.Calendar.Off, date.Off{Date: date.Date{Year: 2027, Month: 1, Day: 1}.AddDays(i)})
			s.Visits = append(s.Visits, report.Visit{Unit: fmt.Sprintf("u%d", i), Date: day(6, 1)}, report.Visit{Unit: fmt.Sprintf("x%d", i), Date: day(7, 1)})
		}
		start := time.Now()
		assert.Len(t, s.Against(p), many)
		soon(t, start)
	})
	t.Run("sections without end", func(t *testing.T) {
		o := &outline.Outline{ID: "dc", Title: "A", Sections: []outline.Section{{ID: "s", Heading: "A"}}}
		for range 300 {
			o.Sections = []outline.Section{{ID: "s", Heading: "A", Sections: o.Sections}}
		}
		start := time.Now()
		require.Error(t, o.Validate().Err())
		soon(t, start)
	})
}

// soon checks that what began at start took less than two seconds; the limit is
// wider, because other work shares the machine.
func soon(t *testing.T, start time.Time) {
	t.Helper()
	took := time.Since(start)
	t.Log(took)
	assert.Less(t, took, slower*5*time.Second)
}
