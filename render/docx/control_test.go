package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/read"
)

func setControls(data []byte, values map[string]string) ([]byte, error) {
	var b bytes.Buffer
	err := SetControls(context.Background(), &b, bytes.NewReader(data), int64(len(data)), values)
	return b.Bytes(), err
}

// slotMarkup is an inline control with the tag "so".
func slotMarkup(props, content string) string {
	return `<w:p><w:r><w:t>Số: </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="so"/>` + props + `</w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt><w:r><w:t>/KH</w:t></w:r></w:p>`
}

func TestSetControls(t *testing.T) {
	text := func(s string) string { return `<w:t xml:space="preserve">` + s + `</w:t>` }
	for name, tt := range map[string]struct{ props, content, value, wantProps, want string }{
		"plain":      {``, `<w:r><w:t>..</w:t></w:r>`, "15", ``, `<w:r>` + text("15") + `</w:r>`},
		"look stays": {``, `<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>..</w:t></w:r>`, "15", ``, `<w:r><w:rPr><w:b/></w:rPr>` + text("15") + `</w:r>`},
		"several runs": {
			``, `<w:bookmarkStart w:id="1" w:name="n"/><w:r><w:rPr><w:i/></w:rPr><w:t>.</w:t></w:r><w:proofErr/><w:r><w:t>.</w:t></w:r><w:bookmarkEnd w:id="1"/>`, "15", ``,
			`<w:bookmarkStart w:id="1" w:name="n"/><w:r><w:rPr><w:i/></w:rPr>` + text("15") + `</w:r><w:bookmarkEnd w:id="1"/>`,
		},
		"prompt":  {`<w:rPr><w:b/></w:rPr><w:showingPlcHdr/><w:text/>`, `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Bấm vào đây</w:t></w:r>`, "15", `<w:rPr><w:b/></w:rPr><w:text/>`, `<w:r><w:rPr><w:b/></w:rPr>` + text("15") + `</w:r>`},
		"escaped": {``, `<w:r><w:t>..</w:t></w:r>`, `a<b>&"c"`, ``, `<w:r>` + text(`a&lt;b&gt;&amp;"c"`) + `</w:r>`},
		"lines":   {``, `<w:r><w:t>..</w:t></w:r>`, "a\nb\tc", ``, `<w:r>` + text("a") + `<w:br/>` + text("b") + `<w:tab/>` + text("c") + `</w:r>`},
		"nothing": {``, `<w:r><w:t>..</w:t></w:r>`, "", ``, `<w:r>` + text("") + `</w:r>`},
		"no run":  {``, ``, "15", ``, `<w:r>` + text("15") + `</w:r>`},
		"link":    {``, `<w:hyperlink r:id="x"><w:r><w:rPr><w:u/></w:rPr><w:t>a</w:t></w:r></w:hyperlink>`, "15", ``, `<w:r><w:rPr><w:u/></w:rPr>` + text("15") + `</w:r>`},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := setControls(docxtest.File(t, slotMarkup(tt.props, tt.content)), map[string]string{"so": tt.value})
			require.NoError(t, err)
			assert.Equal(t, slotMarkup(tt.wantProps, tt.want), docxtest.Body(t, out))
			d := readBack(t, out)
			assert.Equal(t, tt.value, d.Controls[0].Text)
		})
	}
}

