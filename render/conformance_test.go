package render_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// findings renders a document and holds it against the rules of the decree. What
// an office chose beside them, such as levels A and 1.1, is noted and no finding.
func findings(t *testing.T, d report.Document) []string {
	t.Helper()
	var paper bytes.Buffer
	require.NoError(t, render.Render(context.Background(), &paper, d, render.DOCX))
	problems, err := check.Check(t.Context(), bytes.NewReader(paper.Bytes()), int64(paper.Len()), "paper.docx")
	require.NoError(t, err)
	var out []string
	for _, p := range problems {
		if p.Severity != diag.Note {
			out = append(out, p.Error())
		}
	}
	return out
}

// TestConformance: the checker, which shares no line of layout with the
// papers, finds nothing in any of them.
func TestConformance(t *testing.T) {
	files, err := filepath.Glob("../testdata/papers/*.yaml")
	require.NoError(t, err)
	files = append(files, "../testdata/inspection/plan.yaml")
	for _, file := range files {
		d, problems := report.Load(os.DirFS(filepath.Dir(file)), filepath.Base(file))
		require.NoError(t, problems.Err(), file)
		if d.Kind() != "office" {
			assert.Empty(t, findings(t, d), file)
		}
	}
}

// TestConformanceOfSeparateAnnexes: the same for annexes as files of their own.
func TestConformanceOfSeparateAnnexes(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	for _, medium := range []string{"paper", "electronic"} {
		plan, problems := report.LoadPlan(os.DirFS("../testdata/inspection"), "plan.yaml")
		require.NoError(t, problems.Err())
		plan.Medium = medium
		for i := range plan.Annexes {
			assert.Empty(t, findings(t, &report.SeparateAnnex{Of: plan, Index: i}), "%s, annex %d", medium, i)
		}
	}
	for _, name := range []string{"bao-cao", "cong-van-bieu", "giay-moi-chuong-trinh", "ke-hoach-so-hoa", "quyet-dinh-quy-dinh"} {
		d, problems := report.Load(os.DirFS("../testdata/papers"), name+".yaml")
		require.NoError(t, problems.Err())
		of := d.(report.Annexed)
		_, annexes := of.Annexed()
		if plan, ok := d.(*report.Plan); ok {
			annexes = plan.Annexes
		}
		for i := range annexes {
			assert.Empty(t, findings(t, &report.SeparateAnnex{Of: of, Index: i}), "%s, annex %d", name, i)
			annexes[i].SeparateFile = true // the others keep their numbers
			assert.Empty(t, findings(t, of), "%s without annex %d", name, i)
			annexes[i].SeparateFile = false
		}
	}
}
