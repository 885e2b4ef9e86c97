package unit

import (
	"fmt"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of units.
var (
	RepeatedCode = diag.Rule{
		Code: "repeated-unit-code",
		VI:   "mã đơn vị %[1]q đã dùng cho %[2]s", EN: "unit code %[1]q already belongs to %[2]s",
		HintVI: "mỗi đơn vị một mã riêng", HintEN: "give every unit a code of its own",
	}
	ReservedCode = diag.Rule{
		Code: "reserved-unit-code",
		VI:   "%[1]q không thể là mã đơn vị", EN: "%[1]q cannot be the code of a unit",
		HintVI: "all, xa, phuong, dac_khu là từ dùng để chọn nhiều đơn vị", HintEN: "all, xa, phuong, dac_khu choose several units",
	}
	RepeatedName = diag.Rule{
		Code: "repeated-unit-name",
		VI:   "%[1]s đã có trong danh sách", EN: "%[1]s is in the list already",
		HintVI: "xóa một trong hai dòng, hoặc sửa tên", HintEN: "delete one of the two, or mend the name",
	}
	UnknownUnit = diag.Rule{
		Code: "unknown-unit",
		VI:   "không có đơn vị nào có mã %[1]q", EN: "no unit has the code %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
)

// Rules returns the problems that this package raises.
func Rules() []diag.Rule {
	return []diag.Rule{RepeatedCode, ReservedCode, RepeatedName, UnknownUnit, UnknownName, AmbiguousName}
}

// Validate returns what is wrong with the list: fields, codes used twice, the
// same name and type twice.
func (l *List) Validate() diag.List {
	problems := strictyaml.Check(l)
	codes := make(map[string]int, len(l.Units))
	names := make(map[string]int, len(l.Units))
	for i, u := range l.Units {
		path := fmt.Sprintf("units[%d]", i)
		if j, ok := codes[u.Code]; ok && u.Code != "" {
			problems = append(problems, RepeatedCode.For(path+".code", u.Code, l.Units[j].FullName()))
		} else {
			codes[u.Code] = i
		}
		if isWord(u.Code) {
			problems = append(problems, ReservedCode.For(path+".code", u.Code))
		}
		name := string(u.Type) + " " + vi.NFC(u.Name)
		if _, ok := names[name]; ok && u.Name != "" {
			problems = append(problems, RepeatedName.For(path+".name", u.FullName()))
		} else {
			names[name] = i
		}
	}
	return problems.Sorted()
}

func isWord(code string) bool {
	return code == All || code == string(Commune) || code == string(Ward) || code == string(SpecialZone)
}

// Validate returns what is wrong with the set over the units of l: codes that
// no unit has.
func (s Set) Validate(l *List) diag.List {
	var problems diag.List
	for i, word := range s.Units {
		if !isWord(word) {
			problems = append(problems, l.Known(word, fmt.Sprintf("units[%d]", i))...)
		}
	}
	for i, code := range s.Except {
		problems = append(problems, l.Known(code, fmt.Sprintf("except[%d]", i))...)
	}
	return problems
}

// Known returns a problem at path where no unit of l has the code, with the
// unit that may be meant; a name is never taken for a code. A nil l passes all.
func (l *List) Known(code, path string) diag.List {
	if l == nil {
		return nil
	}
	if _, ok := l.Find(code); ok {
		return nil
	}
	return diag.List{UnknownUnit.For(path, code, l.hint(code, diag.VI), l.hint(code, diag.EN))}
}

func (l *List) hint(code string, lang diag.Lang) string {
	say := func(vietnamese, english string) string {
		if lang == diag.EN {
			return english
		}
		return vietnamese
	}
	codes := make([]string, len(l.Units))
	names := make(map[string]Unit, len(l.Units))
	for i, u := range l.Units {
		codes[i] = u.Code
		names[vi.Fold(u.Name)] = u
	}
	if u, ok := names[vi.Fold(code)]; ok {
		return fmt.Sprintf(say("ghi mã, không ghi tên: %q (%s)?", "write the code, not the name: %q (%s)?"), u.Code, u.FullName())
	}
	if near, ok := vi.Near(code, codes); ok {
		u, _ := l.Find(near)
		return fmt.Sprintf(say("có phải %q (%s)?", "is it %q (%s)?"), near, u.FullName())
	}
	return say("ghi mã có trong danh sách đơn vị", "write a code of the list of units")
}
