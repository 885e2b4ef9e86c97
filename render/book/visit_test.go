package book

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// visited is a round with what the team found.
func visited(t testing.TB, dir string) *round.Round {
	t.Helper()
	fsys := os.DirFS("../../testdata/" + dir)
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.NoError(t, problems.Err())
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.NoError(t, problems.Err())
	forms := round.Forms(plan, schedule)
	r, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.NoError(t, problems.Err())
	return round.Of(forms, schedule, nil, r)
}

const visitSheetName = "Buổi kiểm tra"

// sheetFor writes the sheet for a visit.
func sheetFor(t testing.TB, r *round.Round, code string) []byte {
	t.Helper()
	s, ok := r.VisitSheet(code)
	require.True(t, ok)
	b, err := Visit(s, r.Forms)
	require.NoError(t, err)
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	return buf.Bytes()
}

// TestVisitIsSigned: a printed sheet ends where both sides sign.
func TestVisitIsSigned(t *testing.T) {
	r := visited(t, "round")
	s, ok := r.VisitSheet("hp001")
	require.True(t, ok)
	b, err := Visit(s, r.Forms)
	require.NoError(t, err)
	rows := sheetNamed(t, b, signedName).Rows
	assert.Equal(t, "Phường Thủy Nguyên", spoken(rows[1]), "the unit, without its code")
	var signers []string
	for _, c := range rows[len(rows)-3].Cells {
		who, _, _ := strings.Cut(c.Value.Text, "\n")
		signers = append(signers, who)
	}
	assert.Equal(t, []string{"ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "NGƯỜI KIỂM TRA", "TỔ TRƯỞNG TỔ KIỂM TRA"}, signers)
}

func readVisit(r *round.Round, data []byte) (*report.Results, diag.List) {
	return ReadResults(context.Background(), bytes.NewReader(data), int64(len(data)), "phieu.xlsx", r.Forms)
}

// expected is what comes back of the sheet of a visit: items and figures in the
// order of the form, and what the schedule says.
func expected(r *round.Round, code string) *report.Results {
	s, _ := r.VisitSheet(code)
	v := s.Result
	order := map[string]int{}
	for _, a := range s.Form.Areas {
		for _, i := range a.Items {
			order[i.ID] = len(order)
		}
		for _, i := range a.Indicators {
			order[i.ID] = len(order)
		}
	}
	v.Items, v.Values = slices.Clone(v.Items), slices.Clone(v.Values)
	slices.SortFunc(v.Items, func(a, b report.ItemResult) int { return order[a.Item] - order[b.Item] })
	slices.SortFunc(v.Values, func(a, b report.FigureResult) int { return order[a.Indicator] - order[b.Indicator] })
	return &report.Results{Plan: r.Plan().ID, Visits: []report.VisitResult{v}}
}

// TestVisit: what is written is read back the same, of every visit.
func TestVisit(t *testing.T) {
	for _, dir := range []string{"round", "inspection"} {
		r := visited(t, dir)
		for i := range r.Results.Visits {
			if testing.Short() && i > 4 {
				break
			}
			code := r.Results.Visits[i].Unit
			data := sheetFor(t, r, code)
			got, problems := readVisit(r, data)
			require.Empty(t, problems, code)
			assertSameResults(t, expected(r, code), got)
		}
	}
}

// A sheet in which nobody wrote is no visit.
func TestVisitBlank(t *testing.T) {
	r := visited(t, "round")
	data := sheetFor(t, r, "hp113")
	assert.True(t, bytes.Equal(data, sheetFor(t, r, "hp113")), "the same bytes each time")
	got, problems := readVisit(r, data)
	assert.Equal(t, []string{"visit-blank"}, codesOf(problems))
	require.NotNil(t, got)
	assert.Empty(t, got.Visits)
	_, err := Visit(nil, r.Forms)
	assert.Error(t, err)
	_, err = Visit(nil, nil)
	assert.Error(t, err)
}

// What is known beforehand stands in the sheet: the day, the place, what the
// unit answered.
func TestVisitFilledInBeforehand(t *testing.T) {
	r := visited(t, "round")
	moment := func(s string) checklist.Moment {
		m, err := checklist.ParseMoment(s)
		require.NoError(t, err)
		return m
	}
	f, _ := r.Forms.Find("hp083")
	in := r.Forms.Plan().Checklist
	moi := f.Indicator("tthc.moi")
	value, _ := moi.Read(checklist.Typed("1.204"))
	value.Explanation = "Cả năm"
	set := in.AnswersOf(f.Item("cd.quyche"))
	item, _ := set.Read("cd.quyche", checklist.Typed("Đạt"))
	item.Explanation = "Quyết định số 5"
	back := &checklist.Return{Manifest: f.Manifest, Values: checklist.ValuesOf(item, value)}
	progress, _ := round.ProgressOf(r.Forms, &round.Intake{Receipts: []checklist.Receipt{{File: "a.xlsx", Unit: "hp083", At: moment("2026-01-05")}}},
		[]round.Returned{{File: "a.xlsx", Return: back, Arrival: round.Entered}}, moment("2026-01-09"))
	r = round.Of(r.Forms, r.Schedule, progress, nil)
	data := changed(t, sheetFor(t, r, "hp083"), func(f *excelize.File) {
		for cell, want := range map[string]string{"B16": "hp083", "B4": "Xã Cẩm Giàng", "B5": "09/01/2026"} {
			got, err := f.GetCellValue("Buổi kiểm tra", cell)
			require.NoError(t, err)
			assert.Equal(t, want, got)
		}
		row := idRow(t, f, "Mục kiểm tra", "cd.quyche")
		assert.Equal(t, "Đạt\n(Quyết định số 5)", row[5])
		row = idRow(t, f, "Số liệu", "tthc.moi")
		assert.Equal(t, "1.204", row[4])
		setByID(t, f, "Số liệu", "tthc.moi", "F", "1240")
		setByID(t, f, "Mục kiểm tra", "cd.quyche", "G", "Đạt một phần")
	})
	got, problems := readVisit(r, data)
	require.Empty(t, problems)
	require.Len(t, got.Visits, 1)
	v := got.Visits[0]
	assert.Equal(t, "2026-01-09", v.Date.String())
	require.Len(t, v.Values, 1)
	assert.Equal(t, "1.204", v.Values[0].Was)
	assert.Equal(t, "1240", v.Values[0].Value)
	require.Len(t, v.Items, 1)
	assert.Equal(t, "dat_mot_phan", v.Items[0].Answer)
	assert.Empty(t, round.Of(r.Forms, r.Schedule, progress, got).Review(), "the figure of the unit is that of its return")
}

// idRow returns the row of an id, and at its number.
func idRow(t *testing.T, f *excelize.File, sheet, id string) []string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	return rows[numberOf(t, f, sheet, id)-1]
}

func numberOf(t *testing.T, f *excelize.File, sheet, id string) int {
	t.Helper()
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	i := slices.IndexFunc(rows, func(r []string) bool { return slices.Contains(r, id) })
	require.GreaterOrEqual(t, i, 0, id)
	return i + 1
}

// setByID writes a cell of the row of an id.
func setByID(t *testing.T, f *excelize.File, sheet, id, column string, value any) {
	t.Helper()
	cell, err := excelize.JoinCellName(column, numberOf(t, f, sheet, id))
	require.NoError(t, err)
	require.NoError(t, f.SetCellValue(sheet, cell, value))
}

// Every change is read as it was meant, or told at its cell.
func TestVisitChanged(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	r := visited(t, "round")
	data := sheetFor(t, r, "hp001")
	want, problems := readVisit(r, data)
	require.Empty(t, problems)
	const items, figures = "Mục kiểm tra", "Số liệu"
	put := func(sheet, cell string, value any) func(*excelize.File) {
		return func(f *excelize.File) { require.NoError(t, f.SetCellValue(sheet, cell, value)) }
	}
	for name, tt := range map[string]struct {
		change func(f *excelize.File)
		told   []string // sheet!cell code
		read   bool     // the results come back
		same   bool     // as they were
	}{
		"sheet renamed":     {func(f *excelize.File) { require.NoError(t, f.SetSheetName(items, "Trang 3")) }, nil, true, true},
		"sheets moved":      {func(f *excelize.File) { require.NoError(t, f.MoveSheet("Ý kiến", "Buổi kiểm tra")) }, nil, true, true},
		"rows inserted":     {func(f *excelize.File) { require.NoError(t, f.InsertRows(items, 5, 2)) }, nil, true, true},
		"title in capitals": {put(items, "G4", "KẾT QUẢ"), nil, true, true},
		"row moved down": {func(f *excelize.File) {
			require.NoError(t, f.DuplicateRowTo(items, 6, 10))
			require.NoError(t, f.RemoveRow(items, 6))
		}, nil, true, false},
		"lists shown":   {func(f *excelize.File) { require.NoError(t, f.SetSheetVisible(listSheet, true)) }, nil, true, true},
		"row hidden":    {func(f *excelize.File) { require.NoError(t, f.SetRowVisible(items, 6, false)) }, []string{"Mục kiểm tra!G6 hidden-answers"}, true, true},
		"sheet hidden":  {func(f *excelize.File) { require.NoError(t, f.SetSheetVisible("Ý kiến", false)) }, []string{"Ý kiến!A5 hidden-answers"}, true, true},
		"sheet deleted": {func(f *excelize.File) { require.NoError(t, f.DeleteSheet("Ý kiến")) }, []string{"! table-missing"}, true, false},
		"sheet copied": {func(f *excelize.File) {
			i, err := f.NewSheet("Chép")
			require.NoError(t, err)
			from, err := f.GetSheetIndex("Ý kiến")
			require.NoError(t, err)
			require.NoError(t, f.CopySheet(from, i))
		}, []string{"Chép! table-twice"}, false, false},
		"sheet of one's own": {func(f *excelize.File) {
			_, err := f.NewSheet("Nháp")
			require.NoError(t, err)
			put("Nháp", "B2", "gọi lại cho xã")(f)
		}, []string{"Nháp! own-sheet"}, true, true},
		"beside the table":            {put(items, "L6", "xem lại"), []string{"Mục kiểm tra!L6 outside-cell"}, true, true},
		"above the table":             {put(figures, "C3", "thiếu sổ"), []string{"Số liệu!C3 outside-cell"}, true, true},
		"below the table":             {put(figures, "C40", "thiếu sổ"), []string{"Số liệu!C40 outside-cell"}, true, true},
		"in a read column":            {put(items, "C7", "Quyết định khác"), []string{"Mục kiểm tra!C7 outside-cell"}, true, true},
		"over what was reported":      {func(f *excelize.File) { setByID(t, f, figures, "tthc.ton", "E", 1300) }, []string{"Số liệu!E10 given-edited"}, true, true},
		"text over what was reported": {func(f *excelize.File) { setByID(t, f, figures, "tthc.ton", "E", "chưa rõ") }, []string{"Số liệu!E10 given-edited"}, true, false},
		"over what the unit said":     {put(items, "F6", "Xã nói là đạt"), []string{"Mục kiểm tra!F6 given-edited"}, true, true},
		"number over what it said":    {put(items, "F7", 5), []string{"Mục kiểm tra!F7 given-edited"}, true, true},
		"a column of one's own":       {func(f *excelize.File) { put(items, "J4", "Điểm")(f); put(items, "J6", 5)(f) }, []string{"Mục kiểm tra!J4 own-column"}, true, true},
		"title of figures edited":     {put(figures, "F4", "Giá trị (nghìn)"), []string{"Số liệu!F4 figures-unclear"}, false, false},
		"hidden sheet deleted":        {func(f *excelize.File) { require.NoError(t, f.DeleteSheet(manifestName)) }, []string{"! sheet-missing"}, true, true},
		"in the guide":                {put("Hướng dẫn", "B12", "xem lại"), []string{"Hướng dẫn!B12 outside-cell"}, true, true},
		"row without id":              {put(items, "H11", "Chưa xem"), []string{"Mục kiểm tra!I11 null-value", "Mục kiểm tra!G11 null-value"}, false, false},
		"other words":                 {put(items, "B6", "Câu hỏi khác"), []string{"Mục kiểm tra!B6 label-differs"}, false, false},
		"other measure":               {func(f *excelize.File) { setByID(t, f, figures, "tthc.moi", "C", "nghìn hồ sơ") }, []string{"Số liệu!C11 measure-edited"}, false, false},
		"unknown id":                  {put(items, "I6", "cd.quychee"), []string{"Mục kiểm tra!I6 unknown-item", "Mục kiểm tra!B6 outside-cell", "Mục kiểm tra!A6 outside-cell"}, false, false},
		"no such answer":              {put(items, "G6", "Khá tốt"), []string{"Mục kiểm tra!G6 unknown-answer"}, false, false},
		"no figure":                   {func(f *excelize.File) { setByID(t, f, figures, "tthc.moi", "F", "khoảng 1200") }, []string{"Số liệu!F11 unreadable-figure"}, false, false},
		"bad time":                    {put(visitSheetName, "B6", "8 giờ rưỡi"), []string{"Buổi kiểm tra!B6 bad-clock"}, false, false},
		"unit by code":                {put(visitSheetName, "B16", "hp007"), []string{"Buổi kiểm tra!B16 unit-unclear"}, false, false},
		"unit by name":                {put(visitSheetName, "B4", "Phường Lê Ích Mộc"), []string{"Buổi kiểm tra!B4 unit-unclear"}, false, false},
		"label edited":                {put(visitSheetName, "A9", "Người ghi"), []string{"Buổi kiểm tra!A9 heading-edited"}, true, true},
		"first label gone":            {put(visitSheetName, "A4", ""), []string{"Buổi kiểm tra!A5 column-missing"}, true, true},
		"rows inserted above":         {func(f *excelize.File) { require.NoError(t, f.InsertRows(visitSheetName, 6, 1)) }, nil, true, true},
		"beside a box":                {put(visitSheetName, "C9", "Chuyên viên"), []string{"Buổi kiểm tra!C9 outside-cell"}, true, true},
		"above the boxes":             {put(visitSheetName, "A3", "hoãn"), []string{"Buổi kiểm tra!A3 outside-cell"}, true, true},
		"a label of one's own": {func(f *excelize.File) {
			put(visitSheetName, "A18", "Lái xe")(f)
			put(visitSheetName, "B18", "Lê Văn E")(f)
		}, []string{"Buổi kiểm tra!A18 own-column"}, true, true},
		"title edited":           {put(items, "G4", "Đoàn chấm"), []string{"Mục kiểm tra!G4 heading-edited"}, true, true},
		"formula without result": {func(f *excelize.File) { require.NoError(t, f.SetCellFormula(items, "H7", "A1&B1")) }, []string{"Mục kiểm tra!H7 formula-cell"}, false, false},
		"comment": {func(f *excelize.File) {
			require.NoError(t, f.AddComment(items, excelize.Comment{Cell: "G7", Author: "A", Paragraph: []excelize.RichTextRun{{Text: "hỏi lại"}}}))
		}, []string{"Mục kiểm tra!G7 cell-comment"}, true, true},
		"struck out": {func(f *excelize.File) {
			require.NoError(t, f.SetCellRichText(items, "H6", []excelize.RichTextRun{{Text: "đạt", Font: &excelize.Font{Strike: true}}, {Text: " chưa đạt"}}))
		}, []string{"Mục kiểm tra!H6 struck-cell"}, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, problems := readVisit(r, changed(t, data, tt.change))
			var told []string
			for _, p := range problems {
				told = append(told, p.Place.Sheet+"!"+p.Place.Cell+" "+string(p.Code))
			}
			assert.ElementsMatch(t, tt.told, told, "%v", problems)
			assert.Equal(t, tt.read, got != nil)
			if tt.same && got != nil {
				assertSameResults(t, want, got)
			} else if got != nil {
				assert.ElementsMatch(t, unplacedItems(want), unplacedItems(got))
			}
		})
	}
}

