package diag

import (
	"fmt"
	"slices"
	"strings"
)

// Code names a kind of problem. It is stable: hosts and tests may rely on it.
// A Code is an error, so that errors.Is(err, strictyaml.UnknownField.Code)
// finds out whether err holds a problem of that kind.
type Code string

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// Severity says whether a problem stops the work.
type Severity uint8

const (
	// Error: the document is refused.
	Error Severity = iota
	// Warning: the document is rendered as it stands; a person should look.
	Warning
	// Note: what a layout decided by itself, such as a smaller size.
	Note
)

// String returns "error", "warning" or "note".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// Lang is a language of messages. The zero value is Vietnamese.
type Lang uint8

const (
	// VI is Vietnamese.
	VI Lang = iota
	// EN is English.
	EN
)

// Rule declares one kind of problem. VI and EN are the message, HintVI and
// HintEN say what to do next and may be empty; all four are fmt formats over
// the same arguments, which they number explicitly (%[1]q, %[2]d).
type Rule struct {
	Code           Code
	Severity       Severity
	VI, EN         string
	HintVI, HintEN string
}

// At returns the breach of r at place. The path names the value in the
// document, such as "duties[2].tasks[0]"; it may be empty.
func (r *Rule) At(place Place, path string, args ...any) Problem {
	return Problem{Code: r.Code, Severity: r.Severity, words: r, Place: place, Path: path, Args: args}
}

// For returns the breach of r by the value at path, in a document whose
// places are not known (yet).
func (r *Rule) For(path string, args ...any) Problem {
	return Problem{Code: r.Code, Severity: r.Severity, words: r, Path: path, Args: args}
}

func pick(lang Lang, vi, en string) string {
	if lang == EN && en != "" {
		return en
	}
	return vi
}

func format(f string, args []any) string {
	if len(args) == 0 || !strings.Contains(f, "%") {
		return f
	}
	for i, arg := range args {
		if text, ok := arg.(string); ok && len(text) > longestText {
			args = slices.Clone(args)
			args[i] = strings.ToValidUTF8(text[:longestText], "") + "…"
		}
	}
	return fmt.Sprintf(f, args...)
}

// longestText is how many bytes of a text a message quotes.
const longestText = 2000
