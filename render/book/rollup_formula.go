package book

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
)

// totalOf returns what the figures of an indicator come to, and whether they
// come to a number.
func totalOf(t *checklist.Total) (checklist.Number, bool) {
	switch t.Aggregation() {
	case checklist.BySum:
		return t.Sum, t.Given > 0
	case checklist.ByRatio:
		return t.Percent()
	}
	return checklist.Number{}, false
}

// totalCell returns the cell of a total of some units. A total that a
// spreadsheet would round has no formula.
func (t *roundTables) totalCell(c *figureColumn, total *checklist.Total, formula string) doc.SheetCell {
	out := doc.SheetCell{Role: amountRole, Value: doc.Value{Kind: doc.Number}, Decimals: c.Precision()}
	if n, ok := totalOf(total); ok {
		out = numberCell(n, c.Precision())
	}
	if c.tells() && total.IsUndefined() {
		out = cell(amountRole, undefinedMark)
	}
	if (out.Value.Kind == doc.Number || out.Value.Text == undefinedMark) && xlsx.Exact(total.Num.String()) && xlsx.Exact(total.Den.String()) {
		out.Formula = formula
	}
	return out
}

// computable reports whether a spreadsheet knows all figures from which an
// indicator comes.
func (t *roundTables) computable(c *figureColumn) bool {
	if c.Derived == nil {
		return c.exact
	}
	num, den := t.byID[c.Derived.Num], t.byID[c.Derived.Den]
	return num.Derived == nil && den.Derived == nil && num.exact && den.exact
}

// totalFormula returns the formula of the total over a part of the units, or
// over all for the zero someUnits. Sums are rounded to the decimals that the figures have, so
// that they come to the exact one.
func (t *roundTables) totalFormula(c *figureColumn, units unitTable, of someUnits) string {
	if units.isEmpty() || !t.computable(c) {
		return ""
	}
	of.base = t.baseOf(c)
	switch c.Aggregation() {
	case checklist.BySum:
		return sumFormula(units.cells(c.at()), units, of, c.decimals)
	case checklist.ByRatio:
		return t.ratioFormula(c, units, of)
	}
	return ""
}

// baseOf is the column that marks the units which count for an indicator; 0 where all
// do that gave it.
func (t *roundTables) baseOf(c *figureColumn) int {
	if c.Derived != nil {
		return max(t.byID[c.Derived.Num].base, t.byID[c.Derived.Den].base)
	}
	return c.base
}

// someUnits is a part of the units: those that have a word in a column of the tables
// of units, and are marked in another; the zero someUnits is all of them.
type someUnits struct {
	column int
	word   string
	base   int
}

// factors are 1 for a unit of the part and 0 for any other, each before a comma.
func (of someUnits) factors(units unitTable) (out string) {
	if of.column > 0 {
		out = fmt.Sprintf(`--(%s="%s"),`, units.cells(of.column), inQuotes(of.word))
	}
	if of.base > 0 {
		out += fmt.Sprintf("--(%s=1),", units.cells(of.base))
	}
	return out
}

func sumFormula(figures string, units unitTable, of someUnits, decimals int) string {
	var terms string
	if of.column > 0 {
		terms = fmt.Sprintf(`,%s,"%s"`, units.cells(of.column), inQuotes(of.word))
	}
	if of.base > 0 {
		terms += "," + units.cells(of.base) + ",1"
	}
	if terms == "" {
		return fmt.Sprintf(`IF(COUNT(%[1]s)=0,"",ROUND(SUM(%[1]s),%[2]d))`, figures, decimals)
	}
	return fmt.Sprintf(`IF(SUMPRODUCT(%[1]s--ISNUMBER(%[2]s))=0,"",ROUND(SUMIFS(%[2]s%[3]s),%[4]d))`, of.factors(units), figures, terms, decimals)
}

// ratioFormula takes the ratio of two sums over the units that give both
// figures.
func (t *roundTables) ratioFormula(c *figureColumn, units unitTable, of someUnits) string {
	num, den := t.byID[c.Derived.Num], t.byID[c.Derived.Den]
	a, b := units.cells(num.at()), units.cells(den.at())
	both := t.bothGiven(c, units, of)
	zero := `""`
	if c.tells() {
		zero = fmt.Sprintf(`IF(SUMPRODUCT(%s)=0,"","%s")`, both, undefinedMark)
	}
	return fmt.Sprintf(`IF(ROUND(SUMPRODUCT(%[1]s,%[3]s),%[5]d)=0,%[7]s,ROUND(100*ROUND(SUMPRODUCT(%[1]s,%[2]s),%[4]d)/ROUND(SUMPRODUCT(%[1]s,%[3]s),%[5]d),%[6]d))`,
		both, a, b, num.decimals, den.decimals, c.Precision(), zero)
}

// undefinedMark stands where a ratio of known figures has no value.
const undefinedMark = "(" + checklist.NoRatio + ")"

// tells reports whether a ratio that has no value says why: one of a series does.
func (c *figureColumn) tells() bool { return c.Derived != nil && c.Column() != "" }

// bothGiven are the factors that are 1 for a unit that is asked for the ratio and
// gives both figures, and 0 for any other.
func (t *roundTables) bothGiven(c *figureColumn, units unitTable, of someUnits) string {
	a, b := units.cells(t.byID[c.Derived.Num].at()), units.cells(t.byID[c.Derived.Den].at())
	factors := fmt.Sprintf(`--ISNUMBER(%s),--ISNUMBER(%s)`, a, b)
	if len(c.AppliesTo) > 0 {
		factors = isAsked(c, units) + "," + factors
	}
	return of.factors(units) + factors
}

// inQuotes is a word within the quotes of a formula.
func inQuotes(word string) string { return strings.ReplaceAll(word, `"`, `""`) }

// isAsked is the factor that is 1 for a unit that is asked for the indicator.
func isAsked(c *figureColumn, units unitTable) string {
	return fmt.Sprintf(`--(%s<>"%s")`, units.cells(c.at()), unaskedMark)
}

// countFormula counts the cells that hold what term is, a cell or a text in
// quotes: word is its text. A text that COUNTIF takes for more than itself, a
// condition or a pattern, is compared.
func countFormula(cells, term, word string, units unitTable, of someUnits) string {
	switch plain := isWord(word); {
	case plain && of.column == 0:
		return fmt.Sprintf("COUNTIF(%s,%s)", cells, term)
	case plain:
		return fmt.Sprintf(`COUNTIFS(%s,"%s",%s,%s)`, units.cells(of.column), inQuotes(of.word), cells, term)
	case of.column == 0:
		return fmt.Sprintf("SUMPRODUCT(--EXACT(%s,%s))", cells, term)
	}
	return fmt.Sprintf(`SUMPRODUCT(--(%s="%s"),--EXACT(%s,%s))`, units.cells(of.column), inQuotes(of.word), cells, term)
}

// isWord reports whether COUNTIF takes a text for itself alone.
func isWord(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(first) && !strings.ContainsAny(s, "*?~") && len(s) <= maxLiteral
}
