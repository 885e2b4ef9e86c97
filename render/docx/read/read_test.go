package read

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/limit"
)

const sampleStyles = `
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cs="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="720"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="child"/><w:basedOn w:val="Base"/><w:pPr><w:spacing w:before="120"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="circle"/><w:basedOn w:val="Circle"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:pPr><w:jc w:val="center"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>`

const sampleTheme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`

func styled(t testing.TB, body string, more ...docxtest.Entry) *Document {
	t.Helper()
	return read(t, docxtest.File(t, body, append([]docxtest.Entry{
		{"word/styles.xml", docxtest.Root("styles", sampleStyles)},
		{"word/theme/theme1.xml", sampleTheme},
	}, more...)...))
}

func TestEffectiveRuns(t *testing.T) {
	for name, tt := range map[string]struct {
		markup string
		want   RunLook
	}{
		"defaults and theme": {
			`<w:r><w:t>a</w:t></w:r>`,
			RunLook{Size: 13, Font: Fonts{"Calibri", "Calibri", "Times New Roman", "Arial"}},
		},
		"style over style": {
			`<w:pPr><w:pStyle w:val="Child"/></w:pPr><w:r><w:t>a</w:t></w:r>`,
			RunLook{Size: 13, Bold: true, Font: Fonts{"Times New Roman", "Times New Roman", "Times New Roman", "Arial"}},
		},
		"direct over style": {
			`<w:pPr><w:pStyle w:val="Base"/></w:pPr><w:r><w:rPr><w:b w:val="0"/><w:i/><w:sz w:val="28"/></w:rPr><w:t>a</w:t></w:r>`,
			RunLook{Size: 14, Italic: true, Font: Fonts{"Calibri", "Calibri", "Times New Roman", "Arial"}},
		},
		"bold twice is not bold": {
			`<w:pPr><w:pStyle w:val="Base"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>a</w:t></w:r>`,
			RunLook{Size: 13, Color: "FF0000", Font: Fonts{"Calibri", "Calibri", "Times New Roman", "Arial"}},
		},
		"none is none": {
			`<w:r><w:rPr><w:color w:val="auto"/><w:u w:val="none"/><w:highlight w:val="none"/><w:shd w:val="clear" w:fill="auto"/></w:rPr><w:t>a</w:t></w:r>`,
			RunLook{Size: 13, Font: Fonts{"Calibri", "Calibri", "Times New Roman", "Arial"}},
		},
		"all that shows": {
			`<w:r><w:rPr><w:caps/><w:u w:val="single"/><w:highlight w:val="yellow"/><w:shd w:val="clear" w:fill="d9d9d9"/><w:vertAlign w:val="superscript"/><w:lang w:val="vi-VN"/></w:rPr><w:t>a</w:t></w:r>`,
			RunLook{Size: 13, Caps: true, Underline: "single", Highlight: "yellow", Shade: "D9D9D9", Superscript: true, Font: Fonts{"Calibri", "Calibri", "Times New Roman", "Arial"}},
		},
		"major font": {
			`<w:r><w:rPr><w:rFonts w:ascii="X" w:asciiTheme="majorHAnsi"/></w:rPr><w:t>a</w:t></w:r>`,
			RunLook{Size: 13, Font: Fonts{"Cambria", "Calibri", "Times New Roman", "Arial"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := styled(t, `<w:p>`+tt.markup+`</w:p>`)
			require.Len(t, d.Paragraphs, 1)
			require.Len(t, d.Paragraphs[0].Runs, 1)
			assert.Equal(t, tt.want, d.Paragraphs[0].Runs[0].Look)
		})
	}
}

func TestEffectiveParagraphs(t *testing.T) {
	d := styled(t, `<w:p><w:pPr><w:pStyle w:val="Child"/><w:keepNext/></w:pPr></w:p>`+
		`<w:p><w:pPr><w:pStyle w:val="Circle"/><w:jc w:val="end"/><w:ind w:start="567" w:hanging="284"/><w:spacing w:line="360" w:lineRule="exact"/><w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr></w:pPr></w:p>`+
		`<w:p/>`)
	first := d.Paragraphs[0]
	assert.Equal(t, "child", first.Style)
	assert.Equal(t, style.Justify, first.Look.Align)
	assert.InDelta(t, 12.7, first.Look.First, 0.01)
	assert.Equal(t, 6.0, first.Look.Before)
	assert.Equal(t, 8.0, first.Look.After)
	assert.InDelta(t, 1.08, first.Look.Line.Multiple, 0.01)
	assert.True(t, first.Look.KeepNext)
	assert.Equal(t, 2, first.Look.Outline)
	second := d.Paragraphs[1].Look
	assert.Equal(t, style.Right, second.Align)
	assert.InDelta(t, 10, second.Left, 0.01)
	assert.InDelta(t, -5, second.First, 0.05)
	assert.Equal(t, style.Spacing{Exact: 18}, second.Line)
	assert.True(t, second.Border)
	assert.Equal(t, "Normal", d.Paragraphs[2].Style)
	assert.Equal(t, 3, d.Paragraphs[2].Number)
}

// TestRoomOfBoxes: the text of a box has the room that the box leaves it.
func TestRoomOfBoxes(t *testing.T) {
	drawn := func(props string) string {
		return `<w:drawing><wp:anchor><wp:extent cx="1270000" cy="1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>` + props + `</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
	}
	old := func(inset string) string {
		return `<w:pict><v:shape style="width:100pt"><v:textbox` + inset + `><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict>`
	}
	for markup, pt := range map[string]float64{
		drawn(""): 85.6, drawn("<wps:bodyPr/>"): 85.6, drawn(`<wps:bodyPr lIns="0" rIns="0"/>`): 100, drawn(`<wps:bodyPr lIns="25400"/>`): 90.8,
		old(""): 85.6, old(` inset="0,0,0,0"`): 100, old(` inset=",0,5mm,0"`): 100 - 7.2 - 5*72/25.4,
	} {
		d := read(t, docxtest.File(t, `<w:p><w:r>`+markup+`</w:r></w:p>`))
		assert.InDelta(t, style.Millimetres(pt), d.Paragraphs[1].Room, 0.01, markup)
	}
}

