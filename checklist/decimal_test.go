package checklist

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func num(t testing.TB, s string) Number {
	t.Helper()
	n, err := ParseNumber(s)
	require.NoError(t, err)
	return n
}

func TestParseNumber(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "-0": "0", "0.000": "0", "12": "12", "-12.50": "-12.5", "0.05": "0.05", "007": "7", "100": "100", "100.0": "100",
		"123456789012345678901234567890.123456789": "123456789012345678901234567890.123456789",
	} {
		assert.Equal(t, want, num(t, in).String(), in)
		assert.Equal(t, num(t, want), num(t, in), "equal numbers are deeply equal")
	}
	for _, in := range []string{"", "-", ".5", "5.", "1e3", "+1", "1,5", " 1", "1.2.3", "٣", strings.Repeat("1", 101)} {
		_, err := ParseNumber(in)
		var bad *NumberError
		assert.True(t, errors.As(err, &bad), in)
	}
}

func TestNumberArithmetic(t *testing.T) {
	for _, tt := range []struct{ a, b, sum, difference string }{
		{"0.1", "0.2", "0.3", "-0.1"},
		{"1", "-1", "0", "2"},
		{"99.99", "0.01", "100", "99.98"},
		{"9007199254740993", "0.5", "9007199254740993.5", "9007199254740992.5"},
	} {
		a, b := num(t, tt.a), num(t, tt.b)
		assert.Equal(t, num(t, tt.sum), a.Add(b))
		assert.Equal(t, num(t, tt.difference), a.Sub(b))
		assert.Equal(t, a, num(t, tt.a), "operands are not changed")
		assert.Equal(t, a.Sub(b).Sign(), a.Cmp(b))
	}
	assert.Equal(t, "98.5", num(t, "0.985").Shift(2).String())
	assert.Equal(t, "1200", num(t, "12").Shift(2).String())
	assert.Equal(t, "0.12", num(t, "12").Shift(-2).String())
	assert.Equal(t, 2, num(t, "0.12").Decimals())
	assert.False(t, num(t, "0.12").IsWhole())
	assert.True(t, NumberOf(-7).IsWhole())
}

func TestPercent(t *testing.T) {
	for _, tt := range []struct {
		a, b     string
		decimals int
		want     string
	}{
		{"4157", "4169", 2, "99.71"}, {"1", "3", 2, "33.33"}, {"2", "3", 2, "66.67"}, {"1", "8", 0, "13"}, {"-1", "8", 0, "-13"}, {"5", "5", 2, "100"}, {"0", "5", 2, "0"},
	} {
		got, ok := num(t, tt.a).Percent(num(t, tt.b), tt.decimals)
		assert.True(t, ok)
		assert.Equal(t, tt.want, got.String(), "%s/%s", tt.a, tt.b)
	}
	_, ok := num(t, "1").Percent(Number{}, 2)
	assert.False(t, ok)
}

func TestNumberAsText(t *testing.T) {
	b, err := num(t, "-1.50").MarshalText()
	require.NoError(t, err)
	var n Number
	require.NoError(t, n.UnmarshalText(b))
	assert.Equal(t, num(t, "-1.5"), n)
	assert.Error(t, n.UnmarshalText([]byte("x")))
}

func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "-1.50", "1e3", ".", "00.00", "123456789.987654321"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			return
		}
		again, err := ParseNumber(n.String())
		require.NoError(t, err)
		assert.Equal(t, n, again)
		assert.Zero(t, n.Sub(again).Sign())
	})
}
