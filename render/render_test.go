package render_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

const dossier = "../testdata/inspection"

func thePlan(t testing.TB) *report.Plan {
	t.Helper()
	plan, problems := report.LoadPlan(os.DirFS(dossier), "plan.yaml")
	require.NoError(t, problems.Err())
	return plan
}

// rendered renders a document that gives no error.
func rendered(t testing.TB, d report.Document, f render.Format, opts ...render.Option) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, render.Render(context.Background(), &b, d, f, opts...))
	return b.Bytes()
}

// part returns a part of a file.
func part(t testing.TB, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	r, err := z.Open(name)
	require.NoError(t, err)
	data, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(data)
}

func TestRender(t *testing.T) {
	plan := thePlan(t)
	o := plan.Skeleton()
	c, problems := checklist.Load(os.DirFS(dossier), "checklist.yaml")
	require.NoError(t, problems.Err())
	for _, tt := range []struct {
		document   report.Document
		format     render.Format
		part, text string
	}{
		{plan, render.DOCX, "word/document.xml", ">KẾ HOẠCH<"},
		{o, render.DOCX, "word/document.xml", ">BÁO CÁO<"},
		{c, render.XLSX, "xl/workbook.xml", "<sheet "},
	} {
		file := rendered(t, tt.document, tt.format)
		assert.Contains(t, part(t, file, tt.part), tt.text, tt.document.Kind())
		assert.Equal(t, file, rendered(t, tt.document, tt.format), "twice the same")
	}
}

// recorder counts what is written to it.
type recorder struct {
	calls int
	err   error
	bytes.Buffer
}

func (r *recorder) Write(b []byte) (int, error) {
	r.calls++
	if r.err != nil {
		return 0, r.err
	}
	return r.Buffer.Write(b)
}

func TestRenderWritesOnce(t *testing.T) {
	var w recorder
	require.NoError(t, render.Render(context.Background(), &w, thePlan(t), render.DOCX))
	assert.Equal(t, 1, w.calls)
}

func TestRenderRefusesWhatIsNotValid(t *testing.T) {
	plan := thePlan(t)
	plan.Preamble, plan.Signature.Name = "", ""
	var w recorder
	err := render.Render(context.Background(), &w, plan, render.DOCX)
	require.Error(t, err)
	assert.Zero(t, w.calls, "nothing is written")
	want := plan.Validate()
	require.NotEmpty(t, want)
	assert.Equal(t, want.Err(), err, "the error holds the problems")

	err = render.Render(context.Background(), &w, &report.Plan{}, render.DOCX)
	require.Error(t, err, "an empty plan is refused, not laid out")
	assert.Zero(t, w.calls)
}

func TestRenderNothing(t *testing.T) {
	var w recorder
	for _, d := range []report.Document{nil, (*report.Plan)(nil)} {
		assert.ErrorContains(t, render.Render(context.Background(), &w, d, render.DOCX), "no document")
		assert.ErrorContains(t, report.Encode(&w, d), "no document")
	}
	assert.Zero(t, w.calls)
}

func TestRenderCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var w recorder
	assert.ErrorIs(t, render.Render(ctx, &w, thePlan(t), render.DOCX), context.Canceled)
	assert.Zero(t, w.calls)
}

func TestRenderToAWriterThatFails(t *testing.T) {
	w := recorder{err: errors.New("disk full")}
	err := render.Render(context.Background(), &w, thePlan(t), render.DOCX)
	assert.ErrorIs(t, err, w.err)
	assert.Equal(t, 1, w.calls)
}

