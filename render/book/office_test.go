package book

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// saved has LibreOffice open a file and save it in another format.
func saved(t *testing.T, file, format string) string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed: forms are not sent through LibreOffice")
	}
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
		"--headless", "--norestore", "--nolockcheck", "--convert-to", format, "--outdir", dir, file)
	cmd.Env = append(os.Environ(), "HOME="+dir)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	name := filepath.Base(file)
	return filepath.Join(dir, name[:len(name)-len(filepath.Ext(name))]+"."+format)
}

// plainValues are values without the cells in which they stood.
func plainValues(r *checklist.Return) []checklist.Value {
	out := r.Values.List()
	for i := range out {
		out[i].Cell = diag.Place{}
	}
	return out
}

// TestThroughLibreOffice: a form that LibreOffice opened and saved, as .xlsx,
// or as .ods and back, is read to the same values.
func TestThroughLibreOffice(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	forms := sampleRound(t)
	file := filepath.Join(t.TempDir(), "form.xlsx")
	sent := edited(t, written(t, forms, "hp001"), func(f *excelize.File) { fill(t, f) })
	require.NoError(t, os.WriteFile(file, sent, 0o644))
	want, problems := read(t, forms, sent, Source{})
	require.NotNil(t, want, problems)

	again := saved(t, file, "xlsx")
	back := saved(t, saved(t, file, "ods"), "xlsx")
	for _, name := range []string{again, back} {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		got, more := read(t, forms, data, Source{})
		require.NotNil(t, got, more)
		assert.Equal(t, want.Manifest, got.Manifest)
		assert.Equal(t, plainValues(want), plainValues(got))
		assert.Equal(t, len(want.Breaches), len(got.Breaches))
		assert.Equal(t, want.Text("ketqua.cd"), got.Text("ketqua.cd"))
		assert.Equal(t, codesOf(problems), codesOf(more))
	}
}
