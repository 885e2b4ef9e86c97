package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/unit"
)

// theForms are the forms of a folder of YAML files.
func theForms(t testing.TB, dir string) *round.FormSet {
	t.Helper()
	in, problems := load(os.DirFS(dir))
	require.NoError(t, problems.Err())
	return in.forms
}

// back is a simulated file, read as any other is.
func back(t testing.TB, w *book.FormWriter, b *blankForm, forms *round.FormSet, r *reply) *checklist.Return {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, filledJob(w, b, r).Write(t.Context(), &file))
	out, problems := book.ReadReturn(bytes.NewReader(file.Bytes()), int64(file.Len()), book.Source{}, forms)
	require.NotNil(t, out, problems)
	return out
}

// TestRepliesAreReadAsPlanned: every answer, text and row of a simulated return
// comes back as it was made up, and relations are broken where that was planned
// and nowhere else, in each of the sample folders.
func TestRepliesAreReadAsPlanned(t *testing.T) {
	for _, dir := range []string{"inspection", "forms", "round"} {
		forms := theForms(t, filepath.Join("../../testdata", dir))
		w, err := book.CompileForms(forms)
		require.NoError(t, err)
		replies, err := simulate(forms)
		require.NoError(t, err)
		places := map[unit.Type]*blankForm{}
		for _, r := range replies {
			if r.way != byForm {
				continue
			}
			kind := r.form.Unit.Type
			if places[kind] == nil {
				places[kind], err = findPlaces(w, r.form)
				require.NoError(t, err)
			}
			t.Run(r.form.Unit.Code, func(t *testing.T) { assertPlanned(t, r, back(t, w, places[kind], forms, r)) })
		}
	}
}

func assertPlanned(t *testing.T, r *reply, got *checklist.Return) {
	require.Len(t, got.Values, len(r.values))
	for i, want := range r.values {
		v, kind := got.Values[i], kindOf(r.form, want.ID)
		assert.Equal(t, want.ID, v.ID)
		assert.Equal(t, want.State, v.State, v.ID)
		assert.Equal(t, want.Print(kind), v.Print(kind), v.ID)
		assert.Equal(t, want.Explanation, v.Explanation, v.ID)
	}
	for id, text := range r.texts {
		assert.Equal(t, text, got.Text(id))
	}
	require.Len(t, got.Entries, len(r.entries))
	for i, want := range r.entries {
		assert.Equal(t, want.ID, got.Entries[i].ID)
		assert.Equal(t, want.Cells, got.Entries[i].Cells)
	}
	assert.Equal(t, r.flaw == broken || r.flaw == explained, len(got.Breaches) > 0)
	for _, b := range got.Breaches {
		assert.Equal(t, r.flaw == explained, b.Settled, b.Rule)
	}
}

// TestDeal: how many of the 114 units do what.
func TestDeal(t *testing.T) {
	replies, err := simulate(theForms(t, folder))
	require.NoError(t, err)
	ways, flaws, late := map[way]int{}, map[flaw]int{}, 0
	for _, r := range replies {
		ways[r.way]++
		flaws[r.flaw]++
		if r.late {
			late++
		}
	}
	assert.Equal(t, map[way]int{byForm: 107, silent: 5, onPaper: 1, otherFile: 1}, ways)
	assert.Equal(t, map[flaw]int{noFlaw: 76, broken: 7, explained: 7, blanks: 9, notApplicable: 9, unreadable: 6}, flaws)
	assert.Equal(t, 11, late)
}
