package hostiletest

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// markup are papers and workbooks whose XML is hard to read, whatever it says.
func markup() []File {
	part := func(name, text string) File {
		return File{"markup-" + name + ".docx", func() []byte { return related(text, "") }}
	}
	document := `<w:document ` + spaces + `><w:body>`
	shut := `</w:body></w:document>`
	wide := func(s string) string { // UTF-16 with its mark
		b := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(s)) {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
		return string(b)
	}
	return []File{
		part("entity-bomb", `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">`+times(40, `<!ENTITY a%d "&a;&a;&a;&a;">`)+`]>`+document+paragraph("&a39;")+shut),
		part("long-name", `<`+noise(700_000)+`/>`),
		part("open-tag", document+`<w:p `+strings.Repeat(`a="1" `, 200_000)),
		part("long-attribute", document+`<w:p w:rsid="`+strings.Repeat(noise(100), 20_000)+`"/>`+shut),
		part("open-comment", document+`<!--`+strings.Repeat("- -", 1_000_000)),
		part("open-section", document+`<![CDATA[`+strings.Repeat("]] >", 1_000_000)),
		part("long-instruction", document+`<?`+strings.Repeat("a ?", 1_000_000)+`?>`+shut),
		part("crossed", document+strings.Repeat(`<w:p>`, 200)+strings.Repeat(`</w:r>`, 300_000)+shut),
		part("references", document+paragraph(strings.Repeat("&#0;&#xFFFE;&#xD800;&#99999999999;", 10_000))+shut),
		part("utf-16", wide(document+paragraph("x")+shut)),
		part("no-utf-8", document+paragraph(strings.Repeat("\xF4\x90\x80\x80", 200_000))+shut),
		part("rebound", document+times(20_000, `<w:p xmlns:w="u%d"/>`)+shut),
		part("deep", strings.Repeat(`<w:p>`, 900_000)),
	}
}

// wrapped are zip files of odd names and of entries that nothing says the size
// of, in the shape of a paper.
func wrapped() []File {
	file := func(name string, make func() []byte) File { return File{"entry-" + name + ".docx", make} }
	good := func(more ...Part) []byte { return Paper(paragraph("x"), more...) }
	named := func(names ...string) func() []byte {
		return func() []byte {
			var more []Part
			for _, n := range names {
				more = append(more, Part{n, "x"})
			}
			return good(more...)
		}
	}
	return []File{
		file("quoted-names", named(`word/"a".xml`, `word/<a>&.bin`, "word/a'b.bin", "word/%2e%2e/x.bin")),
		file("nasty-names", named("word/a\x00.bin", "word/a\nb.bin", `..\..\x`, "C:/x", "/x", "word//x", "word/./x", "CON", "word/\u202Efdp.bin")),
		file("alike-names", named("word/\u00E9.bin", "word/e\u0301.bin", "word/\u0130.bin", "word/i\u0307.bin", "word/\u017F.bin", "word/s.bin")),
		file("long-names", func() []byte {
			var more []Part
			for i := range 8 {
				more = append(more, Part{"word/" + noise(60_000) + strconv.Itoa(i), ""})
			}
			return good(more...)
		}),
		file("behind-another", func() []byte { return append(Zip(Part{"x", "y"}), good()...) }),
		file("before-much", func() []byte { return append(good(), bytes.Repeat([]byte{0}, 900_000)...) }),
		file("comments", func() []byte {
			return zipOf(good(), func(h *zip.FileHeader) { h.Comment = noise(65_000) })
		}),
		file("extras", func() []byte {
			return zipOf(good(), func(h *zip.FileHeader) {
				h.Extra = append([]byte{1, 0, 0xF0, 0xFF}, noise(65_000)...) // zip64, with less than it says
			})
		}),
		file("stored", func() []byte { return zipOf(good(), func(h *zip.FileHeader) { h.Method = zip.Store }) }),
		file("stored-as-deflated", func() []byte {
			text := []byte(noise(500_000))
			var b bytes.Buffer
			z := zip.NewWriter(&b)
			if w, err := z.CreateRaw(&zip.FileHeader{Name: "a.bin", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(text), CompressedSize64: uint64(len(text)), UncompressedSize64: 1 << 26}); err == nil {
				w.Write(text)
			}
			z.Close()
			return b.Bytes()
		}),
		file("many-relations", func() []byte {
			return related(`<w:document `+spaces+`><w:body/></w:document>`, times(60_000, `<Relationship Id="i%d" Type="`+officeRels+`header" Target="/word/header1.xml"/>`), Part{"word/header1.xml", root("hdr", times(2_000, `<w:p/>`))})
		}),
		file("many-types", func() []byte {
			return Alter(good(), func(name, text string) string {
				if name == "[Content_Types].xml" {
					return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + times(100_000, `<Override PartName="/a%d.xml" ContentType="a"/>`) + `</Types>`
				}
				return text
			})
		}),
	}
}

