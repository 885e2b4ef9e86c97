package template

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// The blocks, by the regions of a paper.
const (
	bodyBlock       = "body"
	recipientsBlock = "recipients"
	signatureBlock  = "signature"
	annexesBlock    = "annexes"
)

// block compiles a paragraph that a block takes the place of.
func (e *emitter) block(p *paragraph) {
	t := p.block()
	switch {
	case e.c.data.Layout == nil, !slices.Contains([]string{bodyBlock, recipientsBlock, signatureBlock, annexesBlock}, t.Path):
		e.fault(unknownBlock, t)
		return
	case !e.main || p.inBox || p.twin:
		e.fault(blockPlace, t, "khối chỉ đặt trong phần thân của văn bản", "a block stands in the body of the paper alone")
		return
	case !plainNamespace(e.root):
		e.fault(blockPlace, t, "tệp mẫu dùng dạng Strict; lưu lại dạng .docx thường", "the template is a Strict file; save it as an ordinary .docx")
		return
	}
	e.answered(t, "")
	e.c.blocks = true
	if t.Path == annexesBlock {
		e.annexesAt(p, t)
		return
	}
	page := e.pageAt(p)
	if e.c.page == (style.Page{}) {
		e.c.page = page
	}
	name := t.Path
	e.step(func(r *runner) { r.block(name, page) })
}

// pageAt returns the page that a paragraph stands on; inside a cell, its text
// is as wide as the cell.
func (e *emitter) pageAt(p *paragraph) style.Page {
	page := e.c.last
	if e.main {
		pages := e.pages()
		at, _ := slices.BinarySearchFunc(pages, p.n.Start, func(s pageEnd, start int) int { return cmp.Compare(s.end, start) })
		if at < len(pages) {
			page = pages[at].page
		}
	}
	cell := p.n
	for cell != nil && cell.Name != "w:tc" {
		cell = cell.Parent
	}
	size := cell.Path("w:tcPr", "w:tcW")
	if width, ok := size.TwipsAttr("w:w"); ok && size.Attr("w:type") == "dxa" && width > 2*cellRoom {
		page.Right = page.Width - page.Left - style.Millimetres(width-2*cellRoom)
	}
	return page
}

// pageEnd says up to which byte of a part the pages are so.
type pageEnd struct {
	end  int
	page style.Page
}

// pageEnds returns the pages of the sections of the body, in order.
func pageEnds(root *ooxml.Node) (ends []pageEnd) {
	for _, k := range root.Child("w:body").Kids {
		n := k
		if k.Name == "w:p" {
			n = k.Path("w:pPr", "w:sectPr")
		}
		if n != nil && n.Name == "w:sectPr" {
			ends = append(ends, pageEnd{k.End, source.Page(n)})
		}
	}
	return ends
}

// cellRoom is the room left and right of the text in a cell, in pt, where the
// template says nothing else.
const cellRoom = 5.4

// layout lays the paper out, once for all its blocks.
func (r *runner) layout(page style.Page) *laidOut {
	if r.paper == nil {
		r.paper = new(laidOut)
		r.paper.paper, r.paper.sheet, r.paper.err = r.t.layout(r.root, page)
		if r.paper.err != nil {
			r.errs = append(r.errs, fmt.Errorf("%w: %w", errLayout, r.paper.err))
		}
	}
	return r.paper
}

func (r *runner) block(name string, page style.Page) {
	l := r.layout(r.t.page)
	if l.err != nil {
		return
	}
	switch name {
	case bodyBlock:
		r.draw(l.sheet, page, wml.Closed(l.sheet, page, l.paper.Body))
	case recipientsBlock:
		r.draw(l.sheet, page, l.paper.Recipients)
	case signatureBlock:
		r.draw(l.sheet, page, halved(l.paper.Signature, page))
	}
}

// halved returns signatures beside each other, if they are, in equal parts of
// where they stand.
func halved(blocks []doc.Block, page style.Page) []doc.Block {
	if len(blocks) != 1 || blocks[0].Kind != doc.Sides || blocks[0].Sides == nil {
		return blocks
	}
	b, c := blocks[0], *blocks[0].Sides
	c.Left = page.TextWidth() / 2
	b.Sides = &c
	return []doc.Block{b}
}

// draw writes blocks as our own papers do, in the styles of the template.
func (r *runner) draw(sheet style.Sheet, page style.Page, blocks []doc.Block) {
	p := &r.printer
	p.Reset(r.ctx, sheet.WithDefaults())
	own := p.Buf
	p.Buf, p.ID, p.Page = r.buf, r.ids, page
	p.AfterTable = bytes.HasSuffix(r.buf, []byte(tableEnd))
	from := len(r.buf)
	p.Blocks(blocks)
	r.errs = append(r.errs, p.Errs...)
	r.ids, r.buf, p.Buf = p.ID, p.Buf, own
	r.restyle(from)
}

// restyle gives the paragraphs written since from the ids that the template
// has for their roles.
func (r *runner) restyle(from int) {
	const ref = `<w:pStyle w:val="`
	if r.used == nil {
		r.used = make(map[string]string)
	}
	rest, out := r.buf[from:], r.scratch[:0]
	for {
		i := bytes.Index(rest, []byte(ref))
		if i < 0 {
			break
		}
		i += len(ref)
		end := i + bytes.IndexByte(rest[i:], '"')
		id, ok := r.used[string(rest[i:end])]
		if !ok {
			id, _ = r.t.styles.id(string(rest[i:end]))
			r.used[string(rest[i:end])] = id
		}
		out = append(append(out, rest[:i]...), id...)
		rest = rest[end:]
	}
	r.scratch = append(out, rest...)
	r.buf = append(r.buf[:from], r.scratch...)
}

// plainNamespace reports whether w: means what the blocks mean by it.
func plainNamespace(root *ooxml.Node) bool {
	return root.Attr("xmlns:w") == strings.Trim(strings.TrimPrefix(wml.WordNamespace, "xmlns:w="), `"`)
}

const tableEnd = "</w:tbl>"
