package tag

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
	"gopkg.in/yaml.v3"
)

// An expanded value may have maxSize bytes of text, an entry counted as entrySize
// of them and a turn of a repeat as turnSize.
const (
	maxSize   = 16 << 20
	entrySize = 64
	turnSize  = 16
)

// Expand returns the value with what data gives, which is of the type that the
// program was compiled against: repeats repeated, conditions decided. A text that
// comes out empty leaves its key or its entry of a list out. The scalars have the
// places of the template. The error is a diag.List.
func (p *Program) Expand(data any) (strictyaml.Tree, error) {
	if p == nil || p.body.node == nil {
		return strictyaml.Tree{}, nil
	}
	r := &runner{program: p, stack: []frame{{value: reflect.ValueOf(data)}}}
	out := r.entry(&p.body)
	if err := r.problems.Sorted(p.file).Err(); err != nil {
		return strictyaml.Tree{}, err
	}
	tree := strictyaml.Tree{File: p.file, Expanded: true}
	if len(out) > 0 {
		tree.Root = out[0]
	}
	return tree, nil
}

// Sample returns the value with every repeat once, every condition met and the
// tags as they stand, and which places hold tags: one that stands for a
// part of the paper, or no more than a text.
func (p *Program) Sample() (tree strictyaml.Tree, made func(diag.Place) (some, part bool)) {
	if p == nil || p.body.node == nil {
		return strictyaml.Tree{}, func(diag.Place) (bool, bool) { return false, false }
	}
	r := &runner{program: p, sample: map[diag.Place]bool{}}
	tree = strictyaml.Tree{File: p.file}
	if out := r.one(&p.body); len(out) > 0 {
		tree.Root = out[0]
	}
	return tree, func(at diag.Place) (some, part bool) {
		part, some = r.sample[at]
		return some, part
	}
}

// Line is Expand of a value that is one text.
func (p *Program) Line(data any) (string, error) {
	tree, err := p.Expand(data)
	if err != nil || tree.Root == nil {
		return "", err
	}
	return tree.Root.Value, nil
}

// runner expands a program once.
type runner struct {
	program  *Program
	stack    []frame
	b        []byte // the text at hand
	value0   int    // where in it the value begins with which it ends; -1 where it ends with none
	at       *yaml.Node
	size     int
	problems diag.Collector
	sample   map[diag.Place]bool // not nil: no data, and tags as they stand; true where one is for a part
}

func (r *runner) place(n *yaml.Node) diag.Place {
	return diag.Place{File: r.program.file, Line: n.Line, Column: n.Column}
}

// frame is the record of a scope, and the turn of its repeat.
type frame struct {
	value reflect.Value
	Turn
}

func (r *runner) get(ref *ref) reflect.Value { return ref.get(r.stack[ref.level].value) }

func (r *runner) holds(ref *ref) bool {
	if ref.turn != "" {
		is, known := r.stack[ref.level].Holds(ref.turn)
		return is || !known
	}
	return holds(r.get(ref))
}

// spend reports whether the value may grow by so much, and tells once that it may
// not.
func (r *runner) spend(n *yaml.Node, size int) bool {
	if r.size > maxSize {
		return false
	}
	if r.size += size; r.size > maxSize {
		r.fault(n, tooLarge, maxSize>>20, maxDepth)
		return false
	}
	return true
}

// each runs something for every item of a list.
func (r *runner) each(n *yaml.Node, ref *ref, visit func()) {
	list := pointed(r.get(ref))
	if !list.IsValid() {
		return
	}
	for i := 0; i < list.Len() && r.spend(n, turnSize); i++ {
		r.stack = append(r.stack, frame{list.Index(i), Turn{i, list.Len()}})
		visit()
		r.stack = r.stack[:len(r.stack)-1]
	}
}

// entry returns what an entry becomes: nothing, one node, or as many as there
// are items.
func (r *runner) entry(e *entry) (out []*yaml.Node) {
	if e.each == nil || r.sample != nil {
		return r.one(e)
	}
	var kept []int // turns are counted among the items that are not left out
	r.each(e.node, e.each, func() {
		if r.isWanted(e) {
			kept = append(kept, r.stack[len(r.stack)-1].Index)
		}
	})
	for n, i := range kept {
		r.stack = append(r.stack, frame{pointed(r.get(e.each)).Index(i), Turn{n, len(kept)}})
		out = append(out, r.print(e)...)
		r.stack = r.stack[:len(r.stack)-1]
	}
	return out
}

// isWanted decides the conditions of an entry.
func (r *runner) isWanted(e *entry) bool {
	for _, c := range e.when {
		if r.sample == nil && slices.ContainsFunc(c.any, r.holds) == c.unless {
			return false
		}
	}
	return true
}

func (r *runner) one(e *entry) []*yaml.Node {
	if !r.isWanted(e) {
		return nil
	}
	return r.print(e)
}