func TestDefaultsWithoutStyles(t *testing.T) {
	d := read(t, docxtest.File(t, `<w:p><w:r><w:t>a</w:t></w:r></w:p>`))
	look := d.Paragraphs[0].Runs[0].Look
	assert.Equal(t, 10.0, look.Size)
	assert.Equal(t, "Times New Roman", look.Font.ASCII)
	assert.InDelta(t, 215.9, d.Sections[0].Page.Width, 0.01)
	assert.InDelta(t, 25.4, d.Sections[0].Page.Left, 0.01)
}

func TestText(t *testing.T) {
	for name, tt := range map[string]struct{ markup, want string }{
		"spaces":    {`<w:r><w:t> a </w:t><w:t xml:space="preserve"> b</w:t></w:r>`, "a b"},
		"breaks":    {`<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:t>d‑</w:t></w:r>`, "a\nb\tc\n-d-"},
		"caps":      {`<w:r><w:rPr><w:caps/></w:rPr><w:t>Ủy ban</w:t></w:r>`, "ỦY BAN"},
		"hidden":    {`<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>`, "a"},
		"link":      {`<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag>`, "ab"},
		"changes":   {`<w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>`, "a"},
		"field":     {`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE \@ "d" </w:instrText><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, "5"},
		"choice":    {`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>`, "a"},
		"fallback":  {`<w:r><mc:AlternateContent><mc:Choice Requires="zz"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>`, "b"},
		"no branch": {`<w:r><mc:AlternateContent/><w:t>a</w:t></w:r>`, "a"},
	} {
		d := read(t, docxtest.File(t, `<w:p>`+tt.markup+`</w:p>`))
		assert.Equal(t, tt.want, d.Paragraphs[0].Text(), name)
	}
}

func TestFields(t *testing.T) {
	d := read(t, docxtest.File(t, `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`+
		`<w:p><w:fldSimple w:instr=" page \* ARABIC "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>`))
	require.Len(t, d.Paragraphs[0].Runs, 1)
	assert.Equal(t, "PAGE", d.Paragraphs[0].Runs[0].Field)
	assert.Equal(t, "PAGE", d.Paragraphs[1].Runs[0].Field)
	assert.Equal(t, "2", d.Paragraphs[1].Runs[0].Text)
}

func TestTables(t *testing.T) {
	d := styled(t, `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="1134"/></w:tblGrid>`+
		`<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr><w:p/></w:tc></w:tr>`+
		`<w:tr><w:tc><w:p/></w:tc><w:tc><w:tbl><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl><w:p/>`)
	require.Len(t, d.Tables, 2)
	outer := d.Tables[0]
	assert.True(t, outer.Borders)
	assert.InDelta(t, 30, outer.Width, 0.1)
	assert.Equal(t, []TableRow{{true, true}, {}}, outer.Rows)
	assert.Equal(t, 1, d.Tables[1].Parent)
	assert.False(t, d.Tables[1].Borders)
	cells := make([]Cell, len(d.Paragraphs))
	for i, p := range d.Paragraphs {
		cells[i] = p.Cell
		cells[i].Width, cells[i].Left, cells[i].Right = 0, 0, 0
	}
	assert.Equal(t, []Cell{
		{Table: 1, Above: true, Shade: "EEEEEE"}, {Table: 1, Row: 1}, {Table: 2}, {Table: 1, Row: 1, Column: 1}, {},
	}, cells)
	assert.InDelta(t, 30, d.Paragraphs[0].Cell.Width, 0.1)
	assert.Equal(t, style.Center, d.Paragraphs[0].Look.Align, "from the table style")
	assert.Equal(t, style.Left, d.Paragraphs[4].Look.Align)
}

func TestSections(t *testing.T) {
	d := read(t, docxtest.File(t, `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="r0"/><w:footerReference w:type="first" r:id="r2"/>`+
		`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="-1134" w:left="1701" w:header="567" w:footer="567" w:gutter="57"/><w:titlePg/></w:sectPr></w:pPr></w:p>`+
		`<w:p/><w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:type w:val="continuous"/><w:pgSz w:w="16838" w:h="11906"/><w:pgNumType w:start="1" w:fmt="upperRoman"/></w:sectPr>`,
		docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", `<w:p><w:r><w:t>một</w:t></w:r></w:p>`)},
		docxtest.Entry{"word/header2.xml", docxtest.Root("hdr", `<w:p/>`)},
		docxtest.Entry{"word/footer1.xml", docxtest.Root("ftr", `<w:p/>`)},
	))
	require.Len(t, d.Sections, 2)
	first, second := d.Sections[0], d.Sections[1]
	assert.InDelta(t, 210, first.Page.Width, 0.1)
	assert.InDelta(t, 20, first.Page.Bottom, 0.1)
	assert.InDelta(t, 1, first.Gutter, 0.1)
	assert.True(t, first.TitlePage)
	assert.Equal(t, Edges{Default: "word/header1.xml"}, first.Headers)
	assert.Equal(t, Edges{First: "word/footer1.xml"}, first.Footers)
	assert.Equal(t, []int{0, 1}, []int{first.First, first.End})
	assert.True(t, second.Continuous)
	assert.True(t, second.Page.Landscape())
	assert.Equal(t, 1, second.Start)
	assert.Equal(t, Edges{Default: "word/header1.xml", First: "word/header2.xml"}, second.Headers, "what it does not say is as before")
	assert.Equal(t, []int{0, 1, -1, -1, -1}, sectionsOf(d))
	assert.Equal(t, "word/header1.xml", d.Paragraphs[2].Part)
	assert.Equal(t, 1, d.Paragraphs[2].Number)
	assert.False(t, d.Paragraphs[2].InBody())
}

func sectionsOf(d *Document) []int {
	var out []int
	for _, p := range d.Paragraphs {
		out = append(out, p.Section)
	}
	return out
}

func TestFootnotes(t *testing.T) {
	d := read(t, docxtest.File(t, `<w:p/>`, docxtest.Entry{"word/footnotes.xml", docxtest.Root("footnotes",
		`<w:footnote w:type="separator"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Xem</w:t></w:r></w:p></w:footnote>`)}))
	require.Len(t, d.Paragraphs, 2)
	assert.Equal(t, "Xem", d.Paragraphs[1].Text())
}

const sampleLists = `
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="27"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`

func TestMarkers(t *testing.T) {
	item := func(num, level string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr></w:p>`
	}
	d := read(t, docxtest.File(t, item("1", "0")+item("1", "1")+item("1", "1")+item("1", "0")+item("1", "1")+item("2", "0")+item("3", "0")+item("4", "0")+item("1", "0")+item("0", "0")+item("9", "0")+item("1", "99"),
		docxtest.Entry{"word/numbering.xml", docxtest.Root("numbering", sampleLists)}))
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, p.Marker)
	}
	assert.Equal(t, []string{"I.", "I.1)", "I.2)", "II.", "II.1)", "•", "aa)", "V.", "III.", "", "", ""}, got)
	assert.InDelta(t, 12.7, d.Paragraphs[0].Look.Left, 0.01)
	assert.InDelta(t, -6.35, d.Paragraphs[0].Look.First, 0.01)
}

