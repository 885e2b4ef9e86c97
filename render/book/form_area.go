package book

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

// The titles by which tables are found again.
const (
	headCode     = "Mã"
	headNumber   = "TT"
	headItem     = "Nội dung kiểm tra"
	headAnswer   = "Tự đánh giá"
	headEvidence = "Minh chứng, giải trình"
	headLabel    = "Chỉ tiêu"
	headValue    = "Giá trị"
	headExplain  = "Giải trình, ghi chú"
)

// Both tables of a sheet stand in the same columns. The answer is in the fourth,
// and what is required is marked in the one before it. The id of a row stands in
// the last, where it is out of the way of who fills the form in.
const (
	codeColumn     = 20 // mm
	requiredColumn = 3
	answerColumn   = 4
	explainColumn  = 6
	requiredMark   = "x"
	requiredLetter = "C"
	answerLetter   = "D"
	explainLetter  = "F"
)

var itemFormColumns = []column{
	{headNumber, 10},
	{headItem, 76},
	{"Bắt buộc", 12},
	{headAnswer, 28},
	{"Cách kiểm tra", 26},
	{headEvidence, 40},
	{"Hồ sơ, minh chứng cần có", 39},
	{"Căn cứ", 36},
	{headCode, codeColumn},
}

var figureFormColumns = []column{
	{headNumber, 10},
	{headLabel, 76},
	{"Bắt buộc", 12},
	{headValue, 28},
	{"ĐVT", 26},
	{headExplain, 40},
	{"Đối chiếu", 39},
	{"Kỳ số liệu, nguồn", 36},
	{headCode, codeColumn},
}

// areaSheet asks what concerns one area.
func (l *formLayout) areaSheet(a *checklist.FormArea) doc.Sheet {
	tables := figureTables(l.form.Checklist, a)
	columns := sheetColumns(a, tables)
	n := len(columns) - 1 // that are printed
	t := areaTable{formLayout: l, rows: []doc.SheetRow{
		row(wide(Title, vi.Upper(a.Title), n)),
		row(wide(areaTextRole, a.Text, n)),
		row(l.back()),
		{}, // progress, known at the end
	}}
	if len(a.Items) > 0 {
		first := len(t.rows) + 2 // below the heading
		if a.HasScores() {
			t.scored(a)
		} else {
			t.rows = append(t.rows, headRow(itemFormColumns))
			for _, item := range a.Items {
				t.item(item)
			}
		}
		t.count(first, answerLetter)
		t.rows = append(t.rows, row())
	}
	tabled := len(tables)
	if len(a.Items) > 0 {
		tabled++
	}
	several := false
	repeat := doc.Rows{First: headRows(tabled), Last: headRows(tabled)}
	for i := range tables {
		switch {
		case i > 0:
			t.rows = append(t.rows, row())
		case len(a.Items) > 0 && tabled == 2 && len(tables[i].rows) > len(a.Items):
			again := len(t.rows)
			t.rows[again-1] = row(wide(Title, vi.Upper(a.Title), n))
			t.rows[again-1].NewPage = true
			repeat = doc.Rows{First: again, Last: again + 1}
		}
		head := len(t.rows)
		t.rows = append(t.rows, headRow(tables[i].columns()))
		first := len(t.rows) + 1
		t.figures(&tables[i])
		if i == 0 && repeat.First == 1 && len(a.Items) > 0 { // below the items, or below the title that pages repeat
			for n := range t.rows[head : len(t.rows)-1] {
				t.rows[head+n].Keep = true
			}
		}
		t.count(first, tables[i].letters()...)
		several = several || len(tables[i].series) > 0
	}
	t.rows[3] = progressRow(a.ID, t.rows, t.free)
	if several {
		formula, required := t.severalProgress(a)
		c := &t.rows[3].Cells[answerColumn-1]
		c.Formula, c.Value.Text = formula, "0 / "+strconv.Itoa(required)
	}
	for i := range t.rows {
		idsLast(&t.rows[i], len(columns))
	}
	return doc.Sheet{
		Name:      l.sheets[a.ID],
		Protected: true,
		Columns:   widths(columns),
		Rows:      append(t.rows, row(doc.SheetCell{}, l.stampRow(n - 1).Cells[0])),
		Frozen:    doc.Corner{Rows: headRows(tabled), Columns: requiredColumn - 1},
		Repeat:    repeat,
		Landscape: true,
		Print:     doc.Range{Left: 1, Top: 1, Right: n},
	}
}

// idsLast widens the column before that of the ids, where a table is narrower than
// another on its sheet, so that the ids of both stand in the last column, which is
// not printed.
func idsLast(r *doc.SheetRow, columns int) {
	last := len(r.Cells) - 1
	if r.Ruled && last > 0 && (r.Cells[last].Role == Code || r.Cells[last].Value.Text == headCode) {
		r.Cells[last-1].Span = columns - last
	}
}

// headRows is how many rows of a sheet stay in sight, of which pages repeat the
// last where the figures under the items are not the longer table: down to the heading of its table, or its title where it has several
// tables.
func headRows(tables int) int {
	if tables == 1 {
		return 5
	}
	return 1
}

// back leads to the cover.
func (l *formLayout) back() doc.SheetCell {
	c := wide(Text, "Về trang “"+coverName+"”", answerColumn-2)
	c.Link = coverName
	return c
}

