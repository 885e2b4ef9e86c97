package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/limit"
)

const types = `<?xml version="1.0" encoding="UTF-8"?><Types/>`

func open(data []byte, l limit.Limits) (*Package, error) {
	return Open(context.Background(), bytes.NewReader(data), int64(len(data)), l)
}

func packageOf(t testing.TB, parts ...Part) []byte {
	t.Helper()
	return zipped(t, append([]Part{{Name: ContentTypes, Data: []byte(types)}}, parts...))
}

// foreign zips as other programs do, whatever the names.
func foreign(t testing.TB, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		require.NoError(t, err)
		if !strings.HasSuffix(name, "/") {
			_, err = w.Write([]byte("<a/>"))
			require.NoError(t, err)
		}
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

func TestOpenReadsBack(t *testing.T) {
	p, err := open(packageOf(t,
		Part{Name: "word/document.xml", Data: []byte(`<w:a x="1">xã &amp; <b/></w:a>`)},
		Part{Name: "word/media/image1.png", Data: []byte("<not xml")},
		Part{Name: "word/bom.xml", Data: []byte("\uFEFF<a/>\n<!-- end -->\n")},
	), limit.Limits{})
	require.NoError(t, err)
	require.Len(t, p.Parts(), 4)
	assert.Equal(t, "word/media/image1.png", p.Parts()[2].Name)
	data, ok := p.Part("Word/Document.XML")
	assert.True(t, ok)
	assert.Equal(t, `<w:a x="1">xã &amp; <b/></w:a>`, string(data))
	_, ok = p.Part("word/other.xml")
	assert.False(t, ok)
}

func TestOpenTakesWhatOtherProgramsWrite(t *testing.T) {
	p, err := open(foreign(t, "word/", "word/document.xml", ContentTypes, "customXml/tập tin.xml"), limit.Limits{})
	require.NoError(t, err)
	assert.Len(t, p.Parts(), 3, "folders are no parts")
}

func TestOpenRefuses(t *testing.T) {
	good := packageOf(t)
	xmlPart := func(s string) []byte { return packageOf(t, Part{Name: "a.xml", Data: []byte(s)}) }
	big := Part{Name: "a.bin", Data: make([]byte, 2<<20)}
	// rewritten returns a package whose central directory lies: at is an
	// offset within the entry of the last part.
	rewritten := func(data []byte, at int, v uint32) []byte {
		data = bytes.Clone(data)
		i := bytes.LastIndex(data, []byte("PK\x01\x02"))
		binary.LittleEndian.PutUint32(data[i+at:], v)
		return data
	}
	text := packageOf(t, Part{Name: "a.txt", Data: []byte("some text, some text, some text")})
	for _, tt := range []struct {
		name   string
		data   []byte
		limits limit.Limits
		want   error
	}{
		{"empty", nil, limit.Limits{}, ErrNotZip},
		{"text", []byte("no zip at all"), limit.Limits{}, ErrNotZip},
		{"cut off", good[:len(good)-10], limit.Limits{}, ErrNotZip},
		{"large file", good, limit.Limits{File: 10}, ErrTooLarge},
		{"many", packageOf(t, big), limit.Limits{Entries: 1}, ErrTooMany},
		{"no types", foreign(t, "a.xml"), limit.Limits{}, ErrNoTypes},
		{"outside", foreign(t, ContentTypes, "../a.xml"), limit.Limits{}, ErrPartName},
		{"absolute", foreign(t, ContentTypes, "/a.xml"), limit.Limits{}, ErrPartName},
		{"unclean", foreign(t, ContentTypes, "b/../a.xml"), limit.Limits{}, ErrPartName},
		{"backslash", foreign(t, ContentTypes, `b\a.xml`), limit.Limits{}, ErrPartName},
		{"drive", foreign(t, ContentTypes, `c:a.xml`), limit.Limits{}, ErrPartName},
		{"control", foreign(t, ContentTypes, "a\x01.xml"), limit.Limits{}, ErrPartName},
		{"twice", foreign(t, ContentTypes, "a.xml", "a.xml"), limit.Limits{}, ErrRepeated},
		{"twice but for case", foreign(t, ContentTypes, "a.xml", "A.XML"), limit.Limits{}, ErrRepeated},
		{"large part", packageOf(t, big), limit.Limits{Part: 1 << 20}, ErrTooLarge},
		{"large in all", packageOf(t, big), limit.Limits{Total: 1 << 20}, ErrTooLarge},
		{"bomb", packageOf(t, big), limit.Limits{}, ErrRatio},
		{"encrypted", rewritten(text, 8, 1|8<<16), limit.Limits{}, ErrEncrypted},
		{"wrong sum", rewritten(text, 16, 7), limit.Limits{}, ErrDamaged},
		{"declared too small", rewritten(text, 24, 5), limit.Limits{}, ErrDamaged},
		{"declared too large", rewritten(text, 24, 5000), limit.Limits{}, ErrDamaged},
		{"unknown method", rewritten(text, 8, 99<<16), limit.Limits{}, ErrDamaged},
		{"no root", xmlPart(""), limit.Limits{}, ErrXML},
		{"open element", xmlPart("<a>"), limit.Limits{}, ErrXML},
		{"crossed", xmlPart("<a><b></a></b>"), limit.Limits{}, ErrXML},
		{"end alone", xmlPart("</a>"), limit.Limits{}, ErrXML},
		{"two roots", xmlPart("<a/><b/>"), limit.Limits{}, ErrXML},
		{"text outside", xmlPart("<a/>b"), limit.Limits{}, ErrXML},
		{"entity", xmlPart("<a>&b;</a>"), limit.Limits{}, ErrXML},
		{"control character", xmlPart("<a>\x01</a>"), limit.Limits{}, ErrXML},
		{"encoding", xmlPart("<a>\xff</a>"), limit.Limits{}, ErrXML},
		{"same attribute", xmlPart(`<a b="1" b="2"/>`), limit.Limits{}, ErrXML},
		{"doctype", xmlPart(`<!DOCTYPE a [<!ENTITY b "c">]><a/>`), limit.Limits{}, ErrDoctype},
		{"deep", xmlPart(strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300)), limit.Limits{}, ErrTooDeep},
		{"marks", xmlPart("<a>" + strings.Repeat("<b/>", 50) + "</a>"), limit.Limits{Marks: 40}, ErrTooManyMarks},
		{"marks of all parts", packageOf(t, Part{Name: "a.xml", Data: []byte("<a><b/></a>")}, Part{Name: "b.xml", Data: []byte("<a><b/></a>")}), limit.Limits{Marks: 10}, ErrTooManyMarks},
		{"attributes", xmlPart("<a" + manyAttrs(300) + "/>"), limit.Limits{}, ErrTooManyMarks},
		{"relationships", packageOf(t, Part{Name: "_rels/.rels", Data: []byte("<a")}), limit.Limits{}, ErrXML},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, err := open(tt.data, tt.limits)
			assert.Nil(t, p)
			require.ErrorIs(t, err, tt.want)
			var typed *OpenError
			require.ErrorAs(t, err, &typed)
			assert.True(t, strings.HasPrefix(err.Error(), "ooxml: "+typed.Part), err.Error())
		})
	}
}

