package browser

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// The library runs inside the browser: nothing but the files of the page is
// asked of the server.
func TestPlayground(t *testing.T) {
	dir := t.TempDir()
	build := exec.Command("go", "run", "./examples/playground", dir)
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files := http.FileServerFS(os.DirFS(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || r.ContentLength > 0 || r.URL.RawQuery != "" {
			t.Errorf("data leaves the machine: %s %s", r.Method, r.URL)
		}
		files.ServeHTTP(w, r)
	}))
	defer server.Close()
	ctx := openAt(t, server.URL, 1200, 900)
	got := downloads(t, ctx)
	do(t, ctx,
		edit("subject:", "subjekt:"), said("#soan-problems", `không có trường "subjekt"`), said("#lines b", "11"),
		chromedp.WaitVisible(css("#make[disabled]")),
		edit("subjekt:", "subject:"), said("#soan-state", "Văn bản hợp lệ."),
		chromedp.Click(css("#make")), said("#soan-state", "Đã tải cong-van-cv-mau.docx"))
	if head := arrived(t, filepath.Join(got, "cong-van-cv-mau.docx")); !strings.HasPrefix(head, "PK") {
		t.Errorf("no paper: %q", head)
	}
	picture(t, ctx, "playground")
}
