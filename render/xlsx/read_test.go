package xlsx

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// workbook is a small file of one sheet. parts replaces some of its parts.
func workbook(t testing.TB, rows string, parts map[string]string) *bytes.Reader {
	t.Helper()
	all := map[string]string{
		"_rels/.rels":     `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns="` + mainNS + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="s1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="s1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="s2" Type="http://x/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>` +
			`<Relationship Id="s3" Type="http://x/relationships/styles" Target="styles.xml"/></Relationships>`,
		"xl/sharedStrings.xml": `<sst xmlns="` + mainNS + `"><si><t>Cẩm Giang</t></si><si><r><t>Thủy </t></r><r><rPr><b/></rPr><t>Nguyên</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`,
		"xl/styles.xml": `<styleSheet xmlns="` + mainNS + `"><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="#,##0&quot; ngày&quot;"/></numFmts>` +
			`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml": `<worksheet xmlns="` + mainNS + `"><sheetData>` + rows + `</sheetData></worksheet>`,
	}
	for name, text := range parts {
		all[name] = text
	}
	list := []ooxml.Part{{Name: ooxml.ContentTypes, Data: []byte("<Types/>")}}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if all[name] != "" {
			list = append(list, ooxml.Part{Name: name, Data: []byte(all[name])})
		}
	}
	var b bytes.Buffer
	require.NoError(t, ooxml.Write(t.Context(), &b, list))
	return bytes.NewReader(b.Bytes())
}

// meant reads the cells of a sheet as a table has them.
func meant(f *bytes.Reader, sheet string) ([]Cell, error) {
	w, err := Open(context.Background(), f, f.Size())
	if err != nil {
		return nil, err
	}
	s, err := w.Sheet(sheet)
	if err != nil {
		return nil, err
	}
	var out []Cell
	for _, c := range s.Cells {
		m := Cell{Row: c.Row, Column: c.Column}
		if m.Kind, m.Text, err = c.Meant(s.Date1904); err != nil {
			return nil, fmt.Errorf("%w: %s!%s: %w", ErrRead, s.Name, doc.CellName(c.Column, c.Row), err)
		}
		out = append(out, m)
	}
	return out, nil
}

func TestReadCells(t *testing.T) {
	tests := []struct {
		name, cell string
		want       []Cell
	}{
		{"shared text", `<c r="A1" t="s"><v>0</v></c>`, []Cell{{Text: "Cẩm Giang"}}},
		{"text in runs, without its reading aid", `<c r="A1" t="s"><v>1</v></c>`, []Cell{{Text: "Thủy Nguyên"}}},
		{"inline text", `<c r="A1" t="inlineStr"><is><t>a</t></is></c>`, []Cell{{Text: "a"}}},
		{"value of a formula", `<c r="A1" t="str"><f>B1&amp;"x"</f><v>bx</v></c>`, []Cell{{Text: "bx"}}},
		{"escaped characters", `<c r="A1" t="str"><v>a_x000D_` + "\n" + `b_x005F_x0041_ _x</v></c>`, []Cell{{Text: "a\nb_x0041_ _x"}}},
		{"number", `<c r="A1"><v>1204</v></c>`, []Cell{{Kind: NumberCell, Text: "1204"}}},
		{"number with an exponent", `<c r="A1" t="n"><v>1.204E3</v></c>`, []Cell{{Kind: NumberCell, Text: "1204"}}},
		{"number under a format of words", `<c r="A1" s="4"><v>3</v></c>`, []Cell{{Kind: NumberCell, Text: "3"}}},
		{"truth", `<c r="A1" t="b"><v>1</v></c>`, []Cell{{Kind: BoolCell, Text: "true"}}},
		{"error", `<c r="A1" t="e"><v>#N/A</v></c>`, []Cell{{Kind: ErrorCell, Text: "#N/A"}}},
		{"day", `<c r="A1" s="1"><v>46030</v></c>`, []Cell{{Kind: DateCell, Text: "2026-01-08"}}},
		{"day in a format of its own", `<c r="A1" s="2"><v>46030</v></c>`, []Cell{{Kind: DateCell, Text: "2026-01-08"}}},
		{"first day of the count", `<c r="A1" s="1"><v>1</v></c>`, []Cell{{Kind: DateCell, Text: "1900-01-01"}}},
		{"last day before the one that never was", `<c r="A1" s="1"><v>59</v></c>`, []Cell{{Kind: DateCell, Text: "1900-02-28"}}},
		{"the day that never was", `<c r="A1" s="1"><v>60</v></c>`, []Cell{{Kind: DateCell, Text: "1900-02-28"}}},
		{"day beyond the calendar", `<c r="A1" s="1"><v>2958466</v></c>`, []Cell{{Kind: NumberCell, Text: "2958466"}}},
		{"first day after it", `<c r="A1" s="1"><v>61</v></c>`, []Cell{{Kind: DateCell, Text: "1900-03-01"}}},
		{"day and time", `<c r="A1" s="1"><v>46030.25</v></c>`, []Cell{{Kind: DateCell, Text: "2026-01-08T06:00:00"}}},
		{"a breath before midnight", `<c r="A1" s="1"><v>46029.9999999</v></c>`, []Cell{{Kind: DateCell, Text: "2026-01-08"}}},
		{"time", `<c r="A1" s="5"><v>0.333333333333333</v></c>`, []Cell{{Kind: TimeCell, Text: "08:00"}}},
		{"midnight", `<c r="A1" s="5"><v>0</v></c>`, []Cell{{Kind: TimeCell, Text: "00:00"}}},
		{"time with seconds", `<c r="A1" s="5"><v>0.333680555555556</v></c>`, []Cell{{Kind: TimeCell, Text: "08:00:30"}}},
		{"hours beyond a day are a number", `<c r="A1" s="3"><v>1.5</v></c>`, []Cell{{Kind: NumberCell, Text: "1.5"}}},
		{"number below a day count", `<c r="A1" s="1"><v>-1</v></c>`, []Cell{{Kind: NumberCell, Text: "-1"}}},
		{"ISO day", `<c r="A1" t="d"><v>2026-01-08T00:00:00</v></c>`, []Cell{{Kind: DateCell, Text: "2026-01-08"}}},
		{"style that does not exist", `<c r="A1" s="99"><v>5</v></c>`, []Cell{{Kind: NumberCell, Text: "5"}}},
		{"hours beyond all days are a number", `<c r="A1" s="3"><v>1e300</v></c>`, []Cell{{Kind: NumberCell, Text: "1" + strings.Repeat("0", 300)}}},
		{"white space around values", "<c r=\"A1\" t=\"s\"><v>\n0 </v></c>", []Cell{{Text: "Cẩm Giang"}}},
		{"white space around truth", `<c r="A1" t="b"><v> 1 </v></c>`, []Cell{{Kind: BoolCell, Text: "true"}}},
		{"white space around a number", "<c r=\"A1\" >\n<v >\t46030\n</v >\n</c >", []Cell{{Kind: NumberCell, Text: "46030"}}},
		{"white space around an error", `<c r="A1" t="e"><v> #N/A </v></c>`, []Cell{{Kind: ErrorCell, Text: "#N/A"}}},
		{"white space of a text", `<c r="A1" t="str"><v> a </v></c>`, []Cell{{Text: " a "}}},
		{"inline text left behind", `<c r="A1" t="s"><v>0</v><is><t>a</t></is></c>`, []Cell{{Text: "Cẩm Giang"}}},
		{"value beside inline text", `<c r="A1" t="inlineStr"><v>a</v></c>`, []Cell{{Text: "a"}}},
		{"pieces of a text", `<c r="A1" t="str"><v>a<!-- x -->b<![CDATA[<c>]]></v></c>`, []Cell{{Text: "ab<c>"}}},
		{"what stands in extensions", `<c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>`, []Cell{{Kind: NumberCell, Text: "1"}}},
		{"nothing", `<c r="A1" s="1"/><c r="B1" t="s"/><c r="C1" t="inlineStr"/>`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for i := range tt.want {
				tt.want[i].Row, tt.want[i].Column = 1, 1
			}
			f := workbook(t, `<row r="1">`+tt.cell+`</row>`, nil)
			got, err := meant(f, "")
			require.NoError(t, err)
			assert.Equal(t, tt.want, got)
		})
	}
}

