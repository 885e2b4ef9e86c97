package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// drawings are the charts of a book: their parts, and what leads to them. This
// file alone knows the library that draws them.
type drawings struct {
	parts []ooxml.Part
	types []contentType
	drawn map[int]bool // the sheets that have some
}

// draw has the library draw the charts of a book on sheets of its own, of which
// only the drawings are taken.
func draw(b *doc.Book, looks style.Sheet) (drawings, error) {
	d := drawings{drawn: map[int]bool{}}
	var file *excelize.File
	for i := range b.Sheets {
		s := &b.Sheets[i]
		if len(s.Charts) == 0 {
			continue
		}
		if file == nil {
			file = excelize.NewFile()
			defer file.Close()
		}
		d.drawn[i] = true
		d.parts = append(d.parts, ooxml.Part{Name: relationsOf(sheetPart(i)), Data: relations([]relation{
			{office("drawing"), fmt.Sprintf("../drawings/drawing%d.xml", len(d.drawn))},
		})})
		if err := drawCharts(file, s, looks); err != nil {
			return drawings{}, fmt.Errorf("%w: sheet %q: %w", ErrBook, s.Name, err)
		}
	}
	if file == nil {
		return d, nil
	}
	made := collector{}
	file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return made })
	if err := file.Write(io.Discard); err != nil {
		return drawings{}, err
	}
	for _, name := range slices.Sorted(maps.Keys(made)) {
		if kind, ok := drawnKind(name); ok {
			d.parts = append(d.parts, ooxml.Part{Name: name, Data: made[name].Bytes()})
			if kind != "" {
				d.types = append(d.types, contentType{name, kind})
			}
		}
	}
	return d, nil
}

// drawnKind returns the content type of a part, "" for relations, and whether
// it belongs to drawings.
func drawnKind(part string) (string, bool) {
	switch {
	case strings.HasPrefix(part, "xl/drawings/_rels/"):
		return "", true
	case path.Dir(part) == "xl/drawings":
		return officeKind + "drawing+xml", true
	case path.Dir(part) == "xl/charts":
		return officeKind + "drawingml.chart+xml", true
	}
	return "", false
}

// drawCharts draws the charts of a sheet on a new sheet of a file, whose columns
// are as wide: they say where the charts end.
func drawCharts(file *excelize.File, s *doc.Sheet, looks style.Sheet) error {
	name := "Charts" + strconv.Itoa(file.SheetCount)
	if _, err := file.NewSheet(name); err != nil {
		return err
	}
	for i, mm := range s.Columns {
		c := doc.ColumnName(i + 1)
		if err := file.SetColWidth(name, c, c, columnWidth(mm)); err != nil {
			return err
		}
	}
	for i := range s.Charts {
		c := &s.Charts[i]
		if err := file.AddChart(name, doc.CellName(c.Left, c.Top), chart(s.Name, c, looks.Font)); err != nil {
			return err
		}
	}
	return nil
}

// chartTypes are the library's numbers for the kinds of charts.
var chartTypes = [...]excelize.ChartType{doc.StackedBars: excelize.BarStacked, doc.StandingBars: excelize.Col, doc.ShareBars: excelize.BarPercentStacked}

func chart(sheet string, c *doc.Chart, font string) *excelize.Chart {
	text := excelize.Font{Family: font, Size: chartTextSize, Color: "000000"}
	varied, origin := false, 0.0
	out := &excelize.Chart{
		Type:      chartTypes[c.Kind],
		Dimension: excelize.ChartDimension{Width: pixels(c.Width), Height: pixels(c.Height)},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: &excelize.Font{Family: font, Size: chartTitleSize, Bold: true}}}},
		Legend:    excelize.ChartLegend{Position: "bottom", Font: &text},
		XAxis:     excelize.ChartAxis{ReverseOrder: c.Kind != doc.StandingBars, Font: text},
		YAxis:     excelize.ChartAxis{None: true, Minimum: &origin},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: noZeros}},

		VaryColors: &varied, // else the legend of a single series names the categories
	}
	for i, s := range c.Series {
		g, toned := chartTones[s.Tone]
		if !toned {
			g = chartGrounds[i%len(chartGrounds)]
		}
		out.Series = append(out.Series, excelize.ChartSeries{
			Name: absoluteCell(sheet, s.Name), Categories: absolute(sheet, c.Categories), Values: absolute(sheet, s.Values),
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{g.ground}},
			DataLabel: excelize.ChartDataLabel{Font: excelize.Font{Family: font, Size: chartTextSize, Color: g.figure}},
		})
	}
	return out
}

// pixels are what charts are measured in.
func pixels(mm float64) uint { return uint(style.Points(mm) * pixelsPerPoint) }

const (
	chartTitleSize = 12
	chartTextSize  = 10
	noZeros        = "0;;"
)

// chartColours are those of a series, and of the figures upon it.
type chartColours struct{ ground, figure string }

// chartTones are the colours of what is good, middling and bad.
var chartTones = map[doc.Tone]chartColours{doc.Good: {"548235", "FFFFFF"}, doc.Warning: {"FFD966", "000000"}, doc.Bad: {"C00000", "FFFFFF"}}

// chartGrounds are the colours of the other series. In black and white each stands
// out from its neighbours.
var chartGrounds = [...]chartColours{
	{"1F3864", "FFFFFF"},
	{"9DC3E6", "000000"},
	{"C55A11", "FFFFFF"},
	{"DEDEDE", "000000"},
	{"8FAF7A", "000000"},
	{"505050", "FFFFFF"},
	{"F4B183", "000000"},
	{"7030A0", "FFFFFF"},
}

// collector takes the parts that the library believes to zip.
type collector map[string]*bytes.Buffer

func (c collector) Create(name string) (io.Writer, error) {
	c[name] = new(bytes.Buffer)
	return c[name], nil
}
func (collector) AddFS(fs.FS) error { return fs.ErrInvalid }
func (collector) Close() error      { return nil }
