package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/vi"
)

// counter follows the numbers of one level.
type counter struct {
	last  int
	meant int // behind a number that is wrong: what it should have been
	seen  bool
	free  bool // a heading without a number stands behind it, or a letter
}

// checkNumbering checks R23: the form of each number, and that they follow
// each other.
func (c *checker) checkNumbering(text []*line) {
	var counters [bullet + 1]counter
	fresh := false // the paragraph before leads to a list of its own
	quotes := quotesArticles(text)
	for _, l := range text {
		if c.looks.Done() {
			return
		}
		m := lettered(l)
		if isCited(l, m) || quotes && m.level == article {
			continue
		}
		c.form(l, m)
		if smallRoman.MatchString(l.text) {
			c.noteEach(23, l, say("cấp đánh số i, ii", "a level numbered i, ii"), say("I, 1, a như mẫu của Nghị định 30", "I, 1, a as the decree shows"))
		}
		if numbered(m.level) {
			c.sequence(l, m, &counters[m.level], fresh)
			restart(&counters, m.level)
		}
		if m.level == capital || m.level == decimal {
			restart(&counters, m.level)
		}
		if m.level == bracketed || m.level == dotted {
			counters[meant(m.level)] = counter{last: m.n, seen: true}
		}
		if m.level == plain && (beginsBold(l) || capitalMarker.MatchString(l.text)) {
			for i := range counters {
				counters[i].free = true
			}
		}
		fresh = strings.HasSuffix(l.text, ":") || m.level == plain && l.bold()
	}
}

// smallRoman are small Roman numbers that are no letters of points.
var smallRoman = regexp.MustCompile(`^\(?(?:ii|iii|iv|vi|vii|viii|ix)[).]\s`)

var capitalMarker = regexp.MustCompile(`^([A-ZĐ])\.\s+\S`)

// lettered reads the number of a line, also the letter of a heading such as
// "A. MỤC TIÊU"; a name such as "A. Nguyễn" is not bold.
func lettered(l *line) mark {
	m := marker(l.text)
	found := capitalMarker.FindStringSubmatch(l.text)
	if m.level == plain && found != nil && beginsBold(l) {
		return mark{level: capital, text: found[1]}
	}
	return m
}

// beginsBold reports whether the first letter of a line is bold, be it that of
// its automatic number.
func beginsBold(l *line) bool {
	if l.p.Marker != "" && strings.HasPrefix(l.text, l.p.Marker) {
		return l.p.Strong
	}
	first := firstRun(l)
	return first != nil && first.Look.Bold
}

// meant returns the level that a number in the wrong form was meant for.
func meant(l level) level {
	if l == bracketed {
		return arabic
	}
	return letter
}

func numbered(l level) bool {
	switch l {
	case part, chapter, section, subsection, article, roman, arabic, letter:
		return true
	}
	return false
}

// restart forgets the levels that count anew below one. Articles count through
// the whole paper, chapters too.
func restart(counters *[bullet + 1]counter, at level) {
	for below := at + 1; below < bullet; below++ {
		if below != article && below != chapter {
			counters[below] = counter{}
		}
	}
}

func (c *checker) sequence(l *line, m mark, k *counter, fresh bool) {
	name := levelNames[m.level]
	meant := 0
	switch {
	case m.n == 0: // no letter of the alphabet that counts
		m.n = k.last + 1
	case m.n == 1 && (!k.seen || fresh || k.free || k.last > 1):
	case !k.seen && m.n > 1 && m.level == arabic:
		c.add(23, l, sayf("%s %s", "%[2]s", name.vi, m.text), sayf("bắt đầu từ 1", "beginning with 1"))
	case k.seen && m.n != k.last+1 && (k.meant == 0 || m.n != k.meant+1):
		meant = k.last + 1
		c.add(23, l, sayf("%s sau %s", "%s behind %s", m.text, printed(m.level, k.last)), same("%s", printed(m.level, k.last+1)))
	}
	*k = counter{last: m.n, meant: meant, seen: true}
}

