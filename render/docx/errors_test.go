package docx_test

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/style"
)

func body(blocks ...doc.Block) doc.Paper { return doc.Paper{Body: blocks} }

func grid(t doc.Table) doc.Paper { return body(doc.Block{Kind: doc.Grid, Table: &t}) }

func run(r doc.Run) doc.Paper { return body(doc.Block{Role: "body", Runs: []doc.Run{r}}) }

func row(cells ...doc.Cell) []doc.Row { return []doc.Row{{Cells: cells}} }

var refused = []struct {
	name  string
	paper doc.Paper
	want  string
}{
	{"lying pages in a cell", grid(doc.Table{Columns: []float64{1}, Rows: row(doc.Cell{Blocks: []doc.Block{{Kind: doc.Lying}}})}), "pages that lie stand in the body of a paper alone"},
	{"joined to nothing", grid(doc.Table{Columns: []float64{1}, Rows: row(doc.Cell{Role: "cell", Joined: true})}), "a cell in row 1 of a table joins none above it"},
	{"joined to a wider one", grid(doc.Table{Columns: []float64{1, 1}, Rows: []doc.Row{
		{Cells: []doc.Cell{{Role: "cell", Span: 2}}}, {Cells: []doc.Cell{{Role: "cell", Joined: true}, {Role: "cell"}}},
	}}), "a cell in row 2 of a table joins none above it"},
	{"role", body(doc.Block{Role: "footnote"}), `the sheet "mẫu" has no look for role "footnote"`},
	{"role of a line", body(doc.Block{Kind: doc.Rule, Role: "line", Width: 5}), `no look for role "line"`},
	{"role of a cell", grid(doc.Table{Columns: []float64{1}, Rows: row(doc.Cell{Role: "ô", Text: "a"})}), `no look for role "ô"`},
	{"kind", body(doc.Block{Kind: 77, Text: "lạ"}), `unknown kind 77 of block "lạ"`},
	{"control character", body(doc.Block{Role: "body", Text: "xã\x07"}), `text "xã\a": character U+0007 at offset 3 cannot stand in XML`},
	{"not UTF-8", body(doc.Block{Role: "body", Text: "a\xff"}), "byte 0xff at offset 1 is not UTF-8"},
	{"in a marker", body(doc.Block{Role: "body", Marker: "\x00.", Text: "a"}), "character U+0000 at offset 0"},
	{"in a run", run(doc.Run{Text: "\ufffe"}), "character U+FFFE at offset 0"},
	{"in a cell", grid(doc.Table{Columns: []float64{1}, Rows: row(cell("\x01"))}), "character U+0001"},
	{"in a tag", run(doc.Run{Slot: doc.Slot{Tag: "a\x02"}}), "character U+0002 at offset 1"},
	{"in the title of a slot", run(doc.Run{Slot: doc.Slot{Tag: "a", Title: "\x03"}}), "character U+0003"},
	{"in the properties", doc.Paper{Properties: doc.Properties{Author: "Sở\x04"}}, "character U+0004 at offset 4"},
	{"slot without a tag", run(doc.Run{Slot: doc.Slot{Title: "Số"}}), `a slot "Số" has no tag`},
	{"field without a tag", body(doc.Block{Kind: doc.Field}), `a slot "" has no tag`},
	{"slot twice", body(doc.Block{Kind: doc.Field, Slot: doc.Slot{Tag: "a"}, Blocks: []doc.Block{{Runs: []doc.Run{{Slot: doc.Slot{Tag: "a"}}}}}}), `slot "a" stands twice`},
	{"long tag", run(doc.Run{Slot: doc.Slot{Tag: strings.Repeat("a", 65)}}), "longer than 64 characters"},
	{"long title", run(doc.Run{Slot: doc.Slot{Tag: "a", Title: strings.Repeat("𝒜", 33)}}), "longer than 64 characters"},
	{"no table", body(doc.Block{Kind: doc.Grid}), "a table has no columns or rows"},
	{"no columns", grid(doc.Table{Rows: row(cell("a"))}), "a table has no columns or rows"},
	{"no rows", grid(doc.Table{Columns: []float64{1}}), "a table has no columns or rows"},
	{"many columns", grid(doc.Table{Columns: make([]float64, 64), Rows: row()}), "more than 63 columns"},
	{"row too short", grid(doc.Table{Columns: []float64{1, 1, 1}, Rows: row(cell("a"), cell("b"))}), "row 1 of a table fills 2 of its 3 columns"},
	{"row too long", grid(doc.Table{Columns: []float64{1}, Rows: append(row(cell("a")), row(cell("a"), cell("b"))...)}), "row 2 of a table fills 2 of its 1 columns"},
	{"span too wide", grid(doc.Table{Columns: []float64{1, 1}, Rows: row(doc.Cell{Text: "a", Span: 3})}), "row 1 of a table fills 3 of its 2 columns"},
	{"empty row", grid(doc.Table{Columns: []float64{1}, Rows: row()}), "row 1 of a table fills 0 of its 1 columns"},
	{"share 0", grid(doc.Table{Columns: []float64{1, 0}, Rows: row(cell("a"), cell("b"))}), "a column of a table has the share 0"},
	{"share NaN", grid(doc.Table{Columns: []float64{math.NaN()}, Rows: row(cell("a"))}), "a column of a table has the share NaN"},
	{"share infinite", grid(doc.Table{Columns: []float64{math.Inf(1)}, Rows: row(cell("a"))}), "a column of a table has the share +Inf"},
	{"line NaN", body(doc.Block{Kind: doc.Rule, Width: math.NaN()}), "a line is NaN pt wide"},
	{"line infinite", body(doc.Block{Kind: doc.Rule, Width: math.Inf(1)}), "a line is +Inf pt wide"},
	{"line of nothing", body(doc.Block{Kind: doc.Rule}), "a line is 0 pt wide"},
	{"line of less", body(doc.Block{Kind: doc.Rule, Width: -1}), "a line is -1 pt wide"},
	{"room NaN", doc.Paper{Letterhead: doc.Columns{Before: math.NaN(), Rows: []doc.Pair{{}}}}, "the room above a row is NaN pt"},
	{"room below nothing", doc.Paper{Letterhead: doc.Columns{Before: -1, Rows: []doc.Pair{{}}}}, "the room above a row is -1 pt"},
}

