package strictyaml

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
	"gopkg.in/yaml.v3"
)

// most is how much one file may hold.
var most = limit.Limits{}.OrDefaults()

// Load reads the file name of fsys into v, a pointer to a struct, and the
// files that it refers to, each of at most 4 MiB. kind is what the key kind of
// the file must say; "" takes any. The problems are sorted by place; if none is
// an error, v holds the whole file. The Source is never nil. Load keeps no
// reference to fsys.
//
// A file that cannot be read is a problem with the cause that fsys gave, such
// as [fs.ErrNotExist]; a folder, a pipe or a device is one too. Whether a link may
// lead out of a folder is for fsys to say: that of an [os.Root] refuses it. Once ctx
// is done, what is being read or decoded and every further file is such a problem,
// with the cause that ctx gives.
func Load(ctx context.Context, fsys fs.FS, name, kind string, v any) (*Source, diag.List) {
	return LoadAs(ctx, fsys, name, kind, only(v))
}

// LoadAs loads a file as [Load] does into what as returns for the kind that the file
// says, a pointer to a struct. Where it is not ok, nothing is decoded, and the
// problems are those of the YAML. It is not called for a file that cannot be read
// as YAML; a table in CSV says no kind.
func LoadAs(ctx context.Context, fsys fs.FS, name, kind string, as func(kind string) (v any, ok bool)) (*Source, diag.List) {
	l := newLoader(ctx, fsys)
	data, err := l.readFile(name)
	return l.document(name, kind, as, data, err)
}

func only(v any) func(string) (any, bool) {
	return func(string) (any, bool) { return v, true }
}

// Decode reads one document from r as [Load] reads a file. file is the name
// that problems carry. A reference to another file is a problem.
func Decode(ctx context.Context, r io.Reader, file, kind string, v any) (*Source, diag.List) {
	return DecodeAs(ctx, r, file, kind, only(v))
}

// DecodeAs decodes a document as [Decode] does into what [LoadAs] would.
func DecodeAs(ctx context.Context, r io.Reader, file, kind string, as func(kind string) (v any, ok bool)) (*Source, diag.List) {
	l := newLoader(ctx, nil)
	data, err := l.read(r, 0)
	return l.document(file, kind, as, data, err)
}

// Checked has v checked, which [Load], [Decode] or [DecodeRows] has read, and
// gives the problems of both their places. It returns nil in place of v exactly
// when the Err of the list is not nil.
func Checked[T any](v *T, source *Source, problems diag.List, check func(*T) diag.List) (*T, diag.List) {
	problems = append(problems, source.Locate(check(v))...).Sorted().Most(source.document().file)
	if problems.Err() != nil {
		return nil, problems
	}
	return v, problems
}

// loader reads one root document and what it refers to.
type loader struct {
	ctx      context.Context
	done     bool // it was found so
	fsys     fs.FS
	problems diag.Collector
	loaded   map[loadedKey]loadedFile
	opened   []string // the files being read, from the root on
}

// loadedKey says as what a file was read.
type loadedKey struct {
	file, kind string
	target     reflect.Type
}

type loadedFile struct {
	doc   *document
	value reflect.Value // a pointer; not valid if nothing could be read
}

func newLoader(ctx context.Context, fsys fs.FS) *loader {
	return &loader{ctx: ctx, fsys: fsys, loaded: make(map[loadedKey]loadedFile)}
}

// document decodes data, or what was read of it before err, into what as gives.
func (l *loader) document(file, kind string, as func(kind string) (any, bool), data []byte, err error) (*Source, diag.List) {
	d := &document{file: file}
	if err == nil {
		l.opened = append(l.opened, path.Clean(file))
		l.decode(d, data, kind, as)
		return &Source{root: d}, l.problems.Sorted(file)
	}
	rule := unreadableFile
	if errors.Is(err, errFolder) {
		rule = hinted(rule, "đây là thư mục; ghi tên một tệp trong đó", "it is a folder; give the name of a file in it")
	}
	l.refuse(d, rule.At(d.at(nil), "", clip(file)).From(err))
	return &Source{root: d}, l.problems.Sorted(file)
}

// refuse tells a problem of a whole document, of which nothing is judged then.
func (l *loader) refuse(d *document, p diag.Problem) {
	d.fail("")
	l.problems.Add(p)
}

// stopped tells, in place of all else, that a document could not be read to its end
// because the context is done.
func (l *loader) stopped(d *document) bool {
	if l.ctx.Err() == nil {
		return false
	}
	l.problems = diag.Collector{}
	l.refuse(d, unreadableFile.At(d.at(nil), "", clip(d.file)).From(context.Cause(l.ctx)))
	return true
}

