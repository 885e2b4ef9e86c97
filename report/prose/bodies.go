package prose

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// bodyCapitals warns of capitals inside the name of a common body: only the
// first syllable of the words for its kind, its function and its field takes
// one (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV).
var bodyCapitals = diag.Rule{
	Code: "body-capitals", Severity: diag.Warning,
	VI:     "%[1]q thừa chữ hoa",
	EN:     "%[1]q has capitals too many",
	HintVI: "viết %[2]q",
	HintEN: "write %[2]q",
}

// bodies are names of which it is sure that only the first syllable takes a
// capital, longer ones before those that they start with.
var bodies = []string{
	"ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "tòa án nhân dân", "toà án nhân dân",
	"ủy ban", "uỷ ban", "hội đồng",
}

func (f *findings) bodyCapitals(p *prose) {
	for i := range p.words {
		w := &p.words[i]
		if !w.title() {
			continue
		}
		body := p.startsWith(i, bodies)
		if body == "" {
			continue
		}
		rest := p.words[i+1 : i+wordsIn(body)]
		end := rest[len(rest)-1].end
		if slices.ContainsFunc(rest, func(s span) bool { return s.title() }) &&
			!slices.ContainsFunc(rest, func(s span) bool { return s.capitals() }) {
			f.add(p, w.start, end, bodyCapitals, p.text[w.start:end], p.text[w.start:w.end]+strings.ToLower(p.text[w.end:end]))
		}
	}
}
