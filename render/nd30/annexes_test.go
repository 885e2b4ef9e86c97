package nd30_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
)

// wantAnnexes is what a person wrote down for the annexes of the samples: head,
// the way the page lies, and how their text begins.
var wantAnnexes = map[string][]struct {
	head      string
	landscape bool
	body      string
}{
	"bao-cao":                 {{"Phụ lục|DANH SÁCH ĐƠN VỊ ĐÃ KIỂM TRA|(Kèm theo Báo cáo số 45/BC-SNV ngày 07 tháng 4 năm 2026 của Sở Nội vụ)", false, "- Phường Lê Chân."}},
	"bao-cao-phu-luc-so-lieu": {{"Phụ lục|KẾT QUẢ SỐ HÓA TÀI LIỆU LƯU TRỮ\nVÀ CHUYỂN GIAO CƠ SỞ DỮ LIỆU CHO TRUNG TÂM\nLƯU TRỮ LỊCH SỬ CỦA CHÍNH QUYỀN ĐỊA PHƯƠNG|(Kèm theo Báo cáo số 92/BC-SNV ngày 01 tháng 9 năm 2026 của Sở Nội vụ)", true, ""}},
	"cong-van-bieu-mau":       {{"Phụ lục|BIỂU KẾT QUẢ XỬ LÝ KIẾN NGHỊ SAU KIỂM TRA|(Kèm theo Văn bản số 74/SNV-CQĐP ngày 20 tháng 7 năm 2026 của Sở Nội vụ)", false, ""}},
	"bien-ban-ba-ben":         {{"Phụ lục|DANH SÁCH CÁC NGÀY SỔ TRỰC GHI CHƯA ĐỦ|(Kèm theo Biên bản số 12/BB-SNV ngày 08 tháng 5 năm 2026 của Sở Nội vụ)", false, "Ngày 02 tháng 3 năm 2026; ngày 15 tháng 4 năm 2026./."}},
	"cong-van-bieu": {
		{"Phụ lục I|HƯỚNG DẪN GHI BIỂU|(Kèm theo Văn bản số         /SNV-CQĐP ngày        tháng 02 năm 2026 của Sở Nội vụ)", false, "- Số liệu lấy đến hết ngày 28 tháng 02 năm 2026."},
		{"Biểu số 7|Phụ lục II|SỐ NGƯỜI LÀM VIỆC THEO LĨNH VỰC|(Kèm theo Văn bản số         /SNV-CQĐP ngày        tháng 02 năm 2026 của Sở Nội vụ)", true, ""},
	},
	"giay-moi-chuong-trinh": {{"Phụ lục|CHƯƠNG TRÌNH TẬP HUẤN|(Kèm theo Giấy mời số         /GM-SNV ngày        tháng 3 năm 2026 của Sở Nội vụ)", false, ""}},
	"ke-hoach-so-hoa": {
		{"Phụ lục I|DANH MỤC NỘI DUNG TỰ KIỂM TRA\nVÀ CHỈ TIÊU BÁO CÁO VỀ SỐ HÓA TÀI LIỆU|(Kèm theo Kế hoạch số 21/KH-SNV ngày 15 tháng 01 năm 2026 của Sở Nội vụ)", true, "I. NỘI DUNG KIỂM TRA"},
		{"Biểu số 01/SHTL|Phụ lục II|KHỐI LƯỢNG TÀI LIỆU CẦN SỐ HÓA|(Kèm theo Kế hoạch số 21/KH-SNV ngày 15 tháng 01 năm 2026 của Sở Nội vụ)", false, ""},
	},
	"quyet-dinh-quy-che": {{"QUY CHẾ|Hoạt động của Đoàn kiểm tra công vụ|(Kèm theo Quyết định số         /QĐ-SNV ngày        tháng        năm 2026 của Sở Nội vụ)", false, "Chương I"}},
	"quyet-dinh-quy-dinh": {
		{"QUY ĐỊNH|Về tiếp công dân tại trụ sở Sở Nội vụ|(Kèm theo Quyết định số         /QĐ-SNV ngày        tháng        năm 2026 của Sở Nội vụ)", false, "Điều 1. Phạm vi điều chỉnh"},
		{"Mẫu số 06/TD|Phụ lục|PHIẾU TIẾP CÔNG DÂN|(Kèm theo Quyết định số         /QĐ-SNV ngày        tháng        năm 2026 của Sở Nội vụ)", false, ""},
	},
}

func TestSampleAnnexesByHand(t *testing.T) {
	for name, d := range samples(t) {
		paper, _ := layOut(t, d)
		want := wantAnnexes[name]
		if !assert.Len(t, paper.Annexes, len(want), name) {
			continue
		}
		for i, a := range paper.Annexes {
			assert.Equal(t, want[i].head, strings.Join(textsOf(a.Head), "|"), "%s, annex %d", name, i+1)
			assert.Equal(t, want[i].landscape, a.Landscape, "%s, annex %d", name, i+1)
			assert.Equal(t, want[i].body, strings.Join(textsOf(a.Body[:1]), ""), "%s, annex %d", name, i+1)
		}
	}
}

