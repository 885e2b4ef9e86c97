package doc_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/doc"
)

func TestCellName(t *testing.T) {
	for _, tt := range []struct {
		column, row int
		want        string
	}{
		{1, 1, "A1"},
		{26, 9, "Z9"},
		{27, 10, "AA10"},
		{52, 1, "AZ1"},
		{53, 1, "BA1"},
		{702, 1, "ZZ1"},
		{703, 1, "AAA1"},
		{16384, 1048576, "XFD1048576"},
	} {
		assert.Equal(t, tt.want, doc.CellName(tt.column, tt.row))
		assert.Equal(t, strings.TrimRight(tt.want, "0123456789"), doc.ColumnName(tt.column))
	}
}

func TestColumns(t *testing.T) {
	for span, want := range map[int]int{0: 1, 1: 1, 2: 2, 16: 16} {
		assert.Equal(t, want, (&doc.SheetCell{Span: span}).Columns(), span)
	}
}

func TestRangeString(t *testing.T) {
	assert.Equal(t, "A2:C9", doc.Range{Left: 1, Top: 2, Right: 3, Bottom: 9}.String())
	assert.Equal(t, "B2", doc.Range{Left: 2, Top: 2, Right: 2, Bottom: 2}.String())
}

func TestValueKindString(t *testing.T) {
	for kind, want := range map[doc.ValueKind]string{doc.Text: "text", doc.Number: "number", doc.Bool: "bool", doc.Date: "date", 9: "ValueKind(9)"} {
		assert.Equal(t, want, kind.String())
	}
}
