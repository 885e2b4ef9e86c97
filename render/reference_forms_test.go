package render_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// The sheets of the filled form that samples change.
const (
	areaSheet = "Thủ tục hành chính"
	listSheet = "Hạn chế"
)

// formSample is one change of a filled form, and who reads it as what.
type formSample struct {
	code diag.Code
	edit func(f *excelize.File) error
	from book.Source
}

// typed are texts in cells of a sheet: cell, text, cell, text.
func typed(sheet string, cells ...string) func(*excelize.File) error {
	return func(f *excelize.File) error {
		for i := 0; i < len(cells); i += 2 {
			if err := f.SetCellStr(sheet, cells[i], cells[i+1]); err != nil {
				return err
			}
		}
		return nil
	}
}

// markup replaces what is first found in a part.
func markup(f *excelize.File, part, find, put string) error {
	text, _ := f.Pkg.Load(part)
	re := regexp.MustCompile(find)
	at := re.FindSubmatchIndex(text.([]byte))
	if at == nil {
		return fmt.Errorf("%s: no %s", part, find)
	}
	f.Pkg.Store(part, slices.Concat(text.([]byte)[:at[0]], re.Expand(nil, []byte(put), text.([]byte), at), text.([]byte)[at[1]:]))
	return nil
}

// copiedSheet is a sheet that stands twice.
func copiedSheet(sheet string) func(*excelize.File) error {
	return func(f *excelize.File) error {
		from, err := f.GetSheetIndex(sheet)
		if err != nil {
			return err
		}
		to, err := f.NewSheet(sheet + " (2)")
		if err != nil {
			return err
		}
		return f.CopySheet(from, to)
	}
}

// formSamples are what people do to forms, one for each rule.
var formSamples = []formSample{
	{"newer-layout", func(f *excelize.File) error {
		for _, sheet := range f.GetSheetList() {
			for row := range 8 {
				for _, column := range []string{"A", "B"} {
					at := fmt.Sprint(column, row+1)
					if text, err := f.GetCellValue(sheet, at); err != nil {
						return err
					} else if text = strings.Replace(text, "Biểu mẫu vanban 1", "Biểu mẫu vanban 9", 1); f.SetCellStr(sheet, at, text) != nil {
						return err
					}
				}
			}
		}
		return f.SetCellStr("vanban", "B1", "9")
	}, book.Source{}},
	{"other-unit-return", typed(areaSheet), book.Source{Unit: "u02"}},
	{"unit-from-caller", func(f *excelize.File) error {
		for _, sheet := range f.GetSheetList() {
			for _, cell := range []string{"A2", "A3"} {
				if err := f.SetCellStr(sheet, cell, ""); err != nil {
					return err
				}
			}
		}
		return f.DeleteSheet("vanban")
	}, book.Source{Unit: "u01"}},
	{"unit-unclear", typed("Thông tin chung", "B4", "Xã Hòa An", "B5", "u02"), book.Source{}},
	{"unit-decided", typed("Thông tin chung", "B4", "Xã Hòa An", "B5", "u02"), book.Source{Unit: "u01", Decided: true}},
	{"table-unclear", typed(areaSheet, "F5", "Tự đánh giá"), book.Source{}},
	{"repeated-row", typed(areaSheet, "A8", "tthc.phieu", "C8", "Giấy tiếp nhận hồ sơ ghi đủ thời hạn", "E8", "Đạt"), book.Source{}},
	{"unknown-row", typed(areaSheet, "A8", "tthc.khac", "C8", "Nội dung khác", "E8", "Đạt"), book.Source{}},
	{"row-without-code", typed(areaSheet, "A8", "", "C8", "Nội dung khác", "E8", "Đạt"), book.Source{}},
	{"answer-beside", typed(areaSheet, "E11", "", "G11", "1250"), book.Source{}},
	{"hidden-answers", func(f *excelize.File) error { return f.SetRowVisible(areaSheet, 7, false) }, book.Source{}},
	{"merged-entry", func(f *excelize.File) error {
		if err := f.SetCellStr(listSheet, "C7", "Thiếu người"); err != nil {
			return err
		}
		return f.MergeCell(listSheet, "B6", "B7")
	}, book.Source{}},
	{"swapped-date", func(f *excelize.File) error {
		const march = 46082 // 1 March 2026
		return f.SetCellInt(areaSheet, "E17", march)
	}, book.Source{}},
	{"measure-edited", typed(areaSheet, "F11", "nghìn hồ sơ"), book.Source{}},
	{"heading-edited", typed(areaSheet, "G9", "Lý do"), book.Source{}},
	{"figures-unclear", typed(areaSheet, "E9", "Giá trị (nghìn)"), book.Source{}},
	{"column-missing", func(f *excelize.File) error { return f.RemoveCol(areaSheet, "G") }, book.Source{}},
	{"heading-gone", func(f *excelize.File) error { return f.RemoveRow(areaSheet, 5) }, book.Source{}},
	{"list-repeated", copiedSheet(listSheet), book.Source{}},
	{"table-repeated", copiedSheet("Kinh phí"), book.Source{}},
	{"formula-gone", typed(areaSheet, "E14", "95"), book.Source{}},
	{"under-merge", func(f *excelize.File) error { // excelize itself clears what it merges
		return markup(f, "xl/worksheets/sheet2.xml", `<mergeCell `, `<mergeCell ref="E12:E13"/>$0`)
	}, book.Source{}},
	{"merged-answer", func(f *excelize.File) error {
		if err := f.SetCellStr(areaSheet, "E7", ""); err != nil {
			return err
		}
		return f.MergeCell(areaSheet, "E6", "E7")
	}, book.Source{}},
	{"cell-comment", func(f *excelize.File) error {
		return f.AddComment(areaSheet, excelize.Comment{Cell: "E11", Author: "a", Paragraph: []excelize.RichTextRun{{Text: "kể cả hồ sơ năm trước"}}})
	}, book.Source{}},
	{"own-column", typed(areaSheet, "J9", "Năm trước", "J11", "1100"), book.Source{}},
	{"large-workbook", func(f *excelize.File) error {
		row := "<row>" + strings.Repeat(`<c s="1"/>`, 40) + "</row>"
		return markup(f, "xl/worksheets/sheet2.xml", "</sheetData>", strings.Repeat(row, 60_000)+"$0")
	}, book.Source{}},
	{"own-sheet", func(f *excelize.File) error {
		if _, err := f.NewSheet("Bổ sung"); err != nil {
			return err
		}
		return f.SetCellStr("Bổ sung", "A1", "Số liệu bổ sung")
	}, book.Source{}},
	{"more-of-a-kind", func(f *excelize.File) error {
		for row := range 101 {
			if err := f.SetCellStr(areaSheet, fmt.Sprint("C", 30+row), fmt.Sprint("ghi thêm ", row)); err != nil {
				return err
			}
		}
		return nil
	}, book.Source{}},
}

