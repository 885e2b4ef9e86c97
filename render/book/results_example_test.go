package book_test

import (
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report"
)

func ExampleReadResults() {
	plan, problems := report.LoadPlan(os.DirFS("../../testdata/round"), "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	f, err := os.Open("../../testdata/tables/results.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		fmt.Println(err)
		return
	}
	results, problems := book.ReadResults(context.Background(), f, info.Size(), "ket-qua.xlsx", round.Forms(plan, nil))
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range results.Visits {
		for _, finding := range v.Findings {
			fmt.Println(v.Unit, finding.Text, len(finding.Recommend))
		}
	}
	// Output:
	// hp001 Quy chế làm việc chưa được cập nhật sau khi sắp xếp bộ máy 2
	// hp001 Sổ tiếp công dân ghi chưa đủ cột 1
	// hp082 Bảng niêm yết thủ tục hành chính chưa được thay mới 3
}
