package outline

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of outlines.
var (
	repeatedSection = diag.Rule{
		Code: "repeated-section",
		VI:   "mã mục %[1]q đã dùng ở %[2]s", EN: "section id %[1]q is already used by %[2]s",
		HintVI: "mỗi mục một mã riêng, không đổi qua các năm", HintEN: "give every section an id of its own and keep it",
	}
	livingSection = diag.Rule{
		Code: "living-section",
		VI:   "mã cũ %[1]q đang được dùng ở %[2]s", EN: "the former id %[1]q is in use by %[2]s",
		HintVI: "was: chỉ ghi mã không còn dùng", HintEN: "was: lists ids that are no longer used",
	}
	longSectionID = diag.Rule{
		Code: "long-section-id",
		VI:   "mã %[1]q dài %[2]d ký tự, tối đa %[3]d", EN: "the id %[1]q has %[2]d characters, at most %[3]d",
		HintVI: "rút gọn id của mục, hoặc id của nội dung kiểm tra trong danh mục", HintEN: "shorten the id of the section or of the area",
	}
	unknownArea = diag.Rule{
		Code: "unknown-area",
		VI:   "không có nội dung kiểm tra nào có mã %[1]q", EN: "no area has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	areaNotCovered = diag.Rule{
		Code: "area-not-covered",
		VI:   "đề cương không có mục nào cho nội dung %[1]q (%[2]s)", EN: "the outline has no section for area %[1]q (%[2]s)",
		HintVI: "thêm mục có areas: [%[2]s], hoặc một mục có each_area: true", HintEN: "add a section with areas: [%[2]s], or one with each_area: true",
	}
)

// Rules returns the problems that this package raises.
func Rules() []diag.Rule {
	return []diag.Rule{repeatedSection, livingSection, longSectionID, unknownArea, areaNotCovered}
}

// Validate returns everything that is wrong with the outline, with paths; where
// it refers to a checklist, also what is wrong with that, and between the two.
func (o *Outline) Validate() diag.List {
	problems := strictyaml.Check(o)
	if strictyaml.IsEndless(problems) {
		return problems
	}
	problems = append(problems, strictyaml.Marked(o, diag.Error)...)
	problems = append(problems, o.ids()...)
	if o.Checklist != nil {
		problems = append(problems, o.Against(o.Checklist)...)
	}
	if o.Units != nil && o.Checklist != nil {
		problems = append(problems, o.Checklist.Against(o.Units).Prefix("checklist").About("units")...)
	}
	return problems.Sorted()
}

// maxID is the greatest length of the id of a section, also of one made for an
// area: it names a place in the file that a unit fills in.
const maxID = 56

func (o *Outline) ids() diag.List {
	var problems diag.List
	seen, area := map[string]diag.Spot{}, longestID(o.Checklist)
	walk(nil, o.Sections, func(s *Section, at diag.Spot) {
		at = at.Field(".id")
		if other, ok := seen[s.ID]; ok && s.ID != "" {
			problems = append(problems, repeatedSection.For(at.String(), s.ID, diag.Path(other.String())))
			return
		}
		seen[s.ID] = at
		id := s.ID
		if s.EachArea && area != "" {
			id += "." + area
		}
		if len(id) > maxID {
			problems = append(problems, longSectionID.For(at.String(), id, len(id), maxID))
		}
	})
	walk(nil, o.Sections, func(s *Section, at diag.Spot) {
		for i, id := range s.Was {
			if other, ok := seen[id]; ok {
				problems = append(problems, livingSection.For(at.At("was", i).String(), id, diag.Path(other.String())))
			}
		}
	})
	return problems
}

// longestID returns the longest id among the areas of c, which may be nil.
func longestID(c *checklist.Checklist) string {
	longest := ""
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		if len(a.ID) > len(longest) {
			longest = a.ID
		}
	})
	return longest
}

// walk visits sections and those below them, each with its spot.
func walk(above *diag.Spot, sections []Section, visit func(s *Section, at diag.Spot)) {
	for i := range sections {
		at := above.At("sections", i)
		visit(&sections[i], at)
		if below := sections[i].Sections; len(below) > 0 {
			here := at
			walk(&here, below, visit)
		}
	}
}

// Against returns what does not agree between the outline and a checklist:
// areas that a section names and the checklist has not, leaf areas without a
// section, sections with the id of a list, and more sections than can be printed.
// The arguments that are paths lead into the checklist, under the name
// "checklist". A nil c agrees with all.
func (o *Outline) Against(c *checklist.Checklist) diag.List {
	if c == nil {
		return nil
	}
	if at := o.beyond(c); at != "" {
		rule := fault.TooMany
		rule.HintVI, rule.HintEN = "để ít mục lặp theo từng phần của danh mục hơn", "have fewer sections that stand for every area of the checklist"
		return diag.List{rule.For(at, most.Prompts, diag.Path("checklist.areas")).From(limit.Err)}
	}
	var problems diag.Collector
	var ids []string
	var hints vi.Hints
	known := map[string]bool{}
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		ids, known[a.ID] = append(ids, a.ID), true
	})
	lists := map[string]bool{}
	for _, l := range c.Lists() {
		lists[l.ID] = true
	}
	walk(nil, o.Sections, func(s *Section, at diag.Spot) {
		if lists[s.ID] {
			problems.Add(repeatedSection.For(at.Field(".id").String(), s.ID, diag.Path("checklist.areas")))
		}
		for i, id := range s.Areas {
			if known[id] {
				continue
			}
			vietnamese, english := hints.For(id, func() []string { return ids }, "ghi mã của một nội dung trong danh mục", "write the id of an area of the checklist")
			problems.Add(unknownArea.For(at.At("areas", i).String(), id, vietnamese, english, diag.Path("checklist.areas")))
		}
	})
	problems.Add(notCovered(nil, "checklist.areas", c.Areas, o.Covers(c))...)
	return problems.Sorted("")
}

// most is how much an outline may ask: every section of it is printed for every
// unit, and each_area makes many of few.
var most = limit.Limits{}.OrDefaults()

// beyond returns the path of the section with which there are more than may be,
// counted with those that are made for areas of c; "" where there are not.
func (o *Outline) beyond(c *checklist.Checklist) (at string) {
	areas, n := 0, 0
	c.Walk(func(*checklist.Area, []*checklist.Area) { areas++ })
	walk(nil, o.Sections, func(s *Section, spot diag.Spot) {
		if n++; s.EachArea {
			n += areas
		}
		if n > most.Prompts && at == "" {
			at = spot.String()
		}
	})
	return at
}

func notCovered(above *diag.Spot, list string, areas []checklist.Area, covered map[string]bool) diag.List {
	var problems diag.List
	at := above.At(list, 0)
	for i := range areas {
		a := &areas[i]
		at.Index = i
		if a.IsLeaf() && !covered[a.ID] {
			problems = append(problems, areaNotCovered.For("sections", a.Title, a.ID, diag.Path(at.String())))
		}
		problems = append(problems, notCovered(&at, "areas", a.Areas, covered)...)
	}
	return problems
}
