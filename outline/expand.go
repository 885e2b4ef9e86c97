package outline

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// Expand returns the sections with those that speak of each area (each_area)
// divided by the areas of c, in its order: one subsection for every area, with
// the divisions of the area below it. A nil c leaves them undivided. It does
// not modify o.
func (o *Outline) Expand(c *checklist.Checklist) []Section {
	return expand(o.Sections, c)
}

func expand(sections []Section, c *checklist.Checklist) []Section {
	out := slices.Clone(sections)
	for i := range out {
		s := &out[i]
		s.Sections = expand(s.Sections, c)
		if s.EachArea && c != nil {
			s.Sections = append(divide(s, c.Areas), s.Sections...)
		}
	}
	return out
}

func divide(parent *Section, areas []checklist.Area) []Section {
	out := make([]Section, len(areas))
	for i := range areas {
		a := &areas[i]
		required := !a.Open && parent.IsRequired()
		out[i] = Section{
			ID:       parent.ID + "." + a.ID,
			Heading:  a.Title,
			Content:  parent.Content,
			Required: &required,
			Areas:    []string{a.ID},
			Sections: divide(parent, a.Areas),
		}
	}
	return out
}

// Covers reports which leaf areas of c have a section of the outline, by id:
// named by a section, below an area that is, or through each_area.
func (o *Outline) Covers(c *checklist.Checklist) map[string]bool {
	covered := map[string]bool{}
	if c == nil {
		return covered
	}
	named, all := map[string]bool{}, false
	walk(nil, o.Sections, func(s *Section, _ diag.Spot) {
		all = all || s.EachArea
		for _, id := range s.Areas {
			named[id] = true
		}
	})
	cover(covered, c.Areas, named, all)
	return covered
}

// cover notes the leaves of areas that are named, or all of them.
func cover(covered map[string]bool, areas []checklist.Area, named map[string]bool, all bool) {
	for i := range areas {
		a := &areas[i]
		here := all || named[a.ID]
		if here && a.IsLeaf() {
			covered[a.ID] = true
		}
		cover(covered, a.Areas, named, here)
	}
}
