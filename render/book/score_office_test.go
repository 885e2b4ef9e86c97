package book

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

func schoolForms(t testing.TB) *round.FormSet {
	t.Helper()
	plan, problems := report.LoadPlan(os.DirFS("../../testdata/rounds/cham-diem-truong"), "plan.yaml")
	require.NoError(t, problems.Err())
	return round.Forms(plan, nil)
}

// Points by answer and by bands are computed in the form, added up by area and
// together; what does not apply leaves the maximum, and the total is not below
// 0. The form is read back with nothing to tell.
func TestPointsAreComputedInTheForm(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	forms := schoolForms(t)
	type cells map[string]any
	for name, tc := range map[string]struct {
		typed cells
		want  map[string]string
		total [3]string
		done  string
	}{
		"all": {
			cells{"F cm.kh": 2, "E cm.bc": "Đạt", "E hs.ts": 500, "E hs.ht": 495, "F cs.bt": 3.5, "E cs.at": "Đạt", "E tv.sach": 1200, "F cs.tru": 0},
			map[string]string{"cm.bc": "3", "cm.tl": "5", "cs.at": "4", "cs.sach": "2"},
			[3]string{"10 / 10", "9.5 / 10", "19.5 / 20"},
			"4 / 4",
		},
		"just below a band, not applicable": {
			cells{"F cm.kh": 0.5, "E cm.bc": "Đạt một phần", "E hs.ts": 100_000, "E hs.ht": 97_999, "E cs.bt": "Không áp dụng", "E cs.at": "Chưa đạt", "E tv.sach": 500, "F cs.tru": -1},
			map[string]string{"cm.bc": "1.5", "cm.tl": "3", "cs.at": "0", "cs.sach": "1"},
			[3]string{"5 / 10", "0 / 6", "5 / 16"},
			"4 / 4",
		},
		"penalties beyond all": {
			cells{"E cm.bc": "Chưa đạt", "E hs.ts": 0, "E hs.ht": 0, "F cs.tru": -5},
			map[string]string{"cm.bc": "0", "cm.tl": "", "cs.at": "", "cs.sach": ""},
			[3]string{"0 / 10", "-5 / 10", "0 / 20"},
			"1 / 4",
		},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "form.xlsx")
			sent := edited(t, written(t, forms, "th01"), func(f *excelize.File) {
				for at, v := range tc.typed {
					set(t, f, at[:1], at[2:], v)
				}
				require.NoError(t, f.UpdateLinkedValue()) // nothing computed is kept
			})
			require.NoError(t, os.WriteFile(file, sent, 0o644))
			data, err := os.ReadFile(saved(t, file, "xlsx"))
			require.NoError(t, err)
			_, problems := read(t, forms, data, Source{})
			assert.Empty(t, problems)
			edited(t, data, func(f *excelize.File) {
				for id, want := range tc.want {
					sheet, row := rowOf(t, f, id)
					cell, _ := excelize.JoinCellName("E", row)
					got, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
					require.NoError(t, err)
					assert.Equal(t, want, got, id)
				}
				rows, err := f.GetRows(coverName)
				require.NoError(t, err)
				var got []string // what stands as a part of a whole, the points last
				for _, row := range rows {
					if last := row[max(0, len(row)-1):]; len(last) > 0 && strings.Contains(last[0], " / ") {
						got = append(got, last[0])
					}
				}
				require.GreaterOrEqual(t, len(got), len(tc.total))
				assert.Equal(t, tc.total[:], got[len(got)-len(tc.total):])
				done, err := f.GetCellValue("Cơ sở vật chất", "D4")
				require.NoError(t, err)
				assert.Equal(t, tc.done, done)
			})
		})
	}
}
