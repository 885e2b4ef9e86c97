package render_test

import (
	"bytes"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// What the four units write into their forms, by indicator: last year, this year,
// and the explanation of the row. "" is left blank.
//
//	            cn1         cn2      t1        t2       all          chi nhánh    tổ           nội đô       ven biển
//	tiếp nhận   1000 1250   800 760  0 240     500 500  2300 2750    1800 2010    500 740      1000 1490    1300 1260
//	  so sánh   125,00      95,00    không     100,00   119,57       111,67       148,00       149,00       96,92
//	trực tuyến  400 900     200 380  0 120     300 250  900 1650     600 1280     300 370      400 1020     500 630
//	  so sánh   225,00      190,00   không     83,33    183,33       213,33       123,33       255,00       126,00
//	thanh toán  100 450     -   190  0 60      30  40   130 740      100 640      30 100       100 510      30 230
//	trực tiếp   600 350     600 380  0 120     200 200  1400 1050    1200 730     200 320      600 470      800 580
//	tỷ lệ       40 72       25 50    không 50  60 50    39,13 60,00  33,33 63,68  60,00 50,00  40,00 68,46  38,46 50,00
//	viên chức   5           4        3         2        14           9            5            8            6
//	điểm        10 (đoàn 5) 10       không     0
//
// The points go by how the online ones compare; the team finds 620 of them last
// year at cn1, so 145,16.
var seriesFigures = map[string]map[string][3]string{
	"cn1": {"tthc.moi": {"1000", "1250"}, "tthc.tt": {"400", "900"}, "tthc.thanhtoan": {"100", "450"}, "tthc.tructiep": {"600", "350"}, "tthc.cb": {"5"}},
	"cn2": {"tthc.moi": {"800", "760"}, "tthc.tt": {"200", "380"}, "tthc.thanhtoan": {"", "190", "Năm 2025 chưa theo dõi"}, "tthc.tructiep": {"600", "380"}, "tthc.cb": {"4"}},
	"t1":  {"tthc.moi": {"0", "240"}, "tthc.tt": {"0", "120"}, "tthc.thanhtoan": {"0", "60"}, "tthc.tructiep": {"0", "120"}, "tthc.cb": {"3"}},
	"t2":  {"tthc.moi": {"500", "500", "Có 50 hồ sơ qua bưu chính"}, "tthc.tt": {"300", "250"}, "tthc.thanhtoan": {"30", "40"}, "tthc.tructiep": {"200", "200"}, "tthc.cb": {"2"}},
}

// typedSeries are the answers of the units by the ids of the questions, without
// their explanations.
func typedSeries() map[string]map[string]string {
	out := map[string]map[string]string{}
	for code, rows := range seriesFigures {
		out[code] = map[string]string{"tthc.niemyet": "Đạt"}
		for id, row := range rows {
			if id == "tthc.cb" {
				out[code][id] = row[0]
				continue
			}
			out[code][checklist.Address(id, "cung_ky")], out[code][checklist.Address(id, "ky_nay")] = row[0], row[1]
		}
	}
	return out
}

func seriesForms(t testing.TB) (*round.FormSet, *report.Results) {
	t.Helper()
	fsys := os.DirFS("../testdata/rounds/chuoi-so-lieu")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.Empty(t, problems)
	forms := round.Forms(plan, nil)
	results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.Empty(t, problems)
	return forms, results
}

// filledForm is the form of a unit as it comes back, changed by edit.
func filledForm(t testing.TB, forms *round.FormSet, code string, edit func(*excelize.File)) []byte {
	t.Helper()
	writer, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	f, ok := forms.Find(code)
	require.True(t, ok)
	var empty, filled bytes.Buffer
	require.NoError(t, writer.Write(&empty, f))
	x, err := excelize.OpenReader(&empty)
	require.NoError(t, err)
	defer x.Close()
	put := func(id, head, value string) {
		require.NoError(t, x.SetCellValue(seriesSheet, cellUnder(t, x, id, head), typedValue(value)))
	}
	put("tthc.niemyet", "Tự đánh giá", "Đạt")
	for id, row := range seriesFigures[code] {
		heads := []string{"Cùng kỳ 2025", "Năm 2026", "Giải trình, ghi chú"}
		if id == "tthc.cb" {
			heads[0] = "Giá trị"
		}
		for i, text := range row {
			if text != "" {
				put(id, heads[i], text)
			}
		}
	}
	for sheet, rows := range listRows[code] {
		for i, cells := range rows {
			for j, value := range cells {
				require.NoError(t, x.SetCellValue(sheet, doc.CellName(j+2, i+6), value))
			}
		}
	}
	if edit != nil {
		edit(x)
	}
	require.NoError(t, x.Write(&filled))
	return filled.Bytes()
}

const seriesSheet = "Thủ tục hành chính"

func typedValue(text string) any {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return text
}

// cellUnder is the cell in the row of an id under a title of its table.
func cellUnder(t testing.TB, x *excelize.File, id, head string) string {
	t.Helper()
	rows, err := x.GetRows(seriesSheet)
	require.NoError(t, err)
	column := -1
	for i, row := range rows {
		if slices.Contains(row, "Mã") {
			column = slices.Index(row, head)
		}
		if slices.Contains(row, id) {
			require.GreaterOrEqual(t, column, 0, "%s of %s", head, id)
			return doc.CellName(column+1, i+1)
		}
	}
	require.Fail(t, "no row", id)
	return ""
}

func readBack(t testing.TB, forms *round.FormSet, code string, file []byte) (*checklist.Return, diag.List) {
	t.Helper()
	r, problems := book.ReadReturn(t.Context(), bytes.NewReader(file), int64(len(file)), book.Source{File: code + ".xlsx"}, forms)
	require.NotNil(t, r, problems)
	return r, problems
}

// registerOf notes files that came on one day.
func registerOf(files []round.Returned) *round.Intake {
	in := &round.Intake{}
	for _, f := range files {
		in.Receipts = append(in.Receipts, checklist.Receipt{File: f.File, Unit: f.Unit, At: checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 5}}, Via: "email"})
	}
	return in
}

