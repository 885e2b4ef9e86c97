package tag

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
	"gopkg.in/yaml.v3"
)

// Program is a YAML value with tags, compiled against the names of a Go type. It
// is never changed and safe for concurrent use.
type Program struct {
	file string
	of   reflect.Type
	body entry
}

// Compile compiles a value against the names of a struct type. The problems have
// the places of the template; a program of which their Err is not nil is only good
// for [Program.Sample].
func Compile(tree strictyaml.Tree, names reflect.Type) (*Program, diag.List) {
	c := newCompiler(tree.File, names)
	p := &Program{file: tree.File, of: names}
	if problems := tree.Check(); problems != nil {
		return p, problems
	}
	if tree.Root != nil {
		p.body = c.entry(tree.Root, false)
	}
	return p, c.problems.Sorted(tree.File)
}

// CompileLine compiles a text that stands at a path of a document, whose places
// are not known here.
func CompileLine(path, text string, names reflect.Type) (*Program, diag.List) {
	p, problems := Compile(strictyaml.Tree{Root: &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.LiteralStyle, Value: text}}, names)
	for i := range problems {
		problems[i].Place, problems[i].Path = diag.Place{}, path
	}
	return p, problems
}

// compiler compiles one value; its scopes are the types whose names count, from
// the root inwards.
type compiler struct {
	file     string
	scopes   []reflect.Type
	depth    int        // of the regions of a text
	torn     *yaml.Node // the last text that was told to be unbalanced
	blind    int        // how many repeats around have no known list, so that no name is known
	problems diag.Collector
	hints    vi.Hints
	filters  map[string]Filter
}

func newCompiler(file string, names reflect.Type) *compiler {
	return &compiler{file: file, scopes: []reflect.Type{names}, filters: Filters()}
}

func (c *compiler) fault(n *yaml.Node, r diag.Rule, args ...any) {
	c.problems.Add(r.At(diag.Place{File: c.file, Line: n.Line, Column: n.Column}, "", args...))
}

// entry is a value with what repeats, keeps or drops it.
type entry struct {
	node   *yaml.Node
	each   *ref // of a list
	when   []condition
	pairs  []pair  // of a mapping
	items  []entry // of a sequence
	text   []step  // of a scalar with tags; else the node stands as it is
	whole  *ref    // of a scalar that is one tag of a list or a part
	spread bool    // the mapping stands for its key value
	flat   bool    // the mapping stands for what is in the list under its key entries
}

type pair struct {
	key   *yaml.Node
	value entry
}

// condition is names of which one has to hold, or none.
type condition struct {
	any    []*ref
	unless bool
}

// ref is a name that was found.
type ref struct {
	level int
	get   getter
	kind  NameKind
	item  reflect.Type // of a list
	turn  string       // a name of the turn instead
	keys  getter       // of a name that is a key of a map: the map
}

// The keys of mappings that belong to the template.
const (
	forKey     = "for"
	ifKey      = "if"
	unlessKey  = "unless"
	valueKey   = "value"
	entriesKey = "entries"
)

func (c *compiler) entry(n *yaml.Node, inList bool) entry {
	switch n.Kind {
	case yaml.MappingNode:
		return c.mapping(n, inList)
	case yaml.SequenceNode:
		e := entry{node: n}
		for _, item := range n.Content {
			e.items = append(e.items, c.entry(item, true))
		}
		return e
	}
	return c.scalar(n)
}

func (c *compiler) mapping(n *yaml.Node, inList bool) entry {
	e := entry{node: n}
	depth := len(c.scopes)
	if key, value := lookUp(n, forKey); key != nil {
		switch name, ok := c.name(key, value); {
		case !inList:
			c.fault(key, badKey, forKey)
		case ok:
			if e.each, ok = c.list(value, name); ok {
				c.scopes = append(c.scopes, e.each.item)
			}
		}
		if e.each == nil {
			c.blind++
			defer func() { c.blind-- }()
		}
	}
	defer func() { c.scopes = c.scopes[:depth] }()
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch key.Value {
		case forKey:
		case ifKey, unlessKey:
			e.when = append(e.when, condition{c.names(key, value), key.Value == unlessKey})
		default:
			e.pairs = append(e.pairs, pair{key, c.entry(value, false)})
		}
	}
	if len(e.pairs) == 1 && e.pairs[0].key.Value == entriesKey && e.pairs[0].value.node.Kind == yaml.SequenceNode {
		if !inList {
			c.fault(e.pairs[0].key, badKey, entriesKey)
		}
		e.flat = true
		return e
	}
	e.spread = len(e.pairs) == 1 && e.pairs[0].key.Value == valueKey && (e.each != nil || len(e.when) > 0)
	return e
}

