package round

import (
	"cmp"
	"iter"
	"sync"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
)

// FormSet is the forms of a round, one for each unit. It is made by [Forms],
// refers to the plan, and is safe for concurrent use while nobody changes that; of a
// plan that was changed another set is made. A nil set has no forms. A set must not be
// copied.
type FormSet struct {
	plan   *report.Plan
	units  []unit.Unit
	index  map[string]int // of units by code
	visits map[string]date.Date
	frame  checklist.Form                  // what all forms have in common
	areas  map[string][]checklist.FormArea // by class of units
	kept   sync.Map
}

// Forms returns the forms that the units of a plan fill in: the items and
// indicators that concern each, what the outline asks it to write, and the day
// by which its report is due, where the schedule knows its visit. The schedule
// may be nil, and so may the plan. Neither is modified.
func Forms(p *report.Plan, s *report.Schedule) *FormSet {
	if p == nil {
		p = new(report.Plan)
	}
	set := &FormSet{
		plan:   p,
		units:  p.Subjects.Select(p.Units),
		index:  map[string]int{},
		visits: map[string]date.Date{},
		areas:  map[string][]checklist.FormArea{},
		frame:  frame(p),
	}
	for i, u := range set.units {
		set.index[u.Code] = i
		if class := u.Class(); set.areas[class] == nil {
			set.areas[class] = p.Checklist.FormAreas(u)
		}
	}
	if s != nil {
		for _, v := range s.Visits {
			set.visits[v.Unit] = v.Date
		}
	}
	return set
}

// frame is the form but for what depends on the unit.
func frame(p *report.Plan) checklist.Form {
	f := checklist.Form{
		Manifest:  checklist.Manifest{Plan: p.ID, Version: p.Version, Round: p.Round, Fingerprint: p.Checklist.Fingerprint()},
		Title:     "Báo cáo phục vụ kiểm tra",
		Subject:   p.Subject,
		Checklist: p.Checklist,
		To:        p.To,
	}
	if p.Office != nil {
		f.To = []string{p.Office.Issuer.Name}
		f.Contact = contact(p.Office)
	}
	if o := p.Outline; o != nil {
		f.Title, f.Period = o.Title, o.Period
		if len(o.To) > 0 {
			f.To = o.To
		}
		f.Prompts = prompts(nil, o.Expand(p.Checklist), 0)
	}
	return f
}

// contact says where a unit sends its report and asks for help.
func contact(o *report.Office) []string {
	var lines []string
	for _, l := range []struct{ label, text string }{
		{"Gửi tới: ", o.Reporting.To}, {"Qua: ", o.Reporting.Via}, {"Thư điện tử: ", o.Reporting.Email}, {"Điện thoại: ", o.Reporting.Phone},
	} {
		if l.text != "" {
			lines = append(lines, l.label+l.text)
		}
	}
	return lines
}

// prompts lists what sections ask to be written; sections of figures and items
// have sheets of their own.
func prompts(dst []checklist.Prompt, sections []outline.Section, depth int) []checklist.Prompt {
	for i := range sections {
		s := &sections[i]
		kind, ok := s.PromptKind()
		if !ok {
			continue
		}
		dst = append(dst, checklist.Prompt{
			ID: s.ID, Was: s.Was, Heading: s.Heading, Text: s.Prompt, Kind: kind, Required: s.IsRequired(), Depth: depth, Areas: s.Areas, List: s.Content.List(),
		})
		dst = prompts(dst, s.Sections, depth+1)
		if kind == checklist.Heading && dst[len(dst)-1].ID == s.ID && len(s.Sections) > 0 {
			dst = dst[:len(dst)-1] // nothing below it is written either
		}
	}
	return dst
}

// Len returns how many forms there are.
func (s *FormSet) Len() int {
	if s == nil {
		return 0
	}
	return len(s.units)
}

// All returns the forms in the order of the units.
func (s *FormSet) All() iter.Seq[*checklist.Form] {
	return func(yield func(*checklist.Form) bool) {
		if s == nil {
			return
		}
		for _, u := range s.units {
			if !yield(s.form(u)) {
				return
			}
		}
	}
}

// Find returns the form of the unit with that code.
func (s *FormSet) Find(code string) (*checklist.Form, bool) {
	if s == nil {
		return nil, false
	}
	i, ok := s.index[code]
	if !ok {
		return nil, false
	}
	return s.form(s.units[i]), true
}

func (s *FormSet) form(u unit.Unit) *checklist.Form {
	f := s.frame
	f.Unit, f.Manifest.Unit, f.Areas = u, u.Code, s.areas[u.Class()]
	if visit, ok := s.visits[u.Code]; ok {
		f.Due, _ = s.plan.ReportDueFor(visit) // a plan need not set a day
	}
	return &f
}

// Skeleton returns the outline as the report that one unit writes, which speaks
// of its body alone; nil where the plan has none.
func (s *FormSet) Skeleton(u unit.Unit) *outline.Outline {
	o := s.Plan().Skeleton()
	if o == nil {
		return nil
	}
	var own unit.List
	if units := s.Plan().Units; units != nil {
		own.Types, own.Groups = units.Types, units.Groups
	}
	own.Units, o.Units = []unit.Unit{u}, &own
	o.Opening = cmp.Or(s.Plan().Outline.Opening, s.Plan().ReportOpening(u.Body().Name))
	return o
}

// Frame returns what all forms have in common: a form without unit and areas.
func (s *FormSet) Frame() *checklist.Form {
	if s == nil {
		return new(checklist.Form)
	}
	f := s.frame
	return &f
}

// groups are the ways to divide the units beside their types.
func (s *FormSet) groups() []unit.Group {
	if l := s.Plan().Units; l != nil {
		return l.Groups
	}
	return nil
}

// Plan returns the plan whose forms these are.
func (s *FormSet) Plan() *report.Plan {
	if s == nil || s.plan == nil {
		return new(report.Plan)
	}
	return s.plan
}

// Kept returns what another package makes of the set and of nothing else, under a key
// of a type of its own: what make returned the first time. It goes with the set.
func (s *FormSet) Kept(key any, make func() any) any {
	if s == nil {
		return make()
	}
	kept, ok := s.kept.Load(key)
	if !ok {
		kept, _ = s.kept.LoadOrStore(key, make())
	}
	return kept
}
