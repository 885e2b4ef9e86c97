package checklist

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a team says of an item is its answer, its points or both; points that go
// by the answer stand for it, and may not differ from it.
func TestReadFound(t *testing.T) {
	points := func(s string) *Number {
		n, err := ParseNumber(s)
		require.NoError(t, err)
		return &n
	}
	c := new(Checklist)
	items := map[string]*Item{
		"plain":  {ID: "a"},
		"free":   {ID: "a", Score: &Score{Max: points("4"), Step: points("0.5")}},
		"answer": {ID: "a", Score: &Score{Max: points("3"), By: []AnswerPoints{{"dat", points("3")}, {"dat_mot_phan", points("1.5")}, {"chua_dat", points("0")}}}},
		"figure": {ID: "a", Score: &Score{Max: points("3"), Of: "x", Bands: []Band{{points("0"), points("3")}}}},
	}
	for _, tt := range []struct {
		item, answer, points string
		want                 []string // id and what is read
		told                 []string
	}{
		{"plain", "dat", "", []string{"a dat"}, nil},
		{"plain", "", "", nil, nil},
		{"plain", "dat", "3", []string{"a dat"}, []string{"points-not-scored"}},
		{"free", "", "2,5", []string{"a@points 2.5"}, nil},
		{"free", "dat", "2,5", []string{"a dat", "a@points 2.5"}, nil},
		{"free", "", "2,3", []string{"a@points "}, []string{"points-off-step"}},
		{"free", "", "5", []string{"a@points "}, []string{"points-beyond"}},
		{"answer", "", "1,5", []string{"a dat_mot_phan"}, nil},
		{"answer", "", "2", nil, []string{"points-of-no-answer"}},
		{"answer", "", "x", nil, []string{"nothing-or-zero"}},
		{"answer", "dat", "3", []string{"a dat"}, nil},
		{"answer", "dat", "1,5", []string{"a dat"}, []string{"points-differ"}},
		{"figure", "", "3", nil, []string{"points-of-figure"}},
	} {
		values, problems := c.ReadFound(items[tt.item], tt.answer, tt.points)
		var got, told []string
		for _, v := range values {
			kind := Text
			if v.ID != "a" {
				kind = Decimal
			}
			got = append(got, v.ID+" "+v.Print(kind))
		}
		for _, p := range problems {
			told = append(told, string(p.Code))
			assert.Equal(t, "points", p.Path)
		}
		assert.Equal(t, tt.want, got, "%+v", tt)
		assert.Equal(t, tt.told, told, "%+v", tt)
	}
}
