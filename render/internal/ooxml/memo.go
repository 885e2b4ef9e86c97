package ooxml

import (
	"bytes"
)

// Memo is a part that seldom changes from one package to the next. It is
// compressed again only when it does.
type Memo struct {
	data []byte
	part Part
}

// Pack returns the part of that name and content.
func (m *Memo) Pack(name string, data []byte) Part {
	if m.part.Name == "" || !bytes.Equal(m.data, data) {
		m.data = append(m.data[:0], data...)
		m.part = Pack(name, data)
	}
	p := m.part
	p.Name = name // the same content may stand under another
	return p
}
