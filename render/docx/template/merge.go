package template

import "github.com/vanban-go/vanban/render/internal/ooxml"

// mostColumns is how many columns of a table are watched for cells that are
// merged downwards.
const mostColumns = 64

// watchMerges begins to watch a table of which rows may vanish: a cell that goes
// on with the one above begins a merged one where that is not there.
func (e *emitter) watchMerges(table *ooxml.Node) {
	if _, merges := e.merging[table]; !merges || !e.of(table).hot {
		return
	}
	at := e.c.merging
	e.merging[table] = at + 1
	e.c.merging++
	e.step(func(r *runner) { r.merged[at] = 0 })
}

// watched returns the number of the table around an element, -1 where that is not
// watched.
func (e *emitter) watched(n *ooxml.Node) int { return e.merging[tableOf(n)] - 1 }

func tableOf(n *ooxml.Node) *ooxml.Node {
	for n != nil && n.Name != "w:tbl" {
		n = n.Parent
	}
	return n
}

// row writes a row of such a table, which ends what its cells do not go on with.
func (e *emitter) row(n *ooxml.Node) {
	at, goesOn := e.watched(n), uint64(0)
	columns(n, func(cell *ooxml.Node, column int) {
		if cell.Path("w:tcPr", "w:vMerge") != nil {
			goesOn |= 1 << column
		}
	})
	e.step(func(r *runner) { r.merged[at] &= goesOn })
	e.altered(n)
}

// columns calls f for the cells of a row, with the column that each begins in.
func columns(row *ooxml.Node, f func(cell *ooxml.Node, column int)) {
	column := row.Child("w:trPr").Child("w:gridBefore").IntAttr("w:val")
	for cell := range row.Elements() {
		if cell.Name == "w:tc" && tableOf(cell) == tableOf(row) && column >= 0 && column < mostColumns {
			f(cell, column)
			column += max(1, cell.Path("w:tcPr", "w:gridSpan").IntAttr("w:val"))
		}
	}
}

// merge writes that a cell goes on with the one above it, or begins a merged one.
func (e *emitter) merge(n *ooxml.Node) {
	row, column := n, -1
	for row != nil && row.Name != "w:tr" {
		row = row.Parent
	}
	columns(row, func(cell *ooxml.Node, at int) {
		if cell.Start < n.Start && n.Start < cell.End {
			column = at
		}
	})
	at := e.watched(n)
	if at < 0 || column < 0 {
		e.around(n, nil)
		return
	}
	bit, markup, prefix := uint64(1)<<column, e.data[n.Start:n.End], n.Prefix()
	begins := n.Attr("w:val") == "restart"
	e.step(func(r *runner) {
		if begins || r.merged[at]&bit != 0 {
			r.buf = append(r.buf, markup...)
		} else {
			r.raw("<", prefix, "vMerge ", prefix, `val="restart"/>`)
		}
		r.merged[at] |= bit
	})
}
