package template

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

// manyTags is a template of n tags, ten in a paragraph, each over three runs.
func manyTags(t testing.TB, n int) []byte {
	var b strings.Builder
	for range n / 10 {
		b.WriteString(para(strings.Repeat("{na¦m¦e} ", 10)))
	}
	return docxtest.File(t, b.String())
}

// manyRows are values for a table of n rows.
func manyRows(n int) Values {
	rows := make([]any, n)
	for i := range rows {
		rows[i] = Values{"name": fmt.Sprintf("Ủy ban nhân dân xã %d", i), "n": i}
	}
	return Values{"rows": rows}
}

func rowTemplate(t testing.TB) *Template {
	return compiled(t, docxtest.File(t, grid([]string{"TT", "Tên", "Số"}, []string{"{#rows}{.index}", "{name}", "{n}{/rows}"})), manyRows(1))
}

func BenchmarkTemplateCompile(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 5000} {
		data := manyTags(b, n)
		b.Run(fmt.Sprintf("%d tags", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compile(bytes.NewReader(data), int64(len(data)), Data{Model: sample()})
			}
		})
	}
}

func BenchmarkTemplateWrite(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 3000, 5000} {
		t, v := compiled(b, manyTags(b, n), sample()), sample()
		b.Run(fmt.Sprintf("%d tags", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := t.Write(io.Discard, v); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	t := rowTemplate(b)
	for _, n := range []int{10, 100, 1000, 10000} {
		v := manyRows(n)
		b.Run(fmt.Sprintf("%d rows", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := t.Write(io.Discard, v); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFill(b *testing.B) {
	for _, n := range []int{10, 100, 300} {
		var text strings.Builder
		values := make(map[string]string)
		for i := range n {
			fmt.Fprintf(&text, "{k%d} ", i)
			values[fmt.Sprint("k", i)] = "Nguyễn Văn A"
		}
		data := docxtest.File(b, para(text.String()))
		b.Run(fmt.Sprintf("%d tags", n), func(b *testing.B) {
			for b.Loop() {
				if err := Fill(io.Discard, bytes.NewReader(data), int64(len(data)), values); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// quickest returns the least time of a few turns.
func quickest(f func()) time.Duration {
	least := time.Hour
	for range 5 {
		start := time.Now()
		f()
		least = min(least, time.Since(start))
	}
	return least
}

// TestTemplateCostIsLinear holds ten times the tags and rows against the time
// that they may take; quadratic work would take a hundred times as long.
func TestTemplateCostIsLinear(t *testing.T) {
	const most = 40
	cost := func(n int) (compile, write time.Duration) {
		data, v := manyTags(t, n), sample()
		tm := compiled(t, data, v)
		return quickest(func() { Compile(bytes.NewReader(data), int64(len(data)), Data{Model: v}) }),
			quickest(func() { require.NoError(t, tm.Write(io.Discard, v)) })
	}
	compile, write := cost(500)
	compileMore, writeMore := cost(5000)
	assert.Less(t, compileMore, most*compile)
	assert.Less(t, writeMore, most*write)

	tm := rowTemplate(t)
	few, many := manyRows(1000), manyRows(10000)
	rows := quickest(func() { require.NoError(t, tm.Write(io.Discard, few)) })
	assert.Less(t, quickest(func() { require.NoError(t, tm.Write(io.Discard, many)) }), most*rows)
}