// annexed are papers of every kind that may have annexes, each with two, one of
// them under a form.
func annexed() []report.Annexed {
	landscape := true
	annexes := []report.Attachment{
		{Title: "Danh sách một", Body: []report.Section{{Text: "Nội dung một."}}},
		{Form: "Mẫu số 06/TD", Title: "Danh sách hai", Landscape: &landscape, Body: []report.Section{{Text: "Nội dung hai."}}},
	}
	paper := report.Paper{
		ID: "vb.mau", Office: &report.Office{Issuer: report.Issuer{Name: "Sở Nội vụ", Code: "SNV"}, Place: "Hải Phòng"}, Date: date.Date{Year: 2026},
		Subject: "Việc mẫu", Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"}, Recipients: []string{"Các phòng thuộc Sở"},
	}
	undated := paper
	undated.Date = date.Date{}
	sent := paper
	sent.To = []string{"Các xã"}
	body := []report.Section{{Text: "Thực hiện theo Phụ lục I, II."}}
	return []report.Annexed{
		&report.Plan{Paper: paper, Order: []report.PlanPart{{Section: report.Section{Heading: "Nội dung", Text: body[0].Text}}}, Annexes: annexes},
		&report.General{Paper: paper, TypeName: "Thông báo", Body: body, Annexes: annexes},
		&report.Letter{Paper: sent, Body: body, Annexes: annexes},
		&report.Dispatch{Paper: sent, Sender: "Giám đốc Sở Nội vụ", Body: body, Annexes: annexes},
		&report.Invitation{Paper: paper, Guest: "Các xã", Event: "cuộc họp theo Phụ lục I, II", Time: "08 giờ 00", Place: "Sở Nội vụ", Annexes: annexes},
		&report.Minutes{
			Paper: undated, Begin: "08 giờ 00", Place: "Sở Nội vụ", Present: []string{"Các phòng"}, Chair: "Nguyễn Văn A", Secretary: report.Secretary{Name: "Trần Thị B"},
			Body: body, End: "09 giờ 00, ngày 05 tháng 01 năm 2026", Annexes: annexes,
		},
		&report.Decision{
			Paper: paper, IssuedBy: "Giám đốc Sở Nội vụ", Articles: []report.Article{{Text: "Ban hành Quy chế kèm theo Quyết định này."}, {Text: "Các phòng chịu trách nhiệm thi hành."}},
			Attached: &report.Attached{Type: "Quy chế", Subject: "Việc mẫu", Body: body}, Annexes: annexes,
		},
	}
}

// Every kind of paper prints its annexes in one way, and issuing it fills in the
// reference of each.
func TestAnnexesOfEveryKind(t *testing.T) {
	for _, d := range annexed() {
		t.Run(d.Kind(), func(t *testing.T) {
			require.Empty(t, d.Validate())
			paper, sheet := layOut(t, d)
			annexes := paper.Annexes[len(paper.Annexes)-2:]
			assert.Equal(t, []string{"Phụ lục I", "DANH SÁCH MỘT"}, textsOf(annexes[0].Head)[:2])
			assert.Equal(t, []string{"Mẫu số 06/TD", "Phụ lục II", "DANH SÁCH HAI"}, textsOf(annexes[1].Head)[:3])
			assert.False(t, annexes[0].Landscape)
			assert.True(t, annexes[1].Landscape)

			var draft, issued bytes.Buffer
			require.NoError(t, docx.Write(t.Context(), &draft, paper, sheet))
			day := date.Date{Year: 2026, Month: 1, Day: 5}
			require.NoError(t, nd30.Issue(t.Context(), &issued, bytes.NewReader(draft.Bytes()), int64(draft.Len()), "7", day))
			file, err := read.File(t.Context(), bytes.NewReader(issued.Bytes()), int64(issued.Len()))
			require.NoError(t, err)
			references := 0
			for i := range file.Paragraphs {
				if text := file.Paragraphs[i].Text(); strings.HasPrefix(text, "(Kèm theo ") {
					references++
					assert.Contains(t, text, " số 07/")
					assert.Contains(t, text, " ngày 05 tháng 01 năm 2026 của Sở Nội vụ)")
				}
			}
			assert.Equal(t, len(paper.Annexes), references)

			for i := range 2 {
				alone, err := nd30.SeparateAnnex(&report.SeparateAnnex{Of: d, Index: i}, sheet)
				require.NoError(t, err)
				assert.Equal(t, textsOf(annexes[i].Body), textsOf(alone.Body))
				assert.Equal(t, annexes[i].Landscape, alone.Landscape)
			}
		})
	}
}

// A page lies where the longest words of a table need it, unless the annex says
// otherwise.
func TestLandscape(t *testing.T) {
	wide := &report.Table{Rows: []report.Row{{}}}
	for range 16 {
		wide.Columns = append(wide.Columns, report.Column{Head: "Nghiêng"})
		wide.Rows[0].Cells = append(wide.Rows[0].Cells, report.Cell{Text: "1.204"})
	}
	upright := false
	g := &report.General{TypeName: "Báo cáo", Annexes: []report.Attachment{
		{Body: []report.Section{{Table: wide}}},
		{Body: []report.Section{{Table: wide}}, Landscape: &upright},
		{Body: []report.Section{{Table: &report.Table{Columns: wide.Columns[:6], Rows: []report.Row{{Cells: wide.Rows[0].Cells[:6]}}}}}},
	}}
	paper, err := nd30.General(g, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	for i, want := range []bool{true, false, false} {
		assert.Equal(t, want, paper.Annexes[i].Landscape, i)
	}
	assert.Equal(t, doc.Role(decree.AnnexLabel), paper.Annexes[0].Head[0].Role)
}
