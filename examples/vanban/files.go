package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/vanban-go/vanban/render"
)

// within is the file system of a folder. Links that lead out of it are refused,
// so that a file from elsewhere makes the program read no other.
type within string

func (w within) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return os.OpenInRoot(string(w), filepath.FromSlash(name))
}

// Stat opens nothing, which waits where the file is a pipe.
func (w within) Stat(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(string(w))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.FS().(fs.StatFS).Stat(name)
}

// maxFile is how many bytes of a file are read at once.
const maxFile = 64 << 20

// readFile reads a regular file that the user named.
func readFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, said{words{"%s: không phải là tệp thường nên không được đọc", "%s: is no regular file and is not read"}, []any{name}}
	case info.Size() > maxFile:
		return nil, said{words{"%s: tệp dài hơn %d MB nên không được đọc", "%s: is longer than %d MB and is not read"}, []any{name, maxFile >> 20}}
	}
	return os.ReadFile(name)
}

// writing writes into a folder, says where the files are, and tells of those that
// were kept there because somebody had changed them. It returns what the program
// exits with.
func writing(c *console, dir string, write func(*render.Folder) error) int {
	kept, err := into(c, dir, write)
	switch {
	case err != nil:
		return c.fail(err, exitWrite)
	case kept:
		c.written(dir)
		return exitKept
	}
	c.written(dir)
	return exitFine
}

// into writes into a folder, and reports whether a file was kept there.
func into(c *console, dir string, write func(*render.Folder) error) (kept bool, err error) {
	folder, err := render.Dir(dir)
	if err != nil {
		return false, inUse(dir, err)
	}
	err = write(folder)
	for _, name := range folder.Kept() {
		kept = true
		c.say(words{"%s: đã có người sửa nên được giữ nguyên; bản mới ghi ở tệp .new bên cạnh", "%s: somebody has changed it, so it is kept; the new one is in the .new file beside it"},
			filepath.Join(dir, filepath.FromSlash(name)))
	}
	if closing := folder.Close(); err == nil {
		err = closing
	}
	return kept, inUse(dir, err)
}

func inUse(dir string, err error) error {
	if errors.Is(err, render.ErrInUse) {
		return said{words{"%s: đang có chương trình khác ghi vào thư mục này; chờ chương trình ấy xong rồi chạy lại (%v)", "%s: another program is writing into this folder; wait for it and run again (%v)"}, []any{dir, err}}
	}
	return err
}

// writtenTo notes every file of a batch as it is written.
func writtenTo(c *console) render.BatchOption {
	return render.OnResult(func(r render.Result) {
		if r.Err == nil {
			c.wrote(r.Path)
			c.count(words{"Đã ghi", "Written"}, len(c.result.Files), 0)
		}
	})
}

// replace writes a file that belongs to the user from then on, in place of none
// or of one with the content old.
func replace(ctx context.Context, c *console, file string, old, data []byte) int {
	return writing(c, filepath.Dir(file), func(f *render.Folder) error {
		name, err := f.Replace(ctx, filepath.Base(file), old, data)
		if err == nil {
			c.wrote(name)
		}
		return err
	})
}
