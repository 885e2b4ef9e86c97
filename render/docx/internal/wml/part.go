package wml

import "strings"

// ContentType declares a part of a kind: "header".
func ContentType(part, kind string) string {
	return `<Override PartName="/` + part + `" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.` + kind + `+xml"/>`
}

// Relation refers to a part beside the document.
func Relation(id, kind, part string) string {
	return `<Relationship Id="` + id + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind +
		`" Target="` + strings.TrimPrefix(part, "word/") + `"/>`
}
