package template

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// assemble makes the parts of the output: those with programs, those that depend
// on what the programs use, and all others ready for the zip.
func (c *compiler) assemble(t *Template, out map[string]outPart) error {
	original, _ := c.pkg.Part(ooxml.ContentTypes)
	types := asDocument(original)
	if len(c.pictures) > 0 {
		types = withDefault(c.ctx, withDefault(c.ctx, types, "png", "image/png"), "jpeg", "image/jpeg")
	}
	related, edges, overrides := c.pictures, "", ""
	if c.annexes && len(c.annexEdges) > 0 {
		edges, overrides = c.emptyEdges(out)
		types = within(c.ctx, types, overrides)
		if !slices.Contains(related, c.main) {
			related = append(related, c.main)
		}
	}
	for _, name := range related {
		rels := c.pkg.Name(ooxml.RelationsName(name))
		h, err := c.relations(rels)
		if err != nil {
			return err
		}
		if name == c.main {
			h.before = slices.Concat(h.before, []byte(edges))
		}
		out[rels] = outPart{make: func(r *runner) { r.relationsOf(name, h) }, stage: afterAll}
	}
	for _, p := range c.parts {
		if p.owner == "" {
			continue
		}
		added, owner := edges, p.owner
		if owner != c.main {
			added = ""
		}
		p.closing = func(r *runner) {
			r.raw(added)
			r.relationsOf(owner, hole{})
			r.buf = append(r.buf, r.elsewhere[owner+linkRelations]...)
		}
		out[p.name] = outPart{make: p.emit().make, stage: afterAll}
	}
	if c.blocks {
		if err := c.styles(t, out); err != nil {
			return err
		}
	}
	if c.renumbers {
		t.numbers = c.lists
		name := c.rels.First("numbering")
		part := outPart{make: (*runner).numberingPart}
		if filled, ok := out[name]; ok {
			part = filled
		}
		part.stage = afterAll
		out[name] = part
	}
	pkg := c.pkg
	if !bytes.Equal(types, original) {
		pkg = pkg.With(ooxml.ContentTypes, types)
	}
	t.parts = make([]outPart, 1, len(pkg.Parts())+len(out)) // the types stand first
	for _, p := range pkg.Parts() {
		part, ok := out[p.Name]
		delete(out, p.Name)
		switch {
		case p.Key() == ooxml.ContentTypesKey:
			t.parts[0].Part = p.Packed()
			t.parts[0].Name = ooxml.ContentTypes
			continue
		case ok:
			part.Name = p.Name
		default:
			part.Part = p.Packed()
		}
		t.parts = append(t.parts, part)
	}
	for _, name := range slices.Sorted(maps.Keys(out)) { // those that the template does not have
		part := out[name]
		part.Name = name
		t.parts = append(t.parts, part)
	}
	return t.check()
}

// check finds names that no file can have, and files that are too large.
func (t *Template) check() error {
	parts := make([]ooxml.Part, len(t.parts))
	for i, p := range t.parts {
		parts[i] = p.Part
	}
	if err := ooxml.Check(parts); err != nil {
		return fmt.Errorf("%w: %w", source.ErrHostile, err)
	}
	return nil
}

// styles makes the part of the styles one that blocks may add to.
func (c *compiler) styles(t *Template, out map[string]outPart) (err error) {
	name := c.rels.First("styles")
	data, ok := c.pkg.Part(name)
	if !ok {
		return fmt.Errorf("%w: không có phần kiểu chữ (it has no styles)", source.ErrNotDocument)
	}
	out[name] = outPart{make: (*runner).stylesPart, stage: afterAll, steady: true}
	t.styles, err = newStyleSheet(c.ctx, data)
	return err
}

// asDocument turns the types of a .dotx into those of a .docx.
func asDocument(types []byte) []byte {
	return bytes.ReplaceAll(types, []byte("wordprocessingml.template.main+xml"), []byte("wordprocessingml.document.main+xml"))
}

// withDefault adds the type of an extension where there is none.
func withDefault(ctx context.Context, types []byte, extension, kind string) []byte {
	root, err := ooxml.Tree(ctx, types)
	if err != nil {
		return types
	}
	for _, n := range root.Kids {
		if strings.EqualFold(n.Attr("Extension"), extension) {
			return types
		}
	}
	return within(ctx, types, "<"+root.Prefix()+`Default Extension="`+extension+`" ContentType="`+kind+`"/>`)
}

// within puts markup at the end of the root of a part.
func within(ctx context.Context, data []byte, markup string) []byte {
	root, err := ooxml.Tree(ctx, data)
	if err != nil {
		return data
	}
	h := holeIn(data, root)
	return slices.Concat(h.before, []byte(markup), h.after)
}

// hole is a part cut in front of the end tag of its root, where more may be
// added.
type hole struct{ before, after []byte }

func holeIn(data []byte, root *ooxml.Node) hole {
	if root.Open < root.End {
		return hole{data[:root.Close], data[root.Close:]}
	}
	return hole{
		slices.Concat(data[:root.Open-len("/>")], []byte(">")),
		slices.Concat([]byte("</"+root.Raw+">"), data[root.End:]),
	}
}

const noRelations = wml.Head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

// relations returns the relationships of a part, to which more may be added.
func (c *compiler) relations(name string) (hole, error) {
	data, ok := c.pkg.Part(name)
	if !ok {
		data = []byte(noRelations)
	}
	root, err := ooxml.Tree(c.ctx, data)
	if err != nil {
		return hole{}, err
	}
	return holeIn(data, root), nil
}

// emptyEdges adds an empty header and footer for the first pages of annexes,
// and returns how the main part relates to them, and their types.
func (c *compiler) emptyEdges(out map[string]outPart) (relations, types string) {
	for _, e := range [...]struct{ kind, root string }{{"header", "hdr"}, {"footer", "ftr"}} {
		if !bytes.Contains(c.annexEdges, []byte(e.kind+"Reference")) {
			continue
		}
		name := "word/" + c.free + e.kind + ".xml"
		out[name] = outPart{Part: ooxml.Pack(name, []byte(wml.Head+"<w:"+e.root+" "+wml.WordNamespace+"><w:p/></w:"+e.root+">"))}
		types += wml.ContentType(name, e.kind)
		relations += wml.Relation(c.free+e.kind, e.kind, "/"+name)
	}
	return relations, types
}
