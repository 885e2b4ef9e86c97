package unit_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ofCommunes are the words of communes, but for "xã hội" and the like.
var ofCommunes = regexp.MustCompile(`(?i)(?:^|[^\pL])((?:ủy|uỷ) ban nhân dân|xã|phường|đặc khu)(?:$|[^\pL])`)

var innocent = strings.NewReplacer("xã hội", "", "Xã hội", "", "XÃ HỘI", "")

// What a commune is called stands with the types of units, in the facts of the
// decree and among the words of the language, and nowhere else: a paper of other
// units never speaks of communes.
func TestNoCommunesElsewhere(t *testing.T) {
	known := []string{"report/unit/", "report/decree/", "report/vi/", "report/prose/", "report/wording/", "examples/"}
	root := os.DirFS("../..")
	files := 0
	require.NoError(t, fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		for _, k := range known {
			if strings.HasPrefix(path, k) {
				return err
			}
		}
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		text, err := fs.ReadFile(root, path)
		for n, line := range strings.Split(string(text), "\n") {
			if m := ofCommunes.FindStringSubmatch(innocent.Replace(line)); m != nil {
				assert.Fail(t, "a word of communes", "%s:%d: %q", path, n+1, m[1])
			}
		}
		return err
	}))
	assert.Greater(t, files, 300, "the library was looked at")
}
