package book

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

const returnsDir = "../../testdata/returns"

// smallRound is the forms of the small round of testdata/returns.
func smallRound(t testing.TB) *round.FormSet {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS(returnsDir), "plan.yaml")
	require.NoError(t, problems.Err())
	s, problems := report.LoadSchedule(os.DirFS(returnsDir), "schedule.yaml", p)
	require.NoError(t, problems.Err())
	return round.Forms(p, s)
}

// linesOf writes a return down: "id value", or "id state" where there is none,
// and "! code place" for each problem.
func linesOf(forms *round.FormSet, r *checklist.Return, problems diag.List) (lines []string) {
	f, _ := forms.Find(r.Manifest.Unit)
	kinds := map[string]checklist.Type{}
	for _, i := range f.Checklist.Indicators() {
		kinds[i.ID] = i.Kind()
	}
	for v := range r.Values.All() {
		line := v.ID + " " + v.State.String()
		if v.State == checklist.Given {
			line = v.ID + " " + v.Print(kinds[v.ID])
		}
		if v.Explanation != "" {
			line += " (" + v.Explanation + ")"
		}
		lines = append(lines, line)
	}
	for _, x := range r.Texts {
		lines = append(lines, x.ID+" "+x.Text)
	}
	for e := range r.Entries.All() {
		lines = append(lines, e.ID+" "+strings.Join(e.Words(), " | "))
	}
	for _, p := range problems {
		lines = append(lines, "! "+string(p.Code)+" "+p.Place.Sheet+"!"+p.Place.Cell)
	}
	return lines
}

// linesOfFile writes down what a file is read as.
func linesOfFile(t testing.TB, forms *round.FormSet, data []byte) []string {
	t.Helper()
	r, problems := read(t, forms, data, Source{})
	require.NotNil(t, r, problems)
	return linesOf(forms, r, problems)
}

// others are the lines that a file has beside those of another.
func others(lines, known []string) (out []string) {
	for _, l := range lines {
		if !slices.Contains(known, l) {
			out = append(out, l)
		}
	}
	return out
}

func fullReturn(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(returnsDir + "/full.xlsx")
	require.NoError(t, err)
	return data
}

// TestSeen reads forms that a person or another program altered in one cell.
func TestSeen(t *testing.T) {
	forms := smallRound(t)
	full := linesOfFile(t, forms, fullReturn(t))
	assert.NotContains(t, strings.Join(full, "\n"), "!", "a form that is right has no problem")
	const lt, kho = "Hồ sơ lưu trữ", "Kho và kinh phí"
	for name, want := range map[string][]string{
		"gnumeric-date-in-count":    {"lt.hs unreadable", "! made-date " + lt + "!E10"},
		"gnumeric-hundred-percent":  {"lt.pc 100"},
		"newline-in-styles":         {"kho.kp unreadable", "! made-date " + kho + "!E12"},
		"true-with-spaces":          nil,
		"explanation-error-settles": {"lt.nop 1001", "! broken-relation " + lt + "!E13", "! error-cell " + lt + "!G13"},
		"prose-formula":             {"dx ", "! formula-cell Lời văn!D8"},
		"prose-error":               {"kq.lt ", "! error-cell Lời văn!D6"},
		"list-date":                 {"hc Chậm lập danh mục hồ sơ |  |  | 31/3/2026 | "},
		"year-in-date":              {"kho.ngay unreadable", "! year-as-date " + kho + "!E10"},
		"sixteen-digits":            {"lt.hs unreadable", "! long-number " + lt + "!E10"},
		"format-says-billions":      {"kho.kp unreadable", "! other-unit " + kho + "!E12"},
		"fraction-as-text":          {"lt.pc unreadable", "! ambiguous-number " + lt + "!E16"},
		"struck-figure":             {"lt.den unreadable", "! struck-cell " + lt + "!E12"},
	} {
		data, err := os.ReadFile(returnsDir + "/" + name + ".xlsx")
		require.NoError(t, err)
		assert.Equal(t, want, others(linesOfFile(t, forms, data), full), name)
	}
}