func manyAttrs(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ` a%d=""`, i)
	}
	return b.String()
}

// FuzzOpen: no bytes make Open panic, and each part of what it accepts is found
// by its name.
func FuzzOpen(f *testing.F) {
	f.Add(packageOf(f, Part{Name: "a.xml", Data: []byte("<a b='c'>d</a>")}))
	f.Add(foreign(f, ContentTypes, "word/", "word/document.xml"))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := open(data, limit.Limits{Total: 1 << 20})
		if err != nil {
			assert.Nil(t, p)
			return
		}
		for _, part := range p.Parts() {
			got, ok := p.Part(part.Name)
			assert.True(t, ok)
			assert.Equal(t, part.Data, got)
		}
	})
}

// FuzzWellFormed: no text makes the check panic, and valid text within an
// element always passes.
func FuzzWellFormed(f *testing.F) {
	for _, s := range []string{"", "<a/>", "<!DOCTYPE a>", "<a b='1' b='2'/>", "\uFEFF<a>&amp;</a>", "<?xml version='1.0'?><a/>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check := func(text string) error {
			c := checker{Reader: ReadText(t.Context(), ""), limits: limit.Limits{Depth: 64, Marks: 10_000}}
			_, err := c.part(text, false)
			return err
		}
		_ = check(s)
		b := append(AppendText([]byte("<a>"), s), "</a>"...)
		assert.NoError(t, check(string(b)))
	})
}

func BenchmarkOpen(b *testing.B) {
	data := packageOf(b, Part{Name: "word/document.xml", Data: []byte(`<w:body>` + strings.Repeat(`<w:p w:a="1"><w:r><w:t>Ủy ban nhân dân</w:t></w:r></w:p>`, 500) + `</w:body>`)})
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := open(data, limit.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
