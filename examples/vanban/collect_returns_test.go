package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/xlsx"
)

const returnsFolder = "../../testdata/returns/"

// gathered is a folder of returns of the round of three units, and one for what
// is made of them.
type gathered struct {
	*testing.T
	in, out string
}

func gather(t *testing.T) gathered { return gathered{t, t.TempDir(), t.TempDir()} }

// put copies a return into the folder, under a name and with a time.
func (g gathered) put(file, name, at string) {
	g.Helper()
	data, err := os.ReadFile(returnsFolder + file)
	require.NoError(g, err)
	path := filepath.Join(g.in, filepath.FromSlash(name))
	require.NoError(g, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(g, os.WriteFile(path, data, 0o644))
	when, err := time.Parse("2006-01-02 15:04 -0700", at+" +0700")
	require.NoError(g, err)
	require.NoError(g, os.Chtimes(path, when, when))
}

// register writes a register of these rows, below the titles, and returns its
// name.
func (g gathered) register(rows ...string) string {
	g.Helper()
	name := filepath.Join(g.TempDir(), "so.csv")
	require.NoError(g, os.WriteFile(name, []byte("Tệp,Mã đơn vị,Nhận lúc,Hình thức,Xử lý\n"+strings.Join(rows, "\n")+"\n"), 0o644))
	return name
}

func (g gathered) collect(flags ...string) (code int, stderr string) {
	g.Helper()
	args := append([]string{"collect", "-o", g.out, "-schedule", returnsFolder + "schedule.yaml", "-as-of", "2026-01-20 17:00"}, flags...)
	code, _, stderr = vanban(g.T, append(args, returnsFolder+"plan.yaml", g.in)...)
	return code, stderr
}

// sheet returns the cells of a sheet by their rows.
func (g gathered) sheet(file, name string) map[int]map[int]string {
	g.Helper()
	data, err := os.ReadFile(filepath.Join(g.out, file))
	require.NoError(g, err)
	w, err := xlsx.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	require.NoError(g, err)
	s, err := w.Sheet(name)
	require.NoError(g, err)
	rows := map[int]map[int]string{}
	for _, c := range s.Cells {
		if rows[c.Row] == nil {
			rows[c.Row] = map[int]string{}
		}
		rows[c.Row][c.Column] = c.Text
	}
	return rows
}

// figure returns the answer of a unit that counts; "" is none.
func (g gathered) figure(unit, id string) string {
	g.Helper()
	for _, r := range g.sheet(rollupFile, "Nguồn số liệu") {
		if r[9] == id && r[8] == unit {
			return r[4]
		}
	}
	return ""
}

// progress returns what stands under a heading of the list of units for one of
// them.
func (g gathered) progress(unit, head string) string {
	g.Helper()
	rows := g.sheet(progressFile, unitsSheet)
	columns := map[string]int{}
	for column, title := range rows[4] {
		columns[title] = column
	}
	for _, r := range rows {
		if r[columns["Mã"]] == unit {
			return r[columns[head]]
		}
	}
	return ""
}

const (
	unitsSheet     = "Theo dõi từng đơn vị"
	receivedColumn = "Nhận lúc"
	countedColumn  = "Bản được tính nhận lúc"
	viaColumn      = "Hình thức"
	standsColumn   = "Tình trạng"
	timingColumn   = "Thời hạn"
	issuesColumn   = "Cần kiểm tra lại"
)

// moment is how a cell holds a time: in days, with the part of one.
func moment(s string) string {
	at, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		return err.Error()
	}
	days := at.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Minutes() / (24 * 60)
	return strconv.FormatFloat(days, 'f', -1, 64)
}

func TestControl(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.put("full-2.xlsx", "Xã phường/b.xlsx", "2026-01-05 09:00")
	code, stderr := g.collect()
	assert.Equal(t, exitFine, code)
	assert.Empty(t, stderr)
	assert.Equal(t, "1204", g.figure("m01", "lt.hs"))
	assert.NotEmpty(t, g.figure("m02", "lt.hs"))
}