// lookUp finds a key in a mapping.
func lookUp(n *yaml.Node, name string) (key, value *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i], n.Content[i+1]
		}
	}
	return nil, nil
}

// name reads the name under a key of the template.
func (c *compiler) name(key, value *yaml.Node) (string, bool) {
	name := Clean(value.Value)
	if value.Kind != yaml.ScalarNode || !goodPath(name) {
		c.fault(key, badKey, key.Value)
		return "", false
	}
	return name, true
}

// names finds the name under a key of the template, or each of several.
func (c *compiler) names(key, value *yaml.Node) (out []*ref) {
	of := value.Content
	if value.Kind != yaml.SequenceNode {
		of = []*yaml.Node{value}
	}
	for _, n := range of {
		if name, ok := c.name(key, n); ok {
			if r, ok := c.find(n, name); ok {
				out = append(out, r)
			}
		}
	}
	return out
}

// list finds a list to repeat.
func (c *compiler) list(n *yaml.Node, path string) (*ref, bool) {
	r, ok := c.find(n, path)
	if ok && r.kind != List {
		c.fault(n, NotList, path)
		return nil, false
	}
	return r, ok
}

// find looks a path up, from the innermost scope outwards, or in the very scope
// that its dots lead to.
func (c *compiler) find(n *yaml.Node, path string) (*ref, bool) {
	if c.blind > 0 {
		return nil, false
	}
	out, name := Dots(path)
	level, least := len(c.scopes)-1, 0
	if out > 0 {
		level -= out - 1
		least = level
		if level < 1 {
			c.fault(n, NoRepeat, path)
			return nil, false
		}
		if _, ok := (Turn{}).Text(name); ok {
			return &ref{level: level, kind: Text, turn: name}, true
		}
		if _, ok := (Turn{}).Holds(name); ok {
			return &ref{level: level, kind: Flag, turn: name}, true
		}
		if name == "" {
			name = "."
		}
	}
	for ; level >= least; level-- {
		if get, of, ok := find(c.scopes[level], name); ok {
			r := &ref{level: level, get: get, kind: kindOf(of), keys: keysOf(c.scopes[level], name)}
			if r.kind == List {
				r.item = deref(of).Elem()
			}
			return r, true
		}
	}
	vietnamese, english := c.hints.For(name, func() (names []string) {
		for _, t := range c.scopes {
			names = append(names, paths(t)...)
		}
		return names
	}, "xem các tên bằng vanban names", "vanban names lists those that there are")
	c.fault(n, UnknownName, path, vietnamese, english)
	return nil, false
}

// scalar compiles a text. One tag alone may be a list or a part of a paper.
func (c *compiler) scalar(n *yaml.Node) entry {
	e := entry{node: n}
	if !strings.Contains(n.Value, "{") {
		return e
	}
	bad := false
	pieces := split(n.Value, func(open bool, text string) {
		bad = true
		if open {
			c.fault(n, Unclosed, text)
		} else {
			c.fault(n, Malformed, text)
		}
	})
	if bad {
		return e
	}
	if len(pieces) == 1 && pieces[0].tag != nil && pieces[0].tag.Kind == Value && len(pieces[0].tag.Calls) == 0 {
		r, ok := c.find(n, pieces[0].tag.Path)
		if ok && (r.kind == Part || r.kind == List && kindOf(r.item) == Text) {
			e.whole = r
			return e
		}
		if !ok {
			return e
		}
	}
	var rest []piece
	if e.text, rest = c.steps(n, pieces, nil); len(rest) > 0 {
		c.unbalanced(n, rest[0].written)
	}
	if e.text == nil {
		e.text = []step{func(*runner) {}}
	}
	return e
}

// maxDepth is how deep regions of a text may stand in each other.
const maxDepth = 50

// step appends to the text at hand.
type step func(*runner)

// steps compiles pieces up to the end of what open begins, or to the end of all.
func (c *compiler) steps(n *yaml.Node, pieces []piece, open *piece) (out []step, rest []piece) {
	for len(pieces) > 0 {
		p := pieces[0]
		pieces = pieces[1:]
		switch {
		case p.tag == nil:
			out = append(out, func(r *runner) { r.literal(p.literal) })
		case p.tag.Kind == Value:
			if s := c.value(n, p); s != nil {
				out = append(out, s)
			}
		case p.tag.Kind == End:
			if open != nil && (p.tag.Path == "" || p.tag.Path == open.tag.Path) {
				return out, pieces
			}
			c.unbalanced(n, p.written)
			return out, nil
		case c.depth >= maxDepth:
			c.fault(n, tooLarge, maxSize>>20, maxDepth)
			return out, nil
		default:
			var s step
			c.depth++
			if s, pieces = c.region(n, p, pieces); s != nil {
				out = append(out, s)
			}
			c.depth--
		}
	}
	if open != nil {
		c.unbalanced(n, open.written)
	}
	return out, nil
}

