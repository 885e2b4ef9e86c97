package checklist

import (
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Content is what a cell holds, as a program for spreadsheets stored it.
type Content struct {
	Kind    ContentKind
	Text    string // as the kind says
	Percent bool   // the number is shown as a percentage
	Shown   string // as a person sees it, where a format makes something else of the text: "2,5 tỷ", "5/11/2025"
	Doubt   Doubt
	Formula string // without "="; Text is then the result that the file keeps
	IsFormula,
	Date1904 bool // days of Serial are counted from 1904
}

// Doubt says why nobody can be sure that a person saw in a cell what it holds.
type Doubt uint8

const (
	_             Doubt = iota
	UnseenContent       // some of it has the colour of its ground, or a format hides it
	StruckContent       // some of it is struck out
	RaisedContent       // some of it is raised or lowered: 10 and a small 2
	UnclearFormat       // it is not known what its format shows
)

var doubts = map[Doubt]*diag.Rule{UnseenContent: &unseenCell, StruckContent: &struckCell, RaisedContent: &raisedCell, UnclearFormat: &unclearFormat}

// Typed is what a person writes, as a cell holds it.
func Typed(text string) Content { return Content{Kind: TextContent, Text: text} }

// ContentKind says how a Content is written.
type ContentKind uint8

const (
	EmptyContent  ContentKind = iota
	TextContent               // any text
	NumberContent             // "1234.5", "1E-3"
	SerialContent             // a number that is shown as a date or time
	BoolContent               // "true" or "false"
	DateContent               // "2025-11-05"
	ErrorContent              // "#N/A"
)

// reading is the way from what stands in a cell to a value.
type reading struct {
	value    Value
	problems diag.List
}

func (r *reading) tell(rule *diag.Rule, args ...any) {
	r.problems = append(r.problems, rule.For(r.value.ID, args...))
}

// refuse makes the value unreadable, for that reason.
func (r *reading) refuse(rule *diag.Rule, args ...any) {
	r.value.State = Unreadable
	r.tell(rule, args...)
}

// Read reads the answer to the indicator from a cell, by the declared type.
// Nothing is guessed: what can be read in two ways is unreadable, and a problem
// says so. Problems carry the id as their path.
func (i *Indicator) Read(c Content) (Value, diag.List) {
	if i == nil {
		i = new(Indicator)
	}
	r, done := begin(i.ID, c)
	if done {
		return r.value, r.problems
	}
	text := clean(c.seen())
	switch kind := i.Kind(); {
	case c.Kind == TextContent && isNotApplicable(text):
		r.value.State = NotApplicable
	case kind.IsNumber():
		r.number(i, c)
	case kind == Date:
		r.date(c)
	case c.Kind == SerialContent:
		r.refuse(&madeDate, r.value.Typed)
	case kind == Bool:
		r.bool(c.Kind, text)
	case kind == Choice:
		r.option(text, i.Options)
	default:
		r.words(c, text)
	}
	return r.value, r.problems
}

// ReadText reads a cell of words, as a person sees it: prose, a cell of a list,
// an explanation. Of a formula it takes the result. What cannot be read for sure
// is "", and a problem with that path says so.
func ReadText(path string, c Content) (string, diag.List) {
	if clean(c.Text) != "" {
		c.IsFormula = false
	}
	r, done := begin(path, c)
	if !done {
		r.words(c, strings.TrimSpace(vi.NFC(c.seen())))
	}
	return r.value.Text, r.problems
}

// words takes a text as it is seen. A number that has no format shows all its
// digits.
func (r *reading) words(c Content, text string) {
	switch c.Kind {
	case SerialContent:
		if c.Shown == "" {
			r.refuse(&madeDate, r.value.Typed)
			return
		}
	case NumberContent:
		kept, exact, ok := storedDecimal(c.Text)
		switch {
		case !ok:
			r.refuse(&noNumber, r.value.Typed)
			return
		case lostDigits(c.Text, kept, exact, 0):
			r.refuse(&longNumber, r.value.Typed)
			return
		case c.Shown == "":
			text = strings.Replace(kept.String(), ".", ",", 1)
		}
	}
	r.value.State, r.value.Text = Given, text
}

// seen is what a person sees of a cell.
func (c Content) seen() string {
	if c.Shown != "" {
		return c.Shown
	}
	return vi.Seen(c.Text)
}

// isLogical reports whether a formula is no more than the logical value that it
// comes to: LibreOffice saves TRUE as =TRUE().
func (c Content) isLogical() bool {
	name, _ := strings.CutSuffix(strings.ToLower(c.Formula), "()")
	return c.Kind == BoolContent && name == c.Text
}

// Read reads the answer to an item: one of the labels of the set, or its code.
func (s *AnswerSet) Read(id string, c Content) (Value, diag.List) {
	r, done := begin(id, c)
	if done {
		return r.value, r.problems
	}
	text := clean(c.seen())
	labels := make([]string, len(s.Values))
	for n, code := range s.Values {
		labels[n] = s.Label(code)
		if text == code || same(text, labels[n]) {
			r.value.State, r.value.Text = Given, code
			if code == NotApplicableAnswer {
				r.value.State = NotApplicable
			}
			return r.value, nil
		}
	}
	if isNotApplicable(text) {
		r.value.State = NotApplicable
		return r.value, nil
	}
	r.refuse(&notInList, r.value.Typed, strings.Join(labels, "; "))
	return r.value, r.problems
}

// NotApplicableAnswer is the code of the answer that an item does not apply.
const NotApplicableAnswer = "khong_ap_dung"

// notInspectedAnswer is the code of the answer that nobody looked.
const notInspectedAnswer = "chua_kiem_tra"

// begin settles what does not depend on the type: done reports that the value
// is known.
func begin(id string, c Content) (r reading, done bool) {
	r.value = Value{ID: id, Typed: c.seen()}
	if c.Kind == SerialContent {
		if d, ok := serialDay(c); ok {
			r.value.Typed = d.Short()
		}
	}
	switch {
	case c.IsFormula && !c.isLogical():
		r.value.Typed = "=" + c.Formula
		r.refuse(&formulaCell, c.Formula, c.Text)
		return r, true
	case c.Kind == EmptyContent || clean(c.Text) == "":
		return r, true
	case c.Kind == ErrorContent:
		r.refuse(&errorCell, c.Text)
		return r, true
	case c.Doubt != 0:
		r.refuse(doubts[min(c.Doubt, UnclearFormat)], r.value.Typed)
		return r, true
	}
	return r, false
}

// clean returns a text in NFC, with plain spaces and digits, without spaces at
// its ends. Lines are kept.
func clean(s string) string {
	return strings.TrimSpace(vi.NFC(vi.Seen(strings.Map(plain, s))))
}

func plain(r rune) rune {
	switch {
	case r == '\n':
		return r
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

// same compares words however they were typed.
func same(a, b string) bool { return vi.Fold(a) == vi.Fold(b) }

// isNotApplicable reports whether words say that a question does not concern
// the unit.
func isNotApplicable(text string) bool {
	switch vi.Fold(text) {
	case "không áp dụng", "không thuộc diện", "không thuộc đối tượng", "kad", "n/a":
		return true
	}
	return false
}

// bool takes Có and Không, as chosen from the list, and a cell that holds true
// or false.
func (r *reading) bool(kind ContentKind, text string) {
	switch {
	case kind == BoolContent:
		r.value.State, r.value.Bool = Given, same(text, "true")
	case kind == TextContent && (same(text, YesWord) || same(text, "true")):
		r.value.State, r.value.Bool = Given, true
	case kind == TextContent && (same(text, NoWord) || same(text, "false")):
		r.value.State = Given
	default:
		r.refuse(&notInList, r.value.Typed, "Có; Không")
	}
}

func (r *reading) option(text string, options []string) {
	for _, o := range options {
		if same(text, o) {
			r.value.State, r.value.Text = Given, o
			return
		}
	}
	r.refuse(&notInList, r.value.Typed, strings.Join(options, "; "))
}
