package book_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/unit"
)

const tables = "../../testdata/tables"

// frame is what the schedules of testdata/tables leave out.
func frame() report.Schedule {
	return report.Schedule{Plan: "kh.mau", Subteams: []report.Subteam{{ID: "t1", Lead: "p.a"}, {ID: "t2", Lead: "p.b"}}}
}

func readTable(t *testing.T, file string) (strictyaml.Rows, error) {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	info, err := f.Stat()
	require.NoError(t, err)
	return book.ReadTable(t.Context(), f, info.Size(), filepath.Base(file), "")
}

func csvRows(t *testing.T, file string) strictyaml.Rows {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	rows, problems := strictyaml.ReadCSV(bytes.NewReader(text), filepath.Base(file))
	require.Empty(t, problems)
	return rows
}

func TestWorkbookSaysWhatCSVSays(t *testing.T) {
	rows, err := readTable(t, tables+"/units.xlsx")
	require.NoError(t, err)
	got, problems := unit.FromRows(rows, unit.List{})
	require.Empty(t, problems)
	want, problems := unit.FromRows(csvRows(t, tables+"/units.csv"), unit.List{})
	require.Empty(t, problems)
	assert.Equal(t, want, got)

	rows, err = readTable(t, tables+"/schedule.xlsx")
	require.NoError(t, err)
	assert.True(t, rows.Rows[0][1].Date, "the spreadsheet made it a day")
	visits, problems := report.ScheduleFromRows(rows, frame(), nil)
	require.Empty(t, problems)
	same, problems := report.ScheduleFromRows(csvRows(t, tables+"/schedule.csv"), frame(), nil)
	require.Empty(t, problems)
	assert.Equal(t, same, visits)
	assert.Equal(t, "08:00", visits.Visits[0].Time)
}

// Beside every wrong workbook stands a list of its problems: sheet, cell, code.
func TestWrongWorkbooks(t *testing.T) {
	files, err := filepath.Glob(tables + "/wrong/*.xlsx")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		if strings.HasPrefix(filepath.Base(file), "results.") {
			continue // several tables, see TestWrongResults
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			rows, err := readTable(t, file)
			require.NoError(t, err)
			var problems diag.List
			switch kind, _, _ := strings.Cut(filepath.Base(file), "."); kind {
			case "units":
				_, problems = unit.FromRows(rows, unit.List{})
			case "schedule":
				_, problems = report.ScheduleFromRows(rows, frame(), nil)
			}
			want, err := os.ReadFile(file + ".want")
			require.NoError(t, err)
			var got strings.Builder
			for _, p := range problems {
				assert.Equal(t, filepath.Base(file), p.Place.File)
				fmt.Fprintf(&got, "%s!%s %s\n", p.Place.Sheet, p.Place.Cell, p.Code)
			}
			assert.Equal(t, sortedLines(string(want)), sortedLines(got.String()), "%v", problems)
		})
	}
}

func sortedLines(s string) map[string]int {
	lines := map[string]int{}
	for line := range strings.Lines(s) {
		lines[strings.TrimSpace(line)]++
	}
	return lines
}

// workbook makes a file with the given cells in the sheets "Một" and "Hai", of
// which the first is hidden.
func workbook(t *testing.T, fill func(f *excelize.File)) *bytes.Reader {
	t.Helper()
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetName("Sheet1", "Một"))
	_, err := f.NewSheet("Hai")
	require.NoError(t, err)
	f.SetActiveSheet(1)
	require.NoError(t, f.SetSheetVisible("Một", false))
	fill(f)
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return bytes.NewReader(b.Bytes())
}

func set(t *testing.T, f *excelize.File, sheet, cell string, value any) {
	t.Helper()
	require.NoError(t, f.SetCellValue(sheet, cell, value))
}

func TestReadTableFindsSheetAndHeader(t *testing.T) {
	file := workbook(t, func(f *excelize.File) {
		set(t, f, "Một", "A1", "code")
		set(t, f, "Hai", "B3", "name")
		set(t, f, "Hai", "C3", "code")
		set(t, f, "Hai", "C5", "hp001")
	})
	rows, err := book.ReadTable(t.Context(), file, file.Size(), "a.xlsx", "")
	require.NoError(t, err)
	assert.Equal(t, strictyaml.Rows{
		File: "a.xlsx", Sheet: "Hai",
		Header: []strictyaml.Cell{{Line: 3, Column: 1}, {Text: "name", Line: 3, Column: 2}, {Text: "code", Line: 3, Column: 3}},
		Rows:   [][]strictyaml.Cell{{{Line: 5, Column: 1}, {Line: 5, Column: 2}, {Text: "hp001", Line: 5, Column: 3}}},
	}, rows, "the hidden sheet and the blank rows are passed over")
	_, problems := unit.FromRows(rows, unit.List{})
	assert.Equal(t, []string{
		`a.xlsx: Hai!A3: thiếu cột "Loại"; thêm cột có tiêu đề ấy (hoặc "type") [missing-column]`,
		`a.xlsx: Hai!B5: thiếu giá trị; điền vào ô này (cột "Tên đơn vị") [null-value]`,
	}, texts(problems))

	rows, err = book.ReadTable(t.Context(), file, file.Size(), "a.xlsx", "Một")
	require.NoError(t, err)
	assert.Equal(t, "code", rows.Header[0].Text, "asked for by name it may be hidden")
}

