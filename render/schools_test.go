package render_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// schoolForms are the forms of a round in which schools are given points, and
// what the team found.
func schoolForms(t testing.TB) (*round.FormSet, *report.Schedule, *report.Results) {
	t.Helper()
	fsys := os.DirFS("../testdata/rounds/cham-diem-truong")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.Empty(t, problems)
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.Empty(t, problems)
	forms := round.Forms(plan, schedule)
	results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.Empty(t, problems)
	return forms, schedule, results
}

// typedBySchool is what each school types: into column D an answer or a figure, into E
// points.
var typedBySchool = map[string]map[string]any{
	"th01": {"E cm.kh": 2, "D cm.bc": "Đạt", "D hs.ts": 500, "D hs.ht": 495, "E cs.bt": 3.5, "D cs.at": "Đạt", "D tv.sach": 1200, "E cs.tru": 0},
	"th02": {"E cm.kh": 1.5, "D cm.bc": "Đạt", "D hs.ts": 400, "D hs.ht": 380, "E cs.bt": 4, "D cs.at": "Đạt một phần", "D tv.sach": 800, "E cs.tru": -1},
	"th03": {"E cm.kh": 2, "D cm.bc": "Đạt một phần", "D hs.ts": 300, "D hs.ht": 288, "D cs.bt": "Không áp dụng", "D cs.at": "Đạt", "D tv.sach": 450, "E cs.tru": 0},
	"cs01": {"E cm.kh": 1, "D cm.bc": "Đạt", "D hs.ts": 600, "D hs.ht": 570, "E cs.bt": "2,5 điểm", "D cs.at": "Đạt một phần", "D tv.sach": 1500, "E cs.tru": 0},
	"cs02": {"E cm.kh": 0.5, "D cm.bc": "Chưa đạt", "D hs.ts": 250, "D hs.ht": 230, "E cs.bt": 0, "D cs.at": "Chưa đạt", "D tv.sach": 100, "E cs.tru": -3},
}

// schoolFile is the form of a school as it is sent, with something typed into
// it.
func schoolFile(t testing.TB, forms *round.FormSet, code string, typed map[string]any) []byte {
	t.Helper()
	writer, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	f, ok := forms.Find(code)
	require.True(t, ok)
	var blank, out bytes.Buffer
	require.NoError(t, writer.Write(&blank, f))
	file, err := excelize.OpenReader(&blank)
	require.NoError(t, err)
	defer file.Close()
	for at, value := range typed {
		column, id, _ := strings.Cut(at, " ")
		sheet, row := codeRow(t, file, id)
		require.NoError(t, file.SetCellValue(sheet, column+row, value))
	}
	require.NoError(t, file.Write(&out))
	return out.Bytes()
}

func codeRow(t testing.TB, file *excelize.File, id string) (sheet, row string) {
	t.Helper()
	for _, sheet := range file.GetSheetList() {
		found, err := file.SearchSheet(sheet, id)
		require.NoError(t, err)
		if len(found) > 0 {
			return sheet, strings.TrimLeft(found[0], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		}
	}
	t.Fatalf("no row %q", id)
	return "", ""
}

func readSchool(t testing.TB, forms *round.FormSet, code string, typed map[string]any) (*checklist.Return, diag.List) {
	t.Helper()
	data := schoolFile(t, forms, code, typed)
	back, problems := book.ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), book.Source{File: code + ".xlsx"}, forms)
	require.NotNil(t, back, "%v", problems)
	return back, problems
}

// schoolRound is the round once every school has answered and was visited.
func schoolRound(t testing.TB, results *report.Results) *round.Round {
	t.Helper()
	forms, schedule, found := schoolForms(t)
	if results != nil {
		found = results
	}
	progress, _ := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2026, Month: 5, Day: 18}})
	for i := range progress.Units {
		u := &progress.Units[i]
		back, problems := readSchool(t, forms, u.Unit.Code, typedBySchool[u.Unit.Code])
		assert.Empty(t, problems, u.Unit.Code)
		u.Return, u.Arrival = back, round.Entered
	}
	return round.Of(forms, schedule, progress, found)
}

