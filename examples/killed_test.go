package examples_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
)

// work is a run of a program on one of several inputs.
type work struct {
	kills int
	fine  int // exit code when all is well
	kept  int // and when a changed file was kept
	args  func(input, out string) []string
	edits []string // files that people change
}

// TestKilled kills programs at random moments, while somebody saves into the same
// folder, and runs them again, mostly with another input: every file is then that
// of the last input, and what a person wrote is where he left it.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signal kills there")
	}
	if testing.Short() {
		t.Skip("long, and in processes of its own")
	}
	bin, inputs := built(t), inputs(t, 3)
	returns := filepath.Join(t.TempDir(), "returns")
	for _, name := range []string{"phuong", "xa", "dac_khu"} {
		from := filepath.Join(t.TempDir(), "forms")
		require.NoError(t, exec.Command(filepath.Join(bin, "vanban"), forms(inputs[0], from)...).Run())
		require.NoError(t, os.CopyFS(filepath.Join(returns, name), os.DirFS(filepath.Join(from, name))))
	}
	for name, w := range map[string]work{
		"forms": {kills: 100, fine: 0, kept: 4, args: func(in, out string) []string {
			return append([]string{filepath.Join(bin, "vanban")}, forms(in, out)...)
		}, edits: []string{"xa/hp082-xa-cam-giang.xlsx", "de-cuong/phuong/hp001-phuong-thuy-nguyen.docx", "danh-sach-bieu-mau.xlsx", "ket-qua.xlsx"}},
		"collect": {kills: 60, fine: 0, kept: 4, args: func(in, out string) []string {
			return []string{
				filepath.Join(bin, "vanban"), "collect", "-v", "-o", out, "-as-of", "2099-01-16", "-schedule", filepath.Join(in, "schedule.yaml"),
				"-results", filepath.Join(in, "results.yaml"), filepath.Join(in, "plan.yaml"), returns,
			}
		}, edits: []string{"bao-cao.docx", "bien-ban/hp082-xa-cam-giang.docx", "phieu-chuyen/s.tc.docx", "tong-hop.xlsx"}},
		"inspection": {kills: 40, fine: 0, kept: 1, args: func(in, out string) []string {
			return []string{filepath.Join(bin, "inspection"), "-o", out, in}
		}, edits: []string{"bao-cao.docx", "ket-luan/hp082-xa-cam-giang.docx", "bieu-mau/xa/hp082-xa-cam-giang.xlsx", "ke-hoach.docx", "tong-hop.xlsx"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			killed(t, w, inputs, rand.New(rand.NewPCG(13, uint64(len(name)))))
		})
	}
}

func forms(input, out string) []string {
	return []string{"forms", "-v", "-o", out, "-schedule", filepath.Join(input, "schedule.yaml"), filepath.Join(input, "plan.yaml")}
}

// built are the programs, in a folder.
func built(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	out, err := exec.Command("go", "build", "-o", dir, "./vanban", "./inspection").CombinedOutput()
	require.NoError(t, err, "%s", out)
	return dir
}

// inputs are dossiers that differ in most of the files that are made of them.
func inputs(t *testing.T, n int) (dirs []string) {
	t.Helper()
	for i := range n {
		dir := t.TempDir()
		require.NoError(t, os.CopyFS(dir, os.DirFS(filepath.Join("..", "testdata", "round"))))
		for name, change := range map[string][2]string{
			"office.yaml":    {"name: Sở Nội vụ", fmt.Sprintf("name: Sở Nội vụ %d", i)},
			"checklist.yaml": {"title: ", fmt.Sprintf("title: Lần %d ", i)},
		} {
			file := filepath.Join(dir, name)
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(file, bytes.ReplaceAll(data, []byte(change[0]), []byte(change[1])), 0o644))
		}
		dirs = append(dirs, dir)
	}
	return dirs
}

// sums are the sums of the files below a folder.
func sums(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(file)
		name, _ := filepath.Rel(dir, file)
		out[filepath.ToSlash(name)] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	}))
	return out
}

