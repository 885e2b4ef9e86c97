package report

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/unit"
)

// Load loads whatever a file says that it is, by its `kind:`, and the files
// that it refers to. The document is nil exactly when the Err of the list is
// not.
func Load(fsys fs.FS, name string) (Document, diag.List) {
	return Loader{}.Load(context.Background(), fsys, name)
}

// Kinds returns the kinds that Load knows, sorted.
func Kinds() []string { return Loader{}.Kinds() }

// Schema returns the JSON Schema of the files of a kind, one of [Kinds]. With
// it an editor completes, explains and underlines what a person types, much as
// [Load] would. The error is a diag.Problem of unknown-kind for any other kind.
func Schema(kind string) ([]byte, error) { return Loader{}.Schema(kind) }

// Kind is a kind of document that a file says in `kind:`. See [NewKind].
type Kind struct {
	name, title string
	of          reflect.Type
	located     func(Document, *strictyaml.Source, diag.List) (Document, diag.List)
}

// zero returns an empty document of the kind.
func (k Kind) zero() Document { return reflect.New(k.of).Interface().(Document) }

// NewKind returns the kind of the documents of type T, as in
// NewKind[Leave]("Giấy nghỉ phép"): its name is what their method Kind returns,
// title that of its schema. Loading runs Validate and, where there is such a
// method, Review() diag.List.
func NewKind[T any, D documentOf[T]](title string) Kind { return newKind[T, D](title, everything[D]) }

func newKind[T any, D documentOf[T]](title string, check func(D) diag.List) Kind {
	return Kind{D(new(T)).Kind(), title, reflect.TypeFor[T](), func(read Document, source *strictyaml.Source, problems diag.List) (Document, diag.List) {
		d, problems := located(read.(D), source, problems, check)
		if d == nil {
			return nil, problems // not a nil pointer in a Document
		}
		return d, problems
	}}
}

var kinds = [...]Kind{
	NewKind[Plan]("Kế hoạch kiểm tra"),
	NewKind[General]("Văn bản hành chính khác"),
	NewKind[Letter]("Công văn"),
	NewKind[Decision]("Quyết định"),
	NewKind[Dispatch]("Công điện"),
	NewKind[Invitation]("Giấy mời"),
	NewKind[Introduction]("Giấy giới thiệu"),
	NewKind[Minutes]("Biên bản"),
	NewKind[Copy]("Bản sao văn bản"),
	NewKind[Office]("Cơ quan ban hành"),
	NewKind[checklist.Checklist]("Danh mục nội dung kiểm tra"),
	NewKind[outline.Outline]("Đề cương báo cáo"),
	NewKind[unit.List]("Danh sách đơn vị"),
	newKind[date.Calendar]("Lịch ngày nghỉ, ngày làm bù", checkCalendar),
	NewKind[Results]("Kết quả kiểm tra"),
	NewKind[Schedule]("Lịch kiểm tra"),
	NewKind[Limits]("Thời hạn kiểm tra"),
	NewKind[Template]("Mẫu văn bản của đợt kiểm tra"),
}

// Loader loads documents by their kind: those of this library and, where
// [NewLoader] made it, a host's own. It is an immutable value; the zero Loader
// is ready.
type Loader struct{ own []Kind }

// NewLoader returns a loader that also knows these kinds. Two kinds of one name
// are refused, and so is the zero Kind.
func NewLoader(own ...Kind) (Loader, error) {
	var l Loader
	for _, k := range own {
		if _, taken := l.find(k.name); taken || k.name == "" {
			return Loader{}, fmt.Errorf("report: kind %q has no name, or that of another", k.name)
		}
		l.own = append(l.own, k)
	}
	return l, nil
}

// Load loads a file of fsys as the function [Load] does. Once ctx is done it
// reads no further file, and the problem wraps the cause.
func (l Loader) Load(ctx context.Context, fsys fs.FS, name string) (Document, diag.List) {
	return l.load(fromFile(ctx, fsys, name))
}

// Decode decodes a document that holds everything in place, such as an upload;
// file is the name that problems carry. JSON in the names of YAML is read as
// well. Once ctx is done it reads no further, and the problem wraps the cause.
func (l Loader) Decode(ctx context.Context, r io.Reader, file string) (Document, diag.List) {
	return l.load(func(kind string, as func(string) (any, bool)) (*strictyaml.Source, diag.List) {
		return strictyaml.DecodeAs(ctx, r, file, kind, as)
	})
}

func (l Loader) load(from reading) (Document, diag.List) {
	var k Kind
	var d Document
	source, problems := from("", func(kind string) (v any, ok bool) {
		if k, ok = l.find(kind); ok {
			d = k.zero()
		}
		return d, ok
	})
	kind, ok := source.Kind()
	switch {
	case d != nil:
		if d, problems = k.located(d, source, problems); d != nil {
			keepSound(d)
		}
		return d, problems
	case !ok:
		return nil, problems
	case kind == "":
		return nil, diag.List{fault.MissingKind.At(source.Place("kind"), "kind", strings.Join(l.Kinds(), " | "))}
	}
	return nil, diag.List{unknownKind.At(source.Place("kind"), "kind", kind, strings.Join(l.Kinds(), ", "))}
}

func (l Loader) all() []Kind { return slices.Concat(kinds[:], l.own) }

func (l Loader) find(name string) (Kind, bool) {
	for _, k := range l.all() {
		if k.name == name {
			return k, true
		}
	}
	return Kind{}, false
}

// Kinds returns the names of the kinds that l knows, sorted.
func (l Loader) Kinds() []string {
	var names []string
	for _, k := range l.all() {
		names = append(names, k.name)
	}
	slices.Sort(names)
	return names
}

// Schema returns the JSON Schema of a kind that l knows, as the function
// [Schema] does.
func (l Loader) Schema(kind string) ([]byte, error) {
	k, ok := l.find(kind)
	if !ok {
		return nil, unknownKind.For("kind", kind, strings.Join(l.Kinds(), ", "))
	}
	return strictyaml.Schema(kind, k.title, k.of)
}
