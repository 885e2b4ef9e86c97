package report

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// Validate returns everything that is wrong with the office, with paths.
func (o *Office) Validate() diag.List {
	return append(strictyaml.Check(o), o.relations()...).Sorted()
}

// relations checks what one field of the office says of another.
func (o *Office) relations() diag.List {
	var problems diag.List
	seen := map[string]int{}
	for i, p := range o.Parties {
		path := fmt.Sprintf("parties[%d]", i)
		if j, ok := seen[p.ID]; ok {
			problems = append(problems, RepeatedParty.For(path+".id", p.ID, o.Parties[j].Name, diag.Path(fmt.Sprintf("parties[%d].id", j))))
		} else {
			seen[p.ID] = i
		}
		if (p.Kind == "group") != (len(p.Members) > 0) {
			problems = append(problems, GroupMembers.For(path, p.ID))
		}
		problems = append(problems, o.known(p.Members, path+".members")...)
	}
	problems = append(problems, o.Layout.relations().Prefix("layout")...)
	if o.DraftingUnit != "" {
		problems = append(problems, o.knows(o.DraftingUnit, "drafting_unit")...)
	}
	return problems
}

// known returns the problems of ids at path that no party has.
func (o *Office) known(ids []string, path string) diag.List {
	var problems diag.List
	for i, id := range ids {
		problems = append(problems, o.knows(id, fmt.Sprintf("%s[%d]", path, i))...)
	}
	return problems
}

func (o *Office) knows(id, path string) diag.List {
	if o == nil || id == "" {
		return nil
	}
	if _, ok := o.Party(id); ok {
		return nil
	}
	ids := make([]string, len(o.Parties))
	for i, p := range o.Parties {
		ids[i] = p.ID
	}
	vietnamese, english := "khai báo đơn vị trong parties", "declare it in parties"
	if near, ok := vi.Near(id, ids); ok {
		vietnamese, english = fmt.Sprintf("có phải %q?", near), fmt.Sprintf("is it %q?", near)
	}
	return diag.List{UnknownParty.For(path, id, vietnamese, english)}
}

// covers returns the ids of parties and of the members of those that are
// groups.
func (o *Office) covers(ids []string, into map[string]bool) {
	for _, id := range ids {
		if into[id] {
			continue
		}
		into[id] = true
		if p, ok := o.Party(id); ok {
			o.covers(p.Members, into)
		}
	}
}

// relations checks what the ranges of single fields cannot say.
func (l Layout) relations() diag.List {
	if l.Indent != 0 && !slices.Contains(decree.FirstLines[:], l.Indent) {
		return diag.List{IndentValue.For("indent", l.Indent)}
	}
	return nil
}
