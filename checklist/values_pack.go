package checklist

import (
	"encoding/binary"
	"math/big"
	"slices"
	"unique"

	"github.com/vanban-go/vanban/report/date"
)

// Of a packed value two texts tell: what the form has made of it, which is its id and
// its place but for the file, and what was answered. A record of the answer is its
// length, its state, and what else of it there is, which these say; they stand first
// that are there most often.
const (
	hasTyped = 1 << iota
	hasFile
	hasNumber
	hasText
	hasExplanation
	isTypedText // what was typed is the text
	isTrue
	isLarge
	hasDate
	hasLine
)

// packer writes values one behind the other.
type packer struct {
	files       []string // in which they stand
	sheet, part string   // of the last
	form        []byte
	answers     []byte
	record      []byte
}

func appendInt(dst []byte, n int) []byte     { return binary.AppendVarint(dst, int64(n)) }
func appendText(dst []byte, s string) []byte { return append(appendInt(dst, len(s)), s...) }

func (p *packer) int(n int)     { p.record = appendInt(p.record, n) }
func (p *packer) text(s string) { p.record = appendText(p.record, s) }

func (p *packer) value(v *Value) {
	p.asked(v)
	has := 0
	note := func(bit int, is bool) {
		if is {
			has |= bit
		}
	}
	line := v.Cell.Line != 0 || v.Cell.Column != 0 || v.Cell.Paragraph != 0
	note(isTrue, v.Bool)
	note(hasNumber, v.Number != Number{})
	note(isLarge, v.Number.large != nil)
	note(hasDate, v.Date != date.Date{})
	note(hasText, v.Text != "")
	note(hasExplanation, v.Explanation != "")
	note(hasFile, v.Cell.File != "")
	note(hasLine, line)
	if v.Typed == v.Text {
		has |= isTypedText
	} else {
		note(hasTyped, v.Typed != "")
	}
	p.record = p.record[:0]
	p.int(int(v.State))
	p.int(has)
	if has&hasNumber != 0 {
		p.int(v.Number.scale)
		if has&isLarge != 0 {
			p.text(v.Number.large.String())
		} else {
			p.record = binary.AppendVarint(p.record, v.Number.coef)
		}
	}
	if has&hasDate != 0 {
		p.int(v.Date.Year)
		p.int(v.Date.Month)
		p.int(v.Date.Day)
	}
	if has&hasText != 0 {
		p.text(v.Text)
	}
	if has&hasTyped != 0 {
		p.text(v.Typed)
	}
	if has&hasExplanation != 0 {
		p.text(v.Explanation)
	}
	if has&hasFile != 0 {
		p.int(p.file(v.Cell.File))
	}
	if line {
		p.int(v.Cell.Line)
		p.int(v.Cell.Column)
		p.int(v.Cell.Paragraph)
	}
	p.answers = append(appendInt(p.answers, len(p.record)), p.record...)
}

// asked writes what the form has made of a value; its sheet only if it is not that
// of the last.
func (p *packer) asked(v *Value) {
	p.form = appendText(p.form, v.ID)
	if v.Cell.Sheet == p.sheet && v.Cell.Part == p.part {
		p.form = appendInt(p.form, 0)
	} else {
		p.sheet, p.part = v.Cell.Sheet, v.Cell.Part
		p.form = appendText(appendText(appendInt(p.form, 1), p.sheet), p.part)
	}
	p.form = appendText(p.form, v.Cell.Cell)
}

// file returns the index of a file; it is most often that of the last value.
func (p *packer) file(name string) int {
	for i, known := range slices.Backward(p.files) {
		if known == name {
			return i
		}
	}
	p.files = append(p.files, name)
	return len(p.files) - 1
}

// values returns what was written, with the names of files as parts of the one text.
func (p *packer) values(count int) Values {
	if count == 0 {
		return Values{}
	}
	at := len(p.answers)
	for _, name := range p.files {
		p.answers = append(p.answers, name...)
	}
	v := Values{count: count, form: unique.Make(string(p.form)), files: make([]string, len(p.files)), answers: string(p.answers)}
	for i, name := range p.files {
		v.files[i] = v.answers[at : at+len(name)]
		at += len(name)
	}
	return v
}

// packed is what is left to read of a text that a packer has written.
type packed string

func (p *packed) int64() int64 {
	var n uint64
	for i := 0; ; i++ {
		b := (*p)[i]
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			*p = (*p)[i+1:]
			return int64(n>>1) ^ -int64(n&1)
		}
	}
}

func (p *packed) int() int {
	if b := (*p)[0]; b < 0x80 { // as most are
		*p = (*p)[1:]
		return int(b>>1) ^ -int(b&1)
	}
	return int(p.int64())
}

func (p *packed) text() string {
	n := p.int()
	s := (*p)[:n]
	*p = (*p)[n:]
	return string(s)
}

// unpacker reads values.
type unpacker struct {
	form, answers packed
	files         []string
	sheet, part   string // of the last
}

func (v *Values) unpack() unpacker {
	if v.count == 0 {
		return unpacker{}
	}
	return unpacker{form: packed(v.form.Value()), answers: packed(v.answers), files: v.files}
}

// skip leaves out the answer of a value whose form is read.
func (u *unpacker) skip() { u.answers.text() }

// asked reads what the form has made of a value.
func (u *unpacker) asked(v *Value) {
	v.ID = u.form.text()
	if u.form.int() != 0 {
		u.sheet, u.part = u.form.text(), u.form.text()
	}
	v.Cell.Sheet, v.Cell.Part, v.Cell.Cell = u.sheet, u.part, u.form.text()
}

// into reads a value into one that is zero.
func (u *unpacker) into(v *Value) {
	u.asked(v)
	u.answer(v)
}

// answer reads what was answered.
func (u *unpacker) answer(v *Value) {
	p := u.answers
	p.int() // the length
	v.State = State(p.int())
	has := p.int()
	v.Bool = has&isTrue != 0
	if has&hasNumber != 0 {
		v.Number.scale = p.int()
		if has&isLarge != 0 {
			v.Number.large, _ = new(big.Int).SetString(p.text(), 10) // as it was printed
		} else {
			v.Number.coef = p.int64()
		}
	}
	if has&hasDate != 0 {
		v.Date = date.Date{Year: p.int(), Month: p.int(), Day: p.int()}
	}
	if has&hasText != 0 {
		v.Text = p.text()
	}
	switch {
	case has&hasTyped != 0:
		v.Typed = p.text()
	case has&isTypedText != 0:
		v.Typed = v.Text
	}
	if has&hasExplanation != 0 {
		v.Explanation = p.text()
	}
	if has&hasFile != 0 {
		v.Cell.File = u.files[p.int()]
	}
	if has&hasLine != 0 {
		v.Cell.Line, v.Cell.Column, v.Cell.Paragraph = p.int(), p.int(), p.int()
	}
	u.answers = p
}
