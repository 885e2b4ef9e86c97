package ooxml

import (
	"context"
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/limit"
)

// Reader walks through one XML document in UTF-8, token by token, and checks on
// the way that it is whole: tags close in their order, attributes stand once,
// entities are those of XML, no document type is declared. Comments and
// processing instructions are passed over. It never recurses, keeps the source
// once as a string and gives names and values as parts of it.
//
// A Reader is for one goroutine.
type Reader struct {
	MaxDepth int // of elements inside each other; 0 is no bound
	MaxMarks int // tags, attributes, texts and what is passed over; 0 is no bound
	limits   limit.Limits
	ctx      context.Context

	// What Next found.
	Kind       TokenKind
	Start, End int // the bytes of the token; the end tag of <w:b/> has none

	data   string
	pos    int
	marks  int
	watch  int  // how many marks need a closer look
	rooted bool // the root has begun
	empty  bool // an empty element is open, and closes at the next call
	cdata  bool
	plain  bool // the text is written as it is meant
	name   name // of a tag
	text   part // as written
	attrs  []attr
	open   []element
	spaces []space
	asked  int // how many spaces there are up to the one that was asked for last; 0 where a newer one may be meant
	err    error
}

// A Reader notes where things are, not what: to write pointers costs much while
// garbage is collected.

// part is where something stands.
type part struct{ start, end int }

// name is where a name stands, and in it the local name.
type name struct{ start, local, end int }

// TokenKind says what a token is.
type TokenKind uint8

// The kinds of tokens.
const (
	NoToken TokenKind = iota
	StartTag
	EndTag
	Text // of an element, all that stands between two tags or one CDATA section
)

// element is one that is open.
type element struct {
	name   name
	spaces int // how many namespaces are bound outside it
}

// space is a prefix that is bound to a namespace.
type space struct {
	prefix, uri string
	fixed       string // the prefix that it has in trees; "" before somebody asks
}

// byteOrderMark may stand before a document.
const byteOrderMark = "\uFEFF"

// NewReader returns a Reader of data, of which it keeps a copy. Offsets count
// from the first byte of data, a byte order mark included. Once ctx is done Next
// stops with its cause.
func NewReader(ctx context.Context, data []byte) *Reader { return ReadText(ctx, string(data)) }

// ReadText is [NewReader] of a text, which it keeps.
func ReadText(ctx context.Context, text string) *Reader {
	r := &Reader{ctx: ctx, limits: limit.Limits{}.OrDefaults()}
	r.Reset(text)
	return r
}

// Reset has the Reader read another text, with the bounds that it has.
func (r *Reader) Reset(text string) {
	*r = Reader{MaxDepth: r.MaxDepth, MaxMarks: r.MaxMarks, limits: r.limits, ctx: r.ctx, data: text, attrs: r.attrs[:0], open: r.open[:0], spaces: r.spaces[:0]}
	if strings.HasPrefix(r.data, byteOrderMark) {
		r.pos = len(byteOrderMark)
	}
	if isUTF16(r.data) {
		r.err = notXML("it is UTF-16")
	} else if err := Valid(r.data); err != nil {
		r.err = &reason{"XML không đúng quy tắc: có ký tự không dùng được", "not well-formed XML: " + err.Error(), ErrXML}
	}
}

// Err returns why Next stopped; nil at the end of a document that is whole.
func (r *Reader) Err() error { return r.err }

// Depth returns how many elements are open; the one of a tag counts at its
// start and at its end.
func (r *Reader) Depth() int { return len(r.open) }

func (r *Reader) fail(at int, words string) bool {
	return r.stop(at, notXML(words))
}

func (r *Reader) stop(at int, err error) bool {
	r.err = fmt.Errorf("%w at byte %d", err, at)
	if why, ok := err.(*reason); ok {
		r.err = &reason{fmt.Sprintf("%s, ở byte %d", why.vi, at), fmt.Sprintf("%s at byte %d", why.en, at), err}
	}
	r.token(NoToken, at, at)
	return false
}

func (r *Reader) token(kind TokenKind, start, end int) {
	r.Kind, r.Start, r.End = kind, start, end
	r.name, r.text, r.plain, r.cdata = name{}, part{}, false, false
	r.attrs = r.attrs[:0] // alone, so that its pointer is not written
}

