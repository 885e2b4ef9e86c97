package doc_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

func TestCellName(t *testing.T) {
	for _, tt := range []struct {
		column, row int
		want        string
	}{
		{1, 1, "A1"}, {26, 9, "Z9"}, {27, 10, "AA10"}, {52, 1, "AZ1"}, {53, 1, "BA1"},
		{702, 1, "ZZ1"}, {703, 1, "AAA1"}, {16384, 1048576, "XFD1048576"},
	} {
		assert.Equal(t, tt.want, doc.CellName(tt.column, tt.row))
		assert.Equal(t, strings.TrimRight(tt.want, "0123456789"), doc.ColumnName(tt.column))
	}
}

func TestRangeString(t *testing.T) {
	assert.Equal(t, "A2:C9", doc.Range{Left: 1, Top: 2, Right: 3, Bottom: 9}.String())
	assert.Equal(t, "B2", doc.Range{Left: 2, Top: 2, Right: 2, Bottom: 2}.String())
}

func TestDumpBook(t *testing.T) {
	var out strings.Builder
	require.NoError(t, doc.DumpBook(&out, doc.Book{
		Properties: doc.Properties{Title: "Phiếu", Author: "Nguyễn Văn A"},
		Names:      []doc.Name{{Name: "ds", Sheet: "Danh mục", Range: doc.Range{Left: 1, Top: 1, Right: 1, Bottom: 2}}},
		Sheets: []doc.Sheet{
			{
				Name: "Biểu", Protected: true, Landscape: true, Columns: []float64{20, 30.5},
				Frozen: doc.Corner{Rows: 1, Columns: 2}, Repeat: doc.Rows{First: 1, Last: 1},
				Rows: []doc.SheetRow{
					{Ruled: true, Shade: doc.HeadShade, Cells: []doc.SheetCell{{Role: "head", Value: doc.Value{Text: "Tên\nbiểu"}, Span: 2}}},
					{Ruled: true, Shade: doc.PartShade, Cells: []doc.SheetCell{
						{Span: 2},
						{ID: "a", Role: "figure", Value: doc.Value{Kind: doc.Number, Text: "1.5"}, Decimals: 1, Input: &doc.Input{
							Whole: true, List: "ds", Min: "0", Max: "9",
							Prompt: doc.Note{Title: "Chọn", Text: "một"}, Refusal: doc.Note{Text: "sai"},
						}},
					}},
					{Cells: []doc.SheetCell{{Value: doc.Value{Kind: doc.Date}}, {Formula: `IF({a}>1,"x","")`, Value: doc.Value{Kind: doc.Bool, Text: "true"}}}},
				},
			},
			{Name: "Danh mục", Hidden: true},
		},
	}))
	assert.Equal(t, `book title="Phiếu" author="Nguyễn Văn A"
name ds = "Danh mục"!A1:A2

sheet "Biểu" protected landscape frozen=1,2 repeat=1:1
  columns [20 30.5]
  row 1 ruled head
    A1:B1 head "Tên\nbiểu"
  row 2 ruled part
    C2 figure number .1 #a input whole list=ds min=0 max=9 prompt="Chọn"/"một" refusal=""/"sai" "1.5"
  row 3
    A3 date
    B3 bool ="IF({a}>1,\"x\",\"\")" "true"

sheet "Danh mục" hidden
  columns []
`, out.String())
}

// TestDumpBookOfMore: rows that are made as they are written stand below the
// others.
func TestDumpBookOfMore(t *testing.T) {
	one := func(text string) doc.SheetRow {
		return doc.SheetRow{Cells: []doc.SheetCell{{Role: "text", Value: doc.Value{Text: text}}}}
	}
	var out strings.Builder
	require.NoError(t, doc.DumpBook(&out, doc.Book{Sheets: []doc.Sheet{{
		Name: "Nguồn", Columns: []float64{60}, RepeatColumns: 1, Rows: []doc.SheetRow{one("đầu")}, More: slices.Values([]doc.SheetRow{one("hai"), one("ba")}),
	}}}))
	assert.Equal(t, `book

sheet "Nguồn" repeat-columns=1
  columns [60]
  row 1
    A1 text "đầu"
  row 2
    A2 text "hai"
  row 3
    A3 text "ba"
`, out.String())
}

func TestDumpBookFails(t *testing.T) {
	closed, err := os.Create(t.TempDir() + "/dump")
	require.NoError(t, err)
	require.NoError(t, closed.Close())
	assert.ErrorIs(t, doc.DumpBook(closed, doc.Book{}), os.ErrClosed)
}

func TestValueKindString(t *testing.T) {
	for kind, want := range map[doc.ValueKind]string{doc.Text: "text", doc.Number: "number", doc.Bool: "bool", doc.Date: "date", 9: "ValueKind(9)"} {
		assert.Equal(t, want, kind.String())
	}
}

func ExampleDumpBook() {
	doc.DumpBook(os.Stdout, doc.Book{Sheets: []doc.Sheet{{
		Name:    "Biểu 01",
		Columns: []float64{60, 30},
		Rows: []doc.SheetRow{{Cells: []doc.SheetCell{
			{Role: "text", Value: doc.Value{Text: "Hồ sơ đã tiếp nhận"}},
			{ID: "hs.nhan", Role: "figure", Value: doc.Value{Kind: doc.Number}, Input: &doc.Input{Whole: true, Min: "0"}},
		}}},
	}}})
	// Output:
	// book
	//
	// sheet "Biểu 01"
	//   columns [60 30]
	//   row 1
	//     A1 text "Hồ sơ đã tiếp nhận"
	//     B1 figure number #hs.nhan input whole min=0
}
