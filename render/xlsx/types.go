package xlsx

import (
	"bytes"
	"regexp"
	"slices"
)

var defaultType = regexp.MustCompile(`<Default [^>]*>(?:</Default>)?`)

// sortedDefaults puts the <Default> elements of the content types in order:
// with a chart in the book the library writes them in the order of a map.
func sortedDefaults(types []byte) []byte {
	found := defaultType.FindAll(types, -1)
	if len(found) < 2 {
		return types
	}
	slices.SortFunc(found, bytes.Compare)
	at := defaultType.FindIndex(types)[0]
	rest := defaultType.ReplaceAll(types, nil)
	return slices.Concat(rest[:at], slices.Concat(found...), rest[at:])
}
