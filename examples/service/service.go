package main

import (
	"context"
	"embed"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"github.com/vanban-go/vanban/examples/internal/page"
)

// Service is what all requests share. The fields are set before Handler is
// called and not changed any more; it is safe for concurrent use then.
type Service struct {
	Log     *slog.Logger
	Limit   int64            // bytes of one request, and of all files in a zip that it sends
	Timeout time.Duration    // of one request
	Jobs    int              // requests at work at one time; the others wait, and are refused once their time is over
	Now     func() time.Time // for "as of now"
	Pages   Pages            // nil where nothing prints pages
}

// Pages makes a picture of a page of a paper, counted from 1.
type Pages interface {
	Page(ctx context.Context, docx []byte, page int) (png []byte, err error)
}

//go:embed page
var own embed.FS

// Handler returns what answers the requests.
func (s *Service) Handler() http.Handler {
	mux := http.NewServeMux()
	slots := make(chan struct{}, max(s.Jobs, 1))
	for _, r := range s.routes() {
		h := r.handle
		if r.method == http.MethodPost {
			h = s.queued(slots, h)
		}
		mux.Handle(r.method+" "+r.path, s.answer(h))
	}
	files, _ := fs.Sub(own, "page") // the name is in the program
	shared, front := fileServer(page.Files), fileServer(files)
	mux.Handle("GET /", front)
	for _, name := range []string{"page.css", "editor.js", "sample.js", "icon.svg"} {
		mux.Handle("GET /"+name, shared)
	}
	return s.host(mux)
}

// fileServer serves the page, which takes nothing from elsewhere.
func fileServer(files fs.FS) http.Handler {
	serve := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'; img-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
		serve.ServeHTTP(w, r)
	})
}
