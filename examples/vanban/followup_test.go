package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const stations = "../../testdata/rounds/tram-y-te/"

// With results, a unit that was visited gets a sheet for one more visit where
// something is still to be done, the others the sheet of their visit.
func TestFormsForLaterVisits(t *testing.T) {
	dir := t.TempDir()
	code, _, stderr := vanban(t, "forms", "-o", dir, "-schedule", stations+"schedule.yaml", "-results", stations+"results.yaml", stations+"plan.yaml")
	require.Equal(t, exitFine, code, stderr)
	assert.Empty(t, stderr)
	for name, written := range map[string]bool{
		"phieu-kiem-tra-lai/tram/tyt04-tram-y-te-binh-son.xlsx": true,
		"phieu-kiem-tra/tram/tyt04-tram-y-te-binh-son.xlsx":     false,
		"phieu-kiem-tra/tram/tyt02-tram-y-te-an-hoa.xlsx":       true,
		"phieu-kiem-tra-lai/tram/tyt02-tram-y-te-an-hoa.xlsx":   false,
	} {
		assert.Equal(t, written, exists(filepath.Join(dir, name)), name)
	}
}

// What the team of the earlier round found is read with its returns; problems of either
// round name their own file.
func TestCollectFollowsTheEarlierRound(t *testing.T) {
	before, now := t.TempDir(), t.TempDir()
	data, err := os.ReadFile(stations + "results.yaml")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(before, "results.yaml"), data, 0o644))
	results := filepath.Join(now, "ket-qua.yaml")
	require.NoError(t, os.WriteFile(results, []byte(`kind: results
plan: kh.tram-2026
visits:
  - unit: tyt04
    date: 20/5/2026
    followed: [{request: Tổ chức điểm tiêm lưu động, state: done}, {request: Tổ chức điểm lưu dộng, state: done}]
`), 0o644))
	_, _, stderr := vanban(t, "collect", "-o", t.TempDir(), "-as-of", "2026-06-01", "-schedule", stations+"schedule.yaml", "-results", results, "-previous", before, stations+"plan.yaml", t.TempDir())
	assert.Contains(t, stderr, results+":6:78: chưa thấy lần kiểm tra nào của đơn vị \"tyt04\" kiến nghị \"Tổ chức điểm lưu dộng\"")
	assert.NotContains(t, stderr, "kiến nghị \"Tổ chức điểm tiêm lưu động\"", "the earlier round recommended it")
}