// Register and file do not agree: no figure changes hands until the register
// decides.
func TestWhoseItIs(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.put("full-2.xlsx", "b.xlsx", "2026-01-05 09:00")
	code, stderr := g.collect("-received", g.register("a.xlsx,m02,2026-01-05 09:00,email,", "b.xlsx,m01,2026-01-05 10:00,email,"))
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, `tệp "a.xlsx" của đơn vị "m02", trong tệp ghi đơn vị "m01"`)
	assert.Contains(t, stderr, `tệp "b.xlsx" của đơn vị "m01", trong tệp ghi đơn vị "m02"`)
	for _, unit := range []string{"m01", "m02"} {
		assert.Empty(t, g.figure(unit, "lt.hs"))
		assert.Equal(t, "Chưa rõ của đơn vị nào", g.progress(unit, standsColumn))
	}
	code, stderr = g.collect("-received", g.register("a.xlsx,m02,2026-01-05 09:00,email,tính"))
	assert.Equal(t, exitFine, code, stderr)
	assert.Contains(t, stderr, "[unit-decided]")
	assert.Equal(t, "1204", g.figure("m02", "lt.hs"))
	assert.Empty(t, g.figure("m01", "lt.hs"))

	named := gather(t)
	named.put("full.xlsx", "m02-phuong-binh-minh (1).xlsx", "2026-01-05 09:00")
	code, stderr = named.collect()
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "[unit-unclear]")
	assert.Empty(t, named.figure("m01", "lt.hs")+named.figure("m02", "lt.hs"))
}

// A later copy takes nothing away untold.
func TestWhichCopyCounts(t *testing.T) {
	for name, tt := range map[string]struct {
		second, use string
		hs, met     string // what counts of m01
		told        []string
		code        int
	}{
		"fewer answers": {"one-cell.xlsx", "", "1210", "", []string{"[copy-differs]", `b.xlsx: Hồ sơ lưu trữ!E15: "lt.met": bản nhận trước ghi "98,25", bản này để trống`, "a.xlsx: Hồ sơ lưu trữ!E15"}, exitFine},
		"blank":         {"blank.xlsx", "", "1204", "98.25", []string{"[blank-copy]"}, exitFine},
		"blank by word": {"blank.xlsx", "thay thế", "1204", "98.25", []string{"[blank-copy]"}, exitFine},
		"corrects":      {"one-cell.xlsx", "đính chính", "1210", "98.25", []string{"đính chính 1 chỗ đã ghi"}, exitFine},
		"replaces":      {"one-cell.xlsx", "thay thế", "1210", "", []string{"[copy-replaces]"}, exitFine},
		"other answers": {"second.xlsx", "", "1210", "98.25", []string{`"lt.hs": bản nhận trước ghi "1.204", bản này ghi "1.210"`}, exitFine},
	} {
		t.Run(name, func(t *testing.T) {
			g := gather(t)
			g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
			g.put(tt.second, "b.xlsx", "2026-01-05 15:00")
			code, stderr := g.collect("-received", g.register("a.xlsx,m01,2026-01-05 09:00,,", "b.xlsx,m01,2026-01-05 15:00,,"+tt.use))
			assert.Equal(t, tt.code, code, stderr)
			for _, told := range tt.told {
				assert.Contains(t, stderr, told)
			}
			assert.Equal(t, tt.hs, g.figure("m01", "lt.hs"))
			assert.Equal(t, tt.met, g.figure("m01", "lt.met"))
			if tt.use != "" {
				assert.NotContains(t, stderr, "[answer-lost]")
			}
		})
	}
}

func TestFirstCopyPinnedAndPaper(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.put("one-cell.xlsx", "b.xlsx", "2026-01-05 15:00")
	_, stderr := g.collect("-received", g.register("a.xlsx,m01,2026-01-05 09:00,,tính", "b.xlsx,m01,2026-01-05 15:00,,", ",m01,2026-01-06,bản giấy,"))
	assert.Contains(t, stderr, "[copy-not-used]")
	assert.Contains(t, stderr, "[paper-behind]")
	assert.Equal(t, "1204", g.figure("m01", "lt.hs"))

	code, stderr := g.collect("-received", g.register("a.xlsx,m01,2026-01-05 09:00,,", "b.xlsx,m01,2026-01-05 09:00,,"))
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "[equal-times]")
	code, _ = g.collect("-received", g.register("a.xlsx,m01,2026-01-05,,", "b.xlsx,m01,2026-01-05 09:00,,"))
	assert.Equal(t, exitProblems, code, "a day without a time may be the same")
}

