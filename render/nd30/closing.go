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
// "Như trên" where the paper is addressed to somebody, whom it stands for, and
// the file copy, which is added unless the paper names its own.
func Recipients(p *report.Paper) []doc.Block {
	p = given(p)
	names := slices.DeleteFunc(slices.Clone(p.Recipients), func(n string) bool {
		return slices.ContainsFunc(p.To, func(to string) bool { return bodyKey(n) == bodyKey(to) })
	})
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

// bodyKey is equal for the ways to write one recipient: abbreviated, and with
// what the paper is for behind, "UBND tỉnh (để báo cáo)".
func bodyKey(name string) string {
	name, _, _ = strings.Cut(vi.Fold(vi.TrimEnd(name)), " (để ")
	for _, c := range councils {
		name = strings.ReplaceAll(name, vi.Fold(c.name), vi.Fold(c.short))
	}
	return name
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

// Signature returns authority, position and name of the signer, with room for
// the signature and the seal (ô 7a to 7c).
func Signature(s report.Signature) []doc.Block {
	blocks := paragraphs(decree.Authority, append(slices.Clone(s.Authority), s.Position)...)
	for i := range blocks {
		blocks[i].Text = vi.Upper(blocks[i].Text)
	}
	if s.Other == "" {
		return append(blocks, doc.Block{Role: decree.Signer, Text: s.Name})
	}
	return append(blocks,
		doc.Block{Role: otherPosition, Text: vi.Upper(s.Other)},
		doc.Block{Role: signerBelow, Text: s.Name},
	)
}
