package render_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
)

// readers are all that take somebody's file; those that write get w.
func readers(t *testing.T) map[string]func(w io.Writer, file []byte) error {
	letter := loadDocument(t, "templates/word", "cong-van.yaml")
	day := date.Date{Year: 2026, Month: 1, Day: 5}
	at := func(file []byte) (io.ReaderAt, int64) { return bytes.NewReader(file), int64(len(file)) }
	return map[string]func(io.Writer, []byte) error{
		"read": func(_ io.Writer, file []byte) error {
			r, n := at(file)
			_, err := read.File(t.Context(), r, n)
			return err
		},
		"check": func(_ io.Writer, file []byte) error {
			r, n := at(file)
			_, err := check.Check(t.Context(), r, n, "x")
			return err
		},
		"office": func(_ io.Writer, file []byte) error {
			_, err := render.Office(t.Context(), "x", file, letter)
			return err
		},
		"inspect": func(_ io.Writer, file []byte) error {
			_, problems := render.Inspect(t.Context(), file, letter)
			return problems.Err()
		},
		"fill": func(w io.Writer, file []byte) error {
			r, n := at(file)
			return template.Fill(t.Context(), w, r, n, nil)
		},
		"controls": func(w io.Writer, file []byte) error {
			r, n := at(file)
			return docx.SetControls(t.Context(), w, r, n, map[string]string{"a": "x"})
		},
		"issue": func(w io.Writer, file []byte) error {
			r, n := at(file)
			return nd30.Issue(t.Context(), w, r, n, "5", day)
		},
		"issued": func(_ io.Writer, file []byte) error {
			r, n := at(file)
			_, _, _, err := nd30.Issued(t.Context(), r, n)
			return err
		},
		"outline": func(_ io.Writer, file []byte) error {
			r, n := at(file)
			_, err := nd30.ReadOutline(t.Context(), r, n, &outline.Outline{})
			return err
		},
		"workbook": func(_ io.Writer, file []byte) error {
			r, n := at(file)
			_, err := xlsx.Open(t.Context(), r, n)
			return err
		},
	}
}

// TestOtherFilesAtTheDoor: a file of another kind is told in the words of its
// case, by whatever reads it, and nothing is written.
func TestOtherFilesAtTheDoor(t *testing.T) {
	password, err := os.ReadFile(testdata + "templates/co-mat-khau.docx")
	require.NoError(t, err)
	old := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 504) + "W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"
	for name, tt := range map[string]struct {
		file string
		want error // whatever the reader
		says string
	}{
		"password": {string(password), read.ErrPassword, "tệp có mật khẩu"},
		"old":      {old, read.ErrOldFormat, "lưu lại dạng .docx"},
		"HTML":     {"<html><body>x</body></html>", read.ErrOtherFile, "tệp HTML (trang web)"},
		"RTF":      {`{\rtf1 x}`, read.ErrOtherFile, "tệp RTF"},
		"empty":    {"", read.ErrOtherFile, "tệp rỗng"},
	} {
		for reader, open := range readers(t) {
			var w bytes.Buffer
			err := open(&w, []byte(tt.file))
			require.ErrorIs(t, err, tt.want, "%s: %s", reader, name)
			assert.ErrorContains(t, err, tt.says, reader)
			assert.NotContains(t, err.Error(), "damaged", reader)
			assert.Zero(t, w.Len(), reader)
		}
	}
}

// TestProgramsAtTheDoor: a workbook is no paper, and a paper no workbook, whatever
// their names end in.
func TestProgramsAtTheDoor(t *testing.T) {
	book, err := os.ReadFile(testdata + "tables/units.xlsx")
	require.NoError(t, err)
	paper := officeTemplate(t, "word/o-van-ban-thuong.docx")
	for reader, open := range readers(t) {
		file, says := book, "tệp Excel (.xlsx) mang đuôi khác; chọn đúng tệp Word (.docx)"
		if reader == "workbook" {
			file, says = paper, "tệp Word (.docx) mang đuôi khác; chọn đúng tệp Excel (.xlsx)"
		}
		var w bytes.Buffer
		err := open(&w, file)
		require.ErrorIs(t, err, read.ErrOtherFile, reader)
		assert.ErrorContains(t, err, says, reader)
		assert.Zero(t, w.Len(), reader)
	}
}

