package book

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
)

// at returns the answer of an indicator as a formula refers to it from the row
// of another, or "" if the form does not ask for it. It names the cell by the
// row of its id: that is locked, while an answer may be dragged elsewhere and
// would take a plain reference along.
func (l *formLayout) at(id, from string) string {
	return l.column(cmp.Or(l.spots[id].answer, answerLetter), id, from)
}

func (l *formLayout) column(letter, id, from string) string {
	home, ok := l.homes[id]
	if !ok {
		return ""
	}
	sheet := ""
	if home != l.homes[from] {
		sheet = "'" + strings.ReplaceAll(l.sheets[home], "'", "''") + "'!"
	}
	return fmt.Sprintf("INDEX(%[1]s$%[2]s:$%[2]s,ROW({%[3]s}))", sheet, letter, codeID+indicatorOf(id))
}

// indicatorOf returns the id by which the row of a value begins.
func indicatorOf(id string) string {
	row, _ := checklist.Divide(id)
	return row
}

// check is the cell beside the figures of a row that says which relations they
// do not keep, why a ratio has no value, or how a date is read. It is empty while
// all is well.
func (l *formLayout) check(values []*checklist.Indicator) doc.SheetCell {
	var pieces []string
	for _, i := range values {
		pieces = append(pieces, l.checks(i)...)
	}
	if len(pieces) == 0 {
		return cell(Text, "")
	}
	return doc.SheetCell{Role: Text, Formula: strings.Join(pieces, "&")}
}

// checks are the pieces of a check that speak of one value.
func (l *formLayout) checks(i *checklist.Indicator) (pieces []string) {
	if i.Derived != nil {
		if piece := l.undefined(i); piece != "" {
			pieces = append(pieces, piece)
		}
	}
	if i.Kind() == checklist.Date && i.Derived == nil {
		day := l.at(i.ID, i.ID)
		pieces = append(pieces, fmt.Sprintf(`IF(ISNUMBER(%[1]s),"ngày "&DAY(%[1]s)&" tháng "&MONTH(%[1]s)&" năm "&YEAR(%[1]s),"")`, day))
	}
	for _, r := range l.relations[i.ID] {
		if test := l.broken(&r); test != "" {
			pieces = append(pieces, fmt.Sprintf("IF(%s,%s,\"\")", test, l.words(&r)))
		}
	}
	return pieces
}

// What a check says before the message of a relation.
const (
	wordMustMend  = "Phải sửa: "
	wordDiffers   = "Không khớp: "
	wordExplained = "Đã giải trình: "
)

// words is what stands beside a figure that breaks a relation.
func (l *formLayout) words(r *checklist.Relation) string {
	message := quoted(cut(r.Message, maxLiteral) + ". ")
	if !r.IsExplainable() {
		return quoted(wordMustMend) + "&" + message
	}
	explained := l.column(cmp.Or(l.spots[r.Anchor()].explain, explainLetter), r.Anchor(), r.Anchor())
	return fmt.Sprintf(`IF(LEN(%s)>0,%s,%s)&%s`, explained, quoted(wordExplained), quoted(wordDiffers), message)
}

// maxLiteral is how long a text within a formula may be, with some room.
const maxLiteral = 240

func quoted(s string) string { return `"` + inQuotes(s) + `"` }

// broken is the test whether a relation is not kept. It is false until every
// figure is given.
func (l *formLayout) broken(r *checklist.Relation) string {
	from := r.Anchor()
	all := func(ids []string) string {
		refs := make([]string, len(ids))
		for i, id := range ids {
			refs[i] = l.at(id, from)
		}
		return strings.Join(refs, ",")
	}
	given := func(ids []string, test string) string {
		return fmt.Sprintf("IF(COUNT(%s)=%d,%s,FALSE)", all(ids), len(ids), test)
	}
	switch {
	case len(r.LE) == 2:
		return given(r.LE, l.at(r.LE[0], from)+">"+l.at(r.LE[1], from))
	case r.Sum != nil:
		return given(slices.Concat(r.Sum.Of, r.Sum.Equals), fmt.Sprintf("ROUND(SUM(%s)-SUM(%s),6)<>0", all(r.Sum.Of), all(r.Sum.Equals)))
	case r.Range != nil:
		return given(r.IDs, "OR("+outside(r.Range, l.at(r.Range.Of, from))+")")
	case r.RequiredIf != nil:
		when, need := l.at(r.RequiredIf.When, from), l.at(r.RequiredIf.Need, from)
		return fmt.Sprintf("IF(LEN(%[1]s)>0,AND(%[1]s=%[2]s,LEN(%[3]s)=0),FALSE)", when, l.indicators.literal(r.RequiredIf), need)
	}
	return "" // needs the figures of an earlier round
}

// outside tests whether a figure lies beyond a range.
func outside(r *checklist.Range, figure string) string {
	var tests []string
	if r.Min != nil {
		tests = append(tests, figure+"<"+plain(*r.Min))
	}
	if r.Max != nil {
		tests = append(tests, figure+">"+plain(*r.Max))
	}
	return strings.Join(tests, ",")
}
