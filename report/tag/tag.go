package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/vi"
)

// Kind says what a tag does.
type Kind string

// The kinds of tags. Blocks and pictures are those of Word files.
const (
	Value   Kind = "value"
	Repeat  Kind = "repeat"
	If      Kind = "if"
	Unless  Kind = "unless"
	End     Kind = "end"
	Block   Kind = "block"
	Picture Kind = "picture"
)

// Tag is what stands between two braces.
type Tag struct {
	Kind  Kind
	Path  string // the name, with the dots before it
	Calls []Call
}

// Call is a filter of a tag, or a setting of a picture.
type Call struct{ Name, Arg string }

var sigils = [256]Kind{'#': Repeat, '?': If, '^': Unless, '/': End, '@': Block, '%': Picture}

// Parse reads what stands between two braces; ok is false where that is no tag.
func Parse(inner string) (t Tag, ok bool) {
	inner = Clean(inner)
	t.Kind = Value
	if inner != "" {
		if kind := sigils[inner[0]]; kind != "" {
			t.Kind, inner = kind, inner[1:]
		}
	}
	path, rest, piped := strings.Cut(inner, "|")
	t.Path = strings.ReplaceAll(strings.TrimSpace(path), "…", "...") // which word processors make of dots
	for piped {
		var one string
		one, rest, piped = strings.Cut(rest, "|")
		name, arg, _ := strings.Cut(one, ":")
		c := Call{strings.TrimSpace(name), strings.Trim(strings.TrimSpace(arg), `"'`)}
		if c.Name == "" {
			return t, false
		}
		t.Calls = append(t.Calls, c)
	}
	if len(t.Calls) > 0 && t.Kind != Value && t.Kind != Picture {
		return t, false
	}
	return t, goodPath(t.Path) || t.Kind == End && t.Path == ""
}

// goodPath reports whether a path is dots and names divided by single dots.
func goodPath(path string) bool {
	names := strings.TrimLeft(path, ".")
	if names == "" {
		return path != ""
	}
	last := '.'
	for _, r := range names {
		switch {
		case r == '.' && last == '.':
			return false
		case r != '.' && r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			return false
		}
		last = r
	}
	return last != '.'
}

// Clean undoes what word processors do to the text of a tag: curly quotation
// marks, optional hyphens, invisible characters, hard spaces and hyphens.
func Clean(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.TrimSpace(vi.NFC(cleaner.Replace(s)))
		}
	}
	return strings.TrimSpace(s)
}

var cleaner = strings.NewReplacer(
	"\u00AD", "", "\u200B", "", "\u200C", "", "\u200D", "", "\u2060", "", "\uFEFF", "",
	"\u00A0", " ", "\u202F", " ", "\u2010", "-", "\u2011", "-",
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'",
)

// Dots divides a path into how many repeats it goes out, from 1, and the rest;
// 0 is a path without leading dots.
func Dots(path string) (n int, rest string) {
	rest = strings.TrimLeft(path, ".")
	return len(path) - len(rest), rest
}
