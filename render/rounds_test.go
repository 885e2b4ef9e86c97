package render_test

import (
	"bytes"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// wholeRound is a round of testdata/rounds and what its units send: by the code
// of the unit and the id of a question what is typed into the form. Every number
// that is expected of it was added up by hand.
type wholeRound struct {
	dir     string
	asOf    string
	answers map[string]map[string]string
	totals  map[string][]string // of each indicator or its values, linked ones on one base: of all units, then of each part in the order of the tables
	parts   []string            // the names of the parts
	items   map[string][]string // how often each answer was given: "Đạt 3"
	told    map[string][]string // what reading a form says, by unit: none where nothing is wrong
	shares  [][]string          // of the summary: of each area how often was judged, how much is met
	grouped [][]string          // of each area and of all, how much is met of the parts of the groups
	words   []string            // what the report says of the answers
	says    []string            // what else papers say
	never   []string            // what none of them says
	papers  []string
	owed    []round.OwedCount // nil where nobody says what became of recommendations
}

var rounds = []wholeRound{
	{
		dir: "tram-y-te", asOf: "20/4/2026 17:00",
		answers: map[string]map[string]string{
			//      trong diện            đủ mũi               lượt               thẻ BHYT            thuốc
			"tyt01": {"tc.doituong": "100", "tc.dumui": "95", "kb.luot": "1.200", "kb.bhyt": "1.000", "kb.thuoc": "12,5", "tc.tulanh": "Đạt", "tc.so": "Đạt", "kb.truc": "Đạt"},
			"tyt02": {"tc.doituong": "80", "tc.dumui": "72", "kb.luot": "900", "kb.bhyt": "700", "kb.thuoc": "8", "tc.tulanh": "Đạt", "tc.so": "Đạt một phần", "kb.truc": "Đạt"},
			"tyt03": {"tc.doituong": "50", "tc.dumui": "45", "kb.luot": "400", "kb.bhyt": "380", "kb.thuoc": "5,5", "tc.tulanh": "Đạt", "tc.so": "Đạt", "tc.luudong": "Đạt", "kb.truc": "Chưa đạt", "dx": "Bổ sung một điều dưỡng."},
			"tyt04": {"tc.doituong": "60", "tc.dumui": "60", "kb.luot": "500", "kb.bhyt": "450", "kb.thuoc": "6", "tc.tulanh": "Đạt", "tc.so": "Đạt", "tc.luudong": "Đạt", "kb.truc": "Đạt"},
			"tyt05": {"tc.doituong": "110", "tc.dumui": "99", "kb.luot": "1.000", "kb.bhyt": "870", "kb.thuoc": "10,5", "tc.tulanh": "Chưa đạt", "tc.so": "Đạt", "kb.truc": "Đạt"},
		},
		parts: []string{"Ven biển", "Miền núi"}, // all are of one type
		totals: map[string][]string{
			"tc.doituong": {"400", "290", "110"},       // 100+80+50+60+110; 100+80+110; 50+60
			"tc.dumui":    {"371", "266", "105"},       // 95+72+45+60+99; 95+72+99; 45+60
			"tc.tyle":     {"92,75", "91,72", "95,45"}, // 371/400; 266/290; 105/110
			"kb.luot":     {"4.000", "3.100", "900"},   // 1200+900+400+500+1000; 1200+900+1000; 400+500
			"kb.bhyt":     {"3.400", "2.570", "830"},   // 1000+700+380+450+870; 1000+700+870; 380+450
			"kb.thuoc":    {"42,5", "31,0", "11,5"},    // 12,5+8+5,5+6+10,5; 12,5+8+10,5; 5,5+6
		},
		items: map[string][]string{
			"tc.tulanh": {"Đạt 4", "Chưa đạt 1"}, "tc.so": {"Đạt 4", "Đạt một phần 1"}, "tc.luudong": {"Đạt 2"}, "kb.truc": {"Đạt 4", "Chưa đạt 1"},
		},
		// tyt01 (ven biển) 2 of 2, 1 of 1; tyt04 (miền núi) 2 of 3, 1 of 1
		grouped: [][]string{{"Tiêm chủng", "100,0", "66,7"}, {"Khám bệnh, chữa bệnh", "100,0", "100,0"}, {"Tất cả nội dung", "100,0", "75,0"}},
		says: []string{
			"Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh An Bình giao Khoa Tiêm chủng", "báo cáo Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh An Bình (qua Khoa Kế hoạch)",
			"Trạm Y tế An Bình\n31/3/2026\nĐã thực hiện", // was due on the 31st of March and is done
			"thông báo để Trạm Y tế An Bình biết./.",     // after the second visit, which asked for nothing
			"đã làm việc với 2/6 đơn vị, từ ngày", "SỐ LIỆU THEO NHÓM ĐƠN VỊ", "Cột Chung tính trên các mục đã kiểm tra",
			"Số liệu kiểm tra khác với báo cáo của đơn vị:", "I. CƠ QUAN, ĐƠN VỊ GIẢI QUYẾT", "Với các đơn vị thuộc Trung tâm Kiểm soát bệnh tật tỉnh An Bình",
		},
		never: []string{"I. SỐ LIỆU KIỂM TRA KHÁC", "Loại đơn vị", "sở, ngành", "Trạm y tế\nChung"},
		papers: []string{
			"bao-cao", "thong-bao-lich/tyt01-tram-y-te-an-binh", "thong-bao-lich/tyt02-tram-y-te-an-hoa", "thong-bao-lich/tyt03-tram-y-te-an-loc",
			"thong-bao-lich/tyt04-tram-y-te-binh-son", "thong-bao-lich/tyt05-tram-y-te-binh-thuy", "thong-bao-lich/tyt06-tram-y-te-binh-minh",
			"don-doc/tyt06-tram-y-te-binh-minh",
			"bien-ban/tyt01-tram-y-te-an-binh", "bien-ban/tyt01-tram-y-te-an-binh-2026-04-06", "bien-ban/tyt04-tram-y-te-binh-son",
			"ket-luan/tyt01-tram-y-te-an-binh", "ket-luan/tyt01-tram-y-te-an-binh-2026-04-06", "ket-luan/tyt04-tram-y-te-binh-son",
			"phieu-chuyen/k.tc", "phieu-chuyen/tt.duoc",
		},
		//                                        all done under_way not_done open overdue
		owed: []round.OwedCount{
			{Owner: "Khoa Tiêm chủng", All: 1, UnderWay: 1, Overdue: 1}, // due on the 15th of April
			{Owner: "Trung tâm Kiểm nghiệm thuốc", All: 1, Open: 1},
			{Owner: "Trạm Y tế An Bình", All: 1, Done: 1},
			{Owner: "Trạm Y tế Bình Sơn", All: 1, Open: 1}, // due on the 30th
		},
	},
	{
		dir: "noi-bo", asOf: "18/6/2026 17:00",
		answers: map[string]map[string]string{
			"b.dc": {"kl.bienche": "12", "kl.lop": "9", "vb.den": "240", "vb.dung": "228", "kl.gio": "Chấp hành tốt", "kl.phep": "Chấp hành tốt"},
			"b.pp": {"kl.bienche": "8", "kl.lop": "8", "vb.den": "60", "vb.dung": "57", "kl.gio": "Chấp hành tốt", "kl.phep": "Còn lỗi"},
			"b.tc": {"kl.bienche": "5", "kl.lop": "4", "vb.den": "100", "vb.dung": "85", "kl.gio": "Còn lỗi", "kl.phep": "Chấp hành tốt", "vb.so": "Đạt"},
			"vp":   {"kl.bienche": "15", "kl.lop": "11", "vb.den": "600", "vb.dung": "550", "kl.gio": "Vi phạm", "kl.phep": "Chấp hành tốt", "vb.so": "Đạt một phần"},
		},
		parts: []string{"Ban", "Văn phòng", "Nghiệp vụ", "Giúp việc"},
		totals: map[string][]string{
			"kl.bienche": {"40", "25", "15", "20", "20"},                // 12+8+5+15; 12+8+5; 15; 12+8; 5+15
			"kl.lop":     {"32", "21", "11", "17", "15"},                // 9+8+4+11; 9+8+4; 11; 9+8; 4+11
			"vb.den":     {"1.000", "400", "600", "300", "700"},         // 240+60+100+600; 240+60+100; 600; 240+60; 100+600
			"vb.dung":    {"920", "370", "550", "285", "635"},           // 228+57+85+550; 228+57+85; 550; 228+57; 85+550
			"vb.tyle":    {"92,00", "92,50", "91,67", "95,00", "90,71"}, // 920/1000; 370/400; 550/600; 285/300; 635/700
		},
		// the team at vp: còn lỗi, tốt; đạt
		grouped: [][]string{{"Kỷ luật, giờ làm việc", "", "50,0"}, {"Xử lý văn bản", "", "100,0"}, {"Tất cả nội dung", "", "66,7"}},
		shares:  [][]string{{"Kỷ luật, giờ làm việc", "2", "50"}, {"Xử lý văn bản", "1", "100"}},
		words:   []string{"Trong 03 lượt mục đã kiểm tra, 02 lượt đạt yêu cầu (66,7%), 01 lượt chưa đạt đầy đủ yêu cầu", "Các mục chưa đạt đầy đủ yêu cầu:"},
		items: map[string][]string{
			"kl.gio": {"Chấp hành tốt 2", "Còn lỗi 1", "Vi phạm 1"}, "kl.phep": {"Chấp hành tốt 3", "Còn lỗi 1"}, "vb.so": {"Đạt 1", "Đạt một phần 1"},
		},
		says:  []string{"Cục trưởng Cục Thống kê giao Trung tâm Hạ tầng số", "1. Với các đơn vị thuộc Cục Thống kê"},
		never: []string{"sở, ngành"},
		papers: []string{
			"bao-cao", "thong-bao-lich/b.dc-ban-dieu-tra", "thong-bao-lich/b.pp-ban-phuong-phap", "thong-bao-lich/b.tc-ban-tai-chinh-noi-bo",
			"thong-bao-lich/vp-van-phong-cuc", "bien-ban/vp-van-phong-cuc", "ket-luan/vp-van-phong-cuc", "phieu-chuyen/tt.ht",
		},
	},
	{
		dir: "chuoi-so-lieu", asOf: "15/1/2027 17:00",
		answers: typedSeries(),
		told:    map[string][]string{"t2": {"broken-relation", "broken-relation"}}, // parts that do not add up, fewer than last year
		parts:   []string{"Chi nhánh", "Tổ tiếp nhận", "Nội đô", "Ven biển"},
		totals: map[string][]string{ // as beside seriesFigures, but without t2, whose parts do not add up: 500, 300, 30 and 200 last year, 500, 250, 40 and 200 now
			"tthc.moi@cung_ky":       {"1.800", "1.800", "0", "1.000", "800"},
			"tthc.moi@ky_nay":        {"2.250", "2.010", "240", "1.490", "760"},
			"tthc.moi@so_sanh":       {"125,00", "111,67", "", "149,00", "95,00"},
			"tthc.tt@cung_ky":        {"600", "600", "0", "400", "200"},
			"tthc.tt@ky_nay":         {"1.400", "1.280", "120", "1.020", "380"},
			"tthc.tt@so_sanh":        {"233,33", "213,33", "", "255,00", "190,00"},
			"tthc.thanhtoan@cung_ky": {"100", "100", "0", "100", ""},
			"tthc.thanhtoan@ky_nay":  {"700", "640", "60", "510", "190"},
			"tthc.tructiep@cung_ky":  {"1.200", "1.200", "0", "600", "600"},
			"tthc.tructiep@ky_nay":   {"850", "730", "120", "470", "380"},
			"tthc.tyle@cung_ky":      {"33,33", "33,33", "", "40,00", "25,00"},
			"tthc.tyle@ky_nay":       {"62,22", "63,68", "50,00", "68,46", "50,00"},
			"tthc.cb":                {"12", "9", "3", "8", "4"},
		},
		grouped: [][]string{{"Thủ tục hành chính", "100,0", ""}, {"Tất cả nội dung", "100,0", ""}},
		items:   map[string][]string{"tthc.niemyet": {"Đạt 4"}},
		says: []string{
			"Không kể các mục chỉ chấm điểm, trong 01 lượt mục đã kiểm tra, 01 lượt đạt yêu cầu (100,0%); các đơn vị",
			"Ngoài các mục chỉ chấm điểm, Đoàn kiểm tra đã xem xét 01 mục: 01 đạt.",
		},
		never: []string{"Xếp loại", "0 lượt"},
		papers: []string{
			"bao-cao", "thong-bao-lich/cn1-chi-nhanh-hoa-binh", "thong-bao-lich/cn2-chi-nhanh-dong-son", "thong-bao-lich/t1-to-tiep-nhan-binh-minh",
			"thong-bao-lich/t2-to-tiep-nhan-tan-lap", "bien-ban/cn1-chi-nhanh-hoa-binh", "ket-luan/cn1-chi-nhanh-hoa-binh",
		},
	},
}

// Rounds of units that are no communes run through forms, returns, results,
// papers and workbooks; their numbers are those of the table, and no page speaks
// of communes.
func TestWholeRounds(t *testing.T) {
	for _, w := range rounds {
		t.Run(w.dir, func(t *testing.T) { w.run(t) })
	}
}

func (w *wholeRound) run(t *testing.T) {
	c := w.collection(t)
	plan, forms, results := c.Forms.Plan(), c.Forms, c.Results
	r, problems, _ := round.Collect(t.Context(), c)
	require.Empty(t, problems)

	assert.Equal(t, w.owed != nil, r.IsFollowed())
	if w.owed != nil {
		assert.Equal(t, w.owed, round.OwedCounts(r.Owed()))
	}
	w.paper(t, plan, nil)
	w.assertRollup(t, r)
	w.assertWords(t, r)
	w.skeletons(t, r)
	var papers []string
	for p := range r.Papers() {
		d, err := p.Make()
		papers = append(papers, strings.TrimSuffix(p.File, ".docx"))
		w.paper(t, d, err)
		assertNoMachineWords(t, r, p.File, d)
	}
	assert.Equal(t, w.papers, papers)
	for name, layout := range map[string]func() (doc.Book, error){
		"tien-do":   func() (doc.Book, error) { return book.Progress(r.Progress) },
		"tong-hop":  func() (doc.Book, error) { return book.Rollup(t.Context(), r) },
		"danh-sach": func() (doc.Book, error) { return book.FormList(forms) },
		"ket-qua":   func() (doc.Book, error) { return book.Results(results, forms) },
		"doan":      func() (doc.Book, error) { return book.Team(&round.TeamBook{Plan: plan, Schedule: c.Schedule}) },
	} {
		b, err := layout()
		require.NoError(t, err, name)
		assertPrinted(t, name, b)
		var out bytes.Buffer
		require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()), name)
		assertNoCommunes(t, name, out.Bytes())
		if name == "tong-hop" {
			w.assertWorkbook(t, out.Bytes())
		}
	}
}