func TestLines(t *testing.T) {
	drawn := func(shape string) string {
		return `<w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>127000</wp:posOffset></wp:positionH><wp:extent cx="1270000" cy="0"/>` +
			`<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="` + shape + `"/><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
	}
	for name, tt := range map[string]struct {
		markup string
		want   []Line
	}{
		"shape":     {drawn("line"), []Line{{Width: 100, Relative: "page", Offset: 10}}},
		"connector": {drawn("straightConnector1"), []Line{{Width: 100, Relative: "page", Offset: 10}}},
		"ellipse":   {drawn("ellipse"), nil},
		"VML line":  {`<w:pict><v:line from="5pt,2pt" to="105pt,2pt" style="position:absolute" strokecolor="black" strokeweight=".75pt"/></w:pict>`, []Line{{Width: 100, Relative: "column", Offset: 5, Vertical: "paragraph", Down: 2}}},
		"VML shape": {`<w:pict><v:shape type="#_x0000_t32" style="margin-left:9pt;width:100pt;height:0" strokecolor="#ff0000 [1]"/></w:pict>`, []Line{{Width: 100, Relative: "column", Offset: 9, Vertical: "paragraph", Inline: true}}},
		"no stroke": {`<w:pict><v:line from="5pt,2pt" to="105pt,2pt" style="position:absolute" stroked="f"/></w:pict>`, nil},
		"no line":   {strings.Replace(drawn("line"), `<a:solidFill><a:srgbClr val="000000"/></a:solidFill>`, `<a:noFill/>`, 1), nil},
		"VML group": {
			`<w:pict><v:group style="position:absolute;margin-left:10pt;margin-top:4pt;width:200pt;height:20pt" coordorigin="1000,500" coordsize="4000,400"><v:line from="2000,700" to="4000,700"/></v:group></w:pict>`,
			[]Line{{Width: 100, Relative: "column", Offset: 60, Vertical: "paragraph", Down: 14}},
		},
		"group": {
			`<w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>127000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>12700</wp:posOffset></wp:positionV><wp:extent cx="2540000" cy="254000"/>` +
				`<a:graphic><a:graphicData><wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="254000"/><a:chOff x="100" y="0"/><a:chExt cx="200" cy="20"/></a:xfrm></wpg:grpSpPr>` +
				`<wps:wsp><wps:spPr><a:xfrm><a:off x="150" y="10"/><a:ext cx="100" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing>`,
			[]Line{{Width: 100, Relative: "column", Offset: 60, Vertical: "paragraph", Down: 11}},
		},
		"upright": {`<w:pict><v:line from="5pt,2pt" to="5pt,102pt"/></w:pict>`, nil},
		"once":    {`<mc:AlternateContent><mc:Choice Requires="wps">` + drawn("line") + `</mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="9pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>`, []Line{{Width: 100, Relative: "page", Offset: 10}}},
	} {
		d := read(t, docxtest.File(t, `<w:p><w:r>`+tt.markup+`</w:r></w:p>`))
		assert.Equal(t, tt.want, d.Paragraphs[0].Lines, name)
	}
}

