package check_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

// plainFile is a file with nothing but paragraphs.
func plainFile(t *testing.T, paragraphs ...para) []byte {
	t.Helper()
	d := draft{}
	s := &scribe{d: &d}
	p := unzip(t, programs[0].file(t, letterDraft()))
	section := p.data[body][strings.LastIndex(p.data[body], "<w:sectPr>"):]
	p.data[body] = `<w:document` + spaces + `><w:body>` + each(paragraphs, s.paragraph) + section
	return p.zip()
}

// TestForeign: what is no paper of an office is told once.
func TestForeign(t *testing.T) {
	prose := func(text string) para { return para{text: text, size: 11} }
	nation := []para{{text: nationText, size: 13, bold: true, align: "center"}, {text: "Độc lập – Tự do – Hạnh phúc", size: 14, bold: true, align: "center"}}
	for name, text := range map[string][]para{
		"a guide":        {prose("Hướng dẫn sử dụng"), prose("1) Mở phần mềm"), prose("2) Chọn Tệp  rồi chọn Lưu"), prose("Nơi nhận: ghi ở cuối văn bản")},
		"an application": append(nation, prose("ĐƠN XIN NGHỈ PHÉP"), prose("Kính gửi: Trường Tiểu học Hòa An"), prose("Tôi tên là ……………")),
		"a declaration": append(nation, prose("TỜ KHAI ĐĂNG KÝ KHAI SINH"), prose("Kính gửi: Ủy ban nhân dân xã Hòa An"), prose("Họ tên: ……………"),
			para{text: "NGƯỜI YÊU CẦU", size: 13, bold: true, align: "center"}, prose("……………")),
		"a prescribed form": append(nation, prose("TỜ KHAI ĐĂNG KÝ KẾT HÔN"), prose("(Ban hành kèm theo Thông tư số 04/2020/TT-BTP ngày 28 tháng 5 năm 2020)"),
			prose("Kính gửi: Ủy ban nhân dân xã Hòa An"), prose("Chúng tôi cam đoan đủ điều kiện kết hôn.")),
		"the Party": {prose("ĐẢNG CỘNG SẢN VIỆT NAM"), prose("Số 12-CV/ĐU"), prose("Hòa An, ngày 05 tháng 3 năm 2026"), prose("Nơi nhận:")},
	} {
		list := found(t, plainFile(t, text...))
		assert.Equal(t, "R05", codes(list), "%s: %v", name, list)
	}
}

// TestAttachedFile: a document that another paper issues has no number, no date
// and no signature in its own file either.
func TestAttachedFile(t *testing.T) {
	text := []para{
		{text: "QUY CHẾ", size: 14, bold: true, align: "center"},
		{text: "Làm việc của Tổ kiểm tra", size: 14, bold: true, align: "center"},
		{text: "(Ban hành kèm theo Quyết định số 52/QĐ-UBND ngày 03 tháng 02 năm 2026", size: 14, italic: true, align: "center"},
		{text: "của Chủ tịch Ủy ban nhân dân xã Tân Bình)", size: 14, italic: true, align: "center"},
		{role: "body", text: "Điều 1. Tổ kiểm tra làm việc theo Kế hoạch được phê duyệt./.", size: 14, align: "both", first: 720, before: 120, line: 264, boldWords: 2},
	}
	assert.Empty(t, found(t, plainFile(t, text...)))
	signed := append(text, para{text: "TM. ỦY BAN NHÂN DÂN", size: 14, bold: true, align: "center"}, para{text: "CHỦ TỊCH", size: 14, bold: true, align: "center"}, para{text: "Trần Văn C", size: 14, bold: true, align: "center"})
	assert.Contains(t, codes(found(t, plainFile(t, signed...))), "R35")
}

