package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// Validate returns everything that is wrong with the office, with paths.
func (o *Office) Validate() diag.List {
	return append(strictyaml.Check(o), o.relations()...).Sorted()
}

// relations checks what one field of the office says of another.
func (o *Office) relations() diag.List {
	var problems diag.List
	seen, known := map[string]int{}, o.register()
	for i, p := range o.Parties {
		at := diag.Spot{List: "parties", Index: i}
		if j, ok := seen[p.ID]; ok {
			problems = append(problems, repeatedParty.For(at.Field(".id").String(), p.ID, o.Parties[j].Name, diag.Path(fmt.Sprintf("parties[%d].id", j))))
		} else {
			seen[p.ID] = i
		}
		if (p.Kind == "group") != (len(p.Members) > 0) {
			problems = append(problems, groupMembers.For(at.String(), p.ID))
		}
		problems = append(problems, known.all(p.Members, &at, "members")...)
	}
	if o.Place != "" && !wording.IsPlace(o.Place) {
		problems = append(problems, unfitText.For("place", o.Place, "ghi tên riêng viết hoa, không viết tắt TP., không có dấu phẩy: Hà Nội", "write the name in capitals of its own, without TP. and commas: Hà Nội"))
	}
	problems = append(problems, o.Layout.relations().Prefix("layout")...)
	problems = append(problems, o.Layout.lines("layout.line_exactly")...)
	problems = append(problems, o.inspectsAs()...)
	if !known.has(o.DraftingUnit) {
		problems = append(problems, known.unknown(o.DraftingUnit, "drafting_unit"))
	}
	return problems
}

// register knows the parties of an office by their ids.
type register struct {
	of    *Office
	ids   map[string]bool
	hints vi.Hints
}

// register returns nil where there is no office: it knows everybody.
func (o *Office) register() *register {
	if o == nil {
		return nil
	}
	r := &register{of: o, ids: make(map[string]bool, len(o.Parties))}
	for i := range o.Parties {
		r.ids[o.Parties[i].ID] = true
	}
	return r
}

// Known returns a problem for each id that no party of the office has; path
// returns where the i-th of them stands. Empty ids, and all of no office, pass.
func (o *Office) Known(ids []string, path func(i int) string) diag.List {
	var problems diag.List
	known := o.register()
	for i, id := range ids {
		if !known.has(id) {
			problems = append(problems, known.unknown(id, path(i)))
		}
	}
	return problems
}

// all returns the problems of the ids of a list in what stands above that no party has.
func (r *register) all(ids []string, above *diag.Spot, list string) diag.List {
	var problems diag.List
	for i, id := range ids {
		problems = append(problems, r.one(id, above.At(list, i))...)
	}
	return problems
}

func (r *register) one(id string, at diag.Spot) diag.List {
	if r.has(id) {
		return nil
	}
	return diag.List{r.unknown(id, at.String())}
}

// has reports whether a party has the id, or there is none.
func (r *register) has(id string) bool { return r == nil || id == "" || r.ids[id] }

func (r *register) unknown(id, path string) diag.Problem {
	ids := func() (out []string) {
		for i := range r.of.Parties {
			out = append(out, r.of.Parties[i].ID)
		}
		return out
	}
	vietnamese, english := r.hints.For(id, ids, "khai báo đơn vị trong parties của cơ quan", "declare it in parties of the office")
	return fault.UnknownParty.For(path, id, vietnamese, english)
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
	var problems diag.List
	if gap := l.SpaceBefore + l.SpaceAfter; gap > 0 && gap < decree.Page().LeastGap {
		path := "space_before"
		if l.SpaceBefore == 0 {
			path = "space_after"
		}
		problems = append(problems, paragraphGap.For(path, gap, decree.Page().LeastGap))
	}
	if allowed := decree.Page().FirstLines; l.Indent != 0 && !slices.Contains(allowed[:], l.Indent) {
		problems = append(problems, indentValue.For("indent", l.Indent))
	}
	for i, level := range l.Levels {
		for _, above := range l.Levels[:i] {
			if !level.fits(above) {
				problems = append(problems, levelOrder.For(fmt.Sprintf("levels[%d]", i), level, above))
				break
			}
		}
	}
	return problems
}

// lines checks that an exact distance between lines suits the size of the type.
func (l Layout) lines(path string) diag.List {
	size := cmp.Or(l.Size, usualSize)
	most := decree.Page().Lines(size).Max
	if l.LineExactly <= most || l.LineExactly > decree.Page().Lines(usualSize).Max { // which its tag tells
		return nil
	}
	return diag.List{lineDistance.For(path, l.LineExactly, size, math.Floor(most))}
}

// usualSize is the size of the text in pt where none is chosen.
const usualSize = 14

// Singles returns the parties that an id stands for: those of a group that are
// no group themselves, in the order of the office, or else the party itself.
func (o *Office) Singles(id string) []string {
	covered := map[string]bool{}
	o.covers([]string{id}, covered)
	var out []string
	for _, p := range o.Parties {
		if covered[p.ID] && len(p.Members) == 0 {
			out = append(out, p.ID)
		}
	}
	return out
}
