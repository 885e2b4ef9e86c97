package book

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/metrics"
	"strconv"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
)

// largeRound is a round of n units, all but every tenth of which answered
// everything, or nearly.
func largeRound(t testing.TB, n int) *round.Round {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	require.NoError(t, problems.Err())
	p.Units, p.Subjects.Set = &unit.List{}, unit.Set{Units: []string{"all"}}
	answers := map[string][]checklist.Value{}
	for i := range n {
		u := unit.Unit{Code: fmt.Sprintf("x%04d", i), Type: unit.Types()[i%3].ID, Name: fmt.Sprintf("Đơn vị %d", i)}
		p.Units.Units = append(p.Units.Units, u)
		if i%10 != 9 {
			answers[u.Code] = answersOfUnit(p.Checklist, u, i)
		}
	}
	return roundOf(t, p, answers, nil)
}

// answersOfUnit answers what the unit is asked, each in another way.
func answersOfUnit(c *checklist.Checklist, u unit.Unit, seed int) []checklist.Value {
	var out []checklist.Value
	for _, a := range c.FormAreas(u) {
		for n, i := range a.Items {
			set := c.AnswersOf(i)
			v, _ := set.Read(i.ID, checklist.Content{Kind: checklist.TextContent, Text: set.Values[(seed+n)%len(set.Values)]})
			out = append(out, v)
		}
		for n, i := range a.Indicators {
			if i.Derived == nil {
				v, _ := i.Read(typedFor(i, seed*7+n))
				out = append(out, v)
			}
		}
	}
	return out
}

// typedFor is what a unit types for an indicator, now and then something odd.
func typedFor(i *checklist.Indicator, seed int) checklist.Content {
	text := func(s string) checklist.Content { return checklist.Content{Kind: checklist.TextContent, Text: s} }
	switch {
	case seed%29 == 0:
		return checklist.Content{}
	case seed%31 == 0:
		return text("không áp dụng")
	case seed%37 == 0:
		return text("khoảng " + strconv.Itoa(seed))
	}
	switch i.Kind() {
	case checklist.Bool:
		return text([]string{checklist.YesWord, checklist.NoWord}[seed%2])
	case checklist.Choice:
		return text(i.Options[seed%len(i.Options)])
	case checklist.Date:
		return text(fmt.Sprintf("%d/%d/2025", 1+seed%28, 1+seed%12))
	case checklist.Text:
		return text(fmt.Sprintf("Quyết định số %d/QĐ-UBND", seed))
	case checklist.Int:
		return text(strconv.Itoa(seed % 5000))
	}
	return text(fmt.Sprintf("%d,%d", seed%5000, seed%10))
}

// BenchmarkRollup lays out and writes the workbook of rounds of a province, and
// of as many units as the country has communes. peak-MB is the most of the heap
// that it takes beside the round.
func BenchmarkRollup(b *testing.B) {
	for _, n := range []int{114, 3321} {
		r := largeRound(b, n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			runtime.GC()
			before, most := heapBytes(), uint64(0)
			for b.Loop() {
				tree, err := Rollup(b.Context(), r)
				require.NoError(b, err)
				require.NoError(b, xlsx.Write(b.Context(), writerFunc(func() { most = max(most, heapBytes()) }), tree, Sheet()))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/unit")
			b.ReportMetric(float64(most-before)/(1<<20), "peak-MB")
		})
	}
}

// writerFunc is called for everything that is written.
type writerFunc func()

func (f writerFunc) Write(b []byte) (int, error) {
	f()
	return len(b), nil
}

// heapBytes returns how much of the heap is taken, by what is not swept too.
func heapBytes() uint64 {
	heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(heap)
	return heap[0].Value.Uint64()
}

// TestRollupGrowsWithItsUnits: four times the units ask for some four times the
// bytes, and not for sixteen.
func TestRollupGrowsWithItsUnits(t *testing.T) {
	asked := func(units int) float64 {
		r := largeRound(t, units)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		tree, err := Rollup(t.Context(), r)
		require.NoError(t, err)
		require.NoError(t, xlsx.Write(t.Context(), io.Discard, tree, Sheet()))
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	require.Less(t, asked(240), 6*asked(60))
}
