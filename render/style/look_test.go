package style

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSpacing(t *testing.T) {
	tests := []struct {
		name    string
		spacing Spacing
		want    float64
	}{
		{"single", Spacing{}, 16.1},
		{"once", Spacing{Multiple: 1}, 16.1},
		{"one and a half", Spacing{Multiple: 1.5}, 24.15},
		{"exactly", Spacing{Exact: 18}, 18},
		{"exactly, whatever the multiple", Spacing{Exact: 18, Multiple: 2}, 18},
	}
	for _, tt := range tests {
		assert.InDelta(t, tt.want, tt.spacing.Height(14), 0.01, tt.name)
	}
}

func TestLookHeight(t *testing.T) {
	assert.InDelta(t, 3*16.1, Look{}.Height(3), 0.01)
	assert.InDelta(t, 3*13.8, Look{Size: 12}.Height(3), 0.01)
	assert.Equal(t, 36.0, Look{Line: Spacing{Exact: 18}, Before: 6}.Height(2))
	assert.Zero(t, Look{}.Height(0))
}

func TestAlignString(t *testing.T) {
	for want, a := range map[string]Align{
		"left": Left, "center": Center, "right": Right, "justify": Justify, "Align(7)": 7,
	} {
		assert.Equal(t, want, a.String())
	}
}
