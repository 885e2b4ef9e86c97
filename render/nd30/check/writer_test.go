package check_test

import (
	"cmp"
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/render/style"
)

// program is a way to write papers: what Word, LibreOffice, WPS and Google Docs
// do, and people with them.
type program struct {
	name   string
	styles bool   // looks stand in styles; else at each paragraph and run
	theme  bool   // the font stands in the theme
	split  bool   // runs are split, with marks between them
	auto   bool   // numbers are automatic
	head   string // "table", "tabs", "boxes", "stacked"
	rule   string // how lines are drawn
	end    string // "table", "tabs"
	number string // how the page number stands: "field", "simple", "frame", "box", "control"
	room   string // margins of cells: "style", "zero", "none"
	quirk  string // "google": every property is said; "office": true and false as words
}

// The columns of the letterhead in twips.
const (
	leftColumn, rightColumn = 3510, 5845
	textWidth               = leftColumn + rightColumn
	cellSide                = 108
)

// file writes a draft.
func (w program) file(t testing.TB, d draft) []byte {
	t.Helper()
	s := &scribe{program: w, d: &d}
	text := s.document()
	p := &parts{t: t, data: make(map[string]string)}
	add := func(name, data string) {
		p.names = append(p.names, name)
		p.data[name] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + data
	}
	kinds := map[string]string{"styles": "styles", "header1": "header", "header2": "header", "numbering": "numbering", "theme/theme1": "theme"}
	var types, rels strings.Builder
	for _, name := range []string{"styles", "header1", "header2", "numbering", "theme/theme1"} {
		kind := "wordprocessingml." + kinds[name]
		if kinds[name] == "theme" {
			kind = "theme"
		}
		fmt.Fprintf(&types, `<Override PartName="/word/%s.xml" ContentType="application/vnd.openxmlformats-officedocument.%s+xml"/>`, name, kind)
		fmt.Fprintf(&rels, `<Relationship Id="r%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s.xml"/>`, strings.ReplaceAll(name, "/", ""), kinds[name], name)
	}
	add("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`+types.String()+`</Types>`)
	add("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
	add("word/document.xml", text)
	add("word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+rels.String()+`</Relationships>`)
	add("word/styles.xml", s.stylesPart())
	add("word/header1.xml", s.header())
	add("word/header2.xml", `<w:hdr`+spaces+`><w:p/></w:hdr>`)
	add("word/numbering.xml", numberingPart)
	add("word/theme/theme1.xml", `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:fontScheme name="O"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`)
	return p.zip()
}

const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

const numberingPart = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
	`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%2."/></w:lvl>` +
	`<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:suff w:val="space"/><w:lvlText w:val="%3)"/></w:lvl>` +
	`<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="-"/></w:lvl>` +
	`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

// scribe writes one paper.
type scribe struct {
	program
	d      *draft
	named  []string // properties of the styles, in order
	shapes int
	later  string // a drawing that hangs in the next paragraph
}

// paragraph writes a paragraph; the draft may change its look before.
func (s *scribe) paragraph(p para) string {
	if s.d.change != nil {
		s.d.change(p.role, &p)
	}
	if p.role != "" && p.text != "" && s.later != "" && p.draw == "" {
		p.draw, s.later = s.later, ""
	}
	props := s.paragraphProps(p)
	run := runProps(p.size, p.bold, p.italic)
	var b strings.Builder
	b.WriteString("<w:p>")
	list := ""
	if p.num != "" {
		list = `<w:numPr><w:ilvl w:val="` + p.num + `"/><w:numId w:val="1"/></w:numPr>`
	}
	breaks := ""
	if p.breakBefore {
		breaks = "<w:pageBreakBefore/>"
	}
	if s.styles {
		b.WriteString(`<w:pPr><w:pStyle w:val="` + s.style(props, run) + `"/>` + breaks + list + `</w:pPr>`)
		run = ""
	} else if list+props+breaks != "" {
		b.WriteString("<w:pPr>" + breaks + list + props + "</w:pPr>")
	}
	b.WriteString(p.draw)
	b.WriteString(s.runs(p, run))
	b.WriteString("</w:p>")
	return b.String()
}

func (s *scribe) paragraphProps(p para) string {
	var b strings.Builder
	if p.border != "" {
		b.WriteString(`<w:pBdr><w:` + p.border + ` w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>`)
	}
	b.WriteString(p.tabs)
	rule := ""
	if p.line > 0 {
		rule = "auto"
	}
	b.WriteString(attrs("spacing", "before", p.before, "after", p.after, "line", p.line, "lineRule", rule))
	b.WriteString(attrs("ind", "left", p.left, "right", p.right, "firstLine", p.first))
	b.WriteString(attrs("jc", "val", p.align))
	return b.String()
}

func runProps(size float64, bold, italic bool) string {
	b := ""
	if bold {
		b += "<w:b/>"
	}
	if italic {
		b += "<w:i/>"
	}
	if size > 0 {
		b += fmt.Sprintf(`<w:sz w:val="%v"/><w:szCs w:val="%v"/>`, size*2, size*2)
	}
	return b
}

// style returns the id of the style of such paragraphs. Bold and slant stand in
// a style that another is based on.
func (s *scribe) style(paragraph, run string) string {
	key := paragraph + "|" + run
	for i, k := range s.named {
		if k == key {
			return fmt.Sprintf("S%d", i)
		}
	}
	s.named = append(s.named, key)
	return fmt.Sprintf("S%d", len(s.named)-1)
}

// runs writes the text of a paragraph. "\t" is a tab.
func (s *scribe) runs(p para, props string) string {
	text, bold := p.text, ""
	if p.boldWords > 0 {
		words := strings.SplitN(text, " ", p.boldWords+1)
		bold = strings.Join(words[:p.boldWords], " ")
		text = strings.TrimPrefix(text, bold)
	}
	out := ""
	if bold != "" {
		out = s.run(bold, "<w:b/>"+props)
	}
	pieces := []string{text}
	if words := strings.SplitAfter(text, " "); s.split && len(words) > 3 && !strings.Contains(text, "  ") {
		pieces = []string{strings.Join(words[:2], ""), strings.Join(words[2:], "")}
	}
	for i, piece := range pieces {
		if i > 0 {
			out += `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>`
		}
		out += s.run(piece, props)
	}
	return out
}

func (s *scribe) run(text, props string) string {
	if text == "" {
		return ""
	}
	if s.quirk == "google" {
		props = `<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>` + said(props) + `<w:rtl w:val="0"/>`
	}
	if props != "" {
		props = "<w:rPr>" + props + "</w:rPr>"
	}
	body := ""
	for i, piece := range strings.Split(text, "\t") {
		if i > 0 {
			body += "<w:tab/>"
		}
		if piece != "" {
			body += `<w:t xml:space="preserve">` + html.EscapeString(piece) + `</w:t>`
		}
	}
	return "<w:r>" + props + body + "</w:r>"
}

// said puts every switch that is off beside those that are on.
func said(props string) string {
	for _, name := range []string{"b", "i"} {
		on := "<w:" + name + "/>"
		if strings.Contains(props, on) {
			props = strings.Replace(props, on, "<w:"+name+` w:val="1"/>`, 1)
		} else {
			props = "<w:" + name + ` w:val="0"/>` + props
		}
	}
	return props + `<w:color w:val="000000"/><w:u w:val="none"/><w:shd w:fill="auto" w:val="clear"/><w:vertAlign w:val="baseline"/>`
}

// Sizes of the letterhead.
func (d *draft) sizes() (nation, motto, names, date float64) {
	if d.set == "A" {
		return 12, 13, 12, 13
	}
	return 13, 14, 13, 14
}

const nationText = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"

func (s *scribe) nationalParas() []para {
	nation, motto, _, _ := s.d.sizes()
	return []para{
		{role: "national", text: cmp.Or(s.d.national, nationText), size: nation, bold: true, align: "center"},
		{role: "motto", text: cmp.Or(s.d.motto, "Độc lập - Tự do - Hạnh phúc"), size: motto, bold: true, align: "center"},
	}
}

func (s *scribe) nameParas() []para {
	_, _, names, _ := s.d.sizes()
	var out []para
	for _, n := range s.d.superior {
		out = append(out, para{role: "superior", text: n, size: names, align: "center"})
	}
	for _, n := range s.d.issuer {
		out = append(out, para{role: "issuer", text: n, size: names, bold: true, align: "center"})
	}
	return out
}

func (s *scribe) numberParas() []para {
	out := []para{{role: "number", text: s.d.number, size: 13, align: "center"}}
	if len(s.d.type_) == 0 {
		for i, l := range s.d.subject {
			out = append(out, para{role: "letter-subject", text: l, size: 12, align: "center", before: 120 * (1 - min(i, 1))})
		}
	}
	return out
}

func (s *scribe) dateParas() []para {
	_, _, _, date := s.d.sizes()
	return []para{{role: "date", text: s.d.date, size: date, italic: true, align: "center"}}
}

// ruleWidth returns how long the line below a text is, in pt.
func (s *scribe) ruleWidth(which string) float64 {
	nation, motto, names, _ := s.d.sizes()
	_ = nation
	scale := cmp.Or(s.d.ruleScale[which], 1)
	switch which {
	case "motto":
		return scale * style.Width("Độc lập - Tự do - Hạnh phúc", motto, true, false)
	case "issuer":
		w := 0.0
		for _, n := range s.d.issuer {
			w = max(w, style.Width(n, names, true, false))
		}
		if s.head != "tabs" { // where the name runs on to a second line
			w = min(w, float64(leftColumn)/20-2*cellSide/20)
		}
		return scale * 0.42 * w
	}
	w := style.Width(s.d.subject[len(s.d.subject)-1], 14, true, false)
	return scale * 0.4 * min(w, textWidth/20)
}

func (s *scribe) document() string {
	var b strings.Builder
	b.WriteString(`<w:document` + spaces + `><w:body>`)
	b.WriteString(s.headPart())
	for _, p := range s.d.paras(s.auto) {
		if p.role == "title-rule" {
			b.WriteString(s.ruleParagraph("title", 0, textWidth))
			continue
		}
		b.WriteString(s.paragraph(p))
	}
	b.WriteString(s.endPart())
	left, right, top, bottom := cmp.Or(s.d.left, 1701), cmp.Or(s.d.right, 851), cmp.Or(s.d.top, 1134), cmp.Or(s.d.bottom, 1134)
	headers := `<w:headerReference w:type="default" r:id="rheader1"/><w:headerReference w:type="first" r:id="rheader2"/>`
	section := func(start string) string {
		return `<w:sectPr>` + headers + cmp.Or(s.d.page, `<w:pgSz w:w="11906" w:h="16838"/>`) +
			fmt.Sprintf(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="567" w:footer="567" w:gutter="0"/>`, top, right, bottom, left) + start + `<w:titlePg/></w:sectPr>`
	}
	if len(s.d.annex) > 0 {
		b.WriteString(`<w:p><w:pPr>` + section("") + `</w:pPr></w:p>`)
		for i, text := range s.d.annex {
			b.WriteString(s.paragraph([]para{
				{role: "annex-label", text: text, size: 14, bold: true, align: "center"},
				{role: "annex-title", text: text, size: 14, bold: true, align: "center"},
				{role: "annex-reference", text: text, size: 14, italic: true, align: "center"},
				{role: "body", text: text, size: 14, align: "both", first: 720, before: 120, line: 264},
			}[i]))
		}
		headers = ""
		b.WriteString(section(`<w:pgNumType w:start="1"/>`))
	} else {
		b.WriteString(section(""))
	}
	b.WriteString(`</w:body></w:document>`)
	return b.String()
}

