package preview_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/examples/preview"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// letter is a paper of one page.
func letter(t *testing.T) []byte {
	t.Helper()
	d, problems := report.Load(os.DirFS("../../testdata/papers"), "cong-van.yaml")
	require.NoError(t, problems.Err())
	var b bytes.Buffer
	require.NoError(t, render.Render(t.Context(), &b, d, render.DOCX))
	return b.Bytes()
}

func TestNeitherIsThere(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := preview.Find("")
	assert.ErrorIs(t, err, preview.ErrNoConverter)
	_, err = preview.Pages(t.Context(), []byte("%PDF-1.7"), 50)
	assert.ErrorIs(t, err, preview.ErrNoPictures)
	c, err := preview.Find("http://localhost:3000")
	require.NoError(t, err)
	assert.Equal(t, preview.Gotenberg{URL: "http://localhost:3000"}, c)
}

func TestLibreOffice(t *testing.T) {
	c, err := preview.Find("")
	if err != nil || testing.Short() {
		t.Skip("needs LibreOffice, some seconds of it")
	}
	var pdf bytes.Buffer
	require.NoError(t, c.PDF(t.Context(), &pdf, "cong-van.docx", letter(t)))
	assert.True(t, bytes.HasPrefix(pdf.Bytes(), []byte("%PDF-")))
	if _, err := exec.LookPath("pdftoppm"); err == nil {
		pages, err := preview.Pages(t.Context(), pdf.Bytes(), 30)
		require.NoError(t, err)
		require.Len(t, pages, 1)
		assert.True(t, bytes.HasPrefix(pages[0], []byte("\x89PNG")))
	}
}

// A program that hangs is ended, with what it has started.
func TestLibreOfficeHangs(t *testing.T) {
	program := filepath.Join(t.TempDir(), "soffice")
	require.NoError(t, os.WriteFile(program, []byte("#!/bin/sh\nsleep 600\n"), 0o755))
	err := preview.LibreOffice{Program: program, Limit: 50 * time.Millisecond}.PDF(t.Context(), io.Discard, "a.docx", nil)
	assert.ErrorIs(t, err, context.DeadlineExceeded)
}

// A program that says nothing and writes nothing has failed.
func TestLibreOfficeWritesNothing(t *testing.T) {
	program := filepath.Join(t.TempDir(), "soffice")
	require.NoError(t, os.WriteFile(program, []byte("#!/bin/sh\nexit 0\n"), 0o755))
	err := preview.LibreOffice{Program: program}.PDF(t.Context(), io.Discard, "a.docx", nil)
	assert.ErrorContains(t, err, "a.docx: LibreOffice không đọc được tệp")
}

// gotenberg answers as a Gotenberg server of version 8 or 9 does.
func gotenberg(t *testing.T, answer http.HandlerFunc) preview.Gotenberg {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /forms/libreoffice/convert", answer)
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return preview.Gotenberg{URL: server.URL + "/", Client: server.Client()}
}

func TestGotenberg(t *testing.T) {
	sent := letter(t)
	g := gotenberg(t, func(w http.ResponseWriter, r *http.Request) {
		file, head, err := r.FormFile("files")
		if err != nil {
			http.Error(w, "Invalid form data: no form file found for extensions: [.docx]", http.StatusBadRequest)
			return
		}
		got, _ := io.ReadAll(file)
		w.Header().Set("Content-Type", "application/pdf")
		fmt.Fprintf(w, "%%PDF-1.7 %s %v", head.Filename, bytes.Equal(sent, got))
	})
	var pdf bytes.Buffer
	require.NoError(t, g.PDF(t.Context(), &pdf, "công văn.docx", sent))
	assert.Equal(t, "%PDF-1.7 in.docx true", pdf.String())
}

func TestGotenbergRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		answer http.HandlerFunc
		want   string
	}{
		"busy": {func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "Service Unavailable", http.StatusServiceUnavailable)
		}, "503"},
		"bad": {func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "LibreOffice failed", http.StatusBadRequest)
		}, "LibreOffice failed"},
		"no PDF": {func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "<html>") }, "không trả về PDF"},
	} {
		t.Run(name, func(t *testing.T) {
			var pdf bytes.Buffer
			err := gotenberg(t, tt.answer).PDF(t.Context(), &pdf, "a.docx", nil)
			assert.ErrorContains(t, err, tt.want)
			assert.Empty(t, pdf.Bytes())
		})
	}
	slow := gotenberg(t, func(_ http.ResponseWriter, r *http.Request) { io.Copy(io.Discard, r.Body); <-r.Context().Done() })
	slow.Limit = 50 * time.Millisecond
	assert.ErrorIs(t, slow.PDF(t.Context(), io.Discard, "a.docx", nil), context.DeadlineExceeded)

	nobody := preview.Gotenberg{URL: "http://127.0.0.1:1"}
	assert.ErrorContains(t, nobody.PDF(t.Context(), io.Discard, "a.docx", nil), "không gọi được máy chủ Gotenberg")
}
