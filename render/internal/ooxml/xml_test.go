package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tokens writes what a reader finds, one token a line, and checks that tokens
// stand where they say.
func tokens(t testing.TB, r *Reader, data string) string {
	t.Helper()
	var b strings.Builder
	at := 0
	for r.Next() {
		assert.LessOrEqual(t, at, r.Start)
		assert.LessOrEqual(t, r.Start, r.End)
		at = r.End
		switch written := data[r.Start:r.End]; r.Kind {
		case StartTag:
			assert.Regexp(t, `(?s)^<.*>$`, written)
			fmt.Fprintf(&b, "%*s<%s", 2*r.Depth()-2, "", r.Name())
			for i := range r.attrs {
				a := r.attr(i)
				assert.Equal(t, a.raw, data[a.ValueStart:a.End-1])
				assert.Equal(t, a.Name, strings.Trim(data[a.Start:a.Start+len(a.Name)+strings.Index(data[a.Start:], a.Name)], " \t\r\n"))
				fmt.Fprintf(&b, " %s=%q", a.Name, a.Value())
			}
			b.WriteString(">\n")
		case EndTag:
			assert.True(t, written == "" || strings.HasPrefix(written, "</") && strings.HasSuffix(written, ">"), written)
			fmt.Fprintf(&b, "%*s</%s>\n", 2*r.Depth()-2, "", r.Name())
		case Text:
			fmt.Fprintf(&b, "%*s%q\n", 2*r.Depth(), "", r.Text())
		}
	}
	return b.String()
}

func TestReader(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"empty", `<a/>`, "<a>\n</a>\n"},
		{"inside each other", `<w:a><b>x</b></w:a>`, "<w:a>\n  <b>\n    \"x\"\n  </b>\n</w:a>\n"},
		{"attributes", `<a b="1" w:c='2"'/>`, "<a b=\"1\" w:c=\"2\\\"\">\n</a>\n"},
		{"white space in tags", "<a\n\tb\n=\r\n'1'  c = \"2\"\n/ ></a\n>", ""},
		{"white space around attributes", "<a\n\tb\n=\r\n'1'  c = \"2\"\n></a\n>", "<a b=\"1\" c=\"2\">\n</a>\n"},
		{"white space around the root", "\n <a/>\r\n\t", "<a>\n</a>\n"},
		{"entities", `<a b="&lt;&#x41;">&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>`, "<a b=\"<A\">\n  \"&>\\\"'A😀\"\n</a>\n"},
		{"line ends", "<a b='1\r\n2\r3'>4\r\n5\r6&#13;</a>", "<a b=\"1\\n2\\n3\">\n  \"4\\n5\\n6\\r\"\n</a>\n"},
		{"CDATA", "<a>x<![CDATA[<b>&amp;\r\n]]>y</a>", "<a>\n  \"x\"\n  \"<b>&amp;\\n\"\n  \"y\"\n</a>\n"},
		{"passed over", "\uFEFF<?xml version='1.0' encoding=\"utf-8\" standalone='yes'?><!-- - -->\n<a>1<!-- <b> -->2<?c d?>3</a><!---->", "<a>\n  \"1\"\n  \"2\"\n  \"3\"\n</a>\n"},
		{"letters in names", `<tệp số="1"/>`, "<tệp số=\"1\">\n</tệp>\n"},
		{"without blanks", `<a b="1"c="2"/>`, "<a b=\"1\" c=\"2\">\n</a>\n"},
		{"more than in quotes", `<a b="1>2"/>`, "<a b=\"1>2\">\n</a>\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := NewReader(t.Context(), []byte(tt.in))
			got := tokens(t, r, tt.in)
			if tt.want == "" {
				assert.ErrorIs(t, r.Err(), ErrXML)
				return
			}
			require.NoError(t, r.Err())
			assert.Equal(t, tt.want, got)
			assert.Equal(t, NoToken, r.Kind)
			assert.False(t, r.Next(), "the end stays the end")
		})
	}
}

