package prose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// told prints findings as "code:index:offset:text".
func told(findings []prose.Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, fmt.Sprintf("%s:%d:%d:%s", f.Rule.Code, f.Index, f.Offset, f.Text))
	}
	return out
}

func TestReview(t *testing.T) {
	tests := []struct {
		rule  diag.Code
		wrong map[string]string // text: what is found, after its offset
		right []string
	}{
		{
			rule: diag.Code("decomposed-letter"),
			wrong: map[string]string{
				"Sở No\u0323\u0302i vu\u0323": "4:o\u0323\u0302",
				"\u00ea\u0301":                "0:\u00ea\u0301",
				"Tổ x\u0301\u0323":            "3:x\u0301\u0323",
			},
			right: []string{"", "Sở Nội vụ", "x\u0323", "không phải UTF-8: \xff"},
		},
		{
			rule: diag.Code("double-space"),
			wrong: map[string]string{
				"Đoàn  kiểm tra":         "4:  ",
				"Đoàn   kiểm tra":        "4:   ",
				"Đoàn \u00a0kiểm tra":    "4: \u00a0",
				"xong.  Đoàn kiểm tra":   "5:  ",
				"hồ sơ;\nĐoàn  kiểm tra": "11:  ",
				"các xã,  phường":        "7:  ",
				"tại (các)  phường":      "9:  ",
			},
			right: []string{
				"", " ", "  ", "Đoàn kiểm tra", "  Đoàn kiểm tra  ", "Đoàn\n  kiểm tra", "Đoàn  \nkiểm tra", "Đoàn kiểm tra  \r\n  xã",
				"ngày  tháng  năm 2025", "Số:   /KH-SNV", "số  ngày", "Lúc 8 giờ   phút", "Ông (bà):        ; chức vụ:        .",
				"đạt (  ), không đạt [  ]", "……  ……", "......  ......",
			},
		},
		{
			rule: diag.Code("space-before-mark"),
			wrong: map[string]string{
				"xã , phường":           "2: ,",
				"xã ,phường":            "2: ,",
				"xã ; phường":           "2: ;",
				"như sau :":             "7: :",
				"theo quy định .":       "13: .",
				"theo quy định . Đoàn":  "13: .",
				"theo quy định ./.":     "13: .",
				"đã xong chưa ?":        "12: ?",
				"(các xã) , phường":     "8: ,",
				"“Dân vận khéo” .":      "14: .",
				"đạt 98,5% ;":           "9: ;",
				"xã\u00a0, phường":      "2:\u00a0,",
				"xã  , phường":          "2:  ,",
				"Đoàn kiểm tra (xã .)":  "17: .",
				"Nghị quyết :\n- Điều.": "10: :",
			},
			right: []string{
				"", ",", " ,", "xã, phường", "xã\n, phường", "tỷ lệ 1 : 100", "8 : 30", "tệp .docx", "nền tảng .NET", "và ...", "và …",
				". . . . .", "ngày ...... tháng ......", "go test ./...", "Ông (bà):        ;", "họ tên          .", "- Lưu: VT, TCCB.",
			},
		},
		{
			rule: diag.Code("body-capitals"),
			wrong: map[string]string{
				"báo cáo Ủy Ban Nhân Dân xã":          "8:Ủy Ban Nhân Dân",
				"Ủy ban Nhân dân thành phố":           "0:Ủy ban Nhân dân",
				"Uỷ ban nhân Dân tỉnh":                "0:Uỷ ban nhân Dân",
				"Thường trực Hội đồng Nhân dân":       "12:Hội đồng Nhân dân",
				"trình Hội Đồng nhân dân":             "6:Hội Đồng nhân dân",
				"Tòa án Nhân dân khu vực":             "0:Tòa án Nhân dân",
				"Ủy Ban Mặt trận Tổ quốc Việt Nam xã": "0:Ủy Ban",
				"Hội Đồng thi đua":                    "0:Hội Đồng",
			},
			right: []string{
				"Ủy ban nhân dân", "Uỷ ban nhân dân", "ỦY BAN NHÂN DÂN", "ủy ban nhân dân", "Hội đồng nhân dân tỉnh Sơn La",
				"Tòa án nhân dân tối cao", "Nhân dân trong xã", "lấy ý kiến Nhân dân", "Ủy ban, Nhân dân", "Chủ tịch Ủy ban",
				"Ủy ban\nNhân dân", "TM. ỦY BAN NHÂN DÂN", "Hội đồng thi đua", "xã Trung Tâm", "Nguyễn Văn Phòng", "đặc khu", "",
			},
		},
		{
			rule: diag.Code("part-capitals"),
			wrong: map[string]string{
				"quy định tại điều 5 Luật Lưu trữ": "13:điều 5",
				"theo điều 12":                   "5:điều 12",
				"khoản 2 điều 103":               "8:điều 103",
				"thực hiện điều 7 Nghị định này": "10:điều 7",
				"quy định tại Khoản 2 Điều 5":    "13:Khoản 2",
				"điểm a Khoản 2 Điều 5":          "7:Khoản 2",
				"tại Điểm a khoản 2":             "4:Điểm a",
				"tại Điểm đ, e khoản 2":          "4:Điểm đ",
				"theo khoản 1, Khoản 3":          "14:Khoản 3",
			},
			right: []string{
				"điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I", "Điều 5. Trách nhiệm", "Khoản 2 Điều 5 quy định", "1. Khoản 2 Điều 5",
				"tại Điều 5", "điều 5 xe về xã", "điều 05 công chức hỗ trợ", "có 3 điều 5 người nêu", "nhiều điều", "một số điều khoản",
				"tại Điểm y tế", "lắp tại Điểm a tơ", "Điểm 5 của bài", "tài Khoản", "a) Khoản 2 bổ sung", "", "điều",
			},
		},
		{
			rule: diag.Code("document-capitals"),
			wrong: map[string]string{
				"Căn cứ quyết định số 15/QĐ-UBND":    "7:quyết định số 15",
				"theo nghị định số 30":               "5:nghị định số 30",
				"thực hiện kế hoạch số 12/KH-SNV":    "10:kế hoạch số 12",
				"tại báo cáo số 08/BC-UBND ngày 5/9": "4:báo cáo số 08",
				"công văn số 533/UBND-VHXH":          "0:công văn số 533",
			},
			right: []string{
				"Quyết định số 15/QĐ-UBND", "Nghị định số 30/2020/NĐ-CP", "ban hành quyết định", "các quyết định sau", "số 15/QĐ-UBND",
				"báo cáo số liệu", "báo cáo số 5 trường hợp", "thông báo số 19001000 để dân biết", "hướng dẫn số 1", "quyết định, số 5", "số 5", "",
			},
		},
		{
			rule: diag.Code("month-zero"),
			wrong: map[string]string{
				"ngày 05 tháng 03 năm 2026": "8:tháng 03",
				"Tháng 09 năm 2025":         "0:Tháng 09",
				"từ tháng 04 đến tháng 06":  "3:tháng 04 16:tháng 06",
				"trong tháng 07/2025":       "6:tháng 07",
				"xong trước tháng 08.":      "11:tháng 08",
			},
			right: []string{
				"ngày 05 tháng 01 năm 2026", "ngày 05 tháng 02 năm 2026", "tháng 3 năm 2026", "tháng 10 năm 2026", "tháng 12/2026",
				"mỗi tháng 05 cuộc", "hằng tháng 03 lần", "một tháng 05.", "thời hạn 02 tháng 05 ngày", "trong 06 tháng 05.", "tháng 05 cuộc", "tháng 00 năm", "tháng", "",
			},
		},
	}
	for _, tt := range tests {
		t.Run(string(tt.rule), func(t *testing.T) {
			for text, want := range tt.wrong {
				var got []string
				for _, f := range prose.Review(text) {
					if f.Rule.Code == tt.rule {
						got = append(got, fmt.Sprintf("%d:%s", f.Offset, f.Text))
					}
				}
				assert.Equal(t, want, strings.Join(got, " "), text)
			}
			for _, text := range tt.right {
				assert.Empty(t, told(prose.Review(text)), text)
			}
		})
	}
}

