package checklist

import (
	"encoding/binary"
	"math/big"
	"slices"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// origin is what the places of many answers have in common.
type origin struct{ file, sheet, part string }

// A record of a packed value is its length, its id, its state, and what else of it
// there is, which these say; they stand first that are there most often.
const (
	hasTyped = 1 << iota
	hasPlace
	hasText
	hasNumber
	hasExplanation
	isTrue
	isLarge
	hasDate
	hasLine
)

// packer writes values one behind the other.
type packer struct {
	origins []origin
	all     []byte
	record  []byte
}

func (p *packer) int(n int)     { p.record = binary.AppendVarint(p.record, int64(n)) }
func (p *packer) text(s string) { p.int(len(s)); p.record = append(p.record, s...) }

func (p *packer) value(v *Value) {
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
	note(hasTyped, v.Typed != "")
	note(hasExplanation, v.Explanation != "")
	note(hasPlace, !v.Cell.IsZero())
	note(hasLine, line)
	p.record = p.record[:0]
	p.text(v.ID)
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
	for _, s := range [...]string{v.Text, v.Typed, v.Explanation} {
		if s != "" {
			p.text(s)
		}
	}
	if has&hasPlace != 0 {
		p.int(p.origin(origin{v.Cell.File, v.Cell.Sheet, v.Cell.Part}))
		p.text(v.Cell.Cell)
	}
	if line {
		p.int(v.Cell.Line)
		p.int(v.Cell.Column)
		p.int(v.Cell.Paragraph)
	}
	p.all = binary.AppendVarint(p.all, int64(len(p.record)))
	p.all = append(p.all, p.record...)
}

// origin returns the index of an origin; the next is most often that of the last.
func (p *packer) origin(o origin) int {
	for i, known := range slices.Backward(p.origins) {
		if known == o {
			return i
		}
	}
	p.origins = append(p.origins, o)
	return len(p.origins) - 1
}

// values returns what was written, with the origins as parts of the one text.
func (p *packer) values(count int) Values {
	if count == 0 {
		return Values{}
	}
	at := len(p.all)
	for _, o := range p.origins {
		p.all = append(append(append(p.all, o.file...), o.sheet...), o.part...)
	}
	v := Values{count: count, origins: make([]origin, len(p.origins)), packed: string(p.all)}
	cut := func(s string) string {
		at += len(s)
		return v.packed[at-len(s) : at]
	}
	for i, o := range p.origins {
		v.origins[i] = origin{cut(o.file), cut(o.sheet), cut(o.part)}
	}
	return v
}

// unpacker reads what a packer has written.
type unpacker struct {
	rest    string
	origins []origin
}

func (u *unpacker) int64() int64 {
	var n uint64
	for i := 0; ; i++ {
		b := u.rest[i]
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			u.rest = u.rest[i+1:]
			return int64(n>>1) ^ -int64(n&1)
		}
	}
}

func (u *unpacker) int() int {
	if b := u.rest[0]; b < 0x80 { // as most are
		u.rest = u.rest[1:]
		return int(b>>1) ^ -int(b&1)
	}
	return int(u.int64())
}

func (u *unpacker) text() string {
	n := u.int()
	s := u.rest[:n]
	u.rest = u.rest[n:]
	return s
}

// skip leaves out a value, and returns its id.
func (u *unpacker) skip() string {
	record := unpacker{rest: u.text()}
	return record.text()
}

// into reads a value into one that is zero.
func (u *unpacker) into(v *Value) {
	u.int() // the length
	v.ID, v.State = u.text(), State(u.int())
	has := u.int()
	v.Bool = has&isTrue != 0
	if has&hasNumber != 0 {
		v.Number.scale = u.int()
		if has&isLarge != 0 {
			v.Number.large, _ = new(big.Int).SetString(u.text(), 10) // as it was printed
		} else {
			v.Number.coef = u.int64()
		}
	}
	if has&hasDate != 0 {
		v.Date = date.Date{Year: u.int(), Month: u.int(), Day: u.int()}
	}
	if has&hasText != 0 {
		v.Text = u.text()
	}
	if has&hasTyped != 0 {
		v.Typed = u.text()
	}
	if has&hasExplanation != 0 {
		v.Explanation = u.text()
	}
	if has&hasPlace != 0 {
		o := &u.origins[u.int()]
		v.Cell = diag.Place{File: o.file, Sheet: o.sheet, Part: o.part, Cell: u.text()}
	}
	if has&hasLine != 0 {
		v.Cell.Line, v.Cell.Column, v.Cell.Paragraph = u.int(), u.int(), u.int()
	}
}
