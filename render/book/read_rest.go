package book

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// walk finds the tables of a sheet, and tells what stands outside of them and is
// none of the form's own. A sheet with nothing of the form is told of once.
func (r *returnReader) walk(s *xlsx.Sheet) {
	var loose []xlsx.Cell
	var table *readTable
	known, prompt, below := false, "", 0
	start := func(t readTable) {
		t.sheet, t.file, t.prompt = s, r.file, prompt
		r.tables = append(r.tables, t)
		table = &r.tables[len(r.tables)-1]
		known, prompt, below = true, "", 0
	}
	hidden := r.hiddenSheet(s)
	for _, row := range r.seenRows(s) {
		if r.looks.Done() {
			return
		}
		if anyCell(row.cells, r.isStamp) { // wherever it stands, it is no answer
			known, row.cells = true, slices.DeleteFunc(slices.Clone(row.cells), func(c xlsx.Cell) bool { return r.isStamp(&c) })
			if len(row.cells) == 0 {
				continue
			}
		}
		if !hidden {
			if t, ok := r.headingOf(&row, prompt); ok {
				start(t)
				continue
			}
		}
		if id, column, ok := promptAbove(&row); ok && len(r.lists) > 0 {
			prompt, below, table = id, column, nil
		} else if below > 0 {
			if t, isHead, ok := r.listBelow(prompt, below, &row); ok {
				start(t)
				if isHead {
					continue
				}
			}
			below = 0
		}
		if table == nil || table.isList() || r.strays(table, &row) {
			if t, ok := r.headless(&row); ok {
				start(t)
			}
		}
		if table != nil {
			table.rows = append(table.rows, row)
			continue
		}
		rest, own := r.outside(&row, s, hidden, known)
		loose, known = append(loose, rest...), known || own
	}
	if len(loose) > 0 && !known && !hidden {
		r.tell(ownSheet.At(diag.Place{File: r.file, Sheet: s.Name}, "", s.Name, len(loose), typed(s, loose[0])))
		return
	}
	for _, c := range loose {
		r.tell(outsideCell.At(placeOf(r.file, s.Name, c.Row, c.Column), "", typed(s, c)))
	}
}

// isStamp reports whether a cell says what the file belongs to.
func (r *returnReader) isStamp(c *xlsx.Cell) bool {
	text := c.Text
	if text != "" && text == r.stamp {
		return true
	}
	if rest, ok := strings.CutPrefix(text, visitWord); ok {
		text = stampWord + rest
	}
	_, ok := parseStamp(text)
	return ok
}

// strays reports whether a row of indicators stands below a table that has other
// columns of answers than it needs, because the heading between them is gone.
func (r *returnReader) strays(t *readTable, row *readRow) bool {
	for i := range row.cells {
		if q := r.asks(&row.cells[i]); q != nil && q.indicator != nil && q.series == "" && !slices.Equal(q.table().series, t.series) {
			return true
		}
	}
	return false
}

// seenRows returns the rows of a sheet without what nobody sees below a merged
// cell, which is told, and so is every comment, text box and picture.
func (r *returnReader) seenRows(s *xlsx.Sheet) []readRow {
	rows, cloned := rowsOf(s.Cells), false
	for _, m := range s.Merged {
		for n, row := range rowsWithin(rows, m) {
			for i, c := range row.cells {
				if c.Text != "" && m.Left <= c.Column && c.Column <= m.Right && (c.Column > m.Left || c.Row > m.Top) {
					r.tell(underMerge.At(placeOf(r.file, s.Name, c.Row, c.Column), "", typed(s, c), doc.CellName(m.Left, m.Top)))
					if !cloned {
						rows, cloned = rowsOf(slices.Clone(s.Cells)), true
					}
					rowsWithin(rows, m)[n].cells[i] = xlsx.Cell{Row: c.Row, Column: c.Column, Comment: c.Comment}
				}
			}
		}
	}
	for i := range s.Cells {
		c := &s.Cells[i]
		if c.Comment == "" {
			continue
		}
		p := cellComment.At(placeOf(r.file, s.Name, c.Row, c.Column), "", oneLine(vi.NFC(c.Comment)))
		if c.Text != "" {
			p.Severity = diag.Note
		}
		r.tell(p)
	}
	for _, c := range s.Drawn {
		p := outsideCell.At(placeOf(r.file, s.Name, c.Row, c.Column), "", cmp.Or(oneLine(vi.NFC(c.Text)), picture))
		if c.Text == "" {
			p.Severity = diag.Note
		}
		r.tell(p)
	}
	return rows
}

// picture is how a picture is named that stands above the cells.
const picture = "(ảnh)"

// anyCell reports whether one of some cells is so.
func anyCell(cells []xlsx.Cell, is func(*xlsx.Cell) bool) bool {
	for i := range cells {
		if is(&cells[i]) {
			return true
		}
	}
	return false
}

