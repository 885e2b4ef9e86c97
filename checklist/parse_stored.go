package checklist

import (
	"strconv"
	"strings"
)

// significant is how many digits of a number a spreadsheet keeps for sure. What
// a file has beyond them is the remainder of a binary number: 0.985 is stored
// as 0.98499999999999999.
const significant = 15

// mostExponent is far beyond any figure of a report.
const mostExponent = 60

// storedDecimal reads a number as files of spreadsheets write it: digits, a
// point, an exponent.
func storedDecimal(s string) (Number, bool) {
	mantissa, power := s, 0
	if at := strings.IndexAny(s, "eE"); at >= 0 {
		n, err := strconv.Atoi(s[at+1:])
		if err != nil || n > mostExponent || n < -mostExponent {
			return Number{}, false
		}
		mantissa, power = s[:at], n
	}
	sign := ""
	if rest, ok := strings.CutPrefix(mantissa, "-"); ok {
		sign, mantissa = "-", rest
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := whole + fraction
	if !isDigits(digits) || len(digits) > maxDigits {
		return Number{}, false
	}
	power -= len(fraction)
	digits, dropped := rounded(strings.TrimLeft(digits, "0"))
	d, err := ParseNumber(sign + "0" + digits)
	return d.Shift(power + dropped), err == nil
}

// rounded returns at most the significant digits of a number, half away from
// zero, and how many there were beyond them.
func rounded(digits string) (kept string, dropped int) {
	dropped = len(digits) - significant
	if dropped <= 0 {
		return digits, 0
	}
	if digits[significant] < '5' {
		return digits[:significant], dropped
	}
	up := []byte("0" + digits[:significant])
	for i := len(up) - 1; ; i-- {
		if up[i] < '9' {
			up[i]++
			return string(up), dropped
		}
		up[i] = '0'
	}
}
