package nd30_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// Texts of sample papers as a person wrote them down before they were laid out:
// marker, role and beginning of each paragraph behind the first sentence.
func TestSectionsByHand(t *testing.T) {
	const section, title, clause, body, point = decree.Section, decree.ClauseTitle, decree.Clause, decree.Body, decree.Point
	papers := samples(t)
	for name, want := range map[string][]line{
		"cong-van-truong": {
			{"", body, "Lễ khai giảng"},
			{"", body, "Nhà trường đề"},
			{"1.", clause, "Công an phường"},
			{"2.", clause, "Trạm Y tế"},
			{"-", nd30.Dash, "Một cán bộ"},
			{"-", nd30.Dash, "Một tủ thuốc"},
			{"", clause, "3. Ban đại"},
			{"", body, "Mọi trao đổi"},
			{"", body, "Nhà trường cảm"},
		},
		"huong-dan": {
			{"", body, "Sở Nội vụ"},
			{"A.", section, "QUY ĐỊNH CHUNG"},
			{"1.", clause, "Hướng dẫn này"},
			{"2.", title, "Hồ sơ phải"},
			{"2.1.", title, "Hồ sơ công"},
			{"a)", point, "Hồ sơ giải"},
			{"b)", point, "Hồ sơ các"},
			{"2.2.", clause, "Hồ sơ nguyên"},
			{"B.", section, "NỘP LƯU"},
			{"", body, "Hồ sơ nộp"},
			{"1.", title, "Hồ sơ giấy"},
			{"", clause, "1.1. Người nộp:"},
			{"1.2.", title, "Người nhận"},
			{"-", nd30.Dash, "Kiểm tra từng"},
			{"+", nd30.Plus, "Đủ tờ theo"},
			{"+", nd30.Plus, "Không còn ghim"},
			{"-", nd30.Dash, "Ký nhận vào"},
			{"2.", title, "Hồ sơ điện"},
			{"", body, "Nộp trên Hệ"},
			{"C.", section, "THỜI HẠN NỘP"},
			{"", body, "Các phòng, đơn"},
			{"", body, "./."},
		},
		"bao-cao-tu-kiem-tra": {
			{"", section, "ĐẶC ĐIỂM TÌNH"},
			{"", body, "Phòng tiếp công"},
			{"I.", section, "KẾT QUẢ"},
			{"1.", clause, "Đã ban hành"},
			{"", clause, "2. Ưu điểm:"},
			{"3.", title, "Hạn chế"},
			{"-", nd30.Dash, "Chậm gửi báo"},
			{"-", nd30.Dash, "Chưa phân công"},
			{"+", nd30.Plus, "Phòng Cải cách"},
			{"+", nd30.Plus, "Phòng Xây dựng"},
			{"-", nd30.Dash, "Trang thiết bị"},
			{"", clause, "4. Nguyên nhân:"},
			{"", body, "Việc bàn giao"},
			{"II.", clause, "Sở tự đánh"},
			{"III.", section, "PHƯƠNG HƯỚNG"},
			{"1.", clause, "Sửa quy chế"},
			{"2.", clause, "Giao các phòng:"},
			{"a)", point, "Văn phòng theo"},
			{"b)", point, "Thanh tra Sở"},
		},
	} {
		paper, _ := layOut(t, papers[name])
		assert.Equal(t, want, linesOf(paper.Body), name)
	}
}

