package unit

import (
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// Type is a type of commune-level unit.
type Type string

// The types of units since 01/7/2025.
const (
	Commune     Type = "xa"      // xã
	Ward        Type = "phuong"  // phường
	SpecialZone Type = "dac_khu" // đặc khu
)

// Types returns the types in their official order.
func Types() []Type { return []Type{Commune, Ward, SpecialZone} }

// Word returns the type as a common noun: "xã", "phường", "đặc khu"; for any
// other value the value itself.
func (t Type) Word() string {
	switch t {
	case Commune:
		return "xã"
	case Ward:
		return "phường"
	case SpecialZone:
		return "đặc khu"
	}
	return string(t)
}

// Unit is one administrative unit (đơn vị hành chính).
type Unit struct {
	Code       string   `yaml:"code" validate:"required,id" desc:"Mã đơn vị: căn cứ duy nhất để nhận ra đơn vị" column:"Mã đơn vị"`
	Type       Type     `yaml:"type" validate:"required,oneof=xa phuong dac_khu" desc:"Loại đơn vị" column:"Loại" words:"xa=xã,phuong=phường,dac_khu=đặc khu"`
	Name       string   `yaml:"name" validate:"required" desc:"Tên riêng, không kèm loại đơn vị" column:"Tên đơn vị"`
	Aliases    []string `yaml:"aliases" desc:"Các cách viết khác của tên" column:"Tên khác"`
	NamedAfter string   `yaml:"named_after" validate:"omitempty,oneof=person number event" desc:"Tên đặt theo người, số hoặc sự kiện: viết hoa cả loại đơn vị" column:"Đặt tên theo" words:"person=người,number=số,event=sự kiện"`
	Contact    string   `yaml:"contact" desc:"Người, địa chỉ liên hệ" column:"Liên hệ"`
}

// FullName returns type and name as they stand within a sentence: "phường
// Thủy Nguyên", and "Phường Lê Ích Mộc" where the name is that of a person, a
// number or an event (Phụ lục II, mục III.1).
func (u Unit) FullName() string {
	word := u.Type.Word()
	if u.NamedAfter != "" {
		word = vi.UpperFirst(word)
	}
	return strings.TrimSpace(word + " " + u.Name)
}

// List is the list of units (kind "units").
type List struct {
	Units []Unit `yaml:"units" validate:"required,min=1,dive" desc:"Các đơn vị, theo thứ tự chính thức"`
}

// Kind returns "units".
func (*List) Kind() string { return "units" }

// Find returns the unit with that code.
func (l *List) Find(code string) (Unit, bool) {
	if l != nil {
		for _, u := range l.Units {
			if u.Code == code {
				return u, true
			}
		}
	}
	return Unit{}, false
}
