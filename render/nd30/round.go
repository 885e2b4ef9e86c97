package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/round"
)

// Round lays out the consolidated report of a round (báo cáo tổng hợp), which
// [report.Round.Report] makes.
func Round(r *round.Round, s style.Sheet) (doc.Paper, error) {
	r = given(r)
	g, err := r.Report()
	if err != nil {
		return doc.Paper{}, err
	}
	return General(g, s)
}
