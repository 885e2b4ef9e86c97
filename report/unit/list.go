package unit

import (
	"iter"
	"slices"
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
	types := slices.Clone(l.kinds())
	for i := range types {
		types[i].rank = i
	}
	return types
}

// kinds are the declared types as they stand, without their rank.
func (l *List) kinds() []Type {
	if l == nil || len(l.Types) == 0 {
		return communes[:]
	}
	return l.Types
}

// values yields the values of all groups, each with the place of its group.
func (l *List) values(yield func(group int, v *Value) bool) {
	if l == nil {
		return
	}
	for i := range l.Groups {
		for j := range l.Groups[i].Values {
			if !yield(i, &l.Groups[i].Values[j]) {
				return
			}
		}
	}
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
	for i := range l.kinds() {
		if t := &l.kinds()[i]; t.ID == id {
			return t.Word
		}
	}
	for _, v := range l.values {
		if v.ID == id {
			return v.Label
		}
	}
	return ""
}

// Spoken returns the ids of the types or of the values of groups by the words
// that stand for them in their columns, "trạm y tế" for tram; these in small
// letters, as keys of vi.Fold.
func (l *List) Spoken(field string) map[string]string {
	words := map[string]string{}
	add := func(word, id string) {
		if key := vi.Fold(word); words[key] == "" {
			words[key] = id
		}
	}
	switch field {
	case "type":
		for i := range l.kinds() {
			t := &l.kinds()[i]
			add(t.Word, t.ID)
		}
	case "groups":
		for _, v := range l.values {
			add(v.Label, v.ID)
		}
	}
	return words
}

// Words returns the ids that choose several units: of types and of values of
// groups. [All] is not among them.
func (l *List) Words() []string {
	var words []string
	for i := range l.kinds() {
		words = append(words, l.kinds()[i].ID)
	}
	for _, v := range l.values {
		words = append(words, v.ID)
	}
	return words
}

// typed returns a function that tells a unit its type.
func (l *List) typed() func(Unit) Unit {
	if l == nil || len(l.Types) == 0 {
		return func(u Unit) Unit { return u }
	}
	types := l.Declared()
	byID := make(map[string]*Type, len(types))
	for i := range slices.Backward(types) { // the first of two with one id, as Find does
		byID[types[i].ID] = &types[i]
	}
	return func(u Unit) Unit {
		if t := byID[u.Type]; t != nil {
			u.kind = t
		}
		return u
	}
}

// all returns the units that fit, knowing their types.
func (l *List) all(fits func(Unit) bool) []Unit {
	n := 0
	for range l.each(fits) {
		n++
	}
	return slices.AppendSeq(slices.Grow([]Unit(nil), n), l.each(fits))
}

// each yields the units that fit, knowing their types.
func (l *List) each(fits func(Unit) bool) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		if l == nil {
			return
		}
		typed := l.typed()
		for _, u := range l.Units {
			if u = typed(u); fits(u) && !yield(u) {
				return
			}
		}
	}
}

// Find returns the unit with that code.
func (l *List) Find(code string) (Unit, bool) {
	if l == nil {
		return Unit{}, false
	}
	i := slices.IndexFunc(l.Units, func(u Unit) bool { return u.Code == code })
	if i < 0 {
		return Unit{}, false
	}
	u := l.Units[i]
	if at := slices.IndexFunc(l.Types, func(t Type) bool { return t.ID == u.Type }); at >= 0 {
		t := l.Types[at]
		t.rank, u.kind = at, &t
	}
	return u, true
}
