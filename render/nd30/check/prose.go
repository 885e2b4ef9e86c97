package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/wording"
)

// proseLines returns the lines whose wording is checked: title, bases, text and
// annexes.
func (c *checker) proseLines() []*line {
	out := slices.Concat(c.title, c.bases, c.body, c.attached)
	for _, a := range c.annexed {
		out = append(out, a.body...)
	}
	return out
}

// proseRules say which rule of the decree's list a finding of package vi is.
var proseRules = map[string]int{
	"body-capitals": 37, "part-capitals": 37, "document-capitals": 37,
	"decomposed-letter": 38, "double-space": 38, "space-before-mark": 38,
}

// checkProse checks R37 and R38.
func (c *checker) checkProse() {
	lines := c.proseLines()
	for _, l := range lines {
		raw := l.raw()
		for _, f := range prose.Review(raw) {
			n, ok := proseRules[string(f.Rule.Code)]
			switch {
			case f.Rule.Code == "decomposed-letter":
				c.each(n, l, say("chữ gõ bằng dấu rời (tổ hợp)", "letters with marks of their own"), say("chữ dựng sẵn (Unicode NFC)", "composed letters (Unicode NFC)"))
			case ok:
				c.remark(n, l, f)
			}
		}
		c.capitals(l)
		if i := strings.IndexFunc(raw, isPrivate); i >= 0 && marker(l.text).level != bullet {
			c.each(38, l, say("ký tự riêng của một phông chữ", "a character of one font alone"), say("ký tự Unicode", "a character of Unicode"))
		}
		if strings.Contains(raw, "\u00a0 ") || strings.Contains(raw, " \u00a0") {
			c.each(38, l, say("dấu cách không ngắt lẫn dấu cách thường", "a no-break space beside a space"), say("một dấu cách", "one space"))
		}
	}
	c.softBreaks()
}

// isPrivate reports whether a character means something in one font alone.
func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

// remark reports a finding of package vi in its own words.
func (c *checker) remark(n int, l *line, f prose.Finding) {
	p := f.Rule.For("", f.Args...)
	c.add(n, l, words{p.Message(0), p.Message(1)}, words{p.Hint(0), p.Hint(1)})
}

// capitals checks H06, H07 and H22.
func (c *checker) capitals(l *line) {
	for _, s := range wording.Miscapitalised(l.text) {
		c.add(37, l, quoted(s.Wrong), quoted(s.Right))
	}
}

// softBreaks reports line breaks inside paragraphs of the text.
func (c *checker) softBreaks() {
	for _, l := range append(running(c.body), running(c.attached)...) {
		text := strings.TrimSpace(whole(l.p).raw())
		if strings.Contains(text, "\n") && !l.centred() {
			c.each(38, l, say("xuống dòng mềm (Shift+Enter) trong đoạn", "a line break inside a paragraph"), say("mỗi ý một đoạn", "a paragraph each"))
		}
	}
}

// namesInHead are the words of the names of superior and issuer, which the text
// takes as they are.
func (c *checker) namesInHead() []string {
	var words []string
	for _, l := range c.left {
		words = append(words, strings.Fields(l.text)...)
	}
	return words
}

// checkAll checks what only all texts together show: R38, of tone marks, and R39.
func (c *checker) checkAll() {
	lines := c.proseLines()
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	for _, f := range prose.ReviewAll(texts, c.namesInHead()) {
		switch {
		case f.Rule.Code == "tone-styles":
			c.remark(38, lines[f.Index], f)
		case f.Rule.Code == "unexplained-abbreviation" && !c.isAnnex && !c.isAttached: // which the paper explains
			c.remark(39, lines[f.Index], f)
		}
	}
}

// checkRepeated checks R41 in the bases and the text.
func (c *checker) checkRepeated() {
	var lines []*line
	var texts []string
	for _, l := range slices.Concat(c.bases, c.body) {
		if !l.inTable() {
			lines, texts = append(lines, l), append(texts, l.text)
		}
	}
	for _, m := range wording.MiscitedIn(texts, len(c.bases)) {
		if m.Again {
			c.add(41, lines[m.Text], say("viện dẫn lại đầy đủ", "cited in full again"), same("%s", m.Name))
			continue
		}
		c.add(41, lines[m.Text], sayf("%s, không có ngày", "%s, without its date", m.Name), say("lần đầu viện dẫn đủ ngày tháng năm, cơ quan ban hành, trích yếu", "the first time with date, issuer and subject"))
	}
}

// checkPlaceholders checks R42 in all of the main text.
func (c *checker) checkPlaceholders() {
	for _, l := range c.lines {
		if c.isBelowHead(l) {
			continue
		}
		found, blank := wording.OpenPlace(l.text)
		if found == "" {
			continue
		}
		tell := c.add
		if c.inControl(l, found) || c.isIssued(l) || c.untyped != nil || blank && c.isInAnnex(l) {
			tell = c.noteEach
		}
		tell(42, l, quoted(found), say("nội dung thật", "the real text"))
	}
}

// isBelowHead reports whether a line is one of signs below a text of the head,
// of an annex or of the paper.
func (c *checker) isBelowHead(l *line) bool {
	if !isTypedRule(l.text) {
		return false
	}
	if above := c.lines[max(l.index-1, 0)]; l.centred() && above.centred() && above.bold() {
		return true
	}
	return len(c.body) > 0 && l.index < c.body[0].index ||
		slices.ContainsFunc(c.annexed, func(a annex) bool { return l.index == a.label.index+1+a.heads() })
}

// isInAnnex reports whether a line stands in an annex, which may be a form that
// others fill in.
func (c *checker) isInAnnex(l *line) bool {
	return slices.ContainsFunc(c.annexed, func(a annex) bool {
		return len(a.body) > 0 && l.index >= a.body[0].index && l.index <= a.body[len(a.body)-1].index
	})
}

// isIssued reports whether a line holds what is written when the paper is
// issued.
func (c *checker) isIssued(l *line) bool {
	return c.numbered != nil && l.p == c.numbered.p || c.dated != nil && l.p == c.dated.p
}

// inControl reports whether a piece of a line stands in a content control, to
// be filled in.
func (c *checker) inControl(l *line, s string) bool {
	if l.control() {
		return true
	}
	for i := range l.runs {
		if l.runs[i].Control > 0 && strings.Contains(l.runs[i].Text, s) {
			return true
		}
	}
	return false
}
