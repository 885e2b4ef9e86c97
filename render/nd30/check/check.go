package check

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report/diag"
)

// Check reads a .docx file and returns what in it does not keep to the decree,
// sorted by place. file is the name that places carry. The problems bear the
// codes R01 to R43 (see [Rules]) and the place {File, Part, Paragraph}; [Found]
// takes them apart. Beyond a hundred, errors before all others, the last problem
// says how many more there are (package diag). A signed file is checked like any other. The error is that
// of [read.File], or the cause why ctx is done; a paper with faults gives none.
func Check(ctx context.Context, r io.ReaderAt, size int64, file string) (found diag.List, err error) {
	d, err := read.File(ctx, r, size)
	if err != nil {
		return nil, err
	}
	defer func() {
		if v := recover(); v != nil {
			found, err = nil, fmt.Errorf("%w: %v", read.ErrDamaged, v)
		}
	}()
	c := &checker{looks: ooxml.Looks{Context: ctx}, file: file, groups: make(map[string]*group), seen: make(map[breach]bool)}
	c.paper = recognise(d, &c.looks)
	checks := c.checks()
	for _, check := range textChecks {
		if !c.isForeign {
			checks = append(checks, func(c *checker) { check(c, running(c.body)) }, func(c *checker) { check(c, running(c.attached)) })
		}
	}
	for _, check := range checks {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		check(c)
	}
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	c.countGroups()
	return c.found.Sorted(file), nil
}

// checks returns the checks that fit the file.
func (c *checker) checks() []func(*checker) {
	switch {
	case c.isForeign:
		return slices.Clone(foreignChecks[:])
	case c.isAnnex:
		return slices.Clone(annexChecks[:])
	case c.isAttached:
		return slices.Clone(attachedChecks[:])
	}
	return slices.Clone(paperChecks[:])
}

// foreignChecks tell that a file is no official paper, once.
var foreignChecks = [...]func(*checker){(*checker).checkForeign}

// attachedChecks are the checks of a document that another paper issues, in a
// file of its own: it has no number, no date and no signature.
var attachedChecks = [...]func(*checker){
	(*checker).checkPage, (*checker).checkPageNumbers, (*checker).checkFonts, (*checker).checkColours,
	(*checker).checkAttachedHead, (*checker).checkAttachedFile, (*checker).checkEndMark,
	(*checker).checkAnnexes, (*checker).checkProse, (*checker).checkAll, (*checker).checkPlaceholders, (*checker).checkTables,
}

// annexChecks are the checks of annexes in a file of their own, which have no
// head and no signature.
var annexChecks = [...]func(*checker){
	(*checker).checkPage, (*checker).checkPageNumbers, (*checker).checkFonts, (*checker).checkColours,
	(*checker).checkAnnexes, (*checker).checkProse, (*checker).checkAll, (*checker).checkPlaceholders, (*checker).checkTables,
}

// paperChecks are the checks of a paper, by groups of rules.
var paperChecks = [...]func(*checker){
	(*checker).checkPage, (*checker).checkPageNumbers, (*checker).checkFonts, (*checker).checkColours,
	(*checker).checkNational, (*checker).checkLines, (*checker).checkNames,
	(*checker).checkNumber, (*checker).checkSymbol, (*checker).checkPlaceAndDate, (*checker).checkOldUnits,
	(*checker).checkLetterSubject, (*checker).checkTitle, (*checker).checkSubject,
	(*checker).checkBases, (*checker).checkCitations, (*checker).checkEnacting,
	(*checker).checkEndMark,
	(*checker).checkAddressees, (*checker).checkRecipients, (*checker).checkSignature, (*checker).checkSigner, (*checker).checkBlock,
	(*checker).checkAnnexes, (*checker).checkAttached, (*checker).checkUrgency,
	(*checker).checkProse, (*checker).checkAll, (*checker).checkMinutes, (*checker).checkRepeated, (*checker).checkPlaceholders, (*checker).checkTables,
}

// textChecks are the checks of running text, of which an annex alone has none.
var textChecks = [...]func(*checker, []*line){
	(*checker).checkText, (*checker).checkNumbering, (*checker).checkHeadings, (*checker).checkBullets,
}

// checker collects the findings about one paper.
type checker struct {
	looks ooxml.Looks
	*paper
	file   string
	found  diag.Collector
	groups map[string]*group // by what they say
	seen   map[breach]bool
}

