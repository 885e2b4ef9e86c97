package template

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// anchor is a bookmark, or what a comment is about: other places of the file
// point at it, so that it stands once, in the first turn of a repeat that it is
// in. What repeats or conditions tear is what there is of it: where its end is left
// out, it ends with them. One without an end is a point where it begins.
type anchor struct {
	index  int          // among those of the template
	around []*placedTag // the repeats and conditions that it begins in
	torn   *bool
}

// What has become of an anchor in the paper at hand.
const (
	notYet = iota
	begun
	done
)

const (
	anchorStart = "Start"
	anchorEnd   = "End"
)

// anchors are what the names of anchors begin with.
var anchors = []string{"w:bookmark", "w:commentRange", "w:commentReference", "w:moveFromRange", "w:moveToRange"}

func isAnchor(name string) bool {
	return slices.ContainsFunc(anchors, func(kind string) bool { return strings.HasPrefix(name, kind) })
}

// inside returns the repeats and conditions at hand.
func (e *emitter) inside() []*placedTag {
	around := make([]*placedTag, len(e.opened))
	for i := range e.opened {
		around[i] = e.opened[i].tag
	}
	return around
}

func (e *emitter) anchor(n *ooxml.Node) {
	kind, ends := strings.CutSuffix(n.Name, anchorEnd)
	markup := e.data[n.Start:n.End]
	if ends {
		a := e.anchors[kind+n.Attr("w:id")]
		if a == nil {
			return
		}
		*a.torn = false
		index := a.index
		end := func(r *runner) {
			if r.anchors[index] == begun {
				r.anchors[index] = done
				r.buf = append(r.buf, markup...)
			}
		}
		e.step(end)
		common := 0
		for common < min(len(a.around), len(e.opened)) && a.around[common] == e.opened[common].tag {
			common++
		}
		if common < len(e.opened) {
			o := &e.opened[common]
			o.ends = append(o.ends, end)
		}
		return
	}
	kind, ranges := strings.CutSuffix(kind, anchorStart)
	index, torn := e.c.anchors, &ranges
	e.c.anchors++
	prefix, id := n.Prefix(), n.Attr("w:id")
	e.anchors[kind+id] = &anchor{index, e.inside(), torn}
	e.step(func(r *runner) {
		if r.anchors[index] != notYet {
			return
		}
		r.anchors[index] = begun
		r.buf = append(r.buf, markup...)
		if *torn {
			r.raw("<", prefix, strings.TrimPrefix(kind, "w:"), anchorEnd, " ", prefix, `id="`, id, `"/>`)
		}
	})
}
