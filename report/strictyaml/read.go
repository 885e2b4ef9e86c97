package strictyaml

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/report/limit"
)

func (l *loader) readFile(name string) ([]byte, error) {
	if l.fsys == nil {
		return nil, fs.ErrInvalid
	}
	if l.ctx.Err() != nil {
		return nil, context.Cause(l.ctx)
	}
	if s, ok := l.fsys.(fs.StatFS); ok { // to open a pipe is to wait
		if err := regular(s.Stat(name)); err != nil {
			return nil, err
		}
	}
	f, err := l.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err := regular(info, err); err != nil {
		return nil, err
	}
	return l.read(f, info.Size())
}

var errFolder = fmt.Errorf("a folder: %w", fs.ErrInvalid)

// regular refuses folders, pipes and devices, which may never end.
func regular(info fs.FileInfo, err error) error {
	if err == nil && info.IsDir() {
		return errFolder
	}
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s is no regular file: %w", info.Name(), fs.ErrInvalid)
	}
	return err
}

// read reads up to one byte more than is allowed, of a file that says to have so many.
func (l *loader) read(r io.Reader, size int64) ([]byte, error) {
	var all bytes.Buffer
	all.Grow(int(min(max(size, 0), int64(most.Text))) + bytes.MinRead)
	_, err := all.ReadFrom(io.LimitReader(limit.Reader(l.ctx, r), int64(most.Text)+1))
	return all.Bytes(), err
}
