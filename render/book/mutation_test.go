package book

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
)

// rezipped lets a test change the parts of a file; nil leaves a part out.
func rezipped(t testing.TB, data []byte, change func(name string, part []byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	var buf bytes.Buffer
	out := zip.NewWriter(&buf)
	for _, f := range in.File {
		r, err := f.Open()
		require.NoError(t, err)
		part, err := io.ReadAll(r)
		require.NoError(t, err)
		if part = change(f.Name, part); part == nil {
			continue
		}
		w, err := out.Create(f.Name)
		require.NoError(t, err)
		_, err = w.Write(part)
		require.NoError(t, err)
	}
	require.NoError(t, out.Close())
	return buf.Bytes()
}

// replaced replaces an expression in every part whose name has a prefix.
func replaced(t testing.TB, data []byte, prefix, expression, by string) []byte {
	t.Helper()
	re := regexp.MustCompile(expression)
	found := false
	out := rezipped(t, data, func(name string, part []byte) []byte {
		if strings.HasPrefix(name, prefix) && re.Match(part) {
			found = true
			part = re.ReplaceAll(part, []byte(by))
		}
		return part
	})
	require.True(t, found, "%s has nothing to replace", expression)
	return out
}

const tccSheet = "Bộ máy, biên chế, chế độ"

// answered is a form with answers of every kind, as a unit sent it.
func answered(t testing.TB, forms *round.FormSet) []byte {
	return edited(t, written(t, forms, "hp001"), func(f *excelize.File) { fill(t, f) })
}

// TestSurvives: what people and programs do to a form leaves its answers as
// they were.
func TestSurvives(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms := sampleRound(t)
	sent := answered(t, forms)
	want, _ := read(t, forms, sent, Source{})
	require.NotNil(t, want)
	edit := func(f func(*excelize.File)) func() []byte {
		return func() []byte { return edited(t, sent, f) }
	}
	for _, tt := range []struct {
		name   string
		mutate func() []byte
		codes  []string // beside those of the form as it was sent
	}{
		{"table sorted backwards", edit(func(f *excelize.File) { reverse(t, f, tccSheet, "tc.giao", 11) }), nil},
		{"rows inserted", edit(func(f *excelize.File) {
			_, row := rowOf(t, f, "tc.giao")
			require.NoError(t, f.InsertRows(tccSheet, row, 3))
		}), nil},
		{"columns inserted", edit(func(f *excelize.File) { require.NoError(t, f.InsertCols(tccSheet, "B", 2)) }), nil},
		{"columns widened", edit(func(f *excelize.File) { require.NoError(t, f.SetColWidth(tccSheet, "A", "I", 60)) }), nil},
		{"sheets renamed", edit(func(f *excelize.File) {
			for i, s := range f.GetSheetList() {
				require.NoError(t, f.SetSheetName(s, fmt.Sprintf("Sheet%d", i)))
			}
		}), nil},
		{"hidden sheets deleted", edit(func(f *excelize.File) {
			require.NoError(t, f.DeleteSheet(manifestName))
			require.NoError(t, f.DeleteSheet(listSheet))
		}), []string{"sheet-missing"}},
		{"cover deleted", edit(func(f *excelize.File) { require.NoError(t, f.DeleteSheet(coverName)) }), []string{"sheet-missing"}},
		{"as Google Sheets exports", func() []byte {
			out := rezipped(t, sent, func(name string, part []byte) []byte {
				if strings.HasPrefix(name, "docProps/") {
					return nil
				}
				return part
			})
			out = replaced(t, out, "xl/worksheets/", `<sheetProtection[^>]*>(</sheetProtection>)?`, "")
			out = replaced(t, out, "xl/worksheets/", `<dimension[^>]*>(</dimension>)?`, "")
			out = replaced(t, out, "xl/worksheets/", `(<c r="[A-Z]+[0-9]+") s="[0-9]+"`, "$1")
			return replaced(t, out, "xl/workbook.xml", `<workbookProtection[^>]*>|<workbookPr\b[^>]*>(</workbookPr>)?`, "")
		}, slices.Repeat([]string{"protection-gone"}, 10)},
		{"numbers pasted as text", edit(func(f *excelize.File) {
			for _, id := range []string{"cd.vb", "cd.kn_nhan", "cd.kn_gq", "tc.giao", "tc.comat"} {
				sheet, row := rowOf(t, f, id)
				v, err := f.GetCellValue(sheet, fmt.Sprintf("D%d", row), excelize.Options{RawCellValue: true})
				require.NoError(t, err)
				require.NoError(t, f.SetCellStr(sheet, fmt.Sprintf("D%d", row), v))
			}
		}), nil},
		{"prefixes before all names", func() []byte {
			out := replaced(t, sent, "xl/worksheets/", `<(/?)(worksheet|sheetData|row|c|v|f)([ >/])`, "<${1}x:$2$3")
			return replaced(t, out, "xl/worksheets/", `<x:worksheet xmlns=`, `<x:worksheet xmlns:x=`)
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := read(t, forms, tt.mutate(), Source{Unit: "hp001"})
			require.NotNil(t, got, problems)
			_, before := read(t, forms, sent, Source{})
			codes := slices.Concat(codesOf(before), tt.codes)
			assert.ElementsMatch(t, codes, codesOf(problems))
			a, b := plainValues(want), plainValues(got)
			for i := range a {
				a[i].Typed, b[i].Typed = "", ""
			}
			assert.Equal(t, a, b)
		})
	}
}

// reverse turns n rows of a table upside down, from that of a code on.
func reverse(t testing.TB, f *excelize.File, sheet, code string, n int) {
	t.Helper()
	_, first := rowOf(t, f, code)
	var values [][]string
	for row := first; row < first+n; row++ {
		var cells []string
		for column := 1; column <= 9; column++ {
			v, err := f.GetCellValue(sheet, doc.CellName(column, row), excelize.Options{RawCellValue: true})
			require.NoError(t, err)
			cells = append(cells, v)
		}
		values = append(values, cells)
	}
	slices.Reverse(values)
	for i, cells := range values {
		for column, v := range cells {
			name := doc.CellName(column+1, first+i)
			require.NoError(t, f.SetCellFormula(sheet, name, ""))
			if column == 4 && v != "" && strings.Trim(v, "0123456789.") == "" {
				require.NoError(t, f.SetCellDefault(sheet, name, v))
			} else {
				require.NoError(t, f.SetCellStr(sheet, name, v))
			}
		}
	}
}

// TestTellsWhatIsLost: rows that are gone, doubled, foreign or torn apart are
// told of, each at its place.
func TestTellsWhatIsLost(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms := sampleRound(t)
	sent := answered(t, forms)
	for _, tt := range []struct {
		name string
		edit func(*excelize.File)
		code diag.Rule
		id   string
		want checklist.State // of the id
	}{
		{"row deleted", func(f *excelize.File) {
			sheet, row := rowOf(t, f, "cd.vb")
			require.NoError(t, f.RemoveRow(sheet, row))
		}, MissingRow, "cd.vb", checklist.Blank},
		{"row doubled with another answer", func(f *excelize.File) {
			sheet, row := rowOf(t, f, "cd.vb")
			require.NoError(t, f.DuplicateRow(sheet, row))
			require.NoError(t, f.SetCellValue(sheet, fmt.Sprintf("D%d", row), 999))
		}, repeatedRow, "cd.vb", checklist.Unreadable},
		{"row doubled", func(f *excelize.File) {
			sheet, row := rowOf(t, f, "cd.vb")
			require.NoError(t, f.DuplicateRow(sheet, row))
		}, repeatedRow, "cd.vb", checklist.Given},
		{"words of another row", func(f *excelize.File) { set(t, f, "C", "cd.vb", "Cuộc họp chuyên đề") }, labelDiffers, "cd.vb", checklist.Unreadable},
		{"id changed", func(f *excelize.File) { set(t, f, "J", "cd.vb", "cd.vbb") }, unknownRow, "cd.vb", checklist.Blank},
		{"id deleted", func(f *excelize.File) { set(t, f, "J", "cd.vb", "") }, rowWithoutCode, "cd.vb", checklist.Blank},
		{"answers sorted on their own, which takes the protection off", func(f *excelize.File) {
			require.NoError(t, f.UnprotectSheet("Chỉ đạo, điều hành"))
			set(t, f, "E", "cd.vb", 12)
		}, protectionGone, "cd.vb", checklist.Given},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, problems := read(t, forms, edited(t, sent, tt.edit), Source{})
			require.NotNil(t, r, problems)
			assert.Contains(t, codesOf(problems), string(tt.code.Code))
			v, _ := r.Value(tt.id)
			assert.Equal(t, tt.want, v.State)
			for _, p := range problems {
				assert.Equal(t, "f.xlsx", p.Place.File)
			}
		})
	}
}

