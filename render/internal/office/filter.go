package office

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// errFilter is the cause of a problem where a filter cannot take a value.
var errFilter = errors.New("not what the filter takes")

// filters are those that tags may name. An empty value stays empty.
func filters() map[string]template.Filter {
	return map[string]template.Filter{
		"date":   {Apply: filterDate, Accepts: func(arg string) bool { return arg == "" || arg == "long" || arg == "short" }, Keeps: func(arg string) bool { return arg != "short" }},
		"number": {Apply: filterNumber, Accepts: func(arg string) bool { _, ok := decimals(arg); return ok }},
		"upper":  {Apply: func(s, _ string) (string, error) { return vi.Upper(s), nil }},
		"words":  {Apply: filterWords},
	}
}

func filterDate(s, arg string) (string, error) {
	if s == "" {
		return "", nil
	}
	d, err := date.Parse(s)
	if err != nil {
		return "", fmt.Errorf("%w: %w", errFilter, err)
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
		return "", fmt.Errorf("%w: %q is no number", errFilter, s)
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

func filterWords(s, _ string) (string, error) {
	if s == "" {
		return "", nil
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return "", fmt.Errorf("%w: %q is no whole number", errFilter, s)
	}
	return vi.Words(n), nil
}
