package check_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

// first words of paragraphs of the papers.
const (
	nation    = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto     = "Độc lập - Tự do - Hạnh phúc"
	greeting  = "Kính gửi:"
	opening   = "Thực hiện nhiệm vụ"
	sentence  = "Số liệu gửi về Sở Công Thương"
	firstLaw  = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
	preamble  = "Sở Nội vụ ban hành Kế hoạch kiểm tra"
	firstAim  = "- Nắm kết quả"
	secondAim = "- Kịp thời chấn chỉnh"
	lastLine  = "Trên đây là Kế hoạch kiểm tra"
)

// fault is a fault planted into a paper, and the rule that must find it: the
// code, and "!" behind it for a warning where the rule is an error.
type fault struct {
	paper, name string
	plant       edit
	want        string
}

var faults = []fault{
	{letter, "left margin of an inch", swap(`w:left="1701" w:right`, `w:left="1440" w:right`), "R01"},
	{letter, "a gutter beside the widest margin", swap(`w:left="1701" w:right="850" w:gutter="0"`, `w:left="1984" w:right="850" w:gutter="284"`), "R01"},
	{plan, "Letter paper", swap(`<w:pgSz w:w="11906" w:h="16838"/>`, `<w:pgSz w:w="12240" w:h="15840"/>`), "R01"},
	{letter, "no page setup", swap(`<w:pgMar w:left="1701" w:right="850" w:gutter="0" w:header="0" w:top="1134" w:footer="0" w:bottom="1134"/>`, ``), "R01 R01"},

	{letter, "one run in Arial", set("- Sở Tài chính;", `<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>`), "R02"},
	{letter, "Vietnamese letters in an old font", set("- Sở Tài chính;", `<w:rFonts w:ascii="Times New Roman" w:hAnsi=".VnTime"/>`), "R02"},
	{plan, "defaults in Calibri", swapIn("word/styles.xml", `w:ascii="Times New Roman" w:hAnsi="Times New Roman"`, `w:ascii="Calibri" w:hAnsi="Calibri"`), "R02"},

	{letter, "red text", set("- Sở Tài chính;", `<w:color w:val="FF0000"/>`), "R03"},
	{letter, "highlighted text", set("- Sở Tài chính;", `<w:highlight w:val="yellow"/>`), "R03"},
	{plan, "shaded header cell", swap(`<w:vAlign w:val="center"/></w:tcPr>`, `<w:shd w:val="clear" w:fill="D9E2F3"/></w:tcPr>`), "R03!"},

	{plan, "number on the first page", swap(`<w:titlePg/>`, ``), "R04"},
	{plan, "no number", swapIn("word/header1.xml", ` PAGE `, ` DATE `), "R04"},
	{plan, "number at the left", swapIn("word/header1.xml", `</w:pPr>`, `<w:jc w:val="left"/></w:pPr>`), "R04"},
	{plan, "number too small", swapIn("word/header1.xml", `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>`, `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>`), "R04"},
	{plan, "number in italics", swapIn("word/header1.xml", `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>`, `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>`), "R04"},
	{plan, "number between dashes", swapIn("word/header1.xml", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, `<w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>`), "R04"},
	{plan, "number in the footer of the first page too", edits(swap(`<w:headerReference `, `<w:footerReference w:type="first" r:id="rFoot"/><w:headerReference `),
		swapIn("word/_rels/document.xml.rels", `</Relationships>`, `<Relationship Id="rFoot" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="header1.xml"/></Relationships>`)), "R04"},
	{decision, "number in the footer", edits(swap(`<w:headerReference w:type="default"`, `<w:footerReference w:type="default"`)), "R04"},

	{letter, "name misspelt", swap(nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM"), "R05"},
	{letter, "name not bold", inRun(nation, "<w:b/>", ""), "R05"},
	{letter, "name too wide for its cell", all(`w:w="5102"`, `w:w="4800"`), "R05"},
	{letter, "no name", without(nation), "R05"},

	{letter, "motto at the left of its cell", inParagraph(motto, `<w:jc w:val="center"/>`, ``), "R06"},
	{letter, "motto with dashes", swap(motto, "Độc lập – Tự do – Hạnh phúc"), "R06"},
	{letter, "motto in capitals", swap(motto, "Độc lập - Tự do - Hạnh Phúc"), "R06"},
	{letter, "motto with a full stop", swap(motto+"<", motto+".<"), "R06"},
	{plan, "motto not bold", set(motto, `<w:b w:val="0"/>`), "R06"},

	{plan, "line under the motto too short", edits(swap(`cx="2021105"`, `cx="1476574"`), swap(`159.14pt`, `116.27pt`)), "R07"},
	{plan, "no line under the motto", edits(around(motto, "<w:p>", "</w:p></w:tc>", func(s string) string { return s[:strings.Index(s, "</w:p>")+len("</w:p>")] + "</w:tc>" })), "R07"},
	{letter, "dashed line under the motto", around(motto, "<w:p>", "</mc:AlternateContent>", func(s string) string {
		return strings.Replace(s, `<a:round/>`, `<a:prstDash val="sysDot"/><a:round/>`, 1)
	}), "R07"},
	{letter, "motto underlined", set(motto, `<w:u w:val="single"/>`), "R07"},

	{plan, "line under the issuer as long as the text", swap(`cx="315010"`, `cx="787525"`), "R08"},
	{plan, "no line under the issuer", around("SỞ NỘI VỤ", "<w:p>", "</w:p></w:tc>", func(s string) string { return s[:strings.Index(s, "</w:p>")+len("</w:p>")] + "</w:tc>" }), "R08"},
	{letter, "line at the left of the issuer", swap(`<wp:posOffset>882015<`, `<wp:posOffset>36000<`), "R08!"},
	{letter, "issuer underlined", set("SỞ CÔNG THƯƠNG", `<w:u w:val="single"/>`), "R08"},

	{letter, "issuer at the left of its cell", inParagraph("SỞ CÔNG THƯƠNG", `<w:jc w:val="center"/>`, ``), "R09"},
	{letter, "superior bold", set("ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", `<w:b/>`), "R09"},
	{letter, "issuer not bold", inRun("SỞ CÔNG THƯƠNG", "<w:b/>", ""), "R09"},
	{letter, "superior in small letters", swap("ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "Ủy ban nhân dân tỉnh Hưng Yên"), "R09"},
	{letter, "two superiors", before("SỞ CÔNG THƯƠNG", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>CHI CỤC QUẢN LÝ</w:t></w:r></w:p>`), "R09"},
	{letter, "issuer too large", inRun("SỞ CÔNG THƯƠNG", `<w:sz w:val="24"/>`, `<w:sz w:val="28"/>`), "R09"},

	{plan, "motto smaller than the name", set(motto, `<w:sz w:val="22"/>`), "R10"},
	{letter, "name too small", inRun(nation, `<w:sz w:val="24"/>`, `<w:sz w:val="22"/>`), "R10"},

	{letter, "no colon", swap("Số: 15", "Số 15"), "R11"},
	{letter, "no leading zero", swap("Số: 15", "Số: 5"), "R11"},
	{letter, "spaces around the stroke", swap("Số: 15/SCT", "Số: 15 / SCT"), "R11"},
	{letter, "space before the hyphen", swap("SCT-VP", "SCT -VP"), "R11"},
	{letter, "number too small", inRun("Số: 15", `<w:sz w:val="26"/>`, `<w:sz w:val="24"/>`), "R11"},
	{letter, "number at the right of its cell", inParagraph("Số: 15", `<w:jc w:val="center"/>`, `<w:jc w:val="right"/>`), "R11"},
	{letter, "number bold", set("Số: 15", "<w:b/>"), "R11"},
	{letter, "no number", without("Số: 15"), "R11"},

	{letter, "year in the number", swap("Số: 15/SCT", "Số: 15/2026/SCT"), "R12"},
	{decision, "year in the number of a decision", swap("Số: 07/QĐ", "Số: 07/2026/QĐ"), "R12!"},

	{plan, "another type", swap("/KH<", "/BC<"), "R13"},
	{letter, "CV in a letter", swap("/SCT-VP", "/CV-SCT"), "R13"},

	{letter, "date upright", inRun("Hưng Yên, ngày", "<w:i/>", ""), "R14"},
	{letter, "day without a zero", swap("ngày 05 tháng 01 năm 2026<", "ngày 5 tháng 01 năm 2026<"), "R14"},
	{letter, "January without a zero", swap("ngày 05 tháng 01 năm 2026<", "ngày 05 tháng 1 năm 2026<"), "R14"},
	{letter, "March with a zero", swap("ngày 05 tháng 01 năm 2026<", "ngày 05 tháng 03 năm 2026<"), "R14!"},
	{letter, "no comma", swap("Hưng Yên, ngày 05", "Hưng Yên ngày 05"), "R14"},
	{letter, "date at the left of its cell", inParagraph("Hưng Yên, ngày", `<w:jc w:val="center"/>`, ``), "R14"},
	{letter, "a day that there is not", swap("ngày 05 tháng 01 năm 2026<", "ngày 31 tháng 9 năm 2026<"), "R14"},
	{letter, "date with strokes", swap("Hưng Yên, ngày 05 tháng 01 năm 2026", "Hưng Yên, 05/01/2026"), "R14"},
	{letter, "place in small letters", swap("Hưng Yên, ngày 05", "hưng Yên, ngày 05"), "R14"},
	{letter, "place abbreviated", swap("Hưng Yên, ngày 05", "TP. Hưng Yên, ngày 05"), "R14"},
	{letter, "date with a full stop", swap("tháng 01 năm 2026<", "tháng 01 năm 2026.<"), "R14"},

	{letter, "merged province", swap("TỈNH HƯNG YÊN", "TỈNH THÁI BÌNH"), "R15"},
	{decision, "district", swap("XÃ TÂN HƯNG", "HUYỆN TÂN HƯNG"), "R15"},

	{letter, "type of a letter", before(greeting, `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>CÔNG VĂN</w:t></w:r></w:p>`), "R16"},
	{letter, "subject bold", set("V/v cung cấp", "<w:b/>"), "R16"},
	{letter, "subject italic", set("V/v cung cấp", "<w:i/>"), "R16"},
	{letter, "V/v về việc", swap("V/v cung cấp", "V/v về việc cung cấp"), "R16"},
	{letter, "line under the subject", setParagraph("V/v cung cấp", `<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>`), "R16"},

	{plan, "type in small letters", swap("KẾ HOẠCH", "Kế hoạch"), "R17"},
	{plan, "type not bold", set("KẾ HOẠCH", `<w:b w:val="0"/>`), "R17"},
	{plan, "subject not bold", set("của chính quyền địa phương cấp xã, đợt", `<w:b w:val="0"/>`), "R17"},
	{plan, "subject at the left", setParagraph("của chính quyền địa phương cấp xã, đợt", `<w:jc w:val="left"/>`), "R17"},
	{decision, "no line under the subject", around("Ban hành Quy chế hoạt động của Tổ", "<w:p>", "</mc:AlternateContent></w:r></w:p>", func(s string) string { return s[:strings.Index(s, "</w:p>")+len("</w:p>")] }), "R17"},

	{plan, "subject with a full stop", swap("đợt 1 năm 2026</w:t>", "đợt 1 năm 2026.</w:t>"), "R18"},
	{plan, "long subject", swap("Kiểm tra việc thực hiện nhiệm vụ, công vụ và hoạt động<", strings.Repeat("Kiểm tra việc thực hiện nhiệm vụ, công vụ và hoạt động ", 4)+"<"), "R18!"},

	{decision, "basis upright", inRun(firstLaw, "<w:i/>", ""), "R19"},
	{decision, "basis bold", set(firstLaw, "<w:b/>"), "R19"},
	{decision, "basis with a comma", swap(firstLaw, strings.TrimSuffix(firstLaw, ";")+","), "R19"},
	{decision, "last basis with a semicolon", swap("Văn hóa - Xã hội.<", "Văn hóa - Xã hội;<"), "R19"},
	{decision, "two bases in one paragraph", swap(firstLaw, strings.TrimSuffix(firstLaw, ";")+"; Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;"), "R19"},

	{decision, "a basis behind a line break", swap(firstLaw, strings.TrimSuffix(firstLaw, ";")+`;</w:t><w:br/><w:t>Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;`), "R19"},
	{decision, "a law behind a basis", swap(firstLaw, strings.TrimSuffix(firstLaw, ";")+"; Luật Lưu trữ ngày 21 tháng 6 năm 2024;"), "R19!"},

	{decision, "law with its number", swap("địa phương ngày 16", "địa phương số 72/2025/QH15 ngày 16"), "R20"},
	{decision, "decision without its date", swap("QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban", "QĐ-UBND của Ủy ban"), "R20"},
	{decision, "decision without its number", swap("Căn cứ Quyết định số 12/QĐ-UBND ngày", "Căn cứ Quyết định ngày"), "R20"},

	{decision, "no formula", without("QUYẾT ĐỊNH:"), "R21"},
	{decision, "formula without a colon", swap("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"), "R21"},
	{decision, "no authority", without("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN HƯNG"), "R21"},

	{letter, "a sentence in italics", set(sentence, "<w:i/>"), "R22!"},
	{letter, "flush left", inParagraph(opening, `<w:jc w:val="both"/>`, ``), "R22"},
	{letter, "indent of 2 cm", inParagraph(opening, `w:firstLine="720"`, `w:firstLine="1134"`), "R22"},
	{letter, "indent of spaces", swap(`<w:t>`+opening, `<w:t xml:space="preserve">     `+opening), "R22"},
	{letter, "indent of a tab", swap(`<w:t>`+opening, `<w:tab/><w:t>`+opening), "R22"},
	{letter, "no gap", inParagraph(sentence, `w:before="120"`, `w:before="0"`), "R22"},
	{letter, "double spacing", inParagraph(opening, `w:before="120"`, `w:before="120" w:line="480" w:lineRule="auto"`), "R22"},
	{letter, "lines too near", inParagraph(opening, `w:before="120"`, `w:before="120" w:line="240" w:lineRule="exact"`), "R22"},
	{letter, "text of 12 pt", inRun(opening, `<w:sz w:val="28"/>`, `<w:sz w:val="24"/>`), "R22"},
	{letter, "two sizes", inRun(sentence, `<w:sz w:val="28"/>`, `<w:sz w:val="26"/>`), "R22"},

	{decision, "article without a full stop", swap("Điều 2.", "Điều 2:"), "R23"},
	{decision, "article not bold", inRun("Điều 2.", "<w:b/>", ""), "R23"},
	{decision, "gap between articles", edits(swap("Điều 3.", "Điều 4."), swap("Như Điều 3", "Như Điều 4")), "R23"},
	{decision, "no space behind the label", swap("> Quyết định này có hiệu lực", ">Quyết định này có hiệu lực"), "R23"},
	{decision, "article of the attached document", swap("Điều 1. Phạm vi", "Điều 1: Phạm vi"), "R23"},
	{letter, "clause with a bracket", swap("2. Tỷ lệ", "2) Tỷ lệ"), "R23"},
	{letter, "clause twice", swap("2. Tỷ lệ", "1. Tỷ lệ"), "R23"},
	{plan, "point with a full stop", swap(firstAim, "a. Nắm kết quả"), "R23"},
	{plan, "point f", edits(swap(firstAim, "a) Nắm kết quả"), swap(secondAim, "f) Kịp thời")), "R23"},
	{plan, "point đ left out", edits(swap(firstAim, "a) Nắm kết quả"), swap(secondAim, "c) Kịp thời")), "R23"},
	{plan, "section left out", swap("II. NỘI DUNG KIỂM TRA", "III. NỘI DUNG KIỂM TRA"), "R23"},
	{plan, "chapter in Arabic numerals", swap(preamble, "Chương 1</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Section\"/></w:pPr><w:r><w:t>QUY ĐỊNH CHUNG</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr><w:r><w:t>"+preamble), "R23 R24"},

	{plan, "chapter at the left", swap(preamble, `Chương I</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TypeName"/></w:pPr><w:r><w:t>QUY ĐỊNH CHUNG</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>`+preamble), "R24"},
	{plan, "section in small letters", swap("I. MỤC ĐÍCH, YÊU CẦU", "I. Mục đích, yêu cầu"), "R24"},
	{plan, "section not bold", set("I. MỤC ĐÍCH, YÊU CẦU", `<w:b w:val="0"/>`), "R24"},
	{plan, "title of a chapter in small letters", swap("I. MỤC ĐÍCH, YÊU CẦU", "Chương I</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Section\"/></w:pPr><w:r><w:t>Quy định chung"), "R24 R24"},
	{plan, "chapter and title on one line", swap("I. MỤC ĐÍCH, YÊU CẦU", "Chương I. QUY ĐỊNH CHUNG"), "R24"},

	{plan, "round bullets", swap(firstAim, "• Nắm kết quả"), "R25"},
	{plan, "plus above minus", swap(firstAim, "+ Nắm kết quả"), "R25"},

	{letter, "no end mark", swap("năm 2026./.", "năm 2026."), "R26"},
	{letter, "full stop and end mark", swap("năm 2026./.", "năm 2026../."), "R26"},
	{letter, "end mark behind the name", swap("Nguyễn Văn A<", "Nguyễn Văn A./.<"), "R26"},

	{plan, "a plan that is addressed", before(firstLaw, `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Kính gửi: Sở Tài chính</w:t></w:r></w:p>`), "R27"},
	{letter, "a letter that is not", edits(without(greeting), without("- Sở Tài chính;"), without("- Sở Nội vụ."), swap("- Như trên;", "- Sở Tài chính;")), "R27"},
	{decision, "a decision that is addressed below its authority", before(firstLaw, `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Kính gửi: Sở Tài chính</w:t></w:r></w:p>`), "R27"},
	{letter, "no colon behind Kính gửi", swap(greeting, "Kính gửi"), "R27"},
	{letter, "several on one line", edits(swap(greeting, "Kính gửi: Sở Tài chính; Sở Nội vụ"), without("- Sở Tài chính;"), without("- Sở Nội vụ.")), "R27"},
	{letter, "addressee with a full stop", swap("- Sở Tài chính;", "- Sở Tài chính."), "R27"},
	{letter, "last addressee with a semicolon", swap("- Sở Nội vụ.", "- Sở Nội vụ;"), "R27"},
	{letter, "addressees without dashes", edits(swap("- Sở Tài chính;", "Sở Tài chính;"), swap("- Sở Nội vụ.", "Sở Nội vụ.")), "R27"},
	{letter, "Kính gửi in italics", set(greeting, "<w:i/>"), "R27"},

	{letter, "first recipient", swap("- Như trên;", "- Sở Y tế;"), "R28"},
	{decision, "an article that is not", swap("- Như Điều 3;", "- Như Điều 9;"), "R28"},
	{decision, "as above, of a decision", swap("- Như Điều 3;", "- Như trên;"), "R28!"},
	{decision, "no article", swap("- Như Điều 3;", "- Sở Nội vụ;"), "R28!"},

	{letter, "Nơi nhận upright", inRun("Nơi nhận:", "<w:i/>", ""), "R29"},
	{letter, "recipients too large", inRun("- Như trên;", `<w:sz w:val="22"/>`, `<w:sz w:val="24"/>`), "R29"},
	{letter, "recipient without a semicolon", swap("(để báo cáo);", "(để báo cáo)"), "R29"},
	{letter, "no file copy", without("- Lưu: VT"), "R29"},
	{letter, "file copy without a full stop", swap("VP (2).", "VP (2)"), "R29"},
	{letter, "file copy without the registry", swap("- Lưu: VT, VP", "- Lưu: HC, VP"), "R29!"},

	{letter, "K/T", swap("KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC"), "R30"},
	{letter, "KT without a full stop", swap("KT. GIÁM ĐỐC", "KT GIÁM ĐỐC"), "R30"},
	{letter, "KT. without a space", swap("KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC"), "R30"},
	{letter, "KT. before the deputy", swap("KT. GIÁM ĐỐC", "KT. PHÓ GIÁM ĐỐC"), "R30"},
	{letter, "TM. of a head", swap("KT. GIÁM ĐỐC", "TM. SỞ CÔNG THƯƠNG"), "R30"},
	{letter, "deputy in charge", swap(">PHÓ GIÁM ĐỐC", ">PHÓ GIÁM ĐỐC PHỤ TRÁCH"), "R30"},
	{letter, "position in small letters", swap("KT. GIÁM ĐỐC", "KT. Giám đốc"), "R30"},

	{letter, "a degree", swap("Nguyễn Văn A", "ThS. Nguyễn Văn A"), "R31"},
	{letter, "a degree at a school", edits(swap("SỞ CÔNG THƯƠNG", "TRƯỜNG THPT A"), swap("Nguyễn Văn A", "TS. Nguyễn Văn A")), "R31!"},
	{letter, "name in capitals", swap("Nguyễn Văn A", "NGUYỄN VĂN A"), "R31"},
	{letter, "name not bold", inRun("Nguyễn Văn A", "<w:b/>", ""), "R31"},

	{letter, "page break before the signature", setParagraph("Nơi nhận:", `<w:pageBreakBefore/>`), "R04 R32"},

	{plan, "annexes without numerals", all(">Phụ lục II<", ">Phụ lục<"), "R33"},
	{plan, "annexes in Arabic numerals", all(">Phụ lục II<", ">Phụ lục 2<"), "R33 R33"},
	{plan, "annex out of order", swap(">Phụ lục II<", ">Phụ lục III<"), "R33"},
	{plan, "no reference", edits(swap("(Kèm theo Kế hoạch số ", "Về Kế hoạch số ")), "R33"},
	{plan, "label in capitals", swap(">Phụ lục I<", ">PHỤ LỤC I<"), "R33"},
	{plan, "annex that the text does not name", swap("(Danh sách tại Phụ lục III)", "(Có thông báo riêng)"), "R33"},

	{plan, "annex that goes on counting", swap(`<w:pgNumType w:start="1"/>`, ``), "R34"},

	{decision, "attached document with a number", before("QUY CHẾ", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Số: 08/QC-UBND</w:t></w:r></w:p>`), "R35"},
	{decision, "attached document that does not say with what", without("(Kèm theo Quyết định"), "R35"},
	{decision, "attached document with a date", before("QUY CHẾ", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Tân Hưng, ngày 12 tháng 01 năm 2026</w:t></w:r></w:p>`), "R35"},

	{letter, "urgency of the old circular", before("Số: 15", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>HỎA TỐC HẸN GIỜ</w:t></w:r></w:p>`), "R36"},
	{letter, "urgency too small", before("Số: 15", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t>KHẨN</w:t></w:r></w:p>`), "R36"},
	{letter, "urgency at the right", before("Hưng Yên, ngày", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>KHẨN</w:t></w:r></w:p>`), "R36"},

	{letter, "capitals too many", swap("được Ủy ban nhân dân tỉnh giao", "được Ủy Ban Nhân Dân tỉnh giao"), "R37"},
	{letter, "number of a ward", swap("trên địa bàn tỉnh quý", "trên địa bàn quận 1 quý"), "R37"},
	{letter, "holiday", swap("trên địa bàn tỉnh quý IV", "trên địa bàn dịp tết nguyên đán"), "R37"},

	{letter, "two spaces", swap(`<w:t>`+opening, `<w:t xml:space="preserve">Thực hiện  nhiệm vụ`), "R38"},
	{letter, "space before a comma", swap("tỉnh giao, Sở", "tỉnh giao , Sở"), "R38"},
	{letter, "marks apart", swap("Tỷ lệ lấp đầy", norm.NFD.String("Tỷ lệ lấp đầy")), "R38"},
	{letter, "line break in a paragraph", swap("tỉnh giao, Sở", "tỉnh giao,</w:t><w:br/><w:t>Sở"), "R38"},
	{letter, "two ways of tone marks", edits(swap("cụm công nghiệp đang hoạt động", "cụm công nghiệp đang hòa mạng"), swap("Tỷ lệ lấp đầy", "Tỷ lệ hoà mạng")), "R38"},

	{letter, "an abbreviation", swap("các cụm công nghiệp trên", "các cụm công nghiệp GPMB trên"), "R39"},

	{minutes, "one signature", edits(without("THƯ KÝ"), without("Trần Thị B<")), "R40"},
	{minutes, "a line of place and date", around("Số: 05/BB", "<w:tr>", "</w:tr>", func(s string) string {
		i := strings.LastIndex(s, "</w:p>")
		return s[:i] + `<w:r><w:rPr><w:i/></w:rPr><w:t>An Biên, ngày 09 tháng 01 năm 2026</w:t></w:r>` + s[i:]
	}), "R40!"},

	{letter, "cited without its date", swap(opening, "Thực hiện Kế hoạch số 12/KH-UBND về công nghiệp và nhiệm vụ"), "R41"},
	{decision, "cited in full again", swap("Quyết định này có hiệu lực", "Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh có hiệu lực"), "R41"},

	{letter, "dots left", swap("trước ngày 20 tháng 01", "trước ngày …… tháng 01"), "R42"},
	{letter, "note left", swap("quý IV năm 2025", "quý IV [CẦN BỔ SUNG]"), "R42"},
	{letter, "question marks left", swap("quý IV năm 2025", "quý ???"), "R42"},
	{letter, "tag left", swap("quý IV năm 2025", "{{quy}} năm 2025"), "R42"},

	{plan, "header row not repeated", swap(`<w:tblHeader/>`, ``), "R43!"},
	{plan, "rows that split", around("Nội dung kiểm tra<", "<w:tbl>", "</w:tbl>", func(s string) string { return strings.Replace(s, `<w:cantSplit/>`, ``, 3) }), "R43!"},
	{plan, "table too wide", all(`<w:tblW w:w="9354" w:type="dxa"/><w:tblBorders>`, `<w:tblW w:w="10400" w:type="dxa"/><w:tblBorders>`), "R43"},
}

// codes returns the codes of a list in order, "!" behind those that are
// warnings though their rules are errors.
func codes(list diag.List) string {
	usual := make(map[diag.Code]diag.Severity)
	for _, r := range check.Rules() {
		usual[r.Code] = r.Severity
	}
	var out []string
	for _, p := range list {
		code := string(p.Code)
		if p.Severity != usual[p.Code] {
			code += "!"
		}
		out = append(out, code)
	}
	return strings.Join(out, " ")
}

func TestFaults(t *testing.T) {
	good := make(map[string][]byte)
	for _, name := range []string{plan, letter, decision, minutes} {
		good[name] = paper(t, name)
	}
	for _, f := range faults {
		t.Run(f.want[:3]+" "+f.name, func(t *testing.T) {
			p := unzip(t, good[f.paper])
			f.plant(p)
			list := found(t, p.zip())
			if !assert.Equal(t, f.want, codes(list)) {
				t.Log(list)
			}
			for _, p := range list {
				assert.Equal(t, "paper.docx", p.Place.File)
				assert.NotEmpty(t, p.Place.Part)
				assert.NotZero(t, p.Place.Paragraph)
			}
		})
	}
}

// TestEveryRuleHasFaults: no rule is claimed that no broken paper shows.
func TestEveryRuleHasFaults(t *testing.T) {
	shown := make(map[string]bool)
	for _, f := range faults {
		for code := range strings.FieldsSeq(f.want) {
			shown[strings.TrimSuffix(code, "!")] = true
		}
	}
	for _, r := range check.Rules() {
		assert.True(t, shown[string(r.Code)], r.Code)
	}
}
