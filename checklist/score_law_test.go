package checklist_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/unit"
)

// scored is a checklist whose points are given in every way there is.
func scored(t testing.TB) *checklist.Checklist {
	n := func(s string) *checklist.Number { d := decimal(t, s); return &d }
	return &checklist.Checklist{ID: "dm", Areas: []checklist.Area{
		{ID: "a", Title: "A", Items: []checklist.Item{
			{ID: "a.tu", Text: "Tự cho điểm", Score: &checklist.Score{Max: n("2"), Step: n("0.5")}},
			{ID: "a.pa", Text: "Theo phương án", Score: &checklist.Score{Max: n("3"), By: []checklist.AnswerPoints{{Answer: "dat", Points: n("3")}, {Answer: "chua_dat", Points: n("0")}}}},
		}},
		{ID: "b", Title: "B", Items: []checklist.Item{
			{ID: "b.so", Text: "Theo số liệu", Score: &checklist.Score{Max: n("5"), Of: "b.n", Bands: []checklist.Band{{From: n("10"), Points: n("5")}, {From: n("5"), Points: n("2.5")}, {From: n("0"), Points: n("0")}}}},
			{ID: "b.tru", Text: "Điểm trừ", Score: &checklist.Score{Max: n("0"), Min: n("-4"), Step: n("1")}},
		}, Indicators: []checklist.Indicator{{ID: "b.n", Label: "Số"}}},
	}}
}

// randomCards are the points of units that answer at random; some give nothing.
func randomCards(t testing.TB, c *checklist.Checklist, units int, seed uint64) []*checklist.Scorecard {
	r := rand.New(rand.NewPCG(seed, 7))
	cards := make([]*checklist.Scorecard, units)
	for i := range cards {
		if r.IntN(8) == 0 {
			continue
		}
		f := &checklist.Form{Unit: unit.Unit{Code: "u", Type: unit.Commune}, Checklist: c}
		f.Areas = c.FormAreas(f.Unit)
		given := func(id, number, text string) checklist.Value {
			v := checklist.Value{ID: id, State: checklist.Given, Text: text}
			if number != "" {
				v.Number = decimal(t, number)
			}
			if r.IntN(6) == 0 {
				v = checklist.Value{ID: id, State: []checklist.State{checklist.Blank, checklist.NotApplicable, checklist.Unreadable}[r.IntN(3)]}
			}
			return v
		}
		cards[i] = f.Scorecard(&checklist.Return{Values: checklist.ValuesOf([]checklist.Value{
			given(checklist.PointsID("a.tu"), []string{"0", "0.5", "1.5", "2"}[r.IntN(4)], ""),
			given("a.pa", "", []string{"dat", "chua_dat"}[r.IntN(2)]),
			given("b.n", []string{"0", "4", "5", "9", "10", "120"}[r.IntN(6)], ""),
			given(checklist.PointsID("b.tru"), []string{"0", "-1", "-4"}[r.IntN(3)], ""),
		}...)}, nil)
	}
	return cards
}

// The points of a unit are those of its areas; those of a split of the units are
// those of all; and a unit has the same rank wherever it stands.
func TestScoresOfASplit(t *testing.T) {
	c := scored(t)
	sum := func(cards []*checklist.Scorecard) (p checklist.Points) {
		for _, s := range cards {
			if s != nil {
				p = p.Plus(s.Points)
			}
		}
		return p
	}
	ranked := 0
	for seed := range uint64(60) {
		cards := randomCards(t, c, 25, seed)
		for _, s := range cards {
			if s == nil {
				continue
			}
			var areas checklist.Points
			for _, a := range s.Areas {
				areas = areas.Plus(a.Points)
			}
			if areas.Got.Sign() < 0 {
				areas.Got = checklist.Number{}
			}
			assert.Equal(t, areas, s.Points, "seed %d", seed)
		}
		at := int(seed) % len(cards)
		assert.Equal(t, sum(cards), sum(cards[:at]).Plus(sum(cards[at:])), "seed %d", seed)

		ranks := checklist.Ranks(cards)
		order := rand.New(rand.NewPCG(seed, 3)).Perm(len(cards))
		shuffled := make([]*checklist.Scorecard, len(cards))
		for to, from := range order {
			shuffled[to] = cards[from]
		}
		for to, rank := range checklist.Ranks(shuffled) {
			assert.Equal(t, ranks[order[to]], rank, "seed %d", seed)
		}
		for i, rank := range ranks {
			better := 0
			for j := range cards {
				if rank > 0 && ranks[j] > 0 && cards[j].Points.Cmp(cards[i].Points) > 0 {
					better++
				}
			}
			if rank > 0 {
				assert.Equal(t, better+1, rank, "as many are ahead as have more")
			}
		}
		ranked += slices.Max(ranks)
	}
	assert.Greater(t, ranked, 600)
}
