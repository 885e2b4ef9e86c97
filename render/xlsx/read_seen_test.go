package xlsx

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

// onlySheet reads the only sheet of a small file.
func onlySheet(t testing.TB, parts map[string]string) *Sheet {
	t.Helper()
	f := workbook(t, "", parts)
	w, err := Open(t.Context(), f, f.Size())
	require.NoError(t, err)
	s, err := w.Sheet("A")
	require.NoError(t, err)
	return s
}

// TestMarks: what a person saw of a cell beside its text.
func TestMarks(t *testing.T) {
	const styles = `<styleSheet>
		<cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/><xf fontId="2" fillId="1"/><xf fontId="3"/><xf fontId="4"/><xf fontId="5" fillId="2"/><xf fontId="6"/><xf fontId="7" fillId="3"/><xf fontId="99" fillId="99"/><xf fontId="8"/><xf fontId="1" fillId="4"/><xf fontId="9"/></cellXfs>
		<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color rgb="fffff9e5"/></font><font><strike/></font><font><vertAlign val="superscript"/></font>
			<font><color theme="0"/></font><font><strike val="0"/><vertAlign val="baseline"/></font><font><color indexed="9"/></font><font><sz val="1"/></font><font><color rgb="FFFFFF00"/></font></fonts>
		<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF9E5"/></patternFill></fill>
			<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.05"/></patternFill></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>
	</styleSheet>`
	for _, tt := range []struct {
		name, cell string
		want       Marks
	}{
		{"plain", `<c s="0"><v>1</v></c>`, 0},
		{"no style", `<c><v>1</v></c>`, 0},
		{"white on white", `<c s="1"><v>1</v></c>`, Unseen},
		{"white on the ground of answers", `<c s=" 2 "><v>1</v></c>`, Unseen},
		{"white on a light ground", `<c s="11"><v>1</v></c>`, 0},
		{"yellow on white", `<c s="12"><v>1</v></c>`, 0},
		{"the colour of the ground", `<c s="3"><v>1</v></c>`, Unseen},
		{"struck", `<c s="4"><v>1</v></c>`, Struck},
		{"raised", `<c s="5"><v>1</v></c>`, Raised},
		{"white on nearly white", `<c s="6"><v>1</v></c>`, Unseen},
		{"switched off", `<c s="7"><v>1</v></c>`, 0},
		{"on dots", `<c s="8"><v>1</v></c>`, 0},
		{"fonts that are not there", `<c s="9"><v>1</v></c>`, 0},
		{"one point", `<c s="10"><v>1</v></c>`, Unseen},
		{"run struck", `<c t="inlineStr"><is><r><rPr><strike/></rPr><t>12</t></r><r><t>100</t></r></is></c>`, Struck},
		{"blank run struck", `<c t="inlineStr"><is><r><rPr><strike/></rPr><t> </t></r><r><t>100</t></r></is></c>`, 0},
		{"run lowered", `<c t="inlineStr"><is><r><t>H</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r></is></c>`, Raised},
		{"run in white", `<c t="inlineStr"><is><r><t>1</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>2</t></r></is></c>`, Unseen},
		{"runs of their own in a struck cell", `<c s="4" t="inlineStr"><is><r><rPr><b/></rPr><t>1</t></r></is></c>`, 0},
		{"run of a struck cell", `<c s="4" t="inlineStr"><is><r><t>1</t></r></is></c>`, Struck},
		{"shared", `<c t="s"><v> 1 </v></c>`, Struck | Raised},
		{"of another", `<c t="s"><v>0</v></c>`, 0},
	} {
		s := onlySheet(t, map[string]string{
			"xl/styles.xml":            styles,
			"xl/sharedStrings.xml":     `<sst><si><t>a</t></si><si><r><rPr><strike val="true"/></rPr><t>a</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>b</t></r></si></sst>`,
			"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row>` + tt.cell + `</row></sheetData></worksheet>`,
		})
		require.Len(t, s.Cells, 1, tt.name)
		assert.Equal(t, tt.want, s.Cells[0].Marks, tt.name)
	}
}

