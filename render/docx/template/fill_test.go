package template

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/tag"
)

func fill(data []byte, values map[string]string) ([]byte, error) {
	var b bytes.Buffer
	err := Fill(context.Background(), &b, bytes.NewReader(data), int64(len(data)), values)
	return b.Bytes(), err
}

func fillTexts(t *testing.T, data []byte, values map[string]string) []string {
	t.Helper()
	out, err := fill(data, values)
	require.NoError(t, err)
	return textsOf(t, out)
}

func TestFill(t *testing.T) {
	data := docxtest.File(t, para("Kính gửi {ten}, {chuc_vu} {ten}.")+grid([]string{"{số}", "x"}))
	assert.Equal(t, []string{"Kính gửi Nguyễn Văn A, Giám đốc Nguyễn Văn A.", "05", "x"},
		fillTexts(t, data, map[string]string{"ten": "Nguyễn Văn A", "chuc_vu": "Giám đốc", "số": "05"}))
}

// What is written is what go-docx writes: it escapes quotation marks, which no
// text needs, keeps the text elements of the office, and leaves those that it
// emptied.
func TestFillIsDoneByGoDocx(t *testing.T) {
	body := `<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>Số {s</w:t></w:r><w:r><w:t>o}</w:t></w:r><w:r><w:t >.</w:t></w:r></w:p>`
	out, err := fill(docxtest.File(t, body), map[string]string{"so": `"5" & 'b'`})
	require.NoError(t, err)
	assert.Equal(t, `<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>Số &#34;5&#34; &amp; &#39;b&#39;</w:t></w:r><w:r><w:t></w:t></w:r><w:r><w:t >.</w:t></w:r></w:p>`, docxtest.Body(t, out))
	assert.Equal(t, []string{`Số "5" & 'b'.`}, textsOf(t, out))
}

// The result of whatever fills is read back.
func TestFillIsVerified(t *testing.T) {
	data := docxtest.File(t, para("Kính gửi {ten}")+para("Lưu: VT"), docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", para("{ten}"))})
	values := map[string]string{"ten": "Sở A"}
	instead := func(old, new string) engine {
		return func(part []byte, values map[string]string) ([]byte, error) {
			out, err := goDocx(part, values)
			return bytes.ReplaceAll(out, []byte(old), []byte(new)), err
		}
	}
	for name, tt := range map[string]struct {
		put  engine
		want string
	}{
		"good":                 {instead("", ""), ""},
		"does nothing":         {func(part []byte, _ map[string]string) ([]byte, error) { return part, nil }, `đoạn 1: go-docx không điền đúng "Kính gửi {ten}": kết quả là Kính gửi {ten}; dùng render.Office hoặc template.Compile [fill-unsound]`},
		"fails":                {func([]byte, map[string]string) ([]byte, error) { return nil, errors.New("hỏng") }, "hỏng"},
		"another value":        {instead("Sở A", "Sở B"), "kết quả là Kính gửi Sở B"},
		"loses text":           {instead("Kính gửi ", ""), "kết quả là Sở A"},
		"changes another text": {instead("Lưu: VT", "Lưu:"), "phần ngoài thẻ bị thay đổi"},
		"changes the looks":    {instead("<w:p>", `<w:p w:rsidR="1">`), "phần ngoài thẻ bị thay đổi"},
		"drops a paragraph":    {instead(para("Lưu: VT"), ""), "phần ngoài thẻ bị thay đổi"},
		"adds an element":      {instead("Sở A", "Sở <w:x/>A"), "phần ngoài thẻ bị thay đổi"},
		"breaks the markup":    {instead("</w:body>", ""), "phần ngoài thẻ bị thay đổi"},
		"adds to the end":      {instead("</w:document>", "</w:document> "), "phần ngoài thẻ bị thay đổi"},
		"breaks the header":    {instead("</w:hdr>", ""), "word/header1.xml"},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := fillWith(t.Context(), tt.put, &b, bytes.NewReader(data), int64(len(data)), values)
			if tt.want == "" {
				require.NoError(t, err)
				assert.Equal(t, []string{"Kính gửi Sở A", "Lưu: VT", "Sở A"}, textsOf(t, b.Bytes()))
				return
			}
			require.ErrorIs(t, err, unsound.Code)
			assert.ErrorContains(t, err, tt.want)
			assert.Zero(t, b.Len())
		})
	}
}

