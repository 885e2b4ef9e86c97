package docx_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
)

// FuzzText: any text is refused, or stands in a well-formed file and reads
// back as it was, wherever a paper has text.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", " ", "Ủy ban nhân dân", hostile, "a\n\n\tb\r\nc", "\x00", "\xff", "\ufffe", "]]>", "{{.}}", "\u202e"} {
		f.Add(s, "1.", "tag")
	}
	f.Fuzz(func(t *testing.T, text, marker, tag string) {
		paper := doc.Paper{
			Properties: doc.Properties{Title: text},
			Body: []doc.Block{
				{Role: "body", Marker: marker, Text: text},
				{Role: "body", Runs: []doc.Run{{Text: text, Bold: true}, {Text: text, Slot: doc.Slot{Tag: tag, Title: tag}}}},
				{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1}, Rows: row(cell(text))}},
			},
		}
		var b bytes.Buffer
		if err := docx.Write(t.Context(), &b, paper, sheet(t)); err != nil {
			require.ErrorIs(t, err, docx.ErrPaper)
			assert.Zero(t, b.Len())
			return
		}
		parts := unzip(t, b.Bytes())
		for _, p := range parts {
			require.NoError(t, wellFormed(p.data), p.name)
		}
		d := parse(t, parts[2].data)
		ps := d.all("w:p")
		if marker != "" {
			marker += " "
		}
		title := text
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
		assert.Equal(t, marker+text, ps[0].words())
		assert.Equal(t, text+text, ps[1].words())
		assert.Equal(t, text, ps[2].words())
		if tag != "" {
			assert.Equal(t, tag, d.all("w:sdtPr")[0].val("w:tag"))
		}
		assert.Equal(t, title, parse(t, parts[8].data).at("dc:title").text)
	})
}

func wellFormed(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
