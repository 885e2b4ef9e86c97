package book

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// unitFact is a column of a list of the progress. One of figures is left out
// where all of them are zero, one of words where all are empty.
type unitFact struct {
	column
	cell func(u *round.UnitProgress) doc.SheetCell
}

// factsOf returns the columns in which anything stands.
func factsOf(p *round.Progress, facts ...unitFact) []unitFact {
	return slices.DeleteFunc(facts, func(f unitFact) bool {
		return !slices.ContainsFunc(p.Units, func(u round.UnitProgress) bool { return says(f.cell(&u)) })
	})
}

// says reports whether a cell holds anything beside a zero.
func says(c doc.SheetCell) bool {
	return c.Value.Text != "" && (c.Value.Kind != doc.Number || c.Value.Text != "0")
}

// counts returns a fact that is a figure.
func counts(head string, width float64, n func(*round.UnitProgress) int) unitFact {
	return unitFact{column{head, width}, func(u *round.UnitProgress) doc.SheetCell { return count(n(u)) }}
}

// tells returns a fact that is words.
func tells(head string, width float64, words func(*round.UnitProgress) string) unitFact {
	return unitFact{column{head, width}, func(u *round.UnitProgress) doc.SheetCell { return cell(Text, held(words(u))) }}
}

// momentCell is the cell of a moment: of a day alone where nobody knows the time.
func momentCell(m checklist.Moment) doc.SheetCell {
	switch {
	case m.IsZero():
		return cell(Choice, "")
	case m.HasTime:
		return doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Moment, Text: m.String()}}
	}
	return dayCell(m.Date)
}

func receivedCell(r *checklist.Receipt) doc.SheetCell {
	if r == nil {
		return cell(Choice, "")
	}
	return momentCell(r.At)
}

// countedCopy is the receipt of the copy that counts, where another came first.
func countedCopy(u *round.UnitProgress) *checklist.Receipt {
	if u.First == nil || u.Last == nil || u.First.File == u.Last.File && u.First.At == u.Last.At {
		return nil
	}
	return u.Last
}

// firstCopy is the receipt by which the timing is judged.
func firstCopy(u *round.UnitProgress) *checklist.Receipt {
	if u.First != nil {
		return u.First
	}
	return u.Last
}

func timingCell(u *round.UnitProgress) doc.SheetCell {
	c := cell(Choice, u.Timing.String())
	switch u.Timing {
	case round.InTime:
		c.Tone = doc.Good
	case round.Late:
		c.Tone = doc.Warning
	case round.Overdue:
		c.Tone = doc.Bad
	}
	return c
}

// matrixSheet has a row for every unit.
func matrixSheet(p *round.Progress) doc.Sheet {
	facts := append([]unitFact{
		{column{"Hạn gửi", 25}, func(u *round.UnitProgress) doc.SheetCell { return dayCell(u.Due) }},
		{column{"Nhận lúc", 32}, func(u *round.UnitProgress) doc.SheetCell { return receivedCell(firstCopy(u)) }},
	}, factsOf(p,
		unitFact{column{"Bản được tính nhận lúc", 32}, func(u *round.UnitProgress) doc.SheetCell { return receivedCell(countedCopy(u)) }},
		tells("Hình thức", 25, viaWords),
	)...)
	facts = append(facts,
		tells("Tình trạng", 36, func(u *round.UnitProgress) string { return u.Arrival.String() }),
		unitFact{column{"Thời hạn", 25}, timingCell},
		counts("Nội dung bắt buộc", 20, func(u *round.UnitProgress) int { return u.Required }),
		counts("Đã trả lời", 20, func(u *round.UnitProgress) int { return u.Answered }),
	)
	facts = append(facts, factsOf(p,
		counts("Không đọc được", 20, func(u *round.UnitProgress) int { return u.Doubtful }),
		counts("Cần kiểm tra lại", 20, (*round.UnitProgress).Issues),
	)...)
	return progressList(p, "Theo dõi từng đơn vị", "Tiến độ nhận báo cáo", facts, func(*round.UnitProgress) bool { return true })
}

func viaWords(u *round.UnitProgress) string {
	if r := firstCopy(u); r != nil {
		return r.Via.Word()
	}
	return ""
}

// progressList is a list of units that can be filtered: running number, unit,
// facts and, last, its code.
func progressList(p *round.Progress, name, title string, facts []unitFact, in func(*round.UnitProgress) bool) doc.Sheet {
	columns := []column{{"TT", 11}, {"Đơn vị", 50}}
	for _, f := range facts {
		columns = append(columns, f.column)
	}
	printed := len(columns)
	columns = append(columns, column{headCode, 16})
	rows := append(progressHeading(title, p, printed), headRow(columns))
	head := len(rows)
	units := func(yield func(doc.SheetRow) bool) {
		n := 0
		for i := range p.Units {
			u := &p.Units[i]
			if !in(u) {
				continue
			}
			n++
			cells := []doc.SheetCell{cell(Number, strconv.Itoa(n)), cell(Text, vi.UpperFirst(u.Unit.FullName()))}
			for _, f := range facts {
				cells = append(cells, f.cell(u))
			}
			if !yield(ruled(append(cells, cell(Code, u.Unit.Code))...)) {
				return
			}
		}
	}
	return doc.Sheet{
		Name: name, Protected: true, Columns: widths(columns), Rows: rows, More: units,
		Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Filter: doc.Range{Left: 1, Top: head, Right: len(columns)}, Print: doc.Range{Left: 1, Top: 1, Right: printed},
	}
}

