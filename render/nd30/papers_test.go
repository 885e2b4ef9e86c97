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
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

const papersFolder = "../../testdata/papers"

// samples returns the sample papers by the names of their files.
func samples(t *testing.T) map[string]report.Document {
	t.Helper()
	fsys := os.DirFS(papersFolder)
	files, err := filepath.Glob(papersFolder + "/*.yaml")
	require.NoError(t, err)
	out := map[string]report.Document{}
	for _, file := range files {
		d, problems := report.Load(fsys, filepath.Base(file))
		require.NoError(t, problems.Err(), file)
		if d.Kind() != "office" {
			out[strings.TrimSuffix(filepath.Base(file), ".yaml")] = d
		}
	}
	return out
}

// layOut lays out any sample in the looks that its office chose.
func layOut(t *testing.T, d report.Document) (doc.Paper, style.Sheet) {
	t.Helper()
	sheet, err := nd30.Sheet(d.(interface{ Settings() report.Layout }).Settings())
	require.NoError(t, err)
	var paper doc.Paper
	switch d := d.(type) {
	case *report.Plan:
		paper, err = nd30.Plan(d, sheet)
	case *report.General:
		paper, err = nd30.General(d, sheet)
	case *report.Letter:
		paper, err = nd30.Letter(d, sheet)
	case *report.Decision:
		paper, err = nd30.Decision(d, sheet)
	case *report.Dispatch:
		paper, err = nd30.Dispatch(d, sheet)
	case *report.Invitation:
		paper, err = nd30.Invitation(d, sheet)
	case *report.Introduction:
		paper, err = nd30.Introduction(d, sheet)
	case *report.Minutes:
		paper, err = nd30.Minutes(d, sheet)
	case *report.Copy:
		paper, err = nd30.Copy(d, sheet)
	default:
		t.Fatalf("no layout for %T", d)
	}
	require.NoError(t, err)
	return paper, sheet
}

func TestSamplePapers(t *testing.T) {
	for name, d := range samples(t) {
		t.Run(name, func(t *testing.T) {
			paper, sheet := layOut(t, d)
			golden(t, "papers/"+name+".txt", dump(paper))

			var first, second bytes.Buffer
			require.NoError(t, docx.Write(t.Context(), &first, paper, sheet))
			require.NoError(t, docx.Write(t.Context(), &second, paper, sheet))
			assert.True(t, bytes.Equal(first.Bytes(), second.Bytes()))
			assert.Equal(t, 1, strings.Count(bodyText(paper.Body), "./.")+endless(d), "one end mark")
		})
	}
}

// endless is 1 for a paper that has no text to end.
func endless(d report.Document) int {
	if d.Kind() == "copy" {
		return 1
	}
	return 0
}

