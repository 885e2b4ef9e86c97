package embed_test

import (
	"archive/zip"
	"bufio"
	"encoding/json"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// No line that stands indented in the README is left to itself.
func TestReadmeIndentedLines(t *testing.T) {
	for _, line := range indented(t, "") {
		held := false
		for _, begin := range []string{
			"curl ", "go run ./examples/service ", // TestReadmeService
			"go run ./examples/playground ", // TestReadmePlayground, and examples/browser opens its page
			"go test -run '^$' -bench ",     // TestReadmeBenchmarks
			"cd examples/worker && ",        // examples/worker
			"{",                             // tags of a template
		} {
			held = held || strings.HasPrefix(line, begin)
		}
		assert.True(t, held, "no test runs %q", line)
	}
}

// The service is started as the README says, at a free port, and asked with curl,
// in a folder with the files that the lines name.
func TestReadmeService(t *testing.T) {
	if testing.Short() {
		t.Skip("processes of their own")
	}
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("there is no curl")
	}
	const address = "127.0.0.1:8080"
	dir, bin := t.TempDir(), t.TempDir()
	build(t, bin, "service", "vanban")
	lines := indented(t, "go run ./examples/service ")
	require.Len(t, lines, 1)
	require.Contains(t, lines[0], address)
	host := started(t, bin, strings.Replace(lines[0], address, "127.0.0.1:0", 1))

	cmd := exec.Command(filepath.Join(bin, "vanban"), "new", "-o", dir, "letter")
	said, err := cmd.CombinedOutput()
	require.NoError(t, err, string(said))
	lone(t, filepath.Join(dir, "letter.yaml"), filepath.Join(dir, "thu.yaml"))
	paper, err := os.ReadFile(root + "testdata/check/cases/so-co-nam.docx")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "van-ban.docx"), paper, 0o644))
	pack(t, filepath.Join(dir, "ho-so.zip"), os.DirFS(root+"testdata/round"), "*.yaml")

	held := map[string]func(answer []byte){
		"/v1/validate": func(answer []byte) {
			var v struct {
				Valid     bool
				Problems  []any
				Documents []struct{ File, Kind, Paper string }
			}
			require.NoError(t, json.Unmarshal(answer, &v), string(answer))
			assert.True(t, v.Valid, string(answer))
			if assert.Len(t, v.Documents, 1) {
				assert.Equal(t, "letter", v.Documents[0].Kind)
				assert.Equal(t, "cong-van-cv.01.docx", v.Documents[0].Paper)
			}
		},
		"/v1/check": func(answer []byte) {
			var v struct {
				Findings []struct{ Code, Where string }
			}
			require.NoError(t, json.Unmarshal(answer, &v), string(answer))
			if assert.NotEmpty(t, v.Findings) {
				assert.NotEmpty(t, v.Findings[0].Code)
				assert.NotEmpty(t, v.Findings[0].Where)
			}
		},
		"/v1/forms": func([]byte) {
			forms := unpacked(t, filepath.Join(dir, "bieu-mau.zip"))
			assert.NotEmpty(t, forms["danh-sach-bieu-mau.xlsx"])
			for name := range forms {
				if !strings.HasSuffix(name, ".xlsx") || !strings.Contains(name, "/") {
					delete(forms, name)
				}
			}
			assert.Len(t, forms, 5)
			back := t.TempDir() // the units send them back
			for name, data := range forms {
				require.NoError(t, os.WriteFile(filepath.Join(back, path.Base(name)), data, 0o644))
			}
			pack(t, filepath.Join(dir, "gui-ve.zip"), os.DirFS(back), "*.xlsx")
		},
		"/v1/returns": func([]byte) {
			made := unpacked(t, filepath.Join(dir, "ket-qua.zip"))
			for _, name := range []string{"so-nhan.xlsx", "tien-do.xlsx", "tong-hop.xlsx"} {
				assert.True(t, strings.HasPrefix(string(made[name]), "PK"), "%s among %q", name, slices.Sorted(maps.Keys(made)))
			}
			var v struct {
				AsOf  string `json:"as_of"`
				Units int
				Files []struct{ Read bool }
			}
			require.NoError(t, json.Unmarshal(made["van-de.json"], &v))
			assert.Contains(t, v.AsOf, "2027-03-20")
			assert.Equal(t, 5, v.Units)
			assert.Len(t, v.Files, 5)
			for _, f := range v.Files {
				assert.True(t, f.Read)
			}
		},
	}
	asked := regexp.MustCompile(`http://` + regexp.QuoteMeta(address) + `(/v1/\w+)`)
	for _, line := range indented(t, "curl ") {
		m := asked.FindStringSubmatch(line)
		require.NotNil(t, m, line)
		require.Contains(t, held, m[1], line)
		cmd := exec.Command("sh", "-c", strings.Replace(line, address, host, 1))
		cmd.Dir = dir
		answer, err := cmd.Output()
		require.NoError(t, err, line)
		held[m[1]](answer)
		delete(held, m[1])
	}
	assert.Empty(t, held, "the README asks no more for these")
}

