package strictyaml

import (
	"reflect"

	"github.com/vanban-go/vanban/report/diag"
)

// table decodes a file in CSV into v, a struct whose single field is a list of
// structs, such as a list of units.
func (l *loader) table(d *document, data []byte, v reflect.Value) bool {
	list := ""
	if fields := shapeOf(v.Type()).fields; len(fields) == 1 {
		list = fields[0].Name
	}
	if rowType(v.Type(), list) == nil {
		d.fail("")
		l.problems.add(noTable.At(diag.Place{File: d.file, Line: 1, Column: 1}, d.prefix))
		return false
	}
	rows, ok := readCSV(data, d.file, l.maxBytes, &l.problems)
	if !ok {
		d.fail("")
		return false
	}
	l.rows(d, rows, list, v)
	return true
}
