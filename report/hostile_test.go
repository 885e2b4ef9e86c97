package report_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
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
// judged with work that grows as they do.
func TestHostileFiles(t *testing.T) {
	tests := []struct {
		name string
		size int // the greater of two
		text func(n int) string
		code diag.Code // of one problem, "" for none
	}{
		{"unknown operands", 2_000, func(n int) string { return listHead + rows(n, "      - {id: i%[1]d, label: A, of: x%[1]d}\n") }, "unknown-indicator"},
		{"a chain of derivations", 2_000, func(n int) string {
			return listHead + rows(n, "      - {id: i%[1]d, label: A, of: i%[2]d}\n") + fmt.Sprintf("      - {id: i%d, label: A}\n", n)
		}, ""},
		{"a circle of derivations", 2_000, func(n int) string {
			return listHead + rows(n, "      - {id: i%[1]d, label: A, of: i%[2]d}\n") + fmt.Sprintf("      - {id: i%d, label: A, of: i0}\n", n)
		}, "circular-derivation"},
		{"one id", 2_000, func(n int) string { return listHead + rows(n, "      - {id: i, label: A}\n") }, "repeated-id"},
		{"many areas of one title", 2_000, func(n int) string {
			return "kind: checklist\nid: dm.mau\nareas:\n" + rows(n, "  - {id: a%[1]d, title: A, text: A.}\n")
		}, "repeated-title"},
		{"areas of areas", 40, func(n int) string {
			return "kind: checklist\nid: dm.mau\nareas: " + strings.Repeat("[{id: a, title: A, text: A., areas: ", 30) + "[]" + strings.Repeat("}]", 30) + "\n"
		}, "repeated-id"},
		{"rules on unknown indicators", 2_000, func(n int) string {
			return listHead + "      - {id: i, label: A}\nrules:\n" + rows(n, "  - {id: r%[1]d, le: [x%[1]d, y%[1]d], message: m}\n")
		}, "unknown-indicator"},
		{"unknown areas", 2_000, func(n int) string {
			return "kind: outline\nid: dc\ntitle: A\nchecklist: areas.yaml\nsections:\n" + rows(n, "  - {id: s%[1]d, heading: A, areas: [x%[1]d]}\n")
		}, "more-problems"},
		{"areas without a section", 2_000, func(n int) string {
			return "kind: outline\nid: dc\ntitle: A\nchecklist: areas.yaml\nsections:\n  - {id: s, heading: A}\n"
		}, "area-not-covered"},
		{"a section for each area", 2_000, func(n int) string {
			return "kind: outline\nid: dc\ntitle: A\nchecklist: areas.yaml\nsections:\n" + rows(n, "  - {id: s%[1]d, heading: A, each_area: true}\n")
		}, "too-many"},
		{"answers without words", 2_000, func(n int) string {
			return "kind: checklist\nid: dm.mau\nanswer_sets:\n  - {id: s, values: [" + rows(n, "v%[1]d, ") + "]}\nareas: [{id: a, title: A, text: A.}]\n"
		}, "answer-without-words"},
		{"indicators of many series", 800, func(n int) string {
			ids := rows(n, "s%[1]d, ")
			return "kind: checklist\nid: dm.mau\nseries:\n" + rows(n, "  - {id: s%[1]d, label: S%[1]d}\n") +
				"areas:\n  - id: a\n    title: A\n    text: A.\n    indicators:\n" + rows(100, "      - {id: i%[1]d, label: A, series: ["+ids+"]}\n")
		}, "too-many"},
		{"ratios in series", 4_000, func(n int) string {
			return strings.Replace(listHead, "areas:", "series: [{id: s, label: S}]\nareas:", 1) + rows(n, "      - {id: i%[1]d, label: A, series: [s], derived: {num: i, den: i}}\n")
		}, "unknown-indicator"},
		{"values of groups", 400, func(n int) string {
			return "kind: units\ngroups:\n" + rows(n, "  - {id: g%[1]d, title: G, values: [{id: v%[1]d, label: A}, {id: w%[1]d, label: B}]}\n") +
				"units:\n" + rows(40, "  - {code: u%[1]d, type: xa, name: An %[1]d, groups: ["+strings.Repeat("v1, w1, ", n)+"]}\n")
		}, "several-unit-values"},
		{"types that are not declared", 2_000, func(n int) string {
			return "kind: units\ntypes:\n" + rows(n, "  - {id: t%[1]d, word: loại %[1]d}\n") + "units:\n" + rows(n, "  - {code: u%[1]d, type: x%[1]d, name: An %[1]d}\n")
		}, "unknown-unit-type"},
		{"periods that are not declared", 2_000, func(n int) string {
			return strings.Replace(listHead, "areas:", "periods:\n"+rows(n, "  - {id: p%[1]d, label: Kỳ %[1]d}\n")+"areas:", 1) + rows(n, "      - {id: i%[1]d, label: A, period: q%[1]d}\n")
		}, "unknown-period"},
		{"unknown units", 2_000, func(n int) string {
			return hostilePlan("units: units.yaml", "subjects: {text: A, units: all, except: ["+rows(n, "x%[1]d, ")+"]}")
		}, "unknown-unit"},
		{"units left out", 2_000, func(n int) string {
			return hostilePlan("units: units.yaml", "subjects: {text: A, units: all, except: ["+rows(n, "u%[1]d, ")+"]}")
		}, ""},
		{"unknown parties", 2_000, func(n int) string { return hostilePlan("duties:\n" + rows(n, "  - {parties: x%[1]d, tasks: A}\n")) }, "unknown-party"},
		{"slips", 2_000, func(n int) string {
			return hostilePlan("requirements:\n" + rows(n, "  - Các  xã , phường đặc khu ABCD%[1]d theo điều 5 Luật\n"))
		}, "double-space"},
		{"names", 2_000, func(n int) string {
			return hostilePlan("requirements:\n" + rows(n, "  - Trung tâm Phục vụ Hành chính công %[1]d và Trung tâm Phục vụ hành chính công\n"))
		}, ""},
		{"annexes", 2_000, func(n int) string {
			return hostilePlan("annexes:\n" + rows(n, "  - {kind: checklist, mention: Phụ lục %[1]d}\n"))
		}, "annex-not-mentioned"},
		{"units of one name", 2_000, func(n int) string {
			return "kind: units\nunits:\n" + rows(n, "  - {code: u%[1]d, type: xa, name: An}\n")
		}, "repeated-unit-name"},
		{"days off, one over another", 2_000, func(n int) string {
			return "kind: calendar\noff:\n" + rows(n, "  - {from: 1/1/2026, to: 31/12/2026}\n")
		}, "off-twice"},
		{"members of groups", 2_000, func(n int) string {
			return "kind: office\nissuer: {name: A, code: A}\nplace: A\nparties:\n" + rows(n, "  - {id: g%[1]d, name: A, kind: group, members: [g%[2]d, x%[1]d]}\n")
		}, "unknown-party"},
	}
	files := copyOf(t, invalidFiles)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var problems diag.List
			reporttest.AssertLinear(t, tt.size/4, func(n int) func() {
				add(files, "areas.yaml", "kind: checklist\nid: dm.mau\nareas:\n"+rows(n, "  - {id: a%[1]d, title: A %[1]d, text: A.}\n"))
				add(files, "units.yaml", "kind: units\nunits:\n"+rows(n, "  - {code: u%[1]d, type: xa, name: An %[1]d}\n"))
				add(files, "it.yaml", tt.text(n))
				return func() { _, problems = report.Load(files, "it.yaml") }
			})
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

// What is built in Go has no limits of a file, and costs as little.
func TestHostileValues(t *testing.T) {
	indicators := func(n int, make func(i int) checklist.Indicator) *checklist.Checklist {
		c := minimal().Checklist
		for i := range n {
			c.Areas[0].Indicators = append(c.Areas[0].Indicators, make(i))
		}
		return c
	}
	t.Run("unknown operands", func(t *testing.T) {
		reporttest.AssertLinear(t, 1_000, func(n int) func() {
			c := indicators(n, func(i int) checklist.Indicator {
				return checklist.Indicator{ID: fmt.Sprintf("i%d", i), Label: "A", Derived: &checklist.Ratio{Num: fmt.Sprintf("x%d", i), Den: fmt.Sprintf("y%d", i)}}
			})
			return func() { assert.Len(t, c.Validate(), min(2*n, 101), "a hundred of them, and how many more") }
		})
	})
	t.Run("a chain of derivations", func(t *testing.T) {
		reporttest.AssertLinear(t, 1_000, func(n int) func() {
			c := indicators(n, func(i int) checklist.Indicator {
				return checklist.Indicator{ID: fmt.Sprintf("i%d", i), Label: "A", Of: fmt.Sprintf("i%d", i+1)}
			})
			return func() { assert.Len(t, c.Validate(), 1, "the last one is unknown") }
		})
	})
	t.Run("visits of everything on every day off", func(t *testing.T) {
		reporttest.AssertLinear(t, 1_000, func(n int) func() {
			p, s := planned(), visits()
			p.Units, s.Visits = &unit.List{}, nil
			for i := range n {
				p.Units.Units = append(p.Units.Units, unit.Unit{Code: fmt.Sprintf("u%d", i), Type: unit.Ward, Name: fmt.Sprintf("An %d", i)})
				p.Subjects.Except = append(p.Subjects.Except, fmt.Sprintf("u%d", i))
				p.Calendar.Off = append(p.Calendar.Off, date.Off{Date: date.Date{Year: 2027, Month: 1, Day: 1}.AddDays(i)})
				s.Visits = append(s.Visits, report.Visit{Unit: fmt.Sprintf("u%d", i), Date: day(6, 1)}, report.Visit{Unit: fmt.Sprintf("x%d", i), Date: day(7, 1)})
			}
			return func() { assert.Len(t, s.Against(p), n+min(n, 101)) }
		})
	})
	t.Run("sections without end", func(t *testing.T) {
		o := &outline.Outline{ID: "dc", Title: "A", Sections: []outline.Section{{ID: "s", Heading: "A"}}}
		for range 300 {
			o.Sections = []outline.Section{{ID: "s", Heading: "A", Sections: o.Sections}}
		}
		require.Error(t, o.Validate().Err())
	})
}