// printed returns a number as its level prints it.
func printed(l level, n int) string {
	switch l {
	case letter:
		return vi.Letter(n) + ")"
	case roman, chapter, part:
		return vi.Roman(n)
	}
	return vi.FormatInt(int64(n))
}

func (c *checker) form(l *line, m mark) {
	switch m.level {
	case part, chapter:
		if !m.isRoman() {
			c.add(23, l, sayf("%s %s", "%[2]s", levelNames[m.level].vi, m.text), say("số La Mã", "a Roman numeral"))
		}
	case section, subsection:
		if m.isRoman() && labelled(l.text) {
			c.add(23, l, sayf("%s %s", "%[2]s", levelNames[m.level].vi, m.text), say("số Ả Rập", "an Arabic numeral"))
		}
	case article:
		c.articleForm(l, m)
	case roman:
		if !m.dot {
			c.add(23, l, quoted(tokenOf(l.text)), quoted(m.text+"."))
		}
	case capital:
		c.noteEach(23, l, say("cấp đánh chữ A, B, C", "a level numbered A, B, C"), say("I, 1, a như mẫu của Nghị định 30", "I, 1, a as the decree shows"))
	case decimal:
		c.noteEach(23, l, say("cấp đánh số 1.1", "a level numbered 1.1"), say("I, 1, a như mẫu của Nghị định 30", "I, 1, a as the decree shows"))
	case bracketed:
		c.add(23, l, quoted(m.text+")"), quoted(m.text+"."))
	case dotted:
		c.add(23, l, quoted(m.text+"."), quoted(m.text+")"))
	case letter:
		if m.n == 0 {
			c.add(23, l, quoted(m.text+")"), say("a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y", "a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y"))
		}
	}
}

func labelled(s string) bool { return len(strings.Fields(s)) <= 3 }