// print returns what an entry becomes whose conditions are met.
func (r *runner) print(e *entry) []*yaml.Node {
	if !r.spend(e.node, entrySize) {
		return nil
	}
	switch {
	case e.spread:
		return r.entry(&e.pairs[0].value)
	case e.flat:
		var out []*yaml.Node
		for i := range e.pairs[0].value.items {
			out = append(out, r.entry(&e.pairs[0].value.items[i])...)
		}
		return out
	case r.sample != nil && (e.whole != nil || e.text != nil):
		r.sample[r.place(e.node)] = e.whole != nil && e.whole.kind == Part
		return []*yaml.Node{scalar(e.node, e.node.Value)}
	case e.whole != nil:
		return r.whole(e)
	case e.text != nil:
		return r.text(e)
	case e.node.Kind == yaml.MappingNode:
		n := shell(e.node)
		for i := range e.pairs {
			if value := r.under(&e.pairs[i].value); value != nil {
				n.Content = append(n.Content, e.pairs[i].key, value)
			}
		}
		return kept(n, e.node)
	case e.node.Kind == yaml.SequenceNode:
		n := shell(e.node)
		for i := range e.items {
			n.Content = append(n.Content, r.entry(&e.items[i])...)
		}
		return kept(n, e.node)
	}
	return []*yaml.Node{e.node}
}

// under returns what stands under a key, or nil.
func (r *runner) under(e *entry) *yaml.Node {
	out := r.entry(e)
	switch {
	case e.whole != nil && e.whole.kind == List && len(out) > 0:
		return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Line: e.node.Line, Column: e.node.Column, Content: out}
	case len(out) == 0, e.text != nil && out[0].Value == "":
		return nil
	}
	return out[0]
}

// kept leaves out a list or mapping of which nothing is left.
func kept(n, template *yaml.Node) []*yaml.Node {
	if len(n.Content) == 0 && len(template.Content) > 0 {
		return nil
	}
	return []*yaml.Node{n}
}

// shell returns a node without what is in it.
func shell(n *yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: n.Kind, Tag: n.Tag, Line: n.Line, Column: n.Column}
}

func (r *runner) fault(n *yaml.Node, rule diag.Rule, args ...any) {
	r.problems.Add(rule.At(r.place(n), "", args...))
}

func scalar(at *yaml.Node, text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.LiteralStyle, Value: text, Line: at.Line, Column: at.Column}
}

// text expands a text.
func (r *runner) text(e *entry) []*yaml.Node {
	r.b, r.at, r.value0 = r.b[:0], e.node, -1
	r.run(e.text)
	return []*yaml.Node{scalar(e.node, strings.TrimSpace(string(r.b)))}
}

// whole expands a list of texts, or a part of a paper.
func (r *runner) whole(e *entry) []*yaml.Node {
	v := r.get(e.whole)
	if e.whole.kind == Part {
		part := pointed(v)
		if !part.IsValid() || part.IsZero() {
			return nil
		}
		n, err := strictyaml.NodeOf(part.Interface())
		if err != nil {
			r.fault(e.node, BadValue, e.node.Value, err)
			return nil
		}
		return []*yaml.Node{moved(n, e.node)}
	}
	var out []*yaml.Node
	list := pointed(v)
	for i := 0; list.IsValid() && i < list.Len(); i++ {
		if s, _ := shown(list.Index(i)); strings.TrimSpace(s) != "" && r.spend(e.node, entrySize+len(s)) {
			out = append(out, scalar(e.node, s))
		}
	}
	return out
}

// moved puts a node at a place of the template.
func moved(n, at *yaml.Node) *yaml.Node {
	n.Line, n.Column = at.Line, at.Column
	for _, inner := range n.Content {
		moved(inner, at)
	}
	return n
}

func (r *runner) run(steps []step) {
	for _, s := range steps {
		s(r)
	}
}

// literal appends what stands between tags. A mark that it begins with replaces
// the one that the value before it ends with.
func (r *runner) literal(s string) {
	if r.value0 >= 0 && strings.ContainsRune(".;:,", rune(s[0])) {
		r.b = append(r.b[:r.value0], vi.TrimEnd(string(r.b[r.value0:]))...)
	}
	r.add(s)
	r.value0 = -1
}

func (r *runner) add(s string) {
	if r.spend(r.at, len(s)) {
		r.b = append(r.b, s...)
	}
}

// value appends a value through its filters.
func (r *runner) value(written string, ref *ref, calls []boundCall, instead string) {
	var text, raw string
	if ref.turn != "" {
		text, _ = r.stack[ref.level].Text(ref.turn)
		raw = text
	} else {
		v := r.get(ref)
		if ref.keys != nil && !v.IsValid() {
			r.noKey(written, pointed(ref.keys(r.stack[ref.level].value)))
			return
		}
		text, raw = shown(v)
	}
	if len(calls) > 0 {
		text = raw
	}
	for _, c := range calls {
		var err error
		if text, err = c.apply(text, c.arg); err != nil {
			r.fault(r.at, BadValue, written, fmt.Sprint(err))
			return
		}
	}
	if strings.TrimSpace(text) == "" {
		text = instead
	}
	if text != "" {
		r.value0 = len(r.b)
		r.add(text)
	}
}

// noKey tells of a name that is none of the keys of a map.
func (r *runner) noKey(written string, in reflect.Value) {
	var hints vi.Hints
	path := strings.Trim(written, "{}")
	name := path[strings.LastIndexByte(path, '.')+1:]
	vietnamese, english := hints.For(name, func() (keys []string) {
		for _, k := range in.MapKeys() {
			keys = append(keys, k.String())
		}
		return keys
	}, "ghi mã của một phương án trả lời trong danh mục", "write the id of an answer of the checklist")
	r.fault(r.at, UnknownName, path, vietnamese, english)
}
