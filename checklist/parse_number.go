package checklist

import (
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// number reads the answer to an indicator that is counted.
func (r *reading) number(i *Indicator, c Content) {
	switch c.Kind {
	case NumberContent:
		r.stored(i, c)
	case TextContent:
		r.typed(i, clean(c.Text))
	case SerialContent:
		r.refuse(&madeDate, r.value.Typed)
	default:
		r.refuse(&noNumber, r.value.Typed)
	}
}

// anyDecimals is what an indicator takes that does not say.
const anyDecimals = 6

// mostDecimals returns how many decimals the answer may have.
func (i *Indicator) mostDecimals() int {
	switch {
	case i.Kind() == Int:
		return 0
	case i.Kind() == Decimal && i.Decimals == 0:
		return anyDecimals
	}
	return i.Decimals
}

// isPercent reports whether the unit of measure is the hundredth part.
func (i *Indicator) isPercent() bool { return strings.TrimSpace(i.Unit) == "%" }

// isUnit reports whether the indicator is counted in that unit.
func (i *Indicator) isUnit(unit string) bool {
	if same(i.Unit, "đồng") {
		switch vi.Fold(unit) {
		case "₫", "đ", "vnd", "vnđ":
			return true
		}
	}
	return same(unit, i.Unit)
}

// thousandth is how many decimals make a number look like one with a separator
// of thousands.
const thousandth = 3

// stored reads a number that the spreadsheet keeps as one. What was typed is
// lost: 1,234 may have become 1.234 on a machine with other settings.
func (r *reading) stored(i *Indicator, c Content) {
	d, exact, ok := storedDecimal(c.Text)
	switch {
	case !ok:
		r.refuse(&noNumber, r.value.Typed)
		return
	case lostDigits(c.Text, d, exact, i.mostDecimals()):
		r.refuse(&longNumber, r.value.Typed)
		return
	}
	r.value.Typed = vi.FormatDecimal(d.String(), -1)
	unit := ""
	if c.Percent {
		d, unit = d.Shift(2), "%"
		r.value.Typed = vi.FormatDecimal(d.String(), -1) + " %"
		if !i.isPercent() {
			r.refuse(&otherUnit, r.value.Typed, "%", i.Unit)
			return
		}
	}
	if c.Shown != "" {
		shown, other := shownNumber(c.Shown)
		switch {
		case other != "" && !i.isUnit(other):
			r.value.Typed = c.Shown
			r.refuse(unitRule(other), r.value.Typed, other, i.Unit)
			return
		case !shown.is(d):
			r.value.Typed = c.Shown
			r.refuse(&shownDiffers, r.value.Typed, printed(d.String()))
			return
		}
		unit = other
	}
	r.accept(i, d, unit)
}

// shownNumber takes what a format shows of a number apart: its digits as they
// stand, and the words behind them. A number in brackets is negative.
func shownNumber(text string) (digits shownDigits, unit string) {
	if inside, ok := strings.CutPrefix(text, "("); ok && strings.HasSuffix(inside, ")") {
		text = "-" + strings.TrimSuffix(inside, ")")
	}
	sign, body, unit := divide(text)
	if body == "" {
		return shownDigits(strings.TrimSpace(text)), ""
	}
	return shownDigits(sign + strings.ReplaceAll(body, ".", "")), unit
}

// shownDigits is a number as it is shown, without marks between thousands.
type shownDigits string

// is reports whether a number is shown so, rounded perhaps. Zero may be a dash.
func (s shownDigits) is(d Number) bool {
	whole, fraction, _ := strings.Cut(string(s), ",")
	minus := strings.HasPrefix(whole, "-")
	whole = trimZeros(strings.TrimPrefix(whole, "-"))
	if fraction != "" {
		whole += "," + fraction
	}
	if minus && strings.Trim(whole, "0,") != "" {
		whole = "-" + whole
	}
	return strings.ReplaceAll(vi.FormatDecimal(d.String(), len(fraction)), ".", "") == whole || s == "-" && d.Sign() == 0
}

// mostPercent is more than a share, a pace or a growth comes to. Beyond it a
// decimal comma may be lost: 9500 for 95,00.
const mostPercent = 500

// accept takes a number that was read for sure, if it is one of the type. Of a
// hundred, 0,95 without a unit may be 95, and so may 1 be all of it.
func (r *reading) accept(i *Indicator, d Number, unit string) {
	most := i.mostDecimals()
	switch {
	case unit == "" && i.isPercent() && d.Sign() > 0 && d.Cmp(NumberOf(1)) <= 0:
		r.refuse(&ambiguousNumber, r.value.Typed, printed(d.String())+" %", printed(d.Shift(2).String())+" %")
		return
	case d.Decimals() > most && d.Decimals() == thousandth && d.Cmp(NumberOf(1000)) < 0 && d.Cmp(NumberOf(1)) >= 0:
		r.refuse(&ambiguousNumber, r.value.Typed, vi.FormatDecimal(d.String(), -1), vi.FormatDecimal(d.Shift(thousandth).String(), 0))
		return
	case d.Decimals() > 0 && i.Kind() == Int:
		r.refuse(&notWhole, r.value.Typed)
		return
	case d.Decimals() > most:
		r.tell(&tooManyDecimals, r.value.Typed, d.Decimals(), most)
	}
	switch {
	case d.Sign() < 0 && (i.Kind() != Decimal || i.isPercent()):
		r.tell(&negativeValue, r.value.Typed)
	case i.isPercent() && d.Cmp(NumberOf(mostPercent)) > 0:
		r.tell(&unlikelyPercent, r.value.Typed, printed(d.String()))
	}
	r.value.State, r.value.Number = Given, d
}

// typed reads a number out of a text, by the marks of Vietnamese: 1.234.567,89.
// Words are refused, but for the unit of the row itself.
func (r *reading) typed(i *Indicator, text string) {
	if nothing(text) {
		r.refuse(&nothingOrZero, r.value.Typed)
		return
	}
	sign, body, unit := divide(text)
	if figures, ok := lettersForDigits(text); ok && !i.isUnit(unit) {
		rule := noNumber
		rule.HintVI, rule.HintEN = "có chữ cái đứng chỗ chữ số; nếu là %[2]s thì gõ lại bằng chữ số", "letters stand for digits; if it is %[2]s type it again in digits"
		r.refuse(&rule, r.value.Typed, figures)
		return
	}
	switch {
	case body == "":
		r.refuse(&noNumber, r.value.Typed)
		return
	case unit != "" && !i.isUnit(unit):
		r.refuse(unitRule(unit), r.value.Typed, unit, i.Unit)
		return
	}
	w := written(body, i.mostDecimals())
	switch {
	case w.other != "":
		r.refuse(&ambiguousNumber, r.value.Typed, printed(sign+w.text), printed(sign+w.other))
	case w.text == "":
		r.refuse(&noNumber, r.value.Typed)
	default:
		d, err := ParseNumber(sign + w.text)
		if err != nil {
			r.refuse(&noNumber, r.value.Typed)
			return
		}
		r.accept(i, d, unit)
	}
}

// lettersForDigits returns what a text says if the letters O in it stand for 0,
// and l and I, before a digit, for 1. ok is false where no such letter is in it, or
// another one is.
func lettersForDigits(text string) (figures string, ok bool) {
	b, digits := []byte(text), 0
	for i := len(b) - 1; i >= 0; i-- {
		switch c := b[i]; {
		case isDigit(c):
			digits++
		case c == 'O' || c == 'o':
			b[i], ok = '0', true
		case (c == 'l' || c == 'I') && i+1 < len(b) && isDigit(b[i+1]):
			b[i], ok = '1', true
		case !strings.ContainsRune(" .,-+", rune(c)):
			return "", false
		}
	}
	return string(b), ok && digits > 0
}

// unitRule tells a unit of measure behind a number from anything else.
func unitRule(unit string) *diag.Rule {
	if strings.ContainsFunc(unit, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(" %/²³", r) }) {
		return &noNumber
	}
	return &otherUnit
}

