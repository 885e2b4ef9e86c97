package report

import (
	"context"
	"io/fs"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// LoadPlan loads a plan and the files that it refers to. The plan is nil
// exactly when the Err of the list is not.
func LoadPlan(fsys fs.FS, name string) (*Plan, diag.List) {
	return read(fromFile(context.Background(), fsys, name), everything[*Plan])
}

// locate notes where the values stand that other files are held against.
func (p *Plan) locate(place func(path string) diag.Place) {
	p.places = map[string]diag.Place{}
	for _, path := range [...]string{"id", "office.parties", "units.units", "calendar", "period", "subjects.units"} {
		p.places[path] = place(path)
	}
}

// Place returns where a value was read that other files are held against: id,
// office.parties, units.units, calendar, period or subjects.units. It is zero in
// a plan that was not read.
func (p *Plan) Place(path string) diag.Place { return p.places[path] }

// checkCalendar adds the tags, which package date does not know of.
func checkCalendar(c *date.Calendar) diag.List { return append(strictyaml.Check(c), c.Validate()...) }

// LoadSchedule loads a schedule and holds it against the plan that it belongs
// to; a nil plan leaves that out.
func LoadSchedule(fsys fs.FS, name string, plan *Plan) (*Schedule, diag.List) {
	return read(fromFile(context.Background(), fsys, name), func(s *Schedule) diag.List { return append(s.Validate(), s.Against(plan)...) })
}

// LoadResults loads what the team found. Against holds it against the round that
// it belongs to (the method Check of its forms); nil leaves that out.
func LoadResults(fsys fs.FS, name string, against func(*Results) diag.List) (*Results, diag.List) {
	return read(fromFile(context.Background(), fsys, name), func(r *Results) diag.List {
		problems := everything(r)
		if against != nil {
			problems = append(problems, against(r)...)
		}
		return problems
	})
}

// reading reads a document that must say a kind, or any where it is "", into what
// as returns for that which it says, see [strictyaml.LoadAs].
type reading func(kind string, as func(kind string) (v any, ok bool)) (*strictyaml.Source, diag.List)

func fromFile(ctx context.Context, fsys fs.FS, name string) reading {
	return func(kind string, as func(string) (any, bool)) (*strictyaml.Source, diag.List) {
		return strictyaml.LoadAs(ctx, fsys, name, kind, as)
	}
}

// read reads a document, has it checked, and gives the problems of both their
// places. The document is nil exactly when the Err of the list is not.
func read[T any, D documentOf[T]](from reading, check func(D) diag.List) (D, diag.List) {
	d := D(new(T))
	source, problems := from(d.Kind(), func(string) (any, bool) { return d, true })
	if d, problems = located(d, source, problems, check); d != nil {
		keepSound(d)
	}
	return d, problems
}

// located has a document checked that was read.
func located[T any, D documentOf[T]](d D, source *strictyaml.Source, problems diag.List, check func(D) diag.List) (D, diag.List) {
	problems = append(problems, source.Locate(check(d))...).Sorted().Most(source.File())
	if problems.Err() != nil {
		return nil, problems
	}
	switch d := any(d).(type) {
	case *Plan:
		d.locate(source.Place)
	case *Results:
		d.Locate(source.Place)
	}
	return d, problems
}

// documentOf is a pointer to T that is a document.
type documentOf[T any] interface {
	*T
	Document
}

// everything is all that loading tells of: what is wrong, and what a person
// should look at.
func everything[D Document](d D) diag.List {
	problems := d.Validate()
	if r, ok := any(d).(interface{ Review() diag.List }); ok {
		problems = append(problems, r.Review()...)
	}
	return problems
}
