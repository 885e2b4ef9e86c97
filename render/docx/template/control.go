package template

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// elsewhere are what a control says of its text besides the text: where it is
// kept, that it is a prompt, and which day or choice it is. Word shows these
// rather than the text.
var elsewhere = []string{"w:dataBinding", "w15:dataBinding", "w:showingPlcHdr"}

// unbound returns the edits after which a control with tags shows what is put in,
// and nothing else that is kept in the file.
func unbound(control *ooxml.Node) (edits []ooxml.Edit) {
	if !holdsTag(control.Child("w:sdtContent")) {
		return nil
	}
	for k := range control.Child("w:sdtPr").Elements() {
		if slices.Contains(elsewhere, k.Name) {
			edits = append(edits, ooxml.Cut(k))
		}
		for _, name := range [...]string{"w:fullDate", "w:lastValue"} {
			if a := k.AttrAt(name); a != nil {
				edits = append(edits, ooxml.CutAttr(a))
			}
		}
	}
	return edits
}

// plainTypes are the kinds of controls that hold no other control.
var plainTypes = []string{"w:text", "w:date", "w:dropDownList", "w:comboBox"}

// isPlain reports whether the properties are those of a control that holds no other.
func isPlain(props *ooxml.Node) bool {
	return slices.ContainsFunc(props.Kids, func(k *ooxml.Node) bool { return slices.Contains(plainTypes, k.Name) })
}

// plainControl writes the properties of such a control, in which a tag stands. Where
// its value has places that are filled in later it becomes one of rich text.
func (e *emitter) plainControl(props *ooxml.Node) {
	var slots []*asked
	for n := range props.Parent.Child("w:sdtContent").Elements() {
		if p := e.of(n).para; p != nil && n.Name == "w:r" {
			for _, x := range p.pieces {
				if x.tag != nil && x.tag.Kind == tag.Value && x.tag.atom.run == n {
					slots = append(slots, e.slotsOf(x.tag)...)
				}
			}
		}
	}
	at := props.Start
	for _, k := range props.Kids {
		e.raw(at, k.Start)
		if slices.Contains(plainTypes, k.Name) {
			kept := e.nested(func() { e.raw(k.Start, k.End) })
			e.step(func(r *runner) {
				if !slices.ContainsFunc(slots, r.open) {
					r.run(kept)
				}
			})
		} else {
			e.element(k)
		}
		at = k.End
	}
	e.raw(at, props.End)
}

// slotsOf returns what a tag asks for, where that may have places that are filled in
// later and its filters keep them.
func (e *emitter) slotsOf(t *placedTag) []*asked {
	_, name := tag.Dots(t.Path)
	for _, c := range t.Calls {
		if f := e.c.data.Filters[c.Name]; f.Keeps == nil || !f.Keeps(c.Arg) {
			return nil
		}
	}
	for level, s := range slices.Backward(e.scopes) {
		if f, ok := findIn(s.model, name); ok && f.Runs != nil {
			return []*asked{{Field: &f, level: level}}
		} else if ok {
			break
		}
	}
	return nil
}

// open reports whether a value has places that are filled in later.
func (r *runner) open(q *asked) bool {
	return slices.ContainsFunc(r.parts(q), func(run doc.Run) bool { return !run.Slot.IsZero() })
}

// parts returns what a text with such places is made of.
func (r *runner) parts(q *asked) []doc.Run {
	runs, _ := get(r, q, func(root, at any) ([]doc.Run, error) { return q.Runs(root, at), nil })
	return runs
}

// controlsAround returns the tags of the controls that an element stands in.
func controlsAround(n *ooxml.Node) (tags []string) {
	for ; n != nil; n = n.Parent {
		if n.Name == "w:sdt" {
			if tag := n.Child("w:sdtPr").Val("w:tag"); tag != "" {
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

// edge is a part of a tag that begins or ends something.
var edge = regexp.MustCompile(`\{\s*[#?^/]|[#?^/][^{}]*\}`)

// unwrapped returns the edits that take away what older word processors and tracked
// changes put around words, where a tag that begins or ends something stands in it:
// what is between two of them would stand inside of one and outside of the other.
func unwrapped(n *ooxml.Node) (edits []ooxml.Edit) {
	var text strings.Builder
	for k := range n.Elements() {
		if k.Name == "w:p" {
			return nil
		}
		if k.Name == "w:t" {
			text.WriteString(k.Text)
		}
	}
	if !edge.MatchString(text.String()) {
		return nil
	}
	edits = []ooxml.Edit{{From: n.Start, To: n.Open}, {From: n.Close, To: n.End}}
	if props := n.Child("w:smartTagPr"); props != nil {
		edits = append(edits, ooxml.Cut(props))
	}
	return edits
}

// holdsTag reports whether a tag may stand in an element.
func holdsTag(n *ooxml.Node) bool {
	return anyBelow(n, func(k *ooxml.Node) bool { return k.Name == "w:t" && strings.Contains(k.Text, "{") })
}
