package vi

import (
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// DocumentCapitals warns of a numbered document whose type is in small letters:
// a specific document takes a capital, as in "Quyết định số 15/QĐ-BNV" (Nghị
// định 30/2020/NĐ-CP, Phụ lục II, mục V).
var documentCapitals = diag.Rule{
	Code: "document-capitals", Severity: diag.Warning,
	VI:     "tên loại văn bản trong %[1]q chưa viết hoa",
	EN:     "the type of the document in %[1]q needs a capital",
	HintVI: "viết %[2]q",
	HintEN: "write %[2]q",
}

// documents are the types that are cited by number. Those that are verbs as
// well count only before a number with a symbol, such as 12/BC-UBND.
var documents = [...]struct {
	words []string
	verb  bool
}{
	{[]string{"nghị", "quyết"}, false}, {[]string{"quyết", "định"}, false}, {[]string{"nghị", "định"}, false},
	{[]string{"chỉ", "thị"}, false}, {[]string{"thông", "tư"}, false}, {[]string{"công", "văn"}, false},
	{[]string{"công", "điện"}, false}, {[]string{"tờ", "trình"}, false},
	{[]string{"kế", "hoạch"}, true}, {[]string{"báo", "cáo"}, true}, {[]string{"thông", "báo"}, true},
	{[]string{"hướng", "dẫn"}, true}, {[]string{"chương", "trình"}, true}, {[]string{"kết", "luận"}, true},
}

func (f *findings) documentCapitals(p prose) {
	for i, w := range p.words {
		if w.text != "số" || i < 2 || !p.at(i+1).number(6) || w.gap != " " || p.words[i+1].gap != " " {
			continue
		}
		for _, d := range documents {
			first := p.words[i-2]
			if first.text != d.words[0] || !p.follows(i-2, d.words...) || d.verb && !strings.HasPrefix(p.after(i+1), "/") {
				continue
			}
			end := p.words[i+1].end
			cited := p.text[first.start:end]
			f.add(p, first.start, end, documentCapitals, cited, UpperFirst(cited))
			break
		}
	}
}
