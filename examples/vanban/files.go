package main

import (
	"context"
	"errors"
	"fmt"
	"io"
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
		return nil, fmt.Errorf("%s: không phải là tệp thường nên không được đọc", name)
	case info.Size() > maxFile:
		return nil, fmt.Errorf("%s: tệp dài hơn %d MB nên không được đọc", name, maxFile>>20)
	}
	return os.ReadFile(name)
}

// writing writes into a folder, tells of files that were kept there because
// somebody had changed them, and returns the code of what went wrong, if nothing
// else did: exitWrite, or exitKept.
func writing(stderr io.Writer, dir string, write func(*render.Folder) error) (code int, err error) {
	folder, err := render.Dir(dir)
	if err != nil {
		return exitWrite, inUse(dir, err)
	}
	err = write(folder)
	kept := folder.Kept()
	for _, name := range kept {
		fmt.Fprintf(stderr, "%s: đã có người sửa nên được giữ nguyên; bản mới ghi ở tệp .new bên cạnh\n", filepath.Join(dir, filepath.FromSlash(name)))
	}
	if closing := folder.Close(); err == nil {
		err = closing
	}
	switch {
	case err != nil:
		return exitWrite, inUse(dir, err)
	case len(kept) > 0:
		return exitKept, nil
	}
	return exitFine, nil
}

func inUse(dir string, err error) error {
	if errors.Is(err, render.ErrInUse) {
		return fmt.Errorf("%s: đang có chương trình khác ghi vào thư mục này; chờ chương trình ấy xong rồi chạy lại (%w)", dir, err)
	}
	return err
}

// replace writes a file that belongs to the user from then on, in place of none
// or of one with the content old.
func replace(ctx context.Context, file string, old, data []byte, stdout, stderr io.Writer) int {
	var name string
	code, err := writing(stderr, filepath.Dir(file), func(f *render.Folder) (err error) {
		name, err = f.Replace(ctx, filepath.Base(file), old, data)
		return err
	})
	if err != nil {
		fmt.Fprintln(stderr, err)
		return code
	}
	fmt.Fprintln(stdout, name)
	return code
}
