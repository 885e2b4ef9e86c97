package book

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

const ruleName = "Yêu cầu đối chiếu"

var ruleColumns = []column{
	{headNumber, 11},
	{"Yêu cầu đối chiếu", 112},
	{"Thông báo khi không khớp", 68},
	{"Đối chiếu", 27},
	{"Giải trình", 49},
	{headCode, 18},
}

// What a comparison comes to.
const (
	agrees    = "Khớp"
	disagrees = "Không khớp"
	missing   = "Chưa ghi"
)

// ruleSheet lays out the relations between the figures: in words, and compared
// as soon as the figures are given.
func ruleSheet(c *checklist.Checklist, f figures, in *inputs) (doc.Sheet, error) {
	rows := append(heading(ruleName, c, len(ruleColumns)-1), headRow(ruleColumns))
	head := len(rows)
	var errs []error
	for i := range c.Rules {
		r := &c.Rules[i]
		if err := f.find(r.ID, terms(r)...); err != nil {
			errs = append(errs, err)
			continue
		}
		rows = append(rows, ruled(
			cell(Number, strconv.Itoa(i+1)),
			cell(Text, f.words(r)),
			cell(Text, c.Message(r)),
			f.comparison(r, in),
			explanation(r, in),
			cell(Code, r.ID),
		))
	}
	return doc.Sheet{
		Name:      ruleName,
		Protected: true,
		Columns:   widths(ruleColumns),
		Rows:      append(rows, stamp(c, len(ruleColumns)-1)),
		Frozen:    doc.Corner{Rows: head},
		Repeat:    doc.Rows{First: head, Last: head},
		Landscape: true,
		Print:     withoutLast(ruleColumns),
	}, errors.Join(errs...)
}

func explanation(r *checklist.Rule, in *inputs) doc.SheetCell {
	if r.IsExplainable() {
		return in.text(Text)
	}
	return cell(Text, "Phải sửa số liệu, không giải trình")
}

// terms returns the ids that a rule speaks of.
func terms(r *checklist.Rule) []string {
	ids := slices.Concat(r.LE, r.NotDecrease)
	if r.Sum != nil {
		ids = slices.Concat(ids, r.Sum.Of, r.Sum.Equals)
	}
	if r.Range != nil {
		ids = append(ids, r.Range.Of)
	}
	if r.RequiredIf != nil {
		ids = append(ids, r.RequiredIf.When, r.RequiredIf.Need)
	}
	return ids
}

// words says the relation in words.
func (f figures) words(r *checklist.Rule) string {
	switch {
	case len(r.LE) == 2:
		return f.name(r.LE[0]) + " không lớn hơn " + f.name(r.LE[1])
	case r.Sum != nil:
		return f.sum(r.Sum.Of) + " bằng " + f.sum(r.Sum.Equals)
	case r.Range != nil:
		return f.name(r.Range.Of) + between(r.Range)
	case r.RequiredIf != nil:
		return fmt.Sprintf("Khi %s là “%s” thì phải ghi %s", f.name(r.RequiredIf.When), f.printed(r.RequiredIf), f.name(r.RequiredIf.Need))
	}
	return "Không giảm so với đợt trước: " + f.all(r.NotDecrease, "; ")
}

func (f figures) name(id string) string {
	return "“" + f.label(id) + "”"
}

// label is the words of an indicator behind those of what it is a part of.
func (f figures) label(id string) string {
	i := f.Figures[id]
	if whole := f.Figures[i.Of]; whole != nil {
		return oneLine(i.LabelOf(whole))
	}
	return oneLine(i.Label)
}

// from says from what an indicator is computed, "" when it is not.
func (f figures) from(i *checklist.Indicator) string {
	if i.Derived == nil || f.Figures[i.Derived.Num] == nil || f.Figures[i.Derived.Den] == nil {
		return ""
	}
	return "Tự tính từ " + f.name(i.Derived.Num) + " và " + f.name(i.Derived.Den)
}

func (f figures) all(ids []string, separator string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = f.name(id)
	}
	return strings.Join(names, separator)
}

func (f figures) sum(ids []string) string { return f.all(ids, " + ") }

func between(r *checklist.Range) string {
	var s string
	if r.Min != nil {
		s += " từ " + printed(*r.Min) + " trở lên"
	}
	if r.Min != nil && r.Max != nil {
		s += ","
	}
	if r.Max != nil {
		s += " không quá " + printed(*r.Max)
	}
	return s
}

// plain writes a bound for a formula, printed for people.
func plain(x float64) string   { return strconv.FormatFloat(x, 'f', -1, 64) }
func printed(x float64) string { return vi.FormatDecimal(plain(x), -1) }

// printed returns the condition of a rule as it stands in the cell.
func (f figures) printed(r *checklist.Required) string {
	if f.Figures[r.When].Kind() == checklist.Bool {
		switch r.Is {
		case "true":
			return yesNo[0]
		case "false":
			return yesNo[1]
		}
	}
	return r.Is
}

// comparison returns the cell that says whether the figures agree: computed,
// or chosen by a person where the figures of an earlier round are needed.
func (f figures) comparison(r *checklist.Rule, in *inputs) doc.SheetCell {
	formula := f.formula(r)
	if formula == "" {
		return doc.SheetCell{Role: Choice, Input: in.choice([]string{agrees, disagrees})}
	}
	return doc.SheetCell{Role: Choice, Formula: formula}
}

// formula is empty until every figure is given. It counts what is given: a
// cell without anything in it equals 0.
func (f figures) formula(r *checklist.Rule) string {
	switch {
	case len(r.LE) == 2:
		return compared(r.LE, fmt.Sprintf("{%s}<={%s}", r.LE[0], r.LE[1]))
	case r.Sum != nil:
		return compared(slices.Concat(r.Sum.Of, r.Sum.Equals),
			fmt.Sprintf("ROUND(SUM(%s)-SUM(%s),6)=0", refs(r.Sum.Of), refs(r.Sum.Equals)))
	case r.Range != nil:
		return compared([]string{r.Range.Of}, within(r.Range))
	case r.RequiredIf != nil:
		return fmt.Sprintf(`IF(AND(COUNTA({%[1]s})=1,{%[1]s}=%[2]s),IF(COUNTA({%[3]s})=1,"%[4]s","%[5]s"),"")`,
			r.RequiredIf.When, f.literal(r.RequiredIf), r.RequiredIf.Need, agrees, missing)
	}
	return ""
}

func compared(ids []string, test string) string {
	return fmt.Sprintf(`IF(COUNT(%s)<%d,"",IF(%s,"%s","%s"))`, refs(ids), len(ids), test, agrees, disagrees)
}

func refs(ids []string) string { return "{" + strings.Join(ids, "},{") + "}" }

func within(r *checklist.Range) string {
	var tests []string
	if r.Min != nil {
		tests = append(tests, fmt.Sprintf("{%s}>=%s", r.Of, plain(*r.Min)))
	}
	if r.Max != nil {
		tests = append(tests, fmt.Sprintf("{%s}<=%s", r.Of, plain(*r.Max)))
	}
	return "AND(" + strings.Join(tests, ",") + ")"
}

// literal returns the condition of a rule as a constant of a formula.
func (f figures) literal(r *checklist.Required) string {
	if _, err := strconv.ParseFloat(r.Is, 64); err == nil && f.Figures[r.When].Kind().IsNumber() {
		return r.Is
	}
	return `"` + strings.ReplaceAll(f.printed(r), `"`, `""`) + `"`
}
