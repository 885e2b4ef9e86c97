package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/style"
)

func ExampleWrite() {
	sheet, err := style.New("thông báo", style.Page{Width: 210, Height: 297, Top: 20, Bottom: 20, Left: 30, Right: 15}, []style.RoleLook{
		{Role: "title", Look: style.Look{Size: 14, Bold: true, Align: style.Center}},
		{Role: "body", Look: style.Look{Size: 14, Align: style.Justify, Before: 6, First: 12.7}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	paper := doc.Paper{
		Title: []doc.Block{{Role: "title", Text: "THÔNG BÁO"}},
		Body:  []doc.Block{{Role: "body", Text: "Sở A làm việc từ 8 giờ./."}},
	}
	var file bytes.Buffer
	if err := docx.Write(context.Background(), &file, paper, sheet); err != nil {
		fmt.Println(err)
		return
	}
	z, _ := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	for _, f := range z.File[:3] {
		fmt.Println(f.Name)
	}
	// Output:
	// [Content_Types].xml
	// _rels/.rels
	// word/document.xml
}

// All that is wrong with a paper comes in one error.
func ExampleWrite_refused() {
	paper := doc.Paper{Body: []doc.Block{
		{Role: "footnote", Text: "1"},
		{Kind: doc.Grid},
	}}
	err := docx.Write(context.Background(), new(bytes.Buffer), paper, style.Sheet{Name: "rỗng"})
	fmt.Println(errors.Is(err, docx.ErrPaper))
	fmt.Println(err)
	// Output:
	// true
	// docx: bad paper: the sheet "rỗng" has no look for role "footnote"
	// docx: bad paper: a table has no columns or rows, or more than 63 columns
}
