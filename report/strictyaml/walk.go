package strictyaml

import (
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"gopkg.in/yaml.v3"
)

// walker decodes the nodes of one document into a value and tells every
// problem on the way.
type walker struct {
	doc    *document
	loader *loader
}

// slot is a value to decode: its path in the document, its node, the key that it
// stands under (nil for an item of a list and for a root) and the options of its
// field.
type slot struct {
	path      trail
	key, node *yaml.Node
	options   options
}

// tell tells a problem of the value at path, which is then not judged.
func (w *walker) tell(path string, p diag.Problem) {
	w.doc.fail(path)
	p.Path = diag.Join(w.doc.prefix, path)
	w.loader.problems.Add(p)
}

// refuse tells a problem of the value in s, which is then not decoded.
func (w *walker) refuse(s slot, r diag.Rule, args ...any) {
	w.tell(string(s.path), r.At(w.doc.place(s.key, s.node), "", args...))
}

// value decodes s into v, whose type has a shape.
func (w *walker) value(s slot, shape *shape, v reflect.Value) {
	n := s.node
	switch {
	case w.loader.done || w.loader.ctx.Err() != nil: // told at the end
		w.loader.done = true
	case n.Kind == yaml.AliasNode: // told before
		w.doc.fail(string(s.path))
	case shape.class == unsupported:
		w.refuse(s, unsupportedRule, v.Type().String())
	case null(n):
		w.refuse(s, fault.NullValue)
	case shape.class == tree:
		w.tree(s, v)
	case shape.class == pointer:
		w.pointer(s, shape, v)
	case shape.class == list:
		w.list(s, shape, v)
	case shape.class == record:
		w.record(s, shape, v)
	case shape.class == ownText:
		w.ownText(s, v)
	case shape.class == text:
		if t, ok := w.text(s); ok {
			v.SetString(t)
		}
	case shape.class == boolean:
		w.boolean(s, v)
	default:
		w.number(s, shape.class, v)
	}
}

func (w *walker) pointer(s slot, shape *shape, v reflect.Value) {
	if s.options.file != "" && s.node.Kind == yaml.ScalarNode {
		w.reference(s, v)
		return
	}
	if name, ok := fileUnderKey(s.node); ok && s.options.file != "" {
		w.refuse(s, hinted(notText, "chỉ ghi tên tệp: %[3]s", "give the name of the file alone: %[3]s"), "các trường con", "a mapping", clip(name))
		return
	}
	target := reflect.New(v.Type().Elem())
	v.Set(target)
	w.value(s, shape.elem, target.Elem())
}

// fileUnderKey returns the name of the YAML file that a mapping gives under its
// only key, as in {file: a.yaml}.
func fileUnderKey(n *yaml.Node) (name string, ok bool) {
	if n.Kind != yaml.MappingNode || len(n.Content) != 2 || n.Content[1].Kind != yaml.ScalarNode {
		return "", false
	}
	name = n.Content[1].Value
	return name, path.Ext(name) == ".yaml" || path.Ext(name) == ".yml"
}

// dashed is an item of a list without a blank after its dash.
var dashed = regexp.MustCompile(`^-[\pL\pZ\x{200B}]`)

func (w *walker) dashed(s slot) {
	if r, ok := oddSpace(s.node.Value[1:]); ok {
		w.refuse(s, oddSpaceRule, runeName(r))
		return
	}
	w.refuse(s, dashWithoutSpace)
}

func (w *walker) list(s slot, shape *shape, v reflect.Value) {
	items, options := s.node.Content, s.options
	options.single = false
	switch {
	case s.node.Kind == yaml.SequenceNode:
	case s.options.single && s.node.Kind == yaml.ScalarNode:
		items = []*yaml.Node{s.node}
	case plain(s.node) && dashed.MatchString(s.node.Value):
		w.dashed(s)
		return
	case s.options.table && isWorkbook(s.node):
		w.refuse(s, hinted(notList, "lưu bảng tính thành tệp CSV (mã hóa UTF-8) rồi ghi tên tệp ấy", "save the sheet as CSV in UTF-8 and give the name of that file"), strconv.Quote(clip(s.node.Value)), strconv.Quote(clip(s.node.Value)))
		return
	default:
		w.wrong(s, notList)
		return
	}
	if first, text, ok := cutApart(s.node); ok {
		w.tell(string(s.path), curlyQuotes.At(w.doc.at(first), "", clip(first.Value), clip(text)))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
	for i, n := range items {
		if w.loader.done {
			return
		}
		w.value(slot{path: s.path.item(i), node: n, options: options}, shape.elem, v.Index(i))
	}
}

// isWorkbook reports whether a scalar is the name of a workbook.
func isWorkbook(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && slices.Contains([]string{".xlsx", ".xls", ".ods"}, path.Ext(n.Value))
}

// wrong tells that the value is a scalar, list or mapping where rule needs
// another.
func (w *walker) wrong(s slot, rule diag.Rule) {
	vi, en := "", ""
	switch s.node.Kind {
	case yaml.MappingNode:
		vi, en = "các trường con", "a mapping"
	case yaml.SequenceNode:
		vi, en = "danh sách", "a list"
	default:
		vi = strconv.Quote(clip(s.node.Value))
		en = vi
	}
	w.refuse(s, rule, vi, en)
}
