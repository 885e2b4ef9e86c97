package xlsx

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// comments reads what people wrote beside the cells of a sheet: as notes, or in
// threads, of which programs keep a note too for those that know none.
func (w *Workbook) comments(part string, out *Sheet) error {
	if _, ok := w.pkg.Text(relationsOf(part)); !ok {
		return nil
	}
	targets, err := w.relations(part)
	if err != nil {
		return err
	}
	notes, threads := map[string][]string{}, map[string][]string{} // by the names of cells
	for _, t := range targets {
		_, ok := w.pkg.Text(t.part)
		switch {
		case ok && t.kind == "comments":
			err = w.notes(t.part, "comments", "comment", notes)
		case ok && t.kind == "threadedComment":
			err = w.notes(t.part, "ThreadedComments", "threadedComment", threads)
		case ok && t.kind == "drawing":
			err = w.drawn(t.part, out)
		}
		if err != nil {
			return err
		}
	}
	maps.Copy(notes, threads)
	if len(notes) == 0 {
		return nil
	}
	for i := range out.Cells {
		name := doc.CellName(out.Cells[i].Column, out.Cells[i].Row)
		out.Cells[i].Comment = strings.Join(notes[name], "\n")
		delete(notes, name)
	}
	for _, name := range slices.Sorted(maps.Keys(notes)) {
		c := Cell{Comment: strings.Join(notes[name], "\n")}
		if c.Comment == "" || !c.named(name) {
			continue
		}
		if err := w.count(&c); err != nil {
			return err
		}
		out.Cells = append(out.Cells, c)
	}
	return nil
}

// notes reads a part of comments, the texts of one cell under each other. One
// that names no cell is of the first, so that it is not lost.
func (w *Workbook) notes(part, kind, element string, into map[string][]string) error {
	return w.each(part, kind, func(r *ooxml.Reader) error {
		if r.Local() != element {
			return nil
		}
		name, _, _ := strings.Cut(strings.TrimSpace(r.Attr("ref")), ":")
		if !new(Cell).named(name) {
			name = "A1"
		}
		text := ""
		for depth := r.Depth(); r.Inside(depth); {
			switch {
			case r.Kind != ooxml.StartTag || r.Local() != "text":
			case element == "comment":
				text, _ = w.rich(r)
			default:
				text = w.content(r)
			}
		}
		if text = strings.TrimSpace(plainText(text)); text != "" {
			into[name] = append(into[name], text)
		} else if into[name] == nil {
			into[name] = []string{}
		}
		return nil
	})
}

// drawn reads the text boxes and pictures of a drawing. What stands there twice,
// for programs of two ages, is read once.
func (w *Workbook) drawn(part string, out *Sheet) error {
	return w.each(part, "wsDr", func(r *ooxml.Reader) error {
		if !strings.HasSuffix(r.Local(), "Anchor") {
			return nil
		}
		c, picture := Cell{Row: 1, Column: 1}, false
		var lines []string
		for depth := r.Depth(); r.Inside(depth); {
			if r.Kind != ooxml.StartTag {
				continue
			}
			switch r.Local() {
			case "from":
				w.corner(r, &c)
			case "pic":
				picture = true
			case "p":
				if line := strings.TrimSpace(w.said(r)); line != "" && !slices.Contains(lines, line) {
					lines = append(lines, line)
				}
			}
		}
		if c.Text = strings.Join(lines, "\n"); c.Text == "" && !picture {
			return nil
		}
		out.Drawn = append(out.Drawn, c)
		return w.count(&c)
	})
}

// corner reads the cell in which something begins that is drawn.
func (w *Workbook) corner(r *ooxml.Reader, c *Cell) {
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind != ooxml.StartTag {
			continue
		}
		switch of := r.Local(); of {
		case "col", "row":
			n, err := strconv.Atoi(strings.TrimSpace(w.content(r)))
			switch {
			case err != nil || n < 0:
			case of == "col":
				c.Column = min(n, maxColumns-1) + 1
			default:
				c.Row = min(n, MaxRows-1) + 1
			}
		}
	}
}

// said is the text of the runs of the paragraph that begins here.
func (w *Workbook) said(r *ooxml.Reader) string {
	text := ""
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind == ooxml.StartTag && r.Local() == "t" {
			text += w.content(r)
		}
	}
	return text
}
