package main

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"github.com/vanban-go/vanban/report/diag"
)

// Round names a dossier that was handed in, and the moment up to which it
// counts what came.
type Round struct {
	Dossier string `json:"dossier"` // the sum of its bundle
	AsOf    string `json:"as_of"`
}

// tag marks the jobs of a round in the queue.
func (r Round) tag() string { return sumOf([]byte(r.Dossier + " " + r.AsOf))[:40] }

// Paper is the job of making one file of a round.
type Paper struct {
	Round
	File string `json:"file"`
}

// Kind is the name of the job in the queue.
func (Paper) Kind() string { return "vanban.paper" }

// InsertOpts has a file made once, however often a dossier is handed in.
func (p Paper) InsertOpts() river.InsertOpts {
	return river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true}, Tags: []string{p.tag()}}
}

// Made is what a job that is done leaves in the queue.
type Made struct {
	Sum  string `json:"sum"`
	Size int    `json:"size"`
}

// paperWorker makes files. Whatever runs twice, because a worker was killed
// between making and telling, leaves the same content under the same sum.
type paperWorker struct {
	river.WorkerDefaults[Paper]
	bundles *bundles
	store   Store
}

// Work makes one file and keeps it.
func (w *paperWorker) Work(ctx context.Context, job *river.Job[Paper]) error {
	b, err := w.bundles.get(ctx, job.Args.Round)
	if err != nil {
		return hopeless(err)
	}
	content, err := b.write(ctx, job.Args.File)
	if err != nil {
		return hopeless(err)
	}
	sum, err := w.store.Put(ctx, content)
	if err != nil {
		return err
	}
	return river.RecordOutput(ctx, Made{sum, len(content)})
}

// hopeless gives up on what no second attempt can mend: a problem of the
// dossier.
func hopeless(err error) error {
	if _, ok := errors.AsType[diag.Problem](err); ok {
		return river.JobCancel(err)
	}
	return err
}

// madeOf is what a job left; ok is false for one that is not done.
func madeOf(row *rivertype.JobRow) (p Paper, m Made, ok bool) {
	if json.Unmarshal(row.EncodedArgs, &p) != nil || row.State != rivertype.JobStateCompleted {
		return p, m, false
	}
	return p, m, json.Unmarshal(row.Output(), &m) == nil
}
