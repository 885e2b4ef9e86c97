package hostiletest

import "strings"

// templates are texts with tags.
func templates() []File {
	tags := func(name string, n int, tag string) File {
		return body("tags-"+name, "", n, paragraph(tag), "")
	}
	inOne := func(name string, n int, tag string) File {
		return body("line-"+name, `<w:p><w:r><w:t>`, n, tag, `</w:t></w:r></w:p>`)
	}
	loops := strings.Repeat(paragraph("{#aims}"), 24) + paragraph("x") + strings.Repeat(paragraph("{/aims}"), 24)
	return []File{
		tags("known", 60_000, "{subject}"),
		tags("unknown", 60_000, "{subjec%d}"),
		tags("open-repeats", 60_000, "{#aims}"),
		tags("shut-repeats", 60_000, "{/aims}"),
		tags("pairs", 20_000, "{#aims}{.}{/aims}"),
		tags("conditions", 20_000, "{?subject}x{/subject}"),
		tags("blocks", 20_000, "{@body}"),
		tags("dots", 20_000, "{a"+strings.Repeat(".b", 60)+"}"),
		inOne("known", 60_000, "{subject}"),
		inOne("unknown", 60_000, "{x%d}"),
		inOne("braces", 3_000_000, "{"),
		inOne("shut-braces", 3_000_000, "}"),
		inOne("filters", 30_000, "{subject|upper}"),
		body("line-long-tag", `<w:p><w:r><w:t>{`, 3_000_000, `a`, `}</w:t></w:r></w:p>`),
		body("line-filter-chain", `<w:p><w:r><w:t>{subject`, 400_000, `|upper`, `}</w:t></w:r></w:p>`),
		body("tags-over-runs", `<w:p>`, 60_000, `<w:r><w:t>{</w:t></w:r><w:r><w:t>x}</w:t></w:r>`, `</w:p>`),
		body("tags-letter-by-letter", `<w:p><w:r><w:t>{</w:t></w:r>`, 120_000, `<w:r><w:t>a</w:t></w:r>`, `<w:r><w:t>}</w:t></w:r></w:p>`),
		body("tags-nested-repeats", loops, 0, "", ""),
		body("tags-controls", "", 30_000, `<w:sdt><w:sdtPr><w:alias w:val="{subject}"/><w:tag w:val="{x%d}"/></w:sdtPr><w:sdtContent>`+paragraph("x")+`</w:sdtContent></w:sdt>`, ""),
		body("tags-rows", `<w:tbl>`, 20_000, `<w:tr><w:tc>`+paragraph("{#aims}")+`</w:tc><w:tc>`+paragraph("{/aims}")+`</w:tc></w:tr>`, `</w:tbl>`),
	}
}
