package xlsx

import (
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// skeleton is the workbook without its rows: sheets, cell styles, validations,
// page setup, names. This file alone knows the library that makes it.
type skeleton struct {
	file  *excelize.File
	looks style.Sheet
}

func newSkeleton(b *doc.Book, looks style.Sheet) (*skeleton, error) {
	x := &skeleton{excelize.NewFile(), looks}
	font := x.file.Styles.Fonts.Font[0] // of the style "Normal", by which columns are measured
	*font.Name.Val, *font.Sz.Val, font.Scheme = looks.Font, defaultSize, nil
	active := -1
	for i, s := range b.Sheets {
		if err := x.addSheet(i, s.Name); err != nil {
			return nil, err
		}
		if active < 0 && !s.Hidden {
			active = i
		}
	}
	x.file.SetActiveSheet(active)
	return x, x.names(b)
}

// addSheet adds the i-th sheet; a new file has one already. A text in its first
// cell makes the library provide a table of texts.
func (x *skeleton) addSheet(i int, name string) error {
	if i > 0 {
		_, err := x.file.NewSheet(name)
		return err
	}
	if err := x.file.SetSheetName(x.file.GetSheetName(0), name); err != nil {
		return err
	}
	return x.file.SetCellStr(name, "A1", name)
}

func (x *skeleton) names(b *doc.Book) error {
	for _, n := range b.Names {
		r := n.Range
		ref := fmt.Sprintf("%s!$%s$%d:$%s$%d", quoteSheet(n.Sheet), doc.ColumnName(r.Left), r.Top, doc.ColumnName(r.Right), r.Bottom)
		if err := x.file.SetDefinedName(&excelize.DefinedName{Name: n.Name, RefersTo: ref}); err != nil {
			return err
		}
	}
	for _, s := range b.Sheets {
		if err := x.scopedName("_xlnm.Print_Titles", printTitles(&s), s.Name); err != nil {
			return err
		}
	}
	return nil
}

// scopedName gives a range a name that only its own sheet knows; "" is none.
func (x *skeleton) scopedName(name, ref, sheet string) error {
	if ref == "" {
		return nil
	}
	return x.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: ref, Scope: sheet})
}

// printTitles refers to the columns and rows that every page repeats.
func printTitles(s *doc.Sheet) string {
	var refs []string
	if n := s.RepeatColumns; n > 0 {
		refs = append(refs, fmt.Sprintf("%s!$A:$%s", quoteSheet(s.Name), doc.ColumnName(n)))
	}
	if r := s.Repeat; !r.IsZero() {
		refs = append(refs, fmt.Sprintf("%s!$%d:$%d", quoteSheet(s.Name), r.First, r.Last))
	}
	return strings.Join(refs, ",")
}

// style returns the indices of cell styles. The library looks through all of
// them at each call, so each is asked for once.
func (x *skeleton) style(all []cellStyle) (map[cellStyle]int, error) {
	indices := make(map[cellStyle]int, len(all))
	for _, c := range all {
		i, err := x.newStyle(c)
		if err != nil {
			return nil, err
		}
		indices[c] = i
	}
	return indices, nil
}

func (x *skeleton) newStyle(c cellStyle) (int, error) {
	s := &excelize.Style{
		Font: x.font(c),
		Alignment: &excelize.Alignment{
			Horizontal: c.align.String(),
			Vertical:   "top",
			WrapText:   true,
			Indent:     c.indent,
		},
		Protection: &excelize.Protection{Locked: !c.open},
	}
	if c.format != "" {
		s.CustomNumFmt = &c.format
	}
	if c.ground != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.ground}}
	}
	if c.ruled {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	return x.file.NewStyle(s)
}

// linkColour is that of the words of a link.
const linkColour = "0563C1"

func (x *skeleton) font(c cellStyle) *excelize.Font {
	f := &excelize.Font{Family: x.looks.Font, Size: c.size, Bold: c.bold, Italic: c.italic}
	if c.link {
		f.Color, f.Underline = linkColour, "single"
	}
	return f
}

