package ooxml

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAppendText(t *testing.T) {
	for _, tt := range []struct{ in, text, attr string }{
		{"", "", ""},
		{"Ủy ban nhân dân", "Ủy ban nhân dân", "Ủy ban nhân dân"},
		{`a & b < c > d "e" 'g'`, `a &amp; b &lt; c &gt; d "e" 'g'`, `a &amp; b &lt; c &gt; d &quot;e&quot; 'g'`},
		{"]]>", "]]&gt;", "]]&gt;"},
		{"a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d"},
		{"a\x00b", "a\uFFFDb", "a\uFFFDb"},
		{"\uFFFE\uFFFF", "\uFFFD\uFFFD", "\uFFFD\uFFFD"},
		{"a\xffb\xe1\xba", "a\uFFFDb\uFFFD\uFFFD", "a\uFFFDb\uFFFD\uFFFD"},
		{"\uFFFD𝒜", "\uFFFD𝒜", "\uFFFD𝒜"},
	} {
		assert.Equal(t, "<"+tt.text, string(AppendText([]byte("<"), tt.in)), "%q", tt.in)
		assert.Equal(t, "<"+tt.attr, string(AppendAttr([]byte("<"), tt.in)), "%q", tt.in)
	}
}

func TestValid(t *testing.T) {
	for _, good := range []string{"", "Hải Phòng", "a\tb\nc\rd", "\u0085\u2028\uFFFD", "𝒜"} {
		assert.NoError(t, Valid(good), "%q", good)
	}
	for _, tt := range []struct {
		in, text string
	}{
		{"xã\x07", "character U+0007 at offset 3 cannot stand in XML"},
		{"\x00", "character U+0000 at offset 0 cannot stand in XML"},
		{"a\uFFFE", "character U+FFFE at offset 1 cannot stand in XML"},
		{"a\uFFFF", "character U+FFFF at offset 1 cannot stand in XML"},
		{"ab\xff", "byte 0xff at offset 2 is not UTF-8"},
		{"\xed\xa0\x80", "byte 0xed at offset 0 is not UTF-8"},
	} {
		assert.EqualError(t, Valid(tt.in), tt.text, "%q", tt.in)
	}
}

// FuzzEscape: what is valid comes back from an XML parser as it was, in text
// and in attributes; what is not is still well-formed.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", "Ủy ban", "]]>", "a\tb\r\nc", "\x00\xff", "\uFFFE", `<&>"'`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := AppendAttr([]byte(`<a b="`), s)
		b = append(AppendText(append(b, `">`...), s), "</a>"...)
		var got struct {
			B    string `xml:"b,attr"`
			Text string `xml:",chardata"`
		}
		require.NoError(t, xml.Unmarshal(b, &got), "%q", b)
		if Valid(s) != nil {
			assert.Contains(t, got.Text, replacement)
			return
		}
		assert.Equal(t, s, got.Text)
		assert.Equal(t, s, got.B)
	})
}

func BenchmarkAppendText(b *testing.B) {
	s := strings.Repeat("Ủy ban nhân dân các xã, phường & đặc khu thực hiện. ", 20)
	dst := make([]byte, 0, 2*len(s))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		dst = AppendText(dst[:0], s)
	}
}
