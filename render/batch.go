package render

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Job is one file of a batch. Write writes all of it, and stops when the
// context does.
type Job struct {
	Name  string // with "/" between folders
	Write func(ctx context.Context, w io.Writer) error
}

// Sink takes the files of a batch, each whole, from several goroutines. It
// returns where the file went, which need not be its name.
type Sink interface {
	Put(ctx context.Context, name string, data []byte) (path string, err error)
}

// Result is what became of one job.
type Result struct {
	Name string
	Path string // where the sink put it
	Size int
	Err  error
}

// BatchError is what went wrong in a batch, by job and sorted by name.
type BatchError struct{ Failed []Result }

// Error gives a line for every job that failed.
func (e *BatchError) Error() string {
	lines := make([]string, len(e.Failed))
	for i, r := range e.Failed {
		lines[i] = strings.TrimPrefix(fmt.Sprintf("%s: %v", r.Name, r.Err), ": ")
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the errors of the jobs.
func (e *BatchError) Unwrap() []error {
	errs := make([]error, len(e.Failed))
	for i, r := range e.Failed {
		errs[i] = r.Err
	}
	return errs
}

// BatchOption is a choice in [Batch].
type BatchOption func(*batch)

// Workers bounds how many jobs run at a time: as many as there are processors
// where it is not given.
func Workers(n int) BatchOption { return func(b *batch) { b.workers = max(n, 1) } }

// OnResult has f called after every job, one call at a time, in the order in
// which they end.
func OnResult(f func(Result)) BatchOption { return func(b *batch) { b.onResult = f } }

// Progress says how far a batch is: Done of Total jobs have ended, well or
// badly, Name the last of them.
type Progress struct {
	Done, Total int
	Name        string
}

// OnProgress has f called after every job as [OnResult] does, and behind it.
// total is how many jobs the caller knows of; Batch does not count them
// beforehand.
func OnProgress(total int, f func(Progress)) BatchOption {
	return func(b *batch) { b.progress.Total, b.onProgress = total, f }
}

// batch is what the workers share.
type batch struct {
	workers    int
	onResult   func(Result)
	onProgress func(Progress)
	sink       Sink

	mu       sync.Mutex
	progress Progress
	failed   []Result
}

// Batch runs jobs and puts what they write into the sink. A job that fails
// leaves nothing in the sink and does not stop the others; two jobs of one name
// are an error of the second, also if only case or the way to write an accent
// tells them apart. A job, a sink or a callback that panics is an error of its job
// too, a [*PanicError], and one that ends its goroutine likewise; of a sequence of
// jobs that does it is one without a name. The error is a [*BatchError], or that of
// the context once it is done: then the jobs not begun are left out, and what is
// written by the others fails. Batch returns when all its workers have ended.
func Batch(ctx context.Context, sink Sink, jobs iter.Seq[Job], opts ...BatchOption) error {
	b := &batch{workers: runtime.GOMAXPROCS(0), onResult: func(Result) {}, onProgress: func(Progress) {}, sink: sink}
	for _, opt := range opts {
		opt(b)
	}
	queue := make(chan Job)
	var workers sync.WaitGroup
	for range b.workers {
		workers.Go(func() {
			var buf bytes.Buffer
			for j := range queue {
				r := Result{Name: j.Name}
				r.Err = apart(func() error { return b.run(ctx, j, &buf, &r) })
				b.done(r)
			}
		})
	}
	if err := apart(func() error { b.feed(ctx, queue, jobs); return nil }); err != nil {
		b.mu.Lock()
		b.failed = append(b.failed, Result{Err: err})
		b.mu.Unlock()
	}
	close(queue)
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(b.failed) == 0 {
		return nil
	}
	slices.SortStableFunc(b.failed, func(x, y Result) int { return cmp.Compare(x.Name, y.Name) })
	return &BatchError{b.failed}
}

// ErrRepeatedJob is the error of a job whose name another has.
var ErrRepeatedJob = errors.New("render: another job has the same name")

func (b *batch) feed(ctx context.Context, queue chan<- Job, jobs iter.Seq[Job]) {
	seen := map[string]bool{}
	for j := range jobs {
		key := fold(j.Name)
		if seen[key] {
			b.done(Result{Name: j.Name, Err: ErrRepeatedJob})
			continue
		}
		seen[key] = true
		select {
		case queue <- j:
		case <-ctx.Done():
			return
		}
	}
}

func (b *batch) run(ctx context.Context, j Job, buf *bytes.Buffer, r *Result) (err error) {
	buf.Reset()
	if err := ctx.Err(); err != nil {
		return err
	}
	write := func(w io.Writer) error { return j.Write(ctx, &stopWriter{ctx, w}) }
	if d, ok := b.sink.(*Folder); ok {
		r.Path, r.Size, err = d.putFrom(ctx, j.Name, buf, write)
		return err
	}
	if err := write(buf); err != nil {
		return err
	}
	r.Size = buf.Len()
	r.Path, err = b.sink.Put(ctx, j.Name, buf.Bytes())
	return err
}

func (b *batch) done(r Result) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.progress.Done++
	b.progress.Name = r.Name
	err := apart(func() error {
		b.onResult(r)
		b.onProgress(b.progress)
		return nil
	})
	if err != nil {
		r.Err = errors.Join(r.Err, err)
	}
	if r.Err != nil {
		b.failed = append(b.failed, r)
	}
}