// Every number is worked out by hand.
//
//	        cm.kh  cm.bc  cm.tl (of)          cs.bt  cs.at  cs.sach (of)   cs.tru   total
//	th01 own  2     3      5  (495/500 99 %)   3.5    4      2 (1200)        0      19.5/20
//	    team  2     3      3  (489/500 97.8)   3      4      2               0      17/20    85 %      Khá
//	th02 own  1.5   3      3  (380/400 95 %)   4      2      1 (800)        -1      13.5/20
//	    team  1.5   3      3                   4      4      1              -1      15.5/20  77.5 %    Khá
//	th03 own  2     1.5    3  (288/300 96 %)   –      4      0 (450)         0      10.5/16
//	    team  2     1.5    3                   –      4      1 (500)         0      11.5/16  71.875 %  Đạt
//	cs01 own  1     3      3  (570/600 95 %)   2.5    2      2 (1500)        0      13.5/20
//	    team  2     3      3                   3.5    2      2               0      15.5/20  77.5 %    Khá
//	cs02 own  0.5   0      0  (230/250 92 %)   0      0      0 (100)        -3      -2.5 → 0/20
//	    team  0.5   0      0                   none   2      0              -3      -0.5 → 0/20  0 %   Không đạt
func TestSchoolsAreRanked(t *testing.T) {
	r := schoolRound(t, nil)
	assert.Empty(t, r.Validate())
	assert.Empty(t, r.Review())
	want := []struct {
		code, own, ownMax, team, teamMax, ownAreas, teamAreas, difference, percent, grade string
		rank, typeRank, groupRank                                                         int
		missing                                                                           []string
	}{
		{"th01", "19.5", "20", "17", "20", "10 9.5", "8 9", "-2.5", "85", "Khá", 1, 1, 1, nil},
		{"th02", "13.5", "20", "15.5", "20", "7.5 6", "7.5 8", "2", "77.5", "Khá", 2, 2, 1, nil},
		{"th03", "10.5", "16", "11.5", "16", "6.5 4", "6.5 5", "1", "71.88", "Đạt", 4, 3, 2, nil},
		{"cs01", "13.5", "20", "15.5", "20", "7 6.5", "8 7.5", "2", "77.5", "Khá", 2, 1, 2, nil},
		{"cs02", "0", "20", "0", "20", "0.5 -3", "0.5 -1", "0", "0", "Không đạt", 5, 2, 3, []string{"cs.bt"}},
	}
	k := r.Ranking()
	require.Len(t, k.Units, len(want))
	assert.True(t, k.ByTeam)
	areas := func(s *checklist.Scorecard) string {
		var out []string
		for _, a := range s.Areas {
			out = append(out, a.Got.String())
		}
		return strings.Join(out, " ")
	}
	for i, w := range want {
		s := &k.Units[i]
		require.Equal(t, w.code, s.Unit.Code)
		difference, _ := s.Difference()
		percent, _ := s.Counts.Percent(2)
		assert.Equal(t, []string{w.own, w.ownMax, w.team, w.teamMax}, []string{s.Own.Got.String(), s.Own.Max.String(), s.Team.Got.String(), s.Team.Max.String()}, w.code)
		assert.Equal(t, []string{w.ownAreas, w.teamAreas}, []string{areas(s.Own), areas(s.Team)}, w.code)
		assert.Equal(t, []string{w.difference, w.percent, w.grade}, []string{difference.String(), percent.String(), s.Grade.Label}, w.code)
		assert.Equal(t, []int{w.rank, w.typeRank, w.groupRank}, append([]int{s.Rank, s.TypeRank}, s.GroupRanks...), w.code)
		var missing []string
		for _, item := range s.Counts.Missing() {
			missing = append(missing, item.ID)
		}
		assert.Equal(t, w.missing, missing, w.code)
	}
	var order []string
	for _, s := range k.Sorted() {
		order = append(order, s.Unit.Code)
	}
	assert.Equal(t, []string{"th01", "th02", "cs01", "th03", "cs02"}, order)

	// th: 17 + 15.5 + 11.5 = 44 of 56; cs: 15.5 + 0 of 40; all: 59.5 of 96;
	// nội thành: 17 + 15.5 = 32.5 of 40; ngoại thành: 15.5 + 11.5 + 0 = 27 of 56
	var sums []string
	for _, s := range k.Summary(r.Plan().Checklist) {
		percent, _ := s.Percent(2)
		sums = append(sums, s.Type.ID+s.Value.ID+" "+s.Got.String()+"/"+s.Max.String()+" "+percent.String())
	}
	assert.Equal(t, []string{"tieu_hoc 44/56 78.57", "thcs 15.5/40 38.75", " 59.5/96 61.98", "noi_thanh 32.5/40 81.25", "ngoai_thanh 27/56 48.21"}, sums)
}

