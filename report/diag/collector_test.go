package diag_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/report/diag"
)

// A collector keeps a hundred problems, errors before warnings, and says how
// many more there are; warnings alone stay warnings.
func TestCollector(t *testing.T) {
	slip := diag.Rule{Code: "slip", Severity: diag.Warning, VI: "lỗi nhẹ", EN: "a slip"}
	wrong := diag.Rule{Code: "wrong", VI: "sai", EN: "wrong"}
	count := func(l diag.List, code diag.Code) (n int) {
		for _, p := range l {
			if p.Code == code {
				n++
			}
		}
		return n
	}
	var c diag.Collector
	assert.Empty(t, c.Sorted("a.yaml"))
	for i := range 150 {
		c.Add(slip.For(strconv.Itoa(i)))
	}
	assert.True(t, c.Takes(diag.Error), "it takes the place of a warning")
	assert.NoError(t, c.Sorted("a.yaml").Err())
	assert.Equal(t, 101, len(c.Sorted("a.yaml")))
	for i := range 3 {
		c.Add(wrong.For(strconv.Itoa(i)))
	}
	list := c.Sorted("a.yaml")
	assert.Equal(t, []int{3, 97, 1}, []int{count(list, "wrong"), count(list, "slip"), count(list, "more-problems")})
	assert.Error(t, list.Err())
	assert.Equal(t, "còn 53 lỗi nữa", list[len(list)-1].Message(diag.VI))
	for i := range 200 {
		c.Add(wrong.For(strconv.Itoa(i + 3)))
	}
	assert.False(t, c.Takes(diag.Error))
	assert.Equal(t, 100, count(c.Sorted("a.yaml"), "wrong"))
}
