package round_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

func TestTeamBook(t *testing.T) {
	forms, schedule, _, _ := loadRound(t)
	book := &round.TeamBook{Plan: forms.Plan(), Schedule: schedule}
	assert.Empty(t, book.Validate())
	assert.Empty(t, (&round.TeamBook{Plan: forms.Plan()}).Validate(), "the schedule may come later")

	late := *schedule
	late.Visits = append(late.Visits[:0:0], late.Visits...)
	late.Visits[0].Date = date.Date{Year: 2026, Month: 1, Day: 4}
	assert.Equal(t, []string{"visit-on-day-off", "visit-outside-period"}, codes((&round.TeamBook{Plan: forms.Plan(), Schedule: &late}).Validate()))
	assert.Equal(t, []diag.Code{"no-plan"}, []diag.Code{new(round.TeamBook).Validate()[0].Code})
}
