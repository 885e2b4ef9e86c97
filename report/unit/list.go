package unit

import (
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// List is the list of units (kind "units"). The units that its methods return
// know the type that it declares; those of Units as they stand know the types
// of communes alone.
type List struct {
	Types  []Type  `yaml:"types" validate:"dive" desc:"Các loại đơn vị; không khai thì là xã, phường, đặc khu"`
	Groups []Group `yaml:"groups" validate:"dive" desc:"Các cách chia đơn vị khác ngoài loại"`
	Units  []Unit  `yaml:"units" vanban:"table" validate:"required,min=1,dive" desc:"Các đơn vị, theo thứ tự chính thức; hoặc tên tệp CSV"`
}

// Kind returns "units".
func (*List) Kind() string { return "units" }

// Declared returns the types of the list: those that it declares, else those of
// communes.
func (l *List) Declared() []Type {
	if l == nil || len(l.Types) == 0 {
		return Types()
	}
	types := make([]Type, len(l.Types))
	for i, t := range l.Types {
		t.rank = i
		types[i] = t
	}
	return types
}

// Scope says which units types and values of groups stand for, by their ids: the
// words of types and labels of values, "trạm y tế, Miền núi"; "một số đơn vị"
// where one is neither. A nil list knows the types of communes.
func (l *List) Scope(ids []string) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		if words[i] = l.word(id); words[i] == "" {
			return "một số đơn vị"
		}
	}
	return strings.Join(words, ", ")
}

func (l *List) word(id string) string {
	for _, t := range l.Declared() {
		if t.ID == id {
			return t.Word
		}
	}
	if l != nil {
		for _, g := range l.Groups {
			for _, v := range g.Values {
				if v.ID == id {
					return v.Label
				}
			}
		}
	}
	return ""
}

// Spoken returns the id of the type or of the value of a group that a text in
// their columns stands for, "trạm y tế" for tram, in any case.
func (l *List) Spoken(field, text string) string {
	key := vi.Fold(text)
	switch field {
	case "type":
		for _, t := range l.Declared() {
			if vi.Fold(t.Word) == key {
				return t.ID
			}
		}
	case "groups":
		for _, g := range l.Groups {
			for _, v := range g.Values {
				if vi.Fold(v.Label) == key {
					return v.ID
				}
			}
		}
	}
	return text
}

// Words returns the ids that choose several units: of types and of values of
// groups. [All] is not among them.
func (l *List) Words() []string {
	var words []string
	for _, t := range l.Declared() {
		words = append(words, t.ID)
	}
	if l != nil {
		for _, g := range l.Groups {
			for _, v := range g.Values {
				words = append(words, v.ID)
			}
		}
	}
	return words
}

// typed returns a function that tells a unit its type.
func (l *List) typed() func(Unit) Unit {
	if l == nil || len(l.Types) == 0 {
		return func(u Unit) Unit { return u }
	}
	types := l.Declared()
	return func(u Unit) Unit {
		for i := range types {
			if types[i].ID == u.Type {
				u.kind = &types[i]
			}
		}
		return u
	}
}

// all returns the units that fit, knowing their types.
func (l *List) all(fits func(Unit) bool) []Unit {
	if l == nil {
		return nil
	}
	var found []Unit
	typed := l.typed()
	for _, u := range l.Units {
		if u = typed(u); fits(u) {
			found = append(found, u)
		}
	}
	return found
}

// Find returns the unit with that code.
func (l *List) Find(code string) (Unit, bool) {
	if l != nil {
		for _, u := range l.Units {
			if u.Code == code {
				return l.typed()(u), true
			}
		}
	}
	return Unit{}, false
}
