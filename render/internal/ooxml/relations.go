package ooxml

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// relationship is a reference from one part to another.
type Relation struct {
	kind   string // the last word of its type: "header"
	Target string // name of the part; "" for something outside the file
}

// relationships returns those of a part by id; "" is the package itself.
func Relations(pkg *Package, part string) (map[string]Relation, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if _, ok := pkg.Part(name); !ok {
		return nil, nil
	}
	root, err := PartTree(pkg, name)
	if err != nil {
		return nil, err
	}
	rels := make(map[string]Relation)
	for _, n := range root.Kids {
		rel := Relation{kind: LastWords(n.Attr("Type"))}
		if n.Attr("TargetMode") != "External" {
			rel.Target = resolve(dir, n.Attr("Target"))
		}
		rels[n.Attr("Id")] = rel
	}
	return rels, nil
}

// lastWords returns the end of the type of a relationship, which is the same in
// its transitional and strict form.
func LastWords(kind string) string {
	if strings.HasSuffix(kind, "digital-signature/origin") {
		return "digital-signature/origin"
	}
	return kind[strings.LastIndexByte(kind, '/')+1:]
}

// resolve returns the name of the part that a reference from dir leads to.
func resolve(dir, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return strings.TrimPrefix(path.Join("/", dir, target), "/")
}

// findRelated returns the part of a kind.
func FirstOf(rels map[string]Relation, kind string) (string, bool) {
	if parts := AllOf(rels, kind); len(parts) > 0 {
		return parts[0], true
	}
	return "", false
}

// relatedParts returns the parts of a kind, sorted, each once.
func AllOf(rels map[string]Relation, kind string) []string {
	var parts []string
	for _, id := range slices.Sorted(maps.Keys(rels)) {
		if rel := rels[id]; rel.kind == kind && rel.Target != "" {
			parts = append(parts, rel.Target)
		}
	}
	slices.Sort(parts)
	return slices.Compact(parts)
}

// parsePart returns the root element of a part. The error is an [*OpenError].
func PartTree(pkg *Package, name string) (*Node, error) {
	data, ok := pkg.Part(name)
	if !ok {
		return nil, &OpenError{Part: name, Err: ErrNoPart}
	}
	root, err := ParseTree(data)
	if err != nil {
		return nil, &OpenError{Part: name, Err: fmt.Errorf("%w: %w", ErrXML, err)}
	}
	return root, nil
}

// isSigned reports whether the package bears a digital signature.
func Signed(pkg *Package) bool {
	for _, p := range pkg.Parts() {
		name := strings.ToLower(p.Name)
		if strings.HasPrefix(name, "_xmlsignatures/") && !strings.HasSuffix(name, ".rels") {
			return true
		}
	}
	rels, _ := Relations(pkg, "")
	for _, rel := range rels {
		if strings.HasSuffix(rel.kind, "digital-signature/origin") || rel.kind == "origin" {
			return true
		}
	}
	return false
}
