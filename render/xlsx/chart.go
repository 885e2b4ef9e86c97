package xlsx

import "github.com/vanban-go/vanban/render/doc"

// chartRanges returns every range that a chart looks at.
func chartRanges(c *doc.Chart) []doc.Range {
	out := []doc.Range{c.Categories}
	for _, s := range c.Series {
		out = append(out, s.Name, s.Values)
	}
	return out
}

// charts checks the charts of a sheet.
func (c *checker) charts(s *doc.Sheet) {
	for i := range s.Charts {
		chart := &s.Charts[i]
		if chart.Left < 1 || chart.Top < 1 || !(chart.Width > 0 && chart.Height > 0) || len(chart.Series) == 0 || chart.Kind > doc.ShareBars {
			c.bad("sheet %q: chart %q has no place, size, kind or series", s.Name, chart.Title)
		}
		if err := checkText(chart.Title, maxNoteText); err != nil {
			c.bad("sheet %q: chart %q: %w", s.Name, chart.Title, err)
		}
		for _, r := range chartRanges(chart) {
			if !(1 <= r.Left && r.Left <= r.Right && r.Right <= len(s.Columns) && 1 <= r.Top && r.Top <= r.Bottom && r.Bottom <= len(s.Rows)) {
				c.bad("sheet %q: chart %q looks at %v, outside the sheet", s.Name, chart.Title, r)
			}
		}
	}
}
