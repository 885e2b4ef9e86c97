package nd30_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
)

// TestUnits holds letterhead, Kính gửi and place line of every unit against a
// list that was written down apart.
func TestUnits(t *testing.T) {
	list, err := os.ReadFile("testdata/units.txt")
	require.NoError(t, err)
	want := map[string]string{}
	for line := range strings.Lines(string(list)) {
		if code, rest, ok := strings.Cut(strings.TrimSpace(line), ": ỦY"); ok {
			want[code] = "ỦY" + rest
		}
	}
	units, problems := unit.Load(os.DirFS("../../testdata/inspection"), "units.yaml")
	require.NoError(t, problems.Err())
	require.Len(t, want, len(units.Units))
	sheet, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	for _, u := range units.Units {
		assert.Equal(t, want[u.Code], unitHead(t, u, sheet), u.Code)
	}
}

// unitHead lays out a letter of the unit and one to it.
func unitHead(t *testing.T, u unit.Unit, s style.Sheet) string {
	l := &report.Letter{Paper: report.Paper{
		Office: &report.Office{Issuer: report.Issuer{Name: u.Body().Name, Code: "UBND"}, Place: u.Body().Place},
		Date:   date.Date{Year: 2026, Month: 6, Day: 9},
	}}
	head := nd30.Letterhead(&l.Paper, l.Type(), s)
	var lines []string
	for _, b := range head.Rows[0].Left {
		if b.Text != "" {
			lines = append(lines, b.Text)
			look, ok := s.Look(b.Role)
			require.True(t, ok)
			assert.LessOrEqual(t, style.Measure(look, b.Text), style.Points(head.Left), b.Text)
		}
	}
	place, day, found := strings.Cut(head.Rows[1].Right[0].Text, ", ")
	require.True(t, found)
	assert.Equal(t, "ngày 09 tháng 6 năm 2026", day)
	return fmt.Sprintf("%s | %s | %s", strings.Join(lines, " / "), nd30.AddressedTo([]string{u.Body().Name})[0].Text, place)
}
