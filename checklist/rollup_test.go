package checklist_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// figures is a checklist with an indicator of every way of putting together.
func figures() *checklist.Checklist {
	return &checklist.Checklist{
		ID: "dm.so",
		Areas: []checklist.Area{{
			ID: "hs", Title: "Hồ sơ", Text: "Hồ sơ.",
			Items: []checklist.Item{{ID: "hs.muc", Text: "Mục"}, {ID: "hs.xa", Text: "Chỉ của xã", AppliesTo: []string{"xa"}}},
			Indicators: []checklist.Indicator{
				{ID: "hs.num", Label: "Đúng hạn"},
				{ID: "hs.den", Label: "Đến hạn"},
				{ID: "hs.tyle", Label: "Tỷ lệ", Derived: &checklist.Ratio{Num: "hs.num", Den: "hs.den"}},
				{ID: "hs.tien", Label: "Kinh phí", Type: checklist.Money, Decimals: 2},
				{ID: "hs.co", Label: "Đã có", Type: checklist.Bool},
				{ID: "hs.muc_do", Label: "Mức độ", Type: checklist.Choice, Options: []string{"Xong", "Chưa"}},
				{ID: "hs.phong", Label: "Số phòng", Aggregate: "count"},
				{ID: "hs.ten", Label: "Tên", Type: checklist.Text},
				{ID: "hs.xa_so", Label: "Số thôn", AppliesTo: []string{"xa"}},
			},
		}},
	}
}

// randomReplies makes what n units answered, every state among it.
func randomReplies(c *checklist.Checklist, n int, seed uint64) []checklist.Reply {
	r := rand.New(rand.NewPCG(seed, 1))
	var out []checklist.Reply
	for i := range n {
		t := unit.Types()[r.IntN(3)]
		f := &checklist.Form{Unit: unit.Unit{Code: fmt.Sprintf("dv%03d", i), Type: t, Name: "Mẫu"}, Checklist: c, Areas: c.FormAreas(t)}
		if r.IntN(6) == 0 {
			out = append(out, checklist.Reply{Form: f})
			continue
		}
		back := &checklist.Return{}
		for _, a := range f.Areas {
			for _, item := range a.Items {
				back.Values = append(back.Values, randomValue(r, item.ID, checklist.Text, []string{"dat", "chua_dat"}))
			}
			for _, ind := range a.Indicators {
				if ind.Derived == nil {
					back.Values = append(back.Values, randomValue(r, ind.ID, ind.Kind(), ind.Options))
				}
			}
		}
		for j := range back.Values {
			back.Values[j].Cell = diag.Place{File: f.Unit.Code + ".xlsx", Sheet: "Hồ sơ", Cell: fmt.Sprintf("E%d", j+5)}
		}
		out = append(out, checklist.Reply{Form: f, Return: back})
	}
	return out
}

func randomValue(r *rand.Rand, id string, t checklist.Type, options []string) checklist.Value {
	v := checklist.Value{ID: id, State: checklist.State(r.IntN(6))}
	if v.State > checklist.Unreadable {
		v.State = checklist.Given
	}
	if v.State != checklist.Given {
		return v
	}
	switch {
	case t == checklist.Money:
		v.Number, _ = checklist.ParseNumber(fmt.Sprintf("%d.%02d", r.IntN(1000), r.IntN(100)))
	case t.IsNumber():
		v.Number = checklist.NumberOf(int64(r.IntN(20)))
	case t == checklist.Bool:
		v.Bool = r.IntN(2) == 0
	case len(options) > 0:
		v.Text = options[r.IntN(len(options))]
	default:
		v.Text = "chữ"
	}
	return v
}

// The roll-up of a split of the units is that of all, and the order of units
// changes nothing.
func TestRollupOfASplit(t *testing.T) {
	c := figures()
	for seed := range uint64(50) {
		replies := randomReplies(c, 30, seed)
		all := checklist.RollUp(c, replies)
		at := int(seed) % len(replies)
		first, second := checklist.RollUp(c, replies[:at]), checklist.RollUp(c, replies[at:])
		assert.Equal(t, all.All, first.All.Plus(second.All), "seed %d", seed)

		shuffled := slices.Clone(replies)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		again := checklist.RollUp(c, shuffled)
		assert.Equal(t, all.All, again.All)
		assert.Equal(t, all.Types, again.Types)

		sum := checklist.RollUp(c, nil).All
		for _, g := range all.Types {
			sum = sum.Plus(g)
		}
		assert.Equal(t, all.All.Indicators, sum.Indicators, "types are all of the units")
	}
}

