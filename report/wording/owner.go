package wording

import "strings"

// Of says whose a paper is: "báo cáo tự đánh giá của Trường A". What already names an
// owner ("báo cáo tự đánh giá của nhà trường") stays as it is.
func Of(paper, owner string) string {
	if strings.Contains(paper, " của ") {
		return paper
	}
	return paper + " của " + owner
}
