package strictyaml_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/strictyaml"
)

func TestEach(t *testing.T) {
	g := &grid{Rows: []gridRow{{Heading: "I"}, {Cells: []gridCell{{Text: "a"}, {Text: "b"}}}}}
	var paths []string
	strictyaml.Each(g, func(path string, c *gridCell) {
		paths = append(paths, path+"="+c.Text)
		c.Text = "x"
	})
	assert.Equal(t, []string{"rows[1].cells[0]=a", "rows[1].cells[1]=b"}, paths)
	assert.Equal(t, "x", g.Rows[1].Cells[1].Text, "it is the value itself")

	var root []string
	strictyaml.Each(g, func(path string, _ *grid) { root = append(root, path) })
	assert.Equal(t, []string{""}, root)

	none := func(string, *gridCell) { t.Fail() }
	strictyaml.Each(nil, none)
	strictyaml.Each((*grid)(nil), none)
	strictyaml.Each(grid{Labels: labels{Count: true}}, none)

	type loop struct {
		In []*loop `yaml:"in"`
	}
	endless := new(loop)
	endless.In = []*loop{endless, endless}
	n := 0
	strictyaml.Each(endless, func(string, *loop) { n++ })
	assert.Less(t, n, 1000, "it ends")
}
