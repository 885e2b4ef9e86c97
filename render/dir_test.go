package render_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
)

// ways are the systems that a folder may lie on.
var ways = map[string]func(*render.Folder){
	"exchange":    func(*render.Folder) {},
	"no exchange": func(d *render.Folder) { d.WithoutExchange(true) },
	"no links":    func(d *render.Folder) { d.WithoutExchange(false) },
}

func opened(t *testing.T, dir string) *render.Folder {
	t.Helper()
	d, err := render.Dir(dir)
	require.NoError(t, err)
	return d
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
}

// texts are the files below a folder but the list, and the folders too.
func texts(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, path)
		if err != nil || name == "." || name == render.SumsFile {
			return err
		}
		if e.IsDir() {
			out[filepath.ToSlash(name)] = "folder"
			return nil
		}
		data, err := os.ReadFile(path)
		out[filepath.ToSlash(name)] = string(data)
		return err
	}))
	return out
}

// puts writes files one after the other and closes the folder.
func puts(t *testing.T, dir string, set func(*render.Folder), files ...string) []string {
	t.Helper()
	d := opened(t, dir)
	set(d)
	for i := 0; i < len(files); i += 2 {
		_, err := d.Put(t.Context(), files[i], []byte(files[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, d.Close())
	return d.Kept()
}

// TestKilledAtEveryStep stops a run at every step of every file, as a kill would,
// and goes on with other input: what is there is the new input and nothing else.
func TestKilledAtEveryStep(t *testing.T) {
	first := []string{"a.txt", "1", "sub/b.txt", "1", "person.txt", "1"}
	second := []string{"a.txt", "2", "sub/b.txt", "2", "person.txt", "2", "c.txt", "2"}
	third := []string{"a.txt", "3", "sub/b.txt", "3", "person.txt", "3", "c.txt", "3"}
	for way, set := range ways {
		t.Run(way, func(t *testing.T) {
			steps := map[string]int{}
			for kill := 0; ; kill++ {
				dir := t.TempDir()
				puts(t, dir, set, first...)
				write(t, dir, "person.txt", "một người sửa")
				at := 0
				d := opened(t, dir)
				set(d)
				image := ""
				d.AtSteps(func(step string) {
					if at == kill {
						steps[step]++
						image = t.TempDir() // the folder as a kill would leave it
						require.NoError(t, os.CopyFS(image, os.DirFS(dir)))
					}
					at++
				})
				for i := 0; i < len(second); i += 2 {
					_, err := d.Put(t.Context(), second[i], []byte(second[i+1]))
					require.NoError(t, err)
				}
				require.NoError(t, d.Close())
				if image == "" {
					break // a whole run
				}
				puts(t, image, set) // to open it is enough: the old file or the new one
				for _, name := range []string{"a.txt", "sub/b.txt"} {
					assert.Contains(t, []string{"1", "2"}, texts(t, image)[name])
				}
				assert.Equal(t, []string{"person.txt"}, puts(t, image, set, third...))
				assert.Equal(t, map[string]string{
					"a.txt": "3", "sub": "folder", "sub/b.txt": "3", "c.txt": "3",
					"person.txt": "một người sửa", "person.new.txt": "3",
				}, texts(t, image))
			}
			assert.Greater(t, len(steps), 4, steps)
		})
	}
}

// TestSavedBetween: at every step somebody saves the file, in one way or another.
// What was typed is there in the end, at its name.
func TestSavedBetween(t *testing.T) {
	saves := map[string]func(t *testing.T, dir string){
		"in place": func(t *testing.T, dir string) { write(t, dir, "a.txt", "một người sửa") },
		"by rename": func(t *testing.T, dir string) {
			write(t, dir, "~a.tmp", "một người sửa")
			require.NoError(t, os.Rename(filepath.Join(dir, "~a.tmp"), filepath.Join(dir, "a.txt")))
		},
	}
	for way, set := range ways {
		for how, save := range saves {
			for _, before := range []string{"", "1"} {
				t.Run(fmt.Sprint(way, how, before), func(t *testing.T) {
					for at := 0; ; at++ {
						dir := t.TempDir()
						if before != "" {
							puts(t, dir, set, "a.txt", before)
						}
						d := opened(t, dir)
						set(d)
						n, step := 0, ""
						d.AtSteps(func(s string) {
							if n++; n == at+1 && s != "compact" {
								step = s
								save(t, dir)
							}
						})
						_, err := d.Put(t.Context(), "a.txt", []byte("2"))
						require.NoError(t, err)
						require.NoError(t, d.Close())
						if step == "" {
							break
						}
						puts(t, dir, set, "a.txt", "3")
						got := texts(t, dir)
						assert.Equal(t, "một người sửa", got["a.txt"], "%s: %v", step, got)
						assert.NotContains(t, got, "a.old.txt", step)
						assert.NotContains(t, got, ".vanban")
					}
				})
			}
		}
	}
}

// TestSavedTwiceBetween: somebody saves before and after the files have changed
// places; both texts are there in the end.
func TestSavedTwiceBetween(t *testing.T) {
	dir := t.TempDir()
	puts(t, dir, ways["exchange"], "a.txt", "1")
	d := opened(t, dir)
	d.AtSteps(func(s string) {
		switch s {
		case "instead":
			write(t, dir, "a.txt", "sửa lần một")
		case "exchanged":
			require.NoError(t, os.Remove(filepath.Join(dir, "a.txt")))
			write(t, dir, "a.txt", "sửa lần hai")
		}
	})
	_, err := d.Put(t.Context(), "a.txt", []byte("2"))
	require.NoError(t, err)
	require.NoError(t, d.Close())
	assert.Equal(t, map[string]string{"a.txt": "sửa lần hai", "a.old.txt": "sửa lần một", "a.new.txt": "2"}, texts(t, dir))
	assert.Equal(t, []string{"a.txt"}, d.Kept())
}

// TestListThatWasTorn: a last line without an end, and lines that are none, count
// for nothing; later lines come after whole ones.
func TestListThatWasTorn(t *testing.T) {
	dir := t.TempDir()
	puts(t, dir, ways["exchange"], "a.txt", "1", "b.txt", "1")
	name := filepath.Join(dir, render.SumsFile)
	list, err := os.ReadFile(name)
	require.NoError(t, err)
	sum := string(list[:64])
	write(t, dir, render.SumsFile, string(list)+"garbage\n"+sum+"  ../out.txt\n"+sum+"  nam")
	write(t, dir, "nam", "1")
	assert.Equal(t, []string{"nam"}, puts(t, dir, ways["exchange"], "a.txt", "2", "nam", "2"))
	after, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, 3, strings.Count(string(after), "\n"))
	for line := range strings.Lines(string(after)) {
		assert.Regexp(t, `^[0-9a-f]{64}  (a.txt|b.txt|nam.new)\n$`, line)
	}
}

// TestFileNames: what no file can be called on every system, and what would be one
// file with another.
func TestFileNames(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	defer d.Close()
	for _, name := range []string{
		"", ".", "..", "../a", "/a", "a/../b", "a//b", "a/", "a\nb", "a\rb", "a\x00b", "a\tb", "a\u202eb.docx", "a\u2066b", "a\u200fb", "a\u2028b", "\ufeffa", "a\xff",
		"CON", "con.txt", "sub/NUL.docx", "LPT1", "com9.x.y", "COM².txt", "aux .txt", "CONIN$", "a.", "a ", "sub./a", " a", "a:b", `a\b`, "a?b", "a|b",
		render.SumsFile, "VANBAN.sha256", "sub/vanban.sha256", ".vanban/1", ".Vanban",
	} {
		_, err := d.Put(t.Context(), name, []byte("x"))
		require.ErrorIs(t, err, render.ErrFileName, "%q", name)
	}
	for _, name := range []string{"Báo cáo số 1.docx", "COM.txt", "COM10", "conx", "a.b.c", ".a", "LPT.1"} {
		_, err := d.Put(t.Context(), name, []byte("x"))
		require.NoError(t, err, "%q", name)
	}
	for _, pair := range [][2]string{
		{"x.txt", "x.new.txt"}, {"y.new.txt", "y.txt"}, {"z.txt", "Z.TXT"}, {"ế.txt", "e\u0302\u0301.txt"}, {"ſ.txt", "S.txt"}, {"t", "t.new"},
	} {
		_, err := d.Put(t.Context(), pair[0], []byte("one"))
		require.NoError(t, err, pair)
		_, err = d.Put(t.Context(), pair[1], []byte("two"))
		require.ErrorIs(t, err, render.ErrFileName, pair)
	}
	_, err := d.Put(t.Context(), "x.txt", []byte("again"))
	require.NoError(t, err)
	data, err := os.ReadFile(filepath.Join(dir, "x.txt"))
	require.NoError(t, err)
	assert.Equal(t, "again", string(data))
}

// TestPermissions: new files have what the umask leaves, others what they had.
func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions there")
	}
	dir := t.TempDir()
	write(t, dir, "umask", "")
	require.NoError(t, os.Chmod(filepath.Join(dir, "umask"), 0o666))
	probe, err := os.OpenFile(filepath.Join(dir, "probe"), os.O_CREATE|os.O_WRONLY, 0o666)
	require.NoError(t, err)
	info, err := probe.Stat()
	require.NoError(t, err)
	require.NoError(t, probe.Close())
	perm := func(name string) fs.FileMode {
		info, err := os.Stat(filepath.Join(dir, name))
		require.NoError(t, err)
		return info.Mode().Perm()
	}
	for way, set := range ways {
		puts(t, dir, set, "a.txt", way)
		assert.Equal(t, info.Mode().Perm(), perm("a.txt"))
		require.NoError(t, os.Chmod(filepath.Join(dir, "a.txt"), 0o600))
		require.NoError(t, os.Chmod(filepath.Join(dir, render.SumsFile), 0o640))
		puts(t, dir, set, "a.txt", way+"2")
		assert.Equal(t, fs.FileMode(0o600), perm("a.txt"))
		assert.Equal(t, fs.FileMode(0o640), perm(render.SumsFile))
		write(t, dir, "a.txt", "một người sửa")
		puts(t, dir, set, "a.txt", way+"3")
		assert.Equal(t, fs.FileMode(0o600), perm("a.new.txt"), "as much of a secret as the one beside it")
		require.NoError(t, os.Remove(filepath.Join(dir, "a.txt")))
		require.NoError(t, os.Remove(filepath.Join(dir, "a.new.txt")))
	}
}

