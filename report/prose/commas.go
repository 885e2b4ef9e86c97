package prose

import (
	"maps"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// lostComma warns of a list that lacks a comma where the same words stand with
// it elsewhere in the paper, twice at least and more often than without.
var lostComma = diag.Rule{
	Code: "lost-comma", Severity: diag.Warning,
	VI:     "%[1]q có thể thiếu dấu phẩy",
	EN:     "%[1]q seems to lack a comma",
	HintVI: "nơi khác viết %[2]q",
	HintEN: "elsewhere it is %[2]q",
}

// mostItem is how many words the item between two commas has at most.
const mostItem = 3

// list is a word, an item of a few words, and two words, as "xã, phường, đặc
// khu"; the commas before and after the item may be there or not.
type list struct {
	p          *prose
	start, end int // words
	before     bool
	after      bool
}

func (l list) text() string {
	return l.p.between(l.start, l.end)
}

// key returns the words without the commas around the item.
func (l list) key() string {
	return strings.ToLower(strings.ReplaceAll(l.text(), ",", ""))
}

func (f *findings) lostCommas(all []prose) {
	type count struct {
		whole, lost int
		text        string // the first that is whole
	}
	counts := map[string]count{}
	for i := range all {
		p := &all[i]
		for l := range p.lists() {
			if !l.before || !l.after {
				continue
			}
			c := counts[l.key()]
			if c.whole++; c.whole == 1 {
				c.text = l.text()
			}
			counts[l.key()] = c
		}
	}
	maps.DeleteFunc(counts, func(_ string, c count) bool { return c.whole == 1 })
	if len(counts) == 0 {
		return
	}
	var lost []list
	for i := range all {
		p := &all[i]
		for l := range p.lists() {
			if l.before && l.after {
				continue
			}
			if c, ok := counts[l.key()]; ok {
				c.lost++
				counts[l.key()], lost = c, append(lost, l)
			}
		}
	}
	for _, l := range lost {
		if c := counts[l.key()]; c.whole > c.lost {
			f.add(l.p, l.p.words[l.start].start, l.p.words[l.end-1].end, lostComma, l.text(), c.text)
		}
	}
}

// lists yields whatever could be a list with both its commas or one of them.
func (p *prose) lists() func(yield func(list) bool) {
	return func(yield func(list) bool) {
		if !strings.Contains(p.text, ", ") {
			return
		}
		for i := range p.words {
			for item := 1; item <= mostItem && i+item+2 < len(p.words); item++ {
				if item > 1 && p.words[i+item].marks&behindSpace == 0 {
					break
				}
				first, last, end := p.words[i+1].marks, p.words[i+item+1].marks, p.words[i+item+2].marks
				before, after := first&behindComma != 0, last&behindComma != 0
				if (before && (after || last&behindSpace != 0) || after && first&behindSpace != 0) && end&behindSpace != 0 &&
					!yield(list{p, i, i + item + 3, before, after}) {
					return
				}
			}
		}
	}
}
