package wording

import (
	"regexp"
	"slices"
)

// BodyWords returns the words that begin the name of an office, in small
// letters; it cannot go on with the name of the line above.
func BodyWords() []string { return slices.Clone(bodyWords[:]) }

var bodyWords = [...]string{
	"sở", "phòng", "cục", "chi cục", "tổng cục", "vụ", "trung tâm", "trường", "văn phòng", "ban quản lý", "ban chỉ đạo", "ban tổ chức", "hội đồng",
	"bệnh viện", "viện", "thanh tra", "công ty", "ủy ban nhân dân", "ubnd", "hđnd", "bộ", "đoàn", "tổ", "hội", "trạm", "đài", "báo", "học viện",
}

// capitals are spellings that Phụ lục II fixes, by their wrong forms.
var capitals = [...]struct {
	words []string // one of which stands in it
	wrong *regexp.Regexp
	right string
}{
	{[]string{"Hồ Chí Minh"}, regexp.MustCompile(`(?:^|[^\p{L}])(thành phố Hồ Chí Minh)`), "Thành phố Hồ Chí Minh"},
	{[]string{"Hà Nội"}, regexp.MustCompile(`(?:^|[^\p{L}])(thủ đô Hà Nội)`), "Thủ đô Hà Nội"},
	{[]string{"quận ", "phường "}, regexp.MustCompile(`(?:^|[^\p{L}])(quận [0-9]+|phường [0-9]+)(?:[^\p{L}0-9]|$)`), "Quận 1, Phường 1"},
	{[]string{" Tết ", "tết "}, regexp.MustCompile(`[\p{Ll},] (Tết (?:Nguyên đán|Trung thu|Nguyên Đán|Trung Thu))|(tết (?:Nguyên Đán|Trung Thu|nguyên đán|trung thu))`), "tết Nguyên đán, tết Trung thu"},
}

// Spelling is a form that Phụ lục II refuses, and the one that it fixes.
type Spelling struct{ Wrong, Right string }

// Miscapitalised returns what a text spells in another way than Phụ lục II, the
// first of each kind.
func Miscapitalised(text string) []Spelling {
	var out []Spelling
	for _, k := range capitals {
		if !containsOne(text, k.words) {
			continue
		}
		m := k.wrong.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		found := m[1]
		if found == "" {
			found = m[len(m)-1]
		}
		out = append(out, Spelling{found, k.right})
	}
	return out
}
