package unit

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// Type is a type of units (loại đơn vị), and the words by which papers, forms
// and tables speak of them.
//
// Body is the body of such a unit (cơ quan của đơn vị) with {name} for the name
// of the unit and {word} for the word of its type: "Trạm Y tế {name}"; "{name}"
// where names stand alone, as that of a school does. Empty, it is word and name.
type Type struct {
	ID         string `yaml:"id" validate:"required,id" desc:"Mã của loại đơn vị"`
	Word       string `yaml:"word" validate:"required" desc:"Tên gọi của loại, như viết trong câu: trạm y tế"`
	Body       string `yaml:"body" desc:"Cơ quan được kiểm tra, ký báo cáo: Trạm Y tế {name}; {name} khi tên đơn vị đã đủ"`
	Code       string `yaml:"code" desc:"Chữ viết tắt của cơ quan trong ký hiệu: TYT"`
	Superior   string `yaml:"superior" desc:"Cơ quan chủ quản trực tiếp"`
	Head       string `yaml:"head" desc:"Chức vụ người đứng đầu, ký báo cáo: Trưởng trạm"`
	Collective bool   `yaml:"collective" desc:"Cơ quan làm việc theo chế độ tập thể: ghi TM. trước tên cơ quan khi ký"`

	rank int // in the order of declaration
}

// The ids of the types of communes.
const (
	Commune     = "xa"
	Ward        = "phuong"
	SpecialZone = "dac_khu"
)

// committee is the body of a commune.
const committee = "Ủy ban nhân dân {word} {name}"

var communes = [...]Type{
	{ID: Commune, Word: "xã", Body: committee, Code: "UBND", Head: "Chủ tịch", Collective: true},
	{ID: Ward, Word: "phường", Body: committee, Code: "UBND", Head: "Chủ tịch", Collective: true, rank: 1},
	{ID: SpecialZone, Word: "đặc khu", Body: committee, Code: "UBND", Head: "Chủ tịch", Collective: true, rank: 2},
}

// Types returns the types of communes since 01/7/2025 in their official order:
// xã, phường, đặc khu. They are known where a list declares none.
func Types() []Type { return slices.Clone(communes[:]) }

// Compare orders types as they are declared.
func (t Type) Compare(u Type) int {
	if t.rank != u.rank {
		return t.rank - u.rank
	}
	return strings.Compare(t.ID, u.ID)
}

// isArea reports whether units of the type are areas, which have a body: type
// and name stand behind its words, "Ủy ban nhân dân {word} {name}".
func (t Type) isArea() bool {
	before, ok := strings.CutSuffix(strings.TrimSpace(strings.ReplaceAll(t.Body, wordTag, t.Word)), t.Word+" "+nameTag)
	return ok && before != ""
}

const (
	nameTag = "{name}"
	wordTag = "{word}"
)

// Body is the body of a unit as its papers name it (cơ quan của đơn vị).
type Body struct {
	Name       string // "Ủy ban nhân dân xã Tiên Lãng", as behind Kính gửi
	Code       string // in the symbol: "UBND"
	Superior   string // cơ quan chủ quản; "" where there is none
	Place      string // địa danh; "" where it is not declared
	Head       string // chức vụ người đứng đầu; "" where it is not declared
	Collective bool   // its papers are signed TM.
}

// Body returns the body of the unit, by its type and by what the unit has of
// its own. The place of a unit that is named after a person, a number or an
// event has its type: "Phường Lê Ích Mộc" (Phụ lục I, phần I, mục II.4). One whose
// name stands alone, as that of a school, has a place only where it is declared:
// the name of a body is none.
func (u Unit) Body() Body {
	t := u.Declared()
	b := Body{Name: t.body(u.word(), u.Name), Code: t.Code, Superior: t.Superior, Place: u.Name, Head: t.Head, Collective: t.Collective}
	switch {
	case u.NamedAfter != "":
		b.Place = u.FullName()
	case strings.TrimSpace(t.Body) == nameTag:
		b.Place = ""
	}
	for _, own := range [...]struct {
		of   *string
		text string
	}{{&b.Code, u.Symbol}, {&b.Superior, u.Superior}, {&b.Place, u.Place}} {
		if own.text != "" {
			*own.of = own.text
		}
	}
	return b
}

// body returns the name of the body of a unit.
func (t Type) body(word, name string) string {
	if t.Body == "" {
		return vi.UpperFirst(strings.TrimSpace(word + " " + name))
	}
	around := strings.Split(t.Body, nameTag)
	for i := range around {
		around[i] = strings.ReplaceAll(around[i], wordTag, word)
	}
	return strings.TrimSpace(strings.Join(around, name))
}

// BodyWords returns what the bodies of all units of the type begin with: "Ủy ban
// nhân dân", "Trạm Y tế"; "" where names stand alone.
func (t Type) BodyWords() string {
	if t.Body == "" {
		return vi.UpperFirst(t.Word)
	}
	before, _, _ := strings.Cut(t.Body, "{")
	return strings.TrimSpace(before)
}