// Each of the following holds against something that go-docx itself does.

func TestFillSplitTags(t *testing.T) {
	data := docxtest.File(t, para("{fi¦rs¦t} {¦second¦} {third} {fou¦rth}"))
	assert.Equal(t, []string{"1 2 3 4"}, fillTexts(t, data, map[string]string{"first": "1", "second": "2", "third": "3", "fourth": "4"}))
}

func TestFillRefuses(t *testing.T) {
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	in := func(s string) string { return para("x") + `<w:p>` + s + `</w:p>` }
	for name, tt := range map[string]struct {
		body string
		why  reason
	}{
		"a doubled brace":         {para("x") + para("{a} {{"), strayBrace},
		"a brace alone":           {para("x") + para("} {a}"), strayBrace},
		"a brace elsewhere":       {para("{a}") + para("x }"), strayBrace},
		"a brace in deleted text": {in(text("{a}") + `<w:moveFrom>` + text("{b") + `</w:moveFrom>`), strayBrace},
		"blanks in a tag":         {para("x") + para("{ a }"), oddTag},
		"a hard space in a tag":   {para("x") + para("{a\u00A0}"), oddTag},
		"two texts in a run":      {in(`<w:r><w:t>{</w:t><w:t>a}</w:t></w:r>`), severalTxt},
		"a tag behind another":    {in(text("{") + text("a}{a}")), closeTags},
		"a whole tag behind one":  {in(text("{") + text("a} {a}")), closeTags},
		"a text box in the run":   {in(`<w:r><w:t>{a}</w:t><w:pict><v:shape><v:textbox><w:txbxContent>` + para("y") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`), nestedRuns},
		"CDATA":                   {in(text("<![CDATA[{a}]]>")), mixedText},
		"a comment":               {in(text("{a}<!-- -->")), mixedText},
		"a tag in a formula":      {para("x") + `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{a}</m:t></m:r></m:oMath></w:p>`, noText},
		"a tag in ruby":           {para("x") + `<w:p><w:r><w:ruby><w:rubyBase><w:r><w:t>{a}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, noText},
		"a formula":               {in(text("{a}") + `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>b</m:t></m:r></m:oMath>`), foreignRun},
		"an empty text":           {in(text("{a}") + `<w:r><w:t/></w:r>`), foreignRun},
		"an empty run":            {in(text("{a}") + `<w:r w:rsidR="1"/>`), foreignRun},
		"a tag over two lines":    {in("<w:r><w:t\n xml:space=\"preserve\">{a}</w:t></w:r>"), foreignRun},
		"a blank in an end tag":   {in(text("{a}") + `<w:r><w:t>x</w:t ></w:r>`), foreignRun},
		"another prefix":          {in(text("{a}") + `<x:r xmlns:x="` + docxtest.Transitional + `"><x:t>x</x:t></x:r>`), foreignRun},
		"a text outside a run":    {in(text("{a}") + `<w:t>x</w:t>`), foreignRun},
		"reserved characters":     {in(text("{a} \uFDD2")), reserved},
		"too many runs":           {in(text("{a}") + strings.Repeat("<w:r/>", mostRuns)), tooManyRuns},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := fill(docxtest.File(t, tt.body), map[string]string{"a": "1"})
			require.ErrorIs(t, err, unsound.Code)
			assert.ErrorContains(t, err, tt.why.vi)
			assert.ErrorContains(t, err, "word/document.xml")
			assert.ErrorContains(t, err, "render.Office")
			if tt.why != reserved && tt.why != tooManyRuns {
				assert.ErrorContains(t, err, "đoạn 2")
			}
			assert.Empty(t, out)
		})
	}
}

// A text that does not ask to keep its blanks loses those at its ends.
func TestFillLosesNoBlanks(t *testing.T) {
	data := docxtest.File(t, `<w:p><w:r><w:t>{a}</w:t></w:r></w:p>`)
	assert.Equal(t, []string{"1\n 2 "}, fillTexts(t, data, map[string]string{"a": "1\n 2 "}))
	for _, value := range []string{" 1", "1 ", "1 \n2", " "} {
		_, err := fill(data, map[string]string{"a": value})
		assert.ErrorIs(t, err, unsound.Code, "%q", value)
		assert.Equal(t, []string{value}, fillTexts(t, docxtest.File(t, para("{a}")), map[string]string{"a": value}))
	}
	_, err := fill(docxtest.File(t, `<w:p><w:r><w:t>{a} x</w:t></w:r></w:p>`), map[string]string{"a": ""})
	assert.ErrorIs(t, err, unsound.Code)
}

