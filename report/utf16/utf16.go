// Package utf16 counts texts as Office does.
package utf16

// MaxSheetName is how many UTF-16 units the name of a sheet of a workbook may
// have, and so a title that becomes one.
const MaxSheetName = 31

// Len counts s in UTF-16 units, as Office does.
func Len(s string) int {
	n := 0
	for _, r := range s {
		n += unitsOf(r)
	}
	return n
}

// Cut returns as much of s as n UTF-16 units hold.
func Cut(s string, n int) string {
	for i, r := range s {
		if n -= unitsOf(r); n < 0 {
			return s[:i]
		}
	}
	return s
}

func unitsOf(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}
