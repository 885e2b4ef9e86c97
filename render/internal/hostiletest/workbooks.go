package hostiletest

import "strings"

const sheetSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// Workbook is a workbook of one sheet with those rows, and of more parts, which
// take the place of those of the same name.
func Workbook(rows string, more ...Part) []byte {
	return Book(`<sheetData>`+rows+`</sheetData>`, more...)
}

// Book is a workbook of one sheet.
func Book(sheet string, more ...Part) []byte {
	rel := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + officeRels + kind + `" Target="/` + target + `"/>`
	}
	parts := []Part{
		{"[Content_Types].xml", typesPart},
		{"_rels/.rels", relsHead + rel("a", "officeDocument", "xl/workbook.xml") + `</Relationships>`},
		{"xl/workbook.xml", `<workbook ` + sheetSpace + `><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relsHead + rel("s", "worksheet", "xl/worksheets/sheet1.xml") + rel("t", "sharedStrings", "xl/sharedStrings.xml") + rel("y", "styles", "xl/styles.xml") + `</Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet ` + sheetSpace + `>` + sheet + `</worksheet>`},
		{"xl/sharedStrings.xml", `<sst ` + sheetSpace + `><si><t>x</t></si></sst>`},
		{"xl/styles.xml", `<styleSheet ` + sheetSpace + `><cellXfs><xf/></cellXfs></styleSheet>`},
		{"xl/worksheets/_rels/sheet1.xml.rels", relsHead + rel("c", "comments", "xl/comments1.xml") + `</Relationships>`},
	}
	for _, p := range more {
		found := false
		for i := range parts {
			if parts[i].Name == p.Name {
				parts[i], found = p, true
			}
		}
		if !found {
			parts = append(parts, p)
		}
	}
	return Zip(parts...)
}

func row(texts ...string) string {
	return `<row><c t="inlineStr"><is><t>` + strings.Join(texts, `</t></is></c><c t="inlineStr"><is><t>`) + `</t></is></c></row>`
}

// strings and styles are parts of a workbook.
func stringsPart(content string) Part {
	return Part{"xl/sharedStrings.xml", `<sst ` + sheetSpace + `>` + content + `</sst>`}
}

func stylesPart(content string) Part {
	return Part{"xl/styles.xml", `<styleSheet ` + sheetSpace + `>` + content + `</styleSheet>`}
}

func commentsPart(content string) Part {
	return Part{"xl/comments1.xml", `<comments ` + sheetSpace + `><commentList>` + content + `</commentList></comments>`}
}

func workbooks() []File {
	sheet := func(name, before string, n int, piece, after string, more ...Part) File {
		return File{name + ".xlsx", func() []byte { return Book(before+times(n, piece)+after, more...) }}
	}
	rows := func(name string, n int, piece string, more ...Part) File {
		return sheet(name, `<sheetData>`, n, piece, `</sheetData>`, more...)
	}
	head := row("STT", "Mã", "Tên", "Loại", "Nhóm", "Ngày")
	shared := `<row>` + strings.Repeat(`<c t="s"><v>0</v></c>`, 20) + `</row>`
	cells := `<row>` + strings.Repeat(`<c><v>1</v></c>`, 20) + `</row>`
	return []File{
		rows("shared-text", 10_000, shared, stringsPart(`<si><t>`+strings.Repeat("đơn vị ", 4_000)+`</t></si>`)),
		rows("shared-runs", 10_000, shared, stringsPart(`<si>`+strings.Repeat(`<r><rPr><b/></rPr><t>x</t></r>`, 60_000)+`</si>`)),
		sheet("hidden-columns", `<cols>`+times(200_000, `<col min="1" max="1" hidden="1"/>`)+`</cols><sheetData>`, 10_000, cells, `</sheetData>`),
		sheet("merges", `<sheetData>`+strings.Repeat(cells, 10_000)+`</sheetData><mergeCells>`, 200_000, `<mergeCell ref="A%d:XFD1048576"/>`, `</mergeCells>`),
		rows("comments-of-a-cell", 1, cells, commentsPart(times(100_000, `<comment ref="A1"><text><t>abcdefgh</t></text></comment>`))),
		rows("comments-of-cells", 1, cells, commentsPart(times(100_000, `<comment ref="B%d"><text><t>a</t></text></comment>`))),
		rows("long-texts", 200, row(strings.Repeat("x", 32_767))),
		rows("long-formats", 10_000, `<row>`+strings.Repeat(`<c s="1"><v>1</v></c>`, 20)+`</row>`, stylesPart(`<numFmts><numFmt numFmtId="200" formatCode="`+strings.Repeat(`&quot;a&quot;`, 330)+`"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`)),
		rows("styles", 1, cells, stylesPart(`<fonts>`+times(100_000, `<font><sz val="%d"/></font>`)+`</fonts><cellXfs>`+times(200_000, `<xf fontId="%d"/>`)+`</cellXfs>`)),
		rows("formats", 1, cells, stylesPart(`<numFmts>`+times(60_000, `<numFmt numFmtId="%d" formatCode="yyyy\-mm\-dd%d"/>`)+`</numFmts><cellXfs>`+times(60_000, `<xf numFmtId="%d"/>`)+`</cellXfs>`)),
		rows("last-row", 1, `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`),
		rows("corners", 1, head+`<row r="2"><c r="XFD2"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
		rows("wide-rows", 15, `<row>`+strings.Repeat(`<c t="s"><v>0</v></c>`, 16_000)+`</row>`),
		rows("sparse", 100_000, `<row r="1%d"><c r="XFD1%d"><v>1</v></c></row>`),
		sheet("dimension", `<dimension ref="A1:XFD1048576"/><sheetData>`+head, 1, cells, `</sheetData>`),
		rows("empty-rows", 500_000, `<row/>`),
		rows("empty-cells", 20_000, `<row>`+strings.Repeat(`<c s="0"/>`, 30)+`</row>`),
		rows("formulas", 10_000, `<row>`+strings.Repeat(`<c><f t="shared" si="0"/><v>1</v></c>`, 10)+`</row>`),
		rows("long-formula", 100, `<row><c><f>`+strings.Repeat("A1+", 60_000)+`1</f><v>1</v></c></row>`),
		rows("long-numbers", 100, `<row><c><v>`+strings.Repeat("9", 60_000)+`</v></c></row>`),
		rows("great-exponents", 10_000, head+`<row><c><v>1E999999999</v></c><c><v>1E-999999999</v></c><c><v>-1E308</v></c></row>`),
		rows("great-days", 10_000, `<row><c s="1"><v>2958465.99999999</v></c><c s="1"><v>-1</v></c><c s="1"><v>1E300</v></c></row>`, stylesPart(`<cellXfs><xf/><xf numFmtId="14"/></cellXfs>`)),
		rows("text-index", 1, `<row><c t="s"><v>`+strings.Repeat("1", 1_000_000)+`</v></c></row>`),
		rows("escapes", 100, row(strings.Repeat("_x0041_", 4_600))),
		rows("texts", 1, shared, stringsPart(times(300_000, `<si><t>%d</t></si>`))),
		rows("runs-of-a-text", 1, shared, stringsPart(`<si>`+strings.Repeat(`<r><t>x</t></r>`, 250_000)+`</si>`)),
		{"sheets.xlsx", func() []byte {
			return Workbook(cells, Part{"xl/workbook.xml", `<workbook ` + sheetSpace + `><sheets>` + times(500, `<sheet name="A%d" sheetId="%d" r:id="s"/>`) + `</sheets></workbook>`})
		}},
		{"many-sheets.xlsx", func() []byte {
			return Workbook(cells, Part{"xl/workbook.xml", `<workbook ` + sheetSpace + `><sheets>` + times(60_000, `<sheet name="A%d" sheetId="%d" r:id="s"/>`) + `</sheets></workbook>`})
		}},
		{"names.xlsx", func() []byte {
			return Workbook(cells, Part{"xl/workbook.xml", `<workbook ` + sheetSpace + `><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets><definedNames>` + times(100_000, `<definedName name="n%d">A!$A$1:$XFD$1048576</definedName>`) + `</definedNames></workbook>`})
		}},
		{"relations.xlsx", func() []byte {
			return Workbook(cells, Part{"xl/worksheets/_rels/sheet1.xml.rels", relsHead + times(150_000, `<Relationship Id="i%d" Type="x/comments" Target="../none%d.xml"/>`) + `</Relationships>`})
		}},
		rows("register", 10_000, row("x%d", "x%d", "x%d", "x%d", "x%d", "x%d")),
		rows("units", 1, row("code", "name", "type")+times(10_000, row("d%d", "Trường Trung học cơ sở số %d", "truong"))),
		rows("units-of-one-code", 1, row("code", "name", "type")+times(20_000, row("d", "Trường", "truong"))),
		rows("numbers", 12_000, cells),
	}
}
