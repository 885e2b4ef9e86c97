package book_test

import (
	"bytes"
	"cmp"
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// otherWriter is a program that opens workbooks and saves them again. Save does
// so with all workbooks of a folder; what it needs is not installed where
// missing says so.
type otherWriter struct {
	name    string
	forms   int // how many it is given
	missing func() string
	save    func(ctx context.Context, from, to string) *exec.Cmd
}

// nodeModules names the folder in which the packages of Node.js are installed
// with which forms are tried.
const nodeModules = "VANBAN_NODE_MODULES"

var otherWriters = []otherWriter{
	{"libreoffice", 10, needs("soffice"), func(ctx context.Context, from, to string) *exec.Cmd {
		return shell(ctx, `HOME="$1" exec soffice "-env:UserInstallation=file://$1/profile" --headless --norestore --nolockcheck --convert-to xlsx --outdir "$1" "$0"/*.xlsx`, from, to)
	}},
	{"libreoffice-ods", 2, needs("soffice"), func(ctx context.Context, from, to string) *exec.Cmd {
		return shell(ctx, `export HOME="$1"; office() { soffice "-env:UserInstallation=file://$1/profile" --headless --norestore --nolockcheck --convert-to "$2" --outdir "$1" "$3"/*."$4"; }
office "$1" ods "$0" xlsx && office "$1" xlsx "$1" ods`, from, to)
	}},
	{"gnumeric", 10, needs("ssconvert"), func(ctx context.Context, from, to string) *exec.Cmd {
		return shell(ctx, `for f in "$0"/*.xlsx; do HOME="$1" ssconvert -T Gnumeric_Excel:xlsx2 "$f" "$1/${f##*/}" || exit 1; done`, from, to)
	}},
	{"openpyxl", 10, func() string {
		if exec.Command("/usr/bin/python3", "-c", "import openpyxl").Run() != nil {
			return "openpyxl"
		}
		return ""
	}, func(ctx context.Context, from, to string) *exec.Cmd {
		return exec.CommandContext(ctx, "/usr/bin/python3", "testdata/writers/save_openpyxl.py", from, to)
	}},
	{"exceljs", 10, needsNode("exceljs"), func(ctx context.Context, from, to string) *exec.Cmd {
		return node(ctx, "testdata/writers/save_exceljs.js", from, to)
	}},
	{"sheetjs", 10, needsNode("xlsx"), func(ctx context.Context, from, to string) *exec.Cmd {
		return node(ctx, "testdata/writers/save_sheetjs.js", from, to)
	}},
}

func needs(program string) func() string {
	return func() string {
		if _, err := exec.LookPath(program); err != nil {
			return program
		}
		return ""
	}
}

func needsNode(module string) func() string {
	return func() string {
		if missing := needs("node")(); missing != "" {
			return missing
		}
		if _, err := os.Stat(filepath.Join(os.Getenv(nodeModules), module, "package.json")); err != nil {
			return module + " of Node.js, in the folder that " + nodeModules + " names"
		}
		return ""
	}
}

func shell(ctx context.Context, script string, args ...string) *exec.Cmd {
	return exec.CommandContext(ctx, "/bin/sh", append([]string{"-c", script}, args...)...)
}

func node(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "node", args...)
	cmd.Env = append(os.Environ(), "NODE_PATH="+os.Getenv(nodeModules))
	return cmd
}

// savedBy has a program save all files, by name, and returns what it made.
func savedBy(t *testing.T, w otherWriter, files map[string][]byte) map[string][]byte {
	t.Helper()
	if missing := w.missing(); missing != "" {
		t.Skip("not installed: " + missing)
	}
	from, to := t.TempDir(), t.TempDir()
	for name, data := range files {
		require.NoError(t, os.WriteFile(filepath.Join(from, name), data, 0o644))
	}
	said, err := w.save(t.Context(), from, to).CombinedOutput()
	require.NoError(t, err, string(said))
	out := map[string][]byte{}
	for name := range files {
		out[name], err = os.ReadFile(filepath.Join(to, name))
		require.NoError(t, err, string(said))
	}
	return out
}

// filled are the returns of n units of the sample round, with answers of every
// type, explanations, prose and lists, well and badly filled in; odd things
// stand in every second.
func filled(t testing.TB, forms *round.FormSet, n int) map[string][]byte {
	t.Helper()
	compiled, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	w, err := simulate.NewWriter(forms, compiled)
	require.NoError(t, err)
	replies, err := simulate.Replies(forms, 20260108)
	require.NoError(t, err)
	out := map[string][]byte{}
	for _, r := range replies {
		if r.Way != simulate.ByForm || len(out) == n {
			continue
		}
		var file bytes.Buffer
		require.NoError(t, w.Write(&file, r))
		data := file.Bytes()
		if len(out)%2 == 1 {
			data = withOddities(t, data, w, r, len(out)/2)
		}
		out[r.Form.Unit.Code+".xlsx"] = data
	}
	require.Len(t, out, n)
	return out
}

