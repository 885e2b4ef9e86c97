package vi_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/vi"
)

func TestLetter(t *testing.T) {
	var all []string
	for n := 1; n <= 23; n++ {
		all = append(all, vi.Letter(n))
	}
	assert.Equal(t, "a b c d đ e g h i k l m n o p q r s t u v x y", strings.Join(all, " "))

	for n, want := range map[int]string{
		math.MinInt: "", -1: "", 0: "", 24: "aa", 25: "ab", 28: "ađ", 46: "ay", 47: "ba", 23 + 23*23: "yy", 24 + 23*23: "aaa",
	} {
		assert.Equal(t, want, vi.Letter(n), n)
	}
}

func TestLetterIndex(t *testing.T) {
	for n := range 20_000 {
		got, ok := vi.LetterIndex(vi.Letter(n))
		require.Equal(t, n, got)
		require.Equal(t, n > 0, ok)
	}
	got, ok := vi.LetterIndex(vi.Letter(math.MaxInt))
	assert.True(t, ok)
	assert.Equal(t, math.MaxInt, got)
	for _, s := range []string{"", "A", "f", "j", "w", "z", "ă", "a)", "1", "a b", "\xff", vi.Letter(math.MaxInt) + "a", strings.Repeat("y", 14), strings.Repeat("y", 9999)} {
		_, ok := vi.LetterIndex(s)
		assert.False(t, ok, "%.20q", s)
	}
}

func TestRoman(t *testing.T) {
	tests := []struct {
		n    int
		want string
	}{
		{math.MinInt, ""},
		{-1, ""},
		{0, ""},
		{1, "I"},
		{2, "II"},
		{3, "III"},
		{4, "IV"},
		{5, "V"},
		{6, "VI"},
		{8, "VIII"},
		{9, "IX"},
		{10, "X"},
		{14, "XIV"},
		{19, "XIX"},
		{40, "XL"},
		{49, "XLIX"},
		{90, "XC"},
		{99, "XCIX"},
		{400, "CD"},
		{944, "CMXLIV"},
		{2025, "MMXXV"},
		{3999, "MMMCMXCIX"},
		{4000, "4000"},
		{math.MaxInt64, "9223372036854775807"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, vi.Roman(tt.n))
	}
}

func TestParseRoman(t *testing.T) {
	for n := 1; n <= 3999; n++ {
		got, ok := vi.ParseRoman(vi.Roman(n))
		require.True(t, ok)
		require.Equal(t, n, got)
	}
	for _, s := range []string{"", "iv", "IIII", "IIX", "VV", "IVI", "MMMM", "I.", " I", "4000", "Đ", strings.Repeat("M", 1<<20)} {
		_, ok := vi.ParseRoman(s)
		assert.False(t, ok, "%.20q", s)
	}
}

func FuzzNumerals(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := vi.LetterIndex(s); ok {
			assert.Equal(t, s, vi.Letter(n))
		}
		if n, ok := vi.ParseRoman(s); ok {
			assert.Equal(t, s, vi.Roman(n))
		}
	})
}