// rowsWithin returns those of some rows that a range covers.
func rowsWithin(rows []readRow, m doc.Range) []readRow {
	at := func(row int) int {
		i, _ := slices.BinarySearchFunc(rows, row, func(r readRow, row int) int { return cmp.Compare(r.number, row) })
		return i
	}
	first, last := at(m.Top), at(m.Bottom+1)
	return rows[first:max(first, last)]
}

// hiddenSheet reports whether a sheet is one of those that the form hides.
func (r *returnReader) hiddenSheet(s *xlsx.Sheet) bool {
	return anyCell(s.Cells, func(c *xlsx.Cell) bool {
		return isManifestHead(c.Text) || c.Row == 1 && strings.HasPrefix(c.Text, listNames)
	})
}

// answeredOf is what the cells that count answers and points show.
var answeredOf = regexp.MustCompile(`^-?\d+(?:[.,]\d+)? / \d+(?:[.,]\d+)?$`)

// outside returns the cells of a row outside all tables that are none of the
// form's own; own is true if any is. Behind the labels of the cover and the keys
// of the hidden sheet stands what differs between units.
func (r *returnReader) outside(row *readRow, s *xlsx.Sheet, hidden, below bool) (loose []xlsx.Cell, own bool) {
	slot, label := "", 0
	for i := range row.cells {
		c := &row.cells[i]
		text := typed(s, *c)
		switch {
		case text == "" || strings.Contains(c.Text, "/") && answeredOf.MatchString(c.Text):
		case c.IsFormula && (c.Text == "" || c.Kind == xlsx.ErrorCell):
		case r.senderField(slot) != nil:
			if field := r.senderField(slot); c.Column == label+1 && *field == "" {
				*field = oneLine(text)
			} else {
				loose = append(loose, *c)
			}
			slot, own = "", true
		case slot != "":
			if want := r.slots[slot]; want != "" && !r.saysAs(text, want) && !r.lenient && !r.toldAt(placeOf(r.file, s.Name, c.Row, c.Column)) {
				loose = append(loose, *c)
			}
			slot, own = "", true
		case hidden && isKey(text) || r.own.has("", "", text) || hidden && r.own.has("", listSheet, text):
			own = true
			label = c.Column
			if slot = slotLabels[r.fold(text)]; isKey(text) && hidden {
				slot = keySlot
			}
		case r.lenient && !below && c.Kind == xlsx.TextCell:
			own = true
		default:
			loose = append(loose, *c)
		}
	}
	return loose, own
}

// saysAs reports whether a slot says what it should.
func (r *returnReader) saysAs(text, want string) bool {
	said, want := strings.ReplaceAll(r.fold(text), "hạn chót", "hạn cuối"), r.fold(want)
	return said == want || unpadded(said) == unpadded(want)
}

// unpadded drops the zeros before digits: forms of before print days without.
func unpadded(s string) string { return zeroBefore.ReplaceAllString(s, "$1$2") }

var zeroBefore = regexp.MustCompile(`(^|[^0-9])0([0-9])`)

// slotLabels are the slots of the cover by the labels before them.
var slotLabels = map[string]string{
	vi.Fold(unitLabel): slotUnit, vi.Fold(codeLabel): slotCode, vi.Fold(dueLabel): slotDue, vi.Fold(reckonedLabel): slotReckoned,
	vi.Fold(preparedLabel): preparedLabel, vi.Fold(phoneLabel): phoneLabel, vi.Fold(approvedLabel): approvedLabel, vi.Fold(letterLabel): letterLabel,
}

// senderField is what a label of who answers for the return asks for; nil for any
// other label.
func (r *returnReader) senderField(label string) *string {
	switch label {
	case preparedLabel:
		return &r.sender.PreparedBy
	case phoneLabel:
		return &r.sender.Phone
	case approvedLabel:
		return &r.sender.ApprovedBy
	case letterLabel:
		return &r.sender.Letter
	}
	return nil
}

// toldAt reports whether there is a problem at a place.
func (r *returnReader) toldAt(place diag.Place) bool {
	return slices.ContainsFunc(r.problems, func(p diag.Problem) bool { return p.Place == place })
}

func isManifestHead(s string) bool { return s == manifestHead || s == visitHead }

func isKey(s string) bool {
	switch s {
	case keyStamp, keyTexts, keyPlan, keyVersion, keyRound, keyUnit, keyMark:
		return true
	}
	return isManifestHead(s) || strings.HasPrefix(s, keyAsks) || strings.HasPrefix(s, keySlot)
}