// In time first and corrected later stays in time, and both times are shown.
func TestLateCopy(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.put("second.xlsx", "a (1).xlsx", "2026-01-05 09:00")
	_, stderr := g.collect("-received", g.register("a.xlsx,m01,2026-01-06 09:00,email,", "a (1).xlsx,m01,2026-01-09 08:00,email,"))
	assert.Contains(t, stderr, "[copy-differs]")
	assert.Equal(t, "Đúng hạn", g.progress("m01", timingColumn))
	assert.Equal(t, moment("2026-01-06 09:00"), g.progress("m01", receivedColumn))
	assert.Equal(t, moment("2026-01-09 08:00"), g.progress("m01", countedColumn))
}

// Every file is read or named.
func TestNothingIsSkipped(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", rollupFile, "2026-01-05 09:00")
	g.put("full-2.xlsx", ".m02.xlsx", "2026-01-05 09:00")
	for name, text := range map[string]string{".ghi-chu": "x", "~$a.xlsx": "x", "anh.pdf": "%PDF"} {
		require.NoError(t, os.WriteFile(filepath.Join(g.in, name), []byte(text), 0o644))
	}
	require.NoError(t, os.Symlink("nowhere", filepath.Join(g.in, "hong.xlsx")))
	require.NoError(t, os.Symlink(".", filepath.Join(g.in, "khac")))
	outside := filepath.Join(t.TempDir(), "full.xlsx")
	require.NoError(t, os.Rename(filepath.Join(g.in, rollupFile), outside))
	require.NoError(t, os.Symlink(outside, filepath.Join(g.in, "ngoai.xlsx")))
	g.put("full.xlsx", rollupFile, "2026-01-05 09:00")
	code, stderr := g.collect("-as-of", "2099-01-20")
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "hong.xlsx: không đọc được tệp")
	assert.Contains(t, stderr, "ngoai.xlsx: không đọc được tệp")
	assert.Contains(t, stderr, `khac: "khac" không phải là tệp thường`)
	assert.Contains(t, stderr, "anh.pdf: tệp không phải là biểu mẫu đã gửi")
	assert.NotContains(t, stderr, "ghi-chu")
	assert.Equal(t, "1204", g.figure("m01", "lt.hs"))
	assert.NotEmpty(t, g.figure("m02", "lt.hs"))
	notes := map[string]string{}
	for _, r := range g.sheet(registerFile, "Sổ nhận") {
		notes[r[11]] = r[10]
	}
	assert.Contains(t, notes["anh.pdf"], "Chưa đọc được: tệp không phải là biểu mẫu đã gửi")
	assert.Contains(t, notes["hong.xlsx"], "Chưa đọc được")
	issues := 0
	for _, r := range g.sheet(rollupFile, "Cần kiểm tra lại") {
		if r[2] == "Tệp, sổ nhận" {
			issues++
		}
	}
	assert.Equal(t, 4, issues, "what was refused stands among the issues")
	code, again := g.collect("-as-of", "2099-01-20")
	assert.Equal(t, exitProblems, code)
	assert.Equal(t, stderr, again, "the register is read as it was written")

	file := filepath.Join(g.in, rollupFile)
	code, _, stderr = vanban(t, "collect", "-o", g.out, returnsFolder+"plan.yaml", file)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, file+": là một tệp")
}

// A file that was refused and is read later is no longer noted as unread.
func TestRefusedThenRead(t *testing.T) {
	g := gather(t)
	require.NoError(t, os.WriteFile(filepath.Join(g.in, "a.xlsx"), []byte("x"), 0o644))
	code, _ := g.collect()
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, g.sheet(registerFile, "Sổ nhận")[4][10], "Chưa đọc được")

	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	code, stderr := g.collect()
	assert.Equal(t, exitFine, code, stderr)
	row := g.sheet(registerFile, "Sổ nhận")[4]
	assert.Equal(t, "m01", row[3])
	assert.Empty(t, row[10])
}

// New returns enter the register by themselves; what a person typed stays.
func TestSecondRun(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.collect()
	g.put("full-2.xlsx", "b.xlsx", "2026-01-05 10:00")
	code, stderr := g.collect()
	assert.Equal(t, exitFine, code, stderr)
	assert.NotEmpty(t, g.figure("m02", "lt.hs"))
	assert.Contains(t, g.sheet(registerFile, "Sổ nhận")[5][11], "b.xlsx")

	touched := []byte("đã ghi tay")
	require.NoError(t, os.WriteFile(filepath.Join(g.out, progressFile), touched, 0o644))
	_, stderr = g.collect()
	assert.Contains(t, stderr, "tien-do.xlsx: đã có người sửa nên được giữ nguyên")
	data, err := os.ReadFile(filepath.Join(g.out, progressFile))
	require.NoError(t, err)
	assert.Equal(t, touched, data)
	assert.FileExists(t, filepath.Join(g.out, "tien-do.new.xlsx"))
}