// lettered lays out sections as the body of a report in the levels given.
func lettered(t *testing.T, levels []report.Level, sections ...report.Section) []doc.Block {
	t.Helper()
	g := &report.General{TypeName: "Báo cáo", Body: sections}
	g.Layout.Levels = levels
	paper, err := nd30.General(g, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	return paper.Body
}

// A section without a heading has a number below the top level, and at the top
// where one beside it has one; without text of its own, or where it says so, it
// has none and uses none up.
func TestWhichSectionsAreNumbered(t *testing.T) {
	yes, no := true, false
	text := func(s string, deeper ...report.Section) report.Section {
		return report.Section{Text: s, Sections: deeper}
	}
	tests := []struct {
		name     string
		sections []report.Section
		want     string
	}{
		{"plain paragraphs", []report.Section{text("Một."), text("Hai.")}, "Một.|Hai./."},
		{"one that says so", []report.Section{text("Một."), {Text: "Hai.", Number: &yes}}, "Một.|I. Hai./."},
		{"beside a heading", []report.Section{{Heading: "a"}, text("Hai"), {Heading: "c"}}, "I. A|II. Hai.|III. C./."},
		{"beside a heading without a number", []report.Section{{Heading: "a", Number: &no}, text("Hai.")}, "A|Hai./."},
		{"below a heading", []report.Section{{Heading: "a", Sections: []report.Section{text("Một."), {Text: "Hai.", Number: &no}, text("Ba.")}}}, "I. A|1. Một.|Hai.|2. Ba./."},
		{"below a lead", []report.Section{text("Các việc:", text("Một;"), text("Hai."))}, "Các việc:|1. Một;|2. Hai./."},
		{"two leads", []report.Section{text("Các xã:", text("Một.")), text("Các phường:", text("Hai."))}, "Các xã:|1. Một.|Các phường:|1. Hai./."},
		{"a paragraph that leads to nothing", []report.Section{text("Các xã:", text("Một.")), text("Đoạn.", text("Hai."))}, "Các xã:|1. Một.|Đoạn.|2. Hai./."},
		{"points alone", []report.Section{{Heading: "a", Sections: []report.Section{{Points: report.Points("Một.", "Hai.")}, text("Ba.")}}}, "I. A|- Một.|- Hai.|1. Ba./."},
		{"deeper than the scheme", []report.Section{{Heading: "a", Sections: []report.Section{text("b", text("c", text("d", text("e", text("g")))))}}}, "I. A|1. b|a) c|- d|+ e|+ g./."},
		{"paragraphs", []report.Section{{Heading: "a", Sections: []report.Section{text("Một.\n\nTiếp.")}}}, "I. A|1. Một.|Tiếp./."},
		{"a heading that runs on", []report.Section{{Heading: "a", RunIn: true, Text: "Một.\n\nTiếp."}, {Heading: "b", RunIn: true}}, "I. A: Một.|Tiếp.|II. B./."},
		{"one point with its own", []report.Section{{Heading: "a", Points: []report.Point{{Text: "Các phòng:", Points: []string{"A;", "B."}}}}}, "I. A|Các phòng:|- A;|- B./."},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, strings.Join(textsOf(lettered(t, nil, tt.sections...)), "|"), tt.name)
	}
}

// The heading that runs on is bold with its number, the text is not.
func TestRunIn(t *testing.T) {
	blocks := lettered(t, []report.Level{report.Arabic}, report.Section{Heading: "Ưu điểm", RunIn: true, Text: "đủ hồ sơ"})
	assert.Equal(t, []doc.Block{{Role: decree.Clause, Runs: []doc.Run{{Text: "1. Ưu điểm: ", Bold: true}, {Text: "đủ hồ sơ./."}}}}, blocks)
}

func TestLevels(t *testing.T) {
	deep := report.Section{Heading: "a", Sections: []report.Section{
		{Heading: "b", Sections: []report.Section{{Heading: "c", Sections: []report.Section{{Heading: "d", Sections: []report.Section{{Heading: "đ"}}}, {Heading: "e"}}}}},
	}}
	for want, levels := range map[string][]report.Level{
		"I. 1. a) - + -":         nil,
		"A. 1. a) - + -":         {report.UpperLetter},
		"1. a) - + + +":          {report.Arabic},
		"1. 1.1. 1.1.1. a) - b)": {report.Decimal, report.Decimal, report.Decimal},
		"I. 1. 1.1. a) - b)":     {report.UpperRoman, report.Arabic, report.Decimal, report.LowerLetter},
		"A. I. 1. a) - b)":       {report.UpperLetter, report.UpperRoman},
		"1. 1.1. a) - + -":       {report.Arabic, report.Decimal, report.LowerLetter},
		"a) - + + + +":           {report.LowerLetter},
	} {
		var got []string
		for _, b := range lettered(t, levels, deep) {
			got = append(got, b.Marker)
		}
		assert.Equal(t, want, strings.Join(got, " "))
	}
}