// furnish sets everything of a sheet but its rows.
func (x *skeleton) furnish(s *doc.Sheet, extent doc.Range) error {
	if err := x.areas(s, extent.Bottom); err != nil { // first: the library forgets the page setup here
		return err
	}
	steps := []func(*doc.Sheet) error{x.columns, x.merge, x.inputs, x.frozen, x.protection, x.page, x.charts, x.links, x.scales, x.visibility}
	for _, step := range steps {
		if err := step(s); err != nil {
			return err
		}
	}
	return x.file.SetSheetDimension(s.Name, extent.String())
}

func (x *skeleton) columns(s *doc.Sheet) error {
	for i, mm := range s.Columns {
		c := doc.ColumnName(i + 1)
		if err := x.file.SetColWidth(s.Name, c, c, columnWidth(mm)); err != nil {
			return err
		}
	}
	return nil
}

func (x *skeleton) merge(s *doc.Sheet) error {
	for i := range s.Rows {
		column := 1
		for j := range s.Rows[i].Cells {
			n := s.Rows[i].Cells[j].Columns()
			if n > 1 {
				err := x.file.MergeCell(s.Name, doc.CellName(column, i+1), doc.CellName(column+n-1, i+1))
				if err != nil {
					return err
				}
			}
			column += n
		}
	}
	return nil
}

func (x *skeleton) inputs(s *doc.Sheet) error {
	for _, g := range inputGroups(s) {
		v, err := validation(g)
		if err != nil {
			return err
		}
		if err := x.file.AddDataValidation(s.Name, v); err != nil {
			return err
		}
	}
	return nil
}

// validation makes a group of inputs refuse what is not in its list, unless that only
// suggests, and warn
// of a number or date that does not fit: what is typed as a number depends on
// the reader's settings, so that a refusal could be wrong.
func validation(g inputGroup) (*excelize.DataValidation, error) {
	v := excelize.NewDataValidation(true)
	v.Sqref = g.sqref()
	v.ShowErrorMessage = g.checks() && (g.List == "" || g.Refusal != doc.Note{})
	v.ShowInputMessage = g.Prompt != doc.Note{}
	v.PromptTitle, v.Prompt = note(g.Prompt)
	v.ErrorTitle, v.Error = note(g.Refusal)
	switch {
	case g.List != "":
		v.Type, v.Formula1 = "list", g.List
		v.ErrorStyle = ptr("stop")
	case g.Step != "":
		v.Type, v.Formula1, v.ErrorStyle = "custom", g.steps(), ptr("warning")
	case g.checks():
		v.Type, v.Operator = g.valueType(), "between"
		v.ErrorStyle = ptr("warning")
		var err error
		v.Formula1, v.Formula2, err = g.bounds()
		return v, err
	}
	return v, nil
}

func note(n doc.Note) (title, text *string) {
	if n.Title != "" {
		title = &n.Title
	}
	if n.Text != "" {
		text = &n.Text
	}
	return title, text
}

func ptr[T any](v T) *T { return &v }

func (x *skeleton) frozen(s *doc.Sheet) error {
	f := s.Frozen
	if f == (doc.Corner{}) {
		return nil
	}
	pane := "bottomRight"
	switch {
	case f.Columns == 0:
		pane = "bottomLeft"
	case f.Rows == 0:
		pane = "topRight"
	}
	return x.file.SetPanes(s.Name, &excelize.Panes{
		Freeze: true, XSplit: f.Columns, YSplit: f.Rows,
		TopLeftCell: doc.CellName(f.Columns+1, f.Rows+1), ActivePane: pane,
	})
}

func (x *skeleton) protection(s *doc.Sheet) error {
	if !s.Protected {
		return nil
	}
	return x.file.ProtectSheet(s.Name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
		AutoFilter: !s.Filter.IsZero(),
	})
}

// a4 is the number of that size among paper sizes.
const a4 = 9

// pageNumber is the footer: the page number, centred.
const pageNumber = `&C&"%s,Regular"&12&P`

