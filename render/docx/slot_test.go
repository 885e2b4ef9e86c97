package docx_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

// Slots become content controls: runs of plain text, or whole blocks; a marker
// stays outside.
func TestSlots(t *testing.T) {
	type control struct {
		tag, title, text string
		plain            bool
	}
	var got []control
	ids := map[string]bool{}
	d := document(t, everything())
	for _, s := range d.all("w:sdt") {
		pr := s.at("w:sdtPr")
		got = append(got, control{pr.val("w:tag"), pr.val("w:alias"), s.at("w:sdtContent").words(), pr.has("w:text")})
		ids[pr.val("w:id")] = true
	}
	assert.Equal(t, []control{
		{"number", "Chỗ điền number", "        ", true},
		{"name", "Chỗ điền name", "điền tên", true},
		{"o.1", "Chỗ điền o.1", "điền vào ô", false},
		{"result", "Chỗ điền result", "Kết quả:……", false},
		{"empty", "", "", false},
	}, got)
	assert.Len(t, ids, len(got), "ids are unique")

	named := d.paragraph(t, "+ điền tên")
	assert.Equal(t, []string{"w:pPr", "w:r", "w:sdt"}, childNames(named))
	for _, r := range named.all("w:r") {
		assert.True(t, r.at("w:rPr").has("w:b"), "marker and slot are bold")
	}
}

// A field holds a paragraph at least: an empty one is room to write in.
func TestEmptyField(t *testing.T) {
	d := document(t, doc.Paper{Body: []doc.Block{{Kind: doc.Field, Slot: slot("a")}}})
	assert.Equal(t, []string{"w:p"}, childNames(d.all("w:sdtContent")[0]))
}

// Drawings and controls share one row of ids, so that none stands twice.
func TestIDs(t *testing.T) {
	d := document(t, everything())
	seen := map[string]bool{}
	for _, n := range append(d.all("wp:docPr"), d.all("w:sdtPr")...) {
		id := n.attrs["id"]
		if n.name == "w:sdtPr" {
			id = n.val("w:id")
		}
		require.NotEmpty(t, id)
		require.NotEqual(t, "0", id)
		assert.False(t, seen[id], "id %s stands twice", id)
		seen[id] = true
	}
	assert.Len(t, seen, 3+5)
}

// A line is as long as asked: 24.75 pt are 314325 EMU. It is black, 0.75 pt
// thick, centred in its column, and the same for programs that know VML alone.
func TestRule(t *testing.T) {
	d := document(t, everything())
	var widths, fallback []string
	for _, a := range d.all("wp:anchor") {
		widths = append(widths, a.at("wp:extent").attrs["cx"])
		assert.Equal(t, "0", a.at("wp:extent").attrs["cy"])
		assert.Equal(t, "column", a.at("wp:positionH").attrs["relativeFrom"])
		assert.Equal(t, "center", a.at("wp:positionH", "wp:align").text)
		assert.Equal(t, "paragraph", a.at("wp:positionV").attrs["relativeFrom"])
		line := a.all("a:ln")[0]
		assert.Equal(t, "9525", line.attrs["w"])
		assert.Equal(t, "000000", line.at("a:solidFill", "a:srgbClr").attrs["val"])
		assert.Equal(t, "line", a.all("a:prstGeom")[0].attrs["prst"])
		assert.Equal(t, a.at("wp:extent").attrs["cx"], a.all("a:ext")[0].attrs["cx"])
	}
	for _, l := range d.all("v:line") {
		fallback = append(fallback, l.attrs["to"])
		assert.Equal(t, "black", l.attrs["strokecolor"])
	}
	assert.Equal(t, []string{"314325", "2176780", "1270000"}, widths)
	assert.Equal(t, []string{"24.75pt,0", "171.40pt,0", "100.00pt,0"}, fallback)
	for _, c := range d.all("mc:Choice") {
		assert.Equal(t, "wps", c.attrs["Requires"])
	}
}

func TestRuleIsKept(t *testing.T) {
	var kept []bool
	for _, p := range document(t, everything()).all("w:p") {
		if len(p.all("wp:anchor")) > 0 {
			kept = append(kept, p.at("w:pPr").has("w:keepNext"))
		}
	}
	assert.Equal(t, []bool{false, false, true}, kept)
	assert.Len(t, document(t, doc.Paper{Body: []doc.Block{{Kind: doc.Rule, Width: 5}}}).all("w:p"), 1, "a line ends a text")
}
