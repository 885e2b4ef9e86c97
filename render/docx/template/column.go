package template

import (
	"regexp"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// mayBeColumns reports whether the cells between two tags of one row may be meant
// as columns: each tag is alone in its cell, and no other row has a text in either
// column.
func (p *part) mayBeColumns(begin, end *placedTag, first, last *ooxml.Node) bool {
	row := first.Parent
	if begin.Kind != tag.Repeat || len(row.All("w:tc")) < 3 || !p.onlyTag(first, begin) || !p.onlyTag(last, end) {
		return false
	}
	headed := p.headedColumns(tableOf(row))
	named := false
	columns(row, func(cell *ooxml.Node, column int) {
		named = named || (cell == first || cell == last) && headed[column]
	})
	return !named
}

// headedColumns returns the columns of a table with a text in them.
func (p *part) headedColumns(table *ooxml.Node) map[int]bool {
	if p.headed[table] == nil {
		headed := make(map[int]bool)
		for n := range table.Elements() {
			if n.Name == "w:tr" && tableOf(n) == table {
				columns(n, func(cell *ooxml.Node, column int) { headed[column] = headed[column] || !isBlank(textBelow(cell)) })
			}
		}
		p.headed[table] = headed
	}
	return p.headed[table]
}

// onlyTag reports whether nothing stands in a cell but a tag, and others like it.
func (p *part) onlyTag(cell *ooxml.Node, t *placedTag) bool {
	numbered := false
	if p.c.lists != nil {
		_, numbered = p.c.lists.of(t.para.n)
	}
	return !numbered && cell == t.para.n.Parent && isBlank(textBelow(cell))
}

// edgeTags are the tags that begin or end something.
var edgeTags = regexp.MustCompile(`\{\s*[#?^/][^{}]*\}`)

// textBelow returns the texts of all paragraphs in an element, without such tags.
func textBelow(n *ooxml.Node) string {
	var b strings.Builder
	for k := range n.Elements() {
		if k.Name == "w:p" {
			b.WriteString(textOf(k))
		}
	}
	return edgeTags.ReplaceAllString(b.String(), "")
}
