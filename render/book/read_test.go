package book

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// sampleRound is the forms of the sample round.
func sampleRound(t testing.TB) *round.FormSet {
	t.Helper()
	dir := os.DirFS("../../testdata/inspection")
	p, problems := report.LoadPlan(dir, "plan.yaml")
	require.NoError(t, problems.Err())
	s, problems := report.LoadSchedule(dir, "schedule.yaml", p)
	require.NoError(t, problems.Err())
	return round.Forms(p, s)
}

// written is the form of a unit as it is sent.
func written(t testing.TB, forms *round.FormSet, unit string) []byte {
	t.Helper()
	f, ok := forms.Find(unit)
	require.True(t, ok)
	b, err := Form(f)
	require.NoError(t, err)
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	return buf.Bytes()
}

// edited lets a test work on a file.
func edited(t testing.TB, data []byte, edit func(*excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	edit(f)
	var buf bytes.Buffer
	require.NoError(t, f.Write(&buf))
	require.NoError(t, f.Close())
	return buf.Bytes()
}

// rowOf finds the row of a code.
func rowOf(t testing.TB, f *excelize.File, code string) (sheet string, row int) {
	t.Helper()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		require.NoError(t, err)
		for i, r := range rows {
			if slices.Contains(r, code) {
				return sheet, i + 1
			}
		}
	}
	t.Fatalf("no row %q", code)
	return "", 0
}

// set types a value into the row of a code. The column is that of forms that were
// sent when the codes stood first: where they stand last it is one further left.
func set(t testing.TB, f *excelize.File, column, code string, v any) {
	t.Helper()
	sheet, row := rowOf(t, f, code)
	n, err := excelize.ColumnNameToNumber(column)
	require.NoError(t, err)
	if first, err := f.GetCellValue(sheet, fmt.Sprint("A", row)); err != nil || first != code {
		n--
	}
	cell, err := excelize.CoordinatesToCellName(n, row)
	require.NoError(t, err)
	require.NoError(t, f.SetCellValue(sheet, cell, v))
}

func read(t testing.TB, forms *round.FormSet, data []byte, from Source) (*checklist.Return, diag.List) {
	t.Helper()
	if from.File == "" {
		from.File = "f.xlsx"
	}
	return ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), from, forms)
}

func codesOf(l diag.List) []string {
	var out []string
	for _, p := range l {
		out = append(out, string(p.Code))
	}
	return out
}

func TestBlankFormComesHomeBlank(t *testing.T) {
	forms := sampleRound(t)
	for _, code := range []string{"hp001", "hp046", "hp113"} {
		r, problems := read(t, forms, written(t, forms, code), Source{Unit: code})
		require.NotNil(t, r, problems)
		assert.Empty(t, problems)
		f, _ := forms.Find(code)
		assert.Equal(t, f.Manifest, r.Manifest)
		for v := range r.Values.All() {
			assert.Equal(t, checklist.Blank, v.State, v.ID)
			assert.NotEmpty(t, v.Cell.Cell, v.ID)
		}
		assert.Zero(t, r.Entries.Len())
		p := f.Progress(r)
		assert.Zero(t, p.Answered)
		assert.Equal(t, f.Progress(nil), p)
	}
}

// A table two of whose columns bear one title is not read, whichever was meant;
// the others are.
func TestColumnsOfOneTitle(t *testing.T) {
	forms := sampleRound(t)
	for _, column := range []string{"A", "D", "F", "I"} {
		var title string
		data := edited(t, written(t, forms, "hp001"), func(f *excelize.File) {
			fill(t, f)
			sheet, row := rowOf(t, f, "cd.quyche")
			heading, err := f.GetCellValue(sheet, fmt.Sprint(column, row-1))
			require.NoError(t, err)
			require.NotEmpty(t, heading)
			require.NoError(t, f.SetCellValue(sheet, fmt.Sprint("J", row-1), heading))
			title = heading
		})
		r, problems := read(t, forms, data, Source{})
		require.NotNil(t, r, problems)
		var told []string
		for _, p := range problems {
			if p.Code == tableUnclear.Code {
				told = append(told, p.Place.String()+" "+p.Args[0].(string))
			}
		}
		assert.Equal(t, []string{"f.xlsx: Chỉ đạo, điều hành!A5 " + title}, told)
		v, _ := r.Value("cd.quyche")
		assert.Equal(t, checklist.Blank, v.State, column)
		v, _ = r.Value("tc.giao")
		assert.Equal(t, checklist.Given, v.State, column)
	}
}

