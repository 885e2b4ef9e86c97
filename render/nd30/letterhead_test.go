package nd30_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
)

var keHoach = decree.Type{Name: "Kế hoạch", Abbr: "KH"}

func paperOf(superior, name, place string) *report.Paper {
	return &report.Paper{Office: &report.Office{Place: place, Issuer: report.Issuer{Superior: superior, Name: name, Code: "SNV"}}}
}

const (
	full  = ""       // the size of the set
	small = "-small" // the smaller size, both superior and issuer
)

// letterheads are offices and the lines that stand at the top left of their
// papers: superiors abbreviated where they do not fit on one line, the issuer
// always in full, in set B on a page with margins of 30 and 15 mm.
var letterheads = []struct {
	kind, superior, name, place string
	upper, lower                []string
	size                        string
}{
	{
		"sở", "Ủy ban nhân dân tỉnh Lâm Đồng", "Sở Nội vụ", "Lâm Đồng",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"SỞ NỘI VỤ"},
		full,
	},
	{
		"sở of a city", "Ủy ban nhân dân thành phố Hải Phòng", "Sở Nội vụ", "Hải Phòng",
		[]string{"UBND THÀNH PHỐ HẢI PHÒNG"},
		[]string{"SỞ NỘI VỤ"},
		small,
	},
	{
		"sở of the longest city", "Ủy ban nhân dân thành phố Hồ Chí Minh", "Sở Nội vụ", "Thành phố Hồ Chí Minh",
		[]string{"UBND THÀNH PHỐ", "HỒ CHÍ MINH"},
		[]string{"SỞ NỘI VỤ"},
		small,
	},
	{
		"sở with a long name", "Ủy ban nhân dân tỉnh Lâm Đồng", "Sở Nông nghiệp và Môi trường", "Lâm Đồng",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"},
		full,
	},
	{
		"UBND tỉnh", "", "Ủy ban nhân dân tỉnh Lâm Đồng", "Lâm Đồng",
		nil,
		[]string{"ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG"},
		full,
	},
	{
		"UBND phường", "", "Ủy ban nhân dân phường Hồng Bàng", "Hồng Bàng",
		nil,
		[]string{"ỦY BAN NHÂN DÂN", "PHƯỜNG HỒNG BÀNG"},
		full,
	},
	{
		"UBND, tone mark on y", "Uỷ ban nhân dân tỉnh Lâm Đồng", "Uỷ ban nhân dân đặc khu Phú Quý", "Phú Quý",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"UỶ BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUÝ"},
		full,
	},
	{
		"phòng of a phường", "Ủy ban nhân dân phường Hồng Bàng", "Phòng Văn hóa - Xã hội", "Hồng Bàng",
		[]string{"UBND PHƯỜNG HỒNG BÀNG"},
		[]string{"PHÒNG VĂN HÓA - XÃ HỘI"},
		full,
	},
	{
		"phòng of a short xã", "Ủy ban nhân dân xã An", "Phòng Kinh tế", "An",
		[]string{"ỦY BAN NHÂN DÂN XÃ AN"},
		[]string{"PHÒNG KINH TẾ"},
		full,
	},
	{
		"hội đồng", "Ủy ban nhân dân tỉnh Lâm Đồng", "Hội đồng Thi đua - Khen thưởng", "Lâm Đồng",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"HỘI ĐỒNG THI ĐUA -", "KHEN THƯỞNG"},
		full,
	},
	{
		"ban chỉ đạo", "Ủy ban nhân dân tỉnh Lâm Đồng", "Ban Chỉ đạo chuyển đổi số", "Lâm Đồng",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"},
		small,
	},
	{
		"trung tâm", "Ủy ban nhân dân phường Hồng Bàng", "Trung tâm Văn hóa và Thể thao", "Hồng Bàng",
		[]string{"UBND PHƯỜNG HỒNG BÀNG"},
		[]string{"TRUNG TÂM VĂN HÓA", "VÀ THỂ THAO"},
		full,
	},
	{
		"sở, with a comma", "Ủy ban nhân dân tỉnh Lâm Đồng", "Sở Văn hóa, Thể thao và Du lịch", "Lâm Đồng",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"},
		full,
	},
	{
		"trường", "Sở Giáo dục và Đào tạo", "Trường Trung học phổ thông Thái Phiên", "Hải Phòng",
		[]string{"SỞ GIÁO DỤC VÀ ĐÀO TẠO"},
		[]string{"TRƯỜNG TRUNG HỌC", "PHỔ THÔNG THÁI PHIÊN"},
		full,
	},
	{
		"HĐND", "", "Hội đồng nhân dân xã Vĩnh Bảo", "Vĩnh Bảo",
		nil,
		[]string{"HỘI ĐỒNG NHÂN DÂN", "XÃ VĨNH BẢO"},
		full,
	},
	{
		"văn phòng", "Ủy ban nhân dân tỉnh Lâm Đồng", "Văn phòng", "Lâm Đồng",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"VĂN PHÒNG"},
		full,
	},
	{
		"văn phòng of HĐND", "Hội đồng nhân dân tỉnh Lâm Đồng", "Văn phòng", "Lâm Đồng",
		[]string{"HĐND TỈNH LÂM ĐỒNG"},
		[]string{"VĂN PHÒNG"},
		full,
	},
	{
		"cục", "Bộ Nội vụ", "Cục Văn thư và Lưu trữ nhà nước", "Hà Nội",
		[]string{"BỘ NỘI VỤ"},
		[]string{"CỤC VĂN THƯ", "VÀ LƯU TRỮ NHÀ NƯỚC"},
		full,
	},
	{"bộ", "", "Bộ Nội vụ", "Hà Nội", nil, []string{"BỘ NỘI VỤ"}, full},
	{
		"four lines", "Ủy ban nhân dân tỉnh Lâm Đồng",
		"Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp", "Lâm Đồng",
		[]string{"UBND TỈNH LÂM ĐỒNG"},
		[]string{"BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG CÁC", "CÔNG TRÌNH GIAO THÔNG", "VÀ NÔNG NGHIỆP"},
		full,
	},
}

