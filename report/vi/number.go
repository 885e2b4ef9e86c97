package vi

import (
	"fmt"
	"strconv"
	"strings"
)

// FormatInt returns n as printed in Vietnamese, with a dot between groups of
// three digits: 1.234.567.
func FormatInt(n int64) string { return FormatDecimal(strconv.FormatInt(n, 10), 0) }

// maxDecimals bounds how many digits FormatDecimal prints after the comma.
const maxDecimals = 20

// FormatDecimal returns an exact decimal, written with a point and without
// grouping such as "1234.5", as printed in Vietnamese with that many decimals
// (at most 20): "1.234,5". A digit too many is rounded, half away from zero;
// missing ones are filled with 0. Negative decimals keep the digits given. Text
// that is not such a decimal comes back as it is.
func FormatDecimal(s string, decimals int) string {
	sign, whole, fraction, ok := splitDecimal(s)
	if !ok {
		return s
	}
	if decimals >= 0 {
		whole, fraction = round(whole, fraction, min(decimals, maxDecimals))
	}
	if strings.Trim(whole+fraction, "0") == "" {
		sign = ""
	}
	if fraction == "" {
		return sign + group(whole)
	}
	return sign + group(whole) + "," + fraction
}

// splitDecimal takes apart -?(0|[1-9][0-9]*)(\.[0-9]+)?.
func splitDecimal(s string) (sign, whole, fraction string, ok bool) {
	rest := strings.TrimPrefix(s, "-")
	sign = s[:len(s)-len(rest)]
	whole, fraction, point := strings.Cut(rest, ".")
	ok = digits(whole) && (whole == "0" || whole[0] != '0') && digits(fraction) == point
	return sign, whole, fraction, ok
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// round returns the number whole.fraction with n digits in its fraction.
func round(whole, fraction string, n int) (string, string) {
	if len(fraction) <= n {
		return whole, fraction + strings.Repeat("0", n-len(fraction))
	}
	all := []byte(whole + fraction[:n])
	if fraction[n] >= '5' {
		all = increment(all)
	}
	point := len(all) - n
	return string(all[:point]), string(all[point:])
}

func increment(number []byte) []byte {
	for i := len(number) - 1; i >= 0; i-- {
		if number[i] < '9' {
			number[i]++
			return number
		}
		number[i] = '0'
	}
	return append([]byte{'1'}, number...)
}

// group puts a dot between groups of three digits.
func group(digits string) string {
	if len(digits) <= 3 {
		return digits
	}
	var b strings.Builder
	b.Grow(len(digits) + len(digits)/3)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

// Pad2 returns n with at least two digits: 05, 12, 123. Where the decree pads a
// number (days below 10, months 1 and 2, numbers of papers below 10), it does
// so with one zero. Negative numbers come as they are.
func Pad2(n int) string { return fmt.Sprintf("%02d", n) }

// Counted returns n as it stands before what it counts in a sentence: "02 đặc
// khu", "12 đơn vị", "1.234 hồ sơ". In the cells of a table a number is a figure
// and takes no zero.
func Counted(n int) string {
	if 0 < n && n < 10 {
		return Pad2(n)
	}
	return FormatInt(int64(n))
}
