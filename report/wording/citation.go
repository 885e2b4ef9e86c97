package wording

import (
	"regexp"
	"strings"
)

var cited = regexp.MustCompile(`(Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Thông báo|Công văn|Hướng dẫn|Tờ trình|Báo cáo) số ([0-9]+(?:/[0-9]{4})?/[\p{Lu}\p{Ll}0-9&-]+)( ngày [^.;]* của \p{Lu})?((?: [^\s.;]+){0,3}?,? ngày)?`)

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
		if !numbersDocument(text) { // as most do not
			continue
		}
		for _, m := range cited.FindAllStringSubmatch(text, -1) {
			number, full := m[2], m[3] != ""
			dated := full || m[4] != ""
			if seen[number] && full || !seen[number] && !dated && i >= bases {
				out = append(out, Miscited{i, m[1] + " số " + number, seen[number]})
			}
			seen[number] = true
		}
	}
	return out
}

// numbersDocument reports whether the number of a document may stand in a text:
// "số" and a digit.
func numbersDocument(text string) bool {
	for found := true; found; {
		if _, text, found = strings.Cut(text, " số "); text != "" && '0' <= text[0] && text[0] <= '9' {
			return found
		}
	}
	return false
}
