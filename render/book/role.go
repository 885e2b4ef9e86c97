package book

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// The roles of cells.
const (
	Title      doc.Role = "title"       // the name of the sheet
	Subtitle   doc.Role = "subtitle"    // what stands below it
	Label      doc.Role = "label"       // what is asked for in the heading
	Entry      doc.Role = "entry"       // what is filled in there
	Head       doc.Role = "head"        // a column's heading
	Area       doc.Role = "area"        // a content of inspection
	AreaNumber doc.Role = "area-number" // its printed number
	AreaText   doc.Role = "area-text"   // its sentence
	Group      doc.Role = "group"       // a group of indicators
	Code       doc.Role = "code"        // a permanent id (mã)
	Number     doc.Role = "number"      // a running number (TT)
	Text       doc.Role = "text"        // any other text of a table
	Of         doc.Role = "of"          // an indicator that is part of another
	OfOf       doc.Role = "of-of"       // one that is part of such a part
	Choice     doc.Role = "choice"      // what is chosen from a list
	Figure     doc.Role = "figure"      // a number or date
	Amount     doc.Role = "amount"      // a number in a full column of them
	Guide      doc.Role = "guide"       // an instruction
	Stamp      doc.Role = "stamp"       // which list the sheet was made from
)

// looks returns the look of every role of this package: Times New Roman of 11
// to 14 pt, ids and stamps smaller.
func looks() []style.RoleLook {
	return []style.RoleLook{
		{Role: Title, Look: style.Look{Size: 14, Bold: true, Align: style.Center}},
		{Role: Subtitle, Look: style.Look{Size: 12, Italic: true, Align: style.Center}},
		{Role: Label, Look: style.Look{Size: 11, Align: style.Right}},
		{Role: Entry, Look: style.Look{Size: 12}},
		{Role: Head, Look: style.Look{Size: 11, Bold: true, Align: style.Center}},
		{Role: Area, Look: style.Look{Size: 12, Bold: true}},
		{Role: AreaNumber, Look: style.Look{Size: 12, Bold: true, Align: style.Center}},
		{Role: AreaText, Look: style.Look{Size: 11, Italic: true}},
		{Role: Group, Look: style.Look{Size: 11, Bold: true, Italic: true}},
		{Role: Code, Look: style.Look{Size: codeSize, Color: "7F7F7F"}},
		{Role: Number, Look: style.Look{Size: 11, Align: style.Center}},
		{Role: Text, Look: style.Look{Size: 11}},
		{Role: Of, Look: style.Look{Size: 11, Left: 4}},
		{Role: OfOf, Look: style.Look{Size: 11, Left: 8}},
		{Role: Choice, Look: style.Look{Size: 11, Align: style.Center}},
		{Role: Figure, Look: style.Look{Size: 11, Align: style.Right, Left: 3}},
		{Role: Amount, Look: style.Look{Size: 11, Align: style.Right}},
		{Role: Guide, Look: style.Look{Size: 12, After: 3}},
		{Role: Stamp, Look: style.Look{Size: 9, Italic: true}},
	}
}

// Sheet returns the style sheet of workbooks: A4 with margins of 15 mm, and
// a look for every role of this package.
func Sheet() style.Sheet {
	return style.Sheet{
		Name: "vanban.book",
		Page: style.Page{Width: 210, Height: 297, Top: 15, Bottom: 15, Left: 15, Right: 15, Header: 8, Footer: 8},
	}.With(looks()...)
}
