package checklist

import (
	"fmt"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
)

// most is how much a checklist may ask: its figures are printed as one table with
// a column for every series, so that few bytes of it may ask for many cells.
var most = limit.Limits{}.OrDefaults()

// beyond returns a problem where the figures of the checklist are more than may be.
func (c *Checklist) beyond() diag.List {
	rule := fault.TooMany
	rule.HintVI, rule.HintEN = "bớt chỉ tiêu hoặc cột số liệu: mỗi chỉ tiêu ở mỗi cột là một ô của bảng số liệu", "take out indicators or series: each indicator is a cell of the table in every series"
	tooMany := func(path string, n int) diag.List {
		return diag.List{rule.For(path, n).From(limit.Err)}
	}
	if len(c.Series) > most.Columns {
		return tooMany(fmt.Sprintf("series[%d]", most.Columns), most.Columns)
	}
	rows := 0
	for range c.rows {
		rows++
	}
	if rows*max(len(c.Series), 1) > most.Figures {
		return tooMany("areas", most.Figures)
	}
	return nil
}
