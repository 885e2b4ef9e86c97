package check

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// paper is a document with its components recognised. A component that was not
// found is nil or empty.
type paper struct {
	doc   *read.Document
	lines []*line // of the main text, without empty ones and text boxes
	boxes []*line // of text boxes

	strokes []stroke

	national, motto *line
	left            []*line // superior, issuer and whatever stands with them
	superior        []*line
	issuer          []*line
	numbered, dated *line
	letterSubject   []*line // V/v …
	marks           []*line // urgency

	typed     *line       // tên loại
	untyped   *line       // what stands in its place and is none that the decree knows
	kind      decree.Type // zero where the paper bears none that the decree knows
	isLetter  bool        // công văn
	title     []*line     // trích yếu
	titleNote *line       // (Từ ngày … đến ngày …), between the subject and its line
	to        *line       // Kính gửi
	toList    []*line
	bases     []*line
	power     *line // thẩm quyền ban hành, above the bases
	enacts    *line // QUYẾT ĐỊNH:
	body      []*line

	recipientsWord *line
	recipientsList []*line
	signers        []signature
	closing        int // index of the first line of recipients and signature; len(lines) where there are none

	annexed     []annex
	attaches    int // index of the first line of an attached document, or -1
	attachedEnd int // index behind its last line
	attached    []*line
	isCopy      bool // nothing but the block of a copy (bản sao)
	isAnnex     bool // nothing but annexes, in a file of their own
	isAttached  bool // a document that another paper issues, in a file of its own
	isForeign   bool // no official paper
}

// signature is one block of authority, position and name.
type signature struct {
	authority []*line
	name      *line
}

// annex is one phụ lục.
type annex struct {
	form      []*line // Mẫu số …, above the label on the right
	label     *line
	number    string // as printed
	title     []*line
	reference []*line
	body      []*line
}

// recognise finds the components of a paper; not all of them once a context is done.
func recognise(d *read.Document, looks *ooxml.Looks) *paper {
	p := &paper{doc: d, attaches: -1}
	for i := range d.Paragraphs {
		if !d.Paragraphs[i].InBody() {
			continue
		}
		for _, l := range linesOf(&d.Paragraphs[i]) {
			switch {
			case looks.Done():
				return p
			case l.text == "":
			case l.p.Box > 0:
				p.boxes = append(p.boxes, l)
			default:
				l.index = len(p.lines)
				l.fold() // which all is asked for
				p.lines = append(p.lines, l)
			}
		}
	}
	p.findStrokes()
	p.cutCopy()
	if p.isAnnex = p.beginsWithAnnex(); p.isAnnex {
		p.findAnnexes(0, len(p.lines))
		return p
	}
	next := p.head()
	end := p.ends(next)
	p.closing = end
	next = p.titles(next, end)
	p.finish(next, end)
	p.isAttached = p.numbered == nil && p.isIssuedByAnother(next)
	p.isForeign = (!p.isAttached || p.nation() != nil) && !p.isCopy && !p.isOfficial()
	return p
}

// isOfficial reports whether this is the paper of an office: its name stands
// beside the national name, or there is some of what else stands around a text.
// An application of a citizen bears the national name alone, also where it says
// which circular prescribes it.
func (p *paper) isOfficial() bool {
	if p.nation() != nil {
		signed := p.typed != nil && len(p.signers) > 0 && len(p.signers[0].authority) > 0
		return p.numbered != nil || p.recipientsWord != nil || signed || slices.ContainsFunc(p.left, p.besideNation)
	}
	if slices.ContainsFunc(p.top(), func(l *line) bool { return startsWith(l.fold(), partyName) }) {
		return false // papers of the Party keep to rules of their own
	}
	signs := 0
	for _, there := range []bool{p.numbered != nil, p.dated != nil, p.recipientsWord != nil, p.typed != nil, p.to != nil} {
		if there {
			signs++
		}
	}
	return signs > 1 && (p.numbered != nil || p.dated != nil)
}

// besideNation reports whether a line stands beside the national name, or above
// it, as the name of an office does.
func (p *paper) besideNation(l *line) bool {
	n := p.nation()
	return l.piece || l.p.Box > 0 || l.inTable() && l.p.Cell.Table == n.p.Cell.Table || l.p.Number < n.p.Number
}

// nation is the line of the national name, or of the motto without it; nil where
// neither stands.
func (p *paper) nation() *line {
	if p.national != nil {
		return p.national
	}
	return p.motto
}

const partyName = "đảng cộng sản việt nam"

// isIssuedByAnother reports whether a line at the head, "(Ban hành kèm theo …)",
// names the paper that issues this one; at is the index of the first line of
// the text.
func (p *paper) isIssuedByAnother(at int) bool {
	for i := 0; i < min(at+titleLines, len(p.lines)); i++ {
		if n := p.referenceLines(i, len(p.lines)); n > 0 && !p.lines[i].inTable() {
			named := p.lines[i : i+n]
			p.body = slices.DeleteFunc(slices.Clone(p.body), func(k *line) bool { return slices.Contains(named, k) })
			return true
		}
	}
	return false
}

// referenceLines returns how many lines from i on, before end, name the paper
// that something comes with, "(Kèm theo …)": those up to the closing bracket.
func (p *paper) referenceLines(i, end int) int {
	if l := p.lines[i]; !strings.HasPrefix(l.text, "(") || !strings.Contains(l.fold(), "kèm theo") {
		return 0
	}
	const most = 3
	for n := 1; n <= most && i+n <= end; n++ {
		if strings.HasSuffix(strings.TrimRight(p.lines[i+n-1].text, " .;"), ")") {
			return n
		}
	}
	return 1
}

// startsWith reports whether a folded text begins with one of the phrases, as
// whole words.
func startsWith(fold string, phrases ...string) bool {
	for _, s := range phrases {
		if rest, ok := strings.CutPrefix(fold, s); ok && (rest == "" || !letterFirst(rest)) {
			return true
		}
	}
	return false
}

func letterFirst(s string) bool { return s[0] >= 0x80 || hasLetter(s[:1]) }

// section returns the section of a line.
func (p *paper) section(l *line) *read.Section {
	i := min(max(l.p.Section, 0), len(p.doc.Sections)-1)
	return &p.doc.Sections[i]
}

// column returns how wide the text may run at a line, in pt.
func (p *paper) column(l *line) float64 {
	return p.textSpan(l.p).width
}

// typeOf returns the type that a line names, alone or at its beginning.
func typeOf(l *line) (decree.Type, bool) {
	fold := l.fold()
	for _, t := range decree.Types() {
		name := vi.Fold(t.Name)
		if fold == name || fold == name+":" {
			return t, true
		}
	}
	if !l.upper() || !l.centred() {
		return decree.Type{}, false
	}
	for _, t := range decree.Types() {
		if startsWith(fold, vi.Fold(t.Name)) {
			return t, true
		}
	}
	return decree.Type{}, false
}
