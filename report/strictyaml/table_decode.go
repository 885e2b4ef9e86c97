package strictyaml

import (
	"cmp"
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/vi"
	"gopkg.in/yaml.v3"
)

// DecodeRows decodes a table into the field list of v, a pointer to a struct
// that has a list of structs under that name. Each row is one struct; a cell
// is read as [Load] reads a scalar, an empty cell is a field that is not given,
// a list is split at ";" and a row without any text is left out. A column is
// titled with the name of its field in YAML or with the field's tag
// column:"…", in any case; columns of running numbers (STT) are left out. The
// tag words:"code=word,…" gives words that stand for the values of a field, and
// so does v where it is a vocabulary; a boolean or one of a few values takes no
// others than those of its tag. A cell that a spreadsheet
// took for a day is refused where the field does not read itself from text. The
// problems are sorted by place.
func DecodeRows(rows Rows, list string, v any) (*Source, diag.List) {
	l := newLoader(context.Background(), nil)
	source := &Source{root: &document{file: rows.File, sheet: rows.Sheet}}
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() || rowType(target.Type().Elem(), list) == nil {
		l.refuse(source.root, unsupportedRule.At(source.root.at(nil), "", fmt.Sprintf("%T", v)))
	} else {
		source.table = l.rows(source.root, rows, list, target.Elem())
	}
	return source, l.problems.Sorted(rows.File)
}

// table decodes a file in CSV into v, a struct with a list that a table may
// fill, such as a list of units.
func (l *loader) table(d *document, data []byte, v reflect.Value) bool {
	list := shapeOf(v.Type()).table()
	if list == nil {
		l.refuse(d, noTable.At(d.spot(1, 1), d.prefix))
		return false
	}
	rows, ok := readCSV(d, data, &l.problems)
	if !ok {
		d.fail("")
		return false
	}
	l.rows(d, rows, list.Name, v)
	return true
}

// tableFile decodes the table in CSV that s names into a list of the struct v,
// which stands at the path parent.
func (w *walker) tableFile(s slot, parent, list string, v reflect.Value) {
	file, ok := w.file(s)
	if !ok {
		return
	}
	d := &document{file: file, prefix: diag.Join(w.doc.prefix, parent), list: list, from: w.doc.at(s.node)}
	w.doc.refer(s.node, d)
	data, err := w.loader.readFile(file)
	if err != nil {
		w.tell(string(s.path), unreadableFile.At(w.doc.at(s.node), "", clip(file)).From(err))
	} else if !w.loader.table(d, data, v) {
		w.doc.fail(string(s.path))
	}
}

// vocabulary is a struct with a list of structs that has words of its own for
// their values.
type vocabulary interface {
	// Spoken returns the values of a field by the words that may stand for them in
	// its column, these by their key of vi.Fold.
	Spoken(field string) map[string]string
}

// rowType returns the struct that the field list of t has a list of, or nil.
func rowType(t reflect.Type, list string) reflect.Type {
	s := shapeOf(t)
	i, ok := s.byName[list]
	if !ok || s.fields[i].Type.Kind() != reflect.Slice || shapeOf(s.fields[i].Type.Elem()).class != record {
		return nil
	}
	return s.fields[i].Type.Elem()
}

// rows makes the document of a table, a mapping with one list, and decodes it
// into v.
func (l *loader) rows(d *document, rows Rows, list string, v reflect.Value) *reader {
	r := &reader{loader: l, doc: d, rows: rows, list: list, excused: make(map[string]bool)}
	r.columns = columnsOf(rowType(v.Type(), list))
	if owner, ok := v.Addr().Interface().(vocabulary); ok {
		for i := range r.columns {
			r.columns[i].spoken = owner.Spoken(r.columns[i].Name)
		}
	}
	start := yaml.Node{Line: 1, Column: 1}
	if len(rows.Header) > 0 {
		start.Line, start.Column = rows.Header[0].Line, rows.Header[0].Column
		r.header()
	}
	items := start
	items.Kind = yaml.SequenceNode
	items.Content = r.items()
	if len(items.Content) == 0 {
		d.fail(list)
		r.tell(emptyTable.At(d.at(&start), ""))
	}
	key := textNode(list, Cell{Line: start.Line, Column: start.Column})
	d.root = &yaml.Node{Kind: yaml.MappingNode, Line: start.Line, Column: start.Column, Content: []*yaml.Node{key, &items}}
	w := &walker{doc: d, loader: l}
	w.record(slot{path: newTrail(), node: d.root}, shapeOf(v.Type()), v)
	return r
}

// reader turns the rows of a table into nodes.
type reader struct {
	loader  *loader
	doc     *document
	rows    Rows
	list    string // its path in the document
	columns []column
	kept    [][]Cell        // the rows that are no blank ones
	excused map[string]bool // columns that another title was most likely meant for
	told    int             // cells without a column
}