// What goes by a figure is never without a result of the team, which takes the
// school's own figure where it found no other.
func TestPointsByFiguresAreNotMissing(t *testing.T) {
	r := schoolRound(t, nil)
	blank := map[string]int{}
	for _, a := range r.Team.All.Items {
		blank[a.ID] = a.Blank
	}
	assert.Equal(t, map[string]int{"cm.kh": 0, "cm.bc": 0, "cm.tl": 0, "cs.bt": 1, "cs.at": 0, "cs.sach": 0, "cs.tru": 0}, blank)
	b, err := book.Rollup(t.Context(), r)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	x, err := excelize.OpenReader(&out)
	require.NoError(t, err)
	defer x.Close()
	cells, err := x.SearchSheet("Đoàn kiểm tra", "Tỷ lệ học sinh hoàn thành chương trình", true)
	require.NoError(t, err)
	require.Len(t, cells, 1)
	column, row, err := excelize.CellNameToCoordinates(cells[0])
	require.NoError(t, err)
	var got []string
	for i := range 5 {
		name, err := excelize.CoordinatesToCellName(column, row+1+i)
		require.NoError(t, err)
		text, err := x.GetCellValue("Đoàn kiểm tra", name)
		require.NoError(t, err)
		got = append(got, text)
	}
	assert.Equal(t, []string{"3 điểm", "3 điểm", "3 điểm", "3 điểm", "0 điểm"}, got)
}

// A grade that is called "Loại A" is not a "loại Loại".
func TestGradeInASentence(t *testing.T) {
	r := schoolRound(t, nil)
	grades := r.Plan().Checklist.Grades
	for i := range grades {
		grades[i].Label = "Loại " + grades[i].Label
	}
	d, err := r.Make("ket-luan", "th01")
	require.NoError(t, err)
	text := strings.Join(paperTexts(t, rendered(t, d, render.DOCX)), "\n")
	assert.Contains(t, text, "xếp loại Khá")
}

// The minutes list the items of each area below its title, with both sides' points,
// why they differ, and the sums of the area.
func TestPointsInTheMinutes(t *testing.T) {
	m, err := made[*report.Minutes](schoolRound(t, nil).Make("bien-ban", "th01"))
	require.NoError(t, err)
	var got []string
	for _, section := range m.Body[0].Sections {
		if section.Heading != "Kết quả chấm điểm" {
			continue
		}
		for _, row := range section.Table.Rows {
			cells := []string{}
			for _, c := range row.Cells {
				cells = append(cells, c.Text)
			}
			got = append(got, strings.TrimRight(row.Heading+strings.Join(cells, " | "), " |"))
		}
	}
	assert.Equal(t, []string{
		"Chuyên môn",
		"1 | Ban hành kế hoạch giáo dục của nhà trường | 2 | 2 | 2 | 0",
		"2 | Gửi báo cáo đúng hạn | 3 | 3 | 3 | 0",
		"3 | Tỷ lệ học sinh hoàn thành chương trình | 5 | 5 | 3 | -2 | 06 học sinh chưa hoàn thành được tính nhầm",
		" | Cộng | 10 | 10 | 8 | -2",
		"Cơ sở vật chất",
		"4 | Tổ chức bán trú | 4 | 3,5 | 3 | -0,5 | Bếp ăn chưa có lịch vệ sinh",
		"5 | Bảo đảm an toàn trường học | 4 | 4 | 4 | 0",
		"6 | Số đầu sách của thư viện | 2 | 2 | 2 | 0",
		"7 | Điểm trừ do để xảy ra vi phạm | 0 | 0 | 0 | 0",
		" | Cộng | 10 | 9,5 | 9 | -0,5",
		" | Tổng điểm | 20 | 19,5 | 17 | -2,5",
	}, got)
}

