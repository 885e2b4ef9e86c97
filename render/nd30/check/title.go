package check

import (
	"regexp"
	"strings"

	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

var twicePrefix = regexp.MustCompile(`^(?i:v/v)\s*:?\s*(?i:v/v|về việc|về)\s`)

// checkLetterSubject checks R16.
func (c *checker) checkLetterSubject() {
	if !c.isLetter {
		return
	}
	if c.typed != nil {
		c.add(16, c.typed, quoted(c.typed.text), say("công văn không in tên loại", "a letter bears no name of its type"))
	}
	subject := c.letterSubject
	c.look(16, decree.LetterSubject, sized|weighted, subject...)
	c.centredInCell(16, subject...)
	if len(subject) == 0 {
		return
	}
	first, last := subject[0], subject[len(subject)-1]
	if twicePrefix.MatchString(first.text) {
		c.add(16, first, quoted(first.text), say(`"V/v" một lần, không thêm "về việc"`, `"V/v" once, without "về việc"`))
	} else if !strings.HasPrefix(first.text, decree.SubjectPrefix+" ") {
		c.add(16, first, quoted(first.text), quoted("V/v …"))
	}
	if last.inTable() && c.hasRule(last) {
		c.add(16, last, say("có đường kẻ bên dưới", "a line below"), say("không có đường kẻ", "no line"))
	}
}

// withoutSubject are the types whose samples print none.
var withoutSubject = map[string]bool{"Giấy giới thiệu": true, "Giấy nghỉ phép": true, "Giấy mời": true, "Thư công": true, "Hợp đồng": true}

// checkTitle checks R17.
func (c *checker) checkTitle() {
	if c.typed == nil || c.isLetter {
		return
	}
	c.look(17, decree.TypeName, sized|weighted|cased|middle, c.typed)
	c.look(17, decree.Subject, sized|weighted|middle, c.title...)
	if len(c.title) > 0 && startsWith(c.title[0].fold(), "v/v") {
		c.add(17, c.title[0], quoted(c.title[0].text), quoted(wording.SubjectLine(c.title[0].text)))
	}
	if len(c.title) == 0 && withoutSubject[c.kind.Name] {
		return
	}
	above := c.title
	if len(above) == 0 {
		above = []*line{c.typed}
	}
	last := above[len(above)-1]
	if c.titleNote != nil {
		last = c.titleNote
	}
	short := func(width float64) bool { return c.shortLine(width, above) }
	c.ruled(17, last, short, c.warn, say("đường kẻ dài từ 1/3 đến 1/2 dòng chữ", "a line from 1/3 to 1/2 of the text"))
}

// checkSubject checks R18.
func (c *checker) checkSubject() {
	subject := c.title
	if c.isLetter {
		subject = c.letterSubject
	}
	if len(subject) == 0 {
		return
	}
	last := subject[len(subject)-1]
	if strings.HasSuffix(last.text, ".") && !strings.HasSuffix(vi.Fold(last.text), "v.v.") {
		c.add(18, last, say("có dấu chấm cuối", "ends with a full stop"), say("không có dấu chấm", "no full stop"))
	}
	const most = 3
	n := 0
	for _, l := range subject {
		_, size := l.sizes()
		n += style.Lines(l.text, c.column(l), size, l.bold(), false)
	}
	if n > most && !c.isLetter {
		c.note(18, subject[0], sayf("%d dòng", "%d lines", n), sayf("ngắn gọn, không quá %d dòng", "short, at most %d lines", most))
	}
}