// TestNotNumbers: what only a Go program takes for a number is none.
func TestNotNumbers(t *testing.T) {
	for _, bad := range []string{"1_000", "0x1p4", "0X1P4", "Inf", "NaN", "1e999", "a"} {
		_, _, err := Cell{Kind: NumberCell, Text: bad}.Meant(false)
		assert.ErrorIs(t, err, errBadValue, bad)
	}
}

func TestReadDaysFrom1904(t *testing.T) {
	f := workbook(t, `<row><c s="1"><v>44568</v></c></row>`, map[string]string{
		"xl/workbook.xml": `<workbook xmlns="` + mainNS + `"><workbookPr date1904="1"/><sheets><sheet name="A" id="s1"/></sheets></workbook>`,
	})
	got, err := meant(f, "A")
	require.NoError(t, err)
	assert.Equal(t, "2026-01-08", got[0].Text)
}

func TestReadPlaces(t *testing.T) {
	const v = `<v>1</v></c>`
	f := workbook(t, `<row><c>`+v+`<c r="AB1">`+v+`<c>`+v+`</row><row r="7"><c r="B7">`+v+`</row><row><c>`+v+`</row>`, nil)
	got, err := meant(f, "")
	require.NoError(t, err)
	var places [][2]int
	for _, c := range got {
		places = append(places, [2]int{c.Row, c.Column})
	}
	assert.Equal(t, [][2]int{{1, 1}, {1, 28}, {1, 29}, {7, 2}, {8, 1}}, places)
}

