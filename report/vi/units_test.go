package vi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/vi"
)

func TestUnits(t *testing.T) {
	for _, tt := range []struct {
		in    string
		units int
		cut   int
		want  string
	}{
		{"", 0, 3, ""},
		{"Xã", 2, 1, "X"},
		{"Hải Phòng", 9, 3, "Hải"},
		{"Hải Phòng", 9, 9, "Hải Phòng"},
		{"a😀b", 4, 2, "a"},
		{"a😀b", 4, 3, "a😀"},
		{"a\xffb", 3, 2, "a\xff"},
		{"a", 1, -1, ""},
	} {
		assert.Equal(t, tt.units, vi.Units(tt.in), "%q", tt.in)
		assert.Equal(t, tt.want, vi.CutUnits(tt.in, tt.cut), "%q", tt.in)
	}
}