func TestRefused(t *testing.T) {
	s := sheet(t)
	for _, tt := range refused {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			err := docx.Write(t.Context(), &b, tt.paper, s)
			require.ErrorIs(t, err, docx.ErrPaper)
			assert.ErrorContains(t, err, tt.want)
			assert.Zero(t, b.Len(), "nothing is written")
		})
	}
}

// All that is wrong with a paper is said at once, and each of it is ErrPaper.
func TestRefusedAtOnce(t *testing.T) {
	var all doc.Paper
	for _, tt := range refused {
		all.Body = append(all.Body, tt.paper.Body...)
	}
	var b bytes.Buffer
	err := docx.Write(t.Context(), &b, all, sheet(t))
	require.Error(t, err)
	assert.Zero(t, b.Len())
	for _, tt := range refused {
		if len(tt.paper.Body) > 0 {
			assert.ErrorContains(t, err, tt.want)
		}
	}
	var list interface{ Unwrap() []error }
	require.ErrorAs(t, err, &list)
	for _, e := range list.Unwrap() {
		assert.ErrorIs(t, e, docx.ErrPaper)
	}
}

// A refused paper leaves nothing behind for the next one.
func TestAfterARefusedPaper(t *testing.T) {
	want := write(t, everything(), sheet(t))
	for _, tt := range refused {
		require.Error(t, docx.Write(t.Context(), new(bytes.Buffer), tt.paper, sheet(t)))
	}
	assert.Equal(t, want, write(t, everything(), sheet(t)))
}

// A long text is quoted by its beginning.
func TestExcerpt(t *testing.T) {
	err := docx.Write(t.Context(), new(bytes.Buffer), body(doc.Block{Text: strings.Repeat("ă", 500) + "\x00"}), style.Sheet{})
	require.ErrorIs(t, err, docx.ErrPaper)
	assert.ErrorContains(t, err, `text "`+strings.Repeat("ă", 60)+`…"`)
}

func TestBadSheet(t *testing.T) {
	bad := style.Sheet{}.With(style.RoleLook{Role: "body", Look: style.Look{Size: -1}})
	var b bytes.Buffer
	err := docx.Write(t.Context(), &b, doc.Paper{}, bad)
	require.ErrorIs(t, err, style.ErrSheet)
	assert.NotErrorIs(t, err, docx.ErrPaper)
	assert.Zero(t, b.Len())
}

// Roles whose styles would have the same id, or none, cannot be told apart:
// an id has the ASCII letters and digits of the role.
func TestStylesThatClash(t *testing.T) {
	for _, roles := range [][]doc.Role{{"type-name", "typeName"}, {"normal"}, {"no-list"}, {"Đ"}} {
		s := style.Sheet{}
		for _, r := range roles {
			s = s.With(style.RoleLook{Role: r})
		}
		err := docx.Write(t.Context(), new(bytes.Buffer), doc.Paper{}, s)
		require.ErrorIs(t, err, docx.ErrPaper, "%v", roles)
		assert.ErrorContains(t, err, "has the same style")
	}
	good := style.Sheet{}.With(style.RoleLook{Role: "type-name"}, style.RoleLook{Role: "typename"}, style.RoleLook{Role: "Ủy"})
	assert.NoError(t, docx.Write(t.Context(), new(bytes.Buffer), doc.Paper{}, good))
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriterFails(t *testing.T) {
	err := docx.Write(t.Context(), full{}, everything(), sheet(t))
	assert.ErrorIs(t, err, errFull)
	assert.NotErrorIs(t, err, docx.ErrPaper)
}
