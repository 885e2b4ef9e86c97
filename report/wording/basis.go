package wording

import (
	"regexp"
	"strings"
)

var (
	lawBasis     = regexp.MustCompile(`^Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\s`)
	lawNumber    = regexp.MustCompile(`\ssố\s+[0-9]+/[0-9]{4}/|[0-9]+/[0-9]{4}/(?:QH|UBTVQH)[0-9]+`)
	lawIssuer    = regexp.MustCompile(`\scủa\s+(?:Quốc hội|Ủy ban Thường vụ Quốc hội)`)
	textBasis    = regexp.MustCompile(`^Căn cứ (Nghị định|Nghị quyết|Quyết định|Thông tư|Thông tư liên tịch|Chỉ thị|Kế hoạch|Chương trình|Thông báo|Công văn|Hướng dẫn|Quy chế|Quy định)\s`)
	citedNumber  = regexp.MustCompile(`\ssố\s*:?\s*[0-9…]|\s[0-9]+/[0-9\p{Lu}]`)
	citedDay     = regexp.MustCompile(`ngày\s*[0-9…]|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}`)
	severalBases = regexp.MustCompile(`[;,.]\s*(?i:căn cứ)\s+\p{Lu}`)
)

// SeveralBases reports whether one basis holds another behind it, which stands in
// a paragraph of its own.
func SeveralBases(line string) bool {
	i := strings.IndexAny(line, ";,.")
	return i >= 0 && severalBases.MatchString(line[i:])
}

// BasisLacks returns what a basis, as it is printed, cites otherwise than Phụ lục
// I, phần I, mục II.6, in Vietnamese and English, and how it is cited; "" where it
// is right. Amending laws bear the numbers of what they amend.
func BasisLacks(line string) (found, allowed [2]string) {
	if lawBasis.MatchString(line) {
		if lawNumber.MatchString(line) || lawIssuer.MatchString(line) {
			return [2]string{"Luật, Pháp lệnh ghi cả số hoặc cơ quan ban hành", "a law with its number or issuer"}, [2]string{"tên luật và ngày", "its name and date alone"}
		}
		return found, allowed
	}
	switch {
	case !textBasis.MatchString(line):
		return found, allowed
	case !citedNumber.MatchString(line):
		found = [2]string{"thiếu số, ký hiệu", "no number and symbol"}
	case !citedDay.MatchString(line):
		found = [2]string{"thiếu ngày tháng năm", "no date"}
	case !strings.Contains(line, " của "):
		found = [2]string{"thiếu cơ quan ban hành", "no issuer"}
	default:
		return found, allowed
	}
	return found, [2]string{"tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành, trích yếu", "type, number and symbol, date, issuer, subject"}
}
