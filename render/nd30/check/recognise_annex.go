package check

import (
	"regexp"

	"github.com/vanban-go/vanban/render/style"
)

var annexLine = regexp.MustCompile(`^(?i:phụ lục)(?:\s+(?i:số\s*)?([IVXLC]+|[0-9]+|[A-Z]))?\s*[.:]?$`)

// findAnnexes takes the annexes and returns where the first begins. A label
// stands in the middle, bold or in capitals, alone on its line.
func (p *paper) findAnnexes(from, end int) int {
	first := end
	var found []annex
	for i := from; i < end; i++ {
		l := p.lines[i]
		m := annexLine.FindStringSubmatch(l.text)
		if m == nil || l.inTable() && p.doc.Tables[l.p.Cell.Table-1].Borders || !l.centred() && !l.bold() {
			continue
		}
		if _, subject := typeOf(p.lines[max(i-1, 0)]); subject {
			continue
		}
		found = append(found, annex{form: p.formAbove(i, from), label: l, number: m[1]})
		a := &found[len(found)-1]
		first = min(first, a.first().index)
		i = p.annexHead(a, i+1, end) - 1
	}
	for i := range found {
		until := end
		if i+1 < len(found) {
			until = found[i+1].first().index
		}
		a := &found[i]
		a.body = p.lines[min(a.label.index+1+a.heads(), until):until]
	}
	p.annexed = append(found, p.annexed...)
	return first
}

// formAbove returns the lines above the label of an annex that name its form:
// they begin its section and stand on the right.
func (p *paper) formAbove(label, from int) []*line {
	at := label
	inSection := func() bool { return at > from && p.lines[at-1].p.Section == p.lines[label].p.Section }
	for inSection() && isForm(p.lines[at-1]) {
		at--
	}
	if inSection() {
		return nil
	}
	return p.lines[at:label]
}

// isForm reports whether a line can name the form of an annex.
func isForm(l *line) bool {
	const most = 160
	return l.p.Look.Align == style.Right && !l.inTable() && len([]rune(l.text)) <= most
}

// beginsWithAnnex reports whether the paper begins with an annex.
func (p *paper) beginsWithAnnex() bool {
	at := 0
	for at < len(p.lines) && isForm(p.lines[at]) {
		at++
	}
	return at < len(p.lines) && annexLine.MatchString(p.lines[at].text)
}

// first returns the first line of the annex.
func (a *annex) first() *line {
	if len(a.form) > 0 {
		return a.form[0]
	}
	return a.label
}

func (a *annex) heads() int {
	return len(a.title) + len(a.reference)
}

// annexHead takes title and reference.
func (p *paper) annexHead(a *annex, at, end int) int {
	for ; at < end; at++ {
		l := p.lines[at]
		if n := p.referenceLines(at, end); n > 0 {
			a.reference = p.lines[at : at+n]
			return at + n
		}
		switch {
		case l.inTable(), annexLine.MatchString(l.text), marker(l.text).level != plain, !l.centred(), !l.bold() && !l.upper(), len(a.title) >= titleLines:
			return at
		}
		a.title = append(a.title, l)
	}
	return at
}
