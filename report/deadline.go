package report

import "github.com/vanban-go/vanban/report/date"

// ReportDueFor returns the day by which a unit's report is due when it is
// visited on that day, by the plan's report_due and calendar, and how it was
// found. The error is a diag.Problem where the plan sets no such days or the
// visit is no full day.
func (p *Plan) ReportDueFor(visit date.Date) (date.Deadline, error) {
	return date.WorkingDaysBefore(visit, p.ReportDue.WorkingDays, p.Calendar, date.Count(p.ReportDue.Count))
}
