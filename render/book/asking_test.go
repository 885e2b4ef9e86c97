package book

import (
	"bytes"
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// What a form asks is kept by the set that it is of: returns of two rounds, read by
// turns, are held each against its own, and so is one of a plan that was changed where
// it lies, of which another set was made.
func TestEachSetAsksItsOwn(t *testing.T) {
	p, problems := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	require.NoError(t, problems.Err())
	first := round.Forms(p, nil)
	data, _ := filledReturn(t)
	other := archives(t)
	otherData := returned(t, "full.xlsx")
	read := func(set *round.FormSet, data []byte) []string {
		r, problems := ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), Source{Decided: true}, set)
		require.NotNil(t, r, problems)
		return append(cellsTold(problems), codesOf(problems)...)
	}
	want, wantOther := read(first, data), read(other, otherData)
	for range 3 {
		assert.Equal(t, want, read(first, data))
		assert.Equal(t, wantOther, read(other, otherData))
	}

	f, _ := first.Find("hp001")
	item := f.Areas[0].Items[0]
	item.Text += " và các việc khác"
	changed := round.Forms(p, nil)
	f, _ = changed.Find("hp001")
	assert.Equal(t, item.Text, askingIn(changed, f, false).questions[item.ID].said)
	assert.NotEqual(t, item.Text, askingIn(first, f, false).questions[item.ID].said)
}

// Many readers of one set ask for what its forms ask at the same time.
func TestSetAskedByMany(t *testing.T) {
	data, forms := filledReturn(t)
	_, want := read(t, forms, data, Source{})
	forms = sampleRound(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			_, problems := ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), Source{}, forms)
			assert.Equal(t, codesOf(want), codesOf(problems))
		})
	}
	wg.Wait()
}
