package template

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
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
				Compile(b.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: sample()})
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
				if err := t.Write(b.Context(), io.Discard, v); err != nil {
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
				if err := t.Write(b.Context(), io.Discard, v); err != nil {
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
				if err := Fill(b.Context(), io.Discard, bytes.NewReader(data), int64(len(data)), values); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// worked returns how many bytes something asks for, which is its work where it
// copies and nothing else.
func worked(f func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// countingModel counts how often it is asked, for a name and for a value.
type countingModel struct {
	Values
	finds, values int
}

func (m *countingModel) Find(path string) (Field, bool) {
	m.finds++
	f, ok := m.Values.Find(path)
	text := f.Text
	f.Text = func(root, at any) (string, error) {
		m.values++
		return text(root, at)
	}
	return f, ok
}

// Ten times the tags and rows take some ten times the work; each name is looked up once,
// and each value is asked for once.
func TestTemplateCostIsLinear(t *testing.T) {
	const most = 20 // buffers double; quadratic work would take a hundred times as much
	cost := func(n int) (compile, write float64) {
		data, v := manyTags(t, n), &countingModel{Values: sample()}
		compile = worked(func() { Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: v}) })
		assert.Equal(t, 1, v.finds, "of one name")
		tm := compiled(t, data, v)
		write = worked(func() { new(runner).fill(t.Context(), tm, v.Values) })
		assert.Equal(t, n, v.values)
		return compile, write
	}
	compile, write := cost(500)
	compileMore, writeMore := cost(5000)
	assert.Less(t, compileMore, most*compile)
	assert.Less(t, writeMore, most*write)

	tm := rowTemplate(t)
	rows := func(n int) float64 {
		values := manyRows(n)
		return worked(func() { new(runner).fill(t.Context(), tm, values) })
	}
	assert.Less(t, rows(10000), most*rows(1000))
}
