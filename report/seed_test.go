package report_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
)

// seed is a real plan beside the project; without it these tests are skipped.
func seed(t *testing.T) fs.FS {
	const folder = "../../shared/seed"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("there is no real plan beside the project")
	}
	return os.DirFS(folder)
}

// A real plan loads as a clerk would have written it, and Review finds the
// slips of its texts where they stand.
func TestSeed(t *testing.T) {
	files := seed(t)
	for _, name := range []string{"office.yaml", "checklist.yaml"} {
		_, problems := report.Load(files, name)
		assert.Empty(t, problems.Errors(), name)
	}
	plan, problems := report.LoadPlan(files, "plan.yaml")
	require.NoError(t, problems.Err())
	require.NotNil(t, plan)
	var found []string
	for _, p := range problems {
		assert.Equal(t, diag.Warning, p.Severity, "%v", p)
		reporttest.AssertWords(t, p)
		assertInside(t, files, p)
		found = append(found, fmt.Sprintf("%s %s", p.Place, p.Code))
	}
	assert.ElementsMatch(t, seedSlips, found, "%v", problems)

	built := reporttest.Clone(plan)
	assert.Empty(t, built.Validate(), "built in Go it is as good")
	assert.Len(t, built.Review(), len(seedSlips))
}

// The shapes of the other kinds load as they are, beside the files of the seed
// that they name.
func TestSeedShapes(t *testing.T) {
	files := seed(t)
	names, err := fs.Glob(files, "shapes/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	beside := fstest.MapFS{}
	for _, name := range append(names, "office.yaml") {
		data, err := fs.ReadFile(files, name)
		require.NoError(t, err)
		beside[path.Base(name)] = &fstest.MapFile{Data: data}
	}
	for _, name := range names {
		_, problems := report.Load(beside, path.Base(name))
		assert.Empty(t, problems.Errors(), name)
	}
}

// seedSlips are the slips of the real plan.
var seedSlips = []string{
	"plan.yaml:58:9 lost-comma",
	"plan.yaml:58:9 name-variants",
	"plan.yaml:89:5 unexplained-abbreviation",
	"plan.yaml:91:5 unexplained-abbreviation",
	"plan.yaml:91:5 unexplained-abbreviation",
}
