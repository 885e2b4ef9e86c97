package round

import (
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// FormFile returns the name under which the form of a unit is written: a folder
// for its type, then the code, which alone tells units apart, and the name in
// ASCII, "xa/hp083-xa-cam-giang.xlsx".
func FormFile(u unit.Unit) string {
	return u.Type + "/" + fileStem(u) + ".xlsx"
}

// SkeletonFile is the name of the file that a unit writes its report into, in the
// folder of its type.
func SkeletonFile(u unit.Unit) string { return "de-cuong/" + u.Type + "/" + fileStem(u) + ".docx" }

// fileStem is the name of a file about a unit, without folder and extension.
func fileStem(u unit.Unit) string { return u.Code + "-" + vi.Slug(u.FullName()) }
