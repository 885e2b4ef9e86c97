package checklist_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// dossier builds a small checklist with everything in it and nothing wrong.
func dossier() *checklist.Checklist {
	return &checklist.Checklist{
		ID: "dm.mau",
		AnswerSets: []checklist.AnswerSet{
			{ID: "co_khong", Values: []string{"co", "khong", "chua_dat"}},
			{ID: "muc_do", Default: true, Values: []string{"tot", "dat"}, Labels: []string{"Tốt", "Được"}},
		},
		Areas: []checklist.Area{
			{
				ID: "cd", Title: "Chỉ đạo, điều hành", Text: "Công tác chỉ đạo, điều hành.",
				Items: []checklist.Item{{ID: "cd.quyche", Text: "Quy chế làm việc"}, {ID: "cd.hop", Text: "Họp định kỳ", Answers: "co_khong"}},
			},
			{
				ID: "hs", Title: "Hồ sơ", Text: "Việc giải quyết hồ sơ.",
				Areas: []checklist.Area{
					{
						ID: "hs.mot", Was: []string{"hs.motcua"}, Title: "Một cửa", Text: "Tiếp nhận hồ sơ.",
						Items: []checklist.Item{{ID: "hs.niemyet", Text: "Niêm yết"}},
						Indicators: []checklist.Indicator{
							{ID: "hs.moi", Label: "Hồ sơ mới", Unit: "hồ sơ"},
							{ID: "hs.gq", Label: "đã giải quyết", Unit: "hồ sơ", Of: "hs.moi"},
							{ID: "hs.tyle", Label: "Tỷ lệ", Derived: &checklist.Ratio{Num: "hs.gq", Den: "hs.moi"}},
							{ID: "hs.kieu", Label: "Tiến độ", Type: checklist.Choice, Options: []string{"Xong", "Chưa"}},
						},
					},
					{ID: "hs.khac", Title: "Hồ sơ khác", Text: "Các hồ sơ khác.", Open: true},
				},
			},
		},
		Rules: []checklist.Rule{{ID: "r.gq", LE: []string{"hs.gq", "hs.moi"}, Message: "Giải quyết nhiều hơn tiếp nhận"}},
	}
}

func paths(problems diag.List) []string {
	var out []string
	for _, p := range problems {
		out = append(out, fmt.Sprintf("%s %s", p.Path, p.Code))
	}
	return out
}

