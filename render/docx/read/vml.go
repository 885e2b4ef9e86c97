package read

import (
	"math"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// picture reads w:pict, the VML of older programs: lines, and text boxes for
// later.
func (w *runWriter) picture(n *ooxml.Node) {
	w.vml(n, vmlFrame{outer: [2]float64{1, 1}, inner: [2]float64{1, 1}})
	w.textBoxes(n, 0, 2*boxSide)
}

// vmlFrame is the group that VML shapes stand in.
type vmlFrame struct {
	place        *Line // of the group; nil outside one
	outer, inner [2]float64
	from         [2]float64
}

func (w *runWriter) vml(n *ooxml.Node, in vmlFrame) {
	for _, k := range n.Kids {
		switch k.Name {
		case "v:line":
			w.vmlLine(k, in)
		case "v:shape", "v:rect":
			w.vmlShape(k, in)
		case "v:group":
			w.vml(k, vmlGroup(k))
		}
	}
}

func vmlGroup(n *ooxml.Node) vmlFrame {
	style := declarations(n.Attr("style"))
	place := vmlPlace(n)
	in := vmlFrame{place: &place, inner: numbers(n.Attr("coordsize")), from: numbers(n.Attr("coordorigin"))}
	in.outer[0], _ = ooxml.Measure(style["width"], 1)
	in.outer[1], _ = ooxml.Measure(style["height"], 1)
	return in
}

// put returns a line at x and y of the frame.
func (in vmlFrame) put(line Line, x, y, width float64) Line {
	if in.place != nil {
		line = *in.place
	}
	line.Width = scaled(width, in.outer[0], in.inner[0])
	line.Offset += scaled(x-in.from[0], in.outer[0], in.inner[0])
	line.Down += scaled(y-in.from[1], in.outer[1], in.inner[1])
	return line
}

func (w *runWriter) vmlLine(n *ooxml.Node, in vmlFrame) {
	from, to := numbers(n.Attr("from")), numbers(n.Attr("to"))
	width, height := math.Abs(to[0]-from[0]), math.Abs(to[1]-from[1])
	line := in.put(vmlPlace(n), min(from[0], to[0]), min(from[1], to[1]), width)
	if scaled(height, in.outer[1], in.inner[1]) > thin || line.Width == 0 || unstroked(n) {
		return
	}
	w.lines = append(w.lines, line)
}

// connector is the id of the shape type of a straight line in VML.
const connector = "#_x0000_t32"

func (w *runWriter) vmlShape(n *ooxml.Node, in vmlFrame) {
	style := declarations(n.Attr("style"))
	width, _ := ooxml.Measure(style["width"], 1)
	height, _ := ooxml.Measure(style["height"], 1)
	var line Line
	if in.place != nil {
		x, _ := ooxml.Measure(style["left"], 1)
		y, _ := ooxml.Measure(style["top"], 1)
		line = in.put(line, x, y, width)
		height = scaled(height, in.outer[1], in.inner[1])
	} else {
		line = in.put(vmlPlace(n), 0, 0, width)
	}
	flat := n.Attr("type") == connector || n.Name == "v:rect" || n.Attr("o:connectortype") != ""
	if !flat || height > thin || line.Width <= height || n.Find("w:txbxContent") != nil || unstroked(n) && n.Name != "v:rect" {
		return
	}
	line.Dashed = isDashed(n.Child("v:stroke").Attr("dashstyle"))
	w.lines = append(w.lines, line)
}

// unstroked reports whether a shape says that it draws no line.
func unstroked(n *ooxml.Node) bool {
	v := n.Attr("stroked")
	return v == "f" || v == "false" || v == "0"
}

// vmlPlace reads where a VML shape stands.
func vmlPlace(n *ooxml.Node) Line {
	style := declarations(n.Attr("style"))
	line := Line{
		Relative: relative(style["mso-position-horizontal-relative"], "column"), Align: style["mso-position-horizontal"],
		Vertical: relative(style["mso-position-vertical-relative"], "paragraph"), Inline: style["position"] == "",
	}
	if line.Align == "absolute" {
		line.Align = ""
	}
	line.Offset, _ = ooxml.Measure(style["margin-left"], 1)
	line.Down, _ = ooxml.Measure(style["margin-top"], 1)
	return line
}

func relative(said, usual string) string {
	if said == "text" || said == "" {
		return usual
	}
	return said
}

// numbers reads "12pt,3pt" and "1701,1134".
func numbers(s string) [2]float64 {
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
