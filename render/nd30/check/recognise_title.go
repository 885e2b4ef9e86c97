package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// titleLines is within how many lines behind the head the type must stand, and
// how many lines a subject has at most.
const titleLines = 8

// titles finds type, subject, addressees and bases from line at on, and returns
// the index of the first line of the text.
func (p *paper) titles(at, end int) int {
	at = p.typeLine(at, end)
	at = p.subjectLines(at, end)
	for at < end && isTypedRule(p.lines[at].text) {
		at++
	}
	at = p.addressed(at, end)
	if p.typed == nil && p.untyped == nil && (len(p.letterSubject) > 0 || p.to != nil) {
		p.isLetter = true
		p.kind, _ = decree.FindType("Công văn")
	}
	return p.basisLines(at, end)
}

func (p *paper) typeLine(at, end int) int {
	for i := at; i < min(at+titleLines, end); i++ {
		l := p.lines[i]
		if startsWith(l.fold(), "căn cứ") || p.isTo(l) {
			break
		}
		if t, ok := typeOf(l); ok {
			p.typed, p.kind = l, t
			p.isLetter = t.Name == "Công văn"
			return i + 1
		}
		if isUrgency(l.text) {
			p.marks = append(p.marks, l)
		}
		if startsWith(l.fold(), "dự thảo") { // below the number of minutes, which have no date beside it
			continue
		}
		if startsWith(l.fold(), "v/v") || l.isTabbed() && startsWith(l.fold(), "về việc") {
			p.takeLetterSubject(l)
			for i+1 < end && l.isTabbed() && p.lines[i+1].isTabbed() {
				i++
				p.takeLetterSubject(p.lines[i])
			}
			at = i + 1
			continue
		}
		if l.upper() && l.bold() && l.centred() && !l.piece && !isUrgency(l.text) && len(p.letterSubject) == 0 {
			p.untyped = l
			return i + 1
		}
	}
	return at
}

// subjectLines takes the lines between the type and the line drawn below them.
func (p *paper) subjectLines(at, end int) int {
	if p.typed == nil || p.hasRule(p.typed) {
		return at
	}
	for i := at; i < min(at+titleLines, end); i++ {
		l := p.lines[i]
		if strings.HasPrefix(l.text, "(") && len(p.title) > 0 && l.centred() && p.hasRule(l) {
			p.titleNote = l
			return i + 1
		}
		if !p.isSubject(l) {
			return i
		}
		p.title = append(p.title, l)
		if p.hasRule(l) && (i+1 == end || p.lines[i+1].p != l.p) {
			return i + 1
		}
	}
	return min(at+len(p.title), end)
}

// isSubject reports whether a line can be a part of the subject.
func (p *paper) isSubject(l *line) bool {
	switch {
	case startsWith(l.fold(), "kính gửi", "căn cứ", "theo đề nghị", "xét", "(kèm theo", "(ban hành kèm theo"), strings.HasPrefix(l.text, "(") && !l.bold():
		return false
	case l.inTable(), marker(l.text).level != plain:
		return false
	case p.enactsByFormula() && l.upper() && !p.hasRule(l), strings.HasSuffix(l.text, ":"):
		return false
	}
	return l.centred() || l.bold()
}

// enactsByFormula reports whether papers of this type have a line of authority
// and one of enactment.
func (p *paper) enactsByFormula() bool {
	return p.kind.EnactingText() != ""
}

// addressed takes Kính gửi and those after it.
func (p *paper) addressed(at, end int) int {
	for i := at; i < min(at+titleLines, end); i++ {
		l := p.lines[i]
		switch {
		case p.isTo(l):
			p.to = l
		case p.kind.Name == "Công điện" && strings.HasSuffix(l.fold(), "điện:"):
		case p.isPower(l):
			p.power = l
			continue
		default:
			continue
		}
		i++
		for ; i < end && !p.addressesOne() && p.isAddressee(p.lines[i]); i++ {
			p.toList = append(p.toList, p.lines[i])
		}
		return i
	}
	return at
}

// isTo reports whether a line is Kính gửi and no sentence that begins with the
// words, nor the cell of a table with lines.
func (p *paper) isTo(l *line) bool {
	if !startsWith(l.fold(), "kính gửi") || l.inTable() && p.doc.Tables[l.p.Cell.Table-1].Borders {
		return false
	}
	return l.centred() || !toSentence.MatchString(l.text)
}

var toSentence = regexp.MustCompile(`^(?i:kính gửi)\s+\p{Ll}`)

// isPower reports whether a line is the one of authority above bases.
func (p *paper) isPower(l *line) bool {
	return p.enactsByFormula() && l.upper() && l.centred() && !isEnacting(l.text)
}

