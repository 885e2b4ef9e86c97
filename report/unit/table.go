package unit

import (
	"io"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// DecodeCSV decodes a list of units from a table in CSV; file is the name that
// problems carry. It is nil exactly when the Err of the list is not.
//
// The columns are titled as the fields in YAML (code, type, name, aliases,
// named_after, contact) or Mã đơn vị, Loại, Tên đơn vị, Tên khác, Đặt tên theo,
// Liên hệ. A type may be written xã, phường or đặc khu; aliases are separated
// by semicolons.
func DecodeCSV(r io.Reader, file string) (*List, diag.List) {
	rows, problems := strictyaml.ReadCSV(r, file)
	if problems.Err() != nil {
		return nil, problems
	}
	return FromRows(rows)
}

// FromRows makes a list of units of a table, such as one read from a workbook,
// with the columns that [DecodeCSV] tells of.
func FromRows(rows strictyaml.Rows) (*List, diag.List) {
	l := new(List)
	source, problems := strictyaml.DecodeRows(rows, "units", l)
	return strictyaml.Checked(l, source, problems, (*List).Validate)
}
