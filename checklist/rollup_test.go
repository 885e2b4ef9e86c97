package checklist_test

import (
	"context"
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
		u := unit.Unit{Code: fmt.Sprintf("dv%03d", i), Type: t.ID, Name: "Mẫu", Groups: [][]string{nil, {"bien"}, {"nui", "h1"}, {"h2"}}[i%4]}
		f := &checklist.Form{Unit: u, Checklist: c, Areas: c.FormAreas(u)}
		if r.IntN(6) == 0 {
			out = append(out, checklist.Reply{Form: f})
			continue
		}
		var values []checklist.Value
		for _, a := range f.Areas {
			for _, item := range a.Items {
				values = append(values, randomValue(r, item.ID, checklist.Text, []string{"dat", "chua_dat"}))
			}
			for _, ind := range a.Indicators {
				if ind.Derived == nil {
					values = append(values, randomValue(r, ind.ID, ind.Kind(), ind.Options))
				}
			}
		}
		for j := range values {
			values[j].Cell = diag.Place{File: f.Unit.Code + ".xlsx", Sheet: "Hồ sơ", Cell: fmt.Sprintf("E%d", j+5)}
		}
		out = append(out, checklist.Reply{Form: f, Return: &checklist.Return{Values: checklist.ValuesOf(values...)}})
	}
	return out
}

