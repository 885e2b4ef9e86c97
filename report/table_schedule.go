package report

import (
	"io"
	"slices"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// DecodeScheduleCSV decodes the visits of a schedule from a table in CSV and
// holds the schedule against the plan that it belongs to; a nil plan leaves
// that out. file is the name that problems carry. frame is the schedule but for
// its visits, what the table does not say: the sub-teams and the id of the plan,
// which may be empty where there is a plan. It is nil exactly when the Err of
// the list is not.
//
// The columns are titled as the fields in YAML (unit, date, session, time,
// subteam, place) or Mã đơn vị, Ngày, Buổi, Giờ, Tổ, Địa điểm. A session may be
// written sáng or chiều.
func DecodeScheduleCSV(r io.Reader, file string, frame Schedule, plan *Plan) (*Schedule, diag.List) {
	rows, problems := strictyaml.ReadCSV(r, file)
	if problems.Err() != nil {
		return nil, problems
	}
	return ScheduleFromRows(rows, frame, plan)
}

// ScheduleFromRows makes a schedule of a table of visits, such as one read from
// a workbook, as [DecodeScheduleCSV] does. It does not modify frame.
func ScheduleFromRows(rows strictyaml.Rows, frame Schedule, plan *Plan) (*Schedule, diag.List) {
	if frame.Plan == "" && plan != nil {
		frame.Plan = plan.ID
	}
	frame.Subteams = slices.Clone(frame.Subteams)
	source, problems := strictyaml.DecodeRows(rows, "visits", &frame)
	return strictyaml.Checked(&frame, source, problems, func(s *Schedule) diag.List {
		return append(s.Validate(), s.Against(plan)...)
	})
}
