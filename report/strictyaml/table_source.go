package strictyaml

import "github.com/vanban-go/vanban/report/diag"

// RowSource remembers where the values of a table stand. It is safe for
// concurrent use.
type RowSource struct {
	source  Source
	rows    Rows
	list    string
	kept    [][]Cell
	columns []column
}

// Cell returns the cell of the value at path, such as "units[2].name", also
// where it is empty, and whether the table has one.
func (s *RowSource) Cell(path string) (Cell, bool) {
	var steps []step
	for at := 0; at < len(path) && len(steps) < 3; {
		var next step
		next, at = cutStep(path, at)
		steps = append(steps, next)
	}
	if len(steps) < 3 || steps[0].name != s.list || steps[1].name != "" || steps[1].index >= len(s.kept) {
		return Cell{}, false
	}
	cells := s.kept[steps[1].index]
	for _, c := range s.columns {
		if c.Name == steps[2].name && c.at >= 0 && c.at < len(cells) {
			return cells[c.at], true
		}
	}
	return Cell{}, false
}

// Place returns the cell of the value at path; for one that has none, the first
// cell of its row or of the table.
func (s *RowSource) Place(path string) diag.Place {
	if c, ok := s.Cell(path); ok {
		return s.rows.at(c)
	}
	return s.rows.inSheet(s.source.Place(path))
}

// Locate returns the problems of l with the places of their paths, as
// [Source.Locate] does.
func (s *RowSource) Locate(l diag.List) diag.List {
	return s.rows.relocate(s.source.locate(l, s.Place))
}