// In the folder of the returns what was written here is no return, unless
// somebody put another file under its name.
func TestCollectIntoTheSameFolder(t *testing.T) {
	g := gather(t)
	g.out = g.in
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	for range 2 {
		code, stderr := g.collect()
		assert.Equal(t, exitFine, code, stderr)
		assert.Empty(t, stderr)
	}
	data, err := os.ReadFile(filepath.Join(g.in, progressFile))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(g.in, progressFile), append(data, 0), 0o644))
	code, stderr := g.collect()
	assert.Equal(t, exitKept, code, stderr)
	assert.Contains(t, stderr, "[own-file-changed]")
}

// A day lasts to its end; the times of files are told in one zone, whatever that
// of the machine.
func TestTimes(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-07 01:00") // still 6 January in UTC
	g.collect("-as-of", "2026-01-06")
	assert.Empty(t, g.figure("m01", "lt.hs"))
	for at, want := range map[string]string{"2026-01-06 09:00": "1204", "2026-01-06 23:59": "1204", "2026-01-06": "1204", "2026-01-07 00:00": ""} {
		g = gather(t)
		g.put("full.xlsx", "a.xlsx", "2026-01-09 08:00")
		code, stderr := g.collect("-as-of", "2026-01-06", "-received", g.register("a.xlsx,m01,"+at+",email,"))
		assert.Equal(t, exitFine, code, stderr)
		assert.Equal(t, want, g.figure("m01", "lt.hs"), "entered %s", at)
	}
	g = gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-06 23:00")
	g.collect("-as-of", "2026-01-06")
	assert.Equal(t, "1204", g.figure("m01", "lt.hs"))
	assert.Equal(t, moment("2026-01-06 23:00"), g.progress("m01", receivedColumn))
	assert.Equal(t, "giờ của tệp", g.progress("m01", viaColumn))
	assert.Contains(t, g.sheet(progressFile, unitsSheet)[3][1], "múi giờ UTC+07:00")
	_, stderr := g.collect("-as-of", "2026-01-08", "-zone", "+09:00")
	assert.Contains(t, stderr, "đã vào sổ lúc 06/01/2026 23:00 theo giờ của tệp, nay là tệp ghi lúc 07/01/2026 01:00")
	require.NoError(t, os.Remove(filepath.Join(g.out, registerFile)))
	g.collect("-as-of", "2026-01-08", "-zone", "+09:00")
	_, stderr = g.collect("-as-of", "2026-01-08")
	assert.Contains(t, stderr, "[file-rewritten]", "the register has the times of another zone")
	require.NoError(t, os.Remove(filepath.Join(g.out, registerFile)))
	g.collect("-as-of", "2026-01-08", "-zone", "+09:00")
	assert.Equal(t, moment("2026-01-07 01:00"), g.progress("m01", receivedColumn))
	code, _ := g.collect("-zone", "nowhere")
	assert.Equal(t, exitUsage, code)
}

