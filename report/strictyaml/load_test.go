package strictyaml_test

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// files are the contents of a file system by name.
type files map[string]string

func (f files) fs() fs.FS {
	m := fstest.MapFS{}
	for name, text := range f {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func load(f files, name string) (plan, *strictyaml.Source, diag.List) {
	var p plan
	src, problems := strictyaml.Load(context.Background(), f.fs(), name, "plan", &p)
	return p, src, problems
}

func texts(l diag.List) []string {
	out := []string{}
	for _, p := range l {
		out = append(out, p.Place.String()+" "+string(p.Code)+" "+p.Path)
	}
	return out
}

func TestLoadFollowsReferences(t *testing.T) {
	p, src, problems := load(files{
		"2025/plan.yaml":        "kind: plan\noffice: ../offices/one.yaml\nsecond: ../offices/one.yaml\n",
		"offices/one.yaml":      "kind: office\nname: Sở A\nabove: up/above.yaml\n",
		"offices/up/above.yaml": "kind: office\nname: Ủy ban nhân dân thành phố B\n",
	}, "2025/plan.yaml")
	require.Empty(t, problems)
	assert.Equal(t, "Sở A", p.Paper.Office.Name)
	assert.Equal(t, "Ủy ban nhân dân thành phố B", p.Paper.Office.Above.Name)
	assert.Same(t, p.Paper.Office, p.Paper.Second)
	assert.Equal(t, "offices/up/above.yaml:2:7", src.Place("office.above.name").String())
	assert.Equal(t, "offices/up/above.yaml:2:7", src.Place("second.above.name").String())
}

func TestLoadTakesTheFileInPlace(t *testing.T) {
	p, src, problems := load(files{"plan.yaml": "kind: plan\noffice:\n  kind: office\n  format: 1\n  name: Sở A\n"}, "plan.yaml")
	require.Empty(t, problems)
	assert.Equal(t, "Sở A", p.Paper.Office.Name)
	assert.Equal(t, "plan.yaml:5:9", src.Place("office.name").String())
}

func TestLoadProblems(t *testing.T) {
	tests := []struct {
		name  string
		files files
		want  []string
	}{
		{"no root file", files{}, []string{"plan.yaml unreadable-file "}},
		{"no such file", files{"plan.yaml": "kind: plan\noffice: no.yaml\n"}, []string{"plan.yaml:2:9 unreadable-file office"}},
		{"a folder", files{"plan.yaml": "kind: plan\noffice: d\n", "d/x": ""}, []string{"plan.yaml:2:9 unreadable-file office"}},
		{"outside", files{"plan.yaml": "kind: plan\noffice: ../a.yaml\nsecond: /a.yaml\n"}, []string{"plan.yaml:2:9 outside-files office", "plan.yaml:3:9 outside-files second"}},
		{"backslash", files{"plan.yaml": "kind: plan\noffice: a\\b.yaml\n"}, []string{"plan.yaml:2:9 outside-files office"}},
		{"empty name", files{"plan.yaml": "kind: plan\noffice: \"\"\n"}, []string{"plan.yaml:2:9 outside-files office"}},
		{"no name", files{"plan.yaml": "kind: plan\noffice:\n"}, []string{"plan.yaml:2:1 null-value office"}},
		{"wrong kind", files{"plan.yaml": "kind: plan\noffice: o.yaml\n", "o.yaml": "# o\nkind: plan\ntitle: A\n"}, []string{"o.yaml:2:7 wrong-kind office"}},
		{"wrong kind in place", files{"plan.yaml": "kind: plan\noffice: {kind: plan, name: A}\n"}, []string{"plan.yaml:2:16 wrong-kind office.kind"}},
		{"no kind", files{"plan.yaml": "title: A\n"}, []string{"plan.yaml:1:1 missing-kind kind"}},
		{"kind is a list", files{"plan.yaml": "kind: [plan]\n"}, []string{"plan.yaml:1:1 wrong-kind "}},
		{"other format", files{"plan.yaml": "kind: plan\nformat: 2\n"}, []string{"plan.yaml:2:9 wrong-format format"}},
		{"a circle", files{
			"plan.yaml": "kind: plan\noffice: o.yaml\n", "o.yaml": "kind: office\nname: A\nabove: p.yaml\n", "p.yaml": "kind: office\nname: B\nabove: o.yaml\n",
		}, []string{"p.yaml:3:8 file-cycle office.above.above"}},
		{"the file itself", files{"plan.yaml": "kind: plan\noffice: plan.yaml\n"}, []string{"plan.yaml:2:9 file-cycle office"}},
		{"problems of all files", files{
			"plan.yaml": "kind: plan\nversion: a\noffice: o.yaml\n", "o.yaml": "kind: office\nnme: A\n",
		}, []string{"o.yaml:2:1 unknown-field office.nme", "plan.yaml:2:10 not-integer version"}},
		{"a file read twice", files{
			"plan.yaml": "kind: plan\noffice: o.yaml\nsecond: o.yaml\n", "o.yaml": "kind: office\nnme: A\n",
		}, []string{"o.yaml:2:1 unknown-field office.nme"}},
		{"an unreadable file twice", files{"plan.yaml": "kind: plan\noffice: o.yaml\nsecond: o.yaml\n"}, []string{"plan.yaml:2:9 unreadable-file office"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, problems := load(tt.files, "plan.yaml")
			assert.Equal(t, tt.want, texts(problems))
		})
	}
}

func TestLoadKeepsTheCause(t *testing.T) {
	_, _, problems := load(files{}, "plan.yaml")
	assert.ErrorIs(t, problems.Err(), fs.ErrNotExist)
	_, _, problems = load(files{"plan.yaml": "kind: plan\noffice: no.yaml\n"}, "plan.yaml")
	assert.ErrorIs(t, problems.Err(), fs.ErrNotExist)
	assert.ErrorIs(t, problems.Err(), diag.Code("unreadable-file"))

	_, problems = strictyaml.Load(context.Background(), nil, "plan.yaml", "plan", &plan{})
	assert.ErrorIs(t, problems.Err(), fs.ErrInvalid)

	broken := errors.New("broken")
	_, problems = strictyaml.Decode(context.Background(), iotest.ErrReader(broken), "plan.yaml", "plan", &plan{})
	assert.ErrorIs(t, problems.Err(), broken)
}

func TestDecodeReadsNoOtherFile(t *testing.T) {
	_, _, problems := decode(t, "office: office.yaml\n")
	assert.Equal(t, []string{"1:9 no-files"}, brief(problems))
}

func TestMostBytes(t *testing.T) {
	text := "kind: plan\ntitle: A\n#" + strings.Repeat("x", 4<<20-21)
	_, problems := strictyaml.Load(context.Background(), files{"plan.yaml": text}.fs(), "plan.yaml", "plan", &plan{})
	assert.Empty(t, problems)
	_, problems = strictyaml.Load(context.Background(), files{"plan.yaml": text + "x"}.fs(), "plan.yaml", "plan", &plan{})
	assert.Equal(t, []string{"plan.yaml too-large "}, texts(problems))
}

func TestKind(t *testing.T) {
	f := files{"a": "# c\nkind: plan\n", "b": `{"kind": "office"}`, "c": "title: A\n", "d": "kind: [", "e": "kind: [a]", "f": "- a\n"}.fs()
	for name, want := range map[string]string{"a": "plan", "b": "office", "c": "", "e": "", "f": ""} {
		source, _ := strictyaml.Load(context.Background(), f, name, "", new(struct{}))
		kind, ok := source.Kind()
		assert.True(t, ok, name)
		assert.Equal(t, want, kind)
	}
	for _, name := range []string{"d", "no"} {
		source, problems := strictyaml.Load(context.Background(), f, name, "", new(struct{}))
		_, ok := source.Kind()
		assert.False(t, ok, name)
		assert.Error(t, problems.Err())
	}
}

func TestContext(t *testing.T) {
	f := files{"plan.yaml": "kind: plan\noffice: office.yaml\n", "office.yaml": "kind: office\nname: A\n"}.fs()
	ctx, cancel := context.WithCancelCause(context.Background())
	gone := errors.New("the caller has gone")
	opened := 0
	stopping := opener(func(name string) (fs.File, error) {
		if opened++; name == "plan.yaml" {
			cancel(gone)
		}
		return f.Open(name)
	})
	_, problems := strictyaml.Load(ctx, stopping, "plan.yaml", "plan", &plan{})
	assert.ErrorIs(t, problems.Err(), gone)
	assert.ErrorIs(t, problems.Err(), diag.Code("unreadable-file"))
	assert.Equal(t, 1, opened)
	_, problems = strictyaml.Load(ctx, stopping, "office.yaml", "office", &office{})
	assert.ErrorIs(t, problems.Err(), gone)
	assert.Equal(t, 1, opened, "nothing is opened")
	_, problems = strictyaml.Decode(ctx, strings.NewReader("kind: office\n"), "a.yaml", "office", &office{})
	assert.ErrorIs(t, problems.Err(), gone)
}

type opener func(name string) (fs.File, error)

func (o opener) Open(name string) (fs.File, error) { return o(name) }

func TestFolderForAFile(t *testing.T) {
	var v office
	_, problems := strictyaml.Load(context.Background(), fstest.MapFS{"ho-so/plan.yaml": {}}, "ho-so", "office", &v)
	require.Len(t, problems, 1)
	assert.Contains(t, problems[0].Error(), "đây là thư mục")
}

// What a file is decoded into may hang on the kind that it says.
func TestLoadAs(t *testing.T) {
	var p plan
	asked := []string{}
	as := func(kind string) (any, bool) {
		asked = append(asked, kind)
		return &p, kind == "plan"
	}
	fsys := files{"a.yaml": "kind: plan\ntitle: A\n", "b.yaml": "kind: other\nwrong: x\n", "c.yaml": "- [", "d.csv": "a,b\n"}.fs()
	source, problems := strictyaml.LoadAs(context.Background(), fsys, "a.yaml", "", as)
	assert.Empty(t, problems)
	assert.Equal(t, "A", p.Paper.Title)
	assert.Equal(t, 2, source.Place("title").Line)
	_, problems = strictyaml.LoadAs(context.Background(), fsys, "a.yaml", "office", as)
	assert.ErrorIs(t, problems.Err(), diag.Code("wrong-kind"))
	source, problems = strictyaml.LoadAs(context.Background(), fsys, "b.yaml", "", as)
	assert.Empty(t, problems)
	kind, ok := source.Kind()
	assert.Equal(t, "other", kind)
	assert.True(t, ok)
	assert.Equal(t, []string{"plan", "plan", "other"}, asked)
	for name, code := range map[string]string{"c.yaml": "unclosed-bracket", "d.csv": "table-not-here"} {
		source, problems = strictyaml.LoadAs(context.Background(), fsys, name, "", as)
		assert.ErrorIs(t, problems.Err(), diag.Code(code))
		_, ok = source.Kind()
		assert.False(t, ok)
	}
}
