package report_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// The files of testdata/invalid say themselves what is wrong with them, by the
// column (in runes, from 1) and the code of each problem:
//
//	titel: A    # want 1 unknown-field, 8 not-text
//	# want@+1 1 tab-indent         of the next line; @-1 of the line before
//	a: [x]      # want 5 unknown-party (see good/office.yaml:9:1)
//
// with the places that a problem names besides its own behind "see". Where no
// comment can stand, NAME.want beside NAME.yaml has a line for each problem,
// "[FILE:]LINE:COLUMN CODE", or only the code for a file as a whole. A line
// "# plan: FILE" holds a schedule, or results, against that plan.
var (
	invalidFiles = os.DirFS("../testdata/invalid")

	wantComment = regexp.MustCompile(`# want(@[+-][0-9]+)? (.+)`)
	wantProblem = regexp.MustCompile(`([0-9]+) ([a-z-]+)( \(see [^)]*\))?(?:, |$)`)
	againstPlan = regexp.MustCompile(`(?m)^# plan: (\S+)`)
)

func TestInvalid(t *testing.T) {
	names := samples(t)
	assert.GreaterOrEqual(t, len(names), 90)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			problems := loadSample(t, invalidFiles, name)
			assert.Equal(t, wanted(t, name), told(problems), "%v", problems)
			for _, p := range problems {
				reporttest.AssertWords(t, p)
				assertInside(t, invalidFiles, p)
			}
		})
	}
}

// What the samples refer to is free of problems.
func TestInvalidRefersToGood(t *testing.T) {
	names, err := fs.Glob(invalidFiles, "good/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		d, problems := report.Load(invalidFiles, name)
		assert.Empty(t, problems, name)
		assert.NotNil(t, d, name)
	}
}

// The ends of lines and a byte order mark change no problem.
func TestInvalidAsWindowsWritesIt(t *testing.T) {
	for _, name := range samples(t) {
		text := read(t, name)
		if !utf8.Valid(text) {
			continue
		}
		files := copyOf(t, invalidFiles)
		files[name] = &fstest.MapFile{Data: append([]byte("\uFEFF"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)}
		assert.Equal(t, wanted(t, name), told(loadSample(t, files, name)), name)
	}
}

// samples lists the samples.
func samples(t *testing.T) []string {
	names, err := fs.Glob(invalidFiles, "*.yaml")
	require.NoError(t, err)
	return names
}

func read(t *testing.T, name string) []byte {
	text, err := fs.ReadFile(invalidFiles, name)
	require.NoError(t, err)
	return text
}

// copyOf holds the YAML files and tables of fsys in memory.
func copyOf(t testing.TB, fsys fs.FS) fstest.MapFS {
	files := fstest.MapFS{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".yaml" && path.Ext(name) != ".csv" {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	require.NoError(t, err)
	return files
}

// loadSample loads a sample by its kind, a schedule or results against its plan.
func loadSample(t *testing.T, fsys fs.FS, name string) diag.List {
	if m := againstPlan.FindSubmatch(read(t, name)); m != nil {
		plan, problems := report.LoadPlan(fsys, string(m[1]))
		require.Empty(t, problems)
		if strings.HasPrefix(name, "results.") {
			r, problems := report.LoadResults(fsys, name, round.Forms(plan, nil).Check)
			assert.Equal(t, problems.Err() == nil, r != nil, "a value or an error")
			return problems
		}
		s, problems := report.LoadSchedule(fsys, name, plan)
		assert.Equal(t, problems.Err() == nil, s != nil, "a value or an error")
		return problems
	}
	d, problems := report.Load(fsys, name)
	assert.Equal(t, problems.Err() == nil, d != nil, "a value or an error")
	return problems
}

// told writes problems as "file:line:column code (see places)", sorted.
func told(problems diag.List) []string {
	out := make([]string, 0, len(problems))
	for _, p := range problems {
		out = append(out, fmt.Sprintf("%s %s%s", p.Place, p.Code, reporttest.See(p.Related)))
	}
	slices.Sort(out)
	return out
}

// wanted reads what a sample says of itself, as told writes it.
func wanted(t *testing.T, name string) []string {
	out := wantedBeside(t, name)
	for i, line := range strings.Split(string(read(t, name)), "\n") {
		m := wantComment.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		shift, _ := strconv.Atoi(strings.TrimPrefix(m[1], "@"))
		problems := wantProblem.FindAllStringSubmatch(m[2], -1)
		require.NotEmpty(t, problems, "%s:%d: %s", name, i+1, line)
		for _, p := range problems {
			out = append(out, fmt.Sprintf("%s:%d:%s %s%s", name, i+1+shift, p[1], p[2], p[3]))
		}
	}
	require.NotEmpty(t, out, "%s wants nothing", name)
	slices.Sort(out)
	return out
}

// wantedBeside reads the file beside a sample.
func wantedBeside(t *testing.T, name string) []string {
	text, err := fs.ReadFile(invalidFiles, strings.TrimSuffix(name, ".yaml")+".want")
	if err != nil {
		return nil
	}
	var out []string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch place, _, found := strings.Cut(line, " "); {
		case !found:
			line = name + " " + line
		case strings.Trim(place, "0123456789:") == "":
			line = name + ":" + line
		}
		out = append(out, line)
	}
	return out
}

// assertInside checks that a problem and its related places lie in their
// files.
func assertInside(t testing.TB, fsys fs.FS, p diag.Problem) {
	t.Helper()
	for _, place := range append([]diag.Place{p.Place}, p.Related...) {
		if !inside(fsys, place) {
			t.Errorf("%+v of %v is no place in a file", place, p)
		}
	}
}

func inside(fsys fs.FS, p diag.Place) bool {
	text, err := fs.ReadFile(fsys, p.File)
	switch {
	case err != nil || p.Line < 0 || p.Column < 0:
		return false
	case p.Line == 0:
		return p.Column == 0
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	text = bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	lines := bytes.Split(text, []byte("\n"))
	return p.Line <= len(lines) && p.Column >= 1 && p.Column <= utf8.RuneCount(lines[p.Line-1])+1
}
