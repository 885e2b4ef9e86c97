package read

import (
	"math"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// thin is how high a shape may be, in pt, and still be a line.
const thin = 3

// drawing reads w:drawing: straight lines, and text boxes for later.
func (w *runWriter) drawing(n *ooxml.Node) {
	for _, anchor := range n.Kids {
		if anchor.Name == "wp:anchor" || anchor.Name == "wp:inline" {
			w.shape(anchor)
			w.textBoxes(anchor)
		}
	}
}

// straight are the shapes of a single line.
var straight = map[string]bool{"line": true, "straightConnector1": true}

func (w *runWriter) shape(anchor *ooxml.Node) {
	props := anchor.Find("wps:spPr")
	if props == nil {
		return
	}
	extent := anchor.Child("wp:extent")
	width, _ := ooxml.Measure(extent.Attr("cx"), ooxml.PerEMU)
	height, _ := ooxml.Measure(extent.Attr("cy"), ooxml.PerEMU)
	kind := props.Child("a:prstGeom").Attr("prst")
	if !straight[kind] && kind != "rect" || height > thin || width <= height || anchor.Find("wps:txbx") != nil {
		return
	}
	position := anchor.Child("wp:positionH")
	line := Line{Width: width, Relative: position.Attr("relativeFrom")}
	if a := position.Child("wp:align"); a != nil {
		line.Align = strings.TrimSpace(a.Text)
	}
	if o := position.Child("wp:posOffset"); o != nil {
		line.Offset, _ = ooxml.Measure(strings.TrimSpace(o.Text), ooxml.PerEMU)
	}
	w.lines = append(w.lines, line)
}

// textBoxes notes the text boxes below n.
func (w *runWriter) textBoxes(n *ooxml.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:txbxContent":
			w.boxes = append(w.boxes, k)
		case "mc:AlternateContent":
			w.textBoxes(chosen(k))
		default:
			w.textBoxes(k)
		}
	}
}

// picture reads w:pict, the VML of older programs.
func (w *runWriter) picture(n *ooxml.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case "v:line":
			w.vmlLine(k)
		case "v:shape", "v:rect":
			w.vmlShape(k)
		case "v:group":
			w.picture(k)
		}
	}
	w.textBoxes(n)
}

func (w *runWriter) vmlLine(n *ooxml.Node) {
	from, to := pair(n.Attr("from")), pair(n.Attr("to"))
	width, height := math.Abs(to[0]-from[0]), math.Abs(to[1]-from[1])
	if height > thin || width == 0 {
		return
	}
	line := vmlPlace(n, width)
	line.Offset += min(from[0], to[0])
	w.lines = append(w.lines, line)
}

// connector is the id of the shape type of a straight line in VML.
const connector = "#_x0000_t32"

func (w *runWriter) vmlShape(n *ooxml.Node) {
	style := declarations(n.Attr("style"))
	width, _ := ooxml.Measure(style["width"], 1)
	height, _ := ooxml.Measure(style["height"], 1)
	flat := n.Attr("type") == connector || n.Name == "v:rect" || n.Attr("o:connectortype") != ""
	if !flat || height > thin || width <= height || n.Find("w:txbxContent") != nil {
		return
	}
	w.lines = append(w.lines, vmlPlace(n, width))
}

// vmlPlace reads where a VML line is drawn.
func vmlPlace(n *ooxml.Node, width float64) Line {
	style := declarations(n.Attr("style"))
	line := Line{Width: width, Relative: style["mso-position-horizontal-relative"], Align: style["mso-position-horizontal"]}
	if line.Relative == "text" || line.Relative == "" {
		line.Relative = "column"
	}
	if line.Align == "absolute" {
		line.Align = ""
	}
	line.Offset, _ = ooxml.Measure(style["margin-left"], 1)
	return line
}

// pair reads "12pt,3pt".
func pair(s string) [2]float64 {
	x, y, _ := strings.Cut(s, ",")
	var p [2]float64
	p[0], _ = ooxml.Measure(strings.TrimSpace(x), 1)
	p[1], _ = ooxml.Measure(strings.TrimSpace(y), 1)
	return p
}

// declarations reads "width:12pt;height:0".
func declarations(s string) map[string]string {
	out := make(map[string]string)
	for d := range strings.SplitSeq(s, ";") {
		name, value, _ := strings.Cut(d, ":")
		out[strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
	return out
}