// marksApart is after how many marks the context is asked.
const marksApart = 1024

// mark counts n more marks, and reports whether they are still allowed.
func (r *Reader) mark(n int) bool {
	r.marks += n
	return r.marks < r.watch || r.look(n)
}

// look asks the context, where the last n marks are those after which that is done, and
// says until when nothing need be looked at.
func (r *Reader) look(n int) bool {
	rounds := r.marks / marksApart
	if rounds > (r.marks-n)/marksApart && r.ctx.Err() != nil {
		r.err = context.Cause(r.ctx)
		r.token(NoToken, r.pos, r.pos)
		return false
	}
	if r.watch = (rounds + 1) * marksApart; r.MaxMarks > 0 {
		if r.marks > r.MaxMarks {
			return r.stop(r.pos, ErrTooManyMarks)
		}
		r.watch = min(r.watch, r.MaxMarks+1)
	}
	return true
}

// Next goes to the next tag or text. It returns false at the end, and where the
// document is broken: then Err says why.
func (r *Reader) Next() bool {
	if r.err != nil {
		return false
	}
	if r.Kind == EndTag {
		r.pop()
	}
	if r.empty {
		r.empty = false
		name := r.name
		r.token(EndTag, r.pos, r.pos)
		r.name = name
		return r.mark(1)
	}
	for r.pos < len(r.data) {
		if !r.mark(1) {
			return false
		}
		rest, second := r.data[r.pos:], byte(0)
		if len(rest) > 1 {
			second = rest[1]
		}
		switch {
		case rest[0] != '<':
			if found, ok := r.chars(rest); found || !ok {
				return ok
			}
		case second == '/':
			return r.endTag()
		case second == '?':
			if !r.instruction(rest) {
				return false
			}
		case second != '!':
			return r.startTag()
		case strings.HasPrefix(rest, "<!--"):
			if !r.comment(rest) {
				return false
			}
		case strings.HasPrefix(rest, cdataStart):
			return r.section(rest)
		default:
			return r.stop(r.pos, ErrDoctype)
		}
	}
	r.token(NoToken, r.pos, r.pos)
	if !r.rooted || len(r.open) > 0 {
		return r.fail(r.pos, tooEarly)
	}
	return false
}

// Inside is Next that returns false at the end of the element that was open at
// that depth, too:
//
//	for depth := r.Depth(); r.Inside(depth); {
func (r *Reader) Inside(depth int) bool {
	return r.Next() && !(r.Kind == EndTag && len(r.open) == depth)
}

// pop closes the element of an end tag that has been seen.
func (r *Reader) pop() {
	last := len(r.open) - 1
	r.spaces = r.spaces[:r.open[last].spaces]
	r.open = r.open[:last]
}

const (
	tooEarly   = "it ends too early"
	cdataStart = "<![CDATA["
	cdataEnd   = "]]>"
)

func (r *Reader) comment(rest string) bool {
	const begin = len("<!--")
	n := strings.Index(rest[begin:], "--")
	switch {
	case n < 0 || begin+n+2 == len(rest):
		return r.fail(len(r.data), tooEarly)
	case rest[begin+n+2] != '>':
		return r.fail(r.pos+begin+n, "-- within a comment")
	}
	r.pos += begin + n + len("-->")
	return true
}

// instruction passes over a processing instruction, and looks into the
// declaration of XML.
func (r *Reader) instruction(rest string) bool {
	end := strings.Index(rest, "?>")
	if end < 0 {
		return r.fail(len(r.data), tooEarly)
	}
	name, ok := r.readName(r.pos + len("<?"))
	if !ok {
		return false
	}
	if r.data[name.start:name.end] == "xml" {
		r.token(NoToken, r.pos, r.pos)
		if at, ok := r.attributes(r.pos + len("<?xml")); !ok {
			return false
		} else if at != r.pos+end {
			return r.fail(at, "a bad declaration of XML")
		}
		if version := r.Attr("version"); version != "" && version != "1.0" {
			return r.fail(r.pos, "it is not XML 1.0")
		}
		if encoding := r.Attr("encoding"); encoding != "" && !strings.EqualFold(encoding, "utf-8") {
			return r.fail(r.pos, "it declares another encoding than UTF-8")
		}
	}
	r.pos += end + len("?>")
	return true
}