func texts(l diag.List) []string {
	out := make([]string, len(l))
	for i, p := range l {
		out[i] = p.Error()
	}
	return out
}

func TestReadTableRefuses(t *testing.T) {
	none := workbook(t, func(*excelize.File) {})
	wide := workbook(t, func(f *excelize.File) {
		for row := 1; row <= 20; row++ {
			set(t, f, "Hai", fmt.Sprintf("XFD%d", row), "x")
		}
	})
	wrong, err := os.ReadFile(tables + "/units.csv")
	require.NoError(t, err)
	tests := []struct {
		name, sheet string
		file        *bytes.Reader
		want        string
		code        diag.Code
	}{
		{"no workbook", "", bytes.NewReader(wrong), "a.xlsx: không đọc được bảng tính: ooxml: tệp thuộc loại khác, không phải .docx, .xlsx; lưu lại đúng dạng (another kind of file, neither .docx nor .xlsx; save it as one); mở tệp rồi lưu lại dạng .xlsx, không đặt mật khẩu [bad-workbook]", diag.Code("bad-workbook")},
		{"another sheet", "Ba", none, `a.xlsx: không có trang tính "Ba"; các trang tính: ["Một" "Hai"] [no-sheet]`, diag.Code("no-sheet")},
		{"sheet misspelt", "Mot", none, `a.xlsx: không có trang tính "Mot"; có phải "Một"? [no-sheet]`, diag.Code("no-sheet")},
		{"far too wide", "", wide, "a.xlsx: Hai: có quá 100000 mục; tách thành nhiều tệp [too-many]", fault.TooMany.Code},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rows, err := book.ReadTable(t.Context(), tt.file, tt.file.Size(), "a.xlsx", tt.sheet)
			assert.Zero(t, rows)
			require.EqualError(t, err, tt.want)
			assert.ErrorIs(t, err, tt.code)
		})
	}
}

func TestReadTableTellsFormulaErrors(t *testing.T) {
	text := `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row>` +
		`<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" t="e"><v>#N/A</v></c></row></sheetData></worksheet>`
	from := workbook(t, func(*excelize.File) {})
	var b bytes.Buffer
	require.NoError(t, ooxml.Rewrite(t.Context(), &b, from, from.Size(), map[string][]byte{"xl/worksheets/sheet2.xml": []byte(text)}))
	file := bytes.NewReader(b.Bytes())
	_, err := book.ReadTable(t.Context(), file, file.Size(), "a.xlsx", "Hai")
	require.EqualError(t, err, "a.xlsx: Hai!A2: công thức trong ô cho kết quả lỗi #DIV/0!; sửa công thức, hoặc ghi thẳng giá trị [formula-error]\n"+
		"a.xlsx: Hai!B2: công thức trong ô cho kết quả lỗi #N/A; sửa công thức, hoặc ghi thẳng giá trị [formula-error]")
}

func TestEmptySheetIsAnEmptyTable(t *testing.T) {
	file := workbook(t, func(*excelize.File) {})
	rows, err := book.ReadTable(t.Context(), file, file.Size(), "a.xlsx", "")
	require.NoError(t, err)
	_, problems := unit.FromRows(rows, unit.List{})
	assert.Equal(t, []string{"a.xlsx: Hai!A1: bảng không có dữ liệu; dòng đầu ghi tiêu đề các cột, mỗi dòng dưới một mục [empty-table]"}, texts(problems))
}

func TestReadTableOfUnreadableFile(t *testing.T) {
	_, err := book.ReadTable(t.Context(), broken{}, 1000, "a.xlsx", "")
	assert.ErrorIs(t, err, diag.Code("bad-workbook"))
	assert.ErrorIs(t, err, fs.ErrPermission)
}

type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, fs.ErrPermission }

func TestTableRules(t *testing.T) {
	for _, r := range book.Rules() {
		assert.NotEmpty(t, r.VI, r.Code)
		assert.NotEmpty(t, r.EN, r.Code)
		assert.NotEmpty(t, r.HintVI, r.Code)
		assert.NotEmpty(t, r.HintEN, r.Code)
	}
}

func ExampleReadTable() {
	f, err := os.Open("../../testdata/tables/units.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		fmt.Println(err)
		return
	}
	rows, err := book.ReadTable(context.Background(), f, info.Size(), "units.xlsx", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	list, problems := unit.FromRows(rows, unit.List{})
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	for _, u := range list.Units {
		fmt.Println(u.Code, u.FullName())
	}
	// Output:
	// hp001 phường Thủy Nguyên
	// hp007 Phường Lê Ích Mộc
	// hp082 xã Cẩm Giàng
	// hp083 xã Cẩm Giang
	// hp114 đặc khu Bạch Long Vĩ
}