// TestCommentsAndPlaces: what stands beside cells, under a merge and out of
// sight.
func TestCommentsAndPlaces(t *testing.T) {
	s := onlySheet(t, map[string]string{
		"xl/worksheets/sheet1.xml": `<worksheet><cols><col min="2" max="3" width="9"/><col min="4" max="5" hidden="1"/></cols><sheetData>
			<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" ht="0"><c><v>4</v></c></row><row><c r="B4"/></row>
			</sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref=""/><mergeCell ref="B7"/></mergeCells></worksheet>`,
		"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="a" Type="x/comments" Target="../comments1.xml"/><Relationship Id="b" Type="x/threadedComment" Target="/xl/threadedComments/t.xml"/><Relationship Id="c" Type="x/comments" Target="../gone.xml"/></Relationships>`,
		"xl/comments1.xml": `<comments><authors><author>A</author></authors><commentList>
			<comment ref="A1"><text><r><rPr><b/></rPr><t>A:</t></r><r><t xml:space="preserve"> 1204 </t></r></text></comment>
			<comment ref="B4"><text><t>thay cho luồng</t></text></comment><comment ref="C9"><text><t>trống</t></text></comment><comment ref="D9"><text><t> </t></text></comment><comment ref="?"><text><t>x</t></text></comment>
			</commentList></comments>`,
		"xl/threadedComments/t.xml": `<ThreadedComments><threadedComment ref="B4"><text>hỏi</text></threadedComment><threadedComment ref="B4"><text>đáp</text></threadedComment></ThreadedComments>`,
	})
	assert.Equal(t, []Cell{
		{Row: 1, Column: 1, Kind: NumberCell, Text: "1", Comment: "A: 1204\nx"},
		{Row: 1, Column: 5, Kind: NumberCell, Text: "2", Marks: Tucked},
		{Row: 2, Column: 1, Kind: NumberCell, Text: "3", Marks: Tucked},
		{Row: 3, Column: 1, Kind: NumberCell, Text: "4", Marks: Tucked},
		{Row: 4, Column: 2, Comment: "hỏi\nđáp"},
		{Row: 9, Column: 3, Comment: "trống"},
	}, s.Cells)
	assert.Equal(t, []doc.Range{{Left: 1, Top: 1, Right: 3, Bottom: 2}, {Left: 2, Top: 7, Right: 2, Bottom: 7}}, s.Merged)
}

