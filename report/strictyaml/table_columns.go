package strictyaml

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// column is one column of a table of structs: the field that its cells are
// decoded into. The tag column:"…" gives its title, words:"code=word,…" the
// Vietnamese words that may stand for the values of the field.
type column struct {
	*field
	title  string
	words  map[string]string // by their key of vi.Fold
	spoken map[string]string // likewise, those of the file
	said   []string          // the words as they are written
	at     int               // of the header, or -1
}

// columnsOf returns the columns that a table of the struct t can have.
func columnsOf(t reflect.Type) []column {
	var out []column
	s := shapeOf(t)
	for i := range s.fields {
		f := &s.fields[i]
		if !columnar(f.Type) {
			continue
		}
		tag := t.FieldByIndex(f.Index).Tag
		c := column{field: f, title: cmp.Or(tag.Get("column"), f.Name), at: -1}
		c.addWords(tag.Get("words"))
		out = append(out, c)
	}
	return out
}

func (c *column) addWords(tag string) {
	if tag == "" {
		return
	}
	c.words = make(map[string]string)
	for pair := range strings.SplitSeq(tag, ",") {
		code, word, _ := strings.Cut(pair, "=")
		c.words[vi.Fold(word)] = code
		c.said = append(c.said, word)
	}
}

// takes reports whether a cell may hold that text: any, but where only some
// values are allowed and all of them have words.
func (c *column) takes(text string) bool {
	if as, _ := leaf(c.Type); len(c.words) == 0 || as != boolean && !has(c.own, "oneof") {
		return true
	}
	text = strings.TrimSpace(text)
	if _, ok := c.words[vi.Fold(text)]; ok {
		return true
	}
	return slices.Contains(slices.Collect(maps.Values(c.words)), text)
}

// columnar reports whether one cell can hold a value of type t: a scalar or a
// list of scalars.
func columnar(t reflect.Type) bool {
	s := shapeOf(t)
	switch s.class {
	case list, pointer:
		return shapeOf(t.Elem()).class != list && columnar(t.Elem())
	case record, unsupported:
		return false
	}
	return true
}

// header assigns the columns of the table to those of the struct and tells of
// titles that name none, or one that has its column already, and of columns
// that are missing.
func (r *reader) header() {
	for i, c := range r.rows.Header {
		title := strings.TrimSpace(c.Text)
		switch at := r.find(title); {
		case title == "", slices.Contains(ordinals, vi.Fold(title)):
		case at < 0:
			r.unknown(c, title)
		case r.columns[at].at >= 0:
			first := r.rows.Header[r.columns[at].at]
			r.tell(repeatedColumn.At(r.at(c), "", title).With(r.at(first)))
		default:
			r.columns[at].at = i
		}
	}
	for _, c := range r.columns {
		if c.at < 0 && c.required && !r.excused[c.Name] {
			r.tell(missingColumn.At(r.at(r.rows.Header[0]), "", c.title, c.Name))
		}
	}
}

// ordinals are the titles of a column of running numbers, which says nothing.
var ordinals = []string{"stt", "tt", "số tt", "số thứ tự"}

// find returns the index of the column with that title or name of a field, or
// -1.
func (r *reader) find(title string) int {
	key := vi.Fold(title)
	return slices.IndexFunc(r.columns, func(c column) bool { return key == vi.Fold(c.title) || key == c.Name })
}

// unknown tells of a title that names no column; one that resembles a missing
// column is told once.
func (r *reader) unknown(cell Cell, title string) {
	if !r.loader.problems.Takes(diag.Error) {
		r.loader.problems.Drop()
		return
	}
	var free []string
	for _, c := range r.columns {
		if c.at < 0 {
			free = append(free, c.title, c.Name)
		}
	}
	if name, ok := near(title, free); ok {
		r.excused[r.columns[r.find(name)].Name] = true
		vietnamese, english := vi.IsIt(name)
		rule := hinted(unknownColumn, "%[2]s", "%[3]s")
		r.tell(rule.At(r.at(cell), "", clip(title), vietnamese, english))
		return
	}
	titles := make([]string, len(r.columns))
	for i, c := range r.columns {
		titles[i] = c.title
	}
	r.tell(unknownColumn.At(r.at(cell), "", clip(title), strings.Join(titles, ", ")))
}

func (r *reader) tell(p diag.Problem) {
	p.Path = diag.Join(r.doc.prefix, r.list)
	r.loader.problems.Add(p)
}
