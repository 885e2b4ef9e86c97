package unit

import (
	"fmt"
	"strings"

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
		HintVI: "all và mã của loại, của nhóm là từ dùng để chọn nhiều đơn vị", HintEN: "all and the ids of types and groups choose several units",
	}
	repeatedWord = diag.Rule{
		Code: "repeated-unit-word",
		VI:   "mã %[1]q đã dùng ở %[2]s", EN: "the id %[1]q is used already at %[2]s",
		HintVI: "mỗi loại, mỗi giá trị của nhóm một mã riêng", HintEN: "give every type and every value of a group an id of its own",
	}
	unknownType = diag.Rule{
		Code: "unknown-unit-type",
		VI:   "không có loại đơn vị %[1]q", EN: "there is no type of units %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	unknownGroup = diag.Rule{
		Code: "unknown-unit-group",
		VI:   "không nhóm nào có giá trị %[1]q", EN: "no group has the value %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	severalValues = diag.Rule{
		Code: "several-unit-values",
		VI:   "đơn vị thuộc cả %[1]q và %[2]q của %[3]q", EN: "the unit is of both %[1]q and %[2]q of %[3]q",
		HintVI: "mỗi cách chia, một đơn vị chỉ thuộc một giá trị", HintEN: "a unit has one value of each group",
	}
	bodyWithoutName = diag.Rule{
		Code: "body-without-name",
		VI:   "tên cơ quan %[1]q giống nhau ở mọi đơn vị", EN: "the body %[1]q is the same for every unit",
		HintVI: "ghi {name} ở chỗ của tên đơn vị, {word} ở chỗ của tên loại", HintEN: "write {name} where the name of the unit stands, {word} where its type does",
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
	return []diag.Rule{repeatedCode, reservedCode, repeatedName, repeatedWord, unknownType, unknownGroup, severalValues, bodyWithoutName, unknownUnit, unknownName, ambiguousName}
}

// Validate returns what is wrong with the list: fields, codes used twice, the
// same name and type twice.
func (l *List) Validate() diag.List {
	var problems diag.Collector
	problems.Add(append(strictyaml.Check(l), l.wordProblems()...)...)
	members := l.members()
	words := wordSet(append([]string{All}, l.Words()...))
	typed := l.typed()
	type name struct{ of, name string }
	codes, names := make(map[string]int, len(l.Units)), make(map[name]int, len(l.Units))
	for i := range l.Units {
		u, at := &l.Units[i], diag.Spot{List: "units", Index: i}
		members.check(u, &at, &problems)
		if j, ok := codes[u.Code]; ok && u.Code != "" {
			other := diag.Path(fmt.Sprintf("units[%d].code", j))
			problems.Add(repeatedCode.For(at.Field(".code").String(), u.Code, typed(l.Units[j]).FullName(), other))
		} else {
			codes[u.Code] = i
		}
		if words[u.Code] {
			problems.Add(reservedCode.For(at.Field(".code").String(), u.Code))
		}
		called := name{u.Type, vi.NFC(u.Name)}
		if j, ok := names[called]; ok && u.Name != "" {
			other := diag.Path(fmt.Sprintf("units[%d].name", j))
			problems.Add(repeatedName.For(at.Field(".name").String(), typed(*u).FullName(), other))
		} else {
			names[called] = i
		}
	}
	return problems.Sorted("")
}

// wordProblems returns what is wrong with the types and groups of the list.
func (l *List) wordProblems() diag.List {
	var problems diag.List
	seen := map[string]string{} // a word is no id, but two types of one word are one in every table
	add := func(id, path string) {
		if first, ok := seen[id]; ok && id != "" {
			problems = append(problems, repeatedWord.For(path, id, diag.Path(first)))
			return
		}
		seen[id] = path
		if id == All {
			problems = append(problems, reservedCode.For(path, id))
		}
	}
	units := map[string]int{} // of a type
	for i := range l.Units {
		units[l.Units[i].Type]++
	}
	for i, t := range l.Types {
		path := fmt.Sprintf("types[%d]", i)
		add(t.ID, path+".id")
		if key := vi.Fold(t.Word); key != t.ID {
			add(key, path+".word")
		}
		if t.Body != "" && !strings.Contains(t.Body, nameTag) && units[t.ID] > 1 {
			problems = append(problems, bodyWithoutName.For(path+".body", t.Body))
		}
	}
	for i, g := range l.Groups {
		labels := map[string]string{}
		for j, v := range g.Values {
			path := fmt.Sprintf("groups[%d].values[%d]", i, j)
			add(v.ID, path+".id")
			key := vi.Fold(v.Label)
			if first, ok := labels[key]; ok && key != "" {
				problems = append(problems, repeatedWord.For(path+".label", v.Label, diag.Path(first)))
			}
			labels[key] = path + ".label"
		}
	}
	return problems
}

