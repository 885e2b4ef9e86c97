// Package disk does with the files of a folder what the standard library leaves
// to the system: it opens only regular files, never waits for one, lets two
// files change places, and locks a folder.
package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// MaxFile is how many bytes a file may have that [Open] opens.
const MaxFile = 1 << 30

// ErrLocked is the error of [Lock] where another holds the lock.
var ErrLocked = errors.New("another process writes into the folder")

// Open opens a regular file for reading. It refuses what is none, a symbolic link
// too, and what is longer than MaxFile; it waits for nobody who is to write into
// a pipe.
func Open(root *os.Root, name string) (*os.File, fs.FileInfo, error) {
	info, err := root.Lstat(name)
	if err == nil {
		err = Regular(name, info)
	}
	if err != nil {
		return nil, nil, err
	}
	f, err := root.OpenFile(name, os.O_RDONLY|noWait, 0)
	if err != nil {
		return nil, nil, err
	}
	if info, err = f.Stat(); err == nil {
		err = Regular(name, info) // it may be another by now
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

// Regular returns why a file is not opened; nil of one that is.
func Regular(name string, info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is no regular file (%s): %w", name, kindOf(info.Mode()), fs.ErrInvalid)
	case info.Size() > MaxFile:
		return fmt.Errorf("%s has %d bytes, more than %d: %w", name, info.Size(), MaxFile, fs.ErrInvalid)
	}
	return nil
}

func kindOf(m fs.FileMode) string {
	for _, k := range [...]struct {
		mode fs.FileMode
		name string
	}{
		{fs.ModeDir, "a folder"},
		{fs.ModeSymlink, "a symbolic link"},
		{fs.ModeNamedPipe, "a pipe"},
		{fs.ModeSocket, "a socket"},
		{fs.ModeDevice, "a device"},
	} {
		if m&k.mode != 0 {
			return k.name
		}
	}
	return "irregular"
}

// Exchange lets two files of a root change places at once. Where the system or
// the file system cannot, the error is [errors.ErrUnsupported] and nothing has
// changed.
func Exchange(root *os.Root, a, b string) error {
	err := exchange(root, a, b)
	if err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
	}
	return err
}
