package prose

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// monthZero warns of a zero before the months 3 to 9. The decree asks for one
// before the months 1 and 2 only (Nghị định 30/2020/NĐ-CP, Phụ lục I, địa danh
// và thời gian ban hành).
var monthZero = diag.Rule{
	Code: "month-zero", Severity: diag.Warning,
	VI:     "%[1]q thừa số 0",
	EN:     "%[1]q has a zero too many",
	HintVI: "viết %[2]q; chỉ tháng 1, tháng 2 thêm số 0",
	HintEN: "write %[2]q; only months 1 and 2 take a zero",
}

func (f *findings) monthZeros(p *prose) {
	for i, s := range p.words {
		if s.marks&digit == 0 {
			continue
		}
		w, month := p.at(i-1), p.at(i)
		if len(month.text) != 2 || month.text[0] != '0' || month.text[1] < '3' || month.text[1] > '9' ||
			month.gap != " " || !strings.EqualFold(w.text, "tháng") || !p.dated(i-1) {
			continue
		}
		f.add(p, w.start, month.end, monthZero, p.text[w.start:month.end], w.text+" "+month.text[1:])
	}
}

// dated reports whether "tháng" at i and the number behind it name a month, and
// do not count things as in "mỗi tháng 05 cuộc" or "02 tháng 05 ngày".
func (p *prose) dated(i int) bool {
	before := p.at(i - 1)
	if before.number(2) && p.at(i).gap == " " {
		return strings.EqualFold(p.at(i-2).text, "ngày")
	}
	if slices.Contains([]string{"mỗi", "hằng", "hàng", "từng", "một"}, strings.ToLower(before.text)) {
		return false
	}
	gap := p.after(i + 1)
	if gap == " " {
		return slices.Contains([]string{"năm", "đến", "và"}, strings.ToLower(p.at(i+2).text))
	}
	return gap == "" || strings.ContainsAny(gap[:1], "/,;.)")
}