func (s *scribe) headPart() string {
	switch s.head {
	case "tabs":
		return s.headTabs()
	case "boxes":
		return s.headBoxes()
	}
	rule := func(which string, left, width int) string {
		if s.rule == "cell" || s.rule == "crossed" || s.rule == "group" {
			return ""
		}
		return s.ruleParagraph(which, left, width)
	}
	side := cellSide
	if s.room == "zero" {
		side = 0
	}
	before := ""
	if s.rule == "crossed" || s.rule == "group" {
		before = s.bothRules()
	}
	left := each(s.nameParas(), s.paragraph) + rule("issuer", 0, leftColumn-2*side) + before
	leftRule := s.take()
	right := each(s.nationalParas(), s.paragraph) + rule("motto", leftColumn, rightColumn-2*side)
	rightRule := s.take()
	s.later = leftRule
	number := each(s.numberParas(), s.paragraph)
	s.later = rightRule
	date := each(s.dateParas(), s.paragraph)
	cell := func(width int, text string) string {
		return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>`, width, text)
	}
	rows := "<w:tr>" + cell(leftColumn, left) + cell(rightColumn, right) + "</w:tr>"
	if s.rule == "cell" {
		return s.headWide(left, right, number, date)
	}
	return s.table([]int{leftColumn, rightColumn}, rows+"<w:tr>"+cell(leftColumn, number)+cell(rightColumn, date)+"</w:tr>")
}

// headWide writes a letterhead of seven columns, with a low row whose second
// and sixth cells have upper borders.
func (s *scribe) headWide(left, right, number, date string) string {
	rule := func(which string, whole int) [3]int {
		w := tw(s.ruleWidth(which))
		return [3]int{(whole - w) / 2, w, whole - w - (whole-w)/2}
	}
	l, r := rule("issuer", leftColumn), rule("motto", rightColumn)
	cell := func(width, span int, top, text string) string {
		return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/>%s</w:tcPr>%s</w:tc>`, width, span, top, text)
	}
	thin := func(which string, three [3]int) string {
		top := `<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>`
		if s.d.noRule == which {
			top = ""
		}
		return cell(three[0], 1, "", "<w:p/>") + cell(three[1], 1, top, "<w:p/>") + cell(three[2], 1, "", "<w:p/>")
	}
	rows := "<w:tr>" + cell(leftColumn, 3, "", left) + cell(rightColumn, 3, "", right) + "</w:tr>" +
		`<w:tr><w:trPr><w:trHeight w:val="60" w:hRule="exact"/></w:trPr>` + thin("issuer", l) + thin("motto", r) + "</w:tr>" +
		"<w:tr>" + cell(leftColumn, 3, "", number) + cell(rightColumn, 3, "", date) + "</w:tr>"
	return s.table([]int{l[0], l[1], l[2], r[0], r[1], r[2]}, rows)
}

