package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report"
)

const letter = `kind: letter
id: cv
office: {issuer: {name: Sở Nội vụ, code: SNV}, place: Hải Phòng}
subject: V/v chuẩn bị hồ sơ
kinh_gui: [Các phòng chuyên môn]
body: [{text: Đề nghị các phòng chuẩn bị hồ sơ.}]
recipients: [Lãnh đạo Sở]
signature: {position: Giám đốc, name: Nguyễn Văn A}
`

func service(log io.Writer) *Service {
	return &Service{
		Log: slog.New(slog.NewJSONHandler(log, nil)), Limit: 16 << 20, Timeout: time.Minute, Jobs: 2,
		Now: func() time.Time { return time.Date(2026, 1, 20, 9, 0, 0, 0, time.UTC) },
	}
}

// call sends one request to a service of its own.
func call(t *testing.T, method, path, kind string, body []byte, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	return send1(service(io.Discard), method, path, kind, body, header...)
}

func send1(s *Service, method, path, kind string, body []byte, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, bytes.NewReader(body))
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

// aFile is a file of a form.
type aFile struct {
	field, name string
	data        []byte
}

func formOf(t *testing.T, all ...aFile) (kind string, body []byte) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, f := range all {
		part, err := w.CreateFormFile(f.field, f.name)
		require.NoError(t, err)
		_, err = part.Write(f.data)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return w.FormDataContentType(), b.Bytes()
}

// zipOf packs files, or a folder below a name.
func zipOf(t *testing.T, below string, all map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range all {
		w, err := z.Create(below + name)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// folder reads the files of a folder of testdata.
func folder(t *testing.T, name string) map[string][]byte {
	t.Helper()
	dir := filepath.Join("..", "..", "testdata", name)
	all := map[string][]byte{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = data
		return err
	}))
	return all
}

// unzipped are the files of an answer.
func unzipped(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		all[f.Name], err = io.ReadAll(r)
		require.NoError(t, err)
	}
	return all
}

func fromJSON[T any](t *testing.T, w *httptest.ResponseRecorder) (v T) {
	t.Helper()
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &v), w.Body.String())
	return v
}

func TestPaper(t *testing.T) {
	asJSON := `{"kind":"letter","id":"cv","office":{"issuer":{"name":"Sở Nội vụ","code":"SNV"},"place":"Hải Phòng"},"subject":"V/v chuẩn bị hồ sơ",` +
		`"kinh_gui":["Các phòng chuyên môn"],"body":[{"text":"Đề nghị các phòng chuẩn bị hồ sơ."}],"recipients":["Lãnh đạo Sở"],` +
		`"signature":{"position":"Giám đốc","name":"Nguyễn Văn A"}}`
	first := call(t, "POST", "/v1/papers", typeYAML, []byte(letter))
	require.Equal(t, 200, first.Code, first.Body.String())
	assert.Equal(t, typeDOCX, first.Header().Get("Content-Type"))
	assert.Equal(t, "attachment; filename=cong-van-cv.docx", first.Header().Get("Content-Disposition"))
	list, err := check.Check(t.Context(), bytes.NewReader(first.Body.Bytes()), int64(first.Body.Len()), "cv")
	require.NoError(t, err)
	assert.Empty(t, list.Errors())

	assert.Equal(t, first.Body.Bytes(), call(t, "POST", "/v1/papers", typeJSON, []byte(asJSON)).Body.Bytes(), "the same paper in JSON")
	assert.Equal(t, first.Body.Bytes(), call(t, "POST", "/v1/papers", typeZIP, zipOf(t, "ho-so/", map[string][]byte{"cv.yaml": []byte(letter)})).Body.Bytes(), "in a zip")
	kind, body := formOf(t, aFile{"dossier", "cv.yaml", []byte(letter)})
	assert.Equal(t, first.Body.Bytes(), call(t, "POST", "/v1/papers", kind, body).Body.Bytes(), "as a form")
}

func TestPapersOfADossier(t *testing.T) {
	dossier := zipOf(t, "", folder(t, "round"))
	w := call(t, "POST", "/v1/papers", typeZIP, dossier)
	require.Equal(t, 200, w.Code, w.Body.String())
	made := unzipped(t, w.Body.Bytes())
	for _, name := range []string{"ke-hoach.docx", "de-cuong.docx", "phieu-kiem-tra.xlsx"} {
		assert.Contains(t, made, name)
	}
	one := call(t, "POST", "/v1/papers?file=plan.yaml", typeZIP, dossier)
	require.Equal(t, 200, one.Code, one.Body.String())
	assert.Equal(t, made["ke-hoach.docx"], one.Body.Bytes())
	assert.Equal(t, w.Body.Bytes(), call(t, "POST", "/v1/papers", typeZIP, dossier).Body.Bytes(), "the same bytes each time")
}

