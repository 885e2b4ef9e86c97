package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report"
)

// partsOf writes the parts of a plan by their names, those of groups in brackets,
// and free sections by their headings.
func partsOf(p *report.Plan) string {
	var out []string
	for _, part := range p.Parts() {
		switch within := p.Within(part.Part); {
		case part.Part == "":
			out = append(out, "«"+part.Section.Heading+"»")
		case len(within) > 1:
			out = append(out, part.Part+"("+strings.Join(within, " ")+")")
		default:
			out = append(out, part.Part)
		}
	}
	return strings.Join(out, ", ")
}

func TestParts(t *testing.T) {
	free := func(heading string) report.Section { return report.Section{Heading: heading, Text: "Nội dung."} }
	for _, tt := range []struct {
		name  string
		plan  func(p *report.Plan)
		want  string
		heads string // of the first part
	}{
		{"the usual order", func(p *report.Plan) {}, "aims, contents, arrangements(period team subjects)", "Mục đích"},
		{"all of them", func(p *report.Plan) {
			p.Requirements, p.Funding, p.Duties = []string{"Đúng quy định."}, "Chi thường xuyên.", []report.Duty{{Heading: "Các phòng"}}
		}, "purpose(aims requirements), contents, arrangements(period team subjects), funding, duties", "Mục đích, yêu cầu"},
		{"behind a part that is not there", func(p *report.Plan) {
			p.Sections = []report.PlacedSection{{Section: free("A"), After: "funding"}, {Section: free("B"), After: "purpose"}}
		}, "aims, «B», contents, arrangements(period team subjects), «A»", "Mục đích"},
		{"without a team", func(p *report.Plan) { p.Team, p.Aims, p.Checklist = report.Team{}, nil, nil }, "arrangements(period subjects)", "Thời gian, đối tượng kiểm tra"},
		{"a group of one", func(p *report.Plan) {
			p.Team, p.Subjects, p.Aims, p.Checklist = report.Team{}, report.Subjects{}, nil, nil
		}, "period", "Thời gian thực hiện kiểm tra"},
		{"an order of its own", func(p *report.Plan) {
			p.Order = []report.PlanPart{{Part: "team"}, {Section: free("A")}, {Part: "aims"}, {Part: "subjects"}, {Part: "period"}, {Part: "contents"}}
			p.Headings.Team = "Tổ công tác"
		}, "team, «A», aims, subjects, period, contents", "Tổ công tác"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := minimal()
			tt.plan(p)
			assert.Equal(t, tt.want, partsOf(p))
			assert.Equal(t, tt.heads, p.Heading(p.Parts()[0].Part))
		})
	}
	assert.Empty(t, new(report.Plan).Parts())
}

// Sentences are visited as they are printed, also in an order of the plan's own.
func TestEachTextInOrder(t *testing.T) {
	p := minimal()
	p.Funding, p.Closing = "Chi thường xuyên.", "Trên đây là Kế hoạch."
	p.Order = []report.PlanPart{{Part: "funding"}, {Section: report.Section{Heading: "Lịch", Text: "Tháng 6."}}, {Part: "aims"}, {Part: "subjects"}, {Part: "team"}}
	var paths []string
	p.EachText(func(path, _ string) { paths = append(paths, path) })
	assert.Equal(t, []string{"preamble", "funding", "order[1].heading", "order[1].text", "aims[0]", "subjects.text", "closing"}, paths, "the areas are not printed")
}