// Each rule is told with what is there and what to write.
func TestReviewMessages(t *testing.T) {
	tests := []struct{ text, vi, en string }{
		{
			"Sở  Nội vụ",
			`thừa dấu cách trong "Sở  Nội"; giữ một dấu cách [double-space]`,
			`more than one space in "Sở  Nội"; leave one space [double-space]`,
		},
		{
			"xã ,phường",
			`thừa dấu cách trước dấu câu trong "xã ,phường"; viết dấu câu liền với chữ đứng trước [space-before-mark]`,
			`a space before the mark in "xã ,phường"; put the mark right behind the word [space-before-mark]`,
		},
		{
			"Sở No\u0323\u0302i vụ",
			`"ộ" gõ bằng dấu rời (tổ hợp), không phải chữ dựng sẵn; gõ lại bằng bảng mã Unicode dựng sẵn [decomposed-letter]`,
			`"ộ" is typed with its marks apart, not as composed letters (NFC); type it again with precomposed Unicode [decomposed-letter]`,
		},
		{
			"Uỷ Ban Nhân Dân",
			`"Uỷ Ban Nhân Dân" thừa chữ hoa; viết "Uỷ ban nhân dân" [body-capitals]`,
			`"Uỷ Ban Nhân Dân" has capitals too many; write "Uỷ ban nhân dân" [body-capitals]`,
		},
		{
			"theo điều 5",
			`viện dẫn "điều 5" viết hoa chưa đúng; viết "Điều 5" [part-capitals]`,
			`the citation "điều 5" has the wrong case; write "Điều 5" [part-capitals]`,
		},
		{
			"theo quyết định số 5",
			`tên loại văn bản trong "quyết định số 5" chưa viết hoa; viết "Quyết định số 5" [document-capitals]`,
			`the type of the document in "quyết định số 5" needs a capital; write "Quyết định số 5" [document-capitals]`,
		},
		{
			"tháng 09 năm 2025",
			`"tháng 09" thừa số 0; viết "tháng 9"; chỉ tháng 1, tháng 2 thêm số 0 [month-zero]`,
			`"tháng 09" has a zero too many; write "tháng 9"; only months 1 and 2 take a zero [month-zero]`,
		},
	}
	for _, tt := range tests {
		found := prose.Review(tt.text)
		require.Len(t, found, 1, tt.text)
		p := found[0].Rule.For("", found[0].Args...)
		assert.Equal(t, tt.vi, p.Text(diag.VI))
		assert.Equal(t, tt.en, p.Text(diag.EN))
	}
}

