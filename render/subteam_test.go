package render_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// Sub-teams have names: no paper and no sheet that people read holds the id of one.
func TestSubteamsByName(t *testing.T) {
	const id = "zz.9"
	for _, dir := range []string{"rounds/tram-y-te", "round"} {
		fsys := os.DirFS("../testdata/" + dir)
		plan, problems := report.LoadPlan(fsys, "plan.yaml")
		require.Empty(t, problems)
		schedule, problems := report.LoadSchedule(fsys, "schedule.yaml", plan)
		require.Empty(t, problems)
		schedule.Subteams = schedule.Subteams[:1]
		schedule.Subteams[0].ID = id
		for i := range schedule.Visits {
			schedule.Visits[i].Subteam = id
		}
		forms := round.Forms(plan, schedule)
		results, problems := report.LoadResults(fsys, "results.yaml", forms.Check)
		require.Empty(t, problems)
		r := round.Of(forms, schedule, nil, results)
		named := false
		for p := range r.Papers() {
			d, err := p.Make()
			require.NoError(t, err)
			text, _, err := shown(d)
			require.NoError(t, err)
			assert.NotContains(t, strings.ToLower(text), id, p.File)
			named = named || strings.Contains(text, "TỔ SỐ 1")
		}
		assert.True(t, named, "notices name it")
		var buf bytes.Buffer
		require.NoError(t, render.Render(t.Context(), &buf, &round.TeamBook{Plan: plan, Schedule: schedule}, render.XLSX))
		for _, name := range []string{"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"} {
			assert.NotContains(t, part(t, buf.Bytes(), name), ">"+id+"<", name)
		}
		sheet, ok := r.VisitSheet(schedule.Visits[0].Unit)
		require.True(t, ok)
		for _, layout := range []func() (doc.Book, error){
			func() (doc.Book, error) { return book.FormList(forms) },
			func() (doc.Book, error) { return book.Results(results, forms) },
			func() (doc.Book, error) { return book.Visit(sheet, forms) },
			func() (doc.Book, error) { return book.Progress(r.Progress) },
			func() (doc.Book, error) { return book.Rollup(t.Context(), r) },
		} {
			b, err := layout()
			require.NoError(t, err)
			for _, s := range b.Sheets {
				for _, row := range s.Rows {
					for _, c := range row.Cells {
						assert.NotContains(t, c.Value.Text, id, s.Name)
					}
				}
			}
		}
	}
}
