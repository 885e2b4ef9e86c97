package checklist_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/unit"
)

// asked is what the form of a unit of that type asks of the dossier, with an item
// and an area that concern communes alone.
func asked(of string) *checklist.Form {
	c := dossier()
	c.Areas[1].Areas[0].Items[0].AppliesTo = []string{"xa"}
	c.Areas[1].Areas[1].Indicators = []checklist.Indicator{{ID: "hs.thon", Label: "Số thôn", AppliesTo: []string{"xa", "dac_khu"}}}
	c.Rules = append(c.Rules, checklist.Rule{ID: "r.thon", LE: []string{"hs.thon", "hs.moi"}, Message: "Nhiều thôn"})
	return &checklist.Form{Checklist: c, Areas: c.FormAreas(unit.Unit{Type: of})}
}

// A form has the areas that ask the unit anything, with what concerns it, and
// the relations all of whose figures it asks for.
func TestForms(t *testing.T) {
	type area struct {
		id                string
		items, indicators []string
	}
	for kind, want := range map[string]struct {
		areas     []area
		relations []string
	}{
		unit.Commune: {
			[]area{{"cd", []string{"cd.quyche", "cd.hop"}, nil}, {"hs.mot", []string{"hs.niemyet"}, []string{"hs.moi", "hs.gq", "hs.tyle", "hs.kieu"}}, {"hs.khac", nil, []string{"hs.thon"}}},
			[]string{"r.gq", "r.thon", "of:hs.gq"},
		},
		unit.Ward: {
			[]area{{"cd", []string{"cd.quyche", "cd.hop"}, nil}, {"hs.mot", nil, []string{"hs.moi", "hs.gq", "hs.tyle", "hs.kieu"}}},
			[]string{"r.gq", "of:hs.gq"},
		},
		unit.SpecialZone: {
			[]area{{"cd", []string{"cd.quyche", "cd.hop"}, nil}, {"hs.mot", nil, []string{"hs.moi", "hs.gq", "hs.tyle", "hs.kieu"}}, {"hs.khac", nil, []string{"hs.thon"}}},
			[]string{"r.gq", "r.thon", "of:hs.gq"},
		},
	} {
		f := asked(kind)
		var areas []area
		for _, a := range f.Areas {
			got := area{id: a.ID}
			for _, i := range a.Items {
				got.items = append(got.items, i.ID)
			}
			for _, i := range a.Indicators {
				got.indicators = append(got.indicators, i.ID)
			}
			areas = append(areas, got)
		}
		assert.Equal(t, want.areas, areas, kind)
		var relations []string
		for _, r := range f.Relations() {
			relations = append(relations, r.ID)
		}
		assert.Equal(t, want.relations, relations, kind)
	}
}

// What must be answered is counted, once each: an answer that does not apply is
// one, an unreadable one is not.
func TestProgress(t *testing.T) {
	no := false
	f := asked(unit.Commune)
	f.Checklist.Areas[0].Items[1].Required = &no
	f.Checklist.Areas[1].Areas[0].Indicators[3].Required = &no
	f.Prompts = []checklist.Prompt{
		{ID: "p", Kind: checklist.Heading, Required: true},
		{ID: "p.a", Required: true},
		{ID: "p.b", Required: true},
		{ID: "p.ds", Kind: checklist.ForList, Required: true},
		{ID: "p.kc", Kind: checklist.ForList},
	}
	for name, tt := range map[string]struct {
		back     *checklist.Return
		want     checklist.Progress
		complete bool
	}{
		"nothing came":  {nil, checklist.Progress{Required: 8}, false},
		"nothing given": {&checklist.Return{Values: checklist.ValuesOf([]checklist.Value{{ID: "cd.quyche"}}...), Texts: []checklist.Narrative{{ID: "p.a"}}}, checklist.Progress{Required: 8}, false},
		"some of it": {&checklist.Return{
			Values:   checklist.ValuesOf([]checklist.Value{given("hs.moi", 0), {ID: "hs.gq", State: checklist.Unreadable}, {ID: "hs.kieu", State: checklist.Given}, {ID: "cd.hop", State: checklist.Given}}...),
			Texts:    []checklist.Narrative{{ID: "p.a", Text: "đã viết"}, {ID: "p", Text: "không hỏi"}},
			Entries:  checklist.EntriesOf([]checklist.Entry{{ID: "p.kc"}}...),
			Breaches: []checklist.Breach{{}, {Settled: true}, {}},
		}, checklist.Progress{Required: 8, Answered: 2, Doubtful: 1, Breaches: 2}, false},
		"all of it": {&checklist.Return{
			Values: checklist.ValuesOf([]checklist.Value{
				given("hs.moi", 5), given("hs.gq", 4), given("hs.thon", 3),
				{ID: "cd.quyche", State: checklist.NotApplicable},
				{ID: "hs.niemyet", State: checklist.Given},
			}...),
			Texts:   []checklist.Narrative{{ID: "p.a", Text: "đã viết"}, {ID: "p.b", Text: "đã viết"}},
			Entries: checklist.EntriesOf([]checklist.Entry{{ID: "p.ds"}, {ID: "p.ds"}}...),
		}, checklist.Progress{Required: 8, Answered: 8}, true},
	} {
		got := f.Progress(tt.back)
		assert.Equal(t, tt.want, got, name)
		assert.Equal(t, tt.complete, got.Complete(), name)
	}
}

