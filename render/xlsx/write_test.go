package xlsx

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/limit"
)

const (
	head  doc.Role = "head"
	plain doc.Role = "plain"
	deep  doc.Role = "deep"
)

var looks = style.Sheet{}.With(
	style.RoleLook{Role: head, Look: style.Look{Size: 13, Bold: true, Align: style.Center}},
	style.RoleLook{Role: plain, Look: style.Look{Size: 11}},
	style.RoleLook{Role: deep, Look: style.Look{Size: 11, Italic: true, Left: 6.4}},
)

func text(role doc.Role, s string) doc.SheetCell {
	return doc.SheetCell{Role: role, Value: doc.Value{Text: s}}
}

func value(kind doc.ValueKind, s string) doc.SheetCell {
	return doc.SheetCell{Role: plain, Value: doc.Value{Kind: kind, Text: s}}
}

// sample has one of everything.
func sample() doc.Book {
	whole := &doc.Input{Whole: true, Min: "0", Refusal: doc.Note{Title: "Chưa đúng số", Text: "Nhập số từ 0."}}
	choose := &doc.Input{
		List:    "muc_do",
		Prompt:  doc.Note{Title: "Kết quả", Text: "Chọn một kết quả."},
		Refusal: doc.Note{Title: "Không có", Text: "Chọn trong danh sách."},
	}
	return doc.Book{
		Properties: doc.Properties{Title: "Phiếu & biểu", Author: "Nguyễn Văn A"},
		Names:      []doc.Name{{Name: "muc_do", Sheet: "Danh mục", Range: doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 2}}},
		Sheets: []doc.Sheet{
			{
				Name: "Số liệu 'A' 1", Protected: true, Landscape: true,
				Columns: []float64{60, 30, 30},
				Frozen:  doc.Corner{Rows: 2, Columns: 1},
				Repeat:  doc.Rows{First: 2, Last: 2},
				Rows: []doc.SheetRow{
					{Cells: []doc.SheetCell{{Role: head, Value: doc.Value{Text: "SỐ LIỆU"}, Span: 3}}},
					{Ruled: true, Shade: doc.HeadShade, Cells: []doc.SheetCell{text(head, "Chỉ tiêu"), text(head, "Giá trị"), text(head, "Kết quả")}},
					{Ruled: true, Cells: []doc.SheetCell{
						text(plain, "Hồ sơ tiếp nhận"),
						{ID: "a", Role: plain, Value: doc.Value{Kind: doc.Number, Text: "1234"}, Input: whole},
						{Role: plain, Input: choose},
					}},
					{Ruled: true, Cells: []doc.SheetCell{
						text(deep, "đúng hạn"),
						{ID: "b", Role: plain, Value: doc.Value{Kind: doc.Number}, Input: whole},
						{Role: plain, Input: choose},
					}},
					{Ruled: true, Cells: []doc.SheetCell{
						text(plain, "Tỷ lệ"),
						{ID: "c", Role: plain, Value: doc.Value{Kind: doc.Number}, Decimals: 2, Formula: `IF(COUNT({a},{b})<2,"{a}",{b}/{a}*100)`},
					}},
					{Cells: []doc.SheetCell{value(doc.Number, "-12.5"), value(doc.Bool, "true"), value(doc.Date, "2025-11-05")}},
				},
			},
			{
				Name: "Danh mục", Hidden: true, Columns: []float64{30},
				Rows: []doc.SheetRow{
					{Cells: []doc.SheetCell{text(plain, "Đạt")}},
					{Cells: []doc.SheetCell{text(plain, "Chưa đạt")}},
					{Cells: []doc.SheetCell{{Role: plain, Value: doc.Value{Text: "0"}, Formula: `{c}`}}},
				},
			},
		},
	}
}

func written(t testing.TB, b doc.Book) []byte {
	t.Helper()
	var buf bytes.Buffer
	require.NoError(t, Write(t.Context(), &buf, b, looks))
	return buf.Bytes()
}

// opened returns the book as another program reads it.
func opened(t testing.TB, b doc.Book) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t, b)), excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	return f
}

