package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/internal/prose"
	"github.com/vanban-go/vanban/internal/wording"
	"github.com/vanban-go/vanban/report/vi"
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
	c.toneMarks(lines)
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

// The ends of syllables with the tone mark on the first of two vowels.
var firstVowel = []string{"òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"}

// toneStyles returns a word of the line with the tone mark on the first vowel
// (hòa), one with it on the second (hoà), and how many there are of each.
func toneStyles(l *line) (first, second string, firsts, seconds int) {
	for _, word := range strings.FieldsFunc(l.text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		lower := strings.ToLower(word)
		switch {
		case vi.Fold(word) != lower:
			second, seconds = word, seconds+1
		case endsIn(lower, firstVowel) && !strings.HasPrefix(lower, "qu"):
			first, firsts = word, firsts+1
		}
	}
	return first, second, firsts, seconds
}

func endsIn(s string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(s, end) })
}

// toneMarks reports hòa and hoà in one paper, at the first of what is rarer.
func (c *checker) toneMarks(lines []*line) {
	var older, newer *line
	var oldWord, newWord string
	balance := 0
	for _, l := range lines {
		first, second, firsts, seconds := toneStyles(l)
		balance += firsts - seconds
		if firsts > 0 && older == nil {
			older, oldWord = l, first
		}
		if seconds > 0 && newer == nil {
			newer, newWord = l, second
		}
	}
	switch {
	case older == nil || newer == nil:
	case balance >= 0:
		c.add(38, newer, quoted(newWord), say("một cách đặt dấu thanh (hòa, thủy)", "one way to place tone marks (hòa, thủy)"))
	default:
		c.add(38, older, quoted(oldWord), say("một cách đặt dấu thanh (hoà, thuỷ)", "one way to place tone marks (hoà, thuỷ)"))
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

// checkAbbreviations checks R39.
func (c *checker) checkAbbreviations() {
	lines := c.proseLines()
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	for _, f := range prose.ReviewAll(texts, c.namesInHead()) {
		if f.Rule.Code == "unexplained-abbreviation" {
			c.remark(39, lines[f.Index], f)
		}
	}
}

var cited = regexp.MustCompile(`(Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Thông báo|Công văn|Hướng dẫn|Tờ trình|Báo cáo) số ([0-9]+(?:/[0-9]{4})?/[\p{Lu}\p{Ll}0-9&-]+)( ngày [^.;]* của \p{Lu})?((?: [^\s.;]+){0,3}?,? ngày)?`)

// checkRepeated checks R41: a document is cited in full the first time, by
// number and symbol after that.
func (c *checker) checkRepeated() {
	seen := make(map[string]bool)
	for i, l := range slices.Concat(c.bases, c.body) {
		if l.inTable() {
			continue
		}
		for _, m := range cited.FindAllStringSubmatch(l.text, -1) {
			name, full, dated := m[2], m[3] != "", m[4] != "" || m[3] != ""
			switch {
			case seen[name] && full:
				c.add(41, l, say("viện dẫn lại đầy đủ", "cited in full again"), same("%s số %s", m[1], name))
			case !seen[name] && !dated && i >= len(c.bases):
				c.add(41, l, sayf("%s số %s, không có ngày", "%s số %s, without its date", m[1], name), say("lần đầu viện dẫn đủ ngày tháng năm, cơ quan ban hành, trích yếu", "the first time with date, issuer and subject"))
			}
			seen[name] = true
		}
	}
}

// blanks are the signs of a place that somebody meant to fill in.
var blanks = []*regexp.Regexp{
	regexp.MustCompile(`\[[^\]\[]*(?i:cần|điền|bổ sung|ghi|nhập|…|\.\.\.)[^\]\[]*\]|\?{3,}|\{\{[^{}]*\}\}|\{[a-z_.]+\}|<<[^<>]+>>`), // of no form
	regexp.MustCompile(`…{2,}|\.{5,}|_{4,}|X{4,}|x{5,}|\*{4,}`),
	regexp.MustCompile(`(?i:số|ngày|tháng|năm|lúc|hồi|khoản|điều)\s+(?:…|\.{3,4})`),
}

// checkPlaceholders checks R42 in all of the main text.
func (c *checker) checkPlaceholders() {
	for _, l := range c.lines {
		if c.isBelowHead(l) {
			continue
		}
		for i, blank := range blanks {
			found := blank.FindString(l.text)
			if found == "" {
				continue
			}
			tell := c.add
			if c.inControl(l, found) || c.isIssued(l) || c.untyped != nil || i > 0 && c.isInAnnex(l) {
				tell = c.noteEach
			}
			tell(42, l, quoted(found), say("nội dung thật", "the real text"))
			break
		}
	}
}

// isBelowHead reports whether a line is one of signs below a text of the head,
// of an annex or of the paper.
func (c *checker) isBelowHead(l *line) bool {
	if !isTypedRule(l.text) {
		return false
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
