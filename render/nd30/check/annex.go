package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// checkAnnexes checks R33 and R34.
func (c *checker) checkAnnexes() {
	place := 0
	for i := range c.annexed {
		a := &c.annexed[i]
		place = c.annexLabel(a, place+1)
		c.annexParts(a)
		if !c.isAnnex { // there is no text that could name it, and no page before it
			c.annexMentioned(a)
			c.annexPages(a)
		}
	}
}

// annexLabel checks the label of an annex and returns which of the annexes it is:
// that of a place, or a later one behind annexes that are files of their own.
func (c *checker) annexLabel(a *annex, place int) int {
	l := a.label
	c.look(33, decree.AnnexLabel, sized|weighted|middle, l)
	if l.upper() {
		c.add(33, l, quoted(l.text), quoted(decree.AnnexWord))
	}
	if len(c.annexed) == 1 && (c.isAnnex || c.encloses()) {
		return place // which of how many it is stands in another file, or nobody knows
	}
	one := len(c.annexed) == 1 && !c.namesOthers()
	want := decree.AnnexWord
	if !one {
		want += " " + vi.Roman(place)
	}
	n, isRoman := vi.ParseRoman(a.number)
	switch {
	case one && a.number != "":
		c.warn(33, l, quoted(l.text), quoted(want))
	case !one && !isRoman, !one && n < place, !one && !c.encloses() && !c.areNamed(place, n):
		c.add(33, l, quoted(l.text), quoted(want))
	case !one:
		return n
	}
	return place
}

// areNamed reports whether the text names the annexes from one number to before
// another, which are files of their own.
func (c *checker) areNamed(from, before int) bool {
	for n := from; n < before; n++ {
		if !c.isNamed(vi.Roman(n)) {
			return false
		}
	}
	return true
}

func (c *checker) annexParts(a *annex) {
	c.look(33, decree.AnnexTitle, sized|weighted|cased, a.title...)
	if len(a.reference) == 0 {
		c.add(33, a.label, say("không có dòng (Kèm theo …)", "no line (Kèm theo …)"), quoted("(Kèm theo … số … ngày … của …)"))
		return
	}
	c.look(33, decree.AnnexReference, sized|weighted|middle, a.reference...)
	c.annexNames(a)
}

var namedNumber = regexp.MustCompile(`số\s+([0-9]+)/(\S+?)[,.;)]*\s+(?i:(ngày.*))?`)

// annexNames checks that an annex whose reference bears the symbol of this paper
// bears its number and its day, too.
func (c *checker) annexNames(a *annex) {
	if c.numbered == nil {
		return
	}
	number, symbol, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(c.numbered.text, decree.NumberWord)), "/")
	m := namedNumber.FindStringSubmatch(textOf(a.reference) + " ")
	if m == nil || m[2] != symbol || number == "" {
		return
	}
	if n := strings.TrimLeft(number, "0"); strings.TrimLeft(m[1], "0") != n {
		c.add(33, a.reference[0], sayf("số %s", "number %s", m[1]), sayf("số %s của văn bản này", "the number %s of this paper", number))
		return
	}
	if c.dated == nil {
		return
	}
	own, named := datePart.FindStringSubmatch(strings.ToLower(c.dated.text)), datePart.FindStringSubmatch(strings.ToLower(m[3]))
	if own == nil || named == nil {
		return
	}
	if d, n := dateOf(own), dateOf(named); d.IsFull() && n.IsFull() && d != n {
		c.add(33, a.reference[0], quoted(named[0]), sayf("%s của văn bản này", "%s of this paper", own[0]))
	}
}

// annexMentioned checks that the text of the paper, or of the document that it
// issues, names the annex.
func (c *checker) annexMentioned(a *annex) {
	number := ""
	if len(c.annexed) > 1 || c.namesOthers() {
		number = a.number
	}
	title := textOf(a.title)
	if c.encloses() || slices.ContainsFunc(c.mentioning(), func(l *line) bool { return wording.NamesAnnex(l.fold(), number, title) }) {
		return
	}
	c.add(33, a.label, say("không được nhắc trong nội dung", "not named in the text"), say("nội dung phải có chỉ dẫn về phụ lục", "the text refers to the annex"))
}

// mentioning are the lines in which annexes may be named.
func (c *checker) mentioning() []*line {
	return slices.Concat(c.lines[:min(c.closing, len(c.lines))], c.attached)
}

// isNamed reports whether the text names an annex by that number.
func (c *checker) isNamed(number string) bool {
	return slices.ContainsFunc(c.mentioning(), func(l *line) bool { return wording.NamesAnnex(l.fold(), number, "") })
}

// namesOthers reports whether the text names annexes by numbers: some of them
// may be files of their own.
func (c *checker) namesOthers() bool { return c.isNamed(vi.Roman(2)) }

// encloses reports whether the text speaks of annexes in words that only its
// writer can tell apart.
func (c *checker) encloses() bool {
	return slices.ContainsFunc(c.mentioning(), func(l *line) bool { return wording.MentionsEnclosure(l.text) })
}