func TestIssuer(t *testing.T) {
	s := sheetFor(t, report.Layout{Set: "B"})
	for _, tt := range letterheads {
		t.Run(tt.kind, func(t *testing.T) {
			head := nd30.Letterhead(paperOf(tt.superior, tt.name, tt.place), keHoach, s)
			var want []doc.Block
			for _, l := range tt.upper {
				want = append(want, doc.Block{Role: doc.Role("superior" + tt.size), Text: l})
			}
			for _, l := range tt.lower {
				want = append(want, doc.Block{Role: doc.Role("issuer" + tt.size), Text: l})
			}
			left, right := head.Rows[0].Left, head.Rows[0].Right
			assert.Equal(t, want, left[:len(left)-1])
			assert.EqualValues(t, "national-name"+tt.size, right[0].Role, "one set of sizes")
			assert.EqualValues(t, "motto"+tt.size, right[1].Role)
			assert.EqualValues(t, "place-date"+tt.size, head.Rows[1].Right[0].Role)
			assertFits(t, head, s)
		})
	}
}

// assertFits: every line of a letterhead stands on one line of its column, and
// every drawn line is of the length that the decree asks for.
func assertFits(t *testing.T, head doc.Columns, s style.Sheet) {
	t.Helper()
	right := s.Page.TextWidth() - head.Left
	assert.Greater(t, right, head.Left, "the right column is the wider one")
	longest := 0.0
	for _, row := range head.Rows {
		for _, b := range row.Left {
			if b.Kind == doc.Paragraph {
				assert.LessOrEqual(t, widthOf(s, b), head.Left, "%q", textOf(b))
			}
			if strings.HasPrefix(string(b.Role), "issuer") {
				longest = max(longest, widthOf(s, b))
			}
		}
		for _, b := range row.Right {
			if b.Kind == doc.Paragraph {
				assert.LessOrEqual(t, widthOf(s, b), right, "%q", textOf(b))
			}
		}
	}
	issuer := style.Millimetres(ruleOf(t, head.Rows[0].Left).Width)
	assert.True(t, longest/3 <= issuer && issuer <= longest/2, "line of %.1f mm under %.1f mm", issuer, longest)

	motto := head.Rows[0].Right[1]
	assert.Equal(t, "Độc lập - Tự do - Hạnh phúc", motto.Text)
	assert.InDelta(t, widthOf(s, motto), style.Millimetres(ruleOf(t, head.Rows[0].Right).Width), 0.01)
}