func (s *scribe) table(columns []int, rows string) string {
	props := `<w:tblW w:w="0" w:type="auto"/>`
	switch s.room {
	case "zero":
		props += `<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>`
	case "none":
		props = `<w:tblStyle w:val="Table1"/><w:tblW w:w="9355.0" w:type="dxa"/><w:tblBorders><w:top w:val="nil"/><w:insideH w:val="nil"/></w:tblBorders><w:tblLayout w:type="fixed"/>`
	}
	grid := each(columns, func(w int) string { return fmt.Sprintf(`<w:gridCol w:w="%d"/>`, w) })
	if s.quirk == "office" {
		rows = strings.ReplaceAll(rows, "<w:tr><w:tc>", `<w:tr><w:trPr><w:cantSplit w:val="true"/></w:trPr><w:tc>`)
	}
	return `<w:tbl><w:tblPr>` + props + `</w:tblPr><w:tblGrid>` + grid + `</w:tblGrid>` + rows + `</w:tbl>`
}

const headTabStops = `<w:tabs><w:tab w:val="center" w:pos="1701"/><w:tab w:val="center" w:pos="6379"/></w:tabs>`

// headTabs writes a letterhead of two columns with tabs.
func (s *scribe) headTabs() string {
	left, right := append(s.nameParas(), para{}), append(s.nationalParas(), para{})
	number, date := s.numberParas(), s.dateParas()
	var b strings.Builder
	for i := range max(len(left), len(right)) - 1 {
		b.WriteString(s.beside(at(left, i), at(right, i)))
	}
	b.WriteString(s.ruleRun("issuer", 1701/20.0, 2) + s.ruleRun("motto", 6379/20.0, 2))
	return b.String() + s.beside(number[0], date[0]) + each(number[1:], func(p para) string {
		p.text, p.align, p.tabs = "\t"+p.text, "", headTabStops
		return s.paragraph(p)
	})
}

