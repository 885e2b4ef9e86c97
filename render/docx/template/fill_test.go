package template

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"maps"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/source"
)

func fill(data []byte, values map[string]string) ([]byte, error) {
	var b bytes.Buffer
	err := Fill(&b, bytes.NewReader(data), int64(len(data)), values)
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

// Each of the following holds against something that go-docx itself does.

func TestFillSplitTags(t *testing.T) { // more than two runs, two tags in one, two texts in a run
	data := docxtest.File(t, para("{fi¦rs¦t}{sec¦ond}{third}")+`<w:p><w:r><w:t>{fi</w:t><w:t>rst}</w:t></w:r></w:p>`)
	assert.Equal(t, []string{"123", "1"}, fillTexts(t, data, map[string]string{"first": "1", "second": "2", "third": "3"}))
}

func TestFillValuesAreNotReadAgain(t *testing.T) {
	values := map[string]string{"a": "{b} { }} {{c", "b": "{a}"}
	for range 20 { // the order of a map decides
		assert.Equal(t, []string{"{b} { }} {{c/{a}"}, fillTexts(t, docxtest.File(t, para("{a}/{b}")), values))
	}
	names := map[string]string{"a": "{" + engineKey(1) + "}", "b": "{" + engineKey(0) + "}"} // as go-docx sees them
	for range 20 {
		assert.Equal(t, []string{"{v1}/{v0}"}, fillTexts(t, docxtest.File(t, para("{a}/{b}")), names))
	}
}

func TestFillStaticBraces(t *testing.T) {
	assert.Equal(t, []string{"} 1 {x} }"}, fillTexts(t, docxtest.File(t, para("} {a} {{x}} }")), map[string]string{"a": "1"}))
}

func TestFillBreaksKeepBlanks(t *testing.T) {
	out, err := fill(docxtest.File(t, para("{a}")), map[string]string{"a": " một \n hai\tba\r\n&<>\"'"})
	require.NoError(t, err)
	assert.Contains(t, docxtest.Body(t, out), `<w:t xml:space="preserve"> một </w:t><w:br/><w:t xml:space="preserve"> hai</w:t><w:tab/><w:t xml:space="preserve">ba</w:t><w:br/>`)
	assert.Equal(t, []string{" một \n hai\tba\n&<>\"'"}, textsOf(t, out))
}

func TestFillRefusesCharacters(t *testing.T) {
	for _, bad := range []string{"\x00", "\x01", "\uFFFE", "\uFFFF", "a\xffb", "\uFDD0"} {
		out, err := fill(docxtest.File(t, para("{a}")), map[string]string{"a": bad})
		assert.ErrorIs(t, err, badValue.Code, "%q", bad)
		assert.Empty(t, out)
	}
}

func TestFillKeysBothWays(t *testing.T) {
	out, err := fill(docxtest.File(t, paras("{ten} {dia_chi}", "{chuc}")), map[string]string{"ten": "A", "diachi": "B", "thua": "C"})
	assert.Empty(t, out)
	for _, want := range []string{
		`paragraph 1: không có giá trị nào cho thẻ "{dia_chi}" (đoạn "{ten} {dia_chi}"); có phải "diachi"? [tag-unknown]`,
		`paragraph 2: không có giá trị nào cho thẻ "{chuc}"`,
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
	start := time.Now()
	_, err := fill(docxtest.File(t, para(b.String())), values)
	require.ErrorIs(t, err, tooManyTags.Code)
	assert.ErrorContains(t, err, "docx.Compile")
	assert.Less(t, time.Since(start), slower*time.Second)

	most := strings.TrimSuffix(b.String(), fmt.Sprintf("{k%d} ", maxFillTags))
	delete(values, fmt.Sprint("k", maxFillTags))
	_, err = fill(docxtest.File(t, para(most)), values)
	assert.NoError(t, err)
	assert.Less(t, time.Since(start), slower*5*time.Second)
}

func TestFillHostile(t *testing.T) {
	for name, data := range hostileFiles(t) {
		start := time.Now()
		out, err := fill(data, map[string]string{})
		assert.ErrorIs(t, err, badTemplate.Code, name)
		assert.Empty(t, out, name)
		assert.Less(t, time.Since(start), time.Second, name)
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

func TestFillForeignRuns(t *testing.T) { // math and empty runs, which go-docx reports to the log
	body := `<w:p><w:r/><w:r w:rsidR="1"/><w:r><w:t/></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a</m:t></m:r></m:oMath><w:r><w:t
 xml:space="preserve">{a} </w:t ></w:r></w:p>`
	assert.Equal(t, []string{"1 "}, fillTexts(t, docxtest.File(t, body), map[string]string{"a": "1"}))
}

// TestFillIsQuiet: nothing reaches the standard logger, whatever the file.
func TestFillIsQuiet(t *testing.T) {
	var b bytes.Buffer
	log.SetOutput(&b)
	defer log.SetOutput(log.Default().Writer())
	defer log.SetOutput(io.Discard)
	for _, body := range []string{para("{a{b}}"), para("{a} }{"), para("{a}") + "<w:p><w:r><w:t/></w:r></w:p>", "<w:p><w:r>"} {
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