// region compiles a repeat or condition inside a text.
func (c *compiler) region(n *yaml.Node, p piece, pieces []piece) (step, []piece) {
	if p.tag.Kind != Repeat {
		ref, ok := c.find(n, p.tag.Path)
		body, rest := c.steps(n, pieces, &p)
		if !ok {
			return nil, rest
		}
		unless := p.tag.Kind == Unless
		return func(r *runner) {
			if r.holds(ref) != unless {
				r.run(body)
			}
		}, rest
	}
	ref, ok := c.list(n, p.tag.Path)
	if !ok {
		return nil, skip(pieces)
	}
	c.scopes = append(c.scopes, ref.item)
	body, rest := c.steps(n, pieces, &p)
	c.scopes = c.scopes[:len(c.scopes)-1]
	return func(r *runner) { r.each(n, ref, func() { r.run(body) }) }, rest
}

// skip passes over what a repeat holds whose names are not known, and its end.
func skip(pieces []piece) (rest []piece) {
	depth := 0
	for i, p := range pieces {
		switch {
		case p.tag == nil || p.tag.Kind == Value:
		case p.tag.Kind != End:
			depth++
		case depth == 0:
			return pieces[i+1:]
		default:
			depth--
		}
	}
	return nil
}

// unbalanced tells of a tag without its other end: of the first in a text, as
// the others of that text may be fine once it is mended.
func (c *compiler) unbalanced(n *yaml.Node, written string) {
	if c.torn != n {
		c.fault(n, unbalanced, written)
	}
	c.torn = n
}

// value compiles a value and its filters.
func (c *compiler) value(n *yaml.Node, p piece) step {
	ref, ok := c.find(n, p.tag.Path)
	calls, instead, good := c.calls(n, p.tag)
	if !ok || !good {
		return nil
	}
	if ref.kind != Text && ref.kind != Day {
		w := wordsFor[ref.kind]
		c.fault(n, NotText, p.written, w[0], w[1], w[2], w[3])
		return nil
	}
	return func(r *runner) { r.value(p.written, ref, calls, instead) }
}

// wordsFor are what a name is that is no text, and what to write instead.
var wordsFor = map[NameKind][4]string{
	Flag:   {"điều kiện", "condition", "dùng trong if: hoặc {?…}", "use it in if: or {?…}"},
	List:   {"danh sách", "list", "lặp bằng for: hoặc {#…}", "repeat it with for: or {#…}"},
	Record: {"nhóm giá trị", "record", "chọn một giá trị trong đó, như {unit.name}", "choose one of its values, such as {unit.name}"},
	Part:   {"một phần của văn bản", "part of a paper", "để thẻ một mình ở chỗ của phần ấy", "let the tag stand alone in its place"},
}

// example shows the arguments of a filter.
func example(name string) string {
	if e, ok := map[string]string{"date": "date:long or date:short", "number": "number:2", Default: Default + ":…"}[name]; ok {
		return "write " + e
	}
	return name + " takes none"
}

// boundCall is a filter with its argument.
type boundCall struct {
	apply func(text, arg string) (string, error)
	arg   string
}

// calls finds the filters of a tag, and what stands where there is nothing.
func (c *compiler) calls(n *yaml.Node, t *Tag) (out []boundCall, instead string, ok bool) {
	ok = true
	for _, call := range t.Calls {
		f, known := c.filters[call.Name]
		switch {
		case call.Name == Default && call.Arg != "":
			instead = call.Arg
		case !known && call.Name != Default:
			c.fault(n, UnknownFilter, call.Name, strings.Join(slices.Sorted(maps.Keys(c.filters)), ", ")+", "+Default+":…")
			ok = false
		case call.Name == Default, f.Accepts == nil && call.Arg != "", f.Accepts != nil && !f.Accepts(call.Arg):
			c.fault(n, BadArgument, call.Arg, call.Name, f.Desc, example(call.Name))
			ok = false
		default:
			out = append(out, boundCall{f.Apply, call.Arg})
		}
	}
	return out, instead, ok
}
