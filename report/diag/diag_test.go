package diag_test

import (
	"errors"
	"io/fs"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
)

var (
	missing = diag.Rule{
		Code: "missing",
		VI:   "thiếu %[1]q", EN: "%[1]q is missing",
		HintVI: "thêm %[1]s", HintEN: "add %[1]s",
	}
	slip = diag.Rule{Code: "slip", Severity: diag.Warning, VI: "thừa dấu cách", EN: "too many spaces"}
)

func at(file string, line, column int) diag.Place {
	return diag.Place{File: file, Line: line, Column: column}
}

func TestText(t *testing.T) {
	tests := []struct {
		name    string
		problem diag.Problem
		vi, en  string
	}{
		{
			"line and column", missing.At(at("a.yaml", 14, 3), "team", "lead"),
			`a.yaml:14:3: thiếu "lead"; thêm lead [missing]`, `a.yaml:14:3: "lead" is missing; add lead [missing]`,
		},
		{"no hint", slip.At(at("a.yaml", 2, 1), ""), "a.yaml:2:1: thừa dấu cách [slip]", "a.yaml:2:1: too many spaces [slip]"},
		{"the file as a whole", slip.At(at("a.yaml", 0, 0), ""), "a.yaml: thừa dấu cách [slip]", "a.yaml: too many spaces [slip]"},
		{"only a line", slip.At(at("a.csv", 5, 0), ""), "a.csv:5: thừa dấu cách [slip]", "a.csv:5: too many spaces [slip]"},
		{"path for want of a place", slip.For("duties[2].tasks[0]"), "duties[2].tasks[0]: thừa dấu cách [slip]", "duties[2].tasks[0]: too many spaces [slip]"},
		{"neither", slip.For(""), "thừa dấu cách [slip]", "too many spaces [slip]"},
		{"cell", slip.At(diag.Place{File: "b.xlsx", Sheet: "TTHC", Cell: "C7"}, ""), "b.xlsx: TTHC!C7: thừa dấu cách [slip]", "b.xlsx: TTHC!C7: too many spaces [slip]"},
		{"sheet", slip.At(diag.Place{File: "b.xlsx", Sheet: "TTHC"}, ""), "b.xlsx: TTHC: thừa dấu cách [slip]", "b.xlsx: TTHC: too many spaces [slip]"},
		{"paragraph", slip.At(diag.Place{File: "c.docx", Part: "body", Paragraph: 3}, ""), "c.docx: body, đoạn 3: thừa dấu cách [slip]", "c.docx: body, paragraph 3: too many spaces [slip]"},
		{"part without a file", slip.At(diag.Place{Part: "body"}, ""), "body: thừa dấu cách [slip]", "body: too many spaces [slip]"},
		{
			"related", missing.At(at("a.yaml", 1, 1), "", "x").With(at("b.yaml", 2, 3), at("c.yaml", 4, 5)),
			`a.yaml:1:1: thiếu "x"; thêm x (xem b.yaml:2:3, c.yaml:4:5) [missing]`, `a.yaml:1:1: "x" is missing; add x (see b.yaml:2:3, c.yaml:4:5) [missing]`,
		},
		{"a percent sign and no arguments", diag.Problem{}.By(diag.Rule{Code: "share", VI: "quá 100%", EN: "above 100%"}), "quá 100% [share]", "above 100% [share]"},
		{"no English", diag.Problem{}.By(diag.Rule{Code: "vi", VI: "chưa rõ"}), "chưa rõ [vi]", "chưa rõ [vi]"},
		{"more arguments than words", slip.For("", 1, 2), "thừa dấu cách [slip]", "too many spaces [slip]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.vi, tt.problem.Text(diag.VI))
			assert.Equal(t, tt.vi, tt.problem.Error())
			assert.Equal(t, tt.en, tt.problem.Text(diag.EN))
		})
	}
}

func TestMessageAndHint(t *testing.T) {
	p := missing.At(at("a.yaml", 14, 3), "team", "lead")
	assert.Equal(t, `thiếu "lead"`, p.Message(diag.VI))
	assert.Equal(t, "thêm lead", p.Hint(diag.VI))
	assert.Equal(t, "thiếu “le\"ad”", missing.For("team", `le"ad`).Words())
	assert.Equal(t, "thiếu '\\x03'", missing.For("team", 3).Words(), "no text")
	assert.Equal(t, `"lead" is missing`, p.Message(diag.EN))
	assert.Equal(t, "add lead", p.Hint(diag.EN))
	assert.Empty(t, slip.For("").Hint(diag.VI))
}

func TestSorted(t *testing.T) {
	want := diag.List{
		missing.For("aims", "a"), // unknown places first
		missing.For("team", "a"),
		missing.At(at("a.yaml", 0, 0), "", "a"),
		missing.At(at("a.yaml", 2, 9), "", "a"),
		missing.At(at("a.yaml", 2, 10), "", "a"),
		missing.At(at("a.yaml", 2, 10), "", "b"),
		slip.At(at("a.yaml", 2, 10), ""), // warnings behind errors
		missing.At(at("a.yaml", 10, 1), "", "a"),
		missing.At(at("b.yaml", 1, 1), "", "a"),
		slip.At(diag.Place{File: "c.docx", Part: "body", Paragraph: 2}, ""),
		slip.At(diag.Place{File: "c.docx", Part: "body", Paragraph: 10}, ""),
		slip.At(diag.Place{File: "d.xlsx", Sheet: "A", Cell: "B2"}, ""),
		slip.At(diag.Place{File: "d.xlsx", Sheet: "A", Cell: "A10"}, ""),
	}
	given := slices.Clone(want)
	slices.Reverse(given)
	given = append(given, want[3], want[6]) // twice
	before := slices.Clone(given)
	assert.Equal(t, want, given.Sorted())
	assert.Equal(t, before, given, "Sorted must not change its list")
	assert.Empty(t, diag.List(nil).Sorted())
}

