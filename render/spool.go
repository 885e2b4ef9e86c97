package render

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path"
	"strconv"

	"github.com/vanban-go/vanban/render/internal/disk"
)

// spool takes a file that has no name yet: in memory as long as it is short,
// else in the work folder of the folder where it goes.
type spool struct {
	ctx    context.Context
	folder *Folder
	buf    *bytes.Buffer
	file   *os.File // while it is written to disk
	name   string   // in the work folder; empty while all is in buf
	hash   hash.Hash
	sum    string
	size   int
	perm   fs.FileMode // of the file that it replaces; 0 is what the umask leaves
}

// maxSpooled is how many bytes of a file are held.
const maxSpooled = 1 << 20

// spool returns a file for the folder, with what is in it already and the sum of
// that.
func (d *Folder) spool(ctx context.Context, buf *bytes.Buffer, sum string) *spool {
	return &spool{ctx: ctx, folder: d, buf: buf, sum: sum, size: buf.Len()}
}

// temp makes a file of the work folder.
func (d *Folder) temp() (f *os.File, name string, err error) {
	if err := d.root.Mkdir(workFolder, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, "", err
	}
	d.temps++
	name = path.Join(workFolder, strconv.Itoa(d.temps))
	f, err = d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	return f, name, err
}

func (s *spool) Write(b []byte) (int, error) {
	s.hash.Write(b)
	s.size += len(b)
	if err := tooLong(s.size); err != nil {
		return 0, err
	}
	if s.name == "" && s.buf.Len()+len(b) <= maxSpooled {
		return s.buf.Write(b)
	}
	if s.name == "" {
		if err := s.beginAlone(); err != nil {
			return 0, err
		}
	}
	return s.file.Write(b)
}

func tooLong(size int) error {
	if size > disk.MaxFile {
		return fmt.Errorf("render: a file of more than %d bytes", disk.MaxFile)
	}
	return nil
}

// beginAlone goes on on disk, while others may do so too.
func (s *spool) beginAlone() error {
	d := s.folder
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.open(true); err != nil {
		return err
	}
	return s.begin()
}

func (s *spool) begin() (err error) {
	if s.file, s.name, err = s.folder.temp(); err != nil {
		s.name = ""
		return err
	}
	return writeUntil(s.ctx, s.file, s.buf.Bytes())
}

// finish has all of the file on disk, under its name in the work folder; the
// mutex of the folder is held. To flush it is to wait for the disk.
func (s *spool) finish(flush bool) error {
	if s.name == "" {
		if err := s.begin(); err != nil {
			return err
		}
	}
	if s.file != nil {
		var err error
		if flush {
			err = s.file.Sync()
		}
		err = errors.Join(err, s.file.Close())
		if s.file = nil; err != nil {
			return err
		}
	}
	if s.perm != 0 {
		return s.folder.root.Chmod(s.name, s.perm)
	}
	return nil
}

// drop leaves nothing behind of a file without a name.
func (s *spool) drop() {
	s.folder.mu.Lock()
	defer s.folder.mu.Unlock()
	s.remove()
}

// remove is drop where the mutex is held.
func (s *spool) remove() {
	if s.file != nil {
		s.file.Close()
	}
	if s.name != "" && s.folder.root != nil {
		s.folder.root.Remove(s.name) // a file that has its place is there no more
	}
	s.file, s.name = nil, ""
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
