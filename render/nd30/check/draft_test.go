package check_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// draft is a paper by its parts, to be written as different programs write it.
type draft struct {
	superior, issuer         []string
	number, date             string
	type_, subject           []string // subject of a letter where type_ is empty
	to                       []string
	power, enacts            string
	bases                    []string
	body                     []item
	recipients               []string
	authority                []string
	name                     string
	national, motto          string
	noRule                   string // "motto", "issuer", "title": which line is not drawn
	ruleScale                map[string]float64
	change                   func(role string, p *para) // of the look of a part
	annex                    []string                   // label, title, reference, text
	left, right, top, bottom int                        // margins in twips
	noNumbers                bool                       // of pages
	page                     string
	set                      string // "A" or "B" of sizes
}

// item is a paragraph of the text: its level ("", "I", "1", "1b", "a", "-", "+",
// "Điều", "text") and what it says behind the number.
type item struct{ level, text string }

// para is a paragraph in the look that is meant.
type para struct {
	role, text          string
	size                float64
	bold, italic        bool
	align               string
	first, left, right  int
	before, after, line int
	num                 string // level of the automatic list
	tabs                string
	border              string
	draw                string // a run with a drawing, before the text
	boldWords           int    // so many words at the beginning are bold
	breakBefore         bool
}

// letterDraft and the others are right papers.
func letterDraft() draft {
	return draft{
		superior: []string{"UBND TỈNH AN BÌNH"}, issuer: []string{"SỞ Y TẾ"}, number: "Số: 218/SYT-NVY", date: "An Bình, ngày 14 tháng 4 năm 2026",
		subject: []string{"V/v rà soát trang thiết bị trạm y tế"}, to: []string{"Ủy ban nhân dân các xã, phường"},
		body: []item{
			{"text", "Thực hiện Kế hoạch số 15/KH-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh An Bình về y tế cơ sở, Sở Y tế đề nghị Ủy ban nhân dân các xã, phường thực hiện các nội dung sau:"},
			{"1", "Lập danh mục trang thiết bị đang sử dụng tại trạm y tế, ghi rõ năm mua và tình trạng hiện nay."},
			{"2", "Đề xuất trang thiết bị cần sửa chữa hoặc thay thế trong năm 2026."},
			{"text", "Văn bản báo cáo gửi về Sở Y tế trước ngày 15 tháng 5 năm 2026./."},
		},
		recipients: []string{"- Như trên;", "- Giám đốc Sở (để báo cáo);", "- Lưu: VT, NVY."}, authority: []string{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, name: "Nguyễn Văn A",
	}
}

func decisionDraft() draft {
	return draft{
		issuer: []string{"ỦY BAN NHÂN DÂN", "XÃ TÂN BÌNH"}, number: "Số: 52/QĐ-UBND", date: "Tân Bình, ngày 03 tháng 02 năm 2026",
		type_: []string{"QUYẾT ĐỊNH"}, subject: []string{"Về việc thành lập Tổ kiểm tra hồ sơ lưu trữ"},
		power: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN BÌNH", enacts: "QUYẾT ĐỊNH:",
		bases: []string{
			"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
			"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
			"Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
		},
		body: []item{
			{"Điều", "Thành lập Tổ kiểm tra hồ sơ lưu trữ xã Tân Bình gồm 05 thành viên do ông Trần Văn B làm Tổ trưởng."},
			{"Điều", "Tổ kiểm tra có nhiệm vụ kiểm tra việc lập hồ sơ và nộp lưu hồ sơ của các phòng trong năm 2026."},
			{"Điều", "Quyết định này có hiệu lực từ ngày ký. Các thành viên Tổ kiểm tra và các phòng chịu trách nhiệm thi hành Quyết định này./."},
		},
		recipients: []string{"- Như Điều 3;", "- Đảng ủy xã;", "- Lưu: VT."}, authority: []string{"CHỦ TỊCH"}, name: "Trần Văn C",
	}
}

func planDraft() draft {
	return draft{
		superior: []string{"UBND TỈNH AN BÌNH"}, issuer: []string{"SỞ NỘI VỤ"}, number: "Số: 07/KH-SNV", date: "An Bình, ngày 09 tháng 01 năm 2026",
		type_: []string{"KẾ HOẠCH"}, subject: []string{"Kiểm tra công tác văn thư, lưu trữ năm 2026"},
		body: []item{
			{"text", "Sở Nội vụ ban hành Kế hoạch kiểm tra công tác văn thư, lưu trữ năm 2026 như sau:"},
			{"I", "MỤC ĐÍCH, YÊU CẦU"},
			{"1b", "Mục đích"},
			{"text", "Đánh giá việc chấp hành quy định của pháp luật về văn thư, lưu trữ tại các cơ quan."},
			{"1b", "Yêu cầu"},
			{"-", "Kiểm tra đúng đối tượng, đúng nội dung, đúng thời gian."},
			{"-", "Không làm ảnh hưởng đến hoạt động của cơ quan được kiểm tra."},
			{"I", "TỔ CHỨC THỰC HIỆN"},
			{"1", "Văn phòng Sở theo dõi, đôn đốc việc thực hiện Kế hoạch này."},
			{"2", "Các phòng thuộc Sở phối hợp với Văn phòng Sở để thực hiện./."},
		},
		recipients: []string{"- Các cơ quan, đơn vị;", "- Giám đốc Sở;", "- Lưu: VT, VP."}, authority: []string{"GIÁM ĐỐC"}, name: "Lê Thị D",
	}
}

func reportDraft() draft {
	return draft{
		superior: []string{"ỦY BAN NHÂN DÂN", "PHƯỜNG HÒA AN"}, issuer: []string{"TRƯỜNG TIỂU HỌC HÒA AN"}, number: "Số: 31/BC-THHA", date: "Hòa An, ngày 25 tháng 12 năm 2026",
		type_: []string{"BÁO CÁO"}, subject: []string{"Kết quả thực hiện nhiệm vụ học kỳ I năm học 2026 - 2027 và phương hướng, nhiệm vụ học kỳ II"},
		body: []item{
			{"I", "KẾT QUẢ THỰC HIỆN"},
			{"text", "Trường có 18 lớp với 612 học sinh; duy trì đủ sĩ số trong học kỳ I."},
			{"a", "Số học sinh hoàn thành chương trình lớp học là 598 em;"},
			{"a", "Số học sinh được khen thưởng là 210 em."},
			{"I", "KIẾN NGHỊ"},
			{"text", "Đề nghị Ủy ban nhân dân phường bố trí kinh phí sửa chữa 02 phòng học./."},
		},
		recipients: []string{"- Ủy ban nhân dân phường;", "- Lưu: VT."}, authority: []string{"HIỆU TRƯỞNG"}, name: "Phạm Thị E",
	}
}

func noticeDraft() draft {
	return draft{
		superior: []string{"UBND TỈNH AN BÌNH"}, issuer: []string{"SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"}, number: "Số: 09/TB-SNNMT", date: "An Bình, ngày 02 tháng 3 năm 2026",
		type_: []string{"THÔNG BÁO"}, subject: []string{"Lịch tiếp công dân định kỳ quý II", "năm 2026 của Giám đốc Sở"},
		bases: []string{
			"Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;",
			"Thực hiện Kế hoạch số 03/KH-SNNMT ngày 12 tháng 01 năm 2026 của Sở Nông nghiệp và Môi trường về tiếp công dân năm 2026.",
		},
		body: []item{
			{"text", "Sở Nông nghiệp và Môi trường thông báo lịch tiếp công dân định kỳ của Giám đốc Sở như sau:"},
			{"1", "Thời gian: buổi sáng ngày 15 hằng tháng."},
			{"2", "Địa điểm: phòng tiếp công dân của Sở./."},
		},
		recipients: []string{"- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, TTr."}, authority: []string{"TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"}, name: "Hoàng Văn G",
	}
}

func proposalDraft() draft {
	return draft{
		issuer: []string{"ỦY BAN NHÂN DÂN", "PHƯỜNG HÒA AN"}, number: "Số: 44/TTr-UBND", date: "Hòa An, ngày 10 tháng 11 năm 2026",
		type_: []string{"TỜ TRÌNH"}, subject: []string{"Về việc bố trí kinh phí sửa chữa nhà văn hóa khu phố"}, to: []string{"Ủy ban nhân dân tỉnh An Bình"},
		body: []item{
			{"text", "Nhà văn hóa khu phố 3 xây dựng năm 2008, mái và sàn đã hư hỏng nhiều chỗ, không bảo đảm an toàn cho người dân đến sinh hoạt."},
			{"text", "Ủy ban nhân dân phường Hòa An kính trình Ủy ban nhân dân tỉnh An Bình xem xét, bố trí kinh phí sửa chữa trong năm 2027./."},
		},
		recipients: []string{"- Như trên;", "- Lưu: VT, KT."}, authority: []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}, name: "Vũ Thị H",
	}
}

