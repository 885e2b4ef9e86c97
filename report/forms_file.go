package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/vanban-go/vanban/report/unit"
)

// FormFile returns the name under which the form of a unit is written: a folder
// for its type, then the code, which alone tells units apart, and the name in
// ASCII, "xa/hp083-xa-cam-giang.xlsx".
func FormFile(u unit.Unit) string {
	return string(u.Type) + "/" + u.Code + "-" + ascii(u.FullName()) + ".xlsx"
}

// ascii returns a name in small letters without marks, its words divided by
// hyphens. It is no identity: several names have the same.
func ascii(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case r == 'đ':
			r = 'd'
		case unicode.Is(unicode.Mn, r):
			continue
		}
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}
