package report

import (
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
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/unit"
)

// LoadPlan loads a plan and the files that it refers to. The plan is nil
// exactly when the Err of the list is not.
func LoadPlan(fsys fs.FS, name string) (*Plan, diag.List) {
	p := new(Plan)
	source, problems := strictyaml.Load(fsys, name, "plan", p)
	return p.from(source, problems)
}

// DecodePlan decodes a plan that holds everything in place; file is the name
// that problems carry.
func DecodePlan(r io.Reader, file string) (*Plan, diag.List) {
	p := new(Plan)
	source, problems := strictyaml.Decode(r, file, "plan", p)
	return p.from(source, problems)
}

// from checks a plan that was read, and notes where the values stand that other
// files are held against.
func (p *Plan) from(source *strictyaml.Source, problems diag.List) (*Plan, diag.List) {
	problems = append(problems, source.Locate(p.check())...).Sorted()
	if problems.Err() != nil {
		return nil, problems
	}
	p.places = places{
		id:       source.Place("id"),
		parties:  source.Place("office.parties"),
		units:    source.Place("units.units"),
		calendar: source.Place("calendar"),
		period:   source.Place("period"),
		subjects: source.Place("subjects.units"),
	}
	return p, problems
}

// places are where values of a plan stand; they are zero in one that was not
// read.
type places struct{ id, parties, units, calendar, period, subjects diag.Place }

// see adds a place to problems that concern it, where it is known. It changes
// l, which the caller has made.
func see(place diag.Place, l diag.List) diag.List {
	if !place.IsZero() {
		for i := range l {
			l[i] = l[i].With(place)
		}
	}
	return l
}

// LoadOffice loads an office.
func LoadOffice(fsys fs.FS, name string) (*Office, diag.List) {
	return strictyaml.LoadChecked(fsys, name, "office", (*Office).Validate)
}

// LoadCalendar loads a calendar of days off and swapped days.
func LoadCalendar(fsys fs.FS, name string) (*date.Calendar, diag.List) {
	return strictyaml.LoadChecked(fsys, name, "calendar", func(c *date.Calendar) diag.List {
		return append(strictyaml.Check(c), c.Validate()...)
	})
}

// LoadSchedule loads a schedule and holds it against the plan that it belongs
// to; a nil plan leaves that out.
func LoadSchedule(fsys fs.FS, name string, plan *Plan) (*Schedule, diag.List) {
	return strictyaml.LoadChecked(fsys, name, "schedule", func(s *Schedule) diag.List {
		return append(s.Validate(), s.Against(plan)...)
	})
}

// LoadResults loads what the team found and holds it against the forms of the
// round that it belongs to; a nil set leaves that out.
func LoadResults(fsys fs.FS, name string, forms *FormSet) (*Results, diag.List) {
	r := new(Results)
	source, problems := strictyaml.Load(fsys, name, "results", r)
	problems = append(problems, source.Locate(r.check(forms))...).Sorted()
	if problems.Err() != nil {
		return nil, problems
	}
	r.locate(source.Place)
	return r, problems
}

// check is everything that loading tells of.
func (r *Results) check(forms *FormSet) diag.List {
	return slices.Concat(r.Validate(), r.Review(), r.Against(forms))
}

// locate notes where answers, figures and selections were read.
func (r *Results) locate(place func(path string) diag.Place) {
	for i := range r.Visits {
		v := &r.Visits[i]
		for j := range v.Items {
			v.Items[j].place = place(fmt.Sprintf("visits[%d].items[%d].answer", i, j))
		}
		for j := range v.Values {
			v.Values[j].place = place(fmt.Sprintf("visits[%d].values[%d].value", i, j))
		}
	}
	for i := range r.Selected {
		r.Selected[i].place = place(fmt.Sprintf("selected[%d]", i))
	}
}

// Load loads whatever a file says that it is, by its `kind:`.
func Load(fsys fs.FS, name string) (Document, diag.List) {
	kind, err := strictyaml.Kind(fsys, name)
	if err != nil {
		_, problems := LoadPlan(fsys, name)
		return nil, problems
	}
	for _, k := range kinds {
		if k.name == kind {
			return k.load(fsys, name)
		}
	}
	return nil, unknownKind(fsys, name, kind)
}

// unknownKind tells that a file says a kind that Load does not know, or none.
func unknownKind(fsys fs.FS, name, kind string) diag.List {
	source, _ := strictyaml.Load(fsys, name, "", new(struct{}))
	place := source.Place("kind")
	if kind == "" {
		return diag.List{strictyaml.MissingKind.At(place, "kind", strings.Join(Kinds(), " | "))}
	}
	return diag.List{UnknownKind.At(place, "kind", kind, strings.Join(Kinds(), ", "))}
}

// Kinds returns the kinds that Load knows, sorted.
func Kinds() []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.name
	}
	slices.Sort(names)
	return names
}

var kinds = [...]struct {
	name, title string
	reader
}{
	{"plan", "Kế hoạch kiểm tra", document(LoadPlan)},
	{"general", "Văn bản hành chính khác", paper[General]("general")},
	{"letter", "Công văn", paper[Letter]("letter")},
	{"decision", "Quyết định", paper[Decision]("decision")},
	{"dispatch", "Công điện", paper[Dispatch]("dispatch")},
	{"invitation", "Giấy mời", paper[Invitation]("invitation")},
	{"introduction", "Giấy giới thiệu", paper[Introduction]("introduction")},
	{"minutes", "Biên bản", paper[Minutes]("minutes")},
	{"copy", "Bản sao văn bản", paper[Copy]("copy")},
	{"office", "Cơ quan ban hành", document(LoadOffice)},
	{"checklist", "Danh mục nội dung kiểm tra", document(checklist.Load)},
	{"outline", "Đề cương báo cáo", document(outline.Load)},
	{"units", "Danh sách đơn vị", document(unit.Load)},
	{"calendar", "Lịch ngày nghỉ, ngày làm bù", document(LoadCalendar)},
	{"results", "Kết quả kiểm tra", document(func(fsys fs.FS, name string) (*Results, diag.List) { return LoadResults(fsys, name, nil) })},
	{"schedule", "Lịch kiểm tra", document(func(fsys fs.FS, name string) (*Schedule, diag.List) { return LoadSchedule(fsys, name, nil) })},
}

// reader loads documents of one type.
type reader struct {
	of   reflect.Type
	load func(fs.FS, string) (Document, diag.List)
}

// paper makes the reader of a kind of paper.
func paper[T any, D interface {
	*T
	Document
	Review() diag.List
}](kind string) reader {
	return document[T, D](func(fsys fs.FS, name string) (*T, diag.List) {
		return strictyaml.LoadChecked(fsys, name, kind, func(v *T) diag.List { return append(D(v).Validate(), D(v).Review()...) })
	})
}

// document makes a reader of a loader; a value that was refused is no document
// rather than a nil pointer in one.
func document[T any, D interface {
	*T
	Document
}](load func(fs.FS, string) (*T, diag.List)) reader {
	return reader{reflect.TypeFor[T](), func(fsys fs.FS, name string) (Document, diag.List) {
		v, problems := load(fsys, name)
		if v == nil {
			return nil, problems
		}
		return D(v), problems
	}}
}
