package check

import (
	"regexp"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/wording"
)

// moreBases is where a document follows behind another in one paragraph; a law that
// amends the one before it often stands there.
var moreBases = regexp.MustCompile(`;\s+((?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư)\s+(?:số\s|\p{Lu}).*)`)

// checkBases checks R19.
func (c *checker) checkBases() {
	c.look(19, decree.Basis, sized, c.bases...)
	for i, l := range c.bases {
		if !l.italic() {
			c.each(19, l, say("không nghiêng", "not italic"), say("chữ nghiêng", "italic"))
		} else if l.bold() {
			c.each(19, l, say("nghiêng đậm", "bold italic"), say("chữ nghiêng, không đậm", "italic, not bold"))
		}
		if wording.NamesDocument(dashless(l.text)) {
			c.add(19, l, sayf("mở đầu bằng %q", "begins with %q", excerpt(firstWords(l.text))), quoted("Căn cứ …"))
		}
		several, each := say("nhiều căn cứ trong một đoạn", "several bases in one paragraph"), say("mỗi căn cứ một dòng", "a paragraph each")
		if more := moreBases.FindStringSubmatch(l.text); wording.SeveralBases(l.text) || i > 0 && l.p == c.bases[i-1].p && !c.told(19, l) {
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

// checkCitations checks R20.
func (c *checker) checkCitations() {
	for _, l := range c.bases {
		if found, allowed := wording.BasisLacks(l.text); found[0] != "" {
			c.add(20, l, say(found[0], found[1]), say(allowed[0], allowed[1]))
		}
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
