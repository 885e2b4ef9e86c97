package vi

import "fmt"

// Hints words the hints of problems with names that nothing has. It suggests a
// name for the first twenty of them: each suggestion costs a look at every
// candidate, and nobody reads more at once. The zero Hints is ready to use.
type Hints struct{ looked int }

const mostHints = 20

// For returns the hint for a name, in Vietnamese and English: the nearest of
// the candidates, else the words given.
func (h *Hints) For(name string, candidates func() []string, vietnamese, english string) (string, string) {
	if h.More() {
		if near, ok := Near(name, candidates()); ok {
			return IsIt(near)
		}
	}
	return vietnamese, english
}

// More reports whether one more name gets a suggestion.
func (h *Hints) More() bool {
	h.looked++
	return h.looked <= mostHints
}

// IsIt returns the question whether a name is meant, in Vietnamese and English.
func IsIt(name string) (vietnamese, english string) {
	return fmt.Sprintf("có phải %q?", name), fmt.Sprintf("is it %q?", name)
}