// progressRow says how much of what is required is answered; its formula looks
// at all rows below. free are those that points answer.
func progressRow(id string, rows []doc.SheetRow, free []freeRow) doc.SheetRow {
	required := 0
	for i := range rows {
		if c := rows[i].Cells; len(c) >= requiredColumn && c[requiredColumn-1].Value.Text == requiredMark {
			required++
		}
	}
	last := len(rows)
	c := doc.SheetCell{
		ID: progressID + id, Role: Choice,
		Formula: fmt.Sprintf(`SUMPRODUCT((%[1]s5:%[1]s%[3]d="%[4]s")*(LEN(%[2]s5:%[2]s%[3]d)>0))%[5]s&" / "&COUNTIF(%[1]s5:%[1]s%[3]d,"%[4]s")`,
			requiredLetter, answerLetter, last, requiredMark, answeredFreely(free)),
		Value: doc.Value{Text: "0 / " + strconv.Itoa(required)},
	}
	return row(doc.SheetCell{}, cell(labelRole, "Đã trả lời / bắt buộc:"), doc.SheetCell{}, c)
}

// areaTable gathers the rows of one area.
type areaTable struct {
	*formLayout
	rows  []doc.SheetRow
	free  []freeRow
	terms []string // of severalProgress
}

func required(is bool) doc.SheetCell {
	if is {
		return cell(Choice, requiredMark)
	}
	return cell(Choice, "")
}

// choice is the cell of the answer to an item.
func (t *areaTable) choice(i *checklist.Item) doc.SheetCell {
	s := t.form.Checklist.AnswersOf(i)
	labels := make([]string, len(s.Values))
	for n, code := range s.Values {
		labels[n] = s.Label(code)
	}
	in := t.inputs.choice(labels)
	in.Prompt = doc.Note{Title: headAnswer, Text: "Chọn một mức trong danh sách."}
	return doc.SheetCell{Role: Choice, Input: in}
}

func (t *areaTable) item(i *checklist.Item) {
	t.rows = append(t.rows, ruled(
		cell(Number, t.numbers[i.ID]), cell(Text, i.Text), required(i.IsRequired()), t.choice(i),
		cell(Text, listed(i.Methods)), t.inputs.text(Text), cell(Text, listed(i.Evidence)), cell(Text, listed(i.Bases)), cell(Code, i.ID),
	))
}

// figures adds the indicators; a locked row above every group crosses the
// columns of answers, so that these cannot be sorted on their own.
func (t *areaTable) figures(table *figureTable) {
	group := ""
	for i, row := range table.rows {
		if row.Group != group && row.Group != "" {
			t.rows = append(t.rows, part(doc.SheetCell{}, cell(groupRole, row.Group)))
		}
		group = row.Group
		if role := depthRole(row.Depth); len(table.series) > 0 {
			t.several(row, table.series, role)
		} else {
			t.indicator(row, role)
		}
		t.rows[len(t.rows)-1].Keep = leads(table.rows, i)
	}
}

// leads reports whether the part of an indicator follows it.
func leads(rows []checklist.Row, i int) bool {
	return i+1 < len(rows) && rows[i+1].Depth > rows[i].Depth
}

// depthRole is the role of the name of an indicator that is a part of so many
// others, one within the other.
func depthRole(depth int) doc.Role {
	switch depth {
	case 0:
		return Text
	case 1:
		return ofRole
	}
	return ofOfRole
}

func (t *areaTable) indicator(i checklist.Row, role doc.Role) {
	t.rows = append(t.rows, ruled(
		cell(Number, i.Number), cell(role, indicatorLabel(i.Indicator)), required(i.IsRequired()),
		t.answer(i.Indicator),
		cell(Choice, i.Measure()), t.explanation(i.Indicator), t.check([]*checklist.Indicator{i.Indicator}), cell(Text, t.sourceOf(i.Indicator)),
		idCell(i.ID),
	))
}

const codeID = "code:"

// idCell holds the id of an indicator, by which formulas find its row.
func idCell(id string) doc.SheetCell {
	return doc.SheetCell{ID: codeID + id, Role: Code, Value: doc.Value{Text: id}}
}

// partOf stands before the words of what is a part of another.
const partOf = "trong đó: "

// indicatorLabel is the words of the row of an indicator, by which it is known
// a second time.
func indicatorLabel(i *checklist.Indicator) string {
	if i.Of != "" {
		return partOf + vi.LowerFirst(i.Label)
	}
	return i.Label
}

func (t *areaTable) sourceOf(i *checklist.Indicator) string {
	return periodAndSource(t.form.Checklist.PeriodLabel(i), cmp.Or(i.Source, t.indicators.from(i)))
}

func periodAndSource(lines ...string) string {
	if lines[0] == "" || lines[1] == "" {
		return lines[0] + lines[1]
	}
	return strings.Join(lines, ".\n")
}

func (t *areaTable) answer(i *checklist.Indicator) doc.SheetCell {
	if i.Derived != nil {
		decimals := i.Precision()
		num, den := t.at(i.Derived.Num, i.ID), t.at(i.Derived.Den, i.ID)
		if num == "" || den == "" {
			return cell(Choice, "")
		}
		return doc.SheetCell{
			Role: figureRole, Value: doc.Value{Kind: doc.Number}, Decimals: decimals,
			Formula: fmt.Sprintf(`IF(COUNT(%[1]s,%[2]s)<2,"",IF(%[2]s=0,"",ROUND(%[1]s/%[2]s*100,%[3]d)))`, num, den, decimals),
		}
	}
	return (&indicatorTable{inputs: t.inputs}).input(i)
}

func (t *areaTable) explanation(i *checklist.Indicator) doc.SheetCell {
	if i.Derived != nil {
		return cell(Text, "")
	}
	return t.inputs.text(Text)
}
