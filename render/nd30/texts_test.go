package nd30_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"

	"github.com/vanban-go/vanban/report"
)

// node is the YAML of a file, walked without the structs of the library.
type node struct{ *yaml.Node }

func readYAML(t *testing.T, name string) node {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dossier, name))
	require.NoError(t, err)
	var root yaml.Node
	require.NoError(t, yaml.Unmarshal(data, &root))
	return node{root.Content[0]}
}

// at returns the value of a key; an empty node where there is none.
func (n node) at(path ...string) node {
	for _, key := range path {
		next := node{&yaml.Node{}}
		for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
			if n.Content[i].Value == key {
				next = node{n.Content[i+1]}
			}
		}
		n = next
	}
	return n
}

// each returns the items of a sequence.
func (n node) each() []node {
	var out []node
	if n.Kind == yaml.SequenceNode {
		for _, c := range n.Content {
			out = append(out, node{c})
		}
	}
	return out
}

// scalars returns all texts below n, in the order of the file.
func (n node) scalars() []string {
	if n.Kind == yaml.ScalarNode {
		return []string{n.Value}
	}
	var out []string
	for _, c := range n.each() {
		out = append(out, c.scalars()...)
	}
	return out
}

// reading looks for texts in a file, each behind the one before it.
type reading struct {
	t    *testing.T
	rest string
	n    int
}

// readFile begins to read a file from its first paragraph to its last.
func readFile(t *testing.T, document []byte) *reading {
	return &reading{t: t, rest: plain(strings.Join(fileTexts(t, document), " | "))}
}

// plain makes texts comparable: capitals are a matter of looks, and so is where
// lines break.
func plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// find goes on to behind the texts, which must follow in that order. Marks at
// the end of a text are the library's business.
func (r *reading) find(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		text = strings.TrimRight(plain(text), " ;.,:")
		if text == "" {
			continue
		}
		r.n++
		at := strings.Index(r.rest, text)
		if at < 0 {
			assert.Fail(r.t, "not there, or not in its place", "%q", text)
			continue
		}
		r.rest = r.rest[at+len(text):]
	}
}

// TestEveryTextOfThePlan: every text of the plan and of the office parties,
// the outline, the checklist and the units that it prints stands in the file,
// in order.
func TestEveryTextOfThePlan(t *testing.T) {
	p := thePlan(t)
	r := readFile(t, partOf(t, planPaper(t, p), sheetFor(t, p.Settings()), "word/document.xml"))
	plan, office := readYAML(t, "plan.yaml"), readYAML(t, "office.yaml")
	list, outline := readYAML(t, "checklist.yaml"), readYAML(t, "outline.yaml")

	r.find(office.at("issuer", "name").Value, office.at("issuer", "code").Value, office.at("place").Value, "kế hoạch")
	r.find(strings.Split(plan.at("subject").Value, "\n")...)
	for _, b := range plan.at("bases").each() {
		if b.Kind == yaml.ScalarNode {
			r.find(b.Value)
			continue
		}
		r.find(b.at("lead").Value, b.at("type").Value, b.at("ref").Value, b.at("issuer").Value, b.at("title").Value, b.at("text").Value)
	}
	r.find(plan.at("preamble").Value)
	r.find(plan.at("aims").scalars()...)
	r.find(plan.at("requirements").scalars()...)
	eachAreaNode(list, func(a node) { r.find(a.at("text").Value) })
	r.find(plan.at("period", "note").Value)
	r.people(plan.at("team"), office)
	r.find(plan.at("subjects", "text").Value, plan.at("subjects", "note").Value, plan.at("subjects", "receiving", "heading").Value)
	r.find(plan.at("subjects", "receiving", "members").scalars()...)
	r.find(plan.at("funding").Value)
	for _, s := range plan.at("sections").each() {
		r.find(s.at("heading").Value, s.at("text").Value)
		r.find(s.at("points").scalars()...)
	}
	for _, d := range plan.at("duties").each() {
		if heading := d.at("heading").Value; heading != "" {
			r.find(heading)
		} else {
			r.parties(d.at("parties"), office, false)
		}
		r.find(d.at("tasks").scalars()...)
	}
	r.find(plan.at("closing").Value, "./.", "nơi nhận:")
	r.find(plan.at("recipients").scalars()...)
	r.find(plan.at("signature", "authority").scalars()...)
	r.find(plan.at("signature", "position").Value, plan.at("signature", "name").Value)

	r.find("phụ lục i ", "đề cương", outline.at("title").Value, outline.at("period").Value)
	r.sections(outline.at("sections"), list, false)
	r.find("phụ lục ii ", list.at("title").Value)
	r.checklist(list, office)
	r.find("phụ lục iii ")
	units := readYAML(t, "units.yaml").at("units").each()
	require.Len(t, units, 114)
	for _, u := range units {
		r.find(u.at("name").Value)
	}
	t.Logf("%d texts", r.n)
	assert.Greater(t, r.n, 500)
}

