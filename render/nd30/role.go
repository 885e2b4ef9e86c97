package nd30

import "github.com/vanban-go/vanban/render/doc"

// The roles that the decree leaves open and a layout of one's own may need; the
// decree's components, such as [decree.Body], are roles too.
const (
	IssuingAuthority doc.Role = "issuing-authority" // thẩm quyền ban hành; QUYẾT ĐỊNH:
	ArticleText      doc.Role = "article-text"      // Điều 1. without a title: only the number is bold
	Centered         doc.Role = "centered"          // a line of text in the middle: … trân trọng giới thiệu:
	Dash             doc.Role = "dash"              // - …
	Plus             doc.Role = "plus"              // + …
	Answer           doc.Role = "answer"            // what a person writes into a field
	TableHead        doc.Role = "table-head"        // the repeated header row
	TableGroup       doc.Role = "table-group"       // a row that heads a group of rows
	TableText        doc.Role = "table-text"        // text in a table
	TableCenter      doc.Role = "table-center"      // a short word or running number in a table
	TableFigure      doc.Role = "table-figure"      // a figure in a table
)

// The roles that only the parts of this package bear.
const (
	nationalNameSmall   doc.Role = "national-name-small"   // NationalName in the smaller set
	mottoSmall          doc.Role = "motto-small"           // Motto in the smaller set
	superiorSmall       doc.Role = "superior-small"        // Superior in the smaller size of its range
	issuerSmall         doc.Role = "issuer-small"          // Issuer in the smaller size of its range
	placeDateSmall      doc.Role = "place-date-small"      // PlaceDate in the smaller size of its range
	annexReferenceSmall doc.Role = "annex-reference-small" // AnnexReference in the smaller size of its range
	headRule            doc.Role = "head-rule"             // the line under Tiêu ngữ and issuer
	titleNote           doc.Role = "title-note"            // (Từ ngày … đến ngày …), under the subject
	titleRule           doc.Role = "title-rule"            // the line under the subject
	annexForm           doc.Role = "annex-form"            // Mẫu số 06/TD, above an annex
	annexRule           doc.Role = "annex-rule"            // the line under the reference of an annex
	typeNameInHead      doc.Role = "type-name-in-head"     // SAO Y, beside the copying body
	letterSubjectNext   doc.Role = "letter-subject-next"   // the further lines of a LetterSubject
	toSeveral           doc.Role = "to-several"            // Kính gửi: above several addressees
	signHint            doc.Role = "sign-hint"             // (Chữ ký)
	otherPosition       doc.Role = "other-position"        // chức vụ khác, above the name
	signerBelow         doc.Role = "signer-below"          // the name under a chức vụ khác
	signatureRoom       doc.Role = "signature-room"        // where the office's electronic signature puts its text
	secrecyRoom         doc.Role = "secrecy-room"          // where the stamp of secrecy goes
	markGap             doc.Role = "mark-gap"              // above a box
)
