package checklist

import (
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// State says what is known of an answer.
type State uint8

// The states of an answer. Blank is not zero, and neither is NotApplicable.
const (
	Blank         State = iota // để trống
	Given                      // có giá trị
	NotApplicable              // không áp dụng
	Unreadable                 // có ghi nhưng không đọc chắc được
)

// String returns "blank", "given", "not_applicable" or "unreadable".
func (s State) String() string {
	return [...]string{"blank", "given", "not_applicable", "unreadable"}[min(s, Unreadable)]
}

// Value is one answer as it came back. Which of Number, Date, Bool and Text
// holds it depends on the type of the indicator: Text has a text or the chosen
// option, and of an item the code of the answer.
type Value struct {
	ID     string // of the indicator or item
	State  State
	Bool   bool
	Number Number
	Date   date.Date
	Text   string

	Typed       string     // what stood in the cell, as it was typed
	Explanation string     // giải trình, minh chứng, ghi chú of the same row
	Cell        diag.Place // where the answer stands
}

// Print returns the value as a rule compares it and a list shows it: a number
// with a point, a date as 2025-11-05, "true" or "false"; "" unless it is given.
func (v *Value) Print(t Type) string {
	switch {
	case v.State != Given:
		return ""
	case t.IsNumber():
		return v.Number.String()
	case t == Date:
		return v.Date.String()
	case t == Bool && v.Bool:
		return "true"
	case t == Bool:
		return "false"
	}
	return v.Text
}