func at(list []para, i int) para {
	if i < len(list) {
		return list[i]
	}
	return para{}
}

// beside writes two paragraphs as one line with tabs.
func (s *scribe) beside(left, right para) string {
	for _, p := range []*para{&left, &right} {
		if s.d.change != nil {
			s.d.change(p.role, p)
		}
	}
	one := func(p para) string { return s.run("\t", "") + s.run(p.text, runProps(p.size, p.bold, p.italic)) }
	return `<w:p><w:pPr>` + headTabStops + `</w:pPr>` + one(left) + one(right) + `</w:p>`
}

// headBoxes writes a letterhead in two text boxes.
func (s *scribe) headBoxes() string {
	left := each(append(s.nameParas(), s.numberParas()...), s.paragraph)
	right := each(append(s.nationalParas(), s.dateParas()...), s.paragraph)
	box := func(x, width int, text string) string {
		return fmt.Sprintf(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>%d</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="rect"/><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`, x*635, width*635, text, text)
	}
	rules := s.drawing("issuer", float64(leftColumn)/40, 40) + s.drawing("motto", float64(leftColumn)/20+float64(rightColumn)/40, 40)
	return `<w:p>` + box(0, leftColumn, left) + box(leftColumn, rightColumn, right) + rules + `</w:p>` + strings.Repeat("<w:p/>", 4)
}

// endPart writes recipients and signature.
func (s *scribe) endPart() string {
	word := para{role: "recipients-word", text: "Nơi nhận:", size: 12, bold: true, italic: true}
	var list, sign []para
	for _, r := range s.d.recipients {
		list = append(list, para{role: "recipient", text: r, size: 11})
	}
	for _, a := range s.d.authority {
		sign = append(sign, para{role: "authority", text: a, size: 14, bold: true, align: "center"})
	}
	name := para{role: "signer", text: s.d.name, size: 14, bold: true, align: "center"}
	if s.end == "tabs" {
		return s.endTabs(word, list, sign, name)
	}
	cell := func(width int, text string) string {
		return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>`, width, text)
	}
	return s.table([]int{4395, 4960}, "<w:tr>"+cell(4395, each(append([]para{word}, list...), s.paragraph))+
		cell(4960, each(sign, s.paragraph)+strings.Repeat("<w:p/>", 4)+s.paragraph(name))+"</w:tr>") + "<w:p/>"
}

