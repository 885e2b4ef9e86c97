package book

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// The roles of cells that any sheet has.
const (
	Title  doc.Role = "title"  // the name of the sheet
	Head   doc.Role = "head"   // a column's heading
	Code   doc.Role = "code"   // a permanent id (mã)
	Number doc.Role = "number" // a running number (TT)
	Text   doc.Role = "text"   // any other text of a table
	Choice doc.Role = "choice" // what is chosen from a list
)

// The roles of cells of forms and tables of a round; a style sheet names them by their
// texts.
const (
	subtitleRole   doc.Role = "subtitle"    // what stands below it
	labelRole      doc.Role = "label"       // what is asked for in the heading
	entryRole      doc.Role = "entry"       // what is filled in there
	areaRole       doc.Role = "area"        // a content of inspection
	areaNumberRole doc.Role = "area-number" // its printed number
	areaTextRole   doc.Role = "area-text"   // its sentence
	groupRole      doc.Role = "group"       // a group of indicators
	ofRole         doc.Role = "of"          // an indicator that is part of another
	ofOfRole       doc.Role = "of-of"       // one that is part of such a part
	figureRole     doc.Role = "figure"      // a number or date
	amountRole     doc.Role = "amount"      // a number in a full column of them
	guideRole      doc.Role = "guide"       // an instruction
	stampRole      doc.Role = "stamp"       // which list the sheet was made from
)

// looks returns the look of every role of this package: Times New Roman of 11
// to 14 pt, ids and stamps smaller.
func looks() []style.RoleLook {
	return []style.RoleLook{
		{Role: Title, Look: style.Look{Size: 14, Bold: true, Align: style.Center}},
		{Role: subtitleRole, Look: style.Look{Size: 12, Italic: true, Align: style.Center}},
		{Role: labelRole, Look: style.Look{Size: 11, Align: style.Right}},
		{Role: entryRole, Look: style.Look{Size: 12}},
		{Role: Head, Look: style.Look{Size: 11, Bold: true, Align: style.Center}},
		{Role: areaRole, Look: style.Look{Size: 12, Bold: true}},
		{Role: areaNumberRole, Look: style.Look{Size: 12, Bold: true, Align: style.Center}},
		{Role: areaTextRole, Look: style.Look{Size: 11, Italic: true}},
		{Role: groupRole, Look: style.Look{Size: 11, Bold: true, Italic: true}},
		{Role: Code, Look: style.Look{Size: codeSize, Color: "7F7F7F"}},
		{Role: Number, Look: style.Look{Size: 11, Align: style.Center}},
		{Role: Text, Look: style.Look{Size: 11}},
		{Role: ofRole, Look: style.Look{Size: 11, Left: 4}},
		{Role: ofOfRole, Look: style.Look{Size: 11, Left: 8}},
		{Role: Choice, Look: style.Look{Size: 11, Align: style.Center}},
		{Role: figureRole, Look: style.Look{Size: 11, Align: style.Right, Left: 3}},
		{Role: amountRole, Look: style.Look{Size: 11, Align: style.Right}},
		{Role: guideRole, Look: style.Look{Size: 12, After: 3}},
		{Role: stampRole, Look: style.Look{Size: 9, Italic: true}},
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
