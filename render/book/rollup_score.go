package book

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// The columns of the ranking that formulas refer to, but for those of the kinds,
// which stand before them.
const (
	ownPointsAt  = 3
	ownMostAt    = 4
	teamPointsAt = 5
	teamMostAt   = 6
	percentAt    = 8
)

const rankingName = "Xếp hạng"

var rankingColumns = []column{
	{"Hạng", 13},
	{"Đơn vị", 58},
	{headPoints, 17},
	{"Tối đa", 15},
	{headTeamPoints, 17},
	{"Tối đa", 15},
	{"Chênh lệch", 17},
	{"Tỷ lệ (%)", 17},
	{"Xếp loại", 22},
}

// rankingColumns are those of the ranking: of what kinds a unit is stands behind
// its name, and its ranks among these behind that among all.
func (t *roundTables) rankingColumns() []column {
	columns := slices.Insert(slices.Clone(rankingColumns), repeatedColumns, t.kinds...)
	for _, k := range t.kinds {
		columns = append(columns, column{"Hạng theo " + vi.LowerFirst(k.head), 17})
	}
	return append(columns, column{"Mục chưa có điểm, tính 0", 40}, column{headCode, unitCodeWidth})
}

// scoreSheets are the ranking, which stands first, and the points of each side
// by unit and item, which stand among the tables; none where no item has points.
func (t *roundTables) scoreSheets() (first, tables []doc.Sheet) {
	k := t.round.Ranking()
	if k == nil {
		return nil, nil
	}
	own := func(s *round.UnitScore) *checklist.Scorecard { return s.Own }
	team := func(s *round.UnitScore) *checklist.Scorecard { return s.Team }
	tables = append(tables, t.pointsSheet("Điểm tự chấm", "Điểm tự chấm của từng đơn vị", t.round.Returns, own))
	if k.ByTeam {
		tables = append(tables, t.pointsSheet("Điểm đoàn chấm", "Điểm Đoàn kiểm tra chấm từng đơn vị", t.round.Team, team))
	}
	return []doc.Sheet{t.rankingSheet(k)}, tables
}

// rankingSheet lists the units by their ranks, and below them what each type of
// units got together.
func (t *roundTables) rankingSheet(k *round.Ranking) doc.Sheet {
	columns := t.rankingColumns()
	n := len(columns) - 1 // that are printed
	note := "Xếp hạng, xếp loại theo điểm đơn vị tự chấm."
	if k.ByTeam {
		note = "Xếp hạng, xếp loại theo điểm Đoàn kiểm tra chấm."
	}
	note += " Tỷ lệ tính trên điểm tối đa của các mục áp dụng với đơn vị; hạng, loại tính theo tỷ lệ chưa làm tròn; kết quả bằng nhau thì cùng hạng."
	if grades := t.checklist.GradeWords(); grades != "" {
		note += " " + grades + "."
	}
	rows := append(progressHeading("Kết quả chấm điểm, xếp hạng", t.round.Progress, n), row(wide(Text, note, n)), headRow(columns))
	head := len(rows)
	for _, s := range k.Sorted() {
		rows = append(rows, ruled(t.rankingCells(k, s, len(rows)+1)...))
	}
	last := len(rows)
	rows = append(rows, row())
	rows = append(rows, t.partRows(k)...)
	s := doc.Sheet{
		Name: rankingName, Protected: true, Columns: widths(columns), Rows: rows,
		Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Print: doc.Range{Left: 1, Top: 1, Right: n},
	}
	if last > head {
		s.Filter = doc.Range{Left: 1, Top: head, Right: n + 1, Bottom: last}
		at := percentAt + len(t.kinds)
		s.Scales = []doc.Range{{Left: at, Top: head + 1, Right: at, Bottom: last}}
	}
	return s
}

