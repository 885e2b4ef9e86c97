package book

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

// The titles of the table of items where some are worth points, which stand
// where other tables have something else.
const (
	headPoints  = "Điểm tự chấm"
	headMost    = "Điểm tối đa"
	headScoring = "Cách chấm điểm; hồ sơ, cách kiểm tra, căn cứ"
)

const (
	pointsLetter = "E"
	mostLetter   = "G"
)

var scoredFormColumns = []column{
	{headNumber, 10},
	{headItem, 76},
	{"Bắt buộc", 12},
	{headAnswer, 28},
	{headPoints, 24},
	{headEvidence, 37},
	{headMost, 34},
	{headScoring, 56},
	{headCode, codeColumn},
}

// The ids of the cells that add up the points of an area, and what could be got.
const (
	pointsID = "points:"
	mostID   = "most:"
)

// freeRow is the row of an item to which points are given freely, and the words
// with which its answer says that it does not apply.
type freeRow struct {
	row int
	not string
}

// scored lays out the items of an area of which some are worth points, and adds
// these up.
func (t *areaTable) scored(a *checklist.FormArea) {
	t.rows = append(t.rows, headRow(scoredFormColumns))
	first := len(t.rows) + 1
	most, decimals, not := checklist.Number{}, 0, []string(nil)
	for _, i := range a.Items {
		if i.Score == nil {
			t.scoredItem(i, doc.SheetCell{}, doc.SheetCell{})
			continue
		}
		places, limited := i.Score.Decimals()
		if !limited {
			places = cmp.Or(places, 2)
		}
		most, decimals = most.Add(i.Score.Most()), max(decimals, places)
		if words := t.notApplicable(i); !slices.Contains(not, words) {
			not = append(not, words)
		}
		t.scoredItem(i, t.points(i, len(t.rows)+1), mostCell(i))
	}
	last := len(t.rows)
	sum := func(id, letter string, value checklist.Number) doc.SheetCell {
		cells := func(letter string) string { return fmt.Sprintf("%[1]s%[2]d:%[1]s%[3]d", letter, first, last) }
		criteria := ""
		for _, words := range not {
			criteria += "," + cells(answerLetter) + "," + quoted("<>"+words)
		}
		return doc.SheetCell{
			ID: id + a.ID, Role: Choice, Value: doc.Value{Kind: doc.Number, Text: value.String()}, Decimals: decimals,
			Formula: fmt.Sprintf("ROUND(SUMIFS(%s%s),%d)", cells(letter), criteria, decimals),
		}
	}
	t.rows = append(t.rows, part(
		doc.SheetCell{}, cell(areaRole, totalPoints), doc.SheetCell{}, doc.SheetCell{},
		sum(pointsID, pointsLetter, checklist.Number{}), doc.SheetCell{}, sum(mostID, mostLetter, most), doc.SheetCell{}, doc.SheetCell{},
	))
}

func mostCell(i *checklist.Item) doc.SheetCell {
	c := numberCell(i.Score.Most(), asGiven)
	c.Role = Choice
	return c
}

const totalPoints = "Cộng điểm (mục không áp dụng không tính vào điểm tối đa)"

// notApplicable is how the answer to an item says that it does not apply.
func (t *areaTable) notApplicable(i *checklist.Item) string {
	set := t.form.Checklist.AnswersOf(i)
	return set.Label(checklist.NotApplicableAnswer)
}

func (t *areaTable) scoredItem(i *checklist.Item, points, most doc.SheetCell) {
	if points.Role == "" {
		points.Role, most.Role = Choice, Choice
	}
	if i.Score.IsFree() {
		t.free = append(t.free, freeRow{len(t.rows) + 1, t.notApplicable(i)})
	}
	t.rows = append(t.rows, ruled(
		cell(Number, t.numbers[i.ID]), cell(Text, i.Text), required(i.IsRequired() && i.AnsweredBy() != ""), t.choice(i),
		points, t.inputs.text(Text), most, cell(Text, t.scoring(i)), cell(Code, i.ID),
	))
}

// scoring says how points are given, and what other forms say in columns.
func (t *areaTable) scoring(i *checklist.Item) string {
	var lines []string
	for _, l := range [...]struct{ head, text string }{
		{"Cách chấm: ", t.form.Checklist.ScoreWords(i)},
		{"Hồ sơ cần có: ", strings.Join(i.Evidence, "; ")},
		{"Cách kiểm tra: ", strings.Join(i.Methods, "; ")},
		{"Căn cứ: ", strings.Join(i.Bases, "; ")},
	} {
		if l.text != "" {
			lines = append(lines, l.head+l.text)
		}
	}
	return strings.Join(lines, "\n")
}