// paras returns the text of the paper, from the title to its end.
func (d *draft) paras(auto bool) []para {
	var out []para
	add := func(p para) {
		if p.size == 0 {
			p.size = 14
		}
		if p.role == "body" || p.role == "basis" {
			p.align, p.before, p.line = "both", 120, 264
			if p.first == 0 {
				p.first = 720
			}
		}
		out = append(out, p)
	}
	for i, t := range d.type_ {
		add(para{role: "type", text: t, bold: true, align: "center", before: 240 * (1 - i)})
	}
	if len(d.type_) > 0 {
		for _, s := range d.subject {
			add(para{role: "subject", text: s, bold: true, align: "center"})
		}
		add(para{role: "title-rule"})
	}
	if len(d.to) == 1 {
		add(para{role: "to", text: "Kính gửi: " + d.to[0] + ".", align: "center", before: 240})
	} else if len(d.to) > 1 {
		add(para{role: "to", text: "Kính gửi:", left: 1985, before: 240})
		for i, to := range d.to {
			mark := ";"
			if i == len(d.to)-1 {
				mark = "."
			}
			add(para{role: "to", text: "- " + to + mark, left: 2552})
		}
	}
	if d.power != "" {
		add(para{role: "power", text: d.power, bold: true, align: "center", before: 120})
	}
	for _, b := range d.bases {
		add(para{role: "basis", text: b, italic: true})
	}
	if d.enacts != "" {
		add(para{role: "enacts", text: d.enacts, bold: true, align: "center", before: 120})
	}
	counts := make(map[string]int)
	for _, it := range d.body {
		add(itemPara(it, counts, auto))
	}
	return out
}

