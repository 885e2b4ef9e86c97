package report

import (
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// ReviewOf returns what a person should look at in v, a kind of paper that p is
// embedded in, with paths: slips of the pen in its prose ([strictyaml.Prose]),
// an authority or a position that may be wrong. It stops nothing. The Review of
// every kind of paper is made of it, and that of a host's own may be.
func (p *Paper) ReviewOf(v any) diag.List {
	problems := p.reviewTexts(func(visit func(path, text string)) { strictyaml.Prose(v, visit) })
	return append(problems, p.Signature.faults(decree.Type{}, false).Prefix("signature")...).Sorted()
}

// reviewTexts returns the slips of the pen in texts: in each by itself, and in
// all of them together.
func (p *Paper) reviewTexts(each func(visit func(path, text string))) diag.List {
	var problems diag.List
	var texts, paths []string
	var last, at []string // what is printed at the end, where short names are usual
	each(func(path, text string) {
		if strings.HasPrefix(path, "recipients") {
			last, at = append(last, text), append(at, path)
		} else {
			texts, paths = append(texts, text), append(paths, path)
		}
		problems = append(problems, found(vi.Review(text), func(int) string { return path })...)
	})
	texts, paths = append(texts, last...), append(paths, at...)
	return append(problems, found(vi.ReviewAll(texts, p.Office.abbreviations()), func(i int) string { return paths[i] })...)
}

// found makes problems of what a review of texts found.
func found(findings []vi.Finding, path func(index int) string) diag.List {
	var problems diag.List
	for _, f := range findings {
		problems = append(problems, f.Rule.For(path(f.Index), f.Args...))
	}
	return problems
}

// Review returns what a person should look at in the paper, with paths.
func (g *General) Review() diag.List { return g.ReviewOf(g) }

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
