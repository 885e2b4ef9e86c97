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
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/vanban-go/vanban/render/internal/disk"
)

// Folder is a [Sink] that writes files into a folder, each whole or not at all.
// It keeps a list of what it wrote, and never replaces a file that somebody has
// changed since, or that it did not write: the new one goes beside it. It is
// safe for concurrent use. While it is open no other Folder, of this process or
// another, writes into the same folder: there the error is [ErrInUse]. The lock
// is the system's and ends with the process; a file system that has none, such as
// some of networks, lets both go on.
//
// A process that is killed, at whatever moment, leaves what the next one needs to
// go on. A file is put in these steps:
//
//  1. Its bytes go into the folder .vanban, where they have no name that counts.
//  2. A line with its sum and its name is added to the list.
//  3. It gets its name. Where there is no file yet this is by a link, which never
//     replaces one. Else it changes places with the file there, which must have
//     a sum that the list has for the name.
//  4. The file that was replaced, which nobody can reach by a name any more, is
//     looked at again. One that somebody saved meanwhile goes back to its name,
//     and the new one goes beside it. Else it is deleted.
//
// So the list has every sum that a file written here can have: several lines for
// a name whose file was being replaced, and a line more than there are files if
// one did not get that far. A last line without its end was being written; nothing
// has been put for it, and it does not count. Whoever opens the folder next
// deletes what lies in .vanban, but for a file of a person that step 4 had not
// returned yet, which it returns. [Folder.Close] writes the list anew, in its
// order and with one line for each name, in place of the old one at once, and
// takes .vanban away.
//
// Where two files cannot change places (a system other than Linux and macOS, or a
// file system that does not know how), step 3 takes the old file aside and then
// gives the new one its name, as where there is none; the old one goes back if
// the process is killed between.
//
// Nothing waits for the disk but the list in Close. A machine that loses its power
// may lose what it had not written; a file that is not what the list says then
// counts as changed, and is kept.
//
// New files have the permissions that the umask leaves them, replaced ones those
// that they had. Names and folders that are links out of the folder are refused,
// as is all that is no regular file.
type Folder struct {
	path string

	mu     sync.Mutex
	closed bool
	root   *os.Root // nil while nothing was opened
	unlock func()
	list   sumList
	names  claims
	kept   []string
	temps  int
	hooks  hooks
}

// hooks are for tests: to stand where a process may be killed, and to be a system
// in which files cannot change places.
type hooks struct {
	step       func(what string)
	noExchange bool
	noLink     bool
}

// SumsFile is the list of what a [Folder] wrote, in the format of sha256sum.
const SumsFile = "vanban.sha256"

// workFolder is the folder of files that have no name yet.
const workFolder = ".vanban"

// lockFile is a name in workFolder for systems that lock no folders.
const lockFile = "lock"

// ErrInUse is the error of a folder into which another process writes, or another
// [Folder] of this one.
var ErrInUse = disk.ErrLocked

// Dir opens a folder to write into; it need not exist yet, and is made for the
// first file. [Folder.Close] ends the work.
func Dir(name string) (*Folder, error) {
	d := &Folder{path: name}
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.open(false); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return d, nil
}

// open locks the folder, reads its list, and makes good what a killed process
// left; the mutex is held.
func (d *Folder) open(make bool) (err error) {
	switch {
	case d.closed:
		return fs.ErrClosed
	case d.root != nil:
		return nil
	}
	dir := cmp.Or(d.path, ".")
	if make {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	unlock, err := disk.Lock(root, path.Join(workFolder, lockFile))
	if err != nil {
		root.Close()
		return fmt.Errorf("render: %s: %w", dir, err)
	}
	d.root, d.unlock = root, unlock
	if d.list, err = readSums(root); err == nil {
		err = d.settle()
	}
	if err != nil {
		d.leave()
	}
	return err
}

// leave gives the folder up.
func (d *Folder) leave() error {
	empty := d.root.Remove(workFolder)
	d.unlock()
	if empty != nil { // the lock lay in it, or there is none
		empty = d.root.Remove(workFolder)
	}
	err := d.root.Close()
	d.root = nil
	if errors.Is(empty, fs.ErrNotExist) {
		empty = nil
	}
	return cmp.Or(empty, err)
}

// Put writes a file and returns its path. A file of the same content is left
// as it is. One that somebody changed is left too: the new one gets ".new"
// before its extension.
func (d *Folder) Put(ctx context.Context, name string, data []byte) (string, error) {
	return d.putData(ctx, name, "", data)
}

// Replace writes a file as [Folder.Put] does, but also in place of one whose
// content is old. The file is a person's from then on: it does not come into the
// list, and no later run replaces it. So a paper is written that was given its
// number.
func (d *Folder) Replace(ctx context.Context, name string, old, data []byte) (string, error) {
	sum, err := sumUntil(ctx, old)
	if err != nil {
		return "", err
	}
	return d.putData(ctx, name, sum, data)
}

func (d *Folder) putData(ctx context.Context, name, old string, data []byte) (string, error) {
	sum, err := sumUntil(ctx, data)
	if err != nil {
		return "", err
	}
	path, _, err := d.put(ctx, name, old, d.spool(ctx, bytes.NewBuffer(data), sum))
	return path, err
}

// putFrom puts what write writes. What is long goes to disk while it is written;
// buf is for the rest.
func (d *Folder) putFrom(ctx context.Context, name string, buf *bytes.Buffer, write func(io.Writer) error) (path string, size int, err error) {
	if err := goodFile(name); err != nil {
		return "", 0, err
	}
	s := d.spool(ctx, buf, "")
	s.hash = sha256.New()
	defer s.drop()
	if err := write(s); err != nil {
		return "", 0, err
	}
	s.sum, s.hash = hex.EncodeToString(s.hash.Sum(nil)), nil
	return d.put(ctx, name, "", s)
}

// put gives a file its name, or the next one that is free. One to which old is
// given, the sum of what may be replaced, is handed to a person.
func (d *Folder) put(ctx context.Context, name, old string, s *spool) (string, int, error) {
	defer s.drop()
	if err := cmp.Or(goodFile(name), tooLong(s.size), ctx.Err()); err != nil {
		return "", 0, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.open(true); err != nil {
		return "", 0, err
	}
	if err := d.names.take(name); err != nil {
		return "", 0, err
	}
	at, err := d.place(ctx, name, old, s)
	if err != nil {
		return "", 0, err
	}
	return filepath.Join(d.path, filepath.FromSlash(at)), s.size, nil
}

// Kept returns the names of the files that were left because somebody had
// changed them, sorted.
func (d *Folder) Kept() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Compact(slices.Sorted(slices.Values(d.kept)))
}

// Close writes the list of what was written and lets others write into the
// folder. It does so once; the Folder is of no use any more then.
func (d *Folder) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed {
		return nil
	}
	d.closed = true
	if d.root == nil {
		return nil
	}
	err := d.settle()
	if err == nil {
		err = d.compact()
	}
	return cmp.Or(err, d.leave())
}

// aside is the name that a file gets beside one that is kept.
func aside(name string) string {
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + ".new" + ext
}

func (d *Folder) step(what string) {
	if d.hooks.step != nil {
		d.hooks.step(what)
	}
}
