package render_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
)

// leaflet is a document of somebody else's program.
type leaflet struct{ Title string }

func (*leaflet) Kind() string { return "leaflet" }

func (l *leaflet) Validate() diag.List {
	if l.Title == "" {
		return diag.List{untitled.For("title")}
	}
	return nil
}

var untitled = diag.Rule{Code: "untitled", Severity: diag.Error, VI: "thiếu tên", EN: "no title", HintVI: "ghi tên", HintEN: "give one"}

func leafletPaper(l *leaflet, _ style.Sheet) (doc.Paper, error) {
	if l.Title == "hỏng" {
		return doc.Paper{}, errBroken
	}
	return doc.Paper{Title: []doc.Block{{Role: decree.TypeName, Text: l.Title}}}, nil
}

func leafletBook(l *leaflet) (doc.Book, error) {
	if l.Title == "hỏng" {
		return doc.Book{}, errBroken
	}
	return doc.Book{Sheets: []doc.Sheet{{Name: "Tờ rơi"}}}, nil
}

var errBroken = errors.New("broken layout")

func leaflets(t *testing.T) render.Registry {
	t.Helper()
	r, err := render.NewRegistry(render.Tree("tờ", leafletPaper), render.Sheets("tờ", leafletBook), render.Tree("hai", leafletPaper))
	require.NoError(t, err)
	return r
}

func TestTemplatesOfOthers(t *testing.T) {
	with := render.WithRegistry(leaflets(t))
	l := &leaflet{"TỜ RƠI"}
	assert.Contains(t, part(t, rendered(t, l, render.DOCX, with), "word/document.xml"), ">TỜ RƠI<")
	assert.Contains(t, part(t, rendered(t, l, render.DOCX, with, render.WithTemplate("hai")), "word/document.xml"), ">TỜ RƠI<")
	assert.Contains(t, part(t, rendered(t, l, render.XLSX, with), "xl/workbook.xml"), `"Tờ rơi"`)

	var w recorder
	err := render.Render(context.Background(), &w, &leaflet{}, render.DOCX, with)
	assert.ErrorContains(t, err, "thiếu tên", "it is validated like any other")
	for _, f := range []render.Format{render.DOCX, render.XLSX} {
		assert.ErrorIs(t, render.Render(context.Background(), &w, &leaflet{"hỏng"}, f, with), errBroken)
	}
	err = render.Render(context.Background(), &w, l, render.DOCX)
	assert.EqualError(t, err, `render: no template for a document of kind "leaflet"`)
	assert.Zero(t, w.calls)
}

// A layout brings the looks of its own roles; the sheet of a caller has the
// last word.
func TestTreeLooks(t *testing.T) {
	layout := func(l *leaflet, s style.Sheet) (doc.Paper, error) {
		look, known := s.Look("slogan")
		assert.True(t, known, "the layout sees its own looks")
		assert.NotZero(t, look.Left)
		return doc.Paper{Body: []doc.Block{{Role: "slogan", Text: l.Title}, {Role: decree.Body, Text: "b"}}}, nil
	}
	looks := []style.RoleLook{{Role: "slogan", Look: style.Look{Size: 20, Left: 10}}, {Role: decree.Body, Look: style.Look{Size: 11}}}
	r, err := render.NewRegistry(render.Tree("tờ", layout, looks...))
	require.NoError(t, err)
	looks[0].Look.Size = 40 // the template has its own copy
	sizes := func(opts ...render.Option) (slogan, body string) {
		styles := part(t, rendered(t, &leaflet{"a"}, render.DOCX, append(opts, render.WithRegistry(r))...), "word/styles.xml")
		size := func(name string) string {
			_, rest, found := strings.Cut(styles, `<w:name w:val="`+name+`"/>`)
			require.True(t, found, name)
			_, rest, _ = strings.Cut(rest, `<w:sz w:val="`)
			size, _, _ := strings.Cut(rest, `"`)
			return size
		}
		return size("slogan"), size("body")
	}
	slogan, body := sizes()
	assert.Equal(t, []string{"40", "22"}, []string{slogan, body}, "half points; over those of the decree")

	sheet, err := nd30.Sheet(report.Layout{Size: 13})
	require.NoError(t, err)
	slogan, body = sizes(render.WithSheet(sheet))
	assert.Equal(t, []string{"40", "26"}, []string{slogan, body}, "the sheet knows body")
	slogan, _ = sizes(render.WithSheet(sheet.With(style.RoleLook{Role: "slogan", Look: style.Look{Size: 16, Left: 1}})))
	assert.Equal(t, "32", slogan)

	bad, err := render.NewRegistry(render.Tree("tờ", leafletPaper, style.RoleLook{Role: "slogan", Look: style.Look{Size: -1}}))
	require.NoError(t, err)
	err = render.Render(context.Background(), io.Discard, &leaflet{"a"}, render.DOCX, render.WithRegistry(bad))
	assert.ErrorIs(t, err, style.ErrSheet)
}

