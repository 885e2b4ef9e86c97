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
	typed := readName(name)
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
	whole string // without the words of a body, as a key of vi.Fold
	kind  Type   // the type that it begins with, or ""
	rest  string // what follows the type, else whole
}

func readName(name string) typedName {
	whole := vi.Fold(name)
	for _, body := range []string{CommitteeShort, CommitteeWord} {
		whole = strings.TrimPrefix(whole, vi.Fold(body)+" ")
	}
	for _, t := range Types() {
		if rest, ok := strings.CutPrefix(whole, t.Word()+" "); ok {
			return typedName{whole, t, rest}
		}
	}
	return typedName{whole: whole, rest: whole}
}

// means reports whether n is a name of u.
func (n typedName) means(u Unit) bool {
	return u.isNamed(n.whole) || n.kind == u.Type && u.isNamed(n.rest)
}

func (u Unit) isNamed(key string) bool {
	same := func(name string) bool { return name != "" && vi.Fold(name) == key }
	return same(u.Name) || slices.ContainsFunc(u.Aliases, same)
}

func (l *List) all(fits func(Unit) bool) []Unit {
	var found []Unit
	if l != nil {
		for _, u := range l.Units {
			if fits(u) {
				found = append(found, u)
			}
		}
	}
	return found
}

// unknown tells that no unit has the name, with those that may be meant: units
// of that name but another type, else those of its type with the nearest names,
// else the nearest of any type.
func (l *List) unknown(name string, typed typedName) diag.Problem {
	meant := l.all(func(u Unit) bool { return u.isNamed(typed.rest) })
	if len(meant) == 0 && typed.kind != "" {
		meant = near(typed, l.all(func(u Unit) bool { return u.Type == typed.kind }))
	}
	if len(meant) == 0 && l != nil {
		meant = near(typed, l.Units)
	}
	if len(meant) == 0 {
		return unknownName.For("", name)
	}
	rule := unknownName
	rule.HintVI, rule.HintEN = "có phải %[2]s?", "is it %[3]s?"
	return rule.For("", name, fullNames(meant, " hay "), fullNames(meant, " or "))
}

// near returns the units whose names are nearest.
func near(typed typedName, units []Unit) []Unit {
	var names []string
	for _, u := range units {
		names = append(names, vi.Fold(u.Name))
		for _, a := range u.Aliases {
			names = append(names, vi.Fold(a))
		}
	}
	nearest := vi.NearAll(typed.rest, names)
	l := List{Units: units}
	return l.all(func(u Unit) bool { return slices.ContainsFunc(nearest, u.isNamed) })
}

func fullNames(units []Unit, last string) string {
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = u.FullName()
	}
	if n := len(names) - 1; n > 0 {
		return strings.Join(names[:n], ", ") + last + names[n]
	}
	return strings.Join(names, "")
}

func codes(units []Unit) string {
	out := make([]string, len(units))
	for i, u := range units {
		out[i] = u.Code
	}
	return strings.Join(out, ", ")
}
