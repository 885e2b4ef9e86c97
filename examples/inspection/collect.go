package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
)

// collect reads the register and every file in it, and says how far the round
// is when the office closes after the last visit.
func (w *walker) collect(ctx context.Context) (*round.Progress, error) {
	register, err := w.register()
	if err != nil {
		return nil, err
	}
	files, err := w.readAll(ctx, register)
	if err != nil {
		return nil, err
	}
	progress, problems := round.ProgressOf(w.forms, register, files, w.closing())
	for _, p := range problems {
		fmt.Fprintln(w.w, p)
	}
	if n := progress.Count((*round.UnitProgress).Remind); n > 0 {
		fmt.Fprintf(w.w, "%d đơn vị cần nhắc gửi, bổ sung hoặc kiểm tra lại số liệu, xem %s\n", n, progressFile)
	}
	return progress, nil
}

// register reads the register as it stands in the folder, where a clerk may
// have mended it.
func (w *walker) register() (*round.Intake, error) {
	data, err := os.ReadFile(filepath.Join(w.out, registerFile))
	if err != nil {
		return nil, err
	}
	rows, err := book.ReadTable(bytes.NewReader(data), int64(len(data)), registerFile, "")
	if err != nil {
		return nil, err
	}
	register, problems := round.IntakeFromRows(rows, w.plan)
	return register, problems.Err()
}

// readAll reads the files of a register, several at a time. Those that are not
// there are left out: the progress tells of them.
func (w *walker) readAll(ctx context.Context, register *round.Intake) ([]round.Returned, error) {
	receipts := slices.DeleteFunc(slices.Clone(register.Receipts), func(r checklist.Receipt) bool { return r.File == "" })
	s := w.stage("Đọc báo cáo gửi về", len(receipts))
	folder := os.DirFS(filepath.Join(w.out, filepath.FromSlash(returnsDir)))
	files, errs := make([]round.Returned, len(receipts)), make([]error, len(receipts))
	each(ctx, len(receipts), func(i int) string {
		files[i], errs[i] = w.read(folder, receipts[i])
		return receipts[i].File
	}, s.step)
	if err := cmp.Or(ctx.Err(), errors.Join(errs...)); err != nil {
		return nil, err
	}
	s.end()
	return slices.DeleteFunc(files, func(f round.Returned) bool { return f.File == "" }), nil
}

// each calls do for 0 to n-1 on all processors, and tells of every end, one at
// a time, until the context is done. do returns the name of what it did.
func each(ctx context.Context, n int, do func(i int) string, tell func(render.Progress)) {
	queue := make(chan int)
	var mu sync.Mutex
	var workers sync.WaitGroup
	p := render.Progress{Total: n}
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range queue {
				name := do(i)
				mu.Lock()
				p.Done, p.Name = p.Done+1, name
				tell(p)
				mu.Unlock()
			}
		})
	}
	for i := 0; i < n && ctx.Err() == nil; i++ {
		queue <- i
	}
	close(queue)
	workers.Wait()
}

// read reads one file that came. What is wrong with it belongs to the progress
// of its unit and stops nothing.
func (w *walker) read(folder fs.FS, r checklist.Receipt) (round.Returned, error) {
	data, err := fs.ReadFile(folder, r.File)
	if errors.Is(err, fs.ErrNotExist) {
		return round.Returned{}, nil
	}
	if err != nil {
		return round.Returned{}, err
	}
	back, problems := book.ReadReturn(bytes.NewReader(data), int64(len(data)), book.Source{File: r.File}, w.forms)
	return round.Returned{File: r.File, Unit: r.Unit, Return: back, Problems: problems, Arrival: book.ArrivalOf(back, problems)}, nil
}