// learnForms takes the problems of the samples of forms.
func learnForms(t *testing.T, take func(diag.List)) {
	t.Helper()
	data, err := os.ReadFile("../testdata/forms/01-du.xlsx")
	require.NoError(t, err)
	forms := formRound(t)
	for _, s := range formSamples {
		file := editedFile(t, data, s.edit)
		s.from.File = "u01.xlsx"
		_, problems := book.ReadReturn(t.Context(), file, file.Size(), s.from, forms)
		take(mustTell(t, problems, s.code))
	}
}

// mustTell are the problems of a code, of which there are some.
func mustTell(t *testing.T, problems diag.List, code diag.Code) diag.List {
	t.Helper()
	var told diag.List
	for _, p := range problems {
		if p.Code == code {
			told = append(told, p)
		}
	}
	if len(told) == 0 {
		t.Errorf("%s is not told of its sample: %v", code, problems)
	}
	return told
}

// editedFile is a workbook after a change.
func editedFile(t *testing.T, data []byte, edit func(*excelize.File) error) *bytes.Reader {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	require.NoError(t, edit(f))
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	require.NoError(t, f.Close())
	return bytes.NewReader(b.Bytes())
}

// learnLists takes what is told of lists, and of a question that is another one
// since the form was sent.
func learnLists(t *testing.T, take func(diag.List)) {
	t.Helper()
	forms, _ := seriesForms(t)
	first := filledForm(t, forms, "cn1", nil)
	read := func(file *bytes.Reader, forms *round.FormSet, code diag.Code) {
		_, problems := book.ReadReturn(t.Context(), file, file.Size(), book.Source{File: "cn1.xlsx"}, forms)
		take(mustTell(t, problems, code))
	}
	read(editedFile(t, first, typed(lateSheet, "B6", "")), forms, "list-cell-missing")
	plan, problems := report.LoadPlan(os.DirFS("../testdata/rounds/chuoi-so-lieu"), "plan.yaml")
	require.NoError(t, problems.Err())
	plan.Version++
	plan.Checklist.Areas[0].Indicators[0].Unit = "nghìn " + plan.Checklist.Areas[0].Indicators[0].Unit
	read(bytes.NewReader(first), round.Forms(plan, nil), "meaning-changed")

	plan, _ = report.LoadPlan(os.DirFS("../testdata/rounds/chuoi-so-lieu"), "plan.yaml")
	lists := plan.Checklist.Areas[0].Lists
	lists[1].Columns, lists[0].Columns = slices.Clone(lists[0].Columns[:2]), lists[0].Columns[:2]
	alike := round.Forms(plan, nil)
	f, _ := alike.Find("cn1")
	tree, err := book.Form(f)
	require.NoError(t, err)
	var sent bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &sent, tree, book.Sheet()))
	read(editedFile(t, sent.Bytes(), func(f *excelize.File) error {
		if err := f.SetCellStr(lateSheet, "B6", "HS-001"); err != nil {
			return err
		}
		return f.RemoveRow(lateSheet, 4)
	}), alike, "list-unclear")
}

