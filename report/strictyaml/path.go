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

// lastStep is the name that a path ends with, and the index behind it.
func lastStep(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// trail is the path of what a walk looks at. Those of the fields and items of one
// value share their bytes and hold until the next of them is asked for: a walk
// makes a text of few.
type trail []byte

// newTrail is the empty path, with room for those of most fields.
func newTrail() trail { return make(trail, 0, 128) }

func (t trail) item(i int) trail {
	return append(strconv.AppendInt(append(t, '['), int64(i), 10), ']')
}

func (t trail) field(name string) trail {
	if len(t) > 0 && name != "" {
		t = append(t, '.')
	}
	return append(t, name...)
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