// A sheet of before, whose visit is a row below its titles, is read as well.
func TestVisitInOneRow(t *testing.T) {
	r := visited(t, "round")
	data := sheetFor(t, r, "hp001")
	want, problems := readVisit(r, data)
	require.Empty(t, problems)
	got, problems := readVisit(r, changed(t, data, func(f *excelize.File) {
		rows, err := f.GetRows(visitSheetName)
		require.NoError(t, err)
		require.NoError(t, f.DeleteSheet(visitSheetName))
		_, err = f.NewSheet(visitSheetName)
		require.NoError(t, err)
		put := func(cell, text string) { require.NoError(t, f.SetCellStr(visitSheetName, cell, text)) }
		for i, row := range slices.Concat(rows[3:14], rows[15:]) {
			for n, text := range row {
				put(doc.CellName(i+1, 4+n), text)
			}
		}
		put("A1", rows[0][0])
		put("A2", rows[1][0])
		put("A6", rows[14][0])
	}))
	require.Empty(t, problems)
	assertSameResults(t, want, got)
}

// unplacedItems are the answers of a visit, wherever they stand.
func unplacedItems(r *report.Results) []report.ItemResult {
	items := slices.Clone(r.Visits[0].Items)
	for i := range items {
		items[i].At = diag.Place{}
	}
	return items
}

