package read

import (
	"cmp"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// cellRoom is the room, in twips, between the sides of a cell and its text
// where nothing says otherwise (ISO/IEC 29500-1, 17.4.42).
const cellRoom = 115

// tableProps are the properties of a table, or of a cell, that one level sets.
type tableProps struct {
	left, right                       optional // cell margins, pt
	above, below, first, last, inside tri      // lines: first and last of the table, inside between rows
}

// readTableProps reads w:tblPr.
func readTableProps(n *ooxml.Node) tableProps {
	p := readCellRoom(n.Child("w:tblCellMar"))
	borders := n.Child("w:tblBorders")
	p.first, p.last = drawn(borders.Child("w:top")), drawn(borders.Child("w:bottom"))
	p.inside = drawn(borders.Child("w:insideH"))
	return p
}

// readCellProps reads w:tcPr.
func readCellProps(n *ooxml.Node) tableProps {
	p := readCellRoom(n.Child("w:tcMar"))
	borders := n.Child("w:tcBorders")
	p.above, p.below = drawn(borders.Child("w:top")), drawn(borders.Child("w:bottom"))
	return p
}

func readCellRoom(n *ooxml.Node) tableProps {
	side := func(names ...string) optional {
		for _, name := range names {
			if v := optionalTwips(n.Child(name), "w:w"); v.set {
				return v
			}
		}
		return optional{}
	}
	return tableProps{left: side("w:left", "w:start"), right: side("w:right", "w:end")}
}

// over returns p where it says something, else under.
func (p tableProps) over(under tableProps) tableProps {
	p.left, p.right = cmp.Or(p.left, under.left), cmp.Or(p.right, under.right)
	p.above, p.below = cmp.Or(p.above, under.above), cmp.Or(p.below, under.below)
	p.first, p.last, p.inside = cmp.Or(p.first, under.first), cmp.Or(p.last, under.last), cmp.Or(p.inside, under.inside)
	return p
}

// frame sets margins and lines of a cell that stands in a row of so many.
func (p tableProps) frame(c *Cell, rows int) {
	side := func(v optional) float64 {
		return style.Millimetres(cmp.Or(v, optional{cellRoom / 20.0, true}).v)
	}
	c.Left, c.Right = side(p.left), side(p.right)
	above, below := p.inside, p.inside
	if c.Row == 0 {
		above = p.first
	}
	if c.Row == rows-1 {
		below = p.last
	}
	c.Above, c.Below = cmp.Or(p.above, above) == on, cmp.Or(p.below, below) == on
}

// place reads where a table stands across the page.
func (t *Table) place(props *ooxml.Node) {
	switch props.Val("w:jc") {
	case "center":
		t.Align = style.Center
	case "right", "end":
		t.Align = style.Right
	}
	if v, ok := props.Child("w:tblInd").TwipsAttr("w:w"); ok {
		t.Indent = style.Millimetres(v)
	}
}
