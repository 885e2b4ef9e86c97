package checklist_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// cumulative is a checklist with figures that must not decrease, one of them
// under a new id.
func cumulative() *checklist.Checklist {
	return &checklist.Checklist{
		ID: "dm.luyke",
		Areas: []checklist.Area{{
			ID: "hs", Title: "Hồ sơ", Text: "Hồ sơ.",
			Items: []checklist.Item{{ID: "hs.muc", Was: []string{"hs.muc_cu"}, Text: "Mục"}},
			Indicators: []checklist.Indicator{
				{ID: "hs.moi", Was: []string{"hs.tiepnhan"}, Label: "Mới"},
				{ID: "hs.dang", Label: "Đang giải quyết"},
				{ID: "hs.ten", Label: "Tên", Type: checklist.Text},
			},
		}},
		Rules: []checklist.Rule{{ID: "r.luyke", NotDecrease: []string{"hs.moi"}, Message: "Số lũy kế giảm"}},
	}
}

func given(id string, n int64) checklist.Value {
	return checklist.Value{ID: id, State: checklist.Given, Number: checklist.NumberOf(n)}
}

// Round 2 against round 1: what differs, and which cumulative figure fell. The
// ids of the first round are former ones.
func TestCompareRounds(t *testing.T) {
	c := cumulative()
	first := []checklist.Value{given("hs.tiepnhan", 100), given("hs.dang", 9), {ID: "hs.muc_cu", State: checklist.Given, Text: "dat"}, {ID: "hs.ten", State: checklist.Given, Text: "A"}}
	second := []checklist.Value{given("hs.moi", 90), given("hs.dang", 7), {ID: "hs.muc", State: checklist.Given, Text: "chua_dat"}, {ID: "hs.ten", State: checklist.Given, Text: "A"}}
	assert.Equal(t, []string{"hs.muc dat → chua_dat", "hs.moi 100 → 90, fell", "hs.dang 9 → 7"}, changes(c.Compare(first, second)))

	breaches := c.Check(second, first)
	require.Len(t, breaches, 1, "the rule sees through former ids too")
	assert.Equal(t, "r.luyke", breaches[0].Rule)
	assert.Empty(t, c.Check(first, second), "without figures of today nothing is held against the rule")
	assert.Empty(t, c.Compare(second, second))
}

// A blank and nothing are the same; a blank where something stood is a change;
// what the second says nothing of is left out, as for the team, which looks at
// some items only.
func TestCompareStates(t *testing.T) {
	c := cumulative()
	blank := []checklist.Value{{ID: "hs.moi"}, {ID: "hs.dang"}}
	assert.Empty(t, c.Compare(nil, blank))
	assert.Empty(t, c.Compare(blank, nil))
	assert.Equal(t, []string{"hs.moi 5 → "}, changes(c.Compare([]checklist.Value{given("hs.moi", 5), given("hs.dang", 1)}, []checklist.Value{{ID: "hs.moi"}})))
	odd := func(typed string) []checklist.Value {
		return []checklist.Value{{ID: "hs.moi", State: checklist.Unreadable, Typed: typed}}
	}
	assert.Empty(t, c.Compare(odd("1,2"), odd("1,2")))
	assert.Len(t, c.Compare(odd("1,2"), odd("1.2")), 1)
	assert.Len(t, c.Compare(odd("0"), []checklist.Value{given("hs.moi", 0)}), 1, "unreadable is not zero")
	none := []checklist.Value{{ID: "hs.moi", State: checklist.NotApplicable}}
	assert.Len(t, c.Compare(none, []checklist.Value{given("hs.moi", 0)}), 1, "not applicable is not zero")
}

// Only a figure that must not decrease, known both times, falls; a ratio, which
// nobody enters, changes with its figures.
func TestFell(t *testing.T) {
	c := cumulative()
	c.Areas[0].Indicators = append(c.Areas[0].Indicators, checklist.Indicator{ID: "hs.tyle", Label: "Tỷ lệ", Derived: &checklist.Ratio{Num: "hs.dang", Den: "hs.moi"}})
	for name, tt := range map[string]struct {
		before, after checklist.Value
		want          []string
	}{
		"less":        {given("hs.moi", 5), given("hs.moi", 4), []string{"hs.moi 5 → 4, fell"}},
		"more":        {given("hs.moi", 5), given("hs.moi", 6), []string{"hs.moi 5 → 6"}},
		"may be less": {given("hs.dang", 5), given("hs.dang", 4), []string{"hs.dang 5 → 4"}},
		"not known":   {given("hs.moi", 5), checklist.Value{ID: "hs.moi", State: checklist.Unreadable}, []string{"hs.moi 5 → "}},
		"new":         {checklist.Value{ID: "hs.moi", State: checklist.NotApplicable}, given("hs.moi", -1), []string{"hs.moi  → -1"}},
		"a ratio":     {given("hs.tyle", 5), given("hs.tyle", 4), nil},
		"first":       {checklist.Value{}, given("hs.moi", 4), []string{"hs.moi  → 4"}},
	} {
		assert.Equal(t, tt.want, changes(c.Compare([]checklist.Value{tt.before}, []checklist.Value{tt.after})), name)
	}
}

