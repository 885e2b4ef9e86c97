package render_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

var damages = flag.Int("damages", 0, "how many damaged files TestDamage reads; 0 is 100,000, with -short 2,000")

// whole is a sound file, and what it says: a text for each value that somebody
// takes from it, and what is told of it.
type whole struct {
	name  string
	data  []byte
	parts []entry // of an archive
	says  func(data []byte) (values string, told diag.List, err error)
}

// entry is a part of an archive, unpacked.
type entry struct {
	name string
	data []byte
}

// sound is what a file says before it is damaged.
type sound struct {
	values string
	told   diag.List
}

// TestDamage: whatever happens to the bytes, the archive or the markup of a
// file, no reader panics, hangs or takes more memory than for the sound one many
// times over. Bytes that are damaged, and an archive that has lost something,
// never give other values in silence.
func TestDamage(t *testing.T) {
	n := cmp.Or(*damages, 100_000)
	if testing.Short() {
		n = cmp.Or(*damages, 2_000)
	}
	forms, schedule, _ := schoolForms(t)
	ways := doors(forms, schedule)
	files := wholes(t, forms)
	sounds := make([]sound, len(files))
	for i, f := range files {
		if f.says != nil {
			var err error
			sounds[i].values, sounds[i].told, err = f.says(f.data)
			require.NoError(t, err)
			require.NotEmpty(t, sounds[i].values, f.name)
		}
	}
	accepted := map[string]int{}
	var next atomic.Int64
	var mu sync.Mutex
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				at := i % len(files)
				if kind := survived(t, i, &files[at], &sounds[at], ways); kind != "" {
					mu.Lock()
					accepted[kind]++
					mu.Unlock()
				}
			}
		})
	}
	workers.Wait()
	for _, kind := range []string{".docx " + inBytes, ".docx " + inMarkup, ".xlsx " + inMarkup, ".yaml " + inBytes} {
		assert.Positive(t, accepted[kind], "%s: a test that is always refused shows little", kind)
	}
	var after runtime.MemStats
	runtime.ReadMemStats(&after)
	assert.Less(t, after.HeapSys, uint64(600<<20))
	t.Logf("%d damaged files; read to the end: %v", n, accepted)
}

// survived reads a file with the damage of a number, which is the same each time.
// It returns the kinds of file and damage where the file was accepted.
func survived(t *testing.T, number int, f *whole, was *sound, ways []door) (accepted string) {
	random := rand.New(rand.NewPCG(2026, uint64(number)))
	data, kind := damaged(random, f)
	reader := ways[random.IntN(len(ways))]
	for reader.ending != filepath.Ext(f.name) {
		reader = ways[random.IntN(len(ways))]
	}
	place := fmt.Sprintf("%s, damage %d, %s, %s", f.name, number, kind, reader.name)
	told, err := unharmed(t, place, func() (diag.List, error) { return reader.read(t.Context(), data, f.name) })
	assert.LessOrEqual(t, len(told), mostTold, place)
	if err == nil && told.Err() == nil {
		accepted = filepath.Ext(f.name) + " " + kind
	}
	if f.says == nil || kind == inMarkup {
		return accepted
	}
	unharmed(t, place, func() (diag.List, error) {
		values, told, err := f.says(data)
		if err == nil && len(told) <= len(was.told) && values != "" {
			assert.Equal(t, was.values, values, place)
		}
		return told, err
	})
	return accepted
}

// unharmed runs a reader; a panic, be it one that the reader caught, fails the test.
func unharmed(t *testing.T, place string, read func() (diag.List, error)) (told diag.List, err error) {
	t.Helper()
	defer func() {
		if v := recover(); v != nil {
			t.Errorf("%s: %v", place, v)
		}
	}()
	told, err = read()
	if text := fmt.Sprint(err, told.Err()); strings.Contains(text, "runtime error") || strings.Contains(text, "interface conversion") {
		t.Errorf("%s: %s", place, text)
	}
	return told, err
}

