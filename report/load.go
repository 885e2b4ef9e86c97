package report

import (
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
	p.places = map[string]diag.Place{}
	for _, path := range [...]string{"id", "office.parties", "units.units", "calendar", "period", "subjects.units"} {
		p.places[path] = source.Place(path)
	}
	return p, problems
}

// Place returns where a value was read that other files are held against: id,
// office.parties, units.units, calendar, period or subjects.units. It is zero in
// a plan that was not read.
func (p *Plan) Place(path string) diag.Place { return p.places[path] }

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

// LoadResults loads what the team found. Against holds it against the round that
// it belongs to (the method Check of its forms); nil leaves that out.
func LoadResults(fsys fs.FS, name string, against func(*Results) diag.List) (*Results, diag.List) {
	r := new(Results)
	source, problems := strictyaml.Load(fsys, name, "results", r)
	found := append(r.Validate(), r.Review()...)
	if against != nil {
		found = append(found, against(r)...)
	}
	problems = append(problems, source.Locate(found)...).Sorted()
	if problems.Err() != nil {
		return nil, problems
	}
	r.Locate(source.Place)
	return r, problems
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
}](kind string) reader {
	return document[T, D](func(fsys fs.FS, name string) (*T, diag.List) {
		return strictyaml.LoadChecked(fsys, name, kind, func(v *T) diag.List { return D(v).Validate() })
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
