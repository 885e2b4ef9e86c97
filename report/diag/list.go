package diag

import (
	"slices"
	"strings"
)

// List is everything that was found. It is not an error itself: see Err.
type List []Problem

// Sorted returns the problems ordered by place, path, severity and code, each
// once: what stands at one line or cell is told once, by whatever path it was
// come to. It does not modify l.
func (l List) Sorted() List {
	s := slices.Clone(l)
	slices.SortStableFunc(s, compare)
	type told struct {
		code    Code
		message string
	}
	var here map[told]bool // at the place of the last problem kept
	kept := s[:0]
	for i, p := range s {
		switch {
		case len(kept) == 0 || kept[len(kept)-1].Place != p.Place:
			here = nil
		case compare(s[i-1], p) == 0:
			continue
		case p.Place.Line > 0 || p.Place.Cell != "":
			if here == nil {
				first := kept[len(kept)-1]
				here = map[told]bool{{first.Code, first.Message(VI)}: true}
			}
			key := told{p.Code, p.Message(VI)}
			if here[key] {
				continue
			}
			here[key] = true
		}
		kept = append(kept, p)
	}
	return kept
}

// Errors returns the problems that stop the work, in their order.
func (l List) Errors() List { return l.only(Error) }

// Warnings returns the problems that do not, in their order.
func (l List) Warnings() List { return l.only(Warning) }

func (l List) only(s Severity) List {
	var out List
	for _, p := range l {
		if p.Severity == s {
			out = append(out, p)
		}
	}
	return out
}

// Path is an argument of a problem that names another value of the document,
// as Problem.Path does, so that loading can add its place to Related.
type Path string

// Prefix returns the problems with prefix put before their paths, for a value
// that stands inside another. It does not modify l.
func (l List) Prefix(prefix string) List {
	out := slices.Clone(l)
	for i := range out {
		out[i].Path = Join(prefix, out[i].Path)
		out[i].Args = prefixed(prefix, out[i].Args)
	}
	return out
}

// prefixed returns args with prefix put before those that are paths.
func prefixed(prefix string, args []any) []any {
	isPath := func(arg any) bool { _, ok := arg.(Path); return ok }
	if !slices.ContainsFunc(args, isPath) {
		return args
	}
	args = slices.Clone(args)
	for i, arg := range args {
		if path, ok := arg.(Path); ok {
			args[i] = Path(Join(prefix, string(path)))
		}
	}
	return args
}

// About returns the problems with path as a further argument, so that loading
// adds the place of that value to Related. It does not modify l.
func (l List) About(path Path) List {
	out := slices.Clone(l)
	for i := range out {
		out[i].Args = append(slices.Clip(out[i].Args), path)
	}
	return out
}

// See returns the problems with place as a further place that belongs to each,
// where it is known. It does not modify l.
func (l List) See(place Place) List {
	if place.IsZero() {
		return l
	}
	out := slices.Clone(l)
	for i := range out {
		out[i] = out[i].With(place)
	}
	return out
}

// Join joins two paths: "a" and "b" to "a.b", "a" and "[0]" to "a[0]".
func Join(a, b string) string {
	if a == "" || b == "" || b[0] == '[' {
		return a + b
	}
	return a + "." + b
}

// Err returns nil unless a problem of l is an error. The error it returns
// prints one line per problem of that severity; errors.Is and errors.As reach
// each of them.
func (l List) Err() error {
	errs := l.Errors().Sorted()
	if len(errs) == 0 {
		return nil
	}
	return failure(errs)
}

type failure List

func (f failure) Error() string {
	lines := make([]string, len(f))
	for i, p := range f {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

func (f failure) Unwrap() []error {
	errs := make([]error, len(f))
	for i, p := range f {
		errs[i] = p
	}
	return errs
}
