// Package browser drives the pages of the service and the playground as a person would, in
// Chromium without a window. It is a module of its own, so that nobody who
// uses vanban gets its dependencies.
package browser

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

var testdata = filepath.Join("..", "..", "testdata")

// url is the address of the page, while the tests run.
var url string

func TestMain(m *testing.M) { os.Exit(with(m)) }

// with builds and starts the service, and stops it as a terminal would.
func with(m *testing.M) int {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "service")
	build := exec.Command("go", "build", "-o", program, "./examples/service")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		panic(string(out))
	}
	run := exec.Command(program, "-addr", "127.0.0.1:0", "-limit", "8")
	log, err := run.StderrPipe()
	if err != nil {
		panic(err)
	}
	if err := run.Start(); err != nil {
		panic(err)
	}
	lines := bufio.NewScanner(log)
	for url == "" && lines.Scan() {
		url = regexp.MustCompile(`http://\S+/`).FindString(lines.Text())
	}
	go func() {
		for lines.Scan() {
		}
	}()
	code := m.Run()
	run.Process.Signal(os.Interrupt)
	if err := run.Wait(); err != nil && code == 0 {
		panic(err)
	}
	return code
}

// open opens the page of the service in a browser of its own.
func open(t *testing.T, width, height int64) context.Context {
	t.Helper()
	return openAt(t, url, width, height)
}

// openAt opens a page that begins with a paper which is right.
func openAt(t *testing.T, url string, width, height int64) context.Context {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium here")
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()))...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	do(t, ctx) // the browser starts, and lives as long as this context
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	size := []chromedp.EmulateViewportOption{}
	if width < 600 {
		size = append(size, chromedp.EmulateMobile)
	}
	do(t, ctx, chromedp.EmulateViewport(width, height, size...), chromedp.Navigate(url), said("#soan-state", "Văn bản hợp lệ."))
	return ctx
}

// action is a step without a result; css selects an element.
type (
	action = chromedp.Action[chromedp.Void]
	css    = chromedp.CSS
)

func do(t *testing.T, ctx context.Context, actions ...action) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		text, _ := chromedp.Run(ctx, chromedp.Text(css("main")))
		t.Fatalf("%v\nthe page says:\n%s", err, text)
	}
}

// said waits until an element has a text.
func said(element, text string) action {
	return chromedp.Poll[chromedp.Void](`document.querySelector(`+quote(element)+`)?.textContent.includes(`+quote(text)+`)`, chromedp.WithPollingTimeout(30*time.Second))
}

func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

