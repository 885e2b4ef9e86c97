package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// EachText visits every sentence that people wrote into the plan, with its path,
// in the order in which they are printed; of the checklist only the areas, which
// the plan prints.
func (p *Plan) EachText(visit func(path, text string)) {
	type located struct{ path, text string }
	texts := map[string][]located{} // by the field of a part, or the item of a list of free sections
	var after []located             // behind the parts
	strictyaml.Prose(p, func(path, text string) {
		switch field := fieldOf(path); field {
		case aimsPart, requirementsPart, periodPart, teamPart, subjectsPart, fundingPart, dutiesPart:
			texts[field] = append(texts[field], located{path, text})
		case "order", "sections":
			item := path[:strings.Index(path, "]")+1]
			texts[item] = append(texts[item], located{path, text})
		case "closing", "annexes":
			after = append(after, located{path, text})
		default:
			visit(path, text)
		}
	})
	print := func(list []located) {
		for _, t := range list {
			visit(t.path, t.text)
		}
	}
	for _, part := range p.parts() {
		if part.Part == contentsPart {
			eachArea(p.Checklist.Areas, "checklist.areas", visit)
			continue
		}
		if part.Part == "" {
			print(texts[part.path])
			continue
		}
		for _, field := range within(part.Part) {
			print(texts[field])
		}
	}
	print(after)
}

// fieldOf returns the field of a document that a path leads into.
func fieldOf(path string) string {
	if i := strings.IndexAny(path, ".["); i >= 0 {
		return path[:i]
	}
	return path
}

func eachArea(areas []checklist.Area, path string, visit func(path, text string)) {
	for i := range areas {
		at := fmt.Sprintf("%s[%d]", path, i)
		visit(at+".text", areas[i].Text)
		eachArea(areas[i].Areas, at+".areas", visit)
	}
}