func TestTextBoxes(t *testing.T) {
	d := read(t, docxtest.File(t, `<w:p><w:r><w:t>ngoài</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:txbx><w:txbxContent><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice>`+
		`<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`))
	require.Len(t, d.Paragraphs, 2)
	assert.Equal(t, "trong", d.Paragraphs[1].Text())
	assert.Equal(t, 1, d.Paragraphs[1].Box)
	assert.Zero(t, d.Paragraphs[0].Box)
}

func TestPageBreaks(t *testing.T) {
	d := read(t, docxtest.File(t, `<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>b</w:t><w:br w:type="page"/></w:r></w:p><w:p/><w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>`))
	var got []bool
	for _, p := range d.Paragraphs {
		got = append(got, p.PageBreak)
	}
	assert.Equal(t, []bool{false, true, false, true, true}, got)
}

func TestControls(t *testing.T) {
	control := func(tag, more, content string) string {
		return `<w:sdt><w:sdtPr><w:alias w:val="Tên ` + tag + `"/><w:tag w:val="` + tag + `"/>` + more + `</w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
	}
	cell := func(s string) string { return `<w:tc><w:p><w:r><w:t>` + s + `</w:t></w:r></w:p></w:tc>` }
	d := read(t, docxtest.File(t, `<w:p><w:r><w:t>a</w:t></w:r>`+control("one", "", `<w:r><w:t>b</w:t></w:r>`)+`</w:p>`+
		control("two", `<w:showingPlcHdr/>`, `<w:p><w:r><w:t>c</w:t></w:r></w:p><w:tbl><w:tr>`+cell("d")+cell("e")+`</w:tr><w:tr>`+cell("f")+`</w:tr></w:tbl>`)+
		control("one", "", `<w:p/>`)))
	require.Len(t, d.Controls, 3)
	assert.Equal(t, Control{Tag: "one", Title: "Tên one", Part: "word/document.xml", Text: "b", End: 1}, d.Controls[0])
	assert.Equal(t, Control{Tag: "two", Title: "Tên two", Part: "word/document.xml", Text: "c\nd\te\nf", First: 1, End: 5}, d.Controls[1])
	assert.Equal(t, 1, d.Paragraphs[0].Runs[1].Control)
	assert.Equal(t, []int{1}, d.Paragraphs[2].Control)
	c, ok := d.Control("one")
	assert.True(t, ok)
	assert.Equal(t, "b", c.Text, "the first of that tag")
	_, ok = d.Control("three")
	assert.False(t, ok)
}

// A control around cells of a row is no column.
func TestControlAroundCells(t *testing.T) {
	cell := func(s string) string { return `<w:tc><w:p><w:r><w:t>` + s + `</w:t></w:r></w:p></w:tc>` }
	d := read(t, docxtest.File(t, `<w:tbl><w:tr>`+cell("a")+`<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>`+cell("b")+cell("c")+`</w:sdtContent></w:sdt>`+cell("d")+`</w:tr></w:tbl>`))
	require.Len(t, d.Paragraphs, 4)
	for i, p := range d.Paragraphs {
		assert.Equal(t, i, p.Cell.Column)
		assert.Equal(t, "abcd"[i:i+1], p.Text())
	}
	assert.Equal(t, []Control{{Tag: "x", Part: "word/document.xml", Text: "b\tc", First: 1, End: 3}}, d.Controls)
}

func TestStrictNamespaces(t *testing.T) {
	data := docxtest.Zip(t,
		docxtest.Entry{"[Content_Types].xml", `<Types/>`},
		docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`},
		docxtest.Entry{"word/document.xml", `<x:document xmlns:x="` + "http://purl.oclc.org/ooxml/wordprocessingml/main" + `"><x:body><x:p><x:pPr><x:spacing x:before="6pt"/></x:pPr><x:r><x:rPr><x:b x:val="off"/><x:sz x:val="28"/></x:rPr><x:t>a</x:t></x:r></x:p></x:body></x:document>`},
	)
	d := read(t, data)
	assert.Equal(t, "a", d.Paragraphs[0].Text())
	assert.Equal(t, 6.0, d.Paragraphs[0].Look.Before)
	assert.Equal(t, 14.0, d.Paragraphs[0].Runs[0].Look.Size)
	assert.False(t, d.Paragraphs[0].Runs[0].Look.Bold)
}