func TestFormatError(t *testing.T) {
	plan := thePlan(t)
	for _, tt := range []struct {
		document report.Document
		format   render.Format
		opts     []render.Option
		want     render.FormatError
		text     string
	}{
		{
			plan, "pdf", nil,
			render.FormatError{Kind: "plan", Format: "pdf", Known: []render.Format{render.DOCX}},
			`render: no template renders kind "plan" as pdf; there is docx`,
		},
		{
			plan.Checklist, render.DOCX, nil,
			render.FormatError{Kind: "checklist", Format: render.DOCX, Known: []render.Format{render.XLSX}},
			`render: no template renders kind "checklist" as docx; there is xlsx`,
		},
		{
			plan.Office, render.DOCX, nil,
			render.FormatError{Kind: "office", Format: render.DOCX},
			`render: no template for a document of kind "office"`,
		},
		{
			plan, render.DOCX,
			[]render.Option{render.WithTemplate("của sở")},
			render.FormatError{Kind: "plan", Name: "của sở", Format: render.DOCX},
			`render: no template "của sở" for a document of kind "plan"`,
		},
		{
			plan, render.XLSX,
			[]render.Option{render.WithTemplate("nd30")},
			render.FormatError{Kind: "plan", Name: "nd30", Format: render.XLSX, Known: []render.Format{render.DOCX}},
			`render: no template "nd30" renders kind "plan" as xlsx; there is docx`,
		},
		{
			plan, render.DOCX,
			[]render.Option{render.WithRegistry(render.Registry{})},
			render.FormatError{Kind: "plan", Format: render.DOCX},
			`render: no template for a document of kind "plan"`,
		},
	} {
		var w recorder
		err := render.Render(context.Background(), &w, tt.document, tt.format, tt.opts...)
		var got *render.FormatError
		require.ErrorAs(t, err, &got)
		assert.Equal(t, tt.want, *got)
		assert.EqualError(t, err, tt.text)
		assert.Zero(t, w.calls)
	}
}

func TestWithTemplate(t *testing.T) {
	plan := thePlan(t)
	assert.Equal(t, rendered(t, plan, render.DOCX), rendered(t, plan, render.DOCX, render.WithTemplate("nd30")))
}

// A sheet of the caller's goes before the choices of the office.
func TestWithSheet(t *testing.T) {
	plan := thePlan(t)
	sheet, err := nd30.Sheet(report.Layout{Set: "A", Size: 13, Margins: report.Margins{Left: 35}})
	require.NoError(t, err)
	file := rendered(t, plan, render.DOCX, render.WithSheet(sheet))
	assert.Contains(t, part(t, file, "word/document.xml"), `w:left="1984"`)
	assert.NotContains(t, part(t, rendered(t, plan, render.DOCX), "word/document.xml"), `w:left="1984"`)

	var w recorder
	err = render.Render(context.Background(), &w, plan, render.DOCX, render.WithSheet(style.Sheet{Name: "rỗng"}))
	require.Error(t, err, "a sheet without looks for the roles of the paper")
	assert.Zero(t, w.calls)
}

// The office's own choices stand in its papers, a paper's before them.
func TestLayoutOfTheOffice(t *testing.T) {
	plan := thePlan(t)
	plan.Office.Layout.Margins.Right = 20
	assert.Contains(t, part(t, rendered(t, plan, render.DOCX), "word/document.xml"), `w:right="1134"`)
	plan.Layout.Margins.Right = 18
	assert.Contains(t, part(t, rendered(t, plan, render.DOCX), "word/document.xml"), `w:right="1020"`)
}

// What a layout decided by itself is told to who wants to know, and changes
// nothing in the file.
func TestWithNotes(t *testing.T) {
	plan := thePlan(t)
	plan.Office.Issuer.Name = "Ban Chỉ đạo chuyển đổi số thành phố"
	want := rendered(t, plan, render.DOCX)
	var notes []diag.Problem
	got := rendered(t, plan, render.DOCX, render.WithNotes(func(p diag.Problem) { notes = append(notes, p) }))
	assert.Equal(t, want, got)
	require.NotEmpty(t, notes)
	for _, n := range notes {
		assert.Equal(t, diag.Code("smaller-size"), n.Code)
	}
}
