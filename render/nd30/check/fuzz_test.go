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
	for _, inner := range shortPapers {
		f.Add(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + inner + `</w:body></w:document>`)
	}
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

// shortPapers are papers of few words: whole ones are shortened byte by byte
// whenever one of them shows something new, which takes all the time that there is.
var shortPapers = [...]string{
	inParagraphs("Số: 1/QĐ"),
	inRows("SỞ NỘI VỤ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "|Độc lập - Tự do - Hạnh phúc", "Số: 12/BC-SNV|Hải Phòng, ngày 5 tháng 01 năm 2026") +
		inParagraphs("BÁO CÁO", "Kết quả kiểm tra", "I. Tình hình", "1. Đã kiểm tra 12 đơn vị.", "a) Đạt 10;") + inRows("Nơi nhận:|GIÁM ĐỐC", "- Như trên;|", "- Lưu: VT.|Nguyễn Văn A"),
	inParagraphs("PHỤ LỤC I", "(Kèm theo Quyết định số 12/QĐ-SNV)") + inRows("TT|Nội dung", "1|Hồ sơ"),
	inParagraphs("Căn cứ Luật số 72/2025/QH15;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành kèm theo.", "Điều 2. Hiệu lực./."),
}

func inParagraphs(texts ...string) (s string) {
	for _, text := range texts {
		s += "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>"
	}
	return s
}

func inRows(rows ...string) string {
	s := "<w:tbl>"
	for _, row := range rows {
		s += "<w:tr>"
		for cell := range strings.SplitSeq(row, "|") {
			s += "<w:tc>" + inParagraphs(cell) + "</w:tc>"
		}
		s += "</w:tr>"
	}
	return s + "</w:tbl>"
}

// FuzzCheckBytes: no bytes make it panic.
func FuzzCheckBytes(f *testing.F) {
	small := unzip(f, paper(f, letter))
	small.data[body] = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + shortPapers[1] + `</w:body></w:document>`
	f.Add(small.zip())
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
