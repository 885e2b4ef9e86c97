package round

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// annexKey names an annex of the consolidated report.
type annexKey int

const (
	timelinessAnnex annexKey = iota
	figureAnnex
	answerAnnex
	scoreAnnex
	doubtAnnex
	textAnnex
)

// annexes makes the annexes that hold anything, and their labels.
func (t *reportText) annexes() {
	t.labels = map[annexKey]string{}
	var keys []annexKey
	add := func(key annexKey, title string, landscape bool, body ...report.Section) {
		if body = filled(body...); len(body) > 0 {
			keys = append(keys, key)
			a := report.Attachment{Title: title, Body: body}
			if landscape {
				a.Landscape = &landscape
			}
			t.attached = append(t.attached, a)
		}
	}
	add(timelinessAnnex, "Tình hình gửi báo cáo của các đơn vị", false, report.Section{Table: t.lateTable()})
	add(figureAnnex, "Tổng hợp số liệu", true, t.figureSections()...)
	add(answerAnnex, "Kết quả tự đánh giá và kiểm tra theo từng mục", true, report.Section{Table: t.answerTable()})
	add(scoreAnnex, "Điểm của từng đơn vị theo nội dung", true, report.Section{Table: t.areaScores()})
	add(doubtAnnex, "Số liệu chênh lệch, chưa khớp", true,
		report.Section{Heading: "Quan hệ số liệu không khớp và giải trình", Table: t.breachTable()},
		report.Section{Heading: "Kết quả của Đoàn kiểm tra khác với báo cáo của đơn vị", Table: t.disagreementTable()},
	)
	add(textAnnex, "Nội dung báo cáo và kết quả kiểm tra của từng đơn vị", false, t.unitTexts()...)
	for i, key := range keys {
		t.labels[key], _ = report.AnnexLabel(i+1, len(keys))
		t.attached[i].Mention = t.labels[key]
	}
}

// see refers to an annex, if there is one: " (chi tiết tại Phụ lục I)".
func (t *reportText) see(key annexKey) string {
	if t.labels[key] == "" {
		return ""
	}
	return " (chi tiết tại " + t.labels[key] + ")"
}

// annexPoints lists the annexes.
func (t *reportText) annexPoints() []string {
	out := make([]string, len(t.attached))
	for i, a := range t.attached {
		out[i] = a.Mention + ": " + vi.LowerFirst(a.Title)
	}
	return ended(out)
}

// lateTable lists the units whose reports did not come in time, or cannot be
// read.
func (t *reportText) lateTable() *report.Table {
	out := &report.Table{Columns: report.Columns("TT", "Đơn vị", "Hạn gửi", "Nhận lúc", "Tình trạng", "Thời hạn"), Widths: []float64{6, 30, 14, 18, 18, 14}}
	for i := range t.round.Progress.Units {
		u := &t.round.Progress.Units[i]
		if u.Arrival == Entered && u.Timing != Late {
			continue
		}
		out.Rows = append(out.Rows, report.Cells(strconv.Itoa(len(out.Rows)+1), upperName(u.Unit), u.Due.Short(), strings.Join(u.ReceivedAt(), "; "), u.Arrival.String(), u.Timing.String()))
	}
	return out
}

// figureTable holds every indicator that has one value with its id, its total, of
// how many units it is known and why not of the others, and its totals by type
// and group of units.
func (t *reportText) figureTable() *report.Table {
	r := t.round.Returns
	out := &report.Table{
		Columns: report.Columns("Mã", "Chỉ tiêu", "Đơn vị tính", "Tổng hợp", "Có số liệu", "Chưa có số liệu"),
		Widths:  []float64{t.codeWidth(), 56, 18, 26, 17, 36},
	}
	for _, g := range r.Parts() {
		out.Columns, out.Widths = append(out.Columns, report.Column{Head: vi.UpperFirst(g.Name())}), append(out.Widths, 21)
	}
	t.round.Plan().Checklist.Numbered(func(a *checklist.Area, number string) {
		first := true
		for _, row := range a.Rows() {
			if len(row.Series) > 0 {
				continue
			}
			if first {
				out.Rows = append(out.Rows, report.Cells(number+" "+a.Title))
				first = false
			}
			out.Rows = append(out.Rows, report.Cells(figureRow(r, row.ID)...))
		}
	})
	return out
}

// codeWidth is the width of a column of ids, in mm: the longest stays on one
// line.
func (t *reportText) codeWidth() float64 {
	const letter, room, least = 2.0, 4, 14 // mm
	width := 0.0
	for id := range wordsByID(t.round.Plan().Checklist) {
		width = max(width, float64(len(codeOf(id)))*letter)
	}
	return max(width, least) + room
}

func figureRow(r *checklist.Rollup, id string) []string {
	all, _ := r.All.Total(id)
	row := []string{id, all.RowLabel(), all.Measure(), totalWords(all), shareOf(all.Tally), lackWords(all.Tally)}
	for _, g := range r.Parts() {
		part, _ := g.Total(id)
		row = append(row, totalWords(part))
	}
	return row
}

