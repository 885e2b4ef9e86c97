package docx_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

const golden = "../../testdata/golden/docx"

// TestGolden compares the parts of a file, never the zip: another Go release
// may compress differently. A line ends with each paragraph and row, so that
// a difference can be read.
func TestGolden(t *testing.T) {
	names := map[string]bool{}
	for _, p := range unzip(t, write(t, everything(), sheet(t))) {
		name := filepath.Join(golden, "everything", filepath.FromSlash(p.name))
		got := lines(p.data)
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
			require.NoError(t, os.WriteFile(name, got, 0o644))
		}
		want, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), p.name)
		names[name] = true
	}
	err := filepath.WalkDir(filepath.Join(golden, "everything"), func(name string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			assert.True(t, names[name], "%s is no part of the file any more", name)
		}
		return err
	})
	require.NoError(t, err)
}

func lines(data []byte) []byte {
	for _, end := range []string{"</w:p>", "</w:tr>", "</w:tblGrid>", "</w:sdtPr>", "</w:style>", "/w:docDefaults>"} {
		data = bytes.ReplaceAll(data, []byte(end), []byte(end+"\n"))
	}
	return append(bytes.TrimRight(data, "\n"), '\n')
}