func partOf(t testing.TB, b doc.Book, name string) string {
	t.Helper()
	parts, err := compile(t.Context(), &b, looks, plainPart, maxTexts)
	require.NoError(t, err)
	for _, p := range parts {
		if p.Name == name {
			return string(p.Data)
		}
	}
	t.Fatalf("no part %s", name)
	return ""
}

func TestWriteReadsBack(t *testing.T) {
	f := opened(t, sample())
	const s = "Số liệu 'A' 1"
	assert.Equal(t, []string{s, "Danh mục"}, f.GetSheetList())
	for _, tt := range []struct {
		cell, want string
		kind       excelize.CellType
	}{
		{"A1", "SỐ LIỆU", excelize.CellTypeSharedString},
		{"B3", "1234", excelize.CellTypeUnset},
		{"B4", "", excelize.CellTypeUnset},
		{"B5", "", excelize.CellTypeFormula},
		{"A6", "-12.5", excelize.CellTypeUnset},
		{"B6", "1", excelize.CellTypeBool},
		{"C6", "45966", excelize.CellTypeUnset},
	} {
		got, err := f.GetCellValue(s, tt.cell)
		require.NoError(t, err)
		kind, err := f.GetCellType(s, tt.cell)
		require.NoError(t, err)
		assert.Equal(t, tt.want, got, tt.cell)
		assert.Equal(t, tt.kind, kind, tt.cell)
	}
	formula, err := f.GetCellFormula(s, "B5")
	require.NoError(t, err)
	assert.Equal(t, `IF(COUNT(B3,B4)<2,"{a}",B4/B3*100)`, formula, "ids become cells, texts stay")
	formula, err = f.GetCellFormula("Danh mục", "A3")
	require.NoError(t, err)
	assert.Equal(t, `'Số liệu ''A'' 1'!B5`, formula)
	visible, err := f.GetSheetVisible("Danh mục")
	require.NoError(t, err)
	assert.False(t, visible)
	merged, err := f.GetMergeCells(s)
	require.NoError(t, err)
	require.Len(t, merged, 1)
	assert.Equal(t, "A1:C1", merged[0].GetStartAxis()+":"+merged[0].GetEndAxis())
	names := f.GetDefinedName()
	require.Len(t, names, 2)
	assert.Equal(t, "'Danh mục'!$A$1:$A$2", names[0].RefersTo)
	assert.Equal(t, "'Số liệu ''A'' 1'!$2:$2", names[1].RefersTo)
}

func TestFormulaComputes(t *testing.T) {
	b := sample()
	b.Sheets[0].Rows[3].Cells[1].Value.Text = "617"
	got, err := opened(t, b).CalcCellValue("Số liệu 'A' 1", "B5")
	require.NoError(t, err)
	assert.Equal(t, "50", got)
}

func TestDropDownsRefuse(t *testing.T) {
	all, err := opened(t, sample()).GetDataValidations("Số liệu 'A' 1")
	require.NoError(t, err)
	require.Len(t, all, 2)
	number, list := all[0], all[1]
	assert.Equal(t, "B3:B4", number.Sqref)
	assert.Equal(t, "whole between 0 999999999999999", strings.Join([]string{number.Type, number.Operator, number.Formula1, number.Formula2}, " "))
	assert.Equal(t, "warning", *number.ErrorStyle)
	assert.True(t, number.ShowErrorMessage)
	assert.False(t, number.ShowInputMessage)

	assert.Equal(t, "C3:C4", list.Sqref)
	assert.Equal(t, "list", list.Type)
	assert.Equal(t, "muc_do", list.Formula1)
	assert.Equal(t, "stop", *list.ErrorStyle)
	assert.Equal(t, "Không có", *list.ErrorTitle)
	assert.Equal(t, "Chọn trong danh sách.", *list.Error)
	assert.Equal(t, "Chọn một kết quả.", *list.Prompt)
	assert.False(t, list.ShowDropDown, "this attribute hides the arrow")

	raw := partOf(t, sample(), "xl/worksheets/sheet1.xml")
	assert.Equal(t, 2, strings.Count(raw, `showErrorMessage="1"`))
}