// TestAttachedBehindTabs: the letterhead of a document that a decision issues is no
// text of it, though it is set with tabs.
func TestAttachedBehindTabs(t *testing.T) {
	at := slices.IndexFunc(programs, func(w program) bool { return w.head == "tabs" })
	p := unzip(t, programs[at].file(t, decisionDraft()))
	text := p.data[body]
	begin := strings.Index(text, "<w:body>") + len("<w:body>")
	end := strings.Index(text, motto)
	head := text[begin : end+strings.Index(text[end:], "</w:p>")+len("</w:p>")]
	last := strings.LastIndex(text, "<w:sectPr")
	s := &scribe{d: &draft{}}
	p.data[body] = text[:last] + `<w:p><w:pPr>` + strings.TrimSuffix(text[last:], "</w:body></w:document>") + `</w:pPr></w:p>` + head + each([]para{
		{text: "QUY CHẾ", size: 14, bold: true, align: "center", before: 240},
		{text: "Làm việc của Tổ kiểm tra", size: 14, bold: true, align: "center"},
		{text: "(Kèm theo Quyết định số 52/QĐ-UBND ngày 03 tháng 02 năm 2026 của Chủ tịch", size: 14, italic: true, align: "center"},
		{text: "Ủy ban nhân dân xã Tân Bình)", size: 14, italic: true, align: "center"},
		{text: "Điều 1. Tổ kiểm tra làm việc theo kế hoạch được phê duyệt./.", size: 14, align: "both", first: 720, before: 120, line: 264, boldWords: 2},
	}, s.paragraph) + text[last:]
	assert.Empty(t, found(t, p.zip()))
}

// TestClauseTitles: two clauses without a mark at the end, each above a list, are
// titles, which are bold; one may be anything.
func TestClauseTitles(t *testing.T) {
	d := planDraft()
	lists := []item{{"1", "Ghi đầu ca"}, {"-", "Mực nước bể hút;"}, {"-", "Tình trạng máy."}, {"1", "Ghi cuối ca"}, {"-", "Số giờ chạy máy./."}}
	d.body = append(d.body[:1:1], lists[:4]...)
	d.body[4] = item{"text", "Các trạm thực hiện từ ngày ký./."}
	assert.Empty(t, found(t, programs[0].file(t, d)))
	articles := append([]item{{"Điều", "Ghi sổ trực."}}, lists...)
	d.body = append(d.body[:1:1], articles...)
	assert.Empty(t, found(t, programs[0].file(t, d)), "below an article")
	d.body = append(d.body[:1:1], lists...)
	list := found(t, programs[0].file(t, d))
	assert.Equal(t, "R24!", codes(list))
	for _, p := range list {
		assert.Equal(t, diag.Note, p.Severity)
	}
}

// TestTitlesOfChapters: labels and titles of chapters have a size of their own, and a
// line of signs below a title is no place to fill in.
func TestTitlesOfChapters(t *testing.T) {
	title := func(text string) para { return para{text: text, size: 13, bold: true, align: "center", before: 120} }
	prose := func(text string) para {
		return para{role: "body", text: text, size: 14, align: "both", first: 720, before: 120, line: 264}
	}
	list := found(t, plainFile(t, title("QUY CHẾ"), title("Làm việc của Tổ kiểm tra"), para{text: "______", size: 14, align: "center"},
		para{text: "(Ban hành kèm theo Quyết định số 52/QĐ-UBND ngày 03 tháng 02 năm 2026 của Chủ tịch)", size: 14, italic: true, align: "center"},
		title("Chương I"), title("QUY ĐỊNH CHUNG"), prose("Tổ kiểm tra làm việc theo kế hoạch được phê duyệt./.")))
	assert.Empty(t, list)
}

// TestMonths: a month without a day is a date when its year is named, and an old
// one lets the districts of its time stand.
func TestMonths(t *testing.T) {
	for date, want := range map[string]string{
		"Hòa An, tháng 5 năm 2024":                        "",
		"Hòa An, ngày    tháng 5 năm 2024":                "",
		"Hòa An, ngày    tháng 12 năm 2025":               "R15",
		"Hòa An, ngày       tháng       năm 2026":         "R15",
		"Hòa An, ngày 05 tháng 6 năm 2025":                "",
		"Hòa An, ngày … tháng … năm 2023":                 "R42!",
		"Thành phố Hồ Chí Minh, ngày 20 tháng 5 năm 2024": "",
	} {
		d := reportDraft()
		d.superior, d.date, d.set = []string{"UBND QUẬN HÒA AN"}, date, "A"
		assert.Equal(t, want, codes(found(t, programs[0].file(t, d))), date)
	}
}