// collection is all that comes together in the round, its forms read.
func (w *wholeRound) collection(t *testing.T) round.Collection {
	fsys := os.DirFS("../testdata/rounds/" + w.dir)
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.Empty(t, problems)
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.Empty(t, problems)
	forms := round.Forms(plan, schedule)
	results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.Empty(t, problems)

	files := w.returned(t, forms)
	c := round.Collection{Forms: forms, Schedule: schedule, Results: results}
	c.AsOf, _ = checklist.ParseMoment(w.asOf)
	for returned, err := range render.ReadReturns(t.Context(), files, render.Returns{Forms: forms}) {
		require.NoError(t, err)
		var told []string
		for _, p := range returned.Problems {
			told = append(told, string(p.Code))
		}
		assert.Equal(t, w.told[returned.Return.Manifest.Unit], told, returned.File)
		c.Returned = append(c.Returned, returned)
	}
	return c
}

// returned are the forms that the units fill in, as a folder.
func (w *wholeRound) returned(t *testing.T, forms *round.FormSet) fs.FS {
	writer, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	filler, err := simulate.NewWriter(forms, writer)
	require.NoError(t, err)
	sent := time.Date(2026, 3, 13, 9, 0, 0, 0, time.UTC)
	files := fstest.MapFS{}
	indicators := map[string]bool{}
	for _, i := range forms.Plan().Checklist.Indicators() {
		indicators[i.ID] = true
	}
	for f := range forms.All() {
		b, err := book.Form(f)
		require.NoError(t, err)
		assertPrinted(t, f.Unit.Code, b)
		var blank, filled bytes.Buffer
		require.NoError(t, writer.Write(&blank, f))
		assertNoCommunes(t, f.Unit.Code, blank.Bytes())
		answers, ok := w.answers[f.Unit.Code]
		if !ok {
			continue
		}
		reply := &simulate.Reply{Form: f, Texts: map[string]string{}}
		for id, typed := range answers {
			if f.Item(id) != nil || indicators[id] {
				reply.Values = append(reply.Values, checklist.Value{ID: id, Typed: typed})
			} else {
				reply.Texts[id] = typed
			}
		}
		require.NoError(t, filler.Write(&filled, reply))
		files[round.FormFile(f.Unit)] = &fstest.MapFile{Data: filled.Bytes(), ModTime: sent}
	}
	return files
}

