package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const folder = "../../testdata/inspection"

func TestRun(t *testing.T) {
	out := filepath.Join(t.TempDir(), "new", "folder")
	var printed bytes.Buffer
	require.NoError(t, run(context.Background(), &printed, os.DirFS(folder), out))

	lines := strings.Split(strings.TrimSpace(printed.String()), "\n")
	require.Len(t, lines, 4)
	for i, name := range []string{"ke-hoach.docx", "de-cuong.docx", "phieu-kiem-tra.xlsx"} {
		assert.Regexp(t, regexp.QuoteMeta(name)+`\t\d+ bytes\t\S+s$`, lines[i])
		data, err := os.ReadFile(filepath.Join(out, name))
		require.NoError(t, err)
		assert.True(t, bytes.HasPrefix(data, []byte("PK")), name)
	}
	assert.Regexp(t, `^total \S+s$`, lines[3])
}

func TestRunTwiceTheSame(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	for _, out := range []string{first, second} {
		require.NoError(t, run(context.Background(), &bytes.Buffer{}, os.DirFS(folder), out))
	}
	for _, name := range []string{"ke-hoach.docx", "de-cuong.docx", "phieu-kiem-tra.xlsx"} {
		a, err := os.ReadFile(filepath.Join(first, name))
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(second, name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(a, b), name)
	}
}

func TestRunRefusesBadInput(t *testing.T) {
	files := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(folder, name))
		files[name] = &fstest.MapFile{Data: data}
		return err
	}))
	files["plan.yaml"].Data = append(files["plan.yaml"].Data, "titel: x\n"...)

	out := filepath.Join(t.TempDir(), "out")
	err := run(context.Background(), &bytes.Buffer{}, files, out)
	require.ErrorContains(t, err, "[unknown-field]")
	assert.NoDirExists(t, out)
}

func TestRunStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	out := t.TempDir()
	require.ErrorIs(t, run(ctx, &bytes.Buffer{}, os.DirFS(folder), out), context.Canceled)
	left, err := os.ReadDir(out)
	require.NoError(t, err)
	assert.Empty(t, left)
}