// What is built in Go is judged as what is read, by paths.
func TestValidate(t *testing.T) {
	assert.Empty(t, dossier().Validate())
	assert.Empty(t, dossier().Review())

	no := 0.0
	tests := []struct {
		name   string
		spoil  func(c *checklist.Checklist)
		want   []string
		review []string
	}{
		{"nothing", func(c *checklist.Checklist) { *c = checklist.Checklist{} }, []string{"areas missing-field", "id missing-field"}, nil},
		{"one id twice", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Items[0].ID = "cd" }, []string{"areas[1].areas[0].items[0].id repeated-id"}, nil},
		{"id of an answer set", func(c *checklist.Checklist) { c.Rules[0].ID = "muc_do" }, []string{"rules[0].id repeated-id"}, nil},
		{"former id", func(c *checklist.Checklist) { c.Areas[0].Items[0].Was = []string{"hs"} }, []string{"areas[0].items[0].was[0] living-id"}, nil},
		{"no items anywhere", func(c *checklist.Checklist) { c.Areas[0].Items, c.Areas[1].Areas[0].Items = nil, nil }, nil, nil},
		{"no items in one area", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Items = nil }, []string{"areas[1].areas[0] area-without-items"}, nil},
		{"items above", func(c *checklist.Checklist) {
			c.Areas[1].Items = []checklist.Item{{ID: "hs.chung", Text: "Chung"}}
		}, nil, nil},
		{"open with items", func(c *checklist.Checklist) { c.Areas[0].Open = true }, []string{"areas[0].items open-area-with-items"}, nil},
		{"31 units of UTF-16", func(c *checklist.Checklist) { c.Areas[0].Title = "Một hai ba bốn năm sáu bảy tám." }, nil, nil},
		{"a character of two units", func(c *checklist.Checklist) { c.Areas[0].Title = "Một hai ba bốn năm sáu bảy tám\U0001F600" }, []string{"areas[0].title long-title"}, nil},
		{"titles that differ in capitals", func(c *checklist.Checklist) { c.Areas[1].Title = "CHỈ ĐẠO, điều hành" }, []string{"areas[1].title repeated-title"}, nil},
		{"control character", func(c *checklist.Checklist) { c.Title = "Danh\x00mục" }, []string{"title control-character"}, nil},
		{"not UTF-8", func(c *checklist.Checklist) { c.Areas[0].Text = "\xff" }, []string{"areas[0].text not-utf8"}, nil},
		{"letters in pieces", func(c *checklist.Checklist) { c.Areas[0].Text = "Thu\u031b" }, []string{"areas[0].text not-nfc"}, []string{"areas[0].text " + string(diag.Code("decomposed-letter"))}},
		{
			"an indicator of a text", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[1].Of = "hs.kieu" },
			[]string{"areas[1].areas[0].indicators[1].of not-comparable"},
			nil,
		},
		{"a ratio of a ratio", func(c *checklist.Checklist) {
			i := c.Areas[1].Areas[0].Indicators
			i[0].Derived = &checklist.Ratio{Num: "hs.tyle", Den: "hs.gq"}
		}, []string{"areas[1].areas[0].indicators[0] circular-derivation", "areas[1].areas[0].indicators[0].unit derived-with-unit"}, nil},
		{"a ratio compared with a count", func(c *checklist.Checklist) { c.Rules[0].LE[1] = "hs.tyle" }, nil, []string{"rules[0].le[1] units-differ"}},
		{
			"a range of nothing", func(c *checklist.Checklist) {
				c.Rules[0] = checklist.Rule{ID: "r", Message: "m", Range: &checklist.Range{Of: "hs.moi"}}
			},
			[]string{"rules[0].range.min missing-field"},
			nil,
		},
		{"a range at zero", func(c *checklist.Checklist) {
			c.Rules[0] = checklist.Rule{ID: "r", Message: "m", Range: &checklist.Range{Of: "hs.moi", Min: &no, Max: &no}}
		}, nil, nil},
		{"sums of different units", func(c *checklist.Checklist) {
			c.Areas[1].Areas[0].Indicators[1].Unit = "bộ"
			c.Rules[0] = checklist.Rule{ID: "r", Message: "m", Sum: &checklist.Sum{Of: []string{"hs.moi"}, Equals: []string{"hs.gq"}}}
		}, nil, []string{"rules[0].sum.equals[0] units-differ"}},
		{"a condition on a text", func(c *checklist.Checklist) {
			c.Rules[0] = checklist.Rule{ID: "r", Message: "m", RequiredIf: &checklist.Required{When: "hs.kieu", Is: "Xong", Need: "hs.gq"}}
		}, nil, nil},
		{"answers that are not there", func(c *checklist.Checklist) { c.Areas[0].Items[0].Answers = "co_khon" }, []string{"areas[0].items[0].answers unknown-answers"}, nil},
		{"two sets for all items", func(c *checklist.Checklist) { c.AnswerSets[0].Default = true }, []string{"answer_sets[1].default several-default-answers"}, nil},
		{"two sets for all items, one between", func(c *checklist.Checklist) {
			c.AnswerSets = append(c.AnswerSets, checklist.AnswerSet{ID: "ba", Values: []string{"dat"}}, checklist.AnswerSet{ID: "bon", Default: true, Values: []string{"dat"}})
		}, []string{"answer_sets[3].default several-default-answers"}, nil},
		{"labels of some answers", func(c *checklist.Checklist) { c.AnswerSets[1].Labels = []string{"Tốt"} }, []string{"answer_sets[1].labels answer-labels"}, nil},
		{
			"one id for an indicator and an item", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[3].ID = "cd.hop" },
			[]string{"areas[1].areas[0].indicators[3].id repeated-id"},
			nil,
		},
		{"one id for two rules", func(c *checklist.Checklist) { c.Rules = append(c.Rules, c.Rules[0]) }, []string{"rules[1].id repeated-id"}, nil},
		{"former id of an area", func(c *checklist.Checklist) { c.Areas[0].Was = []string{"hs.mot"} }, []string{"areas[0].was[0] living-id"}, nil},
		{
			"former id of an indicator below", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[0].Was = []string{"cu", "hs.gq"} },
			[]string{"areas[1].areas[0].indicators[0].was[1] living-id"},
			nil,
		},
		{
			"no titles", func(c *checklist.Checklist) { c.Areas[0].Title, c.Areas[1].Title = "", "" },
			[]string{"areas[0].title missing-field", "areas[1].title missing-field"},
			nil,
		},
		{
			"a ratio with a type", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[2].Type = checklist.Decimal },
			[]string{"areas[1].areas[0].indicators[2].type derived-with-type"},
			nil,
		},
		{
			"a ratio in a unit", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[2].Unit = "lần" },
			[]string{"areas[1].areas[0].indicators[2].unit derived-with-unit"},
			nil,
		},
		{
			"a choice of nothing", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[3].Options = nil },
			[]string{"areas[1].areas[0].indicators[3] choice-without-options"},
			nil,
		},
		{
			"a sum of choices", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[3].Aggregate = "sum" },
			[]string{"areas[1].areas[0].indicators[3].aggregate aggregate-kind"},
			nil,
		},
		{
			"a sum of ratios", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[2].Aggregate = "sum" },
			[]string{"areas[1].areas[0].indicators[2].aggregate aggregate-kind"},
			nil,
		},
		{
			"a ratio of one figure", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[0].Aggregate = "ratio" },
			[]string{"areas[1].areas[0].indicators[0].aggregate aggregate-kind"},
			nil,
		},
		{
			"a count of ratios", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[2].Aggregate = "count" },
			[]string{"areas[1].areas[0].indicators[2].aggregate aggregate-kind"},
			nil,
		},
		{"put together as declared", func(c *checklist.Checklist) {
			i := c.Areas[1].Areas[0].Indicators
			i[0].Aggregate, i[1].Aggregate, i[2].Aggregate, i[3].Aggregate = "sum", "count", "ratio", "none"
		}, nil, nil},
		{
			"a part of itself", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[1].Of = "hs.gq" },
			[]string{"areas[1].areas[0].indicators[1] circular-derivation"},
			nil,
		},
		{
			"parts of each other", func(c *checklist.Checklist) { c.Areas[1].Areas[0].Indicators[0].Of = "hs.gq" },
			[]string{"areas[1].areas[0].indicators[0] circular-derivation"},
			nil,
		},
		{
			"a ratio of what is not there", func(c *checklist.Checklist) {
				c.Areas[1].Areas[0].Indicators[2].Derived = &checklist.Ratio{Num: "hs.x", Den: "hs.y"}
			},
			[]string{"areas[1].areas[0].indicators[2].derived.num unknown-indicator", "areas[1].areas[0].indicators[2].derived.den unknown-indicator"},
			nil,
		},
		{"a rule of nothing", func(c *checklist.Checklist) { c.Rules[0] = checklist.Rule{ID: "r", Message: "m"} }, []string{"rules[0] rule-shape"}, nil},
		{"two rules in one", func(c *checklist.Checklist) { c.Rules[0].NotDecrease = []string{"hs.moi"} }, []string{"rules[0] rule-shape"}, nil},
		{"rules on what is not there", func(c *checklist.Checklist) {
			c.Rules = []checklist.Rule{
				{ID: "r1", Message: "m", NotDecrease: []string{"hs.moi", "hs.x"}},
				{ID: "r2", Message: "m", Range: &checklist.Range{Of: "hs.x", Min: &no}},
				{ID: "r3", Message: "m", RequiredIf: &checklist.Required{When: "hs.x", Is: "1", Need: "hs.y"}},
				{ID: "r4", Message: "m", Sum: &checklist.Sum{Of: []string{"hs.x"}, Equals: []string{"hs.moi"}}},
			}
		}, []string{
			"rules[0].not_decrease[1] unknown-indicator", "rules[1].range.of unknown-indicator", "rules[2].required_if.when unknown-indicator",
			"rules[2].required_if.need unknown-indicator", "rules[3].sum.of[0] unknown-indicator",
		}, nil},
		{"rules on choices", func(c *checklist.Checklist) {
			c.Rules = []checklist.Rule{
				{ID: "r1", Message: "m", NotDecrease: []string{"hs.kieu"}}, {ID: "r2", Message: "m", Range: &checklist.Range{Of: "hs.kieu", Max: &no}},
			}
		}, []string{"rules[0].not_decrease[0] not-comparable", "rules[1].range.of not-comparable"}, nil},
		{"an empty range", func(c *checklist.Checklist) {
			one := 1.0
			c.Rules[0] = checklist.Rule{ID: "r", Message: "m", Range: &checklist.Range{Of: "hs.moi", Min: &one, Max: &no}}
		}, []string{"rules[0].range range-bounds"}, nil},
		{"a range without a least", func(c *checklist.Checklist) {
			c.Rules[0] = checklist.Rule{ID: "r", Message: "m", Range: &checklist.Range{Of: "hs.moi", Max: &no}}
		}, nil, nil},
		{"two spaces", func(c *checklist.Checklist) {
			c.Areas[1].Areas[0].Indicators[0].Label = "Hồ sơ  mới"
			c.Areas[1].Areas[0].Items[0].Evidence = []string{"Ảnh", "Biên  bản"}
		}, nil, []string{"areas[1].areas[0].indicators[0].label double-space", "areas[1].areas[0].items[0].evidence[1] double-space"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, same := dossier(), dossier()
			tt.spoil(c)
			tt.spoil(same)
			problems := c.Validate()
			assert.ElementsMatch(t, tt.want, paths(problems), "%v", problems)
			assert.ElementsMatch(t, tt.review, paths(c.Review()))
			assert.Equal(t, same, c, "the input is not touched")
			assert.Empty(t, problems.Warnings())
			assert.Empty(t, c.Review().Errors())
			for _, p := range problems {
				assert.True(t, p.Place.IsZero(), "a place for what was never read: %v", p)
			}
		})
	}
}

