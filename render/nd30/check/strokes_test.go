package check_test

import (
	"fmt"
)

// ruleParagraph writes the line below a text: a paragraph that draws it, or
// nothing where it hangs in the next paragraph. left and width are those of the
// column, in twips.
func (s *scribe) ruleParagraph(which string, left, width int) string {
	if s.d.noRule == which {
		return ""
	}
	w := s.ruleWidth(which)
	room := float64(width) / 20
	side := int((room - w) / 2 * 20)
	switch s.rule {
	case "border-top":
		return s.paragraph(para{border: "top", left: side, right: side, size: 2, align: "center"})
	case "border-bottom":
		return s.paragraph(para{border: "bottom", left: side, right: side, size: 2})
	case "next", "vml-next":
		s.later = s.drawing(which, room/2, 1)
		return ""
	case "nested":
		return fmt.Sprintf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>`, tw(w), tw(w), tw(w))
	}
	return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>` + s.drawing(which, room/2, 2) + `</w:p>`
}

// take returns the drawing that waits for the next paragraph.
func (s *scribe) take() string {
	run := s.later
	s.later = ""
	return run
}

// ruleRun writes a paragraph that draws a line around centre, in pt from the
// left margin.
func (s *scribe) ruleRun(which string, centre, down float64) string {
	if s.d.noRule == which {
		return ""
	}
	return `<w:p>` + s.drawing(which, centre, down) + `</w:p>`
}

// drawing writes a run with a line around centre, so far below the top of its
// paragraph.
func (s *scribe) drawing(which string, centre, down float64) string {
	if s.d.noRule == which {
		return ""
	}
	s.shapes++
	w := s.ruleWidth(which)
	x := centre - w/2
	across := fmt.Sprintf(`<wp:positionH relativeFrom="column"><wp:posOffset>%d</wp:posOffset></wp:positionH>`, int(x*12700))
	kind, inCell := "line", "1"
	switch s.rule {
	case "vml-line":
		return fmt.Sprintf(`<w:r><w:pict><v:line id="l%d" style="position:absolute;left:0;text-align:left;z-index:25" from="%.2fpt,%.2fpt" to="%.2fpt,%.2fpt"/></w:pict></w:r>`, s.shapes, x, down, x+w, down)
	case "vml-shape", "vml-next":
		return fmt.Sprintf(`<w:r><w:pict><v:shapetype id="_x0000_t32" coordsize="21600,21600" o:spt="32" o:oned="t" path="m,l21600,21600e" filled="f"/><v:shape id="s%d" type="#_x0000_t32" style="position:absolute;margin-left:%.2fpt;margin-top:%.2fpt;width:%.2fpt;height:0;z-index:25" o:connectortype="straight"/></w:pict></w:r>`, s.shapes, x, down, w)
	case "centre":
		across = `<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>`
	case "office":
		inCell = "0"
	case "connector":
		kind = "straightConnector1"
	case "inline":
		return fmt.Sprintf(`<w:r><w:drawing><wp:inline><wp:extent cx="%d" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="6350"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, int(w*12700))
	}
	return fmt.Sprintf(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="25" behindDoc="0" locked="0" layoutInCell="%s" allowOverlap="1">%s<wp:positionV relativeFrom="paragraph"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="%s"/><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="9pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
		inCell, across, int(down*12700), int(w*12700), kind)
}

// bothRules writes both lines of the letterhead in its left cell: one by one, or
// as a group.
func (s *scribe) bothRules() string {
	left, right := float64(leftColumn-2*cellSide)/40, float64(leftColumn)/20+float64(rightColumn-2*cellSide)/40
	if s.rule == "crossed" {
		return `<w:p>` + s.drawing("issuer", left, 2) + s.drawing("motto", right, 2) + `</w:p>`
	}
	one := func(which string, centre float64) string {
		if s.d.noRule == which {
			return ""
		}
		w := s.ruleWidth(which)
		return fmt.Sprintf(`<wps:wsp><wps:spPr><a:xfrm><a:off x="%d" y="0"/><a:ext cx="%d" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp>`, int((centre-w/2)*100), int(w*100))
	}
	whole := float64(textWidth) / 20
	return fmt.Sprintf(`<w:p><w:r><w:drawing><wp:anchor layoutInCell="1"><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="12700"/><a:graphic><a:graphicData><wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="12700"/><a:chOff x="0" y="0"/><a:chExt cx="%d" cy="100"/></a:xfrm></wpg:grpSpPr>%s%s</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`,
		int(whole*12700), int(whole*12700), int(whole*100), one("issuer", left), one("motto", right))
}
