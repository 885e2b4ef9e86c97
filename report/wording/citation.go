package wording

import (
	"iter"
	"regexp"
	"slices"
	"strings"
)

// numbered are the types of documents that are cited by their number.
var numbered = [...]string{
	"Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Chỉ thị", "Kế hoạch", "Chương trình", "Thông báo", "Công văn", "Hướng dẫn", "Tờ trình", "Báo cáo",
}

// number is the number of a document, and the day and issuer behind it or the day alone.
var number = regexp.MustCompile(`^([0-9]+(?:/[0-9]{4})?/[\p{Lu}\p{Ll}0-9&-]+)( ngày [^.;]* của \p{Lu})?((?: [^\s.;]+){0,3}?,? ngày)?`)

// Miscited is a document that a text cites otherwise than the decree says: in full
// the first time, by type and number after that (Phụ lục I, phần I, mục II.6).
type Miscited struct {
	Text  int    // the index of the text
	Name  string // type and number: "Quyết định số 15/QĐ-BNV"
	Again bool   // in full again; otherwise without its day the first time
}

// MiscitedIn returns what the texts of a paper, in the order of print, cite
// otherwise. The first of them, as many as bases says, are its bases, in which the
// day may be left out.
func MiscitedIn(texts []string, bases int) []Miscited {
	var out []Miscited
	seen := make(map[string]bool)
	for i, text := range texts {
		for c := range citedIn(text) {
			if seen[c.number] && c.full || !seen[c.number] && !c.dated && i >= bases {
				out = append(out, Miscited{i, c.name, seen[c.number]})
			}
			seen[c.number] = true
		}
	}
	return out
}

// citation is a document as a text cites it.
type citation struct {
	name, number string // "Quyết định số 15/QĐ-BNV", "15/QĐ-BNV"
	dated        bool   // with its day
	full         bool   // with its day and issuer
}

// citedIn yields the documents that a text cites by type and number.
func citedIn(text string) iter.Seq[citation] {
	return func(yield func(citation) bool) {
		const word = " số "
		for from := 0; ; { // what stands before is looked at
			i := strings.Index(text[from:], word)
			if i < 0 {
				return
			}
			before, rest := text[from:from+i], text[from+i+len(word):]
			from += i + len(word) - 1 // another may begin with the space
			t := slices.IndexFunc(numbered[:], func(t string) bool { return strings.HasSuffix(before, t) })
			if t < 0 {
				continue
			}
			m := number.FindStringSubmatch(rest)
			if m == nil {
				continue
			}
			if !yield(citation{numbered[t] + word + m[1], m[1], m[2] != "" || m[3] != "", m[2] != ""}) {
				return
			}
			from += 1 + len(m[0])
		}
	}
}
