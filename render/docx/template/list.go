package template

import (
	"bytes"
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// numbering are the lists of a template: one that stands below something else
// in a repeat counts anew in each turn.
type numbering struct {
	hole                   // of word/numbering.xml, for what is added
	lists map[string]*list // by numId
	last  int              // the greatest id

	styles map[string]listRef // lists of paragraph styles, by their ids; "" is the default style
}

// list is a list that paragraphs refer to.
type list struct {
	abstract  string
	starts    map[int]string // of its levels that are numbered; where they begin
	overrides map[int]string // what it says otherwise of a level, as markup
}

// listRef is how a paragraph refers to a list.
type listRef struct {
	id     string
	level  int
	indent []byte // of the style that says so, which counts before that of the list
}

// newList is a list that counts anew, from a level on.
type newList struct {
	of   string // the list of the template
	turn int    // of the repeat around it
}

func newNumbering(ctx context.Context, data []byte) (*numbering, error) {
	root, err := ooxml.Tree(ctx, data)
	if err != nil {
		return nil, err
	}
	l := &numbering{lists: make(map[string]*list)}
	at := root.Close
	abstracts := make(map[string]map[int]string)
	for _, n := range root.Kids {
		switch n.Name {
		case "w:abstractNum":
			starts := make(map[int]string)
			readStarts(starts, n)
			abstracts[n.Attr("w:abstractNumId")] = starts
		case "w:num":
			id := n.Attr("w:numId")
			own := &list{n.Val("w:abstractNumId"), make(map[int]string), make(map[int]string)}
			maps.Copy(own.starts, abstracts[own.abstract])
			own.override(data, n)
			l.lists[id] = own
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

// readStarts reads where the numbered levels in an element begin.
func readStarts(starts map[int]string, n *ooxml.Node) {
	for _, lvl := range n.All("w:lvl") {
		if lvl.Val("w:numFmt") == "bullet" {
			delete(starts, lvl.IntAttr("w:ilvl"))
			continue
		}
		starts[lvl.IntAttr("w:ilvl")] = cmp.Or(lvl.Val("w:start"), "1")
	}
}

func (l *list) override(data []byte, num *ooxml.Node) {
	for _, n := range num.All("w:lvlOverride") {
		level := n.IntAttr("w:ilvl")
		readStarts(l.starts, n)
		if start := n.Val("w:startOverride"); start != "" && l.starts[level] != "" {
			l.starts[level] = start
		}
		if lvl := n.Child("w:lvl"); lvl != nil {
			l.overrides[level] = string(data[lvl.Start:lvl.End])
		}
	}
}

// readStyles notes which paragraph styles number their paragraphs.
func (l *numbering) readStyles(ctx context.Context, data []byte) error {
	root, err := ooxml.Tree(ctx, data)
	if err != nil {
		return err
	}
	styles := make(map[string]*ooxml.Node)
	for _, n := range root.All("w:style") {
		styles[n.Attr("w:styleId")] = n
	}
	l.styles = make(map[string]listRef)
	for id, n := range styles {
		var ref listRef
		known := false
		for range styles { // at most
			num := n.Path("w:pPr", "w:numPr")
			if ref.id == "" {
				ref.id = num.Val("w:numId")
			}
			if level := num.Child("w:ilvl"); level != nil && !known {
				ref.level, known = level.IntAttr("w:val"), true
			}
			if indent := n.Path("w:pPr", "w:ind"); indent != nil && ref.indent == nil {
				ref.indent = data[indent.Start:indent.End]
			}
			if n = styles[n.Val("w:basedOn")]; n == nil {
				break
			}
		}
		if l.lists[ref.id] != nil {
			l.styles[id] = ref
			if styles[id].Attr("w:default") == "1" {
				l.styles[""] = ref
			}
		}
	}
	return nil
}

// of returns the numbered list that a paragraph belongs to.
func (l *numbering) of(n *ooxml.Node) (ref listRef, ok bool) {
	if l == nil {
		return ref, false
	}
	props := n.Child("w:pPr")
	ref = l.styles[props.Val("w:pStyle")]
	if num := props.Child("w:numPr"); num != nil {
		if id := num.Val("w:numId"); id != "" {
			ref.id, ref.indent = id, nil
		}
		if level := num.Child("w:ilvl"); level != nil {
			ref.level = level.IntAttr("w:val")
		}
	}
	own := l.lists[ref.id]
	return ref, own != nil && own.starts[ref.level] != ""
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

// mayBeFilled reports whether tags may stand in the numbers: in none of what is
// written again for lists that count anew, and these come last.
func (l *numbering) mayBeFilled() bool {
	for _, own := range l.lists {
		for _, lvl := range own.overrides {
			if strings.Contains(lvl, "{") {
				return false
			}
		}
	}
	return bytes.HasPrefix(l.after, []byte("</"))
}

// numberingPart writes the lists of the template, with those that count anew.
func (r *runner) numberingPart() {
	r.buf = append(r.buf, r.t.numbers.before...)
	r.newLists()
	r.buf = append(r.buf, r.t.numbers.after...)
}

// newLists writes the lists that count anew.
func (r *runner) newLists() {
	l := r.t.numbers
	for i, n := range r.lists {
		of := l.lists[n.of]
		r.raw(`<w:num w:numId="`, strconv.Itoa(l.last+i+1), `"><w:abstractNumId w:val="`, of.abstract, `"/>`)
		for _, level := range slices.Sorted(maps.Keys(of.starts)) {
			r.raw(`<w:lvlOverride w:ilvl="`, strconv.Itoa(level), `"><w:startOverride w:val="`, of.starts[level], `"/>`, of.overrides[level], `</w:lvlOverride>`)
		}
		r.raw(`</w:num>`)
	}
}
