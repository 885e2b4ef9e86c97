package diag

import (
	"cmp"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
)

// Problem is one breach of a rule. It is an error; errors.Is finds its code
// and its cause, errors.As finds the Problem itself.
//
// A round may hold hundreds of thousands of them, so that the words are not in
// it: they are those of the rule.
type Problem struct {
	Code     Code
	Severity Severity
	words    *Rule // only read; nil has none
	Args     []any
	Place    Place
	Path     string  // the value in the document, such as "duties[2].tasks[0]"
	Related  []Place // the other places, where a problem stands between several
	Cause    error   // what lies under it, such as an fs.ErrNotExist
}

// Rule returns the rule that is broken, with the severity of the problem.
func (p Problem) Rule() Rule {
	r := Rule{}
	if p.words != nil {
		r = *p.words
	}
	r.Code, r.Severity = p.Code, p.Severity
	return r
}

// By returns the problem as a breach of another rule, or of its own in other
// words.
func (p Problem) By(r Rule) Problem {
	p.Code, p.Severity, p.words = r.Code, r.Severity, &r
	return p
}

// With returns the problem with more places that belong to it.
func (p Problem) With(places ...Place) Problem {
	p.Related = append(p.Related[:len(p.Related):len(p.Related)], places...)
	return p
}

// From returns the problem with its cause.
func (p Problem) From(cause error) Problem {
	p.Cause = cause
	return p
}

// Message returns what is wrong, without place, hint and code.
func (p Problem) Message(lang Lang) string {
	r := p.Rule()
	return format(pick(lang, r.VI, r.EN), p.Args)
}

// Words returns the message as a Vietnamese paper prints it: texts stand between “ and
// ”, where the terminal has the marks of the files.
func (p Problem) Words() string {
	p.Args = slices.Clone(p.Args)
	for i, arg := range p.Args {
		if reflect.ValueOf(arg).Kind() == reflect.String {
			p.Args[i] = quotable{arg}
		}
	}
	return p.Message(VI)
}

// quotable is a text that %q puts between the marks of Vietnamese.
type quotable struct{ text any }

// Format implements fmt.Formatter.
func (q quotable) Format(s fmt.State, verb rune) {
	out := fmt.Sprintf(fmt.FormatString(s, verb), q.text)
	if verb == 'q' {
		out = "“" + strings.ReplaceAll(out[1:len(out)-1], `\"`, `"`) + "”"
	}
	_, _ = io.WriteString(s, out) // the state takes all
}

// Hint returns what to do next, or "".
func (p Problem) Hint(lang Lang) string {
	r := p.Rule()
	return format(pick(lang, r.HintVI, r.HintEN), p.Args)
}

// Text returns the whole line: place (or, where that is not known, path),
// message, hint, related places and code.
func (p Problem) Text(lang Lang) string {
	s := p.Message(lang)
	if at := cmp.Or(p.Place.Text(lang), p.Path); at != "" {
		s = at + ": " + s
	}
	if h := p.Hint(lang); h != "" {
		s += "; " + h
	}
	if len(p.Related) > 0 {
		related := make([]string, len(p.Related))
		for i, q := range p.Related {
			related[i] = q.Text(lang)
		}
		s += pick(lang, " (xem ", " (see ") + strings.Join(related, ", ") + ")"
	}
	return s + " [" + string(p.Code) + "]"
}

// Error returns the line in Vietnamese.
func (p Problem) Error() string { return p.Text(VI) }

// Is reports whether target is the code of p.
func (p Problem) Is(target error) bool {
	c, ok := target.(Code)
	return ok && c == p.Code
}

// Unwrap returns the cause.
func (p Problem) Unwrap() error { return p.Cause }

// compare orders problems; only those that agree in all else are put into
// words.
func compare(p, q Problem) int {
	if c := cmp.Or(
		p.Place.Compare(q.Place),
		cmp.Compare(p.Path, q.Path),
		cmp.Compare(p.Severity, q.Severity),
		cmp.Compare(p.Code, q.Code),
	); c != 0 {
		return c
	}
	return cmp.Compare(p.Message(VI), q.Message(VI))
}
