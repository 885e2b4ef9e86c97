package main

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"

	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/report/diag"
)

// Fault is what is wrong with a request, sent as RFC 9457 says.
type Fault struct {
	Status   int
	vi, en   string
	Problems diag.List
	cause    error
}

func fault(status int, vi, en string) *Fault { return &Fault{Status: status, vi: vi, en: en} }

// faulty is a fault with located problems.
func faulty(problems diag.List) *Fault {
	f := fault(http.StatusUnprocessableEntity, "Hồ sơ có vấn đề", "The dossier has problems")
	f.Problems = problems
	return f
}

// because is a fault with what lies under it, which the caller is told.
func because(status int, vi, en string, err error) *Fault {
	f := fault(status, vi, en)
	f.cause = err
	return f
}

func (f *Fault) Error() string {
	if f.cause != nil {
		return f.vi + ": " + f.cause.Error()
	}
	return f.vi
}

func (f *Fault) Unwrap() error { return f.cause }

// problemJSON is a fault on the wire.
type problemJSON struct {
	Type     string       `json:"type"`
	Title    string       `json:"title"`
	Status   int          `json:"status"`
	Detail   string       `json:"detail,omitempty"`
	Instance string       `json:"instance"`
	Problems []diag.Entry `json:"problems,omitempty"`
}

// tell answers with what is wrong. An error that nobody foresaw is logged, and
// the caller gets no more than its number.
func (s *Service) tell(w http.ResponseWriter, r *http.Request, err error) {
	id, _ := r.Context().Value(idKey{}).(string)
	f := asFault(r.Context(), err)
	if f.Status == http.StatusInternalServerError {
		s.Log.Error("không trả lời được", "id", id, "err", err)
	}
	lang := langOf(r)
	title := f.vi
	if lang == diag.EN {
		title = f.en
	}
	p := problemJSON{Type: "about:blank", Title: title, Status: f.Status, Instance: id, Problems: f.Problems.In(lang)}
	if f.cause != nil {
		p.Detail = f.cause.Error()
	}
	if cause, ok := f.cause.(interface{ Text(diag.Lang) string }); ok {
		p.Detail = cause.Text(lang)
	}
	if f.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "5")
	}
	send(w, typeProblem, f.Status, p)
}

// asFault says what an error means to a caller.
func asFault(ctx context.Context, err error) *Fault {
	var f *Fault
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return fault(http.StatusRequestEntityTooLarge, "Yêu cầu vượt dung lượng cho phép", "The request is too large")
	case errors.As(err, &f):
		return f
	case ctx.Err() != nil:
		return busy()
	case errors.Is(err, dossier.ErrNoYAML):
		return fault(http.StatusUnprocessableEntity, "Hồ sơ không có tệp YAML nào; gửi các tệp .yaml, hoặc một tệp .zip chứa cả thư mục", "There is no YAML file in the dossier; send its .yaml files, or a .zip of the folder")
	}
	if list := diag.List(slices.Collect(problemsOf(err))); len(list) > 0 {
		return faulty(list.Sorted())
	}
	return fault(http.StatusInternalServerError, "Lỗi trong chương trình", "An error in the program")
}

// send answers in JSON.
func send(w http.ResponseWriter, kind string, status int, v any) {
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(status)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.Encode(v) // a caller that went away needs no answer
}
