package xlsx

import (
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// appendValidations appends what the inputs of a sheet take and say.
func appendValidations(dst []byte, s *doc.Sheet) ([]byte, error) {
	groups := inputGroups(s)
	if len(groups) == 0 {
		return dst, nil
	}
	dst = ooxml.Append(dst, `<dataValidations count="`, strconv.Itoa(len(groups)), `">`)
	for i := range groups {
		var err error
		if dst, err = groups[i].appendTo(dst); err != nil {
			return nil, err
		}
	}
	return append(dst, `</dataValidations>`...), nil
}

// appendTo makes a group of inputs refuse what is not in its list, unless that only
// suggests, and warn of a number or date that does not fit: what is typed as a
// number depends on the reader's settings, so that a refusal could be wrong.
func (g *inputGroup) appendTo(dst []byte) ([]byte, error) {
	var kind, formula1, formula2 string
	style := "warning"
	switch {
	case g.List != "":
		kind, formula1, style = "list", g.List, "stop"
	case g.Step != "":
		kind, formula1 = "custom", g.steps()
	case g.checks():
		kind = g.valueType()
		var err error
		if formula1, formula2, err = g.bounds(); err != nil {
			return nil, err
		}
	}
	dst = append(dst, `<dataValidation`...)
	if kind != "" {
		dst = ooxml.Append(dst, ` type="`, kind, `" errorStyle="`, style, `"`)
	}
	if formula2 != "" {
		dst = append(dst, ` operator="between"`...)
	}
	dst = append(dst, ` allowBlank="1"`...)
	if g.Prompt != (doc.Note{}) {
		dst = append(dst, ` showInputMessage="1"`...)
	}
	if g.checks() && (g.List == "" || g.Refusal != doc.Note{}) {
		dst = append(dst, ` showErrorMessage="1"`...)
	}
	dst = appendNote(dst, "error", g.Refusal)
	dst = appendNote(dst, "prompt", g.Prompt)
	dst = ooxml.Append(dst, ` sqref="`, g.sqref(), `">`)
	for i, formula := range []string{formula1, formula2} {
		if formula != "" {
			n := strconv.Itoa(i + 1)
			dst = ooxml.AppendText(ooxml.Append(dst, `<formula`, n, `>`), formula)
			dst = ooxml.Append(dst, `</formula`, n, `>`)
		}
	}
	return append(dst, `</dataValidation>`...), nil
}

// appendNote appends the attributes of a message.
func appendNote(dst []byte, name string, n doc.Note) []byte {
	if n.Title != "" {
		dst = append(ooxml.AppendAttr(ooxml.Append(dst, ` `, name, `Title="`), n.Title), '"')
	}
	if n.Text != "" {
		dst = append(ooxml.AppendAttr(ooxml.Append(dst, ` `, name, `="`), n.Text), '"')
	}
	return dst
}
