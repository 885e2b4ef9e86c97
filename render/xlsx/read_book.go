package xlsx

import (
	"fmt"
	"path"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// open reads what all sheets use, and which sheets there are (ECMA-376 part 1,
// 18.2, 18.4, 18.8).
func (w *Workbook) open() error {
	roots, err := w.relations("")
	if err != nil {
		return err
	}
	main := ""
	for _, t := range roots {
		if t.kind == "officeDocument" {
			main = t.part
		}
	}
	if main == "" {
		return fmt.Errorf("%w: no workbook is named", errNoPart)
	}
	targets, err := w.relations(main)
	if err != nil {
		return err
	}
	parts := map[string]string{}
	for _, t := range targets {
		parts[t.id] = t.part
		switch t.kind {
		case "sharedStrings":
			err = w.strings(t.part)
		case "styles":
			err = w.styles(t.part)
		}
		if err != nil {
			return err
		}
	}
	return w.list(main, parts)
}

// target is a relation that leads to another part.
type target struct{ id, kind, part string }

// relations returns what a part leads to; it need not lead anywhere.
func (w *Workbook) relations(part string) ([]target, error) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	var out []target
	err := w.each(name, func(r *ooxml.Reader) error {
		if r.Local() != "Relationship" || r.Attr("TargetMode") == "External" {
			return nil
		}
		to := r.Attr("Target")
		if rest, absolute := strings.CutPrefix(to, "/"); absolute {
			to = rest
		} else {
			to = path.Join(path.Dir(part), to)
		}
		out = append(out, target{r.Attr("Id"), path.Base(r.Attr("Type")), to})
		return nil
	})
	return out, err
}

// list reads which sheets there are.
func (w *Workbook) list(main string, parts map[string]string) error {
	err := w.each(main, func(r *ooxml.Reader) error {
		switch r.Local() {
		case "workbookPr":
			w.date1904 = isTrue(r.Attr("date1904"))
		case "sheets":
			for depth := r.Depth(); r.Inside(depth); {
				if r.Kind != ooxml.StartTag || r.Local() != "sheet" {
					continue
				}
				name := r.Attr("name")
				switch {
				case len(w.names) == maxSheets*w.times:
					return ooxml.ErrTooMany
				case name == "" || w.sheets[name] != nil:
					return fmt.Errorf("%w: sheet %q", ooxml.ErrRepeated, name)
				}
				w.names = append(w.names, name)
				w.sheets[name] = &sheetEntry{part: parts[r.Attr("id")], state: r.Attr("state")}
			}
		}
		return nil
	})
	if err == nil && len(w.names) == 0 {
		return fmt.Errorf("%s: %w: it has no sheet", main, errNoPart)
	}
	return err
}

// isTrue reads a switch of the markup.
func isTrue(s string) bool {
	s = strings.TrimSpace(s)
	return s == "1" || s == "true"
}

// strings reads the table of texts.
func (w *Workbook) strings(part string) error {
	return w.each(part, func(r *ooxml.Reader) error {
		if r.Local() == "si" {
			w.texts = append(w.texts, plainText(w.rich(r)))
		}
		return nil
	})
}

// styles reads what each cell style makes of a number.
func (w *Workbook) styles(part string) error {
	own := map[string]numberFormat{}
	return w.each(part, func(r *ooxml.Reader) error {
		switch depth := r.Depth(); r.Local() {
		case "numFmts":
			for r.Inside(depth) {
				if r.Kind == ooxml.StartTag && r.Local() == "numFmt" {
					own[r.Attr("numFmtId")] = formatOf(r.Attr("formatCode"))
				}
			}
		case "cellXfs":
			for r.Inside(depth) {
				if r.Kind == ooxml.StartTag && r.Local() == "xf" {
					id := r.Attr("numFmtId")
					f, ok := own[id]
					if !ok {
						f = builtIn(id)
					}
					w.formats = append(w.formats, f)
				}
			}
		}
		return nil
	})
}

// rich returns the text of the element that begins here, in one piece or in
// runs, without the reading aid of its words.
func (w *Workbook) rich(r *ooxml.Reader) string {
	w.pieces = w.pieces[:0]
	for depth := r.Depth(); r.Inside(depth); {
		switch {
		case r.Kind != ooxml.StartTag:
		case r.Local() == "rPh":
			for depth := r.Depth(); r.Inside(depth); {
			}
		case r.Local() == "t":
			w.gather(r)
		}
	}
	return w.gathered()
}

// content returns the text of the element that begins here.
func (w *Workbook) content(r *ooxml.Reader) string {
	w.pieces = w.pieces[:0]
	w.gather(r)
	return w.gathered()
}

// gather collects the texts that stand in an element itself. A long one may
// come in many pieces.
func (w *Workbook) gather(r *ooxml.Reader) {
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind == ooxml.Text && r.Depth() == depth {
			w.pieces = append(w.pieces, r.Text())
		}
	}
}

func (w *Workbook) gathered() string {
	if len(w.pieces) == 1 {
		return w.pieces[0]
	}
	return strings.Join(w.pieces, "")
}