func TestReviewAll(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		want  []string
	}{
		{"nothing", nil, nil},
		{"empty", []string{"", ""}, nil},

		{"less frequent form", []string{
			"Đại diện Trung tâm Phục vụ hành chính công thành phố.",
			"Trung tâm Phục vụ hành chính công xã tiếp đoàn.",
			"Lãnh đạo Trung tâm Phục vụ Hành chính công xã, phường.",
		}, []string{"name-variants:2:9:Trung tâm Phục vụ Hành chính công"}},
		{"three forms", []string{
			"Trung tâm Phục vụ hành chính công thành phố; Trung tâm Phục vụ hành chính công xã;",
			"Trung tâm phục vụ hành chính công và Trung tâm Phục vụ Hành chính công.",
		}, []string{"name-variants:1:0:Trung tâm phục vụ hành chính công", "name-variants:1:37:Trung tâm Phục vụ Hành chính công"}},
		{
			"equally frequent: the first form stays",
			[]string{"gửi Sở Khoa học và Công nghệ", "mời Sở Khoa học và công nghệ"},
			[]string{"name-variants:1:4:Sở Khoa học và công nghệ"},
		},
		{
			"each form once",
			[]string{"Phòng Cải cách hành chính; Phòng Cải cách hành chính; Phòng cải cách hành chính; Phòng cải cách hành chính; Phòng Cải cách hành chính"},
			[]string{"name-variants:0:54:Phòng cải cách hành chính"},
		},
		{"names that only begin alike", []string{"Sở Nội vụ hải quan, Sở Nội vụ Hải Phòng", "Phòng Nội vụ chủ trì; Phòng Nội vụ Chủ nhật"}, nil},
		{"places and papers after a name", []string{
			"Ban Chỉ đạo thành phố Huế và Ban Chỉ đạo Thành phố Hồ Chí Minh",
			"Đoàn kiểm tra báo cáo kết quả; gửi Đoàn kiểm tra Báo cáo kết quả",
		}, nil},
		{"not a body", []string{"Ban hành Kế hoạch kiểm tra; Ban hành kế hoạch kiểm tra", "Phòng chống Tham nhũng vặt; Phòng chống tham nhũng vặt"}, nil},
		{"common nouns", []string{"Trung tâm Phục vụ hành chính công; các trung tâm phục vụ hành chính công"}, nil},
		{"capitals", []string{"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công"}, nil},

		{"abbreviation", []string{"các PGĐ Sở; PGĐ phụ trách"}, []string{"unexplained-abbreviation:0:4:PGĐ"}},
		{
			"several, in order",
			[]string{"lãnh đạo GĐ/PGĐ Sở", "công tác CCHC của HĐND"},
			[]string{"unexplained-abbreviation:0:9:GĐ", "unexplained-abbreviation:0:12:PGĐ", "unexplained-abbreviation:1:9:CCHC"},
		},
		{"before it is introduced", []string{"UBND xã, UBND phường", "Ủy ban nhân dân (sau đây viết tắt là UBND); UBND cấp xã"}, []string{"abbreviation-too-early:0:0:UBND"}},
		{"in its own text", []string{"UBND: Ủy ban nhân dân (sau đây viết tắt là UBND)", "UBND (sau đây viết tắt là UBND)"}, nil},
		{"a line of abbreviations", []string{"HĐND TP"}, []string{"unexplained-abbreviation:0:5:TP"}},
		{"accepted", []string{"UBND các xã", "- Lưu: VT"}, nil},
		{"explained", []string{"cải cách hành chính (sau đây viết tắt là CCHC)", "công tác CCHC"}, nil},
		{"explained later", []string{"công tác CCHC", "cải cách hành chính (viết tắt là “CCHC”)"}, []string{"abbreviation-too-early:0:9:CCHC"}},
		{"in brackets", []string{"Tổ chức Y tế thế giới (WHO) và WHO"}, nil},
		{"with its words behind", []string{"HĐND: Hội đồng nhân dân", "TTHC (thủ tục hành chính)"}, nil},
		{"with other words behind", []string{"TTHC (theo danh mục)"}, []string{"unexplained-abbreviation:0:0:TTHC"}},
		{"no abbreviations", []string{
			"MỤC ĐÍCH, YÊU CẦU", "I. MỤC ĐÍCH", "Phụ lục II, khóa XV, quý IV", "số 261/KH-SNV; số        /TTr-SNV; NĐ-CP; QH15; COVID-19",
			"nêu rõ KHÔNG đạt", "tại trụ sở BAN CHỈ ĐẠO", "xem NGAY", "Nguyễn Văn A", "VNeID", "phần mềm A4", "Độc lập - Tự do",
		}, nil},

		{
			"comma lost",
			[]string{"các xã, phường, đặc khu", "tại xã, phường, đặc khu;", "lãnh đạo xã, phường đặc khu."},
			[]string{"lost-comma:2:9:xã, phường đặc khu"},
		},
		{
			"first comma lost",
			[]string{"Các xã, phường, đặc khu và các xã, phường, đặc khu; xã phường, đặc khu"},
			[]string{"lost-comma:0:52:xã phường, đặc khu"},
		},
		{"in capitals", []string{"XÃ, PHƯỜNG, ĐẶC KHU và xã, phường, đặc khu; xã, phường đặc khu"}, []string{"lost-comma:0:44:xã, phường đặc khu"}},
		{
			"longer item",
			[]string{"tồn tại, khó khăn, vướng mắc", "tồn tại, khó khăn, vướng mắc", "tồn tại, khó khăn vướng mắc"},
			[]string{"lost-comma:2:4:tại, khó khăn vướng mắc"},
		},
		{"once each: who knows which", []string{"đôn đốc, tổng hợp, báo cáo", "đôn đốc, tổng hợp báo cáo"}, nil},
		{"both in use", []string{"đốc, tổng hợp, báo cáo; đốc, tổng hợp, báo cáo; đốc, tổng hợp báo cáo; đốc, tổng hợp báo cáo"}, nil},
		{"other words", []string{"xã, phường, đặc khu; xã, phường, đặc khu", "xã, phường trọng điểm"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := slices.Clone(tt.texts)
			assert.Equal(t, tt.want, told(prose.ReviewAll(tt.texts, []string{"UBND", "VT"})))
			assert.Equal(t, before, tt.texts)
		})
	}
}

