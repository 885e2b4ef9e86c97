package template

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
)

// styleSheet are the styles of a template: the role of a block takes the
// paragraph style of the same id or name, or is added with the looks of the
// sheet.
type styleSheet struct {
	hole                     // for what is added
	byID   map[string]string // paragraph styles, by id
	byName map[string]string // and by name in small letters: their ids
	taken  map[string]bool   // ids of other styles
}

func newStyleSheet(data []byte) (*styleSheet, error) {
	root, err := ooxml.Tree(data)
	if err != nil {
		return nil, err
	}
	if root.Name != "w:styles" || root.Prefix() != "w:" {
		return nil, fmt.Errorf("%w: its styles are not those of a word processor", source.ErrNotDocument)
	}
	s := &styleSheet{
		hole: holeIn(data, root),
		byID: make(map[string]string), byName: make(map[string]string), taken: make(map[string]bool),
	}
	for _, n := range root.All("w:style") {
		id := n.Attr("w:styleId")
		if kind := n.Attr("w:type"); kind != "" && kind != "paragraph" {
			s.taken[id] = true
			continue
		}
		s.byID[id] = id
		s.byName[strings.ToLower(n.Val("w:name"))] = id
	}
	return s, nil
}

// theirs returns the id of the template's own style for a role.
func (s *styleSheet) theirs(role doc.Role, own string) (string, bool) {
	if id, ok := s.byID[own]; ok {
		return id, true
	}
	id, ok := s.byName[string(role)]
	return id, ok
}

// id returns the id under which the style of a role of ours stands in the
// template.
func (s *styleSheet) id(own []byte) string {
	if id, ok := s.byID[string(own)]; ok {
		return id
	}
	if id, ok := s.byName[roleName(string(own))]; ok {
		return id
	}
	if s.taken[string(own)] {
		return string(own) + "Paragraph"
	}
	return string(own)
}

// roleName turns the id of a style back into the name of its role: TypeName is
// "type-name".
func roleName(id string) string {
	var b strings.Builder
	for i, c := range id {
		if 'A' <= c && c <= 'Z' {
			if i > 0 {
				b.WriteByte('-')
			}
			c += 'a' - 'A'
		}
		b.WriteRune(c)
	}
	return b.String()
}

// stylesPart returns the styles of the template and, behind them, those that
// blocks used and the template lacks.
func (r *runner) stylesPart() []byte {
	s := r.t.styles
	b := bytes.Clone(s.before)
	if r.paper != nil && r.paper.err == nil {
		sheet := r.paper.sheet.WithDefaults()
		for _, role := range sheet.Roles() {
			own := string(wml.AppendStyleID(nil, role))
			if _, ok := s.theirs(role, own); !ok && slices.Contains(r.used, own) {
				look, _ := sheet.Look(role)
				b = appendAddedStyle(b, s.id([]byte(own)), role, look, sheet)
			}
		}
	}
	return append(b, s.after...)
}

// appendAddedStyle writes the style of a role into a template, whose own
// defaults it does not take over.
func appendAddedStyle(b []byte, id string, role doc.Role, look style.Look, sheet style.Sheet) []byte {
	b = ooxml.Append(b, `<w:style w:type="paragraph" w:customStyle="1" w:styleId="`, id, `"><w:name w:val="`)
	b = ooxml.AppendAttr(b, string(role))
	b = append(b, `"/><w:qFormat/><w:pPr>`...)
	b = wml.AppendParagraphLook(b, look)
	b = wml.AppendFont(append(b, `</w:pPr><w:rPr>`...), sheet.Font)
	b = wml.AppendEmphasis(b, look.Bold, look.Italic)
	b = ooxml.Append(b, `<w:color w:val="`, cmp.Or(look.Color, "000000"), `"/>`)
	b = wml.AppendSize(b, look.Size)
	return append(b, `</w:rPr></w:style>`...)
}
