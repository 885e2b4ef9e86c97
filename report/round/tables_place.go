package round

import (
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// tableRow is a row of a table that was decoded.
type tableRow struct {
	source *strictyaml.Source
	path   string // in the table: "rows[3]"
}

func (r tableRow) place(field string) diag.Place { return r.source.Place(r.path + "." + field) }

// filled reports whether somebody wrote into the cell of a field, readable or
// not.
func (r tableRow) filled(field string) bool {
	c, ok := r.source.Cell(r.path + "." + field)
	return ok && strings.TrimSpace(c.Text) != ""
}

// origin is the row that a part of the results comes from. fields names the
// fields of the row that are called otherwise in the results, "" the part as a
// whole.
type origin struct {
	row    tableRow
	fields map[string]string
}

// note says which row the part of the results at path comes from.
func (t *tabled) note(path string, row tableRow, fields map[string]string) {
	t.origins[path] = origin{row, fields}
}

// trace returns the table that the value at a path of the results comes from,
// and its path there.
func (t *tabled) trace(path string) (source *strictyaml.Source, there string) {
	for end := len(path); end > 0; end = strings.LastIndexAny(path[:end], ".[") {
		o, ok := t.origins[path[:end]]
		if !ok {
			continue
		}
		field := strings.TrimPrefix(path[end:], ".")
		if name, ok := o.fields[field]; ok {
			field = name
		}
		return o.row.source, diag.Join(o.row.path, field)
	}
	return nil, ""
}

// place returns the cell of the value at a path of the results.
func (t *tabled) place(path string) diag.Place {
	if source, there := t.trace(path); source != nil {
		return source.Place(there)
	}
	return diag.Place{File: t.file}
}

// locate gives problems of the results the cells that they are about. It leaves
// out those of cells that could not be read or that were told already.
func (t *tabled) locate(l diag.List) diag.List {
	var out diag.List
	for _, p := range l {
		if t.failed[p.Path] || t.unread(p.Path) {
			continue
		}
		p = inTable(p)
		p.Place = t.place(p.Path)
		for _, arg := range p.Args {
			if path, ok := arg.(diag.Path); ok {
				p = p.With(t.place(string(path)))
			}
		}
		out = append(out, p)
	}
	return out
}

// unread reports whether the cell of the value at a path of the results could
// not be read.
func (t *tabled) unread(path string) bool {
	source, there := t.trace(path)
	return source != nil && len(source.Locate(diag.List{{Path: there}})) == 0
}

// inTable says of a table what hints say of YAML.
func inTable(p diag.Problem) diag.Problem {
	rule := p.Rule()
	switch p.Code {
	case "finding-without-cause":
		rule.HintVI, rule.HintEN = "điền cột nguyên nhân chủ quan hoặc nguyên nhân khách quan", "fill in one of the two columns of causes"
	case "no-earlier-visit", "later-visit-without-day":
		rule.HintVI, rule.HintEN = "xem lại cột “Ngày” và “Ngày của lần kiểm tra trước”; lần trước ghi ở dòng trên", "look at both days; the earlier visit stands in a row above"
	case resultsOfAnother.Code:
		rule.HintVI, rule.HintEN = "sửa mã kế hoạch, hoặc dùng đúng tệp kết quả", "mend the id of the plan, or use the right results"
	case "missing-field":
		if name := partAt(p.Path); name != "" {
			p.Args = []any{name}
			rule.HintVI, rule.HintEN = "thêm dòng %[1]q", "add a row %[1]q"
		} else {
			rule = emptyCell
		}
	default:
		return p
	}
	return p.By(rule)
}

// emptyCell is what a field that is missing is in a table.
var emptyCell = func() diag.Rule {
	r := fault.NullValue
	r.HintVI, r.HintEN = "điền vào ô này", "fill in this cell"
	return r
}()