func seriesRound(t testing.TB) *round.Round {
	t.Helper()
	forms, results := seriesForms(t)
	var files []round.Returned
	for f := range forms.All() {
		r, problems := readBack(t, forms, f.Unit.Code, filledForm(t, forms, f.Unit.Code, nil))
		files = append(files, round.Returned{File: f.Unit.Code + ".xlsx", Unit: f.Unit.Code, Return: r, Arrival: round.Entered, Problems: problems})
	}
	progress, problems := round.ProgressOf(forms, registerOf(files), files, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
	require.Empty(t, problems)
	return round.Of(forms, nil, progress, results)
}

// Every cell comes back under its address, with the explanation of its row.
func TestSeriesAreReadBack(t *testing.T) {
	forms, _ := seriesForms(t)
	for code, rows := range seriesFigures {
		r, problems := readBack(t, forms, code, filledForm(t, forms, code, nil))
		f, _ := forms.Find(code)
		progress := f.Progress(r)
		lists := map[bool]int{true: 1}[strings.HasPrefix(code, "cn")]
		assert.Equal(t, 2+10+lists, progress.Required, "%s: two texts, an item, four indicators twice, one once, a list of the branches", code)
		for id, row := range rows {
			for i, series := range []string{"cung_ky", "ky_nay"} {
				address := checklist.Address(id, series)
				if id == "tthc.cb" {
					address = id
				}
				v, ok := r.Value(address)
				require.True(t, ok, address)
				if id != "tthc.cb" || i == 0 {
					assert.Equal(t, row[i], v.Print(checklist.Int), "%s %s", code, address)
				}
				assert.Equal(t, row[2], v.Explanation, "%s %s", code, address)
			}
		}
		_, derived := r.Value("tthc.moi@so_sanh")
		assert.False(t, derived, "nobody enters it")
		var told []string
		for _, b := range r.Breaches {
			told = append(told, b.Rule+": "+b.Message+" "+b.Cell.Cell+" "+strconv.FormatBool(b.Settled))
		}
		switch code {
		case "t2":
			assert.Equal(t, []string{
				"r.tong: Tổng của “Trực tuyến – Năm 2026”, “Trực tiếp – Năm 2026” khác “Hồ sơ tiếp nhận – Năm 2026” E9 true",
				"r.tang: Hồ sơ trực tuyến ít hơn cùng kỳ D10 false",
			}, told)
		default:
			assert.Empty(t, told, code)
			assert.Empty(t, problems, code)
		}
		assert.Equal(t, 2, progress.Required-progress.Answered, "%s: both texts; what cn2 leaves blank has its reason", code)
		assert.Equal(t, []string{"kq.tthc", "kq.hq"}, f.Unanswered(r), code)
	}
}

// What people do to a form with series is read with care, or told.
func TestSeriesFormsThatWentWrong(t *testing.T) {
	forms, _ := seriesForms(t)
	head := func(title string) func(*testing.T, *excelize.File) string {
		return func(t *testing.T, x *excelize.File) string {
			cell := cellUnder(t, x, "tthc.moi", title)
			column, _, err := excelize.SplitCellName(cell)
			require.NoError(t, err)
			return column + "8"
		}
	}
	for name, tt := range map[string]struct {
		edit func(*testing.T, *excelize.File)
		want map[string]string // value by address; "!" is unreadable, "" blank
		told []string
	}{
		"a column is gone": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.RemoveCol(seriesSheet, "E"))
		}, map[string]string{"tthc.moi@cung_ky": "1000", "tthc.moi@ky_nay": ""}, []string{"column-missing"}},
		"a title was edited": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.SetCellValue(seriesSheet, head("Năm 2026")(t, x), "Năm 2024"))
		}, map[string]string{"tthc.moi@cung_ky": "1000", "tthc.moi@ky_nay": "!"}, []string{"figures-unclear"}},
		"columns change places": {func(t *testing.T, x *excelize.File) {
			for _, row := range []string{"8", "9", "10", "11", "12"} {
				d, _ := x.GetCellValue(seriesSheet, "D"+row, excelize.Options{RawCellValue: true})
				e, _ := x.GetCellValue(seriesSheet, "E"+row, excelize.Options{RawCellValue: true})
				require.NoError(t, x.SetCellValue(seriesSheet, "D"+row, typedValue(e)))
				require.NoError(t, x.SetCellValue(seriesSheet, "E"+row, typedValue(d)))
			}
		}, map[string]string{"tthc.moi@cung_ky": "1000", "tthc.moi@ky_nay": "1250"}, nil},
		"words for a figure": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.SetCellValue(seriesSheet, cellUnder(t, x, "tthc.tt", "Năm 2026"), "khoảng 900"))
		}, map[string]string{"tthc.tt@cung_ky": "400", "tthc.tt@ky_nay": "!"}, []string{"no-number"}},
		"typed over a ratio": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.SetCellValue(seriesSheet, cellUnder(t, x, "tthc.moi", "So sánh (%)"), 300))
		}, map[string]string{"tthc.moi@ky_nay": "1250"}, []string{"formula-gone"}},
		"typed where there is no such column": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.SetCellValue(seriesSheet, cellUnder(t, x, "tthc.tructiep", "So sánh (%)"), 77))
		}, map[string]string{"tthc.tructiep@ky_nay": "350"}, []string{"outside-cell"}},
		"the heading row is gone": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.RemoveRow(seriesSheet, 8))
		}, map[string]string{"tthc.moi@cung_ky": "1000", "tthc.moi@ky_nay": "1250", "tthc.cb": "5"}, []string{"heading-gone"}},
		"a row is gone": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.RemoveRow(seriesSheet, 11))
		}, map[string]string{"tthc.thanhtoan@cung_ky": "", "tthc.tructiep@ky_nay": "350"}, []string{"missing-row"}},
		"a row among those of one value": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.SetCellValue(seriesSheet, "K18", "tthc.moi"))
			require.NoError(t, x.SetCellValue(seriesSheet, "D18", 7))
		}, map[string]string{"tthc.moi@cung_ky": "1000", "tthc.moi@ky_nay": "1250"}, []string{"unknown-row"}},
		"one cell over two columns": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.MergeCell(seriesSheet, "D9", "E9"))
		}, map[string]string{"tthc.moi@cung_ky": "1000", "tthc.moi@ky_nay": ""}, []string{"merged-answer"}},
		"an answer beside": {func(t *testing.T, x *excelize.File) {
			require.NoError(t, x.SetCellValue(seriesSheet, "E9", nil))
			require.NoError(t, x.SetCellValue(seriesSheet, cellUnder(t, x, "tthc.moi", "Giải trình, ghi chú"), 1250))
		}, map[string]string{"tthc.moi@cung_ky": "1000", "tthc.moi@ky_nay": ""}, []string{"answer-beside"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, problems := readBack(t, forms, "cn1", filledForm(t, forms, "cn1", func(x *excelize.File) { tt.edit(t, x) }))
			for address, want := range tt.want {
				v, ok := r.Value(address)
				require.True(t, ok, address)
				got := v.Print(checklist.Int)
				if v.State == checklist.Unreadable {
					got = "!"
				}
				assert.Equal(t, want, got, address)
			}
			var codes []string
			for _, p := range problems {
				codes = append(codes, string(p.Code))
			}
			for _, code := range tt.told {
				assert.Contains(t, codes, code, problems)
			}
			if tt.told == nil {
				assert.Empty(t, problems)
			}
		})
	}
}

