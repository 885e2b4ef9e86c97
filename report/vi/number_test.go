package vi_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/vi"
)

func TestFormatInt(t *testing.T) {
	tests := []struct {
		n    int64
		want string
	}{
		{0, "0"},
		{7, "7"},
		{999, "999"},
		{1000, "1.000"},
		{12345, "12.345"},
		{123456, "123.456"},
		{1234567, "1.234.567"},
		{-1, "-1"},
		{-999, "-999"},
		{-1000, "-1.000"},
		{-123456, "-123.456"},
		{math.MaxInt64, "9.223.372.036.854.775.807"},
		{math.MinInt64, "-9.223.372.036.854.775.808"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, vi.FormatInt(tt.n))
	}
}

func TestFormatDecimal(t *testing.T) {
	tests := []struct {
		in       string
		decimals int
		want     string
	}{
		{"1234.5", 1, "1.234,5"},
		{"1234.5", -1, "1.234,5"},
		{"1234.5", 3, "1.234,500"},
		{"1234.5", 0, "1.235"},
		{"1234", 0, "1.234"},
		{"1234", 2, "1.234,00"},
		{"98.50", -1, "98,50"},
		{"0.125", 2, "0,13"},
		{"0.124", 2, "0,12"},
		{"-0.125", 2, "-0,13"},
		{"-0.004", 2, "0,00"},
		{"-0", 0, "0"},
		{"999.995", 2, "1.000,00"},
		{"9.99", 1, "10,0"},
		{"123456789012345678901234567890.5", 1, "123.456.789.012.345.678.901.234.567.890,5"},
		{"1", 1000, "1," + strings.Repeat("0", 20)},

		{"", 1, ""},
		{"-", 1, "-"},
		{".5", 1, ".5"},
		{"5.", 1, "5."},
		{"01", 1, "01"},
		{"1,5", 1, "1,5"},
		{"1.234.5", 1, "1.234.5"},
		{"+1", 1, "+1"},
		{"1e3", 1, "1e3"},
		{" 1", 1, " 1"},
		{"--1", 1, "--1"},
		{"12 hồ sơ", 1, "12 hồ sơ"},
		{"١", 1, "١"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, vi.FormatDecimal(tt.in, tt.decimals), "%q, %d", tt.in, tt.decimals)
	}
}

func TestPad2(t *testing.T) {
	for n, want := range map[int]string{0: "00", 1: "01", 9: "09", 10: "10", 123: "123", -1: "-1", math.MinInt64: "-9223372036854775808"} {
		assert.Equal(t, want, vi.Pad2(n))
	}
}

