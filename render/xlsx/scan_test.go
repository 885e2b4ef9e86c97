package xlsx

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// foreign is a workbook as another program writes it.
func foreign(t testing.TB, sheet string) []byte {
	t.Helper()
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const kind = `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	var buf bytes.Buffer
	require.NoError(t, ooxml.Write(&buf, []ooxml.Part{
		{Name: ooxml.ContentTypes, Data: []byte(`<Types/>`)},
		{Name: "_rels/.rels", Data: []byte(relations + `<Relationship Id="r1" ` + kind + `officeDocument" Target="/xl/workbook.xml"/></Relationships>`)},
		{Name: "xl/workbook.xml", Data: []byte("\uFEFF" + `<?xml version="1.0"?><!-- a --><workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="M&#7851;u &amp; s&#x1ED1;" state="veryHidden" r:id="r1"/></sheets></workbook>`)},
		{Name: "xl/_rels/workbook.xml.rels", Data: []byte(relations + `<Relationship Target="worksheets/sheet1.xml" ` + kind + `worksheet" Id="r1"/><Relationship Id="r2" ` + kind + `sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" ` + kind + `styles" Target="styles.xml"/><Relationship Id="r4" ` + kind + `externalLink" TargetMode="External" Target="https://example.vn"/></Relationships>`)},
		{Name: "xl/sharedStrings.xml", Data: []byte(`<sst><si><t>một</t></si><si><r><t xml:space="preserve">hai </t></r><rPh><t>x</t></rPh><r><rPr><b/></rPr><t>ba</t></r></si><si><t>_x0041_</t></si><si><t/></si></sst>`)},
		{Name: "xl/styles.xml", Data: []byte(`<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0\ %"/><numFmt numFmtId="171" formatCode="&quot;ngày &quot;dd/mm"/><numFmt numFmtId="172" formatCode="0&quot;%&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`)},
		{Name: "xl/worksheets/sheet1.xml", Data: []byte(sheet)},
	}))
	return buf.Bytes()
}

func TestScan(t *testing.T) {
	b := scanned(t, foreign(t, `<worksheet><sheetProtection sheet='1'/><sheetData>
		<row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2" t="s"><v>2</v></c><c r="F2" t="s"><v>3</v></c></row>
		<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b&lt;</t></r></is></c><c t="str"><v><![CDATA[<x> & y]]></v></c></row>
		<row r="7"><c s="1"><v>0.985</v></c><c s="2"><v>45931</v></c><c s="3"><v>1</v></c><c s="4"><v>2</v></c><c s="5"><v>3</v></c><c s="99"><v> 4 </v></c></row>
		<row r="8"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2025-11-05T00:00:00</v></c><c/><c r="G8"/></row>
		<row r="9"><c><f>A1 &amp; B1</f><v>12</v></c><c><f t="shared" si="0"/></c><c t="str"><f>""</f><v></v></c></row>
		</sheetData></worksheet>`))
	require.Len(t, b.Sheets, 1)
	s := b.Sheets[0]
	assert.True(t, b.Date1904)
	assert.Equal(t, "Mẫu & số", s.Name)
	assert.True(t, s.Hidden)
	assert.True(t, s.Protected)
	assert.Equal(t, []ScanCell{
		{Row: 2, Column: 2, Text: "một"}, {Row: 2, Column: 3, Text: "hai ba"}, {Row: 2, Column: 5, Text: "A"},
		{Row: 3, Column: 1, Text: "ab<"}, {Row: 3, Column: 2, Text: "<x> & y"},
		{Row: 7, Column: 1, Kind: ScanNumber, Format: PercentFormat, Text: "0.985"},
		{Row: 7, Column: 2, Kind: ScanNumber, Format: DateFormat, Text: "45931"},
		{Row: 7, Column: 3, Kind: ScanNumber, Format: PercentFormat, Text: "1"},
		{Row: 7, Column: 4, Kind: ScanNumber, Format: DateFormat, Text: "2"},
		{Row: 7, Column: 5, Kind: ScanNumber, Text: "3"},
		{Row: 7, Column: 6, Kind: ScanNumber, Text: "4"},
		{Row: 8, Column: 1, Kind: ScanBool, Text: "true"}, {Row: 8, Column: 2, Kind: ScanError, Text: "#N/A"}, {Row: 8, Column: 3, Kind: ScanDate, Text: "2025-11-05"},
		{Row: 9, Column: 1, Kind: ScanNumber, Text: "12", Formula: "A1 & B1", IsFormula: true},
		{Row: 9, Column: 2, Kind: ScanNumber, IsFormula: true},
		{Row: 9, Column: 3, IsFormula: true, Formula: `""`},
	}, s.Cells)
}

func TestScanRefuses(t *testing.T) {
	for name, sheet := range map[string]string{
		"cut off":            `<worksheet><sheetData><row r="1"><c r="A1"><v>1`,
		"cut in a tag":       `<worksheet><sheetData><row r="1`,
		"crossed":            `<a><b></a></b>`,
		"two roots":          `<worksheet/><worksheet/>`,
		"text outside":       `<worksheet/>x`,
		"doctype":            `<!DOCTYPE a><worksheet/>`,
		"bad attribute":      `<worksheet><row r=1/></worksheet>`,
		"open quote":         `<worksheet><row r="1/></worksheet>`,
		"tag in a tag":       `<worksheet <row/>`,
		"nameless":           `<worksheet>< /></worksheet>`,
		"unknown entity":     `<worksheet><c t="str"><v>&nbsp;</v></c></worksheet>`,
		"forbidden entity":   `<worksheet><row><c t="str"><v>&#0;</v></c></row></worksheet>`,
		"comment cut off":    `<worksheet><!-- </worksheet>`,
		"cdata cut off":      `<worksheet><![CDATA[ </worksheet>`,
		"processing cut off": `<worksheet><?a </worksheet>`,
		"cell without row":   `<worksheet><c r="A"/></worksheet>`,
		"text index":         `<worksheet><row><c t="s"><v>4</v></c></row></worksheet>`,
	} {
		data := foreign(t, sheet)
		_, err := Scan(bytes.NewReader(data), int64(len(data)))
		assert.ErrorIs(t, err, ErrRead, name)
	}
}

func FuzzScan(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`)
	f.Add(`<x:worksheet xmlns:x="a"><x:row><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row></x:worksheet>`)
	f.Add(`<worksheet><!-- a --><row r="1048576"><c r="XFD1048576"><f>1</f></c></row></worksheet>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		data := foreign(t, sheet)
		b, err := Scan(bytes.NewReader(data), int64(len(data)))
		assert.Equal(t, err == nil, b != nil)
	})
}
