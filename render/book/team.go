package book

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Team lays out what the whole team works with: the working sheet, in which the
// unit is chosen from those of the plan, and the visits with the day by which
// each unit's report is due.
func Team(t *round.TeamBook) (doc.Book, error) {
	if t == nil || t.Plan == nil || t.Plan.Checklist == nil {
		return doc.Book{}, errNoChecklist
	}
	in := newInputs()
	in.units = t.Plan.Units
	name := in.text(entryRole)
	if units := t.Plan.Subjects.Select(t.Plan.Units); len(units) > 0 {
		names := make([]string, len(units))
		for i, u := range units {
			names[i] = vi.UpperFirst(u.FullName())
		}
		name.Input = in.choice(names)
	}
	var extra []doc.Sheet
	if t.Schedule != nil {
		extra = append(extra, visitSheet(t))
	}
	b, err := sheets(t.Plan.Checklist, in, name, extra...)
	in.addTo(&b)
	return b, err
}

const visitsName = "Lịch kiểm tra"

var visitColumns = []column{
	{headNumber, 12},
	{"Đơn vị", 65},
	{"Ngày kiểm tra", 26},
	{"Buổi", 16},
	{"Giờ", 16},
	{"Tổ", 16},
	{"Hạn gửi báo cáo", 26},
	{"Địa điểm", 90},
	{headCode, 18},
}

// visitSheet lists the visits in the order of the schedule, and below them who
// the sub-teams are.
func visitSheet(t *round.TeamBook) doc.Sheet {
	rows := heading(visitsName, t.Plan.Checklist, len(visitColumns)-1)
	rows = append(rows, headRow(visitColumns))
	head := len(rows)
	for i, v := range t.Schedule.Visits {
		rows = append(rows, visitRow(t, v, i+1))
	}
	for _, s := range t.Schedule.Subteams {
		rows = append(rows, row(doc.SheetCell{}, wide(Text, t.Schedule.SubteamWords(s, t.Plan.Office), len(visitColumns)-2)))
	}
	return doc.Sheet{
		Name:      visitsName,
		Protected: true,
		Columns:   widths(visitColumns),
		Rows:      append(rows, stamp(t.Plan.Checklist, len(visitColumns)-1)),
		Frozen:    doc.Corner{Rows: head, Columns: 2},
		Repeat:    doc.Rows{First: head, Last: head},
		Landscape: true,
		Print:     withoutLast(visitColumns),
	}
}

func visitRow(t *round.TeamBook, v report.Visit, number int) doc.SheetRow {
	u, ok := t.Plan.Units.Find(v.Unit)
	if !ok {
		u = unit.Unit{Name: v.Unit}
	}
	due := doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date}}
	if deadline, err := t.Plan.ReportDueFor(v.Date); err == nil {
		due.Value.Text = deadline.Due.String()
	}
	day := doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date, Text: v.Date.String()}}
	return ruled(
		cell(Number, strconv.Itoa(number)), cell(Text, vi.UpperFirst(strings.TrimSpace(u.FullName()))),
		day, cell(Choice, v.SessionWord()), cell(Choice, v.Time), cell(Choice, t.Schedule.SubteamName(v.Subteam)), due, cell(Text, v.Place), cell(Code, v.Unit),
	)
}
