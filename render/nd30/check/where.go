package check

import (
	"fmt"
	"slices"
	"strings"
)

// where says where on paper a person sees a line.
func (c *checker) where(l *line) words {
	switch part := l.p.Part; {
	case l.p.Section >= 0 || l.p.Number == 0:
	case strings.Contains(part, "header"):
		return say("phần đầu trang (header)", "page header")
	case strings.Contains(part, "footer"):
		return say("phần chân trang (footer)", "page footer")
	default:
		return say("chú thích", "note")
	}
	for _, k := range c.regions() {
		if slices.ContainsFunc(k.lines, func(at *line) bool { return at != nil && at.p == l.p && (!at.piece || at.text == l.text) }) {
			return k.name
		}
	}
	in := say("phần nội dung", "text")
	for i := range c.annexed {
		if a := &c.annexed[i]; l.p.Number >= a.first().p.Number {
			in = same("%s", strings.TrimRight(a.label.text, ".: "))
		}
	}
	return c.inTableWords(l, in)
}

// region is a part of the paper by the name that people give it.
type region struct {
	name  words
	lines []*line
}

func (c *checker) regions() []region {
	left, right := say("đầu trang 1, bên trái", "top of page 1, left"), say("đầu trang 1, bên phải", "top of page 1, right")
	all := []region{
		{right, []*line{c.national, c.motto, c.dated}},
		{left, slices.Concat(c.left, c.letterSubject, c.marks, []*line{c.numbered})},
		{say("tên loại và trích yếu", "type and subject"), append([]*line{c.typed, c.titleNote}, c.title...)},
		{say("phần Kính gửi", "addressees"), append([]*line{c.to}, c.toList...)},
		{say("phần căn cứ ban hành", "bases"), append([]*line{c.power, c.enacts}, c.bases...)},
		{say("cuối văn bản, Nơi nhận", "end of the paper, recipients"), append([]*line{c.recipientsWord}, c.recipientsList...)},
		{say("văn bản kèm theo", "attached document"), c.attached},
	}
	for _, s := range c.signers {
		all = append(all, region{say("cuối văn bản, chữ ký", "end of the paper, signature"), append([]*line{s.name}, s.authority...)})
	}
	return all
}

// inTableWords adds the row and the column of a table that has lines.
func (c *checker) inTableWords(l *line, in words) words {
	cell := l.p.Cell
	if cell.Table == 0 || !c.doc.Tables[cell.Table-1].Borders {
		return in
	}
	return words{fmt.Sprintf("%s, bảng, hàng %d", in.vi, cell.Row+1), fmt.Sprintf("%s, table, row %d", in.en, cell.Row+1)}
}
