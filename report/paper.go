package report

import (
	"strconv"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// Paper is what every paper has, whatever its type (thể thức văn bản).
type Paper struct {
	ID         string    `yaml:"id" validate:"required,id" desc:"Mã của văn bản, không đổi"`
	Version    int       `yaml:"version" validate:"min=0" desc:"Phiên bản"`
	Office     *Office   `yaml:"office" vanban:"file=office" validate:"required,structonly" desc:"Cơ quan ban hành"`
	Number     string    `yaml:"number" validate:"omitempty,number" desc:"Số văn bản; để trống cho văn thư ghi"`
	Symbol     string    `yaml:"symbol" desc:"Ký hiệu, khi cần khác cách ghép thông thường"`
	Date       date.Date `yaml:"date" desc:"Ngày ban hành: đủ ngày, tháng và năm, hoặc năm"`
	Medium     string    `yaml:"medium" validate:"omitempty,oneof=paper electronic" desc:"paper: văn bản giấy; electronic: văn bản điện tử"`
	Subject    string    `yaml:"subject" vanban:"lines,prose" desc:"Trích yếu; mỗi lần xuống dòng là một dòng in; dòng cuối trong ngoặc, như (Từ ngày … đến ngày …), in nghiêng"`
	Bases      []Basis   `yaml:"bases" validate:"dive" desc:"Căn cứ ban hành"`
	To         []string  `yaml:"kinh_gui" vanban:"single,marked" validate:"dive,required" desc:"Kính gửi"`
	Recipients []string  `yaml:"recipients" vanban:"prose,marked" validate:"dive,required" desc:"Nơi nhận; dòng Lưu được tự thêm"`
	Signature  Signature `yaml:"signature" validate:"required" desc:"Người ký"`
	CoSigners  []Signer  `yaml:"co_signers" validate:"dive" desc:"Những người cùng ký: văn bản liên tịch, biên bản, nhiều thành viên"`
	Issued     *Issued   `yaml:"issued" desc:"Số và ngày sau khi ban hành"`
	Layout     Layout    `yaml:"layout" desc:"Lựa chọn trình bày riêng của văn bản này"`
	Marks      `yaml:",inline"`

	sound *Office // one that need not be looked at again
}

// Marks are the additional components of a paper (Điều 8 khoản 3), all of them
// optional.
type Marks struct {
	Urgency     string  `yaml:"urgency" validate:"omitempty,oneof=khan thuong_khan hoa_toc" desc:"Mức độ khẩn: khan = Khẩn, thuong_khan = Thượng khẩn, hoa_toc = Hỏa tốc"`
	SecrecyRoom bool    `yaml:"secrecy_room" desc:"Chừa chỗ đóng dấu độ mật"`
	Circulation string  `yaml:"circulation" validate:"omitempty,oneof=luu_hanh_noi_bo xem_xong_tra_lai tai_lieu_thu_hoi" desc:"Phạm vi lưu hành: luu_hanh_noi_bo = Lưu hành nội bộ, xem_xong_tra_lai = Xem xong trả lại, tai_lieu_thu_hoi = Tài liệu thu hồi"`
	Draft       bool    `yaml:"draft" desc:"Ghi DỰ THẢO"`
	Drafter     string  `yaml:"drafter" desc:"Ký hiệu người soạn thảo, ví dụ PL"`
	Copies      int     `yaml:"copies" validate:"min=0" desc:"Số lượng bản phát hành"`
	Contact     Contact `yaml:"contact" desc:"Địa chỉ liên hệ, in cuối trang đầu"`
}

// Contact is the line at the foot of the first page (ô 13).
type Contact struct {
	Address string `yaml:"address" desc:"Địa chỉ"`
	Phone   string `yaml:"phone" desc:"Số điện thoại"`
	Fax     string `yaml:"fax" desc:"Số fax"`
	Email   string `yaml:"email" desc:"Thư điện tử"`
	Website string `yaml:"website" desc:"Trang thông tin điện tử"`
}

// Issued is the number and day that a paper got when it was signed. Later
// papers cite it by them.
type Issued struct {
	Number string    `yaml:"number" validate:"required,number" desc:"Số văn bản"`
	Date   date.Date `yaml:"date" validate:"required" desc:"Ngày ban hành"`
}

// Settings returns the layout of the paper over that of its office.
func (p *Paper) Settings() Layout {
	if p.Office == nil {
		return p.Layout
	}
	return p.Layout.Over(p.Office.Layout)
}

// IsElectronic reports whether the paper is issued as an electronic one.
func (p *Paper) IsElectronic() bool { return p.Medium == "electronic" }

// NumberAndDate returns what is known of number and date: those it was issued
// with, else those it was written with.
func (p *Paper) NumberAndDate() (string, date.Date) {
	if p.Issued != nil {
		return p.Issued.Number, p.Issued.Date
	}
	return p.Number, p.Date
}

// SymbolFor returns the symbol (ký hiệu) of the paper as one of type t: the
// declared one, else abbreviation and code ("KH-SNV", of two issuers
// "KH-SNV-STC"), and for a công văn code and drafting unit ("SNV-VP"; Phụ lục I,
// phần I, mục II.3).
func (p *Paper) SymbolFor(t decree.Type) string {
	if p.Symbol != "" || p.Office == nil {
		return p.Symbol
	}
	code := p.Office.codes("-")
	if t.Abbr != "" {
		return t.Abbr + "-" + code
	}
	if unit := p.Office.draftingCode(); unit != "" {
		return code + "-" + unit
	}
	return code
}

func (o *Office) draftingCode() string {
	p, _ := o.Party(o.DraftingUnit)
	return p.Code
}

// PrintedNumber returns a number as it is printed: 1 to 9 with a leading zero.
// Anything that is no number is returned as it is.
func PrintedNumber(number string) string {
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return number
	}
	return vi.Pad2(n)
}

// FileCopy returns the last line of Nơi nhận without its dash and full stop:
// "Lưu: VT, TCCB (2)", of several issuers "Lưu: VT (SNV, STC), TCCB (2)".
func (o *Office) FileCopy() string {
	line := "Lưu: " + decree.Registry
	if o == nil {
		return line
	}
	if len(o.CoIssuers) > 0 {
		line += " (" + o.codes(", ") + ")"
	}
	if code := o.draftingCode(); code != "" {
		line += ", " + code
	}
	if n := o.Archive.Copies; n > 0 {
		line += " (" + strconv.Itoa(n) + ")"
	}
	return line
}

// Issuing returns the office that issues the paper, an empty one where it has
// none.
func (p *Paper) Issuing() *Office {
	if p.Office == nil {
		return new(Office)
	}
	return p.Office
}
