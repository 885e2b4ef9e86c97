//go:build unix

package disk_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/internal/disk"
)

// TestOpenFails: a regular file that the system does not open is an error and
// nothing else. No mode keeps a superuser out, a process without room for another
// open file does.
func TestOpenFails(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("a"), 0o600))
	root, err := os.OpenRoot(dir)
	require.NoError(t, err)
	defer root.Close()
	f, info, err := disk.Open(root, "a.txt")
	require.NoError(t, err)
	assert.EqualValues(t, 1, info.Size())
	require.NoError(t, f.Close())

	var limit syscall.Rlimit
	require.NoError(t, syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit))
	none := limit
	none.Cur = 0
	require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_NOFILE, &none))
	f, info, err = disk.Open(root, "a.txt")
	require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit))
	assert.ErrorIs(t, err, syscall.EMFILE)
	assert.Nil(t, f)
	assert.Nil(t, info)
}
