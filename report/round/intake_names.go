package round

import (
	"path"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// Naming returns the register with its rows under the names that the files
// have. A row may write one in other letters (BC.xlsx for bc.xlsx), with the
// marks of Windows between folders, and by hand with a folder too many or none:
// wherever that can be one file alone. Neither is modified, and a nil register
// has no rows.
func (in *Intake) Naming(files []string) *Intake {
	out := new(Intake)
	if in == nil {
		return out
	}
	out.Receipts = slices.Clone(in.Receipts)
	free := map[string]bool{}
	for _, f := range files {
		free[f] = true
	}
	var rows []int // that name no file as it is called
	for i, r := range out.Receipts {
		if r.File != "" && !free[r.File] {
			rows = append(rows, i)
		}
		delete(free, r.File)
	}
	rows = out.rename(rows, free, fileKey)
	byHand := slices.DeleteFunc(rows, func(i int) bool { return out.Receipts[i].Via == checklist.ViaFileTime })
	out.rename(byHand, free, func(name string) string { return path.Base(fileKey(name)) })
	return out
}

// rename gives to rows the names of files that are called alike, where one row
// and one file are, and returns the other rows.
func (in *Intake) rename(rows []int, free map[string]bool, called func(string) string) (rest []int) {
	files, among := map[string][]string{}, map[string]int{}
	for f := range free {
		files[called(f)] = append(files[called(f)], f)
	}
	for _, i := range rows {
		among[called(in.Receipts[i].File)]++
	}
	for _, i := range rows {
		key := called(in.Receipts[i].File)
		row := &in.Receipts[i]
		if len(files[key]) != 1 || among[key] != 1 || inOtherFolder(row.File, files[key][0]) {
			rest = append(rest, i)
			continue
		}
		row.File = files[key][0]
		delete(free, row.File)
	}
	return rest
}

// inOtherFolder reports whether two names say of a file that it is in this folder
// and in that.
func inOtherFolder(a, b string) bool {
	a, b = path.Dir(fileKey(a)), path.Dir(fileKey(b))
	return a != b && a != "." && b != "."
}

// fileKey is the name of a file, however it was typed.
func fileKey(name string) string {
	return path.Clean(strings.ToLower(vi.NFC(strings.ReplaceAll(strings.TrimSpace(name), `\`, "/"))))
}

func namesOf(files []Returned) []string {
	names := make([]string, len(files))
	for i := range files {
		names[i] = files[i].File
	}
	return names
}
