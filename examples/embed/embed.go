// Package embed is the smallest program that makes a paper: the code of the
// README.
package embed

import (
	"context"
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// WritePlan writes the plan of a folder, and the annexes that it refers to, as
// one .docx file.
func WritePlan(ctx context.Context, w io.Writer, folder fs.FS) error {
	plan, problems := report.LoadPlan(folder, "plan.yaml")
	if err := problems.Err(); err != nil {
		return err // every problem, one line each: file:line:column: message [code]
	}
	return render.Render(ctx, w, plan, render.DOCX)
}
