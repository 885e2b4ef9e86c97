package xlsx

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/limit"
)

// foreign is a workbook as another program writes it.
func foreign(t testing.TB, sheet string) []byte {
	t.Helper()
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const kind = `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	var buf bytes.Buffer
	require.NoError(t, ooxml.Write(t.Context(), &buf, []ooxml.Part{
		{Name: ooxml.ContentTypes, Data: []byte(`<Types/>`)},
		{Name: "_rels/.rels", Data: []byte(relations + `<Relationship Id="r1" ` + kind + `officeDocument" Target="/xl/workbook.xml"/></Relationships>`)},
		{Name: "xl/workbook.xml", Data: []byte("\uFEFF" + `<?xml version="1.0"?><!-- a --><workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="M&#7851;u &amp; s&#x1ED1;" state="veryHidden" r:id="r1"/></sheets></workbook>`)},
		{Name: "xl/_rels/workbook.xml.rels", Data: []byte(relations + `<Relationship Target="worksheets/sheet1.xml" ` + kind + `worksheet" Id="r1"/><Relationship Id="r2" ` + kind + `sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" ` + kind + `styles" Target="styles.xml"/><Relationship Id="r4" ` + kind + `styles" TargetMode="External" Target="https://example.vn"/></Relationships>`)},
		{Name: "xl/sharedStrings.xml", Data: []byte(`<sst><si><t>một</t></si><si><r><t xml:space="preserve">hai </t></r><rPh><t>x</t></rPh><r><rPr><b/></rPr><t>ba</t></r></si><si><t>_x0041_</t></si><si><t/></si></sst>`)},
		{Name: "xl/styles.xml", Data: []byte(`<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0\ %"/><numFmt numFmtId="171" formatCode="&quot;ngày &quot;dd/mm"/><numFmt numFmtId="172" formatCode="0&quot;%&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`)},
		{Name: "xl/worksheets/sheet1.xml", Data: []byte(sheet)},
	}))
	return buf.Bytes()
}

func TestOpenForeign(t *testing.T) {
	sheets := readAll(t, foreign(t, `<worksheet><sheetProtection sheet='1'/><sheetData>
		<row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2" t="s"><v>2</v></c><c r="F2" t="s"><v>3</v></c></row>
		<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b&lt;</t></r></is></c><c t="str"><v><![CDATA[<x> & y]]></v></c></row>
		<row r="7"><c s="1"><v>0.985</v></c><c s="2"><v>45931</v></c><c s="3"><v>1</v></c><c s="4"><v>2</v></c><c s="5"><v>3</v></c><c s="99"><v> 4 </v></c></row>
		<row r="8"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2025-11-05T00:00:00</v></c><c/><c r="G8"/></row>
		<row r="9"><c><f>A1 &amp; B1</f><v>12</v></c><c><f t="shared" si="0"/></c><c t="str"><f>""</f><v></v></c></row>
		</sheetData></worksheet>`))
	require.Len(t, sheets, 1)
	s := sheets[0]
	assert.True(t, s.Date1904)
	assert.Equal(t, "Mẫu & số", s.Name)
	assert.True(t, s.Hidden)
	assert.True(t, s.Protected)
	assert.Equal(t, []Cell{
		{Row: 2, Column: 2, Text: "một"},
		{Row: 2, Column: 3, Text: "hai ba"},
		{Row: 2, Column: 5, Text: "A"},
		{Row: 3, Column: 1, Text: "ab<"},
		{Row: 3, Column: 2, Text: "<x> & y"},
		{Row: 7, Column: 1, Kind: NumberCell, Percent: true, Text: "0.985", Format: "0%"},
		{Row: 7, Column: 2, Kind: DateCell, Serial: true, Text: "45931", Format: "dd/mm/yyyy"},
		{Row: 7, Column: 3, Kind: NumberCell, Percent: true, Text: "1", Format: `0.0\ %`},
		{Row: 7, Column: 4, Kind: DateCell, Serial: true, Text: "2", Format: `"ngày "dd/mm`},
		{Row: 7, Column: 5, Kind: NumberCell, Text: "3", Format: `0"%"`},
		{Row: 7, Column: 6, Kind: NumberCell, Text: "4"},
		{Row: 8, Column: 1, Kind: BoolCell, Text: "true"},
		{Row: 8, Column: 2, Kind: ErrorCell, Text: "#N/A"},
		{Row: 8, Column: 3, Kind: DateCell, Text: "2025-11-05"},
		{Row: 9, Column: 1, Kind: NumberCell, Text: "12", Formula: "A1 & B1", IsFormula: true},
		{Row: 9, Column: 2, Kind: NumberCell, IsFormula: true},
		{Row: 9, Column: 3, IsFormula: true, Formula: `""`},
	}, s.Cells)
}

