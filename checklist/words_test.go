package checklist_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
)

// The tags of a receipt cannot ask a table: they say the same as Ways and Word.
func TestWaysAsTagged(t *testing.T) {
	field, ok := reflect.TypeFor[checklist.Receipt]().FieldByName("Via")
	require.True(t, ok)
	var codes, words []string
	for _, w := range checklist.Ways() {
		codes, words = append(codes, string(w)), append(words, string(w)+"="+w.Word())
	}
	assert.Equal(t, "omitempty,oneof="+strings.Join(codes, " "), field.Tag.Get("validate"))
	assert.Equal(t, strings.Join(words, ","), strings.Replace(field.Tag.Get("words"), ",portal=trục văn bản", "", 1), "an earlier word is read too")
	assert.Equal(t, "fax", checklist.Via("fax").Word())
}

func TestNeedsTyping(t *testing.T) {
	for _, w := range checklist.Ways() {
		assert.Equal(t, w == checklist.ViaPaper || w == checklist.ViaPDF, w.NeedsTyping(), w)
	}
}
