package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rendered returns the plan of the sample dossier as a file in a folder.
func rendered(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	absolute, err := filepath.Abs(folder)
	require.NoError(t, err)
	code, _, stderr := program("render", "-o", dir, filepath.Join(absolute, "plan.yaml"))
	require.Equal(t, exitFine, code, stderr)
	return filepath.Join(dir, "ke-hoach.docx")
}

func TestIssue(t *testing.T) {
	in := rendered(t)
	before, err := os.ReadFile(in)
	require.NoError(t, err)
	out := filepath.Join(t.TempDir(), "issued.docx")
	code, stdout, stderr := program("issue", "-number", "15", "-date", "2026-01-05", in, out)
	require.Equal(t, exitFine, code, stderr)
	assert.Equal(t, out+"\n", stdout)
	after, err := os.ReadFile(in)
	require.NoError(t, err)
	assert.Equal(t, before, after, "the paper itself stays")

	code, _, stderr = program("issue", "-number", "16", "-date", "2026-01-05", out, out)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, out)
}

func TestIssueRefuses(t *testing.T) {
	in := rendered(t)
	out := filepath.Join(t.TempDir(), "issued.docx")
	for _, tt := range []struct {
		want int
		args []string
	}{
		{exitUsage, []string{"issue", in, out}},
		{exitUsage, []string{"issue", "-number", "15", "-date", "2026-01-05", in}},
		{exitUsage, []string{"issue", "-number", "15", "-date", "soon", in, out}},
		{exitProblems, []string{"issue", "-number", "15", "-date", "2026-01", in, out}},
		{exitProblems, []string{"issue", "-number", "15a", "-date", "2026-01-05", in, out}},
		{exitProblems, []string{"issue", "-number", "15", "-date", "2026-01-05", out + "x", out}},
		{exitWrite, []string{"issue", "-number", "15", "-date", "2026-01-05", in, filepath.Join(in, "x")}},
	} {
		code, stdout, stderr := program(tt.args...)
		assert.Equal(t, tt.want, code, tt.args)
		assert.Empty(t, stdout, tt.args)
		assert.NotEmpty(t, stderr, tt.args)
		assert.NoFileExists(t, out, tt.args)
	}
}