func TestDefaults(t *testing.T) {
	yes, no := true, false
	assert.True(t, (&checklist.Item{}).IsRequired())
	assert.True(t, (&checklist.Item{Required: &yes}).IsRequired())
	assert.False(t, (&checklist.Item{Required: &no}).IsRequired())

	assert.True(t, (&checklist.Indicator{}).IsRequired())
	assert.False(t, (&checklist.Indicator{Required: &no}).IsRequired())
	assert.False(t, (&checklist.Indicator{Required: &yes, Derived: &checklist.Ratio{}}).IsRequired(), "nobody enters a ratio")

	assert.True(t, (&checklist.Rule{}).IsExplainable())
	assert.True(t, (&checklist.Rule{Explainable: &yes}).IsExplainable())
	assert.False(t, (&checklist.Rule{Explainable: &no}).IsExplainable())

	assert.Equal(t, checklist.Int, (&checklist.Indicator{}).Kind())
	assert.Equal(t, checklist.Date, (&checklist.Indicator{Type: checklist.Date}).Kind())
	for kind, want := range map[checklist.Type]bool{
		checklist.Int: true, "decimal": true, checklist.Money: true,
		checklist.Bool: false, checklist.Choice: false, checklist.Date: false, checklist.Text: false, "": false,
	} {
		assert.Equal(t, want, kind.IsNumber(), kind)
	}

	assert.Equal(t, "%", (&checklist.Indicator{Derived: &checklist.Ratio{}}).Measure())
	assert.Equal(t, "phần trăm", (&checklist.Indicator{Derived: &checklist.Ratio{}, Unit: "phần trăm"}).Measure())
	assert.Empty(t, (&checklist.Indicator{}).Measure())
}

