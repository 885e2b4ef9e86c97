package read

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// openField is a field whose end has not come yet.
type openField struct {
	instruction []byte
	name        string
	inResult    bool
}

// readParagraph reads a paragraph. Those in its text boxes come after it.
func (r *reader) readParagraph(n *ooxml.Node) {
	props := n.Child("w:pPr")
	named := r.styles.paragraphStyle(props.Val("w:pStyle"))
	table := r.tableLook
	own := readParagraphProps(props)
	set := r.paragraphLevels(own, props.Val("w:pStyle"), named, table)
	r.paragraph++
	p := Paragraph{
		Part: r.part, Number: r.paragraph, Section: r.section, Cell: r.cell, Box: r.box, Room: r.room,
		Style: named.name, Look: set.look(), Control: r.controls,
		PageBreak: r.broken || set.breakBefore == on,
		From:      n.Open, To: n.Close,
	}
	if props != nil {
		p.From = props.End
	}
	r.broken = false
	if r.repeats(r.lists.weight(set.list)) {
		p.Marker = r.lists.next(set.list)
	}
	at := len(r.doc.Paragraphs)
	c := &inline{reader: r, base: r.styles.runBase(table, named), at: at}
	p.Strong = r.lists.isBold(set.list, readRunProps(props.Child("w:rPr"), nil), c.base)
	r.doc.Paragraphs = append(r.doc.Paragraphs, p)
	c.content(n)
	r.doc.Paragraphs[at].Runs = c.runs
	r.doc.Paragraphs[at].Lines = c.lines
	outer, room := r.box, r.room
	for _, box := range c.boxes {
		r.boxes++
		r.box, r.room = r.boxes, box.room
		r.blocks(box.content)
	}
	r.box, r.room = outer, room
	if s := props.Child("w:sectPr"); s != nil && r.section >= 0 && r.box == 0 {
		r.endSection(s)
	}
}

// paragraphLevels lays what a paragraph says over its list, style, table and
// the defaults.
func (r *reader) paragraphLevels(own paragraphProps, id string, named, table *styleProps) paragraphProps {
	styled := named.paragraph
	styled.list = r.lists.ofStyle(styled.list, id)
	if own.list != nil {
		own = own.over(r.lists.indents(own.over(styled).list))
	} else if styled.list != nil {
		styled = styled.over(r.lists.indents(styled.list))
	}
	return own.over(styled).over(table.paragraph).over(r.styles.paragraph)
}

// inline collects what stands in one paragraph.
type inline struct {
	*reader
	base    runProps
	at      int // index of the paragraph
	runs    []Run
	lines   []Line
	boxes   []textBox
	looked  int // runs that are blank, up to here
	control int // index of the innermost control in the paragraph, plus 1
}

// content reads runs and what encloses them. A nil n has none.
func (c *inline) content(n *ooxml.Node) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		if c.looks.Done() {
			return
		}
		switch k.Name {
		case "w:r":
			c.run(k)
		case "w:hyperlink", "w:smartTag", "w:customXml", "w:sdtContent", "w:dir", "w:bdo", "w:ins", "w:moveTo":
			c.content(k)
		case "w:sdt":
			c.inlineControl(k)
		case "w:fldSimple":
			c.simpleField(k)
		case "mc:AlternateContent":
			c.content(chosen(k))
		}
	}
}

// inlineControl reads a content control around a piece of the paragraph.
func (c *inline) inlineControl(n *ooxml.Node) {
	at := c.addControl(n, c.at)
	outer, first := c.control, len(c.runs)
	c.control = at + 1
	c.content(n.Path("w:sdtContent"))
	c.control = outer
	var b strings.Builder
	for _, run := range c.runs[first:] {
		if !c.repeats(len(run.Text)) {
			break
		}
		b.WriteString(run.Text)
	}
	c.doc.Controls[at].End, c.doc.Controls[at].Text = c.at+1, b.String()
}

func (c *inline) simpleField(n *ooxml.Node) {
	c.reader.fields = append(c.reader.fields, openField{name: fieldName(n.Attr("w:instr")), inResult: true})
	c.content(n)
	c.closeField(c.styles.runLook(nil, c.base))
}