// page sets the sheet up for printing: A4, as wide as the page unless columns are
// repeated, and as long as it gets.
func (x *skeleton) page(s *doc.Sheet) error {
	p := x.looks.Page
	orientation := "portrait"
	if s.Landscape {
		orientation = "landscape"
	}
	inches := func(mm float64) *float64 { return ptr(mm / 25.4) }
	layout := excelize.PageLayoutOptions{Size: ptr(a4), Orientation: &orientation}
	if s.RepeatColumns == 0 {
		layout.FitToWidth, layout.FitToHeight = ptr(1), ptr(0)
		if err := x.file.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: ptr(true)}); err != nil {
			return err
		}
	}
	if err := x.file.SetPageLayout(s.Name, &layout); err != nil {
		return err
	}
	if err := x.file.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{
		Top: inches(p.Top), Bottom: inches(p.Bottom), Left: inches(p.Left), Right: inches(p.Right),
		Header: inches(p.Header), Footer: inches(p.Footer), Horizontally: ptr(true),
	}); err != nil {
		return err
	}
	return x.file.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{
		AlignWithMargins: ptr(true), OddFooter: fmt.Sprintf(pageNumber, x.looks.Font),
	})
}

// chartTypes are the library's numbers for the kinds of charts.
var chartTypes = [...]excelize.ChartType{doc.StackedBars: excelize.BarStacked, doc.StandingBars: excelize.Col, doc.ShareBars: excelize.BarPercentStacked}

func (x *skeleton) charts(s *doc.Sheet) error {
	for i := range s.Charts {
		c := &s.Charts[i]
		chart := excelize.Chart{
			Type:      chartTypes[c.Kind],
			Dimension: excelize.ChartDimension{Width: pixels(c.Width), Height: pixels(c.Height)},
			Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: &excelize.Font{Family: x.looks.Font, Size: chartTitleSize, Bold: true}}}},
			Legend:    excelize.ChartLegend{Position: "bottom", Font: &excelize.Font{Family: x.looks.Font, Size: chartTextSize, Color: "000000"}},
			XAxis:     excelize.ChartAxis{ReverseOrder: c.Kind != doc.StandingBars, Font: excelize.Font{Family: x.looks.Font, Size: chartTextSize, Color: "000000"}},
			YAxis:     excelize.ChartAxis{None: true},
			PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: noZeros}},
		}
		for i, series := range c.Series {
			g, toned := chartTones[series.Tone]
			if !toned {
				g = chartGrounds[i%len(chartGrounds)]
			}
			chart.Series = append(chart.Series, excelize.ChartSeries{
				Name: absoluteCell(s.Name, series.Name), Categories: absolute(s.Name, c.Categories), Values: absolute(s.Name, series.Values),
				Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{g.ground}},
				DataLabel: excelize.ChartDataLabel{Font: excelize.Font{Family: x.looks.Font, Size: chartTextSize, Color: g.figure}},
			})
		}
		if err := x.file.AddChart(s.Name, doc.CellName(c.Left, c.Top), &chart); err != nil {
			return err
		}
	}
	return nil
}

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
	{"1F3864", "FFFFFF"}, {"9DC3E6", "000000"}, {"C55A11", "FFFFFF"}, {"DEDEDE", "000000"},
	{"8FAF7A", "000000"}, {"505050", "FFFFFF"}, {"F4B183", "000000"}, {"7030A0", "FFFFFF"},
}

func (x *skeleton) visibility(s *doc.Sheet) error {
	return x.file.SetSheetVisible(s.Name, !s.Hidden)
}

// parts returns the parts of the workbook as the library makes them.
func (x *skeleton) parts() (map[string][]byte, error) {
	parts := collector{}
	x.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return parts })
	err := x.file.Write(io.Discard)
	return parts, err
}

// collector takes the parts that the library believes to zip.
type collector map[string][]byte

func (c collector) Create(name string) (io.Writer, error) { return part{c, name}, nil }
func (collector) AddFS(fs.FS) error                       { return fs.ErrInvalid }
func (collector) Close() error                            { return nil }

type part struct {
	all  collector
	name string
}

func (p part) Write(b []byte) (int, error) {
	p.all[p.name] = append(p.all[p.name], b...)
	return len(b), nil
}

// sheetPart returns the name of the part that holds the i-th sheet.
func sheetPart(i int) string { return "xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }
