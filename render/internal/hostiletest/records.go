package hostiletest

import "strings"

// records are files of YAML, and of what the papers are made of.
func records() []File {
	text := func(name, head string, n int, piece string) File {
		return File{name + ".yaml", func() []byte { return []byte(head + times(n, piece)) }}
	}
	list := "kind: checklist\nid: a\ntitle: A\nareas:\n  - id: a\n    title: A\n    text: A\n"
	return []File{
		text("laughs", "kind: plan\na0: &a [x, x]\n", 60, "a%d: &a [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"),
		text("merges", "kind: plan\na: &a {b: 1}\n", 40_000, "c%d: {<<: *a}\n"),
		text("deep", "kind: plan\naims: ", 500_000, "["),
		text("keys", "kind: plan\n", 80_000, "k%d: 1\n"),
		text("one-key", "kind: plan\n", 110_000, "aims: 1\n"),
		text("aims", "kind: plan\naims:\n", 100_000, "  - x\n"),
		text("long-scalar", "kind: plan\nsubject: ", 250_000, "abc "),
		text("folded", "kind: plan\nsubject: >\n", 150_000, "  abc\n"),
		text("escapes", "kind: plan\nsubject: \"", 100_000, `\u00e9`),
		text("comments", "kind: plan\n", 200_000, "# x\n"),
		text("hashes", "kind: plan\nsubject: a\n", 100_000, " #a'\n"),
		text("tags", "kind: plan\naims:\n", 80_000, "  - !!str x\n"),
		text("documents", "kind: plan\n", 150_000, "---\n"),
		text("tabs", "kind: plan\n", 400_000, "\t\n"),
		text("near-keys", "kind: plan\n", 900, "subjects_of_the_plan_number_%d: x\n"),
		text("units", "kind: units\nunits:\n", 14_000, "  - {code: d%d, name: Trường Tiểu học số %d, type: truong}\n"),
		text("one-unit", "kind: units\nunits:\n", 20_000, "  - {code: d, name: Trường, type: truong}\n"),
		text("unit-chain", "kind: units\nunits:\n", 12_000, "  - {code: d%d, name: A, type: phuong, group: d1%d}\n"),
		text("items", list+"    items:\n", 20_000, "      - {id: a.i%d, text: Nội dung}\n"),
		text("one-item", list+"    items:\n", 20_000, "      - {id: a.i, text: Nội dung}\n"),
		text("indicators", list+"    indicators:\n", 12_000, "      - {id: a.n%d, label: Số, unit: người, of: a.n%d}\n"),
		text("derived", list+"    indicators:\n", 8_000, "      - {id: a.n%d, label: Số, type: percent, derived: {num: a.n1%d, den: a.n2%d}}\n"),
		{"of-chain.yaml", func() []byte {
			var b strings.Builder
			b.WriteString(list + "    indicators:\n")
			for _, n := range strings.Fields(times(9_000, "%d ")) {
				b.WriteString("      - {id: a.n1" + n + ", label: Số, unit: người, of: a.n" + n + "}\n")
			}
			return []byte(b.String())
		}},
		text("rules", list+"    indicators: [{id: a.n, label: Số, unit: người}]\nrules:\n", 12_000, "  - {le: [a.n, a.x%d], message: m}\n"),
		{"sum.yaml", func() []byte {
			return []byte(list + "    indicators: [{id: a.n, label: Số, unit: người}]\nrules:\n  - {sum: {of: [" + strings.Repeat("a.n, ", 150_000) + "a.n], equals: a.n}, message: m}\n")
		}},
		text("sections", "kind: outline\nid: a\ntitle: A\nsections:\n", 12_000, "  - {id: s%d, heading: Phần, text: x}\n"),
		{"section-tree.yaml", func() []byte {
			var b strings.Builder
			b.WriteString("kind: outline\nid: a\ntitle: A\n")
			for i := range 60 {
				b.WriteString(strings.Repeat("  ", i) + "sections:\n" + strings.Repeat("  ", i) + "- id: s\n" + strings.Repeat("  ", i+1) + "heading: x\n")
			}
			return []byte(b.String())
		}},
		text("itself", "kind: plan\noffice: itself.yaml\nchecklist: itself.yaml\noutline: itself.yaml\nunits: itself.yaml\n", 0, ""),
		text("results", "kind: results\nplan: a\nunits:\n", 15_000, "  - {unit: d%d, items: [{id: a, answer: x}]}\n"),
		text("visits-again", "kind: results\nplan: a\nvisits:\n", 16_000, "  - {unit: d, date: 2026-01-05, follows: 2025-%d}\n"),
		text("answers", "kind: results\nplan: a\nfindings:\n", 15_000, "  - {unit: d%d, item: a, text: Chưa đạt}\n"),
		text("days", "kind: calendar\nholidays:\n", 30_000, "  - {date: 2026-01-05, name: x}\n"),
		text("visits", "kind: schedule\nvisits:\n", 12_000, "  - {unit: d%d, date: 2026-01-05, session: morning, place: x}\n"),
		text("numbers", "kind: plan\nround: 1e999999999\nversion: ", 900_000, "9"),
		text("prose", "kind: general\ntype: report\nsections:\n", 8_000, "  - text: \"Căn cứ Nghị định số %d/2020/NĐ-CP  ngày 5/3/2020 ,thực hiện ( sau ).\"\n"),
		text("table", "kind: general\ntype: report\nsections:\n  - heading: A\n    table:\n      columns: ["+strings.Repeat("{head: x}, ", 60)+"]\n      rows:\n", 3_000, "        - ["+strings.Repeat("x, ", 60)+"]\n"),
		text("columns", "kind: general\ntype: report\nsections:\n  - heading: A\n    table:\n      rows: []\n      columns:\n", 50_000, "        - {head: x}\n"),
		text("recipients", "kind: general\ntype: report\nrecipients:\n", 64_000, "  - Như trên\n"),
		text("bases", "kind: general\ntype: report\nbases:\n", 9_500, "  - {type: Nghị định, ref: %d/2020/NĐ-CP, date: 2020-03-05, title: về công tác văn thư}\n"),
	}
}
