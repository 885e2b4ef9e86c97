package nd30

import (
	"io"
	"slices"
	"strings"

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

// Reply is what a unit wrote into one section of its report.
type Reply struct {
	ID       string // of the section
	Heading  string
	Required bool
	State    State
	Text     string     // paragraphs are divided by "\n"; without the prompt
	Rows     [][]string // of a table, with its header
	Place    diag.Place // where it begins; zero when it is missing
}

// ReadOutline reads a filled skeleton of a report ([Outline]) back by its
// content controls: one reply for every section that has something to fill
// in, in the order of the outline, under its present id even where the file
// bears a former one. Errors are those of [read.File].
func ReadOutline(r io.ReaderAt, size int64, o *outline.Outline) ([]Reply, error) {
	d, err := read.File(r, size)
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
	var replies []Reply
	for i := range skeleton.Body {
		if b := &skeleton.Body[i]; b.Kind == doc.Field {
			id := strings.TrimPrefix(b.Slot.Tag, sectionPrefix)
			replies = append(replies, readReply(d, b, id, sections[id]))
		}
	}
	return replies, nil
}

// OutlineUnit returns the code of the unit whose own skeleton a file is, filled in
// or not; "" of any other file.
func OutlineUnit(r io.ReaderAt, size int64) string {
	d, err := read.File(r, size)
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

// readReply compares a control with the field that was sent out.
func readReply(d *read.Document, field *doc.Block, id string, s *outline.Section) Reply {
	a := Reply{ID: id, Heading: field.Slot.Title}
	ids := []string{a.ID}
	if s != nil {
		a.Heading, a.Required = s.Heading, s.IsRequired()
		ids = append(ids, s.Was...)
	}
	c, ok := control(d, ids)
	if !ok {
		return a
	}
	a.Place = diag.Place{Part: c.Part}
	if c.First < c.End {
		a.Place.Paragraph = d.Paragraphs[c.First].Number
	}
	lines, cells := sent(field.Blocks)
	a.Text, a.Rows = written(d, c, lines, cells)
	a.State = Blank
	if a.Text != "" || a.Rows != nil {
		a.State = Filled
	}
	return a
}

func control(d *read.Document, ids []string) (read.Control, bool) {
	for _, id := range ids {
		if c, ok := d.Control(sectionTag(id)); ok {
			return c, true
		}
	}
	return read.Control{}, false
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

// written returns what a control holds beyond what was sent: the text outside
// tables without prompts and dots, and the rows of its tables, unless they are
// as they were sent.
func written(d *read.Document, c read.Control, sent, cells []string) (text string, rows [][]string) {
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
		rows, last = addCell(rows, last, p.Cell, line)
	}
	for _, row := range rows {
		all = append(all, row...)
	}
	if slices.Equal(all, cells) {
		rows = nil
	}
	return strings.Join(lines, "\n"), rows
}

// addCell adds a paragraph of a table to its cell.
func addCell(rows [][]string, last, at read.Cell, line string) ([][]string, read.Cell) {
	switch {
	case at.Table != last.Table || at.Row != last.Row:
		rows = append(rows, []string{line})
	case at.Column != last.Column:
		rows[len(rows)-1] = append(rows[len(rows)-1], line)
	default:
		cells := rows[len(rows)-1]
		cells[len(cells)-1] = strings.TrimSpace(cells[len(cells)-1] + "\n" + line)
	}
	return rows, at
}
