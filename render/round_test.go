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
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/xlsx"
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
		for i := range list {
			v := &list[i]
			v.Cell = diag.Place{File: r.File, Sheet: "Chỉ đạo, điều hành", Cell: "E" + string(rune('A'+i))}
			if strings.HasPrefix(v.ID, "tthc.") {
				v.Cell.Sheet = "Thủ tục hành chính"
			}
		}
		r.Values, r.Breaches = checklist.ValuesOf(list...), f.Checklist.Check(list, nil)
		out[code] = r
	}
	out["hp001"].Texts = []checklist.Narrative{{ID: "kq.cd", Text: "Đã ban hành chương trình công tác năm.\nĐã phân công theo dõi."}, {ID: "kq.tthc", Text: "Đã niêm yết đủ thủ tục."}, {ID: "dx", Text: "Đề nghị tập huấn cho công chức một cửa."}}
	out["hp007"].Texts = []checklist.Narrative{{ID: "kq.cd", Text: "Duy trì họp giao ban hằng tuần."}, {ID: "dx", Text: "Đề nghị sớm ban hành quy chế mẫu."}}
	out["hp007"].Entries = checklist.EntriesOf(
		rowOf("kk", "Trụ sở chật hẹp", "Quy hoạch năm 2024", "Sở Xây dựng", "Sửa chữa trụ sở"),
		rowOf("kk", "Thiếu công chức công nghệ thông tin", "", "", ""),
		rowOf("hc", "Trả kết quả còn chậm", "Theo dõi chưa sát", "Lượng hồ sơ tăng", "Hoàn thành trong quý I"),
	)
	out["hp082"].Entries = checklist.EntriesOf(rowOf("sk", "Ngày thứ Bảy vì dân", "Bộ phận một cửa", "Giảm hồ sơ tồn"))
	return out
}

// paperTexts are the paragraphs of a .docx, those of tables included.
func paperTexts(t testing.TB, file []byte) []string {
	t.Helper()
	d, err := read.File(t.Context(), bytes.NewReader(file), int64(len(file)))
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
	g, err := made[*report.General](r.Make("bao-cao", ""))
	require.NoError(t, err)
	return g
}

// A round itself renders as its report and as its workbook.
func TestRoundIsItsReport(t *testing.T) {
	r := smallRound(t)
	assert.Equal(t, rendered(t, reportOf(t, r), render.DOCX), rendered(t, r, render.DOCX))
	assert.Equal(t, rendered(t, r, render.XLSX), rendered(t, smallRound(t), render.XLSX))
}

