package report

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// PlacedSection is a free section of the plan, printed after one of its parts.
type PlacedSection struct {
	Section `yaml:",inline"`
	After   string `yaml:"after" validate:"required,oneof=purpose contents arrangements funding duties" desc:"In sau phần nào: purpose = mục đích, yêu cầu; contents = nội dung; arrangements = thời gian, thành phần, đối tượng; funding = kinh phí; duties = tổ chức thực hiện"`
}

// PlanPart is a part of a plan: one of its own by name, or a free section.
type PlanPart struct {
	Part    string `yaml:"part" vanban:"scalar" validate:"omitempty,oneof=purpose aims requirements contents arrangements period team subjects funding duties" desc:"Phần của kế hoạch in ở đây: purpose = mục đích, yêu cầu (cả aims và requirements); aims = mục đích; requirements = yêu cầu; contents = nội dung; arrangements = thời gian, thành phần, đối tượng (cả period, team và subjects); period = thời gian; team = thành phần đoàn; subjects = đối tượng; funding = kinh phí; duties = tổ chức thực hiện. Tiêu đề ghi ở headings"`
	Section `yaml:",inline"`
}

// The parts of a plan by their names. purposePart holds aims and requirements,
// arrangementsPart period, team and subjects.
const (
	purposePart      = "purpose"
	aimsPart         = "aims"
	requirementsPart = "requirements"
	contentsPart     = "contents"
	arrangementsPart = "arrangements"
	periodPart       = "period"
	teamPart         = "team"
	subjectsPart     = "subjects"
	fundingPart      = "funding"
	dutiesPart       = "duties"
)

// usualOrder is the order of the parts where the plan chooses none.
var usualOrder = [...]string{purposePart, contentsPart, arrangementsPart, fundingPart, dutiesPart}

// partGroups are the parts that hold others.
var partGroups = map[string][]string{
	purposePart:      {aimsPart, requirementsPart},
	arrangementsPart: {periodPart, teamPart, subjectsPart},
}

// within returns the parts that a part holds: itself, where it is no group.
func within(part string) []string {
	if parts, ok := partGroups[part]; ok {
		return parts
	}
	return []string{part}
}

// has reports whether the plan has something to print in a part that is no
// group.
func (p *Plan) has(part string) bool {
	switch part {
	case aimsPart:
		return len(p.Aims) > 0
	case requirementsPart:
		return len(p.Requirements) > 0
	case contentsPart:
		return p.Checklist != nil && len(p.Checklist.Areas) > 0
	case periodPart:
		return p.Period != (Period{})
	case teamPart:
		return p.Team.Lead != (Person{}) || len(p.Team.Deputies) > 0 || len(p.Team.Members) > 0
	case subjectsPart:
		return p.Subjects.Text != "" || len(p.Subjects.Receiving.Members) > 0
	case fundingPart:
		return p.Funding != ""
	case dutiesPart:
		return len(p.Duties) > 0
	}
	return false
}

// Within returns the parts with something to print that a part of the plan
// holds: those of a group (purpose, arrangements), else the part itself.
func (p *Plan) Within(part string) []string {
	return slices.DeleteFunc(slices.Clone(within(part)), func(part string) bool { return !p.has(part) })
}

// Heading returns the heading of a part of the plan by its name: the plan's own
// words, else the usual ones.
func (p *Plan) Heading(part string) string {
	h := p.Headings.Filled()
	switch part {
	case purposePart:
		return h.Purpose
	case aimsPart:
		return h.Aims
	case requirementsPart:
		return h.Requirements
	case contentsPart:
		return h.Contents
	case arrangementsPart:
		return cmp.Or(p.Headings.Arrangements, p.arrangements())
	case periodPart:
		return h.Period
	case teamPart:
		return h.Team
	case subjectsPart:
		return h.Subjects
	case fundingPart:
		return h.Funding
	case dutiesPart:
		return h.Duties
	}
	return ""
}

// arrangements is the usual heading of the arrangements that the plan has: "Thời
// gian, đối tượng kiểm tra".
func (p *Plan) arrangements() string {
	var words []string
	for _, part := range p.Within(arrangementsPart) {
		words = append(words, map[string]string{periodPart: "thời gian", teamPart: "thành phần", subjectsPart: "đối tượng"}[part])
	}
	return vi.UpperFirst(strings.Join(words, ", ")) + " kiểm tra"
}

// partAt is a part and the field that its free section was written in.
type partAt struct {
	PlanPart
	path string
}

// Parts returns the parts of the plan in the order in which they are printed:
// that of order, else the usual one with the free sections behind their parts.
// What has nothing to print is left out, and of a group with a single part that
// part stands for it.
func (p *Plan) Parts() []PlanPart {
	var out []PlanPart
	for _, part := range p.parts() {
		out = append(out, part.PlanPart)
	}
	return out
}

func (p *Plan) parts() []partAt {
	var out []partAt
	own := func(name string) {
		switch parts := p.Within(name); len(parts) {
		case 0:
		case 1:
			out = append(out, partAt{PlanPart{Part: parts[0]}, ""})
		default:
			out = append(out, partAt{PlanPart{Part: name}, ""})
		}
	}
	for i, part := range p.Order {
		if part.Part != "" {
			own(part.Part)
		} else {
			out = append(out, partAt{part, fmt.Sprintf("order[%d]", i)})
		}
	}
	if len(p.Order) > 0 {
		return out
	}
	for _, name := range usualOrder {
		own(name)
		for i, s := range p.Sections {
			if s.After == name {
				out = append(out, partAt{PlanPart{Section: s.Section}, fmt.Sprintf("sections[%d]", i)})
			}
		}
	}
	return out
}

// order checks that the plan has a text, and that its order says of each part
// once where it stands and leaves none out.
func (p *Plan) order() diag.List {
	var problems diag.List
	placed := map[string]diag.Path{}
	for i, part := range p.Order {
		path := fmt.Sprintf("order[%d]", i)
		if (part.Part == "") == reflect.ValueOf(part.Section).IsZero() {
			problems = append(problems, partOrSection.For(path))
			continue
		}
		if part.Part == "" || p.Heading(part.Part) == "" {
			continue // a section, or no part at all, which its tag tells
		}
		for _, name := range within(part.Part) {
			if first, twice := placed[name]; twice {
				problems = append(problems, partTwice.For(path, name, first))
				break
			}
			placed[name] = diag.Path(path)
		}
		if len(p.Within(part.Part)) == 0 {
			problems = append(problems, partWithoutContent.For(path, part.Part))
		}
	}
	if len(p.Order) == 0 {
		if len(p.parts()) == 0 {
			problems = append(problems, planWithoutText.For(""))
		}
		return problems
	}
	for _, group := range usualOrder {
		for _, name := range within(group) {
			if _, ok := placed[name]; !ok && p.mustPrint(name) {
				problems = append(problems, partLeftOut.For(name, name))
			}
		}
	}
	return problems
}

// mustPrint reports whether a part holds sentences that would be lost if it were
// not printed. The checklist also makes forms, and a period of two days is what
// visits are held against.
func (p *Plan) mustPrint(part string) bool {
	switch part {
	case contentsPart:
		return false
	case periodPart:
		return p.Period.Text != "" || p.Period.Note != ""
	}
	return p.has(part)
}
