package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/decree"
)

// The roles of the decree's own components.
const (
	NationalName   = doc.Role(decree.NationalName)   // Quốc hiệu
	Motto          = doc.Role(decree.Motto)          // Tiêu ngữ
	Superior       = doc.Role(decree.Superior)       // cơ quan chủ quản
	Issuer         = doc.Role(decree.Issuer)         // cơ quan ban hành
	Number         = doc.Role(decree.Number)         // số, ký hiệu
	PlaceDate      = doc.Role(decree.PlaceDate)      // địa danh, thời gian
	TypeName       = doc.Role(decree.TypeName)       // tên loại
	Subject        = doc.Role(decree.Subject)        // trích yếu
	LetterSubject  = doc.Role(decree.LetterSubject)  // trích yếu công văn
	Basis          = doc.Role(decree.Basis)          // căn cứ
	Body           = doc.Role(decree.Body)           // nội dung
	Section        = doc.Role(decree.Section)        // I. …
	ClauseTitle    = doc.Role(decree.ClauseTitle)    // 1. …, với tiêu đề
	Clause         = doc.Role(decree.Clause)         // 1. …
	Point          = doc.Role(decree.Point)          // a) …
	Authority      = doc.Role(decree.Authority)      // quyền hạn, chức vụ
	Signer         = doc.Role(decree.Signer)         // họ tên người ký
	To             = doc.Role(decree.To)             // Kính gửi
	Addressee      = doc.Role(decree.Addressee)      // nơi nhận sau Kính gửi
	RecipientsWord = doc.Role(decree.RecipientsWord) // Nơi nhận:
	Recipient      = doc.Role(decree.Recipient)      // - …;
	AnnexLabel     = doc.Role(decree.AnnexLabel)     // Phụ lục I
	AnnexTitle     = doc.Role(decree.AnnexTitle)     // tiêu đề phụ lục
	AnnexReference = doc.Role(decree.AnnexReference) // (Kèm theo …)
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

	Dash   doc.Role = "dash"   // - …
	Plus   doc.Role = "plus"   // + …
	Answer doc.Role = "answer" // what a person writes into a field

	TableHead   doc.Role = "table-head"   // the repeated header row
	TableGroup  doc.Role = "table-group"  // a row that heads a group of rows
	TableText   doc.Role = "table-text"   // text in a table
	TableCenter doc.Role = "table-center" // a number or short word in a table
)
