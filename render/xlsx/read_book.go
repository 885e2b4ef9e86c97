package xlsx

import (
	"fmt"
	"path"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
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
	if err := ooxml.OfAnother(main, "xl"); err != nil {
		return err
	}
	targets, err := w.relations(main)
	if err != nil {
		return err
	}
	parts := map[string]target{}
	for _, t := range targets {
		parts[t.id] = t
		switch t.kind {
		case "sharedStrings":
			err = w.strings(t.part)
		case "styles":
			err = w.readStyles(t.part)
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
	var out []target
	err := w.each(relationsOf(part), "Relationships", func(r *ooxml.Reader) error {
		if r.Local() != "Relationship" || r.Attr("TargetMode") == "External" {
			return nil
		}
		to := r.Attr("Target")
		if rest, absolute := strings.CutPrefix(to, "/"); absolute {
			to = path.Clean(rest)
		} else {
			to = path.Join(path.Dir(part), to)
		}
		out = append(out, target{r.Attr("Id"), path.Base(r.Attr("Type")), to})
		return nil
	})
	return out, err
}

// relationsOf is the part that says where a part leads to.
func relationsOf(part string) string {
	if part == "" {
		return "_rels/.rels"
	}
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// list reads which sheets there are.
func (w *Workbook) list(main string, parts map[string]target) error {
	err := w.each(main, "workbook", func(r *ooxml.Reader) error {
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
				case len(w.names) == w.pkg.Limits.Sheets:
					return limit.Check(len(w.names)+1, w.pkg.Limits.Sheets, "trang tính", "sheets")
				case name == "" || w.sheets[name] != nil:
					return fmt.Errorf("%w: sheet %q", ooxml.ErrRepeated, name)
				}
				w.names = append(w.names, name)
				to := parts[r.AttrLocal("id")]
				w.sheets[name] = &sheetEntry{part: to.part, state: r.Attr("state"), chart: to.kind == "chartsheet"}
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
	return w.each(part, "sst", func(r *ooxml.Reader) error {
		if r.Local() == "si" {
			text, runs := w.rich(r)
			if runs != nil {
				if w.runs == nil {
					w.runs = map[int][]runLook{}
				}
				w.runs[len(w.shelf.texts)] = runs
			}
			w.shelf.texts = append(w.shelf.texts, plainText(text))
		}
		for text, ok := r.Item(); ok; text, ok = r.Item() {
			w.shelf.texts = append(w.shelf.texts, plainText(text))
		}
		return nil
	})
}

// rich returns the text of the element that begins here, in one piece or in
// runs, without the reading aid of its words, and how runs look of which
// something can be seen, each look once.
func (w *Workbook) rich(r *ooxml.Reader) (string, []runLook) {
	w.pieces = w.pieces[:0]
	var runs []runLook
	var run runLook
	looks := map[runLook]bool{}
	inRun, texts := false, 0
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind != ooxml.StartTag {
			continue
		}
		switch r.Local() {
		case "rPh":
			for depth := r.Depth(); r.Inside(depth); {
			}
		case "r":
			inRun, run = true, runLook{}
		case "rPr":
			run.own = fontOf(r)
		case "t":
			if texts++; texts > 1 && !inRun {
				w.twofold = true
			}
			before := len(w.pieces)
			w.gather(r)
			if inRun && strings.TrimSpace(strings.Join(w.pieces[before:], "")) != "" {
				run.own = w.sameFont(run.own)
				if !looks[run] {
					looks[run] = true
					runs = append(runs, run)
				}
			}
		}
	}
	return w.gathered(), runs
}

// sameFont returns the one of all fonts of runs that are alike.
func (w *Workbook) sameFont(f *font) *font {
	if f == nil {
		return nil
	}
	if known := w.fonts[*f]; known != nil {
		return known
	}
	w.fonts[*f] = f
	return f
}

// content returns the text of the element that begins here.
func (w *Workbook) content(r *ooxml.Reader) string {
	w.pieces = w.pieces[:0]
	w.gather(r)
	return w.gathered()
}

// gather collects the texts that stand in an element that holds nothing else. A
// long one may come in many pieces.
func (w *Workbook) gather(r *ooxml.Reader) {
	for depth := r.Depth(); r.Inside(depth); {
		switch {
		case r.Kind == ooxml.StartTag:
			w.twofold = true
		case r.Kind == ooxml.Text && r.Depth() == depth:
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
