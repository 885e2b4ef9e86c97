package render_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// The order of the files of units, of the files of results and of the rows of the
// register changes no byte of a paper or a workbook.
func TestOrderChangesNothing(t *testing.T) {
	for _, w := range rounds {
		t.Run(w.dir, func(t *testing.T) {
			c := w.collection(t)
			assertOrderChangesNothing(t, c, backward[round.Returned], backward[report.VisitResult])
		})
	}
	t.Run("cham-diem-truong", func(t *testing.T) {
		forms, schedule, results := schoolForms(t)
		c := round.Collection{Forms: forms, Schedule: schedule, Results: results}
		c.AsOf, _ = checklist.ParseMoment("18/5/2026 17:00")
		for f := range forms.All() {
			back, _ := readSchool(t, forms, f.Unit.Code, typedBySchool[f.Unit.Code])
			c.Returned = append(c.Returned, round.Returned{File: f.Unit.Code + ".xlsx", Return: back})
		}
		assertOrderChangesNothing(t, c, backward[round.Returned], backward[report.VisitResult])
	})
}

// inOrderOf is a way to go through a list.
type inOrderOf[T any] func([]T) func(func(int, T) bool)

func assertOrderChangesNothing(t require.TestingT, c round.Collection, files inOrderOf[round.Returned], visits inOrderOf[report.VisitResult]) {
	c.Register = new(round.Intake)
	for i, f := range c.Returned {
		at, err := checklist.ParseMoment(fmt.Sprintf("13/3/2026 09:%02d", i))
		require.NoError(t, err)
		c.Register.Receipts = append(c.Register.Receipts, checklist.Receipt{File: f.File, At: at, Via: "email"})
	}
	other := c
	other.Returned, other.Register = nil, new(round.Intake)
	for i, f := range files(c.Returned) {
		other.Returned = append(other.Returned, f)
		other.Register.Receipts = append(other.Register.Receipts, c.Register.Receipts[i])
	}
	other.Results = inFiles(t, c.Results, visits)
	c.Results = inFiles(t, c.Results, inOrder[report.VisitResult])
	want, got := allOf(t, c), allOf(t, other)
	require.NotEmpty(t, want)
	for name, data := range want {
		assert.True(t, bytes.Equal(data, got[name]), name)
	}
	assert.Len(t, got, len(want))
}

// inFiles puts results together again of which each visit stood in a file of its
// own.
func inFiles(t require.TestingT, r *report.Results, visits inOrderOf[report.VisitResult]) *report.Results {
	rest := *r
	rest.Visits = nil
	found := []round.FoundResults{{File: "rest.yaml", Results: &rest}}
	for i, v := range visits(r.Visits) {
		found = append(found, round.FoundResults{File: fmt.Sprintf("%d.yaml", i), Results: &report.Results{Plan: r.Plan, Visits: []report.VisitResult{v}}})
	}
	out, problems := round.Together(found)
	require.Empty(t, problems)
	return out
}

// allOf are the bytes of all papers and workbooks of a round.
func allOf(t require.TestingT, c round.Collection) map[string][]byte {
	r, problems, _ := round.Collect(context.Background(), c)
	require.NotNil(t, r, problems)
	out := map[string][]byte{}
	for p := range r.Papers() {
		d, err := p.Make()
		require.NoError(t, err, p.File)
		var data bytes.Buffer
		require.NoError(t, render.Render(context.Background(), &data, d, render.DOCX), p.File)
		out[p.File] = data.Bytes()
	}
	layouts := map[string]func() (doc.Book, error){
		"tien-do":  func() (doc.Book, error) { return book.Progress(r.Progress) },
		"tong-hop": func() (doc.Book, error) { return book.Rollup(context.Background(), r) },
		"ket-qua":  func() (doc.Book, error) { return book.Results(r.Results, r.Forms) },
	}
	for f := range r.Forms.All() {
		if s, ok := r.VisitSheet(f.Unit.Code); ok {
			layouts[f.Unit.Code] = func() (doc.Book, error) { return book.Visit(s, r.Forms) }
		}
	}
	for name, layout := range layouts {
		b, err := layout()
		require.NoError(t, err, name)
		var data bytes.Buffer
		require.NoError(t, xlsx.Write(context.Background(), &data, b, book.Sheet()), name)
		out[name] = data.Bytes()
	}
	return out
}

// drawnOrder is an order that is drawn.
func drawnOrder[T any](t *rapid.T, name string) inOrderOf[T] {
	return func(list []T) func(func(int, T) bool) {
		at := make([]int, len(list))
		for i := range at {
			at[i] = i
		}
		at = rapid.Permutation(at).Draw(t, name)
		return func(yield func(int, T) bool) {
			for _, i := range at {
				if !yield(i, list[i]) {
					return
				}
			}
		}
	}
}

func inOrder[T any](list []T) func(func(int, T) bool) { return slices.All(list) }

func backward[T any](list []T) func(func(int, T) bool) { return slices.Backward(list) }
