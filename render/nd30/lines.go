package nd30

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/vi"
)

// balanced divides a text into as few lines as fit, all of about the same length
// and none ending inside a word of two syllables. A word that does not fit
// stands alone.
func balanced(text string, fits func(string) bool) []string {
	words := strings.Fields(text)
	for _, torn := range [...]bool{false, true} {
		for n := 1; n < len(words); n++ {
			if lines := divide(words, n, torn, fits); lines != nil {
				return lines
			}
		}
	}
	return words
}

// What a line is better off that begins with a linking word, and worse off that
// ends with one or begins with a dash: as if it were so many letters too long or
// too short, squared.
const (
	linkGain = 30
	linkLoss = 200
	dashLoss = 400
)

// divide puts words on n lines of about the same number of letters, the best way
// that there is. It is nil where a line would not fit, or a word be torn that may
// not be.
func divide(words []string, n int, torn bool, fits func(string) bool) []string {
	lengths := make([]int, len(words)+1) // of all words before one, with their spaces
	for i, word := range words {
		lengths[i+1] = lengths[i] + utf8.RuneCountInString(word) + 1
	}
	even := float64(lengths[len(words)]) / float64(n)
	best := make([][]float64, n+1) // the cost of the words before one on so many lines
	from := make([][]int, n+1)     // where the last of these lines begins
	for k := range best {
		best[k], from[k] = make([]float64, len(words)+1), make([]int, len(words)+1)
		for i := range best[k] {
			best[k][i] = math.Inf(1)
		}
	}
	best[0][0] = 0
	for k := 1; k <= n; k++ {
		for end := k; end <= len(words); end++ {
			for begin := k - 1; begin < end; begin++ {
				off := float64(lengths[end]-lengths[begin]) - even
				cost := best[k-1][begin] + off*off + breakCost(words, begin, torn)
				if cost < best[k][end] && fits(strings.Join(words[begin:end], " ")) {
					best[k][end], from[k][end] = cost, begin
				}
			}
		}
	}
	if math.IsInf(best[n][len(words)], 1) {
		return nil
	}
	lines := make([]string, n)
	for k, end := n, len(words); k > 0; k-- {
		begin := from[k][end]
		lines[k-1], end = strings.Join(words[begin:end], " "), begin
	}
	return lines
}

// breakCost is what it costs to begin a line with a word.
func breakCost(words []string, at int, torn bool) float64 {
	switch {
	case at == 0:
		return 0
	case !torn && vi.Together(words, at):
		return math.Inf(1)
	case words[at] == "-" || words[at] == "–":
		return dashLoss
	case vi.IsLink(words[at-1]):
		return linkLoss
	case vi.IsLink(words[at]):
		return -linkGain
	}
	return 0
}

// broken returns the lines of a title, those that do not fit on the page in the
// look of their role with line breaks where they divide best.
func broken(lines []string, role doc.Role, s style.Sheet) []string {
	width := style.Points(s.Page.TextWidth())
	fits := func(text string) bool { return measure(s, role, text) <= width }
	out := slices.Clone(lines)
	for i, line := range out {
		if !fits(line) {
			out[i] = strings.Join(balanced(line, fits), "\n")
		}
	}
	return out
}
