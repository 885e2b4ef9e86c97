package wording

import (
	"regexp"
	"strconv"
	"strings"
)

// The words that a paper prints before a text, as people also type them.
var (
	subjectWords = regexp.MustCompile(`^(?:(?i:v/v|vv|về việc)(?:\s*[:.]\s*|\s+))+`)
	toWords      = regexp.MustCompile(`^(?i:kính gửi)(?:\s*:\s*|\s+)`)
	labelWords   = regexp.MustCompile(`^(?i:(?:kính mời|chủ trì|chủ tọa|chủ toạ|thời gian|bắt đầu|địa điểm|thư ký|người ghi biên bản|ông \(bà\)|ông|bà|chức vụ|được cử đến)` +
		`(?:\s+\(chủ tọa\)|\s+\(người ghi biên bản\)|\s+bắt đầu)?\s*:\s*|(?:tới dự|đến dự|tham dự|về việc|v/v)(?:\s*:\s*|\s+))`)
	senderWords = regexp.MustCompile(`\s+điện\s*:$`)
	endWords    = regexp.MustCompile(`^(?i:(?:(?:cuộc họp|buổi làm việc|hội nghị|biên bản)\s+)?(?:được\s+)?kết thúc(?:\s+vào)?)(?:\s*:\s*|\s+)`)
	degreeWords = regexp.MustCompile(`^(?:(?:GS|PGS|TS|ThS|Ths|BS|BSCK\S*|CKI+|KS|CN|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND|Tiến sĩ|Thạc sĩ|Giáo sư|Bác sĩ|Kỹ sư)[.\s]\s*)+`)
	fileWords   = regexp.MustCompile(`^(?i:lưu)(?:\s*[:.]\s*(\S.*)|\s+([A-ZĐ]{2,}(?:[ ,.;(].*)?))$`)
	articleOf   = regexp.MustCompile(`^[-–\s]*Như [đĐ]iều\s*([0-9]+)`)
	documents   = regexp.MustCompile(`^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Tờ trình)\s+(?:số\s|\p{Lu})`)
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

// CutLabel returns the text of a field that is printed behind its name without
// that name, "Thời gian: 08 giờ 00", and whether it stands there.
func CutLabel(s string) (string, bool) { return cut(s, labelWords) }

// CutSenderWord returns who wires without "điện:" behind, and whether it stands
// there.
func CutSenderWord(s string) (string, bool) {
	at := senderWords.FindStringIndex(s)
	if at == nil {
		return s, false
	}
	return s[:at[0]], true
}

// CutEndWords returns the end of a meeting without "Cuộc họp kết thúc vào" before
// it, and whether that stands there.
func CutEndWords(s string) (string, bool) { return cut(s, endWords) }

// CitedArticle returns the article of a recipient such as "Như Điều 3", and
// whether it is one with a number (samples 1.1 to 1.3).
func CitedArticle(recipient string) (int, bool) {
	m := articleOf.FindStringSubmatch(recipient)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil
}

// CutDegree returns a name without the degrees and honours before it, which only
// some sectors print ("ThS. Lê Thị B"; Phụ lục I, phần I, mục II.7), and whether
// any stand there.
func CutDegree(name string) (string, bool) { return cut(name, degreeWords) }

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
	if recipient == "" || recipient[0]|0x20 != 'l' {
		return recipient, false
	}
	m := fileWords.FindStringSubmatch(recipient)
	if m == nil {
		return recipient, false
	}
	return "Lưu: " + strings.TrimSpace(m[1]+m[2]), true
}