// Every figure of the report, computed by hand from the values above. Figures that
// stand in one table are of hp001, hp007 and hp082, which gave them all; the whole
// and its part, which hp007 has greater, of hp001 alone.
func TestReportByHand(t *testing.T) {
	texts := paperTexts(t, rendered(t, reportOf(t, smallRound(t)), render.DOCX))
	for _, want := range []string{
		"Kính gửi: Ủy ban nhân dân thành phố Hải Phòng",
		"Kết quả kiểm tra công tác cải cách hành chính năm 2026",
		"Thực hiện Kế hoạch số 45/KH-SNV ngày 15 tháng 12 năm 2025 của Sở Nội vụ về kiểm tra công tác cải cách hành chính năm 2026, Sở Nội vụ báo cáo kết quả như sau:",
		"Đoàn kiểm tra đã làm việc với 2/5 đơn vị (01 xã, 01 phường), từ ngày 08 tháng 01 năm 2026 đến ngày 13 tháng 01 năm 2026.",
		"Đến 17 giờ 00 phút ngày 16 tháng 01 năm 2026, 4/5 đơn vị đã gửi báo cáo, trong đó 03 đơn vị đúng hạn (bằng 60,0% số đơn vị phải gửi), 01 đơn vị sau hạn; 01 đơn vị chưa gửi; có 02 đơn vị gửi biểu số liệu nhưng chưa gửi báo cáo (Phụ lục I). " +
			"Số liệu dưới đây tính trên biểu số liệu hợp lệ của 04 đơn vị, trừ nơi ghi khác; số liệu liên quan với nhau tính trên cùng các đơn vị.",
		"Trong 05 lượt mục đã kiểm tra, 02 lượt đạt yêu cầu (40,0%), 03 lượt chưa đạt hoặc đạt một phần; các đơn vị tự đánh giá 09 lượt mục, đạt 77,8%.", // 7 of 9
		"Tỷ lệ giải quyết trước và đúng hạn 95,60%; kinh phí đã chi 20,0 triệu đồng (tính trên 03 đơn vị).",                                              // 1195 of 1250, not the average of 98,5, 75 and 120
		"Đạt yêu cầu 1/3 lượt mục đã kiểm tra (33,3%); đơn vị tự đánh giá đạt 4/6 lượt mục (66,7%). Số liệu tính trên 02 đơn vị.",                        // 4 of 6
		"Đạt yêu cầu 1/2 lượt mục đã kiểm tra (50,0%); đơn vị tự đánh giá đạt 3/3 lượt mục (100,0%). Số liệu tính trên 03 đơn vị.",                       // 3 of 3
		"Tỷ lệ giải quyết trước và đúng hạn (chung 95,60%): cao nhất xã Cẩm Giang (120,00%); thấp nhất Phường Lê Ích Mộc (75,00%).",                      // 60 of 50, 150 of 200
	} {
		assert.Contains(t, texts, want)
	}
	var tables [][][]string
	var walk func(sections []report.Section)
	walk = func(sections []report.Section) {
		for _, s := range sections {
			if s.Table != nil {
				tables = append(tables, cellTexts(s.Table))
			}
			walk(s.Sections)
		}
	}
	walk(reportOf(t, smallRound(t)).Body)
	assert.Equal(t, [][][]string{
		{
			{"1", "Chỉ đạo, điều hành", "100,0", "0,0", "", "33,3", "66,7"},
			{"2", "Thủ tục hành chính", "0,0", "100,0", "", "50,0", "100,0"},
			{"", "Tất cả nội dung", "50,0", "33,3", "", "40,0", "77,8"},
		},
		{{"Văn bản chỉ đạo đã ban hành", "văn bản", "12", "6,0"}},
		{
			{"Hồ sơ kỳ trước chuyển sang", "hồ sơ", "15", "5,0"},
			{"Hồ sơ đến hạn", "hồ sơ", "1.250", "416,7"},
			{"Hồ sơ giải quyết trước và đúng hạn", "hồ sơ", "1.195", "398,3"},
			{"Tỷ lệ giải quyết trước và đúng hạn", "%", "95,60", ""},
			{"Kinh phí đã chi", "triệu đồng", "20,0", "6,7"},
		},
		{
			{"1", "Quy chế làm việc của Ủy ban nhân dân: quy chế làm việc chưa được cập nhật sau khi sắp xếp bộ máy", "1", "Phường Thủy Nguyên", "Chưa phân công người theo dõi", "Văn bản hướng dẫn ban hành muộn", ""},
			{"2", "Sổ tiếp công dân ghi chưa đủ cột", "1", "Phường Thủy Nguyên", "Người ghi sổ mới nhận việc", "", ""},
			{"3", "Niêm yết, công khai thủ tục hành chính: bảng niêm yết thủ tục hành chính chưa được thay mới", "1", "Xã Cẩm Giang", "", "Danh mục thủ tục mới công bố", ""},
		},
		{
			{"1", "Thiếu máy tính cho bộ phận một cửa", "1", "Định mức trang bị năm 2025", "Sở Tài chính", "Bổ sung kinh phí mua máy tính"},
			{"2", "Trụ sở chật hẹp", "1", "Quy hoạch năm 2024", "Sở Xây dựng", "Sửa chữa trụ sở"},
		},
		{{"1", "Hướng dẫn kết nối phần mềm một cửa", "Sở Khoa học và Công nghệ", "Phường Thủy Nguyên", "27/02/2026", "Trong hạn"}},
		{{"1", "Sửa đổi quy chế làm việc", "Phường Thủy Nguyên", "30/01/2026", "Trong hạn"}},
	}, tables)
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
				rows[a.Title+s.Heading] = cellTexts(s.Table)
			}
		}
	}
	assert.Equal(t, [][]string{
		{"1", "Phường Lê Ích Mộc", "06/01/2026", "08/01/2026 10:00", "Sau hạn"},
		{"2", "Xã Cẩm Giang", "07/01/2026", "07/01/2026 16:00", "Đúng hạn; nhận biểu số liệu, chưa có báo cáo"},
		{"3", "Xã Cẩm Giàng", "07/01/2026", "06/01/2026 08:00", "Đúng hạn; nhận biểu số liệu, chưa có báo cáo"},
		{"4", "Đặc khu Cát Hải", "08/01/2026", "", "Quá hạn chưa gửi"},
	}, rows["Đơn vị gửi chậm, chưa gửi, gửi chưa đủ báo cáo, biểu số liệu"])
	assert.Equal(t, [][]string{
		nil,
		{"Văn bản chỉ đạo đã ban hành", "văn bản", "2", "12", "", "12", ""},
		{"Đã ban hành quy chế làm việc", "", "3", "Có 2; Không 1", "Có 1", "Có 1; Không 1", ""},
		nil,
		{"Hồ sơ kỳ trước chuyển sang", "hồ sơ", "3", "15", "0", "15", ""},
		{"Hồ sơ mới tiếp nhận", "hồ sơ", "1", "1.204", "", "1.204", ""},
		{"Trong đó: tiếp nhận trực tuyến", "hồ sơ", "1", "1.000", "", "1.000", ""},
		{"Hồ sơ đến hạn", "hồ sơ", "3", "1.250", "50", "1.200", ""},
		{"Hồ sơ giải quyết trước và đúng hạn", "hồ sơ", "3", "1.195", "60", "1.135", ""},
		{"Tỷ lệ giải quyết trước và đúng hạn", "%", "3", "95,60", "120,00", "94,58", ""},
		{"Kinh phí đã chi", "triệu đồng", "3", "20,0", "7,2", "12,8", ""},
	}, rows["Số liệu theo loại đơn vị"])
	assert.Equal(t, [][]string{
		nil,
		{"1", "Quy chế làm việc của Ủy ban nhân dân", "3", "3", "100,0", "2", "1", "1", "50,0", "1"},
		{"2", "Phân công công việc giữa các thành viên Ủy ban nhân dân", "3", "1", "33,3", "1", "0", "1", "0,0", "0"},
		{"", "Cộng", "6", "4", "66,7", "3", "1", "2", "33,3", "1"},
		nil,
		{"3", "Niêm yết, công khai thủ tục hành chính", "3", "3", "100,0", "2", "1", "1", "50,0", "1"},
		{"", "Cộng", "3", "3", "100,0", "2", "1", "1", "50,0", "1"},
	}, rows["Kết quả từng mục kiểm tra"])
	assert.Equal(t, [][]string{
		{"1", "“tiếp nhận trực tuyến” lớn hơn “Hồ sơ mới tiếp nhận”", "1", "0", "1", "Phường Lê Ích Mộc"},
		{"2", "Số đúng hạn lớn hơn số đến hạn", "1", "1", "0", "Xã Cẩm Giang"},
	}, rows["Số liệu chưa thống nhấtSố liệu của đơn vị không khớp với nhau"])
	assert.Equal(t, [][]string{{"1", "Hồ sơ mới tiếp nhận (hồ sơ)", "1", "1.204", "1.240", "+36", "0"}}, rows["Số liệu chưa thống nhấtSố liệu kiểm tra khác với báo cáo của đơn vị"])
	assert.Equal(t, [][]string{
		nil,
		{"1", "Xem xét bố trí kinh phí chung cho việc niêm yết", "Xã Cẩm Giang", "", ""},
		nil,
		{"1", "Cung cấp mẫu bảng niêm yết thống nhất", "Xã Cẩm Giang", "30/01/2026", "Trong hạn"},
		nil,
		{"1", "Hướng dẫn kết nối phần mềm một cửa", "Phường Thủy Nguyên", "27/02/2026", "Trong hạn"},
		{"2", "Cung cấp mẫu bảng niêm yết thống nhất", "Xã Cẩm Giang", "30/01/2026", "Trong hạn"},
	}, rows["Kiến nghị theo cơ quan, đơn vị thực hiệnCơ quan, đơn vị giải quyết"])
	assert.Equal(t, [][]string{
		nil,
		{"1", "Sửa đổi quy chế làm việc", "30/01/2026", "Trong hạn"},
		{"2", "Ghi bổ sung sổ tiếp công dân", "16/01/2026", "Trong hạn"},
		nil,
		{"1", "Thay bảng niêm yết", "23/01/2026", "Trong hạn"},
	}, rows["Kiến nghị theo cơ quan, đơn vị thực hiệnCác đơn vị được kiểm tra"])

	printed := strings.Join(paperTexts(t, rendered(t, g, render.DOCX)), "|")
	for name, table := range rows {
		for _, row := range table {
			assert.Contains(t, printed, strings.Join(slices.DeleteFunc(row, func(text string) bool { return text == "" }), "|"), name)
		}
	}
}

