package unit

import (
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// Group is a way to divide units beside their types (vùng, hạng): the values
// that it gives them.
type Group struct {
	ID     string  `yaml:"id" validate:"required,id" desc:"Mã của cách chia"`
	Title  string  `yaml:"title" validate:"required" desc:"Tên của cách chia: Vùng"`
	Values []Value `yaml:"values" validate:"required,min=1,dive" desc:"Các giá trị"`
}

// Value is one value of a Group.
type Value struct {
	ID    string `yaml:"id" validate:"required,id" desc:"Mã của giá trị"`
	Label string `yaml:"label" validate:"required" desc:"Tên của giá trị: Ven biển"`
}

// Label returns the label of a value as it stands where nothing says of which
// group it is: "Vùng: Ven biển"; alone where it says so itself, as "Vùng cao".
func (g Group) Label(v Value) string {
	if strings.HasPrefix(vi.Fold(v.Label), vi.Fold(g.Title)+" ") {
		return v.Label
	}
	return g.Title + ": " + v.Label
}

// Of returns the value that the group gives a unit, one without an id where it
// gives none: every unit is in one part of the group.
func (g Group) Of(u Unit) Value {
	for _, v := range g.Values {
		if u.InAny([]string{v.ID}) {
			return v
		}
	}
	return Value{Label: "Chưa phân nhóm"}
}