// TestRefuses: a form that is not one of this round is refused, and the problem
// says why.
func TestRefuses(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms := sampleRound(t)
	sent := answered(t, forms)
	stamp := func(old, by string) []byte { return replaced(t, sent, "xl/sharedStrings.xml", old, by) }
	everywhere := func(stampOld, stampNew, key, value string) []byte {
		return edited(t, stamp(stampOld, stampNew), func(f *excelize.File) {
			sheet, row := rowOf(t, f, key)
			require.NoError(t, f.SetCellStr(sheet, fmt.Sprintf("B%d", row), value))
		})
	}
	var other bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &other, worksheet(t, small()), Sheet()))
	bare := edited(t, sent, func(f *excelize.File) {
		for _, s := range f.GetSheetList() {
			rows, err := f.GetRows(s)
			require.NoError(t, err)
			for i, r := range rows {
				for j, v := range r {
					if strings.HasPrefix(v, stampWord) || v == manifestHead {
						require.NoError(t, f.SetCellStr(s, doc.CellName(j+1, i+1), ""))
					}
				}
			}
		}
	})
	for _, tt := range []struct {
		name string
		data []byte
		from Source
		code diag.Rule
	}{
		{"another unit than the one asked for", sent, Source{Unit: "hp002"}, otherUnit},
		{"stamps that disagree", edited(t, sent, func(f *excelize.File) {
			require.NoError(t, f.SetCellStr(tccSheet, "A2", stampText(checklist.Manifest{Plan: "kh.congvu-2026.dot1", Version: 1, Round: 1, Unit: "hp002", Fingerprint: forms.Frame().Fingerprint})))
		}), Source{}, stampsDiffer},
		{"another plan", everywhere("kh.congvu-2026.dot1", "kh.khac", keyPlan, "kh.khac"), Source{}, otherPlan},
		{"another round", everywhere(`Đợt 1 \|`, "Đợt 2 |", keyRound, "2"), Source{}, otherRound},
		{"an unknown unit", everywhere("Đơn vị hp001", "Đơn vị hp999", keyUnit, "hp999"), Source{}, unknownReturnUnit},
		{"a newer version", everywhere("Phiên bản 1", "Phiên bản 2", keyVersion, "2"), Source{}, newerVersion},
		{"an unknown version", everywhere("Mã kiểm soát [0-9A-F]+", "Mã kiểm soát 000000000000", keyMark, "000000000000"), Source{}, unknownVersion},
		{"a later layout", everywhere("Biểu mẫu vanban 1", "Biểu mẫu vanban 2", manifestHead, "2"), Source{}, newerLayout},
		{"another workbook", other.Bytes(), Source{}, notAForm},
		{"no stamp left, and no unit named", bare, Source{}, notAForm},
		{"no file at all", nil, Source{}, notAForm},
		{"a text", []byte("Kính gửi Sở Nội vụ"), Source{}, notAForm},
		{"an .xls", append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 1000)...), Source{}, oldWorkbook},
		{"a password", append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")...), Source{}, passwordWorkbook},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, problems := read(t, forms, tt.data, tt.from)
			assert.Nil(t, r)
			require.Len(t, problems, 1)
			assert.Equal(t, tt.code.Code, problems[0].Code, problems[0].Error())
			assert.Error(t, problems.Err())
		})
	}

	r, problems := read(t, forms, bare, Source{Unit: "hp001"})
	require.NotNil(t, r, problems)
	assert.Contains(t, codesOf(problems), string(unitFromCaller.Code))
	v, _ := r.Value("cd.vb")
	assert.Equal(t, "120", v.Number.String())
}

