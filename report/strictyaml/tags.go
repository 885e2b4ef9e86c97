package strictyaml

import (
	"slices"
	"strings"
)

// tag is one part of a validate tag: name=param.
type tag struct{ name, param string }

func splitTags(validate string) []tag {
	var tags []tag
	for _, part := range strings.FieldsFunc(validate, func(r rune) bool { return r == ',' || r == '|' }) {
		name, param, _ := strings.Cut(part, "=")
		tags = append(tags, tag{name, param})
	}
	return tags
}

// cutDive splits the tags of a list into its own and those of its items.
func cutDive(tags []tag) (own, items []tag) {
	for i, t := range tags {
		if t.name == "dive" {
			return tags[:i], tags[i+1:]
		}
	}
	return tags, nil
}

func has(tags []tag, name string) bool {
	return slices.ContainsFunc(tags, func(t tag) bool { return t.name == name })
}

// choices splits the parameter of a tag such as oneof: words, or texts in
// single quotes.
func choices(param string) []string {
	var out []string
	for param = strings.TrimSpace(param); param != ""; param = strings.TrimLeft(param, " ") {
		word, rest, _ := strings.Cut(param, " ")
		if param[0] == '\'' {
			word, rest, _ = strings.Cut(param[1:], "'")
		}
		out = append(out, word)
		param = rest
	}
	return out
}
