package render_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// smallRound is the round of testdata/round: five units, one of which sends
// nothing, with every state of a value.
func smallRound(t testing.TB) *round.Round {
	t.Helper()
	return roundWith(t, func(*report.Results) {})
}

// roundWith is the same with other results.
func roundWith(t testing.TB, change func(*report.Results)) *round.Round {
	t.Helper()
	fsys := os.DirFS("../testdata/round")
	plan, problems := report.LoadPlan(fsys, "plan.yaml")
	require.Empty(t, problems)
	schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
	require.Empty(t, problems)
	forms := round.Forms(plan, schedule)
	results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
	require.Empty(t, problems)
	change(results)
	var files []round.Returned
	register := &round.Intake{}
	for code, r := range smallReturns(forms) {
		files = append(files, round.Returned{File: r.File, Return: r, Arrival: round.Entered})
		register.Receipts = append(register.Receipts, checklist.Receipt{File: r.File, Unit: code, At: receivedAt[code], Via: "email"})
	}
	progress, problems := round.ProgressOf(forms, register, files, at(16, 17))
	require.Empty(t, problems)
	return round.Of(forms, schedule, progress, results)
}

func at(day, hour int) checklist.Moment {
	return checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: day}, Hour: hour, HasTime: true}
}

// The reports are due on the 6th (visits of the 8th), 7th (9th) and 8th (12th).
var receivedAt = map[string]checklist.Moment{"hp001": at(5, 9), "hp007": at(8, 10), "hp082": at(7, 16), "hp083": at(6, 8)}