// withOddities types something odd into every fifth answer, beginning elsewhere
// each time.
func withOddities(t testing.TB, data []byte, w *simulate.Writer, r *simulate.Reply, from int) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	for i := range r.Values {
		if i%5 != from%5 {
			continue
		}
		row := w.Row(r.Form, r.Values[i].ID)
		odd := oddities[(i/5+7*from)%len(oddities)]
		at := row.Answer
		if i%3 == 2 {
			at = row.Note
		}
		odd.do(t, f, at.Sheet, at.Name)
	}
	for id := range r.Texts {
		row := w.Row(r.Form, id)
		odd := oddities[(len(id)+from)%len(oddities)]
		odd.do(t, f, row.Answer.Sheet, row.Answer.Name)
	}
	var out bytes.Buffer
	require.NoError(t, f.Write(&out))
	require.NoError(t, f.Close())
	return out.Bytes()
}

// oddity is something that people or programs leave in a cell.
type oddity struct {
	name string
	do   func(t testing.TB, f *excelize.File, sheet, cell string)
}

var oddities = []oddity{
	typedIn("text of a number", "1.234"), typedIn("comma", "98,5"), typedIn("spaces", "  12 \u00a0"), typedIn("zeros", "007"),
	typedIn("unit", "12 hồ sơ"), typedIn("words", "chưa thống kê"), typedIn("none", "Không áp dụng"), typedIn("date text", "05-11-2025"),
	typedIn("escape", "x_0041_ & <b>\"'"), typedIn("lines", "một\nhai\n\n ba"), typedIn("decomposed", "Quye\u0302\u0301t đi\u0323nh"),
	typedIn("astral", "𠀀 😀"), typedIn("long digits", "12345678901234567890"), typedIn("formula text", "=1+1 '"), typedIn("tab", "a\tb"),
	typedIn("long", strings.Repeat("Nội dung dài. ", 300)), typedIn("exponent text", "1E5"), typedIn("true text", "TRUE"), typedIn("dash", "-"),
	typedIn("figure", 1234.0), typedIn("fraction", 0.1), typedIn("negative", -5.0), typedIn("many digits", 1234567890123456.0),
	typedIn("third", 1.0/3), typedIn("small", 1e-7), typedIn("large", 1.5e21), formatted("true", true, "General"), formatted("false", false, "General"),
	formatted("percent", 0.95, "0.0%"), formatted("whole percent", 1.0, "0%"), formatted("day", 45986.0, "dd/mm/yyyy"), formatted("day and time", 45986.5, `d/m/yy h:mm`),
	formatted("month", 45986.0, "mmmm"), formatted("billions", 2.5, `0.0" tỷ"`), formatted("thousands", 1234567.0, "#,##0,"), formatted("grouped", 1234567.0, "#,##0"),
	formatted("hidden", 12.0, ";;;"), formatted("rounded", 12.6, "0"), formatted("padded", 12.0, "000000"), formatted("text format", "12", "@"), formatted("sections", -12.0, "0;(0)"),
	formatted("year as a day", 2025.0, "dd/mm/yyyy"), formatted("scientific", 123456.0, "0.00E+00"), formatted("a fraction", 0.5, "# ?/?"),
	{"formula", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellValue(sheet, cell, 3))
		require.NoError(t, f.SetCellFormula(sheet, cell, "1+2"))
	}},
	{"formula without a result", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellFormula(sheet, cell, `"a"&"b"`))
	}},
	{"formula of an error", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellFormula(sheet, cell, "1/0"))
	}},
	{"rich text", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellRichText(sheet, cell, []excelize.RichTextRun{{Text: "Đã "}, {Text: "ban hành", Font: &excelize.Font{Bold: true}}}))
	}},
	{"link", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellStr(sheet, cell, "Quyết định số 12"))
		require.NoError(t, f.SetCellHyperLink(sheet, cell, "https://example.org/12", "External"))
	}},
	{"struck run", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellRichText(sheet, cell, []excelize.RichTextRun{{Text: "12", Font: &excelize.Font{Strike: true}}, {Text: "100"}}))
	}},
	{"raised run", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellRichText(sheet, cell, []excelize.RichTextRun{{Text: "12"}, {Text: "3", Font: &excelize.Font{VertAlign: "superscript"}}}))
	}},
	{"struck", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellValue(sheet, cell, 12))
		styled(t, f, sheet, cell, &excelize.Style{Font: &excelize.Font{Strike: true}})
	}},
	{"white", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellValue(sheet, cell, 12))
		styled(t, f, sheet, cell, &excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}})
	}},
	{"comment", func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellValue(sheet, cell, nil))
		require.NoError(t, f.AddComment(sheet, excelize.Comment{Cell: cell, Author: "Nguyễn Văn A", Paragraph: []excelize.RichTextRun{{Text: "1204"}}}))
	}},
}

func typedIn(name string, v any) oddity {
	return oddity{name, func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellValue(sheet, cell, v))
	}}
}

func formatted(name string, v any, format string) oddity {
	return oddity{name, func(t testing.TB, f *excelize.File, sheet, cell string) {
		require.NoError(t, f.SetCellValue(sheet, cell, v))
		styled(t, f, sheet, cell, &excelize.Style{CustomNumFmt: &format})
	}}
}

