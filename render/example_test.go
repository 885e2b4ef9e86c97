package render_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// From YAML to a finished file.
func Example() {
	plan, problems := report.LoadPlan(os.DirFS("../testdata/inspection"), "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := render.Render(context.Background(), &file, plan, render.DOCX); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(file.Bytes()[:2]), file.Len() > 10_000)
	// Output: PK true
}

// A layout of one's own beside those of the library.
func ExampleTree() {
	summary := func(p *report.Plan, s style.Sheet) (doc.Paper, error) {
		return doc.Paper{
			Title: nd30.Title("Tóm tắt", p.Subject, s),
			Body:  []doc.Block{{Role: decree.Body, Text: p.Funding}},
		}, nil
	}
	registry, err := render.NewRegistry(append(render.Default().Templates(), render.Tree("tom-tat", summary))...)
	if err != nil {
		fmt.Println(err)
		return
	}
	plan, problems := report.LoadPlan(os.DirFS("../testdata/inspection"), "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	err = render.Render(context.Background(), &file, plan, render.DOCX,
		render.WithRegistry(registry), render.WithTemplate("tom-tat"))
	fmt.Println(err, file.Len() > 0)
	// Output: <nil> true
}

// A format that nothing renders is an error that names those there are.
func ExampleFormatError() {
	plan, problems := report.LoadPlan(os.DirFS("../testdata/inspection"), "plan.yaml")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	err := render.Render(context.Background(), new(bytes.Buffer), plan, "pdf")
	var format *render.FormatError
	fmt.Println(errors.As(err, &format), format.Known)
	fmt.Println(err)
	// Output:
	// true [docx]
	// render: no template renders kind "plan" as pdf; there is docx
}
