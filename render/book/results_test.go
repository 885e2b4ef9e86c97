package book

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// foundResults are the results of testdata/round, with all that they can say.
func foundResults(t testing.TB) (*round.FormSet, *report.Results) {
	t.Helper()
	fsys := os.DirFS("../../testdata/round")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.NoError(t, problems.Err())
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.NoError(t, problems.Err())
	forms := round.Forms(plan, schedule)
	r, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.NoError(t, problems.Err())
	w := &r.Report
	w.Subject, w.To, w.Date = "Kết quả kiểm tra\nđợt 1", []string{"Ủy ban nhân dân thành phố", "Bộ Nội vụ"}, date.Date{Year: 2026, Month: 2}
	w.Preamble, w.Closing = "Thực hiện kế hoạch.\n\nSở báo cáo như sau:", "Kính trình xem xét."
	w.Signature = &report.Signature{Authority: []string{"KT. Giám đốc"}, Position: "Phó Giám đốc", Other: "Bí thư Đảng ủy", Name: "Nguyễn Văn A"}
	v := &r.Visits[0]
	v.Date, v.Place = date.Date{Year: 2026, Month: 1, Day: 9}, "Hội trường tầng 2"
	v.Items[0].Note = "Đoạn một.\n\nĐoạn hai; =1+1"
	v.Values = append(v.Values, report.FigureResult{Indicator: "cd.qc_co", Value: "Có"}, report.FigureResult{Indicator: "tthc.kinhphi", Value: "12,5", Was: "0"})
	v.Findings[1].Items = []string{"cd.quyche", "cd.phancong"}
	v.Findings = append(v.Findings, report.Finding{Text: "Chưa phân công", Cause: report.Cause{Objective: "Mới sắp xếp"}})
	return forms, r
}

func writtenResults(t testing.TB, forms *round.FormSet, r *report.Results) []byte {
	t.Helper()
	b, err := Results(r, forms)
	require.NoError(t, err)
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	return buf.Bytes()
}

func readResults(forms *round.FormSet, data []byte) (*report.Results, diag.List) {
	return ReadResults(context.Background(), bytes.NewReader(data), int64(len(data)), "ket-qua.xlsx", forms)
}

var places = regexp.MustCompile(`"At": \{[^}]*\}`)

// assertSameResults compares results but for where they were read.
func assertSameResults(t *testing.T, want, got *report.Results) {
	t.Helper()
	said := func(r *report.Results) string {
		text, err := json.MarshalIndent(r, "", " ")
		text = places.ReplaceAll(text, nil)
		require.NoError(t, err)
		return string(text)
	}
	assert.Equal(t, said(want), said(got))
}

// TestResults: what is written is read back the same, each time.
func TestResults(t *testing.T) {
	forms, r := foundResults(t)
	require.Empty(t, forms.Check(r))
	before, _ := json.Marshal(r)
	data := writtenResults(t, forms, r)
	assert.True(t, bytes.Equal(data, writtenResults(t, forms, r)), "the same bytes each time")
	got, problems := readResults(forms, data)
	require.Empty(t, problems)
	assertSameResults(t, r, got)
	again, _ := readResults(forms, data)
	assert.Equal(t, got, again, "places included")
	after, _ := json.Marshal(r)
	assert.Equal(t, string(before), string(after), "r is only read")

	form, _ := forms.Find("hp001")
	assert.Equal(t, diag.Place{File: "ket-qua.xlsx", Sheet: "Mục kiểm tra", Cell: "C3"}, got.Visits[0].Return(form).Values.List()[0].Cell)
}

// TestBlankResults: an empty workbook has no results and nothing wrong.
func TestBlankResults(t *testing.T) {
	forms, _ := foundResults(t)
	got, problems := readResults(forms, writtenResults(t, forms, nil))
	require.Empty(t, problems)
	assertSameResults(t, &report.Results{Plan: forms.Plan().ID}, got)
	_, err := Results(nil, nil)
	assert.Error(t, err)
}

// counted counts the bytes that are read.
type counted struct {
	io.ReaderAt
	n int
}

func (c *counted) ReadAt(p []byte, at int64) (int, error) {
	n, err := c.ReaderAt.ReadAt(p, at)
	c.n += n
	return n, err
}

// TestResultsAreOpenedOnce: the file is read once, and no more for its ten
// sheets than for one of them.
func TestResultsAreOpenedOnce(t *testing.T) {
	forms, r := foundResults(t)
	data := writtenResults(t, forms, r)
	all := counted{ReaderAt: bytes.NewReader(data)}
	_, problems := ReadResults(t.Context(), &all, int64(len(data)), "ket-qua.xlsx", forms)
	require.Empty(t, problems)
	assert.Less(t, all.n, len(data)*3/2)
	one := counted{ReaderAt: bytes.NewReader(data)}
	_, err := ReadTable(t.Context(), &one, int64(len(data)), "ket-qua.xlsx", resultSheets[0].name)
	require.NoError(t, err)
	assert.Equal(t, one.n, all.n)
}

