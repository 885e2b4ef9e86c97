package render_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

var errDisk = errors.New("the disk is broken")

// brokenWriter takes so many bytes and then fails, or takes less than it is given
// and does not say so.
type brokenWriter struct {
	left  int
	quiet bool
}

func (w *brokenWriter) Write(b []byte) (int, error) {
	if len(b) <= w.left {
		w.left -= len(b)
		return len(b), nil
	}
	n := w.left
	w.left = 0
	if w.quiet {
		return n, nil
	}
	return n, errDisk
}

// badSector fails where the byte at is read.
type badSector struct {
	io.ReaderAt
	at int64
}

func (r badSector) ReadAt(b []byte, off int64) (int, error) {
	if off <= r.at && r.at < off+int64(len(b)) {
		n, _ := r.ReaderAt.ReadAt(b[:r.at-off], off)
		return n, errDisk
	}
	return r.ReaderAt.ReadAt(b, off)
}

// faultRound is the round of five units, with a form and a paper of it.
func faultRound(t *testing.T) (plan *report.Plan, forms *round.FormSet, form, paper []byte) {
	t.Helper()
	plan, problems := report.LoadPlan(os.DirFS("../testdata/round"), "plan.yaml")
	require.NoError(t, problems.Err())
	plan.Issued = nil
	forms = round.Forms(plan, nil)
	w, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	var b bytes.Buffer
	for f := range forms.All() {
		require.NoError(t, w.Write(&b, f))
		break
	}
	return plan, forms, b.Bytes(), rendered(t, plan, render.DOCX)
}

// TestWritersThatFail: wherever a writer fails or writes less, it is told.
func TestWritersThatFail(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	plan, forms, _, paper := faultRound(t)
	compiled, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	list, err := book.FormList(forms)
	require.NoError(t, err)
	in := bytes.NewReader(paper)
	day := date.Date{Year: 2025, Month: 12, Day: 15}
	look, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	for name, tt := range map[string]struct {
		steps int
		write func(io.Writer) error
	}{
		"small paper": {200, func(w io.Writer) error { return docx.Write(t.Context(), w, doc.Paper{}, look) }},
		"small book": {100, func(w io.Writer) error {
			return xlsx.Write(t.Context(), w, doc.Book{Sheets: []doc.Sheet{{Name: "A"}}}, book.Sheet())
		}},
		"paper": {100, func(w io.Writer) error { return render.Render(t.Context(), w, plan, render.DOCX) }},
		"book":  {100, func(w io.Writer) error { return xlsx.Write(t.Context(), w, list, book.Sheet()) }},
		"issue": {100, func(w io.Writer) error { return nd30.Issue(t.Context(), w, in, in.Size(), "15", day) }},
		"comments": {100, func(w io.Writer) error {
			return docx.Annotate(t.Context(), w, in, in.Size(), "A", []docx.Comment{{Part: "word/document.xml", Paragraph: 1, Text: "x"}})
		}},
		"fill": {100, func(w io.Writer) error { return template.Fill(t.Context(), w, in, in.Size(), nil) }},
		"form": {100, func(w io.Writer) error {
			for f := range forms.All() {
				return compiled.Write(w, f)
			}
			return nil
		}},
	} {
		t.Run(name, func(t *testing.T) {
			var whole bytes.Buffer
			require.NoError(t, tt.write(&whole))
			step := max(whole.Len()/tt.steps, 1)
			for n := 0; n < whole.Len(); n += step {
				require.ErrorIs(t, tt.write(&brokenWriter{left: n}), errDisk, n)
				require.ErrorIs(t, tt.write(&brokenWriter{left: n, quiet: true}), io.ErrShortWrite, n)
			}
			require.NoError(t, tt.write(&brokenWriter{left: whole.Len()}))
			var again bytes.Buffer // what is pooled is sound after all that
			require.NoError(t, tt.write(&again))
			assert.True(t, bytes.Equal(whole.Bytes(), again.Bytes()))
		})
	}
}

// TestReadersThatFail: wherever a byte cannot be read, it is told, or what is read
// is the same without it.
func TestReadersThatFail(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	plan, forms, form, paper := faultRound(t)
	unit := plan.Units.Units[0]
	skeleton := rendered(t, forms.Skeleton(unit), render.DOCX)
	day := date.Date{Year: 2025, Month: 12, Day: 15}
	failed := func(v any, err error) (any, error) { return v, err }
	for name, tt := range map[string]struct {
		file []byte
		read func(io.ReaderAt, int64) (any, error)
	}{
		"issue": {paper, func(r io.ReaderAt, size int64) (any, error) {
			var b bytes.Buffer
			err := nd30.Issue(t.Context(), &b, r, size, "15", day)
			if err != nil && b.Len() > 0 {
				return nil, fmt.Errorf("%d bytes were written", b.Len())
			}
			return b.String(), err
		}},
		"check": {paper, func(r io.ReaderAt, size int64) (any, error) {
			return failed(check.Check(t.Context(), r, size, "a.docx"))
		}},
		"return": {form, func(r io.ReaderAt, size int64) (any, error) {
			back, problems := book.ReadReturn(t.Context(), r, size, book.Source{File: "a.xlsx"}, forms)
			if back != nil {
				return back, nil
			}
			return nil, problems.Err()
		}},
		"table": {form, func(r io.ReaderAt, size int64) (any, error) {
			return failed(book.ReadTable(t.Context(), r, size, "a.xlsx", ""))
		}},
		"report": {skeleton, func(r io.ReaderAt, size int64) (any, error) {
			back, problems := render.ReadReport(t.Context(), r, size, book.Source{File: "a.docx", Unit: unit.Code}, forms)
			return []any{back, codes(problems)}, nil
		}},
	} {
		t.Run(name, func(t *testing.T) {
			size := int64(len(tt.file))
			in := bytes.NewReader(tt.file)
			want, wantErr := tt.read(in, size)
			told := 0
			for at := int64(0); at < size; at += max(size/300, 1) {
				got, err := tt.read(badSector{in, at}, size)
				switch {
				case err != nil:
					told++
					assert.NotContains(t, err.Error(), "were written")
				case reflect.DeepEqual(want, got):
					assert.Equal(t, wantErr, err)
				case name == "report": // whose problems are its errors
					told++
				default:
					assert.Fail(t, "it reads otherwise and does not tell", "byte %d", at)
				}
			}
			assert.Positive(t, told)
		})
	}
}

func codes(problems diag.List) (out []diag.Code) {
	for _, p := range problems {
		out = append(out, p.Code)
	}
	return out
}
