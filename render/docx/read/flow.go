package read

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// blocks reads paragraphs and tables and whatever encloses them.
func (r *reader) blocks(n *ooxml.Node) {
	for _, k := range n.Kids {
		if r.looks.Done() {
			return
		}
		switch k.Name {
		case "w:p":
			r.readParagraph(k)
		case "w:tbl":
			r.readTable(k)
		case "w:sdt":
			r.readControl(k, r.blocks)
		case "w:customXml", "w:smartTag", "w:sdtContent", "w:ins", "w:moveTo":
			r.blocks(k)
		case "mc:AlternateContent":
			r.blocks(chosen(k))
		}
	}
}

var nothing = &ooxml.Node{}

// understood are the extensions whose content is read.
var understood = []string{"wps", "wpg", "w14", "w15", "wp14", "v", "wpc"}

// chosen returns the branch of mc:AlternateContent to read: the first choice
// that is understood, else the fallback.
func chosen(n *ooxml.Node) *ooxml.Node {
	for _, k := range n.Kids {
		if k.Name != "mc:Choice" {
			continue
		}
		if !slices.ContainsFunc(strings.Fields(k.Attr("Requires")), func(s string) bool { return !slices.Contains(understood, s) }) {
			return k
		}
	}
	if k := n.Child("mc:Fallback"); k != nil {
		return k
	}
	return nothing
}

// readControl reads a content control around whatever content reads in it.
func (r *reader) readControl(n *ooxml.Node, content func(*ooxml.Node)) {
	first := len(r.doc.Paragraphs)
	at := r.addControl(n, first)
	outer := r.controls
	r.controls = append(outer[:len(outer):len(outer)], at)
	content(n)
	r.controls = outer
	r.doc.Controls[at].End = len(r.doc.Paragraphs)
	r.doc.Controls[at].Text = r.blockText(first, len(r.doc.Paragraphs))
}

// addControl returns the index of a control that begins in a paragraph.
func (r *reader) addControl(n *ooxml.Node, first int) int {
	props := n.Child("w:sdtPr")
	r.doc.Controls = append(r.doc.Controls, Control{Tag: props.Val("w:tag"), Title: props.Val("w:alias"), Part: r.part, First: first})
	return len(r.doc.Controls) - 1
}

// blockText joins paragraphs: those of one row of a table with tabs, others
// with newlines.
func (r *reader) blockText(first, end int) string {
	var b strings.Builder
	said := 0
	for i := first; i < end && r.repeats(b.Len()-said); i++ {
		said = b.Len()
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

func (r *reader) readTable(n *ooxml.Node) {
	props := n.Child("w:tblPr")
	t := Table{Part: r.part, Section: r.section, Parent: r.table, In: r.cell, Borders: r.hasBorders(n)}
	t.place(props)
	for _, c := range n.Child("w:tblGrid").All("w:gridCol") {
		w, _ := c.TwipsAttr("w:w")
		t.Columns = append(t.Columns, style.Millimetres(w))
		t.Width += style.Millimetres(w)
	}
	if w := props.Child("w:tblW"); w.Attr("w:type") == "dxa" {
		if v, ok := w.TwipsAttr("w:w"); ok && v > 0 {
			t.Width = style.Millimetres(v)
		}
	}
	r.doc.Tables = append(r.doc.Tables, t)
	outer := *r
	r.table, r.tableLook = len(r.doc.Tables), r.tableStyle(props)
	r.tableProps, r.tableRows = readTableProps(props).over(r.tableLook.table), countRows(n)
	r.rows(n)
	r.table, r.cell, r.tableLook, r.tableProps, r.tableRows = outer.table, outer.cell, outer.tableLook, outer.tableProps, outer.tableRows
}

// countRows returns how many rows stand in a table.
func countRows(n *ooxml.Node) int {
	rows := 0
	for _, k := range n.Kids {
		switch k.Name {
		case "w:tr":
			rows++
		case "w:sdt", "w:sdtContent", "w:ins", "w:customXml":
			rows += countRows(k)
		}
	}
	return rows
}

// hasBorders reports whether a table or one of its cells draws lines.
func (r *reader) hasBorders(n *ooxml.Node) bool {
	props := n.Child("w:tblPr")
	if b := props.Child("w:tblBorders"); b != nil {
		if drawsLines(b) {
			return true
		}
	} else if r.tableStyle(props).borders {
		return true
	}
	for _, row := range n.All("w:tr") {
		for _, cell := range row.All("w:tc") {
			if drawsLines(cell.Path("w:tcPr", "w:tcBorders")) {
				return true
			}
		}
	}
	return false
}

func (r *reader) tableStyle(props *ooxml.Node) *styleProps {
	id := props.Val("w:tblStyle")
	if id == "" {
		id = r.styles.defaultTable
	}
	return r.styles.style(id)
}

func (r *reader) rows(n *ooxml.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:tr":
			r.row(k)
		case "w:sdt":
			r.readControl(k, r.rows)
		case "w:sdtContent", "w:ins", "w:customXml":
			r.rows(k)
		}
	}
}

func (r *reader) row(n *ooxml.Node) {
	props := n.Child("w:trPr")
	t := &r.doc.Tables[r.table-1]
	t.Rows = append(t.Rows, TableRow{Header: props.On("w:tblHeader"), CantSplit: props.On("w:cantSplit")})
	row, column := len(t.Rows)-1, props.Child("w:gridBefore").IntAttr("w:val")
	for _, k := range n.Kids {
		switch k.Name {
		case "w:tc":
			column += r.readCell(k, row, column)
		case "w:sdt":
			r.readControl(k, func(n *ooxml.Node) {
				for _, c := range n.Child("w:sdtContent").All("w:tc") {
					column += r.readCell(c, row, column)
				}
			})
		}
	}
}

// readCell reads a cell and returns how many columns it covers.
func (r *reader) readCell(n *ooxml.Node, row, column int) int {
	props := n.Child("w:tcPr")
	span := max(props.Child("w:gridSpan").IntAttr("w:val"), 1)
	t := &r.doc.Tables[r.table-1]
	cell := Cell{Table: r.table, Row: row, Column: column, Shade: said(readShade(props.Child("w:shd")))}
	if w := props.Child("w:tcW"); w.Attr("w:type") == "dxa" {
		v, _ := w.TwipsAttr("w:w")
		cell.Width = style.Millimetres(v)
	}
	grid := 0.0 // what the program that wrote the table made of the widths asked for
	for i := column; i < column+span && i >= 0 && i < len(t.Columns); i++ {
		grid += t.Columns[i]
	}
	cell.Width = max(cell.Width, grid)
	readCellProps(props).over(r.tableProps).frame(&cell, r.tableRows)
	outer := r.cell
	r.cell = cell
	r.blocks(n)
	r.cell = outer
	return span
}
