package vi

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Costs of one difference. What Vietnamese typists lose most, a tone mark, a
// diacritic or a capital, counts half of a letter.
const (
	costMark   = 1
	costLetter = 2
)

// Near returns the candidate that name was most likely meant to be, and
// whether there is one: the nearest by letters left out, added, changed or
// swapped with their neighbour, where a difference of tone mark, diacritic or
// case counts half. A name of one or two characters may differ by a mark, of
// three or four by one letter, up to eight by two, a longer one by a third of
// its length but never more than four; if only marks and case differ, the
// candidate is always near. Of candidates equally near it returns the first in
// byte order, whatever their order in the slice.
//
// It makes a suggestion for a person and must not decide what a name means:
// two communes of one city may differ in a single tone mark.
func Near(name string, candidates []string) (string, bool) {
	a := spell(name)
	if len(a.runes) == 0 {
		return "", false
	}
	most := tolerance(len(a.runes))
	best, limit, found := "", most, false
	var rows [3][]int
	for _, c := range candidates {
		if costLetter*abs(utf8.RuneCountInString(NFC(c))-len(a.runes)) > limit {
			continue
		}
		b := spell(c)
		d := 0
		if slices.Equal(a.bases, b.bases) {
			d = min(marks(a, b), most)
		} else {
			d = distance(a, b, limit, &rows)
		}
		if d > limit || found && d == limit && c >= best {
			continue
		}
		best, limit, found = c, d, true
	}
	return best, found
}

// tolerance returns how much a name of n characters may be off.
func tolerance(n int) int {
	switch {
	case n < 3:
		return costMark
	case n < 5:
		return costLetter
	case n < 9:
		return 2 * costLetter
	}
	return min(n/3, 4) * costLetter
}

// spelling is a name by characters, and the same without marks and case.
type spelling struct{ runes, bases []rune }

func spell(s string) spelling {
	runes := []rune(NFC(s))
	bases := make([]rune, len(runes))
	for i, r := range runes {
		bases[i] = Base(r)
	}
	return spelling{runes, bases}
}

// Base returns the small letter under r's diacritics and tone mark: e for Ế,
// d for Đ.
func Base(r rune) rune {
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	if r == 'đ' || r == 'Đ' {
		return 'd'
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	if d := norm.NFD.Properties(buf[:n]).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	return unicode.ToLower(r)
}

// marks returns the cost of two spellings that differ only in marks and case.
func marks(a, b spelling) int {
	n := 0
	for i, r := range a.runes {
		if r != b.runes[i] {
			n += costMark
		}
	}
	return n
}

// distance returns the cost of turning a into b (optimal string alignment), or
// something above limit as soon as that is sure. It looks only at the band
// around the diagonal that limit can reach, and keeps three rows.
func distance(a, b spelling, limit int, rows *[3][]int) int {
	n, m, reach := len(a.runes), len(b.runes), limit/costLetter
	for i := range rows {
		rows[i] = resize(rows[i], m+1)
	}
	before, prev, row := rows[0], rows[1], rows[2]
	for j := range row {
		row[j] = j * costLetter
	}
	for i := 1; i <= n; i++ {
		before, prev, row = prev, row, before
		first, last := max(1, i-reach), min(m, i+reach)
		row[first-1] = limit + 1
		if first == 1 {
			row[0] = i * costLetter
		}
		if last < m {
			row[last+1] = limit + 1
		}
		least := row[first-1]
		for j := first; j <= last; j++ {
			d := min(prev[j]+costLetter, row[j-1]+costLetter, prev[j-1]+change(a, b, i-1, j-1))
			if i > 1 && j > 1 && a.bases[i-1] == b.bases[j-2] && a.bases[i-2] == b.bases[j-1] {
				d = min(d, before[j-2]+costLetter)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[m]
}

func change(a, b spelling, i, j int) int {
	switch {
	case a.runes[i] == b.runes[j]:
		return 0
	case a.bases[i] == b.bases[j]:
		return costMark
	}
	return costLetter
}

func resize(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n)
	}
	return s[:n]
}

func abs(n int) int { return max(n, -n) }
