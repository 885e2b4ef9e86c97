package diag_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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

// TestAlike: of each code a hundred are kept, in order, and what is bounded already
// adds up.
func TestAlike(t *testing.T) {
	slip := diag.Rule{Code: "slip", Severity: diag.Warning, VI: "lỗi nhẹ", EN: "a slip"}
	wrong := diag.Rule{Code: "wrong", VI: "sai", EN: "wrong"}
	var l diag.List
	for i := range 130 {
		l = append(l, slip.At(diag.Place{File: "a", Line: 200 - i}, ""))
	}
	l = append(l, wrong.At(diag.Place{File: "a", Line: 300}, ""))
	got := l.Alike("a")
	require.Len(t, got, 102)
	assert.Equal(t, 71, slices.MinFunc(got[1:], func(a, b diag.Problem) int { return a.Place.Line - b.Place.Line }).Place.Line)
	assert.True(t, slices.ContainsFunc(got, func(p diag.Problem) bool { return p.Code == "wrong" }))
	more := got[slices.IndexFunc(got, func(p diag.Problem) bool { return p.Code == "more-of-a-kind" })]
	assert.Equal(t, `a: còn 30 vấn đề nữa loại "slip" trong tệp này; xem lại cả tệp [more-of-a-kind]`, more.Error())
	assert.True(t, more.About("slip"))
	assert.False(t, more.About("wrong"))
	assert.Equal(t, 200, l[0].Place.Line, "the list itself stays")
	assert.Equal(t, l[:100].Sorted(), l[:100].Alike("a"), "a hundred are all told")
}
