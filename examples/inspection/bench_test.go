package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/metrics"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/unit"
)

// multiplied is the sample round over and over, until it has n units: units,
// visits, sub-teams and results.
func multiplied(tb testing.TB, n int) *input {
	tb.Helper()
	one, problems := load(os.DirFS(folder))
	require.NoError(tb, problems.Err())
	plan := *one.plan
	plan.Units, plan.Issued = &unit.List{}, &issued
	schedule, results := &report.Schedule{Plan: plan.ID}, &report.Results{Plan: plan.ID, Report: one.Results.Report}
	for round := 1; len(plan.Units.Units) < n; round++ {
		suffix := "-" + strconv.Itoa(round)
		for _, t := range one.Schedule.Subteams {
			t.ID += suffix
			schedule.Subteams = append(schedule.Subteams, t)
		}
		for _, u := range one.plan.Units.Units {
			if len(plan.Units.Units) == n {
				break
			}
			v, r := visitOf(one, u.Code)
			u.Code, u.Name, u.Aliases = u.Code+suffix, fmt.Sprintf("%s %d", u.Name, round), nil
			plan.Units.Units = append(plan.Units.Units, u)
			v.Unit, v.Subteam = u.Code, v.Subteam+suffix
			schedule.Visits = append(schedule.Visits, v)
			r.Unit = u.Code
			results.Visits = append(results.Visits, r)
		}
	}
	last := checklist.Moment{Date: plan.Period.To.Last(), Hour: 17, HasTime: true}
	return &input{&plan, round.Collection{Forms: round.Forms(&plan, schedule), Schedule: schedule, Results: results, AsOf: last}}
}

func visitOf(in *input, code string) (report.Visit, report.VisitResult) {
	r, _ := in.Results.Visit(code)
	for _, v := range in.Schedule.Visits {
		if v.Unit == code {
			return v, *r
		}
	}
	return report.Visit{}, *r
}

// BenchmarkLoop walks once through a round of a province and through one of as
// many units as the country has communes, the play of the units left out: the time
// of a unit, that beside the smaller round, and the most memory.
func BenchmarkLoop(b *testing.B) {
	province := 0.0 // ms of a unit
	for _, n := range []int{114, 3321} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			in := multiplied(b, n)
			var most uint64
			b.ResetTimer()
			for range b.N {
				most = max(most, loop(b, in))
			}
			ms := float64(b.Elapsed().Microseconds()) / 1000 / float64(b.N) / float64(n)
			if n == 114 {
				province = ms
			}
			b.ReportMetric(ms, "ms/unit")
			b.ReportMetric(ms/province, "ratio")
			b.ReportMetric(float64(most)/(1<<20), "peak-MB")
		})
	}
}

// loop walks through a round, and returns the most memory that it took. The timer
// stands still while the units are played.
func loop(b *testing.B, in *input) uint64 {
	out := b.TempDir()
	folder, err := render.Dir(out)
	require.NoError(b, err)
	w := walker{in, io.Discard, out, folder}
	peak := watchMemory()
	forms, err := w.ask(b.Context())
	require.NoError(b, err)
	most := peak()
	b.StopTimer()
	require.NoError(b, w.simulate(b.Context(), forms))
	runtime.GC()
	b.StartTimer()
	peak = watchMemory()
	require.NoError(b, w.conclude(b.Context()))
	require.NoError(b, folder.Close())
	return max(most, peak())
}

// watchMemory looks at the live and unswept heap again and again until the
// function that it returns is called, which gives the most that there was.
func watchMemory() func() uint64 {
	heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	most := uint64(0)
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			metrics.Read(heap)
			most = max(most, heap[0].Value.Uint64())
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	return func() uint64 {
		close(stop)
		<-done
		return most
	}
}
