package checklist

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Difference is something that two versions of a checklist do not have in
// common. Where both have the part, Field says in which field they differ.
type Difference struct {
	Kind     DifferenceKind
	Part     string // "area", "item", "series", "indicator", "list", "column" or "rule"
	ID       string // in the newer version; in the older one where it was dropped
	Was      string // in the older version
	Field    string // as YAML names it
	From, To string // what stood there, and what stands there
}

// DifferenceKind says what became of a part of a checklist.
type DifferenceKind uint8

// The kinds of differences.
const (
	Added    DifferenceKind = iota // mới
	Dropped                        // bỏ
	Renamed                        // đổi mã
	Moved                          // chuyển sang nội dung khác
	Altered                        // đổi điều được hỏi
	Reworded                       // đổi cách viết
)

// String returns the kind in Vietnamese, as a list prints it.
func (k DifferenceKind) String() string {
	return [...]string{"Mới", "Bỏ", "Đổi mã", "Chuyển nội dung", "Đổi yêu cầu", "Đổi cách viết"}[min(k, Reworded)]
}

// The parts of a checklist.
const (
	areaPart      = "area"
	itemPart      = "item"
	seriesPart    = "series"
	indicatorPart = "indicator"
	listPart      = "list"
	columnPart    = "column"
	rulePart      = "rule"
)

// record is a part of a checklist as it is compared.
type record struct {
	part    string
	id, in  string // in: the area above it
	was     []string
	asks    []field // what is asked
	wording []field
}

type field struct{ name, text string }

// Since returns what has changed in the checklist since an older version, in the
// order of this one, what was dropped at the end. Parts are known by their ids
// and former ids.
func (c *Checklist) Since(old *Checklist) []Difference {
	before := map[string]*record{} // by part and id
	olds := old.records()
	for i := range olds {
		before[olds[i].key(olds[i].id)] = &olds[i]
	}
	var out []Difference
	kept, names := map[*record]bool{}, map[string]string{} // former ids of areas to those of today
	for _, now := range c.records() {
		then := now.among(before)
		if then == nil || kept[then] {
			out = append(out, Difference{Kind: Added, Part: now.part, ID: now.id})
			continue
		}
		kept[then] = true
		if now.part == areaPart {
			names[then.id] = now.id
		}
		out = append(out, now.since(then, names)...)
	}
	for i := range olds {
		if !kept[&olds[i]] {
			out = append(out, Difference{Kind: Dropped, Part: olds[i].part, ID: olds[i].id, Was: olds[i].id})
		}
	}
	return out
}

func (r *record) key(id string) string { return string(r.part) + " " + id }

// among finds the part that r was.
func (r *record) among(before map[string]*record) *record {
	for _, id := range append([]string{r.id}, r.was...) {
		if then := before[r.key(id)]; then != nil {
			return then
		}
	}
	return nil
}

// since returns what differs between a part and what it was.
func (r *record) since(then *record, names map[string]string) []Difference {
	var out []Difference
	add := func(k DifferenceKind, field, from, to string) {
		out = append(out, Difference{k, r.part, r.id, then.id, field, from, to})
	}
	if r.id != then.id {
		add(Renamed, "id", then.id, r.id)
	}
	if now, known := names[then.in]; then.in != r.in && (!known || now != r.in) {
		add(Moved, "areas", then.in, r.in)
	}
	compare := func(k DifferenceKind, now, before []field) {
		for i := range now {
			if now[i].text != before[i].text {
				add(k, now[i].name, before[i].text, now[i].text)
			}
		}
	}
	compare(Altered, r.asks, then.asks)
	compare(Reworded, r.wording, then.wording)
	return out
}

// records lists the parts of the checklist, areas before what is in them.
func (c *Checklist) records() []record {
	var out []record
	c.Walk(func(a *Area, above []*Area) {
		in := ""
		if n := len(above); n > 0 {
			in = above[n-1].ID
		}
		out = append(out, record{
			areaPart, a.ID, in, a.Was,
			[]field{{"open", strconv.FormatBool(a.Open)}},
			[]field{{"title", a.Title}, {"text", a.Text}, {"lead", a.Lead}},
		})
		for i := range a.Items {
			out = append(out, c.itemRecord(&a.Items[i], a.ID))
		}
		for i := range a.Indicators {
			out = append(out, indicatorRecord(&a.Indicators[i], a.ID))
		}
		for i := range a.Lists {
			out = append(out, listRecords(&a.Lists[i], a.ID)...)
		}
	})
	if c == nil {
		return out
	}
	for i := range c.Series {
		s := &c.Series[i]
		out = append(out, record{
			part: seriesPart, id: s.ID,
			asks: []field{{"label", s.Label}, {"derived", s.Derived.words()}, {"decimals", strconv.Itoa(s.Decimals)}},
		})
	}
	for i := range c.Rules {
		r := &c.Rules[i]
		out = append(out, record{
			part: rulePart, id: r.ID,
			asks:    []field{{"condition", strings.Join(r.operands(), ", ") + " " + r.bounds()}, {"explainable", strconv.FormatBool(r.IsExplainable())}},
			wording: []field{{"message", r.Message}},
		})
	}
	return out
}

func (c *Checklist) itemRecord(i *Item, in string) record {
	return record{
		itemPart, i.ID, in, i.Was,
		[]field{
			{"answers", list(c.AnswersOf(i).Values)}, {"score", c.scoreAsked(i)}, {"applies_to", list(i.AppliesTo)}, {"required", strconv.FormatBool(i.IsRequired())},
		},
		[]field{{"text", i.Text}, {"bases", list(i.Bases)}, {"methods", list(i.Methods)}, {"evidence", list(i.Evidence)}},
	}
}

func indicatorRecord(i *Indicator, in string) record {
	return record{
		indicatorPart, i.ID, in, i.Was,
		[]field{
			{"type", string(i.Kind())},
			{"unit", i.Unit},
			{"decimals", fmt.Sprint(i.Decimals)},
			{"options", list(i.Options)},
			{"period", i.Period},
			{"required", strconv.FormatBool(i.IsRequired())},
			{"applies_to", list(i.AppliesTo)},
			{"of", i.Of},
			{"derived", i.Derived.words()},
			{"aggregate", string(i.Aggregation())},
			{"series", list(i.Series)},
		},
		[]field{{"label", i.Label}, {"source", i.Source}, {"group", i.Group}},
	}
}

// listRecords are a list and its columns, which are known by their addresses. A
// column moves with its list.
func listRecords(l *List, in string) []record {
	out := []record{{
		listPart, l.ID, in, l.Was,
		[]field{{"applies_to", list(l.AppliesTo)}, {"required", strconv.FormatBool(l.Required)}},
		[]field{{"title", l.Title}, {"text", l.Text}},
	}}
	for i := range l.Columns {
		c := &l.Columns[i]
		r := record{
			part: columnPart, id: Address(l.ID, c.ID),
			asks: []field{
				{"type", string(cmp.Or(c.Type, Text))},
				{"unit", c.Unit},
				{"decimals", strconv.Itoa(c.Decimals)},
				{"options", list(c.Options)},
				{"required", strconv.FormatBool(c.Required)},
			},
			wording: []field{{"label", c.Label}},
		}
		for _, id := range append([]string{l.ID}, l.Was...) {
			for _, was := range append([]string{c.ID}, c.Was...) {
				r.was = append(r.was, Address(id, was))
			}
		}
		out = append(out, r)
	}
	return out
}

func list(texts []string) string { return strings.Join(texts, "; ") }

func (r *Ratio) words() string {
	if r == nil {
		return ""
	}
	return r.Num + " / " + r.Den
}
