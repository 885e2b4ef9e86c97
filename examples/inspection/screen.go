package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/vanban-go/vanban/render"
)

// screen tells how far the work is: with a count that moves on a terminal, and a
// line for every stage anywhere.
type screen struct {
	io.Writer
	moves bool
}

func newScreen(w io.Writer) screen {
	f, ok := w.(*os.File)
	if !ok {
		return screen{w, false}
	}
	info, err := f.Stat()
	return screen{w, err == nil && info.Mode()&os.ModeCharDevice != 0}
}

// wipe takes the line away that stands on a terminal.
const wipe = "\r\x1b[K"

// stage does one part of the work, and says how many files it was and how long
// it took.
func (s screen) stage(name string, total int, do func(step func(render.Progress)) error) error {
	start := time.Now()
	err := do(func(p render.Progress) {
		if s.moves {
			fmt.Fprintf(s, wipe+"%s %d/%d", name, p.Done, total)
		}
	})
	if s.moves {
		fmt.Fprint(s, wipe)
	}
	if err == nil {
		fmt.Fprintf(s, "%s\t%d tệp\t%v\n", name, total, time.Since(start).Round(time.Millisecond))
	}
	return err
}