func TestFillValuesAreNotReadAgain(t *testing.T) {
	values := map[string]string{"a": "{b} { }} {{c", "b": "{a}"}
	assert.Equal(t, []string{"{b} { }} {{c/{a}"}, fillTexts(t, docxtest.File(t, para("{a}/{b}")), values))
}

func TestFillBreaksKeepBlanks(t *testing.T) {
	out, err := fill(docxtest.File(t, para("{a}")), map[string]string{"a": " một \n hai\tba\r\n&<>"})
	require.NoError(t, err)
	assert.Contains(t, docxtest.Body(t, out), `<w:t xml:space="preserve"> một </w:t><w:br/><w:t xml:space="preserve"> hai</w:t><w:tab/><w:t xml:space="preserve">ba</w:t><w:br/><w:t xml:space="preserve">&amp;&lt;&gt;</w:t>`)
	assert.Equal(t, []string{" một \n hai\tba\n&<>"}, textsOf(t, out))
}

func TestFillRefusesCharacters(t *testing.T) {
	for _, bad := range []string{"\x00", "\x01", "\uFFFE", "\uFFFF", "a\xffb", "\uFDD0"} {
		out, err := fill(docxtest.File(t, para("{a}")), map[string]string{"a": bad})
		assert.ErrorIs(t, err, tag.BadValue.Code, "%q", bad)
		assert.Empty(t, out)
	}
}

func TestFillKeysBothWays(t *testing.T) {
	out, err := fill(docxtest.File(t, paras("{ten} {dia_chi}", "{chuc}")), map[string]string{"ten": "A", "diachi": "B", "thua": "C"})
	assert.Empty(t, out)
	for _, want := range []string{
		`đoạn 1: không có tên "{dia_chi}" (đoạn "{ten} {dia_chi}"); có phải "diachi"? [tag-unknown]`,
		`đoạn 2: không có tên "{chuc}"`,
		`không có thẻ nào cho giá trị "diachi"; có phải "dia_chi"? [fill-unused-value]`, `"thua"`,
	} {
		assert.ErrorContains(t, err, want)
	}
}

func TestFillScalarsOnly(t *testing.T) {
	_, err := fill(docxtest.File(t, paras("{#a}", "{b|upper}", "{/a}", "{@body}", "{%p}", "{.index}")), map[string]string{"a": "x"})
	require.ErrorIs(t, err, scalarsOnly.Code)
	assert.Len(t, problemPaths(err), 6)
	assert.ErrorContains(t, err, "render.Office")
}

func TestFillTooManyTags(t *testing.T) {
	var b strings.Builder
	values := map[string]string{}
	for i := range maxFillTags + 1 {
		fmt.Fprintf(&b, "{k%d} ", i)
		values[fmt.Sprint("k", i)] = "x"
	}
	_, err := fill(docxtest.File(t, para(b.String())), values)
	require.ErrorIs(t, err, tooManyTags.Code)
	assert.ErrorContains(t, err, "template.Compile")

	most := strings.TrimSuffix(b.String(), fmt.Sprintf("{k%d} ", maxFillTags))
	delete(values, fmt.Sprint("k", maxFillTags))
	_, err = fill(docxtest.File(t, para(most)), values)
	assert.NoError(t, err)
}

func TestFillHostile(t *testing.T) {
	for name, data := range hostileFiles(t) {
		out, err := fill(data, map[string]string{})
		assert.ErrorIs(t, err, badTemplate.Code, name)
		assert.Empty(t, out, name)
	}
}

func TestFillDamagedPart(t *testing.T) { // which go-docx takes for an empty one
	data := docxtest.File(t, para("{a}"))
	i := bytes.Index(data, []byte("word/document.xml")) + 40
	data[i] ^= 0xFF
	_, err := fill(data, map[string]string{"a": "x"})
	assert.ErrorIs(t, err, source.ErrDamaged)
}

