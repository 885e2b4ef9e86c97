package ooxml

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() []Part {
	return []Part{
		{Name: ContentTypes, Data: []byte("<Types/>")},
		Pack("_rels/.rels", []byte("<Relationships/>")),
		{Name: "word/document.xml", Data: []byte(strings.Repeat("<w:p/>", 5000))},
		{Name: "word/media/image1.png", Data: []byte("not really a picture")},
		Pack("word/media/image2.jpeg", []byte("nor this")),
		{Name: "word/empty.xml"},
	}
}

func zipped(t testing.TB, parts []Part) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(t.Context(), &b, parts))
	return b.Bytes()
}

func TestWriteReadsBack(t *testing.T) {
	data := zipped(t, sample())
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	want := []struct {
		name, content string
		method        uint16
	}{
		{ContentTypes, "<Types/>", zip.Deflate},
		{"_rels/.rels", "<Relationships/>", zip.Deflate},
		{"word/document.xml", strings.Repeat("<w:p/>", 5000), zip.Deflate},
		{"word/media/image1.png", "not really a picture", zip.Store},
		{"word/media/image2.jpeg", "nor this", zip.Store},
		{"word/empty.xml", "", zip.Deflate},
	}
	require.Len(t, z.File, len(want))
	for i, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		content, err := io.ReadAll(r) // checks the sum too
		require.NoError(t, err)
		assert.Equal(t, want[i].name, f.Name)
		assert.Equal(t, want[i].content, string(content))
		assert.Equal(t, want[i].method, f.Method)
		assert.Zero(t, f.Flags, "no data descriptor, no UTF-8 flag")
		assert.Empty(t, f.Extra)
		assert.Equal(t, uint16(0x21), f.ModifiedDate)
		assert.Zero(t, f.ModifiedTime)
	}
}

// TestWriteLocalHeaders reads what archive/zip does not: the sizes and the sum
// must stand in the local header as well.
func TestWriteLocalHeaders(t *testing.T) {
	data := zipped(t, []Part{{Name: ContentTypes, Data: []byte("<Types/>")}})
	require.Equal(t, "PK\x03\x04", string(data[:4]))
	assert.Equal(t, []byte{20, 0, 0, 0, 8, 0}, data[4:10], "version 2.0, no flags, deflate")
	assert.Equal(t, []byte{0, 0, 0x21, 0}, data[10:14], "time and date")
	assert.NotEqual(t, []byte{0, 0, 0, 0}, data[14:18], "sum")
	assert.NotEqual(t, []byte{0, 0, 0, 0}, data[18:22], "compressed size")
	assert.Equal(t, []byte{8, 0, 0, 0}, data[22:26], "size")
	assert.Equal(t, []byte{0, 0}, data[28:30], "no extra field")
	assert.NotContains(t, string(data), "PK\x07\x08", "data descriptor")
}

func TestWriteRefuses(t *testing.T) {
	first := Part{Name: ContentTypes}
	for _, tt := range []struct {
		name  string
		parts []Part
		want  string
	}{
		{"none", nil, "the first must be [Content_Types].xml"},
		{"order", []Part{{Name: "a.xml"}, first}, "the first must be [Content_Types].xml"},
		{"twice", []Part{first, {Name: "a.xml"}, {Name: "A.xml"}}, `"A.xml" stands twice`},
		{"letters", []Part{first, {Name: "xã.xml"}}, `bad name "xã.xml"`},
		{"absolute", []Part{first, {Name: "/a.xml"}}, `bad name "/a.xml"`},
		{"outside", []Part{first, {Name: "../a.xml"}}, `bad name "../a.xml"`},
		{"unclean", []Part{first, {Name: "a//b.xml"}}, `bad name "a//b.xml"`},
		{"backslash", []Part{first, {Name: `a\b.xml`}}, `bad name "a\\b.xml"`},
		{"folder", []Part{first, {Name: "a/"}}, `bad name "a/"`},
		{"empty", []Part{first, {}}, `bad name ""`},
		{"many", append([]Part{first}, make([]Part, 70_000)...), "70001 are too many"},
		{"one more than a zip file counts", append([]Part{first}, make([]Part, math.MaxUint16-1)...), "65535 are too many"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			err := Write(t.Context(), &b, tt.parts)
			require.ErrorIs(t, err, ErrParts)
			assert.ErrorContains(t, err, tt.want)
			assert.Zero(t, b.Len(), "nothing is written")
		})
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteFails(t *testing.T) {
	assert.ErrorIs(t, Write(t.Context(), full{}, sample()), errFull)
}

func TestWriteIsTheSameInEveryProcess(t *testing.T) {
	sum := fmt.Sprintf("%x", sha256.Sum256(zipped(t, sample())))
	if os.Getenv("OOXML_PRINT_SUM") != "" {
		fmt.Println("sum", sum)
		return
	}
	for range 3 {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), "OOXML_PRINT_SUM=1")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err)
		assert.Contains(t, string(out), "sum "+sum)
	}
}

func TestWriteAtOnce(t *testing.T) {
	parts := sample()
	want := zipped(t, parts)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				var b bytes.Buffer
				assert.NoError(t, Write(t.Context(), &b, parts))
				assert.Equal(t, want, b.Bytes())
			}
		})
	}
	wg.Wait()
}

func TestPackKeepsNothing(t *testing.T) {
	for _, name := range []string{"a.xml", "a.png"} {
		data := []byte("before")
		p := Pack(name, data)
		want := zipped(t, []Part{{Name: ContentTypes}, p})
		copy(data, "after!")
		assert.Equal(t, want, zipped(t, []Part{{Name: ContentTypes}, p}))
	}
}

func BenchmarkWrite(b *testing.B) {
	body := []byte(strings.Repeat("<w:p><w:r><w:t>Ủy ban nhân dân các xã, phường, đặc khu</w:t></w:r></w:p>", 400))
	static := []byte(strings.Repeat("<w:style w:type=\"paragraph\"/>", 400))
	for _, bb := range []struct {
		name  string
		parts []Part
	}{
		{"fresh", []Part{{Name: ContentTypes, Data: static}, {Name: "a.xml", Data: static}, {Name: "b.xml", Data: body}}},
		{"packed", []Part{Pack(ContentTypes, static), Pack("a.xml", static), {Name: "b.xml", Data: body}}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(b.Context(), io.Discard, bb.parts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