// Both workbooks count the same problems.
func TestProblemsInBothWorkbooks(t *testing.T) {
	g := gather(t)
	g.put("problems-not-in-sheet.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.collect()
	rows := 0
	for _, r := range g.sheet(rollupFile, "Cần kiểm tra lại") {
		if r[8] == "m01" {
			rows++
			assert.NotEmpty(t, r[12], "its cell")
		}
	}
	assert.Equal(t, "2", g.progress("m01", issuesColumn))
	assert.Equal(t, 2, rows)
}

// A program that is interrupted says so, and writes nothing by halves.
func TestInterrupted(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stdout, stderr bytes.Buffer
	code := run(ctx, []string{"collect", "-o", g.out, returnsFolder + "plan.yaml", g.in}, &stdout, &stderr)
	assert.Equal(t, exitStopped, code)
	assert.Contains(t, stderr.String(), "đã dừng theo yêu cầu: đã đọc 0 tệp")
	left, err := os.ReadDir(g.out)
	require.NoError(t, err)
	assert.Empty(t, left)
}

// The earlier round is read as this one, a round before.
func TestPreviousRound(t *testing.T) {
	g := gather(t)
	g.put("second.xlsx", "a.xlsx", "2026-01-05 09:00")
	before := gather(t)
	before.put("full.xlsx", "a.xlsx", "2025-01-05 09:00")
	for _, name := range []string{"plan.yaml", "checklist.yaml", "office.yaml", "outline.yaml", "units.yaml"} {
		data, err := os.ReadFile(returnsFolder + name)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(before.in, name), data, 0o644))
	}
	code, stderr := g.collect("-previous", before.in)
	assert.Equal(t, exitFine, code, stderr)
	assert.Contains(t, stderr, "đợt trước có 1 báo cáo đọc được")
	changes := g.sheet(rollupFile, "So với đợt trước")
	assert.Equal(t, []string{"m01", "lt.hs", "1.204", "1.210"}, []string{changes[5][7], changes[5][8], changes[5][4], changes[5][5]})
	assert.FileExists(t, filepath.Join(g.out, render.SumsFile))
}

// edit changes cells of a return in the folder: sheet, cell and value, one after
// the other. Its time stays.
func (g gathered) edit(name string, cells ...any) {
	g.Helper()
	path := filepath.Join(g.in, name)
	info, err := os.Stat(path)
	require.NoError(g, err)
	f, err := excelize.OpenFile(path)
	require.NoError(g, err)
	for c := range slices.Chunk(cells, 3) {
		require.NoError(g, f.SetCellValue(c[0].(string), c[1].(string), c[2]))
	}
	require.NoError(g, f.Save())
	require.NoError(g, f.Close())
	require.NoError(g, os.Chtimes(path, info.ModTime(), info.ModTime()))
}

// A register may write the name of a file otherwise, as long as it can be one
// file alone.
func TestFilesAsTheRegisterCallsThem(t *testing.T) {
	for _, name := range []string{"bc.xlsx", "BC.xlsx", `bc.XLSX`, `a\bc.xlsx`, "./bc.xlsx"} {
		g := gather(t)
		g.put("full.xlsx", "bc.xlsx", "2026-01-05 09:00")
		code, stderr := g.collect("-received", g.register(name+",m01,2026-01-05 09:00,email,"))
		assert.Equal(t, exitFine, code)
		assert.Empty(t, stderr, name)
		assert.Equal(t, "1204", g.figure("m01", "lt.hs"))
	}
	g := gather(t)
	g.put("full.xlsx", "a/bc.xlsx", "2026-01-05 09:00")
	g.put("full-2.xlsx", "b/bc.xlsx", "2026-01-05 09:00")
	_, stderr := g.collect("-received", g.register("BC.xlsx,,2026-01-05 09:00,email,"))
	assert.Equal(t, 2, strings.Count(stderr, "[not-registered]"), "it may be either")
	assert.Contains(t, stderr, "[file-missing]")
	_, stderr = g.collect("-received", g.register(`A\BC.xlsx,,2026-01-05 09:00,email,`, `B\bc.xlsx,,2026-01-05 09:00,email,`))
	assert.Empty(t, stderr)
}

// Copies of one file contradict nothing, whenever they came.
func TestCopiesOfOneFile(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.put("full.xlsx", "b.xlsx", "2026-01-05 09:00")
	code, stderr := g.collect()
	assert.Equal(t, exitFine, code)
	assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
	assert.Contains(t, stderr, "[same-copy]")
	g.edit("b.xlsx", "Hồ sơ lưu trữ", "E10", 1205)
	code, stderr = g.collect()
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "[equal-times]")
}