// fieldName returns the first word of an instruction in capitals.
func fieldName(instruction string) string {
	for word := range strings.FieldsSeq(instruction) {
		return strings.ToUpper(word)
	}
	return ""
}

// closeField ends the innermost field. One without a result leaves an empty
// run, so that it is seen.
func (c *inline) closeField(look RunLook) {
	n := len(c.reader.fields)
	if n == 0 {
		return
	}
	f := c.reader.fields[n-1]
	if f.name == "" {
		f.name = fieldName(string(f.instruction))
	}
	printed := c.reader.printed >= n
	c.reader.fields, c.reader.printed = c.reader.fields[:n-1], min(c.reader.printed, n-1)
	if !printed && f.name != "" {
		c.runs = append(c.runs, Run{Look: look, Field: f.name, Control: c.control})
	}
}

// run reads a run: a piece of text for every stretch between breaks, fields
// and drawings.
func (c *inline) run(n *ooxml.Node) {
	w := runWriter{inline: c, look: c.styles.runLook(n.Child("w:rPr"), c.base)}
	w.read(n)
	w.flush()
}

// runWriter gathers the text of one run.
type runWriter struct {
	*inline
	look RunLook
	text strings.Builder
}

func (w *runWriter) flush() {
	if w.text.Len() == 0 {
		return
	}
	run := Run{Text: w.text.String(), Look: w.look, Control: w.control}
	w.text.Reset()
	if f := w.innermost(); f != nil {
		run.Field, w.reader.printed = f.name, len(w.reader.fields)
	}
	if len(w.runs) == cap(w.runs) {
		w.runs = slices.Grow(w.runs, len(w.runs)) // twice: the steps of append leave four times as much behind in a great paragraph
	}
	w.runs = append(w.runs, run)
}

func (w *runWriter) read(n *ooxml.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:t":
			w.write(strings.ReplaceAll(spaced(k), "\u2011", "-"))
		case "w:tab", "w:ptab":
			w.write("\t")
		case "w:br":
			if kind := k.Attr("w:type"); kind == "page" {
				w.pageBreak()
			} else {
				w.write("\n")
			}
		case "w:cr":
			w.write("\n")
		case "w:noBreakHyphen":
			w.write("-")
		case "w:sym":
			w.flush()
			w.runs = append(w.runs, Run{Text: "•", Look: w.look, Symbol: true, Control: w.control})
		case "w:fldChar":
			w.flush()
			w.field(k.Attr("w:fldCharType"))
		case "w:instrText":
			if f := w.innermost(); f != nil && !f.inResult {
				f.instruction = append(f.instruction, k.Text...)
			}
		case "w:drawing":
			w.drawing(k)
		case "w:pict", "w:object":
			w.picture(k)
		case "mc:AlternateContent":
			w.read(chosen(k))
		}
	}
}

// spaced returns the text of w:t, without the white space around it where the
// file does not ask to keep it.
func spaced(n *ooxml.Node) string {
	if n.Attr("xml:space") == "preserve" {
		return n.Text
	}
	return strings.Trim(n.Text, " \t\r\n")
}

// write adds text, unless it belongs to the instruction of a field.
func (w *runWriter) write(s string) {
	if f := w.innermost(); f == nil || f.inResult {
		w.text.WriteString(s)
	}
}

// pageBreak notes a break: before this paragraph if nothing of it came yet,
// else before the next.
func (w *runWriter) pageBreak() {
	w.flush()
	for ; w.looked < len(w.runs); w.looked++ {
		if strings.TrimSpace(w.runs[w.looked].Text) != "" {
			w.reader.broken = true
			return
		}
	}
	w.doc.Paragraphs[w.at].PageBreak = true
}

func (w *runWriter) innermost() *openField {
	if n := len(w.reader.fields); n > 0 {
		return &w.reader.fields[n-1]
	}
	return nil
}

func (w *runWriter) field(kind string) {
	switch kind {
	case "begin":
		w.reader.fields = append(w.reader.fields, openField{})
	case "separate":
		if f := w.innermost(); f != nil {
			f.name, f.inResult = fieldName(string(f.instruction)), true
		}
	case "end":
		w.closeField(w.look)
	}
}
