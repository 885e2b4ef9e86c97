// Command custom adds a kind of paper that the library does not have, the leave
// permit (giấy nghỉ phép), with a layout made of the decree's parts.
//
//	go run ./examples/custom > giay-nghi-phep.docx
package main

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
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

// Validate returns everything that is wrong with the permit.
func (l *Leave) Validate() diag.List { return strictyaml.Check(l) }

// Layout lays a permit out.
func Layout(l *Leave, s style.Sheet) (doc.Paper, error) {
	return doc.Paper{
		Letterhead: nd30.Letterhead(&l.Paper, l.Type(), s),
		Title:      nd30.Title(l.Type().Name, "", s),
		Body: []doc.Block{
			{Role: nd30.Body, Text: l.Office.Issuer.Name + " cấp cho ông (bà): " + l.Employee + "."},
			{Role: nd30.Body, Text: "Nghỉ phép từ " + l.From.Long() + " đến hết " + l.To.Long() + " tại " + l.Where + "./."},
		},
		Recipients: nd30.Recipients(&l.Paper),
		Signature:  nd30.Signature(l.Signature),
	}, nil
}

//go:embed leave.yaml
var sample []byte

func run(ctx context.Context, w io.Writer) error {
	leave, problems := strictyaml.DecodeChecked(bytes.NewReader(sample), "leave.yaml", "leave", (*Leave).Validate)
	if err := problems.Err(); err != nil {
		return err
	}
	registry, err := render.NewRegistry(render.Tree("sample-1.10", Layout))
	if err != nil {
		return err
	}
	return render.Render(ctx, w, leave, render.DOCX, render.WithRegistry(registry))
}

func main() {
	if err := run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
