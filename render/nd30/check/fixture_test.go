package check_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

const (
	samples = "../../../testdata/check/"
	dossier = "../../../testdata/inspection"
)

// The papers that are broken on purpose: one of the library, three typed by
// hand in LibreOffice.
const (
	plan     = "plan"
	letter   = "dung-cong-van"
	decision = "dung-quyet-dinh"
	minutes  = "dung-bien-ban"
)

// paper returns a paper without a fault.
func paper(t testing.TB, name string) []byte {
	t.Helper()
	if name == plan {
		return planFile(t)
	}
	data, err := os.ReadFile(filepath.Join(samples, name+".docx"))
	require.NoError(t, err)
	return data
}

// planFile returns the plan of the sample dossier.
func planFile(t testing.TB) []byte {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS(dossier), "plan.yaml")
	require.NoError(t, problems.Err())
	s, err := nd30.Sheet(p.Settings())
	require.NoError(t, err)
	tree, err := nd30.Plan(p, s)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &b, tree, s))
	return b.Bytes()
}

func found(t testing.TB, data []byte) diag.List {
	t.Helper()
	list, err := check.Check(t.Context(), bytes.NewReader(data), int64(len(data)), "paper.docx")
	require.NoError(t, err)
	return list
}

// parts holds a file unzipped, to be changed.
type parts struct {
	t     testing.TB
	names []string
	data  map[string]string
}

func unzip(t testing.TB, file []byte) *parts {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	p := &parts{t: t, data: make(map[string]string)}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r)
		require.NoError(t, err)
		p.names = append(p.names, f.Name)
		p.data[f.Name] = string(b)
	}
	return p
}

func (p *parts) zip() []byte {
	p.t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range p.names {
		w, err := z.Create(name)
		require.NoError(p.t, err)
		_, err = io.WriteString(w, p.data[name])
		require.NoError(p.t, err)
	}
	require.NoError(p.t, z.Close())
	return b.Bytes()
}

const body = "word/document.xml"

// edit changes the parts of a file.
type edit func(*parts)

// swapIn puts one piece of markup for another, the first time it stands in a
// part.
func swapIn(part, old, now string) edit {
	return func(p *parts) {
		require.Contains(p.t, p.data[part], old)
		p.data[part] = strings.Replace(p.data[part], old, now, 1)
	}
}

func swap(old, now string) edit { return swapIn(body, old, now) }

// all puts one piece of markup for another wherever it stands.
func all(old, now string) edit {
	return func(p *parts) {
		require.Contains(p.t, p.data[body], old)
		p.data[body] = strings.ReplaceAll(p.data[body], old, now)
	}
}

// around changes the markup between the last start and the first end around a
// text.
func around(text, start, end string, change func(string) string) edit {
	return func(p *parts) {
		s := p.data[body]
		at := strings.Index(s, ">"+text)
		require.Positive(p.t, at, text)
		from := strings.LastIndex(s[:at], start)
		to := at + strings.Index(s[at:], end) + len(end)
		now := change(s[from:to])
		require.NotEqual(p.t, s[from:to], now, text)
		p.data[body] = s[:from] + now + s[to:]
	}
}

// inRun changes the run that begins with a text.
func inRun(text, old, now string) edit {
	return around(text, "<w:r>", "</w:r>", func(s string) string { return strings.Replace(s, old, now, 1) })
}

// inParagraph changes the paragraph in which a run begins with a text.
func inParagraph(text, old, now string) edit {
	return around(text, "<w:p>", "</w:p>", func(s string) string { return strings.Replace(s, old, now, 1) })
}

// set puts a property into the run that begins with a text.
func set(text, property string) edit {
	return around(text, "<w:r>", "</w:r>", func(s string) string {
		if strings.Contains(s, "<w:rPr>") {
			return strings.Replace(s, "<w:rPr>", "<w:rPr>"+property, 1)
		}
		return strings.Replace(s, "<w:r>", "<w:r><w:rPr>"+property+"</w:rPr>", 1)
	})
}

// setParagraph puts a property at the end of the paragraph properties.
func setParagraph(text, property string) edit {
	return around(text, "<w:p>", "</w:p>", func(s string) string { return strings.Replace(s, "</w:pPr>", property+"</w:pPr>", 1) })
}

// without takes the paragraph of a text away.
func without(text string) edit {
	return around(text, "<w:p>", "</w:p>", func(string) string { return "" })
}

// before puts markup before the paragraph of a text.
func before(text, markup string) edit {
	return around(text, "<w:p>", "</w:p>", func(s string) string { return markup + s })
}

func edits(list ...edit) edit {
	return func(p *parts) {
		for _, e := range list {
			e(p)
		}
	}
}