func TestValidate(t *testing.T) {
	bad := strings.Replace(letter, "subject:", "subjekt:", 1)
	w := call(t, "POST", "/v1/validate", typeYAML, []byte(bad))
	require.Equal(t, 200, w.Code)
	v := fromJSON[validation](t, w)
	assert.False(t, v.Valid)
	require.NotEmpty(t, v.Problems)
	at := -1
	for i, p := range v.Problems {
		if p.Code == "unknown-field" {
			at = i
		}
	}
	require.GreaterOrEqual(t, at, 0, v.Problems)
	p := v.Problems[at]
	assert.Equal(t, 4, p.Line)
	assert.Equal(t, 1, p.Column)
	assert.Equal(t, "subjekt: V/v chuẩn bị hồ sơ", p.Excerpt)
	assert.Contains(t, p.Message, "không có trường")

	english := fromJSON[validation](t, call(t, "POST", "/v1/validate", typeYAML, []byte(bad), "Accept-Language", "en-GB,vi;q=0.5"))
	assert.NotContains(t, english.Problems[at].Message, "không")

	good := fromJSON[validation](t, call(t, "POST", "/v1/validate", typeYAML, []byte(letter)))
	assert.True(t, good.Valid)
	assert.Equal(t, []listed{{loneFile, "letter", "cong-van-cv.docx"}}, good.Documents)
}

// The loop over HTTP: forms out, returns back, tables and papers.
func TestRound(t *testing.T) {
	dossier := aFile{"dossier", "ho-so.zip", zipOf(t, "dot-1/", folder(t, "round"))}
	kind, body := formOf(t, dossier)
	w := call(t, "POST", "/v1/forms", kind, body)
	require.Equal(t, 200, w.Code, w.Body.String())
	forms := unzipped(t, w.Body.Bytes())
	assert.Contains(t, forms, "danh-sach-bieu-mau.xlsx")
	var returns []aFile
	for name, data := range forms {
		if strings.Contains(name, "/") && strings.HasSuffix(name, ".xlsx") {
			returns = append(returns, aFile{"returns", filepath.Base(name), data})
		}
	}
	require.Len(t, returns, 5)

	kind, body = formOf(t, append(returns, dossier, aFile{"returns", "la.txt", []byte("một tệp lạ")})...)
	w = call(t, "POST", "/v1/returns", kind, body, "Accept", typeJSON)
	require.Equal(t, 200, w.Code, w.Body.String())
	told := fromJSON[collected](t, w)
	assert.Equal(t, 5, told.Units)
	assert.Len(t, told.Files, 6)
	for _, f := range told.Files {
		assert.Equal(t, f.File != "la.txt", f.Read, f.File)
	}

	w = call(t, "POST", "/v1/returns?as_of=2026-01-21", kind, body)
	require.Equal(t, 200, w.Code, w.Body.String())
	made := unzipped(t, w.Body.Bytes())
	for _, name := range []string{"so-nhan.xlsx", "tien-do.xlsx", "tong-hop.xlsx", "van-de.json"} {
		assert.Contains(t, made, name)
	}
	results := folder(t, "round")["results.yaml"]
	kind, body = formOf(t, append(returns, dossier, aFile{"results", "ket-qua.yaml", results})...)
	w = call(t, "POST", "/v1/returns", kind, body)
	require.Equal(t, 200, w.Code, w.Body.String())
	assert.Contains(t, unzipped(t, w.Body.Bytes()), "bao-cao.docx")
}

func TestCheck(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "check", "cases", "so-co-nam.docx"))
	require.NoError(t, err)
	w := call(t, "POST", "/v1/check", typeDOCX, data)
	require.Equal(t, 200, w.Code, w.Body.String())
	got := fromJSON[findings](t, w)
	require.NotEmpty(t, got.Findings)
	assert.NotEmpty(t, got.Findings[0].Where)

	copied := call(t, "POST", "/v1/check", typeDOCX, data, "Accept", typeDOCX)
	require.Equal(t, 200, copied.Code)
	assert.Contains(t, unzipped(t, copied.Body.Bytes()), "word/comments.xml")
}

