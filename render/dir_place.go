package render

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/vanban-go/vanban/render/internal/disk"
	"github.com/vanban-go/vanban/report/limit"
)

// errUnsettled is the error of a name to which others write all the time.
var errUnsettled = errors.New("render: somebody writes to the file all the time")

// place gives a file its name, or one beside that, and returns it.
func (d *Folder) place(ctx context.Context, name, old string, s *spool) (string, error) {
	const most = 100 // of changes between a look and the step that it was for
	at := name
	for range most {
		there, err := d.look(ctx, at)
		if err != nil {
			return "", err
		}
		var done bool
		switch {
		case there.sum == s.sum:
			done = true
			if old == "" {
				err = d.record(at, s.sum)
			}
		case there.sum == "":
			done, err = d.first(at, old, s)
		case d.list.has(at, there.sum) || there.sum == old:
			s.perm = there.perm
			done, err = d.instead(ctx, at, old, s)
		default:
			d.kept = append(d.kept, at)
			s.perm = there.perm // who may not read the one may not read the other
			at = aside(at)
			err = d.names.claim(at, name)
		}
		if err != nil {
			return "", err
		}
		if done {
			d.settled(at, old, s.sum)
			return at, nil
		}
	}
	return "", fmt.Errorf("%w: %s", errUnsettled, at)
}

// settled is what the list says of a file that has its name.
func (d *Folder) settled(at, old, sum string) {
	if old != "" {
		delete(d.list.sums, at)
		return
	}
	d.list.sums[at] = []string{sum}
}

// found is what stands at a name; its sum is empty where there is nothing.
type found struct {
	sum  string
	perm fs.FileMode
}

func (d *Folder) look(ctx context.Context, name string) (found, error) {
	f, info, err := disk.Open(d.root, name)
	if errors.Is(err, fs.ErrNotExist) {
		return found{}, nil
	}
	if err != nil {
		return found{}, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, limit.Reader(ctx, f)); err != nil {
		return found{}, err
	}
	return found{hex.EncodeToString(h.Sum(nil)), info.Mode().Perm()}, nil
}

// first puts a file where there is none; done is false if there is one by now.
func (d *Folder) first(at, old string, s *spool) (done bool, err error) {
	if err := d.root.MkdirAll(path.Dir(at), 0o777); err != nil {
		return false, err
	}
	if err := s.finish(false); err != nil {
		return false, err
	}
	if old == "" {
		if err := d.record(at, s.sum); err != nil {
			return false, err
		}
	}
	d.step("first")
	err = d.link(s.name, at)
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	d.step("linked")
	return err == nil, err
}

// link moves a file to a name that no other has.
func (d *Folder) link(from, to string) error {
	err := error(errors.ErrUnsupported)
	if !d.hooks.noLink {
		err = d.root.Link(from, to)
	}
	switch {
	case err == nil:
		d.root.Remove(from) // else it is found in the work folder
		return nil
	case errors.Is(err, fs.ErrExist):
		return err
	}
	// a file system without links; what stands at the name is looked at once more
	if _, missing := d.root.Lstat(to); missing == nil {
		return fs.ErrExist
	}
	return d.root.Rename(from, to)
}

// heldFile is where the file of a name lies while another takes its place.
func heldFile(name string) string { return path.Join(workFolder, sumOf([]byte(name))[:32]) }

// instead puts a file in place of one that may be replaced; done is false if that
// is another by now.
func (d *Folder) instead(ctx context.Context, at, old string, s *spool) (done bool, err error) {
	if err := s.finish(false); err != nil {
		return false, err
	}
	listed := s.sum
	if old != "" {
		listed = nobody // the list need only know whose the file is that is held
	}
	if err := d.record(at, listed); err != nil {
		return false, err
	}
	held := heldFile(at)
	if d.hooks.noExchange || d.hooks.noLink || d.root.Link(s.name, held) != nil {
		return d.insteadOf(ctx, at, old, held, s)
	}
	d.step("instead")
	switch err := disk.Exchange(d.root, held, at); {
	case errors.Is(err, errors.ErrUnsupported):
		if err := d.root.Remove(held); err != nil {
			return false, err
		}
		return d.insteadOf(ctx, at, old, held, s)
	case errors.Is(err, fs.ErrNotExist):
		return false, d.root.Remove(held)
	case err != nil:
		return false, errors.Join(err, d.root.Remove(held))
	}
	d.step("exchanged")
	was, err := d.look(ctx, held)
	if err == nil && (d.list.has(at, was.sum) || was.sum == old) {
		return true, d.root.Remove(held)
	}
	return false, errors.Join(err, d.giveBack(at))
}

// insteadOf does the same where files cannot change places.
func (d *Folder) insteadOf(ctx context.Context, at, old, held string, s *spool) (done bool, err error) {
	if err := d.root.Rename(at, held); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	d.step("taken aside")
	was, err := d.look(ctx, held)
	if err != nil || !d.list.has(at, was.sum) && was.sum != old {
		return false, errors.Join(err, d.giveBack(at))
	}
	err = d.link(s.name, at)
	d.step("given")
	switch {
	case errors.Is(err, fs.ErrExist): // saved anew while the name was free
		return false, d.root.Remove(held)
	case err != nil:
		return false, errors.Join(err, d.giveBack(at))
	}
	return true, d.root.Remove(held)
}

// giveBack returns the file that was taken from a name. The new one goes; one
// that somebody saved at the name meanwhile stays, and the older gets ".old"
// before its extension.
func (d *Folder) giveBack(at string) error {
	held := heldFile(at)
	err := d.link(held, at)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	ctx := context.Background() // what a person wrote is returned in any case
	if there, err := d.look(ctx, at); err == nil && d.list.has(at, there.sum) {
		if disk.Exchange(d.root, held, at) == nil {
			if now, err := d.look(ctx, held); err == nil && d.list.has(at, now.sum) {
				return d.root.Remove(held)
			}
			if err := disk.Exchange(d.root, held, at); err != nil {
				return err
			}
		}
	}
	d.kept = append(d.kept, at)
	for older := at; errors.Is(err, fs.ErrExist); {
		ext := path.Ext(older)
		older = strings.TrimSuffix(older, ext) + ".old" + ext
		err = d.link(held, older)
	}
	return err
}

// settle empties the work folder: files without a name go, and one that was taken
// from its name goes back unless it was written here.
func (d *Folder) settle() error {
	dir, err := d.root.Open(workFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	entries, err := dir.ReadDir(-1)
	dir.Close()
	if err != nil || len(entries) == 0 {
		return err
	}
	names := map[string]string{}
	for name := range d.list.sums {
		names[heldFile(name)] = name
	}
	for _, e := range entries {
		file := path.Join(workFolder, e.Name())
		if e.Name() == lockFile {
			continue
		}
		if at, held := names[file]; held {
			err = errors.Join(err, d.settleHeld(file, at))
		} else {
			err = errors.Join(err, d.root.Remove(file))
		}
	}
	return err
}

func (d *Folder) settleHeld(held, at string) error {
	was, err := d.look(context.Background(), held)
	if err != nil {
		return err
	}
	if there, err := d.root.Lstat(at); err == nil && there != nil && d.list.has(at, was.sum) {
		return d.root.Remove(held)
	}
	return d.giveBack(at)
}
