package nd30

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// mostBalanced is how many lines are made of about the same length. A title has a
// few, and the work grows with their square.
const mostBalanced = 40

// balanced divides a text into as few lines as fit, all of about the same length
// and none ending inside a word of two syllables. A word that does not fit
// stands alone. A text of very many lines is filled line by line.
func balanced(text string, fits func(string) bool) []string {
	d := newDivision(strings.Fields(text), fits)
	for _, torn := range [...]bool{false, true} {
		switch lines := d.filled(torn); {
		case len(lines) > mostBalanced:
			return lines
		case len(lines) > 0:
			return d.lines(len(lines), torn)
		}
	}
	return d.words
}

// division is a text that is divided into lines.
type division struct {
	words []string
	text  string
	start []int     // of each word in text, and where one behind the last would be
	runes []int     // the letters of text before each word, with the spaces
	reach []int     // how far a line goes at most that begins with a word
	costs []float64 // what it costs to begin a line with a word
}

func newDivision(words []string, fits func(string) bool) *division {
	d := &division{words: words, text: strings.Join(words, " "), start: make([]int, len(words)+1), runes: make([]int, len(words)+1)}
	for i, word := range words {
		d.start[i+1] = d.start[i] + len(word) + 1
		d.runes[i+1] = d.runes[i] + utf8.RuneCountInString(word) + 1
	}
	d.reach, d.costs = make([]int, len(words)), make([]float64, len(words))
	for i := range words {
		d.costs[i] = breakCost(words, i)
		for d.reach[i] = max(i, d.reach[max(i-1, 0)]); d.reach[i] < len(words) && fits(d.line(i, d.reach[i]+1)); {
			d.reach[i]++
		}
	}
	return d
}

// line returns the words from one to before another.
func (d *division) line(from, to int) string { return d.text[d.start[from] : d.start[to]-1] }

// filled fills line after line, which makes as few as there can be. It is nil where a
// word does not fit, or would be torn that may not be.
func (d *division) filled(torn bool) (lines []string) {
	for begin := 0; begin < len(d.words); {
		end := d.reach[begin]
		for !torn && end > begin && end < len(d.words) && math.IsInf(d.costs[end], 1) {
			end--
		}
		if end == begin {
			return nil
		}
		lines = append(lines, d.line(begin, end))
		begin = end
	}
	return lines
}

// lines puts the words on n lines of about the same number of letters, the best
// way that there is. So many lines must be enough.
func (d *division) lines(n int, torn bool) []string {
	words := len(d.words)
	even := float64(d.runes[words]) / float64(n)
	best := make([]float64, (n+1)*(words+1)) // the cost of the words before one on so many lines
	from := make([]int, len(best))           // where the last of these lines begins
	for i := range best {
		best[i] = math.Inf(1)
	}
	best[0] = 0
	for k := 1; k <= n; k++ {
		above, here := best[(k-1)*(words+1):], best[k*(words+1):]
		for begin := k - 1; begin < words; begin++ {
			cost := above[begin] + d.costs[begin]
			if torn && math.IsInf(d.costs[begin], 1) {
				cost = above[begin]
			}
			if math.IsInf(cost, 1) {
				continue
			}
			for end := begin + 1; end <= d.reach[begin]; end++ {
				off := float64(d.runes[end]-d.runes[begin]) - even
				if total := cost + off*off; total < here[end] {
					here[end], from[k*(words+1)+end] = total, begin
				}
			}
		}
	}
	lines := make([]string, n)
	for k, end := n, words; k > 0; k-- {
		begin := from[k*(words+1)+end]
		lines[k-1], end = d.line(begin, end), begin
	}
	return lines
}

// What a line is better off that begins with a linking word or behind a comma, and
// worse off that ends with a linking word, begins with a dash or divides a name: as
// if it were so many letters too long or too short, squared.
const (
	linkGain  = 30
	commaGain = 100
	linkLoss  = 200
	nameLoss  = 300
	dashLoss  = 400
)

// nameWords are pairs of words in the midst of what is called by four syllables or
// three; a line ends between them only where there is no better place.
var nameWords = []string{"ban nhân", "đồng nhân", "trận tổ", "đổi số"}

// breakCost is what it costs to begin a line with a word: more than anything where
// a word would be torn.
func breakCost(words []string, at int) float64 {
	switch {
	case at == 0:
		return 0
	case prose.Together(words, at):
		return math.Inf(1)
	case words[at] == "-" || words[at] == "–":
		return dashLoss
	case prose.IsLink(words[at-1]):
		return linkLoss
	case slices.Contains(nameWords, vi.Fold(words[at-1]+" "+words[at])):
		return nameLoss
	case strings.HasSuffix(words[at-1], ",") || strings.HasSuffix(words[at-1], ";"):
		return -commaGain
	case prose.IsLink(words[at]):
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

// untorn returns a text whose words are held together by no-break spaces where a
// column would end a line inside one of several syllables that fits on a line.
func untorn(text string, fits func(string) bool) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if words := strings.Split(line, " "); tears(words, fits) {
			lines[i] = together(words, fits)
		}
	}
	return strings.Join(lines, "\n")
}

// tears reports whether words that fill lines as far as they go are torn.
func tears(words []string, fits func(string) bool) bool {
	line := words[0]
	for i, word := range words[1:] {
		if longer := line + " " + word; fits(longer) {
			line = longer
			continue
		}
		if prose.Together(words, i+1) {
			return true
		}
		line = word
	}
	return false
}

func together(words []string, fits func(string) bool) string {
	var out strings.Builder
	piece := words[0]
	for i, word := range words[1:] {
		if longer := piece + "\u00A0" + word; prose.Together(words, i+1) && fits(longer) {
			piece = longer
			continue
		}
		out.WriteString(piece)
		out.WriteByte(' ')
		piece = word
	}
	out.WriteString(piece)
	return out.String()
}