func (r *reader) at(c Cell) diag.Place { return r.doc.spot(c.Line, c.Column) }

func (r *reader) items() []*yaml.Node {
	var items []*yaml.Node
	for _, cells := range r.rows.Rows {
		if !blank(cells) {
			r.kept = append(r.kept, cells)
			items = append(items, r.row(cells, item(r.list, len(items))))
		}
	}
	return items
}

func blank(cells []Cell) bool {
	return !slices.ContainsFunc(cells, func(c Cell) bool { return strings.TrimSpace(c.Text) != "" })
}

// row makes the mapping of one row. path is its own in the document.
func (r *reader) row(cells []Cell, path string) *yaml.Node {
	row := &yaml.Node{Kind: yaml.MappingNode, Line: cells[0].Line, Column: cells[0].Column}
	for _, c := range r.columns {
		at := diag.Join(path, c.Name)
		switch {
		case c.at < 0:
			if c.required || r.excused[c.Name] {
				r.doc.fail(at) // told in the header
			}
		case c.at >= len(cells) || strings.TrimSpace(cells[c.at].Text) == "":
			r.empty(c, cells, at)
		case !c.takes(cells[c.at].Text):
			r.refuse(cells[c.at], at, fault.NotOneOf, clip(cells[c.at].Text), strings.Join(c.said, ", "))
		default:
			row.Content = append(row.Content, textNode(c.Name, cells[c.at]), r.value(c, cells[c.at], at))
		}
	}
	r.outside(cells)
	return row
}

// empty tells of a cell without text in a column that must have one.
func (r *reader) empty(c column, cells []Cell, path string) {
	if !c.required {
		return
	}
	cell := cells[min(c.at, len(cells)-1)]
	r.refuse(cell, path, hinted(fault.NullValue, "điền vào ô này (cột %[1]q)", "fill in the cell (column %[1]q)"), c.title)
}

func (r *reader) refuse(c Cell, path string, rule diag.Rule, args ...any) {
	r.doc.fail(path)
	r.loader.problems.Add(rule.At(r.at(c), diag.Join(r.doc.prefix, path), args...))
}

// cell returns the cell of the value at path.
func (r *reader) cell(path string) (Cell, bool) {
	var steps []step
	for at := 0; at < len(path) && len(steps) < 3; {
		var next step
		next, at = cutStep(path, at)
		steps = append(steps, next)
	}
	if len(steps) < 3 || steps[0].name != r.list || steps[1].name != "" || steps[1].index >= len(r.kept) {
		return Cell{}, false
	}
	cells := r.kept[steps[1].index]
	for _, c := range r.columns {
		if c.Name == steps[2].name && c.at >= 0 && c.at < len(cells) {
			return cells[c.at], true
		}
	}
	return Cell{}, false
}

// outside tells of cells with text that no title stands above.
func (r *reader) outside(cells []Cell) {
	for i, c := range cells {
		titled := i < len(r.rows.Header) && strings.TrimSpace(r.rows.Header[i].Text) != ""
		if titled || strings.TrimSpace(c.Text) == "" {
			continue
		}
		if r.told++; r.told <= most.Alike {
			r.tell(cellWithoutColumn.At(r.at(c), "", clip(c.Text)))
		}
	}
}

// value makes the scalar of a cell, or the list of scalars.
func (r *reader) value(c column, cell Cell, path string) *yaml.Node {
	as, isList := leaf(c.Type)
	if cell.Date && as != ownText {
		r.refuse(cell, path, dateInText, cell.Text)
	}
	if !isList {
		return r.scalar(c, cell.Text, cell, as)
	}
	list := &yaml.Node{Kind: yaml.SequenceNode, Line: cell.Line, Column: cell.Column}
	for part := range strings.SplitSeq(cell.Text, ";") {
		if strings.TrimSpace(part) != "" {
			list.Content = append(list.Content, r.scalar(c, part, cell, as))
		}
	}
	return list
}

// leaf returns the class of the scalars in a cell, and whether it holds a list
// of them.
func leaf(t reflect.Type) (as class, isList bool) {
	for shapeOf(t).class == pointer || shapeOf(t).class == list {
		isList = isList || shapeOf(t).class == list
		t = t.Elem()
	}
	return shapeOf(t).class, isList
}

// scalar makes a node as YAML writes it: numbers and booleans plain, texts as
// a literal block, in which nothing has a meaning of its own.
func (r *reader) scalar(c column, value string, cell Cell, as class) *yaml.Node {
	value = strings.TrimSpace(value)
	key := vi.Fold(value)
	value = cmp.Or(c.words[key], c.spoken[key], value)
	n := textNode(value, cell)
	switch as {
	case boolean, integer, natural, decimal:
		n.Style = 0
	}
	return n
}

func textNode(value string, at Cell) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: value, Style: yaml.LiteralStyle, Line: at.Line, Column: at.Column}
}
