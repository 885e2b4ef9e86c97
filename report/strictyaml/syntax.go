package strictyaml

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// mistakes says what is wrong with a text that the YAML parser refused. The
// parser gives neither a column nor always the right line, so the lines are
// searched for what people get wrong; its own word is the last resort. err is
// nil when the parser read a second value where none can be.
func (d *document) mistakes(err error) diag.List {
	line, words := 1, "more than one value"
	if err != nil {
		line, words = errorLine(err), parserWords(err)
	}
	if strings.Contains(words, "exceeded max depth") {
		return diag.List{tooDeep.At(diag.Place{File: d.file, Line: line, Column: 1}, d.prefix, maxDepth)}
	}
	s := newScanner(d)
	s.scan()
	if len(s.found) > 0 {
		return s.found
	}
	line = min(line, max(len(s.lines), 1))
	place := diag.Place{File: d.file, Line: line, Column: s.column(line)}
	return diag.List{syntax.At(place, d.prefix, words)}
}

var (
	parserLine   = regexp.MustCompile(`line ([0-9]+): `)
	parserPrefix = regexp.MustCompile(`^yaml: (?:line [0-9]+: )?`)
)

// errorLine returns the line that the parser names; it names none for the
// first.
func errorLine(err error) int {
	m := parserLine.FindStringSubmatch(err.Error())
	if m == nil {
		return 1
	}
	n, _ := strconv.Atoi(m[1])
	return max(n, 1)
}

// parserWords returns what the parser says, without its line.
func parserWords(err error) string {
	return clip(parserPrefix.ReplaceAllString(err.Error(), ""))
}