func TestWords(t *testing.T) {
	tests := []struct {
		n    int64
		want string
	}{
		{0, "không"},
		{1, "một"},
		{2, "hai"},
		{3, "ba"},
		{4, "bốn"},
		{5, "năm"},
		{6, "sáu"},
		{7, "bảy"},
		{8, "tám"},
		{9, "chín"},
		{10, "mười"},
		{11, "mười một"},
		{12, "mười hai"},
		{14, "mười bốn"},
		{15, "mười lăm"},
		{19, "mười chín"},
		{20, "hai mươi"},
		{21, "hai mươi mốt"},
		{22, "hai mươi hai"},
		{24, "hai mươi tư"},
		{25, "hai mươi lăm"},
		{30, "ba mươi"},
		{31, "ba mươi mốt"},
		{44, "bốn mươi tư"},
		{45, "bốn mươi lăm"},
		{55, "năm mươi lăm"},
		{91, "chín mươi mốt"},
		{99, "chín mươi chín"},
		{100, "một trăm"},
		{101, "một trăm linh một"},
		{104, "một trăm linh bốn"},
		{105, "một trăm linh năm"},
		{110, "một trăm mười"},
		{111, "một trăm mười một"},
		{114, "một trăm mười bốn"},
		{115, "một trăm mười lăm"},
		{121, "một trăm hai mươi mốt"},
		{200, "hai trăm"},
		{328, "ba trăm hai mươi tám"},
		{555, "năm trăm năm mươi lăm"},
		{999, "chín trăm chín mươi chín"},
		{1000, "một nghìn"},
		{1001, "một nghìn không trăm linh một"},
		{1010, "một nghìn không trăm mười"},
		{1015, "một nghìn không trăm mười lăm"},
		{1021, "một nghìn không trăm hai mươi mốt"},
		{1100, "một nghìn một trăm"},
		{2025, "hai nghìn không trăm hai mươi lăm"},
		{3321, "ba nghìn ba trăm hai mươi mốt"},
		{10_000, "mười nghìn"},
		{10_005, "mười nghìn không trăm linh năm"},
		{21_000, "hai mươi mốt nghìn"},
		{100_000, "một trăm nghìn"},
		{105_004, "một trăm linh năm nghìn không trăm linh bốn"},
		{247_529, "hai trăm bốn mươi bảy nghìn năm trăm hai mươi chín"},
		{1_000_000, "một triệu"},
		{1_000_001, "một triệu không trăm linh một"},
		{1_000_100, "một triệu một trăm"},
		{1_001_000, "một triệu không trăm linh một nghìn"},
		{1_010_010, "một triệu không trăm mười nghìn không trăm mười"},
		{15_500_000, "mười lăm triệu năm trăm nghìn"},
		{1_234_567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"},
		{1_000_000_000, "một tỷ"},
		{1_000_000_005, "một tỷ không trăm linh năm"},
		{1_005_000_000, "một tỷ không trăm linh năm triệu"},
		{1_500_000_000, "một tỷ năm trăm triệu"},
		{21_000_000_000, "hai mươi mốt tỷ"},
		{1_000_000_000_000, "một nghìn tỷ"},
		{1_001_000_000_000, "một nghìn không trăm linh một tỷ"},
		{1_000_000_000_000_000, "một triệu tỷ"},
		{1_000_000_000_000_000_000, "một tỷ tỷ"},
		{-1, "âm một"},
		{-15, "âm mười lăm"},
		{-1_000_000, "âm một triệu"},
		{math.MaxInt64, "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy"},
		{math.MinInt64, "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, vi.Words(tt.n), tt.n)
	}
}

// read reads what Words has written.
func read(s string) (n int64) {
	s, negative := strings.CutPrefix(s, "âm ")
	digits := map[string]int64{"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
	var high, low, part, unit int64 // tỷ, below it, the group of three, the digit
	for _, word := range strings.Fields(s) {
		switch word {
		case "trăm":
			part, unit = unit*100, 0
		case "mươi":
			part, unit = part+unit*10, 0
		case "mười":
			part += 10
		case "linh":
		case "nghìn":
			low, part, unit = low+(part+unit)*1e3, 0, 0
		case "triệu":
			low, part, unit = low+(part+unit)*1e6, 0, 0
		case "tỷ":
			high, low, part, unit = (high+low+part+unit)*1e9, 0, 0, 0
		default:
			unit = digits[word]
		}
	}
	n = high + low + part + unit
	if negative {
		return -n
	}
	return n
}

func FuzzNumbers(f *testing.F) {
	f.Fuzz(func(t *testing.T, n int64, s string, decimals int) {
		assert.Equal(t, n, read(vi.Words(n)))
		plain := strconv.FormatInt(n, 10)
		assert.Equal(t, plain, strings.ReplaceAll(vi.FormatInt(n), ".", ""))
		assert.Equal(t, vi.FormatInt(n), vi.FormatDecimal(plain, 0))

		got := vi.FormatDecimal(s, decimals)
		if _, err := strconv.ParseFloat(s, 64); err != nil && !strings.Contains(err.Error(), "range") {
			assert.Equal(t, s, got, "what is no number comes back")
		}
		if got != s && decimals >= 0 {
			_, fraction, _ := strings.Cut(got, ",")
			assert.Len(t, fraction, min(decimals, 20))
		}
	})
}
