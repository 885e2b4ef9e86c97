package template

import (
	"context"
	"io"
	"sync"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
)

// Template is an office's own .docx with tags in it, compiled once: spans of
// bytes that stay as they are, and between them what each tag asks for. It is
// immutable and safe for concurrent use.
//
// Tags stand in the text, in tables, headers, footers, text boxes, footnotes
// and endnotes; those of values also in the addresses of links, the instructions
// of fields, formulas, charts and their data, SmartArt, properties, the items of
// lists to choose from, what lists print around their numbers and alternative texts:
//
//	{path.to.value}            a text; {path|filter:argument} through a filter,
//	                           {path|default:words} where it may be empty
//	{#list} … {/list}          once for each item; {/} ends what begins last
//	{?name} … {/name}          where there is something
//	{^name} … {/name}          where there is nothing
//	{@body}                    a block, alone in its paragraph: body, recipients,
//	                           signature, annexes
//	{%picture}                 a picture; also as the alternative text of one
//	{{ and }}                  a brace
//
// Between # and / the names of the item come first, then those around it.
// {.} is the item itself; {.index}, {.roman}, {.letter}, {.count}, {.first}
// and {.last} tell of its turn, the last two for conditions. One more dot is
// one repeat further out: {..index}.
//
// A tag may be split over runs in whatever looks; the value takes those of the
// run in which the tag begins. A repeat or a condition that begins and ends
// within one paragraph takes what stands between, a condition the paragraph
// where that is all of it; in one row of a table, the row; else all paragraphs
// or rows from its begin to its end. What stands in front of a begin that ends its
// paragraph, or behind an end that begins it, is none of it; else nothing may stand
// outside both tags. A paragraph or row that holds nothing but such tags vanishes
// with them.
//
// What vanishes or is repeated leaves the rest of the paper whole: pages keep the
// headers and footers of a section that is gone, a bookmark and the place of a
// comment stand in the first turn, a list below a line of the item begins anew in
// each turn, a note and the address of a link know the item, a merged cell begins where its first row is gone. A control shows
// what is put in, also where it was bound to data of the file or showed a prompt.
type Template struct {
	file    string
	layout  func(root any, page style.Page) (doc.Paper, style.Sheet, error)
	parts   []outPart
	tags    []keptTag
	styles  *styleSheet
	numbers *numbering
	page    style.Page // of the section that the blocks stand in
	anchors int        // that are followed while it is written
	merging int        // tables that are watched likewise
	firstID int        // the greatest id of a drawing or control in the file
	media   string     // what the names of added pictures begin with
}

// outPart is a part of the output: ready-made, or made anew each time.
type outPart struct {
	ooxml.Part
	make   func(*runner) // appends it to the buffer
	stage  stage         // depends on what those before it used
	steady bool          // seldom differs from one paper to the next
}

// stage says when a part is made.
type stage int

const (
	ofTexts  stage = iota
	ofNotes        // which texts refer to
	afterAll       // relationships, styles, lists
	stages
)

// Data is what the tags of a template may ask for.
type Data struct {
	// File is the name of the template that problems carry.
	File string
	// Model says what names stand for. A nil Model knows no name.
	Model Model
	// Filters are known by their names.
	Filters map[string]tag.Filter
	// Layout returns the paper whose regions the blocks are, and the sheet with
	// its looks, for a text on that page; the root is what Write was given. A
	// template without it has no blocks.
	Layout func(root any, page style.Page) (doc.Paper, style.Sheet, error)
}

// Compile reads a template and checks every tag against the data. The template
// is nil exactly when the problems hold an error: everything that is wrong with
// it, each with its part and paragraph. Files that are damaged, too large, or
// that would have a reader fetch something from elsewhere are refused; where a
// paper can do without that, as with the template that a file is attached to,
// the source of a mail merge or a linked picture, it is left out with a note.
func Compile(ctx context.Context, r io.ReaderAt, size int64, d Data) (*Template, diag.List) {
	c, t, problems := compile(ctx, r, size, d)
	c.room.free()
	return t, problems
}

// Tags returns every tag of a template, also of one that does not compile.
func Tags(ctx context.Context, r io.ReaderAt, size int64, d Data) ([]Tag, diag.List) {
	c, _, problems := compile(ctx, r, size, d)
	defer c.room.free()
	return asTags(d.File, c.listed()), problems
}

// Tags returns every tag in the order of parts and paragraphs.
func (t *Template) Tags() []Tag { return asTags(t.file, t.tags) }

// Write writes the template filled with the values of root, which is what its
// model describes. Nothing reaches w unless all of it succeeded; the error holds
// the problems of all values that cannot be printed.
func (t *Template) Write(ctx context.Context, w io.Writer, root any) error {
	r := runners.Get().(*runner)
	defer r.free()
	parts, err := r.fill(ctx, t, root)
	if err != nil {
		return err
	}
	return ooxml.Write(ctx, w, parts)
}

// fill returns the parts of a template filled with the values of root. They hold
// until the next call.
func (r *runner) fill(ctx context.Context, t *Template, root any) ([]ooxml.Part, error) {
	r.reset(ctx, t, root)
	parts := r.files[:0]
	for i := range t.parts {
		parts = append(parts, t.parts[i].Part)
		r.spans = append(r.spans, span{})
	}
	// The buffer moves while it grows: the parts are cut out of it below.
	for at := range stages {
		for i := range t.parts {
			if p := &t.parts[i]; p.make != nil && p.stage == at {
				from := len(r.buf)
				p.make(r)
				r.spans[i] = span{from, len(r.buf)}
			}
		}
		if err := r.err(); err != nil {
			return nil, err
		}
	}
	for i, s := range r.spans {
		switch data := r.buf[s.from:s.to]; {
		case s.to == 0:
		case t.parts[i].steady:
			parts[i] = r.lastStyles.Pack(parts[i].Name, data)
		default:
			parts[i].Data = data
		}
	}
	r.files = append(parts, r.media.parts...)
	return r.files, nil
}

type span struct{ from, to int }

var runners = sync.Pool{New: func() any { return new(runner) }}