// learnTables takes what is told of tables, of results and of the sheets of
// visits.
func learnTables(t *testing.T, take func(diag.List)) {
	t.Helper()
	units, err := os.ReadFile("../testdata/tables/units.xlsx")
	require.NoError(t, err)
	_, err = book.ReadTable(t.Context(), bytes.NewReader(units), int64(len(units)), "don-vi.xlsx", "Lịch")
	take(listOf(t, err))
	wrong := editedFile(t, units, func(f *excelize.File) error {
		return markup(f, "xl/worksheets/sheet1.xml", `<c r="B2"[^>]*>.*?</c>`, `<c r="B2" t="e"><v>#N/A</v></c>`)
	})
	_, err = book.ReadTable(t.Context(), wrong, wrong.Size(), "don-vi.xlsx", "")
	take(listOf(t, err))

	r := smallRound(t)
	results := func(file *bytes.Reader, code diag.Code) {
		_, problems := book.ReadResults(t.Context(), file, file.Size(), "ket-qua.xlsx", r.Forms)
		take(mustTell(t, problems, code))
	}
	file := func(tree doc.Book, err error) []byte {
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, xlsx.Write(t.Context(), &b, tree, book.Sheet()))
		return b.Bytes()
	}
	results(bytes.NewReader(file(book.Team(&round.TeamBook{Plan: r.Plan(), Schedule: r.Schedule}))), "team-book")
	results(editedFile(t, file(book.Results(r.Results, r.Forms)), func(f *excelize.File) error { return f.SetSheetName("Số liệu", "Số liệu 2") }), "sheet-not-read")
	sheet, ok := r.VisitSheet("hp001")
	require.True(t, ok)
	visit := file(book.Visit(sheet, r.Forms))
	_, problems := book.ReadReturn(t.Context(), bytes.NewReader(visit), int64(len(visit)), book.Source{File: "phieu.xlsx", Unit: "hp001"}, r.Forms)
	take(mustTell(t, problems, "team-sheet"))
	later, ok := r.VisitSheet("hp113")
	require.True(t, ok)
	results(bytes.NewReader(file(book.Visit(later, r.Forms))), "visit-blank")
	results(editedFile(t, visit, func(f *excelize.File) error { return f.DeleteSheet("Số liệu") }), "table-missing")
	results(editedFile(t, visit, copiedSheet("Số liệu")), "table-twice")
	results(editedFile(t, visit, typed("Mục kiểm tra", "F6", "Xã nói là đạt")), "given-edited")
}

// listOf are the problems of an error.
func listOf(t *testing.T, err error) (out diag.List) {
	t.Helper()
	require.Error(t, err)
	all := []error{err}
	if many, ok := errors.AsType[interface {
		error
		Unwrap() []error
	}](err); ok {
		all = many.Unwrap()
	}
	for _, err := range all {
		p, ok := errors.AsType[diag.Problem](err)
		require.True(t, ok)
		out = append(out, p)
	}
	return out
}
