package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/vanban-go/vanban/examples/preview"
	"github.com/vanban-go/vanban/render"
)

// previewFlags is the command that shows a paper page by page while somebody
// edits its files: in a browser, and as PNG in a folder.
func previewFlags(o *options) action {
	w := &watched{
		out:    o.text("o", "", words{"ghi PDF và ảnh từng trang vào `THƯ_MỤC`", "write PDF and the pictures of pages into `FOLDER`"}),
		server: o.text("server", "", words{"`ĐỊA_CHỈ` máy chủ Gotenberg, như http://localhost:3000 (không ghi thì dùng LibreOffice trên máy)", "`URL` of a Gotenberg server, such as http://localhost:3000 (default: LibreOffice on this machine)"}),
		listen: o.text("listen", "127.0.0.1:8017", words{"`ĐỊA_CHỈ` để mở bằng trình duyệt", "`ADDRESS` for the browser"}),
		once:   o.yes("once", words{"ghi một lần vào thư mục của -o rồi dừng", "write once into the folder of -o and end"}),
		look:   o.text("template", "", words{"`MẪU`, như của render", "`TEMPLATE`, as of render"}),
		dpi:    o.number("dpi", 96, words{"`SỐ` điểm ảnh trên một inch", "`NUMBER` of dots per inch"}),
	}
	return w.preview
}

// watched is a paper that is shown while it changes.
type watched struct {
	out, server, listen, look *string
	once                      *bool
	dpi                       *int
}

// every is how long a look at the files may be behind.
const every = 500 * time.Millisecond

func (w *watched) preview(ctx context.Context, c *console, args []string) int {
	converter, err := preview.Find(*w.server)
	if err != nil {
		return c.fail(said{words{"%v", "there is no LibreOffice (soffice) on this machine; install libreoffice-writer and libreoffice-calc, or name a Gotenberg server by -server%.0v"}, []any{err}}, exitProblems)
	}
	if *w.once {
		if *w.out == "" {
			c.say(words{"vanban preview: -once đi với -o", "vanban preview: -once goes with -o"})
			return exitUsage
		}
		pages, code := w.draw(ctx, c, converter, args[0])
		if code != exitFine {
			return code
		}
		return w.save(ctx, c, pages)
	}
	s := newScreen(filepath.Base(args[0]))
	listener, err := net.Listen("tcp", *w.listen)
	if err != nil {
		return c.fail(err, exitWrite)
	}
	server := &http.Server{Handler: s, ReadHeaderTimeout: 5 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	go server.Serve(listener)
	defer server.Close()
	c.done(words{"Xem tại http://%s, dừng bằng Ctrl-C", "See http://%s; Ctrl-C ends it"}, listener.Addr())
	w.follow(ctx, c, converter, args[0], s)
	return exitFine
}

// follow draws the paper whenever a file of its folder has changed, until the
// context ends.
func (w *watched) follow(ctx context.Context, c *console, converter preview.Converter, name string, s *screen) {
	var last string
	for {
		if now := stamp(filepath.Dir(name)); now != last {
			last = now
			w.show(ctx, c, converter, name, s)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(every):
		}
	}
}

// show draws the paper, or says on the screen too why it cannot be drawn.
func (w *watched) show(ctx context.Context, c *console, converter preview.Converter, name string, s *screen) {
	var said bytes.Buffer
	quiet := &console{stdout: &said, stderr: &said, lang: c.lang}
	s.working()
	pages, code := w.draw(ctx, quiet, converter, name)
	if ctx.Err() != nil {
		return
	}
	s.set(pages, said.String())
	if said.Len() > 0 {
		c.message(strings.TrimSuffix(said.String(), "\n"))
	}
	if code == exitFine && *w.out != "" {
		w.save(ctx, quiet, pages)
	}
}

// drawn is a paper as PDF and as pictures; these are not there where nothing can
// make them.
type drawn struct {
	name  string
	pdf   []byte
	pages [][]byte
}

func (w *watched) draw(ctx context.Context, c *console, converter preview.Converter, name string) (d drawn, code int) {
	p, code := makePaper(ctx, c, name, *w.look)
	if code != exitFine {
		return d, code
	}
	var pdf bytes.Buffer
	if err := converter.PDF(ctx, &pdf, p.name, p.data); err != nil {
		return d, c.fail(err, exitProblems)
	}
	d = drawn{name: strings.TrimSuffix(p.name, filepath.Ext(p.name)), pdf: pdf.Bytes()}
	var err error
	if d.pages, err = preview.Pages(ctx, d.pdf, *w.dpi); err != nil {
		c.message(c.text(err)) // the PDF is there all the same
	}
	return d, exitFine
}

func (w *watched) save(ctx context.Context, c *console, d drawn) int {
	files := []paper{{d.name + ".pdf", d.pdf}}
	for i, page := range d.pages {
		files = append(files, paper{fmt.Sprintf("%s-%02d.png", d.name, i+1), page})
	}
	return writing(c, *w.out, func(f *render.Folder) error { return putAll(ctx, c, f, files) })
}

// stamp says when the files that a paper may be made of were changed: those of
// its folder and below, as far as people write them.
func stamp(dir string) string {
	var b strings.Builder
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil // it may be gone by now
		}
		if d.IsDir() {
			if path != dir && strings.HasPrefix(d.Name(), ".") {
				return filepath.SkipDir
			}
			return nil
		}
		switch filepath.Ext(path) {
		case ".yaml", ".yml", ".csv", ".xlsx", ".docx", ".png", ".jpg":
			if info, err := d.Info(); err == nil {
				fmt.Fprintln(&b, path, info.Size(), info.ModTime().UnixNano())
			}
		}
		return nil
	})
	return b.String()
}
