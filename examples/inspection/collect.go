package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/round"
)

// collect reads the register and every file in it, and says how far the round
// is when the office closes after the last visit.
func (w *walker) collect(ctx context.Context) (*round.Progress, error) {
	register, err := w.register()
	if err != nil {
		return nil, err
	}
	var files []round.Returned
	n := 0
	for _, r := range register.Receipts {
		if r.File != "" {
			n++
		}
	}
	err = w.stage("Đọc báo cáo gửi về", n, func(step func(render.Progress)) error {
		for _, r := range register.Receipts {
			if r.File == "" {
				continue
			}
			f, err := w.read(r)
			if err != nil {
				return err
			}
			if f.File != "" {
				files = append(files, f)
			}
			step(render.Progress{Done: len(files)})
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, err
	}
	progress, problems := round.ProgressOf(w.forms, register, files, w.closing())
	for _, p := range problems {
		fmt.Fprintln(w, p)
	}
	if n := progress.Count((*round.UnitProgress).Remind); n > 0 {
		fmt.Fprintf(w, "%d đơn vị cần nhắc gửi, bổ sung hoặc kiểm tra lại số liệu, xem %s\n", n, progressFile)
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

// read reads one file that came; nothing where it is not there, which the
// progress tells of. What is wrong with a file belongs to the progress of its
// unit and stops nothing.
func (w *walker) read(r checklist.Receipt) (round.Returned, error) {
	data, err := os.ReadFile(filepath.Join(w.out, returnsDir, filepath.FromSlash(r.File)))
	if errors.Is(err, fs.ErrNotExist) {
		return round.Returned{}, nil
	}
	if err != nil {
		return round.Returned{}, err
	}
	back, problems := book.ReadReturn(bytes.NewReader(data), int64(len(data)), book.Source{File: r.File}, w.forms)
	return round.Returned{File: r.File, Unit: r.Unit, Return: back, Problems: problems, Arrival: book.ArrivalOf(back, problems)}, nil
}