func (w *wholeRound) assertRollup(t *testing.T, r *round.Round) {
	parts := append([]checklist.Group{r.Returns.All}, r.Returns.Parts()...)
	for _, i := range r.Plan().Checklist.Items() {
		var got []string
		for n := range r.Returns.All.Items {
			if a := &r.Returns.All.Items[n]; a.ID == i.ID {
				for _, c := range a.Counts {
					if c.N > 0 {
						got = append(got, c.Label+" "+string(rune('0'+c.N)))
					}
				}
			}
		}
		assert.Equal(t, w.items[i.ID], got, i.ID)
	}
	assert.Len(t, parts, len(w.parts)+1)
	for i, name := range w.parts {
		assert.Equal(t, name, vi.UpperFirst(parts[i+1].Name()))
	}
	g, err := made[*report.General](r.Make("bao-cao", ""))
	require.NoError(t, err)
	var grouped [][]string
	for _, s := range g.Body[1].Sections {
		if !strings.HasPrefix(s.Text, "Tỷ lệ ấy theo nhóm") {
			continue
		}
		for _, row := range cellTexts(s.Table) {
			grouped = append(grouped, row[1:])
		}
	}
	assert.Equal(t, w.grouped, grouped)
	ids := map[string]string{}
	for _, i := range r.Plan().Checklist.Indicators() {
		ids[i.RowLabel()] = i.ID
	}
	rows := map[string][]string{}
	for _, row := range g.Annexes[1].Body[0].Table.Rows {
		if len(row.Cells) > 0 {
			var cells []string
			for _, c := range row.Cells[3:] {
				cells = append(cells, c.Text)
			}
			rows[ids[row.Cells[0].Text]] = cells
		}
	}
	assert.Equal(t, w.totals, rows, "the annex of the report")
}

