package render_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// The templates of a ministry and of an office make papers in which the checker
// finds nothing, in the place of those of the library or beside them.
func TestOwnTemplates(t *testing.T) {
	for dir, want := range map[string]map[string]int{
		"mau-bo": {"quyet-dinh": 5, "bien-ban": 2, "bao-cao-doan": 2, "ket-luan": 2},
		"mau-so": {"ket-luan": 2, "bien-ban": 2},
	} {
		small := smallRound(t)
		plan := *small.Plan()
		files, err := filepath.Glob("../testdata/rounds/" + dir + "/*.yaml")
		require.NoError(t, err)
		for _, file := range files {
			d, problems := report.Load(os.DirFS(filepath.Dir(file)), filepath.Base(file))
			require.Empty(t, problems, file)
			plan.Templates = append(plan.Templates, d.(*report.Template))
		}
		forms := round.Forms(&plan, small.Schedule)
		got := map[string]int{}
		for p := range round.Of(forms, small.Schedule, small.Progress, small.Results).Papers() {
			d, err := p.Make()
			require.NoError(t, err, p.File)
			got[p.Template]++
			if want[p.Template] > 0 {
				assert.Empty(t, findings(t, d), p.File)
			}
		}
		for id, n := range want {
			assert.Equal(t, n, got[id], "%s: %s", dir, id)
		}
	}
}