func changes(list []checklist.Change) []string {
	var out []string
	for _, c := range list {
		kind := checklist.Int
		if c.Before.Text+c.After.Text != "" {
			kind = checklist.Text
		}
		s := fmt.Sprintf("%s %s → %s", c.ID, c.Before.Print(kind), c.After.Print(kind))
		if c.Fell {
			s += ", fell"
		}
		out = append(out, s)
	}
	return out
}

// One version of a checklist against another: what is new, dropped, renamed,
// moved, asked in another way, or only worded in another way.
func TestSince(t *testing.T) {
	old := &checklist.Checklist{
		ID: "dm", Areas: []checklist.Area{
			{
				ID: "cd", Title: "Chỉ đạo", Text: "Chỉ đạo.",
				Items:      []checklist.Item{{ID: "cd.quyche", Text: "Quy chế"}, {ID: "cd.hop", Text: "Họp"}},
				Indicators: []checklist.Indicator{{ID: "cd.vb", Label: "Văn bản", Unit: "văn bản"}, {ID: "cd.tien", Label: "Tiền", Type: checklist.Money, Decimals: 1}},
			},
			{ID: "hs", Title: "Hồ sơ", Text: "Hồ sơ."},
		},
		Rules: []checklist.Rule{{ID: "r.vb", Range: &checklist.Range{Of: "cd.vb", Max: ptr(10.0)}, Message: "Nhiều"}},
	}
	assert.Empty(t, old.Since(old))
	now := &checklist.Checklist{
		ID: "dm", Areas: []checklist.Area{
			{
				ID: "dh", Was: []string{"cd"}, Title: "Chỉ đạo", Text: "Chỉ đạo, điều hành.",
				Items: []checklist.Item{{ID: "dh.quyche", Was: []string{"cd.quyche"}, Text: "Quy chế", Required: ptr(false)}},
			},
			{
				ID: "hs", Title: "Hồ sơ", Text: "Hồ sơ.",
				Indicators: []checklist.Indicator{{ID: "cd.vb", Label: "Văn bản", Unit: "bản"}, {ID: "hs.moi", Label: "Mới"}},
			},
		},
		Rules: []checklist.Rule{{ID: "r.vb", Range: &checklist.Range{Of: "cd.vb", Max: ptr(20.0)}, Message: "Nhiều"}},
	}
	var told []string
	for _, d := range now.Since(old) {
		told = append(told, fmt.Sprintf("%s %s %s %s: %q → %q", d.Kind, d.Part, d.ID, d.Field, d.From, d.To))
	}
	assert.Equal(t, []string{
		`Đổi mã area dh id: "cd" → "dh"`,
		`Đổi cách viết area dh text: "Chỉ đạo." → "Chỉ đạo, điều hành."`,
		`Đổi mã item dh.quyche id: "cd.quyche" → "dh.quyche"`,
		`Đổi yêu cầu item dh.quyche required: "true" → "false"`,
		`Chuyển nội dung indicator cd.vb areas: "cd" → "hs"`,
		`Đổi yêu cầu indicator cd.vb unit: "văn bản" → "bản"`,
		`Mới indicator hs.moi : "" → ""`,
		`Đổi yêu cầu rule r.vb condition: "cd.vb ..10" → "cd.vb ..20"`,
		`Bỏ item cd.hop : "" → ""`,
		`Bỏ indicator cd.tien : "" → ""`,
	}, told)
}

