package checklist

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// Message returns what is said when a rule is broken: its own words, else such
// as name the indicators by their labels.
func (c *Checklist) Message(r *Rule) string {
	if r == nil || r.Message != "" {
		return cmp.Or(r, new(Rule)).Message
	}
	return messageOf(r, byIDs(c.Indicators()))
}

func byIDs(indicators []*Indicator) map[string]*Indicator {
	out := make(map[string]*Indicator, len(indicators))
	for _, i := range indicators {
		out[i.ID] = i
	}
	return out
}

// messageOf names the figures of a rule that has no message.
func messageOf(r *Rule, byID map[string]*Indicator) string {
	beside := r.LE // names the wholes of its parts
	if r.Sum != nil {
		beside = r.Sum.Equals
	}
	name := func(id string) string {
		switch i := byID[id]; {
		case i == nil:
		case byID[i.Of] == nil || slices.Contains(beside, i.Of):
			return "“" + i.Label + "”"
		default:
			return "“" + i.LabelOf(byID[i.Of]) + "”"
		}
		return "“" + id + "”"
	}
	names := func(ids []string) string {
		out := make([]string, len(ids))
		for i, id := range ids {
			out[i] = name(id)
		}
		return strings.Join(out, ", ")
	}
	sum := func(ids []string) string {
		if len(ids) > 1 {
			return "tổng của " + names(ids)
		}
		return names(ids)
	}
	switch {
	case len(r.LE) == 2:
		return name(r.LE[0]) + " lớn hơn " + name(r.LE[1])
	case r.Sum != nil:
		return vi.UpperFirst(sum(r.Sum.Of)) + " khác " + sum(r.Sum.Equals)
	case r.Range != nil:
		return name(r.Range.Of) + " nằm ngoài khoảng hợp lý" + limitWords(r.Range)
	case r.RequiredIf != nil:
		return fmt.Sprintf("%s là %s nhưng chưa ghi %s", name(r.RequiredIf.When), r.RequiredIf.Is, name(r.RequiredIf.Need))
	case len(r.NotDecrease) > 0:
		return names(r.NotDecrease) + " giảm so với đợt trước"
	}
	return ""
}

// limitWords are the bounds of a range: " (từ 0, không quá 100)".
func limitWords(r *Range) string {
	var limits []string
	if r.Min != nil {
		limits = append(limits, "từ "+vi.FormatDecimal(bound(*r.Min).String(), -1))
	}
	if r.Max != nil {
		limits = append(limits, "không quá "+vi.FormatDecimal(bound(*r.Max).String(), -1))
	}
	return " (" + strings.Join(limits, ", ") + ")"
}
