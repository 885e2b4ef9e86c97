package report

import (
	"reflect"
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
	"introduction": {{field: "kinh_gui", in: "sent_to"}},
	"minutes":      {{field: "kinh_gui", in: "recipients"}},
	"copy": {
		{field: "kinh_gui", in: "recipients"}, {field: "subject"}, {field: "bases"}, {field: "circulation"}, {field: "contact"},
	},
	"plan": {
		{field: "headings.purpose", without: []string{"requirements"}},
		{field: "headings.aims", without: []string{"aims"}},
		{field: "headings.requirements", without: []string{"requirements"}},
		{field: "headings.contents", without: []string{"checklist"}},
		{field: "headings.arrangements", without: []string{"period", "team", "subjects"}},
		{field: "headings.period", without: []string{"period"}},
		{field: "headings.team", without: []string{"team"}},
		{field: "headings.lead", without: []string{"team.lead"}},
		{field: "headings.deputy", without: []string{"team.deputies"}},
		{field: "headings.members", without: []string{"team.members"}},
		{field: "headings.subjects", without: []string{"subjects.text", "subjects.receiving.members"}},
		{field: "headings.receiving", without: []string{"subjects.receiving.members"}},
		{field: "headings.funding", without: []string{"funding"}},
		{field: "headings.duties", without: []string{"duties"}},
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
	for _, u := range unprintedFields[d.Kind()] {
		if !given(v, u.field) || slices.ContainsFunc(u.without, func(other string) bool { return given(v, other) }) {
			continue
		}
		vietnamese, english := "xóa trường này", "delete it"
		switch {
		case u.in != "":
			vietnamese, english = "ghi vào "+u.in, "write it into "+u.in
		case u.without != nil:
			vietnamese = "thêm " + strings.Join(u.without, " hoặc ") + "; không thì xóa trường này"
			english = "add " + strings.Join(u.without, " or ") + ", or delete it"
		}
		problems = append(problems, notPrinted.For(u.field, u.field, vi.LowerFirst(t.Name), vietnamese, english))
	}
	return problems
}

// given reports whether the field at a path, in the names of YAML, is set in v.
func given(v any, path string) bool {
	value := reflect.ValueOf(v)
	for name := range strings.SplitSeq(path, ".") {
		for value.Kind() == reflect.Pointer {
			value = value.Elem()
		}
		if !value.IsValid() {
			return false
		}
		for _, f := range strictyaml.Fields(value.Type()) {
			if f.Name == name {
				value = value.FieldByIndex(f.Index)
				break
			}
		}
	}
	return !value.IsZero()
}
