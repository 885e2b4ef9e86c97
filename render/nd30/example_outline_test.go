package nd30_test

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
)

// The outline goes out with a control for each section; a unit writes into some,
// and they are read back by their ids.
func ExampleReadOutline() {
	plan, problems := report.LoadPlan(os.DirFS("../../testdata/round"), "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	o := *plan.Outline
	o.Checklist = plan.Checklist
	sent, err := skeletonOf(&o)
	if err != nil {
		fmt.Println(err)
		return
	}
	blank, err := nd30.ReadOutline(context.Background(), bytes.NewReader(sent), int64(len(sent)), &o)
	if err != nil {
		fmt.Println(err)
		return
	}
	var back bytes.Buffer
	if err := docx.SetControls(context.Background(), &back, bytes.NewReader(sent), int64(len(sent)), map[string]string{"section." + blank[0].ID: "Đã ban hành quy chế."}); err != nil {
		fmt.Println(err)
		return
	}
	replies, err := nd30.ReadOutline(context.Background(), bytes.NewReader(back.Bytes()), int64(back.Len()), &o)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range replies[:2] {
		fmt.Printf("%s: %s %q\n", r.Heading, r.State, r.Text)
	}
	// Output:
	// Chỉ đạo, điều hành: filled "Đã ban hành quy chế."
	// Thủ tục hành chính: blank ""
}

// skeletonOf is the file that goes out.
func skeletonOf(o *outline.Outline) ([]byte, error) {
	sheet, err := nd30.Sheet(report.Layout{})
	if err != nil {
		return nil, err
	}
	paper, err := nd30.Outline(o, sheet)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = docx.Write(context.Background(), &b, paper, sheet)
	return b.Bytes(), err
}
