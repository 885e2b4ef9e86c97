package book

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Progress lays out what has come from the units (tiến độ nhận báo cáo): a
// summary by type and group of units with a chart, the units with what came and how far it
// goes, those to remind, and every copy that was received.
func Progress(p *round.Progress) (doc.Book, error) {
	if p == nil {
		p = &round.Progress{}
	}
	return doc.Book{
		Properties: doc.Properties{Title: "Tiến độ nhận báo cáo", Subject: oneLine(p.Title)},
		Sheets:     []doc.Sheet{summarySheet(p), matrixSheet(p), remindSheet(p), copiesSheet(p)},
	}, nil
}

// progressHeading says what is shown, and up to when.
func progressHeading(name string, p *round.Progress, columns int) []doc.SheetRow {
	return []doc.SheetRow{
		row(wide(Title, vi.Upper(name), columns)),
		row(wide(Subtitle, oneLine(p.Title), columns)),
		row(wide(Subtitle, asOfWords(p), columns)),
	}
}

// asOfWords says up to when is counted, and in which zone the times of files
// are told, where any stands for that of a receipt.
func asOfWords(p *round.Progress) string {
	words := "Tính đến " + p.AsOf.Short()
	fileTime := func(r checklist.Receipt) bool { return r.Via == checklist.ViaFileTime }
	if p.Zone != "" && p.Count(func(u *round.UnitProgress) bool { return slices.ContainsFunc(u.Copies, fileTime) }) > 0 {
		words += "; “" + checklist.ViaFileTime.Word() + "” là giờ ghi tệp, theo múi giờ " + p.Zone
	}
	return words
}

// count returns a cell of a count.
func count(n int) doc.SheetCell {
	return doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Number, Text: strconv.Itoa(n)}}
}

// standingWidths are the widths of the columns of [report.Standings], in mm.
var standingWidths = [...]float64{24, 24, 26, 28, 26}

func summarySheet(p *round.Progress) doc.Sheet {
	columns := []column{{"Loại đơn vị", 28}, {"Số đơn vị", 22}}
	for i, s := range round.Standings() {
		columns = append(columns, column{s.Title, standingWidths[i]})
	}
	columns = append(columns, column{"Đủ câu bắt buộc", 26}, column{"Còn vấn đề", 24})
	rows := append(progressHeading("Tổng hợp tiến độ", p, len(columns)), headRow(columns))
	head := len(rows)
	for _, t := range typesOf(p) {
		same := func(u *round.UnitProgress) bool { return u.Unit.Type == t.ID }
		rows = append(rows, summaryRow(typeName(t), p, same))
	}
	last := len(rows)
	total := summaryRow("Cộng", p, func(*round.UnitProgress) bool { return true })
	total.Shade = doc.PartShade
	rows = append(rows, total)
	for _, g := range p.Groups {
		rows = append(rows, part(wide(Area, g.Title, len(columns))))
		for _, v := range append(slices.Clone(g.Values), g.Of(unit.Unit{})) {
			of := func(u *round.UnitProgress) bool { return g.Of(u.Unit) == v }
			if p.Count(of) > 0 {
				rows = append(rows, summaryRow(vi.UpperFirst(v.Label), p, of))
			}
		}
	}
	s := doc.Sheet{Name: "Tổng hợp", Protected: true, Columns: widths(columns), Rows: rows, Landscape: true}
	if last > head {
		s.Charts = []doc.Chart{standingChart(head, last, len(rows)+2)}
	}
	return s
}

// standingChart shows how many units of each type stand where.
func standingChart(head, last, top int) doc.Chart {
	c := doc.Chart{
		Title: "Tình hình nhận báo cáo theo loại đơn vị", Kind: doc.StackedBars,
		Left: 1, Top: top, Width: 225, Height: 90,
		Categories: doc.Range{Left: 1, Top: head + 1, Right: 1, Bottom: last},
	}
	for i := range round.Standings() {
		at := i + 3
		c.Series = append(c.Series, doc.Series{
			Name:   doc.Range{Left: at, Top: head, Right: at, Bottom: head},
			Values: doc.Range{Left: at, Top: head + 1, Right: at, Bottom: last},
		})
	}
	return c
}

