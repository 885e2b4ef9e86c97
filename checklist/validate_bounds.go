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
	tooMany := func(path string, n int) diag.List {
		return diag.List{fault.TooMany.For(path, n).From(limit.Err)}
	}
	if len(c.Series) > most.Columns {
		return tooMany(fmt.Sprintf("series[%d]", most.Columns), most.Columns)
	}
	rows, ratios := 0, 0
	for i := range c.rows {
		if rows++; i.Derived != nil {
			ratios += len(i.Series)
		}
	}
	if rows*max(len(c.Series), 1) > most.Figures {
		return tooMany("areas", most.Figures)
	}
	if ratios*rows > most.Ratios {
		return tooMany("areas", most.Ratios)
	}
	return nil
}
