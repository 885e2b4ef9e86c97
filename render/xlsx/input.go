package xlsx

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
)

// inputGroup is the cells of a sheet that take the same input.
type inputGroup struct {
	inputKey
	ranges []doc.Range
}

type inputKey struct {
	doc.Input
	kind doc.ValueKind
}

// inputGroups returns the inputs of a sheet that need a check or a message, in
// the order of their first cells.
func inputGroups(s *doc.Sheet) []inputGroup {
	var groups []inputGroup
	index := map[inputKey]int{}
	for i := range s.Rows {
		column := 1
		for j := range s.Rows[i].Cells {
			c := &s.Rows[i].Cells[j]
			at := doc.Range{Left: column, Top: i + 1, Right: column, Bottom: i + 1}
			column += c.Columns()
			if c.Input == nil {
				continue
			}
			key := inputKey{*c.Input, c.Value.Kind}
			if !key.checks() && key.Prompt == (doc.Note{}) {
				continue
			}
			g, ok := index[key]
			if !ok {
				g = len(groups)
				index[key] = g
				groups = append(groups, inputGroup{inputKey: key})
			}
			groups[g].add(at)
		}
	}
	return groups
}

// add adds a cell, to the range above it if there is one.
func (g *inputGroup) add(at doc.Range) {
	if n := len(g.ranges); n > 0 {
		last := &g.ranges[n-1]
		if last.Left == at.Left && last.Bottom+1 == at.Top {
			last.Bottom = at.Bottom
			return
		}
	}
	g.ranges = append(g.ranges, at)
}

func (g *inputGroup) sqref() string {
	refs := make([]string, len(g.ranges))
	for i, r := range g.ranges {
		refs[i] = r.String()
	}
	return strings.Join(refs, " ")
}

// checks reports whether some typing is refused or warned of.
func (k inputKey) checks() bool {
	return k.List != "" || k.kind == doc.Number || k.kind == doc.Date
}

func (k inputKey) valueType() string {
	switch {
	case k.kind == doc.Date:
		return "date"
	case k.Whole:
		return "whole"
	}
	return "decimal"
}

// Bounds where none is given: a check must have some, or it does not tell
// numbers from text.
const (
	leastNumber    = "-999999999999999"
	greatestNumber = "999999999999999"
	leastDate      = "1900-03-01"
	greatestDate   = "9999-12-31"
)

// bounds returns Min and Max as formulas.
func (k inputKey) bounds() (least, greatest string, err error) {
	if k.kind == doc.Number {
		return cmp.Or(k.Min, leastNumber), cmp.Or(k.Max, greatestNumber), nil
	}
	from, err := serial(cmp.Or(k.Min, leastDate))
	if err != nil {
		return "", "", err
	}
	to, err := serial(cmp.Or(k.Max, greatestDate))
	return strconv.Itoa(from), strconv.Itoa(to), err
}

// steps is the condition that a number lies between bounds and on a step, for
// the first cell of the group.
func (g *inputGroup) steps() string {
	first := g.ranges[0]
	cell := doc.CellName(first.Left, first.Top)
	return fmt.Sprintf("AND(ISNUMBER(%[1]s),%[1]s>=%[2]s,%[1]s<=%[3]s,ROUND(MOD(ROUND((%[1]s-(%[2]s))/%[4]s,6),1),6)=0)", cell, g.Min, g.Max, g.Step)
}
