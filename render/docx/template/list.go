package template

import (
	"strconv"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// numbering are the lists of a template: one that is numbered by Word
// inside a repeat of a repeat counts anew in each turn of the outer one.
type numbering struct {
	hole                       // of word/numbering.xml, for what is added
	abstract map[string]string // by the id of a list
	last     int               // the greatest id
}

// newList is a list that counts anew.
type newList struct {
	of   string // the list of the template
	turn int    // of the repeat around it
}

func newNumbering(data []byte) (*numbering, error) {
	root, err := ooxml.Tree(data)
	if err != nil {
		return nil, err
	}
	l := &numbering{abstract: make(map[string]string)}
	at := root.Close
	for _, n := range root.Kids {
		switch n.Name {
		case "w:num":
			id := n.Attr("w:numId")
			l.abstract[id] = n.Val("w:abstractNumId")
			if v, err := strconv.Atoi(id); err == nil {
				l.last = max(l.last, v)
			}
		case "w:numIdMacAtCleanup":
			at = n.Start
		}
	}
	l.hole = hole{data[:at], data[at:]}
	return l, nil
}

// newList compiles the reference of a paragraph to a list. Only the outermost
// level is counted anew: word processors see to the others.
func (e *emitter) newList(n *ooxml.Node) {
	num := n.Child("w:numId")
	if lists := e.c.lists; num == nil || lists == nil || lists.abstract[num.Attr("w:val")] == "" || n.Child("w:ilvl") != nil && n.Val("w:ilvl") != "0" {
		e.around(n, nil)
		return
	}
	id := num.AttrAt("w:val")
	e.c.renumbers = true
	e.raw(n.Start, id.ValueStart)
	list, level := id.Value(), len(e.scopes)-2
	e.step(func(r *runner) { r.int(r.listFor(list, level)) })
	e.raw(id.End-1, n.End)
}

// listFor returns the id of the list for the turn of the repeat at hand.
func (r *runner) listFor(list string, level int) int {
	key := newList{list, r.frames[level].turn}
	id, ok := r.listIDs[key]
	if !ok {
		r.lists = append(r.lists, key)
		id = r.t.numbers.last + len(r.lists)
		if r.listIDs == nil {
			r.listIDs = make(map[newList]int)
		}
		r.listIDs[key] = id
	}
	return id
}

// numberingPart writes the lists of the template, with those that count anew.
func (r *runner) numberingPart() {
	l := r.t.numbers
	r.buf = append(r.buf, l.before...)
	for i, n := range r.lists {
		r.raw(`<w:num w:numId="`, strconv.Itoa(l.last+i+1), `"><w:abstractNumId w:val="`, l.abstract[n.of], `"/>`,
			`<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`)
	}
	r.buf = append(r.buf, l.after...)
}
