package nd30_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

func TestPlanGolden(t *testing.T) {
	golden(t, "nd30/ke-hoach.txt", dump(planPaper(t, thePlan(t))))
}

// planLines are the first paragraphs of the plan of testdata, as a clerk reads
// them off its YAML. A golden approves itself; these were written by hand.
var planLines = []line{
	{"", "type-name", "KẾ HOẠCH"},
	{"", "subject", "Kiểm tra việc"},
	{"", "subject", "của chính quyền"},
	{"", "basis", "Căn cứ Luật"},
	{"", "basis", "Căn cứ Luật"},
	{"", "basis", "Căn cứ Nghị"},
	{"", "basis", "Căn cứ Quyết"},
	{"", "basis", "Căn cứ Kế"},
	{"", "basis", "Căn cứ ý"},
	{"", "basis", "Theo đề nghị"},
	{"", "body", "Sở Nội vụ"},
	{"I.", "section", "MỤC ĐÍCH, YÊU"},
	{"1.", "clause-title", "Mục đích"},
	{"-", "dash", "Nắm kết quả"},
	{"-", "dash", "Kịp thời chấn"},
	{"-", "dash", "Ghi nhận cách"},
	{"-", "dash", "Xác định rõ"},
	{"-", "dash", "Hình thành bộ"},
	{"2.", "clause-title", "Yêu cầu"},
	{"-", "dash", "Việc kiểm tra"},
	{"-", "dash", "Nội dung làm"},
	{"-", "dash", "Không yêu cầu"},
	{"-", "dash", "Không bố trí"},
	{"II.", "section", "NỘI DUNG KIỂM"},
	{"1.", "clause", "Công tác chỉ"},
	{"2.", "clause", "Hoạt động của"},
	{"-", "dash", "Tổ chức các"},
	{"-", "dash", "Việc tiếp nhận,"},
	{"-", "dash", "Lập, chấp hành"},
	{"-", "dash", "Chuyển đổi số"},
	{"-", "dash", "Soạn thảo, ban"},
	{"-", "dash", "Niêm yết, tiếp"},
	{"-", "dash", "Chế độ thông"},
	{"3.", "clause", "Kết quả, tiến"},
	{"4.", "clause", "Chuẩn bị và"},
	{"5.", "clause", "Các nội dung"},
	{"III.", "section", "THỜI GIAN, THÀNH"},
	{"1.", "clause-title", "Thời gian thực"},
	{"", "body", "Từ ngày 08"},
	{"2.", "clause-title", "Thành phần kiểm"},
	{"-", "dash", "Trưởng đoàn: Đồng"},
	{"-", "dash", "Phó Trưởng đoàn:"},
	{"-", "dash", "Phó Trưởng đoàn:"},
	{"-", "dash", "Thành viên:"},
	{"+", "plus", "Lãnh đạo, công"},
	{"+", "plus", "Lãnh đạo hoặc"},
	{"+", "plus", "Người đại diện"},
	{"3.", "clause-title", "Đối tượng kiểm"},
}

// closingLines are what stands below the text.
var closingLines = []line{
	{"", "recipients-word", "Nơi nhận:"},
	{"-", "recipient", "UBND thành phố"},
	{"-", "recipient", "Giám đốc, các"},
	{"-", "recipient", "Các sở, đơn"},
	{"-", "recipient", "UBND 114 xã,"},
	{"-", "recipient", "Các phòng, đơn"},
	{"-", "recipient", "Trang thông tin"},
	{"-", "recipient", "Lưu: VT, CQĐP"},
	{"", "authority", "KT. GIÁM ĐỐC"},
	{"", "authority", "PHÓ GIÁM ĐỐC"},
	{"", "signer", "Trần Văn B"},
}

func TestPlanParagraphs(t *testing.T) {
	paper := planPaper(t, thePlan(t))
	got := append(linesOf(paper.Title), linesOf(paper.Body)...)
	require.Greater(t, len(got), len(planLines))
	assert.Equal(t, planLines, got[:len(planLines)])
	assert.Equal(t, closingLines, append(linesOf(paper.Recipients), linesOf(paper.Signature)...))
}

func TestPlanSections(t *testing.T) {
	var got []string
	for _, b := range planPaper(t, thePlan(t)).Body {
		if b.Role == decree.Section {
			got = append(got, b.Marker+" "+b.Text)
		}
	}
	assert.Equal(t, []string{
		"I. MỤC ĐÍCH, YÊU CẦU",
		"II. NỘI DUNG KIỂM TRA",
		"III. THỜI GIAN, THÀNH PHẦN, ĐỐI TƯỢNG KIỂM TRA",
		"IV. KINH PHÍ",
		"V. CHẾ ĐỘ THÔNG TIN, BÁO CÁO",
		"VI. TỔ CHỨC THỰC HIỆN",
	}, got)
}

