package checklist

import (
	"cmp"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Number is an exact decimal number. The zero Number is 0. It is a value:
// nothing changes it once made. Two Decimals of the same number are deeply
// equal, however they were written.
type Number struct {
	coef  int64    // the digits, where 64 bits hold them
	large *big.Int // the digits, where they do not; else nil
	scale int      // digits behind the point, the last of them not 0
}

// maxDigits bounds what ParseNumber takes, far above any figure of a report.
const maxDigits = 100

// NumberError says that a text is no decimal.
type NumberError struct{ Text string }

// Error quotes the text.
func (e *NumberError) Error() string {
	return fmt.Sprintf("checklist: %.40q is not a decimal such as -1234.5", e.Text)
}

// ParseNumber reads -?[0-9]+(\.[0-9]+)?, of at most 100 digits. The error is a
// [*NumberError].
func ParseNumber(s string) (Number, error) {
	rest := strings.TrimPrefix(s, "-")
	whole, fraction, point := strings.Cut(rest, ".")
	if !isDigits(whole) || isDigits(fraction) != point || len(whole)+len(fraction) > maxDigits {
		return Number{}, &NumberError{s}
	}
	fraction = strings.TrimRight(fraction, "0")
	digits := s[:len(s)-len(rest)] + whole + fraction
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return small(n, len(fraction)), nil
	}
	coef, _ := new(big.Int).SetString(digits, 10) // digits alone
	return newDecimal(coef, len(fraction)), nil
}

// NumberOf returns n as a Number.
func NumberOf(n int64) Number { return small(n, 0) }

// newDecimal takes coef, whose last digit is not 0 unless scale is 0.
func newDecimal(coef *big.Int, scale int) Number {
	if coef.IsInt64() {
		return small(coef.Int64(), scale)
	}
	return Number{large: coef, scale: scale}
}

// small is newDecimal of digits that 64 bits hold.
func small(coef int64, scale int) Number {
	if coef == 0 {
		return Number{}
	}
	return Number{coef: coef, scale: scale}
}

// digits returns all digits as a whole number, which nobody changes.
func (d Number) digits() *big.Int {
	if d.large != nil {
		return d.large
	}
	return big.NewInt(d.coef)
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// Sign returns -1, 0 or +1.
func (d Number) Sign() int {
	if d.large != nil {
		return d.large.Sign()
	}
	return cmp.Compare(d.coef, 0)
}

// IsWhole reports whether d has no fraction.
func (d Number) IsWhole() bool { return d.scale == 0 }

// Decimals returns how many digits stand behind the point.
func (d Number) Decimals() int { return d.scale }

// Cmp returns -1, 0 or +1 as d is below, equal to or above e.
func (d Number) Cmp(e Number) int {
	a, b, _ := aligned(d, e)
	return a.Cmp(b)
}

// Add returns d + e.
func (d Number) Add(e Number) Number {
	const most = 1 << 62 // the sum of two is no greater than 64 bits hold
	if max(d.coef, e.coef) < most && min(d.coef, e.coef) > -most && d.isWholeSmall() && e.isWholeSmall() {
		return small(d.coef+e.coef, 0)
	}
	a, b, scale := aligned(d, e)
	return reduced(new(big.Int).Add(a, b), scale)
}

// isWholeSmall reports whether d is its coef.
func (d Number) isWholeSmall() bool { return d.large == nil && d.scale == 0 }

// Sub returns d - e.
func (d Number) Sub(e Number) Number {
	a, b, scale := aligned(d, e)
	return reduced(new(big.Int).Sub(a, b), scale)
}

// times returns d * e.
func (d Number) times(e Number) Number {
	a, b := d.at(d.scale), e.at(e.scale)
	return reduced(new(big.Int).Mul(a, b), d.scale+e.scale)
}

// isMultipleOf reports whether d is a whole number of steps, which are not 0.
func (d Number) isMultipleOf(step Number) bool {
	a, b, _ := aligned(d, step)
	return new(big.Int).Rem(a, b).Sign() == 0
}

// words prints d for people, with a comma.
func (d Number) words() string { return printed(d.String()) }

// Shift returns d times 10 to the power of n.
func (d Number) Shift(n int) Number {
	if n == 0 || d.Sign() == 0 {
		return d
	}
	if d.scale-n >= 0 {
		return reduced(d.digits(), d.scale-n)
	}
	return newDecimal(new(big.Int).Mul(d.digits(), powerOfTen(n-d.scale)), 0)
}

// Percent returns d in percent of e, rounded to that many decimals, half away
// from zero, and whether there is such a number: e is not 0.
func (d Number) Percent(e Number, decimals int) (Number, bool) {
	if e.Sign() == 0 {
		return Number{}, false
	}
	a, b, _ := aligned(d, e)
	twice := new(big.Int).Mul(a, powerOfTen(decimals+2))
	twice.Abs(twice.Lsh(twice, 1))
	half := new(big.Int).Abs(b)
	q := new(big.Int).Div(twice.Add(twice, half), new(big.Int).Lsh(half, 1))
	if a.Sign()*b.Sign() < 0 {
		q.Neg(q)
	}
	return reduced(q, decimals), true
}

// aligned returns the coefficients of both at the greater scale.
func aligned(d, e Number) (a, b *big.Int, scale int) {
	scale = max(d.scale, e.scale)
	return d.at(scale), e.at(scale), scale
}

func (d Number) at(scale int) *big.Int {
	if d.scale == scale {
		return d.digits()
	}
	return new(big.Int).Mul(d.digits(), powerOfTen(scale-d.scale))
}

func powerOfTen(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// reduced drops zeros behind the point.
func reduced(coef *big.Int, scale int) Number {
	ten, rest := big.NewInt(10), new(big.Int)
	for scale > 0 {
		quotient, _ := new(big.Int).QuoRem(coef, ten, rest)
		if rest.Sign() != 0 {
			break
		}
		coef, scale = quotient, scale-1
	}
	return newDecimal(coef, scale)
}

// String returns d as ParseNumber reads it, without needless zeros.
func (d Number) String() string {
	var digits string
	if d.large != nil {
		digits = d.large.String()
	} else {
		digits = strconv.FormatInt(d.coef, 10)
	}
	digits, negative := strings.CutPrefix(digits, "-")
	if n := d.scale + 1 - len(digits); n > 0 {
		digits = strings.Repeat("0", n) + digits
	}
	point := len(digits) - d.scale
	text := digits[:point]
	if d.scale > 0 {
		text += "." + digits[point:]
	}
	if negative {
		return "-" + text
	}
	return text
}

// MarshalText returns what String returns.
func (d Number) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseNumber reads.
func (d *Number) UnmarshalText(text []byte) error {
	got, err := ParseNumber(string(text))
	if err == nil {
		*d = got
	}
	return err
}