// The first sheet lists the best and the worst of a scored round by their points, no
// unit twice.
func TestBestAndWorstByPoints(t *testing.T) {
	b, err := book.Rollup(t.Context(), schoolRound(t, nil))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	x, err := excelize.OpenReader(&out)
	require.NoError(t, err)
	defer x.Close()
	rows, err := x.GetRows("Tóm tắt", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	var got []string
	in := false
	for _, row := range rows {
		if len(row) > 0 && strings.Contains(row[0], ". ") {
			in = strings.HasPrefix(row[0], "3. ") || strings.HasPrefix(row[0], "4. ")
		}
		if in && len(row) > 4 {
			got = append(got, strings.Join(append(row[:1:1], row[2:5]...), " | "))
		}
	}
	assert.Equal(t, []string{
		"Hạng | Điểm | Tỷ lệ (%) | Điểm tối đa",
		"1 | 17 | 85 | 20", "2 | 15.5 | 77.5 | 20", "2 | 15.5 | 77.5 | 20",
		"Hạng | Điểm | Tỷ lệ (%) | Điểm tối đa",
		"5 | 0 | 0 | 20", "4 | 11.5 | 71.88 | 16",
	}, got)
}

// The sheet of the ranking has the ranks within types and groups, and what each
// part got, as in the table above.
func TestRankingInTheWorkbook(t *testing.T) {
	b, err := book.Rollup(t.Context(), schoolRound(t, nil))
	require.NoError(t, err)
	assertPrinted(t, "tong-hop", b)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	x, err := excelize.OpenReader(&out)
	require.NoError(t, err)
	defer x.Close()
	rows, err := x.GetRows("Xếp hạng", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	var got []string
	for _, row := range rows[4:] {
		var cells []string
		for i, c := range row {
			if c != "" && (i != 1 || len(row) < 12) { // without the names of units
				cells = append(cells, c)
			}
		}
		got = append(got, strings.Join(cells, " | "))
	}
	assert.Equal(t, []string{
		"Hạng | Loại | Vùng | Điểm tự chấm | Tối đa | Điểm đoàn chấm | Tối đa | Chênh lệch | Tỷ lệ (%) | Xếp loại | Hạng theo loại | Hạng theo vùng | Mục chưa có điểm, tính 0 | Mã",
		"1 | Trường tiểu học | Nội thành | 19.5 | 20 | 17 | 20 | -2.5 | 85 | Khá | 1 | 1 | th01",
		"2 | Trường tiểu học | Ngoại thành | 13.5 | 20 | 15.5 | 20 | 2 | 77.5 | Khá | 2 | 1 | th02",
		"2 | Trường trung học cơ sở | Nội thành | 13.5 | 20 | 15.5 | 20 | 2 | 77.5 | Khá | 1 | 2 | cs01",
		"4 | Trường tiểu học | Ngoại thành | 10.5 | 16 | 11.5 | 16 | 1 | 71.88 | Đạt | 3 | 2 | th03",
		"5 | Trường trung học cơ sở | Ngoại thành | 0 | 20 | 0 | 20 | 0 | 0 | Không đạt | 2 | 3 | Tổ chức bán trú | cs02",
		"",
		"Loại đơn vị | Số đơn vị có điểm | Tổng điểm | Tối đa | Tỷ lệ (%) | Số đơn vị theo xếp loại",
		"Trường tiểu học | 3 | 44 | 56 | 78.57 | Tốt 0; Khá 2; Đạt 1; Không đạt 0",
		"Trường trung học cơ sở | 2 | 15.5 | 40 | 38.75 | Tốt 0; Khá 1; Đạt 0; Không đạt 1",
		"Tất cả | 5 | 59.5 | 96 | 61.98 | Tốt 0; Khá 3; Đạt 1; Không đạt 1",
		"Vùng | Số đơn vị có điểm | Tổng điểm | Tối đa | Tỷ lệ (%) | Số đơn vị theo xếp loại",
		"Nội thành | 2 | 32.5 | 40 | 81.25 | Tốt 0; Khá 2; Đạt 0; Không đạt 0",
		"Ngoại thành | 3 | 27 | 56 | 48.21 | Tốt 0; Khá 1; Đạt 1; Không đạt 1",
	}, got)
}

// Where all units are of one type no table says of which, and formulas find their
// cells.
func TestRankingOfOneType(t *testing.T) {
	forms, _, _ := schoolForms(t)
	plan := *forms.Plan()
	plan.Subjects.Units = []string{"tieu_hoc"}
	forms = round.Forms(&plan, nil)
	progress, _ := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2026, Month: 5, Day: 18}})
	for i := range progress.Units {
		u := &progress.Units[i]
		u.Return, _ = readSchool(t, forms, u.Unit.Code, typedBySchool[u.Unit.Code])
		u.Arrival = round.Entered
	}
	b, err := book.Rollup(t.Context(), round.Of(forms, nil, progress, nil))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	x, err := excelize.OpenReader(&out)
	require.NoError(t, err)
	defer x.Close()
	rows, err := x.GetRows("Xếp hạng", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	assert.Equal(t, []string{"Hạng", "Đơn vị", "Vùng", "Điểm tự chấm", "Tối đa", "Điểm đoàn chấm", "Tối đa", "Chênh lệch", "Tỷ lệ (%)", "Xếp loại", "Hạng theo vùng", "Mục chưa có điểm, tính 0", "Mã"}, rows[4])
	assert.Equal(t, []string{"1", "Trường Tiểu học Lê Lợi", "Nội thành", "19.5", "20", "…", "", "", "97.5", "Tốt", "1", "", "th01"}, rows[5])
	formula, err := x.GetCellFormula("Xếp hạng", "I6")
	require.NoError(t, err)
	assert.Equal(t, "ROUND(D6/E6*100,2)", formula)
	rows, err = x.GetRows("Tổng hợp", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	assert.Equal(t, []string{"Chưa có biểu số liệu", "Vùng: Nội thành", "Vùng: Ngoại thành", "Mã"}, rows[3][9:])
}

// Points that a school may not give do not count, and the cell says why.
func TestPointsThatDoNotCount(t *testing.T) {
	forms, _, _ := schoolForms(t)
	for name, tc := range map[string]struct {
		typed any
		code  diag.Code
	}{
		"beyond the most":  {2.5, "points-beyond"},
		"below the fewest": {-1, "points-beyond"},
		"off the step":     {1.3, "points-off-step"},
		"a word":           {"đủ điểm", "no-number"},
		"another unit":     {"2 %", "other-unit"},
	} {
		t.Run(name, func(t *testing.T) {
			back, problems := readSchool(t, forms, "th01", map[string]any{"E cm.kh": tc.typed})
			v, _ := back.Value(checklist.PointsID("cm.kh"))
			assert.Equal(t, checklist.Unreadable, v.State)
			assert.Equal(t, "E6", v.Cell.Cell)
			require.Len(t, problems, 1)
			assert.Equal(t, tc.code, problems[0].Code)
			assert.Equal(t, v.Cell, problems[0].Place)
		})
	}
	_, problems := readSchool(t, forms, "th01", map[string]any{"E cm.bc": 3})
	require.Len(t, problems, 1, "points that the form computes")
	assert.EqualValues(t, "formula-gone", problems[0].Code)
}

// A team that gives other points than the school has to say why.
func TestPointsWithoutReason(t *testing.T) {
	_, _, results := schoolForms(t)
	first := &results.Visits[0]
	first.Items[2].Note, first.Values[0].Why = "", ""
	var found []string
	for _, p := range schoolRound(t, results).Review() {
		found = append(found, p.Path+" "+string(p.Code))
		assert.Positive(t, p.Place.Line)
	}
	assert.ElementsMatch(t, []string{"cs.bt points-without-reason", "cm.tl points-without-reason"}, found)
}

// communeWords are what no paper of a round of schools says.
var communeWords = []string{"Ủy ban nhân dân", "UBND", "xã ", "phường", "đặc khu"}

// Every paper and workbook of the round is made, none speaks of communes, and
// the checker finds nothing.
func TestPapersOfSchools(t *testing.T) {
	forms, _, _ := schoolForms(t)
	f, _ := forms.Find("th01")
	form, err := book.Form(f)
	require.NoError(t, err)
	widths := form.Sheets[1].Columns
	assert.GreaterOrEqual(t, widths[len(widths)-2], 50.0, "how points are given is read, in mm")
	r := schoolRound(t, nil)
	keep := os.Getenv("VANBAN_KEEP")
	n := 0
	for p := range r.Papers() {
		d, err := p.Make()
		require.NoError(t, err, p.File)
		var out bytes.Buffer
		require.NoError(t, render.Render(context.Background(), &out, d, render.DOCX), p.File)
		n++
		text := strings.Join(paperTexts(t, out.Bytes()), "\n")
		for _, word := range communeWords {
			assert.NotContains(t, text, word, p.File)
		}
		findings, err := check.Check(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len()), p.File)
		require.NoError(t, err)
		assert.Empty(t, findings, p.File)
		if keep != "" {
			require.NoError(t, os.WriteFile(keep+"/"+strings.ReplaceAll(p.File, "/", "_"), out.Bytes(), 0o644))
		}
	}
	assert.Positive(t, n)
	b, err := book.Rollup(t.Context(), r)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	if keep != "" {
		require.NoError(t, os.WriteFile(keep+"/tong-hop.xlsx", out.Bytes(), 0o644))
	}
}

