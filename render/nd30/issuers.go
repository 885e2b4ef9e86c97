package nd30

import (
	"slices"

	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// printedIssuer is the name of an issuer and that of its superior, line by line
// in capitals.
type printedIssuer struct{ superior, name []string }

// issuerNames returns the issuers as they stand at the head, in a column of so
// many pt: the leading one first, each behind its superior where that is not the
// one printed above. A dash joins an issuer to the next one.
func issuerNames(o *report.Office, width float64, s style.Sheet) []printedIssuer {
	issuers := o.Issuers()
	out := make([]printedIssuer, len(issuers))
	var above []string
	for i := range issuers {
		superior := vi.Lines(vi.Upper(issuers[i].Letterhead.Superior))
		if len(superior) == 0 && issuers[i].Superior != "" {
			superior = superiorLines(issuers[i].Superior, func(text string) bool { return measure(s, superiorSmall, text) <= width })
		}
		if len(superior) > 0 && !slices.Equal(superior, above) {
			out[i].superior, above = superior, superior
		}
	}
	for i := range issuers {
		end := ""
		if i+1 < len(issuers) && len(out[i+1].superior) == 0 {
			end = goesOn
		}
		name := vi.Lines(vi.Upper(issuers[i].Letterhead.Issuer))
		if len(name) == 0 {
			name = nameLines(vi.Upper(issuers[i].Name), func(text string) bool { return measure(s, issuerSmall, text+end) <= width })
		}
		if n := len(name); n > 0 {
			name[n-1] += end
		}
		out[i].name = name
	}
	return out
}

// goesOn follows an issuer that goes on with the next one.
const goesOn = " -"
