package tag

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// Filter turns one text into another. Apply gets the value as data has it, a day
// as 2026-02-05 and a number as 1234.5, or what the filter before it returned. An
// empty text stays empty. Accepts reports whether an argument is good; a nil
// Accepts takes none. Keeps reports whether a text with places that are filled in
// later may stand as it is behind such an argument; with a nil Keeps they are lost.
type Filter struct {
	Apply   func(text, arg string) (string, error)
	Accepts func(arg string) bool
	Keeps   func(arg string) bool
	Desc    string // in words, for people who look for one
}

// Default is the filter that every tag may have: its argument stands where there
// is nothing. It has no function.
const Default = "default"

// ErrFilter is the cause of a problem where a filter cannot take a value.
var ErrFilter = errors.New("not what the filter takes")

// Filters returns the filters that there are by their names, but for Default.
func Filters() map[string]Filter {
	return map[string]Filter{
		"date": {
			Apply: filterDate, Accepts: oneOf("", "long", "short"), Keeps: func(arg string) bool { return arg != "short" },
			Desc: "ngày: date:long là ngày 05 tháng 02 năm 2026, date:short là 05/02/2026",
		},
		"number": {
			Apply: filterNumber, Accepts: func(arg string) bool { _, ok := decimals(arg); return ok },
			Desc: "số có dấu phân cách; number:2 lấy 2 chữ số sau dấu phẩy",
		},
		"upper":       {Apply: plain(vi.Upper), Desc: "chữ in hoa"},
		"upper_first": {Apply: plain(vi.UpperFirst), Desc: "chữ cái đầu in hoa"},
		"lower_first": {Apply: plain(vi.LowerFirst), Desc: "chữ cái đầu in thường"},
		"words":       {Apply: whole(vi.Words), Desc: "số nguyên đọc thành chữ"},
		"counted":     {Apply: whole(func(n int64) string { return vi.Counted(int(n)) }), Desc: "số nguyên đứng trước danh từ: 02, 15"},
		"no_end":      {Apply: plain(vi.TrimEnd), Desc: "bỏ dấu ở cuối, để viết tiếp trong câu"},
	}
}

func oneOf(args ...string) func(string) bool {
	return func(arg string) bool {
		for _, a := range args {
			if a == arg {
				return true
			}
		}
		return false
	}
}

func plain(apply func(string) string) func(string, string) (string, error) {
	return func(s, _ string) (string, error) { return apply(s), nil }
}

func whole(apply func(int64) string) func(string, string) (string, error) {
	return func(s, _ string) (string, error) {
		if s == "" {
			return "", nil
		}
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return "", fmt.Errorf("%w: %q is no whole number", ErrFilter, s)
		}
		return apply(n), nil
	}
}

func filterDate(s, arg string) (string, error) {
	if s == "" {
		return "", nil
	}
	d, err := date.Parse(s)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrFilter, err)
	}
	if arg == "short" {
		return d.Short(), nil
	}
	return d.Long(), nil
}

// decimals reads how many digits stand behind the comma; none said keeps those
// that there are.
func decimals(arg string) (int, bool) {
	if arg == "" {
		return -1, true
	}
	n, err := strconv.Atoi(arg)
	return n, err == nil && n >= 0 && n <= 9
}

func filterNumber(s, arg string) (string, error) {
	if s == "" {
		return "", nil
	}
	if !isDecimal(s) {
		return "", fmt.Errorf("%w: %q is no number", ErrFilter, s)
	}
	n, _ := decimals(arg)
	return vi.FormatDecimal(s, n), nil
}

// isDecimal reports whether s is digits with at most one point and a sign.
func isDecimal(s string) bool {
	whole, fraction, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return isDigits(whole) && (whole == "0" || whole[0] != '0') && isDigits(fraction) == point
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