// fill answers a form in every way that there is.
func fill(t testing.TB, f *excelize.File) {
	t.Helper()
	set(t, f, "E", "cd.quyche", "Đạt")
	set(t, f, "G", "cd.quyche", "Quyết định số 12/QĐ-UBND")
	set(t, f, "E", "cd.phancong", "Không áp dụng")
	set(t, f, "E", "cd.phoihop", "Tốt")
	set(t, f, "E", "cd.vb", 120)
	set(t, f, "E", "cd.qc_co", "Có")
	set(t, f, "E", "cd.hop", "12 cuộc")
	set(t, f, "E", "cd.kn_nhan", 10)
	set(t, f, "E", "cd.kn_gq", 12)
	set(t, f, "E", "tc.giao", 40)
	set(t, f, "E", "tc.comat", 45)
	set(t, f, "G", "tc.comat", "05 người chờ nghỉ hưu")
	set(t, f, "E", "tc.so_phong", 1.234)
	set(t, f, "D", "ketqua.cd", "Đã ban hành quy chế.\nĐã phân công.")
	sheet := "Hạn chế"
	require.NoError(t, f.SetCellValue(sheet, "B6", "Chậm số hóa"))
	require.NoError(t, f.SetCellValue(sheet, "C8", "Thiếu người"))
}

func TestFilledForm(t *testing.T) {
	forms := sampleRound(t)
	data := edited(t, written(t, forms, "hp001"), func(f *excelize.File) { fill(t, f) })
	r, problems := read(t, forms, data, Source{})
	require.NotNil(t, r, problems)
	want := map[string]struct {
		state checklist.State
		print string
		kind  checklist.Type
	}{
		"cd.quyche":   {checklist.Given, "dat", ""},
		"cd.phancong": {checklist.NotApplicable, "", ""},
		"cd.phoihop":  {checklist.Unreadable, "", ""},
		"cd.vb":       {checklist.Given, "120", checklist.Int},
		"cd.qc_co":    {checklist.Given, "true", checklist.Bool},
		"cd.hop":      {checklist.Given, "12", checklist.Int},
		"tc.so_phong": {checklist.Unreadable, "", checklist.Int},
	}
	for id, w := range want {
		v, ok := r.Value(id)
		require.True(t, ok, id)
		assert.Equal(t, w.state, v.State, id)
		assert.Equal(t, w.print, v.Print(w.kind), id)
	}
	v, _ := r.Value("cd.quyche")
	assert.Equal(t, "Quyết định số 12/QĐ-UBND", v.Explanation)
	assert.Equal(t, diag.Place{File: "f.xlsx", Sheet: "Chỉ đạo, điều hành", Cell: "D6"}, v.Cell)
	assert.Equal(t, "Đã ban hành quy chế.\nĐã phân công.", r.Text("ketqua.cd"))
	entries := slices.Collect(r.Entries.All())
	require.Len(t, entries, 2)
	assert.Equal(t, []string{"Chậm số hóa", "", "", "", ""}, entries[0].Words())
	assert.Equal(t, []string{"", "Thiếu người", "", "", ""}, entries[1].Words())
	assert.Equal(t, "hanche", entries[0].ID)

	assert.ElementsMatch(t, []string{"not-in-list", "ambiguous-number", "broken-relation", "broken-relation"}, codesOf(problems))
	settled := map[string]bool{}
	for _, b := range r.Breaches {
		settled[b.Rule] = b.Settled
	}
	assert.Equal(t, map[string]bool{"r.quyche": false, "r.bienche": true, "of:cd.kn_gq": false}, settled)
	f, _ := forms.Find("hp001")
	assert.Equal(t, 2, f.Progress(r).Breaches)
}