// What a correction does is told as what it is: what it breaks, what it adds,
// and what is no longer in a list.
func TestCorrectionIsTold(t *testing.T) {
	for name, tt := range map[string]struct {
		cells []any
		want  []string
	}{
		"a figure that breaks a relation": {[]any{"Hồ sơ lưu trữ", "E13", 1001}, []string{"đính chính 1 chỗ đã ghi, bổ sung 0 chỗ trống", "sua.xlsx: Hồ sơ lưu trữ!E13: không khớp"}},
		"an explanation alone":            {[]any{"Hồ sơ lưu trữ", "G10", "Gồm cả hồ sơ điện tử"}, []string{"đính chính 0 chỗ đã ghi, bổ sung 1 chỗ trống"}},
		"a list":                          {[]any{"Hạn chế", "B6", "Thiếu cán bộ"}, []string{`"hc": bản đính chính thay cả danh sách, không còn dòng "Chậm lập danh mục hồ sơ | Quý II"`, "Hạn chế!B6"}},
	} {
		t.Run(name, func(t *testing.T) {
			g := gather(t)
			g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
			g.put("blank.xlsx", "sua.xlsx", "2026-01-06 09:00")
			g.edit("sua.xlsx", tt.cells...)
			code, stderr := g.collect("-received", g.register("a.xlsx,m01,2026-01-05 09:00,email,", "sua.xlsx,m01,2026-01-06 09:00,email,đính chính"))
			assert.Equal(t, exitFine, code)
			for _, want := range tt.want {
				assert.Contains(t, stderr, want)
			}
		})
	}
}

// Why an answer is blank stands in the roll-up.
func TestReasonOfABlank(t *testing.T) {
	g := gather(t)
	g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
	g.edit("a.xlsx", "Hồ sơ lưu trữ", "E10", nil, "Hồ sơ lưu trữ", "G10", "Mất máy chủ từ tháng 5")
	code, stderr := g.collect()
	assert.Equal(t, exitFine, code, stderr)
	var kinds []string
	for _, r := range g.sheet(rollupFile, "Cần kiểm tra lại") {
		if r[7] == "Mất máy chủ từ tháng 5" {
			kinds = append(kinds, r[2]+" "+r[9])
		}
	}
	assert.Equal(t, []string{"Để trống, có lý do lt.hs"}, kinds)
}

// What somebody noted of reminders is in the next progress, wherever that goes.
func TestRemindersComeBack(t *testing.T) {
	g := gather(t)
	g.put("one-cell.xlsx", "a.xlsx", "2026-01-05 09:00")
	code, stderr := g.collect()
	require.Equal(t, exitFine, code, stderr)
	note := func(file, unit, text string) {
		t.Helper()
		path := filepath.Join(g.out, file)
		f, err := excelize.OpenFile(path)
		require.NoError(t, err)
		rows, err := f.GetRows("Đôn đốc")
		require.NoError(t, err)
		row := slices.IndexFunc(rows, func(r []string) bool { return len(r) > 7 && r[7] == unit }) + 1
		require.Positive(t, row)
		require.NoError(t, f.SetCellStr("Đôn đốc", "G"+strconv.Itoa(row), text))
		require.NoError(t, f.Save())
		require.NoError(t, f.Close())
	}
	noted := func(file, unit string) string {
		for _, r := range g.sheet(file, "Đôn đốc") {
			if r[8] == unit {
				return r[7]
			}
		}
		return ""
	}
	note(progressFile, "m02", "nhắc lần 1, ông B")
	g.put("full-2.xlsx", "b.xlsx", "2026-01-06 09:00")
	g.edit("b.xlsx", "Hồ sơ lưu trữ", "E10", nil)
	_, stderr = g.collect()
	assert.Contains(t, stderr, "đã có người sửa")
	assert.Equal(t, "nhắc lần 1, ông B", noted(progressFile, "m02"))
	assert.Equal(t, "nhắc lần 1, ông B", noted("tien-do.new.xlsx", "m02"))

	note("tien-do.new.xlsx", "m03", "nhắc lần 1")
	require.NoError(t, os.Rename(filepath.Join(g.out, "tien-do.new.xlsx"), filepath.Join(g.out, progressFile)))
	_, stderr = g.collect()
	assert.Contains(t, stderr, "đã có người sửa")
	assert.Equal(t, "nhắc lần 1, ông B", noted("tien-do.new.xlsx", "m02"))
	assert.Equal(t, "nhắc lần 1", noted("tien-do.new.xlsx", "m03"))

	g.put("full-2.xlsx", "b.xlsx", "2026-01-06 09:00") // nothing is to be asked for any more
	_, stderr = g.collect()
	assert.Contains(t, stderr, "đã có người sửa")
	assert.Equal(t, "nhắc lần 1, ông B", noted("tien-do.new.xlsx", "m02"))
}

