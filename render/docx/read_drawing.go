package docx

import (
	"strings"
)

// thin is how high a shape may be, in pt, and still be a line.
const thin = 3

// drawing reads w:drawing: straight lines, and text boxes for later.
func (w *runWriter) drawing(n *node) {
	for _, anchor := range n.kids {
		if anchor.name == "wp:anchor" || anchor.name == "wp:inline" {
			w.shape(anchor)
			w.textBoxes(anchor)
		}
	}
}

// straight are the shapes of a single line.
var straight = map[string]bool{"line": true, "straightConnector1": true}

func (w *runWriter) shape(anchor *node) {
	props := anchor.find("wps:spPr")
	if props == nil {
		return
	}
	extent := anchor.child("wp:extent")
	width, _ := measureOf(extent.attr("cx"), perEMU)
	height, _ := measureOf(extent.attr("cy"), perEMU)
	kind := props.child("a:prstGeom").attr("prst")
	if !straight[kind] && kind != "rect" || height > thin || width <= height || anchor.find("wps:txbx") != nil {
		return
	}
	line := Line{Width: width}
	line.Weight, _ = measureOf(props.child("a:ln").attr("w"), perEMU)
	if c := props.path("a:ln", "a:solidFill", "a:srgbClr"); c != nil {
		line.Color = strings.ToUpper(c.attr("val"))
	}
	position := anchor.child("wp:positionH")
	line.Relative = position.attr("relativeFrom")
	if a := position.child("wp:align"); a != nil {
		line.Align = strings.TrimSpace(a.text)
	}
	if o := position.child("wp:posOffset"); o != nil {
		line.Offset, _ = measureOf(strings.TrimSpace(o.text), perEMU)
	}
	if o := anchor.path("wp:positionV", "wp:posOffset"); o != nil {
		line.Down, _ = measureOf(strings.TrimSpace(o.text), perEMU)
	}
	w.lines = append(w.lines, line)
}

// textBoxes notes the text boxes below n.
func (w *runWriter) textBoxes(n *node) {
	for _, k := range n.kids {
		switch k.name {
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
func (w *runWriter) picture(n *node) {
	for _, k := range n.kids {
		switch k.name {
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

func (w *runWriter) vmlLine(n *node) {
	from, to := pair(n.attr("from")), pair(n.attr("to"))
	width, height := to[0]-from[0], to[1]-from[1]
	if width < 0 {
		width = -width
	}
	if height > thin || height < -thin || width == 0 {
		return
	}
	line := vmlPlace(n, width)
	line.Offset += min(from[0], to[0])
	w.lines = append(w.lines, line)
}

// connector is the id of the shape type of a straight line in VML.
const connector = "#_x0000_t32"

func (w *runWriter) vmlShape(n *node) {
	style := declarations(n.attr("style"))
	width, _ := measureOf(style["width"], 1)
	height, _ := measureOf(style["height"], 1)
	flat := n.attr("type") == connector || n.name == "v:rect" || n.attr("o:connectortype") != ""
	if !flat || height > thin || width <= height || n.find("w:txbxContent") != nil {
		return
	}
	w.lines = append(w.lines, vmlPlace(n, width))
}

// vmlPlace reads how a VML line is drawn and where.
func vmlPlace(n *node, width float64) Line {
	style := declarations(n.attr("style"))
	line := Line{Width: width, VML: true, Relative: style["mso-position-horizontal-relative"], Align: style["mso-position-horizontal"]}
	if line.Relative == "text" || line.Relative == "" {
		line.Relative = "column"
	}
	if line.Align == "absolute" {
		line.Align = ""
	}
	line.Offset, _ = measureOf(style["margin-left"], 1)
	line.Down, _ = measureOf(style["margin-top"], 1)
	line.Weight, _ = measureOf(n.attr("strokeweight"), 1)
	line.Color = vmlColor(n.attr("strokecolor"))
	return line
}

func vmlColor(s string) string {
	s, _, _ = strings.Cut(s, " ")
	switch {
	case s == "black", s == "#000":
		return "000000"
	case strings.HasPrefix(s, "#"):
		return strings.ToUpper(s[1:])
	}
	return ""
}

// pair reads "12pt,3pt".
func pair(s string) [2]float64 {
	x, y, _ := strings.Cut(s, ",")
	var p [2]float64
	p[0], _ = measureOf(strings.TrimSpace(x), 1)
	p[1], _ = measureOf(strings.TrimSpace(y), 1)
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
