package vi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/vi"
)

// Twenty names are compared with the candidates, then none; the candidates are
// not even gathered.
func TestHints(t *testing.T) {
	var hints vi.Hints
	gathered := 0
	candidates := func() []string { gathered++; return []string{"title", "100%"} }
	for i := range 25 {
		vietnamese, english := hints.For("titel", candidates, "ghi tên", "write a name")
		if i < 20 {
			assert.Equal(t, []string{`có phải "title"?`, `is it "title"?`}, []string{vietnamese, english})
		} else {
			assert.Equal(t, []string{"ghi tên", "write a name"}, []string{vietnamese, english})
		}
	}
	assert.Equal(t, 20, gathered)
	vietnamese, english := new(vi.Hints).For("xyz", candidates, "ghi tên", "write a name")
	assert.Equal(t, []string{"ghi tên", "write a name"}, []string{vietnamese, english})
}

// A name that somebody broke off is completed where it can only be one.
func TestHintsOfBeginnings(t *testing.T) {
	names := func() []string { return []string{"failed", "passed", "passable", "unit", "unit.name"} }
	for name, want := range map[string]string{"fail": `có phải "failed"?`, "pass": "ghi tên", "fa": "ghi tên", "other": "ghi tên"} {
		got, _ := new(vi.Hints).For(name, names, "ghi tên", "write a name")
		assert.Equal(t, want, got, name)
	}
}
