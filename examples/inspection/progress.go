package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render"
)

// screen tells how far the work is: with a bar that moves on a terminal, and a
// line for every stage anywhere else.
type screen struct {
	w     io.Writer
	moves bool
	shown int // how many letters of the bar stand there
}

func newScreen(w io.Writer) *screen {
	f, ok := w.(*os.File)
	if !ok {
		return &screen{w: w}
	}
	info, err := f.Stat()
	return &screen{w: w, moves: err == nil && info.Mode()&os.ModeCharDevice != 0}
}

// stage is one part of the work.
type stage struct {
	*screen
	name  string
	total int
	start time.Time
}

func (s *screen) stage(name string, total int) *stage {
	return &stage{screen: s, name: name, total: total, start: time.Now()}
}

const barLength = 12

// step redraws the bar.
func (s *stage) step(p render.Progress) {
	if !s.moves || p.Total == 0 {
		return
	}
	full := barLength * p.Done / p.Total
	s.draw(fmt.Sprintf("%s [%s%s] %d/%d %s", s.name, strings.Repeat("#", full), strings.Repeat(".", barLength-full), p.Done, p.Total, path.Base(p.Name)))
}

// width is how many letters of a line every terminal shows.
const width = 79

// draw writes a line over the one before, as far as it fits.
func (s *screen) draw(line string) {
	if letters := []rune(line); len(letters) > width {
		line = string(letters[:width])
	}
	n := utf8.RuneCountInString(line)
	fmt.Fprintf(s.w, "\r%s%s", line, strings.Repeat(" ", max(s.shown-n, 0)))
	s.shown = n
}

// clear takes the bar away.
func (s *screen) clear() {
	if s.shown > 0 {
		s.draw("")
		fmt.Fprint(s.w, "\r")
	}
}

// end says how much was done, and in what time.
func (s *stage) end() {
	s.clear()
	fmt.Fprintf(s.w, "%s\t%d tệp\t%v\n", s.name, s.total, time.Since(s.start).Round(time.Millisecond))
}
