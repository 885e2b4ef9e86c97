package main

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"strings"
	"time"

	"github.com/vanban-go/vanban/report/diag"
)

// handler answers a request or says what is wrong with it; then it has written
// nothing.
type handler func(w http.ResponseWriter, r *http.Request) error

type idKey struct{}

// anID is what a caller may name its request.
var anID = regexp.MustCompile(`^[0-9A-Za-z._-]{1,64}$`)

// host is around all requests: it names, bounds and logs them.
func (s *Service) host(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if !anID.MatchString(id) {
			id = rand.Text()
		}
		ctx, cancel := context.WithTimeout(context.WithValue(r.Context(), idKey{}, id), s.Timeout)
		defer cancel()
		h := w.Header()
		h.Set("X-Request-Id", id)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		r = r.WithContext(ctx)
		r.Body = http.MaxBytesReader(w, r.Body, s.Limit)
		seen := &seen{ResponseWriter: w}
		begin := time.Now()
		defer func() {
			if v := recover(); v != nil {
				s.Log.Error("lỗi trong chương trình", "id", id, "panic", v, "stack", string(debug.Stack()))
				if seen.status == 0 {
					s.tell(seen, r, fault(http.StatusInternalServerError, "Lỗi trong chương trình", "An error in the program"))
				}
			}
			s.Log.LogAttrs(ctx, slog.LevelInfo, "yêu cầu", slog.String("id", id), slog.String("method", r.Method), slog.String("path", r.URL.Path),
				slog.Int("status", seen.status), slog.Int64("bytes", seen.bytes), slog.Duration("took", time.Since(begin)))
		}()
		next.ServeHTTP(seen, r)
	})
}

// answer tells of what a handler found wrong.
func (s *Service) answer(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			s.tell(w, r, err)
		}
	})
}

// queued lets so many requests work at one time as there are slots. Another
// waits, as long as its own time lasts.
func (s *Service) queued(slots chan struct{}, h handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		select {
		case slots <- struct{}{}:
			defer func() { <-slots }()
			return h(w, r)
		case <-r.Context().Done():
			return busy()
		}
	}
}

func busy() *Fault {
	return fault(http.StatusServiceUnavailable, "Máy chủ đang bận, xin gửi lại sau", "The server is busy; please send again later")
}

// langOf is the language that the caller prefers, Vietnamese where it says
// nothing.
func langOf(r *http.Request) diag.Lang {
	for tag := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		switch tag = strings.ToLower(strings.TrimSpace(tag)); {
		case strings.HasPrefix(tag, "vi"):
			return diag.VI
		case strings.HasPrefix(tag, "en"):
			return diag.EN
		}
	}
	return diag.VI
}

// seen remembers what was answered.
type seen struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (w *seen) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *seen) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the writer below.
func (w *seen) Unwrap() http.ResponseWriter { return w.ResponseWriter }