func (s *scribe) endTabs(word para, list, sign []para, name para) string {
	stop := `<w:tabs><w:tab w:val="center" w:pos="7088"/></w:tabs>`
	left := append([]para{word}, list...)
	var b strings.Builder
	for i := range max(len(left), len(sign)) {
		l, r := at(left, i), at(sign, i)
		for _, p := range []*para{&l, &r} {
			if s.d.change != nil {
				s.d.change(p.role, p)
			}
		}
		b.WriteString(`<w:p><w:pPr>` + stop + `</w:pPr>` + s.run(l.text, runProps(l.size, l.bold, l.italic)))
		if r.text != "" {
			b.WriteString(s.run("\t", "") + s.run(r.text, runProps(r.size, r.bold, r.italic)))
		}
		b.WriteString("</w:p>")
	}
	b.WriteString("<w:p/><w:p/>")
	if s.d.change != nil {
		s.d.change(name.role, &name)
	}
	b.WriteString(`<w:p><w:pPr>` + stop + `</w:pPr>` + s.run("\t", "") + s.run(name.text, runProps(name.size, name.bold, name.italic)) + `</w:p>`)
	return b.String()
}

func (s *scribe) stylesPart() string {
	fonts := `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>`
	if s.theme {
		fonts = `<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>`
	}
	var b strings.Builder
	b.WriteString(`<w:styles` + spaces + `><w:docDefaults><w:rPrDefault><w:rPr>` + fonts + `<w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`)
	b.WriteString(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`)
	if s.room == "style" {
		b.WriteString(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	}
	for i, key := range s.named {
		paragraph, run, _ := strings.Cut(key, "|")
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="B%d"><w:name w:val="Base %d"/><w:basedOn w:val="Normal"/><w:rPr>%s</w:rPr></w:style>`, i, i, run)
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="S%d"><w:name w:val="Kiểu %d"/><w:basedOn w:val="B%d"/><w:pPr>%s</w:pPr></w:style>`, i, i, i, paragraph)
	}
	b.WriteString(`</w:styles>`)
	return b.String()
}

// header writes the header of the pages behind the first.
func (s *scribe) header() string {
	field := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE   \* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	centred := `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>` + field + `</w:p>`
	switch {
	case s.d.noNumbers:
		centred = "<w:p/>"
	case s.number == "simple":
		centred = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>`
	case s.number == "frame":
		centred = `<w:p><w:pPr><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/></w:pPr>` + field + `</w:p><w:p/>`
	case s.number == "control":
		centred = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent>` + centred + `</w:sdtContent></w:sdt><w:p/>`
	case s.number == "box":
		centred = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:extent cx="1828800" cy="1828800"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent><w:p>` + field + `</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`
	}
	return `<w:hdr` + spaces + `>` + centred + `</w:hdr>`
}
