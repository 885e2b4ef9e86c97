package read

import (
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// thin is how high a shape may be, in pt, and still be a line.
const thin = 3

// drawing reads w:drawing: straight lines, and text boxes for later.
func (w *runWriter) drawing(n *ooxml.Node) {
	for _, anchor := range n.Kids {
		if anchor.Name == "wp:anchor" || anchor.Name == "wp:inline" {
			w.shapes(anchor)
			width, _ := ooxml.Measure(anchor.Child("wp:extent").Attr("cx"), ooxml.PerEMU)
			w.textBoxes(anchor, width, 2*boxSide)
		}
	}
}

// straight are the shapes of a single line.
var straight = map[string]bool{"line": true, "straightConnector1": true}

// shapes reads the lines of a drawing: a shape alone, or those of a group.
func (w *runWriter) shapes(anchor *ooxml.Node) {
	extent := anchor.Child("wp:extent")
	at := anchorPlace(anchor)
	at.Width, _ = ooxml.Measure(extent.Attr("cx"), ooxml.PerEMU)
	height, _ := ooxml.Measure(extent.Attr("cy"), ooxml.PerEMU)
	group := anchor.Path("a:graphic", "a:graphicData", "wpg:wgp")
	if group == nil {
		w.shape(anchor.Path("a:graphic", "a:graphicData", "wps:wsp"), at, height)
		return
	}
	frame := group.Path("wpg:grpSpPr", "a:xfrm")
	inner, outer := size(frame.Child("a:chExt")), [2]float64{at.Width, height}
	from := point(frame.Child("a:chOff"))
	for _, shape := range group.All("wps:wsp") {
		placed := shape.Path("wps:spPr", "a:xfrm")
		off, ext := point(placed.Child("a:off")), size(placed.Child("a:ext"))
		line := at
		line.Width = scaled(ext[0], outer[0], inner[0])
		line.Offset += scaled(off[0]-from[0], outer[0], inner[0])
		line.Down += scaled(off[1]-from[1], outer[1], inner[1])
		w.shape(shape, line, scaled(ext[1], outer[1], inner[1]))
	}
}

// scaled is a length of a group in pt: the group is inner long in its own units
// and outer on the page.
func scaled(v, outer, inner float64) float64 {
	if inner == 0 {
		return v
	}
	return v * outer / inner
}

func point(n *ooxml.Node) [2]float64 { return measures(n, "x", "y") }
func size(n *ooxml.Node) [2]float64  { return measures(n, "cx", "cy") }

func measures(n *ooxml.Node, x, y string) (p [2]float64) {
	p[0], _ = ooxml.Measure(n.Attr(x), ooxml.PerEMU)
	p[1], _ = ooxml.Measure(n.Attr(y), ooxml.PerEMU)
	return p
}

// shape takes a shape that is a visible line.
func (w *runWriter) shape(n *ooxml.Node, line Line, height float64) {
	props := n.Child("wps:spPr")
	if props == nil || n.Find("w:txbxContent") != nil {
		return
	}
	kind := props.Child("a:prstGeom").Attr("prst")
	stroked := props.Path("a:ln", "a:noFill") == nil
	filled := kind == "rect" && props.Child("a:noFill") == nil
	if !straight[kind] && kind != "rect" || !stroked && !filled || height > thin || line.Width <= height {
		return
	}
	line.Dashed = isDashed(props.Path("a:ln", "a:prstDash").Attr("val"))
	w.lines = append(w.lines, line)
}

func isDashed(style string) bool { return style != "" && style != "solid" }

// anchorPlace reads where a drawing stands.
func anchorPlace(anchor *ooxml.Node) Line {
	across, down := anchor.Child("wp:positionH"), anchor.Child("wp:positionV")
	line := Line{Relative: across.Attr("relativeFrom"), Vertical: down.Attr("relativeFrom"), Inline: anchor.Name == "wp:inline"}
	if a := across.Child("wp:align"); a != nil {
		line.Align = strings.TrimSpace(a.Text)
	}
	if o := across.Child("wp:posOffset"); o != nil {
		line.Offset, _ = ooxml.Measure(strings.TrimSpace(o.Text), ooxml.PerEMU)
	}
	if o := down.Child("wp:posOffset"); o != nil {
		line.Down, _ = ooxml.Measure(strings.TrimSpace(o.Text), ooxml.PerEMU)
	}
	return line
}

// textBox is a text box to be read behind its paragraph.
type textBox struct {
	content *ooxml.Node
	room    float64 // width of its text, mm
}

// boxSide is the room, in pt, that text boxes leave on each side of their text
// where they do not say.
const boxSide = 7.2

// insets returns the room, in pt, that a shape or its text box says it leaves
// beside the text, left and right together.
func insets(n *ooxml.Node) float64 {
	left, right := n.Child("wps:bodyPr").Attr("lIns"), n.Child("wps:bodyPr").Attr("rIns")
	per := float64(ooxml.PerEMU)
	if n.Name == "v:textbox" {
		sides := append(strings.Split(n.Attr("inset"), ","), "", "", "")
		left, right, per = sides[0], sides[2], 1
	}
	sum := 0.0
	for _, side := range []string{left, right} {
		pt, ok := ooxml.Measure(side, per)
		if !ok {
			pt = boxSide
		}
		sum += pt
	}
	return sum
}

// textBoxes notes the text boxes below n, which is so wide and leaves so much
// room beside its text, in pt.
func (w *runWriter) textBoxes(n *ooxml.Node, width, sides float64) {
	if n.Name == "wps:wsp" || n.Name == "v:textbox" {
		sides = insets(n)
	}
	for _, k := range n.Kids {
		switch k.Name {
		case "w:txbxContent":
			w.boxes = append(w.boxes, textBox{k, style.Millimetres(max(width-sides, 0))})
		case "mc:AlternateContent":
			w.textBoxes(chosen(k), width, sides)
		default:
			if own, ok := ooxml.Measure(declarations(k.Attr("style"))["width"], 1); ok {
				width = own
			}
			w.textBoxes(k, width, sides)
		}
	}
}