// points is the cell of the points of an item in a row: typed, or computed from
// the answer or the figure that they go by.
func (t *areaTable) points(i *checklist.Item, row int) doc.SheetCell {
	s := i.Score
	decimals, limited := s.Decimals()
	if !limited {
		decimals = asGiven
	}
	if s.IsFree() {
		return doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Number}, Decimals: decimals, Input: pointsInput(i, t.form.Checklist)}
	}
	out := doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Number}, Decimals: decimals, Formula: t.byAnswer(i, row)}
	if s.Of != "" {
		out.Formula = t.byBand(i, row)
	}
	return out
}

// pointsInput takes the points that may be given freely to an item.
func pointsInput(i *checklist.Item, c *checklist.Checklist) *doc.Input {
	s := i.Score
	in := &doc.Input{
		Min: s.Least().String(), Max: s.Most().String(),
		Prompt:  doc.Note{Title: headPoints, Text: vi.UpperFirst(c.ScoreWords(i)) + "."},
		Refusal: doc.Note{Title: "Chưa đúng điểm", Text: "Điểm của mục này: " + c.ScoreWords(i) + "."},
	}
	if s.Step != nil {
		in.Step = s.Step.String()
	}
	return in
}

// byAnswer computes points from the answer in the same row; they are blank until
// there is one.
func (t *areaTable) byAnswer(i *checklist.Item, row int) string {
	set := t.form.Checklist.AnswersOf(i)
	answer := fmt.Sprintf("%s%d", answerLetter, row)
	formula, end := "", ""
	for _, b := range i.Score.By {
		formula += fmt.Sprintf("IF(%s=%s,%s,", answer, quoted(set.Label(b.Answer)), b.Points)
		end += ")"
	}
	return formula + `""` + end
}

// byBand computes points from a figure; they are blank until it is there. A
// ratio is compared without rounding.
func (t *areaTable) byBand(i *checklist.Item, row int) string {
	ind := t.indicators.Figures[i.Score.Of]
	num, den := t.at(i.Score.Of, i.ID), "1"
	scale := ""
	if ind.Derived != nil {
		num, den, scale = t.at(ind.Derived.Num, i.ID), t.at(ind.Derived.Den, i.ID), "*100"
	}
	if num == "" || den == "" {
		return `""`
	}
	formula, end := "", ""
	for _, b := range i.Score.Bands {
		formula += fmt.Sprintf("IF(%s%s>=%s*%s,%s,", num, scale, b.From, den, b.Points)
		end += ")"
	}
	return fmt.Sprintf(`IF(OR(%[5]s%[4]d=%[6]s,COUNT(%[1]s,%[2]s)<2),"",IF(%[2]s<=0,"",%[3]s""%[7]s))`,
		num, den, formula, row, answerLetter, quoted(t.notApplicable(i)), end)
}

// answeredFreely is the part of the formula of progress that is about items to
// which points are given freely: these answer a row, its answer alone does not,
// unless it says that the item does not apply.
func answeredFreely(free []freeRow) string {
	var terms strings.Builder
	for _, r := range free {
		fmt.Fprintf(&terms, `+(%[1]s%[4]d="%[5]s")*(OR(LEN(%[2]s%[4]d)>0,%[3]s%[4]d=%[6]s)-(LEN(%[3]s%[4]d)>0))`,
			requiredLetter, pointsLetter, answerLetter, r.row, requiredMark, quoted(r.not))
	}
	return terms.String()
}

// scoreRows repeat on the cover what the areas come to, and what
// that is together.
func (l *formLayout) scoreRows() []doc.SheetRow {
	if !slices.ContainsFunc(l.form.Areas, func(a checklist.FormArea) bool { return a.HasScores() }) {
		return nil
	}
	head := ruled(wide(Head, "Điểm tự chấm: trang", 2), cell(Head, "Điểm / tối đa"))
	head.Shade = doc.HeadShade
	rows := []doc.SheetRow{{}, head}
	var got, most []string
	total := checklist.Number{}
	for i := range l.form.Areas {
		a := &l.form.Areas[i]
		if !a.HasScores() {
			continue
		}
		got, most = append(got, "{"+pointsID+a.ID+"}"), append(most, "{"+mostID+a.ID+"}")
		here, value := checklist.Number{}, checklist.Number{}
		for _, item := range a.Items {
			if item.Score != nil {
				here = here.Add(item.Score.Most())
			}
		}
		total = total.Add(here)
		rows = append(rows, ruled(wide(Text, l.sheets[a.ID], 2), shareCell(got[len(got)-1], most[len(most)-1], value, here)))
	}
	sum := shareCell("MAX(0,ROUND(SUM("+strings.Join(got, ",")+"),6))", "SUM("+strings.Join(most, ",")+")", checklist.Number{}, total)
	return append(rows, part(wide(areaRole, "Tổng điểm", 2), sum))
}

// shareCell shows two numbers as "5,5 / 10".
func shareCell(got, most string, value, of checklist.Number) doc.SheetCell {
	return doc.SheetCell{
		Role: Choice, Formula: got + `&" / "&` + most,
		Value: doc.Value{Text: vi.FormatDecimal(value.String(), -1) + " / " + vi.FormatDecimal(of.String(), -1)},
	}
}