// The sheet for a visit takes points beside answers, and gives back what it was
// filled with.
func TestVisitSheetTakesPoints(t *testing.T) {
	r := schoolRound(t, nil)
	s, ok := r.VisitSheet("cs01")
	require.True(t, ok)
	b, err := book.Visit(s, r.Forms)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	file, err := excelize.OpenReader(&out)
	require.NoError(t, err)
	defer file.Close()
	sheet, row := codeRow(t, file, "cs.bt")
	own, err := file.GetCellValue(sheet, "H"+row)
	require.NoError(t, err)
	assert.Equal(t, "2,5", own)
	require.NoError(t, file.SetCellValue(sheet, "J"+row, 3))
	var filled bytes.Buffer
	require.NoError(t, file.Write(&filled))
	got, problems := book.ReadResults(t.Context(), bytes.NewReader(filled.Bytes()), int64(filled.Len()), "phieu.xlsx", r.Forms)
	require.Empty(t, problems)
	found := map[string]string{}
	for _, i := range got.Visits[0].Items {
		found[i.Item] = i.Answer + " " + i.Points
	}
	assert.Equal(t, map[string]string{"cm.kh": " 2", "cm.bc": "dat ", "cs.bt": " 3", "cs.at": "dat_mot_phan ", "cs.tru": " 0"}, found)
}

