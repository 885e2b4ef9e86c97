package prose

import (
	"strings"

	"github.com/vanban-go/vanban/report/diag"

	"github.com/vanban-go/vanban/report/vi"
)

// documentCapitals warns of a numbered document whose type is in small letters:
// a specific document takes a capital, as in "Quyết định số 15/QĐ-BNV" (Nghị
// định 30/2020/NĐ-CP, Phụ lục II, mục V).
var documentCapitals = diag.Rule{
	Code: "document-capitals", Severity: diag.Warning,
	VI:     "tên loại văn bản trong %[1]q chưa viết hoa",
	EN:     "the type of the document in %[1]q needs a capital",
	HintVI: "viết %[2]q",
	HintEN: "write %[2]q",
}

// documents are the types that are cited by number.
var documents = []string{
	"nghị quyết", "quyết định", "nghị định", "chỉ thị", "thông tư", "công văn", "công điện", "tờ trình",
}

// verbs are those that are verbs as well: they count only before a number with
// a symbol, such as 12/BC-UBND.
var verbs = []string{"kế hoạch", "báo cáo", "thông báo", "hướng dẫn", "chương trình", "kết luận"}

func (f *findings) documentCapitals(p *prose) {
	for i, s := range p.words {
		if p.text[s.start:s.end] != "số" || i < 2 || s.marks&behindSpace == 0 {
			continue
		}
		first, number := p.at(i-2), p.at(i+1)
		if !number.number(6) || number.gap != " " {
			continue
		}
		known := p.startsWith(i-2, documents) != "" || p.startsWith(i-2, verbs) != "" && strings.HasPrefix(p.after(i+1), "/")
		if known && first.text == strings.ToLower(first.text) {
			cited := p.text[first.start:number.end]
			f.add(p, first.start, number.end, documentCapitals, cited, vi.UpperFirst(cited))
		}
	}
}
