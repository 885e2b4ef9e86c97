package nd30_test

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
)

// A paper is written without its number, signed, and numbered by the records
// officer, who has nothing but the file.
func ExampleIssue() {
	plan, _ := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	sheet, _ := nd30.Sheet(plan.Settings())
	paper, _ := nd30.Plan(plan, sheet)
	var draft, issued bytes.Buffer
	if err := docx.Write(context.Background(), &draft, paper, sheet); err != nil {
		fmt.Println(err)
		return
	}
	in := bytes.NewReader(draft.Bytes())
	if err := nd30.Issue(context.Background(), &issued, in, in.Size(), "7", date.Date{Year: 2026, Month: 1, Day: 5}); err != nil {
		fmt.Println(err)
		return
	}
	out := bytes.NewReader(issued.Bytes())
	number, day, ok, _ := nd30.Issued(context.Background(), out, out.Size())
	fmt.Println(number, day, ok)
	// Output: 07 2026-01-05 true
}
