package vi_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vanban-go/vanban/report/vi"
)

func TestCompare(t *testing.T) {
	sorted := []string{
		"", "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ",
		"b", "c", "d", "đ", "e", "ê", "g", "i", "o", "ô", "ơ", "u", "ư", "v", "y",
	}
	shuffled := slices.Clone(sorted)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, vi.Compare)
	assert.Equal(t, sorted, shuffled)

	tests := []struct {
		a, b string
		want int
	}{
		{"Xã Cẩm Giàng", "Xã Cẩm Giang", +1},
		{"Phường 2", "Phường 10", -1},
		{"Dương Kinh", "Đồ Sơn", -1},
		{"Hoàng Mai", "Hoàng Văn Thụ", -1},
		{"An Dương", "An Hải", -1},
		{"xã", "Xã", -1},
		{"Xã", "xạ", -1},
		{"Đồ Sơn", "\u0110o\u0302\u0300 So\u031bn", 0},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, vi.Compare(tt.a, tt.b), "%s, %s", tt.a, tt.b)
		assert.Equal(t, -tt.want, vi.Compare(tt.b, tt.a), "%s, %s", tt.b, tt.a)
	}
}

func TestCompareConcurrently(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				assert.Equal(t, -1, vi.Compare("Dương Kinh", "Đồ Sơn"))
			}
		})
	}
	wg.Wait()
}

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"case", "Ủy ban NHÂN DÂN", "ủy ban nhân dân"},
		{"space", "  Ủy  ban\u00a0nhân\ndân ", "ủy ban nhân dân"},
		{"decomposed", "U\u0309y ban", "ủy ban"},
		{"oa", "Hoà Bình, HOÁ, khoả, xoã, hoạ", "hòa bình, hóa, khỏa, xõa, họa"},
		{"oe", "khoẻ, loè, choé, xoẽ, xoẹ", "khỏe, lòe, chóe, xõe, xọe"},
		{"uy", "Thuỷ, uỷ, quỹ thuỳ, tuý, luỹ, luỵ", "thủy, ủy, quỹ thùy, túy, lũy, lụy"},
		{"u of qu", "Quý, quỳ, quỷ, quỵ", "quý, quỳ, quỷ, quỵ"},
		{"closed syllables", "hoàn, toán, khoẻn, huỳnh, huýt, hoài, ngoáy", "hoàn, toán, khoẻn, huỳnh, huýt, hoài, ngoáy"},
		{"first vowel already", "hòa, khỏe, thủy", "hòa, khỏe, thủy"},
		{"i and y stay", "Kỹ, kĩ, Lý, lí", "kỹ, kĩ, lý, lí"},
		{"marks keep names apart", "Cẩm Giàng", "cẩm giàng"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, vi.Fold(tt.in)) })
	}
	assert.NotEqual(t, vi.Fold("Xã Cẩm Giang"), vi.Fold("Xã Cẩm Giàng"))
}

// Fold is what its parts make of a text, in whatever spelling.
func TestFoldAgreesWithItsParts(t *testing.T) {
	letters := []rune("aAoOuUqQeEyY \t\n\vàÀảẢọỌỳỶđĐơƠ\u0301\u0309\u00a0\u0085–İȺ×÷ßẞ\u023f\u024f\u212aKB.,:\x00\ufffd")
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.OneOf(rapid.SampledFrom(letters), rapid.Rune())).Draw(t, "s")
		s += rapid.SampledFrom([]string{"", "\xc3", "\xe1\xba", " \xff"}).Draw(t, "end")
		const other = "ж" // because of which the whole text is taken apart
		require.Equal(t, vi.Fold(other+" "+s), strings.TrimRight(other+" "+vi.Fold(s), " "))
	})
}

func FuzzNames(f *testing.F) {
	f.Fuzz(func(t *testing.T, a, b string) {
		assert.Equal(t, vi.Compare(a, b), -vi.Compare(b, a))
		assert.Zero(t, vi.Compare(a, vi.NFC(a)))
		assert.Equal(t, vi.NFC(a) == vi.NFC(b), vi.Compare(a, b) == 0)

		key := vi.Fold(a)
		assert.Equal(t, key, vi.Fold(key), "twice is once")
		assert.Equal(t, key, vi.Fold(" "+strings.ReplaceAll(a, " ", "\n")))
	})
}

// OneLine is what strings.Fields makes of a text, whatever spaces stand in it.
func TestOneLineAgreesWithFields(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.OneOf(rapid.SampledFrom([]rune(" a\t\n\r\u0085\u00a0\u1680\u2007\u2028\u205f\u3000\u200bếđ–\ufffd")), rapid.Rune())).Draw(t, "s")
		s += rapid.SampledFrom([]string{"", "\xc2", "\xe1", "\xe1\x9a", "\xe2\x80", " \xff"}).Draw(t, "end")
		require.Equal(t, strings.Join(strings.Fields(s), " "), vi.OneLine(s))
	})
}
