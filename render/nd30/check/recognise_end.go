package check

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// ends finds annexes, attached document, recipients and signature, and returns
// the index behind the last line of the text.
func (p *paper) ends(from int) int {
	end := len(p.lines)
	for i := from; i < end; i++ {
		if p.isSecondHead(i) {
			for i > from && p.lines[i-1].inTable() && p.lines[i-1].p.Cell.Table == p.lines[i].p.Cell.Table {
				i--
			}
			p.attaches, p.attachedEnd = i, p.findAnnexes(i, end)
			p.attached = p.attachedText(i, p.attachedEnd)
			end = i
		}
	}
	end = p.findAnnexes(from, end)
	word := -1
	for i := from; i < end; i++ {
		for _, piece := range p.lines[i].pieces("\t") {
			if isRecipientsWord(piece.text) {
				word = i
				p.recipientsWord = piece
			}
		}
	}
	switch {
	case word < 0:
		return p.signatureAlone(from, end)
	case p.lines[word].inTable():
		return p.closingTable(word, end)
	}
	return p.closingText(from, word, end)
}

// isSecondHead reports whether line i is the national name above the motto of a
// letterhead; the text of a paper may bear the name alone.
func (p *paper) isSecondHead(i int) bool {
	const most = 4
	return isNational(p.lines[i]) && slices.ContainsFunc(p.lines[i+1:min(i+1+most, len(p.lines))], isMotto)
}

// attachedText returns the text of an attached document, behind its letterhead
// and title.
func (p *paper) attachedText(at, end int) []*line {
	for i := at; i < min(at+headLines, end); i++ {
		if isMotto(p.lines[i]) {
			at = i + 1
			break
		}
	}
	for ; at < end; at++ {
		l := p.lines[at]
		if !l.inTable() && (!l.centred() || marker(l.text).level != plain) {
			break
		}
	}
	for i := at; i < end; i++ {
		if isRecipientsWord(p.lines[i].text) {
			return p.lines[at:i]
		}
	}
	return p.lines[at:end]
}

// cutCopy leaves out the block with which an office certifies a copy (mẫu
// 3.1): it stands behind the copied paper, or in a file of its own.
func (p *paper) cutCopy() {
	for i, l := range p.lines {
		switch l.fold() {
		case "sao y", "sao lục", "trích sao":
			for i > 0 && l.inTable() && p.lines[i-1].p.Cell.Table == l.p.Cell.Table {
				i--
			}
			p.lines, p.isCopy = p.lines[:i], i == 0
			return
		}
	}
}

func isRecipientsWord(s string) bool {
	fold := vi.Fold(s)
	return startsWith(fold, "nơi nhận") && len([]rune(s)) < 16
}

// closingTable reads recipients and signature from the table of Nơi nhận.
func (p *paper) closingTable(word, end int) int {
	cell := p.lines[word].p.Cell
	first := word
	var right []*line
	for i, l := range p.lines[:end] {
		if l.p.Cell.Table != cell.Table {
			continue
		}
		first = min(first, i)
		switch {
		case l.p.Cell.Row == cell.Row && l.p.Cell.Column == cell.Column && i > word, l.p.Cell.Row > cell.Row && l.p.Cell.Column == cell.Column:
			p.recipientsList = append(p.recipientsList, l)
		case i != word:
			right = append(right, l)
		}
	}
	if len(right) == 0 {
		first = p.signatureTable(first)
		return first
	}
	p.takeSigners(right)
	return first
}

// signatureTable takes the signatures of a table without lines that ends right
// above line at, as contracts have them, and returns where it begins; at where
// there is none.
func (p *paper) signatureTable(at int) int {
	first := at
	for first > 0 && p.lines[first-1].inTable() && p.lines[first-1].p.Cell.Table == p.lines[at-1].p.Cell.Table {
		first--
	}
	if first == at || p.doc.Tables[p.lines[first].p.Cell.Table-1].Borders || !p.lines[first].upper() || !saysWhoSigns(p.lines[first]) && !p.lines[first].bold() {
		return at
	}
	p.takeSigners(p.lines[first:at])
	return first
}

// closingText reads recipients and signature that were set without a table:
// with tabs beside each other, or below each other.
func (p *paper) closingText(from, word, end int) int {
	var right []*line
	first := word
	if word-2 >= from && isNameLine(p.lines[word-1]) && isSignatureLine(p.lines[word-2]) {
		first = word - 2
	}
	for first > from && word-first < titleLines && isSignatureLine(p.lines[first-1]) {
		first--
	}
	right = append(right, p.lines[first:word]...)
	if len(right) == 0 && word > from {
		first = p.signatureTable(word)
	}
	for _, l := range p.lines[word:end] {
		for _, l := range l.pieces("\t") {
			switch {
			case isRecipientsWord(l.text):
			case marker(l.text).level == dash:
				p.recipientsList = append(p.recipientsList, l)
			default:
				right = append(right, l)
			}
		}
	}
	if len(right) > 0 {
		p.takeSigners(right)
	}
	return first
}