func TestSigned(t *testing.T) {
	assert.False(t, read(t, docxtest.File(t, `<w:p/>`)).Signed)
	assert.True(t, read(t, docxtest.File(t, `<w:p/>`, docxtest.Entry{"_xmlsignatures/sig1.xml", `<Signature/>`})).Signed)
	origin := docxtest.Zip(t,
		docxtest.Entry{"[Content_Types].xml", `<Types/>`},
		docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="x"/></Relationships>`},
		docxtest.Entry{"word/document.xml", docxtest.Root("document", `<w:body/>`)},
	)
	assert.True(t, read(t, origin).Signed)
}

func TestReadRefuses(t *testing.T) {
	types := docxtest.Entry{"[Content_Types].xml", `<Types/>`}
	rels := docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `officeDocument" Target="word/document.xml"/></Relationships>`}
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":       {nil, source.ErrDamaged},
		"text":          {[]byte("xin chào"), source.ErrDamaged},
		"cut off":       {docxtest.File(t, `<w:p/>`)[:300], source.ErrDamaged},
		"no types":      {docxtest.Zip(t, rels), source.ErrDamaged},
		"no main part":  {docxtest.Zip(t, types), source.ErrNotDocument},
		"a workbook":    {docxtest.Zip(t, types, rels, docxtest.Entry{"word/document.xml", `<workbook/>`}), source.ErrNotDocument},
		"part missing":  {docxtest.Zip(t, types, rels), source.ErrDamaged},
		"broken markup": {docxtest.Zip(t, types, rels, docxtest.Entry{"word/document.xml", `<a>`}), source.ErrDamaged},
		"document type": {docxtest.Zip(t, types, rels, docxtest.Entry{"word/document.xml", `<!DOCTYPE a><a/>`}), source.ErrHostile},
		"path outside":  {docxtest.Zip(t, types, docxtest.Entry{"../a.xml", `<a/>`}), source.ErrHostile},
		"a bomb":        {docxtest.Zip(t, types, docxtest.Entry{"word/a.xml", strings.Repeat(" ", 8<<20) + "<a/>"}), source.ErrHostile},
		"too deep":      {docxtest.Zip(t, types, docxtest.Entry{"word/a.xml", strings.Repeat("<a>", 5000) + strings.Repeat("</a>", 5000)}), source.ErrHostile},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := File(t.Context(), bytes.NewReader(tt.data), int64(len(tt.data)))
			assert.ErrorIs(t, err, tt.want)
			assert.Nil(t, d)
		})
	}
}

