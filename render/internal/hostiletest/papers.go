package hostiletest

import "strings"

const (
	spaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:v="urn:schemas-microsoft-com:vml"`
	officeRels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relsHead   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	typesPart  = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
)

// Paper is a text document of a body, with more parts beside it.
func Paper(body string, more ...Part) []byte {
	return related(`<w:document `+spaces+`><w:body>`+body+`</w:body></w:document>`, "", more...)
}

// related is a text document whose main part has more relationships.
func related(main, rels string, more ...Part) []byte {
	for _, p := range more {
		kind, _, _ := strings.Cut(strings.TrimPrefix(p.Name, "word/"), ".")
		kind = strings.TrimRight(kind, "0123456789")
		if strings.HasPrefix(p.Name, "word/") && strings.HasSuffix(p.Name, ".xml") {
			rels += `<Relationship Id="` + p.Name + `" Type="` + officeRels + kind + `" Target="/` + p.Name + `"/>`
		}
	}
	return Zip(append([]Part{
		{"[Content_Types].xml", typesPart},
		{"_rels/.rels", relsHead + `<Relationship Id="a" Type="` + officeRels + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", relsHead + rels + `</Relationships>`},
		{"word/document.xml", main},
	}, more...)...)
}

func root(name, content string) string {
	return `<w:` + name + ` ` + spaces + `>` + content + `</w:` + name + `>`
}

// head has a checker take what follows for a paper.
var head = paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("Độc lập - Tự do - Hạnh phúc") + paragraph("Số: 15/KH-UBND") +
	paragraph("Hải Phòng, ngày 05 tháng 3 năm 2026") + paragraph("KẾ HOẠCH") + paragraph("Kiểm tra")