func bodyText(blocks []doc.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		b.WriteString(block.Text)
		for _, r := range block.Runs {
			b.WriteString(r.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// want is what a person wrote down for each sample before it was laid out:
// the left side of the head, what stands between head and text, the first
// recipient and the lines of the signature.
var wantPapers = map[string]struct {
	left, title, recipients, signature string
}{
	"bao-cao":  {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 45/BC-SNV", "BÁO CÁO|Kết quả kiểm tra công vụ quý I năm 2026|tại các xã, phường, đặc khu|Kính gửi: Ủy ban nhân dân thành phố Hải Phòng", "Như trên;", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Trần Văn B"},
	"bien-ban": {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 05/BB-SNV", "BIÊN BẢN|Làm việc với Ủy ban nhân dân phường Lê Chân", "Lưu: VT, Hồ sơ.", "THƯ KÝ|Hoàng Văn E|CHỦ TỌA|TRƯỞNG ĐOÀN|Nguyễn Văn A"},
	"bien-ban-ba-ben": {
		"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 12/BB-SNV", "BIÊN BẢN|Kiểm tra an toàn tại Trạm bơm số 1,|xã Tân An", "Lưu: VT, Hồ sơ.",
		"ĐẠI DIỆN ỦY BAN NHÂN DÂN XÃ TÂN AN|PHÓ CHỦ TỊCH|(Ký, ghi rõ họ tên)|Trần Thị B|ĐẠI DIỆN ĐOÀN KIỂM TRA|PHÓ TRƯỞNG ĐOÀN|(Ký, ghi rõ họ tên)|PHÓ GIÁM ĐỐC SỞ NỘI VỤ|Nguyễn Văn A|" +
			"ĐẠI DIỆN CÔNG TY CỔ PHẦN THỦY NÔNG TÂN AN|GIÁM ĐỐC|(Không ký)|Lê Văn C|THƯ KÝ|(Ký, ghi rõ họ tên)|Hoàng Văn E|NGƯỜI CHỨNG KIẾN|(Ký, ghi rõ họ tên)|Phạm Văn D",
	},
	"huong-dan-lien-tich": {
		"UBND TỈNH AN BÌNH|SỞ GIÁO DỤC VÀ ĐÀO TẠO|BỘ CÔNG AN|CÔNG AN TỈNH AN BÌNH|ĐOÀN TNCS HỒ CHÍ MINH|BAN CHẤP HÀNH|ĐOÀN TỈNH AN BÌNH|Số: 03/HD-SGDĐT-CAT-ĐTN", "HƯỚNG DẪN|Phối hợp bảo đảm an ninh, trật tự|tại các trường học năm học 2025 - 2026", "Ủy ban nhân dân tỉnh;",
		"KT. GIÁM ĐỐC CÔNG AN TỈNH|PHÓ GIÁM ĐỐC|Trần Văn B|GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO|Nguyễn Văn A|TM. BAN THƯỜNG VỤ ĐOÀN TỈNH|PHÓ BÍ THƯ THƯỜNG TRỰC|Lê Thị C",
	},
	"ke-hoach-lien-tich": {
		"UBND TỈNH AN BÌNH|SỞ NỘI VỤ -|SỞ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG|Số: 07/KH-SNV-SNNMT", "KẾ HOẠCH|Phối hợp kiểm tra việc giải quyết thủ tục hành chính về đất đai năm 2026", "Ủy ban nhân dân tỉnh (để b/c);",
		"KT. GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG|PHÓ GIÁM ĐỐC|Trần Thị B|KT. GIÁM ĐỐC SỞ NỘI VỤ|PHÓ GIÁM ĐỐC|Nguyễn Văn A",
	},
	"thoa-thuan": {
		"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 02/BTT-SNV", "BẢN THỎA THUẬN|Chia sẻ dữ liệu phục vụ kiểm tra công vụ", "Hai bên ký;",
		"ĐẠI DIỆN BÊN B|PHÓ GIÁM ĐỐC TRUNG TÂM|(Ký, đóng dấu)|CHỦ NHIỆM DỰ ÁN|Trần Văn B|ĐẠI DIỆN BÊN A|PHÓ GIÁM ĐỐC SỞ|(Ký, đóng dấu)|Nguyễn Văn A",
	},
	"chuong-trinh":            {"ỦY BAN NHÂN DÂN|PHƯỜNG LÊ CHÂN|Số: 02/CTr-UBND|DỰ THẢO", "CHƯƠNG TRÌNH|Công tác năm 2026", "Các thành viên Ủy ban nhân dân phường;", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|TRƯỞNG BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ|Trần Thị B"},
	"cong-dien":               {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 03/CĐ-SNV|HỎA TỐC", "CÔNG ĐIỆN|Về việc duy trì trực ban khi có bão", "Lãnh đạo Sở;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"cong-van":                {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 09/SNV-CQĐP|V/v chuẩn bị hồ sơ phục vụ|kiểm tra công vụ đợt 1|KHẨN", "Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu", "Như trên;", "TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG|Lê Văn C"},
	"cong-van-ub":             {"ỦY BAN NHÂN DÂN|PHƯỜNG LÊ CHÂN|Số: 120/UBND-VHXH|V/v đăng ký lịch làm việc|với Đoàn kiểm tra công vụ", "Kính gửi:|Sở Nội vụ;|Sở Tài chính;|Văn phòng Ủy ban nhân dân thành phố.", "Như trên;", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Phạm Thị D"},
	"giay-gioi-thieu":         {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 07/GGT-SNV", "GIẤY GIỚI THIỆU", "Như trên;", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Trần Thị B"},
	"giay-moi":                {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 18/GM-SNV", "GIẤY MỜI|Họp tổng kết kiểm tra công vụ đợt 1", "Thành phần mời;", "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG CHÍNH QUYỀN ĐỊA PHƯƠNG|Lê Văn C"},
	"nghi-quyet":              {"HỘI ĐỒNG NHÂN DÂN|PHƯỜNG LÊ CHÂN|Số: 04/NQ-HĐND", "NGHỊ QUYẾT|Về chỉ tiêu số hóa tài liệu 6 tháng cuối năm 2026", "Như Điều 2;", "CHỦ TỊCH|Phạm Thị D"},
	"quyet-dinh":              {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 31/QĐ-SNV", "QUYẾT ĐỊNH|Về việc thành lập Đoàn kiểm tra công vụ năm 2026", "Như Điều 3;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"quyet-dinh-quy-che":      {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số:         /QĐ-SNV", "QUYẾT ĐỊNH|Ban hành Quy chế hoạt động của Đoàn kiểm tra công vụ", "Như Điều 3;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"sao-y":                   {"", "", "Các phòng thuộc Sở;", "TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG|Lê Văn C"},
	"thong-bao":               {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số:         /TB-SNV", "THÔNG BÁO|Lịch kiểm tra tuần 02 năm 2026", "UBND các phường được kiểm tra;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"to-trinh":                {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số:         /TTr-SNV", "TỜ TRÌNH|Về việc bố trí kinh phí số hóa tài liệu lưu trữ năm 2026|Kính gửi:|Ủy ban nhân dân thành phố Hải Phòng;|Sở Tài chính.", "Như trên;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"cong-van-bieu":           {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số:         /SNV-CQĐP|V/v báo cáo số liệu|biên chế cấp xã quý I năm 2026", "Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu", "Như trên;", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Trần Văn B"},
	"giay-moi-chuong-trinh":   {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số:         /GM-SNV", "GIẤY MỜI|Tập huấn công tác văn thư, lưu trữ năm 2026", "Thành phần mời;", "TUQ. GIÁM ĐỐC|CHÁNH VĂN PHÒNG|Lê Văn C"},
	"ke-hoach-so-hoa":         {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 21/KH-SNV", "KẾ HOẠCH|Số hóa tài liệu lưu trữ|tại Ủy ban nhân dân cấp xã năm 2026", "UBND thành phố (để báo cáo);", "GIÁM ĐỐC|Nguyễn Văn A"},
	"quyet-dinh-muc-chi":      {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 58/QĐ-SNV", "QUYẾT ĐỊNH|Quy định mức chi và danh sách Tổ giúp việc\ncủa Đoàn kiểm tra công vụ năm 2026", "Như Điều 3;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"de-an":                   {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 08/ĐA-SNV", "ĐỀ ÁN|Số hóa hồ sơ kiểm tra công vụ\ngiai đoạn 2026 - 2030, định hướng đến năm 2035", "UBND thành phố (để báo cáo);", "GIÁM ĐỐC|Nguyễn Văn A"},
	"quyet-dinh-quy-dinh":     {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số:         /QĐ-SNV", "QUYẾT ĐỊNH|Ban hành Quy định về tiếp công dân tại trụ sở Sở Nội vụ", "Như Điều 3;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"bao-cao-tu-kiem-tra":     {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 52/BC-SNV", "BÁO CÁO|Kết quả tự kiểm tra công tác tiếp công dân|Kính gửi: Ban Tiếp công dân thành phố Hải Phòng", "Như trên;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"cong-van-truong":         {"UBND PHƯỜNG LÊ CHÂN|TRƯỜNG TRUNG HỌC|CƠ SỞ LÊ CHÂN|Số: 31/THCSLC|V/v phối hợp tổ chức lễ khai giảng", "Kính gửi:|Công an phường Lê Chân;|Trạm Y tế phường Lê Chân;|Ban đại diện cha mẹ học sinh.", "Như trên;", "HIỆU TRƯỞNG|Nguyễn Thị H"},
	"huong-dan":               {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 06/HD-SNV", "HƯỚNG DẪN|Lập hồ sơ và nộp lưu hồ sơ năm 2026", "Các phòng thuộc Sở;", "TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG|Lê Văn C"},
	"bao-cao-bien-che":        {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 61/BC-SNV", "BÁO CÁO|Tình hình sử dụng biên chế 6 tháng đầu năm 2026", "Giám đốc và các Phó Giám đốc Sở;", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Trần Văn B"},
	"bao-cao-kinh-phi":        {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 83/BC-SNV", "BÁO CÁO|Tình hình sử dụng kinh phí kiểm tra năm 2026", "Giám đốc và các Phó Giám đốc Sở;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"bao-cao-phu-luc-so-lieu": {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 92/BC-SNV", "BÁO CÁO|Kết quả số hóa tài liệu lưu trữ 8 tháng năm 2026", "Giám đốc và các Phó Giám đốc Sở;", "GIÁM ĐỐC|Nguyễn Văn A"},
	"cong-van-bieu-mau":       {"UBND THÀNH PHỐ HẢI PHÒNG|SỞ NỘI VỤ|Số: 74/SNV-CQĐP|V/v báo cáo kết quả xử lý|kiến nghị sau kiểm tra", "Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu", "Như trên;", "TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG|Lê Văn C"},
}

func TestSamplePapersByHand(t *testing.T) {
	docs := samples(t)
	require.Len(t, docs, len(wantPapers))
	for name, want := range wantPapers {
		t.Run(name, func(t *testing.T) {
			paper, _ := layOut(t, docs[name])
			var left []doc.Block
			for _, row := range paper.Letterhead.Rows {
				left = append(left, row.Left...)
			}
			assert.Equal(t, want.left, joined(left))
			assert.Equal(t, want.title, joined(paper.Title))
			assert.Equal(t, want.signature, strings.ReplaceAll(joined(paper.Signature), "\u00A0", " "))
			_, list, _ := strings.Cut(joined(paper.Recipients), "Nơi nhận:|")
			first, _, _ := strings.Cut(list, "|")
			assert.Equal(t, want.recipients, first)
		})
	}
}

// joined returns the texts of paragraphs and boxes.
func joined(blocks []doc.Block) string {
	var texts []string
	for _, b := range blocks {
		if b.Kind == doc.Sides {
			for _, row := range b.Sides.Rows {
				for _, side := range [...][]doc.Block{row.Left, row.Right} {
					if text := joined(side); text != "" {
						texts = append(texts, strings.ReplaceAll(text, "\u00A0", " "))
					}
				}
			}
			continue
		}
		text := b.Text
		for _, r := range b.Runs {
			text += r.Text
		}
		if text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "|")
}