func TestReaderRefuses(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"nothing", "", "it ends too early at byte 0"},
		{"no root", "<!-- a -->\n", "it ends too early at byte 11"},
		{"open", "<a><b></b>", "it ends too early at byte 10"},
		{"crossed", "<a><b></a></b>", "a tag closes that is not open at byte 6"},
		{"another prefix", "<w:a></a>", "a tag closes that is not open at byte 5"},
		{"end alone", "</a>", "a tag closes that is not open at byte 0"},
		{"two roots", "<a/><b/>", "a second root at byte 4"},
		{"text before", "x<a/>", "text outside the root at byte 0"},
		{"text behind", "<a/> x", "text outside the root at byte 5"},
		{"CDATA outside", "<a/><![CDATA[]]>", "text outside the root at byte 4"},
		{"cut in a name", "<a", "it ends too early at byte 2"},
		{"cut in a tag", "<a b='1'", "it ends too early at byte 8"},
		{"cut before the end", "<a/", "it ends too early at byte 3"},
		{"cut in an end tag", "<a></a", "it ends too early at byte 6"},
		{"more in an end tag", "<a></a b='1'>", "a bad tag at byte 7"},
		{"slash within", "<a/ >", "a bad tag at byte 3"},
		{"nameless", "< a/>", "a bad name at byte 1"},
		{"digit first", "<1a/>", "a bad name at byte 1"},
		{"mark in a name", "<a×/>", "a bad name at byte 1"},
		{"two colons", "<a:b:c/>", "a bad name at byte 1"},
		{"attribute alone", "<a b/>", "an attribute without a value at byte 4"},
		{"no quotes", "<a b=1/>", "an attribute without quotes at byte 5"},
		{"open quote", `<a b="1/>`, "a quote is not closed at byte 5"},
		{"tag in a tag", "<a <b/>", "a bad name at byte 3"},
		{"tag in quotes", "<a b='x<'/>", "< within a tag at byte 7"},
		{"attribute twice", "<a b='1' b='1'/>", "an attribute stands twice at byte 8"},
		{"unknown entity", "<a>1 &nbsp;</a>", "an unknown entity at byte 5"},
		{"open entity", "<a>&amp</a>", "an unknown entity at byte 3"},
		{"entity in an attribute", "<a b='12&x;'/>", "an unknown entity at byte 8"},
		{"forbidden character", "<a>&#0;</a>", "an unknown entity at byte 3"},
		{"half a character", "<a>&#xD83D;</a>", "an unknown entity at byte 3"},
		{"beyond Unicode", "<a>&#x110000;</a>", "an unknown entity at byte 3"},
		{"control character", "<a>\x01</a>", "character U+0001 at offset 3 cannot stand in XML"},
		{"not UTF-8", "<a>\xff</a>", "byte 0xff at offset 3 is not UTF-8"},
		{"UTF-16", "\xff\xfe<\x00a\x00/\x00>\x00", "it is UTF-16"},
		{"UTF-16 without a mark", "\x00<\x00a\x00/\x00>", "it is UTF-16"},
		{"end of CDATA", "<a>1]]>2</a>", "]]> within text at byte 4"},
		{"open CDATA", "<a><![CDATA[ </a>", "it ends too early at byte 17"},
		{"open comment", "<a><!-- </a>", "it ends too early at byte 12"},
		{"dashes", "<a><!-- -- --></a>", "-- within a comment at byte 8"},
		{"open instruction", "<a><?b </a>", "it ends too early at byte 11"},
		{"nameless instruction", "<? b?><a/>", "a bad name at byte 2"},
		{"XML 1.1", "<?xml version='1.1'?><a/>", "it is not XML 1.0 at byte 0"},
		{"another encoding", "<?xml version='1.0' encoding='windows-1258'?><a/>", "it declares another encoding than UTF-8 at byte 0"},
		{"bad declaration", "<?xml version='1.0' / ?><a/>", "a bad declaration of XML at byte 20"},
		{"doctype", "<!DOCTYPE a><a/>", "declares a document type at byte 0"},
		{"behind a mark", "\uFEFF<a/>x", "text outside the root at byte 7"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := NewReader(t.Context(), []byte(tt.in))
			tokens(t, r, tt.in)
			require.ErrorContains(t, r.Err(), tt.want)
			assert.NotRegexp(t, `: *(,|\()`, r.Err().Error(), "in Vietnamese too")
			assert.True(t, errors.Is(r.Err(), ErrXML) || errors.Is(r.Err(), ErrDoctype))
			assert.False(t, r.Next())
		})
	}
}

