package template

import "github.com/vanban-go/vanban/render/style"

// program is what a part becomes. It is never changed once made.
type program struct {
	part  string
	steps []step
}

// step appends to the buffer of the paper at hand.
type step func(*runner)

// static is a step that appends what stays as it is. It keeps text.
func static(text []byte) step { return func(r *runner) { r.buf = append(r.buf, text...) } }

// asked is what a tag asks for.
type asked struct {
	Field
	level   int // of the record that is asked, from 0
	counter counter

	text, path string // of the tag, for messages
	paragraph  int
}

type boundFilter struct {
	apply func(text, arg string) (string, error)
	arg   string
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

// sectionEnd is the last section of the template.
type sectionEnd struct {
	raw     []byte
	page    style.Page
	edges   string // header and footer references of annexes
	further []byte // what annexes take over
}

type counter uint8

const (
	noCounter counter = iota
	byIndex
	byRoman
	byLetter
	byCount
	isFirst
	isLast
)

var counters = map[string]counter{
	"index": byIndex, "roman": byRoman, "letter": byLetter, "count": byCount, "first": isFirst, "last": isLast,
}