// No text that somebody wrote is lost: the selected ones stand in the report, and
// all of them in the workbook.
func TestReportLosesNoText(t *testing.T) {
	r := smallRound(t)
	body := bodyTexts(reportOf(t, r).Body)
	for _, text := range []string{
		"chưa được cập nhật sau khi sắp xếp bộ máy", "Chưa phân công người theo dõi", "Văn bản hướng dẫn ban hành muộn", "Hướng dẫn kết nối phần mềm một cửa", "Sửa đổi quy chế làm việc",
		"Thiếu máy tính cho bộ phận một cửa", "Định mức trang bị năm 2025", "Bổ sung kinh phí mua máy tính",
		"Tổ một cửa lưu động phục vụ người cao tuổi (Trung tâm Phục vụ hành chính công phường Thủy Nguyên).",
		"Đã phân công theo dõi.", "Trụ sở chật hẹp", "Quy hoạch năm 2024", "Sửa chữa trụ sở", "Xem xét bố trí kinh phí chung cho việc niêm yết",
		"Đề nghị sớm ban hành quy chế mẫu.", "việc gửi báo cáo còn chậm ở một số nơi", "Việc giải quyết hồ sơ có chuyển biến",
	} {
		assert.Contains(t, body, text)
	}
	sheets := bookTexts(t, rendered(t, r, render.XLSX))
	for _, text := range []string{
		"Quy chế làm việc chưa được cập nhật sau khi sắp xếp bộ máy. Nguyên nhân chủ quan: Chưa phân công người theo dõi. Nguyên nhân khách quan: Văn bản hướng dẫn ban hành muộn.",
		"Hướng dẫn kết nối phần mềm một cửa", "Sửa đổi quy chế làm việc (thời hạn: 30/01/2026).",
		"Thiếu máy tính cho bộ phận một cửa. Căn cứ pháp lý: Định mức trang bị năm 2025. Cơ quan có thẩm quyền giải quyết: Sở Tài chính. Đề xuất: Bổ sung kinh phí mua máy tính.",
		"Tổ một cửa lưu động phục vụ người cao tuổi (Trung tâm Phục vụ hành chính công phường Thủy Nguyên).",
		"Đã phân công theo dõi.", "Trụ sở chật hẹp. Căn cứ pháp lý: Quy hoạch năm 2024. Cơ quan có thẩm quyền giải quyết: Sở Xây dựng. Đề xuất: Sửa chữa trụ sở.", "Đề nghị sớm ban hành quy chế mẫu.",
		"Đã niêm yết đủ thủ tục.", "Đề nghị tập huấn cho công chức một cửa.", "Duy trì họp giao ban hằng tuần.", "Thiếu công chức công nghệ thông tin.",
		"Trả kết quả còn chậm. Nguyên nhân chủ quan: Theo dõi chưa sát. Nguyên nhân khách quan: Lượng hồ sơ tăng. Hướng khắc phục, thời hạn: Hoàn thành trong quý I.",
		"Ngày thứ Bảy vì dân. Tập thể, cá nhân: Bộ phận một cửa. Kết quả: Giảm hồ sơ tồn.", "15/QĐ-UBND ngày 05/7/2025", "02/QĐ-UBND",
		"1.240 (đơn vị báo cáo 1.204). Lý do: Đối chiếu trên hệ thống.", "Chưa cập nhật sau khi sắp xếp bộ máy", "Bảng niêm yết đã cũ",
		"Có 10 hồ sơ giải quyết trước khi đến hạn", "Sổ tiếp công dân ghi chưa đủ cột", "Ghi bổ sung sổ tiếp công dân (thời hạn: 16/01/2026)", "Đường truyền thường gián đoạn",
		"Nâng cấp đường truyền", "Thống nhất với nội dung biên bản", "Ghi nhận sự chuẩn bị chu đáo của đơn vị", "Bảng niêm yết thủ tục hành chính chưa được thay mới",
		"Các sở: Cung cấp mẫu bảng niêm yết thống nhất", "Xem xét bố trí kinh phí chung cho việc niêm yết", "Đề nghị được hỗ trợ thêm kinh phí",
		"Số đúng hạn lớn hơn số đến hạn", "“tiếp nhận trực tuyến” lớn hơn “Hồ sơ mới tiếp nhận”", "12 vb", "khoảng 3", // what does not agree or cannot be read, one by one
	} {
		assert.Contains(t, sheets, text)
	}
}

