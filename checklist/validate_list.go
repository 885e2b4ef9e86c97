package checklist

import (
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// columnTitle is the problem of two columns of a list with one title.
var columnTitle = diag.Rule{
	Code: "column-title",
	VI:   "chữ đầu cột %[1]q đã dùng ở %[2]s", EN: "the title %[1]q is already used by %[2]s",
	HintVI: "mỗi cột của danh sách một tên: biểu mẫu gửi về được đọc theo tên cột", HintEN: "columns of a form are known by their titles, so these must be unique",
}

// listNumber is the title of the running numbers of every list.
const listNumber = "TT"

// list checks a list: columns have ids and titles of their own in it.
func (v *validation) list(l *List, where diag.Spot) {
	v.id(l.ID, where)
	v.title(l.Title, where)
	ids, titles := map[string]diag.Path{}, map[string]any{vi.Fold(listNumber): "cột số thứ tự"}
	for i := range l.Columns {
		c, at := &l.Columns[i], where.At("columns", i).String()
		if other, ok := ids[c.ID]; ok && c.ID != "" {
			v.add(repeatedID, at+".id", c.ID, other)
		} else {
			ids[c.ID] = diag.Path(at + ".id")
		}
		if other := titles[vi.Fold(c.Head())]; other != nil && c.Label != "" {
			v.add(columnTitle, at+".label", c.Head(), other)
		} else {
			titles[vi.Fold(c.Head())] = diag.Path(at + ".label")
		}
		if c.Type == Choice && len(c.Options) == 0 {
			v.add(choiceOptions, at)
		}
	}
	for i := range l.Columns {
		for j, id := range l.Columns[i].Was {
			if other, ok := ids[id]; ok {
				at := where.At("columns", i)
				v.tell(livingID, at.At("was", j), id, other)
			}
		}
	}
}
