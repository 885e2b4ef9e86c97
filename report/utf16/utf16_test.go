package utf16_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/utf16"
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
		assert.Equal(t, tt.units, utf16.Len(tt.in), "%q", tt.in)
		assert.Equal(t, tt.want, utf16.Cut(tt.in, tt.cut), "%q", tt.in)
	}
}
