package render

import (
	"bytes"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// Inspect lists every tag of an office's .docx with its place and kind, whether
// documents of the sample's type can answer it, and what it stands for. The
// problems are those for which [Office] would refuse the file.
func Inspect(file []byte, sample report.Document, opts ...OfficeOption) ([]docx.Tag, diag.List) {
	return docx.Tags(bytes.NewReader(file), int64(len(file)), newOfficeData("", sample, opts).forTemplate())
}

// Names returns the names that the tags of a template for the sample's type may
// bear, those of lists without the names of their items.
func Names(sample report.Document, opts ...OfficeOption) []string {
	return newOfficeData("", sample, opts).forTemplate().Model.Names()
}
