package book

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
)

// overdueOf counts the recommendations that are overdue, and all.
func overdueOf(owed []round.Owed) (late, all int) {
	for i := range owed {
		if owed[i].Overdue {
			late++
		}
	}
	return late, len(owed)
}

// overdue lists who has most recommendations that are overdue, each with that which
// is so longest.
func (f *firstTables) overdue() {
	first := map[string]*round.Owed{}
	for i := range f.owed {
		o := &f.owed[i]
		if before := first[o.Owner]; o.Overdue && (before == nil || o.Due.Before(before.Due)) {
			first[o.Owner] = o
		}
	}
	counts := slices.DeleteFunc(round.OwedCounts(f.owed), func(c round.OwedCount) bool { return c.Overdue == 0 })
	if len(counts) == 0 {
		return
	}
	slices.SortStableFunc(counts, func(a, b round.OwedCount) int {
		return cmp.Or(cmp.Compare(b.Overdue, a.Overdue), first[a.Owner].Due.Compare(first[b.Owner].Due))
	})
	f.rows = append(f.rows, row())
	f.head("Kiến nghị quá hạn chưa thực hiện xong", "TT", "Cơ quan, đơn vị thực hiện", "Quá hạn / tổng số", "Thời hạn sớm nhất", "Kiến nghị quá hạn lâu nhất")
	for i, c := range counts[:min(len(counts), mostListed)] {
		late := cell(Choice, strconv.Itoa(c.Overdue)+" / "+strconv.Itoa(c.All))
		late.Tone = doc.Bad
		o := first[c.Owner]
		f.add(cell(Number, strconv.Itoa(i+1)), cell(Text, c.Owner), late, dayCell(o.Due), cell(Text, held(o.Text)))
	}
}