// wholes are small files of every kind that is read.
func wholes(t *testing.T, forms *round.FormSet) []whole {
	t.Helper()
	var files []whole
	add := func(name string, data []byte, says func([]byte) (string, diag.List, error)) {
		files = append(files, whole{name, data, entriesOf(t, data), says})
	}
	text := func(data []byte) (string, diag.List, error) {
		d, err := read.File(t.Context(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return "", nil, err
		}
		var b strings.Builder
		for i := range d.Paragraphs {
			fmt.Fprintln(&b, d.Paragraphs[i].Text())
		}
		return b.String(), nil, nil
	}
	answers := func(data []byte) (string, diag.List, error) {
		r, told := book.ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), book.Source{File: "a.xlsx"}, forms)
		if r == nil {
			return "", told, told.Err()
		}
		return fmt.Sprint(r.Manifest, reflect.ValueOf(*r)), told, nil
	}
	for _, name := range []string{"cong-van", "giay-moi", "bien-ban"} {
		d, problems := report.Load(os.DirFS("../testdata/papers"), name+".yaml")
		require.NoError(t, problems.Err())
		var b bytes.Buffer
		require.NoError(t, render.Render(context.Background(), &b, d, render.DOCX))
		add(name+".docx", b.Bytes(), text)
	}
	templates, err := filepath.Glob("../testdata/templates/*.docx")
	require.NoError(t, err)
	for _, file := range templates {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		if _, _, err := text(data); err == nil { // others are damaged already, on purpose
			add(filepath.Base(file), data, text)
		}
	}
	add("th01.xlsx", schoolFile(t, forms, "th01", typedBySchool["th01"]), answers)
	for _, pattern := range []string{"papers/cong-van.yaml", "papers/giay-moi.yaml", "rounds/cham-diem-truong/*.yaml", "tables/*.csv"} {
		names, err := filepath.Glob("../testdata/" + pattern)
		require.NoError(t, err)
		for _, file := range names {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			add(filepath.Base(file), data, nil)
		}
	}
	return files
}

// The kinds of damage.
const (
	inBytes   = "bytes"
	inArchive = "archive"
	inMarkup  = "markup"
)

// damaged returns a copy of a file with some damage.
func damaged(random *rand.Rand, f *whole) ([]byte, string) {
	switch kind := random.IntN(3); {
	case f.parts != nil && kind == 1:
		return archiveDamaged(random, f), inArchive
	case f.parts != nil && kind == 2:
		return markupDamaged(random, f.parts), inMarkup
	}
	return bytesDamaged(random, f.data, 1+random.IntN(4)), inBytes
}

// bytesDamaged changes, doubles, takes out and cuts off bytes.
func bytesDamaged(random *rand.Rand, data []byte, times int) []byte {
	data = bytes.Clone(data)
	for range times {
		if len(data) == 0 {
			break
		}
		at := random.IntN(len(data))
		piece := min(1<<random.IntN(10), len(data)-at)
		switch random.IntN(12) {
		case 0:
			data = data[:at]
		case 1:
			data = append(data[:at:at], data[at+piece:]...)
		case 2:
			data = append(data[:at:at], append(bytes.Clone(data[at:at+piece]), data[at:]...)...)
		case 3:
			data = append(data[:at:at], append([]byte(nasty[random.IntN(len(nasty))]), data[at:]...)...)
		case 4:
			clear(data[at : at+piece])
		default:
			data[at] ^= 1 << random.IntN(8)
		}
	}
	return data
}

// nasty is what breaks programs that expect something else.
var nasty = []string{
	"\x00", "\xff", "\r", "\n", "  ", "\t", "<", ">", "&", "&#x0;", "]]>", "<!--", "\"", "'", ":", "- ", "[", "]", "{", "}", "*a", "&a ", "!!int ", "|", ">", "---\n", "%", ",", ";",
	"-1", "0", "99999999999999999999", "1e999", "NaN", "\u0301", "\u202e", "\ufeff", "\U0001F600", "<w:p/>", "</w:p>", "<w:tbl>", `w:val="-1"`, "<c><v>1</v></c>", "#REF!", "_x0000_",
}

