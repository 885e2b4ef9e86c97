package unit

import (
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// Unit is one unit that is inspected (đơn vị). Symbol, Superior and Place stand
// before those of its type.
type Unit struct {
	Code       string   `yaml:"code" validate:"required,id" desc:"Mã đơn vị: căn cứ duy nhất để nhận ra đơn vị" column:"Mã đơn vị"`
	Type       string   `yaml:"type" validate:"required" desc:"Loại đơn vị: mã khai ở types, hoặc xa, phuong, dac_khu" column:"Loại"`
	Name       string   `yaml:"name" validate:"required" desc:"Tên riêng, không kèm loại đơn vị; cả tên khi tên đứng một mình" column:"Tên đơn vị"`
	Aliases    []string `yaml:"aliases" desc:"Các cách viết khác của tên" column:"Tên khác"`
	NamedAfter string   `yaml:"named_after" validate:"omitempty,oneof=person number event" desc:"Tên đặt theo person = người, number = số, event = sự kiện: viết hoa cả loại đơn vị" column:"Đặt tên theo" words:"person=người,number=số,event=sự kiện"`
	Contact    string   `yaml:"contact" desc:"Người, địa chỉ liên hệ" column:"Liên hệ"`
	Groups     []string `yaml:"groups" vanban:"single" desc:"Các nhóm của đơn vị: mã giá trị khai ở groups" column:"Nhóm"`
	Symbol     string   `yaml:"symbol" desc:"Chữ viết tắt của cơ quan trong ký hiệu, khi khác loại đơn vị" column:"Ký hiệu"`
	Superior   string   `yaml:"superior" desc:"Cơ quan chủ quản, khi khác loại đơn vị" column:"Cơ quan chủ quản"`
	Place      string   `yaml:"place" desc:"Địa danh trên văn bản, khi khác tên đơn vị; tên đứng một mình không phải địa danh" column:"Địa danh"`

	kind *Type // as its list declares it
}

// Declared returns the type of the unit: as the list that the unit comes from
// declares it, else one of communes, else one that has its id for a word.
func (u Unit) Declared() Type {
	if u.kind != nil {
		return *u.kind
	}
	for _, t := range communes {
		if t.ID == u.Type {
			return t
		}
	}
	return Type{ID: u.Type, Word: u.Type, rank: len(communes)}
}

// FullName returns the name of the unit as it stands within a sentence. A unit
// of an area is called by type and name: "phường Thủy Nguyên", and "Phường Lê Ích
// Mộc" where the name is that of a person, a number or an event (Phụ lục II, mục
// III.1). One that is its own body is called as that, in the capitals of an
// organisation (mục IV): "Trạm Y tế Yên Thành", "Trường Tiểu học Lê Lợi".
func (u Unit) FullName() string {
	t := u.Declared()
	if name := strings.TrimSpace(u.word() + " " + u.Name); t.Body == "" || t.isArea() {
		return name
	}
	return t.body(u.word(), u.Name)
}

func (u Unit) word() string {
	word := u.Declared().Word
	if u.NamedAfter != "" {
		word = vi.UpperFirst(word)
	}
	return word
}

// Is reports whether a word chooses the unit: [All], its code, its type or one
// of its groups.
func (u Unit) Is(word string) bool {
	return word == All || word == u.Code || u.InAny([]string{word})
}

// InAny reports whether the unit is of one of these types or groups.
func (u Unit) InAny(words []string) bool {
	for _, w := range words {
		if w == u.Type {
			return true
		}
		for _, g := range u.Groups {
			if w == g {
				return true
			}
		}
	}
	return false
}

// Class says by type and groups what a unit is asked: units of one class are
// asked the same.
func (u Unit) Class() string { return strings.Join(append([]string{u.Type}, u.Groups...), " ") }
