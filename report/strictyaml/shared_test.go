package strictyaml_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// listed counts how often it is checked.
type listed struct {
	Name string `yaml:"name"`

	checks *int
}

func (l *listed) Validate() diag.List {
	*l.checks++
	return strictyaml.Check(l)
}

type listing struct {
	List *listed `yaml:"list" vanban:"file=list"`
}

func (l *listing) Validate() diag.List { return strictyaml.Check(l) }

// TestSharedDocument checks a document to which two refer once, and two that are
// alike each on its own.
func TestSharedDocument(t *testing.T) {
	type dossier struct {
		List    *listed  `yaml:"list" vanban:"file=list"`
		Listing *listing `yaml:"listing" vanban:"file=listing"`
	}
	for _, tt := range []struct {
		name  string
		same  bool
		paths []diag.Path
	}{
		{"one", true, []diag.Path{"listing.list.name"}},
		{"two", false, []diag.Path{"list.name", "listing.list.name"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checks := 0
			one := &listed{Name: "a\u0007đ", checks: &checks}
			other := one
			if !tt.same {
				other = &listed{Name: one.Name, checks: &checks}
			}
			var paths []diag.Path
			for _, p := range strictyaml.Check(&dossier{List: one, Listing: &listing{List: other}}) {
				paths = append(paths, diag.Path(p.Path))
			}
			assert.Equal(t, tt.paths, paths)
			assert.Equal(t, len(tt.paths), checks)
		})
	}
}
