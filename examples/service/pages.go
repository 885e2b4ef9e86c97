package main

import (
	"bytes"
	"context"

	"github.com/vanban-go/vanban/examples/preview"
)

// printed has a converter lay out the pages. LibreOffice on this machine works
// in a folder of its own for as long as it takes; nothing else here writes files.
type printed struct{ converter preview.Converter }

// dpi is how finely pages are drawn: legible, and not much larger than a screen.
const dpi = 96

// Page lays out the paper and draws one of its pages.
func (p printed) Page(ctx context.Context, docx []byte, page int) ([]byte, error) {
	var pdf bytes.Buffer
	if err := p.converter.PDF(ctx, &pdf, paperFile, docx); err != nil {
		return nil, err
	}
	all, err := preview.Pages(ctx, pdf.Bytes(), dpi)
	if err != nil {
		return nil, err
	}
	if page > len(all) {
		return nil, ErrNoPage
	}
	return all[page-1], nil
}
