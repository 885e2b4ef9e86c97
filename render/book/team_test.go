package book

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
)

// dossier loads the sample round.
func dossier(t *testing.T) *round.TeamBook {
	t.Helper()
	fsys := os.DirFS("../../testdata/inspection")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.NoError(t, problems.Err())
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.NoError(t, problems.Err())
	return &round.TeamBook{Plan: plan, Schedule: schedule}
}

// sheetNamed returns a sheet of the book by its name.
func sheetNamed(t *testing.T, b doc.Book, name string) doc.Sheet {
	t.Helper()
	for _, s := range b.Sheets {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("no sheet %q", name)
	return doc.Sheet{}
}

func TestTeamVisits(t *testing.T) {
	round := dossier(t)
	b, err := Team(round)
	require.NoError(t, err)
	rows := sheetNamed(t, b, visitsName).Rows[3:]
	require.GreaterOrEqual(t, len(rows), len(round.Schedule.Visits))
	for i, v := range round.Schedule.Visits {
		u, ok := round.Plan.Units.Find(v.Unit)
		require.True(t, ok)
		assert.Equal(t, v.Unit, rows[i].Cells[8].Value.Text, "the code stands last")
		assert.True(t, strings.EqualFold(u.FullName(), rows[i].Cells[1].Value.Text), rows[i].Cells[1].Value.Text)
		assert.Equal(t, doc.Value{Kind: doc.Date, Text: v.Date.String()}, rows[i].Cells[2].Value)
		assert.Equal(t, v.Place, rows[i].Cells[7].Value.Text)
	}
	// The first visit is on Thursday 8/1/2026: three working days back is Monday 5/1.
	assert.Equal(t, "2026-01-08", rows[0].Cells[2].Value.Text)
	assert.Equal(t, "2026-01-05", rows[0].Cells[6].Value.Text)
}

func TestTeamChoosesUnits(t *testing.T) {
	round := dossier(t)
	b, err := Team(round)
	require.NoError(t, err)
	unit := sheetNamed(t, b, worksheetTitle).Rows[2].Cells[1]
	require.NotNil(t, unit.Input)
	for _, n := range b.Names {
		if n.Name == unit.Input.List {
			assert.Equal(t, 114, n.Range.Bottom-n.Range.Top+1)
			list := sheetNamed(t, b, n.Sheet)
			assert.Equal(t, "Phường Thủy Nguyên", list.Rows[1].Cells[n.Range.Left-1].Value.Text)
			return
		}
	}
	t.Fatal("the units are no list")
}

func TestTeamWithoutSchedule(t *testing.T) {
	round := dossier(t)
	round.Schedule = nil
	b, err := Team(round)
	require.NoError(t, err)
	for _, s := range b.Sheets {
		assert.NotEqual(t, visitsName, s.Name)
	}
}

// TestTeamTexts holds every text of the checklist, unit and visit against the
// workbook, in order.
func TestTeamTexts(t *testing.T) {
	round := dossier(t)
	b, err := Team(round)
	require.NoError(t, err)
	var dump bytes.Buffer
	require.NoError(t, dumpBook(&dump, b))
	rest := dump.String()
	find := func(text string) {
		i := strings.Index(rest, text)
		require.GreaterOrEqual(t, i, 0, "%q is missing or out of order", text)
		rest = rest[i+len(text):]
	}
	for _, a := range round.Plan.Checklist.Leaves() {
		find(a.Title)
		find(a.ID)
		if a.Text != a.Title+"." {
			find(a.Text)
		}
		for _, item := range a.Items {
			find(item.Text)
			find(item.ID)
		}
	}
	for _, i := range round.Plan.Checklist.Indicators() {
		find(i.Label)
		find(i.ID)
	}
	for _, r := range round.Plan.Checklist.Rules {
		find(r.Message)
		find(r.ID)
	}
	for _, v := range round.Schedule.Visits {
		find(v.Place)
		find(v.Unit)
	}
	for _, u := range round.Plan.Units.Units {
		find(u.Name)
	}
}

func TestTeamBytes(t *testing.T) {
	b, err := Team(dossier(t))
	require.NoError(t, err)
	var first, second bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &first, b, Sheet()))
	require.NoError(t, xlsx.Write(t.Context(), &second, b, Sheet()))
	assert.True(t, bytes.Equal(first.Bytes(), second.Bytes()))
}