// A file of another kind is refused with what helps with that kind.
func TestOtherKindsSayWhatHelps(t *testing.T) {
	forms := &round.FormSet{}
	for name, want := range map[string]string{"a.ZIP": "unpack it", "a.ods": "save it as .xlsx", "a.txt": "send the form itself"} {
		_, problems := read(t, forms, []byte("no workbook"), Source{File: name})
		require.Len(t, problems, 1)
		assert.Contains(t, problems.In(diag.EN)[0].Hint, want, name)
	}
}

// TestHostile: damaged and malicious files are refused, without a panic and in
// little memory; what is harmless in them does no harm.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms := sampleRound(t)
	sent := answered(t, forms)
	sheetData := func(rows string) []byte {
		return replaced(t, sent, "xl/worksheets/sheet2.xml", `<sheetData>(?s:.*)</sheetData>`, "<sheetData>"+rows+"</sheetData>")
	}
	var empty, wide, deep strings.Builder
	for i := range 1 << 20 {
		fmt.Fprintf(&empty, `<row r="%d"/>`, i+1)
	}
	for i := range 300 {
		fmt.Fprintf(&wide, `<row r="%[1]d"><c r="XFD%[1]d"><v>1</v></c></row>`, i+1)
	}
	deep.WriteString(strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100))
	for _, tt := range []struct {
		name   string
		data   []byte
		refuse bool
	}{
		{"a row that points far to the right", sheetData(wide.String()), false},
		{"a column beyond the last", sheetData(`<row r="1"><c r="XFE1"><v>1</v></c></row>`), true},
		{"a row beyond the last", sheetData(`<row r="1048577"/>`), true},
		{"1,048,576 empty rows", sheetData(empty.String()), true},
		{"20,000 cells in one row", sheetData("<row>" + strings.Repeat(`<c><v>1</v></c>`, 20_000) + "</row>"), true},
		{"a bad index of a text", replaced(t, sent, "xl/worksheets/sheet2.xml", `t="s"><v>\d+</v>`, `t="s"><v>99999</v>`), true},
		{"a negative index of a text", replaced(t, sent, "xl/worksheets/sheet2.xml", `t="s"><v>\d+</v>`, `t="s"><v>-1</v>`), true},
		{"an unknown type of cell", sheetData(`<row r="1"><c r="A1" t="zz"><v>1</v></c></row>`), true},
		{"comments of an author -1", withComments(t, sent), false},
		{"markup cut off", replaced(t, sent, "xl/worksheets/sheet2.xml", `</worksheet>`, ""), true},
		{"tags crossed", sheetData(`<row r="1"><c r="A1"><v>1</c></v></row>`), true},
		{"a document type", replaced(t, sent, "xl/worksheets/sheet2.xml", `<worksheet`, `<!DOCTYPE x [<!ENTITY a "b">]><worksheet`), true},
		{"an unknown entity", sheetData(`<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>`), true},
		{"deep markup", sheetData(deep.String()), true},
		{"bytes that are no text", sheetData("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\xff</v></c></row>"), true},
		{"one sheet under two names", replaced(t, sent, "xl/_rels/workbook.xml.rels", `sheet3\.xml`, `sheet2.xml`), true},
		{"a sheet that is not there", rezipped(t, sent, func(name string, part []byte) []byte {
			if name == "xl/worksheets/sheet3.xml" {
				return nil
			}
			return part
		}), true},
		{"a lying zip", lying(t, sent), true},
		{"cut off", sent[:len(sent)-200], true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			r, problems := read(t, forms, tt.data, Source{})
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(100<<20))
			assert.Equal(t, tt.refuse, r == nil, "%v", problems)
			if r == nil {
				assert.Subset(t, []string{"bad-workbook", "large-workbook"}, codesOf(problems))
				assert.Len(t, problems, 1)
			}
		})
	}
}