// Unknown ids of a checklist get a suggestion, the first twenty of them.
func TestSuggestions(t *testing.T) {
	c := dossier()
	for range 25 {
		c.Rules = append(c.Rules, checklist.Rule{LE: []string{"hs.moj", "hs.moi"}})
	}
	var hinted int
	for _, p := range c.Validate() {
		if p.Code == "unknown-indicator" && strings.Contains(p.Hint(diag.VI), `có phải "hs.moi"?`) {
			hinted++
		}
	}
	assert.Equal(t, 20, hinted)
	c = dossier()
	c.Rules[0].LE[1] = "khac.han"
	assert.Equal(t, "write the id of an indicator", c.Validate()[0].Hint(diag.EN))
}

func TestPeriodLabel(t *testing.T) {
	var none *checklist.Checklist
	label := func(c *checklist.Checklist, id string) string { return c.PeriodLabel(&checklist.Indicator{Period: id}) }
	assert.Equal(t, "Đầu kỳ", label(none, "t0"))
	assert.Equal(t, "Trong kỳ", label(none, "ky"))
	assert.Equal(t, "Tại thời điểm báo cáo", label(none, "td"))
	assert.Empty(t, label(none, ""))
	own := &checklist.Checklist{Periods: []checklist.Period{{ID: "q1", Label: "Quý I năm 2026"}}}
	assert.Equal(t, "Quý I năm 2026", label(own, "q1"))
	assert.Empty(t, label(own, "t0"), "the usual ones are no longer known")
	assert.Empty(t, own.PeriodLabel(nil))
}

