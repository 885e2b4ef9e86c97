package template

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// run writes a run with tags in it, in as many runs as it takes.
func (e *emitter) run(p *paragraph, n *ooxml.Node) {
	w := runWriter{e: e, para: p, n: n, look: e.lookOf(n)}
	for _, k := range n.Kids {
		if k.Name == "w:rPr" {
			continue
		}
		a := p.atomOf(k)
		switch {
		case a == nil || len(p.touched(a)) == 0:
			w.open()
			e.element(k)
		case k.Name == "w:t":
			w.text(a)
		}
	}
	w.close()
}

func (e *emitter) lookOf(n *ooxml.Node) runLook {
	look := runLook{prefix: n.Prefix(), open: e.data[n.Start:n.Open]}
	props := n.Child("w:rPr")
	if props == nil {
		return look
	}
	look.props = e.data[props.Start:props.End]
	if old := props.Child("w:rPrChange"); old != nil {
		look.props = e.data[props.Start:old.Start] + e.data[old.End:props.End]
	}
	look.open += look.props
	return look
}

// runWriter writes the pieces of one run. Neither a run nor a text is written
// before there is something to put in it.
type runWriter struct {
	e            *emitter
	para         *paragraph
	n            *ooxml.Node
	look         runLook
	inRun, inTxt bool
	plain        bool // the text at hand stands in the part as it is written
}

func (w *runWriter) open() {
	w.closeText()
	if !w.inRun {
		w.e.lit(w.look.open)
		w.inRun = true
	}
}

func (w *runWriter) openText() {
	if !w.inTxt {
		w.open()
		w.e.lit("<", w.look.prefix, `t xml:space="preserve">`)
		w.inTxt = true
	}
}

func (w *runWriter) closeText() {
	if w.inTxt {
		w.e.lit("</", w.look.prefix, "t>")
		w.inTxt = false
	}
}

func (w *runWriter) close() {
	w.closeText()
	if w.inRun {
		w.e.lit("</", w.look.prefix, "r>")
		w.inRun = false
	}
}

// text writes what is left of a text once tags and braces are out of it.
func (w *runWriter) text(a *atom) {
	at, text := a.from, w.para.text[a.from:a.to]
	w.plain = w.e.data[a.n.Open:a.n.Close] == text && strings.IndexByte(text, '>') < 0
	for _, x := range w.para.touched(a) {
		if x.from > at {
			w.characters(a, at, x.from)
		}
		if x.tag != nil && x.from >= a.from {
			w.tag(x.tag)
		}
		at = min(x.to, a.to)
	}
	w.characters(a, at, a.to)
}

// characters writes a stretch of the text that stands in an atom.
func (w *runWriter) characters(a *atom, from, to int) {
	if from == to {
		return
	}
	w.openText()
	if before := a.n.Open - a.from; w.plain {
		w.e.raw(before+from, before+to)
	} else {
		w.e.buf = ooxml.AppendText(w.e.buf, w.para.text[from:to])
	}
}

func (w *runWriter) tag(t *placedTag) {
	switch t.Kind {
	case tag.Value:
		w.value(t)
	case tag.Picture:
		if q, room, ok := w.e.picture(t); ok {
			w.close()
			look := w.look
			w.e.step(func(r *runner) { r.picture(q, look, room) })
		}
	case tag.Block:
		w.e.fault(blockInText, t)
	default:
		if t.holder == nil && t.pair != nil {
			w.close()
			w.e.act(t)
		}
	}
}

// value writes a value inside the text of the run, or, where it has places that
// are filled in later, as runs of its own.
func (w *runWriter) value(t *placedTag) {
	q, filters, ok := w.e.value(t)
	if !ok {
		return
	}
	if q.Runs != nil && !slices.ContainsFunc(filters, func(f boundFilter) bool { return !f.keeps }) {
		w.close()
		look, around := w.look, controlsAround(w.n)
		w.e.step(func(r *runner) { r.slots(q, filters, look, around) })
		return
	}
	w.openText()
	q.filters, q.prefix = filters, w.look.prefix
	w.e.put(q, nil)
}
