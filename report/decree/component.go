package decree

import "slices"

// Role names a component of a paper (thành phần thể thức), down to the single
// line.
type Role string

// The components, in the order of the sample table (Phụ lục I, phần I, mục V).
const (
	NationalName    Role = "national-name"    // Quốc hiệu
	Motto           Role = "motto"            // Tiêu ngữ
	Superior        Role = "superior"         // tên cơ quan chủ quản trực tiếp
	Issuer          Role = "issuer"           // tên cơ quan ban hành
	Number          Role = "number"           // số, ký hiệu
	PlaceDate       Role = "place-date"       // địa danh và thời gian ban hành
	TypeName        Role = "type-name"        // tên loại
	Subject         Role = "subject"          // trích yếu
	LetterSubject   Role = "letter-subject"   // trích yếu công văn
	Basis           Role = "basis"            // căn cứ ban hành
	Body            Role = "body"             // nội dung
	PartLabel       Role = "part-label"       // từ "Phần" và số
	PartTitle       Role = "part-title"       // tiêu đề phần
	ChapterLabel    Role = "chapter-label"    // từ "Chương" và số
	ChapterTitle    Role = "chapter-title"    // tiêu đề chương
	SectionLabel    Role = "section-label"    // từ "Mục" và số
	SectionTitle    Role = "section-title"    // tiêu đề mục
	SubsectionLabel Role = "subsection-label" // từ "Tiểu mục" và số
	SubsectionTitle Role = "subsection-title" // tiêu đề tiểu mục
	Article         Role = "article"          // điều
	Section         Role = "section"          // số thứ tự và tiêu đề mục: I. …
	ClauseTitle     Role = "clause-title"     // khoản có tiêu đề: 1. …
	Clause          Role = "clause"           // khoản không có tiêu đề: 1. …
	Point           Role = "point"            // điểm: a) …
	Authority       Role = "authority"        // quyền hạn, chức vụ người ký
	Signer          Role = "signer"           // họ tên người ký
	To              Role = "to"               // Kính gửi
	Addressee       Role = "addressee"        // tên nơi nhận sau Kính gửi
	RecipientsWord  Role = "recipients-word"  // từ "Nơi nhận"
	Recipient       Role = "recipient"        // tên nơi nhận
	AnnexLabel      Role = "annex-label"      // từ "Phụ lục" và số
	AnnexTitle      Role = "annex-title"      // tiêu đề phụ lục
	AnnexReference  Role = "annex-reference"  // (Kèm theo …)
	Urgency         Role = "urgency"          // dấu chỉ mức độ khẩn
	Drafter         Role = "drafter"          // ký hiệu người soạn thảo, số bản
	Contact         Role = "contact"          // địa chỉ, thư điện tử, điện thoại
	Circulation     Role = "circulation"      // chỉ dẫn phạm vi lưu hành
	PageNumber      Role = "page-number"      // số trang
)

// Case says how the letters of a component stand.
type Case uint8

const (
	Lower Case = iota // in thường
	Upper             // in hoa
)

// Align says how a component is set. Free is what the decree leaves open.
type Align uint8

const (
	Free Align = iota
	Left
	Center
	Justify
)

// Component is a row of the sample table: what a line of a paper looks like.
// Sizes are in pt; Example is the size of the decree's own example.
type Component struct {
	Role         Role
	Row          string // number of the row in mục V
	Size         Range
	Example      float64
	Case         Case
	Bold, Italic bool
	Align        Align
}

// Components returns the sample table, row by row.
func Components() []Component { return slices.Clone(components[:]) }

// Find returns the row of a role.
func Find(role Role) (Component, bool) {
	for _, c := range components {
		if c.Role == role {
			return c, true
		}
	}
	return Component{}, false
}

var (
	small  = Range{12, 13}
	usual  = Range{13, 14}
	single = func(size float64) Range { return Range{size, size} }
)

var components = [...]Component{
	{NationalName, "1", small, 12, Upper, true, false, Center},
	{Motto, "1", usual, 13, Lower, true, false, Center},
	{Superior, "2", small, 12, Upper, false, false, Center},
	{Issuer, "2", small, 12, Upper, true, false, Center},
	{Number, "3", single(13), 13, Lower, false, false, Center},
	{PlaceDate, "4", usual, 13, Lower, false, true, Center},
	{TypeName, "5a", usual, 14, Upper, true, false, Center},
	{Subject, "5a", usual, 14, Lower, true, false, Center},
	{LetterSubject, "5b", small, 12, Lower, false, false, Center},
	{Basis, "6", usual, 14, Lower, false, true, Justify},
	{Body, "6", usual, 14, Lower, false, false, Justify},
	{PartLabel, "6a", usual, 14, Lower, true, false, Center},
	{PartTitle, "6a", usual, 14, Upper, true, false, Center},
	{ChapterLabel, "6a", usual, 14, Lower, true, false, Center},
	{ChapterTitle, "6a", usual, 14, Upper, true, false, Center},
	{SectionLabel, "6a", usual, 14, Lower, true, false, Center},
	{SectionTitle, "6a", usual, 14, Upper, true, false, Center},
	{SubsectionLabel, "6a", usual, 14, Lower, true, false, Center},
	{SubsectionTitle, "6a", usual, 14, Upper, true, false, Center},
	{Article, "6a", usual, 14, Lower, true, false, Justify},
	{Section, "6b", usual, 14, Upper, true, false, Justify},
	{ClauseTitle, "6b", usual, 14, Lower, true, false, Justify},
	{Clause, "6b", usual, 14, Lower, false, false, Justify},
	{Point, "6b", usual, 14, Lower, false, false, Justify},
	{Authority, "7", usual, 14, Upper, true, false, Center},
	{Signer, "7", usual, 14, Lower, true, false, Center},
	{To, "8a", usual, 14, Lower, false, false, Free},
	{Addressee, "8a", usual, 14, Lower, false, false, Free},
	{RecipientsWord, "8b", single(12), 12, Lower, true, true, Left},
	{Recipient, "8b", single(11), 11, Lower, false, false, Left},
	{AnnexLabel, "9", single(14), 14, Lower, true, false, Center},
	{AnnexTitle, "9", usual, 14, Upper, true, false, Center},
	{AnnexReference, "9", usual, 14, Lower, false, true, Center},
	{Urgency, "10", usual, 13, Upper, true, false, Center},
	{Drafter, "11", single(11), 11, Lower, false, false, Left},
	{Contact, "12", Range{11, 12}, 11, Lower, false, false, Free},
	{Circulation, "13", usual, 13, Upper, true, false, Center},
	{PageNumber, "14", usual, 14, Lower, false, false, Center},
}
