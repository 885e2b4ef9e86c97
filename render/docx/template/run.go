package template

import (
	"bytes"
	"errors"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
)

// runner fills one paper. Its buffers serve one after the other.
type runner struct {
	t      *Template
	root   any
	buf    []byte
	spans  []span
	files  []ooxml.Part
	prog   *program
	frames []frame
	marks  []int // where tables and their rows began
	turns  int   // how many items of repeats so far
	ids    int   // the last id of a drawing or control

	paper   *laidOut
	used    []string // ids of the styles of our own that blocks used
	scratch []byte
	lists   []newList
	listIDs map[newList]int
	media   mediaStore
	shown   *shownPicture

	lastStyles ooxml.Memo
	printer    wml.Printer

	problems diag.List
	errs     []error
}

// frame is one turn of a repeat, or the root.
type frame struct {
	record       any
	index, count int
	turn         int // of all repeats
	path         string
}

// laidOut is the paper whose regions are put in place of blocks.
type laidOut struct {
	paper doc.Paper
	sheet style.Sheet
	err   error
}

// maxKept is the greatest buffer that is kept for the next paper.
const maxKept = 1 << 20

// mostProblems is how many values that cannot be printed are told of.
const mostProblems = 100

func (r *runner) reset(t *Template, root any) {
	clear(r.frames[:cap(r.frames)])
	*r = runner{
		t: t, root: root, buf: r.buf[:0], spans: r.spans[:0], files: r.files[:0], marks: r.marks[:0],
		frames: append(r.frames[:0], frame{record: root}), lastStyles: r.lastStyles, printer: r.printer, ids: t.firstID,
		used: r.used[:0], scratch: r.scratch[:0], lists: r.lists[:0],
	}
}

func (r *runner) free() {
	if cap(r.buf) <= maxKept {
		r.t, r.root, r.prog, r.paper, r.shown = nil, nil, nil, nil, nil
		r.problems, r.errs, r.media = nil, nil, mediaStore{}
		clear(r.frames)
		clear(r.files[:cap(r.files)])
		runners.Put(r)
	}
}

// err returns what went wrong.
func (r *runner) err() error {
	if err := r.problems.Err(); err != nil {
		return err
	}
	return errors.Join(r.errs...)
}

// part runs the program of a part.
func (r *runner) part(p *program) {
	r.prog, r.marks = p, r.marks[:0]
	r.ops(p.ops)
}

func (r *runner) ops(ops []op) {
	for i := range ops {
		r.step(&ops[i])
	}
}

func (r *runner) step(o *op) {
	switch o.code {
	case opStatic:
		r.buf = append(r.buf, r.prog.blob[o.from:o.to]...)
	case opText:
		if s, ok := r.text(o); ok {
			r.buf = wml.AppendCharacters(r.buf, o.run.prefix, s)
		}
	case opRuns:
		r.slots(o)
	case opRepeat:
		r.repeat(o)
	case opIf:
		if r.has(o) != o.negative {
			r.ops(o.body)
		}
	case opBlock:
		r.block(o)
	case opAnnexes:
		r.annexes(o)
	case opPicture:
		r.picture(o)
	case opFrame:
		r.frame(o)
	case opFrameCx:
		r.int(r.shown.cx)
	case opFrameCy:
		r.int(r.shown.cy)
	case opFrameAlt:
		r.buf = ooxml.AppendAttr(r.buf, r.shown.alt)
	case opFrameEmbed:
		r.raw(r.shown.rel)
	case opID:
		r.int(r.nextID())
	case opList:
		r.int(r.listFor(o))
	case opFill:
		if !bytes.HasSuffix(bytes.TrimRight(r.buf, " \t\r\n"), []byte(o.block)) {
			r.buf = append(r.buf, r.prog.blob[o.from:o.to]...)
		}
	case opTable:
		r.marks = append(r.marks, len(r.buf), len(r.buf))
	case opRows:
		r.marks[len(r.marks)-1] = len(r.buf)
	case opTableEnd:
		n := len(r.marks) - 2
		if !bytes.Contains(r.buf[r.marks[n+1]:], []byte(o.block)) {
			r.buf = r.buf[:r.marks[n]]
		}
		r.marks = r.marks[:n]
	case opGap:
		if bytes.HasSuffix(bytes.TrimRight(r.buf, " \t\r\n"), []byte("</"+o.block+"tbl>")) {
			r.buf = wml.AppendGap(r.buf, o.block)
		}
	}
}

func (r *runner) raw(parts ...string) {
	for _, s := range parts {
		r.buf = append(r.buf, s...)
	}
}

func (r *runner) int(n int) { r.buf = strconv.AppendInt(r.buf, int64(n), 10) }

func (r *runner) nextID() int {
	r.ids++
	return r.ids
}

func (r *runner) repeat(o *op) {
	list, err := o.field.List(r.root, r.frames[o.level].record)
	if err != nil {
		r.fail(o, err)
		return
	}
	n := list.Len()
	at := len(r.frames)
	r.frames = append(r.frames, frame{count: n, path: o.tag.path})
	for i := range n {
		r.turns++
		f := &r.frames[at]
		f.record, f.index, f.turn = list.At(i), i, r.turns
		r.ops(o.body)
	}
	r.frames = r.frames[:at]
}

func (r *runner) has(o *op) bool {
	f := &r.frames[o.level]
	switch o.counter {
	case noCounter:
		return o.field.Has(r.root, f.record)
	case isFirst:
		return f.index == 0
	case isLast:
		return f.index == f.count-1
	}
	return true
}

// errLayout is why a block could not be drawn.
var errLayout = errors.New("docx: the blocks cannot be laid out")
