package strictyaml_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/report/diag"
)

func TestMessagesInBothLanguages(t *testing.T) {
	_, _, problems := decode(t, "titel: A\n")
	assert.Equal(t, `ke-hoach.yaml:1:1: there is no field "titel"; is it "title"? [unknown-field]`, problems[0].Text(diag.EN))
	assert.ErrorIs(t, problems[0], diag.Code("unknown-field"))
}
