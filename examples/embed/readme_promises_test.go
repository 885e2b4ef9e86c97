package embed_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The command of each promise takes its flags and runs a test that the row names,
// and every test that a row names is there. That they pass is shown where they
// stand.
func TestReadmePromises(t *testing.T) {
	if testing.Short() {
		t.Skip("it links the tests of three packages")
	}
	readme, err := os.ReadFile(root + "README.md")
	require.NoError(t, err)
	_, section, _ := strings.Cut(string(readme), "\n## Promises\n")
	section, _, _ = strings.Cut(section, "\n## ")
	rows := regexp.MustCompile("(?m)^\\| .*? \\| (`.*?) \\| .* \\| `(go test .*)` \\|$").FindAllStringSubmatch(section, -1)
	require.Len(t, rows, strings.Count(section, "\n|")-2, "a row each, below the head")

	bin := t.TempDir()
	build := exec.Command("go", "test", "-c", "-o", bin+string(filepath.Separator), "./render", "./render/nd30/check", "./examples")
	build.Dir = root
	said, err := build.CombinedOutput()
	require.NoError(t, err, string(said))
	list := func(dir string, args ...string) []string {
		cmd := exec.Command(filepath.Join(bin, filepath.Base(dir)+".test"), args...)
		cmd.Dir = filepath.Join(root, dir)
		said, err := cmd.CombinedOutput()
		require.NoError(t, err, "%q\n%s", args, said)
		return strings.Fields(string(said))
	}
	named := regexp.MustCompile("`(Test\\w+)(…?)`")
	for _, row := range rows {
		words := strings.Fields(strings.NewReplacer(`\|`, "|", "'", "").Replace(row[2]))[2:]
		var dirs, flags []string
		for i := 0; i < len(words); i++ {
			switch word := words[i]; word {
			case "-race", "-v": // of the go command
			case "-run":
				i++
				flags = append(flags, "-test.list", words[i])
			case "-timeout":
				i++
				flags = append(flags, "-test.timeout", words[i])
			default:
				if dir, ok := strings.CutPrefix(word, "./"); ok {
					dirs = append(dirs, dir)
				} else {
					flags = append(flags, word)
				}
			}
		}
		require.NotEmpty(t, dirs, row[2])
		var run, there []string
		for _, dir := range dirs {
			run = append(run, list(dir, flags...)...)
			there = append(there, list(dir, "-test.list", ".")...)
		}
		tests := named.FindAllStringSubmatch(row[1], -1)
		require.NotEmpty(t, tests, row[1])
		runs := 0
		for _, m := range tests {
			is := func(test string) bool { return test == m[1] || m[2] != "" && strings.HasPrefix(test, m[1]) }
			assert.True(t, slices.ContainsFunc(there, is), "%s is not in %q", m[1], dirs)
			if slices.ContainsFunc(run, is) {
				runs++
			}
		}
		assert.Positive(t, runs, "%s runs none of %s", row[2], row[1])
	}
}
