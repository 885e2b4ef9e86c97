package report

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// notPrinted refuses a text that a kind of paper has no place for, so that
// nothing that a person wrote is lost without a word.
var notPrinted = diag.Rule{
	Code: "not-printed",
	VI:   "%[2]s không in %[1]s", EN: "%[1]s is not printed in this kind of paper (%[2]s)",
	HintVI: "%[3]s", HintEN: "%[4]s",
}

// unprinted is a field that a kind of paper does not print: never, and then in
// has the field that takes such a text, or not without one of others.
type unprinted struct {
	field, in string
	without   []string
}

// unprintedFields are those of the fields of a paper, by its kind.
var unprintedFields = map[string][]unprinted{
	"decision":     {{field: "kinh_gui", in: "recipients"}},
	"invitation":   {{field: "kinh_gui", in: "guest"}},
	"introduction": {{field: "kinh_gui", in: "sent_to"}, {field: "layout.levels"}},
	"minutes":      {{field: "kinh_gui", in: "recipients"}},
	"copy": {
		{field: "kinh_gui", in: "recipients"},
		{field: "subject"},
		{field: "bases"},
		{field: "circulation"},
		{field: "contact"},
		{field: "layout.levels"},
		{field: "layout.citation_date"},
	},
	"plan": {
		{field: "headings.lead", without: []string{"team.lead"}},
		{field: "headings.deputy", without: []string{"team.deputies"}},
		{field: "headings.members", without: []string{"team.members"}},
		{field: "headings.receiving", without: []string{"subjects.receiving.members"}},
	},
}

// printed tells of the fields of v, a paper of type t, that are set and not
// printed.
func printed(v any, t decree.Type) diag.List {
	d, ok := v.(Document)
	if !ok {
		return nil
	}
	var problems diag.List
	if plan, ok := v.(*Plan); ok {
		problems = plan.unprintedHeadings()
	}
	for _, u := range unprintedFields[d.Kind()] {
		if !strictyaml.IsGiven(v, u.field) || slices.ContainsFunc(u.without, func(other string) bool { return strictyaml.IsGiven(v, other) }) {
			continue
		}
		vietnamese, english := "xóa trường này", "delete it"
		switch {
		case u.in != "":
			vietnamese, english = "ghi vào "+u.in, "write it into "+u.in
		case u.without != nil:
			vietnamese, english = addOrDelete(u.without...)
		}
		problems = append(problems, notPrinted.For(u.field, u.field, vi.LowerFirst(t.Name), vietnamese, english))
	}
	return problems
}

// unprintedHeadings tells of the headings of parts that the plan does not print:
// there is nothing in the part, or no second one in its group, or order has
// another place for it or none.
func (p *Plan) unprintedHeadings() diag.List {
	if p.Headings == (Headings{}) {
		return nil
	}
	shown := map[string]bool{}
	for _, part := range p.Parts() {
		shown[part.Part] = true
		for _, inner := range p.Within(part.Part) {
			shown[inner] = true
		}
	}
	var problems diag.List
	for _, group := range usualOrder {
		parts := within(group)
		if len(parts) > 1 {
			parts = append([]string{group}, parts...)
		}
		for _, part := range parts {
			field := "headings." + part
			if shown[part] || !strictyaml.IsGiven(p, field) {
				continue
			}
			vietnamese, english := addOrDelete("order: " + part)
			if missing := p.missing(part); len(missing) > 0 {
				vietnamese, english = addOrDelete(missing...)
			}
			problems = append(problems, notPrinted.For(field, field, vi.LowerFirst(p.Type().Name), vietnamese, english))
		}
	}
	return problems
}

// missing returns the fields of which a part needs one to be printed under its
// own heading; a group needs two of its parts.
func (p *Plan) missing(part string) []string {
	parts := within(part)
	if len(p.Within(part)) >= min(len(parts), 2) {
		return nil
	}
	var fields []string
	for _, inner := range parts {
		switch {
		case p.has(inner):
		case inner == contentsPart:
			fields = append(fields, "checklist")
		case inner == subjectsPart:
			fields = append(fields, "subjects.text")
		default:
			fields = append(fields, inner)
		}
	}
	return fields
}

// addOrDelete is the hint to add one of some fields, or to delete what is not
// printed without.
func addOrDelete(fields ...string) (vietnamese, english string) {
	return "thêm " + strings.Join(fields, " hoặc ") + "; không thì xóa trường này", "add " + strings.Join(fields, " or ") + ", or delete it"
}
