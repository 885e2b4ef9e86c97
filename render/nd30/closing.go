package nd30

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// Recipients returns the Nơi nhận block (ô 9b): the declared recipients, after
// "Như trên" where the paper is addressed to somebody, and the file copy, which
// is added unless the paper names its own.
func Recipients(p *report.Paper) []doc.Block {
	p = given(p)
	names := p.Recipients
	if len(p.To) > 0 && !slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "Như trên") }) {
		names = append([]string{"Như trên"}, names...)
	}
	if !slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "Lưu:") }) {
		names = append(names[:len(names):len(names)], p.Office.FileCopy())
	}
	blocks := append([]doc.Block{{Role: decree.RecipientsWord, Text: decree.RecipientsText}}, listed(decree.Recipient, names)...)
	blocks[len(blocks)-1].Text += drafter(&p.Marks)
	return blocks
}

// drafter returns the drafter's symbol and the number of copies (ô 12), which
// follow the file copy: " PL.(300)".
func drafter(m *report.Marks) string {
	mark := ""
	if m.Drafter != "" {
		mark = " " + vi.Upper(m.Drafter) + "."
	}
	if m.Copies > 0 {
		mark += "(" + strconv.Itoa(m.Copies) + ")"
	}
	return mark
}
