package nd30_test

import (
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

func day(d, m, y int) date.Date { return date.Date{Year: y, Month: m, Day: d} }

func TestTitle(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	got := nd30.Title("Kế hoạch", "Kiểm tra công tác văn thư\ntại các xã, phường", s)
	assert.Equal(t, []line{
		{"", decree.TypeName, "KẾ HOẠCH"},
		{"", decree.Subject, "Kiểm tra công"},
		{"", decree.Subject, "tại các xã,"},
	}, linesOf(got))
	rule := ruleOf(t, got)
	assert.Equal(t, got[3], rule, "the line stands below")
	assert.EqualValues(t, "title-rule", rule.Role)
	longest := widthOf(s, got[1])
	mm := style.Millimetres(rule.Width)
	assert.True(t, longest/3 <= mm && mm <= longest/2, "%.1f mm under %.1f mm", mm, longest)
}

// The time that a report is about stands between the subject and the line,
// which is measured by the subject alone.
func TestTitleNote(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	got := nd30.Title("Báo cáo", "Kết quả kiểm tra\n(Từ ngày 01 tháng 01 năm 2026 đến ngày 31 tháng 3 năm 2026)", s)
	assert.Equal(t, []string{"BÁO CÁO", "Kết quả kiểm tra", "(Từ ngày 01 tháng 01 năm 2026 đến ngày 31 tháng 3 năm 2026)"}, textsOf(got[:3]))
	look, _ := s.Look(got[2].Role)
	assert.True(t, look.Italic && !look.Bold && look.Align == style.Center, "%+v", look)
	assert.LessOrEqual(t, ruleOf(t, got).Width, style.Points(widthOf(s, got[1]))/2)

	got = nd30.Title("Báo cáo", "(Mật)", s)
	assert.EqualValues(t, decree.Subject, got[1].Role, "a subject is no note")
}

// Where a line of the subject wraps, the line below is measured by the width
// of the text; without a subject by the type.
func TestTitleRule(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	long := "Kiểm tra việc thực hiện công tác văn thư, lưu trữ và số hóa tài liệu tại Ủy ban nhân dân các xã, phường, đặc khu"
	for subject, under := range map[string]float64{
		long: widthOf(s, doc.Block{Role: decree.Subject, Text: "Kiểm tra việc thực hiện công tác văn thư, lưu trữ và số hóa"}),
		"":   widthOf(s, doc.Block{Role: decree.TypeName, Text: "GIẤY GIỚI THIỆU"}),
		"Về công tác phòng, chống lụt bão\n\n  ": widthOf(s, doc.Block{Role: decree.Subject, Text: "Về công tác phòng, chống lụt bão"}),
	} {
		mm := style.Millimetres(ruleOf(t, nd30.Title("Giấy giới thiệu", subject, s)).Width)
		assert.True(t, under/3 <= mm && mm <= under/2, "%q: %.1f mm under %.1f mm", subject, mm, under)
	}
}

// A long title breaks where sense allows, and never inside a word.
func TestLongTitles(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	for _, tt := range []struct{ title, want string }{
		{"Danh mục nội dung kiểm tra hoạt động của chính quyền địa phương", "DANH MỤC NỘI DUNG KIỂM TRA HOẠT ĐỘNG\nCỦA CHÍNH QUYỀN ĐỊA PHƯƠNG"},
		{"Kết quả xếp hạng chỉ số cải cách hành chính giai đoạn 2021 - 2025 của các cơ quan", "KẾT QUẢ XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH\nGIAI ĐOẠN 2021 - 2025 CỦA CÁC CƠ QUAN"},
		{"Quy chế làm việc của Ủy ban nhân dân xã Vĩnh Hải nhiệm kỳ mới", "QUY CHẾ LÀM VIỆC CỦA ỦY BAN NHÂN DÂN\nXÃ VĨNH HẢI NHIỆM KỲ MỚI"},
		{"Quan hệ phối hợp công tác với Mặt trận Tổ quốc và các tổ chức khác", "QUAN HỆ PHỐI HỢP CÔNG TÁC\nVỚI MẶT TRẬN TỔ QUỐC VÀ CÁC TỔ CHỨC KHÁC"},
		{"Danh sách đơn vị", "DANH SÁCH ĐƠN VỊ"},
	} {
		head := nd30.AnnexHead(new(report.Paper), decree.Type{}, nd30.Place{Index: 1, Of: 1}, tt.title, s)
		assert.Equal(t, tt.want, head[1].Text)
		chapter := report.Provisions{Chapters: []report.Chapter{{Title: tt.title, Articles: []report.Article{{Text: "Kho có sổ."}}}}}
		paper, err := nd30.General(&report.General{Provisions: chapter}, s)
		require.NoError(t, err)
		assert.Equal(t, tt.want, paper.Body[1].Text)
	}
}

func TestBases(t *testing.T) {
	law := report.Basis{Type: "Luật", Title: "Lưu trữ", Date: day(21, 6, 2024)}
	decision := report.Basis{Type: "Quyết định", Ref: "05/QĐ-UBND", Date: day(9, 1, 2026), Issuer: "Ủy ban nhân dân tỉnh", Title: "về công tác văn thư"}
	for name, tt := range map[string]struct {
		bases []report.Basis
		short bool
		want  []string
	}{
		"none": {nil, false, nil},
		"one":  {[]report.Basis{law}, false, []string{"Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024."}},
		"several": {[]report.Basis{law, decision}, false, []string{
			"Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
			"Căn cứ Quyết định số 05/QĐ-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về công tác văn thư.",
		}},
		"short days": {[]report.Basis{decision}, true, []string{
			"Căn cứ Quyết định số 05/QĐ-UBND ngày 09/01/2026 của Ủy ban nhân dân tỉnh về công tác văn thư.",
		}},
		"free text, marks of its own": {[]report.Basis{{Text: "Căn cứ tình hình thực tế."}, {Text: "Căn cứ ý kiến của cấp trên;"}, {Text: "Xét thực tế ;"}}, false, []string{
			"Căn cứ tình hình thực tế;", "Căn cứ ý kiến của cấp trên;", "Xét thực tế.",
		}},
		"lead": {[]report.Basis{{Lead: "Theo đề nghị của", Text: "Chánh Văn phòng;"}}, false, []string{"Theo đề nghị của Chánh Văn phòng."}},
		"lead of a citation": {[]report.Basis{{Lead: "Thực hiện", Type: "Kế hoạch", Ref: "02/KH-UBND", Date: day(5, 1, 2026)}}, false, []string{
			"Thực hiện Kế hoạch số 02/KH-UBND ngày 05 tháng 01 năm 2026.",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			got := nd30.Bases(tt.bases, tt.short)
			assert.Equal(t, tt.want, textsOf(got))
			for _, b := range got {
				assert.EqualValues(t, decree.Basis, b.Role)
			}
		})
	}
}

func TestAddressedTo(t *testing.T) {
	assert.Empty(t, nd30.AddressedTo(nil))
	assert.Equal(t, []doc.Block{{Role: decree.To, Text: "Kính gửi: Bộ Nội vụ"}}, nd30.AddressedTo([]string{"Bộ Nội vụ."}))

	three := nd30.AddressedTo([]string{"Bộ Nội vụ", "Bộ Tài chính.", "Các tỉnh, thành phố;"})
	assert.Equal(t, []string{"Kính gửi:", "- Bộ Nội vụ;", "- Bộ Tài chính;", "- Các tỉnh, thành phố."}, textsOf(three))
	assert.EqualValues(t, "to-several", three[0].Role)
	for _, b := range three[1:] {
		assert.EqualValues(t, decree.Addressee, b.Role)
	}
}

func TestRecipients(t *testing.T) {
	office := &report.Office{DraftingUnit: "p.vp", Parties: []report.Party{{ID: "p.vp", Code: "VP"}}, Archive: report.Archive{Copies: 2}}
	for name, tt := range map[string]struct {
		paper report.Paper
		want  []string
	}{
		"plain":                 {report.Paper{Office: office, Recipients: []string{"UBND tỉnh", "Các sở;"}}, []string{"- UBND tỉnh;", "- Các sở;", "- Lưu: VT, VP (2)."}},
		"nobody but the file":   {report.Paper{Office: office}, []string{"- Lưu: VT, VP (2)."}},
		"addressed":             {report.Paper{Office: office, To: []string{"Bộ Nội vụ"}, Recipients: []string{"Các sở"}}, []string{"- Như trên;", "- Các sở;", "- Lưu: VT, VP (2)."}},
		"addressed again":       {report.Paper{Office: office, To: []string{"Ủy ban nhân dân tỉnh", "Bộ Nội vụ"}, Recipients: []string{"UBND tỉnh (để báo cáo);", "Bộ Nội vụ", "Các sở"}}, []string{"- Như trên;", "- Các sở;", "- Lưu: VT, VP (2)."}},
		"its own Như trên":      {report.Paper{Office: office, To: []string{"Bộ Nội vụ"}, Recipients: []string{"Như trên (để b/c)"}}, []string{"- Như trên (để b/c);", "- Lưu: VT, VP (2)."}},
		"its own file copy":     {report.Paper{Office: office, Recipients: []string{"Các sở", "Lưu: VT, Hồ sơ."}}, []string{"- Các sở;", "- Lưu: VT, Hồ sơ."}},
		"the file copy last":    {report.Paper{Office: office, Recipients: []string{"Lưu VT, TCBC.", "Các phòng"}}, []string{"- Các phòng;", "- Lưu: VT, TCBC."}},
		"in other words":        {report.Paper{Office: office, To: []string{"Bộ Nội vụ"}, Recipients: []string{"như kính gửi", "Các sở"}}, []string{"- như kính gửi;", "- Các sở;", "- Lưu: VT, VP (2)."}},
		"groups":                {report.Paper{Office: office, Recipients: []string{"Các đơn vị thuộc Sở:", "Văn phòng", "Thanh tra:"}}, []string{"- Các đơn vị thuộc Sở:", "- Văn phòng;", "- Thanh tra:", "- Lưu: VT, VP (2)."}},
		"an office of its kind": {report.Paper{Office: &report.Office{}}, []string{"- Lưu: VT."}},
		"no office":             {report.Paper{}, []string{"- Lưu: VT."}},
	} {
		t.Run(name, func(t *testing.T) {
			tt.paper.Recipients = append(make([]string, 0, 9), tt.paper.Recipients...)
			behind := tt.paper.Recipients[:len(tt.paper.Recipients)+1]
			got := nd30.Recipients(&tt.paper)
			assert.Equal(t, append([]string{"Nơi nhận:"}, tt.want...), textsOf(got))
			assert.EqualValues(t, decree.RecipientsWord, got[0].Role)
			for _, b := range got[1:] {
				assert.EqualValues(t, decree.Recipient, b.Role)
			}
			assert.Empty(t, behind[len(behind)-1], "the list of the paper is untouched")
		})
	}
}

func TestSignature(t *testing.T) {
	for name, tt := range map[string]struct {
		authority []string
		position  string
		want      []string
	}{
		"head":                {nil, "Giám đốc", []string{"GIÁM ĐỐC"}},
		"KT.":                 {[]string{"KT. Giám đốc"}, "Phó Giám đốc", []string{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}},
		"TM.":                 {[]string{"TM. Ủy ban nhân dân"}, "Chủ tịch", []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}},
		"TM. and KT.":         {[]string{"TM. Ủy ban nhân dân", "KT. Chủ tịch"}, "Phó Chủ tịch", []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
		"TL.":                 {[]string{"TL. Chủ tịch"}, "Chánh Văn phòng", []string{"TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"}},
		"capitals of its own": {[]string{"TUQ. GIÁM ĐỐC"}, "TRƯỞNG PHÒNG", []string{"TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := nd30.Signature([]report.Signer{{Signature: report.Signature{Authority: tt.authority, Position: tt.position, Name: "Nguyễn Văn A"}}}, style.Sheet{})
			assert.Equal(t, append(tt.want, "Nguyễn Văn A"), textsOf(got))
			for _, b := range got[:len(got)-1] {
				assert.EqualValues(t, decree.Authority, b.Role)
			}
			assert.EqualValues(t, decree.Signer, got[len(got)-1].Role)
		})
	}
}

// Between position and name there is room for a signature and a seal, and the
// second signature of a paper has as much as the first.
func TestSignatureRoom(t *testing.T) {
	for name, l := range layouts {
		s := sheetFor(t, l)
		signer, _ := s.Look(decree.Signer)
		other, _ := s.Look("other-position")
		assert.GreaterOrEqual(t, signer.Before, 72.0, "pt, %s", name)
		assert.Equal(t, signer.Before, other.Before, name)
	}
}

func TestAnnexHead(t *testing.T) {
	office := &report.Office{Issuer: report.Issuer{Name: "Sở Nội vụ", Code: "SNV"}}
	for name, tt := range map[string]struct {
		paper report.Paper
		typ   decree.Type
		at    nd30.Place
		title string
		want  []string
		slots []string
	}{
		"the only one": {
			report.Paper{Office: office},
			keHoach,
			nd30.Place{Index: 1, Of: 1},
			"Danh mục",
			[]string{"Phụ lục", "DANH MỤC", "(Kèm theo Kế hoạch số         /KH-SNV ngày        tháng        năm         của Sở Nội vụ)"},
			[]string{"annex.1.number", "annex.1.date"},
		},
		"one of several": {
			report.Paper{Office: office},
			keHoach,
			nd30.Place{Index: 4, Of: 5},
			"Danh mục",
			[]string{"Phụ lục IV", "DANH MỤC", "(Kèm theo Kế hoạch số         /KH-SNV ngày        tháng        năm         của Sở Nội vụ)"},
			[]string{"annex.4.number", "annex.4.date"},
		},
		"no title": {
			report.Paper{Office: office, Number: "7", Date: day(5, 1, 2026)},
			keHoach,
			nd30.Place{Index: 1, Of: 1},
			"",
			[]string{"Phụ lục", "(Kèm theo Kế hoạch số 07/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)"},
			nil,
		},
		"month known": {
			report.Paper{Office: office, Number: "7", Date: date.Date{Year: 2026, Month: 8}},
			keHoach,
			nd30.Place{Index: 2, Of: 2},
			"A",
			[]string{"Phụ lục II", "A", "(Kèm theo Kế hoạch số 07/KH-SNV ngày        tháng 8 năm 2026 của Sở Nội vụ)"},
			[]string{"annex.2.date"},
		},
		"issued": {
			report.Paper{Office: office, Issued: &report.Issued{Number: "115", Date: day(12, 3, 2026)}},
			keHoach,
			nd30.Place{Index: 1, Of: 1},
			"A\nB",
			[]string{"Phụ lục", "A", "B", "(Kèm theo Kế hoạch số 115/KH-SNV ngày 12 tháng 3 năm 2026 của Sở Nội vụ)"},
			nil,
		},
		"electronic stays blank": {
			report.Paper{Office: office, Medium: "electronic", Number: "7", Date: day(5, 1, 2026)},
			keHoach,
			nd30.Place{Index: 1, Of: 1},
			"",
			[]string{"Phụ lục", "(Kèm theo Kế hoạch số         /KH-SNV ngày        tháng        năm         của Sở Nội vụ)"},
			nil,
		},
		"công văn": {
			report.Paper{Office: office, Number: "7", Date: day(5, 1, 2026)},
			decree.Type{Name: "Công văn"},
			nd30.Place{Index: 1, Of: 1},
			"",
			[]string{"Phụ lục", "(Kèm theo Văn bản số 07/SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)"},
			nil,
		},
		"no office": {
			report.Paper{},
			keHoach,
			nd30.Place{Index: 1, Of: 1},
			"",
			[]string{"Phụ lục", "(Kèm theo Kế hoạch số         / ngày        tháng        năm        )"},
			[]string{"annex.1.number", "annex.1.date"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := sheetFor(t, report.Layout{})
			got := nd30.AnnexHead(&tt.paper, tt.typ, tt.at, tt.title, s)
			assert.Equal(t, tt.want, textsOf(got))
			assert.EqualValues(t, decree.AnnexLabel, got[0].Role)
			var slots []string
			for _, b := range got {
				for _, r := range b.Runs {
					if !r.Slot.IsZero() {
						slots = append(slots, r.Slot.Tag)
					}
				}
			}
			assert.Equal(t, tt.slots, slots)
			assert.EqualValues(t, "annex-rule", ruleOf(t, got).Role)
			reference := got[len(got)-2]
			assert.LessOrEqual(t, widthOf(s, reference), s.Page.TextWidth())
		})
	}
}

// A reference that is too long for one line goes into the smaller size.
func TestLongReference(t *testing.T) {
	p := paperOf("", "Sở Nội vụ thành phố Hải Phòng", "Hải Phòng")
	s := sheetFor(t, report.Layout{})
	got := nd30.AnnexHead(p, keHoach, nd30.Place{Index: 1, Of: 1}, "", s)
	assert.EqualValues(t, "annex-reference-small", got[1].Role)
}
