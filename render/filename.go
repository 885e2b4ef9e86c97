package render

import (
	"path"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// ownNames are those of papers of which a dossier has one.
var ownNames = map[string]string{"plan": "ke-hoach.docx", "outline": "de-cuong.docx", "checklist": "phieu-kiem-tra.xlsx"}

// FileName returns the name of the file that a document is usually rendered
// into, and its format: ke-hoach.docx for a plan, type and id for another
// paper ("cong-van-12.docx"). ok is false for one that is no paper.
func FileName(d report.Document) (name string, f Format, ok bool) {
	if d == nil {
		return "", "", false
	}
	if name, ok := ownNames[d.Kind()]; ok {
		return name, Format(strings.TrimPrefix(path.Ext(name), ".")), true
	}
	paper := report.PaperOf(d)
	typed, ok := d.(interface{ Type() decree.Type })
	if paper == nil || !ok {
		return "", "", false
	}
	return vi.Slug(typed.Type().Name) + "-" + paper.ID + ".docx", DOCX, true
}
