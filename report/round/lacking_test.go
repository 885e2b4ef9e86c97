package round_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/unit"
)

// What a plan lacks is told by what needs it, and nothing else stops.
func TestPlansThatLackParts(t *testing.T) {
	forms, s, _, results := loadRound(t)
	for _, tt := range []struct {
		name string
		take func(p *report.Plan)
		want []diag.Code
	}{
		{"nothing", func(*report.Plan) {}, nil},
		{"checklist", func(p *report.Plan) { p.Checklist, p.Outline = nil, nil }, []diag.Code{"forms-without-checklist"}},
		{"units", func(p *report.Plan) { p.Units = nil }, []diag.Code{"forms-without-units"}},
		{"chosen units", func(p *report.Plan) { p.Subjects.Set = unit.Set{} }, []diag.Code{"forms-of-nobody"}},
		{"outline", func(p *report.Plan) { p.Outline = nil }, nil},
		{"team", func(p *report.Plan) { p.Team = report.Team{} }, nil},
		{"period", func(p *report.Plan) { p.Period = report.Period{} }, nil},
		{"words for the subjects", func(p *report.Plan) { p.Subjects = report.Subjects{Set: p.Subjects.Set} }, nil},
		{"sentences", func(p *report.Plan) {
			p.Preamble, p.Aims, p.Requirements, p.Funding, p.Closing, p.Duties, p.Annexes = "", nil, nil, "", "", nil, nil
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			plan := *forms.Plan()
			tt.take(&plan)
			lacking := round.Forms(&plan, s)
			var codes []diag.Code
			for _, p := range lacking.Validate() {
				codes = append(codes, p.Code)
				assert.Equal(t, "plan.yaml", p.Place.File, "where the plan was read")
				reporttest.AssertWords(t, p)
			}
			assert.Equal(t, tt.want, codes)
			for p := range round.Of(lacking, s, nil, results).Papers() {
				d, err := p.Make()
				if assert.NoError(t, err, p.File) && tt.want == nil {
					assert.Empty(t, d.Validate(), p.File)
				}
			}
		})
	}
}