// What is held of a paper is counted over all its parts, and a run counts as many
// times as breaks and fields divide it.
func TestBounds(t *testing.T) {
	header := func(content string) string { return docxtest.Root("hdr", content) }
	breaks := func(n int) string { return `<w:p><w:r>` + strings.Repeat(`<w:br w:type="page"/>`, n) + `</w:r></w:p>` }
	for _, tt := range []struct {
		name, body string
		more       []docxtest.Entry
		want       string // "" is within bounds
	}{
		{"paragraphs", strings.Repeat(`<w:p/>`, 6), nil, ""},
		{"a paragraph more", strings.Repeat(`<w:p/>`, 7), nil, "paragraphs"},
		{"paragraphs of headers", strings.Repeat(`<w:p/>`, 4), []docxtest.Entry{{"word/header1.xml", header(`<w:p/><w:p/>`)}}, ""},
		{"a paragraph more in headers", strings.Repeat(`<w:p/>`, 4), []docxtest.Entry{{"word/header1.xml", header(`<w:p/>`)}, {"word/header2.xml", header(`<w:p/><w:p/>`)}}, "paragraphs"},
		{"page breaks", breaks(8), nil, ""},
		{"a page break more", breaks(9), nil, "runs"},
		{"page breaks of headers", breaks(4), []docxtest.Entry{{"word/header1.xml", header(breaks(4))}}, "runs"},
		{"breaks of lines are characters", `<w:p><w:r>` + strings.Repeat(`<w:br/>`, 20) + `</w:r></w:p>`, nil, ""},
		{"fields in a run", `<w:p><w:r>` + strings.Repeat(`<w:fldChar/>`, 9) + `</w:r></w:p>`, nil, "runs"},
		{"simple fields", `<w:p>` + strings.Repeat(`<w:fldSimple/>`, 10) + `</w:p>`, nil, "runs"},
		{"symbols", `<w:p><w:r>` + strings.Repeat(`<w:sym/>`, 9) + `</w:r></w:p>`, nil, "runs"},
		{"sections", strings.Repeat(`<w:p><w:pPr><w:sectPr/></w:pPr></w:p>`, 2), nil, ""},
		{"a section more", strings.Repeat(`<w:p><w:pPr><w:sectPr/></w:pPr></w:p>`, 2) + `<w:sectPr/>`, nil, "sections"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := within(t, docxtest.File(t, tt.body, tt.more...), limit.Limits{Paragraphs: 6, Runs: 9, Sections: 2})
			if tt.want == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, limit.Err)
			require.ErrorIs(t, err, ErrHostile)
			assert.Contains(t, err.Error(), tt.want)
		})
	}
}

