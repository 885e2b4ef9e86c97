package diag

import (
	"slices"

	"github.com/vanban-go/vanban/report/limit"
)

var moreProblems = Rule{
	Code: "more-problems",
	VI:   "còn %[1]d lỗi nữa", EN: "%[1]d more problems",
	HintVI: "sửa các lỗi trên rồi đọc lại", HintEN: "correct those above and read again",
}

var moreOfAKind = Rule{
	Code: "more-of-a-kind", Severity: Warning,
	VI: "còn %[1]d vấn đề nữa loại %[2]q trong tệp này", EN: "the file has %[1]d more problems %[2]q",
	HintVI: "xem lại cả tệp", HintEN: "look the whole file over",
}

// Rules returns the problems that this package raises.
func Rules() []Rule { return []Rule{moreProblems, moreOfAKind} }

// most is how many problems are told of one file.
var most = limit.Limits{}.OrDefaults().Problems

// Collector gathers the problems of one file; those beyond the first hundred it
// only counts, errors before all others. The zero Collector is empty. It is not
// safe for concurrent use.
type Collector struct {
	list     List
	warnings int // of them, those that are no errors
	dropped  int
}

// Add adds problems. What a list says of how many more there are is added up.
func (c *Collector) Add(problems ...Problem) {
	for _, p := range problems {
		switch isError := p.Severity == Error; {
		case p.Code == moreProblems.Code:
			n, _ := append(p.Args, 1)[0].(int) // one that came over a wire has lost it
			c.dropped += n
		case len(c.list) < most:
			c.list = append(c.list, p)
			if !isError {
				c.warnings++
			}
		case isError && c.warnings > 0:
			c.list[slices.IndexFunc(c.list, func(p Problem) bool { return p.Severity != Error })] = p
			c.warnings--
			c.dropped++
		default:
			c.dropped++
		}
	}
}

// Drop counts one more that is not told, such as the twentieth of one kind.
func (c *Collector) Drop() { c.dropped++ }

// Takes reports whether a further problem of that severity is told; one that is
// only counted needs no hint, see Drop.
func (c *Collector) Takes(s Severity) bool {
	return len(c.list) < most || s == Error && c.warnings > 0
}

// Sorted returns what was gathered of a file, in order, and at the end how many
// more there are.
func (c *Collector) Sorted(file string) List {
	list := c.list.Sorted()
	if c.dropped > 0 {
		more := moreProblems.At(Place{File: file}, "", c.dropped)
		if list.Err() == nil {
			more.Severity = Warning
		}
		list = append(list, more)
	}
	return list
}

// Most returns the first hundred problems of a file, errors before all others, and how
// many more there are. The list stays as it is.
func (l List) Most(file string) List {
	if len(l) <= most && !slices.ContainsFunc(l, func(p Problem) bool { return p.Code == moreProblems.Code }) {
		return l
	}
	var c Collector
	for _, p := range l {
		if n, ok := p.more(); ok {
			c.dropped += n
		} else {
			c.Add(p)
		}
	}
	return c.Sorted(file)
}

// Alike returns the problems of a file in order, of each code the first hundred, and
// how many more of it there are. The list stays as it is.
func (l List) Alike(file string) List {
	sorted, seen := l.Sorted(), map[Code]int{}
	kept := slices.DeleteFunc(slices.Clone(sorted), func(p Problem) bool {
		seen[p.Code]++
		return seen[p.Code] > most
	})
	if len(kept) == len(sorted) {
		return sorted
	}
	for code, n := range seen {
		if n > most {
			kept = append(kept, moreOfAKind.At(Place{File: file}, "", n-most, string(code)))
		}
	}
	return kept.Sorted()
}

// About reports whether a problem has that code, or says how many more with it there
// are.
func (p *Problem) About(code Code) bool {
	return p.Code == code || p.Code == moreOfAKind.Code && len(p.Args) == 2 && p.Args[1] == string(code)
}

// more returns how many more problems a problem says that there are.
func (p *Problem) more() (n int, ok bool) {
	if p.Code != moreProblems.Code || len(p.Args) != 1 {
		return 0, false
	}
	n, ok = p.Args[0].(int)
	return n, ok
}

// Beyond returns the list with a word of n more problems that are not in it.
func (l List) Beyond(n int) List {
	if n <= 0 {
		return l
	}
	return append(l, moreProblems.For("", n))
}
