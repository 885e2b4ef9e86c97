package strictyaml

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// curlyPairs are the quotes that word processors put in place of straight ones,
// each with those that may close it.
var curlyPairs = [...]struct{ open, close string }{
	{"“", "”"}, {"„", "“”"}, {"‘", "’"}, {"‚", "‘’"}, {"«", "»"}, {"”", "”"}, {"’", "’"},
}

// trimCurly takes curly quotes off both ends.
func trimCurly(text string) string {
	if text == "" || text[0] < utf8.RuneSelf && text[len(text)-1] < utf8.RuneSelf { // as nearly every key
		return text
	}
	return strings.Trim(text, "“”„‘’‚«»")
}

// cutApart finds a text in curly quotes that commas have cut into several items
// of a list in brackets, and returns the item that it begins in and the text.
func cutApart(list *yaml.Node) (first *yaml.Node, text string, ok bool) {
	if list.Style&yaml.FlowStyle == 0 {
		return nil, "", false
	}
	var pieces []string
	closing := ""
	for _, n := range list.Content {
		switch {
		case !plain(n):
			closing = ""
			continue
		case closing != "" && closes(n.Value, closing):
			return first, quoted(append(pieces, n.Value)), true
		}
		if mark := opens(n.Value); mark != "" {
			first, pieces, closing = n, nil, mark
		}
		if closing != "" {
			pieces = append(pieces, n.Value)
		}
	}
	return nil, "", false
}

// opens returns what closes the quote that a text opens and leaves open, or "". A
// closing quote opens at the beginning of a text alone; elsewhere it stands for
// inches, or for an apostrophe.
func opens(text string) string {
	if strings.IndexByte(text, "“"[0]) < 0 && strings.IndexByte(text, "«"[0]) < 0 { // with which each of them begins
		return ""
	}
	for _, p := range curlyPairs {
		i := strings.LastIndex(text, p.open)
		if i < 0 || strings.Contains(p.close, p.open) && i > 0 {
			continue
		}
		if !closes(text[i+len(p.open):], p.close) {
			return p.close
		}
	}
	return ""
}

// closes reports whether a text has one of the quotes at the end of a word.
func closes(text, quotes string) bool {
	for i, r := range text {
		next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(max(r, 0)):])
		if strings.ContainsRune(quotes, r) && !unicode.IsLetter(next) {
			return true
		}
	}
	return false
}

// quoted puts pieces together as they belong between straight quotes.
func quoted(pieces []string) string {
	text := strings.Join(pieces, ", ")
	if inner := trimCurly(text); !strings.ContainsAny(inner, "“”„«»") {
		return inner
	}
	return text
}
