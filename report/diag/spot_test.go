package diag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/report/diag"
)

func TestSpot(t *testing.T) {
	area := diag.Spot{List: "checklist.areas", Index: 2}
	item := area.At("items", 10)
	for want, at := range map[string]diag.Spot{
		"checklist.areas[2]":                  area,
		"checklist.areas[2].title":            area.Field(".title"),
		"checklist.areas[2].items[10]":        item,
		"checklist.areas[2].items[10].of":     item.Field(".of"),
		"checklist.areas[2].items[10].by.of":  item.Field(".by").Field(".of"),
		"checklist.areas[2].items[10].was[0]": item.At("was", 0),
		"duties[1]":                           (*diag.Spot)(nil).At("duties", 1),
	} {
		assert.Equal(t, want, at.String())
	}
}
