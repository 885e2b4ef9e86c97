package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/utf16"
)

const maxDigits = 15 // of a number: a double holds no more

func checkValue(v doc.Value) error {
	if v.Text == "" {
		return nil
	}
	switch v.Kind {
	case doc.Text:
		return checkText(v.Text, MaxText)
	case doc.Number:
		return checkNumber(v.Text)
	case doc.Bool:
		if v.Text != "true" && v.Text != "false" {
			return fmt.Errorf("%w: %q is not true or false", errValue, v.Text)
		}
		return nil
	case doc.Date:
		_, err := serial(v.Text)
		return err
	case doc.Moment:
		_, err := momentSerial(v.Text)
		return err
	}
	return fmt.Errorf("%w: unknown %v", errValue, v.Kind)
}

func checkText(s string, limit int) error {
	if len(s) <= limit {
		return ooxml.Valid(s)
	}
	if n := utf16.Len(s); n > limit {
		return fmt.Errorf("%w: %d UTF-16 units, at most %d fit", errTooLong, n, limit)
	}
	return ooxml.Valid(s)
}

// Exact reports whether a number, written as a [doc.Number], is kept by a
// spreadsheet as it is: at most 15 of its digits count.
func Exact(number string) bool { return checkNumber(number) == nil }

// checkNumber accepts -?[0-9]+(\.[0-9]+)? whose value a spreadsheet keeps.
func checkNumber(s string) error {
	if len(s) <= maxDigits && digits(s) {
		return nil
	}
	whole, fraction, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if !digits(whole) || point && !digits(fraction) {
		return fmt.Errorf("%w: %q is not a decimal number", errValue, s)
	}
	significant := strings.TrimLeft(whole+strings.TrimRight(fraction, "0"), "0")
	if strings.Trim(fraction, "0") == "" {
		significant = strings.TrimRight(significant, "0")
	}
	if len(significant) > maxDigits {
		return fmt.Errorf("%w: %s has more than %d digits, a spreadsheet would round it", errValue, s, maxDigits)
	}
	return nil
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Spreadsheets count days from 1899-12-31, but believe that 1900 had a 29th of
// February; from March on the count from the day before is right.
var (
	dayZero  = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	firstDay = time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)
)

const secondsPerDay = 24 * 60 * 60

// serial returns the number by which a spreadsheet knows the date.
func serial(date string) (int, error) {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return 0, fmt.Errorf("%w: %q is not a date such as 2006-01-02", errValue, date)
	}
	if t.Before(firstDay) {
		return 0, fmt.Errorf("%w: %s lies before 1900-03-01", errValue, date)
	}
	return int((t.Unix() - dayZero.Unix()) / secondsPerDay), nil
}

// momentSerial returns the number by which a spreadsheet knows a minute of a day.
func momentSerial(moment string) (string, error) {
	t, err := time.Parse(momentLayout, moment)
	if err != nil {
		return "", fmt.Errorf("%w: %q is not a time such as 2006-01-02 15:04", errValue, moment)
	}
	day, err := serial(t.Format(time.DateOnly))
	if err != nil {
		return "", err
	}
	return strconv.FormatFloat(float64(day)+float64(t.Hour()*60+t.Minute())/minutesPerDay, 'f', -1, 64), nil
}

const (
	momentLayout  = "2006-01-02 15:04"
	minutesPerDay = 24 * 60
)
