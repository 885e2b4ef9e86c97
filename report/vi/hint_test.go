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
