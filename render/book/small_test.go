package book

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/unit"
)

// Whom to ask is whom the list of units names, and who made the return.
func TestContactOf(t *testing.T) {
	made := func(by, phone string) *checklist.Return {
		r := new(checklist.Return)
		r.Sender.PreparedBy, r.Sender.Phone = by, phone
		return r
	}
	for want, u := range map[string]round.UnitProgress{
		"":                        {},
		"Bà B":                    {Unit: unit.Unit{Contact: "Bà B"}},
		"Bà B\n":                  {Unit: unit.Unit{Contact: "Bà B"}, Return: made("", "0900")},
		"Người lập: Nguyễn Văn A": {Return: made("Nguyễn Văn A", "")},
		"Bà B\nNgười lập: Nguyễn Văn A, 0900": {Unit: unit.Unit{Contact: "Bà B"}, Return: made("Nguyễn Văn A", "0900")},
	} {
		if want == "Bà B\n" {
			want = "Bà B" // a number of nobody
		}
		assert.Equal(t, want, contactOf(&u))
	}
}

// Of two rows for one answer both explanations stay.
func TestJoin(t *testing.T) {
	for name, tt := range map[string]struct {
		first, second, want string
		changed             bool
	}{
		"one":   {"a", "", "a", false},
		"other": {"", "b", "b", true},
		"both":  {"a", "b", joinText("a", "b"), true},
		"same":  {"a", "a", "a", false},
	} {
		t.Run(name, func(t *testing.T) {
			first := checklist.Value{Explanation: tt.first}
			assert.Equal(t, tt.changed, join(&first, checklist.Value{Explanation: tt.second}))
			assert.Equal(t, tt.want, first.Explanation)
		})
	}
}

// A figure of a visit is typed in as its kind is: from a list, as text or as a number.
func TestVisitFigureKinds(t *testing.T) {
	r := visited(t, "round")
	s, ok := r.VisitSheet("hp113")
	require.True(t, ok)
	l := &visitLayout{resultsLayout: &resultsLayout{in: newInputs()}, sheet: s}
	last := func(i checklist.Indicator) any {
		i.ID = "x"
		cells := l.figure(&i, "1", report.FigureResult{}).Cells
		return cells[len(cells)-3].Role
	}
	assert.Equal(t, Choice, last(checklist.Indicator{Type: checklist.Choice, Options: []string{"a", "b"}}))
	assert.Equal(t, Choice, last(checklist.Indicator{Type: checklist.Bool}))
	assert.Equal(t, Text, last(checklist.Indicator{Type: checklist.Text}))
}
