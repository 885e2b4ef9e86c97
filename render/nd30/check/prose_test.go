package check_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// rulesOf are the rules of the checker for what the loader tells of a text.
var rulesOf = map[diag.Code]diag.Code{
	"open-place": "R42", "cited-again": "R41", "cited-without-day": "R41", "old-unit": "R15", "fixed-capitals": "R37",
	"body-capitals": "R37", "part-capitals": "R37", "document-capitals": "R37", "double-space": "R38", "space-before-mark": "R38",
	"unexplained-abbreviation": "R39", "tone-styles": "R38", "basis-citation": "R20", "several-bases": "R19",
}

// TestTextsAsLoaderTells: of a text, wherever it stands, the loader tells what the
// checker finds in the paper made of it, and no less.
func TestTextsAsLoaderTells(t *testing.T) {
	s, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	texts := []string{
		"Kho đã sắp xếp lại.", "Kiểm tra … kho, lạnh -5 °C...", "Kiểm tra trong ngày … tháng 5.", "Họ và tên: …………", "Ghi theo mẫu [điền tên].", "Kho {{ten}} lạnh.", "Kho ??? lạnh.",
		"Kho [1] lạnh.", "Kho xxx lạnh.", "Kho XXXX lạnh.", "Kho ____ lạnh.", "Kho lạnh [cần bổ sung].", "Số: ....", "số …/BC", "Kho <<TEN>> lạnh.",
		"Theo Kế hoạch số 15/KH-SNV, kho lạnh.", "Theo Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ, kho lạnh.",
		"Theo Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ và Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ, kho lạnh.",
		"Theo Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2026 và Kế hoạch số 15/KH-SNV, kho lạnh.", "Theo Nghị định số 30/2020/NĐ-CP, kho lạnh.",
		"Kho ở thành phố Hồ Chí Minh, Quận 1.", "Kho ở quận 1.", "Kho ở huyện Yên Minh, tỉnh Hà Giang.", "Dịp tết Nguyên Đán.", "Hội Đồng nhân dân xem xét.", "Theo Điều 5, Khoản 2.", "Theo quyết định số 15/QĐ-BNV ngày 05 tháng 01 năm 2026.",
		"Kho  lạnh ; đủ.", "Kho lạnh , đủ.", "Kho của BQLDA lạnh.", "Uỷ ban và Ủy ban hoà, hòa.", "Thứ Hai, ngày 05 tháng 4.",
	}
	places := map[string]func(g *report.General, text string){
		"text":   func(g *report.General, text string) { g.Body[0].Text = text },
		"point":  func(g *report.General, text string) { g.Body[0].Points = report.Points(text) },
		"closed": func(g *report.General, text string) { g.Closing = text },
		"cell":   func(g *report.General, text string) { g.Body[1].Table.Rows[0] = report.Cells("1", text) },
	}
	bases := []string{
		"Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024", "Căn cứ Luật Lưu trữ số 33/2024/QH15", "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội", "Căn cứ Kế hoạch kiểm tra năm 2026",
		"Căn cứ Kế hoạch số 15/KH-SNV của Sở Nội vụ", "Căn cứ Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2026", "Căn cứ Kế hoạch số 15/KH-SNV ngày 05/01/2026 của Sở Nội vụ về kho", "Xét đề nghị của Phòng Tổ chức",
		"Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024; Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024", "Kế hoạch số 15/KH-SNV", "Thực hiện Kế hoạch số 15/KH-SNV", "Căn cứ [điền tên]",
	}
	told := 0
	basis := func(g *report.General, text string) { g.Bases = []report.Basis{{Text: text}} }
	for where, put := range map[string]func(*report.General, string){"basis": basis, "text": places["text"], "point": places["point"], "closed": places["closed"], "cell": places["cell"]} {
		texts := texts
		if where == "basis" {
			texts = bases
		}
		for _, text := range texts {
			g := plainReport()
			put(g, text)
			loaded, checked := toldOf(g.Review()), []diag.Code(nil)
			paper, err := nd30.General(g, s)
			require.NoError(t, err)
			var b bytes.Buffer
			require.NoError(t, docx.Write(t.Context(), &b, paper, s))
			for _, p := range found(t, b.Bytes()) {
				if p.Severity != diag.Note && !slices.Contains(checked, p.Code) {
					checked = append(checked, p.Code)
				}
			}
			slices.Sort(checked)
			assert.Equal(t, loaded, checked, "%s: %s", where, text)
			told += len(loaded)
		}
	}
	assert.Greater(t, told, 40)
}

// plainReport is a report with room for a text in each place.
func plainReport() *report.General {
	table := &report.Table{Columns: report.Columns("TT", "Nội dung"), Rows: []report.Row{report.Cells("1", "Kho lạnh")}}
	return &report.General{
		TypeName: "Báo cáo", Body: []report.Section{{Heading: "Kết quả", Text: "Kết quả như sau:"}, {Heading: "Bảng", Table: table}}, Closing: "Đã báo cáo đủ",
		Paper: report.Paper{
			ID: "bc.mau", Subject: "Kết quả kiểm tra kho", Recipients: []string{"Các phòng thuộc Sở"}, Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"},
			Office: &report.Office{Issuer: report.Issuer{Superior: "Ủy ban nhân dân tỉnh An Bình", Name: "Sở Nội vụ", Code: "SNV"}, Place: "An Bình"},
		},
	}
}

// toldOf returns the rules of the checker for what was told, sorted, each once.
func toldOf(problems diag.List) []diag.Code {
	var out []diag.Code
	for _, p := range problems {
		if rule, ok := rulesOf[p.Code]; ok && !slices.Contains(out, rule) {
			out = append(out, rule)
		}
	}
	slices.Sort(out)
	return out
}
