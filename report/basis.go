package report

import (
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// Basis is one legal or practical basis of a paper (căn cứ ban hành): its data,
// or the whole line as free text.
type Basis struct {
	Text   string    `yaml:"text" vanban:"scalar,prose,marked" validate:"required_without=Type,excluded_with=Type" desc:"Cả câu căn cứ"`
	Lead   string    `yaml:"lead" desc:"Chữ mở đầu (mặc định: Căn cứ)"`
	Type   string    `yaml:"type" desc:"Tên loại văn bản"`
	Ref    string    `yaml:"ref" validate:"excluded_with=Text" desc:"Số và ký hiệu; Luật, Pháp lệnh không ghi"`
	Date   date.Date `yaml:"date" validate:"excluded_with=Text" desc:"Ngày ban hành"`
	Issuer string    `yaml:"issuer" validate:"excluded_with=Text" desc:"Cơ quan ban hành; Luật, Pháp lệnh không ghi"`
	Title  string    `yaml:"title" vanban:"prose" validate:"excluded_with=Text" desc:"Trích yếu hoặc tên gọi"`
}

// Line returns the basis without its end mark: "Căn cứ" and the citation, which
// free text that begins with a document is, too. Days
// are printed short (25/9/2025) or long (ngày 25 tháng 9 năm 2025).
func (b Basis) Line(short bool) string {
	lead := b.Lead
	if lead == "" {
		lead = "Căn cứ"
	}
	cited := b.Citation(short)
	if b.Text != "" {
		if b.Lead == "" && !wording.NamesDocument(b.Text) {
			return b.Text
		}
		cited = prose.Unmarked("", []string{b.Text})[0]
	}
	if len(cited) > len(lead) && strings.EqualFold(cited[:len(lead)], lead) && cited[len(lead)] == ' ' {
		return cited
	}
	return vi.Join(lead, cited)
}

// Citation returns the document as it is cited (Phụ lục I, phần I, mục II.6):
// type, number and symbol, day, issuer, title; for a law without number and
// issuer, type, title, day.
func (b Basis) Citation(short bool) string {
	words := []string{b.Type}
	if b.Ref == "" && b.Issuer == "" {
		return vi.Join(append(words, b.Title, citationDate(b.Date, short))...)
	}
	if b.Ref != "" {
		words = append(words, "số", b.Ref)
	}
	words = append(words, citationDate(b.Date, short))
	if b.Issuer != "" {
		words = append(words, "của", b.Issuer)
	}
	return vi.Join(append(words, b.Title)...)
}

func citationDate(d date.Date, short bool) string {
	switch {
	case d.IsZero():
		return ""
	case short && d.IsFull():
		return "ngày " + d.Short()
	case short && d.Month != 0:
		return "tháng " + d.Short()
	}
	return d.Long()
}
