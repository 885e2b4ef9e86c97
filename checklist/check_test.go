package checklist

import (
	"cmp"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func given(id, n string) Value {
	v, _ := (&Indicator{ID: id, Type: Decimal}).Read(Content{Kind: NumberContent, Text: n})
	return v
}

func related() *Checklist {
	least, greatest, no := 1.0, 100.5, false
	return &Checklist{ID: "a", Areas: []Area{{ID: "b", Title: "B", Text: "B.", Indicators: []Indicator{
		{ID: "tong", Label: "tổng"},
		{ID: "phan", Label: "phần", Of: "tong"},
		{ID: "khac", Label: "khác"},
		{ID: "co", Label: "có", Type: Bool},
		{ID: "so", Label: "số", Type: Text},
	}}}, Rules: []Rule{
		{ID: "r.le", LE: []string{"khac", "tong"}, Message: "le"},
		{ID: "r.sum", Sum: &Sum{Of: []string{"phan", "khac"}, Equals: []string{"tong"}}, Message: "sum", Explainable: &no},
		{ID: "r.range", Range: &Range{Of: "khac", Min: &least, Max: &greatest}, Message: "range"},
		{ID: "r.if", RequiredIf: &Required{When: "co", Is: "true", Need: "so"}, Message: "if"},
		{ID: "r.if0", RequiredIf: &Required{When: "tong", Is: "0", Need: "so"}, Message: "if0"},
		{ID: "r.tang", NotDecrease: []string{"tong", "khac"}, Message: "tang"},
	}}
}

func TestCheck(t *testing.T) {
	yes := Value{ID: "co", State: Given, Bool: true}
	for _, tt := range []struct {
		name             string
		values, previous []Value
		want             []string
	}{
		{"nothing", nil, nil, nil},
		{"all well", []Value{given("tong", "10"), given("phan", "4"), given("khac", "6")}, nil, nil},
		{"exact", []Value{given("tong", "0.3"), given("phan", "0.1"), given("khac", "0.2")}, nil, []string{"r.range"}},
		{"le and sum", []Value{given("tong", "10"), given("phan", "4"), given("khac", "16")}, nil, []string{"r.le", "r.sum"}},
		{"a sum that is too small", []Value{given("tong", "10"), given("phan", "4"), given("khac", "5")}, nil, []string{"r.sum"}},
		{"a sum of which a part is not given", []Value{given("tong", "10"), given("phan", "4")}, nil, nil},
		{"a sum without its total", []Value{given("phan", "4"), given("khac", "6")}, nil, nil},
		{"as much as allowed", []Value{given("tong", "10"), given("khac", "10"), given("phan", "0")}, nil, nil},
		{"a part as great as its whole", []Value{given("tong", "10"), given("phan", "10")}, nil, nil},
		{"a part greater than its whole", []Value{given("tong", "10"), given("phan", "11")}, nil, []string{"of:phan"}},
		{"the least", []Value{given("khac", "1")}, nil, nil},
		{"the greatest", []Value{given("khac", "100.5")}, nil, nil},
		{"below", []Value{given("khac", "0.9")}, nil, []string{"r.range"}},
		{"above", []Value{given("khac", "100.6")}, nil, []string{"r.range"}},
		{"needed", []Value{yes}, nil, []string{"r.if"}},
		{"needed and blank", []Value{yes, {ID: "so"}}, nil, []string{"r.if"}},
		{"not needed", []Value{{ID: "co", State: Given}}, nil, nil},
		{"needed where the question does not apply", []Value{{ID: "co", State: NotApplicable, Bool: true}, {ID: "tong", State: NotApplicable}}, nil, nil},
		{"needed and there", []Value{yes, {ID: "so", State: Given, Text: "x"}}, nil, nil},
		{"needed and unreadable", []Value{yes, {ID: "so", State: Unreadable}}, nil, nil},
		{"needed at 0", []Value{given("tong", "0")}, nil, []string{"r.if0"}},
		{"unreadable figures are not compared", []Value{given("tong", "1"), {ID: "phan", State: Unreadable}}, nil, nil},
		{"decreased", []Value{given("tong", "9"), given("khac", "5")}, []Value{given("tong", "10"), given("khac", "5")}, []string{"r.tang"}},
		{"neither more nor less", []Value{given("tong", "10")}, []Value{given("tong", "10")}, nil},
		{"no earlier figure", []Value{given("tong", "9")}, []Value{given("khac", "5")}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, b := range related().Check(tt.values, tt.previous) {
				got = append(got, b.Rule)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

// TestExplanationSettles: an explanation of the figure by whose row the
// relation stands settles it, where it may be explained.
func TestExplanationSettles(t *testing.T) {
	tong, khac := given("tong", "10"), given("khac", "16")
	khac.Explanation, tong.Explanation = "lý do", "lý do"
	breaches := related().Check([]Value{tong, given("phan", "4"), khac}, nil)
	require.Len(t, breaches, 2)
	assert.True(t, breaches[0].Settled, "r.le stands by khac")
	assert.Equal(t, "lý do", breaches[0].Explanation)
	assert.False(t, breaches[1].Settled, "r.sum may not be explained")
	assert.Contains(t, breaches[0].Problem().Error(), "ghi lý do ở cột giải trình")
	khac.Explanation = ""
	assert.False(t, related().Check([]Value{tong, given("phan", "4"), khac}, nil)[0].Settled, "not explained by khac")
	p := breaches[1].Problem()
	assert.Equal(t, brokenRelation.Code, p.Code)
	assert.Contains(t, p.Error(), "không được giải trình")
}

// TestConditions: a condition is compared as the type of its figure is, by value
// where it is a number.
func TestConditions(t *testing.T) {
	c := &Checklist{Areas: []Area{{Indicators: []Indicator{
		{ID: "so", Type: Decimal}, {ID: "co", Type: Bool}, {ID: "chon", Type: Choice}, {ID: "ngay", Type: Date}, {ID: "ten", Type: Text}, {ID: "can", Type: Text},
	}}}}
	for _, tt := range []struct {
		when, is, typed string
		want            bool
	}{
		{"so", "1.50", "1,5", true},
		{"so", "1.50", "1,51", false},
		{"so", "nhiều", "1,5", false},
		{"co", "true", "Có", true},
		{"co", "false", "Không", true},
		{"co", "true", "Không", false},
		{"chon", "Xong", "xong", true},
		{"chon", "Xong", "Chưa", false},
		{"ngay", "2026-01-05", "05/01/2026", true},
		{"ten", "1.50", "1.5", false},
		{"khac", "x", "x", false},
	} {
		i := Indicator{ID: tt.when, Type: Text, Options: []string{"Xong", "Chưa"}}
		for _, known := range c.Indicators() {
			if known.ID == tt.when {
				i.Type = known.Type
			}
		}
		v, problems := i.Read(text(tt.typed))
		require.Empty(t, problems)
		c.Rules = []Rule{{ID: "r", RequiredIf: &Required{When: tt.when, Is: tt.is, Need: "can"}}}
		assert.Equal(t, tt.want, len(c.Check([]Value{v}, nil)) > 0, "%s %q where %q", tt.when, tt.typed, tt.is)
	}
}

// TestHalfRules: what a rule leaves open is not held against anybody.
func TestHalfRules(t *testing.T) {
	least, greatest := 5.0, 10.0
	for name, tt := range map[string]struct {
		rule   Rule
		figure string
		want   int
	}{
		"no least":        {Rule{Range: &Range{Of: "n", Max: &greatest}}, "-3", 0},
		"above, no least": {Rule{Range: &Range{Of: "n", Max: &greatest}}, "11", 1},
		"no greatest":     {Rule{Range: &Range{Of: "n", Min: &least}}, "1000", 0},
		"below, alone":    {Rule{Range: &Range{Of: "n", Min: &least}}, "4", 1},
		"of nothing":      {Rule{}, "1", 0},
		"of one figure":   {Rule{LE: []string{"n"}}, "1", 0},
	} {
		c := &Checklist{Areas: []Area{{Indicators: []Indicator{{ID: "n"}}}}, Rules: []Rule{tt.rule}}
		assert.Len(t, c.Check([]Value{given("n", tt.figure)}, nil), tt.want, name)
	}
	p := Breach{Message: "m"}.Problem()
	assert.Empty(t, p.Path)
}

// TestRelations: several figures that must not decrease are as many relations,
// and what explains a relation is the row of its first figure.
func TestRelations(t *testing.T) {
	var got [][]string
	for _, r := range related().Relations() {
		got = append(got, append([]string{r.ID, r.Anchor()}, r.IDs...))
	}
	assert.Equal(t, [][]string{
		{"r.le", "khac", "khac", "tong"},
		{"r.sum", "tong", "tong", "phan", "khac"},
		{"r.range", "khac", "khac"},
		{"r.if", "so", "so", "co"},
		{"r.if0", "so", "so", "tong"},
		{"r.tang", "tong", "tong"},
		{"r.tang", "khac", "khac"},
		{"of:phan", "phan", "phan", "tong"},
	}, got)
}

func TestFingerprint(t *testing.T) {
	asked := func() *Checklist {
		c := related()
		c.Areas[0].Items = []Item{{ID: "muc", Text: "Mục"}}
		c.Areas[0].Indicators = append(c.Areas[0].Indicators, Indicator{ID: "tyle", Label: "tỷ lệ", Derived: &Ratio{Num: "phan", Den: "tong"}})
		c.Rules = append(c.Rules, Rule{ID: "r.mot", Range: &Range{Of: "tong", Min: c.Rules[2].Range.Min}, Message: "mot"})
		return c
	}
	first := asked().Fingerprint()
	assert.Len(t, first, 12)
	no, yes := false, true
	for name, change := range map[string]func(*Checklist){
		"titles":                  func(c *Checklist) { c.Title, c.Areas[0].Title, c.Areas[0].Text = "khác", "khác", "khác" },
		"wording of an indicator": func(c *Checklist) { c.Areas[0].Indicators[0].Label, c.Areas[0].Indicators[0].Source = "khác", "khác" },
		"wording of an item": func(c *Checklist) {
			c.Areas[0].Items[0].Text, c.Areas[0].Items[0].Evidence = "khác", []string{"khác"}
		},
		"wording of a rule": func(c *Checklist) { c.Rules[0].Message = "khác" },
		"what holds anyway": func(c *Checklist) { c.Areas[0].Indicators[0].Type, c.Areas[0].Indicators[0].Required = Int, &yes },
	} {
		c := asked()
		change(c)
		assert.Equal(t, first, c.Fingerprint(), "%s does not count", name)
	}
	for name, change := range map[string]func(*Checklist){
		"id":                 func(c *Checklist) { c.Areas[0].Indicators[2].ID = "x" },
		"type":               func(c *Checklist) { c.Areas[0].Indicators[2].Type = Money },
		"unit":               func(c *Checklist) { c.Areas[0].Indicators[2].Unit = "hồ sơ" },
		"decimals":           func(c *Checklist) { c.Areas[0].Indicators[2].Decimals = 1 },
		"options":            func(c *Checklist) { c.Areas[0].Indicators[2].Options = []string{"a"} },
		"period":             func(c *Checklist) { c.Areas[0].Indicators[2].Period = "t0" },
		"who gives a figure": func(c *Checklist) { c.Areas[0].Indicators[2].AppliesTo = []string{"xa"} },
		"required figure":    func(c *Checklist) { c.Areas[0].Indicators[2].Required = &no },
		"whole of a part":    func(c *Checklist) { c.Areas[0].Indicators[1].Of = "khac" },
		"numerator":          func(c *Checklist) { c.Areas[0].Indicators[5].Derived.Num = "khac" },
		"denominator":        func(c *Checklist) { c.Areas[0].Indicators[5].Derived.Den = "khac" },
		"item":               func(c *Checklist) { c.Areas[0].Items[0].ID = "i" },
		"answers": func(c *Checklist) {
			c.AnswerSets = []AnswerSet{{ID: "b", Default: true, Values: []string{"co", "khong"}}}
		},
		"who answers":             func(c *Checklist) { c.Areas[0].Items[0].AppliesTo = []string{"xa"} },
		"required answer":         func(c *Checklist) { c.Areas[0].Items[0].Required = &no },
		"rule":                    func(c *Checklist) { c.Rules = c.Rules[1:] },
		"operands":                func(c *Checklist) { c.Rules[0].LE = []string{"tong", "khac"} },
		"a term of the other sum": func(c *Checklist) { c.Rules[1].Sum = &Sum{Equals: []string{"tong", "phan"}, Of: []string{"khac"}} },
		"greatest":                func(c *Checklist) { *c.Rules[2].Range.Max = 7 },
		"least":                   func(c *Checklist) { *c.Rules[2].Range.Min = 0.5 },
		"no greatest":             func(c *Checklist) { c.Rules[2].Range.Max = nil },
		"no least":                func(c *Checklist) { c.Rules[2].Range.Min = nil },
		"least as the greatest":   func(c *Checklist) { r := c.Rules[6].Range; r.Min, r.Max = nil, r.Min },
		"condition":               func(c *Checklist) { c.Rules[3].RequiredIf.Is = "false" },
		"what is needed":          func(c *Checklist) { c.Rules[3].RequiredIf.Need = "khac" },
		"explainable":             func(c *Checklist) { c.Rules[0].Explainable = &no },
	} {
		c := asked()
		change(c)
		assert.NotEqual(t, first, c.Fingerprint(), name)
	}
}

func TestMoments(t *testing.T) {
	for in, want := range map[string]string{
		"2026-01-05": "2026-01-05", "5/1/2026": "2026-01-05", "05/01/2026 14:30": "2026-01-05 14:30",
		"2026-01-05T14:30:59": "2026-01-05 14:30", "2026-01-05 00:00": "2026-01-05 00:00",
	} {
		var m Moment
		require.NoError(t, m.UnmarshalText([]byte(in)), in)
		assert.Equal(t, want, m.String())
	}
	for _, in := range []string{"1/2026", "2026-01-05 25:00", "2026-01-05 sáng", "hôm qua"} {
		_, err := ParseMoment(in)
		assert.ErrorIs(t, err, badMoment.Code, in)
	}
	m, err := ParseMoment(" 5/1/2026 9:05 ")
	require.NoError(t, err)
	assert.Equal(t, "05/01/2026 09:05", m.Short())
	assert.False(t, m.IsZero())
	assert.Error(t, m.UnmarshalText([]byte("hôm qua")))
	assert.Equal(t, "05/01/2026 09:05", m.Short(), "what cannot be read changes nothing")
	require.NoError(t, m.UnmarshalText(nil))
	assert.Equal(t, Moment{}, m)
	assert.Equal(t, Moment{}, MomentOf(time.Time{}))
	assert.Equal(t, "1970-01-01 00:00", MomentOf(time.Unix(0, 0).UTC()).String())
	assert.True(t, m.IsZero())
}

// TestMomentsInOrder: days come before hours, hours before minutes, and a day
// without a time is its beginning.
func TestMomentsInOrder(t *testing.T) {
	var moments []Moment
	for _, s := range []string{"2025-12-31 23:59", "2026-01-05", "2026-01-05 00:01", "2026-01-05 00:59", "2026-01-05 01:00", "2026-01-05 08:20", "2026-01-05 09:00", "2026-01-05 09:10", "2026-01-06"} {
		m, err := ParseMoment(s)
		require.NoError(t, err)
		moments = append(moments, m)
	}
	for i, m := range moments {
		for j, n := range moments {
			assert.Equal(t, cmp.Compare(i, j), m.Compare(n), "%v and %v", m, n)
		}
	}
	midnight, _ := ParseMoment("2026-01-05 00:00")
	assert.Zero(t, midnight.Compare(moments[1]))
}

// A mark in the cell for it explains nothing.
func TestWhatExplains(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, ".": false, "x": false, "0": false, "-": false, "...": false, "không có": false, "12": false, "xx": false, "ok": false, "Đúng": false, "12 hồ": false, "sáp nhập": true,
		"Gồm hồ sơ kỳ trước": true, "đã rà": true, "do 2 xã nhập": true,
	} {
		assert.Equal(t, want, explains(text), text)
	}
}

// The words of relations that have none of their own are found in one look at the
// indicators, not one for each rule.
func TestRelationsAreWordedInOneLook(t *testing.T) {
	of := func(indicators int) float64 {
		c := &Checklist{Areas: []Area{{ID: "a"}}}
		for i := range indicators {
			c.Areas[0].Indicators = append(c.Areas[0].Indicators, Indicator{ID: fmt.Sprint("i", i), Label: "Số"})
		}
		for i := range 300 {
			c.Rules = append(c.Rules, Rule{ID: fmt.Sprint("r", i), LE: []string{"i0", "i1"}}, Rule{ID: fmt.Sprint("d", i), NotDecrease: []string{"i0", "i1"}})
		}
		return testing.AllocsPerRun(3, func() { c.Relations() })
	}
	few := of(2)
	assert.Less(t, of(2000)-few, 2*2000.0)
}
