package strictyaml

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"gopkg.in/yaml.v3"
)

// Tree is a value of a file that is kept as it was written, for whoever knows
// later what it is to become: [DecodeTree]. Its texts have their line breaks as
// [Load] reads them, a blank line "\n\n". The zero Tree is nothing.
type Tree struct {
	File string
	Root *yaml.Node // with the places of the file; never changed
	// Expanded says that the texts were put together from others that were read, so
	// that their characters are left to [Check].
	Expanded bool
}

// IsZero reports whether there is nothing.
func (t Tree) IsZero() bool { return t.Root == nil }

// Check returns the problem of a tree that was not read and that nobody can go
// through: a node in it is nil, or nodes stand in each other without an end.
func (t Tree) Check() diag.List {
	var problems diag.List
	var visit func(n *yaml.Node, depth int)
	visit = func(n *yaml.Node, depth int) {
		switch {
		case problems != nil:
		case n == nil:
			problems = diag.List{fault.NullValue.For("")}
		case depth > 2*most.Nested:
			problems = diag.List{tooDeep.For("", 2*most.Nested)}
		default:
			for _, inner := range n.Content {
				visit(inner, depth+1)
			}
		}
	}
	if t.Root != nil {
		visit(t.Root, 0)
	}
	return problems
}

// Text returns the text under a key of a mapping, or "".
func (t Tree) Text(key string) string {
	if n := t.under(key); n != nil && n.Kind == yaml.ScalarNode {
		return n.Value
	}
	return ""
}

// Place returns where the value under a key stands, that of the tree where there
// is none.
func (t Tree) Place(key string) diag.Place {
	n := t.under(key)
	if n == nil {
		n = t.Root
	}
	return (&document{file: t.File}).at(n)
}

func (t Tree) under(key string) *yaml.Node {
	if t.Root == nil {
		return nil
	}
	_, n := pair(t.Root, key)
	return n
}

// DecodeTree decodes a tree as [Decode] a document: into v, a pointer to a struct.
// The problems have the places of its nodes.
func DecodeTree(t Tree, kind string, v any) (*Source, diag.List) {
	l := newLoader(context.Background(), nil)
	d := &document{file: t.File, root: t.Root, expanded: t.Expanded}
	if problems := t.Check(); problems != nil {
		return &Source{root: d}, problems
	}
	target := reflect.ValueOf(v)
	w := &walker{doc: d, loader: l}
	switch {
	case target.Kind() != reflect.Pointer || target.IsNil() || shapeOf(target.Type().Elem()).class != record:
		l.refuse(d, unsupportedRule.At(d.at(nil), "", fmt.Sprintf("%T", v)))
	case t.Root == nil || t.Root.Kind != yaml.MappingNode:
		w.wrong(slot{node: &yaml.Node{Kind: yaml.ScalarNode}}, notMapping)
	case w.kind(t.Root, kind):
		w.record(slot{path: newTrail(), node: t.Root}, shapeOf(target.Type().Elem()), target.Elem())
	}
	return &Source{root: d}, l.problems.Sorted(t.File)
}

// NodeOf returns a struct, or a pointer to one, as the nodes that are read into
// it.
func NodeOf(v any) (*yaml.Node, error) {
	o, err := objectOf("", v, true)
	if err != nil {
		return nil, err
	}
	return nodeOf(o), nil
}

// nodeOf returns an object, a []any or a scalar as a node.
func nodeOf(v any) *yaml.Node {
	switch v := v.(type) {
	case object:
		n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
		for _, m := range v {
			n.Content = append(n.Content, nodeOf(m.key), nodeOf(m.value))
		}
		return n
	case []any:
		n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		for _, item := range v {
			n.Content = append(n.Content, nodeOf(item))
		}
		return n
	case bool:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: map[bool]string{true: "true", false: "false"}[v]}
	case json.Number:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: v.String()}
	case ownForm:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.LiteralStyle, Value: string(v)}
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.LiteralStyle, Value: v.(string)}
}

// tree keeps s as it is in v.
func (w *walker) tree(s slot, v reflect.Value) {
	v.Set(reflect.ValueOf(Tree{File: w.doc.file, Root: w.kept(s.node)}))
}

// kept copies a node; the breaks of a text become those of a literal one, where
// they do not depend on the file.
func (w *walker) kept(n *yaml.Node) *yaml.Node {
	c := &yaml.Node{Kind: n.Kind, Style: n.Style, Tag: n.Tag, Value: n.Value, Line: n.Line, Column: n.Column}
	if n.Kind == yaml.ScalarNode && (!plain(n) || len(n.Value) > 0 && fold(n, false, func() []byte { return w.doc.raw(n) }) != n.Value) {
		c.Value = breaks(n, func() []byte { return w.doc.raw(n) })
		c.Style = yaml.LiteralStyle
	}
	for _, inner := range n.Content {
		c.Content = append(c.Content, w.kept(inner))
	}
	return c
}

// breaks is the value of a scalar with "\n\n" for a blank line and "\n" for a
// break that only some fields keep.
func breaks(n *yaml.Node, raw func() []byte) string {
	folded := fold(n, false, raw)
	lines := fold(n, true, raw)
	if folded == lines {
		return folded
	}
	out := []byte(lines)
	var b []byte
	j := 0
	for i := 0; i < len(out); i++ {
		switch {
		case out[i] != '\n':
			b = append(b, out[i])
			j++
		case j+1 < len(folded) && folded[j] == '\n':
			b = append(b, '\n', '\n')
			j += 2
		default:
			b = append(b, '\n')
			j++
		}
	}
	return string(b)
}

// treeObject returns a kept node as an object, a []any or a scalar.
func treeObject(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		o := object{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			o = append(o, member{n.Content[i].Value, treeObject(n.Content[i+1])})
		}
		return o
	case yaml.SequenceNode:
		items := []any{}
		for _, item := range n.Content {
			items = append(items, treeObject(item))
		}
		return items
	}
	switch {
	case plain(n) && n.Tag == "!!bool":
		return n.Value == "true"
	case plain(n) && (n.Tag == "!!int" || n.Tag == "!!float") && decimalNumber.MatchString(n.Value):
		return json.Number(n.Value)
	case plain(n):
		return ownForm(n.Value)
	}
	return n.Value
}