// typesOf returns the types of the units that are asked.
func typesOf(p *round.Progress) []unit.Type {
	seen := map[unit.Type]bool{}
	for i := range p.Units {
		seen[p.Units[i].Unit.Declared()] = true
	}
	return slices.SortedFunc(maps.Keys(seen), unit.Type.Compare)
}

func summaryRow(title string, p *round.Progress, in func(*round.UnitProgress) bool) doc.SheetRow {
	counted := func(ok func(*round.UnitProgress) bool) doc.SheetCell {
		return count(p.Count(func(u *round.UnitProgress) bool { return in(u) && ok(u) }))
	}
	cells := []doc.SheetCell{cell(Text, title), count(p.Count(in))}
	for _, s := range round.Standings() {
		cells = append(cells, counted(s.Is))
	}
	return ruled(append(cells,
		counted(func(u *round.UnitProgress) bool { return u.Return != nil && u.Complete() }),
		counted(func(u *round.UnitProgress) bool { return u.Issues() > 0 }),
	)...)
}

var matrixColumns = []column{
	{"TT", 11}, {headCode, 18}, {"Đơn vị", 48}, {"Hạn gửi", 23}, {"Nhận lúc", 32}, {"Tình trạng", 34}, {"Thời hạn", 27},
	{"Đã trả lời", 18}, {"Bắt buộc", 18}, {"Không đọc được", 19}, {"Vấn đề", 19},
}

// matrixSheet has a row for every unit.
func matrixSheet(p *round.Progress) doc.Sheet {
	rows := append(progressHeading("Tiến độ nhận báo cáo", p, len(matrixColumns)), headRow(matrixColumns))
	head := len(rows)
	units := func(yield func(doc.SheetRow) bool) {
		for i := range p.Units {
			u := &p.Units[i]
			if !yield(ruled(
				cell(Number, strconv.Itoa(i+1)), cell(Code, u.Unit.Code), cell(Text, vi.UpperFirst(u.Unit.FullName())),
				dueCell(u), cell(Choice, inLines(u.ReceivedAt()...)), cell(Text, u.Arrival.String()), cell(Text, u.Timing.String()),
				count(u.Answered), count(u.Required), count(u.Doubtful), count(u.Issues()),
			)) {
				return
			}
		}
	}
	return doc.Sheet{
		Name: "Ma trận", Protected: true, Columns: widths(matrixColumns), Rows: rows, More: units,
		Frozen: doc.Corner{Rows: head, Columns: 3}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
	}
}

func dueCell(u *round.UnitProgress) doc.SheetCell {
	return dayCell(u.Due)
}

// inLines puts times under each other, and what a time is taken from below it.
func inLines(times ...string) string {
	return strings.ReplaceAll(strings.Join(times, "\n"), " (", "\n(")
}

var remindColumns = []column{
	{"TT", 11}, {headCode, 18}, {"Đơn vị", 50}, {"Hạn gửi", 24}, {"Việc cần nhắc", 84}, {"Người, địa chỉ liên hệ", 50}, {headReminded, 30},
}

const (
	remindName   = "Đôn đốc"
	headReminded = "Đã nhắc"
)

// remindSheet lists the units that are to be asked for something, and those of
// which somebody noted that they were.
func remindSheet(p *round.Progress) doc.Sheet {
	rows := append(progressHeading("Danh sách đôn đốc", p, len(remindColumns)), headRow(remindColumns))
	head := len(rows)
	units := func(yield func(doc.SheetRow) bool) {
		n := 0
		for i := range p.Units {
			u := &p.Units[i]
			if !u.Remind() && u.Reminded == "" {
				continue
			}
			n++
			if !yield(ruled(
				cell(Number, strconv.Itoa(n)), cell(Code, u.Unit.Code), cell(Text, vi.UpperFirst(u.Unit.FullName())),
				dueCell(u), cell(Text, reminder(u)), cell(Text, u.Unit.Contact), cell(Text, held(u.Reminded)),
			)) {
				return
			}
		}
	}
	return doc.Sheet{
		Name: remindName, Columns: widths(remindColumns), Rows: rows, More: units,
		Frozen: doc.Corner{Rows: head, Columns: 3}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
	}
}