// group is a finding that stands for several alike.
type group struct {
	args []any // of the finding; nil where it is only counted
	more int
}

// breach is a rule that a paragraph does not keep to.
type breach struct {
	rule int
	p    *read.Paragraph
}

// words is a phrase in both languages.
type words struct{ vi, en string }

func say(vi, en string) words { return words{vi, en} }

// same is what needs no translation.
func same(format string, args ...any) words {
	s := fmt.Sprintf(format, args...)
	return words{s, s}
}

func sayf(vi, en string, args ...any) words {
	return words{fmt.Sprintf(vi, args...), fmt.Sprintf(en, args...)}
}

var oneLine = strings.NewReplacer("\t", " ", "\n", " ")

// quoted is a piece of the paper.
func quoted(s string) words { return same("%q", excerpt(s)) }

// add reports a breach of rule n at a line.
func (c *checker) add(n int, l *line, found, allowed words) {
	c.report(rules[n-1].Severity, n, l, found, allowed, false)
}

// warn is add for a doubtful breach.
func (c *checker) warn(n int, l *line, found, allowed words) {
	c.report(diag.Warning, n, l, found, allowed, false)
}

// note is add for what the decree does not say, or what depends on the program
// that lays out the pages.
func (c *checker) note(n int, l *line, found, allowed words) {
	c.report(diag.Note, n, l, found, allowed, false)
}

// each is add for a breach that may stand in many paragraphs: the first of
// those alike is reported, with their number.
func (c *checker) each(n int, l *line, found, allowed words) {
	c.report(rules[n-1].Severity, n, l, found, allowed, true)
}

// noteEach is each for what the decree does not show and offices do.
func (c *checker) noteEach(n int, l *line, found, allowed words) {
	c.report(diag.Note, n, l, found, allowed, true)
}

// warnEach is each for a doubtful breach.
func (c *checker) warnEach(n int, l *line, found, allowed words) {
	c.report(diag.Warning, n, l, found, allowed, true)
}

func (c *checker) report(s diag.Severity, n int, l *line, found, allowed words, grouped bool) {
	c.seen[breach{n, l.p}] = true
	alike := new(group)
	if grouped {
		key := strconv.Itoa(n) + "\x00" + found.vi + "\x00" + allowed.vi
		if g, ok := c.groups[key]; ok {
			g.more++
			return
		}
		c.groups[key] = alike
	}
	if !c.found.Takes(s) {
		c.found.Drop()
		return
	}
	r := rules[n-1].Rule
	r.Severity = s
	where := c.where(l)
	alike.args = []any{excerpt(l.text), found.vi, allowed.vi, found.en, allowed.en, where.vi, where.en}
	c.found.Add(r.At(l.place(c.file), "", alike.args...))
}

// told reports whether a breach of rule n at a line was reported.
func (c *checker) told(n int, l *line) bool { return c.seen[breach{n, l.p}] }

// countGroups adds to a finding in how many more places it holds.
func (c *checker) countGroups() {
	for _, g := range c.groups {
		if g.more > 0 && g.args != nil {
			n := strconv.Itoa(g.more)
			g.args[1] = g.args[1].(string) + " (và " + n + " đoạn khác)"
			g.args[3] = g.args[3].(string) + " (and " + n + " more paragraphs)"
		}
	}
}

// Found returns the parts of a problem of this package: the beginning of the
// paragraph, what was found and what is allowed. ok is false for any other
// problem.
func Found(p diag.Problem, lang diag.Lang) (text, found, allowed string, ok bool) {
	s, ok := said(p)
	if lang == diag.EN {
		return s[0], s[3], s[4], ok
	}
	return s[0], s[1], s[2], ok
}

// Where returns where on paper a person sees what a problem of this package is
// about, such as "đầu trang 1, ô bên trái"; "" for any other problem.
func Where(p diag.Problem, lang diag.Lang) string {
	s, _ := said(p)
	if lang == diag.EN {
		return s[6]
	}
	return s[5]
}

// said returns the arguments of a problem of this package.
func said(p diag.Problem) (s [7]string, ok bool) {
	if len(p.Args) != len(s) {
		return s, false
	}
	for i, a := range p.Args {
		if s[i], ok = a.(string); !ok {
			return [7]string{}, false
		}
	}
	return s, true
}

// excerpt returns the beginning of a text on one line.
func excerpt(s string) string {
	const most = 60
	s = oneLine.Replace(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
