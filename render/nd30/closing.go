package nd30

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// Recipients returns the Nơi nhận block (ô 9b): the declared recipients, after
// "Như trên" where the paper is addressed to somebody, and the file copy, which
// is added unless the paper names its own.
func Recipients(p *report.Paper) []doc.Block {
	names := p.Recipients
	if len(p.To) > 0 && !slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "Như trên") }) {
		names = append([]string{"Như trên"}, names...)
	}
	if !slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "Lưu:") }) {
		names = append(names[:len(names):len(names)], p.Office.FileCopy())
	}
	blocks := []doc.Block{{Role: RecipientsWord, Text: "Nơi nhận:"}}
	return append(blocks, listed(Recipient, names)...)
}

// Signature returns authority, position and name of the signer, with room for
// the signature and the seal (ô 7a to 7c).
func Signature(s report.Signature) []doc.Block {
	var blocks []doc.Block
	for _, line := range s.Authority {
		blocks = append(blocks, doc.Block{Role: Authority, Text: vi.Upper(line)})
	}
	return append(blocks,
		doc.Block{Role: Authority, Text: vi.Upper(s.Position)},
		doc.Block{Role: Signer, Text: s.Name},
	)
}
