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
	{"${", regexp.MustCompile(`\$\{\s*()(` + namePattern + `)[^{}]*\}`), false},
	{"<<", regexp.MustCompile(`<<\s*()(` + namePattern + `)\s*>>`), true},
	{"[[", regexp.MustCompile(`\[\[\s*()(` + namePattern + `)\s*\]\]`), true},
	{"«", regexp.MustCompile(`«\s*()(` + namePattern + `)\s*»`), true},
	{"+++", regexp.MustCompile(`\+\+\+\s*(?:INS\s|=)?\s*()(` + namePattern + `)[^+]*\+\+\+`), false},
}

const namePattern = `[\p{L}_][\p{L}\p{M}\p{N}_.-]*`

// checkForeign tells of each foreign syntax once.
func (p *part) checkForeign(t *paragraph) {
	for i, f := range foreign {
		if p.c.foreign[i] || !strings.Contains(t.text, f.mark) {
			continue
		}
		for _, m := range f.tag.FindAllStringSubmatch(t.text, -1) {
			if _, ok := findIn(p.c.data.Model, m[2]); ok || !f.known {
				p.c.foreign[i] = true
				p.faultAt(foreignTag, t, m[0], "{"+strings.Trim(m[1], "&>")+m[2]+"}")
				break
			}
		}
	}
}

// isForeign reports whether what stands at an offset of a text is a tag of
// another engine, and how long it is.
func isForeign(text string, at int) (length int, is bool) {
	if !strings.HasPrefix(text[at:], "${") {
		return 0, false
	}
	m := foreign[1].tag.FindStringIndex(text[at:])
	if m == nil || m[0] != 0 {
		return 0, false
	}
	return m[1], true
}
