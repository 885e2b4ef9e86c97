package hostiletest

import "strings"

// pieces are papers that hold more than their elements seem to: one run that
// many breaks or fields divide, and parts that are each small enough.
func pieces() []File {
	oneRun := func(name string, n int, piece string) File {
		return body(name, `<w:p><w:r>`, n, piece, `</w:r></w:p>`)
	}
	parts := func(name, kind string, parts, n int, piece string) File {
		return File{name + ".docx", func() []byte {
			var more []Part
			for _, i := range strings.Fields(times(parts, "%d ")) {
				more = append(more, Part{"word/" + kind + i + ".xml", root("hdr", times(n, piece))})
			}
			return Paper(head, more...)
		}}
	}
	return []File{
		oneRun("page-breaks-in-a-run", 170_000, `<w:t>a</w:t><w:br w:type="page"/>`),
		oneRun("fields-in-a-run", 78_000, `<w:t>a</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>A</w:instrText><w:fldChar w:fldCharType="end"/>`),
		body("simple-fields", `<w:p>`, 240_000, `<w:fldSimple w:instr="PAGE"/>`, `</w:p>`),
		parts("full-headers", "header", 40, 49_000, `<w:p/>`),
		parts("full-footers", "footer", 18, 1, `<w:p>`+strings.Repeat(`<w:r><w:t>a</w:t></w:r>`, 149_000)+`</w:p>`),
	}
}