// TestEveryTextOfTheOutline: the skeleton asks for all that the outline asks
// for, with the items and indicators of the areas that a section speaks of.
func TestEveryTextOfTheOutline(t *testing.T) {
	paper := outlinePaper(t, theOutline(t))
	r := readFile(t, partOf(t, paper, sheetFor(t, report.Layout{}), "word/document.xml"))
	outline, list := readYAML(t, "outline.yaml"), readYAML(t, "checklist.yaml")
	title, _ := strings.CutPrefix(outline.at("title").Value, "Báo cáo ")
	r.find("báo cáo", title)
	r.find(outline.at("period").Value)
	r.find(outline.at("kinh_gui").scalars()...)
	r.sections(outline.at("sections"), list, true)
	r.find("nơi nhận:", "như trên", "chủ tịch")
	assert.Greater(t, r.n, 150)
}

// eachAreaNode visits the areas, each before those below it.
func eachAreaNode(n node, visit func(node)) {
	for _, a := range n.at("areas").each() {
		visit(a)
		eachAreaNode(a, visit)
	}
}

func (r *reading) people(team, office node) {
	r.t.Helper()
	people := append([]node{team.at("lead")}, team.at("deputies").each()...)
	for _, p := range people {
		r.find(p.at("name").Value, p.at("position").Value)
	}
	for _, m := range team.at("members").each() {
		if m.Kind == yaml.ScalarNode {
			r.find(m.Value)
			continue
		}
		r.find(m.at("text").Value)
		if m.at("list").Value != "false" {
			r.parties(m.at("parties"), office, true)
		}
	}
}

// parties looks for the names of parties, short ones in a list.
func (r *reading) parties(ids, office node, short bool) {
	r.t.Helper()
	for _, id := range ids.scalars() {
		for _, p := range office.at("parties").each() {
			if p.at("id").Value != id {
				continue
			}
			name := p.at("name").Value
			if s := p.at("short").Value; short && s != "" {
				name = s
			}
			r.find(name)
		}
	}
}

// sections looks for headings and prompts, and in a skeleton for what its
// tables ask.
func (r *reading) sections(sections, list node, skeleton bool) {
	r.t.Helper()
	for _, s := range sections.each() {
		r.find(s.at("heading").Value, s.at("prompt").Value)
		if skeleton {
			r.asked(s, list)
		}
		if s.at("each_area").Value == "true" {
			eachAreaNode(list, func(a node) { r.find(a.at("title").Value) })
		}
		r.sections(s.at("sections"), list, skeleton)
	}
}

func (r *reading) asked(s, list node) {
	r.t.Helper()
	named := map[string]bool{}
	for _, id := range s.at("areas").scalars() {
		named[id] = true
	}
	eachAreaNode(list, func(a node) {
		if len(named) > 0 && !named[a.at("id").Value] {
			return
		}
		switch s.at("kind").Value {
		case "indicators":
			for _, i := range a.at("indicators").each() {
				r.find(i.at("label").Value, i.at("unit").Value)
			}
		case "items":
			for _, i := range a.at("items").each() {
				r.find(i.at("text").Value)
			}
		}
	})
}

func (r *reading) checklist(list, office node) {
	r.t.Helper()
	eachAreaNode(list, func(a node) {
		r.find(a.at("title").Value)
		for _, p := range office.at("parties").each() {
			if p.at("id").Value == a.at("lead").Value {
				r.find("chủ trì", p.at("name").Value)
			}
		}
		for _, i := range a.at("items").each() {
			r.find(i.at("text").Value)
			for _, key := range []string{"bases", "methods", "evidence"} {
				r.find(i.at(key).scalars()...)
			}
		}
	})
	r.find("chỉ tiêu số liệu")
	eachAreaNode(list, func(a node) {
		for _, i := range a.at("indicators").each() {
			r.find(i.at("label").Value, i.at("unit").Value, i.at("source").Value)
		}
	})
}