func TestReturn(t *testing.T) {
	r := checklist.Return{
		Values: checklist.ValuesOf(given("a", 1), given("b", 2)),
		Texts:  []checklist.Narrative{{ID: "p", Text: "một"}, {ID: "q", Text: "hai"}},
	}
	v, ok := r.Value("b")
	assert.True(t, ok)
	assert.Equal(t, given("b", 2), v)
	_, ok = r.Value("c")
	assert.False(t, ok)
	assert.Equal(t, "hai", r.Text("q"))
	assert.Empty(t, r.Text("a"))
}

// The numbers of areas are those of a printed list.
func TestNumbered(t *testing.T) {
	var got []string
	dossier().Numbered(func(a *checklist.Area, number string) { got = append(got, number+" "+a.ID) })
	assert.Equal(t, []string{"1. cd", "2. hs", "2.1. hs.mot", "2.2. hs.khac"}, got)
	(*checklist.Checklist)(nil).Numbered(func(*checklist.Area, string) { t.Error("an area of nothing") })
}

func TestRowLabel(t *testing.T) {
	assert.Equal(t, "Hồ sơ mới", (&checklist.Indicator{Label: "Hồ sơ mới"}).RowLabel())
	assert.Equal(t, "Trong đó: đã giải quyết", (&checklist.Indicator{Label: "Đã giải quyết", Of: "hs.moi"}).RowLabel())
}

// How figures are put together and how precisely they are printed follows from
// their kind, unless the file says otherwise.
func TestAggregation(t *testing.T) {
	ratio := &checklist.Ratio{Num: "a", Den: "b"}
	for _, tt := range []struct {
		name      string
		in        checklist.Indicator
		want      checklist.Aggregation
		precision int
	}{
		{"a whole number", checklist.Indicator{}, checklist.BySum, 0},
		{"a number", checklist.Indicator{Type: checklist.Decimal, Decimals: 3}, checklist.BySum, 3},
		{"money", checklist.Indicator{Type: checklist.Money}, checklist.BySum, 0},
		{"yes or no", checklist.Indicator{Type: checklist.Bool}, checklist.ByCount, 0},
		{"a choice", checklist.Indicator{Type: checklist.Choice}, checklist.ByCount, 0},
		{"a day", checklist.Indicator{Type: checklist.Date}, checklist.ByNothing, 0},
		{"a text", checklist.Indicator{Type: checklist.Text}, checklist.ByNothing, 0},
		{"a share", checklist.Indicator{Type: checklist.Decimal, Unit: "%", Decimals: 1}, checklist.ByNothing, 1},
		{"a share that is summed all the same", checklist.Indicator{Type: checklist.Decimal, Unit: "%", Aggregate: "sum"}, checklist.BySum, 0},
		{"a ratio", checklist.Indicator{Derived: ratio}, checklist.ByRatio, 2},
		{"a ratio of one decimal", checklist.Indicator{Derived: ratio, Decimals: 1}, checklist.ByRatio, 1},
		{"a number that is counted", checklist.Indicator{Aggregate: "count"}, checklist.ByCount, 0},
		{"a number that is left", checklist.Indicator{Aggregate: "none"}, checklist.ByNothing, 0},
	} {
		assert.Equal(t, tt.want, tt.in.Aggregation(), tt.name)
		assert.Equal(t, tt.precision, tt.in.Precision(), tt.name)
	}
}
