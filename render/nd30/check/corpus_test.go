package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/diag"
)

// programs are ways to write one and the same paper.
var programs = []program{
	{name: "Word", rule: "own", number: "control", room: "style", split: true},
	{name: "Word, styles and theme", styles: true, theme: true, auto: true, rule: "border-top", number: "field", room: "style"},
	{name: "Word 2003", rule: "vml-line", number: "frame", room: "style"},
	{name: "Word 2003, next paragraph", rule: "vml-next", number: "frame", room: "style", split: true},
	{name: "Word, shape", rule: "vml-shape", number: "simple", room: "style", auto: true},
	{name: "Word, next paragraph", theme: true, rule: "next", number: "control", room: "style", split: true},
	{name: "Word, both in one cell", rule: "crossed", number: "field", room: "style"},
	{name: "Word, group", rule: "group", number: "field", room: "style", styles: true},
	{name: "Word, table in a cell", rule: "nested", number: "field", room: "style"},
	{name: "Word, borders of cells", rule: "cell", number: "field", room: "zero"},
	{name: "Word, inline", rule: "inline", number: "field", room: "style"},
	{name: "Word, tabs", head: "tabs", end: "tabs", rule: "own", number: "frame", room: "style"},
	{name: "Word, text boxes", head: "boxes", rule: "own", number: "field", room: "style"},
	{name: "LibreOffice", styles: true, rule: "office", number: "field", room: "zero", quirk: "office"},
	{name: "LibreOffice, borders", styles: true, auto: true, rule: "border-bottom", number: "field", room: "zero", quirk: "office"},
	{name: "WPS", rule: "connector", number: "box", room: "style", split: true},
	{name: "WPS, centred", theme: true, rule: "centre", number: "box", room: "style"},
	{name: "Google Docs", rule: "border-bottom", number: "simple", room: "none", quirk: "google"},
	{name: "Google Docs, cells", rule: "cell", number: "simple", room: "zero", quirk: "google"},
}

var drafts = []struct {
	name string
	make func() draft
}{
	{"letter", letterDraft}, {"decision", decisionDraft}, {"plan", planDraft}, {"report", reportDraft}, {"notice", noticeDraft}, {"proposal", proposalDraft},
}

// slip is one thing that a person got wrong.
type slip struct {
	name  string
	paper func() draft
	plant func(d *draft)
	want  string // the rule that tells of it
	only  string // the programs that can make it, by a word of their names
}

// looks changes the look of a part.
func looks(role string, change func(p *para)) func(d *draft) {
	return func(d *draft) {
		d.change = func(r string, p *para) {
			if r == role {
				change(p)
			}
		}
	}
}

// text changes what one part of a text says.
func bodyText(i int, old, now string) func(d *draft) {
	return func(d *draft) { d.body[i].text = strings.Replace(d.body[i].text, old, now, 1) }
}

