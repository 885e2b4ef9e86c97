package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/doc"
)

// links makes the cells that lead to other sheets do so.
func (x *skeleton) links(s *doc.Sheet) error {
	for i := range s.Rows {
		column := 1
		for j := range s.Rows[i].Cells {
			c := &s.Rows[i].Cells[j]
			if c.Link != "" {
				if err := x.file.SetCellHyperLink(s.Name, doc.CellName(column, i+1), quoteSheet(c.Link)+"!A1", "Location"); err != nil {
					return err
				}
			}
			column += c.Columns()
		}
	}
	return nil
}

// The colours of a scale.
const (
	leastColour  = "#F4B6B6"
	middleColour = "#FFF2CC"
	mostColour   = "#C6E0B4"
)

func (x *skeleton) scales(s *doc.Sheet) error {
	for _, r := range s.Scales {
		if err := x.file.SetConditionalFormat(s.Name, r.String(), []excelize.ConditionalFormatOptions{{
			Type: "3_color_scale", Criteria: "=",
			MinType: "min", MidType: "percentile", MidValue: "50", MaxType: "max",
			MinColor: leastColour, MidColor: middleColour, MaxColor: mostColour,
		}}); err != nil {
			return err
		}
	}
	return nil
}

// areas sets what is filtered and what is printed of a sheet that ends with a
// row.
func (x *skeleton) areas(s *doc.Sheet, last int) error {
	if f := s.Filter; !f.IsZero() {
		if err := x.file.AutoFilter(s.Name, downTo(f, last).String(), nil); err != nil {
			return err
		}
	}
	if s.Print.IsZero() {
		return nil
	}
	p := downTo(s.Print, last)
	ref := fmt.Sprintf("%s!$%s$%d:$%s$%d", quoteSheet(s.Name), doc.ColumnName(p.Left), p.Top, doc.ColumnName(p.Right), p.Bottom)
	return x.scopedName("_xlnm.Print_Area", ref, s.Name)
}

// downTo returns the range, down to a row where it does not say how far it goes.
func downTo(r doc.Range, last int) doc.Range {
	if r.Bottom == 0 {
		r.Bottom = max(last, r.Top)
	}
	return r
}
