package docx_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
)

// A place that was left open is filled in later; the look stays.
func ExampleSetControls() {
	looks, _ := style.New("ví dụ", style.Page{}, []style.RoleLook{{Role: "number", Look: style.Look{Size: 13}}})
	var draft, filled bytes.Buffer
	err := docx.Write(context.Background(), &draft, doc.Paper{Body: []doc.Block{{Role: "number", Runs: []doc.Run{
		{Text: "Số: "}, {Text: "   ", Slot: doc.Slot{Tag: "number"}}, {Text: "/KH-SNV"},
	}}}}, looks)
	if err != nil {
		fmt.Println(err)
		return
	}
	in := bytes.NewReader(draft.Bytes())
	if err := docx.SetControls(context.Background(), &filled, in, in.Size(), map[string]string{"number": "15"}); err != nil {
		fmt.Println(err)
		return
	}
	out := bytes.NewReader(filled.Bytes())
	d, _ := read.File(context.Background(), out, out.Size())
	p := d.Paragraphs[0]
	fmt.Println(p.Text(), p.Runs[1].Look.Size, p.Runs[1].Look.Font.ASCII)
	// Output: Số: 15/KH-SNV 13 Times New Roman
}