func styled(t testing.TB, f *excelize.File, sheet, cell string, s *excelize.Style) {
	id, err := f.NewStyle(s)
	require.NoError(t, err)
	require.NoError(t, f.SetCellStyle(sheet, cell, cell, id))
}

// score counts what became of the cells of returns.
type score struct{ right, told, other, wrong, further int }

// compare holds what was made of a file against the reading before: each answer
// and each problem of before is as it was, told, something else in the file that
// the program made, or wrong.
func (s *score) compare(t *testing.T, name string, data []byte, before, after *reading) {
	t.Helper()
	if after.refused {
		s.told += len(before.says)
		t.Logf("%s: refused: %v", name, after.problems)
		return
	}
	assert.Equal(t, before.unit, after.unit)
	s.right += len(before.says)
	for _, d := range before.differences(after) {
		if d.was.id != "" {
			s.right--
		}
		switch {
		case after.told(d, before, ""):
			s.told++
		case d.is.id != "" && unspaced(d.is.text) == unspaced(d.was.text),
			otherInFile(t, data, before.problems, cmp.Or(d.was.at, d.is.at)):
			s.other++
		default:
			s.wrong++
			t.Errorf("%s: %v", name, d)
		}
	}
	now := map[string]int{}
	for _, p := range after.problems {
		now[string(p.Code)+" "+p.Place.String()]++
	}
	for _, p := range before.problems {
		now[string(p.Code)+" "+p.Place.String()]--
		switch {
		case now[string(p.Code)+" "+p.Place.String()] >= 0:
			s.right++
		case otherInFile(t, data, before.problems, p.Place):
			s.other++
		case slices.ContainsFunc(after.problems, func(q diag.Problem) bool { return q.Place.Cell != "" && q.Place == p.Place }):
			s.told++
		default:
			s.wrong++
			t.Errorf("%s: no longer told: %v", name, p)
		}
	}
	for what, n := range now {
		s.further += max(n, 0)
		if n > 0 && !strings.HasPrefix(what, "protection-gone") {
			t.Logf("%s: further: %s", name, what)
		}
	}
}

// unspaced is a text without white space: LibreOffice drops tabs in .ods.
func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// otherInFile reports whether the cells of a row that were told of are now
// without that of which they were told: no part is struck out, raised or of a
// colour any more, as excelize reads the file, or there is the result that a
// formula lacked.
func otherInFile(t *testing.T, data []byte, told diag.List, at diag.Place) bool {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	defer f.Close()
	found := false
	for _, p := range told {
		if !sameRow(p.Place, at) {
			continue
		}
		found = true
		switch p.Code {
		case "struck-cell", "raised-cell", "unseen-cell":
			if isMarked(t, f, p.Place) {
				return false
			}
		case "formula-cell":
			result, err := f.GetCellValue(p.Place.Sheet, p.Place.Cell)
			require.NoError(t, err)
			if result == "" || !strings.HasSuffix(p.Message(diag.EN), `""`) {
				return false
			}
		default:
			return false
		}
	}
	return found
}

func isMarked(t *testing.T, f *excelize.File, at diag.Place) bool {
	runs, err := f.GetCellRichText(at.Sheet, at.Cell)
	require.NoError(t, err)
	id, err := f.GetCellStyle(at.Sheet, at.Cell)
	require.NoError(t, err)
	style, err := f.GetStyle(id)
	require.NoError(t, err)
	runs = append(runs, excelize.RichTextRun{Font: style.Font})
	return style.CustomNumFmt != nil && *style.CustomNumFmt == ";;;" || slices.ContainsFunc(runs, func(r excelize.RichTextRun) bool {
		return r.Font != nil && (r.Font.Strike || r.Font.VertAlign != "" || strings.HasSuffix(r.Font.Color, "FFFFFF"))
	})
}

// TestOtherWriters has other programs save forms that are filled in, and reads
// what they made: everything that was answered is the same, or told at its cell.
func TestOtherWriters(t *testing.T) {
	if testing.Short() {
		t.Skip("starts other programs")
	}
	forms := formsIn(t, "inspection")
	files := filled(t, forms, 10)
	before := map[string]*reading{}
	for name, data := range files {
		before[name] = readingOf(data, forms)
		require.False(t, before[name].refused, before[name].problems)
	}
	for _, w := range otherWriters {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			var s score
			given := map[string][]byte{}
			for _, name := range slices.Sorted(maps.Keys(files))[:w.forms] {
				given[name] = files[name]
			}
			for name, data := range savedBy(t, w, given) {
				s.compare(t, name, data, before[name], readingOf(data, forms))
			}
			t.Logf("%-16s right %4d, told %3d, other in the file %3d, wrong %d; further problems %d", w.name, s.right, s.told, s.other, s.wrong, s.further)
			assert.GreaterOrEqual(t, s.right+s.told, 160*w.forms)
			assert.Zero(t, s.wrong)
		})
	}
}
