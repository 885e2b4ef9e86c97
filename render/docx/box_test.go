package docx_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// The line of a box has the colour of its text, black where that has none.
func TestColourOfABox(t *testing.T) {
	for colour, want := range map[string]string{"": "000000", "FF0000": "FF0000"} {
		s := sheet(t).With(style.RoleLook{Role: "stamp", Look: style.Look{Size: 13, Color: colour}})
		paper := doc.Paper{Body: []doc.Block{{Kind: doc.Box, Role: "stamp", Text: "KHẨN", Width: 80, Height: 20}}}
		for _, p := range unzip(t, write(t, paper, s)) {
			if p.name == "word/document.xml" {
				line := []byte(`w:val="single" w:sz="4" w:space="0" w:color="` + want + `"`)
				require.Equal(t, 1, bytes.Count(p.data, []byte(`<w:top `)))
				assert.GreaterOrEqual(t, bytes.Count(p.data, line), 4, "%s", p.data)
			}
		}
	}
}