// The totals by hand, of all and by type, and where they come from.
func TestSeriesAddUp(t *testing.T) {
	r := seriesRound(t)
	numbers := func(g *checklist.Group, id string) string {
		var out []string
		for _, series := range []string{"cung_ky", "ky_nay", "so_sanh"} {
			if total, ok := g.Total(checklist.Address(id, series)); ok {
				text := total.Sum.String()
				if p, ratio := total.Percent(); ratio {
					text = p.String()
				}
				out = append(out, text)
			}
		}
		return strings.Join(out, " ")
	}
	parts := append([]checklist.Group{r.Returns.All}, r.Returns.Parts()...)
	for id, want := range map[string][]string{
		"tthc.moi":       {"2300 2750 119.57", "1800 2010 111.67", "500 740 148", "1000 1490 149"},
		"tthc.tt":        {"900 1650 183.33", "600 1280 213.33", "300 370 123.33", "400 1020 255"},
		"tthc.thanhtoan": {"130 740", "100 640", "30 100", "100 510"},
		"tthc.tructiep":  {"1400 1050", "1200 730", "200 320", "600 470"},
		"tthc.tyle":      {"39.13 60", "33.33 63.68", "60 50", "40 68.46"},
	} {
		for n := range want {
			assert.Equal(t, want[n], numbers(&parts[n], id), "%s of %s", id, parts[n].Name())
		}
	}

	var sources []string
	for s := range r.Returns.Sources("tthc.moi@so_sanh") {
		if s.Unit.Code == "cn1" {
			sources = append(sources, s.Value.ID+" "+s.Value.Cell.String())
		}
	}
	assert.Equal(t, []string{"tthc.moi@cung_ky cn1.xlsx: Thủ tục hành chính!D9", "tthc.moi@ky_nay cn1.xlsx: Thủ tục hành chính!E9"}, sources)
}