// pageOf is a Pages that knows one page.
type pageOf []byte

func (p pageOf) Page(_ context.Context, docx []byte, n int) ([]byte, error) {
	switch {
	case !bytes.HasPrefix(docx, []byte("PK")):
		return nil, errors.New("not a paper")
	case n > 1:
		return nil, ErrNoPage
	}
	return p, nil
}

func TestPages(t *testing.T) {
	paper := call(t, "POST", "/v1/papers", typeYAML, []byte(letter)).Body.Bytes()
	assert.Equal(t, http.StatusNotImplemented, call(t, "POST", "/v1/pages", typeDOCX, paper).Code)
	s := service(io.Discard)
	s.Pages = pageOf("a picture")
	for path, want := range map[string]int{"/v1/pages": 200, "/v1/pages?page=1": 200, "/v1/pages?page=2": 404, "/v1/pages?page=0": 400, "/v1/pages?page=x": 400} {
		w := send1(s, "POST", path, typeDOCX, paper)
		assert.Equal(t, want, w.Code, path)
		if want == 200 {
			assert.Equal(t, "a picture", w.Body.String())
		}
	}
	assert.Equal(t, http.StatusUnprocessableEntity, send1(s, "POST", "/v1/pages", typeDOCX, []byte("x")).Code)
}

func TestSchemas(t *testing.T) {
	for _, kind := range report.Kinds() {
		want, err := report.Schema(kind)
		require.NoError(t, err)
		for _, name := range []string{kind, kind + ".json"} {
			w := call(t, "GET", "/v1/schemas/"+name, "", nil)
			assert.Equal(t, 200, w.Code)
			assert.Equal(t, want, w.Body.Bytes())
		}
	}
	assert.Equal(t, http.StatusNotFound, call(t, "GET", "/v1/schemas/nothing", "", nil).Code)
}

// Every request that is no good is answered with a problem that says what to do.
func TestFaults(t *testing.T) {
	huge := zipOf(t, "", map[string][]byte{"a.yaml": make([]byte, 20<<20)})
	kind, twice := formOf(t, aFile{"dossier", "a.yaml", []byte("x")}, aFile{"dossier", "a.yaml", []byte("y")})
	_, none := formOf(t)
	for name, c := range map[string]struct {
		path, kind string
		body       []byte
		status     int
	}{
		"no type":          {"/v1/papers", "", []byte(letter), 415},
		"another type":     {"/v1/papers", "text/plain", []byte(letter), 415},
		"too large":        {"/v1/papers", typeYAML, make([]byte, 17<<20), 413},
		"a bomb":           {"/v1/papers", typeZIP, huge, 413},
		"no zip":           {"/v1/papers", typeZIP, []byte("PK"), 400},
		"a way out":        {"/v1/papers", typeZIP, zipOf(t, "", map[string][]byte{"../a.yaml": nil, "b.yaml": nil}), 400},
		"an absolute name": {"/v1/papers", typeZIP, zipOf(t, "", map[string][]byte{"/a.yaml": nil, "b.yaml": nil}), 400},
		"twice":            {"/v1/papers", kind, twice, 400},
		"nothing":          {"/v1/papers", kind, none, 400},
		"half a form":      {"/v1/papers", kind, twice[:len(twice)-20], 400},
		"problems":         {"/v1/papers", typeYAML, []byte("kind: letter"), 422},
		"no paper":         {"/v1/papers", typeYAML, []byte("kind: office\nissuer: {name: Sở Nội vụ, code: SNV}\nplace: Hải Phòng"), 422},
		"no YAML":          {"/v1/validate", typeZIP, zipOf(t, "", map[string][]byte{"a.txt": []byte("a")}), 422},
		"no plan":          {"/v1/forms", typeZIP, zipOf(t, "", map[string][]byte{"cv.yaml": []byte(letter)}), 422},
		"no paper at all":  {"/v1/check", typeDOCX, []byte("xin chào"), 422},
	} {
		t.Run(name, func(t *testing.T) {
			w := call(t, "POST", c.path, c.kind, c.body)
			assert.Equal(t, c.status, w.Code, w.Body.String())
			assert.Equal(t, typeProblem, w.Header().Get("Content-Type"))
			p := fromJSON[problemJSON](t, w)
			assert.Equal(t, c.status, p.Status)
			assert.NotEmpty(t, p.Title)
			assert.Equal(t, w.Header().Get("X-Request-Id"), p.Instance)
		})
	}
	assert.Equal(t, http.StatusNotAcceptable, call(t, "POST", "/v1/papers", typeYAML, []byte(letter), "Accept", "text/html").Code)
	located := fromJSON[problemJSON](t, call(t, "POST", "/v1/papers", typeYAML, []byte("kind: letter\n")))
	require.NotEmpty(t, located.Problems)
	assert.Equal(t, loneFile, located.Problems[0].File)
}