var archiveHead = regexp.MustCompile("PK(\x01\x02|\x03\x04|\x05\x06|\x07\x08)")

// archiveDamaged changes what an archive says of its parts, or loses one.
func archiveDamaged(random *rand.Rand, f *whole) []byte {
	if random.IntN(2) == 0 {
		data := bytes.Clone(f.data)
		heads := archiveHead.FindAllIndex(data, -1)
		for range 1 + random.IntN(3) {
			at := heads[random.IntN(len(heads))][0] + random.IntN(46)
			if at < len(data) {
				data[at] = byte(random.IntN(256))
			}
		}
		return data
	}
	lost := random.IntN(len(f.parts))
	was, parts := f.parts[lost], slices.Clone(f.parts)
	switch random.IntN(3) {
	case 0:
		parts = slices.Delete(parts, lost, lost+1)
	case 1: // twice
		parts = slices.Insert(parts, lost, was)
	default:
		parts[lost].data = was.data[:random.IntN(len(was.data)+1)]
	}
	return packed(parts)
}

// markupDamaged changes the text of a part, tags, values and all.
func markupDamaged(random *rand.Rand, parts []entry) []byte {
	parts = slices.Clone(parts)
	hit := &parts[random.IntN(len(parts))]
	hit.data = tagsDamaged(random, hit.data)
	return packed(parts)
}

var (
	someTag   = regexp.MustCompile(`<[^<>]*>`)
	someValue = regexp.MustCompile(`"[^"<>]*"|>[^<>]+<`)
)

func tagsDamaged(random *rand.Rand, part []byte) []byte {
	tags := someTag.FindAllIndex(part, -1)
	if len(tags) < 2 || random.IntN(8) == 0 {
		return bytesDamaged(random, part, 1)
	}
	from, to := tags[random.IntN(len(tags))], tags[random.IntN(len(tags))]
	tag := bytes.Clone(part[from[0]:from[1]])
	switch random.IntN(5) {
	case 0: // taken out
		return append(part[:from[0]:from[0]], part[from[1]:]...)
	case 1: // put elsewhere, with what it holds where it is empty
		return append(part[:to[0]:to[0]], append(tag, part[to[0]:]...)...)
	case 2: // an element in another's place
		if !bytes.HasSuffix(tag, []byte("/>")) {
			return append(part[:to[0]:to[0]], append([]byte("<w:p/>"), part[to[0]:]...)...)
		}
		return append(part[:to[0]:to[0]], append(tag, part[to[0]:]...)...)
	}
	values := someValue.FindAllIndex(part, -1)
	if len(values) == 0 {
		return part
	}
	at := values[random.IntN(len(values))]
	by := nasty[random.IntN(len(nasty))]
	if random.IntN(2) == 0 {
		other := values[random.IntN(len(values))]
		by = string(part[other[0]+1 : other[1]-1])
	}
	return append(part[:at[0]+1:at[0]+1], append([]byte(by), part[at[1]-1:]...)...)
}

// entriesOf unpacks an archive; nil where it is none.
func entriesOf(t *testing.T, data []byte) (parts []entry) {
	t.Helper()
	if !bytes.HasPrefix(data, []byte("PK")) {
		return nil
	}
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	for _, f := range in.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err, f.Name)
		require.NoError(t, r.Close())
		parts = append(parts, entry{f.Name, data})
	}
	return parts
}

// packed makes an archive, not compressed: that takes no time.
func packed(parts []entry) []byte {
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, p := range parts {
		if w, err := out.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store}); err == nil {
			w.Write(p.data)
		}
	}
	out.Close()
	return b.Bytes()
}
