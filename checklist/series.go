package checklist

import (
	"iter"
	"slices"
	"strings"
)

// Series is one of the values that an indicator may have beside each other (cột
// số liệu): those of last year and of this one, and how they compare.
type Series struct {
	ID       string `yaml:"id" validate:"required,id" desc:"Mã của cột số liệu, không đổi"`
	Label    string `yaml:"label" vanban:"prose" validate:"required,max=60" desc:"Chữ ở đầu cột"`
	Derived  *Ratio `yaml:"derived" desc:"Tính từ hai cột khác theo phần trăm, không nhập"`
	Decimals int    `yaml:"decimals" validate:"omitempty,min=0,max=6" desc:"Số chữ số thập phân của cột tính từ hai cột khác (mặc định: 2)"`
}

// seriesMark stands between the id of an indicator and that of the series.
const seriesMark = "@"

// Address returns the id of one value of an indicator: "tthc.moi@ky_nay".
func Address(indicator, series string) string { return indicator + seriesMark + series }

// Divide returns the indicator and the series whose value an id names; without
// series the second is "".
func Divide(id string) (indicator, series string) {
	indicator, series, _ = strings.Cut(id, seriesMark)
	return indicator, series
}

// SeriesOf returns the series that any of the indicators has, in the order of
// the checklist: the columns of a table of them.
func (c *Checklist) SeriesOf(indicators ...*Indicator) []*Series {
	if c == nil {
		return nil
	}
	var out []*Series
	for i := range c.Series {
		s := &c.Series[i]
		if slices.ContainsFunc(indicators, func(i *Indicator) bool { return i != nil && slices.Contains(i.Series, s.ID) }) {
			out = append(out, s)
		}
	}
	return out
}

// columns yields the values of an indicator, each as an indicator of its own:
// itself, or one for each of its series in the order of the checklist. The id of
// such a one is its address, its label ends with that of the series, and what it
// is a part of or derived from are values too. hasSeries reports whether the
// indicator of an id has series.
func (c *Checklist) columns(i *Indicator, hasSeries func(id string) bool) iter.Seq[*Indicator] {
	return func(yield func(*Indicator) bool) {
		if len(i.Series) == 0 {
			yield(i)
			return
		}
		for _, s := range c.SeriesOf(i) {
			if !yield(column(i, s, hasSeries)) {
				return
			}
		}
	}
}

// seriesLabel is what the label of a value ends with.
func seriesLabel(s *Series) string { return " – " + s.Label }

// Figures are the indicators of a checklist by id, in place of one with series its
// values ([Checklist.Indicators]).
type Figures map[string]*Indicator

// Figures returns those of the checklist.
func (c *Checklist) Figures() Figures {
	all := c.Indicators()
	out := make(Figures, len(all))
	for _, i := range all {
		out[i.ID] = i
	}
	return out
}

// Of returns the values of an indicator of the checklist: itself, or one for each of
// its series in the order of the checklist.
func (f Figures) Of(i *Indicator, c *Checklist) []*Indicator {
	if i == nil || len(i.Series) == 0 {
		return []*Indicator{i}
	}
	var out []*Indicator
	for _, s := range c.SeriesOf(i) {
		out = append(out, f.In(i, s))
	}
	return out
}

// In returns the value of an indicator in a series, or nil.
func (f Figures) In(i *Indicator, s *Series) *Indicator {
	if i == nil || s == nil {
		return nil
	}
	return f[Address(i.ID, s.ID)]
}

func column(i *Indicator, s *Series, hasSeries func(id string) bool) *Indicator {
	out := *i
	out.ID, out.Label, out.Series, out.series = Address(i.ID, s.ID), i.Label+seriesLabel(s), nil, s
	out.Was = nil
	for _, id := range i.Was {
		out.Was = append(out.Was, Address(id, s.ID))
	}
	switch {
	case s.Derived != nil:
		out.Type, out.Unit, out.Decimals, out.Of = "", "", s.Decimals, ""
		out.Derived = &Ratio{Address(i.ID, s.Derived.Num), Address(i.ID, s.Derived.Den)}
		if Aggregation(i.Aggregate) != ByNothing {
			out.Aggregate = ""
		}
	case i.Of != "":
		out.Of = Address(i.Of, s.ID)
	}
	if i.Derived != nil && s.Derived == nil {
		// An operand without series has the same value in all of them.
		out.Derived = &Ratio{i.Derived.Num, i.Derived.Den}
		for _, operand := range [...]*string{&out.Derived.Num, &out.Derived.Den} {
			if hasSeries(*operand) {
				*operand = Address(*operand, s.ID)
			}
		}
	}
	return &out
}

// withSeries returns a function that reports whether the indicator of an id has
// series.
func (c *Checklist) withSeries() func(id string) bool {
	ids := map[string]bool{}
	for i := range c.rows {
		if len(i.Series) > 0 {
			ids[i.ID] = true
		}
	}
	return func(id string) bool { return ids[id] }
}

// rows yields every indicator as the file has it, in order.
func (c *Checklist) rows(yield func(*Indicator) bool) {
	goOn := true
	c.Walk(func(a *Area, _ []*Area) {
		for i := range a.Indicators {
			goOn = goOn && yield(&a.Indicators[i])
		}
	})
}

// NoRatio says why a ratio of known figures has no value.
const NoRatio = "mẫu số bằng 0"

// Ratio returns what a derived indicator comes to by the answers of one unit.
// known is false while one of its figures is not given; zero is true where that
// below is 0, so that there is no value.
func (i *Indicator) Ratio(values map[string]*Value) (n Number, known, zero bool) {
	if i == nil || i.Derived == nil {
		return Number{}, false, false
	}
	num, first := figure(values[i.Derived.Num])
	den, second := figure(values[i.Derived.Den])
	if !first || !second {
		return Number{}, false, false
	}
	n, ok := num.Percent(den, i.Precision())
	return n, true, !ok
}