// Sheets that are those of another visit, round or version are refused.
func TestVisitOfAnother(t *testing.T) {
	r := visited(t, "round")
	data := sheetFor(t, r, "hp001")
	refused := func(file string, data []byte, forms *round.FormSet) []string {
		got, problems := ReadResults(t.Context(), bytes.NewReader(data), int64(len(data)), file, forms)
		assert.Nil(t, got)
		return codesOf(problems)
	}
	assert.Equal(t, []string{"unit-unclear"}, refused("phuong/hp007-phuong-le-ich-moc.xlsx", data, r.Forms))
	assert.Equal(t, []string{"other-plan"}, refused("phieu.xlsx", sheetFor(t, visited(t, "inspection"), "hp001"), r.Forms))
	stamp := func(m checklist.Manifest) []byte {
		return changed(t, data, func(f *excelize.File) { require.NoError(t, f.SetCellValue("Ý kiến", "A3", visitStamp(m))) })
	}
	form, _ := r.Forms.Find("hp007")
	assert.Equal(t, []string{"stamps-differ"}, refused("phieu.xlsx", stamp(form.Manifest), r.Forms))
	for code, change := range map[string]func(p *report.Plan){
		"newer-version":   func(p *report.Plan) { p.Version = 0 },
		"other-round":     func(p *report.Plan) { p.Round = 7 },
		"unknown-version": func(p *report.Plan) { c := *p.Checklist; c.Areas = slices.Clone(c.Areas)[:1]; p.Checklist = &c },
	} {
		plan := *r.Plan()
		change(&plan)
		assert.Equal(t, []string{code}, refused("phieu.xlsx", data, round.Forms(&plan, nil)))
	}
	back, problems := ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), Source{File: "a.xlsx", Unit: "hp001"}, r.Forms)
	assert.Nil(t, back, "the answers of the team are none of the unit")
	assert.Equal(t, []string{"team-sheet"}, codesOf(problems))

	changed := *r.Plan()
	changed.Version, changed.Checklist = 2, inThousands(changed.Checklist, "tthc.moi")
	assert.Equal(t, []string{"meaning-changed"}, refused("phieu.xlsx", data, round.Forms(&changed, nil)), "what the team found was counted otherwise")

	plan := *r.Plan()
	plan.Version = 2
	got, problems := ReadResults(t.Context(), bytes.NewReader(data), int64(len(data)), "phieu.xlsx", round.Forms(&plan, nil))
	require.Empty(t, problems, "an older sheet is read")
	assert.Len(t, got.Visits[0].Items, 3)
}

