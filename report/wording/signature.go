package wording

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/vanban-go/vanban/report/decree"
)

// SignatureFault is something wrong in the lines above a signer's name.
type SignatureFault struct {
	Rule    SignatureRule
	Line    int  // of the lines that were judged, from 0
	Certain bool // otherwise a person should look
}

// SignatureRule is a rule on who signs in which form (Điều 13; Phụ lục I, phần
// I, mục II.7).
type SignatureRule uint8

// The rules, each as what breaks it.
const (
	BadForm       SignatureRule = iota // "KT Giám đốc": no abbreviation, full stop and one space
	TitleOnBehalf                      // "TM. Giám đốc": a title where a collective belongs
	SoleHead                           // "TM. Sở Nội vụ": its head alone signs, without TM.
	ForDeputy                          // "KT. Phó Giám đốc": nobody signs for a deputy
	DeputyAlone                        // "Phó Giám đốc" without KT., TL., TUQ. or Q.
	NotDeputy                          // "KT. Giám đốc" above "Chánh Văn phòng"
	InCharge                           // "Phó Giám đốc phụ trách": signs as any deputy does
)

// formless is a form written in another way: with a slash, without its full
// stop, in words.
var formless = regexp.MustCompile(`^(?:(?:t[./ ]?m|k[./ ]?t|t[./ ]?l|t[./ ]?u[./ ]?q|q)(?:[./:\s]|$)|(?:thay mặt|ký thay|thừa lệnh|thừa (?:ủy|uỷ) quyền)\s)`)

// IsSignerLine reports whether a line says who signs: it begins with a form of
// authority, however written, with the title of a head or a deputy, or with the
// word for a side. The line is NFC.
func IsSignerLine(line string) bool {
	line = plain(line)
	form, _, ok := authorityOf(line)
	return form != "" || !ok && line != "" || titled(line) || begins(line, signers)
}

// JudgeSignature returns what is wrong in the lines above the name of who signs
// a paper of type t: for which side, the forms of authority, and below them the
// position. It compares words, not capitals; the lines are NFC. A line below a
// form that bears no title goes on with the form's own line.
func JudgeSignature(t decree.Type, lines []string) []SignatureFault {
	j := signatureJudge{lines: make([]string, len(lines))}
	last := -1 // the line of the last form
	for i, line := range lines {
		j.lines[i] = plain(line)
		if form, _, ok := authorityOf(j.lines[i]); form != "" || !ok {
			last = i
		}
	}
	at := last + 1
	for i := at; i < len(lines); i++ {
		if titled(j.lines[i]) || begins(j.lines[i], standing) {
			at = i
			break
		}
	}
	deputises := j.authority(last)
	bySide := func(line string) bool { return begins(line, sides) }
	if t.BySides() || slices.ContainsFunc(j.lines[:min(at, len(lines))], bySide) {
		deputises = true
	} else if last < 0 {
		at = j.unformed(at)
	}
	if at < len(lines) {
		j.position(at, last, deputises)
	}
	return j.faults
}

type signatureJudge struct {
	lines  []string
	faults []SignatureFault
}

func (j *signatureJudge) find(r SignatureRule, line int, certain bool) {
	j.faults = append(j.faults, SignatureFault{r, line, certain})
}

// authority judges the lines down to that of the last form, and reports
// whether one of them lets somebody sign who is not the head.
func (j *signatureJudge) authority(last int) (deputises bool) {
	for i := range last + 1 {
		form, title, ok := authorityOf(j.lines[i])
		switch {
		case !ok:
			j.find(BadForm, i, true)
		case form == forHead && begins(title, deputyTitles):
			j.find(ForDeputy, i, true)
		case form == OnBehalf && begins(title, collectives):
		case form == OnBehalf && titled(title):
			j.find(TitleOnBehalf, i, true)
		case form == OnBehalf && (begins(title, ledAlone) || begins(title, mostlyLedAlone)):
			j.find(SoleHead, i, begins(title, ledAlone))
		}
		deputises = deputises || form != "" && form != OnBehalf
	}
	return deputises || len(j.faults) > 0 // one slip is told of once
}

