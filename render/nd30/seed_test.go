package nd30_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
)

// seedFolder holds a real plan, as printed text and as YAML, beside the project.
const seedFolder = "../../../shared/seed"

// seedParagraph is what one paragraph of the real plan is, as read off the
// printed paper.
type seedParagraph struct {
	marker string
	role   doc.Role
	words  string // the first three, fewer where it has no more
}

var seedParagraphs = []seedParagraph{
	{"", "type-name", "KẾ HOẠCH"},
	{"", "subject", "Kiểm tra việc"},
	{"", "subject", "tại Ủy ban"},
	{"", "basis", "Căn cứ Kế"},
	{"", "body", "Sở Nội vụ"},
	{"I.", "section", "MỤC ĐÍCH, YÊU"},
	{"1.", "clause-title", "Mục đích:"},
	{"-", "dash", "Rà soát việc"},
	{"-", "dash", "Đôn đốc, hướng"},
	{"-", "dash", "Rà soát, phát"},
	{"-", "dash", "Tổng hợp các"},
	{"2.", "clause-title", "Yêu cầu:"},
	{"-", "dash", "Hoạt động kiểm"},
	{"-", "dash", "Thủ trưởng các"},
	{"II.", "section", "NỘI DUNG KIỂM"},
	{"1.", "clause", "Công tác chỉ"},
	{"2.", "clause", "Kết quả hoạt"},
	{"-", "dash", "Công tác tổ"},
	{"-", "dash", "Việc thực hiện"},
	{"-", "dash", "Công tác điều"},
	{"-", "dash", "Công tác chuyển"},
	{"-", "dash", "Việc bố trí,"},
	{"-", "dash", "Tình hình tiếp"},
	{"-", "dash", "Việc thực hiện"},
	{"3.", "clause", "Tiến độ, kết"},
	{"4.", "clause", "Công tác chuẩn"},
	{"5.", "clause", "Các nội dung"},
	{"III.", "section", "THỜI GIAN, THÀNH"},
	{"1.", "clause-title", "Thời gian thực"},
	{"", "body", "Từ tháng 10/2025"},
	{"2.", "clause-title", "Thành phần kiểm"},
	{"-", "dash", "Trưởng đoàn: Đồng"},
	{"-", "dash", "Phó Trưởng đoàn:"},
	{"-", "dash", "Thành viên:"},
	{"+", "plus", "Lãnh đạo các"},
	{"+", "plus", "Đại diện các"},
	{"+", "plus", "Đại diện lãnh"},
	{"3.", "clause-title", "Đối tượng kiểm"},
	{"", "body", "Ủy ban nhân"},
	{"", "body", "Thành phần tiếp"},
	{"-", "dash", "Đại diện Đảng"},
	{"-", "dash", "Đại diện Thường"},
	{"-", "dash", "Chủ tịch, Phó"},
	{"-", "dash", "Lãnh đạo và"},
	{"IV.", "section", "KINH PHÍ"},
	{"", "body", "Kinh phí thực"},
	{"V.", "section", "TỔ CHỨC THỰC"},
	{"1.", "clause-title", "Phòng Xây dựng"},
	{"-", "dash", "Chủ trì tham"},
	{"-", "dash", "Căn cứ chức"},
	{"2.", "clause-title", "Văn phòng Sở"},
	{"-", "dash", "Bố trí phương"},
	{"-", "dash", "Căn cứ chức"},
	{"3.", "clause-title", "Các phòng chuyên"},
	{"", "body", "Căn cứ chức"},
	{"4.", "clause-title", "Đề nghị các"},
	{"-", "dash", "Cử lãnh đạo,"},
	{"-", "dash", "Căn cứ chức"},
	{"5.", "clause-title", "Ủy ban nhân"},
	{"-", "dash", "Xây dựng Báo"},
	{"-", "dash", "Báo cáo, cung"},
	{"", "body", "Trong quá trình"},
	{"", "recipients-word", "Nơi nhận:"},
	{"-", "recipient", "UBND TP;"},
	{"-", "recipient", "Các Sở, ngành"},
	{"-", "recipient", "GĐ, các PGĐ"},
	{"-", "recipient", "UBND các xã,"},
	{"-", "recipient", "Các phòng chuyên"},
	{"-", "recipient", "Lưu: VT, XDCQ&CTTN."},
	{"", "authority", "GIÁM ĐỐC"},
	{"", "signer", "Vũ Tiến Phụng"},
}

