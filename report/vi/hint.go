package vi

import (
	"fmt"
	"slices"
	"strings"
)

// Hints words the hints of problems with names that nothing has. It suggests a
// name for the first twenty of them: each suggestion costs a look at every
// candidate, and nobody reads more at once. The zero Hints is ready to use.
type Hints struct{ looked int }

const mostHints = 20

// For returns the hint for a name, in Vietnamese and English: the nearest of
// the candidates, else the only one that it begins, else the words given.
func (h *Hints) For(name string, candidates func() []string, vietnamese, english string) (string, string) {
	if h.More() {
		all := candidates()
		near, ok := Near(name, all)
		if !ok {
			near, ok = begun(name, all)
		}
		if ok {
			return IsIt(near)
		}
	}
	return vietnamese, english
}

// begun returns the only candidate that a name of some letters begins.
func begun(name string, candidates []string) (whole string, ok bool) {
	const least = 3
	if len(name) < least {
		return "", false
	}
	for _, c := range candidates {
		if !strings.HasPrefix(c, name) || c == whole {
			continue
		}
		if whole != "" {
			return "", false
		}
		whole = c
	}
	return whole, whole != ""
}

// More reports whether one more name gets a suggestion.
func (h *Hints) More() bool {
	h.looked++
	return h.looked <= mostHints
}

// Some joins as many names as a hint can show.
func Some(names []string) string {
	const most = 12
	if len(names) > most {
		names = append(slices.Clone(names[:most]), "…")
	}
	return strings.Join(names, ", ")
}

// IsIt returns the question whether a name is meant, in Vietnamese and English.
func IsIt(name string) (vietnamese, english string) {
	return fmt.Sprintf("có phải %q?", name), fmt.Sprintf("is it %q?", name)
}
