package template

import (
	"github.com/vanban-go/vanban/render/style"
)

// program is what a part becomes: ops that append to a buffer. It is never
// changed once made.
type program struct {
	part string
	blob []byte // the bytes that stay as they are, one after the other
	ops  []op
}

type opcode uint8

const (
	opStatic     opcode = iota // blob[from:to]
	opText                     // a value inside w:t
	opRuns                     // a value with slots, between runs
	opRepeat                   // body for each item
	opIf                       // body where there is something, or nothing
	opBlock                    // a region of the paper
	opAnnexes                  // the annexes, and the end of the last section
	opPicture                  // a picture in the line
	opFrame                    // body with the picture of a frame
	opFrameCx                  // its width
	opFrameCy                  // its height
	opFrameAlt                 // its alternative text
	opFrameEmbed               // the id of its relationship
	opID                       // a new id of a drawing or control
	opList                     // the id of a list that counts anew
	opFill                     // a paragraph, where a container lacks one at its end
	opTable                    // a table begins
	opRows                     // its rows begin
	opTableEnd                 // its rows end: without any it is taken back
	opGap                      // a paragraph between two tables
)

// op is one step. Which fields count depends on its code.
type op struct {
	code     opcode
	negative bool // of opIf
	counter  counter
	level    int // of the record that is asked, from 0
	from, to int
	field    *Field
	filters  []boundFilter
	tag      *opTag
	body     []op
	run      *runLook // of what stands between runs
	block    string
	list     string
	page     style.Page // that a block stands on
	section  *sectionEnd
}

// opTag is what messages about an op say.
type opTag struct {
	text, path string
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
	bare   bool   // no content control can stand here
	embed  pictureRoom
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