// Sections that only hold others begin with 1. in whatever levels.
func TestSectionsWithoutTheFirstLevel(t *testing.T) {
	for _, levels := range [][]report.Level{nil, {report.Arabic, report.LowerLetter}, {report.UpperLetter, report.UpperRoman}} {
		got := textsOf(lettered(t, levels, report.Section{Sections: []report.Section{{Heading: "Một"}, {Heading: "Hai"}}}))
		assert.Equal(t, []string{"1. Một", "2. Hai./."}, got, levels)
	}
}

// What is typed as in Word is printed once.
func TestTypedMarkers(t *testing.T) {
	g := &report.General{TypeName: "Báo cáo", Body: []report.Section{
		{Heading: "I. Mục đích", Sections: []report.Section{{Heading: "1. Kết quả", Points: report.Points("- Trạm chạy ổn định;", "+ Sổ trực ghi đủ;", "-5 °C là ngưỡng.")}, {Text: "2) Đạt."}}},
		{Heading: "A. Nguyễn"},
	}}
	g.Subject, g.To, g.Recipients = "V/v kiểm tra", []string{"Kính gửi: Sở Tài chính"}, []string{"- Các phòng thuộc Sở;", "Trung tâm Lưu trữ lịch sử", "Lưu VT, KT"}
	g.Bases = []report.Basis{{Text: "- Căn cứ Luật Lưu trữ;"}, {Type: "Căn cứ Luật", Title: "Tiếp công dân"}}
	g.Annexes = []report.Attachment{{Title: "Phụ lục I: Danh sách", Body: []report.Section{{Text: "Không có."}}}}
	paper, err := nd30.General(g, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	assert.Equal(t, []string{"BÁO CÁO", "Về việc kiểm tra", "Kính gửi: Sở Tài chính"}, textsOf(paper.Title))
	assert.Equal(t, []string{
		"Căn cứ Luật Lưu trữ;", "Căn cứ Luật Tiếp công dân.",
		"I. MỤC ĐÍCH", "1. Kết quả", "- Trạm chạy ổn định;", "+ Sổ trực ghi đủ;", "- -5 °C là ngưỡng.", "2. Đạt.", "II. A. NGUYỄN./.",
	}, textsOf(paper.Body))
	assert.Equal(t, []string{"Nơi nhận:", "- Như trên;", "- Các phòng thuộc Sở;", "- Trung tâm Lưu trữ lịch sử;", "- Lưu: VT, KT."}, textsOf(paper.Recipients))
	assert.Equal(t, "DANH SÁCH", paper.Annexes[0].Head[1].Text)

	d := &report.Decision{Articles: []report.Article{{Title: "Điều 1. Phạm vi", Clauses: []report.ArticleClause{{Text: "1. Một.", Points: []string{"a) Hai;", "b) Ba."}}, {Text: "Khoản 2. Bốn."}}}, {Text: "Điều 2. Năm."}}}
	d.Recipients = []string{"- Như Điều 2;"}
	decision, err := nd30.Decision(d, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	assert.Equal(t, []string{"Điều 1. Phạm vi", "1. Một.", "a) Hai;", "b) Ba.", "2. Bốn.", "Điều 2. Năm./."}, textsOf(decision.Body))
	assert.Equal(t, []string{"Nơi nhận:", "- Như Điều 2;", "- Lưu: VT."}, textsOf(decision.Recipients))

	first := &report.General{TypeName: "Báo cáo", Body: []report.Section{{Heading: "Mục đích", Sections: []report.Section{{Heading: "Kết quả", Points: report.Points("+ Sổ trực ghi đủ;", "+ Trạm chạy ổn định.")}}}}}
	first.Subject = "kiểm tra"
	paper, err = nd30.General(first, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	assert.Equal(t, []string{"- Sổ trực ghi đủ;", "+ Trạm chạy ổn định./."}, textsOf(paper.Body)[2:], "there is none above the first")

	m := &report.Minutes{}
	m.Recipients = []string{"Lưu VT"}
	minutes, err := nd30.Minutes(m, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	assert.Equal(t, 1, strings.Count(strings.Join(textsOf(minutes.Recipients), "|"), "Lưu"))
}

// A text that ends in a table has its end mark below it, kept with a row.
func TestEndBelowATable(t *testing.T) {
	table := report.Section{Table: &report.Table{Columns: report.Columns("TT", "Việc"), Rows: []report.Row{report.Cells("1", "Một")}}}
	blocks := lettered(t, nil, table)
	require.Len(t, blocks, 2)
	assert.True(t, blocks[0].Keep)
	assert.Equal(t, doc.Block{Role: decree.Body, Text: "./."}, blocks[1])
}

// A section without a number keeps one that somebody typed: it is the only one,
// and Review does not ask for it to be left out.
func TestTypedNumberOfASectionWithoutOne(t *testing.T) {
	no := false
	g := &report.General{TypeName: "Báo cáo", Body: []report.Section{
		{Heading: "1. Kết quả", Number: &no, Text: "Đạt."},
		{Text: "2. Đoạn văn.", Number: &no},
		{Heading: "II. Hạn chế", Text: "Chậm."},
	}}
	paper, err := nd30.General(g, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	assert.Equal(t, []string{"1. KẾT QUẢ", "Đạt.", "2. Đoạn văn.", "I. HẠN CHẾ", "Chậm./."}, textsOf(paper.Body))
	var typed []string
	for _, p := range g.Review() {
		if p.Code == "typed-marker" {
			typed = append(typed, p.Path)
		}
	}
	assert.Equal(t, []string{"body[2].heading"}, typed)
}

// 1.1. stands below a number: without one above it, it takes the place of that.
func TestDecimalsBelowNoNumber(t *testing.T) {
	no := false
	inner := func(texts ...string) []report.Section {
		var out []report.Section
		for _, text := range texts {
			out = append(out, report.Section{Text: text, Sections: []report.Section{{Text: text + " nhỏ."}}})
		}
		return out
	}
	blocks := lettered(t, []report.Level{report.Arabic, report.Decimal, report.Decimal},
		report.Section{Heading: "Mở đầu", Number: &no, Sections: inner("Một.", "Hai.")},
		report.Section{Heading: "Ba", Sections: inner("Bốn.")},
		report.Section{Text: "Đoạn này đi tiếp.", Number: &no, Sections: inner("Năm.")},
		report.Section{Heading: "Xen giữa", Number: &no, Sections: inner("Sáu.")},
		report.Section{Heading: "Bảy"},
	)
	assert.Equal(t, []string{
		"Mở đầu", "1. Một.", "1.1. Một. nhỏ.", "2. Hai.", "2.1. Hai. nhỏ.", "3. Ba", "3.1. Bốn.", "3.1.1. Bốn. nhỏ.",
		"Đoạn này đi tiếp.", "3.2. Năm.", "3.2.1. Năm. nhỏ.", "Xen giữa", "4. Sáu.", "4.1. Sáu. nhỏ.", "5. Bảy./.",
	}, textsOf(blocks))
}

// What stands in a section is numbered, also where that prints nothing and stands
// for no level.
func TestTextsInsideNothing(t *testing.T) {
	inside := []report.Section{{Text: "Một."}, {Text: "2. Hai."}}
	for level, want := range map[report.Level][]string{
		report.Arabic: {"1. Một.", "2. Hai./."}, report.UpperRoman: {"1. Một.", "2. Hai./."}, report.LowerLetter: {"a) Một.", "b) Hai./."},
	} {
		assert.Equal(t, want, textsOf(lettered(t, []report.Level{level}, report.Section{Sections: inside})), level)
	}
}
