package book

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
)

// No series has the title of another column of its table, by which forms are
// read back.
func TestTitlesOfFormsAreReserved(t *testing.T) {
	for _, c := range figureFormColumns {
		list := &checklist.Checklist{ID: "dm", Series: []checklist.Series{{ID: "s", Label: c.head}}, Areas: []checklist.Area{{ID: "a", Title: "A", Text: "A."}}}
		assert.NotEmpty(t, list.Validate(), c.head)
	}
}
