package template

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

func pngOf(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))))
	return b.Bytes()
}

func jpegOf(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, width, height)), nil))
	return b.Bytes()
}

// pictureFrame is a picture of the template whose alternative text is a tag.
func pictureFrame(tag string) string {
	return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="3" name="x" descr="` + tag + `"/>` +
		`<a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="x" descr="` + tag + `"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="r7"><a:extLst/></a:blip><a:srcRect l="10"/><a:stretch/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="360000" cy="360000"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic>` +
		`</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`
}

func TestTemplatePictures(t *testing.T) {
	logo, photo := pngOf(t, 96, 48), jpegOf(t, 20, 20)
	v := Values{"logo": Picture{logo, `Biểu trưng "A"`}, "photo": photo, "none": Picture{}, "all": []any{Values{"p": logo}, Values{"p": photo}, Values{"p": logo}}}
	body := para("x {%logo} y") + para("{%photo|width:10|alt:Ảnh}") + para("[{%none}]") + paras("{#all}", "{%p|height:5mm}", "{/all}") + pictureFrame("{%logo}") + pictureFrame("{%none}")
	tm := compiled(t, docxtest.File(t, body, docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", para("{%photo}"))}), v)
	out := filled(t, tm, v)
	xml := docxtest.Body(t, out)
	assert.Contains(t, xml, `<wp:extent cx="914400" cy="457200"/>`, "96 pixels are an inch")
	assert.Contains(t, xml, `descr="Biểu trưng &quot;A&quot;"`)
	assert.Contains(t, xml, `<wp:extent cx="360000" cy="360000"/>`, "10 mm")
	assert.Contains(t, xml, `descr="Ảnh"`)
	assert.Contains(t, xml, `<wp:extent cx="360000" cy="180000"/>`, "5 mm high, or fitted into the frame")
	assert.NotContains(t, xml, "srcRect")
	assert.NotContains(t, xml, "mc:Fallback")
	assert.NotContains(t, xml, "{%")
	assert.Contains(t, xml, "[", "what stands around a picture that there is not")
	assert.Equal(t, 6, strings.Count(xml, "<w:drawing>"))
	for _, name := range []string{"word/media/vb1.png", "word/media/vb2.jpeg"} {
		assert.NotEmpty(t, docxtest.Part(t, out, name))
	}
	assert.Equal(t, 2, strings.Count(docxtest.Part(t, out, "word/_rels/document.xml.rels"), "/image"), "each picture once")
	assert.Equal(t, 1, strings.Count(docxtest.Part(t, out, "word/_rels/header1.xml.rels"), "/image"))
	types := docxtest.Part(t, out, "[Content_Types].xml")
	assert.Contains(t, types, "image/png")
	assert.Contains(t, types, "image/jpeg")
	assert.Equal(t, out, filled(t, tm, v))
}

func TestTemplateBadPictures(t *testing.T) {
	var g bytes.Buffer
	require.NoError(t, gif.Encode(&g, image.NewPaletted(image.Rect(0, 0, 2, 2), color.Palette{color.Black}), nil))
	huge := pngOf(t, 1, 1)
	copy(huge[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // 65536 by 65536 pixels
	tm := compiled(t, docxtest.File(t, para("{%p}")), Values{"p": Picture{}})
	for name, data := range map[string][]byte{
		"text": []byte("PNG"), "gif": g.Bytes(), "pixels": huge, "bytes": make([]byte, maxPictureBytes+1), "cut off": pngOf(t, 9, 9)[:20],
	} {
		assert.ErrorIs(t, tm.Write(t.Context(), io.Discard, Values{"p": data}), ErrPicture, name)
	}
}

func TestTemplateBadPictureTags(t *testing.T) {
	for tag, code := range map[string]string{
		"{%p|width:0}": "tag-bad-argument", "{%p|width:9999}": "tag-bad-argument", "{%p|height:x}": "tag-bad-argument", "{%q}": "tag-unknown",
	} {
		for _, body := range []string{para(tag), pictureFrame(tag)} {
			data := docxtest.File(t, body)
			_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: Values{"p": Picture{}}})
			require.Len(t, problems, 1, tag)
			assert.Equal(t, code, string(problems[0].Code))
		}
	}
}