// rankingCells is the row of a unit in the ranking.
func (t *roundTables) rankingCells(k *round.Ranking, s *round.UnitScore, row int) []doc.SheetCell {
	got, most := pointsCells(s.Own)
	teamGot, teamMost := pointsCells(s.Team)
	difference, percent, grade, more := cell(Choice, ""), cell(Choice, ""), "", len(t.kinds)
	if d, ok := s.Difference(); ok {
		difference = numberCell(d, asGiven)
		difference.Formula = fmt.Sprintf("ROUND(%s-%s,6)", doc.CellName(teamPointsAt+more, row), doc.CellName(ownPointsAt+more, row))
	}
	if s.Counts != nil {
		if p, ok := s.Counts.Percent(2); ok {
			percent = numberCell(p, 2)
			num, den := ownPointsAt, ownMostAt
			if k.ByTeam {
				num, den = teamPointsAt, teamMostAt
			}
			percent.Formula = fmt.Sprintf("ROUND(%s/%s*100,2)", doc.CellName(num+more, row), doc.CellName(den+more, row))
		}
	}
	if s.Grade != nil {
		grade = s.Grade.Label
	}
	var missing []string
	for _, i := range s.Counts.Missing() {
		missing = append(missing, i.Text)
	}
	cells := []doc.SheetCell{cell(Number, rankWords(s.Rank)), cell(Text, vi.UpperFirst(s.Unit.FullName()))}
	cells = append(cells, t.kindCells(s.Unit)...)
	cells = append(cells, got, most, teamGot, teamMost, difference, percent, cell(Choice, grade))
	if len(t.kinds) > len(k.Groups) {
		cells = append(cells, cell(Number, rankWords(s.TypeRank)))
	}
	for _, n := range s.GroupRanks {
		cells = append(cells, cell(Number, rankWords(n)))
	}
	return append(cells, cell(Text, held(strings.Join(missing, "; "))), cell(Code, s.Unit.Code))
}

// pointsCells are what a side gives, and what could be got.
func pointsCells(s *checklist.Scorecard) (got, most doc.SheetCell) {
	if s == nil {
		return cell(Choice, missingMark), cell(Choice, "")
	}
	return numberCell(s.Got, asGiven), numberCell(s.Max, asGiven)
}

