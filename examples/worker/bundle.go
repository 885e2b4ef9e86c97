package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/internal/dossier"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// The names in a folder that is handed in, beside the YAML of the dossier.
const (
	returnsFolder = "gui-ve"       // what units sent
	resultsFile   = "results.yaml" // what the team found
)

// pack puts the files of a folder into a zip, each with the second in which it
// was written: when a return came counts. The same files give the same bytes.
func pack(fsys fs.FS) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil || !info.Mode().IsRegular() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: info.ModTime().UTC().Truncate(time.Second)})
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}

// bundle is a dossier that was handed in: every file that comes of it, by name.
type bundle struct {
	names []string // in their order
	jobs  map[string]render.Job
}

// open reads a dossier: its papers and forms and, where units have sent
// something, the tables of the round and its papers. What is wrong with it is
// the error.
func open(ctx context.Context, packed []byte, asOf checklist.Moment) (*bundle, error) {
	fsys, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, err
	}
	var own fs.FS = without{fsys, returnsFolder}
	files, problems, err := dossier.Load(ctx, own)
	if err != nil {
		return nil, err
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	known, err := dossier.LoadRound(ctx, own, "")
	if err != nil {
		return nil, err
	}
	forms := round.Forms(known.Plan, known.Schedule)
	if lacks := forms.Validate(); lacks.Err() != nil {
		return nil, lacks.Err()
	}
	b := &bundle{jobs: map[string]render.Job{}}
	made, err := dossier.Forms(ctx, forms)
	if err == nil {
		err = b.add(append(dossier.Papers(files), made...))
	}
	if err != nil {
		return nil, err
	}
	sent, err := fs.Sub(fsys, returnsFolder)
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(fsys, returnsFolder); err != nil {
		return b, nil
	}
	r, err := collect(ctx, fsys, sent, known, forms, asOf)
	if err != nil {
		return nil, err
	}
	return b, b.add(append(dossier.Tables(r), dossier.RoundPapers(r)...))
}

func (b *bundle) add(jobs []render.Job) error {
	for _, j := range jobs {
		if _, twice := b.jobs[j.Name]; twice {
			return fmt.Errorf("%s: %w", j.Name, render.ErrRepeatedJob)
		}
		b.names, b.jobs[j.Name] = append(b.names, j.Name), j
	}
	return nil
}

// collect makes the round of what came.
func collect(ctx context.Context, fsys, sent fs.FS, known *dossier.Round, forms *round.FormSet, asOf checklist.Moment) (*round.Round, error) {
	c := round.Collection{Forms: forms, Schedule: known.Schedule, AsOf: asOf}
	for f, err := range render.ReadReturns(ctx, sent, render.Returns{Forms: forms}) {
		if err != nil {
			return nil, err
		}
		c.Returned = append(c.Returned, f)
	}
	c.Register = c.Register.With(c.Returned)
	if _, err := fs.Stat(fsys, resultsFile); err == nil {
		results, problems := report.LoadResults(fsys, resultsFile, forms.Check)
		if problems.Err() != nil {
			return nil, problems.Err()
		}
		c.Results = results
	}
	r, _, err := round.Collect(ctx, c) // its problems stand in tien-do.xlsx and tong-hop.xlsx
	return r, err
}

// without is a file system that does not show one folder.
type without struct {
	fs.FS
	folder string
}

func (w without) Open(name string) (fs.File, error) {
	if name == w.folder || strings.HasPrefix(name, w.folder+"/") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return w.FS.Open(name)
}

func (w without) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(w.FS, name)
	var kept []fs.DirEntry
	for _, d := range all {
		if path.Join(name, d.Name()) != w.folder {
			kept = append(kept, d)
		}
	}
	return kept, err
}

// bundles opens each dossier once, however many of its papers are made here.
// It keeps the last few.
type bundles struct {
	store Store
	mu    sync.Mutex
	kept  []*opened
}

type opened struct {
	round Round
	open  func() (*bundle, error)
}

// most is how many dossiers are kept.
const most = 4

func (b *bundles) get(ctx context.Context, r Round) (*bundle, error) {
	b.mu.Lock()
	var found *opened
	for _, o := range b.kept {
		if o.round == r {
			found = o
		}
	}
	if found == nil {
		whole := context.WithoutCancel(ctx) // another paper waits for it too
		found = &opened{r, sync.OnceValues(func() (*bundle, error) {
			packed, err := b.store.Get(whole, r.Dossier)
			if err != nil {
				return nil, err
			}
			asOf, err := checklist.ParseMoment(r.AsOf)
			if err != nil {
				return nil, err
			}
			return open(whole, packed, asOf)
		})}
		if b.kept = append(b.kept, found); len(b.kept) > most {
			b.kept = b.kept[1:]
		}
	}
	b.mu.Unlock()
	v, err := found.open()
	if err != nil { // it may be the store: the next attempt asks again
		b.mu.Lock()
		for i, o := range b.kept {
			if o == found {
				b.kept = append(b.kept[:i:i], b.kept[i+1:]...)
				break
			}
		}
		b.mu.Unlock()
	}
	return v, err
}

// write makes one file of a bundle.
func (b *bundle) write(ctx context.Context, name string) ([]byte, error) {
	job, ok := b.jobs[name]
	if !ok {
		return nil, fmt.Errorf("%s: %w", name, fs.ErrNotExist)
	}
	sink := &one{}
	if err := render.Batch(ctx, sink, func(yield func(render.Job) bool) { yield(job) }, render.Workers(1)); err != nil {
		return nil, err
	}
	return sink.content, nil
}

// one is a sink for one file.
type one struct{ content []byte }

func (s *one) Put(_ context.Context, name string, data []byte) (string, error) {
	s.content = bytes.Clone(data)
	return name, nil
}
