package template

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// assemble makes the parts of the output: those with programs, the lists that
// depend on what the programs use, and all others ready for the zip.
func (c *compiler) assemble(t *Template, programs map[string]*program) error {
	made := make(map[string]func(*runner) []byte)
	fresh := make(map[string][]byte)
	types, _ := c.pkg.Part(ooxml.ContentTypes)
	types = asDocument(types)
	for _, name := range c.pictures {
		rels := ooxml.RelationsName(name)
		before, after, err := c.relations(rels)
		if err != nil {
			return err
		}
		made[rels] = func(r *runner) []byte { return r.relationsOf(name, before, after) }
	}
	if len(c.pictures) > 0 {
		types = withDefault(withDefault(types, "png", "image/png"), "jpeg", "image/jpeg")
	}
	if c.annexes && len(c.annexEdges) > 0 {
		var err error
		if types, err = c.emptyEdges(types, fresh, made); err != nil {
			return err
		}
	}
	styles := ""
	if c.blocks {
		var err error
		if styles, err = c.styles(t, made); err != nil {
			return err
		}
	}
	if c.renumbers {
		name := c.rels.First("numbering")
		t.numbers = c.lists
		made[c.partName(name)] = (*runner).numberingPart
	}
	t.parts = append(t.parts, outPart{Part: ooxml.Pack(ooxml.ContentTypes, types)})
	for _, p := range c.pkg.Parts() {
		switch program, data := programs[p.Name], fresh[p.Name]; {
		case strings.EqualFold(p.Name, ooxml.ContentTypes):
		case program != nil:
			t.parts = append(t.parts, outPart{Part: ooxml.Part{Name: p.Name}, program: program})
		case made[p.Name] != nil:
			t.parts = append(t.parts, outPart{Part: ooxml.Part{Name: p.Name}, make: made[p.Name], steady: p.Name == styles})
		case data != nil:
			t.parts = append(t.parts, outPart{Part: ooxml.Pack(p.Name, data)})
		default:
			t.parts = append(t.parts, outPart{Part: ooxml.Pack(p.Name, p.Data)})
		}
		delete(made, p.Name)
		delete(fresh, p.Name)
	}
	c.addNew(t, fresh, made)
	return t.check()
}

// addNew adds the parts that the template does not have, in the order of their
// names.
func (c *compiler) addNew(t *Template, fresh map[string][]byte, made map[string]func(*runner) []byte) {
	for _, name := range slices.Sorted(maps.Keys(made)) {
		t.parts = append(t.parts, outPart{Part: ooxml.Part{Name: name}, make: made[name]})
	}
	for _, name := range slices.Sorted(maps.Keys(fresh)) {
		t.parts = append(t.parts, outPart{Part: ooxml.Pack(name, fresh[name])})
	}
}

// check writes the parts that are ready, so that names no file can have are
// found now.
func (t *Template) check() error {
	parts := make([]ooxml.Part, len(t.parts))
	for i, p := range t.parts {
		parts[i] = p.Part
	}
	if err := ooxml.Write(io.Discard, parts); err != nil {
		return fmt.Errorf("%w: %w", source.ErrHostile, err)
	}
	return nil
}

// styles makes the part of the styles one that blocks may add to, and returns
// its name.
func (c *compiler) styles(t *Template, made map[string]func(*runner) []byte) (string, error) {
	name := c.rels.First("styles")
	data, ok := c.pkg.Part(name)
	if !ok {
		return "", fmt.Errorf("%w: it has no styles", source.ErrNotDocument)
	}
	var err error
	if t.styles, err = newStyleSheet(data); err != nil {
		return "", err
	}
	name = c.partName(name)
	made[name] = (*runner).stylesPart
	return name, nil
}

// asDocument turns the types of a .dotx into those of a .docx.
func asDocument(types []byte) []byte {
	return bytes.ReplaceAll(types, []byte("wordprocessingml.template.main+xml"), []byte("wordprocessingml.document.main+xml"))
}

// withDefault adds the type of an extension where there is none.
func withDefault(types []byte, extension, kind string) []byte {
	root, err := ooxml.Tree(types)
	if err != nil {
		return types
	}
	for _, n := range root.Kids {
		if strings.EqualFold(n.Attr("Extension"), extension) {
			return types
		}
	}
	return within(types, "<"+root.Prefix()+`Default Extension="`+extension+`" ContentType="`+kind+`"/>`)
}

// within puts markup at the end of the root of a part.
func within(data []byte, markup string) []byte {
	before, after, err := openRoot(data)
	if err != nil {
		return data
	}
	return slices.Concat(before, []byte(markup), after)
}

// openRoot cuts a part in front of the end tag of its root.
func openRoot(data []byte) (before, after []byte, err error) {
	root, err := ooxml.Tree(data)
	if err != nil {
		return nil, nil, err
	}
	if root.Open < root.End {
		return data[:root.Close], data[root.Close:], nil
	}
	before = append(bytes.Clone(data[:root.Open-len("/>")]), '>')
	return before, slices.Concat([]byte("</"+root.Raw+">"), data[root.End:]), nil
}

const noRelations = wml.Head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

// relations returns the relationships of a part, cut where more may be added.
func (c *compiler) relations(name string) (before, after []byte, err error) {
	data, ok := c.pkg.Part(name)
	if !ok {
		data = []byte(noRelations)
	}
	return openRoot(data)
}

// emptyEdges adds an empty header and footer for the first pages of annexes,
// and returns the types with theirs.
func (c *compiler) emptyEdges(types []byte, fresh map[string][]byte, made map[string]func(*runner) []byte) ([]byte, error) {
	rels := ooxml.RelationsName(c.partName(c.main))
	before, after, err := c.relations(rels)
	if err != nil {
		return nil, err
	}
	var lines, overrides string
	for _, e := range [...]struct{ kind, root string }{{"header", "hdr"}, {"footer", "ftr"}} {
		if !bytes.Contains(c.annexEdges, []byte(e.kind+"Reference")) {
			continue
		}
		name := "word/" + c.free + e.kind + ".xml"
		fresh[name] = []byte(wml.Head + "<w:" + e.root + " " + wml.WordNamespace + "><w:p/></w:" + e.root + ">")
		overrides += wml.ContentType(name, e.kind)
		lines += strings.Replace(wml.Relation(c.free+e.kind, e.kind, name), `Target="`, `Target="/word/`, 1)
	}
	before = append(bytes.Clone(before), lines...)
	if old := made[rels]; old != nil {
		main := c.partName(c.main)
		made[rels] = func(r *runner) []byte { return r.relationsOf(main, before, after) }
	} else {
		fresh[rels] = append(before, after...)
	}
	return within(types, overrides), nil
}
