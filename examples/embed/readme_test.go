package embed_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../../"

// blocks are those of a language in the README.
func blocks(t *testing.T, language string) []string {
	t.Helper()
	readme, err := os.ReadFile(root + "README.md")
	require.NoError(t, err)
	var found []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(string(readme), -1) {
		found = append(found, m[1])
	}
	require.NotEmpty(t, found)
	return found
}

// indented are the lines of the README that stand four columns in and begin so,
// without what is said after them.
func indented(t *testing.T, begin string) []string {
	t.Helper()
	readme, err := os.ReadFile(root + "README.md")
	require.NoError(t, err)
	var found []string
	for _, m := range regexp.MustCompile(`(?m)^    (\S.*?)(?:  +# .*)?$`).FindAllStringSubmatch(string(readme), -1) {
		if strings.HasPrefix(m[1], begin) {
			found = append(found, m[1])
		}
	}
	require.NotEmpty(t, found, begin)
	return found
}

var ofExample = regexp.MustCompile(`^go run \./examples/(\w+)`)

// build builds programs of the examples into a folder.
func build(t *testing.T, bin string, names ...string) {
	t.Helper()
	args := []string{"build", "-o", bin + string(filepath.Separator)}
	for _, name := range names {
		args = append(args, "./examples/"+name)
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	said, err := cmd.CombinedOutput()
	require.NoError(t, err, string(said))
}

// Every piece of Go in the README is of a file that is compiled and tested here or
// in another example.
func TestReadmeCode(t *testing.T) {
	var source strings.Builder
	for _, pattern := range []string{"*.go", "../custom/*.go", "../preview/*.go"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range files {
			if !strings.HasSuffix(name, "_test.go") {
				text, err := os.ReadFile(name)
				require.NoError(t, err)
				source.Write(text)
			}
		}
	}
	for _, block := range blocks(t, "go") {
		assert.True(t, strings.Contains(source.String(), block), "no example has this code:\n%s", block)
	}
}

// Every command of the README runs, one after the other in one folder that has
// the files of this project.
func TestReadmeCommands(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole round takes some seconds")
	}
	dir, bin := t.TempDir(), t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "testdata"), os.DirFS(root+"testdata")))
	build(t, bin, "inspection")
	ci, err := os.ReadFile(root + ".ci/run")
	require.NoError(t, err)
	for _, block := range blocks(t, "sh") {
		for line := range strings.Lines(block) {
			line, _, _ = strings.Cut(strings.TrimSpace(line), "  #")
			at := dir
			switch {
			case line == "":
				continue
			case line == "go test ./...":
				assert.Contains(t, string(ci), "\n"+line+"\n") // this test is of it
				continue
			case strings.HasPrefix(line, "go install "):
				at = root
			case strings.HasPrefix(line, "vanban preview"):
				if _, err := exec.LookPath("soffice"); err != nil {
					continue
				}
				line = strings.Replace(line, "preview", "preview -once -o pages", 1)
			}
			cmd := exec.Command("sh", "-c", ofExample.ReplaceAllString(line, "$1"))
			cmd.Dir, cmd.Env = at, append(os.Environ(), "GOBIN="+bin, "PATH="+bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
			said, err := cmd.CombinedOutput()
			assert.NoError(t, err, "%s\n%s", line, said)
		}
	}
}

// Every file that the README leads to is there, and its pictures are small.
func TestReadmeLinks(t *testing.T) {
	readme, err := os.ReadFile(root + "README.md")
	require.NoError(t, err)
	prose := regexp.MustCompile("(?ms)^```.*?^```$").ReplaceAll(readme, nil)
	links := regexp.MustCompile(`\]\(([^)#]+)\)|src="([^"]+)"`).FindAllStringSubmatch(string(prose), -1)
	require.NotEmpty(t, links)
	for _, m := range links {
		name := m[1] + m[2]
		if strings.HasPrefix(name, "https://") {
			continue
		}
		info, err := os.Stat(root + name)
		if assert.NoError(t, err) && filepath.Ext(name) == ".png" {
			assert.LessOrEqual(t, info.Size(), int64(100<<10), name)
		}
	}
}