// One thing is told once, however it was come to; of two things at one place
// both are.
func TestSortedOnce(t *testing.T) {
	place := at("danh-muc.yaml", 6, 12)
	l := diag.List{missing.At(place, "checklist.title", "x"), missing.At(place, "outline.checklist.title", "x"), missing.At(place, "title", "y"), slip.At(place, "title")}
	assert.Equal(t, diag.List{missing.At(place, "checklist.title", "x"), missing.At(place, "title", "y"), slip.At(place, "title")}, l.Sorted())
	file := at("danh-muc.yaml", 0, 0)
	l = diag.List{missing.At(file, "a", "x"), missing.At(file, "b", "x")}
	assert.Equal(t, l, l.Sorted(), "a file is no place of its own")
}

func TestBySeverity(t *testing.T) {
	l := diag.List{slip.For("b"), missing.For("a", "x"), slip.For("a"), diag.Problem{}.By(diag.Rule{Code: "smaller", Severity: diag.Note})}
	assert.Equal(t, diag.List{missing.For("a", "x")}, l.Errors())
	assert.Equal(t, diag.List{slip.For("b"), slip.For("a")}, l.Warnings())
	assert.Equal(t, []string{"error", "warning", "note", "severity(9)"},
		[]string{diag.Error.String(), diag.Warning.String(), diag.Note.String(), diag.Severity(9).String()})
}

func TestErr(t *testing.T) {
	assert.NoError(t, diag.List(nil).Err())
	assert.NoError(t, diag.List{slip.For("a")}.Err(), "a warning is no error")

	lost := missing.At(at("b.yaml", 1, 1), "office", "office.yaml").From(fs.ErrNotExist)
	err := diag.List{lost, slip.For("a"), missing.At(at("a.yaml", 1, 1), "", "id")}.Err()
	require.Error(t, err)
	assert.Equal(t, "a.yaml:1:1: thiếu \"id\"; thêm id [missing]\nb.yaml:1:1: thiếu \"office.yaml\"; thêm office.yaml [missing]", err.Error())
	assert.ErrorIs(t, err, missing.Code)
	assert.ErrorIs(t, err, fs.ErrNotExist)
	assert.NotErrorIs(t, err, slip.Code)
	assert.NotErrorIs(t, err, fs.ErrExist)

	var p diag.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, "id", p.Args[0], "the first one")
	var all interface{ Unwrap() []error }
	require.ErrorAs(t, err, &all)
	assert.Len(t, all.Unwrap(), 2)
	assert.Equal(t, fs.ErrNotExist, errors.Unwrap(lost))
	assert.Equal(t, "missing", missing.Code.Error())
}

func TestPrefix(t *testing.T) {
	l := diag.List{missing.For("id", "a", diag.Path("areas[1].id")), slip.For("[0]"), slip.For("")}
	got := l.Prefix("checklist")
	assert.Equal(t, []string{"checklist.id", "checklist[0]", "checklist"}, []string{got[0].Path, got[1].Path, got[2].Path})
	assert.Equal(t, []any{"a", diag.Path("checklist.areas[1].id")}, got[0].Args)
	assert.Equal(t, "id", l[0].Path, "Prefix must not change its list")
	assert.Equal(t, []any{"a", diag.Path("areas[1].id")}, l[0].Args, "nor its arguments")
	assert.Equal(t, l, l.Prefix(""))
}

func TestJoin(t *testing.T) {
	for _, tt := range [][3]string{{"a", "b", "a.b"}, {"a", "[0]", "a[0]"}, {"", "b", "b"}, {"a", "", "a"}, {"", "", ""}, {"a[1]", "b.c", "a[1].b.c"}} {
		assert.Equal(t, tt[2], diag.Join(tt[0], tt[1]))
	}
}

// What is added to a problem is not seen through its copies.
func TestAdditionsAreApart(t *testing.T) {
	p := missing.For("a", "x").With(at("a.yaml", 1, 1))
	q, r := p.With(at("b.yaml", 1, 1)), p.With(at("c.yaml", 1, 1))
	assert.Equal(t, []diag.Place{at("a.yaml", 1, 1), at("b.yaml", 1, 1)}, q.Related)
	assert.Equal(t, []diag.Place{at("a.yaml", 1, 1), at("c.yaml", 1, 1)}, r.Related)

	l := diag.List{missing.For("a", "x")}
	m := l.About("b")
	assert.Equal(t, []any{"x", diag.Path("b")}, m[0].Args)
	assert.Equal(t, []any{"x"}, l[0].Args)
	assert.Equal(t, "thiếu \"x\"", m[0].Message(diag.VI))
}

func TestPlaceIsZero(t *testing.T) {
	assert.True(t, diag.Place{}.IsZero())
	assert.Empty(t, diag.Place{}.String())
	assert.False(t, at("a.yaml", 0, 0).IsZero())
}
