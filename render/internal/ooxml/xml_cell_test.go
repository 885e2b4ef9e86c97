package ooxml

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// cellsOf writes what the cells and the texts of a document say, and in what they lie;
// brief has it try Cell and Item wherever it stands.
func cellsOf(r *Reader, brief bool) string {
	var b strings.Builder
	for {
		if brief {
			if c, ok := r.Cell(); ok {
				fmt.Fprintf(&b, "<c %q %q %q>%q</c>", c.Name, c.Style, c.Type, c.Value)
				continue
			}
			if text, ok := r.Item(); ok {
				fmt.Fprintf(&b, "<si>%q</si>", text)
				continue
			}
		}
		if !r.Next() {
			return fmt.Sprintln(b.String(), r.Err(), r.marks)
		}
		switch name := r.Local(); {
		case r.Kind == StartTag && name == "c":
			fmt.Fprintf(&b, "<c %q %q %q>%q</c>", r.Attr("r"), r.Attr("s"), r.Attr("t"), textInside(r))
		case r.Kind == StartTag && name == "si":
			fmt.Fprintf(&b, "<si>%q</si>", textInside(r))
		case r.Kind != Text:
			fmt.Fprint(&b, r.Kind, name, r.Depth())
		}
	}
}

func textInside(r *Reader) string {
	text := ""
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind == Text {
			text += r.Text()
		}
	}
	return text
}

// What is passed over at once is what is found token by token: the same cells and texts,
// the same marks and the same errors, whatever bounds there are.
func TestCellsAndItemsAgreeWithTokens(t *testing.T) {
	pieces := []string{
		`<row>`, `<row r="1">`, `</row>`, `<row/>`, `<c r="A1"/>`, `<c r="A1"></c>`, `<c r="A1" s="2" t="s"><v>7</v></c>`, `<c t="n" r="B2"><v>1.5</v></c>`, `<c/>`, `<c></c>`, `<c><v>1</v></c>`,
		`<si><t>a</t></si>`, `<si><t xml:space="preserve"> a </t></si>`, `<si><t/></si>`, `<si><t></t></si>`, `<si><r><t>a</t></r></si>`, `<si>`, `</si>`, `<t>`, `</t>`, `<c r="`, `<c r="A1"`, `"`, `>`, `/>`, `<v>`, `</v>`, `</c>`,
		` r="A1"`, ` s=""`, ` s='2'`, ` x="1"`, ` t="&lt;"`, ` t = "s"`, ` x:r="A1"`, ` `, "\n", `x`, `&amp;`, `&`, `]]>`, `<!-- -->`, `<![CDATA[x]]>`, `<x:c xmlns:x="u" r="A1"/>`, `<v xml:space="preserve">1</v>`, `<f>1</f>`, "\x01", `<`,
	}
	rapid.Check(t, func(t *rapid.T) {
		doc := "<a>" + strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), "") + rapid.SampledFrom([]string{"</a>", ""}).Draw(t, "end")
		bounds := rapid.SampledFrom([][2]int{{0, 0}, {2, 0}, {3, 0}, {0, 5}, {0, 9}, {4, 20}}).Draw(t, "bounds")
		read := func(brief bool) string {
			r := ReadText(t.Context(), doc)
			r.MaxDepth, r.MaxMarks = bounds[0], bounds[1]
			return cellsOf(r, brief)
		}
		require.Equal(t, read(false), read(true), doc)
	})
}

func TestCellGoesNowhereElse(t *testing.T) {
	for _, doc := range []string{`<c r="A1"/>`, `<a><b/><c r="A1"/></a>`, `<a><c r="A1" cm="1"/></a>`, `<a><c r="A1" r="A1"/></a>`, `<a><c r="A1"><f>1</f></c></a>`} {
		r := ReadText(t.Context(), doc)
		r.Next()
		_, ok := r.Cell()
		assert.False(t, ok, doc)
	}
	r := ReadText(t.Context(), `<a>`+strings.Repeat(`<c r="A1" t="s"><v>7</v></c>`, 100)+`</a>`)
	require.True(t, r.Next())
	for range 100 {
		c, ok := r.Cell()
		require.True(t, ok)
		require.Equal(t, Cell{Name: "A1", Type: "s", Value: "7"}, c)
	}
}