// unformed judges lines without any form, of which the one at is the first
// title: a collective above it, or the deputy of that very head below it. It returns
// the line of the position.
func (j *signatureJudge) unformed(at int) int {
	if at > 0 && at < len(j.lines) && begins(j.lines[0], collectives) {
		j.find(BadForm, 0, true)
	}
	if next := at + 1; next < len(j.lines) && begins(j.lines[next], []string{"phó " + j.lines[at]}) {
		return next
	}
	return at
}

// position judges the position that stands at a line, below the last form.
func (j *signatureJudge) position(at, last int, deputises bool) {
	position := j.lines[at]
	form, head, _ := authorityOf(j.lines[max(last, 0)])
	switch deputy := begins(position, deputyTitles); {
	case deputy && form == OnBehalf && begins(head, ledTogether): // "TM. Ban Thường vụ", "Phó Bí thư"
	case deputy && !deputises && last < 0 && at > 0 && !titled(j.lines[at-1]):
		if above := j.lines[at-1]; begins(above, ledAlone) || begins(above, mostlyLedAlone) || begins(above, collectives) {
			j.find(DeputyAlone, at, false)
		} // else the line above may be a side, or the position itself
	case deputy && !deputises:
		j.find(DeputyAlone, at, !j.below(at, headTitles))
	case form == forHead && !j.below(at, deputyTitles) && !begins(position, standing):
		j.find(NotDeputy, at, begins(position, headTitles) && !begins(head, ofPanels))
	case last < 0 && begins(strings.TrimPrefix(position, inWords), headTitles) && strings.HasPrefix(position, inWords):
		j.find(BadForm, at, false)
	}
	j.inCharge(at, position)
}

// inWords stands before the title of an acting head where Q. should.
const inWords = "quyền "

// below reports whether one of the titles at a line or below it, which commas
// divide, begins with one of some words.
func (j *signatureJudge) below(at int, words []string) bool {
	for _, line := range j.lines[at:] {
		for title := range strings.SplitSeq(line, ",") {
			if begins(strings.TrimSpace(title), words) {
				return true
			}
		}
	}
	return false
}

func (j *signatureJudge) inCharge(at int, position string) {
	const inCharge, running = " phụ trách", " điều hành"
	deputy := begins(position, deputyTitles)
	switch {
	case deputy && (strings.HasSuffix(position, inCharge) || strings.HasSuffix(position, running)):
		j.find(InCharge, at, true)
	case deputy && (strings.Contains(position, inCharge+" ") || strings.Contains(position, running+" ")), strings.HasSuffix(position, inCharge):
		j.find(InCharge, at, false)
	}
}

// authorityOf divides "kt. giám đốc" into its form and the title behind it. A
// line without any form has none and is ok; one whose form is written in
// another way is not.
func authorityOf(line string) (form, title string, ok bool) {
	for _, form := range Authorities() {
		if title, ok := strings.CutPrefix(line, strings.ToLower(form)+" "); ok && title != "" && title[0] != ' ' {
			return form, title, true
		}
	}
	return "", "", line != "" && !formless.MatchString(line)
}

// plain is a line in small letters, with plain spaces.
func plain(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, strings.ToLower(strings.TrimSpace(line)))
}

// titled reports whether a line begins with the title of a head, be it acting,
// or of a deputy.
func titled(s string) bool {
	return begins(strings.TrimPrefix(s, inWords), headTitles) || begins(s, deputyTitles)
}

// begins reports whether s begins with one of some runs of words.
func begins(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		rest, ok := strings.CutPrefix(s, w)
		return ok && (rest == "" || strings.ContainsAny(rest[:1], " ,;"))
	})
}
