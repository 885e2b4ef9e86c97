package docx_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

// The signature stays whole beside the first recipients; those below it may run
// on to the next page, in a row without room above.
func TestLongRecipients(t *testing.T) {
	for n, rows := range map[int]int{1: 1, 3: 1, 30: 2, 80: 2} {
		p := doc.Paper{Body: []doc.Block{{Role: "body", Text: "Hết./."}}, Signature: []doc.Block{{Role: "cell", Text: "GIÁM ĐỐC"}, {Role: "cell", Text: "A"}, {Role: "cell", Text: "B"}, {Role: "cell", Text: "C"}}}
		for i := range n {
			p.Recipients = append(p.Recipients, doc.Block{Role: "cell", Marker: "-", Text: strconv.Itoa(i)})
		}
		d := document(t, p)
		got := d.all("w:tr")
		require.Len(t, got, rows, "%d recipients", n)
		assert.True(t, got[0].at("w:trPr").has("w:cantSplit"))
		left := 0
		for i, row := range got {
			cells := row.all("w:tc")
			left += len(cells[0].all("w:p"))
			assert.Equal(t, i > 0, cells[0].at("w:tcPr").has("w:tcMar"))
			assert.Equal(t, i > 0, cells[1].all("w:p")[0].words() == "")
			assert.Equal(t, i == 0, row.at("w:trPr").has("w:cantSplit"))
		}
		assert.Equal(t, n, left)
		assert.True(t, d.paragraph(t, "Hết./.").at("w:pPr").has("w:keepNext"))
	}
}

// Below several signatures few recipients stay together, so that none is alone on
// the next page; of many the word stays with the first.
func TestRecipientsBelowSeveralSignatures(t *testing.T) {
	for n, rows := range map[int]int{0: 1, 1: 2, 2: 2, 6: 2, 7: 3} {
		signers := &doc.Columns{Rows: []doc.Pair{{Left: []doc.Block{{Role: "cell", Text: "A"}}, Right: []doc.Block{{Role: "cell", Text: "B"}}}}}
		p := doc.Paper{Body: []doc.Block{{Role: "body", Text: "Hết./."}}, Signature: []doc.Block{{Kind: doc.Sides, Sides: signers}}}
		for i := range n {
			p.Recipients = append(p.Recipients, doc.Block{Role: "cell", Marker: "-", Text: strconv.Itoa(i)})
		}
		got := document(t, p).all("w:tr")
		require.Len(t, got, rows, "%d recipients", n)
		for i, row := range got {
			assert.Equal(t, i < 2, row.at("w:trPr").has("w:cantSplit"))
		}
		if n > 1 {
			assert.Len(t, got[1].all("w:tc")[0].all("w:p"), map[bool]int{true: n, false: 2}[rows == 2])
		}
	}
}
