package prose

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"

	"github.com/vanban-go/vanban/report/vi"
)

// unexplainedAbbreviation warns of an abbreviation that no text of the paper
// spells out, at its first use.
var unexplainedAbbreviation = diag.Rule{
	Code: "unexplained-abbreviation", Severity: diag.Warning,
	VI:     "chữ viết tắt %[1]q chưa được giải thích",
	EN:     "the abbreviation %[1]q is nowhere spelt out",
	HintVI: "viết đầy đủ, hoặc ở lần đầu viết \"… (sau đây viết tắt là %[1]s)\"",
	HintEN: "write it in full, or at its first use \"… (sau đây viết tắt là %[1]s)\"",
}

// earlyAbbreviation warns of an abbreviation in a text before the one that
// introduces it.
var earlyAbbreviation = diag.Rule{
	Code: "abbreviation-too-early", Severity: diag.Warning,
	VI:     "%[1]q dùng trước khi giải thích chữ viết tắt này",
	EN:     "%[1]q is used before it is introduced",
	HintVI: "viết đầy đủ ở lần đầu, \"… (sau đây viết tắt là %[1]s)\"",
	HintEN: "write it in full the first time, \"… (sau đây viết tắt là %[1]s)\"",
}

// syllable matches what can be read as a Vietnamese syllable, such as BAN or
// NAM: a word in capitals for emphasis, not an abbreviation.
var syllable = regexp.MustCompile(`^(B|C|CH|D|Đ|G|GH|GI|H|K|KH|L|M|N|NG|NGH|NH|P|PH|QU|R|S|T|TH|TR|V|X)?[AEIOUY]{1,3}(C|CH|M|N|NG|NH|P|T)?$`)

func (f *findings) abbreviations(all []prose, accepted []string) {
	known := map[string]bool{"UBND": true, "HĐND": true, "TNHH": true, "MTV": true, "TT": true, "STT": true, "GS": true, "PGS": true, "TS": true} // they stand in letterheads, in the names of companies, above columns, before those of people
	for _, a := range accepted {
		known[vi.NFC(a)] = true
	}
	introduced := map[string]int{} // by which text
	for i := range all {
		p := &all[i]
		for i := range p.words {
			if !p.words[i].capitals() || !p.spellsOut(i) {
				continue
			}
			text := p.at(i).text
			known[text] = true
			if _, again := introduced[text]; !again && p.follows(i-2, "tắt là") {
				introduced[text] = p.index
			}
		}
	}
	for i := range all {
		p := &all[i]
		for _, w := range p.abbreviated() {
			if !known[w.text] {
				known[w.text] = true
				f.add(p, w.start, w.end, unexplainedAbbreviation, w.text)
			}
			if at, ok := introduced[w.text]; ok && p.index < at {
				delete(introduced, w.text)
				f.add(p, w.start, w.end, earlyAbbreviation, w.text)
			}
		}
	}
}

// spellsOut reports whether the word at i stands where an abbreviation is
// explained: "… (X)", "… viết tắt là X", "X: …" or "X (…)" with its initials.
func (p *prose) spellsOut(i int) bool {
	w, after := p.at(i), p.after(i)
	switch {
	case strings.HasSuffix(w.gap, "(") && strings.HasPrefix(after, ")"):
		return true
	case p.follows(i-2, "tắt là"), p.follows(i-2, "gọi là"):
		return true
	}
	return strings.ContainsAny(after, "(:–-=") && p.initials(i+1, w.text)
}

// initials reports whether the words from i on begin with the letters of s.
func (p *prose) initials(i int, s string) bool {
	for _, letter := range s {
		first, _ := utf8.DecodeRuneInString(p.at(i).text)
		if vi.Base(first) != vi.Base(letter) {
			return false
		}
		i++
	}
	return true
}

// abbreviated returns the abbreviations among the words of p. Lines in
// capitals, numbers of papers such as 15/QĐ-BNV, Roman numerals and words in
// capitals for emphasis are none.
func (p *prose) abbreviated() []word {
	short, loud := make([]bool, len(p.words)), make([]bool, len(p.words)) // what looks like one, and other words in capitals
	for i := range p.words {
		if p.words[i].capitals() {
			short[i] = p.at(i).shortened()
			loud[i] = !short[i]
		}
	}
	if !slices.Contains(short, true) {
		return nil
	}
	for start, end := range p.groups(word.apart) {
		if slices.Contains(short[start:end], true) && p.symbol(start, end) {
			clear(short[start:end])
		}
	}
	if slices.Contains(loud, true) {
		for start, end := range p.groups(word.opensLine) {
			if slices.Contains(loud[start:end], true) && strings.IndexFunc(p.between(start, end), unicode.IsLower) < 0 {
				clear(short[start:end])
			}
		}
		for start, end := range p.groups(func(w word) bool { return !w.spaced() || !w.capitals() }) {
			if slices.Contains(loud[start:end], true) {
				clear(short[start:end])
			}
		}
	}
	var out []word
	for i := range p.words {
		if short[i] {
			out = append(out, p.at(i))
		}
	}
	return out
}

// groups yields the words of p in groups; opens reports whether a word opens a
// new one.
func (p *prose) groups(opens func(word) bool) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start := 0
		for i := 1; i <= len(p.words); i++ {
			if i < len(p.words) && !opens(p.at(i)) {
				continue
			}
			if !yield(start, i) {
				return
			}
			start = i
		}
	}
}

// symbol reports whether words with no space between are the number or symbol
// of a paper, or a code.
func (p *prose) symbol(start, end int) bool {
	if strings.HasSuffix(p.at(start).gap, "/") {
		return true
	}
	for i := start; i < end; i++ {
		if w := p.at(i); strings.IndexFunc(w.text, unicode.IsDigit) >= 0 || i > start && strings.ContainsAny(w.gap, "-&") {
			return true
		}
	}
	return false
}

func (w word) opensLine() bool { return strings.ContainsAny(w.gap, "\r\n") }

func (w word) apart() bool { return strings.IndexFunc(w.gap, unicode.IsSpace) >= 0 }

// shortened reports whether w, in capitals, looks like an abbreviation: without
// tone marks, and neither a syllable nor a Roman numeral.
func (w word) shortened() bool {
	return strings.Trim(w.text, "IVX") != "" &&
		strings.Trim(w.text, "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ") == "" && !syllable.MatchString(w.text)
}
