package vi

import "slices"

// NearAll returns every candidate that name may have been meant to be: those as
// near as the one that [Near] suggests, and those that differ from it in marks
// and case alone, because who loses one mark may lose two. They keep their
// order, each stands once, and there are none where Near has none.
func NearAll(name string, candidates []string) []string {
	best, ok := Near(name, candidates)
	if !ok {
		return nil
	}
	a, nearest := spell(name), spell(best)
	var rows [3][]int
	most := tolerance(len(a.runes))
	limit := min(most, distance(a, nearest, most, &rows))
	var near []string
	told := make(map[string]bool)
	for _, c := range candidates {
		b := spell(c)
		alike := slices.Equal(b.bases, nearest.bases)
		if (alike || distance(a, b, limit, &rows) <= limit) && !told[c] {
			near, told[c] = append(near, c), true
		}
	}
	return near
}
