package book

import (
	"path"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// claim is what a file says in one place of whose it is.
type claim struct {
	unit  string
	place diag.Place
	weak  bool // the name of the file, which anybody may give
}

// whose returns the code of the unit whose return the file is. Where the stamp,
// the cover and the name of the file do not agree, it is nobody's until the
// caller names one of the units that the file itself does, or has decided; then
// the others are told of. What the caller says of a file that says only
// otherwise is refused.
func (r *returnReader) whose(stamps []foundStamp, from Source, forms *round.FormSet) (string, *diag.Problem) {
	var claims []claim
	for _, s := range stamps {
		if !slices.ContainsFunc(claims, func(c claim) bool { return c.unit == s.Unit }) {
			claims = append(claims, claim{unit: s.Unit, place: s.place})
		}
	}
	claims = append(claims, r.coverClaims(claims, forms)...)
	if code := fileUnit(r.file, forms); code != "" {
		claims = append(claims, claim{unit: code, place: diag.Place{File: r.file}, weak: true})
	}
	if from.Unit == "" {
		for _, c := range claims[1:] {
			if c.unit != claims[0].unit {
				p := unitUnclear.At(c.place, "", c.unit, claims[0].unit).With(claims[0].place)
				return "", &p
			}
		}
		return claims[0].unit, nil
	}
	agrees := func(c claim) bool { return c.unit == from.Unit && !c.weak }
	decided := from.Decided || slices.ContainsFunc(claims, agrees)
	for _, c := range claims {
		if c.unit == from.Unit {
			continue
		}
		if !c.weak && !decided {
			return "", refuse(otherUnit, c.place, c.unit, from.Unit)
		}
		r.tell(unitDecided.At(c.place, "", c.unit, from.Unit))
	}
	return from.Unit, nil
}

// coverClaims returns what the cover says, by its code and its name.
func (r *returnReader) coverClaims(stamp []claim, forms *round.FormSet) (claims []claim) {
	for _, s := range r.sheets {
		code, name := r.behind(s, codeLabel), r.behind(s, unitLabel)
		own := code.unit
		if len(stamp) > 0 {
			own = stamp[0].unit
		}
		if code.unit != "" {
			claims = append(claims, code)
		}
		if name.unit = unitNamed(name.unit, own, forms); name.unit != "" {
			claims = append(claims, name)
		}
	}
	return claims
}

// behind returns what stands in a row of a sheet behind a label.
func (r *returnReader) behind(s *xlsx.Sheet, label string) (c claim) {
	row := 0
	for i := range s.Cells {
		switch cell := &s.Cells[i]; {
		case row > 0 && cell.Row == row && cell.Text != "":
			return claim{unit: oneLine(vi.NFC(cell.Text)), place: placeOf(r.file, s.Name, cell.Row, cell.Column)}
		case mayBegin(cell.Text, label) && strings.TrimSpace(cell.Text) == label:
			row = cell.Row
		}
	}
	return c
}

// unitNamed returns the code of the unit that a cover names: of those with whose
// name its words end, that with the longest one. Its words are those of the unit
// itself where that is one of several.
func unitNamed(words, own string, forms *round.FormSet) (code string) {
	if words = vi.Fold(words); words == "" {
		return ""
	}
	if f, ok := forms.Find(own); ok && (words == vi.Fold(f.Unit.FullName()) || words == vi.Fold(f.Unit.Body().Name)) {
		return own
	}
	most := 0
	for f := range forms.All() {
		name := vi.Fold(f.Unit.FullName())
		if strings.HasSuffix(words, name) && (len(name) > most || len(name) == most && f.Unit.Code == own) {
			code, most = f.Unit.Code, len(name)
		}
	}
	return code
}

// fileUnit returns the code of the one unit that the name of a file names, or
// "": by its code standing alone, wherever. A number may be anything; it is a
// code only before the name of its unit, as [round.FormFile] writes it. Where the
// name has the codes of several units it names none.
func fileUnit(file string, forms *round.FormSet) string {
	base := strings.ToLower(path.Base(strings.ReplaceAll(file, `\`, "/")))
	found := ""
	for start := range len(base) {
		if !isAlphanumeric(base[start]) || start > 0 && isAlphanumeric(base[start-1]) {
			continue
		}
		code := codeAtStart(base[start:], forms)
		switch {
		case code == "" || code == found:
		case found != "":
			return ""
		default:
			found = code
		}
	}
	return found
}

// codeAtStart returns the longest code of a unit with which a name begins.
func codeAtStart(name string, forms *round.FormSet) string {
	for i := len(name); i > 0; i-- {
		if i < len(name) && isAlphanumeric(name[i]) {
			continue
		}
		f, ok := forms.Find(name[:i])
		if !ok {
			continue
		}
		stem := strings.TrimSuffix(path.Base(round.FormFile(f.Unit)), ".xlsx")
		if strings.ContainsAny(name[:i], "abcdefghijklmnopqrstuvwxyz") || strings.HasPrefix(name, stem) {
			return f.Unit.Code
		}
	}
	return ""
}

// isAlphanumeric takes a byte of a letter with a mark for one of a word too.
func isAlphanumeric(b byte) bool { return '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || b >= 0x80 }
