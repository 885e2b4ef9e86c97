package report

import (
	"io"
	"io/fs"
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

// from checks a plan that was read. It remembers where its values stand, for
// what is held against it later.
func (p *Plan) from(source *strictyaml.Source, problems diag.List) (*Plan, diag.List) {
	problems = append(problems, source.Locate(p.check())...).Sorted()
	if problems.Err() != nil {
		return nil, problems
	}
	p.source = source
	return p, problems
}

// see adds the place of a value of the plan to problems that concern it, if
// the plan was read from files.
func (p *Plan) see(path string, l diag.List) diag.List {
	if p.source == nil {
		return l
	}
	for i := range l {
		l[i] = l[i].With(p.source.Place(path))
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
	name string
	load func(fs.FS, string) (Document, diag.List)
}{
	{"plan", document(LoadPlan)},
	{"general", paper[General]("general")},
	{"letter", paper[Letter]("letter")},
	{"decision", paper[Decision]("decision")},
	{"dispatch", paper[Dispatch]("dispatch")},
	{"invitation", paper[Invitation]("invitation")},
	{"introduction", paper[Introduction]("introduction")},
	{"minutes", paper[Minutes]("minutes")},
	{"copy", paper[Copy]("copy")},
	{"office", document(LoadOffice)},
	{"checklist", document(checklist.Load)},
	{"outline", document(outline.Load)},
	{"units", document(unit.Load)},
	{"calendar", document(LoadCalendar)},
	{"schedule", document(func(fsys fs.FS, name string) (*Schedule, diag.List) { return LoadSchedule(fsys, name, nil) })},
}

// paper makes the loader of a kind of paper.
func paper[T any, D interface {
	*T
	Document
}](kind string) func(fs.FS, string) (Document, diag.List) {
	return document[T, D](func(fsys fs.FS, name string) (*T, diag.List) {
		return strictyaml.LoadChecked(fsys, name, kind, func(v *T) diag.List { return D(v).Validate() })
	})
}

// document makes a loader of one type one of any document; a value that was
// refused is no document rather than a nil pointer in one.
func document[T any, D interface {
	*T
	Document
}](load func(fs.FS, string) (*T, diag.List)) func(fs.FS, string) (Document, diag.List) {
	return func(fsys fs.FS, name string) (Document, diag.List) {
		v, problems := load(fsys, name)
		if v == nil {
			return nil, problems
		}
		return D(v), problems
	}
}