func rankWords(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// partRows say what the units of each type and of each value of the groups got
// together, and how many have each grade.
func (t *roundTables) partRows(k *round.Ranking) []doc.SheetRow {
	more := len(t.kinds)
	line := func(role doc.Role, name, units, got, most, percent doc.SheetCell, grades string) []doc.SheetCell {
		name.Span, units.Span, percent.Span = ownPointsAt-1, teamPointsAt-ownPointsAt+more, percentAt-teamMostAt
		return []doc.SheetCell{name, units, got, most, percent, wide(role, grades, 2+more)}
	}
	head := func(title string) doc.SheetRow {
		return doc.SheetRow{Ruled: true, Shade: doc.HeadShade, Cells: line(Head, cell(Head, title), cell(Head, "Số đơn vị có điểm"), cell(Head, "Tổng điểm"), cell(Head, "Tối đa"), cell(Head, "Tỷ lệ (%)"), "Số đơn vị theo xếp loại")}
	}
	var rows []doc.SheetRow
	before := ""
	for _, s := range k.Summary(t.checklist) {
		if title := cmp.Or(s.Group.Title, "Loại đơn vị"); title != before {
			rows, before = append(rows, head(title)), title
		}
		percent := cell(Choice, "")
		if p, ok := s.Percent(2); ok {
			percent = numberCell(p, 2)
		}
		var grades []string
		for i, n := range s.Grades {
			grades = append(grades, t.checklist.Grades[i].Label+" "+strconv.Itoa(n))
		}
		name := cell(Text, vi.UpperFirst(cmp.Or(s.Value.Label, s.Name(), "Tất cả")))
		rows = append(rows, ruled(line(Text, name, count(s.Units), numberCell(s.Got, asGiven), numberCell(s.Max, asGiven), percent, strings.Join(grades, "; "))...))
	}
	return rows
}

// pointsColumn is a column of the table of points: an item, or the sum of an
// area (item nil), or of all (area "").
type pointsColumn struct {
	area string
	item *checklist.Item
}

// pointsSheet has a row for every unit and a column for every item with points
// and every sum.
func (t *roundTables) pointsSheet(name, title string, replies *checklist.Rollup, side func(*round.UnitScore) *checklist.Scorecard) doc.Sheet {
	var areas []string
	columns, heads := t.unitColumns[:len(t.unitColumns):len(t.unitColumns)], []doc.SheetCell(nil)
	var layout []pointsColumn
	add := func(c pointsColumn, head, most string) {
		layout, areas = append(layout, c), append(areas, c.area)
		columns = append(columns, column{head, headWidth(head, answerWidth)})
		heads = append(heads, cell(Choice, most))
	}
	t.checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		scored := false
		for i := range a.Items {
			if item := &a.Items[i]; item.Score != nil {
				scored = true
				add(pointsColumn{a.ID, item}, item.Text, vi.FormatDecimal(item.Score.Most().String(), -1))
			}
		}
		if scored {
			add(pointsColumn{area: a.ID}, "Cộng: "+a.Title, "")
		}
	})
	add(pointsColumn{}, "Tổng điểm", "")
	columns, areas = append(columns, column{"Điểm tối đa", 24}), append(areas, "")
	cells := func(dst []doc.SheetCell, u unitAnswers, row int) []doc.SheetCell {
		s, _ := t.round.Ranking().Find(u.Form.Unit.Code)
		return pointsRow(dst, layout, side(s), u.values, row)
	}
	s, _ := t.unitSheet(unitRows{
		sheet: name, title: title, legend: "Ô trống: chưa có điểm, tính 0; KAD: không áp dụng, không tính vào điểm tối đa; " + marksLegend, columns: columns,
		areas: areas, heads: []doc.SheetRow{t.underUnits(doc.HeadShade, "Điểm tối đa", heads)}, replies: replies.Replies, cells: cells,
	})
	return s
}

// pointsRow appends what one unit got, in a row.
func pointsRow(out []doc.SheetCell, layout []pointsColumn, s *checklist.Scorecard, values map[string]*checklist.Value, row int) []doc.SheetCell {
	var sums []string
	first := len(out) + 1
	for _, c := range layout {
		at := len(out) + 1
		switch {
		case s == nil:
			out = append(out, cell(Choice, missingMark))
		case c.item != nil:
			p, asked := s.Item(c.item.ID)
			out = append(out, pointsCell(&p, asked, values[checklist.PointsID(c.item.ID)]))
		case c.area != "":
			a, _ := s.Area(c.area)
			sum := numberCell(a.Got, asGiven)
			sum.Formula = fmt.Sprintf("ROUND(SUM(%s:%s),6)", doc.CellName(first, row), doc.CellName(at-1, row))
			sums, first, out = append(sums, doc.CellName(at, row)), at+1, append(out, sum)
		default:
			total := numberCell(s.Got, asGiven)
			total.Formula = "MAX(0,ROUND(" + strings.Join(slices.Clone(sums), "+") + ",6))"
			out = append(out, total)
		}
	}
	if s == nil {
		return append(out, cell(Choice, ""))
	}
	return append(out, numberCell(s.Max, asGiven))
}

// pointsCell is what one item got; v are the points as they were typed, where
// they are given freely.
func pointsCell(p *checklist.ItemPoints, asked bool, v *checklist.Value) doc.SheetCell {
	switch {
	case !asked:
		return cell(Choice, unaskedMark)
	case p.State == checklist.Given:
		return numberCell(p.Got, asGiven)
	case p.State == checklist.NotApplicable:
		return cell(Choice, notApplicableMark)
	case p.State == checklist.Unreadable && v != nil:
		return cell(Text, held(unreadableMark+v.Typed))
	}
	return cell(Choice, "")
}
