package check_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
)

// rightPapers are papers in which nothing is to be found, with what was once told
// of them.
var rightPapers = map[string]string{
	"an abbreviation in the name of the issuer (R39)": `
office: {issuer: {name: Đoàn TNCS tỉnh A, code: ĐTN}, place: A}
body: [{text: Đoàn TNCS tỉnh A báo cáo.}]`,
	"a resolution in articles that names no other (R28)": `
type: Nghị quyết
issued_by: Hội đồng nhân dân xã A
articles: [Thông qua chỉ tiêu.]`,
	"a resolution in sections (R28)": `
type: Nghị quyết
issued_by: Hội đồng nhân dân xã A
body: [{heading: Chỉ tiêu, text: Như dự thảo.}]`,
	"a number of copies without a drafter (R29)": `
copies: 30
body: [{text: Đã xong.}]`,
	"a sentence behind I. that ends with a comma (R24)": `
body: [{text: "Đã kiểm tra kho,", number: true}]`,
	"room behind paragraphs alone (R22)": `
layout: {space_after: 6}
chapters: [{title: Chung, articles: [Kho có sổ.]}]`,
	"the end mark in a paragraph of its own, lines at an exact distance (R22)": `
layout: {line_exactly: 22}
body: [{heading: Số liệu, table: {columns: [TT, Kho], rows: [["1", A]]}}]`,
	"a subject on two lines, text in another size (R22)": `
subject: Kết quả kiểm tra việc giải quyết thủ tục hành chính về đất đai tại các xã, phường trong năm 2026
layout: {size: 13.5}
body: [{text: Đã xong.}]`,
	"an annex that is called by other words, beside one in another file (R33)": `
body: [{text: "Số liệu nêu tại biểu tổng hợp gửi kèm, theo Phụ lục II."}]
annexes: [{mention: biểu tổng hợp, body: [{text: Không có.}]}, {separate_file: true}]`,
	"one addressee, and dashes at the beginning of the text (R27)": `
type: Tờ trình
kinh_gui: [Trường A]
body: [{points: [Đã kiểm tra kho., Đã kiểm tra sổ.]}, {text: Đề nghị xem xét.}]`,
	"a basis that names the state (R21, R29, R31, R35)": `
type: Nghị quyết
issued_by: Hội đồng nhân dân xã A
bases: [Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013]
articles: [Thông qua chỉ tiêu.]`,
	"the national name in the text (R35)": `
body: [{text: Dòng đầu của mẫu in chữ}, {text: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}, {text: Các dòng sau không đổi.}]`,
	"sentences that begin like labels (R23, R24)": `
body: [{text: Chương III nói về kho.}, {text: "Phần 2, Phần 3 của đề án chưa có số liệu."}, {text: Tiểu mục 2 nêu rõ.}, {text: Chương I Luật Lưu trữ nêu nguyên tắc.}, {text: Mục IV của sổ còn trống.}]`,
	"a first sentence that begins like a basis (R19)": `
bases: [Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024, Theo đề nghị của Chánh Văn phòng]
body: [{text: "Căn cứ số liệu đã thu, kho còn thiếu sổ."}]`,
	"bases that begin otherwise (R41)": `
bases: [Thi hành Nghị quyết số 01/NQ-CP]
body: [{text: Đã xong.}]`,
	"a basis that does without the word before its number (R20)": `
bases: ["Căn cứ Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"]
body: [{text: Đã xong.}]`,
	"an article of another paper (R23)": `
body: [{text: Điều 7. Kho có sổ.}]`,
	"a recipient that leads to others (R29)": `
recipients: ["Các kho:", Kho A]
body: [{text: Đã xong.}]`,
	"a placeholder for a name (R31)": `
signature: {position: Giám đốc, name: A}
body: [{text: Đã xong.}]`,
	"the article behind another recipient (R28)": `
type: Nghị quyết
issued_by: Hội đồng nhân dân xã A
articles: [Thông qua chỉ tiêu.]
recipients: [Kho A, Như Điều 1]`,
	"Kính gửi in a sentence and in a cell (R27, R28)": `
body: [{text: Kính gửi kèm theo là danh mục sổ.}, {table: {columns: [TT, Mẫu], rows: [["1", "Kính gửi: Kho A"]]}}]`,
	"a subject in capitals above the line of authority (R17)": `
type: Nghị quyết
subject: CHỈ TIÊU
issued_by: Hội đồng nhân dân xã A
articles: [Thông qua chỉ tiêu.]`,
	"a subject that is called as an annex is (R33)": `
subject: Phụ lục
body: [{text: Đã xong.}]`,
	"titles that begin like a label with a Roman numeral (R23, R24, R33)": `
parts: [{title: Phần chung, chapters: [{title: Mục lục, articles: [Kho có mục lục tại Phụ lục.]}]}]
annexes: [{title: Mục lục hồ sơ, body: [{text: Không có.}]}]`,
	"a long number of three issuers": `
office:
  issuer: {name: Ủy ban nhân dân xã A, code: UBND}
  co_issuers: [{name: Sở Nông nghiệp và Môi trường, code: SNNMT}, {name: Tổng cục Thống kê, code: TCTK}]
  place: A
number: 1234
body: [{text: Đã xong.}]`,
}

func TestRightPapers(t *testing.T) {
	base := map[string]string{
		"type": "Báo cáo", "subject": "Kiểm tra kho", "office": "{issuer: {name: Sở Nội vụ, code: SNV}, place: A}", "date": "6/5/2026", "number": "8",
		"signature": "{position: Giám đốc, name: Nguyễn Văn A}",
	}
	for name, fields := range rightPapers {
		text := "kind: general\nid: vb.mau" + fields
		for field, value := range base {
			if !strings.Contains(text, "\n"+field+":") {
				text += "\n" + field + ": " + value
			}
		}
		assert.Empty(t, found(t, fileOf(t, text)), name)
	}
}

// A decision may speak of a day right below the title of what it issues.
func TestDayInAttached(t *testing.T) {
	data := fileOf(t, `
kind: decision
id: vb.mau
subject: Ban hành Quy chế
office: {issuer: {name: Sở Nội vụ, code: SNV}, place: A}
date: 6/5/2026
signature: {position: Giám đốc, name: Nguyễn Văn A}
issued_by: Giám đốc Sở Nội vụ
articles: [Ban hành Quy chế.]
attached: {type: Quy chế, subject: Kho, body: [{text: "Kho mở từ ngày 05 tháng 02 năm 2026, trừ ngày nghỉ."}]}`)
	assert.Empty(t, found(t, data))
}

func fileOf(t *testing.T, yaml string) []byte {
	t.Helper()
	d, problems := report.Loader{}.Decode(context.Background(), strings.NewReader(yaml), "a.yaml")
	require.NoError(t, problems.Err(), yaml)
	s, err := nd30.Sheet(d.(interface{ Settings() report.Layout }).Settings())
	require.NoError(t, err)
	var b bytes.Buffer
	switch d := d.(type) {
	case *report.General:
		paper, err := nd30.General(d, s)
		require.NoError(t, err)
		require.NoError(t, docx.Write(t.Context(), &b, paper, s))
	case *report.Decision:
		paper, err := nd30.Decision(d, s)
		require.NoError(t, err)
		require.NoError(t, docx.Write(t.Context(), &b, paper, s))
	}
	return b.Bytes()
}