// addressesOne reports whether Kính gửi has its only addressee on its own line: the
// dashes below it are those of the text.
func (p *paper) addressesOne() bool {
	if p.to == nil || p.to.inTable() {
		return false
	}
	_, name, _ := strings.Cut(p.to.text, ":")
	name = strings.TrimSpace(name)
	return name != "" && !strings.ContainsAny(name[len(name)-1:], ";,") && marker(name).level != dash
}

// isAddressee reports whether a line goes on with the addressees.
func (p *paper) isAddressee(l *line) bool {
	if p.to != nil && p.to.inTable() && l.p.Cell.Table == p.to.p.Cell.Table {
		return true
	}
	const most = 120
	if len([]rune(l.text)) > most || strings.HasSuffix(l.text, ":") {
		return false
	}
	return marker(l.text).level == dash || marker(l.text).level == plain && p.isUndashed(l)
}

// isUndashed reports whether a line is one more of several addressees that stand
// below Kính gửi without their dashes.
func (p *paper) isUndashed(l *line) bool {
	above := p.to
	if n := len(p.toList); n > 0 {
		above = p.toList[n-1]
	}
	if p.to == nil || above == p.to && !strings.HasSuffix(p.to.text, ":") || slices.ContainsFunc(p.toList, isDashed) || basisLine.MatchString(l.text) || basisAlso.MatchString(l.text) {
		return false
	}
	return strings.HasSuffix(l.text, ";") || above != p.to && strings.HasSuffix(above.text, ";") && marker(above.text).level == plain
}

// What bases begin with, and what else goes on with those above it.
var (
	basisLine = regexp.MustCompile(`^(?:Căn cứ|CĂN CỨ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Xét tờ trình|Xét Đơn đề nghị)[\s:]`)
	basisAlso = regexp.MustCompile(`^(?:Thực hiện|Trên cơ sở|Theo|Xét|Tiếp theo|Triển khai|Thi hành|Quán triệt|Sau khi)\s`)
)

// leaveType is a paper whose sample (1.10) begins its text with "Xét Đơn đề nghị".
const leaveType = "Giấy nghỉ phép"

// ownClause is where a sentence goes on behind the basis that it begins with:
// "Căn cứ nhu cầu công việc, Giám đốc Sở ủy quyền".
var ownClause = regexp.MustCompile(`,\s+\p{Lu}`)

// isSentence reports whether the only basis of a paper is a sentence of its
// text.
func (p *paper) isSentence(only *line) bool {
	return p.isLetter || !p.enactsByFormula() && !only.any(isItalic) && ownClause.MatchString(only.text) && !strings.HasSuffix(only.text, ";")
}

// isBasis reports whether line i is a basis and not a sentence that begins like
// one; first is the index of the first basis.
func (p *paper) isBasis(i, first int) bool {
	l := p.lines[i]
	s := dashless(l.text)
	goesOn := strings.HasSuffix(s, ";") || l.italic()
	switch {
	case p.kind.Name == leaveType && !goesOn: // its sample begins so
		return false
	case l.inTable(), strings.HasSuffix(s, ":"), strings.HasSuffix(vi.Fold(s), "như sau"):
		return false
	case i > first && !l.italic() && p.lines[i-1].italic() && strings.HasSuffix(p.lines[i-1].text, "."):
		return false // the bases above are complete
	case basisLine.MatchString(s):
		return true
	case i > first && strings.HasSuffix(p.lines[i-1].text, ";"):
		return goesOn && (basisAlso.MatchString(s) || wording.NamesDocument(s) || l.italic())
	}
	return goesOn && (wording.NamesDocument(s) && (l.italic() || p.power != nil) || basisAlso.MatchString(s) && l.italic())
}

// basisLines takes the bases, and the line of authority above them.
func (p *paper) basisLines(at, end int) int {
	if p.enactsByFormula() && at < end && p.lines[at].upper() && !isEnacting(p.lines[at].text) {
		p.power = p.lines[at]
		at++
		for at < end && p.lines[at].upper() && p.lines[at].centred() && !isEnacting(p.lines[at].text) {
			at++
		}
	}
	first := at
	for at < end && p.isBasis(at, first) {
		at++
	}
	if at-first == 1 && p.isSentence(p.lines[first]) {
		return first
	}
	p.bases = p.lines[first:at]
	return at
}

func dashless(s string) string { return strings.TrimLeft(s, "-– ") }

func isEnacting(s string) bool {
	fold := strings.TrimRight(vi.Fold(s), " :.;")
	return fold == "quyết định" || fold == "quyết nghị"
}
