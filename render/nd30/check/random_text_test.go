package check_test

import (
	"pgregory.net/rapid"

	"github.com/vanban-go/vanban/report"
)

// maker makes papers. Each text bears a word of its own, so that one that is
// lost, doubled or out of order shows.
type maker struct {
	*rapid.T
	marks int
}

func (m *maker) upTo(most int) int { return rapid.IntRange(0, most).Draw(m.T, "n") }

// oneIn is false where a failure is made smaller.
func (m *maker) oneIn(n int) bool { return rapid.IntRange(0, n-1).Draw(m.T, "one in") == n-1 }

func pick[T any](m *maker, from ...T) T { return rapid.SampledFrom(from).Draw(m.T, "one of") }

// mark is a word like no other: no Vietnamese one has a w.
func (m *maker) mark() string {
	m.marks++
	n := m.marks
	return "w" + string([]byte{byte('a' + n/400%20), byte('a' + n/20%20), byte('a' + n%20)}) + "w"
}

var (
	beginnings = []string{"Rà soát", "Công tác", "Kết quả", "Đôn đốc", "Việc theo dõi", "Tổ chức kiểm tra", "Hồ sơ"}
	middles    = []string{
		" của các phòng chuyên môn", " theo quy định tại 178/2024/NĐ-CP", " đạt 98,5 %", " trước ngày 05/02/2026", " từ ngày 05 tháng 02 năm 2026",
		" tại https://dichvucong.gov.vn/tra-cuu-ho-so", " qua vanthu.noivu@angiang.gov.vn", " với 1.234.567 hồ sơ", " (nếu có)", " “một cửa”", ` "liên thông"`,
		" do ông Nguyễn Văn A theo dõi", " ở nhiệt độ < 5 °C & > 2 °C", " giai đoạn 2021-2025", " 2021 - 2025", " điện não đồ Electroencephalographically",
		", giao các phòng thực hiện và báo cáo kết quả trước khi kết thúc đợt kiểm tra", "; cập nhật trên hệ thống thông tin giải quyết thủ tục hành chính", " tại 12 xã, phường của tỉnh",
		" (sau đây gọi là việc kiểm tra)", ", v.v.", " mức 2/3", " - 5 °C", " và/hoặc tổ công tác",
	}
	sentenceEnds = []string{".", "", ";", ":", "…", "?", "!", ").", ",", " ."}
)

// phrase is a short text without an end mark.
func (m *maker) phrase() string { return pick(m, beginnings...) + " " + m.mark() }

// sentence is a text with whatever end somebody gave it.
func (m *maker) sentence() string {
	text := m.phrase()
	for range m.upTo(3) {
		text += pick(m, middles...)
	}
	end := pick(m, sentenceEnds...)
	if end == ")." {
		end = " (lần " + m.mark() + ")."
	}
	if end == " ." {
		end = "."
	}
	return text + end
}

// paragraphs is a text of one paragraph or several.
func (m *maker) paragraphs() string {
	text := m.sentence()
	for m.oneIn(6) {
		text += "\n\n" + m.sentence()
	}
	return text
}

// typed is a text with a number or dash before it that somebody typed, which is
// left out in print.
func (m *maker) typed(text string) string {
	if m.oneIn(8) {
		return pick(m, "- ", "-", "+ ", "• ", "1. ", "II. ", "b) ", "2/ ", "1.1. ") + text
	}
	return text
}

// plain are sentences without anything typed before them.
func (m *maker) plain(most int) []string {
	var out []string
	for range most {
		out = append(out, m.sentence())
	}
	return out
}

// sentences are the items of a list.
func (m *maker) sentences(most int) []string {
	var out []string
	for range most {
		out = append(out, m.typed(m.sentence()))
	}
	return out
}

var someLevels = [][]report.Level{
	nil, nil,
	{report.UpperRoman, report.Arabic, report.LowerLetter},
	{report.UpperLetter, report.Arabic, report.LowerLetter},
	{report.Arabic, report.Decimal, report.Decimal},
	{report.Arabic, report.LowerLetter},
	{report.UpperRoman, report.Arabic, report.Decimal, report.LowerLetter},
	{report.UpperLetter, report.UpperRoman, report.Arabic},
	{report.Decimal},
	{report.LowerLetter},
	{report.UpperRoman},
	{report.UpperRoman, report.Decimal},
}

func (m *maker) sections(depth int) []report.Section {
	var out []report.Section
	for range 1 + m.upTo(2) {
		out = append(out, m.section(depth))
	}
	return out
}