func TestReaderBounds(t *testing.T) {
	const doc = `<a b="1"><c><d/></c>x<!-- y --></a>`
	for _, tt := range []struct {
		depth, marks int
		want         error
	}{
		{0, 0, nil}, {3, 9, nil}, {2, 0, ErrTooDeep}, {0, 8, ErrTooManyMarks}, {0, 1, ErrTooManyMarks},
	} {
		r := NewReader(t.Context(), []byte(doc))
		r.MaxDepth, r.MaxMarks = tt.depth, tt.marks
		tokens(t, r, doc)
		assert.ErrorIs(t, r.Err(), tt.want, "%+v", tt)
	}
	deep := strings.Repeat("<a>", 1_000_000) + strings.Repeat("</a>", 1_000_000)
	r := NewReader(t.Context(), []byte(deep))
	for r.Next() {
	}
	assert.NoError(t, r.Err(), "nothing recurses")
}

func TestReaderSpaces(t *testing.T) {
	r := NewReader(t.Context(), []byte(`<a xmlns="one" xmlns:w="two"><w:b xmlns:w="three" xmlns="" xml:space="preserve"/><w:c/></a>`))
	var got []string
	for r.Next() {
		prefix, name := Split(r.Name())
		got = append(got, fmt.Sprintf("%s %s %q %q %q", strings.Repeat("/", int(r.Kind)-1), name, r.Space(prefix), r.Space("w"), r.Space("x")))
	}
	require.NoError(t, r.Err())
	assert.Equal(t, []string{
		` a "one" "two" "x"`, ` b "three" "three" "x"`, `/ b "three" "three" "x"`, ` c "two" "two" "x"`, `/ c "two" "two" "x"`, `/ a "one" "two" "x"`,
	}, got)
	assert.Equal(t, "http://www.w3.org/XML/1998/namespace", r.Space("xml"))
}

func TestReaderInside(t *testing.T) {
	r := NewReader(t.Context(), []byte(`<a><b c="&amp;1" x:d="2">x<b>y</b><e/></b>z</a>`))
	require.True(t, r.Next())
	require.True(t, r.Next())
	assert.Equal(t, "&1", r.Attr("c"))
	assert.Equal(t, "2", r.AttrLocal("d"))
	assert.Empty(t, r.Attr("d"))
	assert.Empty(t, r.Attr("e"))
	n := 0
	for depth := r.Depth(); r.Inside(depth); {
		n++
	}
	assert.Equal(t, 6, n)
	assert.Equal(t, EndTag, r.Kind)
	require.True(t, r.Next())
	assert.Equal(t, "z", r.Text())
}

func TestReaderAttr(t *testing.T) {
	r := NewReader(t.Context(), []byte(`<a x:b="1" y:b="2" b="3" x:c="4" y:c="5"/>`))
	require.True(t, r.Next())
	assert.Equal(t, "3", r.Attr("b"))
	assert.Empty(t, r.Attr("c"))
	assert.Equal(t, "2", r.Attr("y:b"))
	assert.Equal(t, "4", r.AttrLocal("c"))
	assert.Empty(t, r.AttrLocal("d"))
}

func TestZeroReader(t *testing.T) {
	var r Reader
	assert.False(t, r.Next())
	assert.ErrorIs(t, r.Err(), ErrXML)
	assert.Empty(t, r.Text()+r.Attr("a")+r.Local())
}