// TestSeenAlike: the same in other cells and on other sheets, as programs write
// it.
func TestSeenAlike(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms := smallRound(t)
	full := linesOfFile(t, forms, fullReturn(t))
	const lt, kho, prose, issues = "Hồ sơ lưu trữ", "Kho và kinh phí", "Lời văn", "Hạn chế"
	const day, share = "dd/mm/yyyy", "0.0%"
	for _, tt := range []struct {
		name, sheet, cell string
		value             any
		format            string // "" leaves that of the cell
		want              []string
	}{
		{"date in another count", lt, "E13", 45986, day, []string{"lt.nop unreadable", "! made-date " + lt + "!E13"}},
		{"date in a length", lt, "E15", 45986, "d-mmm-yy", []string{"lt.met unreadable", "! made-date " + lt + "!E15"}},
		{"share under a share", lt, "E16", 0.925, share, nil},
		{"whole share", lt, "E16", 1, "0%", []string{"lt.pc 100"}},
		{"share in words of the format", lt, "E16", 95, `0"%"`, []string{"lt.pc 95"}},
		{"fraction in a share", lt, "E16", 0.95, "0.00", []string{"lt.pc unreadable", "! ambiguous-number " + lt + "!E16"}},
		{"one in a share", lt, "E16", 1, "0.0", []string{"lt.pc unreadable", "! ambiguous-number " + lt + "!E16"}},
		{"share in a count", lt, "E10", 0.5, share, []string{"lt.hs unreadable", "! other-unit " + lt + "!E10"}},
		{"year in General", kho, "E10", 2024, "General", []string{"kho.ngay unreadable", "! year-as-date " + kho + "!E10"}},
		{"month alone", kho, "E10", 45833, "mmmm", []string{"kho.ngay unreadable", "! unclear-format " + kho + "!E10"}},
		{"month and year", kho, "E10", 45833, "mm/yyyy", []string{"kho.ngay unreadable", "! shown-differs " + kho + "!E10"}},
		{"day in another order", kho, "E10", 45833, "[$-409]mmmm d, yyyy", nil},
		{"day with marks", kho, "E10", "25-06-2025", "", nil},
		{"day with points", kho, "E10", "25.6.2025", "", nil},
		{"day in words", kho, "E10", "ngày 25 tháng 6 năm 2025", "", nil},
		{"seventeen digits", lt, "E12", 12345678901234567, "0", []string{"lt.den unreadable", "! long-number " + lt + "!E12"}},
		{"millions of the format", kho, "E12", 150500000, `#,##0.0,,`, []string{"kho.kp unreadable", "! shown-differs " + kho + "!E12"}},
		{"thousands of the format", kho, "E12", 150500, `#,##0.0,`, []string{"kho.kp unreadable", "! shown-differs " + kho + "!E12"}},
		{"its own unit in the format", kho, "E12", 150.5, `#,##0.0" triệu đồng"`, nil},
		{"a format that hides", kho, "E12", 150.5, ";;;", []string{"kho.kp unreadable", "! unseen-cell " + kho + "!E12"}},
		{"a format that hides words", issues, "B6", "Ẩn", ";;;", []string{"hc  |  |  | Quý II | ", "! unseen-cell " + issues + "!B6"}},
		{"money of bookkeepers", kho, "E12", 150.5, `_-* #,##0.0_-;-* #,##0.0_-;_-* "-"??_-;_-@_-`, nil},
		{"an answer nobody has", lt, "E10", "Na", "", []string{"lt.hs unreadable", "! no-number " + lt + "!E10"}},
		{"date in prose", prose, "D6", 46112, day, []string{"kq.lt 31/3/2026"}},
		{"share in prose", prose, "D6", 0.985, share, []string{"kq.lt 98,5%"}},
		{"number in prose", prose, "D6", 1204.5, "#,##0.0", []string{"kq.lt 1.204,5"}},
		{"month in a list", issues, "E6", 46112, "mmmm", []string{"hc Chậm lập danh mục hồ sơ |  |  |  | ", "! unclear-format " + issues + "!E6"}},
		{"month and year in a list", issues, "E6", 46112, "mm/yyyy", []string{"hc Chậm lập danh mục hồ sơ |  |  | 03/2026 | "}},
		{"truth in a list", issues, "E6", true, "", []string{"hc Chậm lập danh mục hồ sơ |  |  | TRUE | "}},
		{"long number in a list", issues, "E6", 1234567890123456, "0", []string{"hc Chậm lập danh mục hồ sơ |  |  |  | ", "! long-number " + issues + "!E6"}},
		{"date beside an answer", lt, "G10", 46112, day, []string{"lt.hs 1204 (31/3/2026)"}},
		{"fraction beside an answer", lt, "G10", 0.5, "# ?/?", []string{"! unclear-format " + lt + "!G10"}},
	} {
		data := edited(t, fullReturn(t), func(f *excelize.File) {
			require.NoError(t, f.SetCellValue(tt.sheet, tt.cell, tt.value))
			if tt.format != "" {
				style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &tt.format})
				require.NoError(t, err)
				require.NoError(t, f.SetCellStyle(tt.sheet, tt.cell, tt.cell, style))
			}
		})
		assert.Equal(t, tt.want, others(linesOfFile(t, forms, data), full), tt.name)
	}
}

