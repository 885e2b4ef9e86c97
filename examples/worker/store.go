package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Store keeps contents under their SHA-256 sums, so that what is put twice is
// there once. A folder is one; so is a bucket of S3 or the like, where the sum is
// the key of an object, in which case all machines share it. It is used by
// several goroutines.
type Store interface {
	// Put keeps a content and returns its sum, 64 hex digits.
	Put(ctx context.Context, content []byte) (sum string, err error)
	// Get returns the content of a sum; fs.ErrNotExist if there is none.
	Get(ctx context.Context, sum string) ([]byte, error)
}

// Folder is a Store in a folder, which several processes may share.
type Folder string

// Put writes a file that nobody sees before it is whole.
func (f Folder) Put(_ context.Context, content []byte) (string, error) {
	sum := sumOf(content)
	name := f.name(sum)
	if _, err := os.Stat(name); err == nil {
		return sum, nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return "", err
	}
	part, err := os.CreateTemp(filepath.Dir(name), "part-")
	if err != nil {
		return "", err
	}
	_, err = part.Write(content)
	err = errors.Join(err, part.Chmod(0o644), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), name)
	}
	if err != nil {
		os.Remove(part.Name())
	}
	return sum, err
}

// Get reads a file, and refuses one that is not what its name says.
func (f Folder) Get(_ context.Context, sum string) ([]byte, error) {
	if _, err := hex.DecodeString(sum); err != nil || len(sum) != 2*sha256.Size {
		return nil, fmt.Errorf("%q: %w", sum, fs.ErrNotExist)
	}
	content, err := os.ReadFile(f.name(sum))
	if err == nil && sumOf(content) != sum {
		return nil, fmt.Errorf("%s: nội dung không còn như khi lưu (the content has changed)", f.name(sum))
	}
	return content, err
}

func (f Folder) name(sum string) string { return filepath.Join(string(f), sum[:2], sum) }

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