// rollupTexts are the texts of the workbook of a round, whatever is wrong with it.
func rollupTexts(t testing.TB, r *round.Round) string {
	t.Helper()
	b, err := book.Rollup(t.Context(), r)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()))
	return bookTexts(t, out.Bytes())
}

// bookTexts are the texts of all cells of a workbook.
func bookTexts(t testing.TB, data []byte) string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	defer f.Close()
	var b strings.Builder
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		require.NoError(t, err)
		for _, row := range rows {
			b.WriteString(strings.Join(row, "\n") + "\n")
		}
	}
	return b.String()
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
		"thong-bao-lich/hp001-phuong-thuy-nguyen.docx", "thong-bao-lich/hp007-phuong-le-ich-moc.docx", "thong-bao-lich/hp082-xa-cam-giang.docx",
		"thong-bao-lich/hp083-xa-cam-giang.docx", "thong-bao-lich/hp113-dac-khu-cat-hai.docx",
		"don-doc/hp113-dac-khu-cat-hai.docx",
		"bien-ban/hp001-phuong-thuy-nguyen.docx", "bien-ban/hp082-xa-cam-giang.docx",
		"ket-luan/hp001-phuong-thuy-nguyen.docx", "ket-luan/hp082-xa-cam-giang.docx",
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
	notice, err := made[*report.General](r.Make("thong-bao-lich", "hp001"))
	assertTexts(t, paperTextsOf(t, notice, err),
		"Lịch kiểm tra tại Ủy ban nhân dân phường Thủy Nguyên",
		"1. Thời gian: Sáng thứ Năm, ngày 08 tháng 01 năm 2026, bắt đầu lúc 08 giờ 00 phút.",
		"2. Địa điểm: Hội trường Ủy ban nhân dân phường Thủy Nguyên.",
		"3. Đoàn kiểm tra: Trưởng đoàn: đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ; Tổ số 1: Phòng Chính quyền địa phương (tổ trưởng), Sở Tài chính, Sở Khoa học và Công nghệ.",
		"6. Chuẩn bị: Gửi báo cáo và biểu số liệu về Sở Nội vụ (đầu mối: Phòng Chính quyền địa phương, thư điện tử kiemtra@sonoivu.example.vn) chậm nhất thứ Ba, ngày 06 tháng 01 năm 2026; có sẵn hồ sơ, tài liệu chứng minh cho các mục tự đánh giá tại nơi làm việc.",
	)
	reminder, err := made[*report.Letter](r.Make("don-doc", "hp113"))
	assertTexts(t, paperTextsOf(t, reminder, err),
		"Kính gửi: Ủy ban nhân dân đặc khu Cát Hải",
		"Đến 17 giờ 00 phút ngày 16 tháng 01 năm 2026, Sở Nội vụ chưa nhận được báo cáo của Ủy ban nhân dân đặc khu Cát Hải.",
	)
	minutes, err := made[*report.Minutes](r.Make("bien-ban", "hp001"))
	assertTexts(t, paperTextsOf(t, minutes, err),
		"Thời gian bắt đầu: 08 giờ 00 phút, ngày 08 tháng 01 năm 2026.",
		"- Đoàn kiểm tra: Nguyễn Văn A, Trưởng đoàn; Lê Văn C, Chuyên viên Sở Tài chính;",
		"Buổi làm việc kết thúc vào 11 giờ 30 phút, ngày 08 tháng 01 năm 2026./.",
		"ĐẠI\u00a0DIỆN\u00a0ỦY\u00a0BAN\u00a0NHÂN\u00a0DÂN PHƯỜNG\u00a0THỦY\u00a0NGUYÊN", "CHỦ TỊCH", "Trần Thị B", "ĐẠI DIỆN ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN", "Nguyễn Văn A",
		"Thống nhất với nội dung biên bản.", "Ghi nhận sự chuẩn bị chu đáo của đơn vị.",
	)
	conclusion, err := made[*report.General](r.Make("ket-luan", "hp082"))
	assertTexts(t, paperTextsOf(t, conclusion, err),
		"Đoàn kiểm tra đã xem xét 02 mục: 01 đạt, 01 chưa đạt. Các mục chưa đạt hoặc đạt một phần nêu trong bảng dưới đây.",
		"Thay bảng niêm yết, hoàn thành trước ngày 23 tháng 01 năm 2026.",
		"- Các sở: Cung cấp mẫu bảng niêm yết thống nhất, trước ngày 30 tháng 01 năm 2026.",
	)
	var asked []string
	for p := range r.Papers() {
		if p.Template == "phieu-chuyen" {
			asked = append(asked, p.Key)
		}
	}
	require.Len(t, asked, 2, "the superior is asked by the report itself")
	slip, err := made[*report.General](r.Make("phieu-chuyen", asked[1]))
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
		require.NoError(t, nd30.Issue(t.Context(), &issued, bytes.NewReader(file), int64(len(file)), "7", date.Date{Year: 2026, Month: 1, Day: 20}), p.File)
		number, _, _, err := nd30.Issued(t.Context(), bytes.NewReader(issued.Bytes()), int64(issued.Len()))
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

// made returns a document as what it is.
func made[D report.Document](d report.Document, err error) (D, error) {
	typed, _ := d.(D)
	return typed, err
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