// zipOf packs the parts of a zip file again, each under a header that change
// was given.
func zipOf(file []byte, change func(*zip.FileHeader)) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if in, err := zip.NewReader(bytes.NewReader(file), int64(len(file))); err == nil {
		for _, f := range in.File {
			h := &zip.FileHeader{Name: f.Name, Method: zip.Deflate}
			change(h)
			w, err := z.CreateHeader(h)
			r, opened := f.Open()
			if err == nil && opened == nil {
				io.Copy(w, r)
			}
		}
	}
	z.Close()
	return b.Bytes()
}

// words are files of YAML that a reader of all of YAML would do much for.
func words() []File {
	text := func(name, s string) File { return File{"words-" + name + ".yaml", func() []byte { return []byte(s) }} }
	plan := "kind: plan\n"
	var stairs strings.Builder
	for i := range 1_200 {
		stairs.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return []File{
		text("anchors", plan+times(45_000, "a%d: &a%d x\n")),
		text("aliases", plan+"a: &a x\naims: ["+strings.Repeat("*a, ", 200_000)+"]\n"),
		text("deep-mappings", plan+"a: "+strings.Repeat("{a: ", 200_000)),
		text("deep-lists", plan+"aims:\n  "+strings.Repeat("- ", 400_000)+"x\n"),
		text("stairs", plan+stairs.String()),
		text("long-key", plan+"? "+strings.Repeat("abc ", 240_000)+"\n: x\n"),
		text("question-marks", plan+strings.Repeat("? ", 400_000)),
		text("directives", strings.Repeat("%TAG !a! tag:a,2000:\n", 45_000)+"---\n"+plan),
		text("great-integer", plan+"version: "+strings.Repeat("9", 950_000)+"\n"),
		text("great-binary", plan+"version: 0b"+strings.Repeat("1", 950_000)+"\n"),
		text("sixties", plan+"version: "+strings.Repeat("1:", 400_000)+"1\n"),
		text("open-quote", plan+`subject: "`+strings.Repeat(`a\"`+"\n", 230_000)),
		text("blank-lines-in-quotes", plan+`subject: "`+strings.Repeat("\n", 900_000)+`"`),
		text("literal-steps", plan+"subject: |\n"+strings.Repeat("  a\n      b\n", 70_000)),
		text("separators", plan+"subject: \""+strings.Repeat("\u2028\u0085\u2029", 110_000)+"\"\n"),
		text("astral", plan+"subject: "+strings.Repeat("\U0001F600", 240_000)+"\n"),
		text("marks", plan+"subject: a"+strings.Repeat("\u0301", 450_000)+"\n"),
		text("tag-braces", "kind: template\nid: a\nfor: round\npaper: general\nbody:\n  - text: \""+strings.Repeat("{{", 400_000)+"\"\n"),
		text("tag-filters", "kind: template\nid: a\nfor: round\npaper: general\nbody:\n  - text: \"{plan.subject"+strings.Repeat("|upper", 150_000)+"}\"\n"),
		text("tag-conditions", "kind: template\nid: a\nfor: round\npaper: general\nbody:\n  - text: \""+strings.Repeat("{?plan}", 130_000)+"\"\n"),
		text("tag-conditions-of-entries", "kind: template\nid: a\nfor: round\npaper: general\nbody:\n"+strings.Repeat("  - {if: plan, for: units, text: \"{unit.name}\"}\n", 19_000)),
		text("nested-sections", "kind: general\ntype: report\nsections:\n"+strings.Repeat("  - {heading: A, sections: [{heading: B, sections: [{heading: C, text: x}]}]}\n", 12_000)),
		text("one-great-paragraph", "kind: general\ntype: report\nsections:\n  - text: \""+strings.Repeat("Điều 1 khoản 2 điểm a; ", 30_000)+"\"\n"),
		text("duties", plan+"duties:\n"+strings.Repeat("  - {parties: [x, y], tasks: [Giúp Giám đốc Sở tổ chức thực hiện Kế hoạch này.]}\n", 9_000)),
	}
}

// sheets are workbooks with much beside their cells.
func sheets() []File {
	cells := `<sheetData>` + row("STT", "Mã", "Tên") + times(30, row("x%d", "y", "z")) + `</sheetData>`
	sheet := func(name, before string, n int, piece, after string, more ...Part) File {
		return File{"sheet-" + name + ".xlsx", func() []byte { return Book(before+times(n, piece)+after, more...) }}
	}
	return []File{
		sheet("validations", cells+`<dataValidations>`, 100_000, `<dataValidation type="list" sqref="A%d:XFD1048576"><formula1>"a,b"</formula1></dataValidation>`, `</dataValidations>`),
		sheet("long-ranges", cells+`<dataValidations><dataValidation sqref="`, 90_000, `A%d:XFD1048576 `, `"/></dataValidations>`),
		sheet("conditions", cells, 60_000, `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="%d"><formula>A1</formula></cfRule></conditionalFormatting>`, ``),
		sheet("links", cells+`<hyperlinks>`, 110_000, `<hyperlink ref="A%d" location="x"/>`, `</hyperlinks>`),
		sheet("many-merges-of-a-cell", cells+`<mergeCells>`, 180_000, `<mergeCell ref="A1:XFD1048576"/>`, `</mergeCells>`),
		sheet("backwards", `<sheetData>`, 60_000, `<row r="1048576"><c r="XFD1"><v>%d</v></c></row><row r="1"><c r="A1048576"><v>1</v></c></row>`, `</sheetData>`),
		sheet("one-cell", `<sheetData><row r="1">`, 150_000, `<c r="A1"><v>%d</v></c>`, `</row></sheetData>`),
		sheet("columns", `<cols>`+times(90_000, `<col min="%d" max="16384" hidden="1" style="0"/>`)+`</cols>`+cells, 0, ``, ``),
		sheet("readings", `<sheetData><row><c t="s"><v>0</v></c></row></sheetData>`, 0, ``, ``, stringsPart(`<si><t>x</t>`+times(120_000, `<rPh sb="0" eb="1"><t>y%d</t></rPh>`)+`</si>`)),
		sheet("formats-in-a-chain", cells, 0, ``, ``, stylesPart(`<numFmts>`+times(60_000, `<numFmt numFmtId="%d" formatCode="[h]:mm:ss;[Red]0.00"/>`)+`</numFmts><cellXfs>`+times(60_000, `<xf numFmtId="%d" fontId="%d" xfId="%d"/>`)+`</cellXfs>`)),
		sheet("long-format", `<sheetData>`+strings.Repeat(`<row>`+strings.Repeat(`<c s="0"><v>45000.5</v></c>`, 50)+`</row>`, 800)+`</sheetData>`, 0, ``, ``, stylesPart(`<numFmts><numFmt numFmtId="200" formatCode="`+strings.Repeat("[h]yyyy", 60_000)+`"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`)),
		sheet("great-numbers", `<sheetData>`, 20_000, `<row><c><v>1e308</v></c><c><v>-1e-308</v></c><c><v>99999999999999999999999999</v></c><c t="d"><v>9999-99-99</v></c></row>`, `</sheetData>`),
		sheet("long-number", `<sheetData><row><c><v>`, 1, strings.Repeat("9", 900_000), `</v></c></row></sheetData>`),
	}
}

// lines are tables in the encodings and with the separators that programs write.
func lines() []File {
	file := func(name string, data string) File {
		return File{"lines-" + name + ".csv", func() []byte { return []byte(data) }}
	}
	wide := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune("code\tname\ttype\n" + times(25_000, "d%d\tTrường\n"))) {
		wide = binary.LittleEndian.AppendUint16(wide, u)
	}
	return []File{
		file("utf-16", string(wide)),
		file("half-utf-16", "\xFF\xFE"+strings.Repeat("\x00\xD8", 450_000)),
		file("mixed-separators", "code,name;type\tx\n"+strings.Repeat("a;b\tc,d\n", 110_000)),
		file("quote-in-quote", "code,name,type\n"+strings.Repeat("\"a\"b\",c,d\n", 90_000)),
		file("header", strings.Repeat("code,mã đơn vị,", 30_000)+"\nd,d\n"),
		file("one-cell", "code,name,type\nd,"+strings.Repeat("Trường ", 100_000)+",truong\n"),
		file("formulas", "code,name,type\n"+times(30_000, "=cmd|'/C calc'!A%d,@x,+1\n")),
		file("marks", "code,name,type\nd,a"+strings.Repeat("\u0301", 450_000)+",truong\n"),
	}
}
