package decree

import (
	"regexp"
	"strings"
)

// The words that a paper prints before a text, as people also type them.
var (
	subjectWords = regexp.MustCompile(`^(?:(?i:v/v|về việc)(?:\s*[:.]\s*|\s+))+`)
	toWords      = regexp.MustCompile(`^(?i:kính gửi)(?:\s*:\s*|\s+)`)
	documents    = regexp.MustCompile(`^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Tờ trình)\s+(?:số\s|\p{Lu})`)
	fileWords    = regexp.MustCompile(`^(?i:lưu)(?:\s*[:.]\s*(\S.*)|\s+([A-ZĐ]{2,}(?:[ ,.;(].*)?))$`)
)

// CutSubjectWord returns a subject without "V/v" or "Về việc" before it, and
// whether one stands there.
func CutSubjectWord(s string) (string, bool) { return cut(s, subjectWords) }

// SubjectLine returns a subject as it stands below the type of a paper: "Về việc
// kiểm tra" where "V/v kiểm tra" is typed, which only letters have.
func SubjectLine(s string) string {
	rest, typed := CutSubjectWord(s)
	if !typed || strings.HasPrefix(s, "Về việc "+rest) {
		return s
	}
	return "Về việc " + rest
}

// NamesDocument reports whether a text begins with a document that is cited, as
// a basis does whose first word, "Căn cứ", was left out.
func NamesDocument(s string) bool { return documents.MatchString(s) }

// CutToWord returns an addressee without "Kính gửi:" before it, and whether it
// stands there.
func CutToWord(s string) (string, bool) { return cut(s, toWords) }

func cut(s string, words *regexp.Regexp) (string, bool) {
	at := words.FindStringIndex(s)
	if at == nil || at[1] == len(s) {
		return s, false
	}
	return s[at[1]:], true
}

// FileCopy returns a recipient that is the file copy as it is printed, "Lưu: VT,
// KT", and whether it is one: also of "Lưu VT, KT", but not of "Lưu trữ lịch sử"
// or "Lưu học sinh".
func FileCopy(recipient string) (string, bool) {
	m := fileWords.FindStringSubmatch(recipient)
	if m == nil {
		return recipient, false
	}
	return "Lưu: " + strings.TrimSpace(m[1]+m[2]), true
}
