package decree

import "slices"

// Role names a component of a paper (thành phần thể thức), down to the single
// line.
type Role string

// The components, in the order of the sample table (Phụ lục I, phần I, mục V).
// They are untyped: layouts use them as the roles of what they lay out.
const (
	NationalName    = "national-name"    // Quốc hiệu
	Motto           = "motto"            // Tiêu ngữ
	Superior        = "superior"         // tên cơ quan chủ quản trực tiếp
	Issuer          = "issuer"           // tên cơ quan ban hành
	Number          = "number"           // số, ký hiệu
	PlaceDate       = "place-date"       // địa danh và thời gian ban hành
	TypeName        = "type-name"        // tên loại
	Subject         = "subject"          // trích yếu
	LetterSubject   = "letter-subject"   // trích yếu công văn
	Basis           = "basis"            // căn cứ ban hành
	Body            = "body"             // nội dung
	PartLabel       = "part-label"       // từ "Phần" và số
	PartTitle       = "part-title"       // tiêu đề phần
	ChapterLabel    = "chapter-label"    // từ "Chương" và số
	ChapterTitle    = "chapter-title"    // tiêu đề chương
	SectionLabel    = "section-label"    // từ "Mục" và số
	SectionTitle    = "section-title"    // tiêu đề mục
	SubsectionLabel = "subsection-label" // từ "Tiểu mục" và số
	SubsectionTitle = "subsection-title" // tiêu đề tiểu mục
	Article         = "article"          // điều
	Section         = "section"          // số thứ tự và tiêu đề mục: I. …
	ClauseTitle     = "clause-title"     // khoản có tiêu đề: 1. …
	Clause          = "clause"           // khoản không có tiêu đề: 1. …
	Point           = "point"            // điểm: a) …
	Authority       = "authority"        // quyền hạn, chức vụ người ký
	Signer          = "signer"           // họ tên người ký
	To              = "to"               // Kính gửi
	Addressee       = "addressee"        // tên nơi nhận sau Kính gửi
	RecipientsWord  = "recipients-word"  // từ "Nơi nhận"
	Recipient       = "recipient"        // tên nơi nhận
	AnnexLabel      = "annex-label"      // từ "Phụ lục" và số
	AnnexTitle      = "annex-title"      // tiêu đề phụ lục
	AnnexReference  = "annex-reference"  // (Kèm theo …)
	Urgency         = "urgency"          // dấu chỉ mức độ khẩn
	Drafter         = "drafter"          // ký hiệu người soạn thảo, số bản
	Contact         = "contact"          // địa chỉ, thư điện tử, điện thoại
	Circulation     = "circulation"      // chỉ dẫn phạm vi lưu hành
	PageNumber      = "page-number"      // số trang
)

// Component is a row of the sample table: what a line of a paper looks like.
// Sizes are in pt; Example is the size of the decree's own example.
type Component struct {
	Role                Role
	Row                 string // number of the row in mục V
	Size                Range
	Example             float64
	Upper, Bold, Italic bool   // in hoa, đậm, nghiêng
	Align               string // "left", "center" or "justify"; "" is left open
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
	{NationalName, "1", small, 12, true, true, false, "center"},
	{Motto, "1", usual, 13, false, true, false, "center"},
	{Superior, "2", small, 12, true, false, false, "center"},
	{Issuer, "2", small, 12, true, true, false, "center"},
	{Number, "3", single(13), 13, false, false, false, "center"},
	{PlaceDate, "4", usual, 13, false, false, true, "center"},
	{TypeName, "5a", usual, 14, true, true, false, "center"},
	{Subject, "5a", usual, 14, false, true, false, "center"},
	{LetterSubject, "5b", small, 12, false, false, false, "center"},
	{Basis, "6", usual, 14, false, false, true, "justify"},
	{Body, "6", usual, 14, false, false, false, "justify"},
	{PartLabel, "6a", usual, 14, false, true, false, "center"},
	{PartTitle, "6a", usual, 14, true, true, false, "center"},
	{ChapterLabel, "6a", usual, 14, false, true, false, "center"},
	{ChapterTitle, "6a", usual, 14, true, true, false, "center"},
	{SectionLabel, "6a", usual, 14, false, true, false, "center"},
	{SectionTitle, "6a", usual, 14, true, true, false, "center"},
	{SubsectionLabel, "6a", usual, 14, false, true, false, "center"},
	{SubsectionTitle, "6a", usual, 14, true, true, false, "center"},
	{Article, "6a", usual, 14, false, true, false, "justify"},
	{Section, "6b", usual, 14, true, true, false, "justify"},
	{ClauseTitle, "6b", usual, 14, false, true, false, "justify"},
	{Clause, "6b", usual, 14, false, false, false, "justify"},
	{Point, "6b", usual, 14, false, false, false, "justify"},
	{Authority, "7", usual, 14, true, true, false, "center"},
	{Signer, "7", usual, 14, false, true, false, "center"},
	{To, "8a", usual, 14, false, false, false, ""},
	{Addressee, "8a", usual, 14, false, false, false, ""},
	{RecipientsWord, "8b", single(12), 12, false, true, true, "left"},
	{Recipient, "8b", single(11), 11, false, false, false, "left"},
	{AnnexLabel, "9", single(14), 14, false, true, false, "center"},
	{AnnexTitle, "9", usual, 14, true, true, false, "center"},
	{AnnexReference, "9", usual, 14, false, false, true, "center"},
	{Urgency, "10", usual, 13, true, true, false, "center"},
	{Drafter, "11", single(11), 11, false, false, false, "left"},
	{Contact, "12", Range{11, 12}, 11, false, false, false, ""},
	{Circulation, "13", usual, 13, true, true, false, "center"},
	{PageNumber, "14", usual, 14, false, false, false, "center"},
}