// lackWords says why an answer is not known of some units: "không áp dụng 1; để
// trống 2".
func lackWords(t checklist.Tally) string {
	return countWords([]checklist.Count{
		{Label: "không áp dụng", N: t.NotApplicable}, {Label: "không đọc được", N: t.Unreadable},
		{Label: "để trống", N: t.Blank}, {Label: "chưa có báo cáo", N: t.Missing},
	})
}

// answerTable holds every item with its id, and how the units and the team
// answered it.
func (t *reportText) answerTable() *report.Table {
	out := &report.Table{
		Columns: report.Columns("Mã", "Mục kiểm tra", "Đơn vị tự đánh giá", "Đã trả lời", "Đoàn kiểm tra kết luận", "Đã kiểm tra"),
		Widths:  []float64{t.codeWidth(), 76, 56, 17, 56, 17},
	}
	own, team := t.round.Returns.All.Items, t.round.Team.All.Items
	n := 0
	t.round.Plan().Checklist.Numbered(func(a *checklist.Area, number string) {
		if len(a.Items) == 0 {
			return
		}
		out.Rows = append(out.Rows, report.Cells(number+" "+a.Title))
		for range a.Items {
			o, f := &own[n], &team[n]
			out.Rows = append(out.Rows, report.Cells(
				o.ID, o.Text, countWords(o.Counts), answered(o.Tally), countWords(f.Counts), answered(f.Tally),
			))
			n++
		}
	})
	return out
}

// answered says of how many units an answer is known, that an item does not
// apply being one; nothing where no unit was asked.
func answered(t checklist.Tally) string {
	if t.Expected == 0 {
		return ""
	}
	return strconv.Itoa(t.Given+t.NotApplicable) + "/" + strconv.Itoa(t.Expected)
}

// breachTable lists the relations that are not kept, with what explains them.
func (t *reportText) breachTable() *report.Table {
	out := &report.Table{
		Columns: report.Columns("TT", "Đơn vị", "Quan hệ", "Nội dung", "Chỉ tiêu, số liệu", "Giải trình"),
		Widths:  []float64{11, 36, t.codeWidth(), 62, 56, 56},
	}
	back := returnsOf(repliesOf(t.round.Returns))
	for _, b := range t.round.Breaches() {
		explanation := b.Explanation
		switch {
		case !b.Explainable:
			explanation = strings.TrimSpace(explanation + "\n(phải sửa số liệu)")
		case explanation == "":
			explanation = "(chưa giải trình)"
		}
		out.Rows = append(out.Rows, report.Cells(
			strconv.Itoa(len(out.Rows)+1), upperName(b.Unit), b.Rule, b.Message, t.operands(back[b.Unit.Code], b.IDs), explanation,
		))
	}
	return out
}

// operands lists the figures of which a relation speaks: "tthc.moi = 1.204; …".
func (t *reportText) operands(r *checklist.Return, ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, id+" = "+t.round.reported(r, id))
	}
	return strings.Join(out, "; ")
}

// disagreementTable lists where the team found something else than the unit
// says.
func (t *reportText) disagreementTable() *report.Table {
	out := &report.Table{
		Columns: report.Columns("TT", "Đơn vị", "Mã", "Nội dung", "Đơn vị báo cáo", "Đoàn xác định", "Ghi chú, lý do"),
		Widths:  []float64{11, 36, t.codeWidth(), 62, 30, 30, 52},
	}
	said := wordsByID(t.round.Plan().Checklist)
	for _, d := range t.round.Disagreements() {
		out.Rows = append(out.Rows, report.Cells(
			strconv.Itoa(len(out.Rows)+1), upperName(d.Unit), codeOf(d.ID), said[d.ID],
			t.round.ValueWords(d.ID, &d.Before), t.round.ValueWords(d.ID, &d.After), d.After.Explanation,
		))
	}
	return out
}

// codeOf is the id of an item or indicator as a table prints it, also of the
// points of an item.
func codeOf(id string) string {
	if item, ok := checklist.PointsItem(id); ok {
		return item
	}
	return id
}

// wordsByID are the words of items and indicators.
func wordsByID(c *checklist.Checklist) map[string]string {
	out := map[string]string{}
	for _, i := range c.Items() {
		out[i.ID] = i.Text
		if i.IsScoredFreely() {
			out[checklist.PointsID(i.ID)] = i.Text + " (điểm)"
		}
	}
	c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Indicators {
			out[a.Indicators[i].ID] = a.Indicators[i].Label
			for _, value := range c.Columns(&a.Indicators[i]) {
				out[value.ID] = value.Label
			}
		}
	})
	return out
}

// ended ends the lines of a list with semicolons, the last with a full stop.
func ended(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		mark := vi.Semicolon
		if i == len(texts)-1 {
			mark = vi.FullStop
		}
		out[i] = vi.End(t, mark)
	}
	return out
}
