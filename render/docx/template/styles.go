package template

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
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

func newStyleSheet(ctx context.Context, data []byte) (*styleSheet, error) {
	root, err := ooxml.Tree(ctx, data)
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

// id returns the id under which the style of a role of ours stands in the
// template, and whether the template has it.
func (s *styleSheet) id(own string) (string, bool) {
	if id, ok := s.byID[own]; ok {
		return id, true
	}
	if id, ok := s.byName[roleName(own)]; ok {
		return id, true
	}
	if s.taken[own] {
		return own + "Paragraph", false
	}
	return own, false
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

// stylesPart writes the styles of the template and, behind them, those that
// blocks used and the template lacks.
func (r *runner) stylesPart() {
	s := r.t.styles
	b := append(r.buf, s.before...)
	if r.paper != nil && r.paper.err == nil {
		sheet := r.paper.sheet.WithDefaults()
		for _, role := range sheet.Roles() {
			own := string(wml.AppendStyleID(nil, role))
			id, theirs := s.id(own)
			if _, used := r.used[own]; used && !theirs {
				look, _ := sheet.Look(role)
				look.Color = cmp.Or(look.Color, "000000") // whatever the template's default
				b = wml.AppendStyle(b, wml.Style{ID: id, Name: string(role), Font: sheet.Font, Look: look})
			}
		}
	}
	r.buf = append(b, s.after...)
}