// In whatever sheet and place, nothing of the letterhead wraps.
func TestLetterheadFits(t *testing.T) {
	days := []date.Date{{}, {Year: 2026}, {Year: 2026, Month: 12}, {Year: 2026, Month: 12, Day: 29}}
	for name, l := range layouts {
		s := sheetFor(t, l)
		for _, tt := range letterheads {
			for _, day := range days {
				p := paperOf(tt.superior, tt.name, tt.place)
				p.Number, p.Date = "115", day
				t.Run(name+"/"+tt.kind, func(t *testing.T) { assertFits(t, nd30.Letterhead(p, keHoach, s), s) })
			}
		}
	}
}

func TestLetterheadOverride(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	p := paperOf("Ủy ban nhân dân tỉnh Lâm Đồng", "Ban Chỉ đạo cải cách hành chính", "Lâm Đồng")
	p.Office.Issuer.Letterhead = report.Letterhead{Superior: "Tỉnh Lâm Đồng", Issuer: "Ban Chỉ đạo\ncải cách hành chính"}
	head := nd30.Letterhead(p, keHoach, s)
	assert.Equal(t, []string{"TỈNH LÂM ĐỒNG", "BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH"}, textsOf(head.Rows[0].Left))
	assertFits(t, head, s)

	p.Office.Issuer.Letterhead.Superior = ""
	head = nd30.Letterhead(p, keHoach, s)
	assert.Equal(t, []string{"UBND TỈNH LÂM ĐỒNG", "BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH"}, textsOf(head.Rows[0].Left))
}

func TestNationalLines(t *testing.T) {
	head := nd30.Letterhead(paperOf("", "Bộ Nội vụ", "Hà Nội"), keHoach, sheetFor(t, report.Layout{}))
	assert.Equal(t, []string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}, textsOf(head.Rows[0].Right))
}

func TestNumberLine(t *testing.T) {
	for _, tt := range []struct{ number, want string }{
		{"", "Số:         /KH-SNV"},
		{"5", "Số: 05/KH-SNV"},
		{"15", "Số: 15/KH-SNV"},
		{"115", "Số: 115/KH-SNV"},
		{"15a", "Số: 15a/KH-SNV"},
	} {
		p := paperOf("", "Sở Nội vụ", "Hải Phòng")
		p.Number = tt.number
		b := nd30.Letterhead(p, keHoach, sheetFor(t, report.Layout{})).Rows[1].Left[0]
		assert.EqualValues(t, decree.Number, b.Role)
		assert.Equal(t, tt.want, textOf(b))
		assert.Equal(t, tt.number == "", len(b.Runs) > 0, "a slot while there is no number")
		if tt.number == "" {
			assert.Equal(t, nd30.NumberTag, b.Runs[1].Slot.Tag)
			assert.Equal(t, "        ", b.Runs[1].Text, "at least six spaces")
		}
	}
}