func TestProtection(t *testing.T) {
	f := opened(t, sample())
	locked := func(cell string) bool {
		id, err := f.GetCellStyle("Số liệu 'A' 1", cell)
		require.NoError(t, err)
		s, err := f.GetStyle(id)
		require.NoError(t, err)
		return s.Protection == nil || s.Protection.Locked
	}
	for cell, want := range map[string]bool{"A1": true, "A3": true, "B3": false, "C4": false, "B5": true, "C5": true} {
		assert.Equal(t, want, locked(cell), cell)
	}
	raw := partOf(t, sample(), "xl/worksheets/sheet1.xml")
	assert.Contains(t, raw, `<sheetProtection sheet="1"`)
	assert.Contains(t, raw, `formatColumns="0" formatRows="0"`, "0 allows")
	assert.Contains(t, raw, `sort="1"`, "1 forbids")
	assert.NotContains(t, raw, "hashValue")
	assert.NotContains(t, partOf(t, sample(), "xl/worksheets/sheet2.xml"), "sheetProtection")
}

func TestPage(t *testing.T) {
	raw := partOf(t, sample(), "xl/worksheets/sheet1.xml")
	for _, want := range []string{
		`<pageSetUpPr fitToPage="1"/>`,
		`orientation="landscape"`, `paperSize="9"`, `fitToHeight="0"`,
		`<oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;P</oddFooter>`,
		`<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>`,
		`<dimension ref="A1:C6"/>`,
		`left="0.7874015748031497"`,
		`width="28.375"`, // 60 mm are 227 pixels of 8 a digit
	} {
		assert.Contains(t, raw, want)
	}
}

// TestHeights: rows say how high their text is, and programs may still fit
// them, unless the text covers several columns.
func TestHeights(t *testing.T) {
	long := strings.Repeat("nội dung kiểm tra ", 20)
	rows := partOf(t, doc.Book{Sheets: []doc.Sheet{{
		Name: "A", Columns: []float64{40, 80},
		Rows: []doc.SheetRow{
			{Cells: []doc.SheetCell{text(plain, "một dòng")}},
			{Cells: []doc.SheetCell{text(plain, long), text(plain, long)}},
			{Cells: []doc.SheetCell{{Role: plain, Value: doc.Value{Text: long}, Span: 2}}},
			{Cells: []doc.SheetCell{text(plain, strings.Repeat(long, 50))}},
			{},
		},
	}}}, "xl/worksheets/sheet1.xml")
	for _, want := range []string{
		`<row r="1" ht="15.75">`,
		`<row r="2" ht="229.5">`,
		`<row r="3" ht="72.75" customHeight="1">`,
		`<row r="4" ht="409.5">`,
		`<row r="5"></row>`,
	} {
		assert.Contains(t, rows, want)
	}
}

func TestEveryStyleIsInTheFontOfTheSheet(t *testing.T) {
	var s struct {
		Fonts []struct {
			Name struct {
				Val string `xml:"val,attr"`
			} `xml:"name"`
			Scheme *struct{} `xml:"scheme"`
		} `xml:"fonts>font"`
	}
	require.NoError(t, xml.Unmarshal([]byte(partOf(t, sample(), "xl/styles.xml")), &s))
	require.GreaterOrEqual(t, len(s.Fonts), 4)
	for _, f := range s.Fonts {
		assert.Equal(t, "Times New Roman", f.Name.Val)
		assert.Nil(t, f.Scheme, "a scheme would take the font of the theme")
	}
}

func TestProperties(t *testing.T) {
	core := partOf(t, sample(), "docProps/core.xml")
	assert.Contains(t, core, "<dc:title>Phiếu &amp; biểu</dc:title><dc:creator>Nguyễn Văn A</dc:creator><dc:language>vi-VN</dc:language>")
	assert.NotContains(t, partOf(t, sample(), "docProps/app.xml"), "Microsoft")
	anonymous := sample()
	anonymous.Properties = doc.Properties{}
	assert.NotContains(t, partOf(t, anonymous, "docProps/core.xml"), "creator")
}