// TestMarkedText: what is struck out, raised or cannot be seen is not taken, and
// explains nothing.
func TestMarkedText(t *testing.T) {
	forms := smallRound(t)
	full := linesOfFile(t, forms, fullReturn(t))
	const lt = "Hồ sơ lưu trữ"
	white := []excelize.RichTextRun{{Text: "Gồm hồ sơ kỳ trước", Font: &excelize.Font{Color: "FFF9E5"}}}
	struck := []excelize.RichTextRun{{Text: "12", Font: &excelize.Font{Strike: true}}, {Text: "100"}}
	raised := []excelize.RichTextRun{{Text: "10"}, {Text: "2", Font: &excelize.Font{VertAlign: "superscript"}}}
	for _, tt := range []struct {
		sheet, cell string
		runs        []excelize.RichTextRun
		want        []string
	}{
		{lt, "E10", struck, []string{"lt.hs unreadable", "! struck-cell " + lt + "!E10"}},
		{lt, "E15", raised, []string{"lt.met unreadable", "! raised-cell " + lt + "!E15"}},
		{"Kho và kinh phí", "E11", struck, []string{"kho.td unreadable", "! struck-cell Kho và kinh phí!E11"}},
		{"Lời văn", "D6", struck, []string{"kq.lt ", "! struck-cell Lời văn!D6"}},
		{"Hạn chế", "E6", raised, []string{"hc Chậm lập danh mục hồ sơ |  |  |  | ", "! raised-cell Hạn chế!E6"}},
		{lt, "G13", struck, []string{"lt.nop 1001", "! broken-relation " + lt + "!E13", "! struck-cell " + lt + "!G13"}},
		{lt, "G13", white, []string{"lt.nop 1001", "! broken-relation " + lt + "!E13", "! unseen-cell " + lt + "!G13"}},
		{lt, "G13", []excelize.RichTextRun{{Text: "Gồm hồ sơ "}, {Text: "kỳ trước", Font: &excelize.Font{Bold: true}}}, []string{"lt.nop 1001 (Gồm hồ sơ kỳ trước)"}},
	} {
		data := edited(t, fullReturn(t), func(f *excelize.File) {
			require.NoError(t, f.SetCellRichText(tt.sheet, tt.cell, tt.runs))
			if tt.cell == "G13" {
				require.NoError(t, f.SetCellValue(lt, "E13", 1001))
			}
		})
		assert.Equal(t, tt.want, others(linesOfFile(t, forms, data), full), tt.cell)
	}
	// A formula without a result, or with an error, beside a broken relation.
	for by, code := range map[string]string{`<f>A1</f>`: "formula-cell", `<f>1/0</f><v>#DIV/0!</v>`: "error-cell"} {
		kind := ""
		if code == "error-cell" {
			kind = ` t="e"`
		}
		data := edited(t, fullReturn(t), func(f *excelize.File) {
			require.NoError(t, f.SetCellValue(lt, "E13", 1001))
			require.NoError(t, f.SetCellValue(lt, "G13", 77))
		})
		data = replaced(t, data, "xl/worksheets/sheet2.xml", `<c r="G13"( s="[0-9]+")?[^>]*><v>77</v>`, `<c r="G13"$1`+kind+`>`+by)
		assert.Equal(t, []string{"lt.nop 1001", "! broken-relation " + lt + "!E13", "! " + code + " " + lt + "!G13"}, others(linesOfFile(t, forms, data), full))
	}
}