func TestAnswersOf(t *testing.T) {
	c := dossier()
	assert.Equal(t, "muc_do", c.AnswersOf(&checklist.Item{}).ID, "the default of the checklist")
	assert.Equal(t, "co_khong", c.AnswersOf(&checklist.Item{Answers: "co_khong"}).ID)
	assert.Equal(t, checklist.Usual(), c.AnswersOf(&checklist.Item{Answers: "khac"}), "a set that is not there")
	assert.Equal(t, checklist.Usual(), new(checklist.Checklist).AnswersOf(&checklist.Item{}))
	assert.Empty(t, checklist.Usual().Labels)
}

// The first answer is met, and what says that nothing was inspected judges nothing.
func TestJudge(t *testing.T) {
	set := checklist.Usual()
	for code, want := range map[string][2]bool{
		"dat": {true, true}, "dat_mot_phan": {false, true}, "chua_dat": {false, true}, "khong_ap_dung": {false, false}, "chua_kiem_tra": {false, false},
	} {
		met, judged := set.Judge(code)
		assert.Equal(t, want, [2]bool{met, judged}, code)
	}
	met, judged := new(checklist.AnswerSet).Judge("dat")
	assert.False(t, met || judged, "of no answers")
}

func TestMeaning(t *testing.T) {
	set := checklist.AnswerSet{Values: []string{"co", "khong"}, Labels: []string{"Có\n đủ"}}
	assert.Equal(t, []string{"phương án: co = Có đủ", "phương án: khong = Không"}, set.Meaning())
	assert.Nil(t, (*checklist.AnswerSet)(nil).Meaning())
}

func TestRatioOfNothing(t *testing.T) {
	for _, i := range []*checklist.Indicator{nil, {}} {
		_, known, zero := i.Ratio(nil)
		assert.False(t, known || zero)
	}
}

func TestLabel(t *testing.T) {
	set := checklist.AnswerSet{Values: []string{"tot", "dat", "khac"}, Labels: []string{"Tốt", "Được"}}
	for code, want := range map[string]string{
		"tot": "Tốt", "dat": "Được", "khac": "khac", "chua_dat": "Chưa đạt", "co": "Có", "khong": "Không",
		"khong_ap_dung": "Không áp dụng", "chua_kiem_tra": "Chưa kiểm tra", "dat_mot_phan": "Đạt một phần", "la": "la", "": "",
	} {
		assert.Equal(t, want, set.Label(code), code)
	}
}

