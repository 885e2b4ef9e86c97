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
		m := parserError.FindStringSubmatch(err.Error())
		if n, err := strconv.Atoi(m[1]); err == nil { // it names no line for the first
			line = max(n, 1)
		}
		words = clip(m[2])
	}
	if strings.Contains(words, "exceeded max depth") {
		return diag.List{tooDeep.At(diag.Place{File: d.file, Line: line, Column: 1}, d.prefix, most.Nested)}
	}
	s := newScanner(d)
	s.scan()
	if len(s.found) > 0 {
		return s.found
	}
	line = min(line, len(s.lines))
	place := diag.Place{File: d.file, Line: line, Column: s.column(line)}
	return diag.List{syntax.At(place, d.prefix, words)}
}

// parserError takes apart what the parser says.
var parserError = regexp.MustCompile(`(?s)^(?:yaml: )?(?:line ([0-9]+): )?(.*)`)
