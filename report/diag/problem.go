package diag

import (
	"cmp"
	"strings"
)

// Problem is one breach of a rule. It is an error; errors.Is finds its code
// and its cause, errors.As finds the Problem itself.
type Problem struct {
	Rule
	Args    []any
	Place   Place
	Path    string  // the value in the document, such as "duties[2].tasks[0]"
	Related []Place // the other places, where a problem stands between several
	Cause   error   // what lies under it, such as an fs.ErrNotExist
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
	return format(pick(lang, p.VI, p.EN), p.Args)
}

// Hint returns what to do next, or "".
func (p Problem) Hint(lang Lang) string {
	return format(pick(lang, p.HintVI, p.HintEN), p.Args)
}

// Text returns the whole line: place (or, where that is not known, path),
// message, hint, related places and code.
func (p Problem) Text(lang Lang) string {
	s := p.Message(lang)
	if at := cmp.Or(p.Place.String(), p.Path); at != "" {
		s = at + ": " + s
	}
	if h := p.Hint(lang); h != "" {
		s += "; " + h
	}
	if len(p.Related) > 0 {
		related := make([]string, len(p.Related))
		for i, q := range p.Related {
			related[i] = q.String()
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