func TestReviewAllMessages(t *testing.T) {
	found := prose.ReviewAll([]string{
		"xã, phường, đặc khu; xã, phường, đặc khu; xã, phường đặc khu",
		"Phòng Cải cách hành chính", "Phòng Cải cách Hành chính", "các PGĐ",
	}, nil)
	var got []string
	for _, f := range found {
		p := f.Rule.For("", f.Args...)
		got = append(got, p.Text(diag.VI), p.Text(diag.EN))
	}
	assert.Equal(t, []string{
		`"xã, phường đặc khu" có thể thiếu dấu phẩy; nơi khác viết "xã, phường, đặc khu" [lost-comma]`,
		`"xã, phường đặc khu" seems to lack a comma; elsewhere it is "xã, phường, đặc khu" [lost-comma]`,
		`"Phòng Cải cách Hành chính" nơi khác viết hoa thành "Phòng Cải cách hành chính"; thống nhất một cách viết hoa [name-variants]`,
		`"Phòng Cải cách Hành chính" is "Phòng Cải cách hành chính" elsewhere; keep to one capitalisation [name-variants]`,
		`chữ viết tắt "PGĐ" chưa được giải thích; viết đầy đủ, hoặc ở lần đầu viết "… (sau đây viết tắt là PGĐ)" [unexplained-abbreviation]`,
		`the abbreviation "PGĐ" is nowhere spelt out; write it in full, or at its first use "… (sau đây viết tắt là PGĐ)" [unexplained-abbreviation]`,
	}, got)
}

