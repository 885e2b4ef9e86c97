package template

import (
	"bytes"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

// A control shows what is put in, whatever else the file keeps of it, in each
// place of a file, and a control without a tag keeps all.
func TestControlsShowTheirValues(t *testing.T) {
	props := `<w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/><w15:dataBinding xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w:xpath="/a"/>` +
		`<w:showingPlcHdr/><w:date w:fullDate="2019-05-20T00:00:00Z"><w:lid w:val="vi-VN"/></w:date><w:dropDownList w:lastValue="1"/></w:sdtPr>`
	inline := func(text string) string {
		return `<w:p><w:sdt>` + props + `<w:sdtContent><w:r><w:t>` + text + `</w:t></w:r></w:sdtContent></w:sdt></w:p>`
	}
	block := `<w:sdt>` + props + `<w:sdtContent>` + para("{na¦me}") + `</w:sdtContent></w:sdt>`
	box := `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` + inline("{name}") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
	row := `<w:tbl><w:sdt>` + props + `<w:sdtContent><w:tr><w:tc>` + inline("{name}") + `</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`
	for name, tt := range map[string]struct{ body, header, notes string }{
		"line":     {body: inline("{name}")},
		"block":    {body: block},
		"cell":     {body: `<w:tbl><w:tr><w:tc>` + block + `<w:p/></w:tc></w:tr></w:tbl>`},
		"row":      {body: row},
		"text box": {body: box},
		"header":   {header: inline("{name}")},
		"note":     {notes: `<w:footnote w:id="2">` + inline("{name}") + `</w:footnote>`},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, tt.body+inline("chữ")+para("{name}"),
				docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", tt.header)}, docxtest.Entry{"word/footnotes.xml", docxtest.Root("footnotes", tt.notes)})
			byGoDocx, err := fill(data, map[string]string{"name": "Nguyễn Văn A"})
			require.NoError(t, err)
			for _, out := range [][]byte{filled(t, compiled(t, data, sample()), sample()), byGoDocx} {
				all := docxtest.Part(t, out, "word/document.xml") + docxtest.Part(t, out, "word/header1.xml") + docxtest.Part(t, out, "word/footnotes.xml")
				for _, gone := range []string{"<w:dataBinding", "<w15:dataBinding", "showingPlcHdr", "fullDate", "lastValue"} {
					assert.Equal(t, 1, bytes.Count([]byte(all), []byte(gone)), "%s: that of the control without a tag", gone)
				}
				assert.NotContains(t, all, "{name}")
			}
		})
	}
}

// The schema allows a control without content.
func TestControlWithoutContent(t *testing.T) {
	body := `<w:p><w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr></w:sdt><w:r><w:t>{name}</w:t></w:r></w:p>`
	assert.Equal(t, []string{"Nguyễn Văn A"}, texts(t, body))
	assert.Equal(t, []string{"x", ""}, texts(t, `<w:sdt/>`+para("x")+`<w:p><w:sdt/></w:p>`))
}

// A place that is filled in later is one in whatever control its tag stands, and a
// control that has its tag already is the place itself.
func TestSlotsInControls(t *testing.T) {
	control := func(props, content string) string {
		return `<w:sdt><w:sdtPr><w:id w:val="7"/>` + props + `</w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
	}
	run := `<w:r><w:t>{so|keep}</w:t></w:r>`
	for name, tt := range map[string]struct {
		body  string
		plain int // controls that stay as they are
	}{
		"text":      {body: `<w:p>` + control(`<w:text/>`, run) + `</w:p>`},
		"date":      {body: `<w:p>` + control(`<w:date><w:dateFormat w:val="dd/MM/yyyy"/></w:date>`, run) + `</w:p>`},
		"rich":      {body: `<w:p>` + control(``, run) + `</w:p>`},
		"paragraph": {body: control(`<w:date/>`, para("{so}"))},
		"cell":      {body: `<w:tbl><w:tr><w:tc>` + control(`<w:text/>`, para("{so}")) + `<w:p/></w:tc></w:tr></w:tbl>`},
		"repeat":    {body: `<w:p>` + control(`<w:text/>`, `<w:r><w:t>{#yes_only}{so}{/}</w:t></w:r>`) + `</w:p>`},
		"own":       {body: `<w:p>` + control(`<w:tag w:val="number"/><w:text/>`, `<w:r><w:t>{so}</w:t></w:r>`) + `</w:p>`},
		"other":     {body: `<w:p>` + control(`<w:text/>`, `<w:r><w:t>{name}</w:t></w:r>`) + control(`<w:comboBox/>`, run) + `</w:p>`, plain: 1},
	} {
		t.Run(name, func(t *testing.T) {
			v := sample()
			v["yes_only"] = []string{"x"}
			m := slotModel{v}
			data := docxtest.File(t, tt.body)
			tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: m, Filters: map[string]tag.Filter{
				"keep": {Apply: func(s, _ string) (string, error) { return s + "!", nil }, Keeps: func(string) bool { return true }},
			}})
			require.NoError(t, problems.Err())
			out := filled(t, tm, v)
			assert.Equal(t, tt.plain, strings.Count(docxtest.Body(t, out), "<w:text/>"))
			assert.NotContains(t, docxtest.Body(t, out), "<w:date")
			var issued bytes.Buffer
			require.NoError(t, docx.SetControls(t.Context(), &issued, bytes.NewReader(out), int64(len(out)), map[string]string{"number": "12"}))
			assert.Contains(t, strings.Join(textsOf(t, issued.Bytes()), "\n"), "12")
		})
	}
}
