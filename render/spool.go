package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
)

// spool takes a file that has no name yet: in memory as long as it is short,
// else on disk beside the place where it goes.
type spool struct {
	dir  string
	buf  *bytes.Buffer
	file *os.File // nil while all is in buf
	hash hash.Hash
	sum  string
	size int
}

// maxSpooled is how many bytes of a file are held.
const maxSpooled = 1 << 20

func (s *spool) Write(b []byte) (int, error) {
	s.hash.Write(b)
	s.size += len(b)
	if s.file == nil && s.buf.Len()+len(b) <= maxSpooled {
		return s.buf.Write(b)
	}
	if err := s.begin(); err != nil {
		return 0, err
	}
	return s.file.Write(b)
}

// begin goes on on disk.
func (s *spool) begin() (err error) {
	if s.file != nil {
		return nil
	}
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return err
	}
	if s.file, err = os.CreateTemp(s.dir, ".vanban-*"); err != nil {
		return err
	}
	_, err = s.buf.WriteTo(s.file)
	return err
}

// moveTo gives the file a name, which never stands for half of it.
func (s *spool) moveTo(name string) error {
	s.dir = filepath.Dir(name)
	defer s.drop()
	if err := s.begin(); err != nil {
		return err
	}
	if err := errors.Join(s.file.Chmod(0o644), s.file.Close()); err != nil {
		return err
	}
	return os.Rename(s.file.Name(), name)
}

// drop leaves nothing behind of a file without a name.
func (s *spool) drop() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
	}
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func sumOfFile(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}