func TestRequestsAreNamedAndLogged(t *testing.T) {
	var log bytes.Buffer
	s := service(&log)
	w := send1(s, "GET", "/healthz", "", nil, "X-Request-Id", "abc-1")
	assert.Equal(t, "abc-1", w.Header().Get("X-Request-Id"))
	for _, want := range []string{`"id":"abc-1"`, `"path":"/healthz"`, `"status":200`} {
		assert.Contains(t, log.String(), want)
	}
	other := send1(s, "GET", "/healthz", "", nil, "X-Request-Id", "a\nb")
	assert.Len(t, other.Header().Get("X-Request-Id"), 26, "one that could forge lines of the log is replaced")
	assert.NotContains(t, log.String(), "Nguyễn Văn A")
}

func TestPanicIsAnError(t *testing.T) {
	var log bytes.Buffer
	s := service(&log)
	s.Pages = panics{}
	w := send1(s, "POST", "/v1/pages", typeDOCX, []byte("PK"))
	assert.Equal(t, 500, w.Code)
	assert.NotContains(t, w.Body.String(), "secret")
	assert.Contains(t, log.String(), "secret")
}

type panics struct{}

func (panics) Page(context.Context, []byte, int) ([]byte, error) { panic("secret") }

// A request whose time is over is told to come again.
func TestTimeIsOver(t *testing.T) {
	s := service(io.Discard)
	s.Timeout = 1
	w := send1(s, "POST", "/v1/papers", typeYAML, []byte(letter))
	assert.Equal(t, 503, w.Code, w.Body.String())
	assert.NotEmpty(t, w.Header().Get("Retry-After"))
}

// stays is a Pages at which a request stays until it may go on.
type stays struct{ in, out chan struct{} }

func (p stays) Page(context.Context, []byte, int) ([]byte, error) {
	p.in <- struct{}{}
	<-p.out
	return []byte("a picture"), nil
}

// Who stops the service waits for the requests at work, and they are answered.
func TestShutdown(t *testing.T) {
	started, stop := context.WithCancel(t.Context())
	log, lines := io.Pipe()
	s := service(lines)
	s.Pages = stays{make(chan struct{}), make(chan struct{})}
	ended := make(chan error, 1)
	go func() { ended <- serve(started, "127.0.0.1:0", s) }()
	var line struct{ URL string }
	decoder := json.NewDecoder(log)
	require.NoError(t, decoder.Decode(&line))
	go io.Copy(io.Discard, io.MultiReader(decoder.Buffered(), log))

	answer := make(chan string, 1)
	go func() {
		r, err := http.Post(line.URL+"v1/pages", typeDOCX, strings.NewReader("PK"))
		if err != nil {
			answer <- err.Error()
			return
		}
		defer r.Body.Close()
		b, _ := io.ReadAll(r.Body)
		answer <- fmt.Sprint(r.StatusCode, " ", string(b))
	}()
	<-s.Pages.(stays).in
	stop()
	select {
	case <-ended:
		t.Fatal("it did not wait")
	case <-time.After(50 * time.Millisecond):
	}
	close(s.Pages.(stays).out)
	assert.Equal(t, "200 a picture", <-answer)
	assert.NoError(t, <-ended)
}

func TestPage(t *testing.T) {
	for path, want := range map[string]string{"/": "text/html", "/page.js": "text/javascript", "/page.css": "text/css", "/sample.js": "text/javascript"} {
		w := call(t, "GET", path, "", nil)
		assert.Equal(t, 200, w.Code, path)
		assert.Contains(t, w.Header().Get("Content-Type"), want)
		assert.Contains(t, w.Header().Get("Content-Security-Policy"), "default-src 'self'")
	}
	script := call(t, "GET", "/sample.js", "", nil).Body.String()
	_, sample, ok := strings.Cut(script, "`")
	sample, _, _ = strings.Cut(sample, "`")
	require.True(t, ok)
	assert.True(t, fromJSON[validation](t, call(t, "POST", "/v1/validate", typeYAML, []byte(sample))).Valid, "the page opens on a paper that is right")
}
