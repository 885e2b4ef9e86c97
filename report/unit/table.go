package unit

import (
	"io"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// DecodeCSV decodes a list of units from a table in CSV; file is the name that
// problems carry. frame is the list but for its units: the types and groups
// that the table does not declare. It is nil exactly when the Err of the list
// is not.
//
// The columns are titled as the fields in YAML (code, type, name, aliases,
// named_after, contact, groups, symbol, superior, place) or Mã đơn vị, Loại, Tên
// đơn vị, Tên khác, Đặt tên theo, Liên hệ, Nhóm, Ký hiệu, Cơ quan chủ quản, Địa
// danh. Types and groups may be written by their words; aliases and groups are
// separated by semicolons.
func DecodeCSV(r io.Reader, file string, frame List) (*List, diag.List) {
	rows, problems := strictyaml.ReadCSV(r, file)
	if problems.Err() != nil {
		return nil, problems
	}
	return FromRows(rows, frame)
}

// FromRows makes a list of units of a table, such as one read from a workbook,
// with the columns that [DecodeCSV] tells of. It does not modify frame.
func FromRows(rows strictyaml.Rows, frame List) (*List, diag.List) {
	source, problems := strictyaml.DecodeRows(rows, "units", &frame)
	return strictyaml.Checked(&frame, source, problems, (*List).Validate)
}
