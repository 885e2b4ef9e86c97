package checklist

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
)

// Form is what one unit fills in (biểu mẫu báo cáo): the items and indicators
// that concern it, and what it is asked to write. It refers to the checklist
// and is only read.
type Form struct {
	Manifest
	Unit    unit.Unit
	Title   string // of the report, such as "Báo cáo phục vụ kiểm tra"
	Subject string // of the plan
	Period  string // that the figures speak of
	To      []string
	Contact []string      // who helps: phone, e-mail
	Due     date.Deadline // zero where it is not known yet

	Checklist *Checklist
	Areas     []FormArea
	Prompts   []Prompt
}

// Manifest says what a form or a return belongs to. All of it stands in the
// file, several times.
type Manifest struct {
	Plan        string // id of the plan
	Version     int    // of the plan
	Round       int
	Unit        string // code of the unit
	Fingerprint string // of what is asked
}

// FormArea is an area with what it asks the unit.
type FormArea struct {
	*Area
	Items      []*Item
	Indicators []*Indicator
	Figures    []*Indicator // the values of the indicators ([Checklist.Columns])
	Lists      []Prompt     // that ask for the lists of the area
}

// Prompt is something that a unit is asked to write: prose, or the rows of a list
// (gợi ý của đề cương).
type Prompt struct {
	ID       string
	Was      []string // former ids
	Heading  string
	Text     string // what to write about
	Kind     PromptKind
	Required bool
	Depth    int      // of the section in the outline, from 0
	Areas    []string // the ids of the areas that it speaks of
	List     *List    // that is asked for; nil of prose
}

// PromptKind says whether a prompt asks for prose or for a list.
type PromptKind uint8

// The kinds of prompts.
const (
	ForNarrative PromptKind = iota // lời văn
	ForList                        // danh sách
	Heading                        // nothing is written here, only below
)

// FormAreas returns the areas that ask the unit anything, with what they ask.
// It is the same for all units of one class.
func (c *Checklist) FormAreas(u unit.Unit) []FormArea {
	var out []FormArea
	hasSeries := c.withSeries()
	concerns := func(appliesTo []string) bool { return len(appliesTo) == 0 || u.InAny(appliesTo) }
	c.Walk(func(a *Area, _ []*Area) {
		f := FormArea{Area: a, Lists: a.lists(u)}
		for i := range a.Items {
			if concerns(a.Items[i].AppliesTo) {
				f.Items = append(f.Items, &a.Items[i])
			}
		}
		for i := range a.Indicators {
			if concerns(a.Indicators[i].AppliesTo) {
				f.Indicators = append(f.Indicators, &a.Indicators[i])
				f.Figures = slices.AppendSeq(f.Figures, c.columns(&a.Indicators[i], hasSeries))
			}
		}
		if len(f.Items) > 0 || len(f.Indicators) > 0 || len(f.Lists) > 0 {
			out = append(out, f)
		}
	})
	return out
}

// Item returns the item with that id, or nil where the form does not ask for it.
func (f *Form) Item(id string) *Item {
	for i := range f.Areas {
		for _, item := range f.Areas[i].Items {
			if item.ID == id {
				return item
			}
		}
	}
	return nil
}

// Indicator returns the indicator with that id, or the value of one with that
// address, or nil where the form does not ask for it.
func (f *Form) Indicator(id string) *Indicator {
	for i := range f.Areas {
		for _, ind := range f.Areas[i].Figures {
			if ind.ID == id {
				return ind
			}
		}
	}
	return nil
}

// Relations returns those of the checklist all of whose indicators the form
// asks for.
func (f *Form) Relations() []Relation {
	asked := map[string]bool{}
	for i := range f.Areas {
		for _, ind := range f.Areas[i].Figures {
			asked[ind.ID] = true
		}
	}
	return slices.DeleteFunc(f.Checklist.Relations(), func(r Relation) bool {
		return slices.ContainsFunc(r.IDs, func(id string) bool { return !asked[id] })
	})
}

// fingerprintBytes is how much of the hash a fingerprint shows.
const fingerprintBytes = 6

// Fingerprint returns twelve hexadecimal digits that change when what is asked
// changes: ids, types, units of measure, decimals, options, answers, who is
// asked and the relations, and not the wording.
func (c *Checklist) Fingerprint() string {
	h := sha256.New()
	for _, i := range c.Items() {
		s := c.AnswersOf(i)
		fmt.Fprintf(h, "item %q %q %q %v\n", i.ID, s.Values, i.AppliesTo, i.IsRequired())
		if i.Score != nil {
			fmt.Fprintf(h, "score %q %q %s\n", i.ID, i.Score.Of, i.Score.words())
		}
	}
	for _, i := range c.Indicators() {
		ratio := Ratio{}
		if i.Derived != nil {
			ratio = *i.Derived
		}
		fmt.Fprintf(h, "indicator %q %q %q %d %q %q %q %v %q %q\n",
			i.ID, i.Kind(), i.Unit, i.Decimals, i.Options, i.Period, i.AppliesTo, i.IsRequired(), i.Of, ratio)
	}
	for _, l := range c.Lists() {
		fmt.Fprintf(h, "list %q %q %v\n", l.ID, l.AppliesTo, l.Required)
		for _, i := range l.fields(l.ID) {
			fmt.Fprintf(h, "column %q %q %q %d %q %v\n", i.ID, i.Type, i.Unit, i.Decimals, i.Options, *i.Required)
		}
	}
	for _, r := range c.Relations() {
		fmt.Fprintf(h, "relation %q %q %s %v\n", r.ID, r.IDs, r.bounds(), r.IsExplainable())
	}
	return strings.ToUpper(hex.EncodeToString(h.Sum(nil)[:fingerprintBytes]))
}

// bounds writes what a rule says beside its indicators.
func (r *Rule) bounds() string {
	switch {
	case r.Range != nil:
		var s string
		if r.Range.Min != nil {
			s = bound(*r.Range.Min).String()
		}
		s += ".."
		if r.Range.Max != nil {
			s += bound(*r.Range.Max).String()
		}
		return s
	case r.RequiredIf != nil:
		return fmt.Sprintf("is %q", r.RequiredIf.Is)
	case r.Sum != nil:
		return fmt.Sprintf("%d of %d", len(r.Sum.Equals), len(r.Sum.Of))
	case len(r.LE) > 0:
		return "le"
	}
	return "not decrease"
}
