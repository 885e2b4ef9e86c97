package render_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
)

// smallDisk is a file system of so many bytes.
func smallDisk(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("no file system can be mounted here: %v", err)
	}
	t.Cleanup(func() { assert.NoError(t, syscall.Unmount(dir, 0)) })
	return dir
}

// TestFullDisk: with more or less room left, a file is replaced, or it is told of
// and the old one is whole. Once there is room the next run makes all good.
func TestFullDisk(t *testing.T) {
	const page = 4096
	old, replaced := strings.Repeat("cũ ", 3000), strings.Repeat("mới ", 3000)
	told := 0
	for free := range 12 {
		dir := smallDisk(t, "size=256k")
		puts(t, dir, ways["exchange"], "a.txt", old, "sub/b.txt", old)
		var space syscall.Statfs_t
		require.NoError(t, syscall.Statfs(dir, &space))
		filler := filepath.Join(dir, "filler")
		require.NoError(t, os.WriteFile(filler, make([]byte, max(int(space.Bfree)-free, 0)*page), 0o644))
		d := opened(t, dir)
		for _, name := range []string{"a.txt", "sub/b.txt", "new/c.txt"} {
			_, err := d.Put(t.Context(), name, []byte(replaced))
			data, missing := os.ReadFile(filepath.Join(dir, name))
			switch {
			case err == nil:
				assert.Equal(t, replaced, string(data), name)
			case name == "new/c.txt":
				require.ErrorIs(t, err, syscall.ENOSPC)
				require.ErrorIs(t, missing, os.ErrNotExist)
				told++
			default:
				require.ErrorIs(t, err, syscall.ENOSPC)
				assert.Equal(t, old, string(data), name)
				told++
			}
		}
		if err := d.Close(); err != nil {
			require.ErrorIs(t, err, syscall.ENOSPC)
		}
		require.NoError(t, os.Remove(filler))
		assert.Empty(t, puts(t, dir, ways["exchange"], "a.txt", "3", "sub/b.txt", "3", "new/c.txt", "3"))
		assert.Equal(t, map[string]string{"a.txt": "3", "sub": "folder", "sub/b.txt": "3", "new": "folder", "new/c.txt": "3"}, texts(t, dir))
	}
	assert.Greater(t, told, 6)
}

// TestLongFileOnAFullDisk: what does not fit while it is written is told.
func TestLongFileOnAFullDisk(t *testing.T) {
	dir := smallDisk(t, "size=4m")
	_, results, err := batch(t, dir, render.Job{Name: "long.txt", Write: says(string(bytes.Repeat([]byte("x"), 8<<20)))}, render.Job{Name: "short.txt", Write: says("x")})
	require.ErrorIs(t, err, syscall.ENOSPC)
	assert.Len(t, results, 2)
	assert.Equal(t, map[string]string{"short.txt": "x"}, texts(t, dir))
}

// TestReadOnlyMidway: the folder can be written to no more, from any step on. The
// old file or the new one stands at the name, and the next run makes all good.
func TestReadOnlyMidway(t *testing.T) {
	for at := 0; ; at++ {
		dir := smallDisk(t, "size=1m")
		puts(t, dir, ways["exchange"], "a.txt", "1")
		d := opened(t, dir)
		n, frozen := 0, false
		d.AtSteps(func(string) {
			if n++; n == at+1 {
				frozen = syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "") == nil
			}
		})
		_, err := d.Put(t.Context(), "a.txt", []byte("2"))
		_, second := d.Put(t.Context(), "b.txt", []byte("2"))
		closing := d.Close()
		if n <= at {
			break
		}
		if frozen {
			require.ErrorIs(t, cmpErr(err, second, closing), syscall.EROFS)
			data, err := os.ReadFile(filepath.Join(dir, "a.txt"))
			require.NoError(t, err)
			assert.Contains(t, []string{"1", "2"}, string(data))
			require.NoError(t, syscall.Mount("", dir, "", syscall.MS_REMOUNT, ""))
		}
		assert.Empty(t, puts(t, dir, ways["exchange"], "a.txt", "3", "b.txt", "3"))
		assert.Equal(t, map[string]string{"a.txt": "3", "b.txt": "3"}, texts(t, dir))
	}
}

// cmpErr is the first error.
func cmpErr(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// TestNoRegularFiles: pipes, devices, sockets, links and giants are told of at
// once, as targets, as the list and as folders; nothing outside is touched.
func TestNoRegularFiles(t *testing.T) {
	outside := t.TempDir()
	write(t, outside, "a.txt", "bên ngoài")
	for what, make := range map[string]func(name string) error{
		"pipe":   func(name string) error { return syscall.Mkfifo(name, 0o644) },
		"device": func(name string) error { return os.Symlink("/dev/zero", name) },
		"link":   func(name string) error { return os.Symlink(filepath.Join(outside, "a.txt"), name) },
		"inside": func(name string) error { return os.Symlink("other.txt", name) },
		"folder": func(name string) error { return os.Mkdir(name, 0o755) },
		"giant": func(name string) error {
			f, err := os.Create(name)
			if err != nil {
				return err
			}
			defer f.Close()
			return f.Truncate(8 << 30)
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, "other.txt", "của người khác")
			require.NoError(t, make(filepath.Join(dir, "a.txt")))
			d := opened(t, dir)
			_, err := d.Put(t.Context(), "a.txt", []byte("x"))
			require.ErrorIs(t, err, os.ErrInvalid)
			assert.Contains(t, err.Error(), "a.txt")
			require.NoError(t, d.Close())
			require.NoError(t, make(filepath.Join(dir, render.SumsFile)))
			_, err = render.Dir(dir)
			require.ErrorIs(t, err, os.ErrInvalid)
			data, err := os.ReadFile(filepath.Join(dir, "other.txt"))
			require.NoError(t, err)
			assert.Equal(t, "của người khác", string(data))
		})
	}
	dir := t.TempDir()
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, "sub")))
	d := opened(t, dir)
	_, err := d.Put(t.Context(), "sub/a.txt", []byte("x"))
	require.ErrorContains(t, err, "escapes")
	_, err = d.Put(t.Context(), "sub/new.txt", []byte("x"))
	require.ErrorContains(t, err, "escapes")
	require.NoError(t, d.Close())
	assert.Equal(t, map[string]string{"a.txt": "bên ngoài"}, texts(t, outside))
}