func (m *maker) section(depth int) report.Section {
	var s report.Section
	if m.oneIn(2) {
		s.Heading = m.typed(m.phrase() + pick(m, "", "", ":", "."))
		s.RunIn = m.oneIn(3)
	}
	if m.oneIn(5) {
		number := m.oneIn(2)
		if s.Number = &number; !number {
			s.Heading = untyped(s.Heading) // it would keep what is typed
		}
	}
	if s.Heading == "" && !m.oneIn(12) || s.Heading != "" && m.oneIn(2) {
		s.Text = m.paragraphs()
		if s.Heading == "" && (s.Number == nil && depth > 0 || s.Number != nil && *s.Number) { // it has a number
			s.Text = m.typed(s.Text)
		}
	}
	if m.oneIn(3) {
		s.Points = m.points()
	}
	s.Table, s.Below = m.maybeTable()
	if depth < 4 && m.oneIn(3) {
		s.Sections = m.sections(depth + 1)
	}
	if s.Heading == "" && s.Text == "" && s.Points == nil && s.Table == nil && s.Sections == nil {
		s.Text = m.sentence()
	}
	return s
}

// maybeTable is now and then a table, and a text below it.
func (m *maker) maybeTable() (t *report.Table, below string) {
	if !m.oneIn(6) {
		return nil, ""
	}
	if t = m.table(); m.oneIn(2) {
		below = m.paragraphs()
	}
	return t, below
}

func (m *maker) points() []report.Point {
	var out []report.Point
	for range 1 + m.upTo(2) {
		p := report.Point{Text: m.typed(m.paragraphs())}
		if m.oneIn(4) {
			p.Points = m.sentences(1 + m.upTo(2))
		}
		out = append(out, p)
	}
	return out
}

// provisions are parts, chapters or articles.
func (m *maker) provisions() report.Provisions {
	var p report.Provisions
	switch m.upTo(3) {
	case 1:
		for range 1 + m.upTo(1) {
			p.Chapters = append(p.Chapters, m.chapter())
		}
	case 2:
		for range 1 + m.upTo(1) {
			part := report.Part{Title: m.label("Phần", m.phrase())}
			switch m.upTo(2) {
			case 0:
				part.Chapters = append(part.Chapters, m.chapter())
			case 1:
				part.Articles = m.articles()
			default:
				part.Body = m.sections(0)
			}
			p.Parts = append(p.Parts, part)
		}
	default:
		p.Articles = m.articles()
	}
	return p
}

// label is a title behind a word and number that somebody typed.
func (m *maker) label(word, title string) string {
	if m.oneIn(8) {
		return word + pick(m, " I. ", " 2: ", " 3 - ") + title
	}
	return title
}

func (m *maker) chapter() report.Chapter {
	c := report.Chapter{Title: m.label("Chương", m.phrase())}
	if !m.oneIn(3) {
		c.Articles = m.articles()
		return c
	}
	for range 1 + m.upTo(1) {
		s := report.ChapterSection{Title: m.label("Mục", m.phrase())}
		if m.oneIn(2) {
			s.Subsections = []report.Subsection{{Title: m.phrase(), Articles: m.articles()}}
		} else {
			s.Articles = m.articles()
		}
		c.Sections = append(c.Sections, s)
	}
	return c
}

func (m *maker) articles() []report.Article {
	var out []report.Article
	for range 1 + m.upTo(2) {
		var a report.Article
		if m.oneIn(3) {
			a.Title = m.label("Điều", m.phrase())
		}
		if a.Title == "" || m.oneIn(2) {
			a.Text = m.paragraphs()
			if a.Title == "" {
				a.Text = m.label("Điều", a.Text)
			}
		}
		a.Table, a.Below = m.maybeTable()
		if m.oneIn(3) {
			for range 1 + m.upTo(2) {
				a.Clauses = append(a.Clauses, m.clause())
			}
		}
		out = append(out, a)
	}
	return out
}

func (m *maker) clause() report.ArticleClause {
	var c report.ArticleClause
	if m.oneIn(4) {
		c.Title = m.label("Khoản", m.phrase())
	}
	if c.Title == "" || m.oneIn(2) {
		c.Text = m.paragraphs()
		if c.Title == "" {
			c.Text = m.label("Khoản", c.Text)
		}
	}
	if m.oneIn(4) {
		c.Points = m.sentences(1 + m.upTo(3))
	}
	c.Table, c.Below = m.maybeTable()
	return c
}
