package nd30_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

func TestOutlineGolden(t *testing.T) {
	golden(t, "nd30/de-cuong.txt", dump(outlinePaper(t, theOutline(t))))
}

var outlineLines = []line{
	{"", "type-name", "BÁO CÁO"},
	{"", "subject", "Việc thực hiện"},
	{"", "title-note", "(Từ ngày 01"},
	{"", "to", "Kính gửi: Sở"},
	{"I.", "section", "ĐẶC ĐIỂM, TÌNH"},
	{"1.", "clause-title", "Đặc điểm của"},
	{"", "answer", "(Nêu diện tích,"},
	{"2.", "clause-title", "Khái quát về"},
	{"", "answer", "(Nêu các phòng"},
	{"3.", "clause-title", "Văn bản chỉ"},
	{"", "answer", "(Liệt kê văn"},
	{"II.", "section", "KẾT QUẢ THỰC"},
	{"", "answer", "(Với từng nội"},
	{"1.", "clause-title", "Chỉ đạo, điều"},
	{"", "body", "……………"},
	{"2.", "clause-title", "Hoạt động của"},
	{"a)", "point", "Bộ máy, biên"},
	{"", "body", "……………"},
	{"b)", "point", "Thẩm quyền được"},
	{"", "body", "……………"},
	{"c)", "point", "Ngân sách, tài"},
	{"", "body", "……………"},
	{"d)", "point", "Chuyển đổi số"},
	{"", "body", "……………"},
	{"đ)", "point", "Văn thư, lưu"},
	{"", "body", "……………"},
	{"e)", "point", "Giải quyết thủ"},
	{"", "body", "……………"},
	{"g)", "point", "Chế độ thông"},
	{"", "body", "……………"},
	{"3.", "clause-title", "Nhiệm vụ, kỷ"},
}

func TestOutlineParagraphs(t *testing.T) {
	paper := outlinePaper(t, theOutline(t))
	got := append(linesOf(paper.Title), linesOf(paper.Body)...)
	require.Greater(t, len(got), len(outlineLines))
	note := len(linesOf(paper.Title))
	assert.Equal(t, line{"", decree.Body, "Thực hiện Kế"}, got[note], "what the report answers")
	assert.Equal(t, line{"", nd30.Answer, "(Số liệu và"}, got[note+1], "which of form and report counts for what")
	got = slices.Delete(got, note, note+2)
	assert.Equal(t, outlineLines, got[:len(outlineLines)])
	assert.Equal(t, []string{"Nơi nhận:", "- Như trên;", "- Lưu: VT."}, textsOf(paper.Recipients))
	assert.Equal(t, []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "……………"}, textsOf(paper.Signature))
}

// Every section that asks for something has a field under its id, in order;
// one that is only a heading above others has none.
func TestOutlineFields(t *testing.T) {
	o := theOutline(t)
	var want []string
	var walk func([]outline.Section)
	walk = func(sections []outline.Section) {
		for i := range sections {
			s := &sections[i]
			if len(s.Sections) == 0 || s.Prompt != "" {
				want = append(want, "section."+s.ID)
			}
			walk(s.Sections)
		}
	}
	walk(o.Expand(o.Checklist))
	var got []string
	for _, b := range outlinePaper(t, o).Body {
		if b.Kind == doc.Field {
			got = append(got, b.Slot.Tag)
			assert.NotEmpty(t, b.Slot.Title)
			assert.NotEmpty(t, b.Blocks)
		}
	}
	assert.Equal(t, want, got)
	for _, id := range []string{"chung.dacdiem", "ketqua", "ketqua.cds", "bieu.bomay", "hanche", "kiennghi.trunguong"} {
		assert.Contains(t, got, "section."+id)
	}
}

// What only the unit knows is a slot.
func TestOutlineSlots(t *testing.T) {
	paper := outlinePaper(t, theOutline(t))
	tags := map[string]bool{}
	collect := func(blocks []doc.Block) {
		for _, b := range blocks {
			for _, r := range b.Runs {
				tags[r.Slot.Tag] = true
			}
		}
	}
	for _, row := range paper.Letterhead.Rows {
		collect(row.Left)
		collect(row.Right)
	}
	collect(paper.Signature)
	for _, tag := range []string{"unit", nd30.NumberTag, "place", nd30.DateTag, "signer"} {
		assert.True(t, tags[tag], tag)
	}
}

// Nơi nhận and signature stay with the end of the text.
func TestOutlineClosingIsKept(t *testing.T) {
	data := string(partOf(t, outlinePaper(t, theOutline(t)), sheetFor(t, report.Layout{}), "word/document.xml"))
	at := strings.Index(data, "Trên đây là báo cáo")
	require.Positive(t, at)
	paragraph := data[strings.LastIndex(data[:at], "<w:p>"):at]
	assert.Contains(t, paragraph, "<w:keepNext/>")
}

