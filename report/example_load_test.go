package report_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/vanban-go/vanban/report"
)

// Whatever a file says that it is, by its kind.
func ExampleLoad() {
	d, problems := report.Load(os.DirFS("../testdata/papers"), "cong-van.yaml")
	fmt.Println(problems.Err(), d.Kind())
	_, problems = report.Load(os.DirFS("../testdata/papers"), "khong-co.yaml")
	fmt.Println(len(problems), problems[0].Code)
	// Output:
	// <nil> letter
	// 1 unreadable-file
}

// The schedule of a plan, held against it.
func ExampleLoadSchedule() {
	dossier := os.DirFS("../testdata/round")
	plan, problems := report.LoadPlan(dossier, "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	schedule, problems := report.LoadSchedule(dossier, "schedule.yaml", plan)
	fmt.Println(problems.Err(), len(schedule.Visits), schedule.Visits[0].Date)
	// Output: <nil> 5 2026-01-08
}

// A dossier that came as one body, beside a kind of one's own it may be any of
// ours.
func ExampleNewLoader() {
	loader, err := report.NewLoader()
	if err != nil {
		fmt.Println(err)
		return
	}
	d, problems := loader.Decode(context.Background(), strings.NewReader(`kind: letter
id: cv.1
office: {issuer: {name: Sở Xây dựng, code: SXD}, place: An Bình}
subject: V/v cử người
kinh_gui: Sở Tài chính
preamble: Sở Xây dựng đề nghị Sở Tài chính cử người tham gia
signature: {position: Giám đốc, name: Nguyễn Văn A}
`), "cong-van.yaml")
	fmt.Println(problems.Err(), d.Kind())
	// Output: <nil> letter
}

// The kinds of files, each of which has a schema.
func ExampleKinds() {
	fmt.Println(report.Kinds()[:4])
	// Output: [calendar checklist copy decision]
}