// members checks what units say that they are: of which type, and which value
// each group gives them.
type members struct {
	list          *List
	types, values []string
	isType        map[string]bool
	at            map[string]valueAt
	hints         vi.Hints
}

// valueAt is where a value is declared: in which group, as which of all values.
type valueAt struct{ group, n int }

func (l *List) members() *members {
	words, n := l.Words(), len(l.kinds())
	m := &members{list: l, types: words[:n], values: words[n:], isType: wordSet(words[:n]), at: map[string]valueAt{}}
	for group, v := range l.values {
		if _, ok := m.at[v.ID]; !ok {
			m.at[v.ID] = valueAt{group, len(m.at)}
		}
	}
	return m
}

// check tells of a type and of values that are not declared, and of values of
// one group that a unit, which stands at a spot, has beside each other.
func (m *members) check(u *Unit, at *diag.Spot, problems *diag.Collector) {
	if u.Type != "" && !m.isType[u.Type] {
		known := vi.Some(m.types)
		vietnamese, english := m.hints.For(u.Type, func() []string { return m.types },
			"khai loại này ở types, hoặc dùng "+known, "declare it in types, or use "+known)
		problems.Add(unknownType.For(at.Field(".type").String(), u.Type, vietnamese, english))
	}
	if len(u.Groups) == 0 {
		return
	}
	first := map[int]string{} // by group, the value that is declared first
	for i, id := range u.Groups {
		of, ok := m.at[id]
		if !ok {
			vietnamese, english := m.hints.For(id, func() []string { return m.values }, "khai giá trị này ở groups", "declare it in groups")
			problems.Add(unknownGroup.For(at.At("groups", i).String(), id, vietnamese, english))
			continue
		}
		if other, ok := first[of.group]; !ok || of.n < m.at[other].n {
			first[of.group] = id
		}
	}
	for i, id := range u.Groups {
		if of, ok := m.at[id]; ok && first[of.group] != id {
			problems.Add(severalValues.For(at.At("groups", i).String(), first[of.group], id, m.list.Groups[of.group].Title))
		}
	}
}

// UnknownWords returns a problem for each of the words that are neither a type
// nor a group of the list. path says where the word with that index stands. A
// nil l passes all.
func (l *List) UnknownWords(words []string, path func(i int) string) diag.List {
	if l == nil {
		return nil
	}
	var problems diag.Collector
	var hints vi.Hints
	all := l.Words()
	known := wordSet(all)
	for i, w := range words {
		if !known[w] {
			some := vi.Some(all)
			vietnamese, english := hints.For(w, func() []string { return all },
				"dùng "+some+", hoặc khai loại này trong danh sách đơn vị", "use "+some+", or declare it in the list of units")
			problems.Add(unknownType.For(path(i), w, vietnamese, english))
		}
	}
	return problems.Sorted("")
}

// Validate returns what is wrong with the set over the units of l: codes that
// no unit has. A nil l has them all.
func (s Set) Validate(l *List) diag.List {
	var words []string
	var at []int
	several := wordSet(append(l.Words(), All))
	for i, word := range s.Units {
		if !several[word] {
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
	var problems diag.Collector
	var hints vi.Hints
	for i, code := range codes {
		if !known[code] {
			problems.Add(l.unknownCode(code, path(i), hints.More()))
		}
	}
	return problems.Sorted("")
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
	if units := l.nearest(l.readName(typed), func(Unit) bool { return true }); len(units) > 0 {
		return units[0], true
	}
	return Unit{}, false
}