func printed(decimal string) string { return vi.FormatDecimal(decimal, -1) }

// nothing reports whether a text says that there is none, without saying
// whether that is 0.
func nothing(text string) bool {
	switch vi.Fold(text) {
	case "-", "–", "—", "...", "…", "/", "x", "không", "không có", "không phát sinh", "chưa có", "chưa có số liệu":
		return true
	}
	return false
}

// divide takes a sign and what stands behind the number off a text. The body
// is empty where the text does not begin with a digit, with full-width digits
// made plain ones.
func divide(text string) (sign, body, unit string) {
	rest := strings.Map(narrow, text)
	for _, minus := range []string{"-", "−"} {
		if after, ok := strings.CutPrefix(rest, minus); ok {
			sign, rest = "-", after
			break
		}
	}
	if sign == "" {
		rest = strings.TrimPrefix(rest, "+")
	}
	end := 0
	for end < len(rest) && (isDigit(rest[end]) || end > 0 && marked(rest[end:])) {
		end++
	}
	return sign, rest[:end], strings.TrimSpace(rest[end:])
}

// narrow makes full-width digits and marks plain ones.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// marked reports whether s begins with a separator before a digit.
func marked(s string) bool {
	return len(s) > 1 && (s[0] == '.' || s[0] == ',' || s[0] == ' ') && isDigit(s[1])
}
