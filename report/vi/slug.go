package vi

import (
	"strings"
	"unicode"
)

// Slug returns a name in small ASCII letters and digits without marks, its
// words divided by hyphens, for the name of a file: "xa-cam-giang". It is no
// identity: several names have the same.
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range NFC(s) {
		r = Base(r)
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = gap || !unicode.Is(unicode.Mn, r)
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