// A template that is called by hand refuses what is not its own.
func TestTemplateRefuses(t *testing.T) {
	paper, book := render.Tree("tờ", leafletPaper), render.Sheets("tờ", leafletBook)
	for _, tt := range []render.Template{paper, book} {
		assert.Equal(t, "tờ", tt.Name())
		assert.Equal(t, "leaflet", tt.Kind())
		var b bytes.Buffer
		err := tt.Render(context.Background(), &b, &report.Plan{}, tt.Formats()[0])
		assert.EqualError(t, err, `render: template "tờ" renders *render_test.leaflet, not *report.Plan`)
		var format *render.FormatError
		require.ErrorAs(t, tt.Render(context.Background(), &b, &leaflet{"a"}, "odt"), &format)
		assert.Equal(t, tt.Formats(), format.Known)
		assert.Zero(t, b.Len())
	}
	assert.Equal(t, []render.Format{render.DOCX}, paper.Formats())
	assert.Equal(t, []render.Format{render.XLSX}, book.Formats())
}

// A cancelled context stops a template between layout and writing.
func TestTemplateCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	stop := func(l *leaflet, s style.Sheet) (doc.Paper, error) {
		cancel()
		return leafletPaper(l, s)
	}
	var b bytes.Buffer
	err := render.Tree("tờ", stop).Render(ctx, &b, &leaflet{"a"}, render.DOCX)
	assert.ErrorIs(t, err, context.Canceled)
	assert.Zero(t, b.Len())
}

// plain is a template without any tree.
type plain struct{ formats []render.Format }

func (plain) Name() string               { return "trơn" }
func (plain) Kind() string               { return "leaflet" }
func (p plain) Formats() []render.Format { return p.formats }
func (plain) Render(_ context.Context, w io.Writer, d report.Document, f render.Format) error {
	_, err := io.WriteString(w, d.(*leaflet).Title+" "+string(f))
	return err
}

func TestTemplateOfItsOwnKind(t *testing.T) {
	r, err := render.NewRegistry(plain{[]render.Format{"txt", "html"}})
	require.NoError(t, err)
	for _, f := range []render.Format{"txt", "html"} {
		got := rendered(t, &leaflet{"a"}, f, render.WithRegistry(r), render.WithSheet(style.Sheet{}))
		assert.Equal(t, "a "+string(f), string(got))
	}
	err = render.Render(context.Background(), io.Discard, &leaflet{"a"}, "md", render.WithRegistry(r))
	assert.ErrorContains(t, err, "there is html, txt")
}

func TestRegistry(t *testing.T) {
	templates := []render.Template{render.Tree("tờ", leafletPaper), render.Sheets("tờ", leafletBook)}
	r, err := render.NewRegistry(templates...)
	require.NoError(t, err)
	templates[0] = nil
	got := r.Templates()
	require.Len(t, got, 2)
	assert.Equal(t, "leaflet", got[0].Kind(), "the registry keeps its own list")
	got[0] = nil
	assert.NotNil(t, r.Templates()[0])

	_, err = render.NewRegistry(render.Tree("tờ", leafletPaper), render.Sheets("tờ", leafletBook), plain{}, render.Tree("tờ", leafletPaper))
	require.ErrorIs(t, err, render.ErrDuplicate)
	assert.ErrorContains(t, err, "leaflet, tờ, docx")

	_, err = render.NewRegistry(plain{[]render.Format{"txt", "txt"}})
	assert.ErrorIs(t, err, render.ErrDuplicate)
}

// The library's own templates are a sound registry, to which others can be
// added.
func TestDefault(t *testing.T) {
	r, err := render.NewRegistry(append(render.Default().Templates(), render.Tree("tờ", leafletPaper))...)
	require.NoError(t, err)
	assert.Len(t, r.Templates(), len(render.Default().Templates())+1)
	plan := thePlan(t)
	assert.Equal(t, rendered(t, plan, render.DOCX), rendered(t, plan, render.DOCX, render.WithRegistry(r)))
}
