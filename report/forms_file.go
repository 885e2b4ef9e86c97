package report

import (
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// FormFile returns the name under which the form of a unit is written: a folder
// for its type, then the code, which alone tells units apart, and the name in
// ASCII, "xa/hp083-xa-cam-giang.xlsx".
func FormFile(u unit.Unit) string {
	return string(u.Type) + "/" + u.Code + "-" + vi.Slug(u.FullName()) + ".xlsx"
}
