package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
)

// joinedLine warns of a line that is printed behind the one above it, which it
// was not meant to be.
var joinedLine = diag.Rule{
	Code: "joined-line", Severity: diag.Warning,
	VI:     "dòng %[1]q được in nối vào dòng trên",
	EN:     "the line %[1]q is printed behind the line above",
	HintVI: "chừa một dòng trống ở trên để in thành đoạn riêng; danh sách thì viết ở points",
	HintEN: "leave a blank line above it for a paragraph of its own; write a list as points",
}

// breaks ends every line with \n, be it with \r\n or \r.
var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// wrapped is how many letters a line has at least that was broken for its length.
const wrapped = 50

// ReviewLines returns the lines of a text that [vi.Paragraphs] joins to the one
// above, and that look like lines of their own: they begin with a number or a
// dash that somebody typed, or the one above is too short to have been broken.
// Index counts the lines of the text from 0.
func ReviewLines(text string) []Finding {
	var found []Finding
	above, index := "", -1
	for line := range strings.SplitSeq(breaks.Replace(text), "\n") {
		line, index = strings.TrimSpace(line), index+1
		if line != "" && above != "" && (len(read(certain, line)) > 0 || utf8.RuneCountInString(above) < wrapped) {
			words := strings.Fields(line)
			found = append(found, Finding{Rule: joinedLine, Args: []any{strings.Join(words[:min(len(words), 6)], " ")}, Index: index, Text: line})
		}
		above = line
	}
	return found
}