func TestReadRefuses(t *testing.T) {
	tests := []struct {
		name, rows string
		parts      map[string]string
		want       string
	}{
		{"text beyond the table", `<row r="1"><c r="A1" t="s"><v>2</v></c></row>`, nil, `A!A1: giá trị sai (bad value): text "2"`},
		{"negative text", `<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`, nil, `giá trị sai (bad value): text "-1"`},
		{"number of letters", `<row r="1"><c r="A1"><v>x</v></c></row>`, nil, `giá trị sai (bad value): number "x"`},
		{"no number", `<row r="1"><c r="A1"><v>NaN</v></c></row>`, nil, `giá trị sai (bad value): number "NaN"`},
		{"endless number", `<row r="1"><c r="A1"><v>1e999</v></c></row>`, nil, `giá trị sai (bad value): number "1e999"`},
		{"truth of words", `<row r="1"><c r="A1" t="b"><v>Có</v></c></row>`, nil, `A!A1: giá trị sai (bad value): truth "Có"`},
		{"sheet without a name", "", map[string]string{"xl/workbook.xml": `<workbook><sheets><sheet id="s1"/></sheets></workbook>`}, `sheet ""`},
		{"sheets of one name", "", map[string]string{"xl/workbook.xml": `<workbook><sheets><sheet name="A" id="s1"/><sheet name="A" id="s1"/></sheets></workbook>`}, `sheet "A"`},
		{"no sheet", "", map[string]string{"xl/workbook.xml": `<workbook><sheets/></workbook>`}, "it has no sheet"},
		{"unknown type", `<row r="1"><c r="A1" t="z"><v>1</v></c></row>`, nil, `giá trị sai (bad value): type "z"`},
		{"cell beyond the sheet", `<row r="1"><c r="ZZZZ1"><v>1</v></c></row>`, nil, `tên ô sai (bad name of a cell): "ZZZZ1"`},
		{"row beyond the sheet", `<row r="1048577"><c><v>1</v></c></row>`, nil, "bad name of a cell"},
		{"row zero", `<row r="1"><c r="A0"><v>1</v></c></row>`, nil, `tên ô sai (bad name of a cell): "A0"`},
		{"no main part", "", map[string]string{"_rels/.rels": "<Relationships/>"}, "part is missing"},
		{"no sheet part", "", map[string]string{"xl/worksheets/sheet1.xml": ""}, "part is missing"},
		{"no texts", "", map[string]string{"xl/sharedStrings.xml": ""}, "xl/sharedStrings.xml: thiếu một phần của tệp (part is missing)"},
		{"document type", "", map[string]string{"xl/workbook.xml": "<!DOCTYPE a><workbook/>"}, "declares a document type"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := workbook(t, tt.rows, tt.parts)
			got, err := meant(f, "")
			assert.Nil(t, got)
			require.ErrorIs(t, err, ErrRead)
			assert.ErrorContains(t, err, tt.want)
		})
	}
	f := workbook(t, "", nil)
	_, err := meant(f, "B")
	require.ErrorIs(t, err, ErrNoSheet)
	require.EqualError(t, err, `xlsx: no such sheet: "B" is not among ["A"]`)
}

