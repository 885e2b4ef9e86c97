package check

import (
	"fmt"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/report/diag"
)

// severities are what findings are called in comments.
var severities = map[diag.Lang]map[diag.Severity]string{
	diag.VI: {diag.Error: "Lỗi", diag.Warning: "Cảnh báo", diag.Note: "Ghi chú"},
	diag.EN: {diag.Error: "Error", diag.Warning: "Warning", diag.Note: "Note"},
}

// Comments returns the findings as comments at their places, for
// [docx.Annotate]: severity and rule, where, what was found and what is
// allowed, and the source.
func Comments(found diag.List, lang diag.Lang) []docx.Comment {
	var out []docx.Comment
	for _, p := range found {
		text := fmt.Sprintf("%s %s: %s", severities[lang][p.Severity], p.Code, p.Message(lang))
		if hint := p.Hint(lang); hint != "" {
			text += "\n" + hint
		}
		out = append(out, docx.Comment{Part: p.Place.Part, Paragraph: p.Place.Paragraph, Text: text})
	}
	return out
}
