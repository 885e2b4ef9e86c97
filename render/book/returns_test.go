package book

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
)

const formsDir = "../../testdata/forms"

// sample is the forms of the small round of testdata/forms.
func sample(t testing.TB) *round.FormSet {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS(formsDir), "plan.yaml")
	require.NoError(t, problems.Err())
	s, problems := report.LoadSchedule(os.DirFS(formsDir), "schedule.yaml", p)
	require.NoError(t, problems.Err())
	return round.Forms(p, s)
}

// told writes down what a file was read as, in the manner of returns.txt.
func told(t testing.TB, forms *round.FormSet, name string) []string {
	t.Helper()
	data, err := os.ReadFile(formsDir + "/" + name)
	require.NoError(t, err)
	r, problems := ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), Source{File: name}, forms)
	var lines []string
	unit := "-"
	if r != nil {
		unit = r.Manifest.Unit
		f, _ := forms.Find(unit)
		kinds := map[string]checklist.Type{}
		for _, i := range f.Checklist.Indicators() {
			kinds[i.ID] = i.Kind()
		}
		for v := range r.Values.All() {
			if v.State != checklist.Blank {
				lines = append(lines, strings.TrimSpace(v.ID+" "+v.State.String()+" "+v.Print(kinds[v.ID])))
			}
		}
		for _, x := range r.Texts {
			if x.Text != "" {
				lines = append(lines, "= "+x.ID+" "+x.Text)
			}
		}
		for e := range r.Entries.All() {
			lines = append(lines, strings.TrimSpace("= "+e.ID+" "+strings.Join(e.Words(), " | ")))
		}
	}
	for _, p := range problems {
		at := "-"
		if p.Place.Sheet != "" {
			at = p.Place.Sheet + "!" + p.Place.Cell
		}
		lines = append(lines, "! "+string(p.Code)+" "+at)
	}
	slices.Sort(lines)
	return append([]string{name + " " + unit}, lines...)
}

// TestReturnsFilledByHand reads the files that were filled in with LibreOffice,
// and holds them against what was written down for them.
func TestReturnsFilledByHand(t *testing.T) {
	forms := sample(t)
	text, err := os.ReadFile(formsDir + "/returns.txt")
	require.NoError(t, err)
	var want [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case strings.Contains(line, ".xls"):
			want = append(want, []string{line})
		default:
			last := &want[len(want)-1]
			*last = append(*last, line)
		}
	}
	require.GreaterOrEqual(t, len(want), 10)
	for _, w := range want {
		name, _, _ := strings.Cut(w[0], " ")
		t.Run(name, func(t *testing.T) {
			slices.Sort(w[1:])
			assert.Equal(t, strings.Join(w, "\n"), strings.Join(told(t, forms, name), "\n"))
		})
	}
}