func textOf(lines []*line) string {
	var texts []string
	for _, l := range lines {
		texts = append(texts, l.text)
	}
	return strings.Join(texts, " ")
}

// annexPages checks R34: the pages of an annex are counted from 1, in a
// section of its own.
func (c *checker) annexPages(a *annex) {
	s := c.section(a.label)
	if number, _ := c.pageField(s.Headers.Default); number == nil {
		return
	}
	allowed := say("đánh số riêng từ 1", "counted from 1")
	first := c.atSection(s)
	switch {
	case first.p != a.first().p:
		c.add(34, a.label, say("chưa ngắt phần (Section Break) trước phụ lục", "no section break before the annex"), allowed)
	case s.Start != 1:
		c.add(34, a.label, say("số trang nối tiếp phần trước", "page numbers that go on"), allowed)
	}
}

// checkAttached checks R35: the second letterhead of a file belongs to a
// document that another one issues; it has no number, date or signature.
func (c *checker) checkAttached() {
	if c.attaches < 0 {
		return
	}
	c.attachedReference()
	for i := c.attaches; i < c.attachedEnd; i++ {
		for _, l := range c.lines[i].pieces("\t") {
			switch {
			case i < c.attaches+headLines && isNumber(l.text):
				c.add(35, l, say("có số, ký hiệu", "a number"), say("không có", "none"))
			case i < c.attaches+headLines && goodDate.MatchString(l.text):
				c.add(35, l, say("có địa danh, ngày tháng", "place and date"), say("không có", "none"))
			case isRecipientsWord(l.text):
				c.add(35, l, say("có Nơi nhận, chữ ký", "recipients and signature"), say("không có", "none"))
			}
		}
	}
}

// attachedReference checks that a document with a name that a decision issues says
// below it with which.
func (c *checker) attachedReference() {
	if !c.enactsByFormula() {
		return
	}
	end := min(c.attaches+headLines, c.attachedEnd)
	for i := c.attaches; i < end; i++ {
		l := c.lines[i]
		if _, ok := typeOf(l); !ok || !l.centred() || l.inTable() {
			continue
		}
		for k := i + 1; k < min(i+1+titleLines, c.attachedEnd); k++ {
			if c.referenceLines(k, c.attachedEnd) > 0 {
				return
			}
		}
		c.add(35, l, say("không có dòng (Kèm theo …)", "no line (Kèm theo …)"), quoted("(Kèm theo Quyết định số … ngày … của …)"))
		return
	}
}

// checkAttachedHead checks the letterhead and the title of an attached document
// in a file of its own, which may stand without a letterhead.
func (c *checker) checkAttachedHead() {
	if c.national != nil {
		c.checkNational()
		c.checkLines()
		c.checkNames()
	}
	if c.typed != nil {
		c.look(17, decree.TypeName, sized|weighted|cased|middle, c.typed)
	}
}

// checkAttachedFile checks R35 of such a document.
func (c *checker) checkAttachedFile() {
	none := say("không có", "none")
	if c.dated != nil {
		c.add(35, c.dated, say("có địa danh, ngày tháng", "place and date"), none)
	}
	switch {
	case c.recipientsWord != nil:
		c.add(35, c.recipientsWord, say("có Nơi nhận, chữ ký", "recipients and signature"), none)
	case len(c.signers) > 0 && len(c.signers[0].authority) > 0:
		c.add(35, c.signers[0].authority[0], say("có chữ ký", "a signature"), none)
	}
}

// checkForeign checks R05 of what is no official paper at all.
func (c *checker) checkForeign() {
	c.add(5, c.first(), say("không phải văn bản hành chính: không có tên cơ quan, số, Nơi nhận", "no official paper: no name of an office, number, recipients"),
		say("văn bản có thể thức theo Nghị định 30", "a paper in the format of Decree 30"))
}

// urgencyOf reports whether a text is one of the degrees of urgency, in whatever
// way its tone marks stand, and returns those that there are, in quotes.
func urgencyOf(text string) (is bool, all string) {
	var quoted []string
	for _, u := range decree.Urgencies() {
		is = is || text == vi.Upper(text) && vi.Fold(text) == vi.Fold(u.Text)
		quoted = append(quoted, strconv.Quote(u.Text))
	}
	return is, strings.Join(quoted, ", ")
}

// checkUrgency checks R36.
func (c *checker) checkUrgency() {
	found := slices.Clone(c.marks)
	for _, l := range c.boxes {
		if isUrgency(l.text) {
			found = append(found, l)
		}
	}
	c.look(36, decree.Urgency, sized|weighted, found...)
	for _, l := range found {
		if ok, all := urgencyOf(l.text); !ok {
			c.add(36, l, quoted(l.text), same("%s", all))
		}
		if l.inTable() && c.national != nil && l.p.Cell.Table == c.national.p.Cell.Table && l.p.Cell.Column >= c.national.p.Cell.Column {
			c.add(36, l, say("ở cột phải", "in the right column"), say("dưới số, ký hiệu", "under number and symbol"))
		}
	}
}
