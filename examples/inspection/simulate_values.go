package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// draw makes up the answers of one form.
type draw struct {
	form       *checklist.Form
	rng        *rand.Rand
	relations  []checklist.Relation
	indicators map[string]*checklist.Indicator
	parts      map[string][]string // by the whole
	figures    map[string]micro
	values     []checklist.Value // in the order of the form
}

func newDraw(f *checklist.Form, rng *rand.Rand) *draw {
	d := &draw{
		form: f, rng: rng, relations: f.Relations(),
		indicators: map[string]*checklist.Indicator{}, parts: map[string][]string{}, figures: map[string]micro{},
	}
	for i := range f.Areas {
		for _, ind := range f.Areas[i].Indicators {
			d.indicators[ind.ID] = ind
			if ind.Of != "" {
				d.parts[ind.Of] = append(d.parts[ind.Of], ind.ID)
			}
		}
	}
	return d
}

// all answers every item and indicator that must be answered, in the order in
// which they are read back. What need not be is left to [draw.repair].
func (d *draw) all() {
	for i := range d.form.Areas {
		for _, item := range d.form.Areas[i].Items {
			d.values = append(d.values, d.item(item))
		}
		for _, ind := range d.form.Areas[i].Indicators {
			if ind.Derived == nil {
				d.values = append(d.values, d.indicator(ind))
			}
		}
	}
}

// item answers an item: mostly the best, sometimes less with the reason for it.
func (d *draw) item(i *checklist.Item) checklist.Value {
	set := d.form.Checklist.AnswersOf(i)
	at := 0
	switch n := d.rng.IntN(100); {
	case n >= 96:
		at = 2
	case n >= 82:
		at = 1
	}
	at = min(at, len(set.Values)-1)
	v := checklist.Value{ID: i.ID, State: checklist.Given, Text: set.Values[at], Typed: set.Label(set.Values[at])}
	switch {
	case set.Values[at] == checklist.NotApplicableAnswer:
		v.State = checklist.NotApplicable
	case at > 0:
		v.Explanation = pick(d.rng, reasons)
	case len(i.Evidence) > 0 && d.rng.IntN(3) == 0:
		v.Explanation = pick(d.rng, i.Evidence)
	}
	return v
}

func (d *draw) indicator(i *checklist.Indicator) checklist.Value {
	v := checklist.Value{ID: i.ID, State: checklist.Given}
	switch kind := i.Kind(); {
	case kind.IsNumber():
		v.Number = d.figure(i.ID).number()
	case !i.IsRequired():
		v.State = checklist.Blank
	case kind == checklist.Bool:
		v.Bool = d.rng.IntN(5) > 0
	case kind == checklist.Choice:
		v.Text = i.Options[min(d.rng.IntN(2)*d.rng.IntN(2), len(i.Options)-1)]
	case kind == checklist.Date:
		v.Date = date.Date{Year: 2025, Month: 11, Day: 15}.AddDays(d.rng.IntN(12))
	default:
		v.Text = textFor(d.rng, i)
	}
	return v
}

// value returns the answer to the item or indicator with that id.
func (d *draw) value(id string) *checklist.Value {
	at := slices.IndexFunc(d.values, func(v checklist.Value) bool { return v.ID == id })
	if at < 0 {
		return nil
	}
	return &d.values[at]
}

// pick returns one of a list, which is not empty.
func pick[T any](rng *rand.Rand, list []T) T { return list[rng.IntN(len(list))] }

// micro counts in millionths, the most decimals that a figure may have.
type micro int64

const one micro = 1_000_000

func (m micro) number() checklist.Number { return checklist.NumberOf(int64(m)).Shift(-6) }

// percent returns a part of m, in whole steps of the indicator.
func (m micro) percent(n int, i *checklist.Indicator) micro {
	return rounded(m*micro(n)/100, i)
}

// rounded cuts off the decimals that an indicator does not have.
func rounded(m micro, i *checklist.Indicator) micro {
	step := one
	for range i.Decimals {
		step /= 10
	}
	return m / step * step
}

// scales are how large figures are, by their unit of measure.
var scales = map[string][2]int{
	"hồ sơ": {400, 4000}, "người": {10, 60}, "văn bản": {20, 200}, "nhiệm vụ": {20, 120}, "thủ tục": {250, 328}, "báo cáo": {30, 120},
	"kiến nghị": {20, 150}, "cuộc": {2, 12}, "kỳ": {6, 26}, "phòng": {3, 4}, "thôn": {8, 30}, "tổ": {8, 40}, "khu vực": {8, 40},
	"cử tri": {8000, 45000}, "triệu đồng": {60000, 180000}, "trang": {5000, 60000}, "mét giá": {60, 300}, "m²": {600, 2400},
	"bộ": {40, 90}, "xe": {1, 3}, "trụ sở": {1, 4}, "phương tiện": {1, 4},
}

// seldom are the words of what there is little of, in hundredths.
var seldom = []struct {
	word  string
	share int
}{
	{"quá hạn", 3}, {"kỷ luật", 3}, {"trả lại", 4}, {"đang giải quyết", 6}, {"đang thực hiện", 8}, {"kỳ trước", 6},
	{"chưa", 10}, {"còn thiếu", 10}, {"vướng mắc", 10},
}

// weight is how much there is of what an indicator counts, in hundredths.
func weight(i *checklist.Indicator) int {
	label := vi.Fold(i.Label)
	for _, s := range seldom {
		if strings.Contains(label, s.word) {
			return s.share
		}
	}
	return 100
}

// base is a figure by its unit of measure alone. Money that is counted to a
// decimal is less of it.
func (d *draw) base(i *checklist.Indicator) micro {
	scale, ok := scales[i.Unit]
	if !ok {
		scale = [2]int{1, 20}
	}
	m := one * micro(scale[0]+d.rng.IntN(scale[1]-scale[0]+1))
	if i.Decimals > 0 {
		m += rounded(micro(d.rng.Int64N(int64(one))), i)
	}
	if i.Kind() == checklist.Money {
		for range i.Decimals {
			m = rounded(m/10, i)
		}
	}
	return m.percent(weight(i), i)
}
