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
		text("answer-sets", list+"answer_sets:\n", 30, "  - {id: s%d, values: ["+times(3_000, "v%d, ")+"]}\n"),
		{"series.yaml", func() []byte {
			return []byte("kind: checklist\nid: a\nseries:\n" + times(500, "  - {id: s%d, label: S%d}\n") +
				"areas:\n  - id: a\n    title: A\n    text: A\n    indicators:\n" + times(300, "      - {id: i%d, label: A, series: ["+times(500, "s%d, ")+"]}\n"))
		}},
		{"series-apart.yaml", func() []byte {
			return []byte("kind: checklist\nid: a\nseries:\n" + times(1_000, "  - {id: s%d, label: S%d}\n") +
				"areas:\n  - id: a\n    title: A\n    text: A\n    indicators:\n" + times(18_000, "      - {id: i%d, label: A, series: [s7]}\n"))
		}},
		{"series-ratios.yaml", func() []byte {
			return []byte("kind: checklist\nid: a\nseries: [{id: s, label: S}, {id: t, label: T}]\n" +
				"areas:\n  - id: a\n    title: A\n    text: A\n    indicators:\n" + times(9_000, "      - {id: i%d, label: A, series: [s, t], derived: {num: i, den: i}}\n"))
		}},
		{"unit-groups.yaml", func() []byte {
			var groups, values strings.Builder
			for _, n := range strings.Fields(times(600, "%d ")) {
				groups.WriteString("  - {id: g" + n + ", title: G, values: [" + times(20, "{id: v"+n+".%d, label: L}, ") + "]}\n")
				values.WriteString("v" + n + ".7, ")
			}
			return []byte("kind: units\ngroups:\n" + groups.String() + "units:\n" + times(90, "  - {code: u%d, type: xa, name: N%d, groups: ["+values.String()+"]}\n"))
		}},
		{"unit-types.yaml", func() []byte {
			return []byte("kind: units\ntypes:\n" + times(6_000, "  - {id: t%d, word: w%d, body: \"{name}\"}\n") + "units:\n" + times(6_000, "  - {code: u%d, type: x%d, name: N%d}\n"))
		}},
		{"sum.yaml", func() []byte {
			return []byte(list + "    indicators: [{id: a.n, label: Số, unit: người}]\nrules:\n  - {sum: {of: [" + strings.Repeat("a.n, ", 150_000) + "a.n], equals: a.n}, message: m}\n")
		}},
		{"rules-without-words.yaml", func() []byte {
			return []byte(list + "    indicators:\n" + times(5_500, "      - {id: a.n%d, label: Số, unit: người}\n") + "rules:\n" + times(15_000, "  - {le: [a.n1, a.n2], id: r%d}\n"))
		}},
		{"not-decrease.yaml", func() []byte {
			return []byte(list + "    indicators:\n" + times(9_000, "      - {id: a.n%d, label: Số, unit: người}\n") + "rules:\n  - {not_decrease: [" + times(9_000, "a.n%d, ") + "]}\n")
		}},
		text("bands", list+"    indicators: [{id: a.n, label: Số, unit: người}]\n    items:\n      - id: a.i\n        text: Nội dung\n        score:\n          max: 10\n          of: a.n\n          bands:\n", 24_000, "            - {from: %d, points: 1}\n"),
		{"scores-in-series.yaml", func() []byte {
			return []byte("kind: checklist\nid: a\ntitle: A\nseries:\n" + times(20, "  - {id: s%d, label: S%d}\n") + "areas:\n  - id: a\n    title: A\n    text: A\n    indicators:\n" +
				times(900, "      - {id: a.n%d, label: Số, unit: người, series: ["+times(20, "s%d, ")+"]}\n") + "    items:\n" + times(6_000, "      - {id: a.i%d, text: A, score: {max: 1, of: a.n1@s1, bands: [{from: 1, points: 1}]}}\n"))
		}},
		{"lists-of-columns.yaml", func() []byte {
			return []byte(list + "    lists:\n" + times(100, "      - id: a.l%d\n        title: Danh sách\n        columns: ["+times(250, "{id: c%d, label: L}, ")+"]\n"))
		}},
		text("periods", "kind: checklist\nid: a\ntitle: A\nperiods:\n", 20_000, "  - {id: p%d, label: P%d}\n"),
		text("deadlines", "kind: limits\nregular:\n", 20_000, "  - {unit: d%d, days: 5, count: after}\n"),
		{"for-in-for.yaml", func() []byte {
			return []byte("kind: template\nid: m\ntitle: M\nfor: round\nfile: m\npaper:\n  kind: general\n  type: report\n  sections:\n" + times(400, "    - for: units\n      entries: [{for: units, entries: [{for: units, entries: [{for: units, entries: [{for: units, text: \"{name} {^last}và{/}\"}]}]}]}]\n") + times(5_000, "    - {for: units, if: late, unless: done, text: \"{name}{?note}; {note}{/}\"}\n"))
		}},
		{"figures-of-nobody.yaml", func() []byte {
			return []byte("kind: results\nplan: a\nvisits:\n" + times(8_000, "  - {unit: d%d, date: 2026-01-05, values: [{indicator: a.n%d, value: 1, was: 1, why: x}, {indicator: tthc.moi, value: 1}]}\n"))
		}},
		{"json.yaml", func() []byte {
			return []byte(`{"kind": "plan", "aims": [` + strings.Repeat(`"\ud83d\ude00\u0041", `, 40_000) + `"x"], "duties": ` + strings.Repeat(`[`, 60) + strings.Repeat(`]`, 60) + `}`)
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