// An area below another, a ratio and a bound are compared too; a part that two
// claim to have been goes to the first, and the other is new.
func TestSinceOfDetails(t *testing.T) {
	version := func(change func(*checklist.Checklist)) *checklist.Checklist {
		c := dossier()
		change(c)
		return c
	}
	for name, tt := range map[string]struct {
		change func(*checklist.Checklist)
		want   []string
	}{
		"a ratio": {
			func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[2].Derived.Den = "hs.gq" },
			[]string{`Đổi yêu cầu indicator hs.tyle derived: "hs.gq / hs.moi" → "hs.gq / hs.gq"`},
		},
		"an area moves up": {func(c *checklist.Checklist) {
			c.Areas = append(c.Areas, c.Areas[1].Areas[1])
			c.Areas[1].Areas = c.Areas[1].Areas[:1]
		}, []string{`Chuyển nội dung area hs.khac areas: "hs" → ""`}},
		"an area above gets another id": {
			func(c *checklist.Checklist) { c.Areas[1].ID, c.Areas[1].Was = "hoso", []string{"hs"} },
			[]string{`Đổi mã area hoso id: "hs" → "hoso"`},
		},
		"an area goes to one that has the id of another": {func(c *checklist.Checklist) {
			c.Areas[1].ID, c.Areas[1].Was = "hoso", []string{"hs"}
			c.Areas[0].Areas, c.Areas[1].Areas = c.Areas[1].Areas[1:], c.Areas[1].Areas[:1]
		}, []string{`Đổi mã area hoso id: "hs" → "hoso"`, `Chuyển nội dung area hs.khac areas: "hs" → "cd"`}},
		"an area goes to the top and nothing is left of the one above": {func(c *checklist.Checklist) { c.Areas = []checklist.Area{c.Areas[0], c.Areas[1].Areas[1]} }, []string{
			`Chuyển nội dung area hs.khac areas: "hs" → ""`, `Bỏ area hs : "" → ""`, `Bỏ area hs.mot : "" → ""`, `Bỏ item hs.niemyet : "" → ""`,
			`Bỏ indicator hs.moi : "" → ""`, `Bỏ indicator hs.gq : "" → ""`, `Bỏ indicator hs.tyle : "" → ""`, `Bỏ indicator hs.kieu : "" → ""`,
		}},
		"two that were one": {func(c *checklist.Checklist) {
			items := &c.Areas[0].Items
			*items = append(*items, checklist.Item{ID: "cd.moi", Was: []string{"cd.hop"}, Text: "Họp"})
		}, []string{`Mới item cd.moi : "" → ""`}},
		"answers": {
			func(c *checklist.Checklist) { c.Areas[0].Items[0].Answers = "co_khong" },
			[]string{`Đổi yêu cầu item cd.quyche answers: "tot; dat" → "co; khong; chua_dat"`},
		},
		"a rule of another kind": {func(c *checklist.Checklist) {
			c.Rules[0].Sum = &checklist.Sum{Equals: c.Rules[0].LE[:1], Of: c.Rules[0].LE[1:]}
			c.Rules[0].LE = nil
		}, []string{`Đổi yêu cầu rule r.gq condition: "hs.gq, hs.moi le" → "hs.gq, hs.moi 1 of 1"`}},
	} {
		var got []string
		for _, d := range version(tt.change).Since(dossier()) {
			got = append(got, fmt.Sprintf("%s %s %s %s: %q → %q", d.Kind, d.Part, d.ID, d.Field, d.From, d.To))
		}
		assert.ElementsMatch(t, tt.want, got, name)
	}
	assert.Len(t, dossier().Since(nil), 4+3+4+1, "all is new")
	assert.Len(t, (*checklist.Checklist)(nil).Since(dossier()), 4+3+4+1, "all is dropped")
}

func ptr[T any](v T) *T { return &v }

// A correction that only explains an answer leaves the answer as it was.
func TestCorrectedExplanation(t *testing.T) {
	first := &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{
		{ID: "a", State: checklist.Given, Text: "x", Typed: "x", Cell: diag.Place{File: "first.xlsx"}},
		{ID: "b", State: checklist.Given, Text: "y", Typed: "y"},
	}...)}
	second := &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{
		{ID: "a", Explanation: "vì", Cell: diag.Place{File: "second.xlsx"}},
		{ID: "b", State: checklist.Given, Text: "z", Typed: "z"},
	}...)}
	out := first.Corrected(second)
	want, _ := first.Value("a")
	want.Explanation = "vì"
	assert.Equal(t, []checklist.Value{want, second.Values.List()[1]}, out.Values.List())
	assert.Empty(t, first.Values.List()[0].Explanation)
}
