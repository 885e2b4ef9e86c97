package check

import (
	"regexp"
	"strings"

	"github.com/vanban-go/vanban/internal/wording"
	"github.com/vanban-go/vanban/report/decree"
)

// moreBases is where a document follows behind another in one paragraph; a law that
// amends the one before it often stands there.
var (
	severalBases = regexp.MustCompile(`[;,.]\s*(?i:căn cứ)\s+\p{Lu}`)
	moreBases    = regexp.MustCompile(`;\s+((?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư)\s+(?:số\s|\p{Lu}).*)`)
)

// checkBases checks R19.
func (c *checker) checkBases() {
	c.look(19, decree.Basis, sized, c.bases...)
	for i, l := range c.bases {
		if !l.italic() {
			c.each(19, l, say("không nghiêng", "not italic"), say("chữ nghiêng", "italic"))
		}
		if wording.NamesDocument(dashless(l.text)) {
			c.add(19, l, sayf("mở đầu bằng %q", "begins with %q", excerpt(firstWords(l.text))), quoted("Căn cứ …"))
		}
		several, each := say("nhiều căn cứ trong một đoạn", "several bases in one paragraph"), say("mỗi căn cứ một dòng", "a paragraph each")
		if more := moreBases.FindStringSubmatch(l.text); severalBases.MatchString(l.text) || i > 0 && l.p == c.bases[i-1].p && !c.told(19, l) {
			c.add(19, l, several, each)
		} else if more != nil && !strings.Contains(more[1], "ửa đổi") {
			c.note(19, l, several, each)
		}
	}
	c.ended(19, c.bases, func([]*line, int) bool { return false })
}

// firstWords returns the beginning of a text.
func firstWords(s string) string {
	const most = 3
	words := strings.Fields(s)
	return strings.Join(words[:min(len(words), most)], " ")
}

// ended checks a list whose lines end with semicolons, the last one with a full
// stop, but for those that go on with the next.
func (c *checker) ended(rule int, list []*line, goesOn func([]*line, int) bool) {
	for i, l := range list {
		mark := ";"
		if i == len(list)-1 {
			mark = "."
		}
		if !strings.HasSuffix(l.text, mark) && !goesOn(list, i) {
			c.add(rule, l, ending(l.text), sayf("kết thúc bằng dấu %q", "ends with %q", mark))
		}
	}
}

// ending says how a text ends.
func ending(s string) words {
	r := []rune(s)
	if len(r) == 0 {
		return words{}
	}
	last := string(r[len(r)-1])
	if hasLetter(last) {
		return say("không có dấu cuối dòng", "no mark at the end")
	}
	return sayf("kết thúc bằng %q", "ends with %q", last)
}

var (
	lawBasis    = regexp.MustCompile(`^Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\s`)
	lawNumber   = regexp.MustCompile(`\ssố\s+[0-9]+/[0-9]{4}/|[0-9]+/[0-9]{4}/(?:QH|UBTVQH)[0-9]+`)
	lawIssuer   = regexp.MustCompile(`\scủa\s+(?:Quốc hội|Ủy ban Thường vụ Quốc hội)`)
	textBasis   = regexp.MustCompile(`^Căn cứ (Nghị định|Nghị quyết|Quyết định|Thông tư|Thông tư liên tịch|Chỉ thị|Kế hoạch|Chương trình|Thông báo|Công văn|Hướng dẫn|Quy chế|Quy định)\s`)
	citedNumber = regexp.MustCompile(`\ssố\s*:?\s*[0-9…]|\s[0-9]+/[0-9\p{Lu}]`)
	citedDay    = regexp.MustCompile(`ngày\s*[0-9…]`)
)

// checkCitations checks R20. Amending laws bear the numbers of what they amend.
func (c *checker) checkCitations() {
	for _, l := range c.bases {
		switch {
		case lawBasis.MatchString(l.text):
			if lawNumber.MatchString(l.text) || lawIssuer.MatchString(l.text) {
				c.add(20, l, say("Luật, Pháp lệnh ghi cả số hoặc cơ quan ban hành", "a law with its number or issuer"), say("tên luật và ngày", "its name and date alone"))
			}
		case textBasis.MatchString(l.text):
			c.citation(l)
		}
	}
}

func (c *checker) citation(l *line) {
	whole := say("tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành, trích yếu", "type, number and symbol, date, issuer, subject")
	switch {
	case !citedNumber.MatchString(l.text):
		c.add(20, l, say("thiếu số, ký hiệu", "no number and symbol"), whole)
	case !citedDay.MatchString(l.text):
		c.add(20, l, say("thiếu ngày tháng năm", "no date"), whole)
	case !strings.Contains(l.text, " của "):
		c.add(20, l, say("thiếu cơ quan ban hành", "no issuer"), whole)
	}
}

// checkEnacting checks R21.
func (c *checker) checkEnacting() {
	if !c.enactsByFormula() || c.typed == nil {
		return
	}
	formula := c.kind.EnactingText()
	switch {
	case c.enacts == nil:
		c.add(21, c.typed, say("không có lệnh ban hành", "no enacting formula"), quoted(formula))
	case c.enacts.text != formula:
		c.add(21, c.enacts, quoted(c.enacts.text), quoted(formula))
	}
	if c.power == nil {
		c.add(21, c.typed, say("không có dòng thẩm quyền ban hành", "no line of authority"), say("thẩm quyền ban hành, in hoa, đậm, trên căn cứ", "the authority in bold capitals above the bases"))
	}
	c.look(21, decree.TypeName, weighted|middle, c.enacts, c.power)
}
