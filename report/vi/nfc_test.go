package vi_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/vanban-go/vanban/report/vi"
)

func TestNFC(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"ascii", "So 15/QD-BNV", "So 15/QD-BNV"},
		{"composed", "Ủy ban nhân dân", "Ủy ban nhân dân"},
		{"decomposed", "U\u0309y ban nha\u0302n da\u0302n", "Ủy ban nhân dân"},
		{"letter composed, tone apart, as in code page 1258", "\u00ea\u0301", "\u1ebf"},
		{"marks in the other order", "a\u0323\u0302", "\u1ead"},
		{"old tone marks", "a\u0340e\u0341", "\u00e0\u00e9"},
		{"horn apart", "u\u031b\u0301", "\u1ee9"},
		{"không phải UTF-8", "a\xff\u0301", "a\xff\u0301"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, vi.NFC(tt.in)) })
	}
}

// The fast path of NFC must never miss what norm would change.
func TestNFCAgreesWithNorm(t *testing.T) {
	for r := rune(1); r < 0x3100; r++ {
		for _, s := range []string{string(r), "a" + string(r), string(r) + "\u0301", "ê" + string(r) + "\u0323"} {
			require.Equal(t, norm.NFC.String(s), vi.NFC(s), "%U", r)
		}
	}
}

func TestNFCOfComposedTextDoesNotAllocate(t *testing.T) {
	s := strings.Repeat("Ủy ban nhân dân các xã, phường, đặc khu – “kế hoạch”… ", 20)
	assert.Zero(t, testing.AllocsPerRun(100, func() { vi.NFC(s) }))
}

func TestCase(t *testing.T) {
	tests := []struct{ in, upper, first, lower string }{
		{"", "", "", ""},
		{"ủy ban nhân dân", "ỦY BAN NHÂN DÂN", "Ủy ban nhân dân", "ủy ban nhân dân"},
		{"Đặc khu", "ĐẶC KHU", "Đặc khu", "đặc khu"},
		{"đặc khu", "ĐẶC KHU", "Đặc khu", "đặc khu"},
		{"Ô tô", "Ô TÔ", "Ô tô", "ô tô"},
		{"Ý", "Ý", "Ý", "ý"},
		{"UBND xã", "UBND XÃ", "UBND xã", "UBND xã"},
		{"ĐBQH khóa XV", "ĐBQH KHÓA XV", "ĐBQH khóa XV", "ĐBQH khóa XV"},
		{"02 cấp", "02 CẤP", "02 cấp", "02 cấp"},
		{"\xffa", "\ufffdA", "\xffa", "\xffa"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			assert.Equal(t, tt.upper, vi.Upper(tt.in))
			assert.Equal(t, tt.first, vi.UpperFirst(tt.in))
			assert.Equal(t, tt.lower, vi.LowerFirst(tt.in))
		})
	}
}

func FuzzNFC(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		got := vi.NFC(s)
		assert.Equal(t, norm.NFC.String(s), got)
		assert.Equal(t, got, vi.NFC(got), "twice is once")
		for _, change := range []func(string) string{vi.UpperFirst, vi.LowerFirst} {
			if utf8.ValidString(s) {
				assert.Equal(t, utf8.RuneCountInString(s), utf8.RuneCountInString(change(s)))
			}
			assert.Equal(t, change(s), change(change(s)))
		}
	})
}