const (
	remindName   = "Đôn đốc"
	headReminded = "Đã nhắc"
)

// contactOf is whom to ask: as the list of units says, and who has made the
// return.
func contactOf(u *round.UnitProgress) string {
	lines := []string{u.Unit.Contact}
	if u.Return != nil && u.Return.Sender.PreparedBy != "" {
		made := u.Return.Sender.PreparedBy
		if phone := u.Return.Sender.Phone; phone != "" {
			made += ", " + phone
		}
		lines = append(lines, "Người lập: "+made)
	}
	return strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n")
}

// remindSheet lists the units that are to be asked for something, and those of
// which somebody noted that they were.
func remindSheet(p *round.Progress) doc.Sheet {
	s := progressList(p, remindName, "Danh sách đôn đốc", []unitFact{
		{column{"Hạn gửi", 25}, func(u *round.UnitProgress) doc.SheetCell { return dayCell(u.Due) }},
		{column{"Thời hạn", 24}, timingCell},
		tells("Việc cần nhắc", 96, func(u *round.UnitProgress) string { return reminder(u, maxRemindLines) }),
		tells("Người, địa chỉ liên hệ", 46, contactOf),
		tells(headReminded, 32, func(u *round.UnitProgress) string { return u.Reminded }),
	}, func(u *round.UnitProgress) bool { return u.Remind() || u.Reminded != "" })
	s.Protected = false
	return s
}

// copyFact is a column of the list of copies.
type copyFact struct {
	column
	cell func(u *round.UnitProgress, r *checklist.Receipt) doc.SheetCell
}

func copyFacts(p *round.Progress) []copyFact {
	words := func(head string, width float64, role doc.Role, of func(r *checklist.Receipt) string) copyFact {
		return copyFact{column{head, width}, func(_ *round.UnitProgress, r *checklist.Receipt) doc.SheetCell { return cell(role, held(of(r))) }}
	}
	all := []copyFact{
		{column{"Nhận lúc", 32}, func(_ *round.UnitProgress, r *checklist.Receipt) doc.SheetCell { return momentCell(r.At) }},
		words("Hình thức", 25, Text, func(r *checklist.Receipt) string { return r.Via.Word() }),
		words("Tệp", 68, Text, func(r *checklist.Receipt) string { return r.File }),
		words("Số văn bản", 34, Text, func(r *checklist.Receipt) string { return r.Number }),
		{column{"Ngày văn bản", 26}, func(_ *round.UnitProgress, r *checklist.Receipt) doc.SheetCell { return dayCell(r.Date) }},
		words("Xử lý", 24, Choice, func(r *checklist.Receipt) string { return r.Use.Word() }),
		{column{"Dùng để tổng hợp", 22}, func(u *round.UnitProgress, r *checklist.Receipt) doc.SheetCell {
			if r.File != "" && slices.Contains(u.Used, r.File) {
				return cell(Choice, markWord)
			}
			return cell(Choice, "")
		}},
		words("Người nhập", 36, Text, func(r *checklist.Receipt) string { return r.EnteredBy }),
	}
	return slices.DeleteFunc(all, func(f copyFact) bool {
		return !slices.ContainsFunc(p.Units, func(u round.UnitProgress) bool {
			return slices.ContainsFunc(u.Copies, func(r checklist.Receipt) bool { return says(f.cell(&u, &r)) })
		})
	})
}

// copiesSheet lists everything that was received, the copies of one unit one
// after the other.
func copiesSheet(p *round.Progress) doc.Sheet {
	facts := copyFacts(p)
	columns := []column{{"TT", 11}, {"Đơn vị", 50}}
	for _, f := range facts {
		columns = append(columns, f.column)
	}
	printed := len(columns)
	columns = append(columns, column{headCode, 16})
	rows := append(progressHeading("Các tệp đã nhận", p, printed), headRow(columns))
	head := len(rows)
	copies := func(yield func(doc.SheetRow) bool) {
		n := 0
		for i := range p.Units {
			u := &p.Units[i]
			for j := range u.Copies {
				n++
				cells := []doc.SheetCell{cell(Number, strconv.Itoa(n)), cell(Text, vi.UpperFirst(u.Unit.FullName()))}
				for _, f := range facts {
					cells = append(cells, f.cell(u, &u.Copies[j]))
				}
				if !yield(ruled(append(cells, cell(Code, u.Unit.Code))...)) {
					return
				}
			}
		}
	}
	return doc.Sheet{
		Name: "Các tệp đã nhận", Protected: true, Columns: widths(columns), Rows: rows, More: copies,
		Frozen: doc.Corner{Rows: head, Columns: 2}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
		Filter: doc.Range{Left: 1, Top: head, Right: len(columns)}, Print: doc.Range{Left: 1, Top: 1, Right: printed},
	}
}
