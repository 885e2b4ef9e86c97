package strictyaml_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

var rule = diag.Rule{Code: "x", VI: "sai"}

func TestPlace(t *testing.T) {
	_, src, problems := load(files{
		"d/plan.yaml": `kind: plan
title: A
units: all
office: o.yaml
bases:
  - Luật A
  - {ref: B}
team:
  lead: C
  members: [D,
    E]
duties:
- heading: G
  tasks:
    - H
`,
		"d/o.yaml": "# o\nkind: office\nname: I\nparties:\n  - {id: k, name: L}\n",
	}, "d/plan.yaml")
	require.Empty(t, problems)
	tests := []struct{ path, place string }{
		{"", "d/plan.yaml:1:1"},
		{"title", "d/plan.yaml:2:8"},
		{"units[0]", "d/plan.yaml:3:8"},
		{"bases", "d/plan.yaml:5:1"},
		{"bases[0]", "d/plan.yaml:6:5"},
		{"bases[0].title", "d/plan.yaml:6:5"},
		{"bases[1]", "d/plan.yaml:7:5"},
		{"bases[1].ref", "d/plan.yaml:7:11"},
		{"bases[1].title", "d/plan.yaml:7:5"},
		{"bases[9].title", "d/plan.yaml:5:1"},
		{"team", "d/plan.yaml:8:1"},
		{"team.members[1]", "d/plan.yaml:11:5"},
		{"team.none.deeper[2]", "d/plan.yaml:8:1"},
		{"duties[0].tasks[0]", "d/plan.yaml:15:7"},
		{"none", "d/plan.yaml:1:1"},
		{"office", "d/plan.yaml:4:9"},
		{"office.name", "d/o.yaml:3:7"},
		{"office.place", "d/o.yaml:2:1"},
		{"office.parties[0].name", "d/o.yaml:5:19"},
		{"[x].y..z[", "d/plan.yaml:1:1"},
		{"title.", "d/plan.yaml:2:8"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.place, src.Place(tt.path).String(), "Place(%q)", tt.path)
	}
}

func TestPlaceWithoutDocument(t *testing.T) {
	_, src, problems := load(files{"plan.yaml": "a: ["}, "plan.yaml")
	require.NotEmpty(t, problems)
	assert.Equal(t, diag.Place{File: "plan.yaml"}, src.Place("title"))
	assert.Empty(t, src.Locate(diag.List{rule.For("title"), rule.For("")}))
}

func TestLocate(t *testing.T) {
	p, src, problems := load(files{
		"plan.yaml": "kind: plan\nid: Kế hoạch\noffice: o.yaml\nsecond: no.yaml\ntitel: A\nduties:\n  - {heading: B, taks: []}\n  - {heading: C}\ndue: {working_days: 90}\n",
		"o.yaml":    "kind: office\nparties:\n  - {id: a, name: D}\n  - {id: a, name: [E]}\n",
	}, "plan.yaml")
	require.Equal(t, []string{
		"o.yaml:4:13 not-text office.parties[1].name", "plan.yaml:4:9 unreadable-file second",
		"plan.yaml:5:1 unknown-field titel", "plan.yaml:7:18 unknown-field duties[0].taks",
	}, texts(problems))

	found := strictyaml.Check(&p)
	before := append(diag.List(nil), found...)
	located := src.Locate(append(found,
		rule.For("title"), rule.For("second.name"), rule.For("office.parties[1].name"), rule.For("subject"),
		rule.At(diag.Place{File: "other.yaml"}, "title")))
	assert.Equal(t, []string{
		"o.yaml:1:1 missing-field office.name",
		"o.yaml:4:10 not-unique office.parties[1].id",
		"other.yaml x title",
		"plan.yaml:1:1 x subject",
		"plan.yaml:2:5 bad-id id",
		"plan.yaml:8:5 missing-field duties[1].tasks",
		"plan.yaml:9:21 out-of-range due.working_days",
	}, texts(located))
	assert.Equal(t, before, found, "Locate must not change its input")
	assert.Equal(t, `o.yaml:4:10: giá trị "a" đã có ở office.parties[0].id; mỗi giá trị chỉ ghi một lần (xem o.yaml:3:10) [not-unique]`, located[1].Error())
}
