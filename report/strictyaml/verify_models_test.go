package strictyaml_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/unit"
)

// The tags of every model are ones that the loader knows.
func TestTagsOfModels(t *testing.T) {
	for _, d := range []report.Document{
		new(report.Plan), new(report.Office), new(report.Schedule), new(report.General), new(report.Letter), new(report.Decision),
		new(report.Dispatch), new(report.Invitation), new(report.Introduction), new(report.Minutes), new(report.Copy), new(report.Results),
		new(checklist.Checklist), new(outline.Outline), new(unit.List), new(date.Calendar),
	} {
		assert.NoError(t, strictyaml.Verify(reflect.TypeOf(d)), d.Kind())
		assert.Contains(t, report.Kinds(), d.Kind())
	}
}
