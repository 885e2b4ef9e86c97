package checklist

import (
	"testing"

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
		{ID: "tong", Label: "tổng"}, {ID: "phan", Label: "phần", Of: "tong"}, {ID: "khac", Label: "khác"},
		{ID: "co", Label: "có", Type: Bool}, {ID: "so", Label: "số", Type: Text},
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
		{"a part greater than its whole", []Value{given("tong", "10"), given("phan", "11")}, nil, []string{"of:phan"}},
		{"below", []Value{given("khac", "0.9")}, nil, []string{"r.range"}},
		{"above", []Value{given("khac", "100.6")}, nil, []string{"r.range"}},
		{"needed", []Value{yes}, nil, []string{"r.if"}},
		{"needed and there", []Value{yes, {ID: "so", State: Given, Text: "x"}}, nil, nil},
		{"needed and unreadable", []Value{yes, {ID: "so", State: Unreadable}}, nil, nil},
		{"needed at 0", []Value{given("tong", "0")}, nil, []string{"r.if0"}},
		{"unreadable figures are not compared", []Value{given("tong", "1"), {ID: "phan", State: Unreadable}}, nil, nil},
		{"decreased", []Value{given("tong", "9"), given("khac", "5")}, []Value{given("tong", "10"), given("khac", "5")}, []string{"r.tang"}},
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
	p := breaches[1].Problem()
	assert.Equal(t, BrokenRelation.Code, p.Code)
	assert.Contains(t, p.Error(), "không được giải trình")
}

func TestFingerprint(t *testing.T) {
	first := related().Fingerprint()
	assert.Len(t, first, 12)
	c := related()
	c.Title, c.Areas[0].Text, c.Areas[0].Indicators[0].Label, c.Rules[0].Message = "khác", "khác", "khác", "khác"
	assert.Equal(t, first, c.Fingerprint(), "wording does not count")
	for name, change := range map[string]func(*Checklist){
		"id":       func(c *Checklist) { c.Areas[0].Indicators[2].ID = "x" },
		"type":     func(c *Checklist) { c.Areas[0].Indicators[2].Type = Money },
		"unit":     func(c *Checklist) { c.Areas[0].Indicators[2].Unit = "hồ sơ" },
		"decimals": func(c *Checklist) { c.Areas[0].Indicators[2].Decimals = 1 },
		"options":  func(c *Checklist) { c.Areas[0].Indicators[2].Options = []string{"a"} },
		"bound":    func(c *Checklist) { *c.Rules[2].Range.Max = 7 },
		"rule":     func(c *Checklist) { c.Rules = c.Rules[1:] },
		"item":     func(c *Checklist) { c.Areas[0].Items = []Item{{ID: "i", Text: "i"}} },
	} {
		c := related()
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
		assert.ErrorIs(t, err, BadMoment.Code, in)
	}
	a, _ := ParseMoment("2026-01-05")
	b, _ := ParseMoment("2026-01-05 00:01")
	assert.Equal(t, -1, a.Compare(b))
	assert.Equal(t, 1, b.Compare(a))
	assert.Zero(t, a.Compare(a))
	assert.True(t, Moment{}.IsZero())
}
