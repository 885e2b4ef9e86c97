package render_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

func readReturns(t *testing.T, files fstest.MapFS, from render.Returns) (out []round.Returned) {
	t.Helper()
	for back, err := range render.ReadReturns(t.Context(), files, from) {
		require.NoError(t, err)
		out = append(out, back)
	}
	return out
}

// Of a folder every file is read that may be a return, and what is no file is
// refused, with the time that it has. Only a folder may be the one of files that
// have no name yet.
func TestFilesOfAFolder(t *testing.T) {
	forms, _ := seriesForms(t)
	form := &fstest.MapFile{Data: filledForm(t, forms, "cn1", nil), ModTime: time.Date(2027, 1, 5, 2, 30, 0, 0, time.UTC)}
	got := readReturns(t, fstest.MapFS{
		".vanban/1":      form,
		"cn1.xlsx":       form,
		"ong.xlsx":       {Mode: fs.ModeNamedPipe, ModTime: form.ModTime},
		"to/.vanban":     {Data: []byte("ghi chú")},
		"to/cn1.xlsx":    form,
		"to/x/.vanban/1": form,
		"xa/.vanban.d/1": form,
	}, render.Returns{Forms: forms})
	var lines []string
	for _, back := range got {
		said := ""
		if back.Return != nil {
			said = back.Return.Manifest.Unit
		}
		for _, p := range back.Problems {
			said += string(p.Code)
		}
		lines = append(lines, back.File+" "+said+" "+back.At.String())
	}
	assert.Equal(t, []string{
		"cn1.xlsx cn1 2027-01-05 09:30", "ong.xlsx not-a-file 2027-01-05 09:30",
		"to/cn1.xlsx cn1 2027-01-05 09:30", "xa/.vanban.d/1 cn1 2027-01-05 09:30",
	}, lines)
}

// A figure that must not decrease is held against the earlier round, in the form
// of its unit.
func TestReturnsOfAnEarlierRound(t *testing.T) {
	forms, _ := seriesForms(t)
	files := fstest.MapFS{}
	for code, figure := range map[string]int{"cn1": 1249, "cn2": 760} {
		files[code+".xlsx"] = &fstest.MapFile{Data: filledForm(t, forms, code, func(x *excelize.File) {
			require.NoError(t, x.SetCellValue(seriesSheet, cellUnder(t, x, "tthc.moi", "Năm 2026"), figure))
		})}
	}
	earlier := seriesRound(t)
	broken := func(from render.Returns) (told []string) {
		for _, back := range readReturns(t, files, from) {
			for _, p := range back.Problems {
				if p.Code == checklist.BrokenRelation {
					_, rule, _ := strings.Cut(p.Error(), "(")
					rule, _, _ = strings.Cut(rule, ")")
					told = append(told, back.File+" "+rule)
				}
			}
		}
		return told
	}
	assert.Equal(t, []string{"cn1.xlsx r.tong"}, broken(render.Returns{Forms: forms}))
	assert.Equal(t, []string{"cn1.xlsx r.luyke", "cn1.xlsx r.tong"}, broken(render.Returns{Forms: forms, Earlier: earlier}))
}

// Of many broken relations a hundred are told of a file, and how many more there
// are: also where an earlier round is known, and of a unit that corrected itself.
func TestReturnsThatAreWrongAllOver(t *testing.T) {
	plan, problems := report.LoadPlan(os.DirFS("../testdata/rounds/chuoi-so-lieu"), "plan.yaml")
	require.Empty(t, problems)
	most := 1.0
	for _, id := range []string{"tthc.moi@ky_nay", "tthc.tt@ky_nay", "tthc.tructiep@ky_nay", "tthc.cb"} {
		for i := range 28 {
			plan.Checklist.Rules = append(plan.Checklist.Rules, checklist.Rule{ID: fmt.Sprintf("r.%d.%s", i, id), Range: &checklist.Range{Of: id, Max: &most}})
		}
	}
	forms := round.Forms(plan, nil)
	told := func(problems diag.List) map[diag.Code]int {
		out := map[diag.Code]int{}
		for _, p := range problems {
			out[p.Code]++
		}
		return out
	}
	want := map[diag.Code]int{checklist.BrokenRelation: 100, "more-of-a-kind": 1}
	data := filledForm(t, forms, "cn1", nil)
	for _, earlier := range []*round.Round{nil, seriesRound(t)} {
		for _, back := range readReturns(t, fstest.MapFS{"cn1.xlsx": {Data: data}}, render.Returns{Forms: forms, Earlier: earlier}) {
			assert.Equal(t, want, told(back.Problems))
			assert.Equal(t, earlier != nil, back.Previous != nil)
		}
	}
	files := readReturns(t, fstest.MapFS{"cn1.xlsx": {Data: data}, "cn1-sua.xlsx": {Data: data}}, render.Returns{Forms: forms, Earlier: seriesRound(t)})
	register := registerOf(files)
	register.Receipts[slices.IndexFunc(register.Receipts, func(r checklist.Receipt) bool { return r.File == "cn1-sua.xlsx" })].Use = checklist.Corrects
	progress, problems := round.ProgressOf(forms, register, files, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
	assert.NotContains(t, told(problems), checklist.BrokenRelation, "nothing is broken that no file breaks by itself")
	of := progress.Units[slices.IndexFunc(progress.Units, func(u round.UnitProgress) bool { return u.Unit.Code == "cn1" })].Problems
	assert.Equal(t, 100, told(of)[checklist.BrokenRelation])
	assert.True(t, slices.ContainsFunc(of, func(p diag.Problem) bool {
		return p.Message(diag.VI) == `còn 12 vấn đề nữa loại "broken-relation" trong tệp này`
	}), of)
}

// Who sends the whole folder of forms back sends the office its own workbooks too:
// they are told, and nobody has to do anything about them.
func TestOfficeBooksAmongReturns(t *testing.T) {
	r := smallRound(t)
	folder := fstest.MapFS{}
	for name, layout := range map[string]func() (doc.Book, error){
		"danh-sach-bieu-mau.xlsx": func() (doc.Book, error) { return book.FormList(r.Forms) },
		"ket-qua.xlsx":            func() (doc.Book, error) { return book.Results(nil, r.Forms) },
		"so-nhan.xlsx":            func() (doc.Book, error) { return book.Intake(nil, r.Forms) },
		"tien-do.xlsx":            func() (doc.Book, error) { return book.Progress(r.Progress) },
		"tong-hop.xlsx":           func() (doc.Book, error) { return book.Rollup(t.Context(), r) },
	} {
		b, err := layout()
		require.NoError(t, err, name)
		var file bytes.Buffer
		require.NoError(t, xlsx.Write(t.Context(), &file, b, book.Sheet()))
		folder[name] = &fstest.MapFile{Data: file.Bytes()}
	}
	said := map[string]string{}
	for back, err := range render.ReadReturns(t.Context(), folder, render.Returns{Forms: r.Forms}) {
		require.NoError(t, err)
		assert.True(t, back.Own && back.Return == nil, back.File)
		require.NoError(t, back.Problems.Err(), "a note")
		said[back.File] = back.Problems[0].Text(diag.VI)
	}
	assert.Len(t, said, len(folder))
	assert.Contains(t, said["ket-qua.xlsx"], `tệp là "Kết quả kiểm tra" do cơ quan kiểm tra lập`)
}