func saysWhoSigns(l *line) bool { return wording.IsSignerLine(l.text) }

// isSignatureLine reports whether a line in capitals names who signs.
func isSignatureLine(l *line) bool {
	const most = 70
	return l.upper() && !l.inTable() && len([]rune(l.text)) < most && marker(l.text).level == plain &&
		(l.bold() || saysWhoSigns(l))
}

// isNameLine reports whether a line can be the name of who signs.
func isNameLine(l *line) bool {
	const most = 40
	return l.bold() && !l.inTable() && len([]rune(l.text)) < most && !strings.ContainsAny(l.text, ".;:,0123456789")
}

// signatureAlone finds a signature without Nơi nhận.
func (p *paper) signatureAlone(from, end int) int {
	for i := max(from, end-2*titleLines); i < end; i++ {
		if l := p.lines[i]; l.upper() && saysWhoSigns(l) && marker(l.text).level == plain {
			p.takeSigners(p.lines[i:end])
			return i
		}
	}
	return end
}

// takeSigners divides lines into blocks of authority and name: those of each
// column, and in a column those that begin in a row below a name.
func (p *paper) takeSigners(lines []*line) {
	var blocks [][]*line
	current := make(map[int]int) // the last block of a column
	for _, l := range lines {
		if strings.HasPrefix(l.text, "(") || isRecipientsWord(l.text) || isSigned(l.text) {
			continue
		}
		column := 0
		if l.inTable() {
			column = 1 + l.p.Cell.Column
		}
		at, ok := current[column]
		if !ok || beginsSigner(blocks[at], l) {
			at = len(blocks)
			blocks, current[column] = append(blocks, nil), at
		}
		blocks[at] = append(blocks[at], l)
	}
	for _, block := range blocks {
		p.signers = append(p.signers, signatureOf(block))
	}
}

// isSigned reports whether a line says that a paper is signed, as published
// copies do.
func isSigned(s string) bool { return strings.Trim(vi.Fold(s), " ()[].") == "đã ký" }

// beginsSigner reports whether a line in capitals, in another row of a table
// than the name above it, begins the block of another signer.
func beginsSigner(above []*line, l *line) bool {
	last := above[len(above)-1]
	return l.inTable() && l.p.Cell.Row != last.p.Cell.Row && l.upper() && !last.upper()
}

// gapBefore is the room above a line, in pt, that is meant for a signature.
const gapBefore = 24

// signatureOf takes the last line as the name of the signer, unless it is one
// more line in capitals right below the others.
func signatureOf(lines []*line) signature {
	n := len(lines) - 1
	last := lines[n]
	apart := last.p.Look.Before >= gapBefore || n > 0 && last.p.Number > lines[n-1].p.Number+1
	if n > 0 && (!last.upper() || apart) {
		return signature{authority: lines[:n], name: last}
	}
	if n == 0 && !last.upper() {
		return signature{name: last}
	}
	return signature{authority: lines}
}

// finish takes the text, and the line of enactment out of it.
func (p *paper) finish(at, end int) {
	p.splitNames()
	for i := at; i < end; i++ {
		if l := p.lines[i]; isEnacting(l.text) && l.upper() && p.enacts == nil && p.enactsByFormula() {
			p.enacts = l
			continue
		}
		p.body = append(p.body, p.lines[i])
	}
}

// splitNames divides the left column of the head into superior and issuer: the
// issuer is what is bold at the end, or begins with the last word for a body. In
// a joint paper, names in bold and their superiors may take turns.
func (p *paper) splitNames() {
	n := len(p.left)
	if p.issuers() > 1 {
		for _, l := range p.left {
			if l.bold() {
				p.issuer = append(p.issuer, l)
			} else {
				p.superior = append(p.superior, l)
			}
		}
		return
	}
	cut := n // the first line of the issuer
	for cut > 0 && p.left[cut-1].bold() {
		cut--
	}
	if cut == n || cut == 0 {
		cut = 0
		for i := 1; i < n; i++ {
			if startsBody(p.left[i].text) && !goesOn(p.left[i-1].text) {
				cut = i
			}
		}
	}
	p.superior, p.issuer = p.left[:cut], p.left[cut:]
}

// issuers returns how many names in bold the left column of the head has, with
// others between them; 1 where the last line is not bold.
func (p *paper) issuers() int {
	n := len(p.left)
	if n == 0 || !p.left[n-1].bold() {
		return 1
	}
	runs := 0
	for i, l := range p.left {
		if l.bold() && (i == 0 || !p.left[i-1].bold()) {
			runs++
		}
	}
	return runs
}

// startsBody reports whether a line begins the name of an office.
func startsBody(s string) bool { return startsWith(vi.Fold(s), wording.BodyWords()...) }
