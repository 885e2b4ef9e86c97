package unit

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of names that people write in place of codes.
var (
	unknownName = diag.Rule{
		Code: "unknown-unit-name",
		VI:   "không có đơn vị nào tên %[1]q", EN: "no unit is named %[1]q",
		HintVI: "ghi đúng tên trong danh sách đơn vị, hoặc ghi mã", HintEN: "write the name as in the list of units, or the code",
	}
	ambiguousName = diag.Rule{
		Code: "ambiguous-unit-name",
		VI:   "tên %[1]q là của cả %[2]s", EN: "the name %[1]q belongs to %[3]s",
		HintVI: "ghi cả loại đơn vị, hoặc ghi mã: %[4]s", HintEN: "write the type as well, or the code: %[4]s",
	}
)

// ByName returns the one unit that name stands for: its name or an alias, with
// or without the type before it ("phường Hưng Đạo") and the words of its body
// ("UBND phường Hưng Đạo"), in small letters or capitals, hoà as hòa. The code
// stays the identity: a name that fits several units, and one that only
// resembles a unit's, are refused with the units that may be meant. The error
// is a diag.Problem: "ambiguous-unit-name" or "unknown-unit-name".
func (l *List) ByName(name string) (Unit, error) {
	typed := l.readName(name)
	switch found := l.all(typed.means); len(found) {
	case 0:
		return Unit{}, l.unknown(name, typed)
	case 1:
		return found[0], nil
	default:
		return Unit{}, ambiguousName.For("", name, fullNames(found, " và "), fullNames(found, " and "), codes(found))
	}
}

// typedName is a name as somebody wrote it.
type typedName struct {
	whole string   // as a key of vi.Fold
	types []string // that its first words leave, or nil for any
	rest  string   // what follows the words of body and type
	inner string   // what follows the type of a commune within the rest: "Trạm Y tế xã Yên Thành"
}

// readName takes the words of a body and of a type off a name.
func (l *List) readName(name string) typedName {
	types := l.Declared()
	whole := vi.Fold(name)
	n := typedName{whole: whole, rest: whole}
	n.narrow(types, Type.BodyWords)
	n.narrow(types, func(t Type) string { return t.Code })
	n.narrow(types, func(t Type) string { return t.Word })
	n.inner = n.rest
	for _, t := range communes {
		if rest, ok := strings.CutPrefix(n.rest, t.Word+" "); ok && n.rest != whole {
			n.inner = rest
		}
	}
	return n
}

// narrow takes the longest words off the rest that one or more types have.
func (n *typedName) narrow(types []Type, words func(Type) string) {
	rest, found, longest := n.rest, []string(nil), 0
	for _, t := range types {
		first := vi.Fold(words(t))
		after, ok := strings.CutPrefix(n.rest, first+" ")
		if first == "" || !ok || len(first) < longest || n.types != nil && !slices.Contains(n.types, t.ID) {
			continue
		}
		if len(first) > longest {
			found, longest = nil, len(first)
		}
		rest, found = after, append(found, t.ID)
	}
	if found != nil {
		n.rest, n.types = rest, found
	}
}

// means reports whether n is a name of u.
func (n typedName) means(u Unit) bool {
	return u.isNamed(n.whole) || n.allows(u) && (u.isNamed(n.rest) || u.isNamed(n.inner))
}

func (n typedName) allows(u Unit) bool { return n.types == nil || slices.Contains(n.types, u.Type) }

func (u Unit) isNamed(key string) bool {
	same := func(name string) bool { return name != "" && vi.Fold(name) == key }
	return same(u.Name) || slices.ContainsFunc(u.Aliases, same)
}

// unknown tells that no unit has the name, with those that may be meant: units
// of that name but another type, else those of its type with the nearest names,
// else the nearest of any type.
func (l *List) unknown(name string, typed typedName) diag.Problem {
	meant := l.all(func(u Unit) bool { return u.isNamed(typed.rest) })
	if len(meant) == 0 && typed.types != nil {
		meant = l.nearest(typed, typed.allows)
	}
	if len(meant) == 0 {
		meant = l.nearest(typed, func(Unit) bool { return true })
	}
	if len(meant) == 0 {
		return unknownName.For("", name)
	}
	rule := unknownName
	rule.HintVI, rule.HintEN = "có phải %[2]s?", "is it %[3]s?"
	return rule.For("", name, fullNames(meant, " hay "), fullNames(meant, " or "))
}

// nearest returns those of the units that fit whose names are nearest.
func (l *List) nearest(typed typedName, fits func(Unit) bool) []Unit {
	if l == nil {
		return nil
	}
	var names []string
	for i := range l.Units {
		if u := &l.Units[i]; fits(*u) {
			names = append(names, u.keys()...)
		}
	}
	near := wordSet(vi.NearAll(typed.rest, names))
	if len(near) == 0 {
		return nil
	}
	return l.all(func(u Unit) bool {
		return fits(u) && slices.ContainsFunc(u.keys(), func(key string) bool { return near[key] })
	})
}

// keys are the name of the unit and its aliases, as keys of vi.Fold.
func (u Unit) keys() []string {
	keys := []string{vi.Fold(u.Name)}
	for _, a := range u.Aliases {
		keys = append(keys, vi.Fold(a))
	}
	return keys
}

// told is how many units a problem names.
const told = 12

func fullNames(units []Unit, last string) string {
	var names []string
	for _, u := range units[:min(len(units), told)] {
		names = append(names, u.FullName())
	}
	n := len(names) - 1
	switch {
	case len(units) > told:
		return strings.Join(names, ", ") + ", …"
	case n > 0:
		return strings.Join(names[:n], ", ") + last + names[n]
	}
	return strings.Join(names, "")
}

func codes(units []Unit) string {
	out := make([]string, len(units))
	for i, u := range units {
		out[i] = u.Code
	}
	return vi.Some(out)
}
