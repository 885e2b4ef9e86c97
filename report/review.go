package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/wording"
)

// ReviewOf returns what a person should look at in v, a kind of paper that p is
// embedded in, with paths: slips of the pen in its prose ([strictyaml.Prose]),
// an authority or a position that may be wrong. It stops nothing. The Review of
// every kind of paper is made of it, and that of a host's own may be.
func (p *Paper) ReviewOf(v any) diag.List {
	problems := p.reviewTexts(func(visit func(path, text string)) { strictyaml.Prose(v, visit) })
	problems = append(problems, p.reviewForm(v)...)
	var t decree.Type
	if typed, ok := v.(interface{ Type() decree.Type }); ok {
		t = typed.Type()
	}
	return append(problems, p.signaturesReview(t)...).Sorted()
}

// reviewTexts returns the slips of the pen in texts: in each by itself, and in
// all of them together.
func (p *Paper) reviewTexts(each func(visit func(path, text string))) diag.List {
	var problems diag.List
	var texts, paths []string
	var last, at []string // what is printed at the end, where short names are usual
	each(func(path, text string) {
		if _, file := wording.FileCopy(text); file {
			return
		}
		if strings.HasPrefix(path, "recipients") {
			last, at = append(last, text), append(at, path)
		} else {
			texts, paths = append(texts, text), append(paths, path)
		}
		problems = append(problems, printedText(path, text)...)
	})
	problems = append(append(problems, p.reviewCited(texts, paths)...), p.reviewEnds()...)
	texts, paths = append(texts, last...), append(paths, at...)
	return append(problems, found(prose.ReviewAll(texts, p.Office.abbreviations()), func(i int) string { return paths[i] })...)
}

// reviewForm returns what the writer of v typed that is added in print, and what
// is numbered otherwise than the decree shows.
func (p *Paper) reviewForm(v any) diag.List {
	kept := map[string]bool{} // where a typed number is the only one
	strictyaml.Each(v, func(path string, s *Section) {
		if s.Number != nil && !*s.Number {
			kept[diag.Join(path, "heading")], kept[diag.Join(path, "text")] = true, true
		}
	})
	problems := slices.DeleteFunc(strictyaml.Marked(v, diag.Warning), func(p diag.Problem) bool { return kept[p.Path] })
	problems = append(append(problems, p.typedWords(v)...), p.reviewNames()...)
	problems = append(append(problems, emptyHeadings(v)...), cutNames("kinh_gui", p.To)...)
	problems = append(problems, cutNames("recipients", p.Recipients)...)
	path := "layout.levels"
	if p.Layout.Levels == nil {
		path = "office.layout.levels"
	}
	for i, level := range p.Settings().Levels {
		if level == UpperLetter || level == Decimal {
			problems = append(problems, unusualLevel.For(fmt.Sprintf("%s[%d]", path, i), level))
		}
	}
	return problems
}

// typedWords tells of words that are printed anyway, or otherwise than typed.
func (p *Paper) typedWords(v any) diag.List {
	var problems diag.List
	for i, r := range prose.Unmarked("", p.Recipients) {
		if line, ok := wording.FileCopy(r); ok && line != r {
			problems = append(problems, typedWord.For(fmt.Sprintf("recipients[%d]", i), r, line))
		}
	}
	for i, to := range prose.Unmarked("", p.To) {
		if name, ok := wording.CutToWord(to); ok {
			problems = append(problems, typedWord.For(fmt.Sprintf("kinh_gui[%d]", i), to, name))
		}
	}
	if _, letter := v.(*Letter); !letter && wording.SubjectLine(p.Subject) != p.Subject {
		problems = append(problems, typedWord.For("subject", p.Subject, wording.SubjectLine(p.Subject)))
	}
	for _, f := range labelled(v) {
		if rest, ok := f.cut(f.text); ok {
			problems = append(problems, typedWord.For(f.path, f.text, rest))
		}
	}
	for i, b := range p.Bases {
		if b.Lead == "" && wording.NamesDocument(b.Text) {
			problems = append(problems, typedWord.For(fmt.Sprintf("bases[%d]", i), b.Text, b.Line(false)))
		}
		if _, twice := strings.CutPrefix(b.Type, "Căn cứ "); twice {
			problems = append(problems, typedWord.For(fmt.Sprintf("bases[%d].type", i), b.Type, strings.TrimPrefix(b.Type, "Căn cứ ")))
		}
	}
	return problems
}

// labelledText is a text that is printed with words of its kind of paper, and what
// takes them away where they are typed.
type labelledText struct {
	path, text string
	cut        func(string) (string, bool)
}

// labelled returns the texts of v that are printed behind the name of their field,
// or in a sentence of their own.
func labelled(v any) []labelledText {
	label := wording.CutLabel
	switch v := v.(type) {
	case *Dispatch:
		return []labelledText{{"sender", v.Sender, wording.CutSenderWord}}
	case *Invitation:
		return []labelledText{{"guest", v.Guest, label}, {"event", v.Event, label}, {"chair", v.Chair, label}, {"time", v.Time, label}, {"place", v.Place, label}}
	case *Introduction:
		return []labelledText{{"bearer", v.Bearer, label}, {"position", v.Position, label}, {"sent_to", v.SentTo, label}, {"about", v.About, label}}
	case *Minutes:
		return []labelledText{{"begin", v.Begin, label}, {"place", v.Place, label}, {"chair", v.Chair, label}, {"secretary.name", v.Secretary.Name, label}, {"end", v.End, wording.CutEndWords}}
	}
	return nil
}

// found makes problems of what a review of texts found.
func found(findings []prose.Finding, path func(index int) string) diag.List {
	var problems diag.List
	for _, f := range findings {
		problems = append(problems, f.Rule.For(path(f.Index), f.Args...))
	}
	return problems
}

// Review returns what a person should look at in the paper, with paths.
func (g *General) Review() diag.List { return append(g.ReviewOf(g), g.reviewKind()...).Sorted() }

// Review returns what a person should look at in the letter, with paths.
func (l *Letter) Review() diag.List { return l.ReviewOf(l) }

// Review returns what a person should look at in the decision, with paths.
func (d *Decision) Review() diag.List { return d.ReviewOf(d) }

// Review returns what a person should look at in the dispatch, with paths.
func (d *Dispatch) Review() diag.List { return d.ReviewOf(d) }

// Review returns what a person should look at in the invitation, with paths.
func (i *Invitation) Review() diag.List { return i.ReviewOf(i) }

// Review returns what a person should look at in the introduction, with paths.
func (i *Introduction) Review() diag.List { return i.ReviewOf(i) }

// Review returns what a person should look at in the minutes, with paths.
func (m *Minutes) Review() diag.List { return m.ReviewOf(m) }

// Review returns what a person should look at in the copy, with paths.
func (c *Copy) Review() diag.List { return c.ReviewOf(c) }