func TestPlanAnnexes(t *testing.T) {
	annexes := planPaper(t, thePlan(t)).Annexes
	require.Len(t, annexes, 3)
	for i, want := range []struct {
		label, title string
		landscape    bool
	}{
		{"Phụ lục I", "ĐỀ CƯƠNG BÁO CÁO VIỆC THỰC HIỆN NHIỆM VỤ, CÔNG VỤ\nVÀ HOẠT ĐỘNG CỦA CHÍNH QUYỀN ĐỊA PHƯƠNG CẤP XÃ", false},
		{"Phụ lục II", "DANH MỤC NỘI DUNG KIỂM TRA VIỆC\nTHỰC HIỆN NHIỆM VỤ, CÔNG VỤ VÀ HOẠT ĐỘNG\nCỦA CHÍNH QUYỀN ĐỊA PHƯƠNG CẤP XÃ", true},
		{"Phụ lục III", "DANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA", false},
	} {
		head := textsOf(annexes[i].Head)
		assert.Equal(t, want.label, head[0])
		assert.Equal(t, want.title, head[1])
		assert.Equal(t, want.landscape, annexes[i].Landscape)
	}
}

// A separate file keeps its number among the annexes and is no section of this
// one.
func TestSeparateAnnex(t *testing.T) {
	plan := *thePlan(t)
	plan.Annexes = append([]report.Attachment(nil), plan.Annexes...)
	plan.Annexes[1].SeparateFile = true
	annexes := planPaper(t, &plan).Annexes
	require.Len(t, annexes, 2)
	assert.Equal(t, "Phụ lục I", annexes[0].Head[0].Text)
	assert.Equal(t, "Phụ lục III", annexes[1].Head[0].Text)
}

