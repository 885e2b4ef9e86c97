package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// headLines is within how many lines the letterhead begins and, from there,
// ends.
const headLines = 24

var (
	nationalFold = vi.Fold(decree.NationalNameText)
	mottoFold    = vi.Fold(decree.MottoText)
)

// isNational and isMotto take slips of the pen too. A sentence that names the
// state is not all in capitals.
func isNational(l *line) bool {
	const most = 90
	fold := l.fold()
	return l.upper() && utf8.RuneCountInString(fold) < most && strings.Contains(fold, "cộng hòa xã hội chủ nghĩa") || near(fold, nationalFold)
}

func isMotto(l *line) bool {
	fold := l.fold()
	return strings.Contains(fold, "độc lập") && strings.Contains(fold, "hạnh phúc") || near(fold, mottoFold)
}

func near(fold, want string) bool {
	_, ok := vi.Near(fold, []string{want})
	return ok && len(fold) < 2*len(want)
}

// head finds the components of the letterhead and returns the index of the
// first line behind it.
func (p *paper) head() int {
	at := slices.IndexFunc(p.top(), func(l *line) bool { return slices.ContainsFunc(columnsOf(l), isNational) })
	if at < 0 {
		p.headBoxes()
		return p.headless()
	}
	if p.lines[at].inTable() {
		return p.headTable(at)
	}
	return p.headText()
}

// top returns the lines among which the letterhead stands.
func (p *paper) top() []*line { return p.lines[:min(len(p.lines), headLines)] }

// columnsOf divides a line of the head that was set with tabs, or with many
// spaces.
func columnsOf(l *line) []*line {
	pieces := l.pieces("\t")
	if len(pieces) > 1 || l.inTable() {
		return pieces
	}
	switch {
	case isNationalLine(l.text):
		return l.pieces("    ")
	case isNumber(l.text) && wordedDate.MatchString(l.text):
		return l.halves()
	}
	return pieces
}

// halves divides a line at the last place where several spaces stand.
func (l *line) halves() []*line {
	runs := slices.Clone(l.runs)
	for i := len(runs) - 1; i >= 0; i-- {
		text := strings.ReplaceAll(runs[i].Text, "\u00a0", " ")
		if at := strings.LastIndex(text, "    "); at >= 0 && strings.TrimSpace(text[at:]) != "" {
			runs[i].Text = text[:at] + "\t" + text[at:]
			break
		}
	}
	return (&line{p: l.p, runs: runs, piece: l.piece, index: l.index}).pieces("\t")
}

func isNationalLine(s string) bool {
	fold := vi.Fold(s)
	return strings.Contains(fold, "cộng hòa xã hội chủ nghĩa") || strings.Contains(fold, "hạnh phúc")
}

// headBoxes reads a letterhead that stands in text boxes: what shares the box of
// the national name is its right half.
func (p *paper) headBoxes() {
	at := slices.IndexFunc(p.boxes, isNational)
	if at < 0 {
		return
	}
	right := p.boxes[at].p.Box
	for _, l := range p.boxes {
		if l.p.Box == right {
			p.takeRight(l)
		} else if l.p.Number < p.boxes[at].p.Number+headLines {
			p.takeLeft(l)
		}
	}
}

// headless looks for number and date where there is no national name.
func (p *paper) headless() int {
	end := 0
	for i, l := range p.top() {
		for _, l := range columnsOf(l) {
			if p.takeNumberOrDate(l) {
				end = i + 1
			}
		}
	}
	return end
}

// headTable reads the letterhead from the table of the national name and from
// the lines right behind it.
func (p *paper) headTable(at int) int {
	cell := p.lines[at].p.Cell
	end := at
	for i, l := range p.lines {
		if l.p.Cell.Table != cell.Table {
			continue
		}
		if startsWith(l.fold(), "kính gửi") {
			break
		}
		end = max(end, i+1)
		if l.p.Cell.Column < cell.Column {
			p.takeLeft(l)
		} else {
			for _, piece := range columnsOf(l) {
				p.takeRight(piece)
			}
		}
	}
	if p.numbered == nil || p.dated == nil {
		end = p.below(end)
	}
	return end
}

// below looks for number and date in the lines behind the table.
func (p *paper) below(end int) int {
	const most = 6
	for i := end; i < min(end+most, len(p.lines)); i++ {
		if _, ok := typeOf(p.lines[i]); ok {
			break
		}
		for _, l := range columnsOf(p.lines[i]) {
			if p.takeNumberOrDate(l) {
				end = i + 1
			}
		}
	}
	return end
}