// The workbook of all results gives back the points that it holds.
func TestResultsWorkbookHoldsPoints(t *testing.T) {
	forms, _, results := schoolForms(t)
	b, err := book.Results(results, forms)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	got, problems := book.ReadResults(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len()), "ket-qua.xlsx", forms)
	require.Empty(t, problems)
	for i, v := range got.Visits {
		for j, item := range v.Items {
			want := results.Visits[i].Items[j]
			assert.Equal(t, []string{want.Answer, want.Points}, []string{item.Answer, item.Points}, "%s %s", v.Unit, item.Item)
		}
	}
}

// The plan prints how points are given and how units are graded; a unit's own
// report what it gives itself. Neither speaks of communes.
func TestPlanOfSchools(t *testing.T) {
	r := schoolRound(t, nil)
	docs := map[string]report.Document{"plan": r.Plan()}
	for i := range r.Progress.Units {
		u := &r.Progress.Units[i]
		docs[u.Unit.Code] = r.Forms.Report(u.Unit, u.Return, report.Signature{Position: "Hiệu trưởng", Name: "Trần Thị B"})
	}
	text := map[string]string{}
	for name, d := range docs {
		var out bytes.Buffer
		require.NoError(t, render.Render(context.Background(), &out, d, render.DOCX), name)
		text[name] = strings.ReplaceAll(strings.Join(paperTexts(t, out.Bytes()), "\n"), "\u00a0", " ")
		for _, word := range communeWords {
			assert.NotContains(t, text[name], word, name)
		}
		assert.Empty(t, findings(t, d), name)
	}
	for _, words := range []string{
		"từ 0 đến 2, bước 0,5", "Đạt: 3; Đạt một phần: 1,5; Chưa đạt: 0", "từ 98%: 5; từ 95%: 3; dưới 95%: 0", "điểm trừ, từ 0 đến -5, bước 1",
		"Tốt: từ 90%; Khá: từ 75% đến dưới 90%; Đạt: từ 50% đến dưới 75%; Không đạt: dưới 50%",
	} {
		assert.Contains(t, text["plan"], words)
	}
	assert.Contains(t, text["th03"], "10,5/16 điểm, đạt 65,63%")
	assert.Contains(t, text["th03"], "Không áp dụng")
}