// A page lies where its annex does, in the same file or in one of its own.
func TestLyingPages(t *testing.T) {
	lying := true
	p := report.General{TypeName: "Báo cáo", Annexes: []report.Attachment{
		{Title: "A", Body: []report.Section{{Text: "A."}}}, {Title: "B", Landscape: &lying, Body: []report.Section{{Text: "B."}}},
	}}
	paper, err := nd30.General(&p, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	require.Len(t, paper.Annexes, 2)
	assert.False(t, paper.Annexes[0].Landscape)
	assert.True(t, paper.Annexes[1].Landscape)

	plan := thePlan(t)
	for i, lying := range []bool{false, true, false} {
		annex, err := nd30.SeparateAnnex(&report.SeparateAnnex{Of: plan, Index: i}, sheetFor(t, report.Layout{}))
		require.NoError(t, err)
		assert.Equal(t, lying, annex.Landscape, i)
	}
}

// The end mark stands once in the text, at its end, and once at the end of an
// annex that is text.
func TestEndMark(t *testing.T) {
	paper := planPaper(t, thePlan(t))
	for name, blocks := range map[string][]doc.Block{"text": paper.Body, "outline": paper.Annexes[0].Body} {
		texts := textsOf(blocks)
		assert.Equal(t, 1, strings.Count(strings.Join(texts, "\n"), "./."), name)
		last := texts[len(texts)-1]
		assert.True(t, strings.HasSuffix(last, "./."), "%s: %q", name, last)
		assert.NotContains(t, last, "../.")
		assert.NotContains(t, last, " ./.")
	}
}

func TestEndMarkReplacesTheClerks(t *testing.T) {
	for closing, want := range map[string]string{
		"Trên đây là Kế hoạch":    "Trên đây là Kế hoạch./.",
		"Trên đây là Kế hoạch.":   "Trên đây là Kế hoạch./.",
		"Trên đây là Kế hoạch./.": "Trên đây là Kế hoạch./.",
		"Trên đây là Kế hoạch;":   "Trên đây là Kế hoạch./.",
	} {
		plan := *thePlan(t)
		plan.Closing = closing
		texts := textsOf(planPaper(t, &plan).Body)
		assert.Equal(t, want, texts[len(texts)-1])
	}
	plan := *thePlan(t)
	plan.Closing = ""
	texts := textsOf(planPaper(t, &plan).Body)
	assert.True(t, strings.HasSuffix(texts[len(texts)-1], "Sở Nội vụ./."), "without a closing, the last duty ends the text")
}

// A list of one prints without a dash; without requirements the aims are a
// section of their own.
func TestPlanOfLittle(t *testing.T) {
	plan := *thePlan(t)
	plan.Aims, plan.Requirements = []string{"Nắm tình hình."}, nil
	plan.Bases, plan.Sections, plan.Duties, plan.Funding = nil, nil, nil, ""
	plan.Team.Deputies, plan.Team.Members = nil, nil
	plan.Subjects.Receiving = report.Receiving{}
	plan.Annexes, plan.Closing = nil, ""
	paper := planPaper(t, &plan)
	got := linesOf(paper.Body)
	assert.Equal(t, []line{
		{"", "body", "Sở Nội vụ"},
		{"I.", "section", "MỤC ĐÍCH"},
		{"", "body", "Nắm tình hình."},
		{"II.", "section", "NỘI DUNG KIỂM"},
	}, got[:4])
	assert.Equal(t, []line{
		{"III.", "section", "THỜI GIAN, THÀNH"},
		{"1.", "clause-title", "Thời gian thực"},
		{"", "body", "Từ ngày 08"},
		{"2.", "clause-title", "Thành phần kiểm"},
		{"-", "dash", "Trưởng đoàn: Đồng"},
		{"3.", "clause-title", "Đối tượng kiểm"},
		{"", "body", "UBND của 114"},
	}, got[len(got)-7:])
	assert.Empty(t, paper.Annexes)
}

func TestPlanProperties(t *testing.T) {
	assert.Equal(t, doc.Properties{
		Title:   "Kế hoạch kiểm tra việc thực hiện nhiệm vụ, công vụ và hoạt động của chính quyền địa phương cấp xã, đợt 1 năm 2026",
		Subject: "kh.congvu-2026.dot1",
		Author:  "Sở Nội vụ",
	}, planPaper(t, thePlan(t)).Properties)
}

// A layout only reads: the plan is afterwards what it was.
func TestPlanIsUntouched(t *testing.T) {
	plan := thePlan(t)
	before, err := json.Marshal(plan)
	require.NoError(t, err)
	first := dump(planPaper(t, plan))
	after, err := json.Marshal(plan)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
	assert.Equal(t, string(first), string(dump(planPaper(t, plan))), "twice the same")
}

// A plan in an order of its own has its own parts where it says, numbered through.
func TestSectionsInFreeOrder(t *testing.T) {
	paper, _ := layOut(t, samples(t)["ke-hoach-so-hoa"])
	var got []string
	for _, b := range paper.Body {
		if b.Role == decree.Section || b.Role == decree.ClauseTitle {
			got = append(got, b.Marker+" "+b.Text)
		}
	}
	assert.Equal(t, []string{
		"I. MỤC ĐÍCH", "II. MỤC TIÊU, CHỈ TIÊU", "1. Mục tiêu", "2. Chỉ tiêu", "III. NỘI DUNG CÁC ĐƠN VỊ TỰ KIỂM TRA, BÁO CÁO",
		"IV. LỊCH THỰC HIỆN", "V. KINH PHÍ THỰC HIỆN", "VI. TỔ CHỨC THỰC HIỆN", "1. Phòng Chính quyền địa phương", "2. Ủy ban nhân dân cấp xã",
	}, got)
}

// What a plan does not have leaves no heading, no line and no colon behind.
func TestPlanWithoutParts(t *testing.T) {
	plan := *thePlan(t)
	plan.Team.Lead, plan.Team.Deputies, plan.Subjects.Text, plan.Subjects.Note = report.Person{}, nil, "", ""
	plan.Preamble, plan.Aims, plan.Requirements, plan.Checklist, plan.Funding, plan.Duties, plan.Sections, plan.Annexes = "", nil, nil, nil, "", nil, nil, nil
	texts := strings.Join(textsOf(planPaper(t, &plan).Body), "\n")
	assert.Contains(t, texts, "I. THỜI GIAN, THÀNH PHẦN, ĐỐI TƯỢNG KIỂM TRA")
	for _, gone := range []string{"Trưởng đoàn", "MỤC ĐÍCH", "NỘI DUNG", "KINH PHÍ", "TỔ CHỨC", "\n:", "\n.", " ()"} {
		assert.NotContains(t, texts, gone)
	}
	plan.Team, plan.Subjects, plan.Period.Text = report.Team{}, report.Subjects{}, "Trong quý I năm 2026"
	texts = strings.Join(textsOf(planPaper(t, &plan).Body), "\n")
	assert.Contains(t, texts, "I. THỜI GIAN THỰC HIỆN KIỂM TRA\nTrong quý I năm 2026")
	assert.NotContains(t, texts, "1. ")
}