// Of copies that may have come at one time the register has to say which is the
// last; a correction comes behind what it may correct.
func TestWhichCopyIsTheLast(t *testing.T) {
	for name, tt := range map[string]struct {
		rows []string
		hs   string // of lt.hs: b.xlsx and d.xlsx say 1300, a.xlsx, e.xlsx and f.xlsx 1204, c.xlsx 1400
		tie  string // the file of the problem, if there is one
	}{
		"the first of three differs":             {[]string{"d.xlsx,m01,2026-01-05 09:00,,", "e.xlsx,m01,2026-01-05 09:00,,", "f.xlsx,m01,2026-01-05 09:00,,"}, "1204", "f.xlsx"},
		"two count":                              {[]string{"a.xlsx,m01,2026-01-05 09:00,,tính", "c.xlsx,m01,2026-01-05 09:00,,tính"}, "1400", "c.xlsx"},
		"one counts":                             {[]string{"a.xlsx,m01,2026-01-05 09:00,,tính", "c.xlsx,m01,2026-01-05 09:00,,", "e.xlsx,m01,2026-01-05 09:00,,"}, "1204", ""},
		"two corrections of one answer":          {[]string{"a.xlsx,m01,2026-01-05 09:00,,", "b.xlsx,m01,2026-01-06 09:00,,đính chính", "c.xlsx,m01,2026-01-06,,đính chính"}, "1400", "c.xlsx"},
		"two corrections one after the other":    {[]string{"a.xlsx,m01,2026-01-05 09:00,,", "b.xlsx,m01,2026-01-06 09:00,,đính chính", "c.xlsx,m01,2026-01-06 09:01,,đính chính"}, "1400", ""},
		"a correction of that day":               {[]string{"e.xlsx,m01,2026-01-06 09:00,,", "b.xlsx,m01,2026-01-06,,đính chính"}, "1300", ""},
		"a correction of that minute":            {[]string{"e.xlsx,m01,2026-01-06 09:00,,", "b.xlsx,m01,2026-01-06 09:00,,đính chính"}, "1300", ""},
		"what replaces, of that day":             {[]string{"e.xlsx,m01,2026-01-06 09:00,,", "d.xlsx,m01,2026-01-06,,thay thế"}, "1300", ""},
		"two of one minute, corrected afterward": {[]string{"d.xlsx,m01,2026-01-05 09:00,,", "e.xlsx,m01,2026-01-05 09:00,,", "c.xlsx,m01,2026-01-06 09:00,,đính chính"}, "1400", "e.xlsx"},
	} {
		t.Run(name, func(t *testing.T) {
			g := gather(t)
			for file, from := range map[string]string{"a.xlsx": "full.xlsx", "b.xlsx": "blank.xlsx", "c.xlsx": "blank.xlsx", "d.xlsx": "full.xlsx", "e.xlsx": "full.xlsx", "f.xlsx": "full.xlsx"} {
				g.put(from, file, "2026-01-05 09:00")
			}
			g.edit("b.xlsx", "Hồ sơ lưu trữ", "E10", 1300)
			g.edit("c.xlsx", "Hồ sơ lưu trữ", "E10", 1400)
			g.edit("d.xlsx", "Hồ sơ lưu trữ", "E10", 1300)
			code, stderr := g.collect("-received", g.register(tt.rows...))
			assert.Equal(t, tt.hs, g.figure("m01", "lt.hs"), stderr)
			if tt.tie == "" {
				assert.Equal(t, exitFine, code, stderr)
				assert.NotContains(t, stderr, "[equal-times]")
				return
			}
			assert.Equal(t, exitProblems, code)
			assert.Regexp(t, "(?m)^"+tt.tie+": .*\\[equal-times\\]$", stderr)
		})
	}
}

// What the register decides to count counts, whether or not it names the unit.
func TestUnclearFiguresDecided(t *testing.T) {
	for row, want := range map[string]string{"a.xlsx,m01,2026-01-05 09:00,,": "", "a.xlsx,m01,2026-01-05 09:00,,tính": "150.5", "a.xlsx,,2026-01-05 09:00,,tính": "150.5"} {
		g := gather(t)
		g.put("full.xlsx", "a.xlsx", "2026-01-05 09:00")
		g.edit("a.xlsx", "Kho và kinh phí", "E8", "Giá trị (nghìn)")
		code, stderr := g.collect("-received", g.register(row))
		assert.Equal(t, exitFine, code, stderr)
		assert.Equal(t, want, g.figure("m01", "kho.kp"), row)
	}
}