// smallReturns are what four of the five units answered, by their codes.
func smallReturns(forms *round.FormSet) map[string]*checklist.Return {
	num := func(id, n string) checklist.Value {
		number, _ := checklist.ParseNumber(n)
		return checklist.Value{ID: id, State: checklist.Given, Number: number, Typed: n}
	}
	text := func(id, s string) checklist.Value {
		return checklist.Value{ID: id, State: checklist.Given, Text: s, Typed: s}
	}
	yes := func(id string, is bool) checklist.Value {
		return checklist.Value{ID: id, State: checklist.Given, Bool: is}
	}
	blank := func(id string) checklist.Value { return checklist.Value{ID: id} }
	none := func(id string) checklist.Value { return checklist.Value{ID: id, State: checklist.NotApplicable} }
	odd := func(id, typed string) checklist.Value {
		return checklist.Value{ID: id, State: checklist.Unreadable, Typed: typed}
	}
	why := func(v checklist.Value, text string) checklist.Value { v.Explanation = text; return v }
	kad := func(id string) checklist.Value {
		return checklist.Value{ID: id, State: checklist.NotApplicable, Text: "khong_ap_dung", Typed: "Không áp dụng"}
	}
	values := map[string][]checklist.Value{
		"hp001": {
			text("cd.quyche", "dat"), text("cd.phancong", "dat_mot_phan"), num("cd.vb", "12"), yes("cd.qc_co", true), text("cd.qc_so", "15/QĐ-UBND ngày 05/7/2025"),
			text("tthc.niemyet", "dat"), num("tthc.ton", "5"), num("tthc.moi", "1204"), num("tthc.moi_tt", "1000"), num("tthc.denhan", "1000"), num("tthc.dunghan", "985"), num("tthc.kinhphi", "12.5"),
		},
		"hp007": {
			text("cd.quyche", "dat"), text("cd.phancong", "chua_dat"), num("cd.vb", "0"), yes("cd.qc_co", false), blank("cd.qc_so"),
			text("tthc.niemyet", "dat"), num("tthc.ton", "10"), num("tthc.moi", "300"), num("tthc.moi_tt", "400"), num("tthc.denhan", "200"), num("tthc.dunghan", "150"), num("tthc.kinhphi", "0.3"),
		},
		"hp082": {
			text("cd.quyche", "dat"), blank("cd.phancong"), blank("cd.vb"), yes("cd.qc_co", true), text("cd.qc_so", "02/QĐ-UBND"),
			kad("tthc.niemyet"), num("tthc.ton", "0"), num("tthc.moi", "96"), blank("tthc.moi_tt"), num("tthc.denhan", "50"), why(num("tthc.dunghan", "60"), "Có 10 hồ sơ giải quyết trước khi đến hạn"), num("tthc.kinhphi", "7.2"),
		},
		"hp083": {
			odd("cd.quyche", "tốt"), text("cd.phancong", "dat"), odd("cd.vb", "12 vb"), none("cd.qc_co"), blank("cd.qc_so"),
			text("tthc.niemyet", "dat"), num("tthc.ton", "1"), none("tthc.moi"), none("tthc.moi_tt"), blank("tthc.denhan"), num("tthc.dunghan", "10"), odd("tthc.kinhphi", "khoảng 3"),
		},
	}
	out := map[string]*checklist.Return{}
	for code, list := range values {
		f, _ := forms.Find(code)
		r := &checklist.Return{Manifest: f.Manifest, File: code + ".xlsx"}
		for i, v := range list {
			v.Cell = diag.Place{File: r.File, Sheet: "Chỉ đạo, điều hành", Cell: "E" + string(rune('A'+i))}
			if strings.HasPrefix(v.ID, "tthc.") {
				v.Cell.Sheet = "Thủ tục hành chính"
			}
			r.Values = append(r.Values, v)
		}
		r.Breaches = f.Checklist.Check(r.Values, nil)
		out[code] = r
	}
	out["hp001"].Texts = []checklist.Narrative{{ID: "kq.cd", Text: "Đã ban hành chương trình công tác năm.\nĐã phân công theo dõi."}, {ID: "kq.tthc", Text: "Đã niêm yết đủ thủ tục."}, {ID: "dx", Text: "Đề nghị tập huấn cho công chức một cửa."}}
	out["hp007"].Texts = []checklist.Narrative{{ID: "kq.cd", Text: "Duy trì họp giao ban hằng tuần."}, {ID: "dx", Text: "Đề nghị sớm ban hành quy chế mẫu."}}
	out["hp007"].Entries = []checklist.Entry{
		rowOf("kk", "Trụ sở chật hẹp", "Quy hoạch năm 2024", "Sở Xây dựng", "Sửa chữa trụ sở"),
		rowOf("kk", "Thiếu công chức công nghệ thông tin", "", "", ""),
		rowOf("hc", "Trả kết quả còn chậm", "Theo dõi chưa sát", "Lượng hồ sơ tăng", "Hoàn thành trong quý I"),
	}
	out["hp082"].Entries = []checklist.Entry{rowOf("sk", "Ngày thứ Bảy vì dân", "Bộ phận một cửa", "Giảm hồ sơ tồn")}
	return out
}