// TestCellsInOrder: cells come in the order of rows and columns, whatever the
// order in the file; one that stands there twice alike does no harm.
func TestCellsInOrder(t *testing.T) {
	s := onlySheet(t, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row>
		<row r="1"><c r="C1"><v>2</v></c><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c><c r="A1"/></row></sheetData></worksheet>`})
	var got []string
	for _, c := range s.Cells {
		got = append(got, doc.CellName(c.Column, c.Row)+" "+c.Text)
	}
	assert.Equal(t, []string{"A1 1", "A1 1", "C1 2", "A2 3", "B2 4"}, got)
}

func TestOpenRefusesForeign(t *testing.T) {
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
		"unknown entity":     `<worksheet><sheetData><c t="str"><v>&nbsp;</v></c></sheetData></worksheet>`,
		"forbidden entity":   `<worksheet><sheetData><row><c t="str"><v>&#0;</v></c></row></sheetData></worksheet>`,
		"comment cut off":    `<worksheet><!-- </worksheet>`,
		"cdata cut off":      `<worksheet><![CDATA[ </worksheet>`,
		"processing cut off": `<worksheet><?a </worksheet>`,
		"row zero":           `<worksheet><sheetData><row r="0"/></sheetData></worksheet>`,
		"row of words":       `<worksheet><sheetData><row r="a"/></sheetData></worksheet>`,
		"row beyond":         `<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>`,
		"cell beyond rows":   `<worksheet><sheetData><row r="1"><c r="A1048577"/></row></sheetData></worksheet>`,
		"cell beyond":        `<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>`,
		"cell without row":   `<worksheet><sheetData><c r="A"/></sheetData></worksheet>`,
		"another part":       `<comments/>`,
		"cell twice":         `<worksheet><sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row></sheetData></worksheet>`,
		"row twice":          `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>`,
		"two values":         `<worksheet><sheetData><row><c><v>1</v><v>2</v></c></row></sheetData></worksheet>`,
		"value and text":     `<worksheet><sheetData><row><c><v>1</v><is><t>2</t></is></c></row></sheetData></worksheet>`,
		"text and value":     `<worksheet><sheetData><row><c t="inlineStr"><is><t>1</t></is><v/></c></row></sheetData></worksheet>`,
		"value in two forms": `<worksheet><sheetData><row><c><AlternateContent><Choice><v>1</v></Choice></AlternateContent></c></row></sheetData></worksheet>`,
		"two texts":          `<worksheet><sheetData><row><c t="inlineStr"><is><t>1</t><t>2</t></is></c></row></sheetData></worksheet>`,
		"value in a row":     `<worksheet><sheetData><row><v>1</v></row></sheetData></worksheet>`,
		"cell before rows":   `<worksheet><cols><c r="A1"><v>1</v></c></cols><sheetData/></worksheet>`,
		"tag in a value":     `<worksheet><sheetData><row><c><v><x>1</x></v></c></row></sheetData></worksheet>`,
		"cell in a cell":     `<worksheet><sheetData><row><c><c><v>1</v></c><v>2</v></c></row></sheetData></worksheet>`,
		"text index":         `<worksheet><sheetData><row><c t="s"><v>4</v></c></row></sheetData></worksheet>`,
	} {
		data := foreign(t, sheet)
		_, err := meant(bytes.NewReader(data), "Mẫu & số")
		assert.ErrorIs(t, err, ErrRead, name)
	}
}

