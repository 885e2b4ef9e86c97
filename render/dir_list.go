package render

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/disk"
)

// sums are the sums that files written here can have, by name.
type sums map[string][]string

// maxSums is how many bytes of a list are read.
const maxSums = 64 << 20

// nobody is no sum of any file. A line with it only says that a name is at work.
var nobody = strings.Repeat("0", 64)

// sumsOf reads a list of sums. What is no line of a list does not count, nor does
// a last line without an end.
func sumsOf(data []byte) sums {
	out := sums{}
	for line := range strings.Lines(string(data)) {
		text, whole := strings.CutSuffix(line, "\n")
		sum, name, ok := strings.Cut(strings.TrimSuffix(text, "\r"), "  ")
		if _, err := hex.DecodeString(sum); whole && ok && err == nil && len(sum) == len(nobody) && goodFile(name) == nil {
			out.add(name, sum)
		}
	}
	return out
}

func (s sums) add(name, sum string) {
	if !s.has(name, sum) {
		s[name] = append(s[name], sum)
	}
}

func (s sums) has(name, sum string) bool { return sum != nobody && slices.Contains(s[name], sum) }

// text is the list as it is written anew.
func (s sums) text() []byte {
	var b bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(s)) {
		for _, sum := range s[name] {
			if sum != nobody {
				fmt.Fprintf(&b, "%s  %s\n", sum, name)
			}
		}
	}
	return b.Bytes()
}

// sumList is the list of a folder in memory, and the file to which lines are
// added.
type sumList struct {
	sums
	was  []byte   // the file as it was read; nil of one that is not there
	file *os.File // nil while no line was added
	size int64    // of the file, up to its last whole line
}

func readSums(root *os.Root) (l sumList, err error) {
	f, info, err := disk.Open(root, SumsFile)
	if errors.Is(err, fs.ErrNotExist) {
		l.sums = sums{}
		return l, nil
	}
	if err != nil {
		return l, err
	}
	defer f.Close()
	if info.Size() > maxSums {
		return l, fmt.Errorf("render: %s has %d bytes, more than %d", SumsFile, info.Size(), maxSums)
	}
	if l.was, err = io.ReadAll(f); err != nil {
		return l, err
	}
	l.sums = sumsOf(l.was)
	l.size = int64(bytes.LastIndexByte(l.was, '\n') + 1)
	return l, nil
}

// record adds a line to the list, before the file has its name.
func (d *Folder) record(name, sum string) error {
	l := &d.list
	if slices.Contains(l.sums[name], sum) {
		return nil
	}
	var err error
	if l.file == nil {
		if l.file, err = d.root.OpenFile(SumsFile, os.O_WRONLY|os.O_CREATE, 0o666); err != nil {
			return err
		}
	}
	line := sum + "  " + name + "\n"
	if err = l.file.Truncate(l.size); err != nil { // what was begun and did not end
		return err
	}
	if _, err = l.file.WriteAt([]byte(line), l.size); err != nil {
		return errors.Join(err, l.file.Truncate(l.size))
	}
	l.size += int64(len(line))
	l.add(name, sum)
	d.step("recorded")
	return nil
}

// compact writes the list anew, where it is another than it was.
func (d *Folder) compact() error {
	l := &d.list
	text := l.text()
	changed := l.file != nil
	if changed {
		if err := l.file.Close(); err != nil {
			return err
		}
	}
	switch {
	case !changed && bytes.Equal(text, l.was):
		return nil
	case l.was == nil && len(text) == 0:
		return d.root.Remove(SumsFile)
	}
	s := d.spool(context.Background(), bytes.NewBuffer(text), "")
	defer s.remove()
	if info, err := d.root.Lstat(SumsFile); err == nil {
		s.perm = info.Mode().Perm()
	}
	if err := s.finish(true); err != nil {
		return err
	}
	d.step("compact")
	return d.root.Rename(s.name, SumsFile)
}
