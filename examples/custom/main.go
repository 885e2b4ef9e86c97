// Command custom adds a kind of paper that the library does not have, the leave
// permit (giấy nghỉ phép), with a layout made of the decree's parts.
//
//	go run ./examples/custom > giay-nghi-phep.docx
package main

import (
	"context"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
)

// Leave is a leave permit (giấy nghỉ phép, sample 1.10).
type Leave struct {
	report.Paper `yaml:",inline"`
	Employee     string    `yaml:"employee" validate:"required" desc:"Người được nghỉ"`
	From         date.Date `yaml:"from" validate:"required" desc:"Từ ngày"`
	To           date.Date `yaml:"to" validate:"required" desc:"Đến hết ngày"`
	Where        string    `yaml:"where" validate:"required" desc:"Nơi nghỉ"`
}

// Kind returns "leave".
func (*Leave) Kind() string { return "leave" }

// Type returns giấy nghỉ phép.
func (*Leave) Type() decree.Type { t, _ := decree.FindType("Giấy nghỉ phép"); return t }

// Validate returns everything that is wrong with the permit: what is checked of
// every paper, and what is its own.
func (l *Leave) Validate() diag.List {
	problems := l.Check(l, l.Type())
	if l.To.Before(l.From) {
		problems = append(problems, backwards.For("to"))
	}
	return problems.Sorted()
}

var backwards = diag.Rule{Code: "leave-backwards", VI: "ngày cuối đứng trước ngày đầu", EN: "the last day is before the first"}

// Dates is the role of the line that says when.
const Dates doc.Role = "leave-dates"

var looks = style.RoleLook{Role: Dates, Look: style.Look{Size: 14, Bold: true, Align: style.Center, Before: 6}}

// Layout lays a permit out.
func Layout(l *Leave, s style.Sheet) (doc.Paper, error) {
	return doc.Paper{
		Letterhead: nd30.Letterhead(&l.Paper, l.Type(), s),
		Title:      nd30.Title(l.Type().Name, "", s),
		Body: []doc.Block{
			{Role: decree.Body, Text: l.Office.Issuer.Name + " cấp cho ông (bà): " + l.Employee + ", nghỉ phép tại " + l.Where + ":"},
			{Role: Dates, Text: "từ " + l.From.Long() + " đến hết " + l.To.Long() + "./."},
		},
		Recipients: nd30.Recipients(&l.Paper),
		Signature:  nd30.Signature(l.Signers(), s),
	}, nil
}

//go:embed leave.yaml
var files embed.FS

func run(ctx context.Context, w io.Writer, fsys fs.FS, name string) error {
	loader, err := report.NewLoader(report.NewKind[Leave]("Giấy nghỉ phép"))
	if err != nil {
		return err
	}
	paper, problems := loader.Load(ctx, fsys, name)
	if err := problems.Err(); err != nil {
		return err
	}
	registry, err := render.NewRegistry(slices.Concat(render.Default().Templates(), []render.Template{render.Tree("sample-1.10", Layout, looks)})...)
	if err != nil {
		return err
	}
	return render.Render(ctx, w, paper, render.DOCX, render.WithRegistry(registry))
}

func main() {
	if err := run(context.Background(), os.Stdout, files, "leave.yaml"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
