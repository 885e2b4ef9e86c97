//go:build !js

// Command playground builds one static page in which vanban runs inside the
// browser: whoever opens it edits a paper, sees its problems and gets the .docx,
// without a server and without data leaving the machine.
//
//	playground [-serve ADDR] DIR
//
// DIR gets the page and vanban.wasm.gz; any server of static files can offer it.
// The Go toolchain has to be installed.
package main

import (
	"compress/gzip"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/vanban-go/vanban/examples/internal/page"
)

//go:embed page
var own embed.FS

func main() {
	serve := flag.String("serve", "", "địa chỉ để mở trang, như 127.0.0.1:8081 (address to offer the page at)")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "cách dùng (usage): playground [-serve ADDR] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	dir := flag.Arg(0)
	size, err := build(dir)
	if err == nil {
		fmt.Printf("%s: trang tĩnh, vanban.wasm.gz %.1f MB\n", dir, float64(size)/1e6)
		if *serve != "" {
			fmt.Printf("http://%s/\n", *serve)
			server := &http.Server{Addr: *serve, Handler: http.FileServerFS(os.DirFS(dir)), ReadHeaderTimeout: 10 * time.Second}
			err = server.ListenAndServe()
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// build writes the page and the program that runs in it, and returns the size of
// the latter.
func build(dir string) (size int64, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	files, _ := fs.Sub(own, "page") // the name is in the program
	for _, from := range []fs.FS{files, page.Files} {
		if err := copyAll(dir, from); err != nil {
			return 0, err
		}
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return 0, fmt.Errorf("go env GOROOT: %w", err)
	}
	if err := copyFile(dir, os.DirFS(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm")), "wasm_exec.js"); err != nil {
		return 0, err
	}
	program := filepath.Join(dir, "vanban.wasm")
	defer os.Remove(program)
	c := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, "github.com/vanban-go/vanban/examples/playground")
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := c.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w\n%s", err, out)
	}
	return compress(program)
}

func copyAll(dir string, files fs.FS) error {
	entries, err := fs.ReadDir(files, ".")
	for _, e := range entries {
		err = errors.Join(err, copyFile(dir, files, e.Name()))
	}
	return err
}

// copyFile writes a file, over one that an earlier run left.
func copyFile(dir string, files fs.FS, name string) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name), data, 0o644)
}

// compress writes name.gz, which the page unpacks by itself, so that the server
// need not know how.
func compress(name string) (int64, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return 0, err
	}
	out, err := os.Create(name + ".gz")
	if err != nil {
		return 0, err
	}
	z, _ := gzip.NewWriterLevel(out, gzip.BestCompression) // a level that there is
	_, err = z.Write(data)
	if err = errors.Join(err, z.Close(), out.Close()); err != nil {
		return 0, err
	}
	info, err := os.Stat(name + ".gz")
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