// TestForeignAttributes: what another program notes for itself in attributes with a
// prefix is not taken for those of the format.
func TestForeignAttributes(t *testing.T) {
	read := func(row, cell string) *Sheet {
		return onlySheet(t, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet xmlns:x="x"><sheetData><row r="2"` + row + `><c` + cell + ` r="B2"><v>4</v></c></row></sheetData></worksheet>`})
	}
	assert.Equal(t, read("", ""), read(` x:hidden="1" x:ht="0"`, ` x:t="e" x:r="Z9" x:s="1"`))
}

// TestTargetsAreCleaned: a target from the root may go up and down.
func TestTargetsAreCleaned(t *testing.T) {
	f := workbook(t, `<row><c><v>1</v></c></row>`, map[string]string{
		"_rels/.rels": `<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="/./xl/../xl/workbook.xml"/></Relationships>`,
	})
	got, err := meant(f, "")
	require.NoError(t, err)
	assert.NotEmpty(t, got)
}

func FuzzOpen(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`)
	f.Add(`<x:worksheet xmlns:x="a"><x:row><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row></x:worksheet>`)
	f.Add(`<worksheet><!-- a --><row r="1048576"><c r="XFD1048576"><f>1</f></c></row></worksheet>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		data := foreign(t, sheet)
		w, err := Open(t.Context(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal("all but the sheet is sound")
		}
		s, err := w.Sheet("Mẫu & số")
		assert.Equal(t, err == nil, s != nil)
	})
}

// wideMarkup has white space wherever XML allows it.
const wideMarkup = `<styleSheet>
	<numFmts count = '1' >
		<numFmt numFmtId = "170"
			formatCode = "dd/mm/yyyy" />
	</numFmts>
	<dxfs>
		<dxf>
			<numFmt numFmtId="170" formatCode="0" />
		</dxf>
	</dxfs>
	<cellXfs>
		<xf numFmtId = "170" />
		<xf
			numFmtId='9'/>
	</cellXfs>
</styleSheet>`

// TestOpenTakesWhiteSpace: white space in markup changes nothing.
func TestOpenTakesWhiteSpace(t *testing.T) {
	relations := `<Relationships>
		<Relationship Id = 'r1'	Type="x/officeDocument"
			Target = "xl/workbook.xml" />
	</Relationships>`
	f := workbook(t, `
		<row r = "3" >
			<c r = "B3"
				s = "0" >
				<v>46030</v>
			</c>
			<c s='1'>
				<f> 1 / 4 </f>
				<v>
					0.25
				</v>
			</c>
			<c t = "b" ><v> 1 </v></c>
			<c t="s"><v>
				1 </v></c>
		</row >
	`, map[string]string{
		"_rels/.rels":   relations,
		"xl/styles.xml": wideMarkup,
		"xl/workbook.xml": `<workbook>
			<workbookPr date1904 = " 1 " />
			<sheets>
				<sheet name = "A" r:id = "s1" state = 'hidden' />
			</sheets>
		</workbook>`,
	})
	w, err := Open(t.Context(), f, f.Size())
	require.NoError(t, err)
	s, err := w.Sheet("A")
	require.NoError(t, err)
	assert.Equal(t, &Sheet{Name: "A", Hidden: true, Date1904: true, Cells: []Cell{
		{Row: 3, Column: 2, Kind: DateCell, Serial: true, Text: "46030", Format: "dd/mm/yyyy"},
		{Row: 3, Column: 3, Kind: NumberCell, Percent: true, Text: "0.25", IsFormula: true, Formula: " 1 / 4 ", Format: "0%"},
		{Row: 3, Column: 4, Kind: BoolCell, Text: "true", Format: "dd/mm/yyyy"},
		{Row: 3, Column: 5, Text: "Thủy Nguyên", Format: "dd/mm/yyyy"},
	}}, s)
}

// TestSheetsAreReadOnce: whoever asks again, and however many ask at a time,
// gets the same.
func TestSheetsAreReadOnce(t *testing.T) {
	f := workbook(t, `<row><c t="s"><v>0</v></c></row>`, nil)
	w, err := Open(t.Context(), f, f.Size())
	require.NoError(t, err)
	first, err := w.Sheet("A")
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			s, err := w.Sheet("")
			assert.NoError(t, err)
			assert.Same(t, first, s)
		})
	}
	wg.Wait()
	assert.Equal(t, []string{"A"}, w.Sheets())
}

// TestClosed: nothing is read of a workbook that was closed, and the next one has its room
// without anything in it.
func TestClosed(t *testing.T) {
	f := workbook(t, `<row><c t="s"><v>0</v></c></row>`, nil)
	for range 3 {
		w, err := Open(t.Context(), f, f.Size())
		require.NoError(t, err)
		s, err := w.Sheet("A")
		require.NoError(t, err)
		require.Len(t, s.Cells, 1)
		w.Close()
		w.Close()
		assert.Zero(t, s.Cells[0])
		_, err = w.Sheet("A")
		require.ErrorIs(t, err, fs.ErrClosed)
	}
}

// TestFirstSheet: without a name it is the first that shows.
func TestFirstSheet(t *testing.T) {
	f := workbook(t, "", map[string]string{
		"xl/worksheets/sheet1.xml": `<worksheet><sheetProtection sheet="0"/></worksheet>`,
		"xl/workbook.xml":          `<workbook><sheets><sheet name="A" state="hidden" id="s9"/><sheet name="B" state="veryHidden" id="s9"/><sheet name="C" state="visible" id="s1"/></sheets></workbook>`,
	})
	w, err := Open(t.Context(), f, f.Size())
	require.NoError(t, err)
	s, err := w.Sheet("")
	require.NoError(t, err)
	assert.Equal(t, &Sheet{Name: "C"}, s)
	assert.Equal(t, []string{"A", "B", "C"}, w.Sheets())
}

// TestFirstSheetIsAChart: it is passed over, but for its name.
func TestFirstSheetIsAChart(t *testing.T) {
	const kind = `<Relationship Type="http://x/relationships/`
	f := workbook(t, `<row><c><v>1</v></c></row>`, map[string]string{
		"xl/workbook.xml":            `<workbook><sheets><sheet name="A" id="s2"/><sheet name="B" id="s1"/></sheets></workbook>`,
		"xl/chartsheets/sheet1.xml":  `<chartsheet/>`,
		"xl/_rels/workbook.xml.rels": `<Relationships>` + kind + `worksheet" Id="s1" Target="worksheets/sheet1.xml"/>` + kind + `chartsheet" Id="s2" Target="chartsheets/sheet1.xml"/></Relationships>`,
	})
	w, err := Open(t.Context(), f, f.Size())
	require.NoError(t, err)
	s, err := w.Sheet("")
	require.NoError(t, err)
	assert.Equal(t, "B", s.Name)
	s, err = w.Sheet("A")
	require.NoError(t, err)
	assert.Empty(t, s.Cells)
}

// TestOneSheetIsDamaged: the others are read, and it is told each time.
func TestOneSheetIsDamaged(t *testing.T) {
	f := workbook(t, `<row><c t="b"><v>x</v></c></row>`, map[string]string{
		"xl/workbook.xml": `<workbook><sheets><sheet name="A" id="s1"/><sheet name="B" id="s9"/><sheet name="C" id="s3"/><sheet name="D" id="s1"/></sheets></workbook>`,
	})
	w, err := Open(t.Context(), f, f.Size())
	require.NoError(t, err)
	for range 2 {
		_, err = w.Sheet("A")
		require.ErrorIs(t, err, ErrRead)
		assert.ErrorContains(t, err, `truth "x"`)
		_, err = w.Sheet("B")
		require.ErrorIs(t, err, ErrRead)
		assert.ErrorContains(t, err, "part is missing")
		for _, name := range []string{"C", "D"} { // one that is no sheet, one that is another's
			_, err = w.Sheet(name)
			require.ErrorIs(t, err, ErrRead)
			assert.ErrorContains(t, err, "stands twice")
		}
	}
}

// TestOpenBounds: what costs too much is refused, and not cell by cell.
func TestOpenBounds(t *testing.T) {
	cells := func(n int, cell string) string {
		return `<row>` + strings.Repeat(cell, 16000) + `</row>` + strings.Repeat(`<row>`+strings.Repeat(cell, 16000)+`</row>`, n/16000)
	}
	for _, tt := range []struct {
		name, rows string
		want       error
	}{
		{"blank cells do not count", cells(300_000, `<c/>`), nil},
		{"cells", cells(250_000, `<c><v>1</v></c>`), limit.Err},
		{"marks", cells(1_000_000, `<c s="1"/>`), ooxml.ErrTooManyMarks},
		{"depth", strings.Repeat(`<row>`, 63) + strings.Repeat(`</row>`, 63), ooxml.ErrTooDeep},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			f := workbook(t, "", nil)
			sheet := `<worksheet><sheetData>` + tt.rows + `</sheetData></worksheet>`
			require.NoError(t, ooxml.Rewrite(t.Context(), &b, f, f.Size(), map[string][]byte{"xl/worksheets/sheet1.xml": noise(sheet)}))
			_, err := meant(bytes.NewReader(b.Bytes()), "A")
			if tt.want == nil {
				assert.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, ErrRead)
			assert.ErrorIs(t, err, tt.want)
		})
	}
}

