package check_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

// The page of the letter, and the same one turned.
const (
	upright = `<w:pgSz w:w="11906" w:h="16838"/>`
	lying   = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`
)

// margin sets one margin of the letter, in twips.
func margin(name, twips string) edit {
	return func(p *parts) {
		s := p.data[body]
		from := strings.Index(s, "<w:pgMar")
		from += strings.Index(s[from:], ` w:`+name+`="`) + len(` w:="`+name)
		to := from + strings.Index(s[from:], `"`)
		p.data[body] = s[:from] + twips + s[to:]
	}
}

// paragraph is one more paragraph of the letter's text, before that of a text.
func paragraph(at, text string) edit {
	return before(at, `<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>`+text+`</w:t></w:r></w:p>`)
}

// TestBounds: what keeps to the decree by a hair, and what does not.
func TestBounds(t *testing.T) {
	dated := func(day string) edit { return swap("ngày 05 tháng 01 năm 2026<", day+"<") }
	spacing := func(line, rule string) edit {
		return inParagraph(opening, `w:before="120"`, `w:before="120" w:line="`+line+`" w:lineRule="`+rule+`"`)
	}
	for _, f := range []fault{
		{letter, "the narrowest margins", edits(margin("left", "1701"), margin("right", "850"), margin("top", "1134"), margin("bottom", "1134")), ""},
		{letter, "the widest margins", edits(margin("left", "1984"), margin("right", "1134"), margin("top", "1417"), margin("bottom", "1417")), ""},
		{letter, "left margin of 36 mm", margin("left", "2041"), "R01"},
		{letter, "right margin of 21 mm", margin("right", "1191"), "R01"},
		{letter, "right margin of 14 mm", margin("right", "794"), "R01"},
		{letter, "top margin of 26 mm", margin("top", "1474"), "R01"},
		{letter, "top margin of 19 mm", margin("top", "1077"), "R01"},
		{letter, "bottom margin of 26 mm", margin("bottom", "1474"), "R01"},
		{letter, "a page that is too high", swap(upright, `<w:pgSz w:w="11906" w:h="17000"/>`), "R01"},
		{letter, "a page that is too wide", edits(swap(upright, `<w:pgSz w:w="12100" w:h="16838"/>`), margin("right", "1044")), "R01"},

		{letter, "a lying page", swap(upright, lying), ""},
		{letter, "a lying page whose margins were turned with it", edits(swap(upright, lying), margin("top", "1701"), margin("bottom", "850"), margin("left", "1134"), margin("right", "1134")), ""},
		{letter, "and turned the other way", edits(swap(upright, lying), margin("top", "850"), margin("bottom", "1701"), margin("left", "1134"), margin("right", "1134")), ""},
		{letter, "an upright page with turned margins", edits(margin("top", "850"), margin("bottom", "1701"), margin("left", "1134"), margin("right", "1134")), "R01 R01 R01"},
		{letter, "a mark in another font", swap(`<w:t>- Sở Tài chính;</w:t></w:r>`, `<w:t>- Sở Tài chính</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>;</w:t></w:r>`), ""},
		{letter, "a digit in another font", swap(`<w:t>- Sở Tài chính;</w:t></w:r>`, `<w:t>- Sở Tài chính</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="28"/></w:rPr><w:t>2;</w:t></w:r>`), "R02"},
		{letter, "white behind a text", set("- Sở Tài chính;", `<w:shd w:val="clear" w:fill="FFFFFF"/>`), ""},
		{letter, "yellow behind a text", set("- Sở Tài chính;", `<w:shd w:val="clear" w:fill="FFFF00"/>`), "R03"},

		{letter, "a district on the last day", edits(swap("TỈNH HƯNG YÊN", "HUYỆN TIÊN LỮ"), dated("ngày 30 tháng 6 năm 2025")), ""},
		{letter, "a district on the day after", edits(swap("TỈNH HƯNG YÊN", "HUYỆN TIÊN LỮ"), dated("ngày 01 tháng 7 năm 2025")), "R15"},
		{letter, "a province of before", edits(swap("TỈNH HƯNG YÊN", "TỈNH THÁI BÌNH"), dated("ngày 30 tháng 6 năm 2025")), ""},
		{letter, "a district in the place", swap("Hưng Yên, ngày 05", "Huyện Tiên Lữ, ngày 05"), "R15"},
		{letter, "February without a zero", dated("ngày 05 tháng 2 năm 2026"), "R14"},
		{letter, "day 10", dated("ngày 10 tháng 12 năm 2025"), ""},

		{letter, "V/V in capitals", swap("V/v cung cấp", "V/V cung cấp"), "R16"},

		{letter, "a symbol that is smaller than the number", swap(`<w:t>Số: 15/SCT-VP</w:t></w:r>`, `<w:t>Số: 15</w:t></w:r><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>/SCT-VP</w:t></w:r>`), "R11"},
		{letter, "nobody signs", edits(without("KT. GIÁM ĐỐC"), without("PHÓ GIÁM ĐỐC"), without("Nguyễn Văn A")), "R30"},
		{letter, "a caption in the middle", before("2. Tỷ lệ", `<w:p><w:pPr><w:spacing w:before="120"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>Bảng số liệu</w:t></w:r></w:p>`), ""},
		{letter, "a long text in the middle", inParagraph(opening, `<w:jc w:val="both"/>`, `<w:jc w:val="center"/>`), "R22"},
		{letter, "indent of 1 cm", inParagraph(opening, `w:firstLine="720"`, `w:firstLine="567"`), ""},
		{letter, "indent of 1.5 cm", inParagraph(opening, `w:firstLine="720"`, `w:firstLine="850"`), "R22"},
		{letter, "single spacing", spacing("240", "auto"), ""},
		{letter, "one and a half", spacing("360", "auto"), ""},
		{letter, "less than single", spacing("216", "auto"), "R22"},
		{letter, "a little more than one and a half", spacing("368", "auto"), "R22"},
		{letter, "15 pt", spacing("300", "exact"), ""},
		{letter, "14 pt", spacing("280", "exact"), "R22"},
		{letter, "at least 12 pt", spacing("240", "atLeast"), ""},
		{letter, "exactly 30 pt", spacing("600", "exact"), "R22"},
		{letter, "gaps of one style that leaves them out", edits(inParagraph(sentence, `<w:jc`, `<w:contextualSpacing/><w:jc`)), "R22"},

		{letter, "two lists, each from 1", edits(paragraph("2. Tỷ lệ", "Riêng cụm mới:"), swap("2. Tỷ lệ", "1. Tỷ lệ")), ""},
		{letter, "one list, 1 twice", edits(paragraph("2. Tỷ lệ", "Riêng cụm mới."), swap("2. Tỷ lệ", "1. Tỷ lệ")), "R23"},
		{letter, "a list from 2", edits(without("1. Số lượng")), "R23"},
		{letter, "a citation that begins a sentence", paragraph("2. Tỷ lệ", "Điều 5 Nghị định này áp dụng."), ""},
		{letter, "a text that is cited", paragraph("2. Tỷ lệ", "“7. Nội dung được sửa”."), ""},

		{letter, "the mark of the drafter", swap("- Lưu: VT, VP (2).</w:t></w:r></w:p>", `- Lưu: VT, VP (2).</w:t></w:r></w:p><w:p><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>NVA (03)</w:t></w:r></w:p>`), ""},
		{letter, "the drafter on the line of the file copy", swap("VP (2).", "VP. NVA (03)"), ""},
		{letter, "a recipient on two lines", swap("(để báo cáo);</w:t></w:r></w:p>", `(để báo cáo,</w:t></w:r></w:p><w:p><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>chỉ đạo);</w:t></w:r></w:p>`), ""},
		{letter, "no recipients", edits(without("Nơi nhận:"), without("- Như trên;"), without("- Giám đốc Sở"), without("- Lưu: VT")), "R29"},
	} {
		t.Run(f.name, func(t *testing.T) {
			p := unzip(t, paper(t, f.paper))
			f.plant(p)
			list := found(t, p.zip())
			assert.Equal(t, f.want, codes(list), "%v", list)
		})
	}
}

