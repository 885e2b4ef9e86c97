package docx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
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
func (e *emitter) block(p *tagPara) {
	t := p.block()
	switch {
	case e.c.data.Layout == nil, !slices.Contains([]string{bodyBlock, recipientsBlock, signatureBlock, annexesBlock}, t.path):
		e.fault(UnknownBlock, t)
		return
	case !e.main || p.inBox || p.twin:
		e.fault(BlockPlace, t, "khối chỉ đặt trong phần thân của văn bản", "a block stands in the body of the paper alone")
		return
	case !e.c.plainNamespace(e.data, e.root):
		e.fault(BlockPlace, t, "tệp mẫu dùng dạng Strict; lưu lại dạng .docx thường", "the template is a Strict file; save it as an ordinary .docx")
		return
	}
	e.answered(t, "")
	e.c.blocks = true
	if t.path == annexesBlock {
		e.annexesAt(p, t)
		return
	}
	page := e.pageAt(p)
	if e.c.page == (style.Page{}) {
		e.c.page = page
	}
	e.op(op{code: opBlock, block: t.path, tag: e.opTag(t), page: page})
}

// pageAt returns the page that a paragraph stands on; inside a cell, its text
// is as wide as the cell.
func (e *emitter) pageAt(p *tagPara) style.Page {
	s := Section{Page: e.c.last}
	if e.main {
		for _, k := range e.root.child("w:body").kids {
			if n := sectionOf(k); n != nil && k.end >= p.n.start {
				readPage(&s, n)
				break
			}
		}
	}
	for _, n := range slices.Backward(p.above) {
		if n.name != "w:tc" {
			continue
		}
		if width, ok := n.path("w:tcPr", "w:tcW").twipsAttr("w:w"); ok && n.path("w:tcPr", "w:tcW").attr("w:type") == "dxa" && width > 2*cellRoom {
			s.Page.Right = s.Page.Width - s.Page.Left - style.Millimetres(width-2*cellRoom)
		}
		break
	}
	return s.Page
}

// cellRoom is the room left and right of the text in a cell, in pt, where the
// template says nothing else.
const cellRoom = 5.4

// sectionOf returns the properties of the section that a block of the body
// ends.
func sectionOf(n *node) *node {
	if n.name == "w:sectPr" {
		return n
	}
	if n.name == "w:p" {
		return n.path("w:pPr", "w:sectPr")
	}
	return nil
}

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

func (r *runner) block(o *op) {
	l := r.layout(r.t.page)
	if l.err != nil {
		return
	}
	page := o.page
	switch o.block {
	case bodyBlock:
		blocks := l.paper.Body
		if n := len(blocks); n > 0 {
			blocks = append(slices.Clip(blocks[:n-1]), kept(blocks[n-1]))
		}
		r.draw(l.sheet, page, blocks)
	case recipientsBlock:
		r.draw(l.sheet, page, l.paper.Recipients)
	case signatureBlock:
		r.draw(l.sheet, page, l.paper.Signature)
	}
}

// draw writes blocks as our own papers do, in the styles of the template.
func (r *runner) draw(sheet style.Sheet, page style.Page, blocks []doc.Block) {
	p := printers.Get().(*printer)
	defer p.free()
	p.reset(sheet.WithDefaults())
	own := p.buf
	p.buf, p.id, p.section = r.buf, r.ids, page
	p.afterTable = bytes.HasSuffix(r.buf, []byte("</w:tbl>"))
	from := len(r.buf)
	p.blocks(blocks)
	r.errs = append(r.errs, p.errs...)
	r.ids, r.buf, p.buf = p.id, p.buf, own
	r.restyle(from)
}

// restyle gives the paragraphs written since from the ids that the template
// has for their roles.
func (r *runner) restyle(from int) {
	const ref = `<w:pStyle w:val="`
	rest, out := r.buf[from:], r.scratch[:0]
	for {
		i := bytes.Index(rest, []byte(ref))
		if i < 0 {
			break
		}
		i += len(ref)
		end := i + bytes.IndexByte(rest[i:], '"')
		r.use(rest[i:end])
		out = append(append(out, rest[:i]...), r.t.styles.id(rest[i:end])...)
		rest = rest[end:]
	}
	r.scratch = append(out, rest...)
	r.buf = append(r.buf[:from], r.scratch...)
}

// use notes the style of a role as used.
func (r *runner) use(id []byte) {
	if !slices.ContainsFunc(r.used, func(s string) bool { return s == string(id) }) {
		r.used = append(r.used, string(id))
	}
}

// plainNamespace reports whether w: means what the blocks mean by it.
func (c *templateCompiler) plainNamespace(data []byte, root *node) bool {
	for _, a := range startTag(data, root) {
		if a.local == "xmlns:w" {
			return string(data[a.valueFrom:a.valueTo]) == strings.Trim(strings.TrimPrefix(wordNamespace, "xmlns:w="), `"`)
		}
	}
	return false
}
