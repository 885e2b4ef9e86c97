package docx

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// relationship is a reference from one part to another.
type relationship struct {
	kind   string // the last word of its type: "header"
	target string // name of the part; "" for something outside the file
}

// relationships returns those of a part by id; "" is the package itself.
func relationships(pkg *ooxml.Package, part string) (map[string]relationship, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if _, ok := pkg.Part(name); !ok {
		return nil, nil
	}
	root, err := parsePart(pkg, name)
	if err != nil {
		return nil, err
	}
	rels := make(map[string]relationship)
	for _, n := range root.kids {
		rel := relationship{kind: lastWords(n.attr("Type"))}
		if n.attr("TargetMode") != "External" {
			rel.target = resolve(dir, n.attr("Target"))
		}
		rels[n.attr("Id")] = rel
	}
	return rels, nil
}

// lastWords returns the end of the type of a relationship, which is the same in
// its transitional and strict form.
func lastWords(kind string) string {
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
func findRelated(rels map[string]relationship, kind string) (string, bool) {
	if parts := relatedParts(rels, kind); len(parts) > 0 {
		return parts[0], true
	}
	return "", false
}

// relatedParts returns the parts of a kind, sorted, each once.
func relatedParts(rels map[string]relationship, kind string) []string {
	var parts []string
	for _, id := range slices.Sorted(maps.Keys(rels)) {
		if rel := rels[id]; rel.kind == kind && rel.target != "" {
			parts = append(parts, rel.target)
		}
	}
	slices.Sort(parts)
	return slices.Compact(parts)
}

// mainPart returns the part that holds the text.
func mainPart(pkg *ooxml.Package) (string, error) {
	rels, err := relationships(pkg, "")
	if err != nil {
		return "", err
	}
	name, ok := findRelated(rels, "officeDocument")
	if !ok {
		return "", fmt.Errorf("%w: no main part", ErrNotDocument)
	}
	return name, nil
}
