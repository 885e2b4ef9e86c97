package main

import (
	"fmt"
	"html/template"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// screen shows the pages of a paper in a browser, which asks for them again when
// there are new ones.
type screen struct {
	*http.ServeMux
	title string

	mu      sync.Mutex
	version int
	busy    bool
	drawn   drawn
	said    string
	changed chan struct{} // closed at the next change
}

func newScreen(title string) *screen {
	s := &screen{ServeMux: http.NewServeMux(), title: title, changed: make(chan struct{})}
	s.HandleFunc("GET /{$}", s.page)
	s.HandleFunc("GET /version", s.wait)
	s.HandleFunc("GET /page/{number}", s.picture)
	s.HandleFunc("GET /pdf", s.pdf)
	return s
}

// set shows other pages. Where there are none the last ones stay, under what was
// said.
func (s *screen) set(d drawn, said string) {
	s.change(func() {
		s.busy, s.said = false, said
		if d.pdf != nil {
			s.drawn = d
		}
	})
}

func (s *screen) working() { s.change(func() { s.busy = true }) }

func (s *screen) change(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
	s.version++
	close(s.changed)
	s.changed = make(chan struct{})
}

// wait answers with the version once it is another than the one that the page
// shows.
func (s *screen) wait(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	version, changed := s.version, s.changed
	s.mu.Unlock()
	if r.FormValue("after") == strconv.Itoa(version) {
		select {
		case <-changed:
			version++
		case <-time.After(20 * time.Second):
		case <-r.Context().Done():
		}
	}
	fmt.Fprint(w, version)
}

func (s *screen) page(w http.ResponseWriter, _ *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	screenPage.Execute(w, map[string]any{
		"Title": s.title, "Said": s.said, "Version": s.version, "Busy": s.busy, "Pages": len(s.drawn.pages), "PDF": s.drawn.pdf != nil,
	})
}

func (s *screen) picture(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	pages := s.drawn.pages
	s.mu.Unlock()
	n, err := strconv.Atoi(r.PathValue("number"))
	if err != nil || n < 1 || n > len(pages) {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "image/png")
	w.Write(pages[n-1])
}

func (s *screen) pdf(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	pdf := s.drawn.pdf
	s.mu.Unlock()
	if pdf == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/pdf")
	w.Write(pdf)
}

var screenPage = template.Must(template.New("").Funcs(template.FuncMap{"count": func(n int) (list []int) {
	for i := range n {
		list = append(list, i+1)
	}
	return list
}}).Parse(`<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{.Title}}</title>
<style>body{margin:1rem;background:#e8e8e8;font:1rem sans-serif}img,embed{display:block;margin:1rem auto;max-width:100%;background:#fff;box-shadow:0 0 6px #888}
pre{white-space:pre-wrap;background:#fff;border-left:4px solid #b00020;padding:.5rem}embed{width:100%;height:90vh}</style>
<h1>{{.Title}}</h1>
{{if .Busy}}<p role="status">Đang lập lại văn bản…</p>{{end}}
{{if .Said}}<pre role="alert">{{.Said}}</pre>{{end}}
{{range $n := count .Pages}}<img src="/page/{{$n}}?{{$.Version}}" alt="Trang {{$n}}">{{else}}{{if .PDF}}<embed src="/pdf?{{.Version}}" type="application/pdf">{{end}}{{end}}
<script>
(async () => {
  for (;;) {
    try {
      const r = await fetch("/version?after={{.Version}}")
      if ((await r.text()) !== "{{.Version}}") return location.reload()
    } catch { await new Promise(r => setTimeout(r, 2000)) }
  }
})()
</script>
</html>
`))
