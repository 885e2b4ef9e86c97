package render

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Folder is a [Sink] that writes files into a folder, each whole or not at all.
// It keeps a list of what it wrote, and never replaces a file that somebody has
// changed since, or that it did not write: the new one goes beside it. It is
// safe for concurrent use; two Folders of one path are not.
type Folder struct {
	path string

	mu   sync.Mutex
	sums map[string]string // what was written last, by name
	kept []string
}

// SumsFile is the list of what a [Folder] wrote, in the format of sha256sum.
const SumsFile = "vanban.sha256"

// ErrFileName is the error of a name that leads out of the folder, or that the
// folder needs itself.
var ErrFileName = errors.New("render: not a name of a file in the folder")

// Dir opens a folder to write into; it need not exist yet. [Folder.Close] ends
// the work.
func Dir(name string) (*Folder, error) {
	d := &Folder{path: name}
	data, err := os.ReadFile(filepath.Join(name, SumsFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	d.sums = sumsOf(data)
	return d, nil
}

// sumsOf reads a list of sums, by name.
func sumsOf(data []byte) map[string]string {
	sums := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if sum, file, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "  "); ok {
			sums[file] = sum
		}
	}
	return sums
}

// Put writes a file and returns its path. A file of the same content is left
// as it is. One that somebody changed is left too: the new one gets ".new"
// before its extension.
func (d *Folder) Put(ctx context.Context, name string, data []byte) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	if err := goodFile(name); err != nil {
		return "", err
	}
	return d.place(name, &spool{buf: bytes.NewBuffer(data), sum: sumOf(data)})
}

// putFrom puts what write writes. What is long goes to disk while it is written;
// buf is for the rest.
func (d *Folder) putFrom(ctx context.Context, name string, buf *bytes.Buffer, write func(io.Writer) error) (path string, size int, err error) {
	if err := goodFile(name); err != nil {
		return "", 0, err
	}
	s := &spool{dir: filepath.Dir(d.target(name)), buf: buf, hash: sha256.New()}
	defer s.drop()
	if err := cmp.Or(write(s), ctx.Err()); err != nil {
		return "", 0, err
	}
	s.sum = hex.EncodeToString(s.hash.Sum(nil))
	path, err = d.place(name, s)
	return path, s.size, err
}

func goodFile(name string) error {
	if path.Clean(name) != name || !filepath.IsLocal(filepath.FromSlash(name)) || strings.EqualFold(name, SumsFile) {
		return fmt.Errorf("%w: %q", ErrFileName, name)
	}
	return nil
}

func (d *Folder) target(name string) string { return filepath.Join(d.path, filepath.FromSlash(name)) }

// place gives a file its name, or the next one that is free.
func (d *Folder) place(name string, s *spool) (string, error) {
	target := d.target(name)
	there, err := sumOfFile(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return "", err
	case there == s.sum:
		d.note(name, s.sum)
		return target, nil
	case there != d.sum(name):
		d.keep(name)
		ext := path.Ext(name)
		return d.place(strings.TrimSuffix(name, ext)+".new"+ext, s)
	}
	if err := s.moveTo(target); err != nil {
		return "", err
	}
	d.note(name, s.sum)
	return target, nil
}

// Kept returns the names of the files that were left because somebody had
// changed them, sorted.
func (d *Folder) Kept() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Sorted(slices.Values(d.kept))
}

// Close writes the list of what was written.
func (d *Folder) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	var b bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(d.sums)) {
		fmt.Fprintf(&b, "%s  %s\n", d.sums[name], name)
	}
	return (&spool{buf: &b}).moveTo(filepath.Join(d.path, SumsFile))
}

func (d *Folder) sum(name string) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.sums[name]
}

func (d *Folder) note(name, sum string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.sums == nil {
		d.sums = map[string]string{}
	}
	d.sums[name] = sum
}

func (d *Folder) keep(name string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.kept = append(d.kept, name)
}
