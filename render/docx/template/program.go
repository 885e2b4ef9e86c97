package template

import (
	"strconv"

	"github.com/vanban-go/vanban/report/vi"
)

// program is what a part becomes. It is never changed once made.
type program struct {
	part  string
	steps []step
}

// make appends the part to the buffer.
func (p *program) make(r *runner) {
	r.prog = p
	r.run(p.steps)
}

// step appends to the buffer of the paper at hand.
type step func(*runner)

// asked is what a tag asks for.
type asked struct {
	Field
	level int                 // of the record that is asked, from 0
	count func(*frame) string // of a counter, instead of the functions of the field
	holds func(*frame) bool   // of a condition on the turn, likewise

	text, path string // of the tag, for messages
	paragraph  int
}

// boundFilter is a filter with its argument. One without a function has the
// argument stand where there is nothing.
type boundFilter struct {
	apply func(text, arg string) (string, error)
	arg   string
	keeps bool // places that are filled in later
}

// runLook is a run of the template without its content.
type runLook struct {
	prefix string // "w:"
	open   []byte // the start tag and the properties
	props  []byte // the properties alone
}

// pictureRoom is how large a picture may be, in mm; 0 is not said.
type pictureRoom struct {
	width, height float64 // asked for
	most          float64 // the width of the text
	alt           string
}

// What tells of the turn of a repeat: texts and conditions.
var (
	counters = map[string]func(*frame) string{
		"index":  func(f *frame) string { return strconv.Itoa(f.index + 1) },
		"roman":  func(f *frame) string { return vi.Roman(f.index + 1) },
		"letter": func(f *frame) string { return vi.Letter(f.index + 1) },
		"count":  func(f *frame) string { return strconv.Itoa(f.count) },
	}
	turns = map[string]func(*frame) bool{
		"first": func(f *frame) bool { return f.index == 0 },
		"last":  func(f *frame) bool { return f.index == f.count-1 },
	}
)
