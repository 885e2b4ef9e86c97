package strictyaml_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

func TestDecodeEveryKindOfValue(t *testing.T) {
	yes := true
	p, _, problems := decode(t, `# a comment
kind: plan
format: 1
id: kh.mau
version: 12
title: Kế hoạch kiểm tra
subject: |-
  Kiểm tra việc thực hiện
  quy chế làm việc
bases:
  - Luật Tổ chức chính quyền địa phương  # a comment that is set off
  - {ref: 12/KH-UBND, title: "về việc kiểm tra, giám sát"}
date: 25/9/2025
aims: [2025, 00123, 1.10, true, 2025-10-01, 0x1F, no]
units: all
team:
  lead: 'Ông ''A'''
  members: []
duties:
  - heading: Văn phòng
    tasks:
    - Bố trí phương tiện
due: {working_days: 2}
layout: {size: 14, indent: 12.75}
request: true
optional: true
small: -128
copies: 3
places: [[1, 2], [], [-3]]
`)
	require.Empty(t, problems)
	assert.Equal(t, plan{
		Paper: paper{
			ID: "kh.mau", Version: 12, Title: "Kế hoạch kiểm tra",
			Subject: "Kiểm tra việc thực hiện\nquy chế làm việc",
			Bases: []basis{
				{Title: "Luật Tổ chức chính quyền địa phương"},
				{Ref: "12/KH-UBND", Title: "về việc kiểm tra, giám sát"},
			},
			Date: day{2025, 9, 25},
		},
		Aims:     []string{"2025", "00123", "1.10", "true", "2025-10-01", "0x1F", "no"},
		Units:    []string{"all"},
		Team:     team{Lead: "Ông 'A'", Members: []string{}},
		Duties:   []duty{{Heading: "Văn phòng", Tasks: []string{"Bố trí phương tiện"}}},
		Due:      &due{WorkingDays: 2},
		Layout:   layout{Size: 14, Indent: 12.75},
		Request:  true,
		Optional: &yes,
		Small:    -128,
		Copies:   3,
		Places:   [][]int{{1, 2}, {}, {-3}},
	}, p)
}

func TestDecodeText(t *testing.T) {
	tests := []struct{ name, yaml, title, lines string }{
		{"plain over lines", "một\n  hai", "một hai", "một hai"},
		{"plain with a blank line", "một\n\n  hai", "một\n\nhai", "một\nhai"},
		{"plain with two", "một\n\n\n  hai", "một\n\nhai", "một\nhai"},
		{"single quotes", "'một\n  hai\n\n  ba'", "một hai\n\nba", "một hai\nba"},
		{"double quotes", "\"một\n  hai\n\n  ba\"", "một hai\n\nba", "một hai\nba"},
		{"escaped newline", `"một\nhai"`, "một hai", "một\nhai"},
		{"escaped blank line", `"một\n\nhai"`, "một\n\nhai", "một\nhai"},
		{"newlines by number", `"một\x0ahai\u000Aba\U0000000abốn"`, "một hai ba bốn", "một\nhai\nba\nbốn"},
		{"both in double quotes", "\"một\\nhai\n\n  ba\"", "một hai\n\nba", "một\nhai\nba"},
		{"joined lines in double quotes", "\"một \\\n  hai\"", "một hai", "một hai"},
		{"joined lines, blank line", "\"một\\\n\n  hai\"", "một\n\nhai", "một\nhai"},
		{"literal", "|\n  một\n  hai\n", "một hai", "một\nhai"},
		{"literal with a blank line", "|-\n  một\n\n  hai", "một\n\nhai", "một\nhai"},
		{"literal with blanks in the blank line", "|-\n  một\n     \n  hai", "một\n\nhai", "một\nhai"},
		{"literal that keeps its end", "|+\n  một\n\n\n", "một", "một"},
		{"folded", ">-\n  một\n  hai", "một hai", "một hai"},
		{"folded with a blank line", ">-\n  một\n\n  hai", "một\n\nhai", "một\nhai"},
		{"folded with a deeper line", ">-\n  một\n    hai\n  ba", "một hai ba", "một\nhai\nba"},
		{"folded with a deeper line apart", ">-\n  một\n\n    hai\n  ba", "một\n\nhai ba", "một\nhai\nba"},
		{"blank line at the start", "\"\\n\\nmột\"", "một", "một"},
		{"spaces at the ends", `" một "`, " một ", " một "},
		{"empty", `""`, "", ""},
		{"composed", "Thu\u031b\u0309", "Thử", "Thử"},
		{"CRLF", "một\r\n\r\n  hai", "một\n\nhai", "một\nhai"},
		{"a number", "1.10", "1.10", "1.10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, _, problems := decode(t, "title: "+tt.yaml+"\n")
			require.Empty(t, problems)
			assert.Equal(t, tt.title, p.Paper.Title)
			p, _, problems = decode(t, "subject: "+tt.yaml+"\n")
			require.Empty(t, problems)
			assert.Equal(t, tt.lines, p.Paper.Subject)
		})
	}
}

func TestDecodeTakesEveryLineEndAndMark(t *testing.T) {
	for _, text := range []string{
		"\uFEFFkind: plan\ntitle: A\n", "kind: plan\r\ntitle: A\r\n", "kind: plan\rtitle: A", "--- \nkind: plan\ntitle: A\n...\n",
		`{"kind": "plan", "title": "A"}`,
	} {
		p, _, problems := decode(t, text)
		assert.Empty(t, problems, "%q", text)
		assert.Equal(t, "A", p.Paper.Title, "%q", text)
	}
}

func TestDecodeRefusesOtherTargets(t *testing.T) {
	var s string
	for _, v := range []any{nil, s, &s, plan{}, (*plan)(nil), &map[string]any{}} {
		_, problems := strictyaml.Load(context.Background(), files{"a": "kind: plan\n"}.fs(), "a", "plan", v)
		assert.ErrorIs(t, problems.Err(), diag.Code("unsupported-type"), "%T", v)
	}
	var v struct {
		Counts map[string]int `yaml:"counts"`
	}
	_, problems := strictyaml.Load(context.Background(), files{"a": "kind: plan\ncounts: {a: 1}\n"}.fs(), "a", "plan", &v)
	assert.Equal(t, []string{"2:1 unsupported-type"}, brief(problems))
}
