package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
)

var (
	goodNumber = regexp.MustCompile(`^Số:\s*(?:0[1-9]|[1-9][0-9]+|)\s*/`)
	numberPart = regexp.MustCompile(`^(?i:số)\s*([:.;]?)\s*([0-9]*)`)
	yearPart   = regexp.MustCompile(`^[^/]*/((?:19|20)[0-9]{2})/`)
)

// checkNumber checks R11 and R12.
func (c *checker) checkNumber() {
	l := c.numbered
	if l == nil {
		if c.national != nil && c.untyped == nil {
			c.add(11, c.national, say("không thấy số, ký hiệu", "no number and symbol"), quoted("Số: …/…"))
		}
		return
	}
	m := numberPart.FindStringSubmatch(l.text)
	switch {
	case !strings.HasPrefix(l.text, decree.NumberWord):
		c.add(11, l, quoted(l.text), say(`"Số:" rồi đến số`, `"Số:" and the number`))
	case len(m[2]) == 1:
		c.add(11, l, same("%q", m[2]), same("%q", "0"+m[2]))
	case !goodNumber.MatchString(l.text) && !strings.ContainsAny(l.text, "…_"):
		c.add(11, l, quoted(l.text), quoted("Số: 15/…"))
	}
	c.numberSpaces(l)
	c.look(11, decree.Number, sized|weighted, l)
	c.centredInCell(11, l)
	if y := yearPart.FindStringSubmatch(l.text); y != nil {
		allowed := say("không ghi năm trong số, ký hiệu văn bản hành chính", "no year in an administrative paper")
		if isNormative(symbolGroups(l)) {
			return
		}
		if c.enactsByFormula() {
			c.note(12, l, same("%q", y[1]), allowed)
		} else {
			c.add(12, l, same("%q", y[1]), allowed)
		}
	}
}

// normative are the abbreviations of types whose legal normative documents bear
// the year in their numbers; decisions are either.
var normative = []string{"NĐ", "TT", "TTLT", "NQ", "NQLT", "PL", "L", "LCT"}

func isNormative(groups []string) bool {
	return len(groups) > 0 && slices.Contains(normative, groups[0])
}

var spacedSign = regexp.MustCompile(`[0-9]\s+/|/\s+|\S\s+-|-\s+`)

// numberSpaces checks the separators. The room for a number that is not given
// yet is no space before one.
func (c *checker) numberSpaces(l *line) {
	_, symbol, _ := strings.Cut(l.text, ":")
	if spacedSign.MatchString(symbol) {
		c.add(11, l, quoted(l.text), say("không có dấu cách trước, sau dấu / và -", "no space around / and -"))
	}
}

// symbolGroups returns the groups of the symbol: QĐ, BNV.
func symbolGroups(l *line) []string {
	_, symbol, ok := strings.Cut(l.text, "/")
	if !ok {
		return nil
	}
	if y := yearPart.FindStringSubmatch(l.text); y != nil {
		symbol = strings.TrimPrefix(symbol, y[1]+"/")
	}
	groups := strings.Split(symbol, "-")
	for i := range groups {
		groups[i] = strings.TrimSpace(groups[i])
	}
	return groups
}

// checkSymbol checks R13.
func (c *checker) checkSymbol() {
	if c.numbered == nil || c.kind.Name == "" {
		return
	}
	groups := symbolGroups(c.numbered)
	if len(groups) == 0 || groups[0] == "" {
		return
	}
	switch {
	case c.isLetter && slices.Contains(groups, "CV"):
		c.add(13, c.numbered, quoted("CV"), say("công văn không có chữ viết tắt tên loại", "a letter bears no abbreviation of its type"))
	case c.kind.Abbr != "" && groups[0] != c.kind.Abbr && !isCopy(groups[0]):
		c.add(13, c.numbered, quoted(groups[0]), sayf("%q (%s)", "%q (%s)", c.kind.Abbr, c.kind.Name))
	}
}

func isCopy(abbr string) bool {
	return slices.ContainsFunc(decree.Copies(), func(t decree.Type) bool { return t.Abbr == abbr })
}
