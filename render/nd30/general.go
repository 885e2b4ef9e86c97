package nd30

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// frame returns what every paper of type t has around its text: the marks, the
// letterhead, type and subject, recipients and signature.
func frame(p *report.Paper, t decree.Type, s style.Sheet) doc.Paper {
	return doc.Paper{
		Properties: properties(p, t),
		Top:        topMarks(&p.Marks, s),
		Foot:       contactLine(&p.Marks.Contact, s),
		Letterhead: Letterhead(p, t, s),
		Title:      Title(t.Name, p.Subject, s),
		Recipients: Recipients(p),
		Signature:  Signature(p.Signers(), s),
	}
}

func properties(p *report.Paper, t decree.Type) doc.Properties {
	subject := strings.Join(vi.Lines(p.Subject), " ")
	return doc.Properties{
		Title:   strings.TrimSpace(t.Name + " " + vi.LowerFirst(subject)),
		Subject: p.ID,
		Author:  p.Issuing().IssuerNames(),
	}
}

// General lays out a paper of any type that bears its name (sample 1.4), by
// sections or by articles.
func General(g *report.General, s style.Sheet) (doc.Paper, error) {
	g = given(g)
	t := g.Type()
	paper := frame(&g.Paper, t, s)
	paper.Title = append(paper.Title, AddressedTo(g.To)...)
	v := provisions{flow: flowOf(&g.Paper), sheet: s}
	lead := flow{blocks: Bases(g.Bases, short(&g.Paper))}
	lead.text(g.Preamble)
	v.enact(g.IssuedBy, t.EnactingText(), lead.blocks)
	v.write(&g.Provisions)
	v.sections(g.Body)
	v.text(g.Closing)
	v.end()
	paper.Body = v.blocks
	if t.EnactingText() != "" && v.article > 0 {
		named := g.Paper
		named.Recipients = asArticle(g.Recipients, v.article)
		paper.Recipients = Recipients(&named)
	}
	paper.Annexes = annexes(g, 0, s)
	return noted(paper, s), nil
}

// short reports whether the paper cites days in their short form.
func short(p *report.Paper) bool { return p.Settings().CitationDate == "short" }

// Letter lays out an official letter (công văn, sample 1.5): the subject stands
// under the number, and nothing is printed for the type.
func Letter(l *report.Letter, s style.Sheet) (doc.Paper, error) {
	l = given(l)
	paper := frame(&l.Paper, l.Type(), s)
	number := &paper.Letterhead.Rows[1].Left
	*number = slices.Insert(*number, 1, letterSubject(l.Subject, paper.Letterhead.Left, s)...)
	paper.Title = AddressedTo(l.To)
	f := flowOf(&l.Paper)
	f.blocks = Bases(l.Bases, short(&l.Paper))
	f.text(l.Preamble)
	f.sections(l.Body)
	f.text(l.Closing)
	f.end()
	paper.Body = f.blocks
	paper.Annexes = annexes(l, 0, s)
	return noted(paper, s), nil
}

// letterSubject returns the subject of a letter behind "V/v", which a clerk may
// have written already, in a column of so many mm.
func letterSubject(subject string, left float64, s style.Sheet) []doc.Block {
	lines := unstopped(vi.Lines(subject))
	if len(lines) == 0 {
		return nil
	}
	lines[0], _ = wording.CutSubjectWord(lines[0])
	lines[0] = decree.SubjectPrefix + " " + vi.LowerFirst(lines[0])
	fits := func(text string) bool { return measure(s, decree.LetterSubject, text) <= style.Points(left-gutter) }
	var blocks []doc.Block
	for _, line := range lines {
		blocks = append(blocks, paragraphs(letterSubjectNext, balanced(line, fits)...)...)
	}
	blocks[0].Role = decree.LetterSubject
	return blocks
}

// enact appends what stands before the text, and around it, where the paper says who issues it,
// that authority and the enacting word.
func (v *provisions) enact(by, word string, lead []doc.Block) {
	if by != "" {
		v.blocks = append(v.blocks, doc.Block{Role: IssuingAuthority, Text: vi.Upper(by)})
	}
	v.blocks = append(v.blocks, lead...)
	if by != "" && word != "" {
		v.blocks = append(v.blocks, doc.Block{Role: IssuingAuthority, Text: word})
	}
}

// Decision lays out a decision (samples 1.2 and 1.3). The document that it
// issues follows as a further section with a letterhead of its own.
func Decision(d *report.Decision, s style.Sheet) (doc.Paper, error) {
	d = given(d)
	paper := frame(&d.Paper, d.Type(), s)
	v := provisions{}
	v.enact(d.IssuedBy, d.Type().EnactingText(), Bases(d.Bases, short(&d.Paper)))
	v.articles(d.Articles)
	v.end()
	paper.Body = v.blocks
	named := d.Paper
	named.Recipients = asArticle(d.Recipients, len(d.Articles))
	paper.Recipients = Recipients(&named)
	if d.Attached != nil {
		paper.Annexes = []doc.Annex{attached(d, s)}
	}
	paper.Annexes = append(paper.Annexes, annexes(d, len(paper.Annexes), s)...)
	return noted(paper, s), nil
}

// asArticle puts the recipients that the last article names before the others.
func asArticle(recipients []string, last int) []string {
	recipients = prose.Unmarked("", recipients)
	if slices.ContainsFunc(recipients, func(r string) bool { return startsWith(r, "Như Điều") }) {
		return recipients
	}
	return append([]string{"Như Điều " + strconv.Itoa(last)}, recipients...)
}

// attached lays out the document that a decision issues: letterhead without
// number and day, type and subject, the reference to the decision.
func attached(d *report.Decision, s style.Sheet) doc.Annex {
	a := d.Attached
	letterhead := Letterhead(&d.Paper, d.Type(), s)
	letterhead.Rows = letterhead.Rows[:1]
	head := append([]doc.Block{{Kind: doc.Sides, Sides: &letterhead}}, Title(a.Type, a.Subject, s)...)
	head = append(head[:len(head)-1], reference(&d.Paper, d.Type(), 1, s)...) // the line stands under the reference
	v := provisions{flow: flowOf(&d.Paper), sheet: s}
	v.text(a.Preamble)
	v.write(&a.Provisions)
	v.sections(a.Body)
	v.end()
	return doc.Annex{Head: head, Body: v.blocks}
}
