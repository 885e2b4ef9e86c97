package nd30

import (
	"errors"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

var errNotGeneral = errors.New("nd30: the template bao-cao makes no general paper")

// Round lays out the consolidated report of a round (báo cáo tổng hợp): what its
// template makes.
func Round(r *round.Round, s style.Sheet) (doc.Paper, error) {
	d, err := given(r).Make("bao-cao", "")
	if err != nil {
		return doc.Paper{}, err
	}
	g, ok := d.(*report.General)
	if !ok {
		return doc.Paper{}, errNotGeneral
	}
	return General(g, s)
}
