package wml

import (
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// Head begins every part.
const Head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// WordNamespace declares the prefix w.
const WordNamespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// Namespaces are those of everything that blocks are written with.
const Namespaces = WordNamespace +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:v="urn:schemas-microsoft-com:vml"`

// AppendTiny appends a paragraph too small to be seen, which ends a section or
// follows a table at the end of the text or of a cell. The properties of the
// section are what section appends; nil appends none.
func AppendTiny(b []byte, section func([]byte) []byte) []byte {
	b = append(b, `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`...)
	if section != nil {
		b = section(append(b, `<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`...))
	}
	return append(b, `</w:pPr></w:p>`...)
}

// AppendGap appends a tiny paragraph between two tables, which would be one
// without it. It stays with the second. The prefix is that of its names: "w:".
func AppendGap(b []byte, prefix string) []byte {
	return ooxml.Append(b, "<", prefix, "p><", prefix, "pPr><", prefix, "keepNext/><", prefix, "spacing ", prefix, `before="0" `, prefix, `after="0" `,
		prefix, `line="20" `, prefix, `lineRule="exact"/></`, prefix, "pPr></", prefix, "p>")
}

// SectionProps are the properties of a section. Its first page bears no number,
// unless it goes on from the section before.
type SectionProps struct {
	Page    style.Page
	Edges   string // references to headers and footers
	Annex   bool   // counts its pages from 1
	GoesOn  bool
	Further string // what stands at the end
}

// AppendSection appends the properties of the section that ends here.
func AppendSection(b []byte, s SectionProps) []byte {
	length := func(name string, mm float64) {
		b = append(appendTwips(ooxml.Append(b, " w:", name, `="`), style.Points(mm)), '"')
	}
	b = append(append(b, `<w:sectPr>`...), s.Edges...)
	b = append(b, `<w:type w:val="nextPage"/><w:pgSz`...)
	length("w", s.Page.Width)
	length("h", s.Page.Height)
	if s.Page.Landscape() {
		b = append(b, ` w:orient="landscape"`...)
	}
	b = append(b, `/><w:pgMar`...)
	length("top", s.Page.Top)
	length("right", s.Page.Right)
	length("bottom", s.Page.Bottom)
	length("left", s.Page.Left)
	length("header", s.Page.Header)
	length("footer", s.Page.Footer)
	b = append(b, ` w:gutter="0"/>`...)
	if s.Annex {
		b = append(b, `<w:pgNumType w:start="1"/>`...)
	}
	if !s.GoesOn {
		b = append(b, `<w:titlePg/>`...)
	}
	b = append(b, s.Further...)
	return append(b, `</w:sectPr>`...)
}
