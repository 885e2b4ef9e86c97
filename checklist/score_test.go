package checklist_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
)

func decimal(t testing.TB, s string) checklist.Number {
	t.Helper()
	n, err := checklist.ParseNumber(s)
	require.NoError(t, err)
	return n
}

func result(t testing.TB, got, most string) checklist.Points {
	return checklist.Points{Got: decimal(t, got), Max: decimal(t, most)}
}

// Grades go by the unrounded percent, which is printed with two decimals.
func TestGrade(t *testing.T) {
	ninety, zero := decimal(t, "90"), checklist.Number{}
	c := &checklist.Checklist{Grades: []checklist.Grade{{ID: "tot", Label: "Tốt", From: &ninety}, {ID: "khong", Label: "Không đạt", From: &zero}}}
	for _, tc := range []struct{ got, most, printed, grade string }{
		{"90", "100", "90", "tot"},
		{"89.999", "100", "90", "khong"},
		{"0.9", "1", "90", "tot"},
		{"18", "20", "90", "tot"},
		{"17.9", "20", "89.5", "khong"},
		{"0", "20", "0", "khong"},
	} {
		p := result(t, tc.got, tc.most)
		percent, ok := p.Percent(2)
		require.True(t, ok)
		assert.Equal(t, tc.printed, percent.String())
		assert.Equal(t, tc.grade, c.Grade(p).ID, "%s of %s", tc.got, tc.most)
	}
	assert.Nil(t, c.Grade(result(t, "0", "0")), "nothing could be got")
}

// Equal results share a rank; one of which nothing is known has none.
func TestRanks(t *testing.T) {
	card := func(got, most string) *checklist.Scorecard {
		return &checklist.Scorecard{Points: result(t, got, most)}
	}
	assert.Equal(t, []int{2, 4, 1, 2, 0, 0, 5},
		checklist.Ranks([]*checklist.Scorecard{card("15.5", "20"), card("3", "20"), card("16", "16"), card("7.75", "10"), nil, card("0", "0"), card("0", "20")}))
}

// Points are read as figures are, and count in the range and on the steps of
// the score alone.
func TestReadPoints(t *testing.T) {
	two, half, zero, five, one := decimal(t, "2"), decimal(t, "0.5"), checklist.Number{}, decimal(t, "-5"), decimal(t, "1")
	free := &checklist.Item{ID: "a", Score: &checklist.Score{Max: &two, Step: &half}}
	penalty := &checklist.Item{ID: "b", Score: &checklist.Score{Max: &zero, Min: &five, Step: &one}}
	for _, tc := range []struct {
		item  *checklist.Item
		typed string
		state checklist.State
		value string
		code  string
	}{
		{free, "1,5", checklist.Given, "1.5", ""},
		{free, "1.5", checklist.Given, "1.5", ""},
		{free, "2 điểm", checklist.Given, "2", ""},
		{free, "0", checklist.Given, "0", ""},
		{free, "", checklist.Blank, "0", ""},
		{free, "KAD", checklist.NotApplicable, "0", ""},
		{free, "1,3", checklist.Unreadable, "0", "points-off-step"},
		{free, "2,5", checklist.Unreadable, "0", "points-beyond"},
		{free, "-1", checklist.Unreadable, "0", "points-beyond"},
		{free, "tốt", checklist.Unreadable, "0", "no-number"},
		{penalty, "-3", checklist.Given, "-3", ""},
		{penalty, "3", checklist.Unreadable, "0", "points-beyond"},
		{penalty, "-0,5", checklist.Unreadable, "0", "points-off-step"},
	} {
		v, problems := tc.item.ReadPoints(checklist.Typed(tc.typed))
		assert.Equal(t, tc.state, v.State, tc.typed)
		assert.Equal(t, tc.value, v.Number.String(), tc.typed)
		if tc.code == "" {
			assert.Empty(t, problems, tc.typed)
		} else if assert.Len(t, problems, 1, tc.typed) {
			assert.EqualValues(t, tc.code, problems[0].Code)
		}
	}
}