// inThousands returns a checklist in which a figure is counted in thousands.
func inThousands(c *checklist.Checklist, id string) *checklist.Checklist {
	out := *c
	out.Areas = slices.Clone(c.Areas)
	for i := range out.Areas {
		figures := slices.Clone(out.Areas[i].Indicators)
		for j := range figures {
			if figures[j].ID == id {
				figures[j].Unit = "nghìn " + figures[j].Unit
			}
		}
		out.Areas[i].Indicators = figures
	}
	return &out
}

// What a sheet was sent with in other tables may be typed over as well: the
// points that a unit gave itself, who has to do what until when.
func TestVisitTypedOver(t *testing.T) {
	const owed = "Thực hiện kiến nghị"
	tram := visited(t, "rounds/tram-y-te")
	r := laterSheet(t, tram, "tyt04")
	for name, tt := range map[string]struct {
		cell string
		text any
		want []string
	}{
		"another owner":           {"B5", "Sở Y tế", []string{"B5 given-edited"}},
		"the owner of another":    {"B5", "Trung tâm Kiểm nghiệm thuốc", []string{"B5 given-edited"}},
		"a day as a text":         {"C5", "15/05/2026", []string{"C5 given-edited"}},
		"a note in place of it":   {"C6", "đã gia hạn", []string{"C6 given-edited"}},
		"the same day, as a text": {"C5", "30/04/2026", nil},
		"in a row of one's own":   {"B9", "Sở Y tế", []string{"B9 given-edited"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := readVisit(tram, changed(t, r, func(f *excelize.File) { require.NoError(t, f.SetCellValue(owed, tt.cell, tt.text)) }))
			var told []string
			for _, p := range problems {
				if p.Code != BlankVisit {
					told = append(told, p.Place.Cell+" "+string(p.Code))
				}
			}
			assert.Equal(t, tt.want, told, "%v", problems)
		})
	}
}

// A sheet that LibreOffice opened and saved says the same.
func TestVisitThroughLibreOffice(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	r := visited(t, "round")
	file := filepath.Join(t.TempDir(), "phieu.xlsx")
	require.NoError(t, os.WriteFile(file, sheetFor(t, r, "hp001"), 0o644))
	for _, name := range []string{saved(t, file, "xlsx"), saved(t, saved(t, file, "ods"), "xlsx")} {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		got, problems := readVisit(r, data)
		require.Empty(t, problems)
		assertSameResults(t, expected(r, "hp001"), got)
	}
}