// noise puts before a part what cannot be compressed, so that it is not refused
// for its ratio.
func noise(part string) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	b := []byte("<!--")
	for range len(part) / 60 {
		b = append(b, byte('A'+random.IntN(26)))
	}
	return append(append(b, "-->"...), part...)
}

// TestOpenSizes: a file is refused for its size, and for that of what is
// in it.
func TestOpenSizes(t *testing.T) {
	f := workbook(t, "", nil)
	_, err := Open(t.Context(), f, 64<<20+1)
	require.ErrorIs(t, err, ooxml.ErrTooLarge)
	repeated := bytes.Repeat(noise(strings.Repeat("x", 200_000)), 170) // 34 MB
	for _, parts := range [][]ooxml.Part{
		{{Name: "xl/a.bin", Data: make([]byte, 64<<20+1)}},
		{{Name: "xl/a.bin", Data: repeated}, {Name: "xl/b.bin", Data: repeated}, {Name: "xl/c.bin", Data: repeated}},
	} {
		var b bytes.Buffer
		require.NoError(t, ooxml.Write(t.Context(), &b, append([]ooxml.Part{{Name: ooxml.ContentTypes}}, parts...)))
		_, err := Open(t.Context(), bytes.NewReader(b.Bytes()), int64(b.Len()))
		require.ErrorIs(t, err, ErrRead)
		assert.ErrorIs(t, err, ooxml.ErrTooLarge)
	}
	many := strings.Repeat(`<sheet name="A%d" id="s1"/>`, 513)
	names := make([]any, 513)
	for i := range names {
		names[i] = i
	}
	f = workbook(t, "", map[string]string{"xl/workbook.xml": `<workbook><sheets>` + fmt.Sprintf(many, names...) + `</sheets></workbook>`})
	_, err = Open(t.Context(), f, f.Size())
	assert.ErrorIs(t, err, limit.Err)
}