// A denominator of 0 gives no value, and every place says so.
func TestSeriesOverZero(t *testing.T) {
	forms, results := seriesForms(t)
	back, problems := readBack(t, forms, "t1", filledForm(t, forms, "t1", nil))
	files := []round.Returned{{File: "t1.xlsx", Unit: "t1", Return: back, Arrival: round.Entered, Problems: problems}}
	progress, _ := round.ProgressOf(forms, registerOf(files), files, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
	r := round.Of(forms, nil, progress, results)
	total, _ := r.Returns.All.Total("tthc.moi@so_sanh")
	assert.True(t, total.IsUndefined())
	assert.Contains(t, strings.Join(slices.Concat(cellTexts(reportOf(t, r).Annexes[1].Body[0].Table)...), "|"), "Hồ sơ tiếp nhận – So sánh (%)|%|1|(mẫu số bằng 0)|")
	f, _ := forms.Find("t1")
	figures := forms.Report(f.Unit, back, report.Signature{}).Body
	i := slices.IndexFunc(figures, func(s report.Section) bool { return s.Heading == "Số liệu" })
	require.NotEqual(t, -1, i)
	assert.Contains(t, cellTexts(figures[i].Table), []string{"1", "Hồ sơ tiếp nhận", "hồ sơ", "0", "240", "(mẫu số bằng 0)", ""})
	b, err := book.Rollup(t.Context(), r)
	require.NoError(t, err)
	said := 0
	for _, s := range b.Sheets {
		for _, row := range s.Rows {
			for _, c := range row.Cells {
				if c.Value.Text == "(mẫu số bằng 0)" {
					said++
				}
			}
		}
	}
	assert.NotZero(t, said)
}

// Numbers of a tree are the same in form, sheet of the team, skeleton and annex.
func TestSeriesNumbers(t *testing.T) {
	forms, results := seriesForms(t)
	want := []string{"1", "a", "-", "b", "2", "3"}
	f, _ := forms.Find("cn1")
	inBook := func(b doc.Book, err error) (out []string) {
		require.NoError(t, err)
		for _, s := range b.Sheets {
			for _, row := range s.Rows {
				code := slices.IndexFunc(row.Cells, func(c doc.SheetCell) bool {
					return c.Role == book.Code && strings.HasPrefix(c.Value.Text, "tthc.") && c.Value.Text != "tthc.niemyet"
				})
				number := slices.IndexFunc(row.Cells, func(c doc.SheetCell) bool { return c.Role == book.Number })
				if len(row.Cells) > 3 && code >= 0 && number >= 0 && row.Cells[number].Value.Text != "" {
					out = append(out, row.Cells[number].Value.Text)
				}
			}
		}
		return out
	}
	assert.Equal(t, want, inBook(book.Form(f)))
	assert.Equal(t, want, inBook(book.Worksheet(f.Checklist)))
	inPaper := func(d report.Document) (out []string) {
		texts := paperTexts(t, rendered(t, d, render.DOCX))
		for i, text := range texts[:len(texts)-1] {
			if slices.Contains([]string{"Hồ sơ tiếp nhận", "Trong đó: trực tuyến", "Trong đó: đã thanh toán trực tuyến", "Trong đó: trực tiếp", "Tỷ lệ hồ sơ trực tuyến", "Viên chức làm việc tại bộ phận một cửa"}, text) {
				out = append(out, texts[i-1])
			}
		}
		return out
	}
	assert.Equal(t, want, inPaper(forms.Plan()))
	assert.Equal(t, want, inPaper(forms.Plan().Outline))
	onVisit := func(forms *round.FormSet) []string {
		progress, _ := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
		s, ok := round.Of(forms, nil, progress, results).VisitSheet("cn1")
		require.True(t, ok)
		return inBook(book.Visit(s, forms))
	}
	assert.Equal(t, []string{"1", "a", "-", "b", "3"}, onVisit(forms), "nobody enters the ratio")

	// What a unit is not asked for leaves a gap: the others keep the numbers that
	// they have in the annex.
	plan := *forms.Plan()
	asked, skeleton := *plan.Checklist, *plan.Outline
	asked.Areas = slices.Clone(asked.Areas)
	asked.Areas[0].Indicators = slices.Clone(asked.Areas[0].Indicators)
	asked.Areas[0].Indicators[3].AppliesTo = []string{"to"}
	asked.Rules, plan.Checklist, skeleton.Checklist, plan.Outline = nil, &asked, &asked, &skeleton
	asked.Areas[0].Indicators[0].AppliesTo = []string{"to"}
	forms = round.Forms(&plan, nil)
	f, _ = forms.Find("cn1")
	want = []string{"a", "-", "2", "3"}
	assert.Equal(t, want, inBook(book.Form(f)))
	assert.Equal(t, want, inPaper(forms.Skeleton(f.Unit)))
	assert.Equal(t, []string{"a", "-", "3"}, onVisit(forms))
	assert.Equal(t, want, inPaper(forms.Report(f.Unit, new(checklist.Return), report.Signature{Name: "Nguyễn Văn A"})))
}

// Points may go by one value of an indicator, also by a derived one: in the form,
// as the unit has it, and as the team corrects a figure below it.
func TestPointsBySeries(t *testing.T) {
	r := seriesRound(t)
	assert.Empty(t, r.Review())
	got := map[string]string{}
	k := r.Ranking()
	for i := range k.Units {
		s := &k.Units[i]
		for _, card := range []*checklist.Scorecard{s.Own, s.Team} {
			if p, ok := card.Item("hq.tang"); ok {
				got[s.Unit.Code] += " " + p.Got.String() + "/" + p.Max.String()
			}
		}
		for _, item := range s.Own.Missing() {
			got[s.Unit.Code] += " thiếu " + item.ID
		}
	}
	assert.Equal(t, map[string]string{"cn1": " 10/10 5/10", "cn2": " 10/10", "t1": " 0/10 thiếu hq.tang", "t2": " 0/10"}, got)

	f, _ := r.Forms.Find("cn1")
	b, err := book.Form(f)
	require.NoError(t, err)
	var formulas []string
	for _, s := range b.Sheets {
		for _, row := range s.Rows {
			for _, c := range row.Cells {
				if row.Cells[len(row.Cells)-1].Value.Text == "hq.tang" && c.Formula != "" {
					formulas = append(formulas, c.Formula)
				}
			}
		}
	}
	now, then := "INDEX('Thủ tục hành chính'!$E:$E,ROW({code:tthc.tt}))", "INDEX('Thủ tục hành chính'!$D:$D,ROW({code:tthc.tt}))"
	assert.Equal(t, []string{`IF(OR(D6="Không áp dụng",COUNT(` + now + "," + then + `)<2),"",IF(` + then + `<=0,"",IF(` + now + "*100>=150*" + then + ",10,IF(" + now + "*100>=100*" + then + ",5,IF(" + now + "*100>=0*" + then + `,0,"")))))`}, formulas)
	assertTexts(t, paperTexts(t, rendered(t, r.Plan(), render.DOCX)), "theo “Trực tuyến – So sánh (%)”: từ 150%: 10; từ 100%: 5; dưới 100%: 0")
}

// The papers and workbooks of the round are made, and the checker finds nothing.
func TestSeriesPapers(t *testing.T) {
	r := seriesRound(t)
	var names []string
	for p := range r.Papers() {
		d, err := p.Make()
		require.NoError(t, err, p.File)
		names = append(names, p.File)
		assert.Empty(t, findings(t, d), p.File)
	}
	assert.Contains(t, names, "bien-ban/cn1-chi-nhanh-hoa-binh.docx")
	assert.Empty(t, findings(t, r.Plan()))
	minutes, err := made[*report.Minutes](r.Make("bien-ban", "cn1"))
	assertTexts(t, paperTextsOf(t, minutes, err), "Hồ sơ tiếp nhận – Năm 2026", "1.250", "1.260", "Đếm lại trên hệ thống")
	for _, make := range []func() (doc.Book, error){
		func() (doc.Book, error) { return book.Rollup(t.Context(), r) },
		func() (doc.Book, error) { return book.Progress(r.Progress) },
		func() (doc.Book, error) { return book.Worksheet(r.Plan().Checklist) },
	} {
		_, err := make()
		require.NoError(t, err)
	}
	assert.NotEmpty(t, rendered(t, r, render.XLSX))
}

// The team's sheet for a visit asks for each value, and is read back by address.
func TestSeriesVisit(t *testing.T) {
	r := seriesRound(t)
	disagreements := slices.Collect(r.Disagreements())
	require.Len(t, disagreements, 2)
	assert.Equal(t, "tthc.moi@ky_nay", disagreements[0].ID)
	assert.Equal(t, "1250", disagreements[0].Before.Print(checklist.Int))
	assert.Equal(t, "1260", disagreements[0].After.Print(checklist.Int))

	results := *r.Results
	results.Visits = slices.Clone(results.Visits)
	results.Visits[0].Values = []report.FigureResult{{Indicator: "tthc.moi", Value: "1"}, {Indicator: "tthc.moi@ky_na", Value: "1"}, {Indicator: "tthc.moi@so_sanh", Value: "1"}}
	var codes []string
	for _, p := range r.Forms.Check(&results) {
		codes = append(codes, string(p.Code))
	}
	assert.ElementsMatch(t, []string{"several-values", "unknown-indicator", "derived-figure"}, codes)
}