// weights are the weight and slant of each role on the printed paper.
var weights = map[doc.Role]struct{ bold, italic bool }{
	"type-name": {true, false}, "subject": {true, false}, "basis": {false, true}, "body": {},
	"section": {true, false}, "clause-title": {true, false}, "clause": {}, "dash": {}, "plus": {},
	"recipients-word": {true, true}, "recipient": {}, "authority": {true, false}, "signer": {true, false},
}

// seedPaper loads the real plan and lays it out.
func seedPaper(t *testing.T) (doc.Paper, []byte) {
	t.Helper()
	if _, err := os.Stat(seedFolder); err != nil {
		t.Skip("the real plan is not beside the project")
	}
	plan, problems := report.LoadPlan(os.DirFS(seedFolder), "plan.yaml")
	require.NoError(t, problems.Err())
	sheet, err := nd30.Sheet(plan.Settings())
	require.NoError(t, err)
	paper, err := nd30.Plan(plan, sheet)
	require.NoError(t, err)
	for role, w := range weights {
		look, ok := sheet.Look(role)
		assert.True(t, ok, role)
		assert.Equal(t, w.bold, look.Bold, "%s bold", role)
		assert.Equal(t, w.italic, look.Italic, "%s italic", role)
	}
	var buf bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &buf, paper, sheet))
	return paper, buf.Bytes()
}

// paragraphs returns the paragraphs of a region, without lines.
func paragraphs(regions ...[]doc.Block) []doc.Block {
	var out []doc.Block
	for _, region := range regions {
		for _, b := range region {
			if b.Kind == doc.Paragraph {
				out = append(out, b)
			}
		}
	}
	return out
}

func TestSeedParagraphs(t *testing.T) {
	paper, _ := seedPaper(t)
	var got []seedParagraph
	for _, b := range paragraphs(paper.Title, paper.Body, paper.Recipients, paper.Signature) {
		words := strings.Fields(b.Text)
		got = append(got, seedParagraph{b.Marker, b.Role, strings.Join(words[:min(3, len(words))], " ")})
	}
	assert.Equal(t, seedParagraphs, got)
}

// TestSeedWords holds the words of the paper against the printed ones, but for
// its two slips: the basis that ends in ";", and "tổng họp".
func TestSeedWords(t *testing.T) {
	paper, _ := seedPaper(t)
	printed, err := os.ReadFile(filepath.Join(seedFolder, "plan.txt"))
	require.NoError(t, err)
	want := strings.Fields(string(printed))
	mend(t, want, "cấp;", "cấp.")
	mend(t, want, "họp,", "hợp,")

	place := paper.Letterhead.Rows[1].Right
	var got []string
	for _, b := range paragraphs(place, paper.Title, paper.Body, paper.Recipients, paper.Signature) {
		text := b.Text
		for _, r := range b.Runs {
			text += r.Text
		}
		got = append(got, strings.Fields(b.Marker+" "+text)...)
	}
	assert.Equal(t, want, got)
	t.Logf("%d words", len(got))
}

// mend replaces the first word that is wrong.
func mend(t *testing.T, words []string, wrong, right string) {
	for i, w := range words {
		if w == wrong {
			words[i] = right
			return
		}
	}
	t.Errorf("%q is not in the printed text", wrong)
}

// TestSeedPages prints the paper with LibreOffice and holds pages and lines
// against the printed ones.
func TestSeedPages(t *testing.T) {
	_, file := seedPaper(t)
	want := printedPages(t)
	got := officePages(t, file)
	require.Len(t, got, len(want), "pages")

	same, lines := 0, 0
	for i := range want {
		ours := map[string]int{}
		for _, line := range got[i] {
			ours[line]++
		}
		for _, line := range want[i] {
			lines++
			if ours[line] > 0 {
				ours[line]--
				same++
			}
		}
		first := func(page []string) string { return strings.Join(strings.Fields(page[0])[:3], " ") }
		if i > 0 {
			assert.Equal(t, first(want[i]), first(got[i]), "page %d begins", i+1)
		}
	}
	t.Logf("%d of %d lines break at the same word", same, lines)
	assert.GreaterOrEqual(t, same, 97)
	assert.Equal(t, 107, lines)
}
