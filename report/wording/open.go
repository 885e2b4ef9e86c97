package wording

import (
	"regexp"
	"slices"
	"strings"
)

var (
	openWords = regexp.MustCompile(`\[[^\]\[]*(?i:cần|điền|bổ sung|ghi|nhập|…|\.\.\.)[^\]\[]*\]|\?{3,}|\{\{[^{}]*\}\}|\{[a-z_.]+\}|<<[^<>]+>>`)
	openBlank = regexp.MustCompile(`…{2,}|\.{5,}|_{4,}|X{4,}|x{5,}|\*{4,}|(?i:số|ngày|tháng|năm|lúc|hồi|khoản|điều)\s+(?:…|\.{3,4})`)
)

// What every match of openWords and openBlank has one of.
var (
	openings = []string{"[", "?", "{", "<"}
	blanks   = []string{"…", "...", "____", "XXXX", "xxxx", "****"}
)

// OpenPlace returns the first place of a text that was meant to be filled in, such
// as "[điền tên]" or "……", or "". Blanks may stand in a form that others fill in,
// which an annex may be; words in brackets stand in no paper.
func OpenPlace(text string) (place string, blank bool) {
	if containsOne(text, openings) {
		if place = openWords.FindString(text); place != "" {
			return place, false
		}
	}
	if containsOne(text, blanks) {
		place = openBlank.FindString(text)
	}
	return place, place != ""
}

// containsOne reports whether one of several words stands in a text, which is known
// far sooner than what a pattern finds.
func containsOne(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
