package unit

import (
	"fmt"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of units.
var (
	repeatedCode = diag.Rule{
		Code: "repeated-unit-code",
		VI:   "mã đơn vị %[1]q đã dùng cho %[2]s", EN: "unit code %[1]q already belongs to %[2]s",
		HintVI: "mỗi đơn vị một mã riêng", HintEN: "give every unit a code of its own",
	}
	reservedCode = diag.Rule{
		Code: "reserved-unit-code",
		VI:   "%[1]q không thể là mã đơn vị", EN: "%[1]q cannot be the code of a unit",
		HintVI: "all, xa, phuong, dac_khu là từ dùng để chọn nhiều đơn vị", HintEN: "all, xa, phuong, dac_khu choose several units",
	}
	repeatedName = diag.Rule{
		Code: "repeated-unit-name",
		VI:   "%[1]s đã có trong danh sách", EN: "%[1]s is in the list already",
		HintVI: "xóa một trong hai dòng, hoặc sửa tên", HintEN: "delete one of the two, or mend the name",
	}
	unknownUnit = diag.Rule{
		Code: "unknown-unit",
		VI:   "không có đơn vị nào có mã %[1]q", EN: "no unit has the code %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
)

// Rules returns the problems that this package raises.
func Rules() []diag.Rule {
	return []diag.Rule{repeatedCode, reservedCode, repeatedName, unknownUnit, unknownName, ambiguousName}
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
			first := diag.Path(fmt.Sprintf("units[%d].code", j))
			problems = append(problems, repeatedCode.For(path+".code", u.Code, l.Units[j].FullName(), first))
		} else {
			codes[u.Code] = i
		}
		if isWord(u.Code) {
			problems = append(problems, reservedCode.For(path+".code", u.Code))
		}
		name := string(u.Type) + " " + vi.NFC(u.Name)
		if j, ok := names[name]; ok && u.Name != "" {
			first := diag.Path(fmt.Sprintf("units[%d].name", j))
			problems = append(problems, repeatedName.For(path+".name", u.FullName(), first))
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
// no unit has. A nil l has them all.
func (s Set) Validate(l *List) diag.List {
	var words []string
	var at []int
	for i, word := range s.Units {
		if !isWord(word) {
			words, at = append(words, word), append(at, i)
		}
	}
	problems := l.Known(words, func(i int) string { return fmt.Sprintf("units[%d]", at[i]) })
	return append(problems, l.Known(s.Except, func(i int) string { return fmt.Sprintf("except[%d]", i) })...)
}

// Known returns a problem for each of the codes that no unit of l has, with
// the unit that may be meant; a name is never taken for a code. path says where
// the code with that index stands. A nil l passes all.
func (l *List) Known(codes []string, path func(i int) string) diag.List {
	if l == nil || len(codes) == 0 {
		return nil
	}
	known := make(map[string]bool, len(l.Units))
	for _, u := range l.Units {
		known[u.Code] = true
	}
	var problems diag.List
	var hints vi.Hints
	for i, code := range codes {
		if !known[code] {
			problems = append(problems, l.unknownCode(code, path(i), hints.More()))
		}
	}
	return problems
}

// unknownCode tells that no unit has the code; with suggest it looks for what
// may be meant.
func (l *List) unknownCode(code, path string, suggest bool) diag.Problem {
	if suggest {
		if u, err := l.ByName(code); err == nil {
			return unknownUnit.For(path, code,
				fmt.Sprintf("ghi mã, không ghi tên: %q (%s)?", u.Code, u.FullName()),
				fmt.Sprintf("write the code, not the name: %q (%s)?", u.Code, u.FullName()))
		}
		if u, ok := l.near(code); ok {
			return unknownUnit.For(path, code,
				fmt.Sprintf("có phải %q (%s)?", u.Code, u.FullName()),
				fmt.Sprintf("is it %q (%s)?", u.Code, u.FullName()))
		}
	}
	return unknownUnit.For(path, code, "ghi mã có trong danh sách đơn vị", "write a code of the list of units")
}

// near returns the unit whose code is nearest to what somebody typed for one,
// else the one whose name is.
func (l *List) near(typed string) (Unit, bool) {
	codes := make([]string, len(l.Units))
	for i, u := range l.Units {
		codes[i] = u.Code
	}
	if code, ok := vi.Near(typed, codes); ok {
		return l.Find(code)
	}
	if units := near(readName(typed), l.Units); len(units) > 0 {
		return units[0], true
	}
	return Unit{}, false
}
