package main

import (
	"bytes"
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/round"
)

// reminded puts what somebody noted in the progress of an earlier run into that
// of this one. Where that file was kept for such a note, there may be one beside
// it: of two notes on a unit that of the file counts which was written last.
func (c *collection) reminded(ctx context.Context, p *round.Progress) {
	var files []reminders
	for _, name := range [...]string{progressFile, strings.TrimSuffix(progressFile, ".xlsx") + ".new.xlsx"} {
		r, err := readReminders(ctx, filepath.Join(c.out, name))
		if err != nil {
			c.say(words{"%s: không đọc được cột “Đã nhắc” của lần trước: %v", "%s: the column “Đã nhắc” of the last run cannot be read: %v"}, name, err)
		}
		files = append(files, r)
	}
	slices.SortStableFunc(files, func(a, b reminders) int { return a.at.Compare(b.at) })
	for i := range p.Units {
		u := &p.Units[i]
		for _, r := range files {
			u.Reminded = cmp.Or(r.notes[u.Unit.Code], u.Reminded)
		}
	}
}

// reminders are the notes in one file, by the code of the unit.
type reminders struct {
	at    time.Time
	notes map[string]string
}

func readReminders(ctx context.Context, name string) (r reminders, err error) {
	info, err := os.Stat(name)
	if os.IsNotExist(err) {
		return r, nil
	}
	if err != nil {
		return r, err
	}
	data, err := readFile(name)
	if err != nil {
		return r, err
	}
	r.at = info.ModTime()
	r.notes, err = book.ReadReminders(ctx, bytes.NewReader(data), int64(len(data)))
	return r, err
}
