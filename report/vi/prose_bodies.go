package vi

import (
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// BodyCapitals warns of capitals inside the name of a common body: only the
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
var bodies = [...][]string{
	{"ủy", "ban", "nhân", "dân"}, {"uỷ", "ban", "nhân", "dân"},
	{"hội", "đồng", "nhân", "dân"},
	{"tòa", "án", "nhân", "dân"}, {"toà", "án", "nhân", "dân"},
	{"ủy", "ban"}, {"uỷ", "ban"}, {"hội", "đồng"},
}

func (f *findings) bodyCapitals(p prose) {
	for i, w := range p.words {
		if !w.title() {
			continue
		}
		for _, body := range bodies {
			if !p.follows(i, body...) {
				continue
			}
			rest := p.words[i+1 : i+len(body)]
			end := rest[len(rest)-1].end
			name := p.text[w.start:end]
			if someTitle(rest) && !someCapitals(rest) {
				f.add(p, w.start, end, bodyCapitals, name, w.text+strings.ToLower(p.text[w.end:end]))
			}
			break
		}
	}
}

func someTitle(words []word) bool {
	for _, w := range words {
		if w.title() {
			return true
		}
	}
	return false
}

func someCapitals(words []word) bool {
	for _, w := range words {
		if w.capitals() {
			return true
		}
	}
	return false
}
