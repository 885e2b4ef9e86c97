package xlsx

import (
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// styleTable is the looks of cells as a workbook keeps them: a look is made of
// a number format, a font, a ground and borders, each of which stands once.
type styleTable struct {
	font    string // of all text
	formats []string
	fonts   []string
	fills   []string
	looks   []byte // the <xf> elements
}

const (
	firstFormat = 164 // those below are built in
	noBorder    = `<border><left/><right/><top/><bottom/><diagonal/></border>`
	thinBorder  = `<border><left style="thin"><color rgb="FF000000"/></left><right style="thin"><color rgb="FF000000"/></right>` +
		`<top style="thin"><color rgb="FF000000"/></top><bottom style="thin"><color rgb="FF000000"/></bottom><diagonal/></border>`
	plainLook  = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`
	linkColour = "0563C1"
)

// stylesOf returns the part of the styles of cells: the first of all is the
// second of the workbook, whose first is that of cells without any.
func stylesOf(all []cellStyle, font string) []byte {
	t := styleTable{font: font, fills: []string{`<patternFill patternType="none"/>`, `<patternFill patternType="gray125"/>`}}
	t.fontOf(cellStyle{size: defaultSize}) // of the style "Normal", by which columns are measured
	for _, c := range all {
		t.add(c)
	}
	dst := ooxml.Append(nil, xmlHeader, `<styleSheet xmlns="`, mainNS, `">`)
	dst = appendList(dst, "numFmts", "", t.formats)
	dst = appendList(dst, "fonts", "font", t.fonts)
	dst = appendList(dst, "fills", "fill", t.fills)
	dst = ooxml.Append(dst, `<borders count="2">`, noBorder, thinBorder, `</borders>`,
		`<cellStyleXfs count="1">`, plainLook, `</cellStyleXfs>`, `<cellXfs count="`, strconv.Itoa(len(all)+1), `">`, plainLook)
	dst = append(dst, t.looks...)
	return append(dst, `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`...)
}

// appendList appends the entries of a table, each within an element unless they
// are whole ones.
func appendList(dst []byte, table, element string, entries []string) []byte {
	if len(entries) == 0 {
		return dst
	}
	dst = ooxml.Append(dst, `<`, table, ` count="`, strconv.Itoa(len(entries)), `">`)
	for _, e := range entries {
		if element == "" {
			dst = append(dst, e...)
		} else {
			dst = ooxml.Append(dst, `<`, element, `>`, e, `</`, element, `>`)
		}
	}
	return ooxml.Append(dst, `</`, table, `>`)
}

// add appends a look.
func (t *styleTable) add(c cellStyle) {
	border := 0
	if c.ruled {
		border = 1
	}
	dst := append(t.looks, `<xf`...)
	for _, a := range []struct {
		name  string
		index int
	}{{"numFmtId", t.formatOf(c)}, {"fontId", t.fontOf(c)}, {"fillId", t.fillOf(c)}, {"borderId", border}} {
		dst = ooxml.Append(dst, ` `, a.name, `="`, strconv.Itoa(a.index), `"`)
	}
	dst = ooxml.Append(dst, ` xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">`,
		`<alignment horizontal="`, c.align.String(), `" vertical="top" wrapText="1"`)
	if c.indent > 0 {
		dst = ooxml.Append(dst, ` indent="`, strconv.Itoa(c.indent), `"`)
	}
	dst = append(dst, `/>`...)
	if c.open {
		dst = append(dst, `<protection locked="0"/>`...)
	}
	t.looks = append(dst, `</xf>`...)
}

func (t *styleTable) formatOf(c cellStyle) int {
	switch c.format {
	case "":
		return 0
	case textFormat:
		return 49
	}
	id := firstFormat + len(t.formats)
	for i, f := range t.formats {
		if f == formatElement(firstFormat+i, c.format) {
			return firstFormat + i
		}
	}
	t.formats = append(t.formats, formatElement(id, c.format))
	return id
}

func formatElement(id int, code string) string {
	return string(ooxml.AppendAttr([]byte(`<numFmt numFmtId="`+strconv.Itoa(id)+`" formatCode="`), code)) + `"/>`
}

func (t *styleTable) fontOf(c cellStyle) int {
	var dst []byte
	for _, mark := range []struct {
		on      bool
		element string
	}{{c.bold, `<b/>`}, {c.italic, `<i/>`}, {c.link, `<u/>`}} {
		if mark.on {
			dst = append(dst, mark.element...)
		}
	}
	dst = ooxml.Append(dst, `<sz val="`, shortest(c.size), `"/>`)
	if c.link {
		dst = append(dst, `<color rgb="FF`+linkColour+`"/>`...)
	}
	dst = ooxml.AppendAttr(append(dst, `<name val="`...), t.font)
	return intern(&t.fonts, string(append(dst, `"/><family val="2"/>`...)))
}

func (t *styleTable) fillOf(c cellStyle) int {
	if c.ground == "" {
		return 0
	}
	return intern(&t.fills, `<patternFill patternType="solid"><fgColor rgb="FF`+c.ground+`"/></patternFill>`)
}

// intern returns the index of an entry of a table, which it enters once.
func intern(table *[]string, entry string) int {
	i := slices.Index(*table, entry)
	if i < 0 {
		i = len(*table)
		*table = append(*table, entry)
	}
	return i
}