func TestSetControlsBlock(t *testing.T) {
	block := func(s string) string {
		return `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>` + s + `</w:sdtContent></w:sdt><w:p/>`
	}
	out, err := setControls(docxtest.File(t, block(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>(gợi ý)</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>`)), map[string]string{"x": "Đã làm"})
	require.NoError(t, err)
	assert.Equal(t, block(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Đã làm</w:t></w:r></w:p>`), docxtest.Body(t, out))
	out, err = setControls(docxtest.File(t, block(`<w:p/>`)), map[string]string{"x": "a"})
	require.NoError(t, err)
	assert.Equal(t, block(`<w:p><w:r><w:t xml:space="preserve">a</w:t></w:r></w:p>`), docxtest.Body(t, out))
	empty := `<w:p><w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent/></w:sdt></w:p>`
	out, err = setControls(docxtest.File(t, empty), map[string]string{"x": "a"})
	require.NoError(t, err)
	assert.Equal(t, `<w:p><w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">a</w:t></w:r></w:sdtContent></w:sdt></w:p>`, docxtest.Body(t, out))
}

func TestSetControlsFillsEveryOne(t *testing.T) {
	one := slotMarkup(``, `<w:r><w:t>..</w:t></w:r>`)
	data := docxtest.File(t, one+one, docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", one)})
	out, err := setControls(data, map[string]string{"so": "7"})
	require.NoError(t, err)
	d := readBack(t, out)
	require.Len(t, d.Controls, 3)
	for _, c := range d.Controls {
		assert.Equal(t, "7", c.Text)
	}
}

func TestSetControlsOtherPrefix(t *testing.T) {
	data := docxtest.Zip(t,
		docxtest.Entry{"[Content_Types].xml", `<Types/>`},
		docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `officeDocument" Target="word/document.xml"/></Relationships>`},
		docxtest.Entry{"word/document.xml", `<document xmlns="` + docxtest.Transitional + `" xmlns:w="` + docxtest.Transitional + `"><body><p><sdt><sdtPr><tag w:val="so"/></sdtPr><sdtContent><r><t>a</t></r></sdtContent></sdt></p></body></document>`},
	)
	out, err := setControls(data, map[string]string{"so": "7"})
	require.NoError(t, err)
	assert.Equal(t, "7", readBack(t, out).Controls[0].Text)
}

// TestSetControlsKeepsTheRest: parts that do not change are copied as they are
// compressed, in their order, with their dates.
func TestSetControlsKeepsTheRest(t *testing.T) {
	data := docxtest.File(t, slotMarkup(``, `<w:r><w:t>..</w:t></w:r>`), docxtest.Entry{"word/media/image1.png", "picture"}, docxtest.Entry{"custom/x.bin", strings.Repeat("x", 999)})
	out, err := setControls(data, map[string]string{"so": "7"})
	require.NoError(t, err)
	before, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	after, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
	require.NoError(t, err)
	require.Len(t, after.File, len(before.File))
	for i, f := range before.File {
		g := after.File[i]
		assert.Equal(t, f.Name, g.Name)
		if f.Name != "word/document.xml" {
			assert.Equal(t, f.FileHeader, g.FileHeader)
		}
	}
}

func TestSetControlsRefuses(t *testing.T) {
	good := slotMarkup(``, `<w:r><w:t>..</w:t></w:r>`)
	block := func(s string) string {
		return `<w:sdt><w:sdtPr><w:tag w:val="so"/></w:sdtPr><w:sdtContent>` + s + `</w:sdtContent></w:sdt>`
	}
	for name, tt := range map[string]struct {
		data   []byte
		values map[string]string
		want   error
		says   []string
	}{
		"unknown tags":      {docxtest.File(t, good), map[string]string{"so": "1", "ngay": "2", "b": "3"}, ErrNoControl, []string{`"b"`, `"ngay"`}},
		"control character": {docxtest.File(t, good), map[string]string{"so": "a\x01"}, ErrControl, []string{`"so"`, "U+0001"}},
		"not UTF-8":         {docxtest.File(t, good), map[string]string{"so": "a\xff"}, ErrControl, nil},
		"table":             {docxtest.File(t, block(`<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`)), map[string]string{"so": "1"}, ErrControl, []string{"table"}},
		"cell":              {docxtest.File(t, `<w:tbl><w:tr>`+block(`<w:tc><w:p/></w:tc>`)+`</w:tr></w:tbl>`), map[string]string{"so": "1"}, ErrControl, nil},
		"control inside":    {docxtest.File(t, block(`<w:p><w:sdt/></w:p>`)), map[string]string{"so": "1"}, ErrControl, nil},
		"picture":           {docxtest.File(t, block(`<w:p><w:r><w:drawing/></w:r></w:p>`)), map[string]string{"so": "1"}, ErrControl, nil},
		"section":           {docxtest.File(t, block(`<w:p/><w:p><w:pPr><w:sectPr/></w:pPr></w:p>`)), map[string]string{"so": "1"}, ErrControl, nil},
		"bound to data":     {docxtest.File(t, slotMarkup(`<w:dataBinding/>`, `<w:r/>`)), map[string]string{"so": "1"}, ErrControl, []string{"dataBinding"}},
		"no content":        {docxtest.File(t, `<w:sdt><w:sdtPr><w:tag w:val="so"/></w:sdtPr></w:sdt>`), map[string]string{"so": "1"}, ErrControl, nil},
		"signed":            {docxtest.File(t, good, docxtest.Entry{"_xmlsignatures/sig1.xml", `<Signature/>`}), map[string]string{"so": "1"}, ErrSigned, nil},
		"damaged":           {[]byte("PK"), map[string]string{"so": "1"}, source.ErrDamaged, nil},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := setControls(tt.data, tt.values)
			require.ErrorIs(t, err, tt.want)
			assert.Empty(t, out)
			for _, s := range tt.says {
				assert.Contains(t, err.Error(), s)
			}
		})
	}
}

// FuzzSetControls: any text is refused, or comes back as it was.
func FuzzSetControls(f *testing.F) {
	for _, s := range []string{"", "15", "a\nb", "]]>", "\r", "\x00", " a ", "𝒜"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out, err := setControls(docxtest.File(t, slotMarkup(``, `<w:r><w:t>..</w:t></w:r>`)), map[string]string{"so": s})
		if err != nil {
			assert.ErrorIs(t, err, ErrControl)
			return
		}
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
		assert.Equal(t, s, readBack(t, out).Controls[0].Text)
	})
}

func readBack(t testing.TB, data []byte) *read.Document {
	t.Helper()
	d, err := read.File(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	return d
}

func TestSetControlsOfNothing(t *testing.T) {
	assert.ErrorIs(t, SetControls(t.Context(), io.Discard, nil, 0, nil), read.ErrDamaged)
}