// withComments adds comments whose author there is not.
func withComments(t testing.TB, data []byte) []byte {
	out := edited(t, data, func(f *excelize.File) {
		require.NoError(t, f.AddComment(coverName, excelize.Comment{Cell: "A1", Text: "Ghi chú"}))
	})
	return replaced(t, out, "xl/comments", `authorId="0"`, `authorId="-1"`)
}

// lying declares a sheet to be smaller than it is.
func lying(t testing.TB, data []byte) []byte {
	t.Helper()
	var buf bytes.Buffer
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	out := zip.NewWriter(&buf)
	for _, f := range in.File {
		raw, err := f.OpenRaw()
		require.NoError(t, err)
		h := f.FileHeader
		if f.Name == "xl/worksheets/sheet2.xml" {
			h.UncompressedSize64 = 1000
		}
		h.Flags &^= 8
		w, err := out.CreateRaw(&h)
		require.NoError(t, err)
		_, err = io.Copy(w, raw)
		require.NoError(t, err)
	}
	require.NoError(t, out.Close())
	return buf.Bytes()
}

// FuzzReadReturn: whatever stands in a sheet, reading does not panic, and
// refuses a file or gives a return.
func FuzzReadReturn(f *testing.F) {
	forms := sample(f)
	form, _ := forms.Find("u01")
	const table = `<row r="2"><c r="A2" t="str"><v>Mã</v></c><c r="C2" t="str"><v>Chỉ tiêu</v></c><c r="E2" t="str"><v>Giá trị</v></c></row>`
	f.Add(table + `<row r="3"><c r="A3" t="str"><v>tthc.nhan</v></c><c r="E3"><v>1.234</v></c></row>`)
	f.Add(table + `<row r="3"><c r="A3" t="inlineStr"><is><t>tthc.xong</t></is></c><c r="C3" t="str"><v>trong đó: đã giải quyết</v></c><c r="E3"><f t="shared" si="0"/></c></row>`)
	f.Add(table + `<row r="9"><c r="A9" t="str"><v>tthc.ngay</v></c><c r="E9" t="d"><v>2025-01-01T00:00:00</v></c><c t="e"><v>#N/A</v></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		data := oneSheet(t, `<row r="1"><c r="A1" t="str"><v>`+stampText(form.Manifest)+`</v></c></row>`+rows)
		r, problems := read(t, forms, data, Source{})
		if r == nil {
			assert.Error(t, problems.Err())
			return
		}
		assert.NoError(t, problems.Err())
		for v := range r.Values.All() {
			if v.State != checklist.Blank {
				assert.NotEmpty(t, v.Typed, v.ID)
			}
		}
	})
}

// oneSheet is the least workbook that there is, with those rows.
func oneSheet(t testing.TB, rows string) []byte {
	t.Helper()
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	var buf bytes.Buffer
	require.NoError(t, ooxml.Write(t.Context(), &buf, []ooxml.Part{
		{Name: ooxml.ContentTypes, Data: []byte(`<Types/>`)},
		{Name: "_rels/.rels", Data: []byte(relations + `officeDocument" Target="xl/workbook.xml"/></Relationships>`)},
		{Name: "xl/workbook.xml", Data: []byte(`<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`)},
		{Name: "xl/_rels/workbook.xml.rels", Data: []byte(relations + `worksheet" Target="sheet1.xml"/></Relationships>`)},
		{Name: "xl/sheet1.xml", Data: []byte(`<worksheet><sheetData>` + rows + `</sheetData></worksheet>`)},
	}))
	return buf.Bytes()
}

// A zip archive under the name of a workbook is to be unpacked.
func TestZipIsNoForm(t *testing.T) {
	p := refusal(fmt.Errorf("%w: %w", xlsx.ErrRead, ooxml.ErrNoTypes), "a.xlsx", notAForm)
	assert.Equal(t, notAForm.Code, p.Code)
	assert.Contains(t, p.Text(diag.VI), "giải nén")
}