// started runs a line that starts the service, and returns where it listens.
func started(t *testing.T, bin, line string) (host string) {
	t.Helper()
	cmd := exec.Command("sh", "-c", "exec "+ofExample.ReplaceAllString(line, filepath.ToSlash(bin)+"/$1"))
	log, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	said := bufio.NewScanner(log)
	for host == "" && said.Scan() {
		if m := regexp.MustCompile(`http://([0-9.:]+)/`).FindStringSubmatch(said.Text()); m != nil {
			host = m[1]
		}
	}
	drained := make(chan struct{})
	go func() {
		defer close(drained)
		io.Copy(io.Discard, log)
	}()
	t.Cleanup(func() {
		assert.NoError(t, cmd.Process.Signal(os.Interrupt))
		<-drained
		assert.NoError(t, cmd.Wait(), "an interrupt ends it well")
	})
	require.NotEmpty(t, host, "it did not say where it listens")
	return host
}

// The playground takes the flags that the README names.
func TestReadmePlayground(t *testing.T) {
	if testing.Short() {
		t.Skip("a process of its own")
	}
	bin := t.TempDir()
	build(t, bin, "playground")
	for _, line := range indented(t, "go run ./examples/playground ") {
		rest, ok := strings.CutSuffix(line, " trang")
		require.True(t, ok, line)
		// Help comes when all flags before it are known.
		cmd := exec.Command("sh", "-c", ofExample.ReplaceAllString(rest, filepath.ToSlash(bin)+"/$1")+" -h")
		said, err := cmd.CombinedOutput()
		assert.NoError(t, err, "%s\n%s", line, said)
		assert.Contains(t, string(said), "playground [-serve ADDR] DIR")
	}
}

// measured are the benchmarks of each job in the table of the README, by how its
// row begins.
var measured = map[string]string{
	"a plan as DOCX":                                "BenchmarkPaper/plan/Template.Render",
	"the same through `render.Render`":              "BenchmarkPaper/plan/Render",
	"the same with something in it changed":         "BenchmarkPaper/plan/Render_changed",
	"a report, a decision: YAML to checked to DOCX": "BenchmarkPaperFromYAML/papers/bao-cao.yaml BenchmarkPaperFromYAML/papers/quyet-dinh-quy-che.yaml",
	"an office's template filled":                   "BenchmarkLetter/filled",
	"the same compiled and filled once":             "BenchmarkLetter/compiled_and_filled_once",
	"a workbook of 200 × 10 cells":                  "BenchmarkWorkbook/200_x_10",
	"100,000 × 12 cells":                            "BenchmarkCells/100000_x_12",
	"one unit's form out of a batch":                "BenchmarkForm/one_of_a_batch",
	"the roll-up of 3,321 units":                    "BenchmarkRollup/3321",
	"a plan with its checklist":                     "BenchmarkPaperFromYAML/inspection/plan.yaml",
	"a return read with its rules":                  "BenchmarkReturns",
	"512 plans with their annexes in a batch":       "BenchmarkTwoCores/one_beside_two",
}

