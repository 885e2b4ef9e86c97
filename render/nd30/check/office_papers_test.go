package check_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
)

// pumps is the head of every paper of TestPapersAsOfficesWriteThem.
const pumps = `
id: vb.mau
office: {issuer: {superior: Ủy ban nhân dân tỉnh An Bình, name: Sở Xây dựng, code: SXD}, place: An Bình}
number: 8
subject: Kiểm tra trạm bơm
`

// TestPapersAsOfficesWriteThem: what offices write is printed as they mean it and
// passes the checker, or is told of by the loader.
func TestPapersAsOfficesWriteThem(t *testing.T) {
	const signed = "recipients: [Các phòng thuộc Sở]\nsignature: {position: Giám đốc, name: Nguyễn Văn A}\n"
	plan := "kind: general\ntype: Kế hoạch\ndate: 6/5/2026\n"
	for name, c := range map[string]struct {
		yaml    string
		told    string // codes of the loader; an error ends it there
		printed []string
	}{
		"bases of minutes": {"kind: minutes\ndate: 8/5/2026\nbases: [Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017]\nbegin: 08 giờ 00\nplace: Trạm bơm số 2\npresent: [Ông Nguyễn Văn A]\n" +
			"chair: Ông Nguyễn Văn A\nsecretary: {name: Lê Văn B}\nbody: [{text: Trạm chạy ổn định.}]\nend: 11 giờ 00\nsignature: {position: Trưởng đoàn, name: Nguyễn Văn A}\n", "", []string{"Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017."}},
		"bases of an introduction": {"kind: introduction\ndate: 6/5/2026\nbases: [Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017]\nbearer: Lê Văn B\nposition: Chuyên viên\nsent_to: Công ty Thủy nông\nabout: kiểm tra trạm bơm\n" +
			"valid_to: 30/5/2026\nsignature: {position: Giám đốc, name: Nguyễn Văn A}\n", "", []string{"Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017."}},
		"addressees of an invitation": {"kind: invitation\ndate: 6/5/2026\nkinh_gui: [Công ty Thủy nông]\nguest: Công ty Thủy nông\nevent: cuộc họp\nchair: Ông A\ntime: 14 giờ 00\nplace: Phòng họp\n" + signed, "not-printed", nil},
		"clauses without headings":    {plan + "body:\n- heading: Tổ chức thực hiện\n  sections: [{text: Phòng Kỹ thuật chủ trì.}, {text: Văn phòng theo dõi.}]\n" + signed, "", []string{"1. Phòng Kỹ thuật chủ trì.", "2. Văn phòng theo dõi./."}},
		"deputies of two offices": {
			plan + "body: [{text: Trạm chạy ổn định.}]\nrecipients: [Các phòng]\nsignature: {authority: \"KT. Bộ trưởng, Chủ nhiệm\", position: \"Thứ trưởng, Phó Chủ nhiệm\", name: Nguyễn Văn A}\n", "",
			[]string{"KT. BỘ TRƯỞNG, CHỦ NHIỆM", "THỨ TRƯỞNG, PHÓ CHỦ NHIỆM"},
		},
		"a deputy by another name":  {plan + "body: [{text: Trạm chạy ổn định.}]\nrecipients: [Các phòng]\nsignature: {authority: KT. Chỉ huy trưởng, position: Chỉ huy phó, name: Nguyễn Văn A}\n", "", []string{"CHỈ HUY PHÓ"}},
		"no deputy":                 {plan + "body: [{text: Trạm chạy ổn định.}]\nrecipients: [Các phòng]\nsignature: {authority: KT. Giám đốc, position: Chánh Văn phòng, name: Nguyễn Văn A}\n", "authority-contradicts-position", nil},
		"words wider than a column": {plan + "body:\n- heading: Điểm\n  table:\n    columns: [Nội dung chấm, Thang điểm, Minh chứng (nếu có), Tự chấm, Phòng chấm, Sở chấm]\n    rows: [[Vận hành đúng quy trình và ghi sổ đầy đủ trong cả mùa mưa bão, +20 điểm (tối đa)]]\n" + signed, "", []string{"Phòng chấm"}},
		"lines of a cell":           {plan + "body:\n- heading: Lịch\n  table: {columns: [Tháng, Nội dung], rows: [[9/2026, \"- Máy bơm\\n- Sổ trực\"]]}\n" + signed, "", []string{"- Máy bơm\n- Sổ trực"}},
		"twelve columns of figures": {plan + "body: [{text: Số giờ chạy máy tại Phụ lục kèm theo.}]\nannexes:\n- title: Số giờ chạy máy\n  mention: Phụ lục kèm theo\n  landscape: true\n  body:\n  - table:\n      columns: [Trạm, Tổng cộng, Tháng 01, Tháng 02, Tháng 3, Tháng 4, Tháng 5, Tháng 6, Tháng 7, Tháng 8, Tháng 9, Tháng 10]\n" +
			"      rows: [[Trạm bơm số 2 bờ tả sông Hạ" + strings.Repeat(`, "1.123.456"`, 11) + "]]\n" + signed, "", []string{"1.123.456"}},
		"marks typed by hand": {
			plan + "body:\n- heading: I. Mục đích\n  sections: [{heading: 1. Kết quả, points: [\"- Trạm chạy ổn định;\", \"+ Sổ trực ghi đủ;\"]}]\nrecipients: [\"- Các phòng thuộc Sở;\", \"Lưu VT, KT\"]\nsignature: {position: Giám đốc, name: Nguyễn Văn A}\n",
			"typed-marker typed-marker typed-marker typed-marker typed-marker typed-word",
			[]string{"I. MỤC ĐÍCH", "1. Kết quả", "- Trạm chạy ổn định;", "+ Sổ trực ghi đủ./.", "- Các phòng thuộc Sở;", "- Lưu: VT, KT."},
		},
		"what only looks like marks": {
			plan + "body: [{heading: Internet của trạm, points: [\"-5 °C là ngưỡng dừng máy.\", Đường truyền ổn định.]}]\nrecipients: [Trung tâm Lưu trữ lịch sử]\nsignature: {position: Giám đốc, name: Nguyễn Văn A}\n",
			"",
			[]string{"I. INTERNET CỦA TRẠM", "- -5 °C là ngưỡng dừng máy.", "- Trung tâm Lưu trữ lịch sử;"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, problems := report.Loader{}.Decode(context.Background(), strings.NewReader(c.yaml+pumps), "vb.yaml")
			var told []string
			for _, p := range problems {
				told = append(told, string(p.Code))
			}
			assert.Equal(t, c.told, strings.Join(told, " "))
			if problems.Err() != nil {
				return
			}
			var b bytes.Buffer
			require.NoError(t, render.Render(context.Background(), &b, d, render.DOCX))
			if c.told == "" {
				assert.Empty(t, found(t, b.Bytes()))
			}
			file, err := read.File(t.Context(), bytes.NewReader(b.Bytes()), int64(b.Len()))
			require.NoError(t, err)
			var lines []string
			for i := range file.Paragraphs {
				lines = append(lines, strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(strings.TrimSpace(file.Paragraphs[i].Text())))
			}
			for _, want := range c.printed {
				assert.Contains(t, lines, want)
			}
		})
	}
}
