package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// EachText visits every sentence that people wrote into the plan, with its path,
// in the order in which they are printed; of the checklist only the areas, which
// the plan prints behind its requirements.
func (p *Plan) EachText(visit func(path, text string)) {
	printed := false
	strictyaml.Prose(p, func(path, text string) {
		first, _, _ := strings.Cut(path, "[")
		switch first {
		case "subject", "bases", "recipients", "preamble", "aims", "requirements":
		default:
			if !printed {
				printed = true
				eachArea(p.Checklist, visit)
			}
		}
		visit(path, text)
	})
	if !printed {
		eachArea(p.Checklist, visit)
	}
}

func eachArea(c *checklist.Checklist, visit func(path, text string)) {
	if c == nil {
		return
	}
	var walk func(areas []checklist.Area, path string)
	walk = func(areas []checklist.Area, path string) {
		for i := range areas {
			at := fmt.Sprintf("%s[%d]", path, i)
			visit(at+".text", areas[i].Text)
			walk(areas[i].Areas, at+".areas")
		}
	}
	walk(c.Areas, "checklist.areas")
}