var slips = []slip{
	{"left margin of 25 mm", letterDraft, func(d *draft) { d.left = 1417 }, "R01", ""},
	{"right margin of 25 mm", planDraft, func(d *draft) { d.right = 1417 }, "R01", "2003"},
	{"Letter paper", noticeDraft, func(d *draft) { d.page = `<w:pgSz w:w="12240" w:h="15840"/>` }, "R01", ""},
	{"TCVN3 under a font of today", letterDraft, func(d *draft) {
		d.body[2].text = "§Ò xuÊt trang thiÕt bÞ cÇn söa ch÷a hoÆc thay thÕ trong n¨m 2026."
	}, "R02", ""},
	{"VNI under a font of today", letterDraft, func(d *draft) {
		d.body[2].text = "Ñeà xuaát trang thieát bò caàn söûa chöõa hoaëc thay theá trong naêm 2026."
	}, "R02", ""},
	{"misspelt national name", letterDraft, func(d *draft) { d.national = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM" }, "R05", ""},
	{"national name not bold", planDraft, looks("national", func(p *para) { p.bold = false }), "R05", ""},
	{"motto with dashes", decisionDraft, func(d *draft) { d.motto = "Độc lập – Tự do – Hạnh phúc" }, "R06", ""},
	{"motto in capitals", noticeDraft, func(d *draft) { d.motto = "Độc Lập - Tự Do - Hạnh Phúc" }, "R06", ""},
	{"motto not bold", reportDraft, looks("motto", func(p *para) { p.bold = false }), "R06", ""},
	{"no line below the motto", letterDraft, func(d *draft) { d.noRule = "motto" }, "R07", ""},
	{"no line below the motto of a decision", decisionDraft, func(d *draft) { d.noRule = "motto" }, "R07", ""},
	{"short line below the motto", planDraft, func(d *draft) { d.ruleScale = map[string]float64{"motto": 0.6} }, "R07", ""},
	{"long line below the motto", proposalDraft, func(d *draft) { d.ruleScale = map[string]float64{"motto": 1.3} }, "R07", ""},
	{"no line below the issuer", letterDraft, func(d *draft) { d.noRule = "issuer" }, "R08", ""},
	{"no line below an issuer of two lines", decisionDraft, func(d *draft) { d.noRule = "issuer" }, "R08", ""},
	{"line as long as the issuer", planDraft, func(d *draft) { d.ruleScale = map[string]float64{"issuer": 2.3} }, "R08", ""},
	{"superior bold", letterDraft, looks("superior", func(p *para) { p.bold = true }), "R09", ""},
	{"issuer not bold", planDraft, looks("issuer", func(p *para) { p.bold = false }), "R09", ""},
	{"superior in small letters", planDraft, func(d *draft) { d.superior = []string{"Ủy ban nhân dân tỉnh An Bình"} }, "R09", ""},
	{"national name of 14 pt", noticeDraft, func(d *draft) {
		d.change = func(r string, p *para) {
			if r == "national" {
				p.size = 14
			}
		}
	}, "R10", "Word"},
	{"number of 14 pt", letterDraft, looks("number", func(p *para) { p.size = 14 }), "R11", ""},
	{"number without a zero", planDraft, func(d *draft) { d.number = "Số: 7/KH-SNV" }, "R11", ""},
	{"number without a colon", noticeDraft, func(d *draft) { d.number = "Số 09/TB-SNNMT" }, "R11", ""},
	{"spaces in the number", reportDraft, func(d *draft) { d.number = "Số: 31 / BC-THHA" }, "R11", ""},
	{"number bold", decisionDraft, looks("number", func(p *para) { p.bold = true }), "R11", ""},
	{"year in the number", planDraft, func(d *draft) { d.number = "Số: 07/2026/KH-SNV" }, "R12", ""},
	{"symbol of another type", reportDraft, func(d *draft) { d.number = "Số: 31/TB-THHA" }, "R13", ""},
	{"CV in a letter", letterDraft, func(d *draft) { d.number = "Số: 218/CV-SYT" }, "R13", ""},
	{"day without a zero", decisionDraft, func(d *draft) { d.date = "Tân Bình, ngày 3 tháng 02 năm 2026" }, "R14", ""},
	{"February without a zero", decisionDraft, func(d *draft) { d.date = "Tân Bình, ngày 03 tháng 2 năm 2026" }, "R14", ""},
	{"date upright", letterDraft, looks("date", func(p *para) { p.italic = false }), "R14", ""},
	{"date with strokes", noticeDraft, func(d *draft) { d.date = "An Bình, ngày 02/3/2026" }, "R14", ""},
	{"date put by blanks", planDraft, looks("date", func(p *para) { p.text, p.align = strings.Repeat(" ", 24)+p.text, "" }), "R14", "Word 2003"},
	{"district after the reform", reportDraft, func(d *draft) { d.superior = []string{"UBND QUẬN HÒA AN"} }, "R15", ""},
	{"merged province", planDraft, func(d *draft) { d.superior = []string{"UBND TỈNH BẮC GIANG"} }, "R15", ""},
	{"letter with its type", letterDraft, func(d *draft) { d.subject[0] = "Về việc rà soát trang thiết bị trạm y tế" }, "R16", ""},
	{"V/v twice", letterDraft, func(d *draft) { d.subject[0] = "V/v về việc rà soát trang thiết bị" }, "R16", ""},
	{"subject of a letter in italics", letterDraft, looks("letter-subject", func(p *para) { p.italic = true }), "R16", ""},
	{"type not bold", planDraft, looks("type", func(p *para) { p.bold = false }), "R17", ""},
	{"subject not bold", noticeDraft, looks("subject", func(p *para) { p.bold = false }), "R17", ""},
	{"V/v below the type", decisionDraft, func(d *draft) { d.subject = []string{"V/v thành lập Tổ kiểm tra hồ sơ lưu trữ"} }, "R17", ""},
	{"no line below the subject", planDraft, func(d *draft) { d.noRule = "title" }, "R17", ""},
	{"no line below a wrapped subject", reportDraft, func(d *draft) { d.noRule = "title" }, "R17", ""},
	{"line as long as the page", planDraft, func(d *draft) { d.ruleScale = map[string]float64{"title": 2.6} }, "R17", ""},
	{"subject with a full stop", noticeDraft, func(d *draft) { d.subject[1] += "." }, "R18", ""},
	{"basis upright", decisionDraft, looks("basis", func(p *para) { p.italic = !strings.HasPrefix(p.text, "Căn cứ Luật") }), "R19", ""},
	{"basis without its word", decisionDraft, func(d *draft) { d.bases[0] = strings.TrimPrefix(d.bases[0], "Căn cứ ") }, "R19", ""},
	{"basis without its word, of a notice", noticeDraft, func(d *draft) { d.bases[0] = strings.TrimPrefix(d.bases[0], "Căn cứ ") }, "R19", ""},
	{"last basis with a semicolon", decisionDraft, func(d *draft) { d.bases[2] = strings.TrimSuffix(d.bases[2], ".") + ";" }, "R19", ""},
	{"last basis with a comma", noticeDraft, func(d *draft) { d.bases[1] = strings.TrimSuffix(d.bases[1], ".") + "," }, "R19", ""},
	{"law with its number", decisionDraft, func(d *draft) {
		d.bases[0] = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;"
	}, "R20", ""},
	{"enacting word off the middle", decisionDraft, looks("enacts", func(p *para) { p.left = 2268 }), "R21", ""},
	{"enacting word by blanks", decisionDraft, looks("enacts", func(p *para) { p.text, p.align = strings.Repeat(" ", 30)+p.text, "" }), "R21", ""},
	{"no enacting word", decisionDraft, func(d *draft) { d.enacts = "" }, "R21", ""},
	{"no authority", decisionDraft, func(d *draft) { d.power = "" }, "R21", ""},
	{"text of 12 pt", letterDraft, looks("body", func(p *para) { p.size = 12 }), "R22", ""},
	{"text at the left", proposalDraft, looks("body", func(p *para) { p.align = "" }), "R22", ""},
	{"text without an indent", noticeDraft, looks("body", func(p *para) { p.first = 0 }), "R22", ""},
	{"lines too far apart", planDraft, looks("body", func(p *para) { p.line = 420 }), "R22", ""},
	{"paragraphs without a gap", proposalDraft, looks("body", func(p *para) { p.before = 0 }), "R22", ""},
	{"clause with a bracket", letterDraft, func(d *draft) {
		d.body[1], d.body[2] = item{"text", "1) " + d.body[1].text}, item{"text", "2. " + d.body[2].text}
	}, "R23", "Word 2003"},
	{"article with a colon", decisionDraft, func(d *draft) { d.change = colon }, "R23", ""},
	{"section in small letters", planDraft, bodyText(1, "MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu"), "R24", ""},
	{"section not bold", reportDraft, looks("body", func(p *para) { p.bold = p.bold && !strings.Contains(p.text, "KẾT QUẢ") }), "R24", ""},
	{"titled clauses not bold", planDraft, looks("body", func(p *para) { p.bold = p.bold && !strings.HasSuffix(p.text, "Mục đích") }), "R24", ""},
	{"bullet of Word in the text", planDraft, func(d *draft) { d.body[5] = item{"text", "\uf0b7 " + d.body[5].text} }, "R25", ""},
	{"round bullet", planDraft, func(d *draft) { d.body[5] = item{"text", "• " + d.body[5].text} }, "R25", ""},
	{"no end mark", letterDraft, bodyText(3, "2026./.", "2026."), "R26", ""},
	{"no Kính gửi", letterDraft, func(d *draft) { d.to, d.recipients = nil, []string{"- Giám đốc Sở;", "- Lưu: VT, NVY."} }, "R27", ""},
	{"Kính gửi by blanks", letterDraft, looks("to", func(p *para) { p.text, p.align = strings.Repeat(" ", 20)+p.text, "" }), "R27", ""},
	{"a plan that is addressed", planDraft, func(d *draft) { d.to = []string{"Các cơ quan, đơn vị"} }, "R27", ""},
	{"first recipient", letterDraft, func(d *draft) { d.recipients[0] = "- Sở Tài chính;" }, "R28", ""},
	{"no such article", decisionDraft, func(d *draft) { d.recipients[0] = "- Như Điều 5;" }, "R28", ""},
	{"recipient without a mark", planDraft, func(d *draft) { d.recipients[1] = "- Giám đốc Sở" }, "R29", ""},
	{"no file copy", reportDraft, func(d *draft) { d.recipients = d.recipients[:1] }, "R29", ""},
	{"recipients of 12 pt", noticeDraft, looks("recipient", func(p *para) { p.size = 12 }), "R29", ""},
	{"K/T", letterDraft, func(d *draft) { d.authority[0] = "K/T GIÁM ĐỐC" }, "R30", ""},
	{"TM of a head", noticeDraft, func(d *draft) { d.authority = []string{"TM. SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "GIÁM ĐỐC"} }, "R30", ""},
	{"name in capitals", planDraft, func(d *draft) { d.name = "LÊ THỊ D" }, "R31", ""},
	{"name not bold", proposalDraft, looks("signer", func(p *para) { p.bold = false }), "R31", ""},
	{"a degree", planDraft, func(d *draft) { d.name = "ThS. Lê Thị D" }, "R31", ""},
	{"capitals too many", letterDraft, bodyText(0, "Sở Y tế đề nghị Ủy ban nhân dân", "Sở Y tế đề nghị Ủy Ban Nhân Dân"), "R37", ""},
	{"two spaces", proposalDraft, bodyText(0, "mái và sàn", "mái  và sàn"), "R38", ""},
	{"an abbreviation", letterDraft, bodyText(2, "trang thiết bị cần", "TTBYT cần"), "R39", ""},
	{"dots left", letterDraft, bodyText(3, "15 tháng 5", "…… tháng 5"), "R42", ""},
	{"a note left", proposalDraft, bodyText(0, "năm 2008", "năm [bổ sung]"), "R42", ""},
}

// colon puts a colon behind the label of the second article.
func colon(role string, p *para) {
	if role == "body" && p.boldWords > 0 {
		p.text = strings.Replace(p.text, "Điều 2.", "Điều 2:", 1)
	}
}

// tally counts what was found in papers.
type tally struct{ papers, right, wrong, missed, notes int }

func (t tally) String() string {
	share := func(n, of int) string {
		if of == 0 {
			return "  -  "
		}
		return fmt.Sprintf("%5.1f", 100*float64(n)/float64(of))
	}
	return fmt.Sprintf("%6d %6d %6d %6d %6d   %s %%  %s %%", t.papers, t.right, t.wrong, t.missed, t.notes, share(t.right, t.right+t.wrong), share(t.right, t.right+t.missed))
}

// count holds the findings in a paper against the one that is planted, or none.
func (t *tally) count(list diag.List, want string) (wrong []string) {
	t.papers++
	seen := false
	for _, p := range list {
		switch {
		case p.Severity == diag.Note:
			t.notes++
		case string(p.Code) == want && !seen:
			seen = true
			t.right++
		default:
			t.wrong++
			wrong = append(wrong, p.Error())
		}
	}
	if want != "" && !seen {
		t.missed++
		wrong = append(wrong, "missed "+want)
	}
	return wrong
}

// TestCorpus: of right papers and of papers with one slip each, written as many
// programs write them, nothing is found in the first and the slip alone in the
// others.
func TestCorpus(t *testing.T) {
	var all tally
	by := make(map[string]*tally)
	run := func(w program, name string, d draft, want string) {
		if by[w.name] == nil {
			by[w.name] = new(tally)
		}
		list := found(t, w.file(t, d))
		if wrong := by[w.name].count(list, want); wrong != nil {
			t.Errorf("%s, %s: %s", w.name, name, strings.Join(wrong, "\n\t"))
		}
		all.count(list, want)
	}
	for i, w := range programs {
		for k, paper := range drafts {
			d := paper.make()
			if (i+k)%2 == 1 {
				d.set = "A"
			}
			run(w, paper.name, d, "")
		}
	}
	for i, s := range slips {
		able := slices.DeleteFunc(slices.Clone(programs), func(w program) bool { return !s.fits(w) })
		for k := range min(3, len(able)) { // each slip as three programs write it
			d := s.paper()
			s.plant(&d)
			run(able[(i+k*7)%len(able)], s.name, d, s.want)
		}
	}
	t.Logf("%-28s %6s %6s %6s %6s %6s   %s %s", "program", "papers", "found", "wrong", "missed", "notes", "precision", "recall")
	for _, w := range programs {
		t.Logf("%-28s %v", w.name, by[w.name])
	}
	t.Logf("%-28s %v", "all", all)
	assert.GreaterOrEqual(t, float64(all.right), 0.95*float64(all.right+all.wrong), "precision")
	assert.GreaterOrEqual(t, float64(all.right), 0.95*float64(all.right+all.missed), "recall")
}

// fits reports whether a program can make the slip.
func (s slip) fits(w program) bool {
	return strings.Contains(w.name, s.only)
}
