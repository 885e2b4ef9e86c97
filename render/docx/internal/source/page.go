package source

import (
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// What a word processor takes where a section says nothing: Letter, with
// margins of an inch.
var letter = style.Page{Width: 215.9, Height: 279.4, Top: 25.4, Bottom: 25.4, Left: 25.4, Right: 25.4, Header: 12.7, Footer: 12.7}

// Page returns the page of a section by its properties, which may be nil.
func Page(n *ooxml.Node) style.Page {
	p := letter
	length := func(to *float64, n *ooxml.Node, name string) {
		if v, ok := n.TwipsAttr(name); ok {
			*to = style.Millimetres(max(v, -v)) // a negative margin holds whatever the header
		}
	}
	size, margins := n.Child("w:pgSz"), n.Child("w:pgMar")
	length(&p.Width, size, "w:w")
	length(&p.Height, size, "w:h")
	length(&p.Top, margins, "w:top")
	length(&p.Bottom, margins, "w:bottom")
	length(&p.Left, margins, "w:left")
	length(&p.Right, margins, "w:right")
	length(&p.Header, margins, "w:header")
	length(&p.Footer, margins, "w:footer")
	return p
}