func TestFormats(t *testing.T) {
	for f, codes := range map[numberFormat][]string{
		asNumber:  {"", "General", "0.00", "#,##0", `0" ngày"`, `0\d`, `0_d`, `*d0`, "[Red]0", "[$-42A]0", `0;"%"`, "0;0%", "[Red", `"`, `\`, "0.00E+00"},
		asPercent: {"0%", "0.0 %", `0\ %`, "[Red]0%;0"},
		asDay:     {"dd/mm/yyyy", "mmmm", "yyyy", "[$-42A]d mmmm", "hh:mm dd/mm", "D", "Y", "%d"},
		asHour:    {"hh:mm", "[h]:mm", "[mm]:ss", "ss", "H", "S", "hh%", "hh:mm;yyyy"},
	} {
		for _, code := range codes {
			assert.Equal(t, f, formatOf(code), "%q", code)
		}
	}
	for id, want := range map[string]numberFormat{
		"": asNumber, "x": asNumber, "0": asNumber, "8": asNumber, "9": asPercent, " 10 ": asPercent, "11": asNumber, "13": asNumber,
		"14": asDay, "17": asDay, "18": asHour, "21": asHour, "22": asDay, "23": asNumber, "26": asNumber, "27": asDay, "31": asDay,
		"32": asHour, "35": asHour, "36": asDay, "37": asNumber, "44": asNumber, "45": asHour, "47": asHour, "48": asNumber,
		"49": asNumber, "50": asDay, "58": asDay, "59": asNumber,
	} {
		assert.Equal(t, want, builtIn(id), id)
	}
}

// What Write wrote is read again, whatever it looks like.
func TestReadWhatWasWritten(t *testing.T) {
	cells := []doc.SheetCell{
		text(plain, "Thủy Nguyên"), text(plain, "=1+1"), text(plain, "_x0041_x0042_"), text(plain, " a\nb "), text(plain, "00123"),
		value(doc.Number, "-12.5"), value(doc.Bool, "true"), value(doc.Date, "2025-11-05"),
	}
	kinds := []Kind{0, 0, 0, 0, 0, NumberCell, BoolCell, DateCell}
	b := doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{50}}}}
	var want []Cell
	for i, c := range cells {
		b.Sheets[0].Rows = append(b.Sheets[0].Rows, doc.SheetRow{Cells: []doc.SheetCell{c}})
		want = append(want, Cell{Row: i + 1, Column: 1, Kind: kinds[i], Text: c.Value.Text})
	}
	var file bytes.Buffer
	require.NoError(t, Write(t.Context(), &file, b, looks))
	got, err := meant(bytes.NewReader(file.Bytes()), "A")
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

func FuzzSheet(f *testing.F) {
	w := workbook(f, `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46030</v></c></row>`, nil)
	seed, err := io.ReadAll(w)
	require.NoError(f, err)
	f.Add(seed, `<row r="2"><c r="A2" t="b"><v>1</v></c></row>`)
	f.Add([]byte(nil), `<row><c t="str"><v>_x0041_</v></c><c s="5"><v>0.5</v></c></row>`)
	f.Fuzz(func(t *testing.T, file []byte, rows string) {
		check := func(r *bytes.Reader) {
			got, err := meant(r, "")
			if err != nil {
				assert.Nil(t, got)
				return
			}
			for _, c := range got {
				assert.Positive(t, c.Row)
				assert.Positive(t, c.Column)
			}
		}
		check(bytes.NewReader(file))
		if !strings.Contains(rows, "\x00") {
			check(workbook(t, rows, nil))
		}
	})
}
