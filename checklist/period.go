package checklist

import "slices"

// Period is a time that figures speak of (kỳ số liệu), by the name that forms
// and tables print.
type Period struct {
	ID    string `yaml:"id" validate:"required,id" desc:"Mã của kỳ số liệu"`
	Label string `yaml:"label" vanban:"prose" validate:"required" desc:"Tên in của kỳ số liệu: Quý I năm 2026"`
}

var usualPeriods = [...]Period{{"t0", "Đầu kỳ"}, {"ky", "Trong kỳ"}, {"td", "Tại thời điểm báo cáo"}}

// KnownPeriods returns the periods of the checklist: those that it declares, else the
// beginning of the period, all of it, and the day of the report. A nil checklist
// declares none.
func (c *Checklist) KnownPeriods() []Period { return slices.Clone(c.periods()) }

func (c *Checklist) periods() []Period {
	if c != nil && len(c.Periods) > 0 {
		return c.Periods
	}
	return usualPeriods[:]
}

// PeriodLabel returns the words of the period of an indicator; "" where it has
// none that is known.
func (c *Checklist) PeriodLabel(i *Indicator) string {
	for _, p := range c.periods() {
		if i != nil && p.ID == i.Period {
			return p.Label
		}
	}
	return ""
}
