package book

import (
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// The columns of the first sheet of the progress, under all of its tables.
var progressWidths = []float64{11, 66, 27, 32, 131}

const progressName = "Tóm tắt"

// progressSheet answers what is asked first: how many, who is missing, what has
// to be looked at again. Its pages repeat the head of the longer list.
func progressSheet(p *round.Progress) doc.Sheet {
	n := len(progressWidths)
	rows := append(progressHeading("Tiến độ nhận báo cáo", p, n), row())
	rows = append(rows, progressCounts(p)...)
	longest, repeat := 0, 0
	for _, table := range [][]doc.SheetRow{missingUnits(p), unitsAgain(p)} {
		rows = append(rows, row())
		if len(table) > longest {
			longest, repeat = len(table), len(rows)+2
		}
		rows = append(rows, table...)
	}
	return doc.Sheet{
		Name: progressName, Protected: true, Columns: progressWidths, Rows: rows, Landscape: true,
		Repeat: doc.Rows{First: repeat, Last: repeat},
	}
}

// tableHead is the heading row of a table of the first sheet, under its title.
func tableHead(title string, heads ...string) []doc.SheetRow {
	r := doc.SheetRow{Ruled: true, Shade: doc.HeadShade}
	for _, h := range heads {
		r.Cells = append(r.Cells, cell(Head, h))
	}
	return []doc.SheetRow{row(wide(areaRole, title, len(progressWidths))), r}
}

// progressCounts are the counts, each with its share of all units.
func progressCounts(p *round.Progress) []doc.SheetRow {
	rows := tableHead("1. Tình hình gửi báo cáo", "TT", "Nội dung", "Số đơn vị", "Tỷ lệ (%)", "Ghi chú")
	n := 0
	add := func(title string, holds func(*round.UnitProgress) bool, tone doc.Tone, note string) {
		n++
		named, figure := cell(Text, title), count(p.Count(holds))
		if figure.Value.Text != "0" {
			figure.Tone = tone
		}
		rows = append(rows, ruled(cell(Number, strconv.Itoa(n)), named, figure, percentOf(p.Count(holds), len(p.Units)), cell(Text, note)))
	}
	add("Đơn vị phải gửi báo cáo", func(*round.UnitProgress) bool { return true }, doc.Neutral, "")
	for i, s := range round.Standings() {
		tone := standingTones[i]
		if always := tone == doc.Good || tone == doc.Bad; always || p.Count(s.Is) > 0 {
			add(s.Title, s.Is, tone, "")
		}
	}
	for _, a := range []round.Arrival{round.NoForm, round.NoReport} {
		came := func(u *round.UnitProgress) bool { return u.Arrival == a }
		if p.Count(came) > 0 {
			add(a.String(), came, doc.Warning, "Ghi ở mục 2.")
		}
	}
	add("Trả lời đủ nội dung bắt buộc", func(u *round.UnitProgress) bool { return u.Return != nil && u.Complete() }, doc.Neutral, "")
	add(againTitle, isAskedAgain, doc.Warning, "Từng đơn vị và việc cần làm ghi ở mục 3.")
	return rows
}

// standingTones are how good the standings are, in their order.
var standingTones = [...]doc.Tone{doc.Good, doc.Warning, doc.Neutral, doc.Neutral, doc.Bad}

// percentOf is the share of n in all, in per cent with one decimal.
func percentOf(n, all int) doc.SheetCell {
	c := doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Number}, Decimals: 1}
	if share, ok := checklist.NumberOf(int64(n)).Percent(checklist.NumberOf(int64(all)), c.Decimals); ok {
		c.Value.Text = share.String()
	}
	return c
}

// isIncomplete reports whether a report came without the form, or the other way round.
func isIncomplete(u *round.UnitProgress) bool {
	return u.Arrival == round.NoForm || u.Arrival == round.NoReport
}

// missingUnits are those of which nothing came or not all, the overdue ones first.
func missingUnits(p *round.Progress) []doc.SheetRow {
	rows := tableHead("2. Đơn vị chưa gửi, gửi chưa đủ báo cáo, biểu số liệu", "TT", "Đơn vị", "Hạn gửi", "Tình trạng", "Người, địa chỉ liên hệ")
	var missing []*round.UnitProgress
	for i := range p.Units {
		if u := &p.Units[i]; u.Last == nil || isIncomplete(u) {
			missing = append(missing, &p.Units[i])
		}
	}
	slices.SortStableFunc(missing, func(a, b *round.UnitProgress) int { return int(b.Timing) - int(a.Timing) })
	for i, u := range missing {
		state := timingCell(u)
		if isIncomplete(u) {
			state = doc.SheetCell{Role: Choice, Value: doc.Value{Text: u.Arrival.String()}, Tone: doc.Warning}
		}
		rows = append(rows, ruled(cell(Number, strconv.Itoa(i+1)), cell(Text, vi.UpperFirst(u.Unit.FullName())), dayCell(u.Due), state, cell(Text, u.Unit.Contact)))
	}
	if len(missing) == 0 {
		rows = append(rows, ruled(wide(Text, "Tất cả đơn vị đã gửi đủ báo cáo, biểu số liệu.", len(progressWidths))))
	}
	return rows
}

const againTitle = "Đã nhận báo cáo, cần kiểm tra lại hoặc bổ sung"

func isAskedAgain(u *round.UnitProgress) bool { return u.Last != nil && u.Remind() }

// unitsAgain are those whose report has to be looked at again, with what of it.
func unitsAgain(p *round.Progress) []doc.SheetRow {
	rows := tableHead("3. "+againTitle, "TT", "Đơn vị", "Hạn gửi", "Thời hạn", "Việc cần làm")
	n := 0
	for i := range p.Units {
		if u := &p.Units[i]; isAskedAgain(u) {
			n++
			rows = append(rows, ruled(cell(Number, strconv.Itoa(n)), cell(Text, vi.UpperFirst(u.Unit.FullName())), dayCell(u.Due), timingCell(u), cell(Text, held(reminder(u, maxFirstLines)))))
		}
	}
	if n == 0 {
		rows = append(rows, ruled(wide(Text, "Không có báo cáo nào phải kiểm tra lại.", len(progressWidths))))
	}
	return rows
}
