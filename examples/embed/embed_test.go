package embed_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/embed"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

func TestWritePlan(t *testing.T) {
	var paper bytes.Buffer
	require.NoError(t, embed.WritePlan(context.Background(), &paper, os.DirFS("../../testdata/inspection")))
	assert.True(t, bytes.HasPrefix(paper.Bytes(), []byte("PK")))

	paper.Reset()
	require.ErrorIs(t, embed.WritePlan(context.Background(), &paper, os.DirFS(t.TempDir())), os.ErrNotExist)
	assert.Empty(t, paper.Bytes())
}

const testdata = "../../testdata/"

func plan(t *testing.T) *report.Plan {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS(testdata+"round"), "plan.yaml")
	require.NoError(t, problems.Err())
	return p
}

func TestProblems(t *testing.T) {
	problems := embed.Problems(os.DirFS(testdata+"invalid"), "plan.bad-id.yaml")
	require.NotEmpty(t, problems)
	assert.Equal(t, diag.Code("bad-id"), problems[0].Code)
	assert.Equal(t, 4, problems[0].Line)

	_, is := embed.TooOld(errors.New("other"))
	assert.False(t, is)
	_, list := report.Load(os.DirFS(testdata+"invalid"), "plan.wrong-format.yaml")
	at, is := embed.TooOld(fmt.Errorf("upload: %w", list.Err()))
	assert.True(t, is, "%v", list)
	assert.Positive(t, at.Line)
}

func TestFormsAndRollUp(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, embed.WriteForms(t.Context(), dir, plan(t)))
	forms, err := filepath.Glob(filepath.Join(dir, "*", "*.xlsx"))
	require.NoError(t, err)
	assert.Len(t, forms, 5)
	var book bytes.Buffer
	asOf := checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 16}}
	require.NoError(t, embed.RollUp(t.Context(), &book, plan(t), os.DirFS(dir), asOf))
	assert.True(t, bytes.HasPrefix(book.Bytes(), []byte("PK")))
}

func TestPapers(t *testing.T) {
	p := plan(t)
	schedule, problems := report.LoadSchedule(os.DirFS(testdata+"round"), "schedule.yaml", p)
	require.NoError(t, problems.Err())
	folder, err := render.Dir(t.TempDir())
	require.NoError(t, err)
	defer folder.Close()
	err = embed.Papers(t.Context(), folder, round.Of(round.Forms(p, schedule), schedule, nil, nil))
	assert.NoError(t, err)
}

func TestPapersOfDocx(t *testing.T) {
	var paper, issued, findings bytes.Buffer
	require.NoError(t, embed.WritePlan(t.Context(), &paper, os.DirFS(testdata+"inspection")))
	require.NoError(t, embed.Findings(t.Context(), &findings, paper.Bytes(), "ke-hoach.docx"))
	assert.Empty(t, findings.String())
	require.NoError(t, embed.Issue(t.Context(), &issued, paper.Bytes()))
	assert.NotEqual(t, paper.Bytes(), issued.Bytes())

	file, err := os.ReadFile(testdata + "templates/word/o-chon-ngay.docx")
	require.NoError(t, err)
	d, problems := report.Load(os.DirFS(testdata+"templates/word"), "cong-van.yaml")
	require.NoError(t, problems.Err())
	var own bytes.Buffer
	require.NoError(t, embed.WriteInOwnLook(t.Context(), &own, d.(*report.Letter), file))
	assert.True(t, bytes.HasPrefix(own.Bytes(), []byte("PK")))
}
