package checklist

import (
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Review returns what a person should look at, with paths: figures of different
// units that a rule compares, and slips of the pen in the texts. It stops
// nothing.
func (c *Checklist) Review() diag.List {
	return append(c.relations().Warnings(), strictyaml.Slips(c)...).Sorted()
}
