package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// checkAddressees checks R27.
func (c *checker) checkAddressees() {
	must, may := c.kind.Addressing()
	switch {
	case c.to == nil && must && c.national != nil:
		c.add(27, c.first(), say("không có Kính gửi", "none"), sayf("%s phải có Kính gửi", "%s has one", c.kind.Name))
	case c.to != nil && !may:
		c.add(27, c.to, quoted(c.to.text), sayf("%s không có Kính gửi", "%s has none", c.kind.Name))
	}
	if c.to == nil {
		return
	}
	c.look(27, decree.To, sized|weighted, c.to)
	if c.to.byBlanks() {
		c.warn(27, c.to, blanksBefore, say("canh giữa hoặc lùi đầu dòng", "centred or indented"))
	}
	rest := strings.TrimPrefix(c.to.text, strings.TrimSuffix(decree.ToWord, ":"))
	switch {
	case !strings.HasPrefix(c.to.text, decree.ToWord):
		c.add(27, c.to, quoted(c.to.text), quoted(decree.ToWord))
	case strings.Contains(strings.TrimRight(rest, ";. "), ";") && !c.to.inTable():
		c.add(27, c.to, say("nhiều nơi nhận trên một dòng", "several on one line"), say("mỗi nơi nhận một dòng, gạch đầu dòng", "a line each, behind a dash"))
	}
	if c.toList != nil && !c.to.inTable() && !slices.ContainsFunc(c.toList, isDashed) {
		c.add(27, c.toList[0], say("không có gạch đầu dòng", "no dash"), say("mỗi nơi nhận một dòng, gạch đầu dòng", "a line each, behind a dash"))
	}
	c.ended(27, c.toList, goesOnBelow)
}

func isDashed(l *line) bool { return marker(l.text).level == dash }

// goesOnBelow reports whether the next line of a list begins without a dash and
// so belongs to line i.
func goesOnBelow(list []*line, i int) bool {
	return i+1 < len(list) && marker(list[i+1].text).level == plain && slices.ContainsFunc(list, isDashed)
}

var articleCited = regexp.MustCompile(`^-\s*Như [đĐ]iều`)

// checkRecipients checks R28 and R29.
func (c *checker) checkRecipients() {
	word := c.recipientsWord
	if word == nil {
		if c.national != nil && len(c.signers) > 0 && c.untyped == nil {
			c.add(29, c.first(), say("không có Nơi nhận", "none"), quoted(decree.RecipientsText))
		}
		return
	}
	if word.text != decree.RecipientsText {
		c.add(29, word, quoted(word.text), quoted(decree.RecipientsText))
	}
	c.look(29, decree.RecipientsWord, sized|weighted, word)
	list := c.recipientsList
	c.look(29, decree.Recipient, sized|weighted, list...)
	if len(list) == 0 {
		c.add(29, word, say("không có nơi nhận nào", "none"), quoted("- Lưu: VT, …."))
		return
	}
	c.firstRecipient(list[0])
	c.recipientLines(list)
}

// firstRecipient checks R28.
func (c *checker) firstRecipient(l *line) {
	asAbove := startsWith(strings.TrimLeft(vi.Fold(l.text), "- "), "như trên")
	n, numbered := wording.CitedArticle(l.text)
	switch {
	case c.to != nil && !asAbove && c.mayAddress() && c.untyped == nil:
		c.add(28, l, quoted(l.text), quoted("- Như trên;"))
	case c.enactsByFormula() && !asAbove && c.hasArticles() && !slices.ContainsFunc(c.recipientsList, citesArticle):
		c.warn(28, l, quoted(l.text), quoted("- Như Điều …;"))
	case c.enactsByFormula() && asAbove && c.to == nil && c.hasArticles():
		c.warn(28, l, quoted(l.text), quoted("- Như Điều …;"))
	case numbered && !c.hasArticle(n):
		c.add(28, l, quoted(l.text), say("một Điều có trong văn bản", "an article that the paper has"))
	}
}

func citesArticle(l *line) bool { return articleCited.MatchString(l.text) }

func (c *checker) mayAddress() bool {
	_, may := c.kind.Addressing()
	return may
}

func (c *checker) hasArticles() bool {
	return slices.ContainsFunc(c.body, func(l *line) bool { return marker(l.text).level == article })
}

func (c *checker) hasArticle(n int) bool {
	return slices.ContainsFunc(c.body, func(l *line) bool { m := marker(l.text); return m.level == article && m.n == n })
}

// lastCopy is the line of the file copy, with the mark of drafter and copies
// (ô 12) behind it.
var (
	fileCopy = regexp.MustCompile(`^-\s*Lưu\s*:`)
	drafted  = regexp.MustCompile(`\.\s*(?:\p{L}{1,10}\.?\s*(?:\(?[0-9]+\)?\p{Ll}?)?|\([0-9]+\))\.?$`)
)

// recipientLines checks the list of R29.
func (c *checker) recipientLines(list []*line) {
	last := len(list) - 1
	for last > 0 && marker(list[last].text).level != dash && !fileCopy.MatchString(list[last-1].text) {
		last--
	}
	if last > 0 && marker(list[last].text).level != dash {
		last-- // the mark of the drafter
	}
	for i, l := range list[:last] {
		if !strings.HasSuffix(l.text, ";") && !strings.HasSuffix(l.text, ":") && !goesOnBelow(list, i) {
			c.add(29, l, ending(l.text), say(`kết thúc bằng dấu ";"`, `ends with ";"`))
		}
	}
	switch l := list[last]; {
	case !fileCopy.MatchString(l.text):
		c.add(29, l, quoted(l.text), quoted("- Lưu: VT, …."))
	case !strings.HasSuffix(l.text, ".") && !drafted.MatchString(l.text):
		c.add(29, l, ending(l.text), say(`kết thúc bằng dấu "."`, `ends with "."`))
	case !strings.Contains(l.text, decree.Registry):
		c.warn(29, l, quoted(l.text), quoted("- Lưu: VT, …."))
	}
}
