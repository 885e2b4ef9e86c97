package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDiff(t *testing.T) {
	text, err := os.ReadFile(roundFolder + "checklist.yaml")
	require.NoError(t, err)
	older := filepath.Join(t.TempDir(), "checklist.yaml")
	old := strings.Replace(string(text), "unit: văn bản", "unit: bản", 1)
	require.NoError(t, os.WriteFile(older, []byte(strings.Replace(old, "Kinh phí đã chi", "Kinh phí", 1)), 0o644))

	code, stdout, stderr := program("diff", older, roundFolder+"checklist.yaml")
	assert.Equal(t, exitFine, code, stderr)
	assert.Equal(t, "Đổi yêu cầu\tindicator\tcd.vb\tunit: \"bản\" → \"văn bản\"\n"+
		"Đổi cách viết\tindicator\ttthc.kinhphi\tlabel: \"Kinh phí\" → \"Kinh phí đã chi\"\n", stdout)

	code, stdout, _ = program("diff", roundFolder+"plan.yaml", roundFolder+"checklist.yaml")
	assert.Equal(t, exitFine, code)
	assert.Equal(t, "Không có gì thay đổi\n", stdout, "a plan stands for its checklist")
	for _, args := range [][]string{{"diff", older, roundFolder + "units.yaml"}, {"diff", "none.yaml", older}} {
		code, _, stderr := program(args...)
		assert.Equal(t, exitProblems, code, args)
		assert.NotEmpty(t, stderr, args)
	}
	code, _, _ = program("diff", older)
	assert.Equal(t, exitUsage, code)
}

// roundFolder holds a round of five units.
const roundFolder = "../../testdata/round/"
