package xlsx

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// bookPart returns the part that lists the sheets, which reach so far, and the
// names.
func bookPart(b *doc.Book, extents []doc.Range) []byte {
	dst := ooxml.Append(nil, xmlHeader, `<workbook xmlns="`, mainNS, `" xmlns:r="`, relationshipNS, `"><workbookPr/><bookViews><workbookView`)
	if n := activeSheet(b); n > 0 {
		dst = ooxml.Append(dst, ` activeTab="`, strconv.Itoa(n), `"`)
	}
	dst = append(dst, `/></bookViews><sheets>`...)
	for i := range b.Sheets {
		id := strconv.Itoa(i + 1)
		dst = ooxml.AppendAttr(append(dst, `<sheet name="`...), b.Sheets[i].Name)
		dst = ooxml.Append(dst, `" sheetId="`, id, `"`)
		if b.Sheets[i].Hidden {
			dst = append(dst, ` state="hidden"`...)
		}
		dst = ooxml.Append(dst, ` r:id="rId`, id, `"/>`)
	}
	dst = append(dst, `</sheets>`...)
	if names := definedNames(b, extents); len(names) > 0 {
		dst = append(append(append(dst, `<definedNames>`...), names...), `</definedNames>`...)
	}
	return append(dst, `<calcPr calcId="122211"/></workbook>`...)
}

// activeSheet returns the sheet that is open: the first that can be seen.
func activeSheet(b *doc.Book) int {
	for i := range b.Sheets {
		if !b.Sheets[i].Hidden {
			return i
		}
	}
	return 0
}

func definedNames(b *doc.Book, extents []doc.Range) []byte {
	var dst []byte
	for _, n := range b.Names {
		dst = appendName(dst, ` name="`+n.Name+`"`, absolute(n.Sheet, n.Range))
	}
	for i := range b.Sheets {
		dst = appendScoped(dst, &b.Sheets[i], i, extents[i].Bottom)
	}
	return dst
}

// appendScoped appends the names that only their own sheet knows: what every page
// repeats, what is printed at all, and what is filtered.
func appendScoped(dst []byte, s *doc.Sheet, index, last int) []byte {
	scope := `" localSheetId="` + strconv.Itoa(index) + `"`
	if refers := printTitles(s); refers != "" {
		dst = appendName(dst, ` name="_xlnm.Print_Titles`+scope, refers)
	}
	if !s.Print.IsZero() {
		dst = appendName(dst, ` name="_xlnm.Print_Area`+scope, absolute(s.Name, downTo(s.Print, last)))
	}
	if !s.Filter.IsZero() {
		dst = appendName(dst, ` name="_xlnm._FilterDatabase`+scope+` hidden="1"`, absolute(s.Name, downTo(s.Filter, last)))
	}
	return dst
}

func appendName(dst []byte, attributes, refers string) []byte {
	dst = ooxml.Append(dst, `<definedName`, attributes, `>`)
	return append(ooxml.AppendText(dst, refers), `</definedName>`...)
}

// printTitles refers to the columns and rows that every page repeats.
func printTitles(s *doc.Sheet) string {
	var refs []string
	if n := s.RepeatColumns; n > 0 {
		refs = append(refs, quoteSheet(s.Name)+"!$A:$"+doc.ColumnName(n))
	}
	if r := s.Repeat; !r.IsZero() {
		refs = append(refs, quoteSheet(s.Name)+"!$"+strconv.Itoa(r.First)+":$"+strconv.Itoa(r.Last))
	}
	return strings.Join(refs, ",")
}

// downTo returns the range, down to a row where it does not say how far it goes.
func downTo(r doc.Range, last int) doc.Range {
	if r.Bottom == 0 {
		r.Bottom = max(last, r.Top)
	}
	return r
}

// absolute returns a range of a sheet as names and charts refer to it.
func absolute(sheet string, r doc.Range) string {
	return absoluteCell(sheet, r) + ":$" + doc.ColumnName(r.Right) + "$" + strconv.Itoa(r.Bottom)
}

// absoluteCell returns the first cell of a range so.
func absoluteCell(sheet string, r doc.Range) string {
	return quoteSheet(sheet) + "!$" + doc.ColumnName(r.Left) + "$" + strconv.Itoa(r.Top)
}
