package strictyaml

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"gopkg.in/yaml.v3"
)

// Load reads the file name of fsys into v, a pointer to a struct, and the
// files that it refers to. kind is what the key kind of the file must say; ""
// takes any. The problems are sorted by place; if none is an error, v holds
// the whole file. The Source is never nil. Load keeps no reference to fsys.
//
// A file that cannot be read is a problem with the cause that fsys gave, such
// as [fs.ErrNotExist].
func Load(fsys fs.FS, name, kind string, v any, opts ...Option) (*Source, diag.List) {
	l := newLoader(fsys, opts)
	root := &document{file: name}
	if data, ok := l.open(name, diag.Place{File: name}, ""); ok {
		l.run(root, data, kind, v)
	} else {
		root.fail("")
	}
	return &Source{root}, l.problems.sorted(name)
}

// Decode reads one document from r as [Load] reads a file. file is the name
// that problems carry. A reference to another file is a problem.
func Decode(r io.Reader, file, kind string, v any, opts ...Option) (*Source, diag.List) {
	l := newLoader(nil, opts)
	root := &document{file: file}
	data, err := l.read(r)
	if err != nil {
		l.problems.add(unreadableFile.At(diag.Place{File: file}, "", file).From(err))
		root.fail("")
	} else {
		l.run(root, data, kind, v)
	}
	return &Source{root}, l.problems.sorted(file)
}

// loader reads one root document and what it refers to.
type loader struct {
	config
	fsys     fs.FS
	problems collector
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

func newLoader(fsys fs.FS, opts []Option) *loader {
	return &loader{config: configOf(opts), fsys: fsys, loaded: make(map[loadedKey]loadedFile)}
}

// run decodes data into v, the root.
func (l *loader) run(d *document, data []byte, kind string, v any) {
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() || shapeOf(target.Type().Elem()).class != record {
		l.problems.add(unsupportedRule.At(diag.Place{File: d.file}, "", fmt.Sprintf("%T", v)))
		d.fail("")
		return
	}
	l.opened = append(l.opened, path.Clean(d.file))
	l.decode(d, data, kind, target.Elem())
}

// decode parses data as document d and decodes it into v.
func (l *loader) decode(d *document, data []byte, kind string, v reflect.Value) (ok bool) {
	if path.Ext(d.file) == ".csv" {
		return l.table(d, data, v)
	}
	defer func() { d.cursor.text = nil }()
	if !d.parse(data, l.maxBytes, &l.problems) {
		d.root = nil
		d.fail("")
		return false
	}
	w := &walker{doc: d, loader: l}
	s := slot{node: d.root}
	if d.root.Kind != yaml.MappingNode {
		w.wrong(s, notMapping)
		return false
	}
	if !w.kind(d.root, kind) {
		return false
	}
	w.record(s, shapeOf(v.Type()), v)
	d.cutComments(&l.problems)
	return true
}

// kind checks the key kind of a file; a file of another kind is not decoded.
func (w *walker) kind(root *yaml.Node, kind string) bool {
	if kind == "" {
		return true
	}
	key, n := pair(root, "kind")
	switch {
	case key == nil:
		w.loader.problems.add(MissingKind.At(w.doc.at(root), diag.Join(w.doc.prefix, "kind"), kind))
		return true
	case n.Kind != yaml.ScalarNode || n.Value != kind:
		w.tell(wrongKind, w.doc.place(key, n), clip(n.Value), kind)
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

// reference decodes the file that a scalar names into the pointer v.
func (w *walker) reference(s slot, v reflect.Value) {
	l, name := w.loader, s.node.Value
	if l.fsys == nil {
		w.refuse(s, noFiles, clip(name))
		return
	}
	file := path.Join(path.Dir(w.doc.file), name)
	if name == "" || path.IsAbs(name) || strings.Contains(name, `\`) || !fs.ValidPath(file) {
		w.refuse(s, outsideFiles, clip(name))
		return
	}
	if i := slices.Index(l.opened, file); i >= 0 {
		w.refuse(s, fileCycle, strings.Join(append(slices.Clone(l.opened[i:]), file), " → "))
		return
	}
	key := loadedKey{file, s.options.File, v.Type().Elem()}
	got, ok := l.loaded[key]
	if !ok {
		got = w.include(s, file, v.Type().Elem())
		l.loaded[key] = got
	}
	w.doc.refer(s.node, got.doc)
	if got.value.IsValid() {
		v.Set(got.value)
	} else {
		w.doc.fail(w.local())
	}
}

// include reads a file that the document at hand refers to.
func (w *walker) include(s slot, file string, target reflect.Type) loadedFile {
	l, at := w.loader, diag.Join(w.doc.prefix, w.local())
	d := &document{file: file, prefix: at}
	data, ok := l.open(file, w.doc.at(s.node), at)
	if !ok {
		d.fail("")
		return loadedFile{doc: d}
	}
	l.opened = append(l.opened, file)
	defer func() { l.opened = l.opened[:len(l.opened)-1] }()
	v := reflect.New(target)
	if !l.decode(d, data, s.options.File, v.Elem()) {
		return loadedFile{doc: d}
	}
	return loadedFile{doc: d, value: v}
}

// open reads a file; place and path say who asks for it.
func (l *loader) open(name string, place diag.Place, at string) ([]byte, bool) {
	data, err := l.readFile(name)
	if err != nil {
		l.problems.add(unreadableFile.At(place, at, clip(name)).From(err))
	}
	return data, err == nil
}

func (l *loader) readFile(name string) ([]byte, error) {
	if l.fsys == nil {
		return nil, fs.ErrInvalid
	}
	if l.ctx.Err() != nil {
		return nil, context.Cause(l.ctx)
	}
	f, err := l.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return l.read(f)
}

// read reads up to one byte more than is allowed.
func (l *loader) read(r io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(&contextReader{l.ctx, r}, l.maxBytes+1))
}

// contextReader reads until its context is done.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c *contextReader) Read(p []byte) (int, error) {
	if c.ctx.Err() != nil {
		return 0, context.Cause(c.ctx)
	}
	return c.r.Read(p)
}