func tokenOf(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// articleForm checks the label of an article, bold and with a full stop.
func (c *checker) articleForm(l *line, m mark) {
	label := "Điều " + m.text
	switch {
	case !m.dot:
		c.add(23, l, quoted(label), quoted(label+"."))
	case strings.HasPrefix(l.text, label+".") && m.rest != "" && !strings.HasPrefix(l.text, label+". "):
		c.add(23, l, quoted(label+"."+tokenOf(m.rest)), say("một dấu cách sau dấu chấm", "a space behind the full stop"))
	}
	if !beginsBold(l) {
		c.add(23, l, say("Điều không đậm", "label not bold"), say("chữ đậm", "bold"))
	}
}

// checkHeadings checks R24.
func (c *checker) checkHeadings(text []*line) {
	articles := slices.ContainsFunc(text, isArticle) // the decree's own clauses have titles that are not bold
	var others []*line                               // what seem to be titles of clauses: two alike are no chance
	for i, l := range text {
		m := marker(l.text)
		switch m.level {
		case part, chapter, section, subsection:
			if isCited(l, m) || m.level == section && !l.bold() && !l.centred() {
				continue // a sentence that begins with the word
			}
			c.labelled(l, m, text[i+1:])
		case roman:
			if !isSentence(l) {
				c.romanTitle(l, m)
			}
		case arabic:
			if !isClauseTitle(text, i) {
				continue
			}
			thin, bold := say("khoản có tiêu đề không đậm", "the title of a clause is not bold"), say("chữ đậm", "bold")
			switch known := startsWith(vi.Fold(m.rest), clauseTitles...); {
			case articles && !known:
			case known && onlyTitles(m.rest) && !articles:
				c.warn(24, l, thin, bold)
			case known:
				c.note(24, l, thin, bold)
			case isItem(text[i+1]):
				others = append(others, l)
			}
		}
	}
	if len(others) > 1 {
		for _, l := range others {
			c.noteEach(24, l, say("khoản có tiêu đề không đậm", "the title of a clause is not bold"), say("chữ đậm", "bold"))
		}
	}
}

func isArticle(l *line) bool { return marker(l.text).level == article }

// isItem reports whether a line is an item of a list below a clause.
func isItem(l *line) bool {
	switch marker(l.text).level {
	case letter, dash, plus:
		return true
	}
	return false
}

// clauseTitles are what titles of clauses begin with, folded. With other words
// behind them it may be a text as well.
var clauseTitles = []string{
	"mục đích", "yêu cầu", "mục tiêu", "nhiệm vụ", "giải pháp", "chỉ tiêu", "phạm vi", "đối tượng", "thời gian", "thời hạn", "tiến độ", "lộ trình", "địa điểm",
	"thành phần", "kinh phí", "phương pháp", "hình thức", "phân công", "tổ chức thực hiện", "kết quả", "ưu điểm", "tồn tại", "hạn chế", "nguyên nhân",
	"thuận lợi", "khó khăn", "bài học", "kiến nghị", "đề xuất",
}

// onlyTitles reports whether a text is one title or some: "Mục đích, yêu cầu".
func onlyTitles(s string) bool {
	for name := range strings.SplitSeq(strings.ReplaceAll(vi.Fold(s), " và ", ","), ",") {
		if !slices.Contains(clauseTitles, strings.TrimSpace(name)) {
			return false
		}
	}
	return true
}

// isClauseTitle reports whether line i is the title of a clause and not bold: it
// does not end like a sentence, and something below its level follows, while no
// clause without anything below stands right above.
func isClauseTitle(text []*line, i int) bool {
	const most = 15 // words
	l := text[i]
	if i+1 >= len(text) || l.any(isBold) || l.centred() || len(strings.Fields(l.text)) > most {
		return false
	}
	if last := lastRune(l.text); !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != ')' {
		return false
	}
	if i > 0 && marker(text[i-1].text).level == arabic && !text[i-1].any(isBold) {
		return false
	}
	switch marker(text[i+1].text).level {
	case plain, letter, dash, plus, bullet, decimal:
		return !text[i+1].any(isBold)
	}
	return false
}

// labelled checks a label alone on its line, and the title below it.
func (c *checker) labelled(l *line, m mark, after []*line) {
	capitals := say("tiêu đề in hoa, ở dòng dưới", "the title in capitals on the next line")
	if m.rest != "" {
		c.add(24, l, quoted(l.text), capitals)
		return
	}
	if _, below, ok := strings.Cut(strings.TrimSpace(whole(l.p).raw()), "\n"); ok && isUpper(below) {
		return // the title on the next line of the same paragraph
	}
	if len(after) > 0 && !after[0].upper() {
		c.add(24, after[0], quoted(after[0].text), capitals)
	}
	switch left := say("không canh giữa", "not centred"); {
	case !l.bold():
		c.add(24, l, say("không đậm", "not bold"), say("chữ đậm", "bold"))
	case !l.centred():
		c.add(24, l, left, say("canh giữa", "centred"))
	case len(after) > 0 && after[0].upper() && !after[0].centred():
		c.add(24, after[0], left, say("canh giữa", "centred"))
	}
}

// isLabel reports whether a line is the label of a part, a chapter or a section
// alone.
func isLabel(l *line) bool {
	switch m := marker(l.text); m.level {
	case part, chapter, section, subsection:
		return m.rest == ""
	}
	return false
}

// isSentence reports whether a line behind a Roman number is a sentence and no
// heading: nothing of it is bold, and it ends like one; or it goes on behind a
// heading in bold capitals on the same line.
func isSentence(l *line) bool {
	if !l.any(isBold) {
		return strings.ContainsRune(".,;:?!…", lastRune(l.text))
	}
	heading := true
	for i := range l.runs {
		switch r := &l.runs[i]; {
		case !hasLetter(r.Text):
		case r.Look.Bold && (!heading || !isUpper(r.Text)):
			return false
		case !r.Look.Bold:
			heading = false
		}
	}
	return !heading
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func (c *checker) romanTitle(l *line, m mark) {
	if !isUpper(m.rest) && utf8.RuneCountInString(m.rest) > 1 {
		c.add(24, l, say("chữ thường", "small letters"), say("in hoa", "capitals"))
	}
	if !l.bold() {
		c.add(24, l, say("không đậm", "not bold"), say("chữ đậm", "bold"))
	}
}