func TestFillEveryPart(t *testing.T) { // go-docx knows one name of the main part, and no notes
	v := map[string]string{"a": "x"}
	parts := []docxtest.Entry{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `officeDocument" Target="word/letter.xml"/></Relationships>`},
		{"word/_rels/letter.xml.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `footnotes" Target="notes.xml"/><Relationship Id="b" Type="` + docxtest.OfficeRels + `header" Target="top.xml"/></Relationships>`},
		{"word/letter.xml", docxtest.Root("document", `<w:body>`+para("M {a}")+`</w:body>`)},
		{"word/notes.xml", docxtest.Root("footnotes", `<w:footnote w:id="2">`+para("N {a}")+`</w:footnote>`)},
		{"word/top.xml", docxtest.Root("hdr", para("H {¦a}"))},
		{"word/media/p.png", "\x89PNG {a} { }"}, // whose braces are no tags
	}
	assert.Equal(t, []string{"M x", "H x", "N x"}, fillTexts(t, docxtest.Zip(t, parts...), v))
}

func TestFillKeepsOtherParts(t *testing.T) {
	data := docxtest.File(t, para("{a}"), docxtest.Entry{"word/media/p.png", "\x89PNG {a} }"}, docxtest.Entry{"word/x.xml", "<a>{a}</a>"})
	out, err := fill(data, map[string]string{"a": "1"})
	require.NoError(t, err)
	assert.Equal(t, "\x89PNG {a} }", docxtest.Part(t, out, "word/media/p.png"))
	assert.Equal(t, "<a>{a}</a>", docxtest.Part(t, out, "word/x.xml"))
}

// TestFillIsQuiet: nothing reaches the standard logger, whatever the file.
func TestFillIsQuiet(t *testing.T) {
	var b bytes.Buffer
	log.SetOutput(&b)
	defer log.SetOutput(log.Default().Writer())
	defer log.SetOutput(io.Discard)
	for _, body := range []string{para("{a{b}}"), para("{a} }{"), para("{a}"), para("{a}") + "<w:p><w:r><w:t/></w:r></w:p>", "<w:p><w:r>"} {
		fill(docxtest.File(t, body), map[string]string{"a": "{x{y}}"})
	}
	assert.Empty(t, b.String())
}

func TestFillTwice(t *testing.T) { // go-docx spoils its buffer at the second time
	data, values := docxtest.File(t, para("{a} {b} {a}")), map[string]string{"a": "dài hơn nhiều", "b": ""}
	kept := maps.Clone(values)
	first, err := fill(data, values)
	require.NoError(t, err)
	second, err := fill(data, values)
	require.NoError(t, err)
	assert.Equal(t, first, second)
	assert.Equal(t, kept, values)
	assert.Equal(t, []string{"dài hơn nhiều  dài hơn nhiều"}, textsOf(t, first))
}

// TestFillTogether fails under the race detector without the lock.
func TestFillTogether(t *testing.T) {
	data := docxtest.File(t, para("{a} {b} {c}"))
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			values := map[string]string{"a": fmt.Sprint(i), "b": strings.Repeat("x", i), "c": "z"}
			out, err := fill(data, values)
			assert.NoError(t, err)
			assert.Equal(t, []string{fmt.Sprint(i) + " " + strings.Repeat("x", i) + " z"}, textsOf(t, out))
		})
	}
	wg.Wait()
}

func TestFillNothing(t *testing.T) {
	assert.Equal(t, []string{"x"}, fillTexts(t, docxtest.File(t, para("x")), nil))
}

// FuzzFill: whatever go-docx fills, it fills as the templates of this package
// do, and says nothing about it.
func FuzzFill(f *testing.F) {
	for _, s := range []string{"{a}", "x {a¦} {b} y", "{¦a¦}{b}", "{a} {¦b}{a¦}", "{{a}", "}{a}", "{ a}", "{a¦} {a¦} {a}"} {
		f.Add(s, "Sở \"A\"", "1\n 2")
	}
	var logged bytes.Buffer
	log.SetOutput(&logged)
	f.Cleanup(func() { log.SetOutput(os.Stderr) })
	f.Fuzz(func(t *testing.T, text, a, b string) {
		if ooxml.Valid(text) != nil || ooxml.Valid(a) != nil || ooxml.Valid(b) != nil {
			return
		}
		data := docxtest.File(t, para(string(ooxml.AppendText(nil, text)))+para("{a} {b}"))
		out, err := fill(data, map[string]string{"a": a, "b": b})
		assert.Empty(t, logged.String())
		if err != nil {
			return
		}
		values := Values{"a": a, "b": b}
		assert.Equal(t, textsOf(t, filled(t, compiled(t, data, values), values)), textsOf(t, out))
	})
}
