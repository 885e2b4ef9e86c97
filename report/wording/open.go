package wording

import (
	"regexp"
	"strings"
)

var (
	openWords = regexp.MustCompile(`\[[^\]\[]*(?i:cần|điền|bổ sung|ghi|nhập|…|\.\.\.)[^\]\[]*\]|\?{3,}|\{\{[^{}]*\}\}|\{[a-z_.]+\}|<<[^<>]+>>`)
	openBlank = regexp.MustCompile(`…{2,}|\.{5,}|_{4,}|X{4,}|x{5,}|\*{4,}|(?i:số|ngày|tháng|năm|lúc|hồi|khoản|điều)\s+(?:…|\.{3,4})`)
)

// OpenPlace returns the first place of a text that was meant to be filled in, such
// as "[điền tên]" or "……", or "". Blanks may stand in a form that others fill in,
// which an annex may be; words in brackets stand in no paper.
func OpenPlace(text string) (place string, blank bool) {
	if strings.ContainsAny(text, "[?{<") { // as few texts do
		if place = openWords.FindString(text); place != "" {
			return place, false
		}
	}
	place = openBlank.FindString(text)
	return place, place != ""
}
