package style

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPage(t *testing.T) {
	assert.Equal(t, 165.0, page.TextWidth())
	assert.Equal(t, 257.0, page.TextHeight())
	assert.False(t, page.Landscape())

	turned := page.Turned()
	assert.True(t, turned.Landscape())
	assert.Equal(t, 252.0, turned.TextWidth())
	assert.Equal(t, 170.0, turned.TextHeight())
	assert.Equal(t, page.Left, turned.Left)
	assert.Equal(t, page, turned.Turned())
}

// The figures are those that word processors write for these lengths.
func TestUnits(t *testing.T) {
	tests := []struct {
		mm         float64
		twips, emu int
	}{
		{0, 0, 0},
		{10, 567, 360000},
		{12.7, 720, 457200},
		{15, 850, 540000},
		{20, 1134, 720000},
		{25, 1417, 900000},
		{30, 1701, 1080000},
		{35, 1984, 1260000},
		{210, 11906, 7560000},
		{297, 16838, 10692000},
		{-10, -567, -360000},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.twips, Twips(Points(tt.mm)), "%v mm", tt.mm)
		assert.Equal(t, tt.emu, EMU(Points(tt.mm)), "%v mm", tt.mm)
		assert.InDelta(t, tt.mm, Millimetres(Points(tt.mm)), 1e-9)
	}
	assert.Equal(t, 120, Twips(6))
	assert.Equal(t, 72.0, Points(25.4))
}
