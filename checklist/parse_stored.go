package checklist

import (
	"math"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// significant is how many digits of a number a spreadsheet keeps for sure. What
// a file has beyond them is the remainder of a binary number: 0.985 is stored
// as 0.98499999999999999.
const significant = 15

// mostExponent is far beyond any figure of a report.
const mostExponent = 60

// storedDecimal reads a number as files of spreadsheets write it: digits, a
// point, an exponent. Kept is what counts of it, exact all that stands there.
func storedDecimal(s string) (kept, exact Number, ok bool) {
	mantissa, power := s, 0
	if at := strings.IndexAny(s, "eE"); at >= 0 {
		n, err := strconv.Atoi(s[at+1:])
		if err != nil || n > mostExponent || n < -mostExponent {
			return Number{}, Number{}, false
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
		return Number{}, Number{}, false
	}
	power -= len(fraction)
	first, dropped := rounded(strings.TrimLeft(digits, "0"))
	kept, err := ParseNumber(sign + "0" + first)
	exact, _ = ParseNumber(sign + digits) // digits
	return kept.Shift(power + dropped), exact.Shift(power), err == nil
}

// lostDigits reports whether digits that somebody may have meant are not among
// those that a spreadsheet keeps: of a number with more of them before the
// point, or within that many decimals. The remainder of a binary number is none.
func lostDigits(s string, kept, exact Number, decimals int) bool {
	whole, _, _ := strings.Cut(strings.TrimPrefix(kept.String(), "-"), ".")
	if len(whole) > significant {
		return true
	}
	decimals = max(decimals, 2)
	if vi.FormatDecimal(kept.String(), decimals) == vi.FormatDecimal(exact.String(), decimals) {
		return false
	}
	a, _ := strconv.ParseFloat(s, 64) // a number
	b, _ := strconv.ParseFloat(kept.String(), 64)
	return a != b && math.Nextafter(a, b) != b
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
