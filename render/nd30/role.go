package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/decree"
)

// The roles of the decree's own components.
const (
	NationalName    = doc.Role(decree.NationalName)    // Quốc hiệu
	Motto           = doc.Role(decree.Motto)           // Tiêu ngữ
	Superior        = doc.Role(decree.Superior)        // cơ quan chủ quản
	Issuer          = doc.Role(decree.Issuer)          // cơ quan ban hành
	Number          = doc.Role(decree.Number)          // số, ký hiệu
	PlaceDate       = doc.Role(decree.PlaceDate)       // địa danh, thời gian
	TypeName        = doc.Role(decree.TypeName)        // tên loại
	Subject         = doc.Role(decree.Subject)         // trích yếu
	LetterSubject   = doc.Role(decree.LetterSubject)   // trích yếu công văn
	Basis           = doc.Role(decree.Basis)           // căn cứ
	Body            = doc.Role(decree.Body)            // nội dung
	Section         = doc.Role(decree.Section)         // I. …
	PartLabel       = doc.Role(decree.PartLabel)       // Phần I
	PartTitle       = doc.Role(decree.PartTitle)       // tiêu đề phần
	ChapterLabel    = doc.Role(decree.ChapterLabel)    // Chương I
	ChapterTitle    = doc.Role(decree.ChapterTitle)    // tiêu đề chương
	SectionLabel    = doc.Role(decree.SectionLabel)    // Mục 1
	SectionTitle    = doc.Role(decree.SectionTitle)    // tiêu đề mục
	SubsectionLabel = doc.Role(decree.SubsectionLabel) // Tiểu mục 1
	SubsectionTitle = doc.Role(decree.SubsectionTitle) // tiêu đề tiểu mục
	Article         = doc.Role(decree.Article)         // Điều 1. …
	ClauseTitle     = doc.Role(decree.ClauseTitle)     // 1. …, với tiêu đề
	Clause          = doc.Role(decree.Clause)          // 1. …
	Point           = doc.Role(decree.Point)           // a) …
	Authority       = doc.Role(decree.Authority)       // quyền hạn, chức vụ
	Signer          = doc.Role(decree.Signer)          // họ tên người ký
	To              = doc.Role(decree.To)              // Kính gửi
	Addressee       = doc.Role(decree.Addressee)       // nơi nhận sau Kính gửi
	RecipientsWord  = doc.Role(decree.RecipientsWord)  // Nơi nhận:
	Recipient       = doc.Role(decree.Recipient)       // - …;
	AnnexLabel      = doc.Role(decree.AnnexLabel)      // Phụ lục I
	AnnexTitle      = doc.Role(decree.AnnexTitle)      // tiêu đề phụ lục
	AnnexReference  = doc.Role(decree.AnnexReference)  // (Kèm theo …)
	Urgency         = doc.Role(decree.Urgency)         // KHẨN
	Circulation     = doc.Role(decree.Circulation)     // LƯU HÀNH NỘI BỘ
	Contact         = doc.Role(decree.Contact)         // địa chỉ, điện thoại
)

// The roles that the decree leaves open.
const (
	SuperiorSmall  doc.Role = "superior-small"   // Superior in the smaller size of its range
	IssuerSmall    doc.Role = "issuer-small"     // Issuer in the smaller size of its range
	PlaceDateSmall doc.Role = "place-date-small" // PlaceDate in the smaller size of its range

	AnnexReferenceSmall doc.Role = "annex-reference-small" // AnnexReference in the smaller size of its range

	HeadRule  doc.Role = "head-rule"  // the line under Tiêu ngữ and issuer
	TitleRule doc.Role = "title-rule" // the line under the subject
	AnnexRule doc.Role = "annex-rule" // the line under the reference of an annex

	IssuingAuthority doc.Role = "issuing-authority" // thẩm quyền ban hành; QUYẾT ĐỊNH:
	ArticleText      doc.Role = "article-text"      // Điều 1. without a title: only the number is bold
	Centered         doc.Role = "centered"          // a line of text in the middle: … trân trọng giới thiệu:
	SignHint         doc.Role = "sign-hint"         // (Chữ ký)
	OtherPosition    doc.Role = "other-position"    // chức vụ khác, above the name
	SignerBelow      doc.Role = "signer-below"      // the name under a chức vụ khác

	TypeNameInHead    doc.Role = "type-name-in-head"   // SAO Y, beside the copying body
	SignatureRoom     doc.Role = "signature-room"      // where the office's electronic signature puts its text
	ToSeveral         doc.Role = "to-several"          // Kính gửi: above several addressees
	LetterSubjectNext doc.Role = "letter-subject-next" // the further lines of a LetterSubject
	SecrecyRoom       doc.Role = "secrecy-room"        // where the stamp of secrecy goes
	MarkGap           doc.Role = "mark-gap"            // above a box

	Dash   doc.Role = "dash"   // - …
	Plus   doc.Role = "plus"   // + …
	Answer doc.Role = "answer" // what a person writes into a field

	TableHead   doc.Role = "table-head"   // the repeated header row
	TableGroup  doc.Role = "table-group"  // a row that heads a group of rows
	TableText   doc.Role = "table-text"   // text in a table
	TableCenter doc.Role = "table-center" // a short word or running number in a table
	TableFigure doc.Role = "table-figure" // a figure in a table
)
