package round

import (
	"embed"
	"io/fs"
	"iter"
	"path"
	"slices"
	"sync"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/internal/scope"
)

//go:embed templates/*.yaml
var files embed.FS

// templateOrder is the order in which the papers of a round come.
var templateOrder = [...]string{"bao-cao", "thong-bao-lich", "don-doc", "bien-ban", "ket-luan", "phieu-chuyen"}

// TemplateFile returns the template of the library with that id as it is written,
// for an office to begin from.
func TemplateFile(id string) ([]byte, bool) {
	if !slices.Contains(templateOrder[:], id) {
		return nil, false
	}
	data, err := fs.ReadFile(files, templateName(id))
	return data, err == nil
}

func templateName(id string) string { return path.Join("templates", id+".yaml") }

// Templates returns the templates of the library, in the order in which the papers
// of a round come.
func Templates() []*report.Template {
	var out []*report.Template
	for _, p := range embedded() {
		t := p.Template
		out = append(out, &t)
	}
	return out
}

// embedded are the templates of the library. That they are right a test says.
var embedded = sync.OnceValue(func() (out []*report.TemplateProgram) {
	for _, id := range templateOrder {
		d, problems := report.Load(files, templateName(id))
		if t, ok := d.(*report.Template); ok && problems.Err() == nil {
			if p, problems := t.Compile(); problems.Err() == nil {
				out = append(out, p)
			}
		}
	}
	return out
})

// compiled returns the templates of the round: those of the library, or the plan's
// own of the same ids in their places, and then the plan's others.
func (r *Round) compiled() ([]*report.TemplateProgram, error) {
	out := slices.Clone(embedded())
	var problems diag.List
	for _, t := range r.Plan().Templates {
		p, wrong := t.Compile()
		problems = append(problems, wrong...)
		if p == nil {
			continue
		}
		if i := slices.IndexFunc(out, func(o *report.TemplateProgram) bool { return o.Template.ID == t.ID }); i >= 0 {
			out[i] = p
		} else {
			out = append(out, p)
		}
	}
	return out, problems.Sorted().Err()
}

// Paper is a paper of a round and the file that it belongs into, with "/" between
// folders. Make composes it each time that it is called, or says why that cannot
// be done yet; it is safe for concurrent use.
type Paper struct {
	Template string // the id of its template
	Key      string // what it is about: the code of a unit, with the day of a later visit; the id of a party
	File     string
	Make     func() (report.Document, error)
}

// Papers returns the papers of the round, template by template. See [Templates].
func (r *Round) Papers() iter.Seq[Paper] {
	return func(yield func(Paper) bool) {
		if !r.isReady() {
			return
		}
		programs, err := r.programs()
		if err != nil {
			yield(Paper{File: "mau.docx", Make: func() (report.Document, error) { return nil, err }})
			return
		}
		for _, p := range programs {
			for key := range r.keys(p.Template.For) {
				if !yield(r.paperOf(p, key)) {
					return
				}
			}
		}
	}
}

// Make makes the paper of a template about something: the code of a unit, followed
// by "-" and the day of a later visit, the id of a party, or "" for the round. The
// error is a diag.Problem, or a list of them.
func (r *Round) Make(template, key string) (report.Document, error) {
	if !r.isReady() {
		return nil, fault.NoPlan.For("plan")
	}
	programs, err := r.programs()
	if err != nil {
		return nil, err
	}
	for _, p := range programs {
		if p.Template.ID == template {
			return r.paperOf(p, key).Make()
		}
	}
	return nil, noTemplate.For("", template)
}

// isReady reports whether there is a plan, so that there can be papers.
func (r *Round) isReady() bool { return r.programs != nil && r.Plan().Office != nil }

func (r *Round) paperOf(p *report.TemplateProgram, key string) Paper {
	names, err := r.names(p, key)
	file, wrong := p.FileOf(names)
	if err == nil {
		err = wrong
	}
	if file == "" {
		file = p.Template.ID + "/" + key
	}
	return Paper{p.Template.ID, key, file + ".docx", func() (report.Document, error) {
		if err != nil {
			return nil, err
		}
		names, _ := r.names(p, key) // anew: who holds thousands of papers does not hold what they say
		return p.Make(names, r.sound(), func(paper *report.Paper) { r.complete(paper, p.Template.ID, key) })
	}}
}

// complete sets what a template leaves open: the office, the signers, the medium
// and the looks of the plan. Number and day are left to the records officer.
func (r *Round) complete(paper *report.Paper, template, key string) {
	p := r.Plan()
	if paper.ID == "" {
		paper.ID = p.ID + "." + template
		if key != "" {
			paper.ID += "." + key
		}
	}
	paper.Office, paper.Layout = p.Office, paper.Layout.Over(p.Layout)
	if paper.Medium == "" {
		paper.Medium = p.Medium
	}
	if paper.Signature.Name == "" && len(paper.CoSigners) == 0 {
		paper.Signature = p.Signature
		if len(p.Issuing().CoIssuers) > 0 {
			paper.CoSigners = p.CoSigners
		}
	}
}

// keys returns what there is a paper of, for a template.
func (r *Round) keys(of string) iter.Seq[string] {
	return func(yield func(string) bool) {
		switch of {
		case scope.ForRound:
			yield("")
			return
		case scope.ForParty:
			for _, list := range r.asked() {
				if list[0].kind != superiorParty && !yield(list[0].party) {
					return
				}
			}
			return
		}
		for f := range r.Forms.All() {
			for _, key := range r.unitKeys(of, f.Unit.Code) {
				if !yield(key) {
					return
				}
			}
		}
	}
}

// unitKeys are the papers of one unit.
func (r *Round) unitKeys(of, code string) (keys []string) {
	switch of {
	case scope.ForUnit:
		if _, ok := r.visits[code]; ok {
			keys = append(keys, code)
		}
	case scope.ForLateUnit:
		if u := r.came[code]; u != nil && u.IsReminded(r.Progress.AsOf) {
			keys = append(keys, code)
		}
	case scope.ForVisit:
		for _, v := range r.held[code] {
			keys = append(keys, code+again(v))
		}
	}
	return keys
}

const superiorParty = "superior"

// names returns what a template can name, and why its paper cannot be made yet;
// what the name of the file is made of is there also then.
func (r *Round) names(p *report.TemplateProgram, key string) (names any, err error) {
	switch p.Template.For {
	case scope.ForUnit:
		names, err = r.unitPaper(key)
	case scope.ForLateUnit:
		names, err = r.lateUnitPaper(key)
	case scope.ForVisit:
		names, err = r.visitPaper(key, slices.Contains(p.Template.Needs, "minutes"))
	case scope.ForParty:
		names, err = r.partyPaper(key)
	default:
		names = r.whole()
	}
	if slices.Contains(p.Template.Needs, "issued") {
		if wait := r.issued(); wait != nil {
			return names, wait
		}
	}
	return names, err
}