// assertWords looks for what the report and the minutes say of the answers.
func (w *wholeRound) assertWords(t *testing.T, r *round.Round) {
	var texts []string
	for p := range r.Papers() {
		if d, err := p.Make(); assert.NoError(t, err, p.File) {
			texts = append(texts, paperTexts(t, rendered(t, d, render.DOCX))...)
		}
	}
	text := strings.ReplaceAll(strings.Join(texts, "\n"), "\u00a0", " ")
	for _, words := range w.words {
		assert.Contains(t, text, words)
		assert.NotContains(t, text, "đạt một phần")
	}
	for _, words := range w.says {
		assert.Contains(t, text, words)
	}
	for _, words := range w.never {
		assert.NotContains(t, text, words)
	}
}

// assertWorkbook holds the sheet of totals against the table.
func (w *wholeRound) assertWorkbook(t *testing.T, data []byte) {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	defer f.Close()
	rows, err := f.GetRows("Tổng hợp", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	plain := strings.NewReplacer(".", "", ",", ".")
	found := 0
	for _, row := range rows {
		if len(row) == 0 || w.totals[row[len(row)-1]] == nil {
			continue
		}
		want := w.totals[row[len(row)-1]]
		found++
		got := append([]string{row[2]}, row[10:len(row)-1]...)
		for i := range want {
			if want[i] == "" {
				assert.Contains(t, []string{"", "(" + checklist.NoRatio + ")"}, got[i], row[0])
				continue
			}
			assert.Equal(t, number(t, plain.Replace(want[i])), number(t, got[i]), row[0])
		}
	}
	assert.Equal(t, len(w.totals), found)
	if w.shares == nil {
		return
	}
	rows, err = f.GetRows("Tóm tắt", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	var shares [][]string
	for _, row := range rows {
		for _, want := range w.shares {
			if len(row) > 3 && row[1] == want[0] {
				shares = append(shares, row[1:4])
			}
		}
	}
	assert.Equal(t, w.shares, shares)
}

func number(t *testing.T, s string) string {
	n, err := checklist.ParseNumber(s)
	require.NoError(t, err, s)
	return strings.TrimSuffix(n.String(), ".0")
}

// skeletons are the outlines as the units get them: each with its own body, and
// read back with what it writes.
func (w *wholeRound) skeletons(t *testing.T, r *round.Round) {
	for f := range r.Forms.All() {
		o := r.Forms.Skeleton(f.Unit)
		data := rendered(t, o, render.DOCX)
		assertNoCommunes(t, f.Unit.Code, data)
		for _, i := range r.Plan().Checklist.Items() {
			asks := strings.Contains(part(t, data, "word/document.xml"), i.Text)
			assert.Equal(t, f.Item(i.ID) != nil && w.dir == "tram-y-te", asks, "%s is asked of %s", i.ID, f.Unit.Code)
		}
		var filled bytes.Buffer
		section := "section." + o.Expand(o.Checklist)[0].Sections[0].ID
		require.NoError(t, docx.SetControls(t.Context(), &filled, bytes.NewReader(data), int64(len(data)), map[string]string{section: "Làm đủ việc."}))
		back, problems := render.ReadReport(t.Context(), bytes.NewReader(filled.Bytes()), int64(filled.Len()), book.Source{File: "bc.docx"}, r.Forms)
		require.Empty(t, problems)
		assert.Equal(t, f.Unit.Code, back.Manifest.Unit, "the skeleton says whose it is")
		require.NotEmpty(t, back.Texts)
		assert.Equal(t, "Làm đủ việc.", back.Texts[0].Text)
		if u := r.Progress.Units[0]; u.Unit.Code == f.Unit.Code {
			w.paper(t, r.Forms.Report(u.Unit, u.Return, report.Signature{Name: "Nguyễn Văn A"}), nil)
		}
	}
}

// paper renders a paper, which the checker finds no fault with.
func (w *wholeRound) paper(t *testing.T, d report.Document, err error) {
	t.Helper()
	require.NoError(t, err)
	assert.Empty(t, findings(t, d))
	assertNoCommunes(t, d.Kind(), rendered(t, d, render.DOCX))
}

// ofCommunes are words that papers of other units never say.
var ofCommunes = regexp.MustCompile(`(?i)(?:^|[^\pL])((?:ủy|uỷ) ban nhân dân|UBND|xã|phường|đặc khu)(?:$|[^\pL])`)

func assertNoCommunes(t *testing.T, name string, file []byte) {
	t.Helper()
	for part, text := range partsOf(t, file) {
		text = strings.NewReplacer("XÃ HỘI", "", "xã hội", "").Replace(text)
		if m := ofCommunes.FindStringIndex(text); m != nil {
			assert.Fail(t, "a word of communes", "%s, %s: …%s…", name, part, text[max(0, m[0]-60):min(len(text), m[1]+60)])
		}
	}
}

// assertPrinted finds no column of ids on paper, and nothing on paper that reaches
// beyond the columns that are printed.
func assertPrinted(t *testing.T, name string, b doc.Book) {
	t.Helper()
	for i := range b.Sheets {
		s := &b.Sheets[i]
		if s.Print.IsZero() {
			continue
		}
		printed := 0.0
		for _, width := range s.Columns[:s.Print.Right] {
			printed += width
		}
		for _, c := range s.Charts {
			assert.LessOrEqual(t, c.Width, printed, "%s: %s: %s", name, s.Name, c.Title)
		}
		for _, row := range s.Rows {
			column := 1
			for _, c := range row.Cells {
				last := column + c.Columns() - 1
				if column <= s.Print.Right && c.Value.Text != "" {
					assert.LessOrEqual(t, last, s.Print.Right, "%s: %s: %s", name, s.Name, c.Value.Text)
					assert.NotEqual(t, "Mã", c.Value.Text, "%s: %s", name, s.Name)
				}
				column = last + 1
			}
		}
	}
}

// Where nobody has answered yet, no table of the summary is a heading alone.
func TestNoHeadingAlone(t *testing.T) {
	for _, dir := range []string{"tram-y-te", "cham-diem-truong", "noi-bo", "chuoi-so-lieu"} {
		plan, problems := report.LoadPlan(os.DirFS("../testdata/rounds/"+dir), "plan.yaml")
		require.Empty(t, problems)
		forms := round.Forms(plan, nil)
		progress, _ := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2027, Month: 1, Day: 15}})
		b, err := book.Rollup(t.Context(), round.Of(forms, nil, progress, nil))
		require.NoError(t, err)
		heads := 0
		rows := b.Sheets[0].Rows
		for i, row := range rows {
			if row.Ruled && row.Shade == doc.HeadShade {
				heads++
				require.Less(t, i+1, len(rows), dir)
				assert.True(t, rows[i+1].Ruled, "%s: row %d", dir, i+1)
			}
		}
		assert.Greater(t, heads, 3, dir)
	}
}
