package strictyaml_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// TestBlanksAreNothing: what is required is not there where blanks alone are.
func TestBlanksAreNothing(t *testing.T) {
	type paper struct {
		Name  string   `yaml:"name" validate:"required"`
		Place string   `yaml:"place"`
		To    []string `yaml:"to" validate:"dive,required"`
	}
	assert.Empty(t, strictyaml.Check(paper{Name: "A", Place: " ", To: []string{"B"}}))
	var paths []string
	to := []string{"B", "\u00a0 "}
	for _, p := range strictyaml.Check(paper{Name: " \n", To: to}) {
		paths = append(paths, p.Path)
	}
	assert.Equal(t, []string{"name", "to[1]"}, paths)
	assert.Equal(t, []string{"B", "\u00a0 "}, to)
}
