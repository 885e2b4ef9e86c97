package nd30

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// State says what became of a place that had to be filled in.
type State uint8

const (
	Missing State = iota // the place is gone
	Blank                // it stands as it was sent: prompt, dots, empty table
	Filled               // something was written into it
)

// String returns "missing", "blank" or "filled".
func (s State) String() string {
	return [...]string{"missing", "blank", "filled"}[min(s, Filled)]
}

// Reply is what a unit wrote into one section of its report, or into the table of
// one list of the checklist.
type Reply struct {
	ID       string          // of the section, or of the list
	List     *checklist.List // nil of a section
	Heading  string
	Required bool
	State    State
	Text     string     // paragraphs are divided by "\n"; without the prompt
	Rows     [][]string // of a table, with its header
	Starts   [][]int    // the number of the first paragraph of each cell
	Place    diag.Place // where it begins; zero when it is missing
}

// ReadOutline reads a filled skeleton of a report ([Outline]) back by its
// content controls: one reply for every section that has something to fill
// in and for every list of the checklist, in the order of the outline, under its present id even where the file
// bears a former one. Errors are those of [read.File].
func ReadOutline(ctx context.Context, r io.ReaderAt, size int64, o *outline.Outline) ([]Reply, error) {
	d, err := read.File(ctx, r, size)
	if err != nil {
		return nil, err
	}
	sheet, err := Sheet(report.Layout{})
	if err != nil {
		return nil, err
	}
	skeleton, err := Outline(o, sheet)
	if err != nil {
		return nil, err
	}
	sections := make(map[string]*outline.Section)
	index(sections, o.Expand(o.Checklist))
	lists := make(map[string]*checklist.List)
	for _, l := range o.Checklist.Lists() {
		lists[l.ID] = l
	}
	var replies []Reply
	for i := range skeleton.Body {
		b := &skeleton.Body[i]
		if b.Kind != doc.Field {
			continue
		}
		a := Reply{Heading: b.Slot.Title}
		var tags []string
		if id, ok := strings.CutPrefix(b.Slot.Tag, listPrefix); ok && lists[id] != nil {
			a.ID, a.List, a.Heading = id, lists[id], lists[id].Title
			tags = prefixed(listPrefix, id, a.List.Was)
		} else {
			a.ID = strings.TrimPrefix(b.Slot.Tag, sectionPrefix)
			var was []string
			if s := sections[a.ID]; s != nil {
				a.Heading, a.Required, was = s.Heading, s.IsRequired(), s.Was
			}
			tags = prefixed(sectionPrefix, a.ID, was)
		}
		a.read(d, b, tags)
		replies = append(replies, a)
	}
	return replies, nil
}

// OutlineUnit returns the code of the unit whose own skeleton a file is, filled in
// or not; "" of any other file.
func OutlineUnit(ctx context.Context, r io.ReaderAt, size int64) string {
	d, err := read.File(ctx, r, size)
	if err != nil {
		return ""
	}
	for _, c := range d.Controls {
		if code, ok := strings.CutPrefix(c.Tag, unitPrefix); ok {
			return code
		}
	}
	return ""
}

func index(to map[string]*outline.Section, sections []outline.Section) {
	for i := range sections {
		to[sections[i].ID] = &sections[i]
		index(to, sections[i].Sections)
	}
}

// prefixed are the tags of a control, the present one first.
func prefixed(prefix, id string, was []string) []string {
	tags := []string{prefix + id}
	for _, id := range was {
		tags = append(tags, prefix+id)
	}
	return tags
}

// read compares the control of the first tag that the file has with the field that
// was sent out.
func (a *Reply) read(d *read.Document, field *doc.Block, tags []string) {
	for _, tag := range tags {
		c, ok := d.Control(tag)
		if !ok {
			continue
		}
		a.Place = diag.Place{Part: c.Part}
		if c.First < c.End {
			a.Place.Paragraph = d.Paragraphs[c.First].Number
		}
		lines, cells := sent(field.Blocks)
		a.written(d, c, lines, cells)
		a.State = Blank
		if a.Text != "" || a.Rows != nil {
			a.State = Filled
		}
		return
	}
}

// sent returns the texts of a field as it was sent out, those of its paragraphs
// and those of the cells of its tables.
func sent(blocks []doc.Block) (lines, cells []string) {
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != doc.Grid {
			lines = append(lines, tidy(b.Marker+" "+b.Text+runText(b.Runs)))
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				cells = append(cells, tidy(cell.Text))
			}
		}
	}
	return lines, cells
}

func tidy(s string) string { return strings.Join(strings.Fields(vi.NFC(s)), " ") }

// written notes what a control holds beyond what was sent: the text outside
// tables without prompts and dots, and the rows of its tables, unless they are
// as they were sent.
func (a *Reply) written(d *read.Document, c read.Control, sent, cells []string) {
	var lines, all []string
	last := read.Cell{}
	for _, p := range d.Paragraphs[c.First:c.End] {
		line := tidy(p.Text())
		if p.Marker != "" && line != "" {
			line = p.Marker + " " + line
		}
		if p.Cell.Table == 0 {
			if line != "" && !slices.Contains(sent, line) && strings.Trim(line, ".… ") != "" {
				lines = append(lines, line)
			}
			continue
		}
		a.cell(last, p.Cell, line, p.Number)
		last = p.Cell
	}
	for _, row := range a.Rows {
		all = append(all, row...)
	}
	if slices.Equal(all, cells) {
		a.Rows, a.Starts = nil, nil
	}
	a.Text = strings.Join(lines, "\n")
}

// cell adds a paragraph of a table to its cell.
func (a *Reply) cell(last, at read.Cell, line string, paragraph int) {
	n := len(a.Rows) - 1
	switch {
	case at.Table != last.Table || at.Row != last.Row:
		a.Rows, a.Starts = append(a.Rows, []string{line}), append(a.Starts, []int{paragraph})
	case at.Column != last.Column:
		a.Rows[n], a.Starts[n] = append(a.Rows[n], line), append(a.Starts[n], paragraph)
	default:
		cells := a.Rows[n]
		cells[len(cells)-1] = strings.TrimSpace(cells[len(cells)-1] + "\n" + line)
	}
}
