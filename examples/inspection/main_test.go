package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/round"
)

const (
	folder = "../../testdata/inspection"
	small  = "../../testdata/round" // five units
)

// walked runs through a round and returns what was printed.
func walked(t *testing.T, fsys fs.FS, out string) string {
	t.Helper()
	var printed bytes.Buffer
	require.NoError(t, run(t.Context(), &printed, fsys, out))
	return printed.String()
}

// files are the files below a folder, by their names with "/".
func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	require.NoError(t, fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		out[name], err = os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		return err
	}))
	return out
}

// copyOf is a round, to be changed.
func copyOf(t *testing.T, dir string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for name, data := range files(t, dir) {
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

// TestRun walks through the whole round: what is written, and what was read back
// of it.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("114 units; the others run through five")
	}
	out := filepath.Join(t.TempDir(), "new", "folder")
	printed := walked(t, os.DirFS(folder), out)
	first := files(t, out)

	t.Run("stages", func(t *testing.T) {
		for _, line := range []string{
			`Kế hoạch, đề cương, phiếu kiểm tra\t3 tệp\t\S+s`, `Biểu mẫu của các đơn vị\t114 tệp\t\S+s`, `Báo cáo gửi về \(mô phỏng\)\t109 tệp\t\S+s`,
			`Đọc báo cáo gửi về\t108 tệp\t\S+s`, `Tổng hợp, văn bản của đợt\t\d+ tệp\t\S+s`, `Tổng cộng\t\S+s`,
		} {
			assert.Regexp(t, `(?m)^`+line+`$`, printed)
		}
		assert.NotContains(t, printed, "\r")
	})
	t.Run("files", func(t *testing.T) {
		count := map[string]int{}
		for name, data := range first {
			dir, _, inside := strings.Cut(name, "/")
			if !inside {
				dir = ""
			}
			count[dir]++
			assert.True(t, name == render.SumsFile || bytes.HasPrefix(data, []byte("PK")), name)
		}
		for _, name := range []string{"ke-hoach.docx", "de-cuong.docx", "phieu-kiem-tra.xlsx", "so-nhan.xlsx", "tien-do.xlsx", "tong-hop.xlsx", "bao-cao.docx"} {
			assert.Contains(t, first, name)
		}
		for dir, n := range map[string]int{"bieu-mau": 114, "bao-cao-xa": 108, "thong-bao-lich": 114, "bien-ban": 114, "ket-luan": 114} {
			assert.Equal(t, n, count[dir], dir)
		}
		assert.Positive(t, count["don-doc"])
		assert.Positive(t, count["phieu-chuyen"])
	})
	t.Run("returns", func(t *testing.T) { assertProgress(t, out) })
	t.Run("report", func(t *testing.T) {
		in, problems := load(os.DirFS(folder))
		require.Empty(t, problems)
		assertPartsAddUp(t, first["bao-cao.docx"], in)
		assertOneBase(t, first["bao-cao.docx"], first["tong-hop.xlsx"], in)
		assertNoIDs(t, first, in.plan)
	})
}

// TestRunTwiceTheSame: two runs write the same files, byte for byte.
func TestRunTwiceTheSame(t *testing.T) {
	out, again := t.TempDir(), t.TempDir()
	walked(t, os.DirFS(small), out)
	walked(t, os.DirFS(small), again)
	first, second := files(t, out), files(t, again)
	require.Len(t, second, len(first))
	for name, data := range first {
		assert.True(t, bytes.Equal(data, second[name]), name)
	}
}

// assertProgress reads what came back, and finds what was dealt.
func assertProgress(t *testing.T, out string) {
	in, problems := load(os.DirFS(folder))
	require.Empty(t, problems)
	w := &walker{input: in, Writer: &bytes.Buffer{}, out: out}
	r, err := w.collect(t.Context())
	require.NoError(t, err)
	p := r.Progress
	assert.Equal(t, "27/3/2026 17:00", p.AsOf.Short())
	for _, tt := range []struct {
		what string
		n    int
		is   func(*round.UnitProgress) bool
	}{
		{"read", 107, func(u *round.UnitProgress) bool { return u.Arrival == round.Entered }},
		{"on paper", 1, func(u *round.UnitProgress) bool { return u.Arrival == round.NotEntered }},
		{"refused", 0, func(u *round.UnitProgress) bool { return u.Arrival == round.Refused }},
		{"in Word alone", 1, func(u *round.UnitProgress) bool { return u.Arrival == round.NoForm }},
		{"overdue", 5, func(u *round.UnitProgress) bool { return u.Timing == round.Overdue }},
		{"late", 11, func(u *round.UnitProgress) bool { return u.Timing == round.Late }},
		{"unreadable", 6, func(u *round.UnitProgress) bool { return u.Doubtful > 0 }},
		{"broken", 7, func(u *round.UnitProgress) bool { return u.Breaches > 0 }},
		{"explained", 7, func(u *round.UnitProgress) bool {
			return u.Return != nil && len(u.Return.Breaches) > 0 && u.Breaches == 0
		}},
		{"blanks", 8, func(u *round.UnitProgress) bool { return u.Return != nil && u.Answered+u.Doubtful < u.Required }},
	} {
		assert.Equal(t, tt.n, p.Count(tt.is), tt.what)
	}
}

// TestChangedFilesStay corrects the report and a return by hand and runs again
// with other words: both are kept.
func TestChangedFilesStay(t *testing.T) {
	out := t.TempDir()
	fsys := copyOf(t, small)
	walked(t, fsys, out)
	names := []string{"bao-cao.docx", "bao-cao-xa/xa/hp082-xa-cam-giang.xlsx"}
	for _, name := range names {
		f, err := os.OpenFile(filepath.Join(out, name), os.O_APPEND|os.O_WRONLY, 0)
		require.NoError(t, err)
		_, err = f.WriteString("by hand")
		require.NoError(t, errors.Join(err, f.Close()))
	}
	corrected := files(t, out)

	for _, name := range []string{"plan.yaml", "results.yaml"} {
		words := bytes.Replace(fsys[name].Data, []byte("quy chế"), []byte("Quy chế"), 1)
		fsys[name] = &fstest.MapFile{Data: bytes.Replace(words, []byte("cải cách"), []byte("đổi mới"), 1)}
	}
	var b bytes.Buffer
	require.ErrorIs(t, run(t.Context(), &b, fsys, out), errKept)
	printed := b.String()
	again := files(t, out)
	for _, name := range names {
		assert.Contains(t, printed, filepath.Join(out, name)+": đã có người sửa nên được giữ nguyên")
		assert.True(t, bytes.Equal(corrected[name], again[name]), name)
		ext := filepath.Ext(name)
		assert.Contains(t, again, strings.TrimSuffix(name, ext)+".new"+ext)
	}
}

// TestRunOfOtherFolders: the simulation knows no folder by heart.
func TestRunOfOtherFolders(t *testing.T) {
	out := t.TempDir()
	walked(t, os.DirFS(small), out)
	written := files(t, out)
	for _, name := range []string{"bao-cao.docx", "tong-hop.xlsx", "bieu-mau/xa/hp083-xa-cam-giang.xlsx", "bien-ban/hp001-phuong-thuy-nguyen.docx"} {
		assert.Contains(t, written, name)
	}
}

// TestRunWithoutResults: a round whose visits are still to come.
func TestRunWithoutResults(t *testing.T) {
	fsys := copyOf(t, small)
	delete(fsys, "results.yaml")
	out := t.TempDir()
	walked(t, fsys, out)
	assert.FileExists(t, filepath.Join(out, "bao-cao.docx"))
	assert.NoDirExists(t, filepath.Join(out, "bien-ban"))
}

// TestRunRefusesBadInput: every problem of every file is told, and nothing is
// written.
func TestRunRefusesBadInput(t *testing.T) {
	for _, tt := range []struct{ file, line, want string }{
		{"plan.yaml", "titel: x\n", "[unknown-field]"},
		{"schedule.yaml", "  - {unit: hp999, date: 8/1/2026}\n", "schedule.yaml:"},
		{"results.yaml", "titel: x\n", "results.yaml:"},
	} {
		fsys := copyOf(t, small)
		fsys[tt.file].Data = append(fsys[tt.file].Data, tt.line...)
		out := filepath.Join(t.TempDir(), "out")
		require.ErrorContains(t, run(t.Context(), &bytes.Buffer{}, fsys, out), tt.want)
		assert.NoDirExists(t, out)
	}
	fsys := copyOf(t, small)
	for _, name := range []string{"plan.yaml", "schedule.yaml", "results.yaml"} {
		fsys[name].Data = append(fsys[name].Data, "titel: x\n"...)
	}
	err := run(t.Context(), &bytes.Buffer{}, fsys, t.TempDir())
	for _, name := range []string{"plan.yaml:", "schedule.yaml:", "results.yaml:"} {
		assert.ErrorContains(t, err, name)
	}
}

func TestRunStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	out := t.TempDir()
	require.ErrorIs(t, run(ctx, &bytes.Buffer{}, os.DirFS(folder), out), context.Canceled)
	assert.Empty(t, files(t, out))
}

// afterStage cancels once something was printed: the line of the first stage.
type afterStage struct{ cancel func() }

func (a afterStage) Write(p []byte) (int, error) {
	a.cancel()
	return len(p), nil
}

// TestRunStopsBetween: what was written is whole and remembered, and no more
// comes.
func TestRunStopsBetween(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	out := t.TempDir()
	require.ErrorIs(t, run(ctx, afterStage{cancel}, os.DirFS(small), out), context.Canceled)
	written := files(t, out)
	assert.Len(t, written, 4)
	assert.Equal(t, 3, bytes.Count(written[render.SumsFile], []byte("\n")))
}