// TestShown: what a format makes of a value.
func TestShown(t *testing.T) {
	const unsure = "?"
	for _, tt := range []struct{ format, value, want string }{
		{"", "1204", "1204"},
		{"General", "-12.5", "-12,5"},
		{"@", "12.5", "12,5"},
		{"", "0.30000000000000004", "0,3"},
		{"", "1E-3", "0,001"},
		{"0", "12.5", "13"},
		{"0", "0", "0"},
		{"0.00", "12.5", "12,50"},
		{"#,##0", "1234567", "1.234.567"},
		{"#,##0.0", "1234.25", "1.234,3"},
		{"#,##0.##", "1234.5", "1.234,5"},
		{"#,##0.##", "1234", "1.234"},
		{"0.", "12", "12"},
		{"000", "7", "007"},
		{"#", "0", ""},
		{"#.#", "0.5", ",5"},
		{"0%", "0.985", "99%"},
		{"0.0 %", "1", "100,0 %"},
		{`0"%"`, "95", "95%"},
		{`0.0" tỷ"`, "2.5", "2,5 tỷ"},
		{`#,##0\ "đồng"`, "1500", "1.500 đồng"},
		{"#,##0 ₫", "1500", "1.500 ₫"},
		{"#,##0 [$đ-42A]", "1500", "1.500 đ"},
		{"#,##0,", "2500000", "2.500"},
		{"0.0,,", "2500000", "2,5"},
		{`General" ha"`, "1.5", "1,5 ha"},
		{`"khoảng "0`, "5", "khoảng 5"},
		{"[Red]0", "5", "5"},
		{"[Color 3]0", "5", "5"},
		{"#,##0;(#,##0)", "-5", "(5)"},
		{"#,##0_);[Red]\\-#,##0", "-5", "-5"},
		{"0;0", "-5", "5"},
		{"0;-0;", "0", ""},
		{`_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-`, "0", "-"},
		{`_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-`, "-1200", "-1.200"},
		{`"số"`, "5", "số"},
		{";;;", "5", ""},
		{";;;", "=chữ", ""},
		{";;;@", "=chữ", "chữ"},
		{`@" ha"`, "=12", "12 ha"},
		{`0;0;0;"ẩn"`, "=chữ", "ẩn"},
		{"0.00", "=chữ", "chữ"},
		{"dd/mm/yyyy;@", "=chữ", "chữ"},
		{"[White]0", "5", unsure},
		{"[>100]0;0", "5", unsure},
		{"[DBNum1]0", "5", unsure},
		{"0.00E+00", "5", unsure},
		{"# ?/?", "0.5", unsure},
		{"000-000", "123456", unsure},
		{"0k", "5", unsure},
		{"0." + strings.Repeat("0", 21), "5", unsure},
		{strings.Repeat("0", 1001), "5", unsure},
		{"0", "1E300", unsure},
		{"dd/mm/yyyy", "46112", "31/3/2026"},
		{"mm/dd/yy", "46112", "31/3/2026"},
		{"d-mmm-yy", "46112", "31/3/2026"},
		{"[$-42A]dd mmmm yyyy;@", "46112", "31/3/2026"},
		{"[$-F800]dddd, mmmm dd, yyyy", "46112", "31/3/2026"},
		{`"ngày" d "tháng" m "năm" yyyy`, "46112", "31/3/2026"},
		{"[$-1010000]d/m/yyyy", "46112", "31/3/2026"},
		{"[$-107041E]d/m/yyyy", "46112", unsure},
		{`"trước "dd/mm/yyyy`, "46112", unsure},
		{"dd/mm/yyyy hh:mm", "46112.25", "31/3/2026 06:00"},
		{"dd/mm/yyyy hh:mm", "46112", "31/3/2026"},
		{"dd/mm/yyyy", "46112.25", "31/3/2026"},
		{"mm/yyyy", "46112", "03/2026"},
		{"dd/mm", "46112", "31/03"},
		{"yyyy", "46112", "2026"},
		{"mmmm", "46112", unsure},
		{"dddd", "46112", unsure},
		{"dd/mm/yyyy", "60", unsure},
		{"dd/mm/yyyy", "-1", unsure},
		{"dd/mm/yyyy", "2958466", unsure},
		{"hh:mm", "0.333333333333333", "08:00"},
		{"h:mm:ss", "0.333680555555556", "8:00:30"},
		{"h:mm AM/PM", "0.75", "18:00"},
		{"[h]:mm", "1.5", "36:00"},
		{"mm:ss", "0.0007", "01:00"},
		{"mm:ss.0", "0.0007", unsure},
		{"[id 30]", "46112", unsure},
		{`\`, "5", ""},
		{`"`, "5", ""},
	} {
		c := Cell{Kind: NumberCell, Text: tt.value, Format: tt.format}
		formatOf(tt.format).mark(&c)
		if text, ok := strings.CutPrefix(tt.value, "="); ok {
			c = Cell{Text: text, Format: tt.format}
		}
		got, ok := c.Shown(false)
		if !ok {
			got = unsure
		}
		assert.Equal(t, tt.want, got, "%s of %s", tt.format, tt.value)
	}
	for want, c := range map[string]Cell{
		"TRUE": {Kind: BoolCell, Text: "true"}, "#N/A": {Kind: ErrorCell, Text: "#N/A", Format: ";;;"}, "": {Kind: NumberCell, Format: "0"},
		"5/11/2025": {Kind: DateCell, Text: "2025-11-05"}, "5/11/2025 08:00": {Kind: DateCell, Text: "2025-11-05T08:00:00"},
	} {
		got, ok := c.Shown(false)
		assert.True(t, ok)
		assert.Equal(t, want, got)
	}
	c := Cell{Kind: DateCell, Serial: true, Text: "44650", Format: "dd/mm/yyyy"}
	got, _ := c.Shown(true)
	assert.Equal(t, "31/3/2026", got)
}

func FuzzShown(f *testing.F) {
	f.Add("#,##0.0,;[Red](0%);\"-\"??;@", "-1.5")
	f.Add("[$-42A]dd mmmm yyyy h:mm:ss AM/PM", "46112.5")
	f.Add("\\", "1E-300")
	f.Fuzz(func(t *testing.T, format, value string) {
		for _, kind := range []Kind{TextCell, NumberCell, BoolCell, DateCell, ErrorCell} {
			c := Cell{Kind: kind, Text: value, Format: format}
			if kind == NumberCell {
				formatOf(format).mark(&c)
			}
			c.Shown(false)
			c.Shown(true)
		}
	})
}

// TestDrawn: text boxes and pictures stand at the cells where they begin; what is
// drawn otherwise says nothing.
func TestDrawn(t *testing.T) {
	box := func(from, inside string) string {
		return `<xdr:twoCellAnchor><xdr:from>` + from + `</xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>` + inside + `</xdr:twoCellAnchor>`
	}
	const at = `<xdr:col>4</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row> 9 </xdr:row>`
	said := `<xdr:sp><xdr:txBody><a:p><a:r><a:t>thực tế </a:t></a:r><a:r><a:t>1300</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>tính đến 15/12</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
	s := onlySheet(t, map[string]string{
		"xl/worksheets/sheet1.xml":            `<worksheet><sheetData><row><c r="E10"><v>1204</v></c></row></sheetData></worksheet>`,
		"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="a" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
		"xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="m">` +
			box(at, `<mc:AlternateContent><mc:Choice>`+said+`</mc:Choice><mc:Fallback>`+said+`</mc:Fallback></mc:AlternateContent>`) +
			box(at, `<xdr:graphicFrame/>`) +
			`<xdr:oneCellAnchor><xdr:from><xdr:col>-1</xdr:col><xdr:row>99999999</xdr:row></xdr:from><xdr:ext/><xdr:pic/></xdr:oneCellAnchor>` +
			`<xdr:absoluteAnchor><xdr:grpSp><xdr:sp><a:p><a:fld><a:t>x</a:t></a:fld></a:p></xdr:sp></xdr:grpSp></xdr:absoluteAnchor></xdr:wsDr>`,
	})
	assert.Equal(t, []Cell{{Row: 10, Column: 5, Text: "thực tế 1300\ntính đến 15/12"}, {Row: MaxRows, Column: 1}, {Row: 1, Column: 1, Text: "x"}}, s.Drawn)
	require.Len(t, s.Cells, 1)
}
