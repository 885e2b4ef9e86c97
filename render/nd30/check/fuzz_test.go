package check_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/nd30/check"
)

// FuzzCheck: no markup makes the checker panic; it answers or refuses.
func FuzzCheck(f *testing.F) {
	for _, name := range []string{letter, decision, minutes} {
		f.Add(unzip(f, paper(f, name)).data[body])
	}
	f.Add(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Số: 1/QĐ</w:t></w:r></w:p></w:body></w:document>`)
	good := unzip(f, paper(f, letter))
	f.Fuzz(func(t *testing.T, s string) {
		good.t = t
		good.data[body] = s
		data := good.zip()
		list, err := check.Check(t.Context(), bytes.NewReader(data), int64(len(data)), "x.docx")
		if err != nil {
			assert.Nil(t, list)
			assert.NotContains(t, err.Error(), "runtime error")
			return
		}
		assert.Equal(t, list, list.Sorted())
	})
}

// FuzzCheckBytes: no bytes make it panic.
func FuzzCheckBytes(f *testing.F) {
	f.Add(paper(f, letter))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := check.Check(t.Context(), bytes.NewReader(data), int64(len(data)), "x.docx")
		if err != nil {
			assert.NotContains(t, err.Error(), "runtime error")
		}
	})
}

// TestMutated takes pieces out of good papers, doubles and moves them: the
// checker answers or refuses, and never panics.
func TestMutated(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{letter, decision, minutes} {
		p := unzip(t, paper(t, name))
		whole := p.data[body]
		for range 100 {
			p.data[body] = mutated(random, whole)
			data := p.zip()
			list, err := check.Check(t.Context(), bytes.NewReader(data), int64(len(data)), "x.docx")
			if err != nil {
				assert.Nil(t, list)
				assert.NotContains(t, err.Error(), "runtime error")
			}
		}
	}
}

// mutated cuts, doubles or swaps elements of markup.
func mutated(random *rand.Rand, s string) string {
	starts := elements(s)
	for range 1 + random.IntN(4) {
		a, b := starts[random.IntN(len(starts))], starts[random.IntN(len(starts))]
		if a.end > len(s) || b.end > len(s) {
			break
		}
		switch random.IntN(3) {
		case 0:
			s = s[:a.start] + s[a.end:]
		case 1:
			s = s[:a.end] + s[a.start:a.end] + s[a.end:]
		default:
			s = s[:b.start] + s[a.start:a.end] + s[b.end:]
		}
		starts = elements(s)
		if len(starts) == 0 {
			break
		}
	}
	return s
}

type span struct{ start, end int }

// elements returns where paragraphs, runs, tables, rows, cells and properties
// stand.
func elements(s string) []span {
	var out []span
	for _, name := range []string{"w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:rPr", "w:pPr", "w:t", "w:sectPr", "w:drawing"} {
		open, end := "<"+name+">", "</"+name+">"
		for at := 0; ; {
			i := indexFrom(s, open, at)
			if i < 0 {
				break
			}
			j := indexFrom(s, end, i)
			if j < 0 {
				break
			}
			out = append(out, span{i, j + len(end)})
			at = i + len(open)
		}
	}
	return out
}

func indexFrom(s, what string, at int) int {
	i := strings.Index(s[at:], what)
	if i < 0 {
		return -1
	}
	return at + i
}

func BenchmarkCheck(b *testing.B) {
	data := paper(b, plan)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := check.Check(b.Context(), bytes.NewReader(data), int64(len(data)), "x.docx"); err != nil {
			b.Fatal(err)
		}
	}
}
