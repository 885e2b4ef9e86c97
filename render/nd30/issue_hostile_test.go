package nd30

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/internal/hostiletest"
	"github.com/vanban-go/vanban/report/date"
)

// slots is a paper with the places of a number and a date around some markup.
func slots(markup string, more ...hostiletest.Part) []byte {
	control := func(tag, content string) string {
		return `<w:sdt><w:sdtPr><w:tag w:val="` + tag + `"/></w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
	}
	line := `<w:p><w:r><w:t xml:space="preserve">   </w:t></w:r></w:p>`
	return hostiletest.Paper(control(NumberTag, line)+control("annex.1."+DateTag, markup), more...)
}

// counter counts what reaches a writer.
type counter struct{ calls, bytes int }

func (c *counter) Write(p []byte) (int, error) {
	c.calls, c.bytes = c.calls+1, c.bytes+len(p)
	return len(p), nil
}

// A paper is issued whole, in one piece, or nothing reaches the writer.
func TestIssueWritesWholeOrNothing(t *testing.T) {
	line := func(s string) string { return `<w:p><w:r>` + s + `</w:r></w:p>` }
	text := line(`<w:t>…</w:t>`)
	good := slots(text)
	type part = hostiletest.Part
	folder := func(name string, offset uint32) []byte {
		data := hostiletest.Alter(good, func(_, text string) string { return text }, part{Name: name, Text: ""})
		data = bytes.Clone(data)
		binary.LittleEndian.PutUint32(data[bytes.LastIndex(data, []byte("PK\x01\x02"))+42:], offset)
		return data
	}
	typed := func(kind string) []byte {
		return hostiletest.Alter(good, func(name, text string) string {
			if name == "[Content_Types].xml" {
				return strings.Replace(text, "</Types>", kind+"</Types>", 1)
			}
			return text
		}, part{Name: "word/x.sigs", Text: "x"})
	}
	related := func(where, kind string) []byte {
		return hostiletest.Alter(good, func(name, text string) string {
			if name == where {
				return strings.Replace(text, "</Relationships>", `<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/`+kind+`" Target="/x"/></Relationships>`, 1)
			}
			return text
		})
	}
	const signature = "application/vnd.openxmlformats-package.digital-signature-"
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"as it should be":            {good, nil},
		"a folder":                   {folder("word/", 0), nil},
		"a folder that is nowhere":   {folder("word/", 1<<31), nil},
		"a folder that leads out":    {folder("../../", 5), nil},
		"a part that leads out":      {slots(text, part{Name: "../x.xml", Text: "<a/>"}), read.ErrHostile},
		"an absolute part":           {slots(text, part{Name: "/x.xml", Text: "<a/>"}), read.ErrHostile},
		"a part twice":               {slots(text, part{Name: "word/document.xml", Text: "<a/>"}), read.ErrHostile},
		"a part in capitals":         {slots(text, part{Name: "WORD/document.xml", Text: "<a/>"}), read.ErrHostile},
		"five paragraphs":            {slots(strings.Repeat(text, 5)), docx.ErrControl},
		"a paragraph and blank ones": {slots(text + `<w:p/>`), docx.ErrControl},
		"two lines":                  {slots(line(`<w:t>a</w:t><w:br/><w:t>b</w:t>`)), docx.ErrControl},
		"a tab":                      {slots(line(`<w:t>a</w:t><w:tab/><w:t>b</w:t>`)), docx.ErrControl},
		"a table":                    {slots(`<w:tbl><w:tr><w:tc>` + text + `</w:tc></w:tr></w:tbl>`), docx.ErrControl},
		"a picture":                  {slots(line(`<w:drawing/>`)), docx.ErrControl},
		"signed by a part":           {slots(text, part{Name: "_XmlSignatures/sig1.xml", Text: "<a/>"}), docx.ErrSigned},
		"signed elsewhere":           {slots(text, part{Name: "package/_xmlsignatures/sig1.xml", Text: "<a/>"}), docx.ErrSigned},
		"signed by a type":           {typed(`<Override PartName="/word/x.sigs" ContentType="` + signature + `xmlsignature+xml"/>`), docx.ErrSigned},
		"signed by an ending":        {typed(`<Default Extension="SIGS" ContentType="` + signature + `origin"/>`), docx.ErrSigned},
		"signed by a relationship":   {related("_rels/.rels", "digital-signature/origin"), docx.ErrSigned},
		"signed by a part's own":     {related("word/_rels/document.xml.rels", "digital-signature/signature"), docx.ErrSigned},
		"a type that no part has":    {typed(`<Default Extension="psdsor" ContentType="` + signature + `origin"/>`), nil},
	} {
		t.Run(name, func(t *testing.T) {
			day, err := date.Parse("2026-01-05")
			require.NoError(t, err)
			var out bytes.Buffer
			var c counter
			err = Issue(t.Context(), &c, bytes.NewReader(tt.data), int64(len(tt.data)), "5", day)
			if tt.want != nil {
				assert.ErrorIs(t, err, tt.want)
				assert.Zero(t, c)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, 1, c.calls)
			require.NoError(t, Issue(t.Context(), &out, bytes.NewReader(tt.data), int64(len(tt.data)), "5", day))
			z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
			require.NoError(t, err)
			for _, f := range z.File {
				assert.False(t, strings.HasSuffix(f.Name, "/"), f.Name)
			}
		})
	}
}
