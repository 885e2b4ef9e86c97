package report

import (
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
)

// General is a paper of any type that bears its type's name and has no struct
// of its own (văn bản có tên loại, sample 1.4): báo cáo, thông báo, tờ trình,
// chương trình, quy chế and the others. Its text follows one of the two
// schemes: Body (I, 1, a) or Provisions (chapters and articles).
type General struct {
	Paper      `yaml:",inline"`
	TypeName   string `yaml:"type" validate:"required" desc:"Tên loại văn bản, đúng như Nghị định 30"`
	IssuedBy   string `yaml:"issued_by" desc:"Thẩm quyền ban hành, với nghị quyết"`
	Preamble   string `yaml:"preamble" vanban:"prose" desc:"Câu mở đầu, sau căn cứ"`
	Provisions `yaml:",inline"`
	Body       []Section    `yaml:"body" validate:"dive" desc:"Nội dung theo mục I, 1, a"`
	Closing    string       `yaml:"closing" vanban:"prose" desc:"Câu kết"`
	Annexes    []Attachment `yaml:"annexes" validate:"dive" desc:"Phụ lục"`
}

// Kind returns "general".
func (*General) Kind() string { return "general" }

// Type returns the type of the paper, the zero Type where the decree knows none
// of that name.
func (g *General) Type() decree.Type {
	t, _ := decree.FindType(g.TypeName)
	return t
}

// Validate returns everything that is wrong with the paper, with paths.
func (g *General) Validate() diag.List {
	problems := append(g.Check(g, g.Type()), typeOf(g.TypeName, "type")...)
	if kind := kindOfType[g.TypeName]; kind != "" {
		problems = append(problems, typeOfAnotherKind.For("type", g.TypeName, kind))
	}
	problems = append(problems, oneScheme(&g.Provisions, g.Body)...)
	return problems.Sorted()
}

// kindOfType are the kinds of the types that a General cannot be: their papers
// lack what its papers have, or have another head.
var kindOfType = map[string]string{"Biên bản": "minutes", "Công văn": "letter"}

// Letter is an official letter (công văn, sample 1.5): no type is printed, the
// subject stands under the number behind "V/v".
type Letter struct {
	Paper    `yaml:",inline"`
	Preamble string       `yaml:"preamble" vanban:"prose" desc:"Đoạn mở đầu"`
	Body     []Section    `yaml:"body" validate:"dive" desc:"Nội dung"`
	Closing  string       `yaml:"closing" vanban:"prose" desc:"Câu kết"`
	Annexes  []Attachment `yaml:"annexes" validate:"dive" desc:"Phụ lục"`
}

// Kind returns "letter".
func (*Letter) Kind() string { return "letter" }

// Type returns công văn.
func (*Letter) Type() decree.Type { return namedType("Công văn") }

// Validate returns everything that is wrong with the letter, with paths.
func (l *Letter) Validate() diag.List { return l.Check(l, l.Type()).Sorted() }

// Decision is a decision (quyết định, samples 1.2 and 1.3): the authority that
// issues it, articles, and the document that it issues, if any.
type Decision struct {
	Paper    `yaml:",inline"`
	IssuedBy string       `yaml:"issued_by" validate:"required" desc:"Thẩm quyền ban hành, ví dụ: Giám đốc Sở Nội vụ"`
	Articles []Article    `yaml:"articles" validate:"required,min=1,dive" desc:"Các điều"`
	Attached *Attached    `yaml:"attached" desc:"Văn bản ban hành kèm theo"`
	Annexes  []Attachment `yaml:"annexes" validate:"dive" desc:"Phụ lục"`
}

// Kind returns "decision".
func (*Decision) Kind() string { return "decision" }

// Type returns quyết định.
func (*Decision) Type() decree.Type { return namedType("Quyết định") }

// Validate returns everything that is wrong with the decision, with paths.
func (d *Decision) Validate() diag.List {
	problems := d.Check(d, d.Type())
	if d.Attached != nil {
		problems = append(problems, typeOf(d.Attached.Type, "attached.type")...)
		problems = append(problems, oneScheme(&d.Attached.Provisions, d.Attached.Body).Prefix("attached")...)
	}
	return problems.Sorted()
}

func namedType(name string) decree.Type {
	t, _ := decree.FindType(name)
	return t
}
