package template

import (
	"regexp"
	"strings"
)

// foreign are the tags of other engines: what they look like, with the name and
// what stands before it as groups.
var foreign = [...]struct {
	mark string // none of them stands in a text without it
	tag  *regexp.Regexp
	// known has only those count whose names there are: they may be meant as
	// they stand.
	known bool
}{
	{"{{", regexp.MustCompile(`\{\{\{?-?\s*([#/^&>]?)\s*\.?(` + namePattern + `)[^{}]*\}\}`), false},
	{"${", regexp.MustCompile(`\$\{\s*([#/^?]?)\s*(` + namePattern + `|\.)[^{}]*\}`), false},
	{"{%", regexp.MustCompile(`\{%[-+]?(?:tr|tc|p|r)?\s+(for\s+` + namePattern + `\s+in|if\s+not|if|elif|else|endfor|endif)\b\s*(` + namePattern + `)?[^{}]*%\}`), false},
	{"<<", regexp.MustCompile(`<<\s*()(` + namePattern + `)\s*>>`), true},
	{"[[", regexp.MustCompile(`\[\[\s*()(` + namePattern + `)\s*\]\]`), true},
	{"«", regexp.MustCompile(`«\s*()(` + namePattern + `)\s*»`), true},
	{"+++", regexp.MustCompile(`\+\+\+\s*(?:INS\s|=)?\s*()(` + namePattern + `)[^+]*\+\+\+`), false},
}

const namePattern = `[\p{L}_][\p{L}\p{M}\p{N}_.-]*`

// checkForeign tells of each foreign syntax once.
func (p *part) checkForeign(t *paragraph) {
	for i := range foreign {
		f := &foreign[i]
		if p.c.foreign[i] || !strings.Contains(t.text, f.mark) {
			continue
		}
		for _, m := range f.tag.FindAllStringSubmatch(t.text, -1) {
			if _, ok := findIn(p.c.data.Model, m[2]); ok || !f.known {
				p.c.foreign[i] = true
				p.faultAt(foreignTag, t, m[0], "{"+sigilOf(m[1])+m[2]+"}")
				break
			}
		}
	}
}

// sigilOf returns what stands before the name in a tag of this package that does
// what the word or the sign of another engine does.
func sigilOf(word string) string {
	switch keyword, rest, _ := strings.Cut(word, " "); {
	case keyword == "for":
		return "#"
	case keyword == "if" && rest != "":
		return "^"
	case keyword == "if", keyword == "elif":
		return "?"
	case strings.HasPrefix(keyword, "e"):
		return "/"
	}
	return strings.Trim(word, "&>")
}

// isForeign reports whether what stands at an offset of a text is a tag of
// another engine with single braces, and how long it is.
func isForeign(text string, at int) (length int, is bool) {
	for i := range foreign[1:3] {
		f := &foreign[1+i]
		if !strings.HasPrefix(text[at:], f.mark) {
			continue
		}
		if m := f.tag.FindStringIndex(text[at:]); m != nil && m[0] == 0 {
			return m[1], true
		}
	}
	return 0, false
}