// TestFolderInUse: the second is told, until the first ends.
func TestFolderInUse(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	early := opened(t, dir) // there is nothing to lock yet
	one := opened(t, dir)
	_, err := one.Put(t.Context(), "a.txt", []byte("1"))
	require.NoError(t, err)
	_, err = render.Dir(dir)
	require.ErrorIs(t, err, render.ErrInUse)
	_, err = early.Put(t.Context(), "a.txt", []byte("2"))
	require.ErrorIs(t, err, render.ErrInUse)
	require.NoError(t, one.Close())
	_, err = early.Put(t.Context(), "a.txt", []byte("2"))
	require.NoError(t, err)
	require.NoError(t, early.Close())
	_, err = early.Put(t.Context(), "a.txt", []byte("3"))
	require.ErrorIs(t, err, fs.ErrClosed)
	require.NoError(t, early.Close())
	assert.Equal(t, map[string]string{"a.txt": "2"}, texts(t, dir))
}

// TestReplace: a file that was handed to a person is never replaced by a later
// run, whatever the list said of it.
func TestReplace(t *testing.T) {
	for way, set := range ways {
		t.Run(way, func(t *testing.T) {
			dir := t.TempDir()
			puts(t, dir, set, "ours.txt", "1", "other.txt", "1")
			write(t, dir, "theirs.txt", "đã sửa")
			write(t, dir, "stranger.txt", "của người khác")
			d := opened(t, dir)
			set(d)
			for name, old := range map[string]string{"ours.txt": "1", "theirs.txt": "đã sửa", "none.txt": "1", "stranger.txt": "1"} {
				_, err := d.Replace(t.Context(), name, []byte(old), []byte("số 15"))
				require.NoError(t, err)
			}
			require.NoError(t, d.Close())
			assert.Equal(t, []string{"stranger.txt"}, d.Kept())
			want := map[string]string{"ours.txt": "số 15", "theirs.txt": "số 15", "none.txt": "số 15", "other.txt": "1", "stranger.txt": "của người khác", "stranger.new.txt": "số 15"}
			assert.Equal(t, want, texts(t, dir))
			assert.Equal(t, []string{"none.txt", "ours.txt", "theirs.txt"}, puts(t, dir, set, "ours.txt", "2", "theirs.txt", "2", "none.txt", "2"))
			assert.Equal(t, "số 15", texts(t, dir)["ours.txt"])
		})
	}
	dir := t.TempDir()
	write(t, dir, "a.txt", "đã sửa")
	d := opened(t, dir)
	_, err := d.Replace(t.Context(), "a.txt", []byte("đã sửa"), []byte("số 15"))
	require.NoError(t, err)
	require.NoError(t, d.Close())
	assert.NoFileExists(t, filepath.Join(dir, render.SumsFile))
}

// TestReplaceKilled: the old file or the new one, and neither is one of ours.
func TestReplaceKilled(t *testing.T) {
	for way, set := range ways {
		for kill := 0; ; kill++ {
			dir, image := t.TempDir(), ""
			write(t, dir, "a.txt", "đã sửa")
			d := opened(t, dir)
			set(d)
			n := 0
			d.AtSteps(func(string) {
				if n++; n == kill+1 {
					image = t.TempDir()
					require.NoError(t, os.CopyFS(image, os.DirFS(dir)))
				}
			})
			_, err := d.Replace(t.Context(), "a.txt", []byte("đã sửa"), []byte("số 15"))
			require.NoError(t, err)
			require.NoError(t, d.Close())
			if image == "" {
				break
			}
			puts(t, image, set, "a.txt", "2")
			got := texts(t, image)
			assert.Contains(t, []string{"đã sửa", "số 15"}, got["a.txt"], way)
			assert.Equal(t, "2", got["a.new.txt"], way)
			if got["a.txt"] == "số 15" {
				assert.Contains(t, []string{"", "đã sửa"}, got["a.old.txt"], way)
			}
			assert.NotContains(t, got, ".vanban")
		}
	}
}