func TestWalk(t *testing.T) {
	c := dossier()
	var seen []string
	c.Walk(func(a *checklist.Area, above []*checklist.Area) {
		line := a.ID
		for _, b := range above {
			line += " < " + b.ID
		}
		seen = append(seen, line)
	})
	assert.Equal(t, []string{"cd", "hs", "hs.mot < hs", "hs.khac < hs"}, seen)

	ids := func(areas []*checklist.Area) (out []string) {
		for _, a := range areas {
			out = append(out, a.ID)
		}
		return out
	}
	assert.Equal(t, []string{"cd", "hs.mot", "hs.khac"}, ids(c.Leaves()))
	assert.Same(t, &c.Areas[0], c.Leaves()[0], "the area itself")

	var items, indicators []string
	for _, i := range c.Items() {
		items = append(items, i.ID)
	}
	for _, i := range c.Indicators() {
		indicators = append(indicators, i.ID)
	}
	assert.Equal(t, []string{"cd.quyche", "cd.hop", "hs.niemyet"}, items)
	assert.Equal(t, []string{"hs.moi", "hs.gq", "hs.tyle", "hs.kieu"}, indicators)

	var none *checklist.Checklist
	assert.Empty(t, none.Leaves())
	assert.Empty(t, none.Items())
	assert.Empty(t, none.Indicators())
}

func TestEachText(t *testing.T) {
	c := dossier()
	c.Title = "Danh mục"
	c.Areas[0].Items[0].Bases = []string{"Luật Tổ chức chính quyền địa phương"}
	c.Areas[0].Items[1].Methods = []string{"Xem sổ", "Hỏi"}
	var seen []string
	strictyaml.Prose(c, func(path, text string) { seen = append(seen, path+"="+text) })
	assert.Equal(t, []string{
		"title=Danh mục",
		"areas[0].title=Chỉ đạo, điều hành", "areas[0].text=Công tác chỉ đạo, điều hành.",
		"areas[0].items[0].text=Quy chế làm việc", "areas[0].items[0].bases[0]=Luật Tổ chức chính quyền địa phương", "areas[0].items[1].text=Họp định kỳ",
		"areas[0].items[1].methods[0]=Xem sổ", "areas[0].items[1].methods[1]=Hỏi",
		"areas[1].title=Hồ sơ", "areas[1].text=Việc giải quyết hồ sơ.",
		"areas[1].areas[0].title=Một cửa", "areas[1].areas[0].text=Tiếp nhận hồ sơ.", "areas[1].areas[0].items[0].text=Niêm yết",
		"areas[1].areas[0].indicators[0].label=Hồ sơ mới", "areas[1].areas[0].indicators[1].label=đã giải quyết",
		"areas[1].areas[0].indicators[2].label=Tỷ lệ", "areas[1].areas[0].indicators[3].label=Tiến độ",
		"areas[1].areas[1].title=Hồ sơ khác", "areas[1].areas[1].text=Các hồ sơ khác.",
		"rules[0].message=Giải quyết nhiều hơn tiếp nhận",
	}, seen)
}

func TestLoad(t *testing.T) {
	files := os.DirFS("../testdata/inspection")
	c, problems := checklist.Load(files, "checklist.yaml")
	require.Empty(t, problems)
	again, _ := checklist.Load(files, "checklist.yaml")
	c.Validate()
	c.Review()
	assert.Equal(t, again, c, "the same twice, and not touched")
	assert.Equal(t, "checklist", c.Kind())

	f, err := files.Open("checklist.yaml")
	require.NoError(t, err)
	defer f.Close()
	decoded, problems := checklist.Decode(f, "danh-muc.yaml")
	require.Empty(t, problems)
	assert.Equal(t, c, decoded)

	none, problems := checklist.Load(files, "khong-co.yaml")
	assert.Nil(t, none)
	assert.ErrorIs(t, problems.Err(), os.ErrNotExist)
}

// Items are counted through all areas, whoever is asked for them.
func TestItemNumbers(t *testing.T) {
	c := &checklist.Checklist{Areas: []checklist.Area{
		{ID: "a", Items: []checklist.Item{{ID: "a.1"}, {ID: "a.2", AppliesTo: []string{"xa"}}}},
		{ID: "b", Areas: []checklist.Area{{ID: "c", Items: []checklist.Item{{ID: "c.1"}}}}},
	}}
	assert.Equal(t, map[string]string{"a.1": "1", "a.2": "2", "c.1": "3"}, c.ItemNumbers())
	assert.Empty(t, (*checklist.Checklist)(nil).ItemNumbers())
}