func TestOutlineOfOneSection(t *testing.T) {
	o := &outline.Outline{ID: "dc", Title: "Tình hình thu phí", Sections: []outline.Section{{ID: "a", Heading: "Số thu"}}}
	paper := outlinePaper(t, o)
	assert.Equal(t, []string{"BÁO CÁO", "Tình hình thu phí"}, textsOf(paper.Title))
	assert.Equal(t, []line{{"I.", "section", "SỐ THU"}, {"", "body", "……………"}, {"", "body", "Trên đây là"}}, linesOf(paper.Body))
	assert.Equal(t, "Trên đây là báo cáo tình hình thu phí./.", paper.Body[2].Text)
	o.Opening, o.Closing = "Thực hiện Quyết định số 5/QĐ-SYT, đơn vị báo cáo như sau:", "Kính báo cáo."
	own := outlinePaper(t, o).Body
	assert.Equal(t, o.Opening, own[0].Text)
	assert.Equal(t, "Kính báo cáo./.", own[3].Text)
	assert.Equal(t, []string{"Nơi nhận:", "- Lưu: VT."}, textsOf(paper.Recipients))
}

// Sections of every content have the table that asks for it.
func TestAnswerTables(t *testing.T) {
	for content, columns := range map[outline.Content][]string{
		outline.Issues:        {"TT", "Hạn chế, tồn tại", "Nguyên nhân chủ quan", "Nguyên nhân khách quan", "Hướng khắc phục, thời hạn", "Người chịu trách nhiệm"},
		outline.Difficulties:  {"TT", "Nội dung khó khăn, vướng mắc", "Căn cứ pháp lý", "Cơ quan có thẩm quyền giải quyết", "Đề xuất"},
		outline.Commendations: {"TT", "Sáng kiến, cách làm hiệu quả", "Tập thể, cá nhân", "Kết quả"},
		outline.Items:         {"TT", "Nội dung", "Tự đánh giá", "Minh chứng"},
		outline.Indicators:    {"TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"},
	} {
		o := &outline.Outline{ID: "dc", Title: "Báo cáo", Checklist: theOutline(t).Checklist, Sections: []outline.Section{{ID: "a", Heading: "A", Content: content}}}
		tables := tablesOf(outlinePaper(t, o).Body)
		require.Len(t, tables, 1, content)
		var got []string
		for _, c := range tables[0].Rows[0].Cells {
			got = append(got, strings.ReplaceAll(c.Text, "\u00A0", " "))
		}
		assert.Equal(t, columns, got)
	}
}

// A heading longer than a control can bear is shortened in the control alone.
func TestLongHeading(t *testing.T) {
	for _, heading := range []string{strings.Repeat("ă", 64), strings.Repeat("ă", 65), strings.Repeat("𝒜", 40)} {
		o := &outline.Outline{ID: "dc", Title: "Báo cáo", Sections: []outline.Section{{ID: "a", Heading: heading}}}
		paper := outlinePaper(t, o)
		assert.Equal(t, strings.ToUpper(heading), paper.Body[0].Text)
		require.NoError(t, docx.Write(t.Context(), discard{}, paper, sheetFor(t, report.Layout{})))
		title := paper.Body[1].Slot.Title
		assert.Equal(t, len([]rune(heading)) > 64 || strings.HasPrefix(heading, "𝒜"), strings.HasSuffix(title, "…"), title)
		assert.True(t, strings.HasPrefix(heading, strings.TrimSuffix(title, "…")))
	}
}

type discard struct{}

func (discard) Write(b []byte) (int, error) { return len(b), nil }

// What stands in brackets already has no second ones, and no dash before it.
func TestBracketsOnce(t *testing.T) {
	o := &outline.Outline{Title: "Báo cáo tình hình", Sections: []outline.Section{
		{ID: "a", Heading: "Kiến nghị (nếu có)", Required: new(bool), Prompt: "(Nêu kiến nghị)"},
		{ID: "b", Heading: "Khác", Required: new(bool), Prompt: "- Nêu việc (nếu có) và thời hạn (nếu có)"},
	}}
	assert.Equal(t, []line{
		{"I.", "section", "KIẾN NGHỊ (NẾU"},
		{"", nd30.Answer, "(Nêu kiến nghị)"},
		{"II.", "section", "KHÁC (NẾU CÓ)"},
		{"", nd30.Answer, "(Nêu việc (nếu"},
		{"", "body", "Trên đây là"},
	}, linesOf(outlinePaper(t, o).Body))
	assert.Equal(t, "I. KIẾN NGHỊ (NẾU CÓ)", textsOf(outlinePaper(t, o).Body)[0])
}
