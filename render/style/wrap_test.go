package style

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wrap returns the lines that Lines counts.
func wrap(text string, width, size float64, bold, italic bool) []string {
	m := measure{face: faceOf(bold, italic), size: size, width: width * unitsPerEm}
	var lines []string
	for more := true; more; {
		var line string
		line, text, more = m.line(text)
		lines = append(lines, line)
	}
	return lines
}

func TestWrap(t *testing.T) {
	em := func(n float64) float64 { return n * 10 } // digits are half an em, spaces a quarter
	tests := []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"nothing", "", em(5), []string{""}},
		{"spaces alone", " \t ", em(5), []string{""}},
		{"one line", "11 22", em(5), []string{"11 22"}},
		{"exactly full", "11 22", em(2.25), []string{"11 22"}},
		{"one too many", "11 22", em(2.24), []string{"11", "22"}},
		{"as full as it gets", "11 22 33 44 5", em(3.5), []string{"11 22 33", "44 5"}},
		{"spaces at a break go", "11   22", em(2), []string{"11", "22"}},
		{"spaces inside stay", "11   22", em(5), []string{"11   22"}},
		{"spaces outside go", "  11 22  ", em(2.25), []string{"11 22"}},
		{"a long word is alone", "1 22222222 3", em(2), []string{"1", "22222222", "3"}},
		{"a long word ends the text", "22222222  ", em(2), []string{"22222222"}},
		{"no room at all", "11 22", 0, []string{"11", "22"}},
		{"room without end", "11 22", math.Inf(1), []string{"11 22"}},
		{"no-break space", "11\u00A022 33", em(2), []string{"11\u00A022", "33"}},
		{"narrow no-break space", "11\u202F22 33", em(2), []string{"11\u202F22", "33"}},
		{"hyphen breaks after", "nnn-nnn", em(2), []string{"nnn-", "nnn"}},
		{"a symbol stays whole", "1/KH-SNV", em(2), []string{"1/KH-SNV"}},
		{"en dash breaks after", "111–222", em(2.5), []string{"111–", "222"}},
		{"no-break hyphen", "111\u2011222", em(2), []string{"111\u2011222"}},
		{"a sign stays with its number", "111 -22", em(1.5), []string{"111", "-22"}},
		{"a dash between spaces", "111 - 222", em(2.1), []string{"111 -", "222"}},
		{"the first break of a long word", "nnnn-nnnn-n", em(1), []string{"nnnn-", "nnnn-", "n"}},
		{"newline", "11\n22", em(5), []string{"11", "22"}},
		{"newline between spaces", "11 \r\n 22", em(5), []string{"11", "22"}},
		{"newline behind a full line", "11 22 \n33", em(1), []string{"11", "22", "33"}},
		{"newlines keep empty lines", "11\n\n22\n", em(5), []string{"11", "", "22", ""}},
		{"invalid bytes", "\xff \xff", em(0.5), []string{"\xff", "\xff"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, wrap(tt.text, tt.width, 10, false, false))
			assert.Equal(t, len(tt.want), Lines(tt.text, tt.width, 10, false, false))
		})
	}
}

func TestWrapMindsTheType(t *testing.T) {
	const name = "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" // 80.5 mm in bold 13
	tests := []struct {
		mm, size     float64
		bold, italic bool
		want         int
	}{
		{65, 13, true, false, 2},
		{40, 13, true, false, 3},
		{80, 13, true, false, 2},
		{81, 13, true, false, 1},
		{80, 12, true, false, 1},
		{77, 13, true, true, 2},
		{77, 13, false, false, 1},
		{74, 13, false, false, 2},
		{74, 13, false, true, 1},
	}
	for _, tt := range tests {
		lines := wrap(name, Points(tt.mm), tt.size, tt.bold, tt.italic)
		assert.Len(t, lines, tt.want, "%+v: %q", tt, lines)
	}
}

// FuzzWrap checks the laws of line breaking: no character is lost but the
// spaces, no line is wider than asked unless it cannot be broken, and no line
// had room for what begins the next one.
func FuzzWrap(f *testing.F) {
	f.Add(sentence, 150.0, 14.0, false, false)
	f.Add("Độc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND, \u00A0tr. 3–5", 40.0, 13.0, true, false)
	f.Add("- a--b  -\u2014 \u3000c\r\n\t\n", 5.0, 11.0, true, true)
	f.Add("\xc4 \x99", -1.0, 11.0, false, true)
	f.Fuzz(func(t *testing.T, text string, width, size float64, bold, italic bool) {
		if !(size > 0 && size <= maxSize) || math.IsNaN(width) {
			t.Skip()
		}
		lines := wrap(text, width, size, bold, italic)
		require.Equal(t, len(lines), Lines(text, width, size, bold, italic))
		require.Equal(t, solid(text), solid(lines...), "characters lost")
		for _, line := range lines {
			if Width(line, size, bold, italic) > width {
				require.LessOrEqual(t, len(pieces(line)), 1, "%q is too wide", line)
			}
			require.Equal(t, strings.TrimFunc(line, breaks), line)
		}
		requireGreedy(t, text, lines, func(s string) bool { return Width(s, size, bold, italic) <= width })
	})
}

// requireGreedy finds every line again in the text and checks that the first
// piece of the next did not fit behind it.
func requireGreedy(t *testing.T, text string, lines []string, fits func(string) bool) {
	for i, line := range lines[:len(lines)-1] {
		text = strings.TrimLeftFunc(text, breaks)
		require.True(t, strings.HasPrefix(text, line))
		behind := text[len(line):]
		next := strings.TrimLeftFunc(behind, breaks)
		if rest, forced := strings.CutPrefix(next, "\n"); forced {
			text = rest
			continue
		}
		gap := behind[:len(behind)-len(next)]
		require.False(t, fits(line+gap+pieces(lines[i+1])[0]), "%q had room for %q", line, lines[i+1])
		text = next
	}
}

// solid returns the texts, one behind the other, without what a line break
// swallows.
func solid(texts ...string) string {
	var b strings.Builder
	for _, text := range texts {
		for _, r := range text {
			if r != '\n' && !breaks(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// pieces splits one line at the places where it could be broken.
func pieces(line string) []string {
	var out []string
	for _, word := range strings.FieldsFunc(line, breaks) {
		start := 0
		for i, r := range word {
			end := i + utf8.RuneLen(r)
			if hyphen(word, i, r) && i > 0 && end < len(word) {
				out, start = append(out, word[start:end]), end
			}
		}
		out = append(out, word[start:])
	}
	return out
}

func BenchmarkLines(b *testing.B) {
	text := strings.Repeat(sentence+" ", 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Lines(text, 467, 14, false, false)
	}
}

// The cost is linear: a word of any length is read once.
func BenchmarkLinesOfOneWord(b *testing.B) {
	text := strings.Repeat("n", 1<<20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Lines(text, 467, 14, false, false)
	}
}

func TestWidest(t *testing.T) {
	for text, want := range map[string]float64{
		"": 0, "11 2222 3": 20, "11\n222": 15, "11-222": 5*5 + 3.33, "nn-nnnnn": 25, "1,5\u00a0%": 5 + 2.5 + 5 + 2.5 + 8.33,
	} {
		assert.InDelta(t, want, Widest(Look{Size: 10}, text), 0.01, "%q", text)
	}
	assert.Greater(t, Widest(Look{Size: 10, Bold: true}, "chữ đậm"), Widest(Look{Size: 10}, "chữ đậm"))
}