// The lines that measure run, once each job, and come to a figure for each of the
// table.
func TestReadmeBenchmarks(t *testing.T) {
	if testing.Short() {
		t.Skip("a minute or some")
	}
	var figures strings.Builder
	for _, line := range indented(t, "go test -run '^$' -bench ") {
		cmd := exec.Command("sh", "-c", strings.ReplaceAll(line, "-benchtime 200ms", "-benchtime 1x"))
		cmd.Dir = root
		said, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s\n%s", line, said)
		figures.Write(said)
	}
	readme, err := os.ReadFile(root + "README.md")
	require.NoError(t, err)
	_, section, _ := strings.Cut(string(readme), "\n## How fast\n")
	section, _, _ = strings.Cut(section, "\n## ")
	rows := regexp.MustCompile(`(?m)^\| (.+?) \|`).FindAllStringSubmatch(section, -1)
	require.Len(t, rows, len(measured)+1, "jobs of the table, below its head")
	for _, row := range rows[1:] {
		var by []string
		for job, names := range measured {
			if strings.HasPrefix(row[1], job) {
				by = append(by, strings.Fields(names)...)
			}
		}
		assert.NotEmpty(t, by, "nothing measures %q", row[1])
		for _, name := range by {
			assert.Regexp(t, `(?m)^`+regexp.QuoteMeta(name)+`(-\d+)? .*ns/op`, figures.String())
		}
	}
}

// A module beside a clone gets the library as the README says.
func TestReadmeModule(t *testing.T) {
	if testing.Short() {
		t.Skip("it may ask for modules")
	}
	readme, err := os.ReadFile(root + "README.md")
	require.NoError(t, err)
	commands := regexp.MustCompile("`(go mod [^`]+)`").FindAllStringSubmatch(string(readme), -1)
	require.Len(t, commands, 3, "of Embed it, and that which checks the sums of modules")
	dir := t.TempDir()
	clone, err := filepath.Abs(root)
	require.NoError(t, err)
	require.NoError(t, os.Symlink(clone, filepath.Join(dir, "vanban")))
	host := filepath.Join(dir, "host")
	require.NoError(t, os.Mkdir(host, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(host, "go.mod"), []byte("module example.com/host\n\ngo 1.26\n"), 0o644))
	code := "package host\n\n" + blocks(t, "go")[0]
	require.Contains(t, code, "import")
	require.NoError(t, os.WriteFile(filepath.Join(host, "host.go"), []byte(code), 0o644))
	for _, m := range append(commands, []string{1: "go list -deps ."}) { // every import is found
		line := m[1]
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = host
		said, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s\n%s", line, said)
	}
}

// lone copies a YAML file with its office written out in it, so that it needs no
// other.
func lone(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	require.NoError(t, err)
	const office = "office: office.yaml\n"
	require.Contains(t, string(text), office)
	text = []byte(strings.Replace(string(text), office, "office: {issuer: {name: Sở Nội vụ, code: SNV}, place: Hải Phòng}\n", 1))
	require.NoError(t, os.WriteFile(to, text, 0o644))
}

// pack makes a .zip of files of a folder.
func pack(t *testing.T, name string, folder fs.FS, pattern string) {
	t.Helper()
	out, err := os.Create(name)
	require.NoError(t, err)
	defer out.Close()
	z := zip.NewWriter(out)
	files, err := fs.Glob(folder, pattern)
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		w, err := z.Create(file)
		require.NoError(t, err)
		data, err := fs.ReadFile(folder, file)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
}

// unpacked are the files of a .zip.
func unpacked(t *testing.T, name string) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader(name)
	require.NoError(t, err)
	defer z.Close()
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		all[f.Name], err = io.ReadAll(r)
		require.NoError(t, err)
	}
	return all
}
