package wml

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

// A drawn line is ruleWeight pt thick and hangs ruleDrop pt below the top of
// its paragraph.
const (
	ruleWeight = 0.75
	ruleDrop   = 3.0
)

// rule draws a solid black line, centred between the sides of the column or
// cell. It hangs in a paragraph of its own below the text that it belongs to,
// so that it moves with it however the text wraps. Programs that do not know
// DrawingML shapes find the same line as VML.
func (p *Printer) rule(b *doc.Block) {
	if !(b.Width > 0 && b.Width <= maxLength) {
		p.Fail("a line is %v pt wide", b.Width)
		return
	}
	id := strconv.Itoa(p.nextID())
	width, weight := emu(b.Width), emu(ruleWeight)
	p.open(b.Role, b.Keep)
	p.Raw(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>`,
		`<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="`, id, `" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`,
		`<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>`,
		`<wp:positionV relativeFrom="paragraph"><wp:posOffset>`, emu(ruleDrop), `</wp:posOffset></wp:positionV>`,
		`<wp:extent cx="`, width, `" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
		`<wp:docPr id="`, id, `" name="Line `, id, `"/><wp:cNvGraphicFramePr/>`,
		`<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/>`,
		`<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="`, width, `" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>`,
		`<a:ln w="`, weight, `"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`,
		`</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>`,
		`<v:line id="line`, id, `" style="position:absolute;mso-position-horizontal:center;mso-position-horizontal-relative:text;margin-top:`,
		points(ruleDrop), `pt" from="0,0" to="`, points(b.Width), `pt,0" strokecolor="black" strokeweight="`, points(ruleWeight), `pt"/>`,
		`</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`)
}

func emu(pt float64) string { return strconv.Itoa(style.EMU(pt)) }

func points(pt float64) string { return strconv.FormatFloat(pt, 'f', 2, 64) }
