package prose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"

	"github.com/vanban-go/vanban/report/vi"
)

// partCapitals warns of a cited part with the wrong case: Điều takes a capital,
// khoản and điểm do not, as in "điểm a khoản 2 Điều 103" (Nghị định
// 30/2020/NĐ-CP, Phụ lục II, mục V).
var partCapitals = diag.Rule{
	Code: "part-capitals", Severity: diag.Warning,
	VI:     "viện dẫn %[1]q viết hoa chưa đúng",
	EN:     "the citation %[1]q has the wrong case",
	HintVI: "viết %[2]q",
	HintEN: "write %[2]q",
}

func (f *findings) partCapitals(p *prose) {
	for i, s := range p.words {
		right := ""
		switch p.text[s.start:s.end] {
		case "điều":
			if p.at(i+1).number(3) && p.cited(i) {
				right = "Điều"
			}
		case "Khoản":
			if p.at(i+1).number(2) && p.inner(i) {
				right = "khoản"
			}
		case "Điểm":
			if p.at(i+1).letter() && p.inner(i) && p.pointEnds(i+1) {
				right = "điểm"
			}
		}
		if right == "" {
			continue
		}
		if number := p.at(i + 1); number.gap == " " {
			f.add(p, s.start, number.end, partCapitals, p.text[s.start:number.end], right+" "+number.text)
		}
	}
}

// cited reports whether "điều" and the number behind it, at i, are a citation
// and not the verb, as in "điều 5 xe".
func (p *prose) cited(i int) bool {
	before := p.at(i - 1)
	if p.at(i).spaced() && (slices.Contains([]string{"tại", "theo", "cứ"}, strings.ToLower(before.text)) ||
		before.number(2) && strings.EqualFold(p.at(i-2).text, "khoản")) {
		return true
	}
	next := p.at(i + 2)
	return next.gap == " " && slices.Contains([]string{
		"luật", "nghị", "thông", "pháp", "hiến",
	}, strings.ToLower(next.text))
}

// pointEnds reports whether the letter at i ends the citation of a point, and
// does not begin a word of its own as in "Điểm y tế".
func (p *prose) pointEnds(i int) bool {
	gap := p.after(i)
	if gap == " " {
		return slices.Contains([]string{"khoản", "và", "đến"}, strings.ToLower(p.at(i+1).text))
	}
	return gap == "" || strings.ContainsAny(gap[:1], ",;.)")
}

// letter reports whether w is the letter of a point.
func (w word) letter() bool {
	_, ok := vi.LetterIndex(w.text)
	return ok && utf8.RuneCountInString(w.text) == 1
}
