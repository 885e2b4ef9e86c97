package book

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

// answerTable is a table of units and items, with the rows that count below it.
type answerTable struct {
	side
	sheet   doc.Sheet
	units   unitTable
	codes   []checklist.Count // of all items
	column  int               // of the first item
	first   int               // the row that counts the first of the codes
	lacking []lacking         // whose rows follow
}

// lacking is why an answer is not known.
type lacking struct {
	title string
	mark  string // of formulas; "" is a blank cell
	n     func(*checklist.Tally) int
}

// all is how often answers are lacking for that reason.
func (l lacking) all(g *checklist.Group) (n int) {
	for i := range g.Items {
		n += l.n(&g.Items[i].Tally)
	}
	return n
}

var (
	unreadableAnswers = lacking{"Không đọc được", "~" + unreadableMark + "*", func(t *checklist.Tally) int { return t.Unreadable }}
	blankAnswers      = lacking{"Để trống", "", func(t *checklist.Tally) int { return t.Blank }}
	missingAnswers    = lacking{"Chưa có biểu số liệu", missingMark, func(t *checklist.Tally) int { return t.Missing }}
)

// answerTable lays out what was answered to the items, unit by unit, and counts
// the answers of each item.
func (t *roundTables) answerTable(s side) answerTable {
	a := answerTable{side: s, column: len(t.unitColumns) + 1, codes: s.replies.All.Counts(), lacking: []lacking{unreadableAnswers, blankAnswers, missingAnswers}}
	items := s.replies.All.Items
	columns := slices.Clone(t.unitColumns)
	if s.team {
		a.lacking = []lacking{{"Chưa ghi kết quả", "", blankAnswers.n}}
		columns[len(columns)-1].head = "Ngày kiểm tra"
	}
	ids := make([]string, len(items))
	for i := range items {
		ids[i] = items[i].ID
		columns = append(columns, column{items[i].Text, headWidth(items[i].Text, answerWidth)})
	}
	a.sheet, a.units = t.unitSheet(unitRows{
		sheet: s.table, title: s.title, legend: s.legend, columns: columns, areas: t.areasOf(ids), replies: s.replies.Replies,
		cells: t.answerCells, team: s.team,
	})
	a.first = a.units.last + 1
	var counts []doc.SheetRow
	for i := range a.codes {
		counts = append(counts, t.answerCounts(&a, &a.codes[i]))
	}
	for _, l := range a.lacking {
		counts = append(counts, t.lackingCounts(&a, l))
	}
	a.sheet.More = followed(a.sheet.More, counts...)
	return a
}

// answerWidth is the least width of the column of an item, in mm.
const answerWidth = 32

// at is the column of the i-th item.
func (a *answerTable) at(i int) int { return a.column + i }

// answerCells appends the answers of a unit.
func (t *roundTables) answerCells(dst []doc.SheetCell, u unitAnswers, _ int) []doc.SheetCell {
	card := u.Scorecard()
	items := t.round.Returns.All.Items
	for i := range items {
		var answer doc.SheetCell
		switch {
		case !u.asks(items[i].ID):
			answer = cell(Choice, unaskedMark)
		case u.Missing():
			answer = cell(Choice, missingMark)
		default:
			answer = t.itemCell(u.values[items[i].ID], items[i].ID)
			if p, ok := card.Item(items[i].ID); ok && answer.Value.Text == "" {
				answer = pointsAnswer(&p, u.values[checklist.PointsID(p.ID)])
			}
		}
		dst = append(dst, answer)
	}
	return dst
}

// pointsAnswer returns the cell of an item to which points stand for the answer;
// v are those that were given freely.
func pointsAnswer(p *checklist.ItemPoints, v *checklist.Value) doc.SheetCell {
	switch p.State {
	case checklist.Given:
		return cell(Choice, vi.FormatDecimal(p.Got.String(), -1)+" "+checklist.PointsUnit)
	case checklist.NotApplicable:
		return cell(Choice, notApplicableMark)
	case checklist.Unreadable:
		if v == nil {
			v = new(checklist.Value)
		}
		return cell(Text, held(unreadableMark+v.Typed))
	}
	return cell(Choice, "")
}

// itemCell returns the cell of an answer: that an item does not apply is one.
func (t *roundTables) itemCell(v *checklist.Value, id string) doc.SheetCell {
	if v != nil && v.State == checklist.NotApplicable {
		return cell(Choice, t.answerLabel(id, checklist.NotApplicableAnswer))
	}
	return answerCell(v, func(v *checklist.Value) doc.SheetCell { return cell(Choice, t.answerLabel(id, v.Text)) })
}

// answerLabel returns the words of an answer to an item.
func (t *roundTables) answerLabel(item, code string) string {
	set := t.items[item].answers
	return held(set.Label(code))
}

// answerCounts returns the row that counts one answer, item by item.
func (t *roundTables) answerCounts(a *answerTable, code *checklist.Count) doc.SheetRow {
	items := a.replies.All.Items
	cells := make([]doc.SheetCell, len(items))
	for i := range items {
		for _, n := range items[i].Counts {
			if n.Code != code.Code {
				continue
			}
			label := t.answerLabel(items[i].ID, n.Code)
			cells[i] = count(n.N)
			if !a.units.isEmpty() && len(label) <= maxLiteral {
				local := a.units.local()
				cells[i].Formula = countFormula(local.cells(a.at(i)), quoted(label), label, local, someUnits{})
			}
		}
	}
	return t.underUnits(doc.PartShade, countTitle(code), cells)
}

// countTitle is the words of an answer that items of several sets may have.
func countTitle(c *checklist.Count) string {
	if c.Label != c.Code {
		return held(c.Label)
	}
	usual := checklist.Usual()
	return held(usual.Label(c.Code))
}

func (t *roundTables) lackingCounts(a *answerTable, l lacking) doc.SheetRow {
	items := a.replies.All.Items
	cells := make([]doc.SheetCell, len(items))
	for i := range items {
		cells[i] = count(l.n(&items[i].Tally))
		if a.units.isEmpty() {
			continue
		}
		answers := a.units.local().cells(a.at(i))
		cells[i].Formula = fmt.Sprintf("COUNTBLANK(%s)", answers)
		if l.mark != "" {
			cells[i].Formula = fmt.Sprintf(`COUNTIF(%s,"%s")`, answers, l.mark)
		}
	}
	return t.underUnits(doc.PartShade, l.title, cells)
}