// TestHostileText: whatever a text looks like, it comes back as that text.
func TestHostileText(t *testing.T) {
	hostile := []string{
		"=cmd|'/c calc'!A1", "+1+1", "-1", "@SUM(A1)", "\tx", "'x", "#REF!",
		"_x0041_", "_x0041_x0042_", "_x005F_x0041_", "_x00zz_", "x_x000D_", "__x0041__",
		" đầu và cuối ", "hai\ndòng", "<b>&amp;</b> ]]> \"", "1e5", "TRUE", "01/10/2025",
		strings.Repeat("ă", MaxText),
	}
	b := doc.Book{Sheets: []doc.Sheet{{Name: "A & <B>", Columns: []float64{50}}}}
	for _, s := range hostile {
		b.Sheets[0].Rows = append(b.Sheets[0].Rows, doc.SheetRow{Cells: []doc.SheetCell{text(plain, s)}})
	}
	f := opened(t, b)
	for i, want := range hostile {
		cell := doc.CellName(1, i+1)
		got, err := f.GetCellValue("A & <B>", cell)
		require.NoError(t, err)
		assert.Equal(t, want, got)
		formula, err := f.GetCellFormula("A & <B>", cell)
		require.NoError(t, err)
		assert.Empty(t, formula)
	}
}

func TestWriteRefuses(t *testing.T) {
	cell := func(c doc.SheetCell) doc.Book {
		return doc.Book{
			Names:  []doc.Name{{Name: "ds", Sheet: "A", Range: doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 1}}},
			Sheets: []doc.Sheet{{Name: "A", Columns: []float64{20, 20}, Rows: []doc.SheetRow{{}, {Cells: []doc.SheetCell{{}, c}}}}},
		}
	}
	input := func(k doc.ValueKind, in doc.Input) doc.Book {
		return cell(doc.SheetCell{Role: plain, Value: doc.Value{Kind: k}, Input: &in})
	}
	formula := func(f string) doc.Book { return cell(doc.SheetCell{ID: "a", Role: plain, Formula: f}) }
	for _, tt := range []struct {
		name string
		book doc.Book
		is   error
		want string
	}{
		{"long", cell(text(plain, strings.Repeat("a", 40_000))), errTooLong, "A!B2: text is too long: 40000 UTF-16 units, at most 32767 fit"},
		{"pairs", cell(text(plain, strings.Repeat("𝒜", 20_000))), errTooLong, "40000 UTF-16 units"},
		{"control", cell(text(plain, "a\x07b")), nil, "A!B2: character U+0007 at offset 1 cannot stand in XML"},
		{"utf8", cell(text(plain, "a\xff")), nil, "A!B2: byte 0xff at offset 1 is not UTF-8"},
		{"role", cell(text("nowhere", "a")), errRole, `A!B2: role is unknown: "nowhere"`},
		{"no role", cell(text("", "a")), errRole, `role is unknown: ""`},
		{"number", cell(value(doc.Number, "1,5")), errValue, `"1,5" is not a decimal number`},
		{"exponent", cell(value(doc.Number, "1e5")), errValue, `"1e5" is not a decimal number`},
		{"point", cell(value(doc.Number, "1.")), errValue, `"1." is not a decimal number`},
		{"digits", cell(value(doc.Number, "1234567890123456")), errValue, "more than 15 digits"},
		{"bool", cell(value(doc.Bool, "có")), errValue, "not true or false"},
		{"date", cell(value(doc.Date, "05/11/2025")), errValue, "not a date such as"},
		{"no such date", cell(value(doc.Date, "2025-02-29")), errValue, "not a date such as"},
		{"early", cell(value(doc.Date, "1900-02-28")), errValue, "before 1900-03-01"},
		{"kind", cell(value(9, "a")), errValue, "unknown ValueKind(9)"},
		{"decimals", cell(doc.SheetCell{Decimals: -2}), errValue, "-2 decimals"},
		{"span", cell(doc.SheetCell{Role: plain, Span: 2}), errSpan, "A!B2: cell reaches beyond the columns"},
		{"equals", formula("=1"), errFormula, "it begins with ="},
		{"unknown id", formula("{b}"), errID, `bad formula: id is unknown or stands twice: "b"`},
		{"open brace", formula("{a"), errFormula, "bad formula"},
		{"open quote", formula(`"a`), errFormula, "a quote is not closed"},
		{"long formula", formula(strings.Repeat("1+", 5000) + "1"), errFormula, "at most 8192 fit"},
		{"formula character", formula("1\x00"), errFormula, "U+0000"},
		{"list", input(doc.Text, doc.Input{List: "khac"}), errInput, `there is no name "khac"`},
		{"bounds", input(doc.Text, doc.Input{Min: "1"}), errInput, "a text has no bounds"},
		{"bad bound", input(doc.Number, doc.Input{Max: "x"}), errValue, `"x" is not a decimal number`},
		{"note title", input(doc.Text, doc.Input{Prompt: doc.Note{Title: strings.Repeat("a", 33)}}), errTooLong, "at most 32 fit"},
		{"note text", input(doc.Text, doc.Input{Refusal: doc.Note{Text: strings.Repeat("a", 256)}}), errTooLong, "at most 255 fit"},
		{"computed input", cell(doc.SheetCell{Role: plain, Formula: "1", Input: &doc.Input{}}), errInput, "a computed cell takes none"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			err := Write(t.Context(), &out, tt.book, looks)
			require.ErrorIs(t, err, ErrBook)
			if tt.is != nil {
				assert.ErrorIs(t, err, tt.is)
			}
			var at *CellError
			require.ErrorAs(t, err, &at)
			assert.Equal(t, "A!B2", at.Sheet+"!"+at.Cell)
			assert.ErrorContains(t, err, tt.want)
			assert.Zero(t, out.Len())
		})
	}
}

