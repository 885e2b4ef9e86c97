package book

import (
	"bytes"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// assertRead checks what holds of every reading: results or an error, never
// both, words and a file with every problem, and results that are good when they
// are checked again.
func assertRead(t *testing.T, forms *round.FormSet, data []byte) {
	t.Helper()
	r, problems := readResults(forms, data)
	if (r == nil) == (problems.Err() == nil) {
		t.Fatalf("results %v and error %v", r, problems.Err())
	}
	for _, p := range problems {
		assert.NotEmpty(t, p.Place.File, "%v", p)
		assert.NotContains(t, p.Text(diag.VI)+p.Text(diag.EN), "%!")
		assert.NotContains(t, p.Error(), "runtime error")
	}
	if r != nil {
		assert.NoError(t, r.Validate().Err())
		assert.NoError(t, forms.Check(r).Err())
	}
}

// FuzzReadResults: whatever stands in a sheet, reading refuses the workbook or
// gives results.
func FuzzReadResults(f *testing.F) {
	forms, r := foundResults(f)
	good := smallest(f, forms, r)
	f.Add(`<c r="A3" t="str"><v>hp001</v></c><c r="B3" t="str"><v>cd.quyche</v></c><c r="C3" t="str"><v>Đạt</v></c>`)
	f.Add(`<c r="A3" t="str"><v>hp001</v></c><c r="F3" t="str"><v>Sở Tài chính</v></c><c r="H3"><v>46050</v></c>`)
	f.Add(`<c r="A3" t="str"><v>Ngày báo cáo</v></c><c r="B3" t="d"><v>2026-01-01T00:00:00</v></c>`)
	f.Add(`<c r="A3" t="str"><v>hp001</v></c><c r="B3" t="str"><v>tthc.moi</v></c><c r="C3"><v>1.204</v></c><c r="XFD3" t="e"><v>#N/A</v></c>`)
	f.Fuzz(func(t *testing.T, cells string) {
		parts := slices.Clone(good)
		for i, p := range parts {
			if strings.HasPrefix(p.Name, "xl/sheet") {
				parts[i].Data = bytes.Replace(p.Data, []byte(`</sheetData>`), []byte(`<row r="3">`+cells+`</row></sheetData>`), 1)
			}
		}
		var buf bytes.Buffer
		require.NoError(t, ooxml.Write(t.Context(), &buf, parts))
		assertRead(t, forms, buf.Bytes())
	})
}

// smallest is the least workbook that holds the titles and the first row of
// every table.
func smallest(t testing.TB, forms *round.FormSet, r *report.Results) []ooxml.Part {
	t.Helper()
	b, err := Results(r, forms)
	require.NoError(t, err)
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const relation = `<Relationship Id="r%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`
	var sheets, targets strings.Builder
	parts := []ooxml.Part{
		{Name: ooxml.ContentTypes, Data: []byte(`<Types/>`)},
		{Name: "_rels/.rels", Data: []byte(relations + fmt.Sprintf(relation, 1, "officeDocument", "xl/workbook.xml") + `</Relationships>`)},
	}
	for i := range resultSheets {
		var rows strings.Builder
		for n, row := range b.Sheets[i].Rows[1:3] {
			fmt.Fprintf(&rows, `<row r="%d">`, n+1)
			for j, c := range row.Cells {
				fmt.Fprintf(&rows, `<c r="%s" t="str"><v>%s</v></c>`, doc.CellName(j+1, n+1), html.EscapeString(c.Value.Text))
			}
			rows.WriteString(`</row>`)
		}
		fmt.Fprintf(&sheets, `<sheet name="%s" r:id="r%d"/>`, b.Sheets[i].Name, i)
		fmt.Fprintf(&targets, relation, i, "worksheet", fmt.Sprintf("sheet%d.xml", i))
		parts = append(parts, ooxml.Part{Name: fmt.Sprintf("xl/sheet%d.xml", i), Data: []byte(`<worksheet><sheetData>` + rows.String() + `</sheetData></worksheet>`)})
	}
	return append(parts,
		ooxml.Part{Name: "xl/workbook.xml", Data: []byte(`<workbook xmlns:r="r"><sheets>` + sheets.String() + `</sheets></workbook>`)},
		ooxml.Part{Name: "xl/_rels/workbook.xml.rels", Data: []byte(relations + targets.String() + `</Relationships>`)})
}

// TestMutatedResults takes rows and cells out of a good workbook, doubles and
// moves them.
func TestMutatedResults(t *testing.T) {
	forms, r := foundResults(t)
	good := writtenResults(t, forms, r)
	random := rand.New(rand.NewPCG(1, 2))
	cell := regexp.MustCompile(`(?s)<c [^>]*?(/>|>.*?</c>)`)
	mutations := 60
	if testing.Short() {
		mutations = 6
	}
	for range mutations {
		assertRead(t, forms, rezipped(t, good, func(name string, part []byte) []byte {
			if !strings.HasPrefix(name, "xl/worksheets/sheet") || random.IntN(3) > 0 {
				return part
			}
			cells := cell.FindAllIndex(part, 60)
			if len(cells) < 2 {
				return part
			}
			a, b := cells[random.IntN(len(cells))], cells[random.IntN(len(cells))]
			return bytes.Replace(part, part[a[0]:a[1]], bytes.Repeat(part[b[0]:b[1]], random.IntN(3)), 1)
		}))
	}
}

// TestHostileResults: files that are made to harm end in a problem.
func TestHostileResults(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	forms, r := foundResults(t)
	good := writtenResults(t, forms, r)
	for i := 0; i < len(good); i += 1 + len(good)/40 {
		broken := bytes.Clone(good)
		broken[i] ^= 0xFF
		assertRead(t, forms, broken)
		assertRead(t, forms, good[:i])
	}
	huge := rezipped(t, good, func(name string, part []byte) []byte {
		if name == "xl/worksheets/sheet3.xml" {
			part = bytes.Replace(part, []byte("<sheetData>"), append([]byte("<sheetData>"), bytes.Repeat([]byte(`<row r="1"><c r="A1"/></row>`), 1_200_000)...), 1)
		}
		return part
	})
	_, problems := readResults(forms, huge)
	assert.ErrorIs(t, problems.Err(), badWorkbook.Code)
}
