package template

import (
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// Tag is a tag of a template, as [Template.Tags] lists it.
type Tag struct {
	Text  string // as it is written: "{issuer.name}"
	Kind  TagKind
	Path  string     // the name in it
	Place diag.Place // its part and paragraph
	Known bool       // the data can answer it
	Desc  string     // what it stands for, in words
}

// call is a filter of a tag, or a setting of a picture.
type call struct{ name, arg string }

// tagText is what stands between the braces.
type tagText struct {
	kind  TagKind
	path  string
	calls []call
}

var sigils = map[byte]TagKind{'#': RepeatTag, '?': IfTag, '^': UnlessTag, '/': EndTag, '@': BlockTag, '%': PictureTag}

// parseTag reads what stands between the braces; ok is false where that is no
// tag.
func parseTag(inner string) (t tagText, ok bool) {
	inner = cleanTag(inner)
	t.kind = ValueTag
	if inner != "" {
		if kind, found := sigils[inner[0]]; found {
			t.kind, inner = kind, inner[1:]
		}
	}
	path, rest, piped := strings.Cut(inner, "|")
	t.path = strings.ReplaceAll(strings.TrimSpace(path), "…", "...") // which word processors make of dots
	for piped {
		var one string
		one, rest, piped = strings.Cut(rest, "|")
		name, arg, _ := strings.Cut(one, ":")
		c := call{strings.TrimSpace(name), strings.Trim(strings.TrimSpace(arg), `"'`)}
		if c.name == "" {
			return t, false
		}
		t.calls = append(t.calls, c)
	}
	if len(t.calls) > 0 && t.kind != ValueTag && t.kind != PictureTag {
		return t, false
	}
	return t, goodPath(t.path) || t.kind == EndTag && t.path == ""
}

// goodPath reports whether a path is dots and names divided by single dots.
func goodPath(path string) bool {
	names := strings.TrimLeft(path, ".")
	if names == "" {
		return path != ""
	}
	for name := range strings.SplitSeq(names, ".") {
		if name == "" || strings.ContainsFunc(name, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '_' && r != '-'
		}) {
			return false
		}
	}
	return true
}

// cleanTag undoes what word processors do to the text of a tag: curly
// quotation marks, optional hyphens, invisible characters, hard spaces and
// hyphens.
func cleanTag(s string) string {
	return strings.TrimSpace(vi.NFC(tagCleaner.Replace(s)))
}

var tagCleaner = strings.NewReplacer(
	"\u00AD", "", "\u200B", "", "\u200C", "", "\u200D", "", "\u2060", "", "\uFEFF", "",
	"\u00A0", " ", "\u202F", " ", "\u2010", "-", "\u2011", "-",
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'",
)

// dots divides a path into how many repeats it goes out, from 1, and the rest;
// 0 is a path without leading dots.
func dots(path string) (n int, rest string) {
	rest = strings.TrimLeft(path, ".")
	return len(path) - len(rest), rest
}