// rolledUp is a roll-up that nothing stops.
func rolledUp(c *checklist.Checklist, replies []checklist.Reply, groups []unit.Group) *checklist.Rollup {
	r, _ := checklist.RollUp(context.Background(), c, replies, groups)
	return r
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

// regions are two ways to divide units; some units are in neither.
var regions = []unit.Group{
	{ID: "vung", Title: "Vùng", Values: []unit.Value{{ID: "bien", Label: "Ven biển"}, {ID: "nui", Label: "Miền núi"}, {ID: "dao", Label: "Hải đảo"}}},
	{ID: "hang", Title: "Hạng", Values: []unit.Value{{ID: "h1", Label: "Hạng I"}, {ID: "h2", Label: "Hạng II"}}},
}

// However the units are divided, by type or by any group, the parts come to what
// all come to.
func TestTotalsByTypeAreThoseByGroup(t *testing.T) {
	c := figures()
	for seed := range uint64(30) {
		r := rolledUp(c, randomReplies(c, 30, seed), regions)
		require.Len(t, r.Divisions, 2)
		var names []string
		for _, p := range r.Parts() {
			names = append(names, p.Name())
		}
		assert.Equal(t, []string{"xã", "phường", "đặc khu", "Ven biển", "Miền núi", "Chưa phân nhóm", "Hạng I", "Hạng II", "Chưa phân nhóm"}, names, "no unit is on an island")
		for _, parts := range [][]checklist.Group{r.Types, r.Divisions[0].Parts, r.Divisions[1].Parts} {
			var sum checklist.Group
			for _, p := range parts {
				sum = sum.Plus(p)
			}
			assert.Equal(t, r.All, sum, "seed %d", seed)
		}
	}
}

// The roll-up of a split of the units is that of all, and the order of units
// changes nothing.
func TestRollupOfASplit(t *testing.T) {
	c := figures()
	for seed := range uint64(50) {
		replies := randomReplies(c, 30, seed)
		all := rolledUp(c, replies, nil)
		at := int(seed) % len(replies)
		first, second := rolledUp(c, replies[:at], nil), rolledUp(c, replies[at:], nil)
		assert.Equal(t, all.All, first.All.Plus(second.All), "seed %d", seed)

		shuffled := slices.Clone(replies)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		again := rolledUp(c, shuffled, nil)
		assert.Equal(t, all.All, again.All)
		assert.Equal(t, all.Types, again.Types)

		sum := rolledUp(c, nil, nil).All
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
		r := rolledUp(c, randomReplies(c, 30, seed), nil)
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
	reply := func(code string, kind string, values ...checklist.Value) checklist.Reply {
		f := &checklist.Form{Unit: unit.Unit{Code: code, Type: kind, Name: "Mẫu"}, Checklist: c, Areas: c.FormAreas(unit.Unit{Type: kind})}
		return checklist.Reply{Form: f, Return: &checklist.Return{Values: checklist.ValuesOf(values...)}}
	}
	r := rolledUp(c, []checklist.Reply{
		reply("a", unit.Commune, number("hs.num", 90), number("hs.den", 100)),
		reply("b", unit.Ward, number("hs.num", 1), number("hs.den", 2)),
		reply("c", unit.Ward, number("hs.num", 50)),
		reply("d", unit.Ward, number("hs.den", 50), checklist.Value{ID: "hs.num", State: checklist.Unreadable}),
		reply("e", unit.Ward, checklist.Value{ID: "hs.den", State: checklist.NotApplicable}),
	}, nil)
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
	_, ok = rolledUp(c, nil, nil).All.Indicators[2].Percent()
	assert.False(t, ok, "of nothing there is no ratio")
}

// What four units answered, by hand: every state is counted apart, values that no
// list orders stand in their own order, and areas and groups add up.
func TestRollupByHand(t *testing.T) {
	c := figures()
	c.Areas = append(c.Areas, checklist.Area{ID: "kc", Title: "Khác", Text: "Khác.", Open: true}, checklist.Area{
		ID: "cs", Title: "Cơ sở", Text: "Cơ sở.", Items: []checklist.Item{{ID: "cs.muc", Text: "Mục"}},
	})
	c.Areas[0].Indicators = append(c.Areas[0].Indicators, checklist.Indicator{ID: "hs.ngay", Label: "Ngày", Type: checklist.Date, Aggregate: "count"})
	value := func(id, typed string) checklist.Value {
		for _, i := range c.Indicators() {
			if i.ID == id {
				v, problems := i.Read(checklist.Typed(typed))
				require.Empty(t, problems)
				return v
			}
		}
		set := checklist.Usual()
		v, _ := set.Read(id, checklist.Typed(typed))
		return v
	}
	reply := func(code string, kind string, values ...checklist.Value) checklist.Reply {
		f := &checklist.Form{Unit: unit.Unit{Code: code, Type: kind, Name: "Mẫu"}, Checklist: c, Areas: c.FormAreas(unit.Unit{Type: kind})}
		return checklist.Reply{Form: f, Return: &checklist.Return{Values: checklist.ValuesOf(values...)}}
	}
	silent := reply("d", unit.Ward)
	silent.Return = nil
	replies := []checklist.Reply{
		reply("a", unit.Commune, value("hs.muc", "Đạt"), value("hs.xa", "Chưa đạt"), value("cs.muc", "Đạt"), value("hs.phong", "10"), value("hs.ngay", "2/3/2026"), value("hs.co", "Không"), value("hs.muc_do", "Chưa"), value("hs.tien", "0,5")),
		reply("b", unit.Commune, value("hs.muc", "Không áp dụng"), value("cs.muc", "Đạt"), value("hs.phong", "9"), value("hs.ngay", "12/1/2026"), value("hs.co", "Có"), value("hs.num", "1"), value("hs.den", "4")),
		reply("c", unit.Ward, value("hs.muc", "Đạt"), value("hs.xa", "Đạt"), value("cs.muc", "Chưa đạt"), value("hs.phong", "10"), value("hs.co", "Không"), value("hs.tien", "1,25")),
		silent,
	}
	r := rolledUp(c, replies, nil)
	assert.Equal(t, []int{4, 3}, []int{r.All.Units, r.All.Returned})
	require.Len(t, r.Types, 2)
	assert.Equal(t, unit.Ward, r.Types[1].Type.ID)
	assert.Equal(t, []int{2, 1}, []int{r.Types[1].Units, r.Types[1].Returned})

	counts := func(id string) []checklist.Count {
		total, ok := r.All.Total(id)
		require.True(t, ok, id)
		return total.Counts
	}
	assert.Equal(t, []checklist.Count{{Code: "9", Label: "9", N: 1}, {Code: "10", Label: "10", N: 2}}, counts("hs.phong"), "numbers by their value")
	assert.Equal(t, []checklist.Count{{Code: "2026-01-12", Label: "12/01/2026", N: 1}, {Code: "2026-03-02", Label: "02/3/2026", N: 1}}, counts("hs.ngay"))
	assert.Equal(t, []checklist.Count{{Code: "true", Label: "Có", N: 1}, {Code: "false", Label: "Không", N: 2}}, counts("hs.co"), "yes before no, seldom as it is")
	assert.Equal(t, []checklist.Count{{Code: "Xong", Label: "Xong"}, {Code: "Chưa", Label: "Chưa", N: 1}}, counts("hs.muc_do"))
	money, _ := r.All.Total("hs.tien")
	assert.Equal(t, "1.75", money.Sum.String())
	assert.Equal(t, checklist.Tally{Expected: 4, Given: 2, Blank: 1, Missing: 1}, money.Tally)
	assert.Empty(t, money.Counts)
	_, ok := r.All.Total("hs.muc")
	assert.False(t, ok, "an item has no total")

	dat, lacking := checklist.Count{Code: "dat", Label: "Đạt", N: 2}, checklist.Count{Code: "chua_dat", Label: "Chưa đạt", N: 1}
	some := func(counts []checklist.Count) (out []checklist.Count) {
		for _, c := range counts {
			if c.N > 0 {
				out = append(out, c)
			}
		}
		return out
	}
	areas := r.All.Areas(c)
	require.Len(t, areas, 2, "those with items")
	assert.Equal(t, "cs", areas[1].ID)
	assert.Equal(t, []checklist.Count{dat, lacking}, some(areas[1].Counts))
	assert.Equal(t, []checklist.Count{dat, lacking, {Code: "khong_ap_dung", Label: "Không áp dụng", N: 1}}, some(areas[0].Counts), "who is not asked is not counted")
	assert.Equal(t, checklist.Tally{Expected: 6, Given: 3, NotApplicable: 1, Blank: 1, Missing: 1}, areas[0].Tally)
	assert.Equal(t, []checklist.Count{{Code: "dat", Label: "Đạt", N: 4}, {Code: "chua_dat", Label: "Chưa đạt", N: 2}, {Code: "khong_ap_dung", Label: "Không áp dụng", N: 1}}, some(r.All.Counts()))

	var sources []string
	for s := range r.Sources("hs.tyle") {
		sources = append(sources, s.Unit.Code+" "+s.Value.ID)
	}
	assert.Equal(t, []string{"b hs.num", "b hs.den"}, sources, "a ratio comes of its two figures")
	for s := range r.Sources("hs.phong") {
		assert.Equal(t, "a", s.Unit.Code)
		break
	}
	for range r.Sources("hs.khac") {
		t.Error("a source of nothing")
	}

	both := r.Types[0].Plus(r.Types[1])
	assert.Empty(t, both.Type)
	assert.Equal(t, r.All, both)
	assert.Equal(t, unit.Ward, r.Types[1].Plus(r.Types[1]).Type.ID, "of one type")
	assert.Equal(t, 2, r.Types[1].Items[0].Expected, "neither is modified")

	var nothing checklist.Group
	assert.Equal(t, r.Types[0], nothing.Plus(r.Types[0]))
	assert.Equal(t, r.Types[0], r.Types[0].Plus(nothing))
	assert.Equal(t, r.All, nothing.Plus(r.Types[0]).Plus(r.Types[1]))
	for _, a := range nothing.Areas(r.Checklist) {
		assert.Zero(t, a.Tally)
	}

	replies = append([]checklist.Reply{{}}, r.Replies...)
	assert.Equal(t, r, rolledUp(r.Checklist, replies, nil), "what has no form is nobody's")
	assert.Nil(t, replies[0].Form)
}

// What keeps a ratio from being known: the figure that is not given, and of two
// the one of which less is known.
func TestRatioThatIsNotKnown(t *testing.T) {
	c := figures()
	state := func(id string, s checklist.State) checklist.Value {
		return checklist.Value{ID: id, State: s, Number: checklist.NumberOf(1)}
	}
	for _, tt := range []struct {
		num, den checklist.State
		want     checklist.Tally
	}{
		{checklist.Given, checklist.Given, checklist.Tally{Expected: 1, Given: 1}},
		{checklist.Given, checklist.Blank, checklist.Tally{Expected: 1, Blank: 1}},
		{checklist.Unreadable, checklist.Given, checklist.Tally{Expected: 1, Unreadable: 1}},
		{checklist.Blank, checklist.Given, checklist.Tally{Expected: 1, Blank: 1}},
		{checklist.NotApplicable, checklist.Given, checklist.Tally{Expected: 1, NotApplicable: 1}},
		{checklist.Blank, checklist.Unreadable, checklist.Tally{Expected: 1, Unreadable: 1}},
		{checklist.Unreadable, checklist.Blank, checklist.Tally{Expected: 1, Unreadable: 1}},
		{checklist.NotApplicable, checklist.Unreadable, checklist.Tally{Expected: 1, Unreadable: 1}},
		{checklist.Blank, checklist.NotApplicable, checklist.Tally{Expected: 1, NotApplicable: 1}},
	} {
		f := &checklist.Form{Unit: unit.Unit{Code: "a", Type: unit.Ward, Name: "Mẫu"}, Checklist: c, Areas: c.FormAreas(unit.Unit{Type: unit.Ward})}
		back := &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{state("hs.num", tt.num), state("hs.den", tt.den)}...)}
		total, _ := rolledUp(c, []checklist.Reply{{Form: f, Return: back}}, nil).All.Total("hs.tyle")
		assert.Equal(t, tt.want, total.Tally, "%v of %v", tt.num, tt.den)
	}
}

// Rolling up changes neither the replies nor the checklist.
func TestRollupOnlyReads(t *testing.T) {
	c, same := figures(), figures()
	replies, again := randomReplies(c, 20, 7), randomReplies(same, 20, 7)
	rolledUp(c, replies, nil)
	assert.Equal(t, same, c)
	assert.Equal(t, again, replies)
}