// Every figure that is given is in the total of its id, once, and the figures of
// the lineage add up to it.
func TestLineageAddsUp(t *testing.T) {
	c := figures()
	for seed := range uint64(50) {
		r := checklist.RollUp(c, randomReplies(c, 30, seed))
		given := 0
		for range r.Lineage() {
			given++
		}
		counted := 0
		for i := range r.All.Indicators {
			total := &r.All.Indicators[i]
			if total.Derived != nil {
				continue
			}
			counted += total.Given
			var sum checklist.Number
			n := 0
			for s := range r.Sources(total.ID) {
				sum = sum.Add(s.Value.Number)
				n++
				assert.Equal(t, s.Unit.Code+".xlsx", s.Value.Cell.File)
			}
			assert.Equal(t, n, total.Given, total.ID)
			if total.Aggregation() == checklist.BySum {
				assert.Equal(t, 0, sum.Cmp(total.Sum), total.ID)
			}
			if total.Aggregation() == checklist.ByCount {
				assert.Equal(t, n, countsOf(total.Counts), total.ID)
			}
			assertWhole(t, total.Tally)
		}
		for i := range r.All.Items {
			a := &r.All.Items[i]
			counted += a.Given
			assert.Equal(t, a.Given+a.NotApplicable, countsOf(a.Counts), a.ID)
			assertWhole(t, a.Tally)
		}
		assert.Equal(t, given, counted, "every answer is counted once")
	}
}

func countsOf(counts []checklist.Count) int {
	n := 0
	for _, c := range counts {
		n += c.N
	}
	return n
}

func assertWhole(t *testing.T, tally checklist.Tally) {
	t.Helper()
	assert.Equal(t, tally.Expected, tally.Given+tally.NotApplicable+tally.Unreadable+tally.Blank+tally.Missing)
}

// A ratio is that of two sums over the units that give both figures, never an
// average of ratios; who is not asked is not expected.
func TestRatioOfSums(t *testing.T) {
	c := figures()
	number := func(id string, n int64) checklist.Value {
		return checklist.Value{ID: id, State: checklist.Given, Number: checklist.NumberOf(n)}
	}
	reply := func(code string, kind unit.Type, values ...checklist.Value) checklist.Reply {
		f := &checklist.Form{Unit: unit.Unit{Code: code, Type: kind, Name: "Mẫu"}, Checklist: c, Areas: c.FormAreas(kind)}
		return checklist.Reply{Form: f, Return: &checklist.Return{Values: values}}
	}
	r := checklist.RollUp(c, []checklist.Reply{
		reply("a", unit.Commune, number("hs.num", 90), number("hs.den", 100)),
		reply("b", unit.Ward, number("hs.num", 1), number("hs.den", 2)),
		reply("c", unit.Ward, number("hs.num", 50)),
		reply("d", unit.Ward, number("hs.den", 50), checklist.Value{ID: "hs.num", State: checklist.Unreadable}),
		reply("e", unit.Ward, checklist.Value{ID: "hs.den", State: checklist.NotApplicable}),
	})
	ratio, ok := r.All.Total("hs.tyle")
	require.True(t, ok)
	percent, ok := ratio.Percent()
	require.True(t, ok)
	assert.Equal(t, "89.22", percent.String(), "91 of 102, where the average would be 70")
	assert.Equal(t, checklist.Tally{Expected: 5, Given: 2, Blank: 1, Unreadable: 1, NotApplicable: 1}, ratio.Tally)
	sum, _ := r.All.Total("hs.num")
	assert.Equal(t, "141", sum.Sum.String())
	villages, _ := r.All.Total("hs.xa_so")
	assert.Equal(t, checklist.Tally{Expected: 1, Blank: 1}, villages.Tally, "asked of communes alone")
	_, ok = checklist.RollUp(c, nil).All.Indicators[2].Percent()
	assert.False(t, ok, "of nothing there is no ratio")
}

// Rolling up changes neither the replies nor the checklist.
func TestRollupOnlyReads(t *testing.T) {
	c, same := figures(), figures()
	replies, again := randomReplies(c, 20, 7), randomReplies(same, 20, 7)
	checklist.RollUp(c, replies)
	assert.Equal(t, same, c)
	assert.Equal(t, again, replies)
}