// TestMany: a hundred findings are told, errors first, and how many more there are.
func TestMany(t *testing.T) {
	d := noticeDraft()
	for i := range 150 {
		d.body = append(d.body, item{"text", fmt.Sprintf("Kho có  %d cuốn sổ theo khoản 1, Khoản 2 điều 3.", i)})
	}
	d.body[len(d.body)-1].text += " Số lượng: [bổ sung]."
	list := found(t, programs[0].file(t, d))
	require.Len(t, list, 101)
	assert.Contains(t, codes(list), "R42", "an error takes the place of a warning")
	more := list[100]
	assert.Equal(t, diag.Code("more-problems"), more.Code)
	_, _, _, ok := check.Found(more, diag.VI)
	assert.False(t, ok)
}

// TestAnnexForm: an annex may be a form with places for others to fill in, below
// a line of signs; what its own writer left open is an error there too.
func TestAnnexForm(t *testing.T) {
	text := []para{
		{text: "Phụ lục", size: 14, bold: true, align: "center"},
		{text: "MẪU BÁO CÁO", size: 14, bold: true, align: "center"},
		{text: "(Kèm theo Kế hoạch số 07/KH-SNV ngày 03 tháng 02 năm 2026", size: 14, italic: true, align: "center"},
		{text: "của Sở Nội vụ)", size: 14, italic: true, align: "center"},
		{text: "____________", size: 14, align: "center"},
		{role: "body", text: "Số hồ sơ đã nộp: ……………", size: 14, align: "both", first: 720, before: 120, line: 264},
	}
	assert.Equal(t, "R42!", codes(found(t, plainFile(t, text...))))
	text = append(text, para{role: "body", text: "Nơi nộp: [điền nơi nộp]", size: 14, align: "both", first: 720, before: 120, line: 264})
	assert.Equal(t, "R42! R42", codes(found(t, plainFile(t, text...))))
}

// TestUntyped: a form that is no type of the decree is not measured by its
// types.
func TestUntyped(t *testing.T) {
	d := planDraft()
	d.type_, d.subject = []string{"PHIẾU TRÌNH"}, []string{"Giải quyết công việc"}
	d.to, d.number, d.authority, d.name, d.recipients = []string{"Giám đốc Sở"}, "Số:      /PT-VP", nil, "", []string{"- Lưu: VT."}
	list := found(t, programs[0].file(t, d))
	for _, p := range list {
		assert.NotContains(t, []string{"R11", "R14", "R27", "R28", "R29", "R30"}, string(p.Code), "%v", p)
	}
}

// TestComments: the findings stand as comments in a copy, and nothing that is
// checked changes.
func TestComments(t *testing.T) {
	d := letterDraft()
	d.number, d.motto = "Số: 5/SYT-NVY", "Độc lập – Tự do – Hạnh phúc"
	file := programs[0].file(t, d)
	list := found(t, file)
	require.Equal(t, "R06 R11", codes(list))
	comments := check.Comments(list, diag.VI)
	assert.Equal(t, `Lỗi R06: Tiêu ngữ: "Độc lập – Tự do – Hạnh phúc"; cho phép: "Độc lập - Tự do - Hạnh phúc" (đầu trang 1, bên phải: "Độc lập – Tự do – Hạnh phúc")`+
		"\nNghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1", comments[0].Text)
	var b bytes.Buffer
	require.NoError(t, docx.Annotate(t.Context(), &b, bytes.NewReader(file), int64(len(file)), "vanban", comments))
	assert.Equal(t, list, found(t, b.Bytes()))
	assert.Contains(t, unzip(t, b.Bytes()).data["word/comments.xml"], "Độc lập – Tự do")
}
