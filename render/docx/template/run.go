package template

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/limit"
	"github.com/vanban-go/vanban/report/tag"
)

// runner fills one paper. Its buffers serve one after the other.
type runner struct {
	ctx         context.Context
	looks       ooxml.Looks
	t           *Template
	root        any
	buf         []byte
	spans       []span
	files       []ooxml.Part
	prog        *program
	frames      []frame
	turns       int               // how many items of repeats so far
	ids         int               // the last id of a drawing or control
	merged      []uint64          // of each table that is watched: the columns whose cell may go on below
	anchors     []byte            // what has become of each
	permissions map[string]int    // ids of the ranges that some people may edit, by those of the template
	links       int               // that turns of repeats made
	elsewhere   map[string][]byte // what is put aside for other parts
	lastBreak   span              // the newest properties of a section
	breaks      int               // sections that ended inside repeats and conditions so far

	paper   *laidOut
	used    map[string]string // ids of the styles of our own that blocks used, and those in the template
	scratch []byte
	lists   []newList
	listIDs map[newList]int
	media   mediaStore
	shown   shownPicture

	lastStyles ooxml.Memo
	printer    wml.Printer

	problems diag.List
	errs     []error
	full     bool // more was filled in than a paper may hold
}

// frame is one turn of a repeat, or the root.
type frame struct {
	record any
	tag.Turn
	turn int // of all repeats
	path string
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

func (r *runner) reset(ctx context.Context, t *Template, root any) {
	clear(r.frames[:cap(r.frames)])
	*r = runner{
		ctx: ctx, looks: ooxml.Looks{Context: ctx}, t: t, root: root, buf: r.buf[:0], spans: r.spans[:0], files: r.files[:0],
		frames: append(r.frames[:0], frame{record: root}), lastStyles: r.lastStyles, printer: r.printer, ids: t.firstID,
		scratch: r.scratch[:0], lists: r.lists[:0], anchors: slices.Grow(r.anchors[:0], t.anchors)[:t.anchors],
		merged: slices.Grow(r.merged[:0], t.merging)[:t.merging],
	}
	clear(r.anchors)
}

func (r *runner) free() {
	if cap(r.buf) <= maxKept {
		clear(r.files[:cap(r.files)])
		r.reset(context.Background(), new(Template), nil)
		runners.Put(r)
	}
}

// err returns what went wrong.
func (r *runner) err() error {
	if r.ctx.Err() != nil {
		return context.Cause(r.ctx)
	}
	if err := r.problems.Err(); err != nil {
		return err
	}
	return errors.Join(r.errs...)
}

func (r *runner) run(steps []written) {
	for _, s := range steps {
		if r.over() {
			return
		}
		r.buf = append(r.buf, s.text...)
		switch {
		case s.value == nil && s.then == nil:
		case len(s.text) > 0 && r.over():
			return
		case s.value != nil:
			r.value(s.value)
		default:
			s.then(r)
		}
	}
}

// most is how much a paper may hold that a template is filled to.
var most = limit.Papers()

// over reports whether the paper is beyond that, as it is where repeats stand
// inside each other, and says so once; and whether the context is done.
func (r *runner) over() bool {
	if r.looks.Done() {
		return true
	}
	if int64(len(r.buf)) <= most.XML && r.turns <= most.Marks {
		return false
	}
	if !r.full {
		r.full = true
		r.errs = append(r.errs, cmp.Or(
			limit.Check(r.turns, most.Marks, "lượt lặp trong văn bản", "turns of repeats in a paper"),
			limit.Check(int64(len(r.buf)), most.XML, "byte trong văn bản", "bytes in a paper"),
		))
	}
	return true
}

// endsWith reports whether what is written ends in some markup, blanks aside.
func (r *runner) endsWith(end string) bool {
	return bytes.HasSuffix(bytes.TrimRight(r.buf, " \t\r\n"), []byte(end))
}

func (r *runner) raw(parts ...string) { r.buf = ooxml.Append(r.buf, parts...) }

func (r *runner) int(n int) { r.buf = strconv.AppendInt(r.buf, int64(n), 10) }

func (r *runner) newID() { r.int(r.nextID()) }

func (r *runner) nextID() int {
	r.ids++
	return r.ids
}

func (r *runner) repeat(q *asked, body []written) {
	list, err := get(r, q, q.List)
	if err != nil {
		r.fail(q, err)
		return
	}
	if list == nil {
		return
	}
	n := list.Len()
	at := len(r.frames)
	r.frames = append(r.frames, frame{Turn: tag.Turn{Count: n}, path: q.path})
	for i := range n {
		if r.turns++; r.over() {
			break
		}
		f := &r.frames[at]
		f.record, f.Index, f.turn = list.At(i), i, r.turns
		r.run(body)
	}
	r.frames = r.frames[:at]
}

func (r *runner) has(q *asked) bool {
	f := &r.frames[q.level]
	switch {
	case q.turn != "":
		holds, tells := f.Holds(q.turn)
		return holds || !tells
	case q.Has != nil:
		has, _ := get(r, q, func(root, at any) (bool, error) { return q.Has(root, at), nil })
		return has
	}
	text, _ := get(r, q, q.Text)
	list, _ := get(r, q, q.List)
	picture, _ := get(r, q, q.Picture)
	return !isBlank(text) || list != nil && list.Len() > 0 || len(picture.Data) > 0
}

// get asks a field for what it stands for. Where its value is not there, and
// where there is no function, that is nothing.
func get[T any](r *runner, q *asked, from func(root, at any) (T, error)) (nothing T, err error) {
	at := r.frames[q.level].record
	if q.At != nil {
		if at = q.At(at); at == nil {
			return nothing, nil
		}
	}
	if from == nil {
		return nothing, nil
	}
	return from(r.root, at)
}

// errLayout is why a block could not be drawn.
var errLayout = errors.New("docx: the blocks cannot be laid out")
