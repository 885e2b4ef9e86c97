package checklist

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of series.
var (
	unknownSeries = diag.Rule{
		Code: "unknown-series",
		VI:   "không có cột số liệu nào có mã %[1]q", EN: "no series has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	seriesTitle = diag.Rule{
		Code: "series-title",
		VI:   "chữ đầu cột %[1]q đã dùng ở %[2]s", EN: "the title %[1]q is already used by %[2]s",
		HintVI: "mỗi cột số liệu một tên: biểu mẫu gửi về được đọc theo tên cột", HintEN: "columns of a form are known by their titles, so these must be unique",
	}
	seriesReserved = diag.Rule{
		Code: "series-reserved",
		VI:   "%[1]q là chữ đầu cột sẵn có của biểu mẫu", EN: "%[1]q is the title of a column that every form has",
		HintVI: "đặt tên khác cho cột số liệu, ví dụ: Năm 2026", HintEN: "give the series another title, such as the year",
	}
	seriesDerived = diag.Rule{
		Code: "series-derived",
		VI:   "cột %[1]q không tính được từ cột %[2]q", EN: "series %[1]q cannot be derived from series %[2]q",
		HintVI: "derived của một cột chỉ dùng hai cột được nhập", HintEN: "derive a series from two that are entered",
	}
	seriesLacking = diag.Rule{
		Code: "series-lacking",
		VI:   "chỉ tiêu %[1]q không có cột %[2]q", EN: "indicator %[1]q has no series %[2]q",
		HintVI: "thêm cột ấy vào series của %[1]q, hoặc bỏ ở chỉ tiêu này", HintEN: "add it to the series of %[1]q, or drop it here",
	}
	derivedTwice = diag.Rule{
		Code: "derived-twice",
		VI:   "chỉ tiêu %[1]q là tỷ lệ nên không có cột tính %[2]q", EN: "indicator %[1]q is a ratio and cannot have the derived series %[2]q",
		HintVI: "bỏ cột ấy ở chỉ tiêu này: không lấy tỷ lệ của tỷ lệ", HintEN: "drop the series here: no ratio is taken of ratios",
	}
)

// formTitles are those of the columns that a table of figures has beside the
// values; by them forms are read back.
var formTitles = [...]string{"Mã", "TT", "Chỉ tiêu", "Bắt buộc", "Giá trị", "ĐVT", "Giải trình, ghi chú", "Đối chiếu", "Kỳ số liệu, nguồn"}

// series checks the series that the checklist declares.
func (v *validation) series() {
	ids, titles := map[string]string{}, map[string]string{}
	for i := range v.c.Series {
		s, at := &v.c.Series[i], fmt.Sprintf("series[%d]", i)
		if other := ids[s.ID]; other != "" && s.ID != "" {
			v.add(repeatedID, at+".id", s.ID, other)
		} else {
			ids[s.ID] = at + ".id"
		}
		key := vi.Fold(s.Label)
		if slices.ContainsFunc(formTitles[:], func(title string) bool { return vi.Fold(title) == key }) {
			v.add(seriesReserved, at+".label", s.Label)
		}
		if other := titles[key]; other != "" && s.Label != "" {
			v.add(seriesTitle, at+".label", s.Label, other)
		} else {
			titles[key] = at + ".label"
		}
		if s.Derived == nil {
			continue
		}
		for _, operand := range [...]struct{ name, id string }{{"num", s.Derived.Num}, {"den", s.Derived.Den}} {
			path := at + ".derived." + operand.name
			if other := v.seriesOf(operand.id, path); other != nil && other.Derived != nil {
				v.add(seriesDerived, path, s.ID, operand.id)
			}
		}
	}
}

// seriesOf finds the series with that id.
func (v *validation) seriesOf(id, path string) *Series {
	ids := func() (out []string) {
		for i := range v.c.Series {
			out = append(out, v.c.Series[i].ID)
		}
		return out
	}
	for i := range v.c.Series {
		if v.c.Series[i].ID == id {
			return &v.c.Series[i]
		}
	}
	if id != "" {
		vietnamese, english := v.hints.For(id, ids, "khai báo nó trong series của danh mục", "declare it in the series of the checklist")
		v.add(unknownSeries, path, id, vietnamese, english)
	}
	return nil
}

// values notes the values of an indicator, and checks its series.
func (v *validation) values(ind *Indicator, at diag.Spot) {
	for i, id := range ind.Series {
		path := at.At("series", i).String()
		s := v.seriesOf(id, path)
		switch {
		case s == nil || s.Derived == nil:
		case ind.Derived != nil:
			v.add(derivedTwice, path, ind.ID, id)
		case !ind.Kind().IsNumber():
			v.add(notComparable, path, ind.ID)
		default:
			v.lacking(ind, s.Derived.Num, path)
			v.lacking(ind, s.Derived.Den, path)
		}
	}
	for value := range v.c.columns(ind, v.hasSeries) {
		v.indicators[value.ID] = value
	}
	v.rows[ind.ID] = ind
}

// lacking tells of a series that an indicator does not have.
func (v *validation) lacking(ind *Indicator, series, path string) {
	for _, id := range ind.Series {
		if id == series {
			return
		}
	}
	v.add(seriesLacking, path, ind.ID, series)
}

// each checks that another indicator, found at path, has every value that ind
// has and that is not derived.
func (v *validation) each(ind, other *Indicator, path string) {
	for _, s := range v.c.SeriesOf(ind) {
		if s.Derived == nil {
			v.lacking(other, s.ID, path)
		}
	}
}

// whole checks what an indicator is a part of.
func (v *validation) whole(ind *Indicator, at diag.Spot) {
	whole := v.rows[ind.Of]
	switch {
	case whole == nil || len(ind.Series) == 0:
		v.number(ind.Of, at)
	case whole.Derived == nil && !whole.Kind().IsNumber():
		v.tell(notComparable, at, ind.Of)
	default:
		v.each(ind, whole, at.String())
	}
}

// figureOf checks a figure from which an indicator is derived: of one with
// series, in each of them.
func (v *validation) figureOf(ind *Indicator, id string, at diag.Spot) {
	other := v.rows[id]
	if other == nil || len(ind.Series) == 0 || len(other.Series) == 0 {
		v.operand(id, at)
		return
	}
	v.each(ind, other, at.String())
}

// addresses returns the ids of the values of an indicator, where it has several:
// "tthc.moi@cung_ky, tthc.moi@ky_nay".
func (c *Checklist) addresses(i *Indicator) string {
	var ids []string
	if i != nil && len(i.Series) > 0 {
		for _, s := range c.SeriesOf(i) {
			ids = append(ids, Address(i.ID, s.ID))
		}
	}
	return strings.Join(ids, ", ")
}