// TestDocumentTypesAtTheDoor: so is a part that declares a document type.
func TestDocumentTypesAtTheDoor(t *testing.T) {
	file := zipped(t, withFolders(t, officeTemplate(t, "word/o-van-ban-thuong.docx")), "word/document.xml", "<!DOCTYPE a>")
	for reader, open := range readers(t) {
		if reader == "workbook" {
			continue
		}
		var w bytes.Buffer
		err := open(&w, file)
		require.ErrorIs(t, err, read.ErrHostile, reader)
		assert.ErrorContains(t, err, "DTD")
		assert.ErrorContains(t, err, "word/document.xml")
		assert.Zero(t, w.Len())
	}
}

// TestFoldersAtTheDoor: entries for folders, and controls without content, are
// taken by all.
func TestFoldersAtTheDoor(t *testing.T) {
	letter, plan := loadDocument(t, "templates/word", "cong-van.yaml"), loadDocument(t, "inspection", "plan.yaml")
	file := withFolders(t, officeTemplate(t, "word/o-van-ban-thuong.docx"))
	assert.Contains(t, strings.Join(bodyOf(t, throughOffice(t, file, letter)), "\n"), "Sở Xây dựng")
	var filled bytes.Buffer
	require.NoError(t, template.Fill(t.Context(), &filled, bytes.NewReader(file), int64(len(file)), map[string]string{"issuer.name": "Sở A"}))
	assert.Contains(t, bodyOf(t, filled.Bytes()), "Sở A")

	var paper bytes.Buffer
	require.NoError(t, render.Render(t.Context(), &paper, plan, render.DOCX))
	draft := withFolders(t, paper.Bytes())
	draft = zipped(t, draft, "word/document.xml", "")
	for reader, open := range readers(t) {
		switch reader {
		case "workbook", "controls", "fill", "office", "inspect":
			continue
		}
		var w bytes.Buffer
		require.NoError(t, open(&w, draft), reader)
	}
	_, err := check.Check(t.Context(), bytes.NewReader(draft), int64(len(draft)), "x")
	require.NoError(t, err)
	var form bytes.Buffer
	require.NoError(t, render.Render(t.Context(), &form, plan.(*report.Plan).Checklist, render.XLSX))
	sheets := withFolders(t, form.Bytes())
	w, err := xlsx.Open(t.Context(), bytes.NewReader(sheets), int64(len(sheets)))
	require.NoError(t, err)
	_, err = w.Sheet("")
	require.NoError(t, err)
}

// withFolders is a file with entries for its folders, and an empty control in the
// first paragraph of a document.
func withFolders(t *testing.T, file []byte) []byte {
	t.Helper()
	return rezipped(t, file, func(z *zip.Writer) {
		for _, name := range []string{"word/", "_rels/", "docProps/", "xl/", "xl/worksheets/"} {
			_, err := z.Create(name)
			require.NoError(t, err)
		}
	}, func(name, text string) string {
		if name == "word/document.xml" {
			return strings.Replace(text, "<w:body>", "<w:body><w:p><w:sdt><w:sdtPr/></w:sdt></w:p><w:sdt/>", 1)
		}
		return text
	})
}

// zipped is a file with a text in front of a part.
func zipped(t *testing.T, file []byte, part, before string) []byte {
	t.Helper()
	return rezipped(t, file, func(*zip.Writer) {}, func(name, text string) string {
		if name == part && before != "" {
			_, root, _ := strings.Cut(text, "?>")
			return before + root
		}
		return text
	})
}

func rezipped(t *testing.T, file []byte, first func(*zip.Writer), change func(name, text string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	first(z)
	for _, f := range in.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		w, err := z.Create(f.Name)
		require.NoError(t, err)
		_, err = io.WriteString(w, change(f.Name, string(data)))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}
