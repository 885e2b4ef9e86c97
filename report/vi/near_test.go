package vi_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/vi"
)

func TestNear(t *testing.T) {
	keys := []string{"kind", "title", "items", "areas", "text", "lead", "recipients", "date", "signature"}
	units := []string{"Xã Cẩm Giang", "Xã Cẩm Giàng", "Phường Hưng Đạo", "Phường Trần Hưng Đạo", "Phường Đồ Sơn", "Phường Nam Đồ Sơn", "Đặc khu Cát Hải"}
	bodies := []string{"Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Khoa học và Công nghệ", "Sở Tài chính"}
	tests := []struct {
		name, in   string
		candidates []string
		want       string // "" for none
	}{
		{"swapped letters", "titel", keys, "title"},
		{"letter left out", "recipents", keys, "recipients"},
		{"letter added", "areass", keys, "areas"},
		{"letter added in front", "xdate", keys, "date"},
		{"letter left out in front", "ecipients", keys, "recipients"},
		{"letter added in front, as near as one changed", "xdate", []string{"xdame", "date"}, "date"},
		{"letter changed", "lesd", keys, "lead"},
		{"capitals", "Title", keys, "title"},
		{"all capitals", "DATE", keys, "date"},
		{"all capitals and a slip", "DTAE", keys, ""},
		{"nothing near", "budget", keys, ""},
		{"empty", "", keys, ""},
		{"no candidates", "title", nil, ""},
		{"empty candidate", "a", []string{""}, ""},
		{"one letter is another word", "a", []string{"b"}, ""},
		{"one letter without its mark", "a", []string{"b", "á"}, "á"},
		{"the very name", "date", keys, "date"},

		{"tone mark missing", "Xã Câm Giang", units, "Xã Cẩm Giang"},
		{"all marks missing", "Dac khu Cat Hai", units, "Đặc khu Cát Hải"},
		{"nearest of two", "Xã Cẩm Giạng", units, "Xã Cẩm Giang"},
		{"d and đ", "Phường Dồ Sơn", units, "Phường Đồ Sơn"},
		{"decomposed", "Phu\u031bo\u031b\u0300ng \u0110o\u0302\u0300 So\u031bn", units, "Phường Đồ Sơn"},
		{"part of a name is not near", "Hưng Đạo", units, ""},
		{"mark before letter", "ma", []string{"me", "mã"}, "mã"},

		{"comma and word left out", "Sở Văn hóa Thể thao và Du lịch", bodies, "Sở Văn hóa, Thể thao và Du lịch"},
		{"capitals of a body", "Sở Khoa học và công nghệ", bodies, "Sở Khoa học và Công nghệ"},
		{"another body", "Sở Tư pháp", bodies, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := vi.Near(tt.in, tt.candidates)
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.want != "", ok)
		})
	}
}

func TestNearDoesNotDependOnOrder(t *testing.T) {
	candidates := []string{"bare", "care", "dare", "fare"}
	for range candidates {
		got, ok := vi.Near("are", candidates)
		assert.True(t, ok)
		assert.Equal(t, "bare", got)
		candidates = append(candidates[1:], candidates[0])
	}
}

func TestNearOfHugeNames(t *testing.T) {
	reporttest.AssertLinear(t, 50_000, func(n int) func() {
		a, b := strings.Repeat("xã ", n), strings.Repeat("xã ", n-1)+"xa "
		return func() {
			got, ok := vi.Near(a, []string{b, a[:n/200]})
			assert.True(t, ok || n == 1)
			assert.Equal(t, ok, got == b)
		}
	})
}

// alphabet and bases are the letters that FuzzNear makes names of.
const alphabet, bases = "aáAeêEếdđDĐ", "aaaeeeedddd"

func fold(r rune) byte {
	return bases[utf8.RuneCountInString(alphabet[:strings.IndexRune(alphabet, r)])]
}

// plain is the same distance without band, early exit or shared rows.
func plain(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0:
				d[i][j] = 2 * j
				continue
			case j == 0:
				d[i][j] = 2 * i
				continue
			}
			c := 2
			if a[i-1] == b[j-1] {
				c = 0
			} else if fold(a[i-1]) == fold(b[j-1]) {
				c = 1
			}
			d[i][j] = min(d[i-1][j]+2, d[i][j-1]+2, d[i-1][j-1]+c)
			if i > 1 && j > 1 && fold(a[i-1]) == fold(b[j-2]) && fold(a[i-2]) == fold(b[j-1]) {
				d[i][j] = min(d[i][j], d[i-2][j-2]+2)
			}
		}
	}
	return d[len(a)][len(b)]
}

// letters maps any bytes to a few letters, so that short inputs collide often.
func letters(s string) string {
	var out []rune
	for _, c := range []byte(s[:min(len(s), 40)]) {
		out = append(out, []rune(alphabet)[int(c)%len(bases)])
	}
	return string(out)
}

func FuzzNear(f *testing.F) {
	f.Fuzz(func(t *testing.T, name, joined string) {
		candidates := strings.Split(joined, "\n")
		got, ok := vi.Near(name, candidates)
		if ok {
			assert.Contains(t, candidates, got)
		} else {
			assert.Empty(t, got)
		}
		slices.Reverse(candidates)
		again, _ := vi.Near(name, candidates)
		assert.Equal(t, got, again)

		a := letters(name)
		n := utf8.RuneCountInString(a)
		most := 2 * min(n/3, 4)
		if n < 9 {
			most = []int{0, 1, 1, 2, 2, 4, 4, 4, 4}[n]
		}
		best, limit := "", most
		for i, c := range candidates {
			candidates[i] = letters(c)
			d := plain([]rune(a), []rune(candidates[i]))
			if strings.EqualFold(bare(a), bare(candidates[i])) {
				d = min(d, most)
			}
			if d < limit || d == limit && (best == "" || candidates[i] < best) {
				best, limit = candidates[i], d
			}
		}
		if a != "" {
			got, _ = vi.Near(a, candidates)
			assert.Equal(t, best, got)
		}
	})
}

func bare(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(fold(r))
	}
	return b.String()
}
