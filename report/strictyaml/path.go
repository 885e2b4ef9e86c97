package strictyaml

import (
	"strconv"
	"strings"
)

// step is one step of a path: a name, or an index where the name is empty.
type step struct {
	name  string
	index int
}

// item is the path of item i of the list at path.
func item(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// cutStep reads the step of path at offset i and returns the offset of the
// next.
func cutStep(path string, i int) (step, int) {
	if path[i] == '.' {
		i++
	}
	rest := path[i:]
	if n := strings.IndexByte(rest, ']'); n > 0 && rest[0] == '[' {
		if index, err := strconv.Atoi(rest[1:n]); err == nil && index >= 0 {
			return step{index: index}, i + n + 1
		}
	}
	for n := 1; n < len(rest); n++ {
		if rest[n] == '.' || rest[n] == '[' {
			return step{name: rest[:n]}, i + n
		}
	}
	return step{name: rest}, len(path)
}