// decode parses data as document d and decodes it into what as gives.
func (l *loader) decode(d *document, data []byte, kind string, as func(kind string) (any, bool)) (ok bool) {
	isTable := path.Ext(d.file) == ".csv"
	defer func() { d.cursor.text = nil }()
	if !isTable && (!d.parse(l.ctx, data, &l.problems) || l.ctx.Err() != nil) {
		l.stopped(d)
		d.root = nil
		d.fail("")
		return false
	}
	v, known := as(d.kind())
	target := reflect.ValueOf(v)
	switch {
	case !known:
		if isTable {
			l.refuse(d, noTable.At(d.spot(1, 1), d.prefix))
		}
		return false
	case target.Kind() != reflect.Pointer || target.IsNil() || shapeOf(target.Type().Elem()).class != record:
		l.refuse(d, unsupportedRule.At(d.at(nil), "", fmt.Sprintf("%T", v)))
		return false
	case isTable:
		return l.table(d, data, target.Elem())
	}
	w := &walker{doc: d, loader: l}
	if d.root.Kind != yaml.MappingNode {
		w.wrong(slot{node: d.root}, notMapping)
		return false
	}
	if !w.kind(d.root, kind) {
		return false
	}
	w.record(slot{path: newTrail(), node: d.root}, shapeOf(target.Type().Elem()), target.Elem())
	d.cutComments(&l.problems)
	return !l.stopped(d)
}

// kind checks the key kind of a file; a file of another kind is not decoded.
func (w *walker) kind(root *yaml.Node, kind string) bool {
	if kind == "" {
		return true
	}
	key, n := pair(root, "kind")
	switch {
	case key == nil:
		w.loader.problems.Add(fault.MissingKind.At(w.doc.at(root), diag.Join(w.doc.prefix, "kind"), kind))
		return true
	case n.Kind != yaml.ScalarNode || n.Value != kind:
		p := wrongKind.At(w.doc.place(key, n), "", clip(n.Value), kind)
		if !w.doc.from.IsZero() {
			p = p.With(w.doc.from)
		}
		w.tell("", p)
		return false
	}
	return true
}

// pair finds a key in a mapping.
func pair(mapping *yaml.Node, name string) (key, value *yaml.Node) {
	if mapping.Kind != yaml.MappingNode {
		return nil, nil
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Kind == yaml.ScalarNode && mapping.Content[i].Value == name {
			return mapping.Content[i], mapping.Content[i+1]
		}
	}
	return nil, nil
}

// file returns the name of the file that a scalar names.
func (w *walker) file(s slot) (file string, ok bool) {
	name := s.node.Value
	if w.loader.fsys == nil {
		w.refuse(s, noFiles, clip(name))
		return "", false
	}
	file = path.Join(path.Dir(w.doc.file), name)
	if name == "" || path.IsAbs(name) || strings.Contains(name, `\`) || !fs.ValidPath(file) {
		w.refuse(s, outsideFiles, clip(name))
		return "", false
	}
	return file, true
}

// reference decodes the file that a scalar names into the pointer v.
func (w *walker) reference(s slot, v reflect.Value) {
	l := w.loader
	file, ok := w.file(s)
	if !ok {
		return
	}
	if i := slices.Index(l.opened, file); i >= 0 {
		w.refuse(s, fileCycle, strings.Join(append(slices.Clone(l.opened[i:]), file), " → "))
		return
	}
	key := loadedKey{file, s.options.file, v.Type().Elem()}
	got, ok := l.loaded[key]
	if !ok {
		got = w.include(s, file, v.Type().Elem())
		l.loaded[key] = got
	}
	w.doc.refer(s.node, got.doc)
	if got.value.IsValid() {
		v.Set(got.value)
	} else {
		w.doc.fail(string(s.path))
	}
}

// include reads a file that the document at hand refers to.
func (w *walker) include(s slot, file string, target reflect.Type) loadedFile {
	l, at := w.loader, diag.Join(w.doc.prefix, string(s.path))
	d := &document{file: file, prefix: at, from: w.doc.at(s.node)}
	data, err := l.readFile(file)
	if err != nil {
		l.problems.Add(unreadableFile.At(w.doc.at(s.node), at, clip(file)).From(err))
		d.fail("")
		return loadedFile{doc: d}
	}
	l.opened = append(l.opened, file)
	defer func() { l.opened = l.opened[:len(l.opened)-1] }()
	v := reflect.New(target)
	if !l.decode(d, data, s.options.file, only(v.Interface())) {
		return loadedFile{doc: d}
	}
	return loadedFile{doc: d, value: v}
}