// heading tells what the heading row of a table has lost, and which columns
// beside its own it has; figure says under which titles figures stand.
func (r *returnReader) heading(t *readTable, figure func(i int) bool) {
	if len(t.head.cells) == 0 {
		r.tell(headingGone.At(t.place(t.head.number, t.left()), ""))
		return
	}
	for _, i := range t.edited {
		title := t.head.at(t.columns[i]).Text
		if vi.Fold(title) == t.folded[i] || t.columns[i] == 0 {
			continue
		}
		rule := &headingEdited
		reworded := t.isList() && r.older && r.own.has("", "", vi.NFC(title)) // in the plan since
		if figure(i) && !reworded && !r.decided {
			t.unclear, rule = append(t.unclear, i), &figuresUnclear
		}
		r.tell(rule.At(t.place(t.head.number, t.columns[i]), "", title, t.heads[i]))
	}
	for _, title := range t.missing {
		if t.isList() && !(r.carries && r.own.has("", "", title)) {
			continue // it may have come into the list after the form was sent
		}
		r.tell(columnMissing.At(t.place(t.head.number, t.head.cells[0].Column), "", title))
	}
	for _, c := range t.head.cells {
		if c.Text == "" || slices.Contains(t.columns, c.Column) {
			continue
		}
		n := 0
		for i := range t.rows {
			if t.rows[i].at(c.Column).Text != "" {
				n++
			}
		}
		if n == 0 {
			r.tell(outsideCell.At(t.place(t.head.number, c.Column), "", typed(t.sheet, c)))
		} else {
			r.tell(ownColumn.At(t.place(t.head.number, c.Column), "", typed(t.sheet, c), n))
		}
	}
}

// rest tells of the cells of a row that are neither answers nor the form's own.
// asked is the question of the row, if it has one.
func (a *answers) rest(t *readTable, row *readRow, code string, asked *question) {
	for j := range row.cells {
		c := &row.cells[j]
		at := slices.Index(t.columns, c.Column)
		i, q := at, asked
		if !t.isList() {
			i, q = t.named(at), t.under(asked, at)
			if !t.isAnswer(at) {
				q = asked
			}
		}
		computed := q != nil && (q.derived() && i == answerAt || q.scored && i == pointsAt && q.item.Score != nil || q.indicator != nil && i == checkAt)
		if a.readElsewhere(t, i, q, asked) || computed && c.IsFormula || q != nil && i == labelAt && !a.older && !q.derived() {
			continue // of a label it is told where it differs
		}
		switch text := typed(t.sheet, *c); {
		case text == "":
		case i < 0 && t.head.at(c.Column).Text != "": // a column of one's own
		case asked != nil && i == numberAt && text == asked.before:
		case asked != nil && i >= 0 && a.own.has(code, headOf(t, asked, at), text) || code == "" && a.own.has("", "", text):
		case t.isList() && i == 0 && isCount(text):
		case t.tableForm == scoredRows && ofScores(q, i, *c):
		case computed:
			if !ofCheck.MatchString(text) {
				a.tell(formulaGone.At(t.place(row.number, c.Column), "", text))
			}
		case a.lenient && i >= 0 && i != answerAt && i != explainAt && c.Kind == xlsx.TextCell && !c.IsFormula:
		case code != "" && asked == nil && !a.older && i >= 0 && i != explainAt: // told as an unknown row
		default:
			a.tell(outsideCell.At(t.place(row.number, c.Column), "", text))
		}
	}
}

// headOf returns the title under which the form printed what stands under the
// i-th title of a table in the row of a question.
func headOf(t *readTable, q *question, i int) string {
	heads := q.table().heads
	if len(t.series) > 0 || i >= len(heads) {
		heads = t.heads
	}
	return heads[i]
}

// readElsewhere reports whether the cells in the column that a constant names
// are read as answers, or told of as such. q is the question that such a cell
// answers, asked that of the row.
func (a *answers) readElsewhere(t *readTable, i int, q, asked *question) bool {
	switch {
	case t.isList():
		return i > 0
	case i == codeAt:
		return true
	case i == answerAt && asked != nil && a.elsewhere(t, asked):
		return true // told as an answer that has no place
	case i == answerAt:
		return asked == nil || q != nil && !q.derived()
	case i == explainAt:
		return q != nil && !q.derived()
	case i == pointsAt && t.tableForm == scoredRows:
		return q != nil && q.item.IsScoredFreely()
	case i == measureAt:
		return q != nil && q.indicator != nil && !q.derived()
	}
	return false
}

// ofScores reports whether a cell of a table of points is one that the form
// computes or fixes as a number: a sum, the most that an item can get.
func ofScores(q *question, i int, c xlsx.Cell) bool {
	switch {
	case q == nil:
		return c.IsFormula && (i == pointsAt || i == mostAt)
	case q.item == nil || q.item.Score == nil || i != mostAt:
		return false
	}
	n, err := checklist.ParseNumber(c.Text)
	return err == nil && n.Cmp(q.item.Score.Most()) == 0
}

var countForm = regexp.MustCompile(`^[0-9]{1,4}[.)]?$`)

// isCount reports whether a text is a running number.
func isCount(s string) bool { return countForm.MatchString(s) }

// ofCheck is what a check of the form says, kept as a text.
var ofCheck = regexp.MustCompile(`^(ngày \d+ tháng \d+ năm \d+|` + wordMustMend + `|` + wordDiffers + `|` + wordExplained + `|` + wordNoRatio + `)`)