// paperTexts are the paragraphs of a .docx, those of tables included.
func paperTexts(t testing.TB, file []byte) []string {
	t.Helper()
	d, err := read.File(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var out []string
	for i := range d.Paragraphs {
		if text := strings.TrimSpace(d.Paragraphs[i].Text()); text != "" {
			out = append(out, text)
		}
	}
	return out
}

func reportOf(t testing.TB, r *round.Round) *report.General {
	t.Helper()
	g, err := r.Report()
	require.NoError(t, err)
	return g
}

// A round itself renders as its report and as its workbook.
func TestRoundIsItsReport(t *testing.T) {
	r := smallRound(t)
	assert.Equal(t, rendered(t, reportOf(t, r), render.DOCX), rendered(t, r, render.DOCX))
	assert.Equal(t, rendered(t, r, render.XLSX), rendered(t, smallRound(t), render.XLSX))
}

// Every figure of the report, computed by hand from the values above.
func TestReportByHand(t *testing.T) {
	texts := paperTexts(t, rendered(t, reportOf(t, smallRound(t)), render.DOCX))
	for _, want := range []string{
		"Kính gửi: Ủy ban nhân dân thành phố Hải Phòng",
		"Kết quả kiểm tra công tác cải cách hành chính năm 2026",
		"Thực hiện Kế hoạch số 45/KH-SNV ngày 15 tháng 12 năm 2025 của Sở Nội vụ về kiểm tra công tác cải cách hành chính năm 2026, Sở Nội vụ báo cáo kết quả như sau:",
		"Đoàn kiểm tra đã làm việc với 2/5 đơn vị (01 xã, 01 phường), từ ngày 08 tháng 01 năm 2026 đến ngày 13 tháng 01 năm 2026.",
		"Đến 17 giờ 00 phút ngày 16 tháng 01 năm 2026, Sở Nội vụ nhận được báo cáo của 4/5 đơn vị, trong đó 01 đơn vị gửi sau hạn. Số liệu tổng hợp trong báo cáo này lấy từ 04 biểu số liệu đã nhập được (chi tiết tại Phụ lục I).",
		"Các đơn vị tự đánh giá 02 mục (số lượt trả lời): Đạt 4; Đạt một phần 1; Chưa đạt 1. Đoàn kiểm tra kết luận (số lượt mục được kiểm tra): Đạt 1; Đạt một phần 2.",
		"- Văn bản chỉ đạo đã ban hành: 12 văn bản (2/5 đơn vị có số liệu).",
		"- Đã ban hành quy chế làm việc: Có 2; Không 1 (3/5 đơn vị có số liệu).",
		"- Hồ sơ kỳ trước chuyển sang: 16 hồ sơ (4/5 đơn vị có số liệu).",
		"- Hồ sơ mới tiếp nhận: 1.600 hồ sơ (3/5 đơn vị có số liệu), trong đó: tiếp nhận trực tuyến 1.400 hồ sơ (2/5 đơn vị).",
		"- Hồ sơ đến hạn: 1.250 hồ sơ (3/5 đơn vị có số liệu).",
		"- Hồ sơ giải quyết trước và đúng hạn: 1.205 hồ sơ (4/5 đơn vị có số liệu).",
		"- Tỷ lệ giải quyết trước và đúng hạn: 95,60 % (3/5 đơn vị có số liệu).", // 1195 of 1250, not the average of 98,5, 75 and 120
		"- Kinh phí đã chi: 20,0 triệu đồng (3/5 đơn vị có số liệu).",
		"Có 02 quan hệ số liệu trong báo cáo của các đơn vị không khớp, trong đó 01 trường hợp được giải trình; 03 kết quả, số liệu do Đoàn kiểm tra xác định khác với báo cáo của đơn vị (chi tiết tại Phụ lục IV).",
	} {
		assert.Contains(t, texts, want)
	}
}

// cellTexts returns the texts of a table, row by row.
func cellTexts(t *report.Table) [][]string {
	var rows [][]string
	for _, row := range t.Rows {
		var texts []string
		for _, c := range row.Cells {
			texts = append(texts, c.Text)
		}
		rows = append(rows, texts)
	}
	return rows
}

// The rows of the annexes, cell by cell, and each printed whole.
func TestAnnexTablesByHand(t *testing.T) {
	g := reportOf(t, smallRound(t))
	rows := map[string][][]string{}
	for _, a := range g.Annexes {
		for _, s := range a.Body {
			if s.Table != nil {
				rows[a.Mention+s.Heading] = cellTexts(s.Table)
			}
		}
	}
	assert.Equal(t, [][]string{
		{"1", "Phường Lê Ích Mộc", "06/01/2026", "08/01/2026 10:00", "Đã nhận", "Sau hạn"},
		{"2", "Đặc khu Cát Hải", "08/01/2026", "", "Chưa nhận", "Quá hạn"},
	}, rows["Phụ lục I"])
	assert.Equal(t, [][]string{
		{"1. Chỉ đạo, điều hành"},
		{"cd.vb", "Văn bản chỉ đạo đã ban hành", "văn bản", "12", "2/5", "không đọc được 1; để trống 1; chưa có báo cáo 1", "", "12", ""},
		{"cd.qc_co", "Đã ban hành quy chế làm việc", "", "Có 2; Không 1", "3/5", "không áp dụng 1; chưa có báo cáo 1", "Có 1", "Có 1; Không 1", ""},
		{"cd.qc_so", "Số, ngày của quy chế làm việc", "", "", "2/5", "để trống 2; chưa có báo cáo 1", "", "", ""},
		{"2. Thủ tục hành chính"},
		{"tthc.ton", "Hồ sơ kỳ trước chuyển sang", "hồ sơ", "16", "4/5", "chưa có báo cáo 1", "1", "15", ""},
		{"tthc.moi", "Hồ sơ mới tiếp nhận", "hồ sơ", "1.600", "3/5", "không áp dụng 1; chưa có báo cáo 1", "96", "1.504", ""},
		{"tthc.moi_tt", "Trong đó: tiếp nhận trực tuyến", "hồ sơ", "1.400", "2/5", "không áp dụng 1; để trống 1; chưa có báo cáo 1", "", "1.400", ""},
		{"tthc.denhan", "Hồ sơ đến hạn", "hồ sơ", "1.250", "3/5", "để trống 1; chưa có báo cáo 1", "50", "1.200", ""},
		{"tthc.dunghan", "Hồ sơ giải quyết trước và đúng hạn", "hồ sơ", "1.205", "4/5", "chưa có báo cáo 1", "70", "1.135", ""},
		{"tthc.tyle", "Tỷ lệ giải quyết trước và đúng hạn", "%", "95,60", "3/5", "để trống 1; chưa có báo cáo 1", "120,00", "94,58", ""},
		{"tthc.kinhphi", "Kinh phí đã chi", "triệu đồng", "20,0", "3/5", "không đọc được 1; chưa có báo cáo 1", "7,2", "12,8", ""},
	}, rows["Phụ lục II"])
	assert.Equal(t, [][]string{
		{"1. Chỉ đạo, điều hành"},
		{"cd.quyche", "Quy chế làm việc của Ủy ban nhân dân", "Đạt 3", "3/5", "Đạt 1; Đạt một phần 1", "2/2"},
		{"cd.phancong", "Phân công công việc giữa các thành viên Ủy ban nhân dân", "Đạt 1; Đạt một phần 1; Chưa đạt 1", "3/5", "Đạt một phần 1", "1/2"},
		{"2. Thủ tục hành chính"},
		{"tthc.niemyet", "Niêm yết, công khai thủ tục hành chính", "Đạt 3; Không áp dụng 1", "4/5", "Đạt 1; Chưa đạt 1", "2/2"},
	}, rows["Phụ lục III"])
	assert.Equal(t, [][]string{
		{"1", "Phường Lê Ích Mộc", "of:tthc.moi_tt", "Số “tiếp nhận trực tuyến” lớn hơn tổng số", "tthc.moi_tt = 400; tthc.moi = 300", "(chưa giải trình)"},
		{"2", "Xã Cẩm Giang", "r.dunghan", "Số đúng hạn lớn hơn số đến hạn", "tthc.dunghan = 60; tthc.denhan = 50", "Có 10 hồ sơ giải quyết trước khi đến hạn"},
	}, rows["Phụ lục IVQuan hệ số liệu không khớp và giải trình"])
	assert.Equal(t, [][]string{
		{"1", "Phường Thủy Nguyên", "cd.quyche", "Quy chế làm việc của Ủy ban nhân dân", "Đạt", "Đạt một phần", "Chưa cập nhật sau khi sắp xếp bộ máy"},
		{"2", "Phường Thủy Nguyên", "tthc.moi", "Hồ sơ mới tiếp nhận", "1.204", "1.240", "Đối chiếu trên hệ thống"},
		{"3", "Xã Cẩm Giang", "tthc.niemyet", "Niêm yết, công khai thủ tục hành chính", "Không áp dụng", "Chưa đạt", "Bảng niêm yết đã cũ"},
	}, rows["Phụ lục IVKết quả của Đoàn kiểm tra khác với báo cáo của đơn vị"])

	printed := strings.Join(paperTexts(t, rendered(t, g, render.DOCX)), "|")
	for name, table := range rows {
		for _, row := range table {
			assert.Contains(t, printed, strings.Join(slices.DeleteFunc(row, func(text string) bool { return text == "" }), "|"), name)
		}
	}
}

// No text that somebody wrote is lost, and the selected ones stand in the report
// itself.
func TestReportLosesNoText(t *testing.T) {
	r := smallRound(t)
	g := reportOf(t, r)
	body, annex := bodyTexts(g.Body), ""
	for _, a := range g.Annexes {
		annex += bodyTexts(a.Body)
	}
	for _, text := range []string{
		"Quy chế làm việc chưa được cập nhật sau khi sắp xếp bộ máy. Nguyên nhân chủ quan: Chưa phân công người theo dõi. Nguyên nhân khách quan: Văn bản hướng dẫn ban hành muộn.",
		"Hướng dẫn kết nối phần mềm một cửa (phường Thủy Nguyên; thời hạn: 27/02/2026).",
		"Sửa đổi quy chế làm việc (thời hạn: 30/01/2026).",
		"Thiếu máy tính cho bộ phận một cửa. Căn cứ pháp lý: Định mức trang bị năm 2025. Cơ quan có thẩm quyền giải quyết: Sở Tài chính. Đề xuất: Bổ sung kinh phí mua máy tính.",
		"Tổ một cửa lưu động phục vụ người cao tuổi (Trung tâm Phục vụ hành chính công phường Thủy Nguyên).",
		"Đã phân công theo dõi.", "Trụ sở chật hẹp. Căn cứ pháp lý: Quy hoạch năm 2024. Cơ quan có thẩm quyền giải quyết: Sở Xây dựng. Đề xuất: Sửa chữa trụ sở.",
		"Đề nghị sớm ban hành quy chế mẫu.", "việc gửi báo cáo còn chậm ở một số nơi", "Việc giải quyết hồ sơ có chuyển biến",
	} {
		assert.Contains(t, body, text)
		assert.NotContains(t, annex, text)
	}
	for _, text := range []string{
		"Đã niêm yết đủ thủ tục.", "Đề nghị tập huấn cho công chức một cửa.", "Duy trì họp giao ban hằng tuần.", "Thiếu công chức công nghệ thông tin.",
		"Trả kết quả còn chậm. Nguyên nhân chủ quan: Theo dõi chưa sát. Nguyên nhân khách quan: Lượng hồ sơ tăng. Hướng khắc phục, thời hạn: Hoàn thành trong quý I.",
		"Ngày thứ Bảy vì dân. Tập thể, cá nhân: Bộ phận một cửa. Kết quả: Giảm hồ sơ tồn.", "15/QĐ-UBND ngày 05/7/2025", "02/QĐ-UBND",
		"Đoàn kiểm tra xác định “Hồ sơ mới tiếp nhận”: 1.240 (đơn vị báo cáo 1.204). Lý do: Đối chiếu trên hệ thống.",
		"Có 10 hồ sơ giải quyết trước khi đến hạn", "Sổ tiếp công dân ghi chưa đủ cột", "Ghi bổ sung sổ tiếp công dân (thời hạn: 16/01/2026)", "Đường truyền thường gián đoạn",
		"Nâng cấp đường truyền", "Thống nhất với nội dung biên bản", "Ghi nhận sự chuẩn bị chu đáo của đơn vị", "Bảng niêm yết thủ tục hành chính chưa được thay mới",
		"Kiến nghị đối với Các sở: Cung cấp mẫu bảng niêm yết thống nhất", "Xem xét bố trí kinh phí chung cho việc niêm yết", "Đề nghị được hỗ trợ thêm kinh phí",
	} {
		assert.Contains(t, annex, text)
		assert.NotContains(t, body, text)
	}
}

func bodyTexts(sections []report.Section) string {
	var b strings.Builder
	for _, s := range sections {
		b.WriteString(s.Heading + "\n" + s.Text + "\n")
		for _, point := range s.Points {
			b.WriteString(point.Text + "\n")
		}
		if s.Table != nil {
			for _, row := range cellTexts(s.Table) {
				b.WriteString(strings.Join(row, " | ") + "\n")
			}
		}
		b.WriteString(bodyTexts(s.Sections))
	}
	return b.String()
}

// Which papers a round has, and that the checker finds nothing in any of them.
func TestPapersOfARound(t *testing.T) {
	var names []string
	for p := range smallRound(t).Papers() {
		d, err := p.Make()
		require.NoError(t, err, p.File)
		names = append(names, p.File)
		assert.Empty(t, findings(t, d), p.File)
	}
	assert.Equal(t, []string{
		"bao-cao.docx",
		"thong-bao-lich/hp001-phuong-thuy-nguyen.docx", "bien-ban/hp001-phuong-thuy-nguyen.docx", "ket-luan/hp001-phuong-thuy-nguyen.docx",
		"thong-bao-lich/hp007-phuong-le-ich-moc.docx",
		"thong-bao-lich/hp082-xa-cam-giang.docx", "bien-ban/hp082-xa-cam-giang.docx", "ket-luan/hp082-xa-cam-giang.docx",
		"thong-bao-lich/hp083-xa-cam-giang.docx",
		"thong-bao-lich/hp113-dac-khu-cat-hai.docx", "don-doc/hp113-dac-khu-cat-hai.docx",
		"phieu-chuyen/s.tc.docx", "phieu-chuyen/s.khcn.docx",
	}, names)
}

func paperTextsOf(t testing.TB, d report.Document, err error) []string {
	t.Helper()
	require.NoError(t, err)
	return paperTexts(t, rendered(t, d, render.DOCX))
}

// Each kind of paper says what it is for.
func TestWordsOfPapers(t *testing.T) {
	r := smallRound(t)
	notice, err := r.VisitNotice("hp001")
	assertTexts(t, paperTextsOf(t, notice, err),
		"Lịch kiểm tra tại Ủy ban nhân dân phường Thủy Nguyên",
		"Sáng thứ Năm, ngày 08 tháng 01 năm 2026, bắt đầu lúc 08 giờ 00 phút.",
		"Hội trường Ủy ban nhân dân phường Thủy Nguyên.",
		"- Tổ số 1: Phòng Chính quyền địa phương (tổ trưởng), Sở Tài chính, Sở Khoa học và Công nghệ.",
		"Báo cáo và biểu số liệu gửi về Sở Nội vụ (qua Phòng Chính quyền địa phương; thư điện tử: kiemtra@sonoivu.example.vn) chậm nhất thứ Ba, ngày 06 tháng 01 năm 2026.",
		"Cách tính hạn (đếm lùi 02 ngày làm việc từ thứ Năm, 08/01/2026):",
		"- Thứ Tư, 07/01/2026: ngày làm việc thứ 1;",
		"- Thứ Ba, 06/01/2026: ngày làm việc thứ 2, hạn chót.",
	)
	reminder, err := r.Reminder("hp113")
	assertTexts(t, paperTextsOf(t, reminder, err),
		"Kính gửi: Ủy ban nhân dân đặc khu Cát Hải",
		"Đến 17 giờ 00 phút ngày 16 tháng 01 năm 2026, Sở Nội vụ chưa nhận được báo cáo của Ủy ban nhân dân đặc khu Cát Hải.",
	)
	minutes, err := r.Minutes("hp001")
	assertTexts(t, paperTextsOf(t, minutes, err),
		"Thời gian bắt đầu: 08 giờ 00 phút, ngày 08 tháng 01 năm 2026.",
		"- Đoàn kiểm tra: Nguyễn Văn A, Trưởng đoàn; Lê Văn C, Chuyên viên Sở Tài chính;",
		"Buổi làm việc kết thúc vào 11 giờ 30 phút, ngày 08 tháng 01 năm 2026./.",
		"ĐẠI\u00a0DIỆN\u00a0ỦY\u00a0BAN\u00a0NHÂN\u00a0DÂN PHƯỜNG\u00a0THỦY\u00a0NGUYÊN", "CHỦ TỊCH", "Trần Thị B", "ĐẠI DIỆN ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN", "Nguyễn Văn A",
		"Thống nhất với nội dung biên bản.", "Ghi nhận sự chuẩn bị chu đáo của đơn vị.",
	)
	conclusion, err := r.Conclusion("hp082")
	assertTexts(t, paperTextsOf(t, conclusion, err),
		"Đoàn kiểm tra xem xét 02 mục: Đạt 1; Chưa đạt 1.",
		"Thay bảng niêm yết (thời hạn: 23/01/2026).",
		"- Các sở: Cung cấp mẫu bảng niêm yết thống nhất (thời hạn: 30/01/2026).",
	)
	addressees := r.Addressees()
	require.Len(t, addressees, 3)
	assert.Equal(t, "Ủy ban nhân dân thành phố Hải Phòng", addressees[2].Party.Name, "asked by the report itself")
	slip, err := r.Transfer(addressees[1])
	texts := paperTextsOf(t, slip, err)
	assertTexts(t, texts, "PHIẾU CHUYỂN", "Hướng dẫn kết nối phần mềm một cửa", "27/02/2026", "Cung cấp mẫu bảng niêm yết thống nhất", "Nâng cấp đường truyền")
	assert.NotContains(t, texts, "Bổ sung kinh phí mua máy tính")
}

func assertTexts(t *testing.T, texts []string, want ...string) {
	t.Helper()
	for _, w := range want {
		assert.Contains(t, texts, w)
	}
}

// Number and day of every paper are filled in later, whatever days stand in its
// text.
func TestPapersOfARoundAreIssued(t *testing.T) {
	for p := range smallRound(t).Papers() {
		d, err := p.Make()
		require.NoError(t, err, p.File)
		file := rendered(t, d, render.DOCX)
		var issued bytes.Buffer
		require.NoError(t, nd30.Issue(&issued, bytes.NewReader(file), int64(len(file)), "7", date.Date{Year: 2026, Month: 1, Day: 20}), p.File)
		number, _, _, err := nd30.Issued(bytes.NewReader(issued.Bytes()), int64(issued.Len()))
		require.NoError(t, err)
		assert.Equal(t, "07", number, p.File)
	}
}

// The order in which files came in changes no byte.
func TestOrderOfFilesChangesNothing(t *testing.T) {
	first := rendered(t, reportOf(t, smallRound(t)), render.DOCX)
	for range 3 { // maps are walked in another order each time
		assert.True(t, slices.Equal(first, rendered(t, reportOf(t, smallRound(t)), render.DOCX)))
	}
}

// rowOf is a row of a list of words.
func rowOf(id string, texts ...string) checklist.Entry {
	e := checklist.Entry{ID: id}
	for _, text := range texts {
		v := checklist.Value{Text: text, Typed: text}
		if text != "" {
			v.State = checklist.Given
		}
		e.Cells = append(e.Cells, v)
	}
	return e
}