// headText reads a letterhead without a table: the first piece of a line is
// the left column, the last one the right.
func (p *paper) headText() int {
	end := 0
	for i, l := range p.top() {
		if _, ok := typeOf(l); ok || startsWith(l.fold(), "kính gửi", "căn cứ") {
			break
		}
		pieces := columnsOf(l)
		last := pieces[len(pieces)-1]
		if len(pieces) == 1 && p.motto != nil && last.p.Look.Align == style.Center && !isNumber(last.text) && !isDate(last.text) {
			break // what the decree knows no type of
		}
		if len(pieces) == 1 && !isNational(last) && !isMotto(last) && !isDate(last.text) {
			p.takeLeft(last)
			if isNumber(last.text) {
				end = i + 1
			}
			continue
		}
		for _, piece := range pieces[:len(pieces)-1] {
			p.takeLeft(piece)
		}
		p.takeRight(last)
		end = i + 1
		if p.dated != nil && p.numbered != nil {
			break
		}
	}
	return end
}

func (p *paper) takeLeft(l *line) {
	switch {
	case p.takeNumberOrDate(l):
	case isNational(l):
		p.national = l
	case isMotto(l):
		p.motto = l
	case isUrgency(l.text):
		p.marks = append(p.marks, l)
	case startsWith(l.fold(), "dự thảo"):
	case p.numbered != nil:
		p.takeLetterSubject(l)
	case startsWith(l.fold(), "v/v", "về việc"):
		p.takeLetterSubject(l)
	case hasLetter(l.text):
		p.left = append(p.left, l)
	}
}

func (p *paper) takeLetterSubject(l *line) {
	if len(p.letterSubject) > 0 || startsWith(l.fold(), "v/v", "về việc") {
		p.letterSubject = append(p.letterSubject, l)
	}
}

func (p *paper) takeRight(l *line) {
	switch {
	case p.national == nil && isNational(l):
		p.national = l
	case p.motto == nil && isMotto(l):
		p.motto = l
	case isUrgency(l.text):
		p.marks = append(p.marks, l)
	default:
		p.takeNumberOrDate(l)
	}
}

// takeNumberOrDate takes a line that is the number or the date of the paper.
func (p *paper) takeNumberOrDate(l *line) bool {
	switch {
	case p.numbered == nil && isNumber(l.text):
		p.numbered = l
	case p.dated == nil && isDate(l.text):
		p.dated = l
	default:
		return false
	}
	return true
}

var numberLine = regexp.MustCompile(`^(?i:số)\s*[:.;]?\s*[0-9.…_]*\s*[/-]|^(?i:số)\s*:`)

// isNumber reports whether a text is the number and symbol of a paper.
func isNumber(s string) bool { return len(s) < 80 && numberLine.MatchString(s) }

var (
	wordedDate = regexp.MustCompile(`(?i:ngày)[\s\d.…_]*(?i:tháng)[\s\d.…_]*(?i:năm)`)
	monthDate  = regexp.MustCompile(`^\p{Lu}[^,;:]{1,40},\s*(?i:tháng)\s+[0-9]{1,2}\s+(?i:năm)\s+[0-9]{4}\.?$`)
	slashDate  = regexp.MustCompile(`^\p{L}[^,;:•]{1,40},?\s*(?i:ngày)?\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\.?$`)
)

// isDate reports whether a text is the line of place and date.
func isDate(s string) bool {
	before, _, _ := strings.Cut(vi.Fold(s), "ngày")
	if len([]rune(s)) > 90 || strings.Contains(before, ":") || strings.Contains(before, "giờ") || strings.HasSuffix(s, ")") || startsWith(vi.Fold(s), "căn cứ", "từ", "kèm theo", "đến") || strings.HasPrefix(s, "(") {
		return false
	}
	return wordedDate.MatchString(s) || slashDate.MatchString(s) || monthDate.MatchString(s)
}

// isUrgency reports whether a text is the mark of urgency, rightly or wrongly
// worded.
func isUrgency(s string) bool {
	const most = 24
	fold := vi.Fold(s)
	return len([]rune(s)) <= most && isUpper(s) && (strings.Contains(fold, "khẩn") || strings.Contains(fold, "hỏa tốc"))
}