// reminder says what the unit is asked for.
func reminder(u *round.UnitProgress) string {
	if !u.Remind() {
		return "Không còn việc cần nhắc."
	}
	switch u.Arrival {
	case round.NotReceived:
		if u.Timing == round.Overdue {
			return "Chưa gửi báo cáo, đã quá hạn."
		}
		return "Chưa gửi báo cáo."
	case round.NotEntered:
		return "Đã nhận bản giấy hoặc PDF: nhập vào biểu mẫu, hoặc đề nghị gửi tệp .xlsx."
	case round.OldFile:
		return "Gửi lại tệp ở dạng .xlsx."
	case round.Locked:
		return "Gửi lại tệp không có mật khẩu."
	case round.Unclear:
		return "Tệp đã nhận chưa rõ của đơn vị nào: xác định trong sổ nhận."
	case round.Refused:
		return "Tệp đã gửi không đọc được: gửi lại đúng biểu mẫu."
	}
	var s string
	if missing := u.Required - u.Answered - u.Doubtful; missing > 0 {
		s += "Còn " + strconv.Itoa(missing) + " câu bắt buộc chưa trả lời. "
	}
	if u.Doubtful > 0 {
		s += "Còn " + strconv.Itoa(u.Doubtful) + " câu không đọc được. "
	}
	if u.Issues() > 0 {
		s += "Còn " + strconv.Itoa(u.Issues()) + " vấn đề cần xem lại."
	}
	return s
}

var copyColumns = []column{
	{"TT", 11}, {headCode, 18}, {"Đơn vị", 48}, {"Nhận lúc", 34}, {"Tệp", 68}, {"Số, ngày văn bản", 48}, {"Xử lý", 24}, {"Được dùng", 20}, {"Người nhập", 20},
}

// copiesSheet lists everything that was received, the copies of one unit one
// after the other.
func copiesSheet(p *round.Progress) doc.Sheet {
	rows := append(progressHeading("Các tệp đã nhận", p, len(copyColumns)), headRow(copyColumns))
	head := len(rows)
	copies := func(yield func(doc.SheetRow) bool) {
		n := 0
		for i := range p.Units {
			u := &p.Units[i]
			for j := range u.Copies {
				n++
				if !yield(copyRow(n, u, &u.Copies[j])) {
					return
				}
			}
		}
	}
	return doc.Sheet{
		Name: "Các tệp đã nhận", Protected: true, Columns: widths(copyColumns), Rows: rows, More: copies,
		Frozen: doc.Corner{Rows: head, Columns: 3}, Repeat: doc.Rows{First: head, Last: head}, Landscape: true,
	}
}

func copyRow(n int, u *round.UnitProgress, r *checklist.Receipt) doc.SheetRow {
	used := ""
	if slices.Contains(u.Used, r.File) && r.File != "" {
		used = "x"
	}
	return ruled(
		cell(Number, strconv.Itoa(n)), cell(Code, u.Unit.Code), cell(Text, vi.UpperFirst(u.Unit.FullName())),
		cell(Choice, inLines(r.When())), cell(Text, r.File), cell(Text, letter(r)), cell(Choice, r.Use.Word()), cell(Choice, used), cell(Text, r.EnteredBy),
	)
}

// letter is the paper with which a return came.
func letter(r *checklist.Receipt) string {
	if r.Number == "" || r.Date.IsZero() {
		return r.Number + r.Date.Short()
	}
	return r.Number + ", " + r.Date.Short()
}