func within(t *testing.T, data []byte, limits limit.Limits) (*Document, error) {
	t.Helper()
	pkg, err := source.Open(t.Context(), bytes.NewReader(data), int64(len(data)), limits)
	require.NoError(t, err)
	return readDocument(t.Context(), pkg)
}

// The runs of one great paragraph are gathered with little left behind.
func TestRunsOfAParagraph(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	const n = 100_000
	data := docxtest.File(t, `<w:p>`+strings.Repeat(`<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>`, n/2)+`</w:p>`)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d, err := within(t, data, limit.Limits{Ratio: 1 << 20})
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	require.Len(t, d.Paragraphs[0].Runs, n/2)
	t.Logf("allocated %d MB", (after.TotalAlloc-before.TotalAlloc)>>20)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(80<<20))
}

// FuzzRead: no markup makes the reader panic, and every paragraph has its
// place.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		`<w:p><w:r><w:t>a</w:t></w:r></w:p>`,
		`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
		`<w:sdt><w:sdtContent><w:p><w:sdt/></w:p></w:sdtContent></w:sdt>`,
		`<w:p><w:r><w:fldChar w:fldCharType="end"/><w:instrText>x</w:instrText></w:r></w:p>`,
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="-1"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr></w:p>`,
		`<w:p><w:r><w:drawing><wp:anchor><wps:spPr/></wp:anchor></w:drawing><w:pict><v:line from="," to="9,"/></w:pict></w:r></w:p>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		data := docxtest.File(t, s, docxtest.Entry{"word/styles.xml", docxtest.Root("styles", sampleStyles)}, docxtest.Entry{"word/numbering.xml", docxtest.Root("numbering", sampleLists)})
		d, err := File(t.Context(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			assert.NotContains(t, err.Error(), "runtime error")
			return
		}
		for _, p := range d.Paragraphs {
			assert.Positive(t, p.Number)
			assert.NotEmpty(t, p.Part)
			assert.Less(t, p.Section, len(d.Sections))
		}
	})
}

func read(t testing.TB, data []byte) *Document {
	t.Helper()
	d, err := File(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	return d
}

// A part that is referred to in two cases is one part, and read once.
func TestPartOfTwoCases(t *testing.T) {
	rel := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + docxtest.OfficeRels + kind + `" Target="` + target + `"/>`
	}
	d := read(t, docxtest.Zip(t,
		docxtest.Entry{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + rel("a", "officeDocument", "Word/document.xml") + `</Relationships>`},
		docxtest.Entry{"word/_rels/document.xml.rels", docxtest.RelationsHead + rel("h", "header", "header1.xml") + rel("i", "header", "HEADER1.xml") + `</Relationships>`},
		docxtest.Entry{"word/document.xml", docxtest.Root("document", "<w:body><w:p/></w:body>")},
		docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", "<w:p/>")}))
	var parts []string
	for _, p := range d.Paragraphs {
		parts = append(parts, p.Part)
	}
	assert.Equal(t, []string{"word/document.xml", "word/header1.xml"}, parts)
}
