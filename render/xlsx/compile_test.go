package xlsx

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

var plainLooks = style.Sheet{Name: "test", Page: style.Page{Width: 210, Height: 297, Top: 15, Bottom: 15, Left: 15, Right: 15}}.
	With(style.RoleLook{Role: "text", Look: style.Look{Size: 11}})

func slotted(unit, note string) doc.Book {
	fixed := func(s string) doc.SheetCell { return doc.SheetCell{Role: "text", Value: doc.Value{Text: s}} }
	slot := func(name, s string, span int) doc.SheetCell {
		c := fixed(s)
		c.Slot, c.Span = name, span
		return c
	}
	return doc.Book{Sheets: []doc.Sheet{
		{Name: "A", Columns: []float64{40, 40}, Rows: []doc.SheetRow{
			{Cells: []doc.SheetCell{fixed("Đơn vị"), slot("unit", unit, 0)}},
			{Cells: []doc.SheetCell{slot("note", note, 2)}},
			{Cells: []doc.SheetCell{fixed("không đổi")}},
		}},
		{Name: "B", Columns: []float64{40}, Rows: []doc.SheetRow{{Cells: []doc.SheetCell{slot("unit", unit, 0)}}}},
		{Name: "C", Columns: []float64{40}, Rows: []doc.SheetRow{{Cells: []doc.SheetCell{fixed("không đổi")}}}},
	}}
}

// readAll reads all sheets of a workbook.
func readAll(t testing.TB, data []byte) []*Sheet {
	t.Helper()
	w, err := Open(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	var out []*Sheet
	for _, name := range w.Sheets() {
		s, err := w.Sheet(name)
		require.NoError(t, err)
		out = append(out, s)
	}
	return out
}

// TestCompile: a copy with its texts holds what the book with these texts
// would.
func TestCompile(t *testing.T) {
	c, err := Compile(t.Context(), slotted("mẫu", "mẫu"), plainLooks)
	require.NoError(t, err)
	assert.Equal(t, []string{"unit", "note"}, c.Slots())
	for _, tt := range []struct{ unit, note string }{
		{"xã An Hưng", "một dòng"},
		{"<&>\"'", "_x0041_ và ]]>"},
		{"  hai đầu  ", strings.Repeat("dài ", 200)},
		{"", "a\nb\nc"},
	} {
		var got, want bytes.Buffer
		require.NoError(t, c.Write(&got, map[string]string{"unit": tt.unit, "note": tt.note}))
		require.NoError(t, Write(t.Context(), &want, slotted(tt.unit, tt.note), plainLooks))
		assert.Equal(t, readAll(t, want.Bytes()), readAll(t, got.Bytes()), tt.unit)
	}
}

func TestCompiledRefuses(t *testing.T) {
	c, err := Compile(t.Context(), slotted("mẫu", "mẫu"), plainLooks)
	require.NoError(t, err)
	var buf bytes.Buffer
	require.ErrorContains(t, c.Write(&buf, map[string]string{"unit": "a"}), `slot "note"`)
	require.ErrorContains(t, c.Write(&buf, map[string]string{"unit": "\x00", "note": "a"}), `slot "unit"`)
	err = c.Write(&buf, map[string]string{"unit": strings.Repeat("a", MaxText+1), "note": "a"})
	require.ErrorIs(t, err, errTooLong)
	require.ErrorIs(t, err, ErrBook)
	assert.Zero(t, buf.Len())

	b := slotted("a", "b")
	b.Sheets[0].Rows[2].Cells[0].Value.Text = mark(0)
	_, err = Compile(t.Context(), b, plainLooks)
	assert.True(t, errors.Is(err, ErrBook), "a text that is a mark is refused: %v", err)
	_, err = Compile(t.Context(), doc.Book{}, plainLooks)
	assert.ErrorIs(t, err, ErrBook)
}

func TestChartsAreChecked(t *testing.T) {
	good := doc.Chart{
		Title: "T", Left: 1, Top: 5, Width: 100, Height: 50, Categories: doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 2},
		Series: []doc.Series{{Name: doc.Range{Left: 2, Top: 1, Right: 2, Bottom: 1}, Values: doc.Range{Left: 2, Top: 2, Right: 2, Bottom: 3}}},
	}
	for name, change := range map[string]func(*doc.Chart){
		"":               func(*doc.Chart) {},
		"no size":        func(c *doc.Chart) { c.Width = 0 },
		"no place":       func(c *doc.Chart) { c.Top = 0 },
		"no series":      func(c *doc.Chart) { c.Series = nil },
		"unknown kind":   func(c *doc.Chart) { c.Kind = 9 },
		"beyond columns": func(c *doc.Chart) { c.Categories.Right = 3 },
		"beyond rows":    func(c *doc.Chart) { c.Categories.Bottom = 4 },
	} {
		chart := good
		change(&chart)
		b := slotted("a", "b")
		b.Sheets[0].Charts = []doc.Chart{chart}
		err := Write(t.Context(), &bytes.Buffer{}, b, plainLooks)
		if name == "" {
			assert.NoError(t, err)
		} else {
			assert.ErrorIs(t, err, ErrBook, name)
		}
	}
}