var romans = []string{"", "I", "II", "III", "IV", "V", "VI"}

func itemPara(it item, counts map[string]int, auto bool) para {
	p := para{role: "body", text: it.text}
	key := it.level
	if key == "1b" || key == "2" {
		key = "1"
	}
	counts[key]++
	mark := ""
	switch it.level {
	case "I":
		mark, p.bold, p.num = romans[counts[key]]+".", true, "0"
		counts["1"], counts["a"] = 0, 0
	case "1b":
		mark, p.bold, p.num = strconv.Itoa(counts[key])+".", true, "1"
		counts["a"] = 0
	case "1", "2":
		mark, p.num = strconv.Itoa(counts[key])+".", "1"
		counts["a"] = 0
	case "a":
		mark, p.num = string(rune('a'+counts[key]-1))+")", "2"
	case "-", "+":
		mark, p.num = it.level, "3"
	case "Điều":
		mark, p.boldWords = "Điều "+strconv.Itoa(counts[key])+".", 2
		p.num = "4"
	}
	if mark == "" || auto && (it.level == "I" || it.level == "1" || it.level == "1b" || it.level == "2" || it.level == "-") {
		if mark == "" {
			p.num = ""
		}
		return p
	}
	p.num = ""
	p.text = mark + " " + p.text
	return p
}

// twips of pt.
func tw(pt float64) int { return int(pt*20 + 0.5) }

func attrs(name string, values ...any) string {
	var b strings.Builder
	for i := 0; i+1 < len(values); i += 2 {
		if v := fmt.Sprint(values[i+1]); v != "0" && v != "" {
			fmt.Fprintf(&b, ` w:%s="%s"`, values[i], v)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "<w:" + name + b.String() + "/>"
}

// each returns what f makes of each.
func each[T any](list []T, f func(T) string) string {
	var b strings.Builder
	for v := range slices.Values(list) {
		b.WriteString(f(v))
	}
	return b.String()
}