func TestWriteRefusesBooks(t *testing.T) {
	sheet := func(name string) doc.Sheet { return doc.Sheet{Name: name} }
	name := func(n string, s string, r doc.Range) doc.Book {
		return doc.Book{Sheets: []doc.Sheet{sheet("A")}, Names: []doc.Name{{Name: n, Sheet: s, Range: r}}}
	}
	one := doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 1}
	twice := cellBook(doc.SheetCell{ID: "a"}, doc.SheetCell{ID: "a"})
	for _, tt := range []struct {
		name string
		book doc.Book
		want string
	}{
		{"empty", doc.Book{}, "no sheet is visible"},
		{"hidden", doc.Book{Sheets: []doc.Sheet{{Name: "A", Hidden: true}}}, "no sheet is visible"},
		{"no name", doc.Book{Sheets: []doc.Sheet{sheet("")}}, "a sheet needs a name"},
		{"signs", doc.Book{Sheets: []doc.Sheet{sheet("a/b")}}, "may stand in its name"},
		{"quote", doc.Book{Sheets: []doc.Sheet{sheet("'a")}}, "no apostrophe"},
		{"reserved", doc.Book{Sheets: []doc.Sheet{sheet("HISTORY")}}, "for themselves"},
		{"long", doc.Book{Sheets: []doc.Sheet{sheet(strings.Repeat("ă", 32))}}, "at most 31 fit"},
		{"line", doc.Book{Sheets: []doc.Sheet{sheet("a\nb")}}, "a single line"},
		{"control", doc.Book{Sheets: []doc.Sheet{sheet("a\x01")}}, "U+0001"},
		{"twice", doc.Book{Sheets: []doc.Sheet{sheet("Biểu"), sheet("BIỂU")}}, `sheet "BIỂU" stands twice`},
		{"width", doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{0}}}}, "column A is 0 mm wide"},
		{"frozen", doc.Book{Sheets: []doc.Sheet{{Name: "A", Frozen: doc.Corner{Rows: 1}}}}, "what is frozen lies outside"},
		{"repeat", doc.Book{Sheets: []doc.Sheet{{Name: "A", Repeat: doc.Rows{First: 1, Last: 1}}}}, "cannot be repeated"},
		{"cell-like", name("DS1", "A", one), `"DS1" cannot be the name`},
		{"R1C1", name("r1c1", "A", one), `"r1c1" cannot be the name`},
		{"letters", name("mã", "A", one), `"mã" cannot be the name`},
		{"nowhere", name("ds", "B", one), `there is no sheet "B"`},
		{"range", name("ds", "A", doc.Range{}), "is no range"},
		{"property", doc.Book{Sheets: []doc.Sheet{sheet("A")}, Properties: doc.Properties{Author: "\x02"}}, "U+0002"},
		{"id", twice, `A!B1: id is unknown or stands twice: "a" stands at 'A'!A1 too`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := Write(t.Context(), io.Discard, tt.book, looks)
			require.ErrorIs(t, err, ErrBook)
			assert.ErrorContains(t, err, tt.want)
		})
	}
	bad := style.Sheet{}.With(style.RoleLook{Role: plain, Look: style.Look{Size: -1}})
	assert.ErrorIs(t, Write(t.Context(), io.Discard, sample(), bad), style.ErrSheet)
}

