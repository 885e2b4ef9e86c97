package diag

var moreProblems = Rule{
	Code: "more-problems",
	VI:   "còn %[1]d lỗi nữa", EN: "%[1]d more problems",
	HintVI: "sửa các lỗi trên rồi đọc lại", HintEN: "correct those above and read again",
}

// Rules returns the problems that this package raises.
func Rules() []Rule { return []Rule{moreProblems} }

// most is how many problems are told of one file.
const most = 100

// Collector gathers the problems of one file; those beyond the first hundred it
// only counts. The zero Collector is empty. It is not safe for concurrent use.
type Collector struct {
	list    List
	dropped int
}

// Add adds problems.
func (c *Collector) Add(problems ...Problem) {
	n := min(len(problems), max(most-len(c.list), 0))
	c.list = append(c.list, problems[:n]...)
	c.dropped += len(problems) - n
}

// Drop counts one more that is not told, such as the twentieth of one kind.
func (c *Collector) Drop() { c.dropped++ }

// Full reports whether further problems are only counted, so that nobody needs
// to work out their hints.
func (c *Collector) Full() bool { return len(c.list) >= most }

// Sorted returns what was gathered of a file, in order, and at the end how many
// more there are.
func (c *Collector) Sorted(file string) List {
	list := c.list.Sorted()
	if c.dropped > 0 {
		list = append(list, moreProblems.At(Place{File: file}, "", c.dropped))
	}
	return list
}