// killed runs the program, kills it and runs it again, as often as it is to be
// killed.
func killed(t *testing.T, w work, inputs []string, dice *rand.Rand) {
	want := make([]map[string]string, len(inputs))
	var lines []time.Duration
	for i, in := range inputs {
		out := filepath.Join(t.TempDir(), "out")
		code, told := run(t, w.args(in, out), nil)
		require.Equal(t, w.fine, code)
		want[i] = sums(t, out)
		delete(want[i], render.SumsFile)
		if lines == nil || len(told) < len(lines) {
			lines = told
		}
	}
	same := 0
	for name, sum := range want[0] {
		if want[1][name] == sum || want[2][name] == sum {
			same++
		}
	}
	require.Less(t, same, len(want[0])/5, "the inputs make the same files")
	for _, name := range w.edits {
		require.Contains(t, want[0], name)
	}
	var figures struct{ midway, leftovers, edits int }
	var out string
	for kill := range w.kills {
		if kill%5 == 0 { // else it goes on in the folder as it is
			out = filepath.Join(t.TempDir(), "out")
		}
		edit := w.edits[dice.IntN(len(w.edits))]
		typed := fmt.Sprintf("một người sửa, lần %d", kill)
		save := sync.OnceFunc(func() { saved(t, filepath.Join(out, filepath.FromSlash(edit)), typed) })
		at := dice.IntN(len(lines) + 1)
		pause := time.Duration(dice.Int64N(int64(gap(lines, at))))
		saveAt := dice.IntN(3) // before the kill, at once with it, or after
		code, _ := run(t, w.args(inputs[dice.IntN(len(inputs))], out), &moment{after: at, pause: pause, meanwhile: func() {
			if saveAt == 0 {
				save()
			}
		}, then: func() {
			if saveAt == 1 {
				save()
			}
		}})
		save()
		if code < 0 {
			figures.midway++
		}
		if _, err := os.Stat(filepath.Join(out, ".vanban")); err == nil {
			figures.leftovers++
		}
		last := dice.IntN(len(inputs))
		code, _ = run(t, w.args(inputs[last], out), nil)
		require.Equal(t, w.kept, code, "kill %d, edit of %s, killed at line %d, code %d", kill, edit, at, code)
		got := sums(t, out)
		data, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(edit)))
		require.NoError(t, err)
		require.Equal(t, typed, string(data), "an edit is lost")
		figures.edits++
		ext := path.Ext(edit)
		beside := strings.TrimSuffix(edit, ext) + ".new" + ext
		assert.Equal(t, want[last][edit], got[beside])
		got[edit] = want[last][edit]
		delete(got, beside)
		delete(got, render.SumsFile)
		require.Equal(t, want[last], got, "kill %d", kill)
		assert.NoDirExists(t, filepath.Join(out, ".vanban"))
		for _, name := range []string{edit, beside} { // the clerk is done with it
			require.NoError(t, os.Remove(filepath.Join(out, filepath.FromSlash(name))))
		}
	}
	t.Logf("%d kills, %d of them midway, %d with files left in the work folder; %d edits kept", w.kills, figures.midway, figures.leftovers, figures.edits)
	assert.Greater(t, figures.midway, w.kills/2)
}

// gap is how long a run takes from one line that it prints to the next.
func gap(lines []time.Duration, at int) time.Duration {
	all := slices.Concat([]time.Duration{0}, lines, []time.Duration{lines[len(lines)-1] + 5*time.Millisecond})
	return max(all[at+1]-all[at], 0) + time.Millisecond
}

// saved writes a file as an office program does: beside it, and then over it.
func saved(t *testing.T, file, text string) {
	assert.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
	temp := file + "~"
	assert.NoError(t, os.WriteFile(temp, []byte(text), 0o644))
	assert.NoError(t, os.Rename(temp, file))
}

// moment is when a program is killed: a pause after so many lines.
type moment struct {
	after           int
	pause           time.Duration
	meanwhile, then func()
}

// run runs a program and tells when it printed its lines; its code is negative if
// it was killed.
func run(t *testing.T, args []string, kill *moment) (code int, lines []time.Duration) {
	t.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	pipe, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	require.NoError(t, cmd.Start())
	var ending sync.WaitGroup
	strike := func() {
		ending.Go(func() {
			time.Sleep(kill.pause / 2)
			kill.meanwhile()
			time.Sleep(kill.pause - kill.pause/2)
			if cmd.Process.Kill() == nil {
				kill.then()
			}
		})
	}
	if kill != nil && kill.after == 0 {
		strike()
	}
	for in := bufio.NewScanner(pipe); in.Scan(); {
		if lines = append(lines, time.Since(start)); kill != nil && kill.after == len(lines) {
			strike()
		}
	}
	ending.Wait()
	_ = cmd.Wait() // its code says it
	code = cmd.ProcessState.ExitCode()
	if kill == nil && t.Failed() {
		t.Log(stderr.String())
	}
	return code, lines
}
