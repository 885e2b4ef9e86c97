package report

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// Review returns what a person should look at, with paths: slips of the pen,
// parties that take part and have no duty, days that the text and report_due
// say differently. It stops nothing and changes nothing.
func (p *Plan) Review() diag.List {
	var days diag.List
	problems := p.reviewTexts(func(visit func(path, text string)) {
		p.EachText(func(path, text string) {
			days = append(days, p.differentDays(path, text)...)
			visit(path, text)
		})
	})
	problems = append(append(problems, days...), p.signaturesReview(p.Type())...)
	problems = append(append(problems, p.reviewForm(p)...), p.reviewAddressing(p.Type())...)
	problems = append(problems, p.withoutDuty()...)
	if p.Checklist != nil {
		problems = append(problems, p.Checklist.Review().Prefix("checklist")...)
	}
	if p.Outline != nil {
		problems = append(problems, p.outlineReview().Prefix("outline")...)
	}
	return problems.Sorted()
}

// outlineReview leaves out the checklist, which the plan has reviewed.
func (p *Plan) outlineReview() diag.List {
	o := *p.Outline
	if p.Checklist != nil && o.Checklist != nil && o.Checklist.ID == p.Checklist.ID {
		o.Checklist = nil
	}
	return o.Review()
}

// abbreviations are those that need no spelling out: the codes of the office
// and its parties, and the words of its name.
func (o *Office) abbreviations() []string {
	if o == nil {
		return nil
	}
	var out []string
	for _, issuer := range o.Issuers() {
		out = append(out, issuer.Code)
		out = append(append(out, strings.Fields(issuer.Name)...), strings.Fields(issuer.Superior)...)
	}
	for _, p := range o.Parties {
		out = append(out, p.Code)
	}
	return out
}

// withoutDuty tells of those who take part or lead an area and have no duty,
// in a plan that gives out duties; a group's duty covers its members.
func (p *Plan) withoutDuty() diag.List {
	if len(p.Duties) == 0 {
		return nil
	}
	covered := map[string]bool{}
	for _, d := range p.Duties {
		p.Office.covers(d.Parties, covered)
	}
	var problems diag.List
	told := map[string]bool{}
	p.eachParticipant(func(id string, at diag.Spot) {
		party, ok := p.Office.Party(id)
		if ok && !covered[id] && !told[id] {
			told[id] = true
			problems = append(problems, partyWithoutDuty.For(at.String(), party.Name, diag.Path("duties")))
		}
	})
	return problems
}

// workingDays finds a number of working days in a text.
var workingDays = regexp.MustCompile(`(\d+)[\s\p{Z}]+ngày[\s\p{Z}]+làm[\s\p{Z}]+việc`)

// differentDays tells of a text that gives another number of working days for
// the report than report_due.
func (p *Plan) differentDays(path, text string) (problems diag.List) {
	due := p.ReportDue.WorkingDays
	if due == 0 || !strings.Contains(text, "làm") || !strings.Contains(text, "trước") || !strings.Contains(strings.ToLower(text), "báo cáo") {
		return nil
	}
	for _, m := range workingDays.FindAllStringSubmatch(text, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil && n != due {
			problems = append(problems, daysDiffer.For(path, m[0], due, diag.Path("report_due.working_days")))
		}
	}
	return problems
}