// TestResultsThroughLibreOffice: a workbook that LibreOffice opened and saved
// says the same.
func TestResultsThroughLibreOffice(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	forms, r := foundResults(t)
	file := filepath.Join(t.TempDir(), "results.xlsx")
	require.NoError(t, os.WriteFile(file, writtenResults(t, forms, r), 0o644))
	for _, name := range []string{saved(t, file, "xlsx"), saved(t, saved(t, file, "ods"), "xlsx")} {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		got, problems := readResults(forms, data)
		require.Empty(t, problems)
		assertSameResults(t, r, got)
	}
}

// TestKeptResults: the workbook that LibreOffice saved says what the file says.
func TestKeptResults(t *testing.T) {
	forms, _ := foundResults(t)
	want, problems := report.LoadResults(os.DirFS("../../testdata/round"), "results.yaml", forms.Check)
	require.Empty(t, problems)
	data, err := os.ReadFile("../../testdata/tables/results.xlsx")
	require.NoError(t, err)
	got, problems := readResults(forms, data)
	require.Empty(t, problems)
	assertSameResults(t, want, got)
}

// Beside every wrong workbook stands a list of its problems: sheet, cell, code.
func TestWrongResults(t *testing.T) {
	forms, _ := foundResults(t)
	files, err := filepath.Glob("../../testdata/tables/wrong/results.*.xlsx")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		want, err := os.ReadFile(file + ".want")
		require.NoError(t, err)
		got, problems := readResults(forms, data)
		assert.Nil(t, got)
		var told strings.Builder
		for _, p := range problems {
			assert.Equal(t, "ket-qua.xlsx", p.Place.File)
			fmt.Fprintf(&told, "%s!%s %s\n", p.Place.Sheet, p.Place.Cell, p.Code)
		}
		assert.Equal(t, string(want), told.String(), "%v", problems)
	}
}

// TestSheetsOfResults: sheets may be missing, moved and added; one that is
// misspelt is told.
func TestSheetsOfResults(t *testing.T) {
	forms, r := foundResults(t)
	data := writtenResults(t, forms, r)
	got, problems := readResults(forms, changed(t, data, func(f *excelize.File) {
		require.NoError(t, f.DeleteSheet("Ý kiến"))
		require.NoError(t, f.DeleteSheet("Nội dung tổng hợp"))
		require.NoError(t, f.DeleteSheet("Hướng dẫn"))
		require.NoError(t, f.MoveSheet("Số liệu", "Buổi kiểm tra"))
		_, err := f.NewSheet("Nháp của tôi")
		require.NoError(t, err)
		require.NoError(t, f.InsertRows("Mục kiểm tra", 1, 2))
	}))
	require.Empty(t, problems)
	want := *r
	want.Visits, want.Report = slices.Clone(r.Visits), report.Wording{}
	want.Visits[0].Opinions, want.Visits[1].Opinions = nil, nil
	assertSameResults(t, &want, got)

	_, problems = readResults(forms, changed(t, data, func(f *excelize.File) {
		require.NoError(t, f.SetSheetName("Số liệu", "So lieu"))
		require.NoError(t, f.SetSheetName("Khó khăn", "Khó khăn (2)"))
	}))
	assert.Equal(t, []string{
		`ket-qua.xlsx: Khó khăn (2): trang tính "Khó khăn (2)" không được đọc, mà tên gần giống "Khó khăn"; đặt lại đúng tên, hoặc chép các dòng sang trang đúng tên rồi xóa trang này [sheet-not-read]`,
		`ket-qua.xlsx: So lieu: trang tính "So lieu" không được đọc, mà tên gần giống "Số liệu"; đặt lại đúng tên, hoặc chép các dòng sang trang đúng tên rồi xóa trang này [sheet-not-read]`,
	}, lines(problems))

	_, problems = readResults(forms, changed(t, data, func(f *excelize.File) {
		_, err := f.NewSheet("Số liệu (2)")
		require.NoError(t, err)
	}))
	assert.Equal(t, []string{string(sheetNotRead.Code)}, codesOf(problems), "a copy may hold what the sheet does not")

	_, problems = readResults(forms, written(t, forms, "hp001"))
	assert.Equal(t, []string{string(noSheetRule.Code)}, codesOf(problems), "a form is no workbook of results")
	_, problems = readResults(forms, []byte("PK"))
	assert.Equal(t, []string{string(badWorkbook.Code)}, codesOf(problems))
}

// TestErrorsInCellsOfResults: every cell whose formula failed is told, on all
// sheets.
func TestErrorsInCellsOfResults(t *testing.T) {
	forms, r := foundResults(t)
	data := replaced(t, writtenResults(t, forms, r), "xl/worksheets/", `<c r="([BC]4)"( s="[0-9]+")? t="[a-zA-Z]+">.*?</c>`, `<c r="$1"$2 t="e"><v>#N/A</v></c>`)
	_, problems := readResults(forms, data)
	require.Greater(t, len(problems), 8)
	for _, p := range problems {
		assert.Equal(t, formulaError.Code, p.Code)
		assert.NotEmpty(t, p.Place.Cell)
	}
}

func lines(l diag.List) []string {
	out := make([]string, len(l))
	for i, p := range l {
		out[i] = p.Error()
	}
	return out
}

// changed has somebody change a workbook of results.
func changed(t *testing.T, data []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	change(f)
	var buf bytes.Buffer
	require.NoError(t, f.Write(&buf))
	return buf.Bytes()
}
