package render_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

func formRound(t testing.TB) *round.FormSet {
	t.Helper()
	dir := os.DirFS("../testdata/forms")
	p, problems := report.LoadPlan(dir, "plan.yaml")
	require.NoError(t, problems.Err())
	s, problems := report.LoadSchedule(dir, "schedule.yaml", p)
	require.NoError(t, problems.Err())
	return round.Forms(p, s)
}

// skeleton is the outline as it is sent in Word.
func skeleton(t testing.TB, forms *round.FormSet) []byte {
	t.Helper()
	o := *forms.Plan().Outline
	o.Checklist = forms.Plan().Checklist
	var buf bytes.Buffer
	require.NoError(t, render.Render(t.Context(), &buf, &o, render.DOCX))
	return buf.Bytes()
}

func readReport(data []byte, unit string, forms *round.FormSet) (*checklist.Return, diag.List) {
	return render.ReadReport(context.Background(), bytes.NewReader(data), int64(len(data)), book.Source{File: "bc.docx", Unit: unit}, forms)
}

func TestReadReport(t *testing.T) {
	forms := formRound(t)
	data := skeleton(t, forms)
	r, problems := readReport(data, "u01", forms)
	require.NotNil(t, r, problems)
	assert.Empty(t, problems)
	assert.Equal(t, "u01", r.Manifest.Unit)
	assert.Empty(t, r.Text("ketqua.tthc"))
	assert.Zero(t, r.Entries.Len())

	var filled bytes.Buffer
	require.NoError(t, docx.SetControls(t.Context(), &filled, bytes.NewReader(data), int64(len(data)), map[string]string{"section.ketqua.tthc": "Đã niêm yết đủ."}))
	written := rezip(t, filled.Bytes(), func(s string) string {
		i := strings.Index(s, ">Hạn chế, tồn tại<")
		require.Positive(t, i)
		const empty = `<w:pStyle w:val="TableText"/></w:pPr></w:p>`
		return s[:i] + strings.Replace(s[i:], empty, strings.TrimSuffix(empty, "</w:p>")+`<w:r><w:t>Chậm số hóa</w:t></w:r></w:p>`, 1)
	})
	r, problems = readReport(written, "u01", forms)
	require.NotNil(t, r, problems)
	assert.Equal(t, "Đã niêm yết đủ.", r.Text("ketqua.tthc"))
	entries := slices.Collect(r.Entries.All())
	require.Len(t, entries, 1)
	assert.Equal(t, "hanche", entries[0].ID)
	assert.Equal(t, "Chậm số hóa", entries[0].Words()[0])

	for unit, in := range map[string][]byte{"u99": data, "": data, "u01": []byte("PK")} {
		r, problems := readReport(in, unit, forms)
		assert.Nil(t, r)
		assert.Error(t, problems.Err())
	}
}

// rezip changes the main part of a .docx.
func rezip(t testing.TB, data []byte, change func(string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	var buf bytes.Buffer
	out := zip.NewWriter(&buf)
	for _, f := range in.File {
		r, err := f.Open()
		require.NoError(t, err)
		part, err := io.ReadAll(r)
		require.NoError(t, err)
		if f.Name == "word/document.xml" {
			part = []byte(change(string(part)))
		}
		w, err := out.Create(f.Name)
		require.NoError(t, err)
		_, err = w.Write(part)
		require.NoError(t, err)
	}
	require.NoError(t, out.Close())
	return buf.Bytes()
}

// TestReportOfAForm prints what a unit answered as its report.
func TestReportOfAForm(t *testing.T) {
	forms := formRound(t)
	data, err := os.ReadFile("../testdata/forms/01-du.xlsx")
	require.NoError(t, err)
	r, problems := book.ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), book.Source{File: "01-du.xlsx"}, forms)
	require.NoError(t, problems.Err())
	f, _ := forms.Find("u01")
	g := forms.Report(f.Unit, r, report.Signature{Authority: []string{"TM. Ủy ban nhân dân"}, Position: "Chủ tịch", Name: "Nguyễn Văn A"})
	require.NoError(t, g.Validate().Err())
	var buf bytes.Buffer
	require.NoError(t, render.Render(t.Context(), &buf, g, render.DOCX))
	if dir := os.Getenv("VANBAN_LOOK"); dir != "" {
		require.NoError(t, os.WriteFile(dir+"/bao-cao.docx", buf.Bytes(), 0o644))
	}
	d, err := read.File(t.Context(), bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	require.NoError(t, err)
	var all []string
	for _, p := range d.Paragraphs {
		all = append(all, p.Text())
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{
		"PHƯỜNG AN BIÊN", "KẾT QUẢ THỰC HIỆN", "Trong đó: đã giải quyết", "Đã niêm yết đủ tại trụ sở.", "Chậm số hóa hồ sơ", "1.250", "96,00", "98,5", "15/10/2025", "1.500,5",
		"Đạt một phần", "Đang in lại mẫu", "Chậm", "Nguyễn Văn A",
	} {
		assert.Contains(t, text, want)
	}
}