// A công văn bears code and drafting unit, a declared symbol wins, an issued
// number too.
func TestSymbol(t *testing.T) {
	p := paperOf("", "Sở Nội vụ", "Hải Phòng")
	p.Number = "12"
	p.Office.DraftingUnit = "p.vp"
	p.Office.Parties = []report.Party{{ID: "p.vp", Code: "VP"}}
	line := func() string {
		return textOf(nd30.Letterhead(p, decree.Type{Name: "Công văn"}, sheetFor(t, report.Layout{})).Rows[1].Left[0])
	}
	assert.Equal(t, "Số: 12/SNV-VP", line())
	p.Symbol = "SNV-CCHC"
	assert.Equal(t, "Số: 12/SNV-CCHC", line())
	p.Issued = &report.Issued{Number: "7", Date: date.Date{Year: 2026, Month: 1, Day: 5}}
	assert.Equal(t, "Số: 07/SNV-CCHC", line())
}

func TestPlaceAndDate(t *testing.T) {
	for _, tt := range []struct {
		day  date.Date
		want string
	}{
		{date.Date{}, "Hải Phòng, ngày        tháng        năm        "},
		{date.Date{Year: 2026}, "Hải Phòng, ngày        tháng        năm 2026"},
		{date.Date{Year: 2026, Month: 8}, "Hải Phòng, ngày        tháng 8 năm 2026"},
		{date.Date{Year: 2026, Month: 2}, "Hải Phòng, ngày        tháng 02 năm 2026"},
		{date.Date{Year: 2026, Month: 1, Day: 5}, "Hải Phòng, ngày 05 tháng 01 năm 2026"},
		{date.Date{Year: 2026, Month: 2, Day: 10}, "Hải Phòng, ngày 10 tháng 02 năm 2026"},
		{date.Date{Year: 2026, Month: 3, Day: 9}, "Hải Phòng, ngày 09 tháng 3 năm 2026"},
		{date.Date{Year: 2026, Month: 12, Day: 31}, "Hải Phòng, ngày 31 tháng 12 năm 2026"},
	} {
		p := paperOf("", "Sở Nội vụ", "Hải Phòng")
		p.Date = tt.day
		b := nd30.Letterhead(p, keHoach, sheetFor(t, report.Layout{})).Rows[1].Right[0]
		assert.EqualValues(t, decree.PlaceDate, b.Role)
		assert.Equal(t, tt.want, textOf(b))
		if tt.day.IsFull() {
			assert.Empty(t, b.Runs)
			continue
		}
		require.Len(t, b.Runs, 2)
		assert.Equal(t, doc.Slot{Tag: nd30.DateTag, Title: "Ngày ban hành"}, b.Runs[1].Slot)
		assert.True(t, strings.HasPrefix(b.Runs[1].Text, "ngày"))
	}
}

// A long place goes into the smaller size, so that the issuer has room.
func TestLongPlace(t *testing.T) {
	head := nd30.Letterhead(paperOf("", "Sở Nội vụ", "Thành phố Hồ Chí Minh"), keHoach, sheetFor(t, report.Layout{Set: "B"}))
	assert.EqualValues(t, "place-date-small", head.Rows[1].Right[0].Role)
}

func TestLetterheadWithoutAnOffice(t *testing.T) {
	head := nd30.Letterhead(&report.Paper{}, keHoach, sheetFor(t, report.Layout{}))
	assert.Empty(t, head.Rows[0].Left)
	assert.Len(t, head.Rows[0].Right, 3)
}

// The number has one size: where it does not fit beside the place and day, all of
// the head takes the smaller set, and it stays on one line.
func TestLongNumber(t *testing.T) {
	p := paperOf("", "Bộ Lao động - Thương binh và Xã hội", "Hà Nội")
	p.Symbol = "KH-BLĐTBXH-BGDĐT-BTC"
	s := sheetFor(t, report.Layout{})
	head := nd30.Letterhead(p, keHoach, s)
	number := head.Rows[1].Left[0]
	assert.LessOrEqual(t, widthOf(s, number), head.Left)
	assert.Less(t, widthOf(s, head.Rows[0].Right[0]), widthOf(s, nd30.Letterhead(paperOf("", "Bộ Nội vụ", "Hà Nội"), keHoach, s).Rows[0].Right[0]))
}