// TestSaid: a finding says what was found and what is allowed.
func TestSaid(t *testing.T) {
	for _, tt := range []struct {
		name        string
		plant       edit
		was, should string
	}{
		{"text of 12 pt", inRun(opening, `<w:sz w:val="28"/>`, `<w:sz w:val="24"/>`), "12 pt", "13-14 pt"},
		{"two sizes", inRun(sentence, `<w:sz w:val="28"/>`, `<w:sz w:val="26"/>`), "13 pt", "một cỡ chữ cho cả văn bản (14 pt)"},
		{"number of 12 pt", inRun("Số: 15", `<w:sz w:val="26"/>`, `<w:sz w:val="24"/>`), "12 pt", "13 pt"},
		{"left margin of an inch", margin("left", "1440"), "lề trái 25.4 mm", "30-35 mm"},
		{"an old encoding", set("- Sở Tài chính;", `<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>`), "VNI-Times (bảng mã cũ, không phải Unicode)", "Times New Roman"},
		{"a clause left out", swap("2. Tỷ lệ", "3. Tỷ lệ"), "3 sau 1", "2"},
		{"no gap", inParagraph(sentence, `w:before="120"`, `w:before="0"`), "cách đoạn trên 0 pt", "ít nhất 6 pt"},
		{"an indent", inParagraph(opening, `w:firstLine="720"`, `w:firstLine="1134"`), "lùi đầu dòng 2 cm", "lùi đầu dòng 1 hoặc 1.27 cm"},
		{"several paragraphs", edits(inParagraph(sentence, `w:before="120"`, `w:before="0"`), inParagraph("2. Tỷ lệ", `w:before="120"`, `w:before="0"`)), "cách đoạn trên 0 pt (và 1 đoạn khác)", "ít nhất 6 pt"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := unzip(t, paper(t, letter))
			tt.plant(p)
			list := found(t, p.zip())
			if assert.Len(t, list, 1) {
				_, was, should, _ := check.Found(list[0], diag.VI)
				assert.Equal(t, []string{tt.was, tt.should}, []string{was, should})
			}
		})
	}
}