func TestRules(t *testing.T) {
	seen := map[diag.Code]bool{}
	for _, r := range prose.Rules() {
		assert.False(t, seen[r.Code], r.Code)
		seen[r.Code] = true
		assert.Equal(t, diag.Warning, r.Severity, r.Code)
		for _, s := range []string{r.VI, r.EN, r.HintVI, r.HintEN} {
			assert.NotEmpty(t, s, r.Code)
			assert.Equal(t, vi.NFC(s), s, r.Code)
		}
	}
}

// Good prose of every kind passes without a word.
func TestReviewOfGoodProse(t *testing.T) {
	texts := []string{
		"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
		"Căn cứ điểm a khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
		"Thực hiện Kế hoạch số 15/KH-UBND ngày 25/9/2025 của Ủy ban nhân dân thành phố, Sở Nội vụ kiểm tra công vụ tại các xã, phường, đặc khu như sau:",
		"1. Thời gian: từ ngày 06 tháng 10 năm 2025 đến hết tháng 12 năm 2025 (có lịch cụ thể sau).",
		"- Đoàn kiểm tra gồm: lãnh đạo Sở; đại diện Văn phòng, Phòng Cải cách hành chính (sau đây viết tắt là CCHC);",
		"Tỷ lệ hồ sơ đúng hạn đạt 98,5 % (1.234/1.253 hồ sơ); trong đó 328 thủ tục do UBND xã giải quyết.",
		"Ông Nguyễn Văn A - Giám đốc Sở, Trưởng đoàn; bà Trần Thị B – Phó Trưởng đoàn.",
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hải Phòng, ngày        tháng        năm 2025", "Số:        /KH-SNV",
		"Nơi nhận:", "- Như trên;", "- Lưu: VT, CCHC (2).", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
	}
	for _, s := range texts {
		assert.Empty(t, told(prose.Review(s)), s)
	}
	assert.Empty(t, told(prose.ReviewAll(texts, []string{"UBND", "VT", "TM", "KT"})))
}

func FuzzReview(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		texts := strings.Split(s, "|")
		check := func(text string, f prose.Finding) {
			require.LessOrEqual(t, f.Offset, utf8.RuneCountInString(text))
			for i := range text {
				if f.Offset--; f.Offset < 0 {
					assert.True(t, strings.HasPrefix(text[i:], f.Text))
					break
				}
			}
			assert.NotEmpty(t, f.Text)
			if !strings.Contains(s, "%!") {
				assert.NotContains(t, f.Rule.For("", f.Args...).Text(diag.VI), "%!")
				assert.NotContains(t, f.Rule.For("", f.Args...).Text(diag.EN), "%!")
			}
		}
		for _, f := range prose.Review(s) {
			check(s, f)
		}
		all := prose.ReviewAll(texts, nil)
		for _, f := range all {
			check(texts[f.Index], f)
		}
		assert.Equal(t, all, prose.ReviewAll(texts, nil))
	})
}