// TestOtherFiles: what is no workbook is told with what it is.
func TestOtherFiles(t *testing.T) {
	for data, want := range map[string]error{
		"số liệu":                          ErrOtherFile,
		"<html><table>":                    ErrOtherFile,
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1": ErrOldFormat,
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00": ErrPassword,
		"PK\x03\x04": ooxml.ErrNotZip,
	} {
		_, err := Open(t.Context(), strings.NewReader(data), int64(len(data)))
		require.ErrorIs(t, err, ErrRead, "%q", data)
		assert.ErrorIs(t, err, want, "%q", data)
	}
}

func TestZeroValues(t *testing.T) {
	_, err := Open(t.Context(), nil, 0)
	require.ErrorIs(t, err, ErrOtherFile)
	_, err = Open(t.Context(), nil, -1)
	require.ErrorIs(t, err, ErrRead)
	var w Workbook
	assert.Empty(t, w.Sheets())
	_, err = w.Sheet("")
	require.ErrorIs(t, err, ErrNoSheet)
	kind, text, err := Cell{}.Meant(false)
	require.NoError(t, err)
	assert.Equal(t, TextCell, kind)
	assert.Empty(t, text)
	require.ErrorIs(t, Write(t.Context(), &bytes.Buffer{}, doc.Book{}, style.Sheet{}), ErrBook)
	_, err = Compile(t.Context(), doc.Book{}, style.Sheet{})
	require.ErrorIs(t, err, ErrBook)
	var c Template
	assert.Empty(t, c.Slots())
	require.Error(t, c.Write(&bytes.Buffer{}, nil))
	assert.NotEmpty(t, (&CellError{}).Error())
	assert.False(t, Exact(""))
}