// downloads has the browser write what it downloads into a folder.
func downloads(t *testing.T, ctx context.Context) string {
	t.Helper()
	dir := t.TempDir()
	_, err := chromedp.CallBrowser(ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// arrived waits for a file and returns how it begins.
func arrived(t *testing.T, name string) string {
	t.Helper()
	for range 300 {
		if data, err := os.ReadFile(name); err == nil && len(data) > 4 {
			return string(data[:4])
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("%s did not arrive", name)
	return ""
}

// picture keeps a picture of the page where VANBAN_PICTURES names a folder.
func picture(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("VANBAN_PICTURES")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		t.Fatal(err)
	}
}

const paste = `(() => { const e = document.querySelector("#yaml"); e.value = e.value.replace(%1, %2); e.dispatchEvent(new Event("input")) })()`

func edit(from, to string) action {
	return chromedp.Evaluate[chromedp.Void](strings.NewReplacer("%1", quote(from), "%2", quote(to)).Replace(paste))
}

func TestPaper(t *testing.T) {
	ctx := open(t, 1200, 900)
	dir := downloads(t, ctx)
	picture(t, ctx, "mo-dau")
	do(t, ctx,
		edit("subject:", "subjekt:"),
		said("#soan-problems", `không có trường "subjekt"`),
		said("#soan-problems code", "subjekt: V/v"),
		said("#soan-editor u", "subjekt"), // underlined
		said("#soan-state", "lỗi"),
		chromedp.WaitVisible(css(`#soan-make[disabled]`)),
		chromedp.Click(css(`#soan-problems li button`)),
		chromedp.Poll[chromedp.Void](`document.activeElement.id === "yaml" && document.activeElement.selectionStart > 0`),
	)
	picture(t, ctx, "loi-yaml")
	do(t, ctx,
		edit("subjekt:", "subject:"), said("#soan-state", "Văn bản hợp lệ."),
		chromedp.Focus(css("#soan-make")), chromedp.KeyEvent("\r"), // without a mouse
		said("#soan-state", "Đã tải cong-van-cv-mau.docx"))
	if head := arrived(t, filepath.Join(dir, "cong-van-cv-mau.docx")); head != "PK\x03\x04" {
		t.Errorf("no paper: %q", head)
	}
}

func TestDossierAndReturns(t *testing.T) {
	ctx := open(t, 1200, 900)
	dir := downloads(t, ctx)
	dossier, err := filepath.Glob(filepath.Join(testdata, "round", "*.yaml"))
	if err != nil || len(dossier) == 0 {
		t.Fatal(err)
	}
	for i := range dossier {
		dossier[i], _ = filepath.Abs(dossier[i])
	}
	do(t, ctx,
		chromedp.SetUploadFiles(css("#soan-files"), dossier), said("#soan-state", "Hồ sơ hợp lệ"),
		chromedp.WaitVisible(css("#soan-forms")), chromedp.Click(css("#soan-forms")), said("#soan-state", "Đã tải bieu-mau.zip"))
	picture(t, ctx, "ho-so")
	forms := filepath.Join(dir, "bieu-mau.zip")
	arrived(t, forms)
	time.Sleep(500 * time.Millisecond) // until the browser has given it its name
	do(t, ctx,
		chromedp.Click(css("#nhan-read")), said("#nhan-state", "Cần cả hồ sơ"),
		chromedp.SetUploadFiles(css("#nhan-dossier"), dossier),
		chromedp.SetUploadFiles(css("#nhan-returns"), []string{forms}),
		chromedp.Click(css("#nhan-read")), said("#nhan-state", "5/5 đơn vị"),
		chromedp.Click(css("#nhan-make")), said("#nhan-state", "Đã tải dot-kiem-tra.zip"))
	arrived(t, filepath.Join(dir, "dot-kiem-tra.zip"))
	picture(t, ctx, "nhan")
}

func TestAnyPaper(t *testing.T) {
	ctx := open(t, 1200, 900)
	dir := downloads(t, ctx)
	paper, _ := filepath.Abs(filepath.Join(testdata, "check", "cases", "so-co-nam.docx"))
	do(t, ctx,
		chromedp.SetUploadFiles(css("#kiem-file"), []string{paper}),
		said("#kiem-problems .what", "Lỗi: năm trong số văn bản: "), said("#kiem-problems small", "Số: "), said("#kiem-problems li", "Cho phép: "),
		chromedp.WaitVisible(css("#kiem-problems li")), chromedp.WaitEnabled(css("#kiem-copy")),
		chromedp.Click(css("#kiem-copy")), said("#kiem-state", "Đã tải ghi-chu.docx"))
	arrived(t, filepath.Join(dir, "ghi-chu.docx"))
	picture(t, ctx, "kiem-tra")
}

func TestFilesThatAreNoGood(t *testing.T) {
	ctx := open(t, 1200, 900)
	dir := t.TempDir()
	wrong, big := filepath.Join(dir, "sai.docx"), filepath.Join(dir, "lon.docx")
	if err := os.WriteFile(wrong, []byte("không phải văn bản"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(big, make([]byte, 9<<20), 0o644); err != nil {
		t.Fatal(err)
	}
	do(t, ctx,
		chromedp.SetUploadFiles(css("#kiem-file"), []string{wrong}), said("#kiem-state", "Không đọc được tệp .docx"),
		chromedp.SetUploadFiles(css("#kiem-file"), []string{big}), said("#kiem-state", "Tệp quá lớn: máy chủ nhận tối đa 8 MB"),
		edit("subject:", "subjekt:"), said("#soan-problems", "subjekt"),
		chromedp.SetUploadFiles(css("#soan-files"), []string{wrong}), said("#soan-state", "không có tệp YAML nào; gửi các tệp .yaml"),
		said("#soan-chosen", "sai.docx (1 KB)"), said("#kiem-file-chosen", "lon.docx (9 MB)"),
		chromedp.Poll[chromedp.Void](`document.querySelectorAll("#soan-problems li, #soan-editor u").length === 0 && document.querySelector("#soan-make").disabled`)) // nothing is left of the one before
	picture(t, ctx, "tep-sai")
}

// Nobody is shut out: by axe-core, at both widths, and on a phone the page does
// not have to be moved sideways.
func TestForEverybody(t *testing.T) {
	modules := os.Getenv("VANBAN_NODE_MODULES")
	axe, err := os.ReadFile(filepath.Join(modules, "axe-core", "axe.min.js"))
	if modules == "" || err != nil {
		t.Skip("no axe-core here: VANBAN_NODE_MODULES")
	}
	for name, width := range map[string]int64{"may-tinh": 1200, "dien-thoai": 375} {
		ctx := open(t, width, 800)
		do(t, ctx, edit("subject:", "subjekt:"), said("#soan-state", "lỗi"), chromedp.Evaluate[chromedp.Void](string(axe)))
		serious := ask[[]string](t, ctx, `axe.run().then(r => r.violations.map(v => v.impact + " " + v.id + ": " + v.nodes.map(n => n.target).join(", ")))`)
		wide := ask[bool](t, ctx, `document.documentElement.scrollWidth > innerWidth`)
		if len(serious) > 0 || wide {
			t.Errorf("%s: wider than the screen: %v; axe: %s", name, wide, strings.Join(serious, "\n"))
		}
		picture(t, ctx, name)
	}
}

// ask has the page reckon something.
func ask[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return v
}
