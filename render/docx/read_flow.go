package docx

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/style"
)

// blocks reads paragraphs and tables and whatever encloses them. A nil n has
// none.
func (r *reader) blocks(n *node) {
	if n == nil {
		return
	}
	for _, k := range n.kids {
		switch k.name {
		case "w:p":
			r.readParagraph(k)
		case "w:tbl":
			r.readTable(k)
		case "w:sdt":
			r.readControl(k, func() { r.blocks(k.path("w:sdtContent")) })
		case "w:ins", "w:moveTo":
			r.doc.Changes++
			r.blocks(k)
		case "w:customXml", "w:smartTag", "w:sdtContent":
			r.blocks(k)
		case "mc:AlternateContent":
			r.blocks(chosen(k))
		case "w:del", "w:moveFrom":
			r.doc.Changes++
		}
	}
}

var nothing = &node{}

// understood are the extensions whose content is read.
var understood = []string{"wps", "wpg", "w14", "w15", "wp14", "v", "wpc"}

// chosen returns the branch of mc:AlternateContent to read: the first choice
// that is understood, else the fallback.
func chosen(n *node) *node {
	for _, k := range n.kids {
		if k.name != "mc:Choice" {
			continue
		}
		if !slices.ContainsFunc(strings.Fields(k.attr("Requires")), func(s string) bool { return !slices.Contains(understood, s) }) {
			return k
		}
	}
	if k := n.child("mc:Fallback"); k != nil {
		return k
	}
	return nothing
}

// readControl reads a content control around whatever content reads.
func (r *reader) readControl(n *node, content func()) {
	props := n.child("w:sdtPr")
	c := Control{
		Tag: props.val("w:tag"), Title: props.val("w:alias"), Part: r.part,
		Placeholder: props.on("w:showingPlcHdr"), First: len(r.doc.Paragraphs),
	}
	at := r.addControl(c)
	r.controls = append(r.controls, at)
	content()
	r.controls = r.controls[:len(r.controls)-1]
	r.doc.Controls[at].End = len(r.doc.Paragraphs)
	r.doc.Controls[at].Text = r.blockText(c.First, len(r.doc.Paragraphs))
}

// addControl returns the index of a control that begins.
func (r *reader) addControl(c Control) int {
	c.Repeated = c.Tag != "" && r.tags[c.Tag]
	r.tags[c.Tag] = true
	r.doc.Controls = append(r.doc.Controls, c)
	return len(r.doc.Controls) - 1
}

// blockText joins paragraphs: those of one row of a table with tabs, others
// with newlines.
func (r *reader) blockText(first, end int) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		p := &r.doc.Paragraphs[i]
		if i > first {
			q := &r.doc.Paragraphs[i-1]
			if p.Cell.Table > 0 && p.Cell.Table == q.Cell.Table && p.Cell.Row == q.Cell.Row && p.Cell.Column != q.Cell.Column {
				b.WriteByte('\t')
			} else {
				b.WriteByte('\n')
			}
		}
		b.WriteString(p.Text())
	}
	return b.String()
}

func (r *reader) readTable(n *node) {
	props := n.child("w:tblPr")
	t := Table{Part: r.part, Section: r.section, Parent: r.table, Borders: r.hasBorders(n)}
	for _, c := range n.child("w:tblGrid").all("w:gridCol") {
		w, _ := c.twipsAttr("w:w")
		t.Columns = append(t.Columns, style.Millimetres(w))
		t.Width += style.Millimetres(w)
	}
	if w := props.child("w:tblW"); w.attr("w:type") == "dxa" {
		if v, ok := w.twipsAttr("w:w"); ok && v > 0 {
			t.Width = style.Millimetres(v)
		}
	}
	indent, _ := props.child("w:tblInd").twipsAttr("w:w")
	t.Indent = style.Millimetres(indent)
	r.doc.Tables = append(r.doc.Tables, t)
	outerTable, outerCell, outerLook := r.table, r.cell, r.tableLook
	r.table, r.tableLook = len(r.doc.Tables), r.tableStyle(props)
	r.rows(n)
	r.table, r.cell, r.tableLook = outerTable, outerCell, outerLook
}

// hasBorders reports whether a table or one of its cells draws lines.
func (r *reader) hasBorders(n *node) bool {
	props := n.child("w:tblPr")
	if b := props.child("w:tblBorders"); b != nil {
		if drawsLines(b) {
			return true
		}
	} else if r.tableStyle(props).borders {
		return true
	}
	for _, row := range n.all("w:tr") {
		for _, cell := range row.all("w:tc") {
			if drawsLines(cell.path("w:tcPr", "w:tcBorders")) {
				return true
			}
		}
	}
	return false
}

func (r *reader) tableStyle(props *node) *styleProps {
	id := props.val("w:tblStyle")
	if id == "" {
		id = r.styles.defaultTable
	}
	return r.styles.style(id)
}

func (r *reader) rows(n *node) {
	for _, k := range n.kids {
		switch k.name {
		case "w:tr":
			r.row(n, k)
		case "w:sdt":
			r.readControl(k, func() { r.rowsOf(n, k.child("w:sdtContent")) })
		case "w:ins", "w:customXml":
			r.rowsOf(n, k)
		}
	}
}

// rowsOf reads rows of table that something else encloses.
func (r *reader) rowsOf(table, n *node) {
	for _, row := range n.all("w:tr") {
		r.row(table, row)
	}
}

func (r *reader) row(table, n *node) {
	props := n.child("w:trPr")
	t := &r.doc.Tables[r.table-1]
	if props.child("w:ins") != nil || props.child("w:del") != nil {
		r.doc.Changes++
	}
	t.Rows = append(t.Rows, TableRow{Header: props.on("w:tblHeader"), CantSplit: props.on("w:cantSplit")})
	row, column := len(t.Rows)-1, props.child("w:gridBefore").intAttr("w:val")
	for _, k := range n.kids {
		switch k.name {
		case "w:tc":
			column += r.cellOf(table, k, row, column)
		case "w:sdt":
			r.readControl(k, func() {
				for _, c := range k.child("w:sdtContent").all("w:tc") {
					column += r.cellOf(table, c, row, column)
				}
			})
		}
	}
}

// cellOf reads a cell and returns how many columns it covers.
func (r *reader) cellOf(table, n *node, row, column int) int {
	props := n.child("w:tcPr")
	span := max(props.child("w:gridSpan").intAttr("w:val"), 1)
	t := &r.doc.Tables[r.table-1]
	cell := Cell{Table: r.table, Row: row, Column: column, Span: span, Shade: said(readShade(props.child("w:shd")))}
	if w := props.child("w:tcW"); w.attr("w:type") == "dxa" {
		v, _ := w.twipsAttr("w:w")
		cell.Width = style.Millimetres(v)
	}
	if cell.Width == 0 {
		for i := column; i < column+span && i >= 0 && i < len(t.Columns); i++ {
			cell.Width += t.Columns[i]
		}
	}
	outer := r.cell
	r.cell = cell
	r.blocks(n)
	r.cell = outer
	return span
}
