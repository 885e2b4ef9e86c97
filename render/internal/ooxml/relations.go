package ooxml

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// Relation is a reference from one part to another.
type Relation struct {
	ID, Kind string // the kind is the last word of its type, in the transitional and strict form: "header"
	Target   string // name of the part as the file writes it, or what is outside the file
	External bool
}

// Relations are the references of one part.
type Relations []Relation

// RelationsName returns the name of the part that holds the references of a
// part; "" is the package itself.
func RelationsName(part string) string {
	dir, base := path.Split(part)
	return dir + "_rels/" + base + relationsEnding
}

const relationsEnding = ".rels"

// Relations returns the references that stand in a part of that name, none
// where there is no such part. The error is an [*OpenError].
func (p *Package) Relations(name string) (Relations, error) {
	i, ok := p.index[Key(name)]
	switch {
	case !ok:
		return nil, nil
	case p.rels[i] != nil && p.parts[i].Name == name:
		return p.rels[i], nil
	}
	root, err := p.Tree(name)
	if err != nil {
		return nil, err
	}
	return p.relationsIn(root, name), nil
}

// relationsIn returns the references in a part of that name.
func (p *Package) relationsIn(root *Node, name string) Relations {
	dir, rels := strings.TrimSuffix(path.Dir(name), "_rels"), make(Relations, 0, len(root.Kids))
	for _, n := range root.Kids {
		kind := n.Attr("Type")
		r := Relation{
			ID: n.Attr("Id"), Kind: kind[strings.LastIndexByte(kind, '/')+1:],
			Target: n.Attr("Target"), External: strings.EqualFold(n.Attr("TargetMode"), "External"),
		}
		if !r.External {
			r.Target = p.Name(resolve(dir, r.Target))
		}
		rels = append(rels, r)
	}
	return rels
}

// resolve returns the name of the part that a reference from dir leads to.
func resolve(dir, target string) string {
	if !strings.HasPrefix(target, "/") {
		target = "/" + dir + "/" + target
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

// First returns the part of a kind, the first by name, "" where there is none.
func (r Relations) First(kind string) string {
	if parts := r.All(kind); len(parts) > 0 {
		return parts[0]
	}
	return ""
}

// All returns the parts of a kind, sorted, each once.
func (r Relations) All(kind string) []string {
	var parts []string
	for _, rel := range r {
		if rel.Kind == kind && !rel.External && rel.Target != "" {
			parts = append(parts, rel.Target)
		}
	}
	slices.Sort(parts)
	return slices.Compact(parts)
}

// Texts returns the parts that hold texts of a document besides the main one.
func (r Relations) Texts() (parts []string) {
	for _, kind := range []string{"header", "footer", "footnotes", "endnotes"} {
		parts = append(parts, r.All(kind)...)
	}
	return parts
}

// Tree reads a part whole and returns its root, which must not be changed. The error
// is an [*OpenError].
func (p *Package) Tree(name string) (*Node, error) {
	if i, ok := p.index[Key(name)]; ok && p.roots[i] != nil {
		return p.roots[i], nil
	}
	text, ok := p.Text(name)
	if !ok {
		return nil, &OpenError{Part: name, Err: ErrNoPart}
	}
	root, err := ReadText(p.ctx, text).tree(cmp.Or(p.room, new(Nodes)))
	if err != nil {
		return nil, p.refused(name, err)
	}
	return root, nil
}

// digitalSignature stands in the types of relationships to signatures and in the
// types of their content (ECMA-376 part 2, 13).
const digitalSignature = "digital-signature"

// Signed reports whether the package bears a digital signature, be it by the name
// of a part, a relationship or a type of content. A type that no part has is
// what a signature left behind that was taken off.
func (p *Package) Signed() bool {
	return slices.ContainsFunc(p.parts, func(part Part) bool {
		name := part.Key()
		switch {
		case name == ContentTypesKey:
			return p.signedByType()
		case strings.HasSuffix(name, relationsEnding):
			return p.signedByRelation(part.Name)
		}
		return strings.HasPrefix(name, "_xmlsignatures/") || strings.Contains(name, "/_xmlsignatures/")
	})
}

func (p *Package) signedByRelation(part string) bool {
	root, err := p.Tree(part)
	return err == nil && slices.ContainsFunc(root.Kids, func(n *Node) bool { return strings.Contains(n.Attr("Type"), digitalSignature) })
}

func (p *Package) signedByType() bool {
	root, err := p.Tree(ContentTypes)
	return err == nil && slices.ContainsFunc(root.Kids, func(n *Node) bool {
		if !strings.Contains(n.Attr("ContentType"), digitalSignature) {
			return false
		}
		if ending, ok := n.Lookup("Extension"); ok {
			return slices.ContainsFunc(p.parts, func(part Part) bool { return strings.EqualFold(path.Ext(part.Name), "."+ending) })
		}
		return true
	})
}
