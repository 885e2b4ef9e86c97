package book

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
)

// bloated returns a form with a part in it replaced by what make gives, and more
// parts.
func bloated(t *testing.T, part string, alter func(string) string, more map[string]string) []byte {
	t.Helper()
	forms := sample(t)
	w, err := CompileForms(t.Context(), forms)
	require.NoError(t, err)
	f, ok := forms.Find("u01")
	require.True(t, ok)
	var once, buf bytes.Buffer
	require.NoError(t, w.Write(&once, f))
	in, err := zip.NewReader(bytes.NewReader(once.Bytes()), int64(once.Len()))
	require.NoError(t, err)
	out := zip.NewWriter(&buf)
	for _, file := range in.File {
		r, err := file.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		if file.Name == part {
			data = []byte(alter(string(data)))
		}
		to, err := out.Create(file.Name)
		require.NoError(t, err)
		_, err = to.Write(data)
		require.NoError(t, err)
	}
	for name, data := range more {
		to, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		require.NoError(t, err)
		_, err = io.WriteString(to, data)
		require.NoError(t, err)
	}
	require.NoError(t, out.Close())
	return buf.Bytes()
}

// A workbook that was copied for years is read: thousands of formats, rows that
// are only formatted, a large picture. One beyond a limit says which, and is read
// with that limit raised.
func TestBloatedForms(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	rows := func(n, columns int) func(string) string {
		return func(s string) string {
			var b strings.Builder
			for i := range n {
				b.WriteString("<row r=\"" + strconv.Itoa(1000+i) + "\">")
				for c := range columns {
					b.WriteString("<c r=\"" + string(rune('A'+c)) + strconv.Itoa(1000+i) + "\" s=\"1\"/>")
				}
				b.WriteString("</row>")
			}
			return strings.Replace(s, "</sheetData>", b.String()+"</sheetData>", 1)
		}
	}
	same := func(s string) string { return s }
	for name, tt := range map[string]struct {
		data   []byte
		limits int // that it takes
	}{
		"formats": {bloated(t, "xl/styles.xml", func(s string) string {
			return strings.Replace(s, "</cellXfs>", strings.Repeat(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"/>`, 20_000)+"</cellXfs>", 1)
		}, nil), 1},
		"empty rows": {bloated(t, "xl/worksheets/sheet2.xml", rows(30_000, 12), nil), 1},
		"picture":    {bloated(t, "", same, map[string]string{"xl/media/image1.jpeg": strings.Repeat("\xff\xd8anh", 5<<20)}), 1},
		"more rows":  {bloated(t, "xl/worksheets/sheet2.xml", rows(60_000, 20), nil), 4},
	} {
		t.Run(name, func(t *testing.T) {
			read := func(limits int) diag.List {
				r, problems := ReadReturn(t.Context(), bytes.NewReader(tt.data), int64(len(tt.data)), Source{File: "a.xlsx", Limits: limits}, sample(t))
				assert.Equal(t, r == nil, problems.Err() != nil)
				return problems
			}
			assert.NoError(t, read(tt.limits).Err())
			if tt.limits > 1 {
				err := read(1).Err()
				assert.ErrorIs(t, err, diag.Code("large-workbook"))
				assert.ErrorContains(t, err, "too many elements")
			}
		})
	}
}