func cellBook(cells ...doc.SheetCell) doc.Book {
	return doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: make([]float64, 0), Rows: []doc.SheetRow{{Cells: cells}}}}}
}

// TestWriteReportsAll: one run names every bad cell.
func TestWriteReportsAll(t *testing.T) {
	b := sample()
	b.Sheets[0].Rows[2].Cells[0].Value.Text = "\x01"
	b.Sheets[1].Rows[0].Cells[0].Role = "x"
	err := Write(t.Context(), io.Discard, b, looks)
	assert.ErrorContains(t, err, "Số liệu 'A' 1!A3")
	assert.ErrorContains(t, err, "Danh mục!A1")
}

var errFull = errors.New("disk full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteFails(t *testing.T) {
	assert.ErrorIs(t, Write(t.Context(), full{}, sample(), looks), errFull)
}

func TestWriteIsTheSameInEveryProcess(t *testing.T) {
	sum := fmt.Sprintf("%x", sha256.Sum256(written(t, sample())))
	if os.Getenv("XLSX_PRINT_SUM") != "" {
		fmt.Println("sum", sum)
		return
	}
	for range 3 {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), "XLSX_PRINT_SUM=1")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err)
		assert.Contains(t, string(out), "sum "+sum)
	}
}

func TestWriteLeavesTheBookAlone(t *testing.T) {
	b := sample()
	written(t, b)
	assert.Equal(t, sample(), b)
}

func TestWriteAtOnce(t *testing.T) {
	b := sample()
	want := written(t, b)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				var buf bytes.Buffer
				assert.NoError(t, Write(t.Context(), &buf, b, looks))
				assert.Equal(t, want, buf.Bytes())
			}
		})
	}
	wg.Wait()
}

// TestPreflight: what is written passes the check that returned files go
// through.
func TestPreflight(t *testing.T) {
	data := written(t, sample())
	p, err := ooxml.Open(t.Context(), bytes.NewReader(data), int64(len(data)), limit.Limits{})
	require.NoError(t, err)
	assert.Len(t, p.Parts(), 11)
}

func TestOrderOfParts(t *testing.T) {
	b := sample()
	parts, err := compile(t.Context(), &b, looks, plainPart, maxTexts)
	require.NoError(t, err)
	var names []string
	for _, p := range parts {
		names = append(names, p.Name)
	}
	assert.Equal(t, []string{
		ooxml.ContentTypes, "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml",
		"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "docProps/core.xml", "docProps/app.xml",
	}, names)
}

// FuzzText: a text comes back as it was, or is refused at its cell.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "Đạt", "_x0041_", "_x005F_", "a\x00", "\xff", "=1", " a\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{20}, Rows: []doc.SheetRow{{Cells: []doc.SheetCell{text(plain, s)}}}}}}
		var buf bytes.Buffer
		err := Write(t.Context(), &buf, b, looks)
		if err != nil {
			assert.Error(t, checkText(s, MaxText))
			return
		}
		file, err := excelize.OpenReader(&buf)
		require.NoError(t, err)
		got, err := file.GetCellValue("A", "A1")
		require.NoError(t, err)
		assert.Equal(t, s, got)
	})
}

func BenchmarkWrite(b *testing.B) {
	book := sample()
	rows := book.Sheets[0].Rows
	for i := range 200 {
		r := rows[2]
		r.Cells = append([]doc.SheetCell(nil), r.Cells...)
		r.Cells[0] = text(plain, fmt.Sprintf("Chỉ tiêu số %d trong biểu", i))
		r.Cells[1].ID = ""
		rows = append(rows, r)
	}
	book.Sheets[0].Rows = rows
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(b.Context(), io.Discard, book, looks); err != nil {
			b.Fatal(err)
		}
	}
}
