package nd30

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// provisions collects a text in the legal manner (Phụ lục I, phần I, mục V,
// hàng 6a). Parts, chapters and articles are numbered through the whole text,
// sections within their chapter, subsections within their section, clauses
// within their article, points within their clause.
type provisions struct {
	flow
	sheet                  style.Sheet
	part, chapter, article int
}

func (v *provisions) write(p *report.Provisions) {
	for i := range p.Parts {
		part := &p.Parts[i]
		v.part++
		v.titled(decree.PartLabel, decree.PartTitle, "Phần", vi.Roman(v.part), part.Title)
		v.chapters(part.Chapters)
		v.articles(part.Articles)
		v.restart(0)
		v.sections(part.Body)
	}
	v.chapters(p.Chapters)
	v.articles(p.Articles)
}

// titled appends a label on its own line and, below it, the title in capitals,
// divided like that of a paper where it does not fit on a line.
func (v *provisions) titled(label, title doc.Role, word, number, text string) {
	lines := broken([]string{vi.Upper(unlabelled(word, text))}, title, v.sheet)
	v.blocks = append(v.blocks,
		doc.Block{Role: label, Text: word + " " + number},
		doc.Block{Role: title, Text: lines[0]},
	)
}

// unlabelled returns a text without a word and number that are typed before it.
func unlabelled(word, text string) string { return prose.Unmarked(word, []string{text})[0] }

func (v *provisions) chapters(chapters []report.Chapter) {
	for i := range chapters {
		c := &chapters[i]
		v.chapter++
		v.titled(decree.ChapterLabel, decree.ChapterTitle, "Chương", vi.Roman(v.chapter), c.Title)
		for j := range c.Sections {
			s := &c.Sections[j]
			v.titled(decree.SectionLabel, decree.SectionTitle, "Mục", strconv.Itoa(j+1), s.Title)
			for k := range s.Subsections {
				v.titled(decree.SubsectionLabel, decree.SubsectionTitle, "Tiểu mục", strconv.Itoa(k+1), s.Subsections[k].Title)
				v.articles(s.Subsections[k].Articles)
			}
			v.articles(s.Articles)
		}
		v.articles(c.Articles)
	}
}

// articles appends articles. One with a title bears it in bold on the line of
// its number; of one without only the number is bold.
func (v *provisions) articles(articles []report.Article) {
	for i := range articles {
		a := &articles[i]
		v.article++
		number := "Điều " + strconv.Itoa(v.article) + "."
		if a.Title != "" {
			v.blocks = append(v.blocks, doc.Block{Role: decree.Article, Marker: number, Text: unlabelled("Điều", a.Title)})
			v.text(a.Text)
		} else {
			v.untitled(number, unlabelled("Điều", a.Text))
		}
		v.table(a.Table, a.Below)
		for j := range a.Clauses {
			v.clause(strconv.Itoa(j+1)+".", &a.Clauses[j])
		}
	}
}

func (v *provisions) untitled(number, text string) {
	paragraphs := vi.Paragraphs(text)
	first := ""
	if len(paragraphs) > 0 {
		first, paragraphs = paragraphs[0], paragraphs[1:]
	}
	v.blocks = append(v.blocks, doc.Block{Role: ArticleText, Runs: []doc.Run{{Text: number + " ", Bold: true}, {Text: first}}})
	for _, p := range paragraphs {
		v.blocks = append(v.blocks, doc.Block{Role: decree.Body, Text: p})
	}
}

func (v *provisions) clause(number string, c *report.ArticleClause) {
	if c.Title != "" {
		v.add(decree.ClauseTitle, number, unlabelled("Khoản", c.Title))
		v.text(c.Text)
	} else {
		v.add(decree.Clause, number, unlabelled("Khoản", c.Text))
	}
	for i, point := range c.Points {
		v.add(decree.Point, vi.Letter(i+1)+")", point)
	}
	v.table(c.Table, c.Below)
}
