package check_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// cases are papers as Word writes them, each with what must be found in it.
var cases = map[string]string{
	"dung":                         "",
	"nbsp-quoc-hieu":               "",
	"nbsp-so":                      "",
	"nbsp-ngay":                    "",
	"nbsp-noi-nhan":                "",
	"gach-noi-cung-tieu-ngu":       "",
	"gach-noi-dai-tieu-ngu":        "R06",
	"nbsp-va-gach-dai":             "R06",
	"duong-ke-o-doan-sau":          "",
	"duong-ke-la-vien-tren":        "",
	"thieu-duong-ke":               "R08 R07",
	"duong-ke-qua-ngan":            "R07",
	"can-cu-thuc-hien":             "",
	"can-cu-cuoi-thieu-dau":        "R19",
	"phu-luc-goi-ten-khac":         "",
	"phu-luc-khong-nhac":           "R33",
	"viet-tat-ubnd":                "",
	"viet-tat-khong-giai-thich":    "R39",
	"lien-ket-quyen-han-gach-cheo": "R30",
	"tcvn3-trong-times":            "R02",
	"phong-chu-vntime":             "R02",
	"dau-dau-dong-f0b7":            "R25",
	"gach-duoi-go-tay":             "R08 R07!",
	"so-nghi-dinh-co-nam":          "",
	"so-co-nam":                    "R12",
	"ngay-khong-them-so-khong":     "R14",
	"cho-trong-chua-dien":          "R42 R42",
}

// TestCases holds every paper of testdata/check/cases against what must be found
// in it.
func TestCases(t *testing.T) {
	files, err := filepath.Glob(samples + "cases/*.docx")
	require.NoError(t, err)
	require.Len(t, files, len(cases))
	for _, file := range files {
		name := filepath.Base(file)
		want, ok := cases[name[:len(name)-len(".docx")]]
		require.True(t, ok, name)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			list := found(t, data)
			assert.Equal(t, want, codes(list), "%v", list)
		})
	}
}

// TestRight: nothing at all is found in papers that are right as Word makes
// them.
func TestRight(t *testing.T) {
	files, err := filepath.Glob(samples + "right/*.docx")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Empty(t, found(t, data), file)
	}
}

// TestOwn: what the loader passes, the checker passes on the paper made of it;
// the open places of a form are notes.
func TestOwn(t *testing.T) {
	files, err := filepath.Glob(samples + "own/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		d, problems := report.Load(os.DirFS(samples+"own"), filepath.Base(file))
		if filepath.Base(file) == "o4-tm-so.yaml" {
			require.Error(t, problems.Err(), "the head of a department signs himself")
			continue
		}
		require.NoError(t, problems.Err(), file)
		var b bytes.Buffer
		require.NoError(t, render.Render(context.Background(), &b, d, render.DOCX))
		for _, p := range found(t, b.Bytes()) {
			assert.Equal(t, diag.Note, p.Severity, "%s: %v", file, p)
		}
	}
}
