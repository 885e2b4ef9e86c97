package doc_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/doc"
)

func TestSlotIsZero(t *testing.T) {
	assert.True(t, doc.Slot{}.IsZero())
	assert.False(t, doc.Slot{Tag: "a"}.IsZero())
	assert.False(t, doc.Slot{Title: "a"}.IsZero(), "a slot without a tag is a bad slot, not none")
}