func paragraph(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

// body is a file whose body is made of a piece, repeated.
func body(name, before string, n int, piece, after string, more ...Part) File {
	return File{name + ".docx", func() []byte { return Paper(head+before+times(n, piece)+after, more...) }}
}

func papers() []File {
	table := `<w:tbl><w:tr><w:tc>`
	control := `<w:sdt><w:sdtPr><w:tag w:val="number"/></w:sdtPr><w:sdtContent>`
	box := `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>`
	shut := `</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`
	return []File{
		body("nested-tables", nested(80, table, "", `<w:p/></w:tc></w:tr></w:tbl>`), 0, "", ""),
		body("many-nested-tables", "", 600, nested(60, table, "", `<w:p/></w:tc></w:tr></w:tbl>`), ""),
		body("controls-around-paragraphs", strings.Repeat(`<w:sdt><w:sdtContent>`, 120), 99_000, `<w:p/>`, strings.Repeat(`</w:sdtContent></w:sdt>`, 120)),
		body("controls-of-a-tag", "", 60_000, control+`<w:p><w:r><w:t>…</w:t></w:r></w:p></w:sdtContent></w:sdt>`, ""),
		body("inline-controls", `<w:p>`+strings.Repeat(`<w:sdt><w:sdtContent>`, 120), 100_000, `<w:r><w:t>abcdefgh</w:t></w:r>`, strings.Repeat(`</w:sdtContent></w:sdt>`, 120)+`</w:p>`),
		body("controls-around-a-long-text", strings.Repeat(`<w:sdt><w:sdtContent>`, 120), 1, paragraph(strings.Repeat("abcdefgh", 1_000_000)), strings.Repeat(`</w:sdtContent></w:sdt>`, 120)),
		body("spans-over-columns", `<w:tbl><w:tblGrid>`+strings.Repeat(`<w:gridCol/>`, 90_000)+`</w:tblGrid>`, 40_000, `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr>`, `</w:tbl>`),
		body("great-text", `<w:p><w:r><w:t>`, 3_600_000, `abcdefgh`, `</w:t></w:r></w:p>`),
		body("nested-boxes", nested(22, box, `<w:p/>`, shut), 0, "", ""),
		body("boxes", "", 20_000, box+paragraph("x")+shut, ""),
		body("open-fields", `<w:p>`+strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>A</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>`, 60_000), 60_000, `<w:r><w:t>x</w:t></w:r>`, `</w:p>`),
		body("long-instruction", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>`, 150_000, `<w:r><w:instrText>ABCDEFGH </w:instrText></w:r>`, `</w:p>`),
		body("page-breaks-in-a-paragraph", `<w:p>`, 120_000, `<w:r><w:t xml:space="preserve"> </w:t><w:br w:type="page"/></w:r>`, `</w:p>`),
		body("runs", `<w:p>`, 250_000, `<w:r><w:t>x</w:t></w:r>`, `</w:p>`),
		body("formatted-runs", `<w:p>`, 60_000, `<w:r><w:rPr><w:b/><w:i/><w:sz w:val="%d"/><w:rFonts w:ascii="F%d"/></w:rPr><w:t>x</w:t></w:r>`, `</w:p>`),
		body("tabs", `<w:p><w:r>`, 400_000, `<w:tab/>`, `</w:r></w:p>`),
		body("lines", `<w:p><w:r>`, 300_000, `<w:t>a</w:t><w:br/>`, `</w:r></w:p>`),
		body("symbols", `<w:p><w:r>`, 300_000, `<w:sym w:char="F0"/>`, `</w:r></w:p>`),
		body("bookmarks", `<w:p>`, 180_000, `<w:bookmarkStart w:id="%d" w:name="a%d"/>`, `</w:p>`),
		body("long-text", `<w:p><w:r><w:t>`, 3_000_000, `abc `, `</w:t></w:r></w:p>`),
		body("long-word", `<w:p><w:r><w:t>`, 12_000_000, `a`, `</w:t></w:r></w:p>`),
		body("long-blank", `<w:p><w:r><w:t xml:space="preserve">`, 12_000_000, ` `, `</w:t></w:r></w:p>`),
		body("long-number", `<w:p><w:r><w:t>Số: `, 12_000_000, `1`, `/KH-UBND</w:t></w:r></w:p>`),
		body("capitals", `<w:p><w:r><w:t>`, 1_500_000, `ĐIỀU 1. `, `</w:t></w:r></w:p>`),
		body("marks", `<w:p><w:r><w:t>a`, 4_000_000, "\u0301", `</w:t></w:r></w:p>`),
		body("citations", `<w:p><w:r><w:t>`, 120_000, `Căn cứ Nghị định số %d/2020/NĐ-CP ngày 05 tháng 3 năm 2020; `, `</w:t></w:r></w:p>`),
		body("dates", `<w:p><w:r><w:t>`, 250_000, `, ngày 5 tháng 3 năm 2020 `, `</w:t></w:r></w:p>`),
		body("brackets", `<w:p><w:r><w:t>`, 4_000_000, `(`, `</w:t></w:r></w:p>`),
		body("articles", "", 40_000, paragraph("Điều %d. Về việc"), ""),
		body("points", "", 40_000, paragraph("%d) a"), ""),
		body("dashes", "", 90_000, paragraph("- x"), ""),
		body("recipients", paragraph("Nơi nhận:"), 40_000, paragraph("- Như trên;"), ""),
		body("national-titles", "", 40_000, paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ""),
		body("annex-titles", "", 30_000, paragraph("Phụ lục %d")+paragraph("(Kèm theo Kế hoạch số 1/KH-UBND)"), ""),
		body("wide-rows", `<w:tbl><w:tblGrid>`+strings.Repeat(`<w:gridCol w:w="1"/>`, 60_000)+`</w:tblGrid><w:tr>`, 60_000, `<w:tc><w:p/></w:tc>`, `</w:tr></w:tbl>`),
		body("great-spans", `<w:tbl>`, 20_000, `<w:tr><w:trPr><w:gridBefore w:val="1073741823"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="1073741823"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>`, `</w:tbl>`),
		body("great-lengths", "", 30_000, `<w:p><w:pPr><w:ind w:left="99999999999" w:firstLine="1e308"/><w:spacing w:before="-2147483648" w:line="2147483647"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`, ""),
		body("moves", "", 30_000, `<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins><w:r><w:t>y</w:t></w:r></w:ins></w:p>`, ""),
		body("sections-and-headers", "", 1_900, `<w:p><w:pPr><w:sectPr><w:headerReference r:id="x" w:type="default"/><w:headerReference r:id="y" w:type="first"/><w:headerReference r:id="z" w:type="even"/></w:sectPr></w:pPr></w:p>`, ""),
		{"sections-and-relations.docx", func() []byte {
			sections := times(1_900, `<w:p><w:pPr><w:sectPr><w:headerReference r:id="x"/><w:footerReference r:id="y"/></w:sectPr></w:pPr></w:p>`)
			return related(root("document", `<w:body>`+sections+`</w:body>`), times(150_000, `<Relationship Id="i%d" Type="t" Target="x"/>`))
		}},
		{"headers.docx", func() []byte {
			var more []Part
			for _, n := range strings.Fields(times(900, "%d ")) {
				more = append(more, Part{"word/header" + n + ".xml", root("hdr", times(100, `<w:p/>`))})
			}
			return Paper(paragraph("x"), more...)
		}},
		body("choices", "", 30_000, `<w:p><w:r>`+nested(5, `<mc:AlternateContent><mc:Choice Requires="wps">`, `<w:t>x</w:t>`, `</mc:Choice><mc:Fallback><w:t>y</w:t></mc:Fallback></mc:AlternateContent>`)+`</w:r></w:p>`, ""),
		body("deep-choices", `<w:p><w:r>`+nested(100, `<mc:AlternateContent><mc:Choice Requires="wps">`, `<w:t>x</w:t>`, `</mc:Choice><mc:Fallback><w:t>y</w:t></mc:Fallback></mc:AlternateContent>`)+`</w:r></w:p>`, 0, "", ""),
		body("pieces-of-text", `<w:p><w:r><w:t>`, 250_000, `<![CDATA[x]]>`, `</w:t></w:r></w:p>`),
		body("entities", `<w:p><w:r><w:t>`, 1_500_000, `&#x41;`, `</w:t></w:r></w:p>`),
		body("instructions", `<w:p><w:r><w:t>`, 600_000, `<?a b?>`, `</w:t></w:r></w:p>`),
		body("namespaces", strings.Repeat(`<w:sdt `+times(250, `xmlns:n%d="u" `)+`>`, 60), 150_000, `<w:p/>`, strings.Repeat(`</w:sdt>`, 60)),
		body("prefixes", strings.Repeat(`<w:sdt `+times(250, `xmlns:n%d="u" `)+`>`, 60), 150_000, `<z:p z:a="" z:b=""/>`, strings.Repeat(`</w:sdt>`, 60)),
		body("attributes", "", 2_500, `<w:x `+times(250, `attributewithalongnamethatendsin%d="" `)+`/>`, ""),
		body("elements", "", 600_000, `<a/>`, ""),
		body("styled", "", 60_000, `<w:p><w:pPr><w:pStyle w:val="s%d"/></w:pPr></w:p>`, "",
			Part{"word/styles.xml", root("styles", times(65_000, `<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s0%d"/></w:style>`))}),
		body("styles-in-a-circle", "", 60_000, `<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr></w:p>`, "",
			Part{"word/styles.xml", root("styles", `<w:style w:type="paragraph" w:styleId="s1"><w:basedOn w:val="s2"/></w:style><w:style w:type="paragraph" w:styleId="s2"><w:basedOn w:val="s1"/></w:style>`)}),
		{"styles-in-a-chain.docx", func() []byte {
			var styles strings.Builder
			styles.WriteString(`<w:style w:type="paragraph" w:styleId="s"/>`)
			for i, n := range strings.Fields(times(60_000, "%d ")) {
				base := "s"
				if i > 0 {
					base = "s" + strings.Fields(times(1, n))[0]
				}
				styles.WriteString(`<w:style w:type="paragraph" w:styleId="s` + n + `x"><w:basedOn w:val="` + base + `"/></w:style>`)
			}
			return Paper(times(60_000, `<w:p><w:pPr><w:pStyle w:val="s%dx"/></w:pPr></w:p>`), Part{"word/styles.xml", root("styles", styles.String())})
		}},
		body("nums", "", 1_000, `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr></w:pPr></w:p>`, "",
			Part{"word/numbering.xml", root("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum>`+times(150_000, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`))}),
		body("overrides", "", 1_000, `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr></w:pPr></w:p>`, "",
			Part{"word/numbering.xml", root("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum>`+times(120_000, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`))}),
		body("abstract-nums", "", 1_000, `<w:p/>`, "",
			Part{"word/numbering.xml", root("numbering", times(150_000, `<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"/></w:abstractNum>`))}),
		body("long-number-text", "", 90_000, `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`, "",
			Part{"word/numbering.xml", root("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="`+strings.Repeat("%1.", 100_000)+`"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)}),
		body("long-bullet", "", 90_000, `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`, "",
			Part{"word/numbering.xml", root("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="`+strings.Repeat("•", 100_000)+`"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)}),
		body("great-numbers", "", 90_000, `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`, "",
			Part{"word/numbering.xml", root("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1073741823"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)}),
		body("notes", paragraph("x"), 1, ``, "", Part{"word/footnotes.xml", root("footnotes", times(90_000, `<w:footnote w:id="%d"><w:p/></w:footnote>`))}),
		body("comments", paragraph("x"), 1, ``, "", Part{"word/comments.xml", root("comments", times(100_000, `<w:comment w:id="%d"><w:p/></w:comment>`))}),
		body("outline-slots", "", 30_000, `<w:sdt><w:sdtPr><w:tag w:val="section.a"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`, ""),
	}
}