// said writes tokens with their namespaces, texts that touch each other as
// one.
type said struct {
	b    strings.Builder
	text string
}

func (s *said) flush() {
	if s.text != "" {
		fmt.Fprintf(&s.b, "%q ", s.text)
	}
	s.text = ""
}

func (s *said) tag(kind string, name xml.Name, from, to int) {
	s.flush()
	fmt.Fprintf(&s.b, "%s%q:%q %d-%d ", kind, name.Space, name.Local, from, to)
}

// FuzzReader: what encoding/xml takes, with its rules for documents, and the
// reader takes too is the same for both: names, namespaces, values, texts,
// offsets. The reader takes nothing that encoding/xml refuses, but for names:
// XML now knows more letters than it did.
func FuzzReader(f *testing.F) {
	for _, s := range []string{
		"<a/>", `<a b='1' c="2">x</a>`, "<?xml version='1.0'?><a>&amp;&#x41;</a>", "<a>\r\n<![CDATA[b]]></a>", "<a><!-- b --></a >",
		`<w:a xmlns:w="x" xmlns="y"><b w:c="1" d="2"/></w:a>`, "<a\nb\n=\n'1'/>", "<a>]]></a>", "<:a a:='1'/>", "<a b='&#13;\t'/>", "<tệp/>", "<!DOCTYPE a><a/>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := spoken(s)
		r := NewReader(t.Context(), []byte(s))
		var got said
		name := func(full string, element bool) xml.Name {
			prefix, local := Split(full)
			switch {
			case prefix == "xmlns":
				return xml.Name{Space: prefix, Local: local}
			case prefix == "" && (!element || local == "xmlns"):
				return xml.Name{Local: local}
			}
			return xml.Name{Space: r.Space(prefix), Local: local}
		}
		for r.Next() {
			switch r.Kind {
			case StartTag:
				got.tag("<", name(r.Name(), true), r.Start, r.End)
				for i := range r.attrs {
					a := r.attr(i)
					got.tag("@", name(a.Name, false), 0, 0)
					fmt.Fprintf(&got.b, "%q ", a.Value())
				}
			case EndTag:
				got.tag("/", name(r.Name(), true), r.Start, r.End)
			case Text:
				got.text += r.Text()
			}
		}
		if r.Err() != nil {
			return
		}
		if err != nil {
			assert.Condition(t, func() bool {
				return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 }) || strings.Contains(s, "<?xml")
			}, "%q: %v", s, err)
			return
		}
		assert.Equal(t, want, got.b.String(), "%q", s)
	})
}

// spoken is what encoding/xml says.
func spoken(s string) (string, error) {
	text := bytes.TrimPrefix([]byte(s), []byte(byteOrderMark))
	mark := len(s) - len(text)
	d := xml.NewDecoder(bytes.NewReader(text))
	var out said
	depth := 0
	for {
		from := mark + int(d.InputOffset())
		token, err := d.Token()
		to := mark + int(d.InputOffset())
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			out.tag("<", t.Name, from, to)
			for _, a := range t.Attr {
				out.tag("@", a.Name, 0, 0)
				fmt.Fprintf(&out.b, "%q ", a.Value)
			}
		case xml.EndElement:
			depth--
			out.tag("/", t.Name, from, to)
		case xml.CharData:
			if depth > 0 {
				out.text += string(t)
			}
		}
		if errors.Is(err, io.EOF) {
			return out.b.String(), nil
		}
		if err != nil {
			return "", err
		}
	}
}

func BenchmarkReader(b *testing.B) {
	data := []byte(`<w:body xmlns:w="a">` + strings.Repeat(`<w:p w:a="1"><w:r><w:t>Ủy ban nhân dân</w:t></w:r></w:p>`, 500) + `</w:body>`)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		r := NewReader(b.Context(), data)
		for r.Next() {
		}
		if r.Err() != nil {
			b.Fatal(r.Err())
		}
	}
}
