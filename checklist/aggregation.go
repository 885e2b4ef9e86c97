package checklist

import "cmp"

// Aggregation says how the values of an indicator are put together.
type Aggregation string

// The ways of putting values together.
const (
	BySum     Aggregation = "sum"   // cộng
	ByRatio   Aggregation = "ratio" // tỷ lệ của hai tổng
	ByCount   Aggregation = "count" // đếm theo giá trị
	ByNothing Aggregation = "none"  // không tổng hợp
)

// Aggregation returns how values are put together: as declared, else figures are
// summed, ratios taken of sums, yes and no and choices counted, and percentages,
// dates and texts left as they are: shares of different wholes have no sum.
func (i *Indicator) Aggregation() Aggregation {
	switch {
	case i == nil:
		return ByNothing
	case i.Aggregate != "":
		return Aggregation(i.Aggregate)
	case i.Derived != nil:
		return ByRatio
	case i.Kind().IsNumber() && !i.isPercent():
		return BySum
	case i.Kind() == Bool, i.Kind() == Choice:
		return ByCount
	}
	return ByNothing
}

// percentDecimals is how many decimals a ratio has that does not say.
const percentDecimals = 2

// Precision returns how many decimals the figure is printed with: the declared
// ones, and two for a ratio that does not say.
func (i *Indicator) Precision() int {
	if i == nil {
		return 0
	}
	if i.Derived == nil {
		return i.Decimals
	}
	return cmp.Or(i.Decimals, percentDecimals)
}

// fits reports whether the values of the indicator can be put together in the
// way that it declares.
func (i *Indicator) fits() bool {
	switch Aggregation(i.Aggregate) {
	case BySum:
		return i.Derived == nil && i.Kind().IsNumber()
	case ByRatio:
		return i.Derived != nil
	case ByCount:
		return i.Derived == nil
	}
	return true
}
