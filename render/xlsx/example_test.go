package xlsx_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/render/xlsx"
)

func ExampleWrite() {
	sheet := style.Sheet{}.With(style.RoleLook{Role: "text", Look: style.Look{Size: 12}})
	book := doc.Book{Sheets: []doc.Sheet{{
		Name:    "Biểu 01",
		Columns: []float64{60, 30},
		Rows: []doc.SheetRow{{Ruled: true, Cells: []doc.SheetCell{
			{Role: "text", Value: doc.Value{Text: "Hồ sơ đã tiếp nhận"}},
			{Role: "text", Value: doc.Value{Kind: doc.Number}, Input: &doc.Input{Whole: true, Min: "0"}},
		}}},
	}}}
	var file bytes.Buffer
	err := xlsx.Write(context.Background(), &file, book, sheet)
	fmt.Printf("%q %v\n", file.Bytes()[:2], err)
	// Output: "PK" <nil>
}

func ExampleCellError() {
	sheet := style.Sheet{}.With(style.RoleLook{Role: "text"})
	book := doc.Book{Sheets: []doc.Sheet{{
		Name:    "Biểu 01",
		Columns: []float64{60},
		Rows:    []doc.SheetRow{{Cells: []doc.SheetCell{{Role: "text", Value: doc.Value{Text: "chuông \a"}}}}},
	}}}
	err := xlsx.Write(context.Background(), new(bytes.Buffer), book, sheet)
	var bad *xlsx.CellError
	fmt.Println(errors.As(err, &bad), bad.Cell)
	fmt.Println(err)
	// Output:
	// true A1
	// xlsx: bad book: Biểu 01!A1: character U+0007 at offset 8 cannot stand in XML
}
