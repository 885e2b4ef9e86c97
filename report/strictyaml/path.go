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

// pathString writes a path: "duties[2].tasks[0]".
func pathString(path []step) string {
	var b []byte
	for _, s := range path {
		switch {
		case s.name == "":
			b = strconv.AppendInt(append(b, '['), int64(s.index), 10)
			b = append(b, ']')
		case len(b) > 0:
			b = append(append(b, '.'), s.name...)
		default:
			b = append(b, s.name...)
		}
	}
	return string(b)
}

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
